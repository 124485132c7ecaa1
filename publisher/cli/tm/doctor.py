"""Look for pairs that contradict each other, repeat, are garbled or belong nowhere."""

from __future__ import annotations

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from publisher.cli.output import Output
    from publisher.translation.memory.opened import ProjectMemory


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher tm doctor`."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="the format")


def run(options: Namespace, out: Output) -> int:
    """Show what a person should look at; return 1 when there is anything."""
    from publisher.cli.tm.memory import with_memory

    return with_memory(options, out, lambda memory: _examine(memory, options, out), whole=True)


def _examine(memory: ProjectMemory, options: Namespace, out: Output) -> int:
    from publisher.translation.memory.health import by_code, findings

    found = findings(memory.meanings())
    if options.format == "json":
        from publisher.cli.tm.answers import finding_document

        out.document(
            {
                "version": 1,
                "command": "tm doctor",
                "counts": by_code(found),
                "findings": [finding_document(finding) for finding in found],
            },
            indent=1,
        )
        return 1 if found else 0
    for finding in found:
        out.result(f"{finding.at} {finding.code} {finding.what}")
        out.result(f"  to mend: {finding.mend}")
    if found:
        out.note(", ".join(f"{number} {code}" for code, number in by_code(found).items()))
    else:
        out.note("nothing to look at")
    return 1 if found else 0
