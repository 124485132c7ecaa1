"""The check `unexplained-acronym`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from publisher.checks.facts.acronyms import KNOWN
from publisher.checks.lexicon import knowing
from publisher.checks.problem import Problem, Severity
from publisher.checks.records.every import every_record, names_of
from publisher.checks.registry import project_check
from publisher.checks.source.written import is_prose, written
from publisher.checks.subject import Corpus, Origin
from publisher.model.records import Person

# And no word of a line that is set in capitals.
_WORD = re.compile(
    r"(?<![^\W\d_a-zß-ÿ] )(?<![\w.@/&-])[^\W\d_a-zß-ÿ]{3,8}(?![\w@&-])(?! [^\W\d_a-zß-ÿ]{2})"
)
_ROMAN = re.compile(r"[IVXLC]+\Z")
_BEFORE_BRACKET = re.compile(rf"{_WORD.pattern}(?= \()")
_ANY = re.compile(r"\w+")
_SMALL = 3  # letters of articles and prepositions, which have no initial
_BRACKET = re.compile(r"\([^()]{0,120}\)")
_MANY = 3  # records that use it: readers of the booklet know it
_COMMON = KNOWN | frozenset(
    "COVID GSEF USA URSS USB PDF CEO DVD GPS HTML LED MBA NASA PHD SMS SOS UNESCO UNICEF VIP WIFI"
    " LGBT WCAG ERASMUS EUR USD GBP KRW BRL MXN UTC GMT CET KST".split()
)


@project_check("unexplained-acronym", Severity.NOTE)
def unexplained_acronym(corpus: Corpus) -> Iterator[tuple[Origin, Problem]]:
    """An acronym is used that nothing explains.

    Neither the record, in brackets beside it, nor the registries with a name or an acronym; no
    three records use it, and it is not among those that everybody knows. Readers do not know what
    it means, and translators cannot look for its form in their language. Told once a text.

    Bad: ``Le projet est suivi par la RVCTI.``
    Good: ``Le Réseau du Val (RVCTI) suit le projet. La RVCTI s’en félicite.``
    Good: ``organisations/rvcti: {name: Réseau du Val, acronym: RVCTI}`` and ``La RVCTI suit le projet, que l’OIT et l’UNESCO citent.``
    """  # noqa: E501 - an example is one line
    texts = [(origin, _WORD.findall(origin.text.prose)) for origin in written(corpus)]
    explained = _explained(corpus)
    records: dict[str, set[str]] = defaultdict(set)
    for origin, words in texts:
        for word in words:
            records[word].add(origin.context.partition(":")[0])
    for origin, words in texts:
        unknown = [
            word
            for word in dict.fromkeys(words if is_prose(origin) else ())
            if word.casefold() not in explained and len(records[word]) < _MANY
            if not _ROMAN.match(word) and not knowing(word.lower())
        ]
        if unknown:
            start = origin.text.prose.index(unknown[0])
            what = f"nothing explains {', '.join(unknown)}"
            mend = "write what it stands for, or add it to the registries"
            place = start, start + len(unknown[0])
            yield origin, Problem(*place, what, mend, key=" ".join(unknown))


def _explained(corpus: Corpus) -> set[str]:
    """Return what names, titles and brackets explain, and what needs no explanation."""
    found = {word.casefold() for word in _COMMON}
    names = [name for record in every_record(corpus) for name in names_of(record)]
    for record in every_record(corpus):
        if isinstance(record, Person):
            names.append(record.name)
    for origin in written(corpus):
        prose = origin.text.prose
        if origin.role == "title":
            names.append(prose)
        if "(" in origin.text.signs:
            names += [piece[0] for piece in _BRACKET.finditer(prose)]
            found.update(word[0].casefold() for word in _BEFORE_BRACKET.finditer(prose))
    for name in names:
        words = _ANY.findall(name.casefold())
        found.update(words)
        found.add("".join(word[0] for word in words))
        found.add("".join(word[0] for word in words if len(word) > _SMALL))
    return found
