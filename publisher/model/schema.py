"""The JSON schema of the export, made from the records' own annotations.

Source: JSON Schema, draft 2020-12.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from typing import Annotated, Any, Literal, Union, get_args, get_origin
from typing import get_type_hints as hints

from publisher.model.fields import OneForAll, Pattern
from publisher.model.project import EDITION_KINDS, REGISTRY_KINDS
from publisher.model.records import Edition
from publisher.model.translated import ANY, Translated

Schema = dict[str, Any]
TEXT: Schema = {"type": "string", "minLength": 1}
TEXTS: Schema = {"type": "object", "minProperties": 1, "additionalProperties": TEXT}


def export_schema() -> Schema:
    """Return the schema of what `publisher export --format json` writes."""
    definitions: Schema = {}
    edition = {"edition": _of(Edition, definitions)}
    for kind, record in EDITION_KINDS.items():
        edition[kind] = {"type": "array", "items": _of(record, definitions)}
    properties: Schema = {
        "version": {"const": 1},
        "languages": {"type": "array", "items": TEXT},
        "editions": {"type": "array", "items": _closed(edition, list(edition))},
    }
    for kind, record in REGISTRY_KINDS.items():
        properties[kind] = {"type": "array", "items": _of(record, definitions)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Records of a forum, as publisher exports them",
        **_closed(properties, list(properties)),
        "$defs": dict(sorted(definitions.items())),
    }


def _closed(properties: Schema, required: list[str]) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _of(annotation: Any, definitions: Schema, marks: tuple[Any, ...] = ()) -> Schema:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _of(arguments[0], definitions, arguments[1:])
    if origin in (Union, types.UnionType):
        return _of(next(a for a in arguments if a is not type(None)), definitions, marks)
    if origin is tuple:
        return {"type": "array", "minItems": 1, "items": _of(arguments[0], definitions)}
    if origin is Literal:
        return {"enum": list(arguments)}
    if annotation is Translated:
        return _texts(marks)
    if is_dataclass(annotation):
        return _reference(annotation, definitions)
    return _simple(annotation, marks)


def _texts(marks: tuple[Any, ...]) -> Schema:
    if any(isinstance(mark, OneForAll) for mark in marks):
        return {**TEXTS, "description": f"'{ANY}': one text for every language"}
    return TEXTS


def _simple(annotation: Any, marks: tuple[Any, ...]) -> Schema:
    for mark in marks:
        if isinstance(mark, Pattern):
            return {"type": "string", "pattern": f"^{mark.expression}$"}
    simple: dict[Any, Schema] = {
        bool: {"type": "boolean"},
        date: {"type": "string", "format": "date"},
        datetime: {"type": "string", "description": "local time and IANA zone"},
    }
    return simple.get(annotation, TEXT)


def _reference(kind: Any, definitions: Schema) -> Schema:
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}  # first, so that a record may hold its own kind
        annotations = hints(kind, include_extras=True)
        properties = {f.name: _of(annotations[f.name], definitions) for f in fields(kind)}
        required = [
            f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING
        ]
        definitions[name] = {"description": kind.__doc__, **_closed(properties, required)}
    return {"$ref": f"#/$defs/{name}"}
