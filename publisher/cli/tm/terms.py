"""Write a glossary as TBX, as a table or as YAML: the project's own, or one in any of these."""

from __future__ import annotations

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence
    from pathlib import Path

    from publisher.cli.output import Output
    from publisher.model.finding import Finding
    from publisher.model.glossary import Glossary

OWN = "sources/glossary.yaml"
ENDINGS = ".tbx, .csv, .yaml"


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher tm terms`."""
    what = f"a glossary ({ENDINGS}); otherwise the project's own"
    parser.add_argument("file", nargs="?", metavar="FILE", help=what)
    what = f"write it there, as its ending says ({ENDINGS}); otherwise YAML, to standard output"
    parser.add_argument("--output", metavar="FILE", help=what)


def run(options: Namespace, out: Output) -> int:
    """Write the concepts without faults; return 0, or what is wrong with the others."""
    from pathlib import Path

    from publisher.adapters.project_files import load_project
    from publisher.cli.inputs import require_project
    from publisher.errors import Location, UsageError
    from publisher.model.finding import exit_code

    require_project(options.folder)
    root = Path(options.folder).resolve()
    if options.output and Path(options.output).resolve() == root / OWN:
        mend = "write another file, and copy from it what you want"
        raise UsageError("would lose its comments", Location(OWN), mend)
    project, findings = load_project(root)
    if project is None:
        out.findings(findings)
        return exit_code(findings)
    languages = project.settings.languages
    glossary, faults = _read(options.file, root, languages)
    out.findings(faults)
    code = exit_code(faults)
    if code < 3:
        _write(glossary, languages, options, out)
    return code


def _read(
    file: str | None, root: Path, languages: tuple[str, ...]
) -> tuple[Glossary, Sequence[Finding]]:
    from pathlib import Path

    from publisher.adapters.glossary_csv import read_csv
    from publisher.adapters.glossary_files import load_glossary
    from publisher.adapters.glossary_tbx import read_tbx
    from publisher.adapters.glossary_yaml import read_yaml
    from publisher.errors import Location, UsageError

    if file is None:
        return load_glossary(root, languages)
    readers = {".tbx": read_tbx, ".xml": read_tbx, ".csv": read_csv, ".yaml": read_yaml}
    read = readers.get(Path(file).suffix.lower())
    if read is None:
        raise UsageError("not a kind of file that holds terms", Location(file), f"may be {ENDINGS}")
    try:
        content = Path(file).read_bytes()
    except OSError as error:
        raise UsageError(f"cannot be read: {error.strerror}", Location(file)) from error
    return read(content, file, languages)


def _write(glossary: Glossary, languages: tuple[str, ...], options: Namespace, out: Output) -> None:
    from pathlib import Path

    from publisher.adapters.files import write_atomically
    from publisher.adapters.glossary_csv import write_csv
    from publisher.adapters.glossary_tbx import write_tbx
    from publisher.adapters.glossary_yaml import write_yaml
    from publisher.cli.output import count
    from publisher.errors import Location, UsageError

    if not options.output:
        for line in write_yaml(glossary, languages).decode("utf-8").split("\n")[:-1]:
            out.result(line)
        return
    writers = {".tbx": write_tbx, ".csv": write_csv, ".yaml": write_yaml}
    write = writers.get(Path(options.output).suffix.lower())
    if write is None:
        at = Location(options.output)
        raise UsageError("nobody can say what it is to be", at, f"end it in {ENDINGS}")
    write_atomically(Path(options.output), write(glossary, languages))
    out.note(f"written: {options.output}, {count(len(glossary.concepts), 'concept')}")
