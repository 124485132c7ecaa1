"""Read HTML as a browser would, strictly, and say what in it nobody allowed."""

from __future__ import annotations

import re
from html.parser import HTMLParser

TAGS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol li em strong a code pre blockquote br hr table thead tbody tr th td "
    "sup span div".split()
)
VOID = frozenset({"br", "hr"})
ATTRIBUTES = {
    "href": re.compile(r"(?i:https?://|mailto:)[^\s<>\"]+"),
    "class": re.compile(r"sc|prose|fallback|align-(left|center|right)|language-\S+"),
    "lang": re.compile(r"[a-zA-Z-]+"),
    "start": re.compile(r"\d+"),
}


class Html(HTMLParser):
    """What stands in a piece of HTML; ``wrong`` is what must not."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []
        self.tags: list[str] = []
        self.hrefs: list[str] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(str(html))
        self.close()
        self.wrong += [f"<{tag}> is not closed" for tag in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in TAGS:
            self.wrong.append(f"tag <{tag}>")
        if tag not in VOID:
            self._open.append(tag)
        for name, value in attrs:
            if name not in ATTRIBUTES or not ATTRIBUTES[name].fullmatch(value or ""):
                self.wrong.append(f"{name}={value!r}")
            if name == "href":
                self.hrefs.append(value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.wrong.append(f"</{tag}> out of place")

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.wrong.append(f"comment {data!r}")

    def handle_decl(self, decl: str) -> None:
        self.wrong.append(f"declaration {decl!r}")

    def handle_pi(self, data: str) -> None:
        self.wrong.append(f"instruction {data!r}")

    def unknown_decl(self, data: str) -> None:
        self.wrong.append(f"declaration {data!r}")
