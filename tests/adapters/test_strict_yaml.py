from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from publisher.adapters.strict_yaml import MAX_BYTES, MAX_DEPTH, MAX_FINDINGS, Plain, read
from tests.strategies import YAML_NOISE, yaml_documents


def refused(content: str | bytes) -> list[str]:
    """Return what is said about a document that must be refused, "line:column code what"."""
    raw = content if isinstance(content, bytes) else content.encode("utf-8")
    data, findings = read(raw, "x.yaml")
    assert data is None
    assert findings
    return [str(f).partition("\n")[0].removeprefix("x.yaml:") for f in findings]


@pytest.mark.parametrize(
    ("document", "data"),
    [
        ("a: no", {"a": "no"}),
        ("a: 1.10", {"a": "1.10"}),
        ("a: 2024-02-30", {"a": "2024-02-30"}),
        ("a: 12:30", {"a": "12:30"}),
        ("a: 0o17\nb: 1_000\nc: 0x1F", {"a": "0o17", "b": "1_000", "c": "0x1F"}),
        ("a: .nan\nb: True\nc: =", {"a": ".nan", "b": "True", "c": "="}),
        ("a: 'null'\nb: \"~\"", {"a": "null", "b": "~"}),
        ('a: "\\u00e9\\t\\n"', {"a": "é\t\n"}),
        ("a: |\n  x\n  y\n", {"a": "x\ny\n"}),
        ("a: >-\n  x\n  y\n", {"a": "x y"}),
        ("a:\n- b\n- c", {"a": ["b", "c"]}),
        ("a: {b: c, d: [e]}", {"a": {"b": "c", "d": ["e"]}}),
        ("a: []\nb: {}", {"a": [], "b": {}}),
        ("no: yes", {"no": "yes"}),
        ("? a\n: b", {"a": "b"}),
        ("# only a comment\na: b # and another", {"a": "b"}),
        ("---\na: b\n...\n", {"a": "b"}),
        ("\ufeffa: b", {"a": "b"}),
        ("a: b\r\nc: |\r\n  d\r\n", {"a": "b", "c": "d\n"}),
        ("just text", "just text"),
    ],
)
def test_text_is_always_text(document: str, data: Plain) -> None:
    assert read(document.encode("utf-8"), "x.yaml") == (data, [])


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (
            "a:\n  b: x\n\n  b: y\n",
            "4:3 duplicate-key key 'b' stands twice in one map, first on line 2",
        ),
        ("{a: x, a: y}", "1:8 duplicate-key key 'a' stands twice in one map, first on line 1"),
        ("a: &x y", "1:4 anchor anchor &x is not allowed"),
        ("a: &x [y]", "1:4 anchor anchor &x is not allowed"),
        ("&x a: y", "1:1 anchor anchor &x is not allowed"),
        ("a: *x", "1:4 alias alias *x is not allowed"),
        ("a: !!int 1", "1:4 tag tag tag:yaml.org,2002:int is not allowed"),
        ("a: ! x", "1:4 tag tag ! is not allowed"),
        ("!!map {a: b}", "1:1 tag tag tag:yaml.org,2002:map is not allowed"),
        ("<<: {a: b}", "1:1 merge-key merge key << is not allowed"),
        ("a: ~", "1:4 empty-value '~' is not a text"),
        ("a: Null", "1:4 empty-value 'Null' is not a text"),
        ("a:\nb: x", "1:3 empty-value empty value of 'a'"),
        ("- a\n-\n- b", "2:2 empty-value empty value"),
        ("[a]: b", "1:1 key a key must be one word"),
        ("? {a: b}\n: c", "1:3 key a key must be one word"),
        ("a: b\n---\nc: d", "2:1 documents a second document begins"),
        ("", "1:1 empty file is empty"),
        ("# only a comment\n", "1:1 empty file is empty"),
    ],
)
def test_what_a_form_filler_never_needs_is_refused_by_place(document: str, said: str) -> None:
    assert refused(document) == [said]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a: caf\xe9\n", "1:7 encoding byte 0xE9 at offset 6 is not UTF-8"),
        ("é: \xff".encode() + b"\xff", "1:5 encoding byte 0xFF at offset 6 is not UTF-8"),
        (b"a: b\nc: \xe2\x82", "2:4 encoding byte 0xE2 at offset 8 is not UTF-8"),
        ("a: b".encode("utf-16"), "1:1 encoding file is UTF-16"),
        (
            "a".encode("utf-16-be"),
            "1:1 control-character character U+0000 cannot stand in a record",
        ),
        (b"a: b\rc: d\r", "1:1 line-ends lines end with CR only"),
    ],
)
def test_other_encodings_are_named(content: bytes, said: str) -> None:
    assert refused(content) == [said]


