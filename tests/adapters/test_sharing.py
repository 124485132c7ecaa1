"""What workers make is what this process would have made, whatever becomes of them."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from multiprocessing import active_children

import pytest

from publisher.adapters.memory import indexing
from publisher.adapters.memory.indexing import Lot, built
from publisher.adapters.sharing import MOST, on_all_cores
from publisher.memory.building import build
from publisher.memory.shape import Shapers

LOTS = range(6)


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    before = active_children()
    yield
    assert active_children() == before


def where(lot: int) -> tuple[int, int]:
    return lot, os.getpid()


def test_workers_make_all_of_it_and_it_comes_in_order() -> None:
    made = on_all_cores(where, LOTS)
    assert [lot for lot, _ in made] == list(LOTS)
    assert os.getpid() not in {process for _, process in made}


@pytest.mark.parametrize(("lots", "cores"), [(LOTS, {0}), (LOTS[:1], {0, 1}), (LOTS[:0], {0, 1})])
def test_one_core_or_one_lot_needs_no_worker(
    monkeypatch: pytest.MonkeyPatch, lots: range, cores: set[int]
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: cores)
    assert on_all_cores(where, lots) == [(lot, os.getpid()) for lot in lots]


def test_no_worker_where_the_system_does_not_tell_how_many_cores_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(os, "sched_getaffinity")
    assert on_all_cores(where, LOTS) == [(lot, os.getpid()) for lot in LOTS]


def test_many_cores_need_no_more_workers_than_is_worth_their_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: range(64))
    assert 1 < len({process for _, process in on_all_cores(where, range(64))}) <= MOST


def test_what_a_killed_worker_leaves_is_made_here() -> None:
    here = os.getpid()

    def killed(lot: int) -> int:
        if lot == 3 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return lot

    assert on_all_cores(killed, LOTS) == list(LOTS)


@pytest.mark.parametrize("started", [0, 1])
def test_all_is_made_here_when_a_worker_cannot_be_started(
    monkeypatch: pytest.MonkeyPatch, started: int
) -> None:
    fork, calls = os.fork, iter(range(9))

    def fails() -> int:
        if next(calls) < started:
            return fork()
        raise BlockingIOError("too many processes")

    monkeypatch.setattr(os, "fork", fails)
    assert on_all_cores(where, LOTS) == [(lot, os.getpid()) for lot in LOTS]


def test_ctrl_c_while_workers_begin_leaves_none_and_no_word(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    fork = os.fork

    def interrupted() -> int:
        child = fork()
        try:
            os.kill(os.getpid(), signal.SIGINT)
        except KeyboardInterrupt:
            if child == 0:
                os.write(2, b"a worker was interrupted")
                os._exit(1)
            os.waitpid(child, 0)
            raise
        return child

    monkeypatch.setattr(os, "fork", interrupted)
    with pytest.raises(KeyboardInterrupt):
        on_all_cores(where, LOTS)
    assert active_children() == []
    assert capfd.readouterr() == ("", "")


def test_an_error_is_that_of_the_work() -> None:
    with pytest.raises(ZeroDivisionError):
        on_all_cores(lambda lot: 1 // (lot - 2), LOTS)


def test_indexes_have_the_same_bytes_and_come_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"Salle {number % 7} de l’{'eau' * (number % 3)}, {number}" for number in range(60)]
    shapers = Shapers(["Salle"])
    lots = [Lot(language, texts[size:]) for size in (0, 7) for language in ("fr", "en", "es")]
    monkeypatch.setattr(indexing, "SHARED", 60)
    assert list(built(lots, shapers)) == [
        (language, build(some, shapers[language])) for language, some in lots
    ]


def test_few_texts_need_no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("a worker was started"))
    assert len(list(built([Lot("fr", ["Salle"]), Lot("en", ["Hall"])], Shapers()))) == 2
