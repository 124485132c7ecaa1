"""What is to be checked: a project as it will be published, or catalogues by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from publisher.adapters.po import Catalogue
from publisher.adapters.ui_catalogues import interface_path
from publisher.catalogue.entry import Entry
from publisher.catalogue.history import units
from publisher.catalogue.interface import SOURCE, merge
from publisher.catalogue.outcome import Outcome, Settled
from publisher.catalogue.project import Agreement, Name
from publisher.catalogue.unit import Field, State, Unit
from publisher.checks.configuration import Threshold
from publisher.checks.examined import Examined
from publisher.checks.subject import Corpus, Heading, Home, Origin, Pair
from publisher.l10n.cldr import base_language
from publisher.l10n.plurals import plural_counts
from publisher.translation.paths import CATALOGUE
from publisher.translation.workspace import UI_TEMPLATE, Workspace

INTERFACE = "ui"
_KIND = re.compile(r"^Kind of text: (\w+)", re.MULTILINE)
_MARKDOWN = re.compile(r"\.(?:md|mdx|markdown)(?::\d+)?\Z")
_SHORT_NAMES = frozenset("ca de en es eu fr gl it pt pt_BR".split())  # of files: po/fr.po
_LOCALE = re.compile(r"[a-z]{2,3}(?:[_-][A-Za-z0-9]{2,8})*")


def project_corpus(
    workspace: Workspace,
    thresholds: Mapping[int, Threshold],
    agreement: Agreement | None = None,
) -> Corpus:
    """Return everything of a project, as sync would leave it; nothing is written.

    ``agreement`` is the workspace's own, where the caller has asked for it already.
    """
    agreement = agreement or workspace.agree()
    texts: dict[tuple[str, str], Examined] = {}
    origins = []
    for one in workspace.fields:
        for unit in units(one)[0]:
            text = Examined(unit.source, one.language, markdown=one.markdown, kind=unit.kind)
            texts[unit.context, unit.source] = text
            path = (*one.path, one.language)
            home = Home(record=one.file, path=path, held=unit.source, number=unit.number)
            origins.append(Origin(text, unit.context, one.catalogue, home))
    pairs = list(chain.from_iterable(_pairs(name, agreement, texts) for name in agreement.outcomes))
    messages = list(_messages(workspace))
    return Corpus(
        [*origins, *_template(workspace)],
        [*pairs, *messages],
        workspace.project,
        thresholds,
        headings=list(_headings(workspace)),
        figures=_figures(workspace),
    )


def _figures(workspace: Workspace) -> dict[str, Mapping[str, int]]:
    from publisher.publications.figures import figures

    project, count = workspace.project, len(workspace.languages)
    return {
        name: figures(records, project.registries, count)
        for name, records in project.editions.items()
    }


def _headings(workspace: Workspace) -> Iterator[Heading]:
    for name, document in workspace.documents.items():
        yield heading(name.path, document, name.target, name.source)
    for language, document in workspace.interface.documents.items():
        yield heading(interface_path(language), document, language, "")


def heading(path: str, document: Catalogue, language: str, source: str) -> Heading:
    """Return what a catalogue says of itself, beside what it ought to say."""
    said = language or document.header.get("Language", "")
    return Heading(
        path,
        document.header,
        language,
        source,
        document.plural_rule.count,
        plural_counts(said) if said else frozenset(),
        any(entry.plural is not None for entry in document.entries if not entry.obsolete),
    )


def _pairs(
    name: Name, agreement: Agreement, texts: Mapping[tuple[str, str], Examined]
) -> Iterator[Pair]:
    numbers = {id(entry): n for n, entry in enumerate(agreement.catalogues.get(name, ()))}
    for outcome in agreement.outcomes[name]:
        for one in outcome.units:
            yield _pair(name, outcome, one, numbers, texts)


def _pair(
    name: Name,
    outcome: Outcome,
    one: Settled,
    numbers: Mapping[int, int],
    texts: Mapping[tuple[str, str], Examined],
) -> Pair:
    field, unit = outcome.field, one.unit
    source = texts[unit.context, unit.source]
    # A text that is done, or once was, is the same on both sides; else only the desk has one.
    text = one.record or one.entry.text
    return Pair(
        text=Examined(text, name.target, markdown=field.markdown, kind=unit.kind),
        context=unit.context,
        catalogue=name.catalogue,
        home=_home(name, field, one, unit, numbers),
        comment=one.was.comment if one.was else "",
        source=source,
        state=one.state,
        draft=one.record is None,
        change=one.change,
        place=field.place,
        limit=field.limit,
    )


def _home(name: Name, field: Field, one: Settled, unit: Unit, numbers: Mapping[int, int]) -> Home:
    return Home(
        catalogue=name.path if one.was is not None else "",
        entry=numbers[id(one.was)] if one.was is not None else -1,
        record=field.file,
        path=(*field.path, name.target),
        held=one.before,
        number=unit.number,
    )


def _template(workspace: Workspace) -> Iterator[Origin]:
    """Yield the messages of the program, which are mended in the program."""
    for number, entry in enumerate(workspace.interface.template):
        for form, text in enumerate(filter(None, (entry.id, entry.plural))):
            home = Home(catalogue=UI_TEMPLATE, entry=number, form=form)
            message = Examined(text, SOURCE, kind="message")
            yield Origin(message, _named(INTERFACE, entry), INTERFACE, home)


def _messages(workspace: Workspace) -> Iterator[Pair]:
    for language in workspace.languages:
        if base_language(language) == SOURCE or not workspace.interface.template:
            continue
        path, document = interface_path(language), workspace.interface.documents.get(language)
        entries = document.entries if document else ()
        numbers = {id(entry): number for number, entry in enumerate(entries)}
        forms = document.plural_rule.count if document else 2
        for step in merge(workspace.interface.template, entries, forms):
            if not step.entry.obsolete:
                number = numbers[id(step.was)] if step.was is not None else -1
                at = Home(catalogue=path if number >= 0 else "", entry=number)
                yield from _entry_pairs(step.entry, at, (SOURCE, language), INTERFACE)


def file_corpus(documents: Mapping[str, Catalogue]) -> Corpus:
    """Return what catalogues say by themselves, by path."""
    origins: list[Origin] = []
    pairs: list[Pair] = []
    headings: list[Heading] = []
    for path, document in documents.items():
        source, target = languages_of(path, document.header)
        if not path.endswith(".pot"):
            headings.append(heading(path, document, _by_place(path), ""))
        for number, entry in enumerate(document.entries):
            if entry.obsolete:
                continue
            home = Home(catalogue=path, entry=number)
            if path.endswith(".pot"):
                text = Examined(entry.id, source, markdown=_is_markdown(entry), kind=_kind(entry))
                context = _context(path, entry)
                origins.append(Origin(text, context, Path(path).stem, home, entry.comment))
            else:
                pairs += _entry_pairs(entry, home, (source, target), path)
    return Corpus(origins, pairs, headings=headings)


def _by_place(path: str) -> str:
    """Return the language that the folder or the name of a catalogue tells; "" for none."""
    place = Path(path)
    if place.parent.name == "LC_MESSAGES" and _LOCALE.fullmatch(place.parent.parent.name):
        return place.parent.parent.name.replace("_", "-")
    return place.stem.replace("_", "-") if place.stem in _SHORT_NAMES else ""


def languages_of(path: str, header: Mapping[str, str]) -> tuple[str, str]:
    """Return source and target language of a catalogue: as its header says, or else its path."""
    own = CATALOGUE.fullmatch(Path(path).name)
    source = header.get("X-Source-Language") or (own["source"] if own else SOURCE)
    folders = [Path(path).stem, *reversed(Path(path).parent.parts)]
    guessed = next((name for name in folders if _LOCALE.fullmatch(name)), "und")
    target = header.get("Language") or guessed
    return source.replace("_", "-"), target.replace("_", "-")


def _entry_pairs(
    entry: Entry, home: Home, languages: Sequence[str], catalogue: str
) -> Iterator[Pair]:
    """Yield the pairs of an entry: one, or one for each plural form."""
    source, target = languages
    plural = entry.plural is not None
    for number, text in enumerate(entry.strs):
        said = entry.plural if plural and (number or len(entry.strs) == 1) else entry.id
        markdown, kind = _is_markdown(entry), _kind(entry)
        state = State.NEEDS_REVIEW if entry.fuzzy else State.TRANSLATED
        yield Pair(
            text=Examined(text, target, markdown=markdown, kind=kind),
            context=_context(catalogue, entry),
            catalogue=Path(catalogue).stem,
            home=home._replace(form=number if plural else None),
            comment=entry.comment,
            source=Examined(said or "", source, markdown=markdown, kind=kind),
            state=state if text else State.MISSING,
            draft=entry.fuzzy,
        )


def _kind(entry: Entry) -> str:
    found = _KIND.search(entry.extracted)
    return found[1] if found else "message"


def _is_markdown(entry: Entry) -> bool:
    kind = _kind(entry)
    if kind != "message":
        return kind != "text"
    named = any(flag in entry.flags for flag in ("md-text", "markdown-text"))
    return named or any(map(_MARKDOWN.search, entry.references))


def _context(catalogue: str, entry: Entry) -> str:
    if _kind(entry) != "message" and entry.context:
        return entry.context
    return _named(Path(catalogue).stem, entry)


def _named(catalogue: str, entry: Entry) -> str:
    return f"{catalogue}:{f'{entry.context} ' if entry.context else ''}{entry.id}"