@pytest.mark.parametrize(
    ("letter", "name"),
    [
        ("\0", "U+0000"),
        ("\x1b", "U+001B"),
        ("\r", "U+000D"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085"),
        ("\x9b", "U+009B"),
        ("\u2028", "U+2028"),
        ("\uffff", "U+FFFF"),
    ],
)
def test_a_control_character_is_named_and_never_repeated(letter: str, name: str) -> None:
    bare = refused(f"a: b\né: x{letter}y\nc: [\n")
    assert bare == [f"2:5 control-character character {name} cannot stand in a record"]
    escaped = f"\\u{ord(letter):04x}"
    made = f"control-character an escape makes the control character {name}"
    assert refused(f'a: "x{escaped}"') == [f"1:4 {made}"]
    assert refused(f'"x{escaped}": a') == [f"1:1 {made}"]


def test_what_a_tag_or_key_spells_with_escapes_is_shown_without_its_control_characters() -> None:
    assert refused("a: !<%1B%5B2J> x") == ["1:4 tag tag <U+001B>[2J is not allowed"]
    twice = refused('{"\\e[2J": a, "\\e[2J": b}')
    assert "1:14 duplicate-key key '<U+001B>[2J' stands twice in one map, first on line 1" in twice


def test_an_alias_for_a_key_does_not_make_its_neighbours_look_wrong() -> None:
    assert refused("*x : a\nb: [c]\nd: {e: f}\n") == ["1:1 alias alias *x is not allowed"]


def test_every_fault_of_a_file_is_reported_at_once() -> None:
    assert refused("a: ~\nb: &x y\nc: *x\na: !t z\n") == [
        "1:4 empty-value '~' is not a text",
        "2:4 anchor anchor &x is not allowed",
        "3:4 alias alias *x is not allowed",
        "4:1 duplicate-key key 'a' stands twice in one map, first on line 1",
        "4:4 tag tag !t is not allowed",
    ]


@pytest.mark.parametrize("ending", ["", "\n"])
def test_a_file_that_breaks_off_is_shown_at_its_end(ending: str) -> None:
    said = "syntax did not find expected ',' or ']' while parsing a flow sequence begun at line 2"
    assert refused(f"a: b\nc: [d{ending}") == [f"{2 + len(ending)}:{1 if ending else 6} {said}"]


@pytest.mark.parametrize(
    ("document", "mend"),
    [
        ("a:\n\tb: c", "YAML is indented with spaces; replace the tab"),
        ('a: "b', "a quotation mark is opened and not closed"),
        ("a: b: c", "text that contains ': ' must be quoted or written as a block (|)"),
        ("a: @b", "quote a text that begins with a special character"),
        ("a: **b**", "quote a text that begins with a special character"),
        ('a: "C:\\q"', "write a backslash twice, or put the text in single quotes"),
        ('a: "\\xzz"', "write a backslash twice, or put the text in single quotes"),
        ("a: [b", "compare with a neighbouring record"),
    ],
)
def test_a_syntax_error_says_how_to_mend_it(document: str, mend: str) -> None:
    _, findings = read(document.encode(), "x.yaml")
    assert [(f.code, f.mend) for f in findings] == [("syntax", mend)]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"[" * 3000, f"1:21 too-deep nested deeper than {MAX_DEPTH} levels"),
        (b"[" * MAX_BYTES, f"1:21 too-deep nested deeper than {MAX_DEPTH} levels"),
        (b"{a: " * 3000, f"1:81 too-deep nested deeper than {MAX_DEPTH} levels"),
        (b"- " * 3000, f"1:41 too-deep nested deeper than {MAX_DEPTH} levels"),
        (b"? " * 3000, "1:3 key a key must be one word"),
        (b"a: " + b"x" * 5_000_000, " too-large file has more than 4,000,000 bytes"),
        (b"a: " + b"\0" * 3_000_000, "1:4 control-character character U+0000 cannot"),
        (b"=======\n" * 400_000, "1:1 conflict-marker git conflict marker"),
        (b"a: [" + b"*b," * 1_000_000, "1:5 alias alias *b is not allowed"),
        (b"a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n", "1:4 anchor anchor &a is not allowed"),
        (b"&a [*a]", "1:1 anchor anchor &a is not allowed"),
        (b"k" * 3000 + b": x", "1:3001 syntax mapping values are not allowed in this context"),
        (b"#" * MAX_BYTES, "1:1 empty file is empty"),
    ],
    ids=lambda value: str(value[:12]),
)
def test_hostile_input_is_refused_within_two_seconds(content: bytes, said: str) -> None:
    begun = time.process_time()
    findings = refused(content)
    assert time.process_time() - begun < 2
    assert findings[0].removeprefix("x.yaml").startswith(said)
    assert len(findings) <= MAX_FINDINGS


