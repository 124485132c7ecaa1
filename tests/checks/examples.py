"""The examples in the manual pages of checks, as data: what has to fire, what has to be silent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.catalogue.unit import State
from publisher.checks.configuration import Configuration, Threshold
from publisher.checks.examined import Examined
from publisher.checks.registry import Check, Scope, checks
from publisher.checks.runner import Found, run
from publisher.checks.subject import Corpus, Home, Origin, Pair
from publisher.checks.suppression import Suppressed

LITERAL = r"``(?:.+?)``(?!`)"
EXAMPLE = re.compile(
    rf"^(Bad|Good)(?: \(([\w>-]+)\))?:[ ]*((?:{LITERAL}|[^\n]|\n(?!Bad|Good|\n))+)", re.MULTILINE
)
ITEM = re.compile(r"``(.+?)``(?!`)(?:\s*→\s*``(.+?)``(?!`))?(?:\s*\[([a-z-]+)\])?", re.DOTALL)
ESCAPES = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(n|t))")


@dataclass(frozen=True)
class Example:
    """One line of a manual page."""

    check: str
    bad: bool
    source: str
    target: str  # language
    items: Sequence[tuple[str, str, State | None]]  # source, target, state


def examples(check: Check) -> Iterator[Example]:
    """Yield the examples of a manual page in their order."""
    default = next(iter(sorted(check.languages)), "fr")
    for verdict, languages, body in EXAMPLE.findall(check.page):
        source, _, target = (languages or default).rpartition(">")
        items = [
            (plain(said), plain(meant), State(state) if state else None)
            for said, meant, state in ITEM.findall(body)
        ]
        yield Example(check.id, verdict == "Bad", source or "en", target, items)


def plain(text: str) -> str:
    return ESCAPES.sub(lambda m: chr(int(m[1], 16)) if m[1] else {"n": "\n", "t": "\t"}[m[2]], text)


def fired(example: Example) -> list[list[Found]]:
    """Return what the check finds, for each item by itself or, in a project, for all together."""
    check = checks()[example.check]
    if check.scope is Scope.RUN:
        return [found(check, corpus_with(comment)) for comment, _, _ in example.items]
    if check.scope is Scope.TEXT:
        return [found(check, Corpus([origin(example, text)], [])) for text, _, _ in example.items]
    pairs = [pair(example, item, number) for number, item in enumerate(example.items, 1)]
    if check.scope is Scope.PROJECT:
        thresholds = {0: Threshold(done="100")}
        return [found(check, Corpus([], pairs, thresholds=thresholds))]
    return [found(check, Corpus([], [one])) for one in pairs]


def found(check: Check, corpus: Corpus) -> list[Found]:
    every = checks().values() if check.scope is Scope.RUN else [check]
    known = frozenset(checks()) | {one.family for one in checks().values()}
    suppressed = Suppressed.of(corpus, Configuration(), known, whole=True)
    return [one for one in run(list(every), corpus, suppressed) if one.check is check]


def origin(example: Example, text: str) -> Origin:
    examined = Examined(text, example.target, markdown=True, kind="paragraph")
    return Origin(examined, "forum/pages/welcome:body", "forum", Home())


def pair(example: Example, item: tuple[str, str, State | None], number: int = 1) -> Pair:
    source, target, state = item
    return Pair(
        text=Examined(target, example.target, markdown=True, kind="paragraph"),
        context="forum/pages/welcome:body",
        catalogue="forum",
        home=Home(number=number),
        source=Examined(source, example.source, markdown=True, kind="paragraph"),
        state=state or State.TRANSLATED,
    )


def corpus_with(comment: str) -> Corpus:
    """Return one unit with a doubled space and a translator's comment."""
    made = pair(Example("", True, "fr", "en", ()), ("Deux espaces", "Two  spaces", None))
    unit = Pair(
        text=made.text, context=made.context, catalogue=made.catalogue, home=made.home,
        comment=comment.removeprefix("# "), source=made.source,
    )  # fmt: skip
    return Corpus([], [unit])
