"""The numbers a text may quote, counted from the records and never typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from publisher.l10n.numbers import number_in_text
from publisher.model.fields import COUNTRY
from publisher.model.project import EditionRecords, Registries
from publisher.model.rules import FIGURE
from publisher.model.translated import Shown
from publisher.model.walk import matching, references


def figures(records: EditionRecords, registries: Registries, languages: int) -> Mapping[str, int]:
    """Return every figure a text may name in braces, by that name."""
    kinds = [session.kind for session in records.sessions.values()]
    workshops = [s for s in records.sessions.values() if s.kind == "workshop"]
    named = {
        (kind, id_)
        for record in records.records()
        for _, kind, id_ in references(record)
        if record is not records.edition
    }
    # The countries initiatives come from; without initiatives, those of the people who take part.
    countries = {
        registries.places[place].country
        for initiative in records.initiatives.values()
        for place in initiative.places
    } or {
        country
        for session in records.sessions.values()
        for _, country in matching(session, COUNTRY)
    }
    return {
        "initiatives": len(records.initiatives),
        "countries": len(countries),
        "sessions": kinds.count("block") or kinds.count("session"),
        "workshops": len(workshops),
        "coordinated": sum(bool(workshop.organisers) for workshop in workshops),
        "days": (records.edition.end - records.edition.start).days + 1,
        "organisations": sum(kind == "organisations" for kind, _ in named),
        "people": sum(kind == "people" for kind, _ in named),
        "languages": languages,
    }


def fill(shown: Shown, numbers: Mapping[str, int], language: str) -> Shown:
    """Replace ``{initiatives}`` and its like by the number as the text's language writes it."""

    def number(match: re.Match[str]) -> str:
        return number_in_text(numbers[match[1]], shown.language or language)

    return replace(shown, text=FIGURE.sub(number, shown.text))
