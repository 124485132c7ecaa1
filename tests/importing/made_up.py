"""Documents made by hand, and a project to bring them into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from publisher.adapters.project_files import load_project
from publisher.adapters.strict_yaml import Plain, read
from publisher.adapters.transaction import transaction
from publisher.documents.block import Document, Span
from publisher.documents.draft import Draft, Mention, Said, Value
from publisher.importing.decisions import read_decisions
from publisher.importing.incoming import Incoming
from publisher.importing.new_edition import NOTHING_SAID, EditionFacts
from publisher.importing.outcome import Imported
from publisher.importing.run import bring_in
from tests.builders import EDITION, write_project

LINE = Span(1, 1)
NAME = "list.txt"


def said(text: str, claimed: str | None = "fr", line: int = 1) -> Said:
    """Return a text of a document."""
    return Said(text, Span(line, line), claimed)


def person(name: str, line: int = 1, **facts: str) -> Mention:
    """Return somebody a document names."""
    return Mention("people", name, Span(line, line), facts=facts)


def body(name: str, line: int = 1, **facts: str) -> Mention:
    """Return an organisation a document names."""
    return Mention("organisations", name, Span(line, line), facts=facts)


def town(name: str, country: str = "FR", line: int = 1) -> Mention:
    """Return a place a document names."""
    return Mention("places", name, Span(line, line), facts={"country": country})


def initiative(code: str = "1.1.2", line: int = 1, /, **changes: Value | None) -> Draft:
    """Return an initiative of the minimal project's workshop; None leaves a field out."""
    fields: dict[str, Value | None] = {
        "code": code,
        "session": "1.1",
        "title": said("Une laverie de quartier", line=line),
        "organisations": [body("La Lessive", line)],
        "places": [town("Lyon", line=line)],
        "contacts": [{"person": person("Zoé Marchand", line), "role": said("Gérante", line=line)}],
        "description": said("Elle lave le linge du quartier.", line=line),
        **changes,
    }
    kept = {name: value for name, value in fields.items() if value is not None}
    return Draft("initiatives", code, kept, Span(line, line))


def incoming(drafts: Sequence[Draft], *, name: str = NAME, lines: int = 3) -> Incoming:
    """Return a document with these drafts in it."""
    texts = [f"line {number}" for number in range(1, lines + 1)]
    return Incoming(Document(name, "0" * 64, texts, ()), "made up", ("made up",), drafts, "fr")


def bring(
    root: Path,
    *documents: Incoming,
    edition: str | None = EDITION,
    facts: EditionFacts = NOTHING_SAID,
) -> Imported:
    """Import documents into a project, and prove that it can still be read."""
    project, findings = load_project(root)
    assert project is not None, findings
    with transaction(root, "import") as files:
        decisions, findings = read_decisions(files.read, project.registries)
        assert not findings
        done = bring_in(project, decisions, files, documents, edition, facts)
        if not done.refused:
            files.commit()
    after, findings = load_project(root)
    assert after is not None, findings
    return done


def project(root: Path, files: Mapping[str, str] | None = None) -> Path:
    """Write the minimal project."""
    return write_project(root, files=files or {})


def data(root: Path, record: str) -> dict[str, Plain]:
    """Return what the file of a record says."""
    content = (root / f"sources/{record}.yaml").read_bytes()
    found = read(content, record)[0]
    assert isinstance(found, dict)
    return found


def codes(done: Imported) -> list[str]:
    """Return the codes of the findings."""
    return [finding.code for finding in done.findings]
