"""Keep the pairs of TMX, PO or CSV files as one memory in locales/memory: all of them or none."""

from __future__ import annotations

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from publisher.cli.output import Output
    from publisher.translation.memory.importing import Found


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher tm import`."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="TMX, PO, or a table as CSV")
    parser.add_argument("--name", metavar="NAME", help="of the memory; else the first file's")
    what = "take what is right of a file that is cut off or has units with faults"
    parser.add_argument("--partial", action="store_true", help=what)
    what = "where the file does not say it"
    parser.add_argument("--from", dest="source", default="", metavar="LANGUAGE", help=what)
    parser.add_argument("--to", dest="target", default="", metavar="LANGUAGE", help=what)
    parser.add_argument("--dry-run", action="store_true", help="read and report, write nothing")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="the format")


def run(options: Namespace, out: Output) -> int:
    """Import; return 0, or what is wrong with the files, and then nothing was written."""
    from pathlib import Path

    from publisher.adapters.project_files import load_project
    from publisher.adapters.transaction import transaction
    from publisher.cli.inputs import require_project
    from publisher.model.finding import exit_code
    from publisher.translation.memory.importing import Asked, name_for, read_files, stage

    require_project(options.folder)
    root = Path(options.folder).resolve()
    project, findings = load_project(root)
    if project is None:
        out.findings(findings)
        return exit_code(findings)
    asked = Asked(
        project.settings.languages, options.source, options.target, partial=options.partial
    )
    name = options.name or name_for(options.files[0])
    with transaction(root, "tm-import") as files:
        found = read_files(options.files, asked)
        count = stage(found, name, files)
        refused = _refused(found, count, options)
        written = list(files.changes)
        if not (refused or options.dry_run):
            written = files.commit()
    _report(found, name, 0 if refused else count, [] if refused else written, options, out)
    return refused


def _refused(found: Found, count: int, options: Namespace) -> int:
    """Return the exit code that forbids to import; 0 when nothing does."""
    if found.unreadable:
        return 3
    return int(not count or (found.faulty > 0 and not options.partial))


def _report(
    found: Found, name: str, count: int, written: list[str], options: Namespace, out: Output
) -> None:
    out.findings(found.findings)
    skipped = {why: number for why, number in sorted(found.skipped.items()) if number}
    if options.format == "json":
        from publisher.cli.tm.answers import finding_document

        out.document(
            {
                "version": 1,
                "command": "tm import",
                "name": name,
                "units": count,
                "faulty": found.faulty,
                "skipped": skipped,
                "written": written,
                "findings": [finding_document(finding) for finding in found.findings],
            },
            indent=1,
        )
        return
    for why, number in skipped.items():
        out.result(f"left out  {number}  {why}")
    if found.faulty:
        out.result(f"left out  {found.faulty}  something is wrong with them, see above")
    if not count:
        out.error("nothing was imported")
        if found.faulty and not options.partial:
            out.error("  to mend: correct the files, or take what is right: --partial")
        return
    verb = "would be kept" if options.dry_run else "kept"
    out.result(f"{verb}  {count}  in locales/memory/{name}.tmx")
    if not written:
        out.note("it is there already")
    elif not options.dry_run:
        out.note(f"to take it out again: publisher tm undo {name}")
