from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.adapters.po import parse, source
from publisher.model.finding import Finding, Gravity
from tests.adapters.po.bad_catalogues import BAD, HEAD, Bad


def said(findings: list[Finding]) -> tuple[str, ...]:
    """Return place and code of findings."""
    return tuple(f"{finding.at.line}:{finding.at.column} {finding.code}" for finding in findings)


@pytest.mark.parametrize("bad", BAD, ids=str)
def test_a_broken_file_is_refused_with_every_place(bad: Bad, tmp_path: Path) -> None:
    file = tmp_path / "x.po"
    file.write_bytes(bad.content)
    catalogue, findings = parse(file.read_bytes(), "x.po")
    assert catalogue is None
    assert said(findings) == bad.said
    assert all(finding.gravity is Gravity.UNREADABLE and finding.mend for finding in findings)
    assert all(finding.at.path == "x.po" for finding in findings)
    assert all(finding.what.isprintable() and finding.mend.isprintable() for finding in findings)
    assert file.read_bytes() == bad.content


@pytest.mark.parametrize("bad", BAD, ids=str)
def test_windows_line_ends_move_no_place(bad: Bad) -> None:
    if bad.content[:2] in (b"\xff\xfe", b"m\0") or b"\r" in bad.content:
        return
    _, findings = parse(b"\xef\xbb\xbf" + bad.content.replace(b"\n", b"\r\n"), "x.po")
    assert said(findings) == bad.said


def test_a_finding_names_both_places_and_both_texts() -> None:
    twice = f'{HEAD}msgid "a"\nmsgstr "b\\033"\n\n# x\n\nmsgid "a"\nmsgstr "c"\n'
    _, findings = parse(twice.encode(), "fr/x.po")
    assert [str(finding) for finding in findings] == [
        'fr/x.po:9:1 duplicate-entry msgid "a" stands twice, on line 4 with "b\\033", here with "c"'
        "\n  to mend: keep one of the two"
    ]


def test_a_second_header_names_the_first() -> None:
    _, findings = parse(f"# x\n{HEAD}{HEAD}".encode(), "x.po")
    assert findings[0].what == "a second header; the first stands on line 2"


def test_a_file_that_is_too_large_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_BYTES", 100)
    good = HEAD.encode().ljust(100, b"\n")
    assert parse(good, "x.po")[1] == []
    _, findings = parse(good + b"\n", "x.po")
    assert said(findings) == ("0:0 too-large",)
    assert findings[0].what == "the file has 101 bytes, more than 100"


def test_findings_have_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_FINDINGS", 5)
    for line in ("foo\n\n", "<<<<<<< x\n", "\x1b", '"\n'):
        assert len(parse((HEAD + 9 * line).encode(), "x.po")[1]) == 5
    assert len(parse(HEAD.encode() + 9 * b"\xe9\n", "x.po")[1]) == 5


PIECES = (
    """ " \\ a # #~ #| #~| #, #= msgid msgid_plural msgctxt msgstr msgstr[0] "a" \\n """.split()
)
LINES = ['msgid "a"', 'msgstr "b"', '#~ msgid "o"', '#~ msgstr "p"', "# x", "#, fuzzy", "======="]
BLANKS = [" ", "\t", "\n", "\n\n", "\r\n", "\x85", "\ufeff"]
NOISE = st.lists(
    st.sampled_from([*PIECES, *(f"{line}\n" for line in LINES), *BLANKS]), max_size=25
).map("".join)


@given(noise=NOISE, headed=st.booleans())
@settings(deadline=None, max_examples=500)
def test_whatever_comes_is_kept_to_the_byte_or_refused(noise: str, headed: bool) -> None:
    content = ((HEAD if headed else "") + noise).encode()
    catalogue, findings = parse(content, "x.po")
    if catalogue is None:
        assert findings
        lines = content.decode().removeprefix("\ufeff").split("\n")
        for finding in findings:
            assert 1 <= finding.at.line <= len(lines)
            assert 1 <= finding.at.column <= len(lines[finding.at.line - 1]) + 1
    else:
        assert findings == []
        assert catalogue.dump() == content
