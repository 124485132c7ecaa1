"""Whether two addresses lead to one page, which each language may name in its own words."""

from __future__ import annotations

import re
from collections.abc import Set

from publisher.text.stemming import without_accents

_WORDS = re.compile(r"[^\W\d]+(?:[-_.][^\W\d]+)*")  # of a page: no number, no code
_WORD = re.compile(r"[^\W\d_]{4,}")
_ALIKE = 4  # letters that words of one family begin with


# What pages of an event are about, by the first letters of their names.
_TOPICS = {
    stem: number
    for number, stems in enumerate(
        (
            "programme programa schedule horaires agenda calendrier calendario calendar",
            "registration register inscription inscripciones tickets billets entradas billetterie",
            "hotels accommodation hébergement alojamiento stay sleep dormir loger dónde",
            "contact contacto",
            "travel transport getting access accès llegar venir directions map plan mapa",
            "speakers intervenants ponentes orateurs",
            "press presse prensa media",
            "partners partenaires socios sponsors patrocinadores",
            "rules règlement bases terms conditions condiciones reglamento",
            "team équipe equipo",
            "menu meals repas comidas restauration lunch",
            "prices fees tarifs tarifas precios prix",
            "rooms salles salas",
            "help aide ayuda questions preguntas",
            "news actualités noticias",
            "archives archivo archive",
        )
    )
    for stem in (without_accents(word)[:_ALIKE] for word in stems.split())
}


def page(address: str, language: str) -> tuple[str, ...] | None:
    """Return what addresses of one page share that each language may name in its own words.

    From where ``language`` stands in the place of its name, words may differ; what has a figure
    in it is no word. None where it stands nowhere: the page has one name.
    """
    parts = address.split("/")
    if language not in parts:
        return None
    after = parts.index(language) + 1
    return *parts[:after], *(" " if _WORDS.fullmatch(part) else part for part in parts[after:])


def topics(address: str) -> frozenset[int]:
    """Return which of the pages that events have a page is, by its name; none, if it may be any."""
    stems = _stems(address.rpartition("/")[2])
    return frozenset(_TOPICS[stem] for stem in stems & _TOPICS.keys())


def may_be_one(said: Set[int], meant: Set[int]) -> bool:
    """Tell whether pages on some topics may be one; if both have some and none is both, not."""
    return not (said and meant and said.isdisjoint(meant))


def _stems(name: str) -> frozenset[str]:
    words = _WORD.findall(without_accents(name).casefold())
    return frozenset(word[:_ALIKE] for word in words)
