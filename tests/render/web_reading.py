"""Web pages as a browser gets them: their places, links and headings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from publisher.render.site import render_site
from tests import real

Attributes = dict[str, str]


@dataclass
class Page(HTMLParser):
    """One page."""

    text: str
    ids: list[str] = field(default_factory=list)
    tags: list[tuple[str, Attributes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append((tag, found))
        if "id" in found:
            self.ids.append(found["id"])

    def all(self, *tags: str) -> list[Attributes]:
        """Return the attributes of every element of these names."""
        return [attributes for tag, attributes in self.tags if tag in tags]

    @property
    def addresses(self) -> list[str]:
        """Return every address on the page."""
        return [a[name] for _, a in self.tags for name in ("href", "src", "action") if name in a]

    @property
    def alternates(self) -> dict[str, str]:
        """Return the addresses of the page in each language, as its head gives them."""
        links = [a for a in self.all("link") if a.get("rel") == "alternate"]
        assert len({a["hreflang"] for a in links}) == len(links)
        return {a["hreflang"]: a["href"] for a in links}

    @property
    def switch(self) -> dict[str, str]:
        """Return the addresses of the page in each language, as a reader sees them."""
        return {a["hreflang"]: a["href"] for a in self.all("a") if "hreflang" in a}


@cache
def site(edition: str, kind: str, language: str) -> Mapping[str, Page]:
    """Return the pages of one of the forum's publications by their path under build/."""
    book = real.book(edition, kind, language)
    folder = f"{edition}/{language}/{kind}"
    pages = render_site(book, real.interface(language), pdf=True)
    return {f"{folder}/{path}": Page(text) for path, text in pages}


def target(page: str, address: str) -> tuple[str, str]:
    """Return the path under build/ and the place to which a relative address leads."""
    parts = urlsplit(address)
    path = normpath(join(dirname(page), unquote(parts.path))) if parts.path else page
    return path, unquote(parts.fragment)


def is_relative(address: str) -> bool:
    """Return whether an address leads to another file of the build."""
    parts = urlsplit(address)
    return not parts.scheme and not parts.netloc
