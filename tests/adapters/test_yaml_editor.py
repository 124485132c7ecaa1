"""Each style before and after an edit, and what is refused, as a person would read it."""

from __future__ import annotations

from textwrap import dedent

import pytest

from publisher.adapters.strict_yaml import Path
from publisher.adapters.yaml_editor import UnsafeEditError, set_text, set_texts
from publisher.errors import BrokenInputError

LANGUAGES = ("fr", "en", "es")


def after(before: str, edits: dict[Path, str | None]) -> str:
    return set_texts(before.encode(), edits, "x.yaml", LANGUAGES).decode()


def refusal(content: str | bytes, edits: dict[Path, str | None]) -> str:
    """Return the message of an edit that must be refused, without "x.yaml:"."""
    raw = content if isinstance(content, bytes) else content.encode()
    with pytest.raises(UnsafeEditError) as caught:
        set_texts(raw, edits, "x.yaml", LANGUAGES)
    return str(caught.value).removeprefix("x.yaml:")


@pytest.mark.parametrize(
    ("before", "new", "line"),
    [
        ("fr: vieux", "neuf", "fr: neuf"),
        ("fr:  vieux  # note", "neuf", "fr:  neuf  # note"),
        ("fr: vieux", "l’eau, 10:30 n#1 ?", "fr: l’eau, 10:30 n#1 ?"),
        ("fr: vieux", "-x", "fr: -x"),
        ("fr: vieux", "oui: non", "fr: 'oui: non'"),
        ("fr: vieux", "un #deux", "fr: 'un #deux'"),
        ("fr: vieux", "- x", "fr: '- x'"),
        ("fr: vieux", "? x", "fr: '? x'"),
        ("fr: vieux", "| x", "fr: '| x'"),
        ("fr: vieux", "null", "fr: 'null'"),
        ("fr: vieux", " x ", "fr: ' x '"),
        ("fr: vieux", "it's: x", 'fr: "it\'s: x"'),
        ("fr: vieux", "\u00a0x\u202f!", "fr: \u00a0x\u202f!"),
        ("fr: vieux", "a\tb", 'fr: "a\\tb"'),
        ("fr: vieux", "a\ufeffb", 'fr: "a\\uFEFFb"'),
        ("fr: vieux", "<<<<<<< x", "fr: <<<<<<< x"),
        ("fr: 'vieux'  # note", 'l\'eau \\ "x"', "fr: 'l''eau \\ \"x\"'  # note"),
        ('fr: "vieux" # note', 'a\\b "c" d\ne\t', 'fr: "a\\\\b \\"c\\" d\\ne\\t" # note'),
        ('fr: "\\u00e9"', "😀 é", 'fr: "😀 é"'),
        ("{fr: vieux, en: old}", "a, b", "{fr: 'a, b', en: old}"),
        ("{fr: vieux, en: old}", "a ? b", "{fr: a ? b, en: old}"),
        ("{en: old, fr: vieux }", "-", "{en: old, fr: '-' }"),
        ("{fr: vieux, en: old}", "a\nb", '{fr: "a\\nb", en: old}'),
        ("{fr: 'vieux', en: old}", "a\nb", '{fr: "a\\nb", en: old}'),
        ("? fr\n: vieux", "neuf", "? fr\n: neuf"),
        ("fr:\n  vieux\n  texte", "neuf", "fr:\n  neuf"),
        ('fr: "vieux\n  texte" # note', "neuf", 'fr: "neuf" # note'),
    ],
)
def test_a_text_on_one_line_keeps_its_style_if_that_can_hold_it(
    before: str, new: str, line: str
) -> None:
    assert after(before, {("fr",): new}) == line
    assert after(f"{before}\n", {("fr",): new}) == f"{line}\n"


