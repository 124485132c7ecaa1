"""A field as a new version of its document has it, with what others have added to the old one."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from publisher.adapters.strict_yaml import Plain
from publisher.importing.history import in_languages, is_texts, languages_in

# What tells one entry of a list from the others.
IDENTITIES = ("person", "organisations", "url", "question", "participants", "text")


def overlay(old: Plain, new: Plain, languages: Collection[str], *, keep: bool) -> Plain:
    """Return the new value, with the old one's texts in other languages.

    ``keep``: what only the old one has stays, because another document has said it.
    """
    if isinstance(old, dict) and isinstance(new, dict):
        if is_texts(new, languages) and is_texts(old, languages):
            return old | new
        kept = {key: value for key, value in old.items() if keep or key in new}
        for key, value in new.items():
            kept[key] = overlay(old[key], value, languages, keep=keep) if key in old else value
        return kept
    if isinstance(old, list) and isinstance(new, list):
        return _lists(old, new, languages, keep=keep)
    return new


def joined(one: Plain, other: Plain, languages: Collection[str]) -> Plain | None:
    """Return what two documents say of a field together; None where they contradict each other."""
    shared = languages_in(one, languages) & languages_in(other, languages)
    if in_languages(one, shared, languages) != in_languages(other, shared, languages):
        return None
    return overlay(one, other, languages, keep=True)


def _lists(
    old: list[Plain], new: list[Plain], languages: Collection[str], *, keep: bool
) -> list[Plain]:
    left = list(range(len(old)))
    merged: list[Plain] = []
    for place, value in enumerate(new):
        found = next(_alike(value, place, old, left, same_length=len(old) == len(new)), None)
        if found is None:
            merged.append(value)
        else:
            left.remove(found)
            merged.append(overlay(old[found], value, languages, keep=keep))
    return merged + [old[place] for place in left] if keep else merged


def _alike(
    value: Plain, place: int, old: list[Plain], left: list[int], *, same_length: bool
) -> Iterator[int]:
    """Yield the entries of the old list that are the same thing, the surest first."""
    if isinstance(value, str):
        yield from (each for each in left if old[each] == value)
        return
    key = _identity(value)
    for each in left:
        if key is not None and _identity(old[each]) == key:
            yield each
    if key is None and same_length and place in left and _identity(old[place]) is None:
        yield place


def _identity(value: Plain) -> tuple[str, Plain] | None:
    if isinstance(value, dict):
        for name in IDENTITIES:
            if name in value and not isinstance(value[name], dict):
                return name, value[name]
    return None
