"""What the memory keeps: one thing said, in every language it is known in."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from publisher.memory.pair import Origin, State


# NamedTuples, as `tmx.Unit`: a memory has millions.
class Wording(NamedTuple):
    """A text in one language."""

    language: str
    text: str
    state: State = State.REVIEWED  # an original is as good as can be
    place: str = ""  # where a person finds it: "locales/en/LC_MESSAGES/gsef2018-from-fr.po:12"
    dated: date | None = None


class Meaning(NamedTuple):
    """Texts that say the same; any two languages of them make a pair."""

    wordings: tuple[Wording, ...]
    context: str = ""  # of the unit
    kind: str = ""  # of field; SENTENCE
    written_in: str = ""  # "": nobody knows
    origin: Origin = Origin.PERSON


SENTENCE = "sentence"  # the kind of a part of a unit: `Wording.place` says of which
