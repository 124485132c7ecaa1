"""HTML that a converter left in a text, made Markdown: marks of letters, paragraphs and lists."""

from __future__ import annotations

import re
from html import unescape

from publisher.adapters.documents.noise import bold

_NAMES = "p|b|strong|i|em|u|s|sup|sub|ul|ol|li|br|a|span|div|font|small|center|h[1-6]|img|hr"
_TAG = re.compile(rf"<(/?)({_NAMES})((?:\s[^<>]*)?)/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
_HREF = re.compile(r"\bhref\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n]+")
_BULLET = re.compile(r"(?:[▪▫■□●○◦•·‣⁃➢➤✓–-]|o(?=\s+[A-Z]))[ \t]+")
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
_NEW_PARAGRAPH = frozenset(
    {"p", "div", "center", "ul", "ol", "hr", *(f"h{n}" for n in range(1, 7))}
)


def has_marks(text: str) -> bool:
    """Return whether a text has tags or entities of HTML in it."""
    return ("<" in text and _TAG.search(text) is not None) or (
        "&" in text and _ENTITY.search(text) is not None
    )


def tags(text: str) -> str:
    """Return the marks a text has, each once, as a note shows them."""
    found = [f"<{match[2].lower()}>" for match in _TAG.finditer(text)]
    return " ".join(dict.fromkeys([*found, *_ENTITY.findall(text)]))


def to_markdown(text: str) -> str:
    """Return a text with HTML as Markdown: paragraphs parted by an empty line, items by ``- ``.

    Tags of other names stay as they are: they may be addresses in angle brackets. Total, linear.
    """
    maker = _Maker()
    done = 0
    for match in _TAG.finditer(text):
        maker.say(text[done : match.start()])
        maker.tag(match[2].lower(), bool(match[1]), match[3])
        done = match.end()
    maker.say(text[done:])
    return maker.result()


class _Maker:
    """Collects paragraphs and items; marks of letters that are still open go on in the next."""

    def __init__(self) -> None:
        self.blocks: list[str] = []
        self.pieces: list[str] = []
        self.item = ""
        self.address: str | None = None
        self.counters: list[int] = []  # of the lists around; 0: without numbers

    def say(self, text: str) -> None:
        self.pieces.append(_SPACES.sub(" ", unescape(text) if "&" in text else text))

    def tag(self, name: str, closing: bool, attributes: str) -> None:
        if name in _MARKS:
            self._mark(_MARKS[name], closing)
        elif name == "br":
            self.pieces.append("\n")
        elif name == "li":
            self._item(closing)
        elif name in _NEW_PARAGRAPH:
            self._paragraph(name, closing)
        elif name == "a":
            self._link(closing, attributes)

    def result(self) -> str:
        self._flush()
        return "".join(self.blocks).strip("\n")

    def _mark(self, mark: str, closing: bool) -> None:
        """Move spaces out of the marks: Markdown wants none inside them."""
        if closing and self.pieces and self.pieces[-1].endswith(" "):
            self.pieces[-1] = self.pieces[-1].rstrip(" ")
            self.pieces += mark, " "
        else:
            self.pieces.append(mark)

    def _item(self, closing: bool) -> None:
        self._flush()
        if closing:
            return
        depth = max(len(self.counters) - 1, 0)
        marker = "- "
        if self.counters and self.counters[-1]:
            marker = f"{self.counters[-1]}. "
            self.counters[-1] += 1
        self.item = "  " * depth + marker

    def _paragraph(self, name: str, closing: bool) -> None:
        self._flush()
        if name not in ("ul", "ol"):
            return
        if not closing:
            self.counters.append(int(name == "ol"))
        elif self.counters:
            self.counters.pop()

    def _link(self, closing: bool, attributes: str) -> None:
        found = _HREF.search(attributes)
        if not closing and found:
            self.address = found[1]
            self.pieces.append("[")
        elif closing and self.address:
            self.pieces.append(f"]({self.address})")
            self.address = None

    def _flush(self) -> None:
        text = "".join(self.pieces)
        self.pieces = []
        text = "\n".join(line.strip(" ") for line in text.split("\n")).strip("\n")
        if not text.strip("* "):
            return
        text = bold(text)
        if self.item:
            text = _BULLET.sub("", text, count=1) if _BULLET.match(text) else text
            text = text.replace("\n", " ")
        between = "\n" if self.item and self.blocks and self._after_item else "\n\n"
        self.blocks.append((between if self.blocks else "") + self.item + text)
        self._after_item = bool(self.item)
        self.item = ""

    _after_item = False
