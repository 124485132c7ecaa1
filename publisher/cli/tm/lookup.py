"""Find how a text, or something like it, was translated; without TEXT, each line of input."""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from publisher.cli.output import Output
    from publisher.translation.memory.opened import ProjectMemory


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher tm lookup`."""
    from publisher.cli.tm.memory import DEFAULT, percent, positive

    parser.add_argument("text", nargs="?", metavar="TEXT", help="what to look for")
    parser.add_argument("--from", dest="source", required=True, metavar="LANGUAGE",
                        help="of the text")  # fmt: skip
    parser.add_argument("--to", dest="target", required=True, metavar="LANGUAGE",
                        help="of the translations")  # fmt: skip
    what = "the unit it stands in: its own translation comes first, then that of its kind of field"
    parser.add_argument("--context", default="", metavar="UNIT", help=what)
    parser.add_argument("--threshold", type=percent, default=DEFAULT, metavar="N",
                        help="the lowest score, 50 to 101")  # fmt: skip
    parser.add_argument("--limit", type=positive, default=5, metavar="N", help="at most so many")
    parser.add_argument("--format", choices=("text", "json"),
                        help="text; of lines of input json, a line each")  # fmt: skip


def run(options: Namespace, out: Output) -> int:
    """Show the best matches; return 0, whether there are any or not."""
    from publisher.cli.tm.memory import with_memory

    return with_memory(options, out, lambda memory: _answer(memory, options, out))


def _answer(memory: ProjectMemory, options: Namespace, out: Output) -> int:
    from pathlib import Path

    from publisher.cli.tm.answers import as_line, as_text, document
    from publisher.cli.tm.memory import direction
    from publisher.translation.memory.lookup import Desk, glossary_of

    asked = direction(options.source, options.target, memory)
    glossary, findings = glossary_of(Path(options.folder), memory.project_languages)
    out.findings(findings)
    desk = Desk(memory, glossary, asked, options.threshold, options.limit)
    if options.context:
        from publisher.translation.memory.kinds import kind_of

        if not kind_of(options.context):
            out.note(f"'{options.context}' is no unit; gsef2018/pages/welcome:title would be one")
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
