"""Make one output. Runs in a worker process: data in, data out, errors as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from publisher.adapters.ui_catalogues import load_interface
from publisher.errors import BuildError, PublisherError
from publisher.model.project import Project
from publisher.model.publication import Publication
from publisher.pipeline.plan import Target
from publisher.publications.registry import compose


@dataclass(frozen=True, slots=True)
class Made:
    """What came of one target."""

    target: Target
    key: str  # digest of the page data and everything that sets it
    changed: bool = False  # False: the key is the old one, nothing was rendered
    files: Mapping[str, tuple[int, str]] = field(default_factory=dict)  # path: bytes, sha256
    pages: int = 0
    facts: Mapping[str, Any] = field(default_factory=dict)  # completeness and inputs
    error: PublisherError | None = None


class Worker:
    """Makes outputs of one project; kept between targets, so layouts can be kept too."""

    def __init__(self, root: Path, staging: Path, project: Project, code: str) -> None:
        self.root = root
        self.staging = staging
        self.project = project
        self.code = code  # digest of the program and its libraries

    def make(self, target: Target, old_key: str | None) -> Made:
        """Return what was made; an expected error comes back inside it."""
        try:
            return self._make(target, old_key)
        except PublisherError as error:
            return Made(target, "", error=error)

    def _make(self, target: Target, old_key: str | None) -> Made:
        interface = load_interface(self.root, target.language)
        book = compose(self.project, target.edition, target.publication, target.language, interface)
        key = self._key(book, target)
        facts = _facts(book)
        if key == old_key:
            return Made(target, key, facts=facts)
        if target.format == "html":
            return self._html(target, book, interface, key, facts)
        return self._pdf(target, book, interface, key, facts)

    def _key(self, book: Publication, target: Target) -> str:
        data = (book.sections, sorted(book.expected), book.languages, book.day_labels, book.forum)
        words = repr((self.code, target, self.project.settings, data))
        return sha256(words.encode()).hexdigest()

    def _html(
        self, target: Target, book: Publication, interface: Any, key: str, facts: Any
    ) -> Made:
        from publisher.render.site import render_site

        files: dict[str, tuple[int, str]] = {}
        settings = next(s for s in self.project.settings.editions if s.id == target.edition)
        pdf = target.publication in settings.publications
        pages = list(render_site(book, interface, pdf=pdf, base_url=self.project.settings.url))
        _prove_complete(book, "\n".join(text for _, text in pages), target)
        for path, text in pages:
            name = f"{target.path}/{path}"
            files[name] = _write(self.staging / "new" / name, text.encode("utf-8"))
        return Made(target, key, changed=True, files=files, pages=len(files), facts=facts)

    def _pdf(self, target: Target, book: Publication, interface: Any, key: str, facts: Any) -> Made:
        from publisher.render.book import parts
        from publisher.render.fonts import use_project_fonts
        from publisher.render.layout import Layouts, lay_out_book
        from publisher.render.pdf import write_pdf
        from publisher.render.style import print_style

        use_project_fonts(self.root / "build" / ".cache")
        laid_out = lay_out_book(
            list(parts(book, interface)), book.language, Layouts(print_style(book))
        )
        content = write_pdf(book, laid_out)
        files = {target.path: _write(self.staging / "new" / target.path, content)}
        pages = len(laid_out.all_pages())
        return Made(target, key, changed=True, files=files, pages=pages, facts=facts)


def _facts(book: Publication) -> Mapping[str, Any]:
    completeness = book.completeness
    return {
        "title": book.title,
        "fields": completeness.fields,
        "fallbacks": completeness.fallbacks,
        "complete": completeness.percent,
        "inputs": book.inputs,
    }


def _prove_complete(book: Publication, html: str, target: Target) -> None:
    missing = sorted(anchor for anchor in book.expected if f'id="{anchor}"' not in html)
    if missing:
        what = f"{len(missing)} records are on no page: {', '.join(missing)}"
        raise BuildError(f"{target.path}: {what}")


def _write(path: Path, content: bytes) -> tuple[int, str]:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return len(content), sha256(content).hexdigest()
