"""Visit the fields of any record: its references, texts and countries, each with its path."""

from __future__ import annotations

import types
from collections.abc import Callable, Hashable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Annotated, Any, TypeAlias, Union, cast, get_args, get_origin
from typing import get_type_hints as hints

from publisher.model.fields import Markdown, Pattern, Ref
from publisher.model.translated import Translated

Path: TypeAlias = tuple[str | int, ...]
Visited: TypeAlias = tuple[Path, Any, tuple[Any, ...]]  # path, value, marks of its annotation


def leaves(record: Any) -> Iterator[Visited]:
    """Yield every present value of a record that is not itself a list or a group of fields."""
    return _walk(record, ())


def references(record: Any) -> Iterator[tuple[Path, str, str]]:
    """Yield path, kind and id of every record this one refers to."""
    for path, value, marks in leaves(record):
        for mark in marks:
            if isinstance(mark, Ref):
                yield path, mark.kind, value


def texts(record: Any) -> Iterator[tuple[Path, Translated, bool]]:
    """Yield path, texts and "is Markdown" of every translated field."""
    for path, value, marks in leaves(record):
        if isinstance(value, Translated):
            yield path, value, any(isinstance(mark, Markdown) for mark in marks)


def matching(record: Any, pattern: Pattern) -> Iterator[tuple[Path, str]]:
    """Yield path and value of every field that has this pattern."""
    for path, value, marks in leaves(record):
        if pattern in marks:
            yield path, value


def _walk(record: Any, path: Path) -> Iterator[Visited]:
    for name, visit in _plan(cast("Hashable", type(record))):
        value = getattr(record, name)
        if value is not None:
            yield from visit(value, (*path, name))


@cache
def _plan(kind: type) -> tuple[tuple[str, Callable[[Any, Path], Iterator[Visited]]], ...]:
    types_of = hints(kind, include_extras=True)
    return tuple(
        (f.name, _visitor(types_of[f.name], ()))
        for f in fields(kind)
        if not f.metadata.get("injected")
    )


def _visitor(annotation: Any, marks: tuple[Any, ...]) -> Callable[[Any, Path], Iterator[Visited]]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _visitor(arguments[0], arguments[1:])
    if origin in (Union, types.UnionType):
        return _visitor(next(a for a in arguments if a is not type(None)), marks)
    if origin is tuple:
        item = _visitor(arguments[0], ())

        def visit_items(value: Any, path: Path) -> Iterator[Visited]:
            for index, member in enumerate(value):
                yield from item(member, (*path, index))

        return visit_items
    if is_dataclass(annotation) and annotation is not Translated:
        return _walk

    def visit_leaf(value: Any, path: Path) -> Iterator[Visited]:
        yield path, value, marks

    return visit_leaf
