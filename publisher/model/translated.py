"""A text in several languages, and which of them a reader is shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

ANY = "*"  # the key of a text that is the same in every language, such as a city's name


@dataclass(frozen=True, slots=True)
class Shown:
    """The text a reader of one language gets."""

    text: str
    language: str | None  # None: the same in every language, so no language to announce
    fallback: bool  # True: it is not in the language asked for, and must be marked
    outdated: bool = False  # True: it translates an earlier version, and must be marked


@dataclass(frozen=True, slots=True)
class Translated:
    """One field of a record: a text per language, or one text for all of them."""

    texts: Mapping[str, str]
    outdated: frozenset[str] = frozenset()  # languages whose text translates an earlier version

    def show(self, language: str, fallbacks: Sequence[str]) -> Shown:
        """Return the text in ``language``, or in the first of ``fallbacks`` that has one.

        The whole field falls back, never a part of it. Raises ``KeyError`` when no text is left,
        which loading rules out: a translated field has at least one text.
        """
        if ANY in self.texts:
            return Shown(self.texts[ANY], None, fallback=False)
        for candidate in (language, *fallbacks, *self.texts):
            if candidate in self.texts:
                old = candidate in self.outdated
                return Shown(self.texts[candidate], candidate, candidate != language, old)
        raise KeyError(language)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.texts.items())
