"""Several tellings of one session as one: fields by language, and what they contradict."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from publisher.documents.draft import Draft, Mention, Said, Value
from publisher.documents.meeting import hours, parts
from publisher.documents.meeting.circle import Circle, alike
from publisher.documents.meeting.telling import (
    Contradiction,
    Side,
    Telling,
    against,
    bodies,
    entries,
)
from publisher.documents.meeting.texts import mismatches, same_words, unlike

LanguageOf: TypeAlias = Callable[[str, str | None], str]  # of a text, and what its document says
Fields: TypeAlias = Mapping[str, Value]

# Texts long enough to be held against a translation of theirs.
_COMPARED = frozenset({"context", "objectives", "main_question", "description", "questions"})
_LISTED = frozenset(
    {"moderators", "speakers", "organisers", "summaries", "answers", "comments", "exchanges"}
)
_WHEN = ("start", "end", "day")
_HELD = frozenset({"spoken", "interpretation", "number"})  # plain data that is held together here


@dataclass(frozen=True, slots=True)
class Merged:
    """One session, and the report of it if there is one, as all documents together have them."""

    session: Draft
    report: Draft | None
    contradictions: tuple[Contradiction, ...]
    settled: tuple[tuple[Side, str], ...]  # what one document leaves open and another says


def merge(tellings: Sequence[Telling], language_of: LanguageOf) -> Merged:
    """Merge what documents tell of one session. A single one is held against itself.

    In the drafts each text is a map of languages to what was `Said`, and a person has one name
    everywhere, with what is printed beside it. Where documents differ, the first that says
    something stands (of hours, the first with a time zone), and a contradiction has all sides.
    """
    merger = _Merger(tellings, language_of)
    session = merger.drafts("sessions", [(t, t.session) for t in tellings])
    reports = [(t, t.report) for t in tellings if t.report]
    report = merger.drafts("reports", reports) if reports else None
    if report:
        report = replace(report, fields={**report.fields, "session": session.key})
    found = hours.starts(tellings)
    fields = dict(session.fields)
    if found:
        fields = {name: value for name, value in fields.items() if name not in _WHEN}
        fields |= hours.when(found)
    formats = _formats(tellings)
    if formats:  # then the contradiction has the kinds that records do not know
        variants = entries(fields.pop("variants", None))
        if others := [each for each in variants if each.get("field") != "format"]:
            fields["variants"] = others
    session = replace(session, fields=fields)
    contradictions = [
        *hours.contradictions(tellings),
        *formats,
        *parts.contradictions(tellings, merger.circle),
        *merger.circle.contradictions(),
        *merger.contradictions,
    ]
    settled = tuple((start.side(), how) for start, how in hours.settled(found))
    return Merged(session, report, _together(contradictions), settled)


def _together(contradictions: Sequence[Contradiction]) -> tuple[Contradiction, ...]:
    """Make one of what stands against one side in one field."""
    found: dict[tuple[str | Side, ...], Contradiction] = {}
    for each in contradictions:
        key = (each.collection, each.field, each.about, each.foreign, each.sides[0])
        before = found.setdefault(key, each)
        if before is not each:
            reasons = dict.fromkeys([*before.reason.split("; "), each.reason])
            sides = against(before.sides[0], [*before.sides[1:], *each.sides[1:]])
            found[key] = replace(before, sides=sides, reason="; ".join(reasons))
    return tuple(found.values())


def _formats(tellings: Sequence[Telling]) -> list[Contradiction]:
    """Hold against each other what the documents call the kind of session."""
    found: list[tuple[bool, str, Side]] = []
    for telling in tellings:
        known = telling.session.fields.get("format")
        if isinstance(known, str):
            found.append((True, known, telling.printed("format")))
        for variant in entries(telling.session.fields.get("variants")):
            text = variant.get("text")
            if variant.get("field") == "format" and isinstance(text, str):
                line = telling.printed("variants").line
                found.append((False, text, telling.side(line, text)))
    found.sort(key=lambda each: not each[0])  # a kind that records know stands
    others = [side for _, kind, side in found if kind != found[0][1]]
    if not others:
        return []
    reason = f"kinds of session: {', '.join(dict.fromkeys(kind for _, kind, _ in found))}"
    return [Contradiction("sessions", "format", (found[0][2], *others), reason)]


class _Merger:
    """Merges values of all kinds; what it is told first stands."""

    def __init__(self, tellings: Sequence[Telling], language_of: LanguageOf) -> None:
        self.circle = Circle(tellings)
        self.contradictions: list[Contradiction] = []
        self._language_of = language_of
        self._telling = tellings[0]  # the one that is taken in
        self._first: dict[tuple[str, str], Telling] = {}  # who said something of a field
        self._collection = ""
        self._about = ""

    def drafts(self, collection: str, told: Sequence[tuple[Telling, Draft]]) -> Draft:
        """Return the drafts of one record as one."""
        self._collection = collection
        fields: Fields = {}
        for self._telling, draft in told:
            fields = self._fields(fields, draft.fields, "")
        return replace(told[0][1], fields=fields)

    def _fields(self, base: Fields, more: Fields, path: str) -> Fields:
        found = dict(base)
        for name, value in more.items():
            found[name] = self._value(found.get(name), value, f"{path}{name}", name)
        return found

    def _value(self, before: Value | None, value: Value, path: str, name: str) -> Value:
        if name in _LISTED:
            return self._listed(entries(before), entries(value), path)
        if name == "rounds":
            return self._rounds(entries(before), entries(value), path)
        if isinstance(value, Said):
            texts = before if isinstance(before, Mapping) else {}
            return self._text(texts, value, path, name)
        if isinstance(value, Mention):
            return self._mention(before, value)
        if name == "organisations":
            return _united(bodies({name: before} if before else {}), bodies({name: value}))
        if name == "variants":
            known = entries(before)
            return [*known, *(each for each in entries(value) if each not in known)]
        if isinstance(value, Mapping):
            return self._fields(before if isinstance(before, Mapping) else {}, value, f"{path}.")
        return self._plain(before, value, path, name)

    def _listed(
        self, base: Sequence[Fields], more: Sequence[Fields], path: str
    ) -> list[Mapping[str, Value]]:
        found, used = list(base), set[int]()
        for entry in more:
            place = parts.matches(base, entry, self.circle, used)
            if place is None:
                place = len(found)
                found.append({})
            used.add(place)
            mention = entry.get("person")
            self._about = mention.name if isinstance(mention, Mention) else ""
            found[place] = self._fields(found[place], entry, f"{path}[{place}].")
            self._about = ""
        return found

    def _rounds(
        self, base: Sequence[Fields], more: Sequence[Fields], path: str
    ) -> list[Mapping[str, Value]]:
        before = self._first.setdefault((self._collection, path), self._telling)
        if base and more and len(base) != len(more):
            sides = (before.printed(path, 0), self._telling.printed(path, 0))
            reason = f"{len(base)} rounds of questions there, {len(more)} here"
            self.contradictions.append(Contradiction(self._collection, path, sides, reason))
        padded = [*base, *({} for _ in more[len(base) :])]
        return [
            self._fields(there, more[place], f"{path}[{place}].") if place < len(more) else there
            for place, there in enumerate(padded)
        ]

    def _text(self, texts: Fields, said: Said, path: str, name: str) -> Mapping[str, Value]:
        language = self._language_of(said.text, said.claimed)
        before = texts.get(language)
        if isinstance(before, Said):
            if not same_words(before.text, said.text):
                shown = unlike(before.text, said.text)
                reason = f"two wordings in one language ({language})"
                self._contradict(path, (before, said), shown, reason)
            return texts
        for other, there in texts.items():
            if name in _COMPARED and isinstance(there, Said):
                for odd in mismatches(there.text, other, said.text, language):
                    shown, foreign = (odd.there, odd.here), language if odd.whole else ""
                    reason = (
                        f"the {language} text is no translation of the {other} one: {odd.reason}"
                        if odd.whole
                        else f"{language} and {other} differ in a paragraph: {odd.reason}"
                    )
                    self._contradict(path, (there, said), shown, reason, foreign)
                break
        self._first[self._collection, f"{path} {language}"] = self._telling
        return {**texts, language: replace(said, claimed=language)}

    def _contradict(
        self,
        path: str,
        said: tuple[Said, Said],
        shown: tuple[str, str],
        reason: str,
        foreign: str = "",
    ) -> None:
        first = self._telling_of(path, said[0])
        sides = (
            first.side(first.line_of(said[0].span, shown[0]), shown[0]),
            self._telling.side(self._telling.line_of(said[1].span, shown[1]), shown[1]),
        )
        about = self.circle.who(self._about).name if self._about else ""
        self.contradictions.append(
            Contradiction(self._collection, path, sides, reason, about, foreign)
        )

    def _telling_of(self, path: str, said: Said) -> Telling:
        return self._first[self._collection, f"{path} {said.claimed}"]

    def _mention(self, before: Value | None, mention: Mention) -> Mention:
        """Return somebody under the one name that stands; what is known of them adds up."""
        if isinstance(before, Mention):
            return replace(before, facts={**mention.facts, **before.facts})
        if mention.registry != "people":
            return mention
        name = self.circle.who(mention.name).name
        if name == mention.name:
            return mention
        return replace(mention, name=name, printed=mention.printed or mention.name)

    def _plain(self, before: Value | None, value: Value, path: str, name: str) -> Value:
        first = self._first.setdefault((self._collection, path), self._telling)
        if before is None:
            return value
        if before != value and name in _HELD:
            sides = tuple(
                telling.printed(path, collection=self._collection)
                for telling in (first, self._telling)
            )
            reason = "the documents differ"
            self.contradictions.append(Contradiction(self._collection, path, sides, reason))
        return before


def _united(base: Sequence[Mention], more: Sequence[Mention]) -> list[Value]:
    """Put the organisations of two documents together, each once."""
    found = list(base)
    for mention in more:
        place = next((n for n, other in enumerate(found) if alike(other, mention)), None)
        if place is None:
            found.append(mention)
        else:
            facts = {**mention.facts, **found[place].facts}
            found[place] = replace(found[place], facts=facts)
    return list(found)
