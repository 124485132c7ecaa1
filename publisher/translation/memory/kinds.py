"""Which kind of field a unit belongs to, read from its context alone."""

from __future__ import annotations

import re

from publisher.catalogue.unit import field_of

_CONTEXT = re.compile(r"(?:ui|[a-z0-9-]+/(?:[a-z0-9-]+/)?[a-z0-9-]+):.+", re.DOTALL)


def kind_of(context: str) -> str:
    """Return the kind of field of a unit: "initiatives:role", "edition:theme"; "" for others."""
    if not _CONTEXT.fullmatch(context):
        return ""
    record, _, label = field_of(context).partition(":")
    parts = record.split("/")
    if parts == ["ui"]:
        return "ui"
    folder = parts[-1] if parts[-1] == "edition" else parts[-2] if len(parts) > 1 else parts[0]
    names = [name for name in label.split(".") if not name.isdecimal()]
    return f"{folder}:{re.sub(r'-[0-9]+$', '', names[-1])}" if names else folder
