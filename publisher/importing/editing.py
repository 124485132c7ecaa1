"""Change some fields in the file of a record, and leave every other line of it alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from publisher.adapters.strict_yaml import Path, Plain, read
from publisher.adapters.yaml_editor import BY_HAND, UnsafeEditError, set_texts
from publisher.errors import BrokenInputError, Location
from publisher.importing.yaml_writer import field_lines, field_order, item_lines

KEY = re.compile(r"(?:([A-Za-z_]+)|\"([^\"]*)\"|'([^']*)')\s*:(?:\s|$)")
COMMENT = re.compile(r"(?:^|\s)#")


def edited(
    content: bytes,
    path: str,
    kind: type,
    edits: Mapping[str, Plain | None],
    languages: Sequence[str],
) -> bytes:
    """Return the file with these fields as they are wanted; None takes a field out.

    Texts are changed where they stand; a field whose form changes is written anew. Raises
    `UnsafeEditError` where that would lose a comment, `BrokenInputError` for a broken file.
    """
    for name, value in edits.items():
        data = _data(content, path)
        texts = None
        if value is not None and name in data:
            texts = _texts(data[name], value, (name,), languages)
        if texts is None:
            content = _rewritten(content, path, kind, name, value)
        elif texts:
            content = set_texts(content, texts, path, languages)
    return content


def with_item(content: bytes, path: str, name: str, value: Plain) -> bytes:
    """Return a file with one more item in a list that it has in block style.

    Raises `UnsafeEditError` where it has none.
    """
    lines, ends = _lines(content)
    span = _spans(lines).get(name)
    items = [line for line in lines[slice(*span)] if line.lstrip().startswith("-")] if span else []
    if span is None or not items:
        what = f"'{name}' is not a list with an item per line"
        raise UnsafeEditError(what, Location(path), BY_HAND)
    indent = len(items[0]) - len(items[0].lstrip())
    lines[span[1] : span[1]] = item_lines(value, indent)
    wanted = _data(content, path)
    members = wanted[name]
    assert isinstance(members, list)  # noqa: S101 - it has items
    wanted[name] = [*members, value]
    return _checked(lines, ends, path, wanted, name)


def _data(content: bytes, path: str) -> dict[str, Plain]:
    data, findings = read(content, path)
    if not isinstance(data, dict):
        one = findings[0] if findings else None
        what = one.what if one else "it is not a map of fields"
        raise BrokenInputError(what, one.at if one else Location(path), one.mend if one else "")
    return data


def _texts(
    old: Plain, new: Plain, where: Path, languages: Sequence[str]
) -> dict[Path, str | None] | None:
    """Return the texts to change, by path; None where that is not enough."""
    if isinstance(old, str) and isinstance(new, str):
        return {where: new} if old != new else {}
    found: dict[Path, str | None] = {}
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        pairs = [((*where, n), *pair) for n, pair in enumerate(zip(old, new, strict=True))]
    elif isinstance(old, dict) and isinstance(new, dict) and set(old) <= set(new):
        added = {key: value for key, value in new.items() if key not in old}
        for key, value in added.items():
            if key not in languages or not isinstance(value, str):
                return None
            found[(*where, key)] = value
        pairs = [((*where, key), old[key], new[key]) for key in old]
    else:
        return None
    for path, one, other in pairs:
        below = _texts(one, other, path, languages)
        if below is None:
            return None
        found |= below
    return found


def _rewritten(content: bytes, path: str, kind: type, name: str, value: Plain | None) -> bytes:
    lines, ends = _lines(content)
    spans = _spans(lines)
    new = [] if value is None else field_lines(name, value)
    if name in spans:
        start, stop = spans[name]
        if any(COMMENT.search(line) for line in lines[start:stop]):
            what = f"'{name}' has a comment that would be lost"
            raise UnsafeEditError(what, Location(path, start + 1), BY_HAND)
    else:
        start = stop = _place(kind, name, spans)
    lines[start:stop] = new
    wanted = _data(content, path)
    if value is None:
        wanted.pop(name, None)
    else:
        wanted[name] = value
    return _checked(lines, ends, path, wanted, name)


def _place(kind: type, name: str, spans: Mapping[str, tuple[int, int]]) -> int:
    """Return the line before which a new field belongs."""
    order = field_order(kind)
    before = order[: order.index(name)]
    return max((stop for field, (_, stop) in spans.items() if field in before), default=0)


def _lines(content: bytes) -> tuple[list[str], str]:
    text = content.decode("utf-8")
    ends = "\r\n" if "\r\n" in text else "\n"
    return text.replace("\r\n", "\n").removesuffix("\n").split("\n"), ends


def _spans(lines: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Return the lines of each field, without the remarks and empty lines before the next."""
    starts = [
        (number, found[1] or found[2] or found[3])
        for number, line in enumerate(lines)
        if (found := KEY.match(line.removeprefix("\ufeff")))
    ]
    spans = {}
    for (start, name), (stop, _) in pairwise([*starts, (len(lines), "")]):
        last = stop
        while last > start + 1 and (not lines[last - 1].strip() or lines[last - 1][0] == "#"):
            last -= 1
        spans[name] = (start, last)
    return spans


def _checked(
    lines: Sequence[str], ends: str, path: str, wanted: Mapping[str, Plain], name: str
) -> bytes:
    content = (ends.join(lines) + ends).encode("utf-8")
    if read(content, path)[0] != wanted:
        what = f"'{name}' cannot be written here without changing another field"
        raise UnsafeEditError(what, Location(path), BY_HAND)
    return content
