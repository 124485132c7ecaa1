"""What earlier imports wrote: ``sources/<edition>/imports.tsv``, one line per field and document.

It answers who changed a field since: the document, the staff, or both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from json import dumps

from publisher.adapters.strict_yaml import Plain
from publisher.errors import BrokenInputError, Location

HEADER = ("document", "record", "field", "languages", "said", "written")
NAME = "imports.tsv"


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """One field that a document gave to a record."""

    document: str
    record: str  # "gsef2018/initiatives/koopera"
    field: str
    languages: str  # of the document's texts in it, "en fr"; empty for a field without any
    said: str  # digest of what the document says
    written: str  # digest of what the record said after that, in these languages


def path_of(edition: str) -> str:
    """Return where the rows of an edition stand."""
    return f"sources/{edition}/{NAME}"


def read_rows(content: bytes | None, path: str) -> list[Row]:
    """Return the rows of a file. Raises `BrokenInputError` for what is no such file."""
    rows: list[Row] = []
    try:
        lines = (content or b"").decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise _broken(path, 1, "it is not UTF-8") from error
    for number, line in enumerate(lines, 1):
        cells = line.removesuffix("\r").split("\t")
        if number == 1 or not line:
            continue
        if len(cells) != len(HEADER):
            raise _broken(path, number, f"{len(cells)} cells instead of {len(HEADER)}")
        rows.append(Row(*cells))
    return rows


def write_rows(rows: Iterable[Row]) -> bytes:
    """Return the file of some rows, sorted, so that git can merge two of them."""
    lines = ["\t".join(HEADER)]
    for row in sorted(set(rows)):
        lines.append("\t".join(getattr(row, name) for name in HEADER))
    return ("\n".join(lines) + "\n").encode("utf-8")


def digest(value: Plain | None) -> str:
    """Return a short fingerprint of a value."""
    text = dumps(value, ensure_ascii=False, sort_keys=True)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def languages_in(value: Plain, languages: Collection[str]) -> frozenset[str]:
    """Return the languages of the texts in a value."""
    if isinstance(value, list):
        return frozenset[str]().union(*(languages_in(one, languages) for one in value))
    if isinstance(value, dict):
        if is_texts(value, languages):
            return frozenset(value)
        return frozenset[str]().union(*(languages_in(one, languages) for one in value.values()))
    return frozenset()


def is_texts(value: Mapping[str, Plain], languages: Collection[str]) -> bool:
    """Tell whether a map is a text in several languages."""
    return bool(value) and all(key in languages for key in value)


def in_languages(
    value: Plain | None, wanted: Collection[str], languages: Collection[str]
) -> Plain | None:
    """Return a value without its texts in other languages; None where nothing is left."""
    if isinstance(value, list):
        members = (in_languages(one, wanted, languages) for one in value)
        return [one for one in members if one is not None] or None
    if isinstance(value, dict):
        if is_texts(value, languages):
            return {key: text for key, text in value.items() if key in wanted} or None
        kept = {key: in_languages(one, wanted, languages) for key, one in value.items()}
        return {key: one for key, one in kept.items() if one is not None} or None
    return value


def _broken(path: str, line: int, what: str) -> BrokenInputError:
    mend = "bring back the version before, or delete it: nothing imported is lost with it"
    return BrokenInputError(what, Location(path, line), mend)
