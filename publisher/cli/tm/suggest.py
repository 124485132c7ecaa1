"""Fill what is missing in the catalogues with what the memory offers: fuzzy, for you to confirm."""

from __future__ import annotations

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from publisher.cli.output import Output
    from publisher.translation.memory.opened import ProjectMemory
    from publisher.translation.memory.suggest import Suggested

SHOWN = 20  # suggestions of a language, line by line


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher tm suggest`."""
    from publisher.cli.tm.memory import DEFAULT, percent

    parser.add_argument(
        "--language", action="append", default=[], metavar="NAME", help="only this language"
    )
    what = "fuzzy: as the translation, to be confirmed; comment: beside an empty translation"
    parser.add_argument("--as", dest="manner", choices=("fuzzy", "comment"), default="fuzzy",
                        help=what)  # fmt: skip
    parser.add_argument("--threshold", type=percent, default=DEFAULT, metavar="N",
                        help="the lowest score, 50 to 101")  # fmt: skip
    parser.add_argument("--dry-run", action="store_true", help="show what would change, as a diff")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="the format")


def run(options: Namespace, out: Output) -> int:
    """Fill the catalogues; return 0. What somebody wrote is never touched."""
    from publisher.cli.tm.memory import with_memory

    return with_memory(options, out, lambda memory: _suggest(memory, options, out))


def _suggest(memory: ProjectMemory, options: Namespace, out: Output) -> int:
    from pathlib import Path

    from publisher.adapters.transaction import transaction
    from publisher.cli.main import known
    from publisher.cli.report import diff
    from publisher.model.finding import exit_code
    from publisher.translation.memory.suggest import Asked, suggest
    from publisher.translation.workspace import open_workspace

    root = Path(options.folder).resolve()
    with transaction(root, "tm-suggest") as files:
        workspace, findings = open_workspace(root, files.read)
        if workspace is None:
            out.findings(findings)
            return exit_code(findings)
        known(options.language, workspace.languages, "language")
        languages = tuple(options.language) or workspace.languages
        asked = Asked(languages, options.threshold, comment=options.manner == "comment")
        done = suggest(root, files, memory, workspace, asked)
        if not options.dry_run:
            written = files.commit()
        else:
            written = list(files.changes)
            for path in written if options.format == "text" else ():
                for line in diff(path, f"{root}/{path}", files.changes[path]):
                    out.result(line)
    _report(done, written, options, out)
    return 0


def _report(done: Suggested, written: list[str], options: Namespace, out: Output) -> None:
    if options.format == "json":
        out.document(_document(done, written), indent=1)
        return
    from publisher.cli.output import count

    for language in dict.fromkeys(one.language for one in done.suggestions):
        mine = [one for one in done.suggestions if one.language == language]
        out.result(f"{language}  {count(len(mine), 'suggestion')}")
        for one in mine[:SHOWN]:
            out.result(f"    {one.at}  {one.match.score} %  {one.unit}")
        if len(mine) > SHOWN:
            out.result(f"    and {len(mine) - SHOWN} more")
    if done.without:
        out.note(f"for {count(done.without, 'missing unit')} the memory has nothing")
    if done.absent:
        out.note(f"{count(done.absent, 'missing unit')} not in a catalogue yet: publisher sync")
    if written:
        verb = "would be written" if options.dry_run else "written"
        out.note(f"{count(len(written), 'file')} {verb}; each suggestion waits, fuzzy, for you")
    elif not done.suggestions:
        out.note("nothing to suggest")


def _document(done: Suggested, written: list[str]) -> dict[str, object]:
    from publisher.cli.tm.answers import match_document

    return {
        "version": 1,
        "command": "tm suggest",
        "without": done.without,
        "absent": done.absent,
        "written": written,
        "suggestions": [
            {
                "language": one.language,
                "unit": one.unit,
                "file": one.at.path,
                "line": one.at.line,
                "text": one.source,
                "match": match_document(one.match, one.source),
            }
            for one in done.suggestions
        ],
    }
