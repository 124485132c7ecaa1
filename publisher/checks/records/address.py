"""The check `address`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from publisher.checks.clues import Side
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.records.every import every_record, value_at
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Spot, Subject
from publisher.model.fields import URL
from publisher.model.records import Link, Record
from publisher.model.walk import Path, matching

_FAULTS = (
    (re.compile(r"(?i)^https?:/*(?:https?|ftp)(?::|//)"), "it begins twice"),
    (re.compile(r"(?i)^https?:(?!//[^/])"), "two slashes and a name do not follow 'http:'"),
    (re.compile(r"(?i)^https?://(?:www\.){2}"), "it says 'www.' twice"),
    (re.compile(r"(?i)^https?://(?:[^/?#@]*@)"), "what stands before '@' hides where it leads"),
    (re.compile(r"(?i)^https?://(?![^/?#]*\.[a-z])"), "its site has no ending such as '.org'"),
    (re.compile(r"(?i)^https?://[^/?#]*(?:\.\.|,|;)"), "no site has such a name"),
    (re.compile(r"\s"), "it has a space in it"),
    (re.compile(r"[.,;:]$|^[^(]*\)$"), "the sign at its end belongs to the sentence"),
)


@project_check("address", Severity.WARNING, signs="[<", side=Side.TEXT)
def address(corpus: Corpus) -> Iterator[tuple[Subject, Problem]]:
    """An address on the web cannot work as it is written.

    Nothing is fetched: looked at are addresses of records and links in texts. An address that is
    known to be dead or misleading says so in its record (`state:`), and then has to be another
    than the one that was printed, if it was repaired.

    Bad: ``organisations/x: {name: X, url: "http://http://example.org"}``
    Bad: ``organisations/x: {name: X, url: "https://example"}``
    Bad: ``organisations/x: {name: X, url: "https://example.org/plan."}``
    Bad: ``Voir [le site](https://www.www.example.org)`` → ``See [the site](https://www.www.example.org)``
    Good: ``organisations/x: {name: X, url: "https://www.example.org/a,b(c)/?q=1"}``
    Good: ``Voir [le site](https://example.org)`` → ``See [the site](https://example.org)``
    """
    for record in every_record(corpus):
        for path, url in matching(record, URL):
            for problem in _problems(url, *WHOLE):
                yield Spot(record.path, path), problem
        yield from _states(record)
    for subject in chain(corpus.origins, corpus.pairs):
        for element in () if subject.text.is_simple else subject.text.reading.elements:
            if element.kind == "link" and element.detail.lower().startswith("http"):
                for problem in _problems(element.detail, element.start, element.end):
                    yield subject, problem


def _problems(url: str, start: int, end: int) -> Iterator[Problem]:
    for pattern, what in _FAULTS:
        if pattern.search(url):
            yield Problem(start, end, f"{what}: {url}", "correct the address", key=url)
            return


def _states(record: Record) -> Iterator[tuple[Spot, Problem]]:
    for path, link in _links(record):
        if link.state == "repaired" and link.printed in (None, link.url):
            what = f"it is said to be repaired, and was printed like that: {link.url}"
            mend = "leave out `state:`, or say in `printed:` what it was"
            yield Spot(record.path, (*path, "state")), Problem(*WHOLE, what, mend, key=link.url)


def _links(record: Record) -> Iterator[tuple[Path, Link]]:
    for path, _ in matching(record, URL):
        value = value_at(record, path[:-1])
        if isinstance(value, Link):
            yield path[:-1], value
