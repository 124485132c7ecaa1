"""Write the memory as TMX 1.4b, for other programs: the same memory gives the same bytes."""

from __future__ import annotations

import sys
from io import TextIOWrapper

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from typing import BinaryIO

    from publisher.cli.output import Output
    from publisher.translation.memory.export import Wanted
    from publisher.translation.memory.opened import ProjectMemory

STATES = ("reviewed", "translated", "stale", "needs-review")


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher tm export`."""
    parser.add_argument("--from", dest="source", metavar="LANGUAGE", help="with --to: one pair")
    parser.add_argument("--to", dest="target", metavar="LANGUAGE")
    parser.add_argument("--edition", metavar="ID", help="only units of this edition")
    what = "units in this state; may be said again. Otherwise what is agreed"
    parser.add_argument("--state", action="append", choices=STATES, default=[], help=what)
    what = "Markdown's marks as text, as OmegaT has them when it translates our catalogues"
    parser.add_argument("--plain", action="store_true", help=what)
    parser.add_argument("--output", metavar="FILE", help="write it there, not to standard output")


def run(options: Namespace, out: Output) -> int:
    """Write the units; return 0, or 1 when TMX cannot hold one of them."""
    from publisher.cli.tm.memory import with_memory

    if bool(options.source) != bool(options.target):
        from publisher.errors import UsageError

        raise UsageError("--from and --to belong together", mend="say both, or none")
    return with_memory(options, out, lambda memory: _export(memory, options, out), whole=True)


def _export(memory: ProjectMemory, options: Namespace, out: Output) -> int:
    from pathlib import Path
    from tempfile import TemporaryFile

    from publisher.adapters.files import replacing, writing
    from publisher.cli.output import count
    from publisher.translation.memory.export import export

    wanted = _wanted(memory, options)
    if options.output:
        with replacing(Path(options.output)) as file:
            done = export(file, memory.meanings, wanted, options.output)
        out.note(f"written: {options.output}, {count(done.units, 'unit')}")
    else:
        with TemporaryFile() as content:  # a reader of the standard output gets all or nothing
            with writing("the temporary folder"):
                done = export(content, memory.meanings, wanted)
                content.seek(0)
            _show(content)
        if not done.units:
            out.note("the memory has no units like that")
    out.findings(done.findings)
    return 1 if done.findings else 0


def _wanted(memory: ProjectMemory, options: Namespace) -> Wanted:
    from publisher.cli.main import known
    from publisher.cli.tm.memory import direction
    from publisher.memory.pair import State
    from publisher.translation.memory.export import AGREED, Wanted

    pair = direction(options.source, options.target, memory) if options.source else None
    if options.edition:
        editions = {m.context.split("/")[0] for _, m in memory.meanings() if "/" in m.context}
        known([options.edition], editions, "edition")
    states = tuple(State(state) for state in options.state) or AGREED
    return Wanted(pair, options.edition or "", states, plain=options.plain)


def _show(content: BinaryIO) -> None:
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # as the file says of itself
    for line in content:
        # XML may spell any character as &#8238;: this loses nothing and no terminal is surprised.
        text = line.decode("utf-8")
        shown = (c if c.isprintable() or c == "\n" else f"&#{ord(c)};" for c in text)
        sys.stdout.write("".join(shown))
