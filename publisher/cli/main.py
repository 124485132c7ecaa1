"""`publisher`: find the verb, run it, turn errors into messages and exit codes.

Nothing here imports more than argparse: the verb's own module is imported when it is asked for,
and imports the heavy libraries only when there is work for them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from importlib import import_module
from typing import NoReturn

from publisher.cli.output import Output, nobody_reads, printable
from publisher.errors import PublisherError, UsageError

INTERRUPTED = 130  # as a shell reports SIGINT

# Verb, its module under publisher.cli, and the line `publisher --help` shows.
VERBS = (
    ("build", "make the publications: web pages and PDF, in every language"),
    ("export", "write the records of the editions as JSON"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code. Help and wrong usage end in `SystemExit`."""
    options = _parser().parse_args(arguments)
    out = Output(quiet=options.quiet)
    run: Callable[[argparse.Namespace, Output], int] = options.run
    try:
        code = run(options, out)
        sys.stdout.flush()  # here, where a reader who went away can be dealt with
    except PublisherError as error:
        out.error(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        out.error("interrupted; the outputs are whole, as the last good build left them")
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our results went away, as `head` does
        nobody_reads(sys.stdout)
        return 0
    return code


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command; file names may have got into it."""
        super().error(printable(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="publisher", description="Publish a forum's records in several languages."
    )
    _add_common(parser, folder=".", quiet=False)
    # Not told the name, argparse formats a usage line to find it, for which it loads shutil.
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", prog="publisher")
    for name, line in VERBS:
        module = import_module(f"publisher.cli.{name}")
        sub = verbs.add_parser(name, help=line, description=module.__doc__)
        # Common options may follow the verb too; not given there, they stay as they were before it.
        _add_common(sub, folder=argparse.SUPPRESS, quiet=argparse.SUPPRESS)
        module.add_options(sub)
        sub.set_defaults(run=module.run)
    return parser


def _add_common(parser: argparse.ArgumentParser, folder: str, quiet: bool | str) -> None:
    parser.add_argument("-C", dest="folder", default=folder, metavar="FOLDER", help="the project")
    what = "say nothing but results and errors"
    parser.add_argument("--quiet", action="store_true", default=quiet, help=what)


def known(values: Iterable[str], options: Collection[str], what: str) -> None:
    """Raise `UsageError` when a value asked for on the command line does not exist."""
    from publisher.model.finding import did_you_mean

    for value in values:
        if value not in options:
            message = f"no {what} '{printable(value)}' in this project"
            raise UsageError(message, mend=did_you_mean(value, options))


if __name__ == "__main__":
    sys.exit(main())
