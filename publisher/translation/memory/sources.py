"""What the memory is made from: the project as it agrees, what left it, imported memories."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from hashlib import file_digest
from io import BytesIO
from pathlib import Path

from publisher.adapters.memory.meaning import SENTENCE, Meaning, Wording
from publisher.adapters.memory.refresh import Refreshed, Source, refresh
from publisher.adapters.places import digest
from publisher.adapters.tmx import ANY, Unit, context_of, read_tmx
from publisher.adapters.ui_catalogues import interface_path
from publisher.catalogue.interface import SOURCE
from publisher.catalogue.outcome import Outcome, Retired
from publisher.catalogue.project import Agreement
from publisher.l10n.cldr import base_language
from publisher.memory.pair import Origin, State
from publisher.model.finding import FaultyProjectError
from publisher.model.project import Project
from publisher.text.sentences import sentences
from publisher.translation import paths
from publisher.translation.changes import lines_of
from publisher.translation.memory.forms import forms, interface_unit, unit_of
from publisher.translation.memory.kinds import kind_of
from publisher.translation.workspace import Workspace, open_workspace

PROJECT = "project"  # the source of all that records, catalogues and history hold
_MACHINE = re.compile(r"mt\b|machine", re.IGNORECASE)  # "MT!" is what translators' programs write


def renew(root: Path, inputs: str, known: Mapping[str, str]) -> Refreshed:
    """Bring the memory of a project up to its files; the caller holds `alone`.

    ``known`` are the facts it kept, none for a memory that is to be made. Raises
    `FaultyProjectError`, `BrokenInputError`, `DamagedError`, `StorageError`.
    """
    digest_now = digest_of_project(root)
    if known.get("project") == digest_now:  # only imports came or went
        languages, named = known["languages"], known["names"]
        project = Source(digest_now, tuple)  # nobody is going to read it
    else:
        workspace, findings = open_workspace(root)
        if workspace is None:
            raise FaultyProjectError(findings)
        languages, named = " ".join(workspace.languages), "\n".join(names(workspace.project))
        project = Source(digest_now, partial(project_meanings, workspace))
    sources = {PROJECT: project, **imports(root, languages.split())}
    facts = {"inputs": inputs, "project": digest_now, "languages": languages, "names": named}
    return refresh(root, sources, facts, named.split("\n"))


def names(project: Project) -> list[str]:
    """Return the names of persons, organisations and places, in all spellings, sorted."""
    found = {person.name for person in project.registries.people.values()}
    for organisation in project.registries.organisations.values():
        found.add(organisation.name)
        for texts in (organisation.names, organisation.acronym):
            found |= set(texts.texts.values()) if texts else set()
    for place in project.registries.places.values():
        for texts in (place.name, place.region):
            found |= set(texts.texts.values()) if texts else set()
    return sorted(found)


def project_meanings(workspace: Workspace) -> Iterator[Meaning]:
    """Yield all that the project says in several languages, as a sync would leave it.

    What nobody has confirmed is not in it, but for drafts that left the catalogues.
    """
    agreement = workspace.agree()
    every = (
        *_agreed(workspace, agreement),
        *_interface(workspace),
        *_history(workspace, agreement),
    )
    for meaning in every:
        yield meaning
        yield from parts(meaning)


def _agreed(workspace: Workspace, agreement: Agreement) -> Iterator[Meaning]:
    units: dict[tuple[str, str], list[Wording]] = defaultdict(list)
    originals: dict[tuple[str, str], Outcome] = {}
    for name, outcomes in agreement.outcomes.items():
        lines = lines_of(agreement, workspace.documents, name)
        for outcome in outcomes:
            for one in outcome.units:
                if one.state.done and one.record is not None:
                    key = (one.unit.context, one.unit.source)
                    originals[key] = outcome
                    place = _place(name.path, lines.get(id(one.was), 0))
                    state = State(one.state.value)
                    units[key].append(Wording(name.target, one.record, state, place))
    for (context, source), wordings in units.items():
        field = originals[context, source].field
        original = Wording(field.language, source, place=field.file)
        yield Meaning((original, *wordings), context, kind_of(context), field.language)


def _interface(workspace: Workspace) -> Iterator[Meaning]:
    """Yield the words of the program. Languages with other plural forms have none in common."""
    units: dict[tuple[str, str, int], list[Wording]] = defaultdict(list)
    for language, document in workspace.interface.documents.items():
        path = interface_path(language)
        for number, entry in enumerate(document.entries):
            if entry.fuzzy or entry.obsolete:
                continue
            place = _place(path, document.line_of(number))
            for form in forms(entry):
                if form.text:
                    key = unit_of(interface_unit(entry), form.number), form.source, len(entry.strs)
                    units[key].append(Wording(language, form.text, State.TRANSLATED, place))
    for (context, source, _), wordings in units.items():
        others = [wording for wording in wordings if wording.language != SOURCE]
        # What a catalogue says instead of the message, in its own language, is one more original.
        reworded = [w for w in wordings if w.language == SOURCE and w.text != source]
        for original in (Wording(SOURCE, source, place="locales/ui.pot"), *reworded):
            if others:
                yield Meaning((original, *others), context, "ui", SOURCE)


def _history(workspace: Workspace, agreement: Agreement) -> Iterator[Meaning]:
    """Yield what was agreed once, or drafted; also what the next sync is going to retire."""
    for path in paths.memories(workspace.root):
        for unit in read_tmx(BytesIO((workspace.root / path).read_bytes()), path):
            said = context_of(unit)
            state = State.NEEDS_REVIEW if said.state == "draft" else State.STALE
            yield from _meaning(unit, path, workspace.languages, state)
    for pair in agreement.retired:
        yield _retired(pair)


def _retired(pair: Retired) -> Meaning:
    state = State.NEEDS_REVIEW if pair.draft else State.STALE
    wordings = (
        Wording(pair.source_language, pair.source),
        Wording(pair.target_language, pair.target, state),
    )
    return Meaning(wordings, pair.context, kind_of(pair.context), pair.source_language)


def imports(root: Path, languages: Sequence[str]) -> dict[str, Source]:
    """Return the imported memories of a project by their path."""
    found: dict[str, Source] = {}
    for file in sorted(root.glob("locales/memory/*.tmx")):
        path = f"locales/memory/{file.name}"
        if not file.name.startswith("retired-"):
            with file.open("rb") as content:
                known = f"{file_digest(content, 'sha256').hexdigest()} {' '.join(languages)}"
            found[path] = Source(known, partial(_imported, root, path, languages))
    return found


def _imported(root: Path, path: str, languages: Sequence[str]) -> Iterator[Meaning]:
    with (root / path).open("rb") as file:
        for unit in read_tmx(file, path):
            state = _state(context_of(unit).state)
            for meaning in _meaning(unit, path, languages, state):
                yield meaning
                yield from parts(meaning)


def _state(said: str) -> State:
    if said == "draft":
        return State.NEEDS_REVIEW
    return State(said) if said in {state.value for state in State} else State.TRANSLATED


def _meaning(unit: Unit, path: str, languages: Collection[str], state: State) -> Iterator[Meaning]:
    """Yield what a unit of a memory says, if it says it in two languages."""
    place = _place(path, unit.line)
    said = context_of(unit)
    written_in = "" if unit.source_language == ANY else own(unit.source_language, languages)
    wordings = []
    for variant in unit.variants:
        moment = variant.date("changedate") or variant.date("creationdate")
        moment = moment or unit.date("changedate") or unit.date("creationdate")
        language = own(variant.language, languages)
        here = State.REVIEWED if language == written_in else state
        text = variant.text  # which may be nothing, when codes are all there is
        if text:
            date = moment.date() if moment else None
            wordings.append(Wording(language, text, here, place, date))
    if len({wording.language for wording in wordings}) > 1:
        origin = Origin.MACHINE if _by_machine(unit, said.origin) else Origin.PERSON
        context = unit_of(said.context, said.plural)
        yield Meaning(tuple(wordings), context, kind_of(context), written_in, origin)


def _by_machine(unit: Unit, origin: str) -> bool:
    details = [*unit.details, *(pair for variant in unit.variants for pair in variant.details)]
    makers = [text for name, text in details if name in ("creationid", "changeid")]
    return any(_MACHINE.match(text) for text in (origin, *makers))


def own(tag: str, languages: Collection[str]) -> str:
    """Return the language of the project that a tag means: en-GB is en where there is an en."""
    return tag if tag in languages else base_language(tag)


def parts(meaning: Meaning) -> Iterator[Meaning]:
    """Yield the sentences of a text, where languages have it in equally many."""
    by_count: dict[int, list[tuple[Wording, list[str]]]] = defaultdict(list)
    for wording in meaning.wordings:
        cut = sentences(wording.text, wording.language)
        if len(cut) > 1:
            by_count[len(cut)].append((wording, cut))
    for count, group in by_count.items():
        if len({wording.language for wording, _ in group}) > 1:
            for number in range(count):
                said = tuple(wording._replace(text=cut[number]) for wording, cut in group)
                yield meaning._replace(wordings=said, context="", kind=SENTENCE)


def _place(path: str, line: int) -> str:
    return f"{path}:{line}" if line else path


def digest_of_project(root: Path) -> str:
    """Return a digest of records, catalogues, ledgers and history; imports are not in it."""
    files = [
        path
        for folder in ("sources", "locales")
        for path in (root / folder).rglob("*")
        if path.is_file() and path.suffix in (".yaml", ".po", ".pot", ".tsv", ".tmx")
    ]
    named = {path.relative_to(root).as_posix(): path for path in files}
    found = (
        f"{name}\0{digest(path.read_bytes())}"
        for name, path in sorted(named.items())
        if not name.startswith("locales/memory/") or path.name.startswith("retired-")
    )
    return str(digest("\n".join(found).encode("utf-8", "surrogateescape")))
