"""Make outputs on all cores. No worker outlives the build, however the build ends."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children, get_context

from publisher.adapters.sharing import cores
from publisher.adapters.workers import beginning, settle_in
from publisher.errors import BuildError
from publisher.pipeline.plan import Target
from publisher.pipeline.work import Made, Worker

_worker: Worker  # of this process; set by `_start` in each worker


def make_all(
    worker: Worker,
    order: Sequence[Target],
    keys: Mapping[str, str],
    progress: Callable[[int, int, Made], None],
) -> list[Made]:
    """Return what came of every target; ``keys`` are the old keys of outputs that are whole.

    Raises `BuildError` when a worker is killed. On any way out, Ctrl-C too, no worker is left.
    """
    others = set(active_children())
    workers = min(len(order), cores()) or 1
    # Forked, a worker has the project in memory already, and every module that is loaded.
    pool = ProcessPoolExecutor(workers, get_context("fork"), _start, (worker,))
    try:
        with beginning():
            waiting = [pool.submit(_work, target, keys.get(target.path)) for target in order]
        made = []
        for number, future in enumerate(as_completed(waiting), 1):
            made.append(future.result())
            progress(number, len(waiting), made[-1])
    except BrokenProcessPool as error:
        what = "a worker process was killed, perhaps for lack of memory"
        raise BuildError(what, mend="free memory, or build fewer languages at once") from error
    except BaseException:
        # Nobody waits for pages that will be thrown away.
        for process in set(active_children()) - others:
            process.terminate()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return made


def _start(worker: Worker) -> None:
    global _worker  # noqa: PLW0603 - a process pool has no other place for a worker's state
    _worker = worker
    settle_in()


def _work(target: Target, old_key: str | None) -> Made:
    return _worker.make(target, old_key)
