"""A publication as linked web pages: one per section, the same paths in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from posixpath import dirname, relpath

from jinja2 import Environment
from markupsafe import Markup

from publisher.l10n.languages import autonym
from publisher.model.interface import Interface
from publisher.model.publication import Publication, Reference, Section
from publisher.render.sections import render_section
from publisher.render.templating import environment

HOME = "index.html"
# Records have a folder per kind, so that a record's address says what it is and never changes.
FOLDERS = ("sessions", "initiatives", "reports", "pages")


def page_path(anchor: str) -> str:
    """Return the path of a section's page inside its publication."""
    kind, _, id_ = anchor.partition("-")
    return f"{kind}/{id_}.html" if kind in FOLDERS and id_ else f"{anchor}.html"


def render_site(
    book: Publication, interface: Interface, *, pdf: bool, base_url: str | None = None
) -> Iterator[tuple[str, str]]:
    """Yield path and HTML of every page of a publication, its home page first.

    ``pdf``: whether the publication exists as PDF beside it. ``base_url``: where the whole of
    ``build/`` will be published, for absolute ``hreflang`` addresses.
    """
    env = environment(book.language, interface)
    site = _Site(env, book, pdf=pdf, base_url=base_url)
    yield HOME, site.home()
    for section in site.sections:
        yield page_path(section.anchor), site.page(section)


class _Site:
    """The pages of one publication and how they lead to one another."""

    def __init__(
        self, env: Environment, book: Publication, *, pdf: bool, base_url: str | None
    ) -> None:
        self.env = env
        self.book = book
        self.pdf = pdf
        self.base_url = base_url
        self.sections = tuple(s for s in book.sections if s.on_web)
        self.place = {section.anchor: at for at, section in enumerate(self.sections)}
        self.targets: dict[str, tuple[str, str]] = {}
        for section in self.sections:
            path = page_path(section.anchor)
            for anchor in section.contains:
                self.targets.setdefault(anchor, (path, f"#{anchor}"))
        for section in self.sections:  # a page of its own wins over a mention in a list
            self.targets[section.anchor] = (page_path(section.anchor), "")

    def home(self) -> str:
        cover = self.book.sections[0]
        listed = [s for s in self.sections if s.level > 0]
        content = self.env.get_template("parts/home.html").render(
            book=self.book, cover=cover.data, medium=_Web(self, HOME), level=1
        )
        return self._wrap(cover, HOME, Markup(content), (), listed, home=True)  # noqa: S704

    def page(self, section: Section) -> str:
        path = page_path(section.anchor)
        content = render_section(self.env, self.book, section, _Web(self, path), {})
        return self._wrap(
            section, path, content, self._trail(section), self._children(section), home=False
        )

    def _wrap(
        self,
        section: Section,
        path: str,
        content: Markup,
        trail: Sequence[Section],
        children: Sequence[Section],
        *,
        home: bool,
    ) -> str:
        book = self.book
        top = relpath(".", dirname(path) or ".") + "/" if dirname(path) else ""
        order = self.sections
        at = -1 if home else self.place[section.anchor]
        others = [(other, f"{top}../../{other}/{book.kind}/{path}") for other in book.languages]
        return self.env.get_template("web.html").render(
            book=book,
            section=section,
            content=content,
            medium=_Web(self, path),
            trail=trail,
            children=children,
            home=home,
            top=top,
            root=f"{top}../../../",
            pdf=self.pdf,
            palette=book.edition,
            alternates=self._alternates(path, others),
            switch=[(other, url, autonym(other)) for other, url in others],
            previous=order[at - 1] if at > 0 else None,
            next=order[at + 1] if at + 1 < len(order) else None,
        )

    def _alternates(
        self, path: str, others: Sequence[tuple[str, str]]
    ) -> Sequence[tuple[str, str]]:
        if self.base_url is None:
            return others
        base = f"{self.base_url.rstrip('/')}/{self.book.edition}"
        pages = [(o, f"{base}/{o}/{self.book.kind}/{path}") for o, _ in others]
        return [*pages, ("x-default", pages[0][1])]

    def _trail(self, section: Section) -> Sequence[Section]:
        """Return the sections a reader came through, ending with this one."""
        trail = [section]
        for before in reversed(self.sections[: self.place[section.anchor]]):
            if 0 < before.level < trail[0].level:
                trail.insert(0, before)
        return trail

    def _children(self, section: Section) -> Sequence[Section]:
        if section.level == 0 or section.template == "schedule":
            return ()
        children = []
        for after in self.sections[self.place[section.anchor] + 1 :]:
            if after.level <= section.level:
                break
            children.append(after)
        return children


class _Web:
    """Where records stand, seen from one page."""

    name = "web"

    def __init__(self, site: _Site, path: str) -> None:
        self._targets: Mapping[str, tuple[str, str]] = site.targets
        self._path = path

    def href(self, anchor: str) -> str | None:
        """Return the relative address of a record, or None when this publication has it not."""
        if anchor not in self._targets:
            return None
        path, fragment = self._targets[anchor]
        if path == self._path:
            return fragment or "#main"
        return relpath(path, dirname(self._path) or ".") + fragment

    def heading(self, level: int) -> int:
        """Return 1: every section is a page of its own."""
        del level
        return 1

    def page(self, anchor: str) -> str:
        """Return nothing: the web has no page numbers."""
        del anchor
        return ""

    def places(self, references: Sequence[Reference]) -> Markup:
        """Return links named by code, each code once."""
        by_label = {reference.label: reference for reference in reversed(references)}
        links = [
            Markup('<a href="{}">{}</a>').format(self.href(by_label[label].anchor), label)
            for label in dict.fromkeys(reference.label for reference in references)
        ]
        return Markup(", ").join(links)
