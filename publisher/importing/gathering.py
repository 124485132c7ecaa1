"""Files as documents on their way in: read, told apart by kind, recognised."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from publisher.adapters.documents import read_document
from publisher.adapters.documents.limits import MAX_BYTES
from publisher.documents.block import Document
from publisher.documents.recognise import RECOGNISERS, detect, recognise
from publisher.documents.recognise.columns import SavedColumn
from publisher.errors import Location
from publisher.importing.incoming import Incoming
from publisher.importing.wording import main_language
from publisher.model.finding import Finding, Gravity

ENOUGH = 30  # of 100: below, a kind is not told from chance


def gather(
    paths: Sequence[str],
    kind: str | None,
    languages: Sequence[str],
    columns: Sequence[SavedColumn] = (),
) -> tuple[list[Incoming], list[Finding]]:
    """Return the documents, or the reasons why some of them cannot be taken in."""
    found: list[Incoming] = []
    findings: list[Finding] = []
    names: set[str] = set()
    for path in paths:
        if not Path(path).name.isprintable():
            what, mend = "a line end or the like stands in its name", "give it another name"
            at = Location(Path(path).name)
            findings.append(Finding(at, "name", what, mend, Gravity.CONFIGURATION))
            continue
        content = _content(path, findings)
        if content is None:
            continue
        document, faults = read_document(content, Path(path).name)
        findings += faults
        if document is None:
            continue
        if document.name in names:
            what, mend = "two files of this name are given", "give one of them another name"
            at = Location(document.name)
            findings.append(Finding(at, "same-name", what, mend, Gravity.CONFIGURATION))
            continue
        names.add(document.name)
        told = (kind, ("asked for with --kind",)) if kind else _kind(document, findings)
        if told is not None:
            found.append(_recognised(document, *told, languages, columns))
    return found, findings


def _content(path: str, findings: list[Finding]) -> bytes | None:
    name, mend = Path(path).name, "name a file that can be read"
    try:
        if Path(path).is_file() or not Path(path).exists():
            with Path(path).open("rb") as file:
                return file.read(MAX_BYTES + 1)  # the reader refuses what is longer
        what = "cannot be read: it is no file"  # a pipe would be waited for
    except OSError as error:
        what = f"cannot be read: {error.strerror or error}"
    except ValueError as error:  # a null character in the name
        what = f"cannot be read: {error}"
    findings.append(Finding(Location(name), "unreadable", what, mend, Gravity.UNREADABLE))
    return None


def _kind(document: Document, findings: list[Finding]) -> tuple[str, Sequence[str]] | None:
    kind, score, reasons = next(iter(detect(document)), ("nothing", 0, ()))
    if score >= ENOUGH:
        return kind, reasons
    what = f"what this is was not recognised; nearest: {kind} ({score} of 100)"
    mend = f"say so: --kind {'|'.join(RECOGNISERS)}"
    finding = Finding(Location(document.name), "kind", what, mend, Gravity.CONFIGURATION)
    findings.append(finding)
    return None


def _recognised(
    document: Document,
    kind: str,
    reasons: Sequence[str],
    languages: Sequence[str],
    columns: Sequence[SavedColumn],
) -> Incoming:
    result = recognise(document, kind, columns)
    language = main_language(result.drafts, languages)
    notes = [*document.notes, *result.notes]
    return Incoming(document, kind, reasons, result.drafts, language, notes)
