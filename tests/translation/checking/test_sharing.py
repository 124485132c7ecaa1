"""What several processes find is what one finds, in its order, whatever becomes of them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.adapters.sharing import on_all_cores
from publisher.checks import runner
from publisher.checks.check import Check
from publisher.checks.configuration import Configuration, Ignore
from publisher.checks.description import Scope
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import checks
from publisher.checks.runner import Share, run
from publisher.checks.subject import DONE, Corpus, Pair
from publisher.checks.suppression import Suppressed
from publisher.translation.checking import looking
from tests.builders import amend
from tests.checks.test_needs import ROWS, Row, changed, corpus
from tests.cli.checking import DOUBLED, asked, right
from tests.pipeline.builds import REPOSITORY
from tests.processes import SOON, session, wait_until
from tests.translation.status_project import PO

EVERY = list(checks().values())
KNOWN = frozenset(checks())
RULES = Configuration(ignore=(Ignore(check="doubled-word", unit="*p1*", reason="as it was said"),))
COMMENT = "publisher: ignore=numbers -- rounded\npublisher: ignore=length,html -- as agreed"


@pytest.fixture(autouse=True)
def nobody_is_left() -> Iterator[None]:
    before = active_children()
    yield
    assert active_children() == before


def commented(some: Sequence[Row], scattered: int = 1) -> Corpus:
    """Return rows as units, every fifth with suppressions; the units of a field apart."""
    made = corpus(some)
    pairs = [
        replace(pair, comment=COMMENT if number % 5 == 0 else "")
        for number, pair in enumerate(made.pairs)
    ]
    return replace(made, pairs=[pair for n in range(scattered) for pair in pairs[n::scattered]])


def found(every: Corpus, share: Share = map) -> list[str]:
    suppressed = Suppressed.of(every, RULES, KNOWN, whole=True)
    told = [
        f"{one.check.id} {one.subject.context} {one.subject.language} {one.problem}"
        for one in run(EVERY, every, suppressed, share)
    ]
    return [*told, f"{len(suppressed.used)} used, {len(suppressed.told)} told"]


def in_one_part(every: Corpus) -> list[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runner, "PART", sys.maxsize)
        return found(every)


def test_so_many_processes_find_what_one_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    told = in_one_part(commented(ROWS))
    assert {"unused-suppression", "numbers", "one-source"} <= {one.split()[0] for one in told}
    for cores in (1, 2, 3):
        monkeypatch.setattr(os, "sched_getaffinity", lambda _, n=cores: range(n))
        assert found(commented(ROWS), on_all_cores) == told


@settings(deadline=None, max_examples=30)
@given(
    st.lists(st.sampled_from(ROWS), min_size=20, max_size=40),
    st.randoms(use_true_random=False),
    st.integers(1, 12),
    st.integers(1, 3),
)
def test_parts_of_any_size_tell_the_same(
    some: list[Row], random: Random, size: int, scattered: int
) -> None:
    rows = [(a, b, changed(one, random), changed(other, random)) for a, b, one, other in some]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runner, "PART", size)
        told = found(commented(rows, scattered))
    assert told == in_one_part(commented(rows, scattered))


@given(st.integers(1, 50), st.integers(1, 50), st.integers(1, 4))
def test_parts_hold_everything_in_its_order_and_no_part_of_a_field(
    count: int, size: int, scattered: int
) -> None:
    whole = commented(ROWS[:count], scattered)
    parts = list(whole.parts(size))
    assert [one for part in parts for one in part.origins] == whole.origins
    assert [one for part in parts for one in part.pairs] == whole.pairs
    assert sum(len(part.fields) for part in parts) == len(whole.fields)


def test_runs_of_neighbours_are_as_short_as_fields_allow() -> None:
    every = corpus(ROWS[:12])
    assert {len(part.origins) for part in every.parts(4)} == {0, 4}
    lengths = [len(part.pairs) for part in every.parts(2) if part.pairs]
    assert len(lengths) > 1
    assert max(lengths) < 12


def test_what_a_killed_worker_leaves_is_found_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: range(2))
    monkeypatch.setattr(runner, "PART", 10)
    here, every = os.getpid(), corpus(ROWS[:60])

    def deadly(pair: Pair) -> Iterator[Problem]:
        if pair is every.pairs[30] and os.getpid() != here:
            (tmp_path / "killed").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        yield Problem(*WHOLE, "is a unit", "")

    check = Check("deadly", "test", Scope.UNIT, Severity.NOTE, "", frozenset(), DONE, deadly)
    told = list(run([check], every, Suppressed(), on_all_cores))
    assert [one.subject for one in told] == every.pairs
    assert (tmp_path / "killed").exists()


def test_few_texts_are_checked_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("a worker was started"))
    assert asked(right(tmp_path)) == 0


def test_a_report_of_many_texts_is_that_of_few(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = right(tmp_path)
    amend(root, PO, 'msgstr "Bienvenida"', DOUBLED)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: range(2))
    files = str(root / PO)
    capsys.readouterr()
    before = [asked(root, "--fail-on", "warning", *words) for words in ((), (files,))]
    first = capsys.readouterr()
    for file in (root / "build/.cache/checks").iterdir():
        file.unlink()
    monkeypatch.setattr(looking, "SHARED", 1)
    monkeypatch.setattr(runner, "PART", 3)
    assert [asked(root, "--fail-on", "warning", *words) for words in ((), (files,))] == before
    assert capsys.readouterr() == first


# Checks, but a worker says that it is at work, and then takes its time.
SLOW = """
import os, sys, time
from pathlib import Path
from publisher.checks import runner
from publisher.cli.main import main
from publisher.translation.checking import looking
here, real = os.getpid(), runner.asked
os.sched_getaffinity = lambda _: range(2)
looking.SHARED, runner.PART = 1, 3
def asked(check, subject):
    if os.getpid() != here:
        Path(sys.argv[2], "started").touch()
        time.sleep(60)
    return real(check, subject)
runner.asked = asked
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def slow(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start a check in a process group of its own and wait until its workers are at work."""
    command = [sys.executable, "-c", SLOW, "-C", str(right(tmp_path)), "check"]
    process = subprocess.Popen(
        command,
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        wait_until((tmp_path / "started").exists)
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()
        wait_until(lambda: not session(process.pid))


@pytest.mark.parametrize("everybody", [True, False], ids=["the group", "the parent alone"])
def test_ctrl_c_ends_the_check_and_its_workers(
    slow: subprocess.Popen[bytes], everybody: bool
) -> None:
    (os.killpg if everybody else os.kill)(slow.pid, signal.SIGINT)
    result, told = slow.communicate(timeout=SOON)
    assert slow.returncode == 130
    assert result == b""
    assert told == b"interrupted; every file is whole, as it was or as it was to be\n"
    assert not session(slow.pid)


def test_a_check_that_is_killed_takes_its_workers_with_it(slow: subprocess.Popen[bytes]) -> None:
    slow.kill()
    slow.wait()
    wait_until(lambda: not session(slow.pid))
