"""Count what is to be translated by how far the memory helps: segments, words, weighted words."""

from __future__ import annotations

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence

    from publisher.catalogue.analysis import Analysis, Work
    from publisher.cli.output import Output
    from publisher.model.finding import Finding
    from publisher.translation.memory.opened import ProjectMemory


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher tm analyse`."""
    what = "catalogues of anybody; otherwise what is left to do in the project's own"
    parser.add_argument("files", nargs="*", metavar="FILE", help=what)
    parser.add_argument(
        "--language", action="append", default=[], metavar="NAME", help="only this language"
    )
    what = "of FILE, where its header does not say it"
    parser.add_argument("--from", dest="source", default="", metavar="LANGUAGE", help=what)
    parser.add_argument("--to", dest="target", default="", metavar="LANGUAGE", help=what)
    what = "tables, a document, or a page to read and print"
    parser.add_argument("--format", choices=("text", "json", "html"), default="text", help=what)
    parser.add_argument("--output", metavar="FILE", help="write it there, not to standard output")


def run(options: Namespace, out: Output) -> int:
    """Tell how much work there is; return 0, or what is wrong with the files."""
    from publisher.cli.tm.memory import with_memory

    return with_memory(options, out, lambda memory: _analyse(memory, options, out))


def _analyse(memory: ProjectMemory, options: Namespace, out: Output) -> int:
    from publisher.cli.main import known
    from publisher.memory.pair import Direction
    from publisher.model.finding import exit_code
    from publisher.translation.memory.job import of_files

    known(options.language, memory.project_languages, "language")
    findings: Sequence[Finding]
    if options.files:
        said = Direction(options.source, options.target)
        analysis, findings = of_files(options.files, memory, options.language, said)
    else:
        analysis, findings = _of_project(memory, options)
    if findings:
        out.findings(findings)
        return exit_code(findings)
    if options.format == "json":
        import json

        lines = json.dumps(_document(analysis), ensure_ascii=True, indent=1).split("\n")
    elif options.format == "html":
        from publisher.render.analysis import analysis_page

        lines = analysis_page(analysis).removesuffix("\n").split("\n")
    else:
        lines = list(as_text(analysis))
    _write(lines, options, out)
    return 0


def _of_project(memory: ProjectMemory, options: Namespace) -> tuple[Analysis, Sequence[Finding]]:
    from pathlib import Path

    from publisher.catalogue.analysis import Analysis
    from publisher.translation.memory.job import of_project
    from publisher.translation.workspace import open_workspace

    workspace, findings = open_workspace(Path(options.folder).resolve())
    if workspace is None:
        return Analysis(()), findings
    return of_project(workspace, memory, options.language or workspace.languages), ()


def _write(lines: Sequence[str], options: Namespace, out: Output) -> None:
    if not options.output:
        for line in lines:
            out.result(line)
        return
    from pathlib import Path

    from publisher.adapters.files import write_atomically

    write_atomically(Path(options.output), ("\n".join(lines) + "\n").encode())
    out.note(f"written: {options.output}")


def as_text(analysis: Analysis) -> Iterator[str]:
    """Yield a table for each file with work in it, and one of all where there are several."""
    left = [each for each in analysis.files if each.work.total.units]
    for each in left:
        yield from _table(f"{each.path} ({each.language})", each.work)
    if len(left) != 1:
        yield from _table("all files" if left else "nothing to translate", analysis.work)


def _table(name: str, work: Work) -> Iterator[str]:
    from publisher.catalogue.analysis import WEIGHTS, weighed

    yield name
    yield _row("match", "segments", "words", "weight", "weighted words")
    for band, amount in work.bands.items():
        weight = WEIGHTS[band]
        cells = (amount.units, amount.words, f"{weight} %", weighed(weight * amount.words))
        yield _row(band.value, *map(str, cells))
    total = work.total
    yield _row("total", str(total.units), str(total.words), "", str(work.weighted))


def _row(name: str, *cells: str) -> str:
    widths = (10, 10, 8, 16)
    numbers = "".join(cell.rjust(width) for cell, width in zip(cells, widths, strict=True))
    return f"  {name:<12}{numbers}"


def _document(analysis: Analysis) -> dict[str, object]:
    return {
        "version": 1,
        "command": "tm analyse",
        **_work(analysis.work),
        "files": [
            {"file": each.path, "language": each.language, **_work(each.work)}
            for each in analysis.files
        ],
    }


def _work(work: Work) -> dict[str, object]:
    from publisher.catalogue.analysis import WEIGHTS, weighed

    return {
        "segments": work.total.units,
        "words": work.total.words,
        "weighted": work.weighted,
        "bands": [
            {
                "band": band.value,
                "segments": amount.units,
                "words": amount.words,
                "weight": WEIGHTS[band],
                "weighted": weighed(WEIGHTS[band] * amount.words),
            }
            for band, amount in work.bands.items()
        ],
    }
