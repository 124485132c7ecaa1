"""Find how a text, or something like it, was translated; without TEXT, each line of input."""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from publisher.cli.output import Output
    from publisher.translation.memory import ProjectMemory


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher tm lookup`."""
    from publisher.cli.tm_memory import DEFAULT, percent, positive

    parser.add_argument("text", nargs="?", metavar="TEXT", help="what to look for")
    parser.add_argument("--from", dest="source", required=True, metavar="LANGUAGE")
    parser.add_argument("--to", dest="target", required=True, metavar="LANGUAGE")
    what = "the unit it stands in: its own translation comes first, then that of its kind of field"
    parser.add_argument("--context", default="", metavar="UNIT", help=what)
    parser.add_argument("--threshold", type=percent, default=DEFAULT, metavar="N",
                        help="the lowest score, 50 to 101")  # fmt: skip
    parser.add_argument("--limit", type=positive, default=5, metavar="N", help="at most so many")
    parser.add_argument("--format", choices=("text", "json"), help="text, unless input is read")


def run(options: Namespace, out: Output) -> int:
    """Show the best matches; return 0, whether there are any or not."""
    from publisher.cli.tm_memory import with_memory

    return with_memory(options, out, lambda memory: _answer(memory, options, out))


def _answer(memory: ProjectMemory, options: Namespace, out: Output) -> int:
    from pathlib import Path

    from publisher.cli.tm_answers import as_line, as_text, document
    from publisher.cli.tm_memory import language
    from publisher.memory.pair import Direction
    from publisher.translation.memory_lookup import Desk

    direction = Direction(language(options.source, memory), language(options.target, memory))
    desk = Desk(memory, Path(options.folder), direction, options.threshold, options.limit)
    out.findings(desk.findings)
    if options.text is not None:
        answer = desk.answer(options.text, options.context)
        if options.format == "json":
            out.document(document(answer), indent=1)
        else:
            for line in as_text(answer):
                out.result(line)
        return 0
    for line in sys.stdin:
        answer = desk.answer(line.rstrip("\r\n"), options.context)
        for told in as_text(answer) if options.format == "text" else (as_line(answer),):
            out.result(told)
        sys.stdout.flush()  # whoever asks line by line waits for the answer
    return 0
