"""What was seen on laid-out pages, and which text of which record is at fault."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from publisher.catalogue.unit import Path
from publisher.checks.problem import WHOLE, Problem
from publisher.checks.subject import DONE, Corpus, Origin, Pair, Spot, Subject
from publisher.model.observation import LookedAt, Observation, Sight
from publisher.model.project import EDITION_KINDS, REGISTRY_KINDS, Project
from publisher.model.records import Record
from publisher.model.rules import vars_of
from publisher.model.translated import place_of

_LETTERS = re.compile(r"\w+")
EXCERPT = 40  # characters


class Seen(NamedTuple):
    """What was seen of one text in one publication."""

    subject: Subject
    looked: LookedAt
    observations: Sequence[Observation]  # in the order of the pages

    @property
    def worst(self) -> Observation:
        """The one that lacks most room."""
        return max(self.observations, key=lambda one: one.size - one.room)

    @property
    def where(self) -> str:
        """The publication and its pages: "on page 77 of gsef2018/es/catalogue.pdf"."""
        pages = list(dict.fromkeys(one.page for one in self.observations))
        named = f"page {pages[0]}" if len(pages) == 1 else f"pages {', '.join(pages)}"
        looked = self.looked
        return f"on {named} of {looked.edition}/{looked.language}/{looked.publication}.pdf"

    @property
    def text(self) -> str:
        """The text of the worst, in quotation marks and not too long."""
        text = self.worst.text
        return f"'{text if len(text) <= EXCERPT else text[:EXCERPT] + '…'}'"

    def problem(self, what: str, mend: str, word: str = "") -> tuple[Subject, Problem]:
        """Return the finding; ``word`` is the part of the text that it shows."""
        looked, subject = self.looked, self.subject
        start, end = WHOLE
        if word and isinstance(subject, Origin) and word in subject.text.text:
            start = subject.text.text.index(word)
            end = start + len(word)
        # Pages change their numbers; the finding stays the same.
        key = f"{looked.edition} {looked.publication} {self.worst.kind}"
        return subject, Problem(start, end, f"{what} {self.where}", mend, key=key)


def seen(corpus: Corpus, *sights: Sight) -> Iterator[Seen]:
    """Yield what was seen of these kinds, once for each text and publication that was asked for.

    A text that stands in for a missing translation is left to the publications in its language, and
    one that waits for a person is not judged.
    """
    for looked in corpus.looked:
        if not looked.asked:
            continue
        found: dict[int, tuple[Subject, list[Observation]]] = {}
        for one in looked.observations:
            if one.sight in sights:
                subject = subject_of(corpus, looked, one)
                if _is_said(subject, looked):
                    key = id(subject) if isinstance(subject, Origin) else hash(subject.context)
                    found.setdefault(key, (subject, []))[1].append(one)
        for subject, observations in found.values():
            yield Seen(subject, looked, observations)


def _is_said(subject: Subject, looked: LookedAt) -> bool:
    """Tell whether a text is that of the pages."""
    if isinstance(subject, Pair) and subject.state not in DONE:
        return False  # they may show an older one
    return not isinstance(subject, Origin) or subject.language == looked.language


def subject_of(corpus: Corpus, looked: LookedAt, seen_: Observation) -> Subject:
    """Return the unit an observation is about, or else its record, or else the edition."""
    texts = corpus.shared(_texts).get(seen_.at, ())
    if texts:
        words = set(_LETTERS.findall(seen_.text))
        return max(texts, key=lambda one: len(words.intersection(_LETTERS.findall(one.text.text))))
    if seen_.at:
        file, _, path = seen_.at.partition("#")
        return Spot(file, _path(path), looked.edition, looked.language)
    record = record_of(corpus, looked, seen_.anchor)
    return Spot(record.path, (), looked.edition, looked.language)


def record_of(corpus: Corpus, looked: LookedAt, anchor: str) -> Record:
    """Return the record that an anchor, or one inside it, stands for; else the edition's own."""
    assert corpus.project is not None  # noqa: S101 - without a project no page is looked at
    edition = corpus.project.editions[looked.edition]
    known = corpus.shared(_records)
    parts = anchor.split("-")
    for length in range(len(parts), 1, -1):
        name = "-".join(parts[:length])
        record = known.get((looked.edition, name)) or known.get(("", name))
        if record is not None:
            return record
    return edition.edition


def grown(corpus: Corpus, looked: LookedAt, record: Record) -> Pair | None:
    """Return the translation in a record that is longest beside its source; None if none is."""
    pairs = corpus.shared(_translations).get((record.path, looked.language), ())
    longest = max(pairs, key=_growth, default=None)
    return longest if longest is not None and _growth(longest) > 0 else None


def original(corpus: Corpus, looked: LookedAt, record: Record) -> LookedAt | None:
    """Return the same publication in the record's own language; None if nobody looked at it.

    None too where it is the same one.
    """
    language = getattr(record, "language", None)
    for other in corpus.looked:
        alike = (other.edition, other.publication) == (looked.edition, looked.publication)
        if alike and other.language == language != looked.language:
            return other
    return None


def fewer(characters: int) -> str:
    """Return "about 12 characters"."""
    return f"about {characters} character{'s' if characters != 1 else ''}"


def _growth(pair: Pair) -> int:
    return len(pair.text.text) - len(pair.source.text)


def _texts(corpus: Corpus) -> Mapping[str, Sequence[Origin]]:
    found: dict[str, list[Origin]] = defaultdict(list)
    for subject in chain(corpus.origins, corpus.pairs):
        if subject.home.record:
            found[place_of(subject.home.record, subject.home.path)].append(subject)
    return found


def _translations(corpus: Corpus) -> Mapping[tuple[str, str], Sequence[Pair]]:
    found: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in corpus.done:
        found[pair.home.record, pair.language].append(pair)
    return found


def _records(corpus: Corpus) -> Mapping[tuple[str, str], Record]:
    """Return records by edition, or "" for a registry's, and anchor."""
    assert corpus.project is not None  # noqa: S101 - as above
    project: Project = corpus.project
    registries = vars_of(project.registries)
    found = {("", f"{kind}-{id_}"): registries[kind][id_]
             for kind in REGISTRY_KINDS for id_ in registries[kind]}  # fmt: skip
    for name, edition in project.editions.items():
        for kind in EDITION_KINDS:
            records = getattr(edition, kind)
            found |= {(name, f"{kind}-{id_}"): records[id_] for id_ in records}
    return found


def _path(written: str) -> Path:
    return tuple(int(step) if step.isdigit() else step for step in written.split(".") if step)
