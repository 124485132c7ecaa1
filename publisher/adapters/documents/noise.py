"""Leftovers of converters in one line of text, undone; each repair says what it changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from publisher.documents.account import Fate, Note, Sureness

_AROUND = re.compile(r"\S*\Z"), re.compile(r"\S*")
_LONGEST = 60  # characters of a snippet
_MOST = 100  # repairs of a kind that are shown of one line


class Repair(NamedTuple):
    """One kind of noise: where it is, what stands for it, what it is called."""

    reason: str
    pattern: re.Pattern[str]
    put: Callable[[re.Match[str]], str]


def _mis_decoded(match: re.Match[str]) -> str:
    """Return what UTF-8 read as Windows-1252 was, or the text itself when it was not."""
    try:
        return match[0].encode("cp1252").decode("utf-8")
    except UnicodeError:
        return match[0]


# In the order they are applied.
_REPAIRS = (
    Repair(
        "a character that cannot be printed was taken out",
        re.compile(
            "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\xad\u200b\u2028\u2029\u2060\ufeff\ufffe\uffff]+"
        ),
        lambda _: "",
    ),
    Repair(
        "UTF-8 had been read as Windows-1252",
        re.compile("[ÂÃ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\x80-\xbf™œ“”˜¦¢]"),
        _mis_decoded,
    ),
    Repair(
        "a ligature was parted into its letters",
        re.compile("[ﬀ-ﬆ]"),
        lambda m: ("ff", "fi", "fl", "ffi", "ffl", "st", "st")[ord(m[0]) - 0xFB00],
    ),
    Repair(
        "a raised ending in the marks of a converter",
        re.compile(
            r"(?<=\w)(?:\^\{ ?([^\W\d_]{1,6}) ?\}|"
            r"\^(i?[eè]me|[eè]?re?|es?|n?de?|th|st|rd|[oaº])(?!\w)|"
            r"<sup>([^<>]{1,6})</sup>|\$\^\{([^\W\d_]{1,6})\}\$)"
        ),
        lambda m: m[1] or m[2] or m[3] or m[4],
    ),
    Repair(
        "a backslash of a converter",
        # What would be mark-up without it, or a marker at the beginning of the line, keeps it.
        re.compile(r"(?<=[^\\])\\([$%&.,;:!?'\"()\-+={}~/@^\[\]])|^\\([$%&,;:?'\"({/@])"),
        lambda m: m[1] or m[2],
    ),
)
_SOUP = "bold in several pieces made one"
_SUSPECT = re.compile(r"[\\^<$*âÂÃﬀ-ﬆ\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\uffff]")


def undo(line: str, number: int) -> tuple[str, list[Note]]:
    """Return a line without noise, with a note for each repair. Linear; total."""
    if not _SUSPECT.search(line):
        return line, []
    notes: list[Note] = []
    for repair in _REPAIRS:
        line = _applied(repair, line, number, notes)
    better = bold(line)
    if better != line:
        notes.append(_note(number, _SOUP, *_differing(line, better)))
    if "\ufffd" in line:
        reason = "a letter was lost before the document came here"
        notes.append(Note(number, number, Fate.FIELD, reason, "", Sureness.GUESS, "\ufffd"))
    return better, notes


def _applied(repair: Repair, line: str, number: int, notes: list[Note]) -> str:
    parts: list[str] = []
    done = count = 0
    for match in repair.pattern.finditer(line):
        after = repair.put(match)
        if after == match[0]:
            continue
        parts += line[done : match.start()], after
        done = match.end()
        count += 1
        if count > _MOST:
            continue
        head = _AROUND[0].search(line, max(0, match.start() - 20), match.start())
        tail = _AROUND[1].match(line, done, done + 20)
        left, right = head[0] if head else "", tail[0] if tail else ""
        notes.append(_note(number, repair.reason, left + match[0] + right, left + after + right))
    if count > _MOST:
        notes.append(_note(number, f"{repair.reason}, {count - _MOST} times more", "", ""))
    return "".join([*parts, line[done:]]) if parts else line


def _note(number: int, reason: str, before: str, after: str) -> Note:
    return Note(number, number, Fate.REPAIRED, reason, before=before, after=after)


def bold(text: str) -> str:
    """Return Markdown with bold that was cut into pieces made whole: ``**a****b**``, ``** a**``.

    Text with bold italics, or with bold that is not closed, stays as it is.
    """
    if "**" not in text or "***" in text.replace("****", "") or "\n" in text:
        return text
    pieces = text.split("**")
    if len(pieces) % 2 == 0 or "\\**" in text or any("*" in piece for piece in pieces[1::2]):
        return text
    parts = [pieces[0]]
    for strong, plain in zip(pieces[1::2], pieces[2::2], strict=True):
        inner = strong.strip()
        lead, trail = _edges(strong)
        if not inner:
            parts[-1] += strong
        elif len(parts) > 1 and parts[-2:-1] == ["**"] and not parts[-1].strip():
            gap = parts.pop()
            parts[-1] = gap + lead + inner
            parts += "**", trail
        else:
            parts += lead, "**", inner, "**", trail
        parts[-1] += plain
    return "".join(parts)


def _edges(text: str) -> tuple[str, str]:
    inner = text.strip()
    if not inner:
        return text, ""
    start = text.index(inner)
    return text[:start], text[start + len(inner) :]


def _differing(before: str, after: str) -> tuple[str, str]:
    """Return the parts in which two texts differ, with a few letters around, cut short."""
    start = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        start += 1
    start = max(0, start - 10)
    return before[start : start + _LONGEST], after[start : start + _LONGEST]
