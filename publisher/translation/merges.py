"""Find translations that a merge has put under a source they were not made for.

Git merges lines. One person rewords a source, another translates the old wording, and where their
lines do not touch, the new source gets the old one's translation, confirmed, without a conflict.
The ledger knows only texts that a sync has seen; the others stand in the versions that were merged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from publisher.adapters.git import Merge, Repository
from publisher.adapters.po import parse
from publisher.catalogue.agreement import Kind
from publisher.catalogue.entry import Entry
from publisher.catalogue.ledger import Ledger
from publisher.catalogue.lineage import origin
from publisher.catalogue.project import Agreement, Foreign, Name
from publisher.catalogue.unit import digest
from publisher.translation import paths, snapshot

MOST = 50  # merges, and later versions of a catalogue, that are looked at

Version: TypeAlias = Mapping[tuple[str | None, str], Sequence[Entry]]  # by context and translation


class _Text(NamedTuple):
    """A translation that is about to be taken from a catalogue, and was not agreed before."""

    context: str
    source: str
    text: str
    former: str  # the context before the record was renamed


def strangers(root: Path, agreement: Agreement, ledgers: Mapping[str, Ledger]) -> Foreign:
    """Return the source each translation was made from that a merge has put under another one.

    By target language, context and present source. ``ledgers`` are those of the last sync. No
    program is run unless a catalogue has a new text and the project lies in a repository.
    """
    repository = Repository(root)
    found: dict[tuple[str, str, str], str] = {}
    for name in agreement.outcomes:
        texts = list(_new(name, agreement, ledgers))
        if not texts or not repository.exists:
            continue
        looking = _Looking(repository, name)
        suspects = {one: source for one in texts if (source := looking.made_from(one))}
        drafts = _last_drafts(root, name) if suspects else set()
        for one, source in suspects.items():
            if (one.context, one.source, one.text) not in drafts:
                found[name.target, one.context, one.source] = source
    return found


def _last_drafts(root: Path, name: Name) -> set[tuple[str, str, str]]:
    """Return what the last sync here left for people to confirm, committed or not."""
    file = root / paths.SNAPSHOT
    pairs = snapshot.parse(file.read_bytes() if file.is_file() else None)
    return {(p.context, p.source, p.target) for p in pairs if p.draft and p[1:3] == name[1:]}


def _new(name: Name, agreement: Agreement, ledgers: Mapping[str, Ledger]) -> Iterator[_Text]:
    before = {now: old for old, now in agreement.renamed.items()}
    for outcome in agreement.outcomes[name]:
        field = outcome.field.context
        former = before.get(field, field)
        known = ledgers[name.target].pairs(former)
        for one in outcome.units:
            context, source, text = one.unit.context, one.unit.source, one.entry.text
            taken = one.kind in (Kind.TO_RECORD, Kind.AGREED) and one.was is not None
            if taken and digest(text) not in known.get(one.unit.fingerprint, {}):
                yield _Text(context, source, text, former + context[len(field) :])


class _Looking:
    """One catalogue in the versions that were merged since its language was last synchronised."""

    def __init__(self, repository: Repository, name: Name) -> None:
        self._repository, self._path = repository, name.path
        since = repository.last_commit(paths.ledger(name.target))
        self._merges = repository.merges(name.path, since=since, most=MOST)
        self._versions: dict[str, Version] = {}

    def made_from(self, one: _Text) -> str | None:
        """Return the other source a text was made from; None where nothing speaks for one."""
        for merge in self._merges:
            sides = [e for version in self._read(merge.parents) for e in _found(version, one)]
            if any(e.id == one.source and not e.fuzzy for e in sides):
                continue  # somebody did translate this source so
            others = [origin(e) for e in sides if e.id != one.source]
            if others and not self._asked_since(merge, one):
                return others[0]
        return None

    def _asked_since(self, merge: Merge, one: _Text) -> bool:
        """Return whether the text was a draft after the merge: then a person has confirmed it."""
        if not merge.commit:
            return False
        later = self._repository.commits(self._path, since=merge.commit, most=MOST)
        drafts = (e for version in self._read(later) for e in _found(version, one) if e.fuzzy)
        return any(e.id == one.source for e in drafts)

    def _read(self, commits: Sequence[str]) -> list[Version]:
        unread = [commit for commit in commits if commit not in self._versions]
        if unread:
            contents = self._repository.contents(unread, self._path)
            for commit in unread:
                document, _ = parse(contents.get(commit, b""), self._path)
                self._versions[commit] = _by_text(document.entries if document else ())
        return [self._versions[commit] for commit in commits]


def _by_text(entries: Iterable[Entry]) -> Version:
    found: dict[tuple[str | None, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.text and not entry.obsolete:
            found[entry.context, entry.text].append(entry)
    return found


def _found(version: Version, one: _Text) -> Iterator[Entry]:
    for context in dict.fromkeys((one.context, one.former)):
        yield from version.get((context, one.text), ())
