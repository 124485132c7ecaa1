"""The memory beside others that look for similar texts: msgmerge, and the Translate Toolkit.

Each has a measure of its own, so only this can be compared: what it finds is not worth more, by our
measure, than what we find. PEERS names an interpreter with translate-toolkit and rapidfuzz.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean, median
from typing import TypedDict

from publisher.memory.lookup import Memory
from publisher.memory.pair import Store
from tests.benchmarks.harness import Cost, Row, clocked, command, in_turn
from tests.benchmarks.material import workshop
from tests.benchmarks.memory_proof import look_up, no_better

ASKED = 40  # texts for the Translate Toolkit, which takes some 30 ms for each of a hundred thousand
ROUNDS, TURNS = 7, 3  # with msgmerge and with the Translate Toolkit
FASTER, TOOLKIT = {10_000: 1, 100_000: 6}, 40  # how many times less CPU a lookup has to take
_FOUND = re.compile(r'^msgid (".*")\nmsgstr "([0-9]+)"$', re.MULTILINE)


def by_turns(
    queries: Sequence[str], contestants: Mapping[str, Callable[[str], object]]
) -> dict[str, list[float]]:
    """Return the CPU milliseconds of each contestant for each text, one after the other."""
    costs: dict[str, list[float]] = {name: [] for name in contestants}
    for query in queries:
        for name, run in contestants.items():
            began = time.process_time()
            run(query)
            costs[name].append(1e3 * (time.process_time() - began))
    return costs


def against_msgmerge(
    store: Store, known: Memory, sources: Sequence[str], queries: Sequence[str]
) -> Iterator[Row]:
    """Compare CPU, and in a small memory elapsed time, of `msgmerge -C` for the same messages."""
    if not shutil.which("msgmerge"):
        print("memory     no row for msgmerge: it is not installed")
        return
    size, texts = len(sources), list(dict.fromkeys(queries))
    work = _Msgmerge(sources, texts)
    small = size == min(FASTER)

    def ours() -> None:
        for text in texts:
            look_up(known, text)

    contestants: dict[str, Callable[[], Cost]] = {
        "one": lambda: work.run(1),
        "all": lambda: work.run(len(texts)),
        "ours": lambda: clocked(ours),
    }
    costs = in_turn(ROUNDS if small else 1, contestants)
    answer = no_better(store, known, work.found())
    runs = list(zip(costs["one"], costs["all"], costs["ours"], strict=True))
    rest = (len(texts) - 1) / len(texts)  # the first message is in both runs
    ways = {"CPU": [(one.cpu, every.cpu, mine.cpu * rest) for one, every, mine in runs]}
    if small:
        elapsed = [(one.elapsed, every.elapsed, mine.elapsed * rest) for one, every, mine in runs]
        ways["elapsed time"] = elapsed
    for way, taken in ways.items():
        ratio = median((every - one) / mine for one, every, mine in taken)
        target = FASTER[size] if way == "CPU" else 1
        theirs, mine = (
            1e3 * median(some) / len(texts) / rest
            for some in ([every - one for one, every, _ in taken], [mine for *_, mine in taken])
        )
        fixed = median(one for one, *_ in taken)
        yield Row(
            f"{size:,} sources: {way} of a message, msgmerge -C / lookup",
            ratio,
            f">= {target}",
            ratio >= target,
            answer,
            f"{theirs:.2f} / {mine:.2f} ms; to read its compendium {fixed:.2f} s",
        )


class _Msgmerge:
    """A compendium of sources whose translations are their numbers, and messages to be found."""

    def __init__(self, sources: Sequence[str], texts: Sequence[str]) -> None:
        self._folder = workshop() / f"msgmerge-{len(sources)}"
        self._folder.mkdir()
        self._sources, self._texts = sources, texts
        self._write("memory.po", ((source, str(number)) for number, source in enumerate(sources)))
        self._write("none.po", ())

    def run(self, count: int) -> Cost:
        """Let it look for so many of the texts."""
        template = f"{count}.pot"
        if not (self._folder / template).exists():
            self._write(template, ((text, "") for text in self._texts[:count]))
        compendium, out, none, messages = (
            self._folder / name for name in ("memory.po", "out.po", "none.po", template)
        )
        options: list[str | Path] = ["-q", "--no-wrap", "-C", compendium, "-o", out]
        return command(["msgmerge", *options, none, messages])

    def found(self) -> dict[str, str]:
        """Return the source it found for each text, in the last run."""
        content = (self._folder / "out.po").read_text(encoding="utf-8")
        return {
            json.loads(text): self._sources[int(number)] for text, number in _FOUND.findall(content)
        }

    def _write(self, name: str, messages: Iterable[tuple[str, str]]) -> None:
        header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
        entries = (
            f"\nmsgid {json.dumps(source, ensure_ascii=False)}\nmsgstr {json.dumps(target)}\n"
            for source, target in messages
        )
        (self._folder / name).write_text(header + "".join(entries), encoding="utf-8")


def against_the_toolkit(
    store: Store, known: Memory, sources: Sequence[str], queries: Sequence[str]
) -> Iterator[Row]:
    """Compare CPU with the matcher of the Translate Toolkit, where PEERS has it."""
    interpreter = os.environ.get("PEERS")
    if not interpreter:
        print("memory     no row for the Translate Toolkit: PEERS names no interpreter")
        return
    script = Path(__file__).with_name("toolkit_matcher.py")
    with subprocess.Popen(
        [interpreter, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as peer:
        missing = _asked(peer, list(sources))["missing"]
        if missing:
            print(f"memory     no row for the Translate Toolkit: {missing} ({interpreter})")
            return
        texts = list(dict.fromkeys(queries))[:ASKED]
        found: dict[str, str] = {}
        means: list[tuple[float, float]] = []
        for _ in range(TURNS):  # text by text, each would find the other's data in the caches
            ours = by_turns(texts, {"ours": lambda text: look_up(known, text)})["ours"]
            theirs = []
            for text in texts:
                answer = _asked(peer, text)
                theirs.append(1e3 * answer["cpu"])
                for source in answer["found"]:
                    found[text] = source
            means.append((mean(theirs), mean(ours)))
    ratio = median(other / one for other, one in means)
    other, one = (median(some) for some in zip(*means, strict=True))
    yield Row(
        f"{len(sources):,} sources: Translate Toolkit's matcher / lookup",
        ratio,
        f">= {TOOLKIT}",
        ratio >= TOOLKIT,
        no_better(store, known, found),
        f"{other:.1f} / {one:.2f} ms CPU on average",
    )


class _Answer(TypedDict):
    missing: str
    found: list[str]
    cpu: float


def _asked(peer: subprocess.Popen[str], question: object) -> _Answer:
    if peer.stdin is None or peer.stdout is None:
        raise ValueError("a process without pipes")
    peer.stdin.write(json.dumps(question) + "\n")
    peer.stdin.flush()
    answer: _Answer = json.loads(peer.stdout.readline())
    return answer
