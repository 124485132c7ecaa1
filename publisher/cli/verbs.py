"""Verbs and their options as tables say: only the verb that is asked for is imported."""

from __future__ import annotations

import argparse
import os
from functools import partial
from importlib import import_module

# Not from typing, which no command needs and every start would pay for. mypy knows the name.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection
    from types import ModuleType
    from typing import Any, NoReturn

    Verbs = tuple[tuple[str, str, str], ...]  # verb, its module, and its line in --help


class Parser(argparse.ArgumentParser):
    """A parser whose errors are safe to show: file names may have got into them."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command, and end with 2."""
        from publisher.cli.output import printable

        super().error(printable(message))


class _Verb(Parser):
    """The parser of a verb; one that is not asked for is never used, so it is not set up."""

    def __init__(self, *, asked: bool, **options: Any) -> None:
        if asked:
            super().__init__(**options)


def parser(name: str, description: str) -> Parser:
    """Return a parser with the options every verb has."""
    made = Parser(prog=name, description=description, formatter_class=_formatter())
    _add_common(made, folder=".", quiet=False)
    return made


def add_verbs(to: Parser, verbs: Verbs, words: Collection[str]) -> None:
    """Declare verbs; of those whose name is not among the words of the command, only the name.

    A verb's module has `add_options` and `run`, or a table `VERBS` when there are verbs below it.
    """
    # Not told the name, argparse formats a usage line to find it.
    place = to.add_subparsers(required=True, metavar="VERB", prog=to.prog, parser_class=_Verb)
    for name, module, line in verbs:
        asked = name in words
        below = place.add_parser(name, help=line, asked=asked, formatter_class=_formatter())
        if asked:
            _complete(below, import_module(f"publisher.cli.{module}"), words)


def _complete(verb: Parser, module: ModuleType, words: Collection[str]) -> None:
    verb.description = module.__doc__
    # Common options may follow the verb too; not given there, they stay as they were before it.
    _add_common(verb, folder=argparse.SUPPRESS, quiet=argparse.SUPPRESS)
    if hasattr(module, "VERBS"):
        add_verbs(verb, module.VERBS, words)
    else:
        module.add_options(verb)
        verb.set_defaults(run=module.run)


def _add_common(to: Parser, folder: str, quiet: bool | str) -> None:
    to.add_argument("-C", dest="folder", default=folder, metavar="FOLDER", help="the project")
    what = "say nothing but results and errors"
    to.add_argument("--quiet", action="store_true", default=quiet, help=what)


def _formatter() -> partial[argparse.HelpFormatter]:
    """Return argparse's own formatter, told the width: to find it, it would load shutil."""
    try:
        columns = int(os.environ.get("COLUMNS", "0")) or os.get_terminal_size().columns
    except (ValueError, OSError):
        columns = 0
    return partial(argparse.HelpFormatter, width=(columns or 80) - 2)
