"""Whether two addresses lead to one page, which each language may name in its own words."""

from __future__ import annotations

import re

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


def are_one(said: str, meant: str, language: str) -> bool:
    """Return whether two addresses of one site may be one page, its name written in each language.

    From where ``language`` stands in the place of its name, words may differ; what has a figure
    in it is no word.
    """
    parts, others = said.split("/"), meant.split("/")
    if len(parts) != len(others) or language not in parts:
        return False
    after = parts.index(language) + 1
    return parts[:after] == others[:after] and all(
        one == two or (_WORDS.fullmatch(one) and _WORDS.fullmatch(two))
        for one, two in zip(parts[after:], others[after:], strict=True)
    )


def is_another(said: str, meant: str) -> bool:
    """Tell whether a page is surely another: both are of those that events have, and differ."""
    topics = [
        {_TOPICS[stem] for stem in _stems(address.rpartition("/")[2]) & _TOPICS.keys()}
        for address in (said, meant)
    ]
    return all(topics) and topics[0].isdisjoint(topics[1])


def _stems(name: str) -> frozenset[str]:
    words = _WORD.findall(without_accents(name).casefold())
    return frozenset(word[:_ALIKE] for word in words)
