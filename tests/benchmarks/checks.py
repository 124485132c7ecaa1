"""How sharp and how quiet the checks are, over pairs whose faults are known; and beside others.

`tests/benchmarks/corpus/wrong.jsonl` has a line for each wrong pair, with the label of its one
error, and `correct.jsonl` for each right one; those with `"seen": false` are kept from who writes
checks, and measured apart; `free.jsonl` has right pairs that are as free as a translation may be.
Without them, the pairs of `tests/cases/seeded` are
taken, which the checks were made with. An error counts as caught when anything at all is said of
its pair, a warning at least; the right pairs count as falsely flagged in the same way. The peers of
`peers.py` take part where the variable PEERS names an interpreter that has them.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from publisher.adapters.glossary_files import load_glossary
from publisher.adapters.project_files import load_project
from publisher.checks.check import Check
from publisher.checks.description import Scope
from publisher.checks.examined import Examined
from publisher.checks.problem import Severity
from publisher.checks.registry import checks
from publisher.checks.runner import run
from publisher.checks.subject import Corpus, Home, Pair
from publisher.checks.suppression import Suppressed
from tests.benchmarks.harness import ROOT, Row, WrongAnswerError
from tests.checks import seeds

CORPUS = ROOT / "tests/benchmarks/corpus"
SCRIPT = Path(__file__).with_name("peers.py")
PLAIN = frozenset(("title", "role", "name", "text", "plain", "label", "caption", "message"))
RECALL, ALARMS = 95.0, 0.5  # per cent
# What looks at more than one pair, or at records, has no say about a single one.
SILENT = frozenset(("state", "suppressions", "consistency"))
OF_RECORDS = frozenset(
    ("duplicate-initiative", "instants", "prints-empty", "role-gender", "two-spellings")
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A pair, and what is wrong with it: "" for nothing."""

    id: str
    source_language: str
    language: str
    kind: str
    source: str
    target: str
    error: str = ""
    seen: bool = True  # False: nobody who writes checks has looked at it yet


Told = Mapping[str, frozenset[str]]  # the names of the checks that spoke, by the id of a sample


def corpus() -> tuple[list[Sample], list[Sample]]:
    """Return the right pairs and the wrong ones."""
    files = CORPUS / "correct.jsonl", CORPUS / "wrong.jsonl"
    if not all(file.is_file() for file in files):
        return (
            [_seed(f"right-{n}", one) for n, one in enumerate(seeds.right())],
            [
                _seed(f"wrong-{language}-{n}", one)
                for language in seeds.LANGUAGES
                for n, one in enumerate(seeds.wrong(language))
            ],
        )
    right, wrong = map(_samples, files)
    return right, wrong


def _samples(file: Path) -> list[Sample]:
    """Return the pairs of a file; none where it is not there."""
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    return [_sample(json.loads(line)) for line in lines if line.strip()]


def _seed(id_: str, one: seeds.Seed) -> Sample:
    languages = one.source_language, one.language
    return Sample(id_, *languages, "paragraph", one.source, one.target, one.check)


def _sample(given: Mapping[str, Any]) -> Sample:
    return Sample(
        str(given["id"]),
        given["from"],
        given["to"],
        given.get("kind") or "paragraph",
        given["source"],
        given["target"],
        given.get("error") or "",
        bool(given.get("seen", True)),
    )


def asked() -> list[Check]:
    """Return the checks that look at a single pair and say more than a note."""
    return [
        check
        for check in checks().values()
        if check.family not in SILENT
        and check.id not in OF_RECORDS
        and check.scope is not Scope.RUN
        and check.severity >= Severity.WARNING
    ]


def pair(sample: Sample) -> Pair:
    """Return a sample as a unit of a project."""
    markdown = sample.kind not in PLAIN
    kind = "paragraph" if markdown else "text"
    field = sample.kind if sample.kind in PLAIN else "body"
    return Pair(
        text=Examined(sample.target, sample.language, markdown=markdown, kind=kind),
        context=f"corpus/pages/{sample.id}:{field}",
        catalogue="corpus",
        home=Home(),
        source=Examined(sample.source, sample.source_language, markdown=markdown, kind=kind),
    )


def ours(samples: Sequence[Sample]) -> Told:
    """Return what our checks say, each pair by itself, with this project's people and glossary."""
    project, _ = load_project(ROOT)
    glossary, _ = load_glossary(ROOT, ("fr", "en", "es"))
    told: dict[str, frozenset[str]] = {}
    every = asked()
    for sample in samples:
        one = Corpus([], [pair(sample)], project=project, glossary=glossary)
        told[sample.id] = frozenset(
            check.id
            for check, _, problem in run(every, one, Suppressed())
            if (problem.severity or check.severity) >= Severity.WARNING
        )
    return told


