"""The header of a catalogue: the first entry, whose msgid is empty, with one field a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from publisher.adapters.po.plurals import PluralRule, plural_rule
from publisher.catalogue.entry import Entry

CHARSET = re.compile(r"charset=([^\s;]*)")
UTF_8 = frozenset({"utf-8", "utf8"})
PASTE = (
    """write 'msgid ""', 'msgstr ""' and '"Content-Type: text/plain; charset=UTF-8\\n"' """
    "on the first three lines"
)
GERMANIC = "nplurals=2; plural=(n != 1);"  # what GNU gettext takes when a header says nothing


class HeaderFault(NamedTuple):
    """What is wrong with a header, and with which of its fields."""

    field: str
    code: str
    what: str
    mend: str


def is_header(entry: Entry) -> bool:
    """Tell whether an entry is a header."""
    return not entry.id and entry.context is None and not entry.obsolete


def header_fields(text: str) -> dict[str, str]:
    """Return name and value of each field, in order; of a name that stands twice, the first."""
    fields: dict[str, str] = {}
    for line in text.split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            fields.setdefault(name.strip(), value.strip())
    return fields


def with_field(text: str, name: str, value: str) -> str:
    """Return the header's text with one field set, in its place or at the end.

    Raises ValueError when name or value cannot stand in a header.
    """
    if not name or not set(name).isdisjoint(": \n") or "\n" in value:
        raise ValueError(f"'{name}: {value}' is not one line of a header")
    lines = text.removesuffix("\n").split("\n") if text else []
    places = [i for i, line in enumerate(lines) if line.partition(":")[0].strip() == name]
    lines[places[0] if places else len(lines) : places[0] + 1 if places else None] = [
        f"{name}: {value}"
    ]
    return "\n".join(lines) + "\n"


def header_faults(header: Entry) -> Iterator[HeaderFault]:
    """Yield every reason to refuse a catalogue for its header."""
    if header.fuzzy:
        what, mend = "the header is fuzzy, so programs ignore it", "delete the flag 'fuzzy'"
        yield HeaderFault("", "fuzzy-header", what, mend)
    if header.plural is not None:
        yield HeaderFault("", "plural-header", "the header has a plural", "delete its msgid_plural")
    fields = header_fields(header.text)
    charset = CHARSET.search(fields.get("Content-Type", ""))
    if charset is None or charset[1].lower() not in UTF_8:
        what = f"the header names the charset '{charset[1][:40]}'" if charset else "no charset"
        mend = "write 'Content-Type: text/plain; charset=UTF-8', converting the file if need be"
        yield HeaderFault("Content-Type", "charset", what, mend)
    try:
        rule_of(fields)
    except ValueError as error:
        mend = "copy the rule of the language from the manual of gettext"
        yield HeaderFault("Plural-Forms", "plural-forms", str(error), mend)


def rule_of(fields: Mapping[str, str]) -> PluralRule:
    """Return the plural rule of a header; raises ValueError when it cannot be understood."""
    return plural_rule(fields.get("Plural-Forms", GERMANIC))
