"""One message of a gettext catalogue, as data."""

from __future__ import annotations

from typing import NamedTuple


# A NamedTuple because a catalogue has tens of thousands: it is made four times as fast as a
# frozen dataclass.
class Entry(NamedTuple):
    """What an entry says; how its bytes look is the business of `publisher.adapters.po`."""

    id: str  # msgid, unescaped
    strs: tuple[str, ...] = ("",)  # msgstr, or one text per plural form
    context: str | None = None  # msgctxt; None and "" are different
    plural: str | None = None  # msgid_plural
    fuzzy: bool = False
    obsolete: bool = False  # "#~"
    previous_context: str | None = None  # "#| msgctxt"
    previous_id: str | None = None  # "#| msgid"
    previous_plural: str | None = None  # "#| msgid_plural"
    comment: str = ""  # the translator's lines ("# "), joined by "\n"
    extracted: str = ""  # the program's lines for the translator ("#. "), joined by "\n"
    references: tuple[str, ...] = ()  # "#: ", one file each
    flags: tuple[str, ...] = ()  # of "#, " and "#= ", except fuzzy, in file order

    @property
    def key(self) -> tuple[str | None, str]:
        """What makes an entry the only one of its kind in a catalogue."""
        return self.context, self.id

    @property
    def text(self) -> str:
        """The translation of an entry without plural; empty when there is none."""
        return self.strs[0]
