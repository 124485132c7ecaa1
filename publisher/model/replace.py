"""A record with other texts: a copy in which some translated fields say something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar, cast

from publisher.model.translated import Translated
from publisher.model.walk import Path

T = TypeVar("T")


def with_texts(record: T, texts: Mapping[Path, Translated]) -> T:
    """Return the record with each of these fields replaced; paths are those of `walk.texts`."""
    return cast("T", _replaced(record, texts)) if texts else record


def _replaced(value: Any, texts: Mapping[Path, Translated]) -> Any:
    if () in texts:
        return texts[()]
    below: dict[str | int, dict[Path, Translated]] = defaultdict(dict)
    for path, text in texts.items():
        below[path[0]][path[1:]] = text
    if isinstance(value, tuple):
        return tuple(
            _replaced(item, below[number]) if number in below else item
            for number, item in enumerate(value)
        )
    new = {str(name): _replaced(getattr(value, str(name)), each) for name, each in below.items()}
    return replace(value, **new)
