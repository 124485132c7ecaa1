"""The line under a title: organisation, town, region, country, whatever stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from publisher.documents.phrases import LEGAL_FORMS
from publisher.documents.recognise.catalogue.ledger import CERTAIN, GUESS, Doubt
from publisher.documents.recognise.catalogue.names import (
    Body,
    bodies,
    body,
    is_acronym,
    is_spaced_form,
    keeps_stop,
    unstopped,
)
from publisher.l10n.country_lookup import country_code
from publisher.text.spelling import plain

_LONGEST = 260  # characters of the line
_COUNTRY_WORDS = 7
_CUT = re.compile(r"\s*(\.\s|,\s|;\s|\s[|]\s)\s*")
_INITIAL = re.compile(r"(?:\A|[\s(])[^\W\d_]\Z")  # "S" of "S. Coop"
_ENCLOSED = re.compile(r"(.*?)\s*\(([^()]+)\)\s*\Z")
_SEVERAL = re.compile(r"\s+[-–—/]\s+|\s*/\s*|\s+(?:et|and|y|e|&)\s+")
_TIED = re.compile(r"([^\W\d_]{4,})-([^\W\d_][^\W\d_ ]{3,}.*)\Z")
_HALVES = frozenset("saint sainte santa port porto villa ville fort notre".split())


class Where(NamedTuple):
    """A town, its region and its country; any may be empty."""

    city: str
    region: str
    country: str  # ISO 3166-1
    printed: str = ""  # the country as printed


@dataclass(frozen=True, slots=True)
class WhoWhere:
    """What the line says, and why it was read so."""

    printed: str  # the part that names the organisations
    organisations: tuple[Body, ...]
    places: tuple[Where, ...]
    doubts: tuple[Doubt, ...] = ()  # about the organisations
    place_doubts: tuple[Doubt, ...] = ()


@dataclass(slots=True)
class Gazetteer:
    """Regions and towns that the document names where nothing is in doubt."""

    regions: set[str] = field(default_factory=set)
    cities: dict[str, str] = field(default_factory=dict)  # with their countries

    def learn(self, lines: Iterable[str]) -> None:
        """Learn from lines of the usual shape: "Organisation. Town, Region, Country"."""
        for line in lines:
            country, rest, _ = _country(_segments(line))
            if stop := country and _last_stop(rest):
                places = [plain(part.text) for part in rest[stop:]]
                self.regions |= {places[1]} if len(places) == 2 else set()
                self.cities.setdefault(places[0], country)
        for region in self.regions & self.cities.keys():
            del self.cities[region]


class _Segment(NamedTuple):
    text: str
    after_stop: bool  # a full stop is before it; otherwise a comma, or nothing


def who_where(line: str, known: Gazetteer, names: frozenset[str] = frozenset()) -> WhoWhere:
    """Return what a line says; where it says no place, all of it is the organisation."""
    line = line.strip()
    segments = _segments(line)
    country, rest, doubts = _country(segments)
    if not country:
        return _without_country(line, segments, known, names)
    printed = segments[-1].text if len(rest) < len(segments) else ""
    at = _place_from(rest, known)
    who, where = rest[:at], rest[at:]
    if where and segments[-1].after_stop and len(rest) < len(segments):
        doubts.append(Doubt("full stop instead of a comma before the country", CERTAIN))
    if where and not where[0].after_stop:
        doubts.append(Doubt("comma instead of a full stop after the organisation"))
    text = _text(line, who)
    places, more, said = _places([part.text for part in where], country, printed, known)
    found, why = bodies(text, names) if text else ([], "")
    if more:
        text = f"{text}. {where[0].text}"
        found += more
    about = [Doubt(why, GUESS)] if why else []
    return WhoWhere(text, tuple(found), tuple(places), tuple(about), (*doubts, *said))


def is_where(line: str, known: Gazetteer) -> bool:
    """Tell whether a line is one that ends with a country, or may be an organisation's alone."""
    if len(line) > _LONGEST:
        return False
    country, _, _ = _country(_segments(line))
    return bool(country) or plain(_segments(line)[-1].text) in known.cities


