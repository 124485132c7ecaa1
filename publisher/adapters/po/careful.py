"""The careful reader: one entry in any shape, or every reason why it cannot be read.

It goes line by line. Grammar: GNU gettext's po-gram.y, and comments inside an entry, which people
write and which say nothing else than they would above it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from publisher.adapters.po import remarks
from publisher.adapters.po.lines import LEFTOVER, REMARKS, Line, lines
from publisher.adapters.po.texts import bad_escapes, unescape
from publisher.catalogue.entry import Entry

PIECE = re.compile(r'"([^"\\\n]*+(?:\\[^\n][^"\\\n]*+)*+)"')
UNKNOWN = re.compile(r'([A-Za-z_]\w*)(?:\[[^\]]*\])?\s*(?=")')
FORM = re.compile(r"msgstr\[([0-9]+)\]")
BEGINNINGS = frozenset({"msgctxt", "msgid"})


class Fault(NamedTuple):
    """A reason to refuse a file, at an offset of its text."""

    at: int
    code: str
    what: str
    mend: str


class CarefulReader:
    """Reads one entry; `faults` is empty when it could be read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.faults: list[Fault] = []
        self._remarks: dict[str, list[str]] = {}
        self._fields: dict[str, str] = {}
        self._places: dict[str, int] = {}  # where each field begins
        self._open = ""  # the field that more texts may be added to
        self._bare = False  # it has no text yet
        self._obsolete: bool | None = None
        self._lost = False  # what follows in this entry would only repeat the same fault

    def read(self, start: int) -> tuple[int, Entry | None]:
        """Return where the entry ends, and the entry; None when broken or nothing but remarks."""
        end = start
        for line in lines(self.text, start):
            if self._is_next(line):
                break
            self._take(line)
            end = line.end
        self._close(end)
        # What follows a closing quotation mark may have been the keyword that is missing.
        if self._fields and not self._lost and "stray-text" not in {f.code for f in self.faults}:
            self._complete()
        if not self._fields or self.faults:
            return end, None
        return end, self._entry()

    def _is_next(self, line: Line) -> bool:
        fields = self._fields
        whole = "msgstr" in fields or "msgstr[0]" in fields or self._lost
        if line.mark in REMARKS or line.blank or "|" in line.mark:
            return whole and not LEFTOVER.match(self.text, line.start)
        if line.word == "msgctxt":
            return whole or "msgctxt" in fields or "msgid" in fields
        return line.word == "msgid" and (whole or "msgid" in fields)

    def _take(self, line: Line) -> None:
        if line.mark in REMARKS:
            self._remarks.setdefault(line.name, []).append(line.rest)
        elif not line.blank:
            if "|" not in line.mark:
                self._live_or_not(line)
            if line.word:
                self._begin(line)
            self._texts(line)

    def _live_or_not(self, line: Line) -> None:
        obsolete = line.mark == "#~"
        if self._obsolete is None:
            self._obsolete = obsolete
        elif self._obsolete != obsolete:
            what = "one entry has lines with and without #~"
            self._refuse(line.start, "obsolete-mixed", what, "put #~ before all of them, or none")

    def _begin(self, line: Line) -> None:
        self._close(line.start)
        name = line.name
        place = self.text.index("msg", line.start)
        if trouble := self._out_of_order(name, line.word):
            self._refuse(place, *trouble)
        self._open, self._bare = name, True
        self._fields.setdefault(name, "")
        self._places.setdefault(name, place)

    def _out_of_order(self, name: str, word: str) -> tuple[str, str, str] | None:
        have = self._fields
        last = next((n for n in reversed(have) if n[0] != "#"), "")
        mend = "the order is msgctxt, msgid, msgid_plural, msgstr"
        if name in have:
            return "keyword-order", f"{word} stands twice in one entry", "delete one of the two"
        if name[0] == "#" or name in BEGINNINGS:
            return None
        form = FORM.fullmatch(name)
        if form and last != "msgid":
            found = FORM.fullmatch(last)
            due = int(found[1]) + 1 if found else 0
            if last == "msgid_plural" or found:
                what = f"{word} stands where msgstr[{due}] is due"
                mend = "number the forms 0, 1, 2 … without a gap"
                return None if int(form[1]) == due else ("plural-gap", what, mend)
        if form and last == "msgid":
            return "keyword-order", f"{word} has no msgid_plural", "add msgid_plural, or drop [n]"
        if word == "msgstr" and last == "msgid_plural":
            return "keyword-order", "msgstr of a plural has no number", "write msgstr[0], msgstr[1]"
        if last != "msgid":
            return "keyword-order", f"{word} does not follow a msgid", mend
        return None

    def _texts(self, line: Line) -> None:
        at, stop = line.at, line.at + len(line.rest)
        while at < stop:
            found = PIECE.match(self.text, at, stop)
            if found is None:
                self._stray(line, at)
                return
            if not self._open or ("|" in line.mark) != self._open.startswith("#|"):
                what = "a text without a keyword"
                self._refuse(at, "text-without-keyword", what, "write its keyword before it")
            self._bare = False
            self._add(found)
            at = found.end()
            at += len(self.text[at:stop]) - len(self.text[at:stop].lstrip(" \t"))

    def _add(self, found: re.Match[str]) -> None:
        try:
            text = unescape(found[1])
        except ValueError:
            for offset, what in bad_escapes(found[1]):
                mend = "write a backslash twice, or the character itself"
                self.faults.append(Fault(found.start(1) + offset, "escape", what, mend))
            return
        if self._open:
            self._fields[self._open] += text

    def _stray(self, line: Line, at: int) -> None:
        rest = self.text[at : line.at + len(line.rest)]
        self._bare = False
        if rest[0] == '"':
            mend = 'add " at its end, and \\ before every " inside'
            self._refuse(at, "unterminated-text", "the quotation mark is not closed", mend)
        elif at > line.at:
            mend = 'put \\ before every " inside the text, or delete what follows it'
            self._refuse(at, "stray-text", "something follows the closing quotation mark", mend)
        elif not line.word and (word := UNKNOWN.match(rest)):
            mend = "the keywords are msgctxt, msgid, msgid_plural, msgstr and msgstr[n]"
            self._refuse(at, "unknown-keyword", f"'{word[1][:40]}' is not a keyword", mend)
        else:
            mend = "put quotation marks around the text, or # before a comment"
            self._refuse(at, "unquoted-text", "a text without quotation marks", mend)

    def _close(self, at: int) -> None:
        if self._open and self._bare:
            word = self._open.removeprefix("#|")
            what, place = f"{word} has no text", self._places[self._open]
            self._refuse(place, "missing-text", what, 'write "" for an empty one')
        self._open = ""

    def _complete(self) -> None:
        have = self._fields
        past = [name for name in have if name.startswith("#|")]
        if "msgid" not in have:
            what = "an entry has no msgid"
            self._refuse(next(iter(self._places.values())), "missing-msgid", what, "add its msgid")
        elif past and "#|msgid" not in past:
            what = "the previous text has no msgid"
            self._refuse(self._places[past[0]], "missing-msgid", what, "add #| msgid, or delete it")
        elif "msgstr" not in have and "msgstr[0]" not in have:
            word = "msgstr[0]" if "msgid_plural" in have else "msgstr"
            what = f"the entry has no {word}"
            self._refuse(self._places["msgid"], "missing-msgstr", what, 'add msgstr ""')

    def _refuse(self, at: int, code: str, what: str, mend: str) -> None:
        if not self._lost:
            self.faults.append(Fault(at, code, what, mend))
        # A text that cannot be read leaves the order of keywords as it was.
        self._lost = self._lost or code not in {"unterminated-text", "stray-text", "missing-text"}

    def _entry(self) -> Entry:
        fields = self._fields
        fuzzy, flags = remarks.flags(",".join(self._remarks.get("flags", [])))
        return Entry(
            id=fields["msgid"],
            strs=tuple(text for name, text in fields.items() if name.startswith("msgstr")),
            context=fields.get("msgctxt"),
            plural=fields.get("msgid_plural"),
            fuzzy=fuzzy,
            obsolete=bool(self._obsolete),
            previous_context=fields.get("#|msgctxt"),
            previous_id=fields.get("#|msgid"),
            previous_plural=fields.get("#|msgid_plural"),
            comment=self._prose("comment"),
            extracted=self._prose("extracted"),
            references=remarks.references("\n".join(self._remarks.get("references", []))),
            flags=flags,
        )

    def _prose(self, name: str) -> str:
        return "\n".join(line.removeprefix(" ") for line in self._remarks.get(name, []))