def test_a_long_text_is_read_whole() -> None:
    text = "mot " * 200_000
    data, findings = read(f"a: '{text}'".encode(), "x.yaml")
    assert findings == []
    assert data == {"a": text}


@pytest.mark.parametrize("depth", [MAX_DEPTH - 1, MAX_DEPTH])
def test_lists_may_be_nested_to_the_limit(depth: int) -> None:
    data, findings = read(b"[" * depth + b"a" + b"]" * depth, "x.yaml")
    assert (data is None, [f.code for f in findings]) == (False, [])


@settings(deadline=None, max_examples=50)
@given(yaml_documents())
def test_plain_documents_say_what_pyyaml_reads_in_them(document: tuple[str, Plain]) -> None:
    text, data = document
    assert read(text.encode("utf-8"), "x.yaml") == (yaml.load(text, yaml.BaseLoader), [])
    assert read(text.encode("utf-8"), "x.yaml") == (data, [])


@settings(deadline=None, max_examples=50)
@given(yaml_documents(), st.sampled_from(["# note\n", "\n\n", "---\n", "\ufeff"]))
def test_comments_and_line_ends_are_not_content(document: tuple[str, Plain], head: str) -> None:
    text, data = document
    dressed = (head + text).replace("\n", "\r\n").encode("utf-8")
    assert read(dressed, "x.yaml") == (data, [])


@settings(deadline=None)
@given(YAML_NOISE)
@example("a: x\x85y: [\n")
@example("a: x\rb: [\nc: 2\n")
@example("*a : x\nb: [1]\n")
def test_what_is_accepted_means_the_same_to_libyaml(text: str) -> None:
    data, findings = read(text.encode("utf-8"), "x.yaml")
    assert (data is None) == bool(findings)
    if not findings:
        assert data == yaml.load(text, yaml.CBaseLoader)


@settings(deadline=None)
@given(st.binary(max_size=40))
def test_no_bytes_make_it_stumble(content: bytes) -> None:
    data, findings = read(content, "x.yaml")
    assert (data is None) == bool(findings)
    assert read(content, "x.yaml") == (data, findings)
