"""What a change has brought, beside what was there when it began.

Lines alone do not tell: a catalogue that is sorted anew, a record that is renamed, a source that is
reworded beside its translation all change lines without writing a text. So the checks look at the
commit, too, and what they find there is nobody's new fault.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from publisher.adapters.git import Repository
from publisher.catalogue.unit import field_of
from publisher.checks.finding import CheckFinding
from publisher.checks.gate import Entry, entries, judged
from publisher.checks.problem import Severity
from publisher.checks.runner import Found
from publisher.checks.subject import Corpus, Origin, Pair, Spot
from publisher.translation.checking.changed import Lines
from publisher.translation.checking.looking import Looked
from publisher.translation.checking.places import Places
from publisher.translation.checking.request import Request

FOLDERS = ("sources", "locales")
SETTINGS = "sources/project.yaml"
RULES = (("ignore",), ("thresholds",), ("limits",))  # in the configuration, which is that of now
Texts: TypeAlias = Mapping[tuple[str, str], Set[str]]  # by field and language
Look: TypeAlias = Callable[[Request], Looked | None]
Told: TypeAlias = tuple[Sequence[Found], Sequence[CheckFinding]]


@dataclass(frozen=True, slots=True)
class _Was:
    """The texts that a commit has."""

    texts: Texts

    def has(self, subject: Origin) -> bool:
        """Tell whether the text of a unit, or of a source, stood there already."""
        return _said(self.texts, subject.context, subject.language, subject.text.text)

    def has_source(self, pair: Pair) -> bool:
        """Tell whether the source of a unit stood there already."""
        return _said(self.texts, pair.context, pair.source.language, pair.source.text)


def touched(looked: Looked, changed: Lines) -> list[bool]:
    """Tell of each finding whether lines were changed that say its text or its source."""
    return [_is_touched(each, changed, looked.places) for each in looked.found]


def _is_touched(found: Found, changed: Lines, places: Places) -> bool:
    for file, lines in places.lines(found.subject).items():
        if file in changed:
            new = changed[file]
            if new is None or not lines.isdisjoint(new):
                return True
    return False


@contextmanager
def project_at(request: Request, commit: str, look: Look) -> Iterator[Looked | None]:
    """Give what the checks find in a commit; None when it holds nothing that can be checked.

    Its files are read from git into a folder that goes again; the working tree is left alone.
    """
    with TemporaryDirectory(prefix="publisher-", ignore_cleanup_errors=True) as folder:
        root = Path(folder).resolve()
        for path, content in Repository(request.root).files(commit, [*FOLDERS, *request.files]):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content)
        files = [path for path in request.files if (root / path).is_file()]
        held = files if request.files else (root / SETTINGS).is_file()
        # What is on the pages now says nothing of the texts of then.
        then = replace(request, root=root, files=files, changed_since=None, looked=())
        yield look(then) if held else None


def introduced(looked: Looked, before: Looked, changed: Lines) -> Told:
    """Return what a change answers for: findings the commit has not, about texts it has not.

    A translation that stood there and now waits, because its source was changed, is noted.
    """
    was = _Was(_texts(before.corpus))
    known = judged(looked.findings, there(before)).findings
    found, findings = [], []
    for each, finding, here in zip(looked.found, known, touched(looked, changed), strict=True):
        if here and not finding.known and (told := _answered_for(each, finding, was)):
            found.append(each)
            findings.append(told)
    return found, findings


def there(before: Looked) -> list[Entry]:
    """Return what the checks find in a commit, but for what they find in the rules of now."""
    return entries(
        finding
        for each, finding in zip(before.found, before.findings, strict=True)
        if not (isinstance(each.subject, Spot) and each.subject.path[:1] in RULES)
    )


def _answered_for(found: Found, finding: CheckFinding, was: _Was) -> CheckFinding | None:
    subject = found.subject
    if not isinstance(subject, Origin) or not was.has(subject):
        return finding
    if found.check.family == "state" and isinstance(subject, Pair) and not was.has_source(subject):
        return replace(finding, severity=Severity.NOTE)
    return None


def _texts(corpus: Corpus) -> Texts:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for subject in (*corpus.origins, *corpus.pairs):
        found[field_of(subject.context), subject.language].add(subject.text.text)
    return found


def _said(texts: Texts, context: str, language: str, text: str) -> bool:
    return text in texts.get((field_of(context), language), ())
