"""Drafts as the plain data of record files: the annotations of the record classes are the guide."""

from __future__ import annotations

import re
import types
from collections.abc import Collection, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Annotated, Any, Protocol, Union, cast, get_args, get_origin
from typing import get_type_hints as hints

from publisher.adapters.strict_yaml import Plain
from publisher.documents.draft import Mention, Said, Value
from publisher.importing.told import words
from publisher.model.fields import Markdown, OneForAll, Ref
from publisher.model.translated import Translated

_BREAKABLE = re.compile(
    r"[^\S\u00a0\u2007\u202f]+"
)  # spaces, but for those that hold words together


class Ids(Protocol):
    """What knows the id of what a draft refers to."""

    def of_mention(self, mention: Mention) -> str:
        """Return the id of somebody, some body or some place."""

    def of_session(self, key: str) -> str:
        """Return the id of the session that a draft calls by this key."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What an annotation says of a value."""

    kind: Any  # str, Translated, a dataclass, …
    many: bool = False
    ref: str | None = None
    markdown: bool = False
    one_for_all: bool = False


@cache
def _shapes(kind: type) -> dict[str, Shape]:
    annotations = hints(kind, include_extras=True)
    injected = {f.name for f in fields(kind) if f.metadata.get("injected")}
    names = [f.name for f in fields(kind) if f.name not in injected]
    return {name: _shape(annotations[name]) for name in names}


def _shape(annotation: Any, marks: tuple[Any, ...] = ()) -> Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape(arguments[0], (*marks, *arguments[1:]))
    if origin in (Union, types.UnionType):
        return _shape(next(a for a in arguments if a is not type(None)), marks)
    if origin is tuple:
        one = _shape(arguments[0], marks)
        return Shape(one.kind, True, one.ref, one.markdown, one.one_for_all)
    ref = next((mark.kind for mark in marks if isinstance(mark, Ref)), None)
    markdown = any(isinstance(mark, Markdown) for mark in marks)
    one_for_all = any(isinstance(mark, OneForAll) for mark in marks)
    return Shape(annotation, False, ref, markdown, one_for_all)


def record(
    kind: type, values: Mapping[str, Value], ids: Ids, language: str
) -> tuple[dict[str, Plain], list[str]]:
    """Return the plain data of a record, and the fields of the draft that it does not know.

    ``language`` is that of texts whose language nobody said.
    """
    building = _Building(ids, language)
    return building.record(kind, values, ""), building.unknown


def names(kind: type) -> Collection[str]:
    """Return the fields of a record class that stand in its files."""
    return _shapes(kind)


def required(kind: type) -> list[str]:
    """Return the fields that a record cannot be without."""
    return [
        f.name
        for f in fields(kind)
        if f.default is MISSING and f.default_factory is MISSING and not f.metadata.get("injected")
    ]


class _Building:
    """One record being built."""

    def __init__(self, ids: Ids, language: str) -> None:
        self._ids, self._language = ids, language
        self.unknown: list[str] = []

    def record(self, kind: type, values: Mapping[str, Value], path: str) -> dict[str, Plain]:
        """Return the fields that a class of records has, in its order."""
        shapes, found = _shapes(kind), dict[str, Plain]()
        self.unknown += [f"{path}{name}" for name in values if name not in shapes]
        for name in shapes:
            if name in values:
                value = self._value(shapes[name], values[name], f"{path}{name}")
                if value:
                    found[name] = value
        return found

    def _value(self, shape: Shape, value: Value, path: str) -> Plain:
        if shape.many:
            single = isinstance(value, str | Said | Mention | Mapping)
            members = [value] if single else list(cast("Sequence[Value]", value))
            one = replace(shape, many=False)
            found = [self._value(one, each, f"{path}[{n}]") for n, each in enumerate(members)]
            return [each for number, each in enumerate(found) if each and _first(found, number)]
        if shape.ref is not None:
            return self._reference(shape.ref, value)
        if shape.kind is Translated:
            return self._texts(shape, value)
        if is_dataclass(shape.kind) and isinstance(value, Mapping):
            return self.record(cast("type", shape.kind), value, f"{path}.")
        return _line(words(value))

    def _reference(self, registry: str, value: Value) -> str:
        if isinstance(value, Mention):
            return self._ids.of_mention(value)
        id_ = words(value)
        return self._ids.of_session(id_) if registry == "sessions" else id_

    def _texts(self, shape: Shape, value: Value) -> Plain:
        """Return a text per language; of two in one language the first stays."""
        if isinstance(value, str) and shape.one_for_all:
            return _line(value)
        if isinstance(value, Mapping):
            pieces = [(own, words(text)) for own, text in value.items()]
        elif isinstance(value, str | Said | Mention):
            pieces = [(self._own(value), words(value))]
        else:
            pieces = [(self._own(each), words(each)) for each in value]
        found: dict[str, Plain] = {}
        for own, text in pieces:
            tidy = _prose(text) if shape.markdown else _line(text)
            if tidy:
                found.setdefault(own, tidy)
        return found

    def _own(self, value: Value) -> str:
        return (isinstance(value, Said) and value.claimed) or self._language


def _first(found: Sequence[Plain], number: int) -> bool:
    """Tell whether a member of a list of ids stands there for the first time."""
    return not isinstance(found[number], str) or found.index(found[number]) == number


def _line(text: str) -> str:
    return _BREAKABLE.sub(" ", text).strip(" ")


def _prose(text: str) -> str:
    lines = [line.rstrip() for line in text.strip("\n").split("\n")]
    return "\n".join(lines).strip("\n") + "\n" if any(lines) else ""
