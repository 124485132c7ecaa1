"""What the program tells a translator about a unit, as the "#." lines of its entry."""

from __future__ import annotations

from publisher.catalogue.grading import Grade
from publisher.catalogue.unit import Field, State, Unit
from publisher.l10n.cldr import UnknownLanguageError
from publisher.l10n.languages import in_language

# In English, as the keywords of the format are: the file serves every language.
_CHANGES = {
    Grade.TYPOGRAPHY: "only its typography",
    Grade.VALUES: "only numbers, dates or links",
    Grade.WORDING: "its wording",
    Grade.MEANING: "perhaps its meaning",
}
_STILL = "does this still say the same?"


def notes(field: Field, unit: Unit, state: State, change: Grade | None, record: str | None) -> str:
    """Return the lines, joined by line ends: what the unit is, and what to mind."""
    lines = [about(field, unit)]
    if change is Grade.LANGUAGE:
        lines.append(f"The original is now {_in(field.language)}: {_STILL}")
    if state is State.STALE and change in _CHANGES:
        lines.append(f"The source changed since this was translated: {_CHANGES[change]}")
    if state is State.CONFLICT and record is not None:
        lines.append(f"Conflict, the record says: {record}")
    return "\n".join(lines)


def _in(language: str) -> str:
    try:
        return in_language(language, "en")
    except UnknownLanguageError:  # of a project that need not be published in it
        return f"in '{language}'"


def asks_about_original(lines: str) -> bool:
    """Return whether these lines say that the original is in another language now."""
    return lines.endswith(_STILL)


def about(field: Field, unit: Unit) -> str:
    """Return the lines that are the same in every language: place, kind of text, limit."""
    kind = unit.kind if unit.of == 1 else f"{unit.kind} {unit.number} of {unit.of}"
    lines = [field.place, f"Kind of text: {kind}"]
    if field.limit:
        lines.append(f"At most {field.limit} characters")
    return "\n".join(lines)