def peers(samples: Sequence[Sample]) -> dict[str, Told]:
    """Return what the others say, by their names; none without an interpreter for them."""
    interpreter = os.environ.get("PEERS")
    if not interpreter:
        return {}
    lines = (
        json.dumps(
            {"from": s.source_language, "to": s.language, "source": s.source, "target": s.target}
        )
        for s in samples
    )
    done = subprocess.run(
        [interpreter, SCRIPT], input="\n".join(lines), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise WrongAnswerError(f"{interpreter} {SCRIPT}: {done.stderr[-500:]}")
    return {
        name: {s.id: frozenset(found) for s, found in zip(samples, answer["found"], strict=True)}
        for name, answer in json.loads(done.stdout).items()
        if "found" in answer
    }


def quality() -> Iterator[Row]:
    """Print who catches what and who cries wolf; yield a row for each of the two goals."""
    right, wrong = corpus()
    everybody = {"publisher": ours([*right, *wrong]), **peers([*right, *wrong])}
    _print_labels(wrong, everybody)
    _print_alarms(right, wrong, everybody["publisher"])
    _print_missed(right, wrong, everybody["publisher"])
    for name, told in everybody.items():
        print(f"{name}: precision {_precision(right, wrong, told):.1f} %")
        yield from _goals(name, right, wrong, told)
    unseen = [s for s in right if not s.seen], [s for s in wrong if not s.seen]
    if all(unseen):
        yield from _goals("publisher, pairs not seen before", *unseen, everybody["publisher"])
    free = _samples(CORPUS / "free.jsonl")
    told = ours(free)
    _print_missed(free, [], told)
    yield _alarms("publisher, very free translations", free, told)


def _goals(
    name: str, right: Sequence[Sample], wrong: Sequence[Sample], told: Told
) -> Iterator[Row]:
    caught = 100 * sum(bool(told[s.id]) for s in wrong) / len(wrong)
    answer = f"{len(wrong)} wrong pairs"
    yield Row(f"errors caught, per cent: {name}", caught, f">= {RECALL}", caught >= RECALL, answer)
    yield _alarms(name, right, told)


def _alarms(name: str, right: Sequence[Sample], told: Told) -> Row:
    alarms = 100 * sum(bool(told[s.id]) for s in right) / len(right)
    answer = f"{len(right)} right pairs"
    return Row(f"right pairs flagged: {name}", alarms, f"<= {ALARMS}", alarms <= ALARMS, answer)


def _precision(right: Sequence[Sample], wrong: Sequence[Sample], told: Told) -> float:
    caught, alarms = (sum(bool(told[s.id]) for s in samples) for samples in (wrong, right))
    return 100 * caught / max(caught + alarms, 1)


def _print_labels(wrong: Sequence[Sample], everybody: Mapping[str, Told]) -> None:
    labels: dict[str, list[Sample]] = defaultdict(list)
    for sample in wrong:
        labels[sample.error].append(sample)
    print(f"| error | pairs | {' | '.join(everybody)} | caught by |")
    print(f"|---|---:|{'---:|' * len(everybody)}---|")
    for label, samples in sorted(labels.items()):
        shares = [
            f"{100 * sum(bool(told[s.id]) for s in samples) / len(samples):.0f} %"
            for told in everybody.values()
        ]
        who = Counter(name for s in samples for name in everybody["publisher"][s.id])
        names = ", ".join(name for name, _ in who.most_common(3))
        print(f"| {label} | {len(samples)} | {' | '.join(shares)} | {names} |")
    print()


def _print_alarms(right: Sequence[Sample], wrong: Sequence[Sample], told: Told) -> None:
    print("| check | of wrong pairs | of right pairs |\n|---|---:|---:|")
    for check in asked():
        caught, alarms = (sum(check.id in told[s.id] for s in each) for each in (wrong, right))
        print(f"| {check.id} | {caught} | {alarms} |")
    print()


def _print_missed(right: Sequence[Sample], wrong: Sequence[Sample], told: Told) -> None:
    for what, samples in (
        ("missed", [s for s in wrong if not told[s.id]]),
        ("false alarm", [s for s in right if told[s.id]]),
    ):
        for sample in samples:
            if not sample.seen:
                continue
            said = sample.error or ", ".join(sorted(told[sample.id]))
            print(f"{what}: {sample.id} ({said})")
    print()
