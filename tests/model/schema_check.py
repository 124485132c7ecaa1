"""A small validator of JSON Schema (draft 2020-12): the keywords our schema uses and no others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

TYPES = {"object": dict, "array": list, "string": str, "boolean": bool}
SILENT = {"$schema", "$defs", "title", "description"}


def errors(value: Any, schema: Mapping[str, Any]) -> list[str]:
    """Return what is wrong with a value, each with its path; an unknown keyword is a KeyError."""
    return list(_errors(value, schema, schema, "$"))


def _errors(
    value: Any, schema: Mapping[str, Any], root: Mapping[str, Any], path: str
) -> Iterator[str]:
    if "$ref" in schema:
        yield from _errors(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, path)
    if "type" in schema and not isinstance(value, TYPES[schema["type"]]):
        yield f"{path}: not {schema['type']}"
        return
    for keyword, wanted in schema.items():
        if keyword in SIMPLE:
            if not SIMPLE[keyword](value, wanted):
                yield f"{path}: {keyword} {wanted}"
        elif keyword == "items":
            for i, member in enumerate(value):
                yield from _errors(member, wanted, root, f"{path}[{i}]")
        elif keyword not in {"$ref", "type", "properties", "additionalProperties", *SILENT}:
            raise KeyError(keyword)
    if schema.get("type") == "object":
        yield from _members(value, schema, root, path)


def _members(
    value: Mapping[str, Any], schema: Mapping[str, Any], root: Mapping[str, Any], path: str
) -> Iterator[str]:
    properties, others = schema.get("properties", {}), schema.get("additionalProperties", {})
    for name, member in value.items():
        wanted = properties.get(name, others)
        if wanted is False:
            yield f"{path}: {name} is unknown"
        else:
            yield from _errors(member, wanted, root, f"{path}.{name}")


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


SIMPLE: Mapping[str, Any] = {
    "const": lambda value, wanted: value == wanted,
    "enum": lambda value, wanted: value in wanted,
    "pattern": lambda value, wanted: re.search(wanted, value) is not None,
    "minLength": lambda value, wanted: len(value) >= wanted,
    "minItems": lambda value, wanted: len(value) >= wanted,
    "minProperties": lambda value, wanted: len(value) >= wanted,
    "required": lambda value, wanted: set(wanted) <= value.keys(),
    "format": lambda value, wanted: wanted == "date" and _is_date(value),
}