@pytest.mark.parametrize(
    ("before", "new", "block"),
    [
        ("fr: |\n  vieux", "a\n\nb\n", "fr: |\n  a\n\n  b"),
        ("fr: |  # note\n  vieux", "a\n", "fr: |  # note\n  a"),
        ("fr: |\n     vieux\n     texte", "a\n", "fr: |\n     a"),
        ("fr: |\n  vieux", "a", "fr: |-\n  a"),
        ("fr: |-\n  vieux", "a\n", "fr: |\n  a"),
        ("fr: |-\n  vieux", "a\n\n", "fr: |+\n  a\n"),
        ("fr: |+\n  vieux\n\n", "a\n", "fr: |+\n  a"),
        ("fr: |+\n  vieux\n\n", "a", "fr: |-\n  a"),
        ("fr: |\n  vieux", " a\nb\n", "fr: |2\n   a\n  b"),
        ("fr: |\n  vieux", "\n\ta\n", "fr: |2\n\n  \ta"),
        ("fr: |\n  vieux", "\na\n", "fr: |\n\n  a"),
        ("fr: |\n            vieux", " a\nb", 'fr: " a\\nb"'),
        ("fr: |-1\n vieux", "a", "fr: |-1\n a"),
        ("fr: |-1\n vieux", "a\n", "fr: |1\n a"),
        ("fr: |\n  vieux", "# a\n- b: c\n", "fr: |\n  # a\n  - b: c"),
        ("fr: |\n  vieux", "a  \n  \nb\n", "fr: |\n  a  \n    \n  b"),
        ("fr: |\n  vieux", "a\ufeff\nb\n", 'fr: "a\\uFEFF\\nb\\n"'),
        ("fr: >-  # note\n  vieux\n  texte", "a b", "fr: |-  # note\n  a b"),
        ("fr: vieux # note", "a\nb", "fr: |- # note\n  a\n  b"),
        ("fr: 'vieux'", "a\nb\n", "fr: |\n  a\n  b"),
        ('fr: "vieux\n  texte"', "a\nb\n", "fr: |\n  a\n  b"),
        ("fr:\n  vieux", "a\nb\n", "fr: |\n  a\n  b"),
        ("fr: # note\n  vieux", "a\nb\n", "fr: # note\n  |\n  a\n  b"),
    ],
)
def test_a_text_of_several_lines_stands_in_a_block(before: str, new: str, block: str) -> None:
    assert after(f"{before}\nen: x # y\n", {("fr",): new}) == f"{block}\nen: x # y\n"


@pytest.mark.parametrize(
    ("before", "new", "said"),
    [
        ("fr: |\n  vieux\n\n\nen: x\n", "a\n\n", 'fr: "a\\n\\n"\n\n\nen: x\n'),
        ("fr: |+\n  vieux\n\nen: x\n", "a\n\n\n", "fr: |+\n  a\n\n\nen: x\n"),
        ("fr: |+\n  vieux\n", "a\n\n", "fr: |+\n  a\n\n"),
        ("fr: |2\n   \u00e9\n   \nen: x\n", "a\n", "fr: |2\n  a\nen: x\n"),
        ("fr: vieux\n    # deep\nen: x\n", "a\nb", 'fr: "a\\nb"\n    # deep\nen: x\n'),
        ("fr: |\n# note\nen: x\n", "a\n", "fr: |\n  a\n# note\nen: x\n"),
        ("fr: vieux\n  # note\nen: x\n", "a\nb", 'fr: "a\\nb"\n  # note\nen: x\n'),
        ("fr: vieux\n# note\nen: x\n", "a\nb", "fr: |-\n  a\n  b\n# note\nen: x\n"),
        ("fr: vieux\n      \nen: x\n", "a\nb", 'fr: "a\\nb"\n      \nen: x\n'),
    ],
)
def test_a_block_does_not_swallow_what_follows_it(before: str, new: str, said: str) -> None:
    assert after(before, {("fr",): new}) == said


@pytest.mark.parametrize(
    ("before", "new", "said"),
    [
        ("fr: vieux", "a\nb", "fr: |-\n  a\n  b"),
        ("fr: |\n  vieux", "neuf", "fr: |\n  neuf"),
        ("fr: |\n  vieux", "neuf\n", "fr: |\n  neuf\n"),  # the line end is the text's own
        ("fr: vieux\r\nen: x", "a\nb", "fr: |-\r\n  a\r\n  b\r\nen: x"),
        ("\ufefffr: |\r\n  vieux\r\n", "a\n\nb\n", "\ufefffr: |\r\n  a\r\n\r\n  b\r\n"),
        ("a: b\r\nfr: vieux", "a\nb", "a: b\r\nfr: |-\r\n  a\r\n  b"),
        ("a: b\nfr: |\r\n  vieux\r\n", "a\n", "a: b\nfr: |\r\n  a\r\n"),
        ("%YAML 1.1\n---\nfr: 😀 # 😀\n...\n", "a: b", "%YAML 1.1\n---\nfr: 'a: b' # 😀\n...\n"),
    ],
)
def test_line_ends_bom_and_document_markers_stay(before: str, new: str, said: str) -> None:
    assert after(before, {("fr",): new}) == said


