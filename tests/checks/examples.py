"""The examples in the manual pages of checks, as data: what has to fire, what has to be silent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias, TypeVar, cast

from publisher.adapters.strict_yaml import read
from publisher.catalogue.unit import State
from publisher.checks.check import Check
from publisher.checks.configuration import Configuration, Limit, Threshold
from publisher.checks.description import Scope
from publisher.checks.examined import Examined
from publisher.checks.registry import checks
from publisher.checks.runner import Found, run
from publisher.checks.subject import Corpus, Heading, Home, Origin, Pair
from publisher.checks.suppression import Suppressed
from publisher.model.decode import decode
from publisher.model.observation import LookedAt, Observation, Sight
from publisher.model.project import (
    EDITION_KINDS,
    REGISTRY_KINDS,
    EditionRecords,
    EditionSettings,
    Project,
    Registries,
    Settings,
)
from publisher.model.records import Edition, Record
from publisher.terms.decode import decode_glossary
from publisher.text.blocks import cut

R = TypeVar("R", bound=Record)

LANGUAGES = ("fr", "en", "es")
GLOSSARY = decode_glossary(
    {
        "fair-trade": {"en": "fair trade", "fr": "commerce équitable"},
        "solidarity-economy": {
            "fr": {"term": "économie solidaire", "gender": "feminine"},
            "en": ["solidarity economy", {"term": "solidary economy", "status": "forbidden"}],
        },
        "koopera": {"name": "Koopera"},
    },
    LANGUAGES,
)[0]
RECORD = re.compile(r"([a-z/]+)/([a-z0-9-]+): (\{.*\})\Z", re.DOTALL)
LITERAL = r"``(?:.+?)``(?!`)"
EXAMPLE = re.compile(
    rf"^(Bad|Good)(?: \(([\w>-]+)\))?:[ ]*((?:{LITERAL}|[^\n]|\n(?!Bad|Good|\n))+)", re.MULTILINE
)
ITEM = re.compile(r"``(.+?)``(?!`)(?:\s*→\s*``(.+?)``(?!`))?(?:\s*\[([a-z0-9-]+)\])?", re.DOTALL)
ESCAPES = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(n|t))")


AT_MOST = "at-most-"  # then a limit in characters
Item: TypeAlias = tuple[str, str, State | int | None]


@dataclass(frozen=True)
class Example:
    """One line of a manual page."""

    check: str
    bad: bool
    source: str
    target: str  # language
    items: Sequence[Item]  # source, target, state or limit


def examples(check: Check) -> Iterator[Example]:
    """Yield the examples of a manual page in their order."""
    default = next(iter(sorted(check.languages)), "fr")
    for verdict, languages, body in EXAMPLE.findall(check.page):
        source, _, target = (languages or default).rpartition(">")
        items = [
            (plain(said), plain(meant), bracketed(word)) for said, meant, word in ITEM.findall(body)
        ]
        yield Example(check.id, verdict == "Bad", source or "en", target, items)


def bracketed(word: str) -> State | int | None:
    if word.startswith(AT_MOST):
        return int(word.removeprefix(AT_MOST))
    return State(word) if word else None


def plain(text: str) -> str:
    return ESCAPES.sub(lambda m: chr(int(m[1], 16)) if m[1] else {"n": "\n", "t": "\t"}[m[2]], text)


def fired(example: Example) -> list[list[Found]]:
    """Return what the check finds, for each item by itself or, in a project, for all together."""
    check = checks()[example.check]
    if check.scope is Scope.RUN:
        return [found(check, corpus_with(comment)) for comment, _, _ in example.items]
    if check.scope is Scope.TEXT:
        return [found(check, Corpus([origin(example, text)], [])) for text, _, _ in example.items]
    if example.items[0][0].startswith("locales/"):
        headings = [heading(text) for text, _, _ in example.items]
        return [found(check, Corpus([], [], headings=headings))]
    if example.items[0][0].startswith("page "):
        return [found(check, of_pages(example))]
    if RECORD.match(example.items[0][0]):
        records = [text for text, _, _ in example.items if RECORD.match(text)]
        units = [item for item in example.items if not RECORD.match(item[0])]
        pairs = [pair(example, item, number) for number, item in enumerate(units, 1)]
        return [found(check, Corpus(written(example, units), pairs, project_of(records)))]
    pairs = [pair(example, item, number) for number, item in enumerate(example.items, 1)]
    if check.scope is Scope.PROJECT:
        thresholds = {0: Threshold(done="100")}
        figures = {"forum": {"initiatives": 100}}
        return [
            found(
                check,
                Corpus(
                    written(example, example.items),
                    pairs,
                    thresholds=thresholds,
                    glossary=GLOSSARY,
                    figures=figures,
                ),
            )
        ]
    return [found(check, Corpus([], [one])) for one in pairs]


WELCOME = (
    "forum/pages/welcome: {kind: welcome, language: fr, title: {fr: Accueil}, body: {fr: Merci}}"
)


def of_pages(example: Example) -> Corpus:
    """Return a programme in Spanish with what is seen on its pages, and its French original."""
    file = "sources/forum/pages/welcome.yaml"
    seen, pairs = [], []
    for item in example.items:
        page, _, body = item[0].removeprefix("page ").partition(": ")
        if not body:
            home = Home(record=file, path=("body", "es"))
            pairs.append(replace(pair(example, item), home=home))
            continue
        values = cast("dict[str, str]", read(body.encode(), "example.yaml")[0])
        text, at = values.get("text", "").replace(" / ", "\n"), values.get("at", "")
        if at:
            home = Home(record=file, path=tuple(at.split(".")))
            pairs.append(replace(pair(example, ("Accueil", text, None)), home=home))
        seen.append(
            Observation(
                Sight(values["sight"]), page, f"{file}#{at}" if at else "", "pages-welcome",
                values.get("kind", ""), text, float(values.get("size", 0)),
                float(values.get("room", 0)), int(values.get("surplus", 0)),
            )
        )  # fmt: skip
    looked = [LookedAt("forum", "es", "program", seen), LookedAt("forum", "fr", "program")]
    return Corpus([], pairs, project_of([WELCOME]), looked=looked)


def heading(text: str) -> Heading:
    """Return the header of a catalogue written as ``path: {field: value, forms: n}``."""
    path, _, body = text.partition(": ")
    pairs = (field.split(": ") for field in body.strip("{}").split(", ") if field)
    fields = {field[0]: field[1] for field in pairs}
    source, forms = fields.pop("wanted", ""), fields.pop("forms", "")
    return Heading(path, fields, "es", source, int(forms or 2), frozenset((2, 3)), bool(forms))


def found(check: Check, corpus: Corpus) -> list[Found]:
    every = checks().values() if check.scope is Scope.RUN else [check]
    known = frozenset(checks()) | {one.family for one in checks().values()}
    configuration = Configuration(limits=(Limit(most="0", check="doubled-space"),))
    suppressed = Suppressed.of(corpus, configuration, known, whole=True)
    return [one for one in run(list(every), corpus, suppressed) if one.check is check]


def written(example: Example, items: Iterable[Item]) -> list[Origin]:
    """Return the blocks of what authors wrote: of the texts that have no translation."""
    texts = [said for said, meant, state in items if not meant and state is None]
    return [origin(example, block.text, block.kind) for text in texts for block in cut(text).blocks]


def origin(example: Example, text: str, kind: str = "paragraph") -> Origin:
    examined = Examined(text, example.target, markdown=True, kind=kind)
    return Origin(examined, "forum/pages/welcome:body", "forum", Home())


def pair(example: Example, item: Item, number: int = 1) -> Pair:
    source, target, state = item
    return Pair(
        text=Examined(target, example.target, markdown=True, kind="paragraph"),
        context="forum/pages/welcome:body",
        catalogue="forum",
        home=Home(number=number),
        source=Examined(source, example.source, markdown=True, kind="paragraph"),
        state=state if isinstance(state, State) else State.TRANSLATED,
        limit=state if isinstance(state, int) else 0,
    )


def project_of(records: Iterable[str]) -> Project:
    """Return a project of records written as ``kind/id: {fields}``, in one edition, `forum`."""
    given: dict[str, dict[str, Record]] = {k: {} for k in (*REGISTRY_KINDS, *EDITION_KINDS)}
    edition = record_of(
        Edition, "forum/edition: {label: F, language: fr, forum: {fr: Forum}, theme: {fr: Emploi}, "
        "start: 2027-05-12, end: 2027-05-14, zone: Europe/Paris, place: paris}",
    )  # fmt: skip
    for text in records:
        kind = text.partition(":")[0].split("/")[-2]
        made = record_of({**REGISTRY_KINDS, **EDITION_KINDS}[kind], text)
        given[kind][made.id] = made
    settings = EditionSettings(id="forum", publications=("program",))
    return Project(
        Settings(title="F", languages=LANGUAGES, editions=(settings,)),
        Registries(**cast("Any", {kind: given[kind] for kind in REGISTRY_KINDS})),
        {
            "forum": EditionRecords(
                settings, edition, **cast("Any", {kind: given[kind] for kind in EDITION_KINDS})
            )
        },
    )


def record_of(kind: type[R], text: str) -> R:
    matched = RECORD.match(text)
    assert matched, text
    data, unreadable = read(matched[3].encode(), "example.yaml")
    path = f"sources/{matched[1]}/{matched[2]}.yaml"
    record, faults = decode(kind, data, LANGUAGES, id=matched[2], path=path)
    assert record is not None, (unreadable, faults)
    return record


def corpus_with(comment: str) -> Corpus:
    """Return one unit with a doubled space and a translator's comment."""
    made = pair(Example("", True, "fr", "en", ()), ("Deux espaces", "Two  spaces", None))
    unit = Pair(
        text=made.text, context=made.context, catalogue=made.catalogue, home=made.home,
        comment=comment.removeprefix("# "), source=made.source,
    )  # fmt: skip
    return Corpus([], [unit])
