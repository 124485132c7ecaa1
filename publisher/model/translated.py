"""A text in several languages, and which of them a reader is shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

ANY = "*"  # the key of a text that is the same in every language, such as a city's name


def place_of(file: str, path: Sequence[str | int]) -> str:
    """Return how the place of a value in a record is written in one word."""
    return f"{file}#{'.'.join(map(str, path))}"


@dataclass(frozen=True, slots=True)
class Shown:
    """The text a reader of one language gets."""

    text: str
    language: str | None  # None: the same in every language, so no language to announce
    fallback: bool  # True: it is not in the language asked for, and must be marked
    outdated: bool = False  # True: it translates an earlier version, and must be marked
    at: str = field(default="", compare=False)  # "sources/…/koopera.yaml#contacts.0.role.es"


@dataclass(frozen=True, slots=True)
class Translated:
    """One field of a record: a text per language, or one text for all of them."""

    texts: Mapping[str, str]
    outdated: frozenset[str] = frozenset()  # languages whose text translates an earlier version
    path: tuple[str | int, ...] = field(default=(), compare=False)  # of the field in its record

    def show(self, language: str, fallbacks: Sequence[str], file: str = "") -> Shown:
        """Return the text in ``language``, or in the first of ``fallbacks`` that has one.

        The whole field falls back, never a part of it. ``file`` is that of the record, for those
        who ask where the text stands. Raises ``KeyError`` when no text is left, which loading
        rules out: a translated field has at least one text.
        """
        if ANY in self.texts:
            return Shown(self.texts[ANY], None, fallback=False, at=self._at(file))
        for candidate in (language, *fallbacks, *self.texts):
            if candidate in self.texts:
                old = candidate in self.outdated
                at = self._at(file, candidate)
                return Shown(self.texts[candidate], candidate, candidate != language, old, at)
        raise KeyError(language)

    def _at(self, file: str, *language: str) -> str:
        return place_of(file, (*self.path, *language)) if file else ""

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.texts.items())
