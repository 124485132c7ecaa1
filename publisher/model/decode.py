"""Turn plain data into records, reporting every fault by its path inside the file.

The dataclasses are the schema: a field's annotation decides what is accepted. Where things stand is
the adapter's business, so a fault carries only the path of keys and indexes that leads to it, until
somebody who knows the places makes a finding of it.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Annotated, Any, Literal, TypeAlias, TypeVar, Union, cast, get_args, get_origin
from typing import get_type_hints as hints
from zoneinfo import ZoneInfo

from publisher.errors import Location
from publisher.model.fields import OneForAll, Pattern, ZoneName
from publisher.model.finding import Finding, Gravity, did_you_mean
from publisher.model.translated import ANY, Translated

Path: TypeAlias = tuple[str | int, ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a path; a path that ends in '' means the key itself."""

    path: Path
    code: str
    what: str
    mend: str = ""

    def finding(
        self,
        file: str,
        places: Mapping[Path, tuple[int, int]],
        gravity: Gravity = Gravity.CONTENT,
    ) -> Finding:
        """Return it at its line and column; what is missing is shown at what lacks it."""
        where = self.path
        while where and where not in places:
            where = where[:-1]
        at = Location(file, *places.get(where, (1, 1)))
        return Finding(at, self.code, self.what, self.mend, gravity)


class Decoding:
    """One file being decoded: the languages it may use, and the faults met so far."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.languages = languages
        self.faults: list[Fault] = []

    def fault(self, path: Path, code: str, what: str, mend: str = "") -> None:
        """Note what is wrong at a path and go on."""
        self.faults.append(Fault(path, code, what, mend))


Decoder: TypeAlias = Callable[[Decoding, Any, Path], Any]


def decode(
    kind: type[T], data: object, languages: tuple[str, ...], **injected: str
) -> tuple[T | None, list[Fault]]:
    """Return the record, or None with every fault of its data.

    ``injected`` are the fields that do not stand in the file, such as its id.
    """
    decoding = Decoding(languages)
    record = _dataclass_decoder(cast("Hashable", kind))(decoding, data, ())
    if decoding.faults:
        return None, decoding.faults
    return kind(**injected, **record), []


@cache
def _dataclass_decoder(kind: Any) -> Decoder:
    """Build the decoder of a dataclass; it returns the arguments of its constructor."""
    types_of = hints(kind, include_extras=True)
    decoders = {
        f.name: _decoder(types_of[f.name]) for f in fields(kind) if not f.metadata.get("injected")
    }
    required = [
        f.name
        for f in fields(kind)
        if f.name in decoders and f.default is MISSING and f.default_factory is MISSING
    ]

    def run(decoding: Decoding, data: Any, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        if not isinstance(data, dict):
            _wanted(decoding, path, "a map of fields", data)
            return values
        for key, value in data.items():
            known = decoders.get(key)
            if known is None:
                mend = did_you_mean(key, decoders)
                decoding.fault((*path, key, ""), "unknown-key", f"unknown key '{key}'", mend)
            else:
                values[key] = known(decoding, value, (*path, key))
        for name in required:
            if name not in data:
                mend = f"add a line '{name}:'"
                decoding.fault(path, "missing-field", f"'{name}' is missing", mend)
        return values

    return run


@cache
def _decoder(annotation: Any) -> Decoder:
    """Return the decoder of one annotation; the table of what a field may be."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(arguments[0], arguments[1:])
    if origin in (Union, types.UnionType):  # X | None: an absent field is simply not there
        return _decoder(next(a for a in arguments if a is not type(None)))
    if origin is tuple:
        return _sequence(_decoder(arguments[0]))
    if origin is Literal:
        return _choice(arguments)
    if is_dataclass(annotation) and annotation is not Translated:
        return _nested(annotation)
    return _SIMPLE[annotation]


def _annotated(kind: Any, marks: tuple[Any, ...]) -> Decoder:
    for mark in marks:
        if isinstance(mark, Pattern):
            return _pattern(mark)
        if isinstance(mark, OneForAll):
            return _name
        if isinstance(mark, ZoneName):
            return _zone
    return _decoder(kind)


def _nested(kind: Any) -> Decoder:
    run = _dataclass_decoder(kind)

    def decode_nested(decoding: Decoding, data: Any, path: Path) -> Any:
        before = len(decoding.faults)
        values = run(decoding, data, path)
        return kind(**values) if len(decoding.faults) == before else None

    return decode_nested