def test_several_edits_of_one_record_are_made_together() -> None:
    before = """\
        # A workshop
        title: {fr: Accueil, en: Welcome}  # short
        contacts:
          - person: ana
            role:
                fr: Gérante
                en: Manager  # checked

          - {person: bob, role: {fr: Gérant}}
        texts: [un, "deux"]
        description:
          fr: |
            Un.

          en: |
            One.
        """
    edits: dict[Path, str | None] = {
        ("title", "es"): "Hola: todos",
        ("contacts", 0, "role", "es"): "Gerente\nde sala",
        ("contacts", 0, "role", "en"): None,
        ("contacts", 1, "role", "fr"): "Directeur, adjoint",
        ("texts", 1): "zwei",
        ("description", "es"): "Uno.\n\nDos.\n",
        ("description", "fr"): "Un.\n\nDeux.\n",
    }
    said = """\
        # A workshop
        title: {fr: Accueil, en: Welcome, es: 'Hola: todos'}  # short
        contacts:
          - person: ana
            role:
                fr: Gérante
                es: |-
                    Gerente
                    de sala
                # checked

          - {person: bob, role: {fr: 'Directeur, adjoint'}}
        texts: [un, "zwei"]
        description:
          fr: |
            Un.

            Deux.

          en: |
            One.
          es: |
            Uno.

            Dos.
        """
    assert after(dedent(before), edits) == dedent(said)


@pytest.mark.parametrize(
    ("before", "new", "said"),
    [
        ("t:\n  fr: |\n    a", "b\n", "t:\n  fr: |\n    b\n  es: |\n    x"),
        ("t:\n  fr: a\n\nu: v", "b\n\n", "t:\n  fr: |+\n    b\n\n  es: x\n\nu: v"),
        ("t:\n  fr: a\r\n", "b\n", "t:\n  fr: |\r\n    b\r\n  es: x\r\n"),
        ("t:\n  fr: |\n    a\r\n", "a\n", "t:\n  fr: |\n    a\r\n  es: |-\r\n    x\r\n"),
    ],
)
def test_a_text_can_change_while_another_is_added_after_it(
    before: str, new: str, said: str
) -> None:
    assert after(before, {("t", "fr"): new, ("t", "es"): "x"}) == said


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("t:\n  fr: a\n  # b\n", "t:\n  fr: a\n  en: x\n  es: 'y: z'\n  # b\n"),
        ("t:\n    'fr': \"a\"\n", "t:\n    'fr': \"a\"\n    'en': \"x\"\n    'es': \"y: z\"\n"),
        ("t:\n  fr: |\n   a\n", "t:\n  fr: |\n   a\n  en: |-\n   x\n  es: |-\n   y: z\n"),
        ("t:\n  fr: a", "t:\n  fr: a\n  en: x\n  es: 'y: z'"),
        ("t:\r\n  fr: a\r\n", "t:\r\n  fr: a\r\n  en: x\r\n  es: 'y: z'\r\n"),
        ("t: {fr: a}", "t: {fr: a, en: x, es: 'y: z'}"),
        ("t: { fr: a, }", "t: { fr: a, en: x, es: 'y: z', }"),
        ("t: {\n  fr: a\n}", "t: {\n  fr: a,\n  en: x,\n  es: 'y: z'\n}"),
        ("t: {}", "t: {en: x, es: 'y: z'}"),
        ("t: {'*': a}", "t: {'*': a, 'en': x, 'es': 'y: z'}"),
    ],
)
def test_a_new_language_is_added_after_the_others_as_they_are_written(
    before: str, said: str
) -> None:
    assert after(before, {("t", "es"): "y: z", ("t", "en"): "x"}) == said


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("t:\n  fr: a\n  en: b\n  es: c\n", "t:\n  es: c\n"),
        ("t:\n  es: c\n  en: |\n    b\n\n    b\n\n  fr: >\n   a\nu: v", "t:\n  es: c\n\nu: v"),
        ("t:\n  fr: a # note\n  es: c\n  en: b", "t:\n  # note\n  es: c\n"),
        ("t:\n- fr: a\n  en: b\n  es: c\n", None),
        ("t:\n- fr: a\n  es: c\n  en: b\n", None),
        ("t: {fr: a, en: 'b', es: c}", "t: {es: c}"),
        ("t: {fr: a, es: c, en: b,}", "t: {es: c,}"),
        ("t: { es: c, fr: a,\n  en: b }", "t: { es: c }"),
        ("t: {fr: a, es: c, en: b}", "t: {es: c}"),
    ],
)
def test_deleted_texts_go_with_their_keys(before: str, said: str | None) -> None:
    if said is None:  # a map in a list begins on the line of its dash
        assert after(before, {("t", 0, "fr"): None, ("t", 0, "en"): None}) == "t:\n- es: c\n"
    else:
        assert after(before, {("t", "fr"): None, ("t", "en"): None}) == said


