"""What findings are known by from one run to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import NamedTuple

from publisher.checks.runner import Found
from publisher.checks.subject import Origin, Pair, Spot, Subject


class Identity(NamedTuple):
    """What a finding is known by; none of it changes when lines are moved."""

    fingerprint: str  # ``kin``; of several alike, the second and later ones are numbered
    kin: str  # the check, the unit, its language and the words in question
    trace: str  # the check, the kind of field, its language and its texts, in whatever record


def identities(found: Iterable[Found]) -> list[Identity]:
    """Return for each finding what it is known by. Words count up to case and white space."""
    seen: Counter[str] = Counter()
    made = []
    for check, subject, problem in found:
        about = _normal(problem.key or excerpt(subject, problem.start, problem.end))
        kin = _digest(check.id, subject.context, subject.language, about, "")
        seen[kin] += 1
        fingerprint = _digest(kin, str(seen[kin])) if seen[kin] > 1 else kin
        trace = _digest(check.id, subject.language, about, *_texts(subject))
        made.append(Identity(fingerprint, kin, trace))
    return made


def _texts(subject: Subject) -> Sequence[str]:
    """Return what stays of a subject when its record gets another name."""
    if isinstance(subject, Spot):
        return [str(step) for step in subject.path]
    source = subject.source.text if isinstance(subject, Pair) else ""
    return subject.role, subject.text.text, source


def _digest(*parts: str) -> str:
    content = "\0".join(parts).encode("utf-8", "surrogatepass")
    return blake2b(content, digest_size=16).hexdigest()


def excerpt(subject: object, start: int, end: int) -> str:
    """Return the text a problem is about."""
    return subject.text.text[start:end] if isinstance(subject, Origin) else ""


def _normal(text: str) -> str:
    # Not `split`: of a doubled space only spaces are left.
    return " ".join(text.casefold().split()) or text
