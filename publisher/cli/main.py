"""`publisher`: find the verb, run it, turn errors into messages and exit codes.

Nothing here imports more than argparse: the verb's own module is imported when it is asked for,
and imports the heavy libraries only when there is work for them.
"""

from __future__ import annotations

import sys

from publisher.cli.output import Output, nobody_reads, printable
from publisher.cli.verbs import add_verbs, parser

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Collection, Iterable, Sequence

INTERRUPTED = 130  # as a shell reports SIGINT

# Verb, its module under publisher.cli, and the line `publisher --help` shows.
VERBS = (
    ("init", "init", "begin a project in a folder, and teach its repository to merge"),
    ("build", "build", "make the publications: web pages and PDF, in every language"),
    ("import", "import_documents", "make records of documents; say where every line went"),
    ("export", "export", "write the records of the editions as JSON"),
    ("sync", "sync", "bring records and translators' catalogues to agreement, both ways"),
    ("check", "check", "report what is wrong with texts and translations"),
    ("status", "status", "show how much is translated, in units and words, and what to do next"),
    ("tm", "tm", "ask the translation memory; import, export and analyse it"),
    ("resolve", "resolve", "settle a conflict between a record and a catalogue"),
    ("review", "review", "note that a second person has found translations good"),
    ("rename", "rename", "give a record another id; references and translations follow"),
    ("merge-driver", "merge_driver", "merge a catalogue or a ledger by unit, as git asks for it"),
    ("undo", "undo", "bring back what the last command that wrote files replaced"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code. Help and wrong usage end in `SystemExit`."""
    words = sys.argv[1:] if arguments is None else arguments
    command = parser("publisher", "Publish a forum's records in several languages.")
    add_verbs(command, VERBS, words)
    options = command.parse_args(words)
    out = Output(quiet=options.quiet)
    try:
        return _run(options, out)
    except KeyboardInterrupt:
        out.error("interrupted; every file is whole, as it was or as it was to be")
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our results went away, as `head` does
        nobody_reads(sys.stdout)
        return 0


def _run(options: Namespace, out: Output) -> int:
    run: Callable[[Namespace, Output], int] = options.run
    try:
        code = run(options, out)
        sys.stdout.flush()  # here, where a reader who went away can be dealt with
    except Exception as error:
        from publisher.errors import PublisherError  # not before: most commands end well

        if not isinstance(error, PublisherError):
            raise
        out.error(str(error))
        return error.exit_code
    return code


def known(values: Iterable[str], options: Collection[str], what: str) -> None:
    """Raise `UsageError` when a value asked for on the command line does not exist."""
    from publisher.errors import UsageError
    from publisher.model.finding import did_you_mean

    for value in values:
        if value not in options:
            message = f"no {what} '{printable(value)}' in this project"
            raise UsageError(message, mend=did_you_mean(value, options))


if __name__ == "__main__":
    sys.exit(main())
