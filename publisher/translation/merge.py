"""Merge three versions of one file of locales/, as git asks for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from publisher.adapters import retired_tmx
from publisher.adapters.files import write_atomically
from publisher.adapters.po import Catalogue, parse
from publisher.catalogue import ledger
from publisher.catalogue.merging import Key, merge, merge_lines
from publisher.errors import BrokenInputError, Location, UsageError
from publisher.model.finding import Finding, Gravity
from publisher.translation.editing import edit
from publisher.translation.line_ends import ended_like, plain

# The remarks a catalogue begins with: the header's own, where translators put their names.
REMARKS = re.compile(rb"(?:\xef\xbb\xbf)?(?:\r?\n|#(?:[ \r][^\n]*)?\n)*")
LAST_REMARK = re.compile(rb"#(?!~)")
UNIT = re.compile(rb"<tu[\s>].*?</tu>", re.DOTALL)  # of a memory; units do not nest


@dataclass(frozen=True, slots=True)
class Conflict:
    """A unit that both sides translated, not alike."""

    at: Location  # in the merged file
    unit: str  # its context, or the message itself where it has none
    source: str


@dataclass(frozen=True, slots=True)
class MergedFile:
    """What a person has to see to after a merge."""

    conflicts: Sequence[Conflict] = ()
    findings: Sequence[Finding] = ()  # why a version could not be read; ours is untouched


def merge_files(base: str, ours: str, theirs: str, path: str) -> MergedFile:
    """Merge into the file ``ours``; ``path`` says what kind of file it is.

    ``base`` is empty where both sides made the file. Raises `StorageError` when ours cannot be
    written, and `UsageError` for a file of another kind.
    """
    kind = next((kind for end, kind in KINDS.items() if path.endswith(end)), None)
    if kind is None:
        mend = f"only files ending in {', '.join(KINDS)} can be merged so; see .gitattributes"
        raise UsageError("neither a catalogue nor a ledger nor a memory", Location(path), mend)
    old, mine, other = map(_content, (base, ours, theirs))
    merged, done = kind(old, mine, other, path)
    if not done.findings:
        write_atomically(Path(ours), merged)
    return done


def _content(file: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except OSError as error:
        what = f"cannot be read: {error.strerror}"
        raise BrokenInputError(what, Location(file), "git calls this command itself") from error


def _catalogues(base: bytes, ours: bytes, theirs: bytes, path: str) -> tuple[bytes, MergedFile]:
    versions, findings = [], []
    for content in (ours, theirs, base) if base else (ours, theirs):
        document, faults = parse(content, path, template=path.endswith(".pot"))
        findings += faults
        if document is not None:
            versions.append(document)
    if findings:
        return ours, MergedFile(findings=findings)
    if (easy := _easy(base, ours, theirs)) is not None:
        return easy, MergedFile()
    merged, done = _merged(versions[0], versions[1], versions[2] if base else None, path)
    return merged if done.findings else _with_last_remarks(merged, base, ours, theirs), done


def _merged(
    ours: Catalogue, theirs: Catalogue, base: Catalogue | None, path: str
) -> tuple[bytes, MergedFile]:
    if _plurals_differ(ours, theirs):
        what = "the two sides have Plural-Forms of unlike numbers"
        mend = "give both sides the same Plural-Forms, then merge again"
        return b"", MergedFile(findings=[_finding(path, "plural-forms", what, mend)])
    old: Mapping[str, str] = base.header if base else {}
    remarks = _new_remarks(base, ours, theirs)
    merged = merge(base.entries if base else (), ours.entries, theirs.entries)
    for name, value in theirs.header.items():
        if old.get(name) == ours.header.get(name) != value:
            ours.set_header(name, value)
    edit(ours, merged.plan)
    content = _with_remarks(ours.dump(), remarks)
    return content, MergedFile(_conflicts(content, merged.conflicts, path))


def _plurals_differ(ours: Catalogue, theirs: Catalogue) -> bool:
    plural = any(e.plural is not None for one in (ours, theirs) for e in one.entries)
    return plural and ours.plural_rule.count != theirs.plural_rule.count


def _new_remarks(base: Catalogue | None, ours: Catalogue, theirs: Catalogue) -> list[str]:
    """Return the lines they have put above the header and we have not."""
    known = {line for one in (base, ours) if one for line in one.header_entry.comment.split("\n")}
    return [line for line in theirs.header_entry.comment.split("\n") if line not in {"", *known}]


def _with_remarks(content: bytes, remarks: Sequence[str]) -> bytes:
    found = REMARKS.match(content)
    end = found.end() if found else 0
    newline = "\r\n" if b"\r\n" in content else "\n"
    lines = "".join(f"# {line}{newline}" for line in remarks)
    return content[:end] + lines.encode() + content[end:]


def _with_last_remarks(merged: bytes, base: bytes, ours: bytes, theirs: bytes) -> bytes:
    known = {*_last_remarks(base), *_last_remarks(ours)}
    new = [line for line in _last_remarks(theirs) if line not in known]
    if not new:
        return merged
    newline = b"\r\n" if b"\r\n" in merged else b"\n"
    return newline.join([merged.rstrip(b"\r\n"), b"", *new, b""])


def _last_remarks(content: bytes) -> list[bytes]:
    """Return the lines after the last entry, which belong to none."""
    lines = reversed(content.splitlines())
    found = takewhile(lambda line: not line.strip() or LAST_REMARK.match(line), lines)
    return [line for line in reversed(list(found)) if line.strip()]


def _conflicts(content: bytes, keys: Sequence[Key], path: str) -> list[Conflict]:
    document, _ = parse(content, path, template=path.endswith(".pot"))
    if document is None or not keys:
        return []
    lines = {key: document.line_of(place) for key, place in document.index.items()}
    return [Conflict(Location(path, lines[key]), key[0] or key[1], key[1]) for key in keys]


def _ledgers(base: bytes, ours: bytes, theirs: bytes, path: str) -> tuple[bytes, MergedFile]:
    findings = [fault for side in (ours, theirs, base) for fault in ledger.parse(side, path)[1]]
    if findings:
        return ours, MergedFile(findings=findings)
    easy = _easy(base, ours, theirs)
    if easy is not None:
        return easy, MergedFile()
    return ended_like(ours, merge_lines(base, ours, theirs)), MergedFile()


def _memories(base: bytes, ours: bytes, theirs: bytes, path: str) -> tuple[bytes, MergedFile]:
    """Return our memory with their units added, whatever the base: units are never taken out."""
    del base
    findings = [fault for side in (ours, theirs) for fault in retired_tmx.parse(side, path)[1]]
    head, end, tail = plain(ours).rpartition(b"</body>")
    if findings or not end:
        what, mend = "no body to add units to", "restore the file"
        return ours, MergedFile(findings=findings or [_finding(path, "tmx", what, mend)])
    have = UNIT.findall(head)
    missing = [unit for unit in UNIT.findall(plain(theirs)) if unit not in set(have)]
    if not missing:
        return ours, MergedFile()
    lines = head.removesuffix(b"\n").split(b"\n")
    at = next((i for i, line in enumerate(lines) if UNIT.fullmatch(line)), len(lines))
    if lines[at:] == sorted(have):  # as we write it: one unit a line, sorted
        del lines[at:]
        missing = sorted([*have, *missing])
    merged = ended_like(ours, b"\n".join([*lines, *missing, end + tail]))
    findings = retired_tmx.parse(merged, path)[1]
    return merged, MergedFile(findings=findings)


def _easy(base: bytes, ours: bytes, theirs: bytes) -> bytes | None:
    """Return the result where at most one side changed something."""
    if ours == theirs or theirs == base:
        return ours
    return theirs if ours == base else None


def _finding(path: str, code: str, what: str, mend: str) -> Finding:
    return Finding(Location(path), code, what, mend, Gravity.UNREADABLE)


KINDS = {".po": _catalogues, ".pot": _catalogues, ".tsv": _ledgers, ".tmx": _memories}
