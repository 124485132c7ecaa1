"""locales/memory/retired-fr-en.tmx: pairs that left records and catalogues, kept for good.

TMX 1.4b, one unit a line, sorted, so that git merges it by lines. Units are only ever added.
"""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.sax.saxutils import escape, quoteattr

from publisher.catalogue.outcome import Retired
from publisher.errors import Location
from publisher.model.finding import Finding, Gravity

if TYPE_CHECKING:
    from typing import Final

LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
# What XML 1.0 cannot say (its production 2), drafts of translators may nevertheless hold.
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
UNIT = re.compile(r"<tu>.*</tu>")
HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="publisher" creationtoolversion="1" segtype="block" o-tmf="publisher" \
adminlang="en" srclang={language} datatype="plaintext"/>
<body>
</body>
</tmx>
"""


def path(source_language: str, target_language: str) -> str:
    """Return where the pairs of two languages lie in a project."""
    return f"locales/memory/retired-{source_language}-{target_language}.tmx"


def parse(content: bytes, path: str) -> tuple[list[Retired], list[Finding]]:
    """Return the pairs of a file, or what is wrong with it."""
    if b"<!ENTITY" in content:
        return [], [_fault(path, 1, 1, "entity declarations are not accepted")]
    try:
        root = fromstring(content)  # noqa: S314 - no entity can be declared; see above
    except ParseError as error:
        line, column = error.position
        return [], [_fault(path, line, column + 1, f"not well-formed XML: {error.msg}")]
    return list(_pairs(root)), []


def add(content: bytes | None, pairs: Iterable[Retired]) -> bytes:
    """Return a file with more pairs in it; those it has are not added again.

    ``content`` is None for a file that is to be made; all pairs are of the same two languages.
    """
    new = sorted({_line(pair) for pair in pairs})
    if content is None:
        first = next(iter(pairs))
        content = HEAD.format(language=quoteattr(first.source_language)).encode()
    lines = content.decode("utf-8").split("\n")
    units = [line for line in lines if UNIT.fullmatch(line)]
    missing = [line for line in new if line not in set(units)]
    if not missing:
        return content
    end = next(i for i, line in enumerate(lines) if line.strip() == "</body>")
    for line in missing:
        insort(units, line)
    others = [line for line in lines[:end] if not UNIT.fullmatch(line)]
    return "\n".join([*others, *units, *lines[end:]]).encode()


def _line(pair: Retired) -> str:
    state = "draft" if pair.draft else "agreed"
    return (
        f'<tu><prop type="x-context">{_text(pair.context)}</prop>'
        f'<prop type="x-state">{state}</prop>'
        f"{_variant(pair.source_language, pair.source)}"
        f"{_variant(pair.target_language, pair.target)}</tu>"
    )


def _variant(language: str, text: str) -> str:
    return f"<tuv xml:lang={quoteattr(language)}><seg>{_text(text)}</seg></tuv>"


def _text(text: str) -> str:
    # A line end inside a unit would end its line; a carriage return would come back as one.
    text = escape(text, {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;", "\x85": "&#133;"})
    return NO_XML.sub(lambda found: f'<ph type="x-char">{ord(found[0]):04X}</ph>', text)


def _pairs(root: Element) -> Iterator[Retired]:
    for unit in root.iter("tu"):
        props = {prop.get("type"): _said(prop) for prop in unit.iter("prop")}
        variants = [(v.get(LANG, ""), _said(v.find("seg"))) for v in unit.iter("tuv")]
        if len(variants) == 2:
            (source_language, source), (target_language, target) = variants
            draft = props.get("x-state") == "draft"
            context = props.get("x-context", "")
            yield Retired(context, source_language, target_language, source, target, draft)


def _said(element: Element | None) -> str:
    if element is None:
        return ""
    pieces = [element.text or ""]
    for one in element:
        spelt = one.text or ""
        character = one.get("type") == "x-char" and re.fullmatch(r"[0-9A-F]{4}", spelt)
        pieces += (chr(int(spelt, 16)) if character else spelt, one.tail or "")
    return "".join(pieces)


def _fault(path: str, line: int, column: int, what: str) -> Finding:
    mend = "restore the file; it holds translations that are nowhere else"
    return Finding(Location(path, line, column), "tmx", what, mend, Gravity.UNREADABLE)
