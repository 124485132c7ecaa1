"""Make one output. Runs in a worker process: data in, data out, errors as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from publisher.adapters.ui_catalogues import interface_path, load_interface
from publisher.errors import Location, LostRecordsError, PublisherError
from publisher.model.interface import SOURCE, Counted, Interface, Untranslated
from publisher.model.observation import Observation, Sight
from publisher.model.project import Project
from publisher.model.publication import Publication
from publisher.pipeline.plan import Target
from publisher.pipeline.staging import Staging
from publisher.publications.registry import compose


@dataclass(frozen=True, slots=True)
class Made:
    """What came of one target."""

    target: Target
    key: str  # digest of the page data and everything that sets it
    changed: bool = False  # False: the key is the old one, nothing was rendered
    files: Mapping[str, tuple[int, str]] = field(default_factory=dict)  # path: bytes, sha256
    pages: int = 0
    interface: tuple[int, int] = (0, 0)  # of the program's own words shown: translated, all
    facts: Mapping[str, Any] = field(default_factory=dict)  # completeness and inputs
    seen: Sequence[Observation] = ()  # on the pages of a book
    error: PublisherError | None = None


class Worker:
    """Makes outputs of one project; kept between targets, so layouts can be kept too."""

    def __init__(self, root: Path, staging: Staging, project: Project, code: str) -> None:
        self.root = root
        self.staging = staging
        self.project = project
        self.code = code  # digest of the program and its libraries

    def make(self, target: Target, old_key: str | None) -> Made:
        """Return what was made; an expected error comes back inside it, naming the output."""
        try:
            return self._make(target, old_key)
        except PublisherError as error:
            at = error.at or Location(f"build/{target.path}")
            lost = error.anchors if isinstance(error, LostRecordsError) else ()
            seen = [Observation(Sight.LOST, anchor=anchor) for anchor in lost]
            return Made(target, "", error=type(error)(error.what, at, error.mend), seen=seen)
        except Exception as error:
            error.add_note(f"while making build/{target.path}")  # a fault of ours: keep its trace
            raise

    def _make(self, target: Target, old_key: str | None) -> Made:
        interface = Counted(load_interface(self.root, target.language))
        book = compose(self.project, target.edition, target.publication, target.language, interface)
        key = self._key(book, target)
        facts = _facts(book)
        if key == old_key:
            return Made(target, key, facts=facts)
        if target.format == "html":
            files = self._html(target, book, interface)
            return Made(target, key, True, files, len(files), interface.coverage(), facts)
        files, pages, seen = self._pdf(target, book, interface)
        return Made(target, key, True, files, pages, interface.coverage(), facts, seen)

    def _key(self, book: Publication, target: Target) -> str:
        # A frozenset has no order of its own, and where a text stands in sources/ shows nowhere.
        data = replace(book, expected=frozenset(), inputs=())
        words = (self.code, target, self.project.settings, self._interface(target.language))
        return sha256(repr((words, sorted(book.expected), data)).encode()).hexdigest()

    def _interface(self, language: str) -> str:
        """Return a digest of the words that templates add to the page data."""
        path = self.root / interface_path(language)
        return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""

    def _html(self, target: Target, book: Publication, interface: Interface) -> _Files:
        from publisher.render.site import render_site

        settings = next(s for s in self.project.settings.editions if s.id == target.edition)
        pdf = target.publication in settings.publications
        pages = list(render_site(book, interface, pdf=pdf, base_url=self.project.settings.url))
        _prove_complete(book, "\n".join(text for _, text in pages))
        contents = {f"{target.path}/{path}": text.encode("utf-8") for path, text in pages}
        return {name: self._write(name, content) for name, content in contents.items()}

    def _pdf(
        self, target: Target, book: Publication, interface: Interface
    ) -> tuple[_Files, int, Sequence[Observation]]:
        from publisher.render.book import parts
        from publisher.render.fonts import use_project_fonts
        from publisher.render.layout import Layouts, lay_out_book
        from publisher.render.looking import look_at
        from publisher.render.pdf import write_pdf
        from publisher.render.style import print_style

        use_project_fonts(self.root / "build" / ".cache")
        laid_out = lay_out_book(
            list(parts(book, interface)), book.language, Layouts(print_style(book))
        )
        content = write_pdf(book, laid_out)
        files = {target.path: self._write(target.path, content)}
        return files, len(laid_out.all_pages()), look_at(laid_out)

    def _write(self, name: str, content: bytes) -> tuple[int, str]:
        self.staging.write(name, content)
        return len(content), sha256(content).hexdigest()


_Files = dict[str, tuple[int, str]]


def _facts(book: Publication) -> Mapping[str, Any]:
    completeness = book.completeness
    return {
        "title": book.title,
        "title_language": SOURCE if isinstance(book.title, Untranslated) else book.language,
        "fields": completeness.fields,
        "fallbacks": completeness.fallbacks,
        "outdated": completeness.outdated,
        "complete": completeness.percent,
        "inputs": book.inputs,
    }


def _prove_complete(book: Publication, html: str) -> None:
    missing = sorted(anchor for anchor in book.expected if f'id="{anchor}"' not in html)
    if missing:
        what = f"{len(missing)} records are on no page: {', '.join(missing)}"
        raise LostRecordsError(what, anchors=tuple(missing))
