"""Help to read the case tables: a person does not see which kind of space stands there."""

from __future__ import annotations

from datetime import UTC, date, datetime

NO_BREAK, NARROW = "\u00a0", "\u202f"


def as_read(text: str) -> str:
    """Return the text with plain spaces; the kinds of space have tests of their own."""
    return text.replace(NO_BREAK, " ").replace(NARROW, " ")


def day(text: str) -> date:
    return date.fromisoformat(text)


def utc(text: str) -> datetime:
    """Read "2021-10-08 11:00" as a moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