def _sequence(item: Decoder) -> Decoder:
    def decode_sequence(decoding: Decoding, data: Any, path: Path) -> tuple[Any, ...]:
        if not isinstance(data, list):
            _wanted(decoding, path, "a list", data)
            return ()
        if not data:
            decoding.fault(path, "empty-value", "the list is empty", "delete the line")
        return tuple(item(decoding, value, (*path, i)) for i, value in enumerate(data))

    return decode_sequence


def _choice(options: tuple[str, ...]) -> Decoder:
    def decode_choice(decoding: Decoding, data: Any, path: Path) -> str:
        text = _text(decoding, data, path)
        if text and text not in options:
            mend = did_you_mean(text, options)
            decoding.fault(path, "unknown-value", f"'{_short(text)}' is not known here", mend)
        return text

    return decode_choice


def _pattern(mark: Pattern) -> Decoder:
    matcher = re.compile(mark.expression)

    def decode_pattern(decoding: Decoding, data: Any, path: Path) -> str:
        text = _text(decoding, data, path)
        if text and not matcher.fullmatch(text):
            mend = f"write it like {mark.example}"
            decoding.fault(path, "form", f"'{_short(text)}' does not have the right form", mend)
        return text

    return decode_pattern


def _text(decoding: Decoding, data: Any, path: Path) -> str:
    if not isinstance(data, str):
        _wanted(decoding, path, "text", data)
        return ""
    if not data.strip():
        decoding.fault(path, "empty-value", "the text is empty", "write it or delete the line")
        return ""
    return data


def _translated(decoding: Decoding, data: Any, path: Path) -> Translated:
    if not isinstance(data, dict):
        first = decoding.languages[0]
        mend = f"write a map, one line per language, such as '{first}: …'"
        _wanted(decoding, path, "a text per language", data, mend)
        return Translated({})
    texts: dict[str, str] = {}
    for language, text in data.items():
        if language not in decoding.languages:
            mend = did_you_mean(language, decoding.languages)
            what = f"'{language}' is not a language of this project"
            decoding.fault((*path, language, ""), "unknown-language", what, mend)
        else:
            texts[language] = _text(decoding, text, (*path, language))
    if not data:
        decoding.fault(path, "empty-value", "no text in any language", "delete the line")
    return Translated(texts, path=path)


def _name(decoding: Decoding, data: Any, path: Path) -> Translated:
    if isinstance(data, str):
        return Translated({ANY: _text(decoding, data, path)}, path=path)
    return _translated(decoding, data, path)


def _zone(decoding: Decoding, data: Any, path: Path) -> str:
    text = _text(decoding, data, path)
    try:
        if text:
            ZoneInfo(text)
    except (ValueError, OSError, KeyError):  # ZoneInfoNotFoundError is a KeyError
        mend = "write its IANA name, like Europe/Madrid or UTC"
        decoding.fault(path, "zone", f"'{_short(text)}' is not a time zone", mend)
    return text


# date.fromisoformat alone would take "20181001" and "2018-W40-1" as well.
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _date(decoding: Decoding, data: Any, path: Path) -> date | None:
    text = _text(decoding, data, path)
    try:
        if DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass  # the right form, but no day of the calendar
    if text:
        what = f"'{_short(text)}' is not a date"
        decoding.fault(path, "date", what, "write it like 2018-10-01")
    return None


# Years as people write them: a clock moved by its zone would fall off either end of the calendar.
INSTANT = re.compile(r"([12]\d{3}-\d\d-\d\d) (\d\d:\d\d) ([A-Za-z_+\-/0-9]+)")


def _instant(decoding: Decoding, data: Any, path: Path) -> datetime | None:
    text = _text(decoding, data, path)
    match = INSTANT.fullmatch(text)
    mend = "write local time and zone, like 2021-10-08 11:00 UTC or … 06:00 America/Mexico_City"
    try:
        if match is not None:
            return datetime.fromisoformat(f"{match[1]}T{match[2]}").replace(
                tzinfo=ZoneInfo(match[3])
            )
    except (ValueError, OSError, KeyError):
        pass
    if text:
        decoding.fault(path, "instant", f"'{_short(text)}' is not an instant", mend)
    return None


def _yes_no(decoding: Decoding, data: Any, path: Path) -> bool:
    return bool(_choice(("yes", "no"))(decoding, data, path) == "yes")


_SIMPLE: Mapping[Any, Decoder] = {
    str: _text,
    bool: _yes_no,
    date: _date,
    datetime: _instant,
    Translated: _translated,
}


def _wanted(decoding: Decoding, path: Path, wanted: str, found: Any, mend: str = "") -> None:
    shapes = {"dict": "a map", "list": "a list", "str": f"text '{_short(str(found))}'"}
    what = f"wanted {wanted}, found {shapes[type(found).__name__]}"
    decoding.fault(path, "type", what, mend)


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
