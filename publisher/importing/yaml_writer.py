"""Write a new record as a person would: fields in their order, prose in blocks, the rest short.

Source of the look: the records of this house; of the form: `publisher.adapters.strict_yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from functools import cache

from publisher.adapters.strict_yaml import NULLS, Plain
from publisher.adapters.yaml_styles import Place, inline, write
from publisher.model.records import Record

WIDTH = 100  # of a line, where there is a choice
LAST = [f.name for f in fields(Record) if not f.metadata.get("injected")]
# Other readers of YAML take these for numbers.
FIGURES = re.compile(r"[0-9][0-9.,:_]*")

SAFE = re.compile(r"[^\W\d_](?:[\w’'()/&+.;!?«»“”…–-]|,? (?=[^\s#])|,(?=\S))*")
ADDRESS = re.compile(r"https?:")


def written(kind: type, data: Mapping[str, Plain]) -> bytes:
    """Return the file of a record of this kind; what every record may have stands last."""
    ordered = {name: data[name] for name in field_order(kind) if name in data}
    return ("\n".join(_map(ordered, 0)) + "\n").encode("utf-8")


def field_lines(name: str, value: Plain) -> list[str]:
    """Return the lines of one field of a record."""
    return _entry(name, value, 0)


def item_lines(value: Plain, indent: int) -> list[str]:
    """Return the lines of one item of a list that stands ``indent`` columns in."""
    return _item(value, indent)


@cache
def field_order(kind: type) -> list[str]:
    """Return the fields of a record class in the order of its files."""
    names = [f.name for f in fields(kind) if not f.metadata.get("injected")]
    return [*(name for name in names if name not in LAST), *(n for n in LAST if n in names)]


def _map(data: Mapping[str, Plain], indent: int) -> list[str]:
    return [line for name, value in data.items() for line in _entry(name, value, indent)]


def _entry(name: str, value: Plain, indent: int) -> list[str]:
    lead = f"{' ' * indent}{_key(name)}:"
    if isinstance(value, str):
        head, below = _text(value, indent)
        return [f"{lead} {head}", *below]
    short = _flow(value)
    if short is not None and len(lead) + 1 + len(short) <= WIDTH:
        return [f"{lead} {short}"]
    if isinstance(value, dict):
        return [lead, *_map(value, indent + 2)]
    return [lead, *(line for item in value for line in _item(item, indent + 2))]


def _item(value: Plain, indent: int) -> list[str]:
    lead = f"{' ' * indent}- "
    if isinstance(value, str):
        head, below = _text(value, indent)
        return [lead + head, *below]
    lines = _map(value, indent + 2) if isinstance(value, dict) else _nested(value, indent + 2)
    return [lead + lines[0].lstrip(" "), *lines[1:]]


def _nested(value: Sequence[Plain], indent: int) -> list[str]:
    return [line for item in value for line in _item(item, indent)]


def _key(name: str) -> str:
    return name if _is_plain(name, flow=True) else inline(name, '"', flow=True)


def _text(text: str, indent: int) -> tuple[str, list[str]]:
    if not _style(text):
        return text, []
    return write(text, Place(style=_style(text), flow=False, base=indent, indent=indent + 2))


def _style(text: str) -> str:
    if "\n" in text:
        return "|"
    if FIGURES.fullmatch(text) or ADDRESS.match(text) or not _is_plain(text, flow=False):
        return '"'
    return ""


@cache
def _is_plain(text: str, *, flow: bool) -> bool:
    if SAFE.fullmatch(text) and not (flow and "," in text) and text not in NULLS:
        return True  # as most are; the reader need not be asked
    return inline(text, "", flow=flow) == text


def _flow(value: Plain) -> str | None:
    """Return a value on one line; None where that would hide what is in it."""
    if isinstance(value, str):
        if "\n" in value:
            return None
        if not _style(value) and _is_plain(value, flow=True):
            return value
        return inline(value, '"', flow=True)
    if isinstance(value, dict):
        if not all(isinstance(member, str) for member in value.values()):
            return None
        pieces = [_pair(name, member) for name, member in value.items()]
    else:
        if not all(isinstance(member, str) for member in value):
            return None
        pieces = list(map(_flow, value))
    if any(piece is None for piece in pieces):
        return None
    body = ", ".join(piece for piece in pieces if piece is not None)
    return f"{{{body}}}" if isinstance(value, dict) else f"[{body}]"


def _pair(name: str, value: Plain) -> str | None:
    text = _flow(value)
    return None if text is None else f"{_key(name)}: {text}"