def _segments(line: str) -> list[_Segment]:
    """Cut a line at full stops and commas, not inside initials and legal forms."""
    parts: list[_Segment] = []
    text, stop = "", False
    pieces = _CUT.split(line.strip().rstrip(" ,;"))
    for piece, sign in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        text += piece
        legal = is_spaced_form(text, LEGAL_FORMS)
        if sign.startswith(".") and not legal and (_INITIAL.search(text) or not piece):
            text += ". "
            continue
        if sign.startswith(".") and keeps_stop(text):
            text += "."
        if text.strip():
            parts.append(_Segment(text.strip(), stop))
        text, stop = "", sign.startswith(".")
    last = parts.pop() if parts else _Segment(line, after_stop=False)
    return [*parts, last._replace(text=unstopped(last.text))]


def _country(segments: Sequence[_Segment]) -> tuple[str, list[_Segment], list[Doubt]]:
    """Return the country at the end, what is before it, and what was odd about it."""
    *before, last = segments
    if code := country_code(last.text):
        return code, list(before), []
    enclosed = _ENCLOSED.match(last.text)
    if enclosed and (code := country_code(enclosed[2])) and enclosed[1]:
        return code, [*before, last._replace(text=enclosed[1])], []
    words = last.text.split()
    for size in range(min(_COUNTRY_WORDS, len(words) - 1), 0, -1):
        code = country_code(" ".join(words[-size:]))
        if code and before:
            rest = last._replace(text=" ".join(words[:-size]).rstrip(" -–"))
            reason = "no sign between the town and the country"
            return code, [*before, rest], [Doubt(reason)] if rest.text[-1:] != ")" else []
    return "", list(segments), []


def _last_stop(rest: Sequence[_Segment]) -> int:
    return max((i for i, part in enumerate(rest) if i and part.after_stop), default=0)


def _place_from(rest: Sequence[_Segment], known: Gazetteer) -> int:
    """Return the index at which the segments before the country begin to be places."""
    stop = _last_stop(rest)
    if stop or len(rest) < 2:
        return stop or len(rest)
    is_region = plain(rest[-1].text) in known.regions and len(rest) > 2
    return len(rest) - (2 if is_region else 1)


def _places(
    parts: Sequence[str], country: str, printed: str, known: Gazetteer
) -> tuple[list[Where], list[Body], list[Doubt]]:
    """Return the places that the parts between organisation and country name.

    Beside them an organisation that stands among them ("Lima et FEMLUP"), and doubts.
    """
    if not parts:
        return [Where("", "", country, printed)], [], []
    city, region = parts[0], ", ".join(parts[1:])
    doubts = [Doubt("more than a town and a region", GUESS)] if len(parts) > 2 else []
    if enclosed := _ENCLOSED.match(city):
        city, region = enclosed[1], region or enclosed[2]
    if region[:1] == "(" and region[-1:] == ")":
        region = region[1:-1]
    if not region and plain(city) in known.regions:
        reason = "a region and no town: elsewhere this name stands between a town and a country"
        return [Where(city, "", country, printed)], [], [Doubt(reason)]
    cities = [part for part in _SEVERAL.split(city) if part]
    more = [body(part) for part in cities[1:] if is_acronym(part)]
    if more:
        doubts.append(Doubt("“et” between a town and an organisation", GUESS))
    elif len(cities) > 1:
        doubts.append(Doubt("several towns in one place", GUESS))
    elif (tied := _TIED.match(city)) and plain(tied[1]) not in _HALVES:
        doubts.append(Doubt("one town of two names, or two towns", GUESS))
    towns = [part for part in cities if not is_acronym(part)] or [city]
    return [Where(town, region, country, printed) for town in towns], more, doubts


def _without_country(
    line: str, segments: Sequence[_Segment], known: Gazetteer, names: frozenset[str]
) -> WhoWhere:
    """Read a line that ends with no country: with a town known from other lines, or no place."""
    last = segments[-1]
    country = known.cities.get(plain(last.text), "")
    if country and len(segments) > 1:
        text = _text(line, segments[:-1])
        found, why = bodies(text, names)
        about = (Doubt(why, GUESS),) if why else ()
        doubt = Doubt("the country is that of the town elsewhere in the document", GUESS)
        return WhoWhere(text, tuple(found), (Where(last.text, "", country),), about, (doubt,))
    text = _text(line, segments)
    found, why = bodies(text, names)
    doubts = [Doubt("no place is printed after the organisation", GUESS)]
    return WhoWhere(text, tuple(found), (), (*doubts, *([Doubt(why, GUESS)] if why else [])))


def _text(line: str, who: Sequence[_Segment]) -> str:
    """Return the part of a line that some of its first segments take."""
    at = 0
    for part in who:
        found = line.find(part.text, at)
        at = (found if found >= 0 else at) + len(part.text)
    return line[:at].strip()
