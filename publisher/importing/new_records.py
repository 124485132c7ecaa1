"""New records of the registries, from what a document says of somebody, some body or some place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from publisher.adapters.strict_yaml import Plain
from publisher.checks.lexicon import knowing
from publisher.documents.account import Sureness
from publisher.documents.draft import Mention

# Words that begin a surname and are filed with it, and those that an index puts last.
_BEGIN = frozenset("al ben bin del della der di du el la le van".split())
_LAST = frozenset("da das de do dos von".split())
# Given names that often follow another one; what comes after them is the surname.
_SECOND = frozenset(
    """alberto andré ángel anne antonio carlos carmen cecilia claude elena enrique eugenia fernanda
    fernando françois francisco ignacio isabel javier jean jesús joaquín josé julia luc luis luisa
    luz manuel marc margarita maría marie mary mercedes mery michel miguel pablo paul paula pedro
    philippe pierre pierrette pilar raj ramón rosa rose soledad teresa victoria yves""".split()
)
_SPANISH = re.compile("ez$|és$|[áíóúñ]", re.IGNORECASE)  # of which most have two surnames
_INITIAL = re.compile(r"[^\W\d_]\.?")
_WORD = re.compile(r"[^\W\d_]+")


def person(mention: Mention, language: str) -> dict[str, Plain]:
    """Return the record of a person."""
    del language
    sort = mention.facts.get("sort") or sort_name(mention.name)[0]
    record: dict[str, Plain] = {"name": mention.name, "sort": sort}
    return record | _facts(mention, "gender", "url")


def organisation(mention: Mention, language: str) -> dict[str, Plain]:
    """Return the record of an organisation; its name is in the language of its words, if any."""
    del language
    record: dict[str, Plain] = {"name": mention.name}
    own = name_language(mention.name)
    if own is not None:
        record["name_language"] = own
    return record | _facts(mention, "acronym", "country", "url")


def place(mention: Mention, language: str) -> dict[str, Plain]:
    """Return the record of a place, named as the document's language names it."""
    record: dict[str, Plain] = {}
    if mention.name:
        record["name"] = {language: mention.name}
    if "region" in mention.facts:
        record["region"] = {language: mention.facts["region"]}
    return record | _facts(mention, "country")


def sort_name(name: str) -> tuple[str, Sureness]:
    """Return a name as an index files it, "Mariño, Javier", and how sure that is.

    Of two words the last is the surname. Of more, initials and well-known second given names are
    none of it, and a particle begins it; the rest is a guess, by the look of Spanish surnames,
    which are two.
    """
    words = name.split()
    if len(words) < 2:
        return name, Sureness.LIKELY
    start, sure = _surname(words)
    given, family = words[:start], words[start:]
    while len(family) > 1 and family[0].lower() in _LAST:
        given.append(family.pop(0))
    return f"{' '.join(family)}, {' '.join(given)}", sure


def _surname(words: Sequence[str]) -> tuple[int, Sureness]:
    """Return at which word the surname begins."""
    last = len(words) - 1
    given = 1
    while given < last and (words[given].lower() in _SECOND or _INITIAL.fullmatch(words[given])):
        given += 1
    if given == last:
        return last, Sureness.LIKELY
    particles = (n for n in range(1, last) if words[n].lower() in _BEGIN | _LAST)
    particle = next(particles, None)
    if particle == given:
        return given, Sureness.LIKELY
    if particle is not None and not _SPANISH.search(words[given]):
        return particle, Sureness.GUESS
    spanish = any(map(_SPANISH.search, words[given:]))
    return given if spanish or given > 1 else last, Sureness.GUESS


def name_language(name: str) -> str | None:
    """Return the language that clearly most words of a name are of; None in doubt, as for a brand.

    One word is not enough: many brands are words of a language.
    """
    votes: Counter[str] = Counter()
    for word in _WORD.findall(name):
        known = knowing(word.lower())
        votes.update(known if len(known) == 1 else ())
    best = votes.most_common(2)
    clear = bool(best) and best[0][1] > 1 and (len(best) == 1 or best[0][1] >= 3 * best[1][1])
    return best[0][0] if clear else None


def _facts(mention: Mention, *names: str) -> dict[str, Plain]:
    return {name: mention.facts[name] for name in names if mention.facts.get(name)}
