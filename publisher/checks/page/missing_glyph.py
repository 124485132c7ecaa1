"""The check `missing-glyph`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.records.every import every_record
from publisher.checks.registry import project_check
from publisher.checks.subject import DONE, Corpus, Origin, Pair, Spot, Subject
from publisher.model.fields import Attested
from publisher.model.records import Record
from publisher.model.translated import ANY, Translated
from publisher.model.walk import Path, leaves
from publisher.text.signs import glyphs, instead, is_shown, named

NAMES = ("name", "sort", "printed_as")


@project_check("missing-glyph", Severity.ERROR)
def missing_glyph(corpus: Corpus) -> Iterator[tuple[Subject, Problem]]:
    """None of the booklets' fonts has a glyph for a sign, and the build fails.

    The fonts have the letters of Latin, Greek and Cyrillic and the usual signs. A name in another
    script is written in Latin letters, an emoji is left out; where Unicode knows a plain form, that
    is told.

    Bad: ``people/x: {name: 김영희, sort: 김영희}``
    Bad: ``themes/x: {title: {fr: A}}`` and ``Le Forum`` → ``Foro Ⅳ``
    Good: ``people/x: {name: Kim Young-hee, sort: Kim Young-hee}`` and ``Le Forum`` → ``Foro IV``
    """
    if corpus.project is None:
        return
    for subject in chain(corpus.origins, corpus.pairs):
        waits = isinstance(subject, Pair) and subject.state not in DONE
        if not subject.text.signs <= glyphs() and not waits:
            yield from _of_text(subject)
    for record in every_record(corpus):
        for path, text in _names(record):
            for sign in dict.fromkeys(text):
                if not is_shown(sign):
                    yield Spot(record.path, path), _problem(0, sign)._replace(end=0)


def _of_text(subject: Origin) -> Iterator[tuple[Subject, Problem]]:
    text = subject.text
    for sign in sorted(text.signs):
        if not is_shown(sign):
            place = next((at for at in _places(text) if text.text[at] == sign), None)
            if place is not None:
                yield subject, _problem(place, sign)


def _places(text: Examined) -> Iterator[int]:
    """Yield the places of all that is printed: not those of a link's target."""
    for run in text.runs:
        yield from range(run.start, run.start + len(run.text))
    for kind, _, start, end in text.reading.elements:
        if kind == "code":
            yield from range(start, end)


def _problem(place: int, sign: str) -> Problem:
    plain = instead(sign)
    mend = (
        f"write '{plain}'" if plain else "write it in letters that the fonts have, or leave it out"
    )
    what = f"no font of the booklets has {named(sign)}"
    return Problem(place, place + 1, what, mend, key=sign)


def _names(record: Record) -> Iterator[tuple[Path, str]]:
    """Yield the texts of a record that are printed and are no units."""
    for path, value, marks in leaves(record):
        if isinstance(value, str):
            if path[-1] in NAMES:
                yield path, value
        elif isinstance(value, Translated):
            if ANY in value.texts:
                yield path, value.texts[ANY]
            elif any(isinstance(mark, Attested) for mark in marks):
                for language, text in value:
                    yield (*path, language), text
