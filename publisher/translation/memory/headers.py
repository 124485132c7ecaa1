"""The languages of a catalogue that anybody may have made."""

from __future__ import annotations

from publisher.adapters.po import Catalogue
from publisher.adapters.tmx.tags import normal_tag
from publisher.errors import Location, UsageError
from publisher.memory.pair import Direction


def direction_of(document: Catalogue, source: str = "", target: str = "") -> Direction:
    """Return from which language into which a catalogue translates, as its header says it.

    ``source`` and ``target`` go before what the header says. Raises `UsageError` when a language
    is not said, or none, or both are the same.
    """
    found = Direction(
        _language(document, "X-Source-Language", source, "--from"),
        _language(document, "Language", target, "--to"),
    )
    if found.source == found.target:
        what = f"both languages are {found.source}"
        raise UsageError(what, Location(document.path), "say --from and --to")
    return found


def _language(document: Catalogue, field: str, asked: str, option: str) -> str:
    said = asked or document.header.get(field, "").replace("_", "-")
    tag = normal_tag(said)
    if tag is not None:
        return tag
    if asked:
        raise UsageError(f"{option} {asked}: no language has this code", mend="such as fr or es-MX")
    what = f"'{said}' is no language" if said else "the header says no language"
    raise UsageError(f"{what} under {field}", Location(document.path), f"say it: {option} LANGUAGE")
