"""A finding as reports and gates take it: what, where in files, and a fingerprint that lasts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from publisher.checks.problem import Severity
from publisher.checks.runner import Found
from publisher.checks.subject import Origin
from publisher.errors import Location

EXCERPT = 60  # characters of it that are shown


@dataclass(frozen=True, slots=True)
class CheckFinding:
    """One thing a person should look at."""

    check: str
    severity: Severity
    at: Location  # where it is best mended
    what: str
    mend: str
    record_at: Location | None = None  # the same text in its record, if ``at`` is in a catalogue
    record: str = ""  # "gsef2018/initiatives/koopera"
    field: str = ""  # "contacts.javier-marino.role"
    unit: str = ""  # the context of the entry
    language: str = ""  # of the text
    start: int = 0  # the place in the text, in characters
    end: int = 0
    excerpt: str = ""  # the text there
    fix: str | None = None  # what could stand there instead
    fingerprint: str = ""
    known: bool = False  # it stands in the baseline


def fingerprints(found: Iterable[Found]) -> list[str]:
    """Return for each finding what it is known by, whatever lines are moved around it.

    That is the unit, its language, the check and the words in question, up to case and white
    space. Of several alike, the second and later ones are numbered, in the order of the text.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    made = []
    for check, subject, problem in found:
        about = problem.key or excerpt(subject, problem.start, problem.end)
        key = (check.id, subject.context, subject.language, _normal(about))
        seen[key] += 1
        number = str(seen[key]) if seen[key] > 1 else ""
        content = "\0".join((*key, number)).encode("utf-8", "surrogatepass")
        made.append(blake2b(content, digest_size=16).hexdigest())
    return made


def excerpt(subject: object, start: int, end: int) -> str:
    """Return the text a problem is about."""
    return subject.text.text[start:end] if isinstance(subject, Origin) else ""


def _normal(text: str) -> str:
    # Not `split`: of a doubled space only spaces are left.
    return " ".join(text.casefold().split()) or text