def test_deleting_what_is_not_there_and_setting_what_is_there_change_nothing() -> None:
    before = b"t: {fr: a,   en: ' '}"
    same: dict[Path, str | None] = {("t", "es"): None, ("t", "fr"): "a", ("t", "en"): " "}
    assert set_texts(before, same, "x.yaml") is before


def test_one_text_can_be_set_alone() -> None:
    assert set_text(b"code: '1'\n", ("code",), "1.1", "x.yaml") == b"code: '1.1'\n"


@pytest.mark.parametrize(
    ("content", "path", "new", "said"),
    [
        ("t: {fr: a}", ("t", "fr"), " \n", "1:9: the new text of 't.fr' is blank; "),
        ("t: {fr: a}", ("t", "fr"), "\x1b", "1:9: the new text of 't.fr' has the character U+001B"),
        (
            "t: {fr: a}",
            ("t", "fr"),
            "\r\n.",
            "1:9: the new text of 't.fr' has the character U+000D",
        ),
        ("t: {fr: a}", ("t", "fr"), "\ud800", "1:9: the new text of 't.fr' has the character U+D8"),
        ("é: 😀\nt: {fr: a}", ("t", "fr"), None, "2:9: 't' would be left without any text; keep"),
        ("t: {fr: a}", ("t",), "x", "1:4: 't' is not a text; name one of the texts in it"),
        ("t: {fr: a}", ("t",), None, "1:4: 't' is not a text; name one of the texts in it"),
        ("text", (), "x", "1:1: the record is not a text; "),
        ("t: {fr: a}", ("t", "frr"), "x", "1:4: 'frr' is not one of the project's languages; "),
        ("t: {fr: a}", ("u", "fr"), "x", "1:1: 'u' is not a map of texts; "),
        ("t: [a]", ("t", 1), "x", "1:4: 't' is not a map of texts; "),
        ("t: [a]", ("t", 0), None, "1:5: 't' is not a map of texts; "),
        ("t: a", ("t", "fr"), "x", "1:4: 't' is not a map of texts; "),
        ("t: {fr: a, x: [b]}", ("t", "es"), "x", "1:4: 't' holds more than texts; "),
        ("t:\n  fr: # b\n    a\n  en: c", ("t", "fr"), None, "3:5: 't.fr' cannot be deleted with"),
        ("t: {fr: a, # b\n  en: c}", ("t", "fr"), None, "1:9: 't.fr' cannot be deleted without"),
        ("- fr: a # b\n  en: c", (0, "fr"), None, "1:7: '0.fr' cannot be deleted without what"),
        ("? fr\n: a\n? en\n: b", ("en",), None, "4:3: 'en' cannot be deleted without what"),
        ("[fr: a]", (0, "es"), "x", "1:2: '0.es' cannot be written here without changing another"),
        ("fr: a\n \t\nen: b", ("fr",), "x\ny", "1:5: 'fr' cannot be written here without"),
        ("fr: |\n  a", ("en",), "x", "1:1: 'en' cannot be written here without changing another"),
    ],
)
def test_what_cannot_be_edited_safely_is_refused_by_place(
    content: str, path: Path, new: str | None, said: str
) -> None:
    assert refusal(content, {path: new}).startswith(said)


def test_a_record_that_cannot_be_read_is_refused_as_reading_refuses_it() -> None:
    with pytest.raises(BrokenInputError, match=r"x\.yaml:1:4: anchor &x is not allowed; write"):
        set_texts(b"a: &x y", {("a",): "z"}, "x.yaml")
