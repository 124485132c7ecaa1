"""`publisher`: find the verb, run it, turn errors into messages and exit codes.

Nothing here imports more than argparse: the verb's own module is imported when it is asked for,
and imports the heavy libraries only when there is work for them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from importlib import import_module

from publisher.cli.output import Output, printable
from publisher.errors import PublisherError, UsageError

INTERRUPTED = 130  # as a shell reports SIGINT

# Verb, its module under publisher.cli, and the line `publisher --help` shows.
VERBS = (
    ("build", "make the publications: web pages and PDF, in every language"),
    ("export", "write the records of the editions as JSON"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    out = Output(quiet=options.quiet)
    try:
        run: Callable[[argparse.Namespace, Output], int] = options.run
        return run(options, out)
    except PublisherError as error:
        out.error(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        out.error("interrupted; the last good outputs are untouched")
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our results went away, as `head` does
        sys.stderr.close()
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="publisher", description="Publish a forum's records in several languages."
    )
    parser.add_argument("-C", dest="folder", default=".", metavar="FOLDER", help="the project")
    parser.add_argument("--quiet", action="store_true", help="say nothing but results and errors")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for name, line in VERBS:
        module = import_module(f"publisher.cli.{name}")
        sub = verbs.add_parser(name, help=line, description=module.__doc__)
        module.add_options(sub)
        sub.set_defaults(run=module.run)
    return parser


def known(values: Iterable[str], options: Collection[str], what: str) -> None:
    """Raise `UsageError` when a value asked for on the command line does not exist."""
    from publisher.model.finding import did_you_mean

    for value in values:
        if value not in options:
            message = f"no {what} '{printable(value)}' in this project"
            raise UsageError(message, mend=did_you_mean(value, options))


if __name__ == "__main__":
    sys.exit(main())
