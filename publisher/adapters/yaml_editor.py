"""Change texts in a record and nothing else in its file.

Comments, order, quoting, indentation, line ends, BOM and document markers stay byte for byte. The
result is read again and compared before anyone sees it; what cannot be edited so is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from publisher.adapters.strict_yaml import CONTROL, Path, Plain, read
from publisher.adapters.yaml_spans import Collection, Scalar, line_start, spans
from publisher.adapters.yaml_splices import Splice, change, delete, insert
from publisher.errors import BrokenInputError, Location

BOM = "\ufeff"
BY_HAND = "make this change by hand"
SURROGATE = re.compile("[\ud800-\udfff]")


class UnsafeEditError(BrokenInputError):
    """An edit would touch more than its own text; nothing was changed."""


def set_text(
    content: bytes, where: Path, text: str | None, path: str, languages: Sequence[str] = ()
) -> bytes:
    """Return the file with one text changed; see `set_texts`."""
    return set_texts(content, {where: text}, path, languages)


def set_texts(
    content: bytes, edits: Mapping[Path, str | None], path: str, languages: Sequence[str] = ()
) -> bytes:
    """Return the file with each text at its path, touching only the lines of texts that change.

    A key missing in a map of texts is added after the others, in the order of ``languages``; None
    deletes a key, and does nothing where there is none. A changed text keeps its style (plain,
    quoted, ``|``) where that can hold it; a new one takes its neighbour's. The comment on a line
    stays, even when its text goes. Only a text that ends in a line end, written as a block at the
    end of a file that has none, gives the file one.

    Raises `BrokenInputError` for a file that `strict_yaml.read` refuses, and `UnsafeEditError` for
    an edit that cannot be made safely: a blank text, a control character, an unknown path or
    language, a map left empty, a comment in the way. ``path`` is only for messages.
    """
    data, findings = read(content, path)
    if data is None:
        raise BrokenInputError(findings[0].what, findings[0].at, findings[0].mend)
    text = content.decode("utf-8")
    body = text.lstrip(BOM)
    record = _Record(body, path, languages)
    wanted = {where: new for where, new in edits.items() if record.differs(where, new)}
    if not wanted:
        return content
    edited = text[: len(text) - len(body)] + _spliced(body, record.splices(wanted))
    for where, new in wanted.items():
        _put(data, where, new)
    result = edited.encode("utf-8")
    if read(result, path)[0] != data:
        where = min(wanted, key=record.locate)
        what = f"{_name(where)} cannot be written here without changing another text"
        raise record.refusal(where, what, BY_HAND)
    return result


class _Record:
    """One file with everything in its place, and what may be asked of it."""

    def __init__(self, text: str, path: str, languages: Sequence[str]) -> None:
        self._text = text
        self._path = path
        self._languages = languages
        self._spans = spans(text)

    def differs(self, where: Path, new: str | None) -> bool:
        """Return whether there is something to do; refuse what can be done nowhere."""
        span = self._spans.get(where)
        if isinstance(span, Collection) or not where:
            mend = "name one of the texts in it"
            raise self.refusal(where, f"{_name(where)} is not a text", mend)
        if new is None or (span and span.value == new):
            return bool(span) and new is None
        if not new.strip():
            what = f"the new text of {_name(where)} is blank"
            raise self.refusal(where, what, "write a text, or delete the key")
        if found := CONTROL.search(new) or SURROGATE.search(new):
            what = f"the new text of {_name(where)} has the character U+{ord(found[0]):04X}"
            raise self.refusal(where, what, "delete it: it cannot stand in a record")
        return True

    def splices(self, wanted: Mapping[Path, str | None]) -> list[Splice]:
        """Return the pieces of the file to replace."""
        found: list[Splice] = []
        for owner in dict.fromkeys(where[:-1] for where in wanted):
            edits = {where: new for where, new in wanted.items() if where[:-1] == owner}
            added = {w: new for w, new in edits.items() if new is not None and w not in self._spans}
            gone = [where for where, new in edits.items() if new is None]
            grown: list[Splice] = []
            neighbour = self._grow(owner, added, gone, grown) if added or gone else None
            for where, new in edits.items():
                span = self._spans.get(where)
                if new is not None and isinstance(span, Scalar):
                    found += change(self._text, span, new, followed=span is neighbour)
            found += grown  # after the changes: new lines follow the end of a changed text
        return found

    def _grow(
        self, owner: Path, added: Mapping[Path, str], gone: Sequence[Path], grown: list[Splice]
    ) -> Scalar | None:
        """Add and delete keys of one map; return the text that new lines will follow."""
        first = next(iter(added), None) or gone[0]
        here, texts = self._texts(owner, first)
        kept = {key: texts[key] for key in texts if (*owner, key) not in gone}
        if texts and not kept:
            what = f"{_name(owner)} would be left without any text"
            raise self.refusal(first, what, "keep one of them, or delete the field by hand")
        if gone:
            cuts = delete(self._text, here, texts, {str(where[-1]) for where in gone})
            if cuts is None:
                what = f"{_name(gone[0])} cannot be deleted without what stands beside it"
                raise self.refusal(gone[0], what, BY_HAND)
            grown += cuts
        if not added:
            return None
        for where in added:
            if where[-1] not in self._languages:
                what = f"'{where[-1]}' is not one of the project's languages"
                raise self.refusal(where, what, "add it to the project first")
        new = [(key, added[*owner, key]) for key in self._languages if (*owner, key) in added]
        grown.append(insert(self._text, here, kept, new))
        return None if here.flow else [*kept.values()][-1]

    def _texts(self, owner: Path, edit: Path) -> tuple[Collection, dict[str, Scalar]]:
        here = self._spans.get(owner)
        if not (edit and isinstance(here, Collection) and here.keys is not None):
            what = f"{_name(owner)} is not a map of texts"
            raise self.refusal(edit, what, "name a text, or a language of one")
        values = {key: self._spans[*owner, key] for key in here.keys}
        texts = {key: value for key, value in values.items() if isinstance(value, Scalar)}
        if len(texts) < len(values):
            what = f"{_name(owner)} holds more than texts"
            raise self.refusal(edit, what, BY_HAND)
        return here, texts

    def locate(self, where: Path) -> Location:
        """Return line and column of a value, or of the nearest one around it."""
        while where not in self._spans:
            where = where[:-1]
        span = self._spans[where]
        line = self._text.count("\n", 0, span.start) + 1
        return Location(self._path, line, span.start - line_start(self._text, span.start) + 1)

    def refusal(self, where: Path, what: str, mend: str) -> UnsafeEditError:
        """Return the error to raise."""
        return UnsafeEditError(what, self.locate(where), mend)


def _name(where: Path) -> str:
    return "'" + ".".join(map(str, where)) + "'" if where else "the record"


def _spliced(text: str, splices: Iterable[Splice]) -> str:
    pieces, done = [], 0
    for start, end, new in sorted(splices, key=lambda splice: splice[:2]):
        pieces += [text[done:start], new]
        done = end
    return "".join([*pieces, text[done:]])


def _put(data: Plain, where: Path, new: str | None) -> None:
    """Make the edit in plain data, as the file should then say."""
    holder = cast("dict[str | int, Plain]", data)  # lists take their keys alike
    for key in where[:-1]:
        holder = cast("dict[str | int, Plain]", holder[key])
    if new is None:
        del holder[where[-1]]
    else:
        holder[where[-1]] = new
