"""What the verbs of the memory share: how it is opened, and how they name languages."""

from __future__ import annotations

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from publisher.cli.output import Output
    from publisher.memory.pair import Direction
    from publisher.translation.memory.opened import ProjectMemory

DEFAULT, LOWEST = 75, 50  # as `publisher.memory` has them, which is not loaded for --help


def with_memory(
    options: Namespace,
    out: Output,
    use: Callable[[ProjectMemory], int],
    *,
    whole: bool = False,
) -> int:
    """Open the memory and do something with it; return its exit code, or that of the project."""
    from pathlib import Path

    from publisher.cli.inputs import fingerprint
    from publisher.model.finding import FaultyProjectError, exit_code
    from publisher.translation.memory.opened import ProjectMemory

    root = Path(options.folder)
    inputs = fingerprint(options.folder)
    try:
        memory = ProjectMemory(root, inputs, out.note, whole=whole)
    except FaultyProjectError as error:
        out.findings(error.findings)
        return exit_code(error.findings)
    try:
        if memory.renewed:
            _remember(options.folder, inputs)
        return use(memory)
    finally:
        memory.close()


def _remember(folder: str, inputs: str) -> None:
    """Let the next command know by a look that nothing changed; who is busy need not."""
    from contextlib import suppress

    from publisher.adapters.lock import locked
    from publisher.errors import LockedError, StorageError
    from publisher.pipeline.inputs import remember

    with suppress(LockedError, StorageError), locked(f"{folder}/build", "tm"):
        remember(folder, inputs)


def language(name: str, memory: ProjectMemory) -> str:
    """Return a language of the memory; raises `UsageError` where it has no such language."""
    from publisher.cli.main import known

    has = {*memory.project_languages, *memory.languages}
    short = name.replace("_", "-").partition("-")[0].lower()
    found = name if name in has else short
    known([found], has, "language")
    return found


def direction(source: str, target: str, memory: ProjectMemory) -> Direction:
    """Return two languages of the memory; raises `UsageError` where they are one."""
    from publisher.errors import UsageError
    from publisher.memory.pair import Direction

    found = Direction(language(source, memory), language(target, memory))
    if found.source == found.target:
        raise UsageError(f"both languages are {found.source}", mend="say two with --from and --to")
    return found


def percent(text: str) -> int:
    """Read the lowest score asked for; raises what argparse wants."""
    from argparse import ArgumentTypeError

    number = int(text) if text.isascii() and text.isdecimal() else 0
    if not LOWEST <= number <= 101:
        raise ArgumentTypeError(f"write a number from {LOWEST} to 101")
    return number


def positive(text: str) -> int:
    """Read how many matches are wanted; raises what argparse wants."""
    from argparse import ArgumentTypeError

    number = int(text) if text.isascii() and text.isdecimal() else 0
    if not 1 <= number <= 1000:
        raise ArgumentTypeError("write a number from 1 to 1000")
    return number
