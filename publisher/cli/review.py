"""Note that a second person has read translations and found them good, or take the note back."""

from __future__ import annotations

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from publisher.catalogue.project import Name
    from publisher.cli.output import Output


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher review`."""
    help_ = "a unit or a field as sync names it, a record, a catalogue, or 'all'"
    parser.add_argument("what", metavar="WHAT", nargs="+", help=help_)
    parser.add_argument("--language", metavar="NAME", help="only in this language")
    parser.add_argument("--withdraw", action="store_true", help="they are to be read again")


def run(options: Namespace, out: Output) -> int:
    """Mark translations as reviewed; return 0. Raises `UsageError` when none is of that name."""
    from pathlib import Path

    from publisher.adapters.transaction import transaction
    from publisher.cli.output import count
    from publisher.errors import UsageError
    from publisher.model.finding import exit_code
    from publisher.translation.review import review

    met: set[str] = set()
    root = Path(options.folder).resolve()
    with transaction(root, "review") as files:
        wanted = _wanted(options, met)
        done = review(root, files, wanted, language=options.language, withdraw=options.withdraw)
        if done.findings:
            out.findings(done.findings)
            return exit_code(done.findings)
        unknown = [word for word in options.what if word not in met]
        if unknown:
            mend = "name units as publisher sync does; what is stale or missing cannot be reviewed"
            raise UsageError(f"no translation in '{unknown[0]}'", mend=mend)
        files.commit()
    for one in done.marked:
        out.result(f"{one.language}  {one.unit}  {one.text}")
    state = "to be read again" if options.withdraw else "reviewed"
    out.note(f"{count(len(done.marked), 'translation')} {state}")
    if done.unknown and not options.withdraw:
        left = count(len(done.unknown), "translation")
        out.note(f"{left} not yet synchronised, so not marked: publisher sync, then again")
    return 0


def _wanted(options: Namespace, met: set[str]) -> Callable[[Name, str], bool]:
    """Return what says whether a translation was asked for; it notes in ``met`` by which word."""
    from publisher.catalogue.unit import field_of

    def wanted(name: Name, unit: str) -> bool:
        field = field_of(unit)
        names = {"all", unit, field, field.partition(":")[0], name.path, name.catalogue}
        found = names.intersection(options.what)
        met.update(found)
        return bool(found)

    return wanted
