"""Change an entry in a file: only the lines of the fields that differ, all others byte for byte."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from publisher.adapters.po.careful import PIECE
from publisher.adapters.po.fields import fields, rank
from publisher.adapters.po.lines import REMARKS, lines
from publisher.adapters.po.remarks import with_fuzzy
from publisher.adapters.po.texts import quoted, unescape
from publisher.catalogue.entry import Entry

LOGICAL_LINE = re.compile(r"[^\n]*\n|[^\n]+")  # of a text; str.splitlines knows too many ends
OBSOLETE_MARK = re.compile(r"^([ \t]*)#~(?:(\|)|[ \t]*)")


class Row(NamedTuple):
    """A line of the file and the field it belongs to; blank lines belong to none."""

    name: str
    text: str  # with its line end


def rewritten(raw: str, old: Entry, new: Entry, newline: str, *, by_line: bool = False) -> str:
    """Return ``raw``, which says ``old``, saying ``new``.

    ``by_line``: of a msgstr that differs, as the header's, write only the lines that differ.
    """
    cut = "" if raw.endswith("\n") else newline  # the last line of a file may have no end
    rows = _rows(raw + cut)
    if new.obsolete != old.obsolete:
        rows = [Row(row.name, _marked(row, new.obsolete)) for row in rows]
    flagged = any(row.name == "flags" for row in rows)
    if new.fuzzy != old.fuzzy and new.flags == old.flags and flagged:
        rows, old = _refuzzied(rows, new.fuzzy), old._replace(fuzzy=new.fuzzy)
    if by_line and new.strs != old.strs:
        changed = _changed_by_line(rows, old.text, new.text, newline)
        if changed is not None:
            rows, old = changed, old._replace(strs=new.strs)
    before, after = fields(old._replace(obsolete=new.obsolete)), fields(new)
    for name in sorted({*before, *after}, key=rank):
        if before.get(name) != after.get(name):
            rows = _replaced(rows, name, [line + newline for line in after.get(name, [])])
    text = "".join(row.text for row in rows)
    return text.removesuffix(newline) if cut else text


def _rows(raw: str) -> list[Row]:
    rows, field = [], ""
    for line in lines(raw):
        name = line.name
        if line.mark not in REMARKS and not line.blank:
            field = name = name or field  # a further line of a text
        rows.append(Row(name, raw[line.start : line.end]))
    return rows


def _marked(row: Row, obsolete: bool) -> str:
    if not obsolete:
        return OBSOLETE_MARK.sub(lambda m: f"{m[1]}#|" if m[2] else m[1], row.text)
    if row.name in REMARKS.values() or not row.name:
        return row.text
    if row.name.startswith("#|"):
        return row.text.replace("#|", "#~|", 1)
    return f"#~ {row.text}"


def _refuzzied(rows: list[Row], fuzzy: bool) -> list[Row]:
    done: list[Row] = []
    to_set = fuzzy
    for row in rows:
        line = next(lines(row.text))
        if row.name != "flags" or not (to_set if fuzzy else "fuzzy" in line.rest):
            done.append(row)
            continue
        to_set = False
        listed = with_fuzzy(line.rest, fuzzy)
        if listed.strip():
            end = line.at + len(line.rest)
            done.append(Row("flags", _read_as_flags(row.text[: line.at] + listed + row.text[end:])))
    return done


def _read_as_flags(line: str) -> str:
    """Return a line of flags with "#," where the same after "#=" would be a comment."""
    return line if next(lines(line)).name == "flags" else line.replace("#=", "#,", 1)


def _replaced(rows: list[Row], name: str, written: list[str]) -> list[Row]:
    own = [number for number, row in enumerate(rows) if row.name == name]
    if own:
        first = own[0]
        if name == "flags" and "#=" in rows[first].text:
            written = [_read_as_flags(line.replace("#,", "#=", 1)) for line in written]
    else:
        later = (i for i, row in enumerate(rows) if row.name and rank(row.name) > rank(name))
        first = next(later, len(rows))
    last = own[-1] if own else first  # blank lines between the texts of a field go with them
    kept = [r for i, r in enumerate(rows) if i >= first and r.name != name and (r.name or i > last)]
    return _settled([*rows[:first], *(Row(name, line) for line in written), *kept])


def _settled(rows: list[Row]) -> list[Row]:
    """Return the rows with remarks above the texts that would otherwise come after all of them."""
    end = max(i for i, row in enumerate(rows, 1) if row.name and rank(row.name) >= rank("msgctxt"))
    done = rows[:end]
    for late in (row for row in rows[end:] if row.name):
        place = next(
            i for i, row in enumerate(done) if row.name and rank(row.name) > rank(late.name)
        )
        done.insert(place, late)
    return done


def _changed_by_line(rows: list[Row], old: str, new: str, newline: str) -> list[Row] | None:
    """Return the rows with the changed lines of a msgstr; None when it is not written in lines."""
    own = [number for number, row in enumerate(rows) if row.name == "msgstr"]
    if own != list(range(own[0], own[0] + len(own))):
        return None
    beside = bool(_said(rows[own[0]]))  # a text stands on the line of the keyword
    first, after = own[0] + (not beside), own[-1] + 1
    number, texts = 0, []
    for row in rows[first:after]:  # a long line of the header may stand on several rows
        said = _said(row)
        texts.append((number, said, row))
        number += said.endswith("\n")
    groups = [list(group) for _, group in groupby(texts, key=lambda item: item[0])]
    was = ["".join(said for _, said, _ in group) for group in groups]
    now = LOGICAL_LINE.findall(new)
    if was != LOGICAL_LINE.findall(old) or (beside and was[:1] != now[:1]):
        return None
    done = rows[:first]
    for kind, i, j, k, m in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind == "equal":
            done += [row for group in groups[i:j] for _, _, row in group]
        else:
            done += [Row("msgstr", quoted(line)[0] + newline) for line in now[k:m]]
    return done + rows[after:]


def _said(row: Row) -> str:
    line = next(lines(row.text))
    return unescape("".join(PIECE.findall(line.rest)))
