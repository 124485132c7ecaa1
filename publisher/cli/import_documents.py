"""Make records of documents: Word, Markdown, text, spreadsheets; and say where every line went."""

from __future__ import annotations

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence
    from pathlib import Path

    from publisher.cli.output import Output
    from publisher.importing.outcome import Imported

FORMATS = ("text", "json", "html")


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher import`."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a document")
    parser.add_argument("--kind", metavar="KIND", help="what they are; else each says itself")
    parser.add_argument("--edition", metavar="ID", help="whose records these are; else the same")
    new = parser.add_argument_group("an edition that the project has not got yet")
    new.add_argument("--forum", metavar="NAME", help="the name of the forum")
    new.add_argument("--theme", metavar="TEXT", help="its theme")
    new.add_argument("--place", metavar="PLACE", help='where it is: "Mexico, Mexique"')
    new.add_argument("--days", metavar="DAYS", help="its first and last: 2021-10-04/2021-10-08")
    parser.add_argument("--dry-run", action="store_true", help="report, and write nothing")
    parser.add_argument("--verbose", action="store_true", help="report every line and every note")
    parser.add_argument("--format", choices=FORMATS, default="text", help="of the report")
    parser.add_argument("--output", metavar="FILE", help="the report; else to standard output")


def run(options: Namespace, out: Output) -> int:
    """Import; return 0, 1 when there is something to decide, or what forbids to import."""
    from pathlib import Path

    from publisher.adapters.transaction import transaction
    from publisher.cli.inputs import require_project
    from publisher.cli.main import known
    from publisher.documents.recognise import RECOGNISERS
    from publisher.importing.new_edition import EditionFacts
    from publisher.importing.run import Request, import_documents
    from publisher.model.finding import exit_code

    require_project(options.folder)
    if options.kind is not None:
        known([options.kind], RECOGNISERS, "kind of document")
    root = Path(options.folder).resolve()
    if options.output:
        _require_own(Path(options.output).resolve(), options.files, root / "sources")
    facts = EditionFacts(options.forum, options.theme, options.place, options.days)
    request = Request(options.files, options.kind, options.edition, facts)
    with transaction(root, "import") as files:
        done = import_documents(root, request, files)
        written = [] if done.refused else [*files.changes]
        if not (done.refused or options.dry_run):
            written = files.commit()
    if not done.documents:
        out.findings(done.findings)
        out.error("nothing was imported")
        return exit_code(done.findings)
    _report(done, written, options, out)
    return exit_code(done.findings)


def _require_own(output: Path, files: Sequence[str], sources: Path) -> None:
    """Raise `UsageError` where the report would replace a document, or stand among records."""
    if output.is_relative_to(sources) or any(output == type(output)(f).resolve() for f in files):
        from publisher.errors import UsageError

        raise UsageError("--output names a document or a record; name another file for the report")


def _report(done: Imported, written: Sequence[str], options: Namespace, out: Output) -> None:
    from publisher.cli.import_report import as_document, as_text

    if options.format == "html":
        from publisher.render.importing import import_page

        _put(import_page(done, written, dry_run=options.dry_run), options, out)
    elif options.format == "json" and not options.output:
        out.document(as_document(done, written, dry_run=options.dry_run), indent=1)
    elif options.format == "json":
        import json

        document = as_document(done, written, dry_run=options.dry_run)
        _put(json.dumps(document, ensure_ascii=False, indent=1) + "\n", options, out)
    else:
        lines = as_text(done, written, dry_run=options.dry_run, verbose=options.verbose)
        _put("\n".join(lines) + "\n", options, out)
    if not written:
        out.note("nothing was written" if done.refused else "nothing to do")
        return
    kept = [path for path in written if not path.startswith("build/")]
    verb = "would be written" if options.dry_run else "written; to take them back: publisher undo"
    out.note(f"{len(kept)} file{'s' * (len(kept) != 1)} {verb}")


def _put(text: str, options: Namespace, out: Output) -> None:
    from pathlib import Path

    if options.output:
        from publisher.adapters.files import write_atomically
        from publisher.cli.output import printable

        if options.format == "text":
            text = "\n".join(map(printable, text.split("\n")))
        write_atomically(Path(options.output), text.encode("utf-8", "backslashreplace"))
        out.note(f"report: {options.output}")
        return
    out.text(text, utf8=options.format != "text")
