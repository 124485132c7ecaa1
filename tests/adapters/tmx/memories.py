"""What the tests of TMX share: small memories, made-up ones, and the standard's own rules."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import strategies as st

from publisher.adapters.tmx import (
    ANY,
    Code,
    Header,
    Reading,
    Remark,
    Unit,
    Variant,
    read_tmx,
    write_tmx,
)
from publisher.adapters.tmx.content_model import DETAILS, SEGTYPES
from publisher.adapters.tmx.unit import DATES, Attributes, Piece, Segment
from publisher.errors import BrokenInputError

PATH = "locales/memory/forum.tmx"
HEADER = Header("fr")
GOOD = '<tu><tuv xml:lang="fr"><seg>Salle</seg></tuv><tuv xml:lang="en"><seg>Room</seg></tuv></tu>'
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def unit(french: str, english: str, *remarks: Remark) -> Unit:
    """Return a unit of two plain texts."""
    variants = (Variant("fr", (french,)), Variant("en", (english,)))
    return Unit("fr", variants, remarks=remarks)


def written(units: Iterable[Unit], header: Header = HEADER) -> bytes:
    """Return a memory's bytes, once it is sure that everything was written."""
    file = io.BytesIO()
    assert write_tmx(file, units, header, PATH) == []
    return file.getvalue()


def reading(content: bytes, *, partial: bool = False) -> Reading:
    return read_tmx(io.BytesIO(content), PATH, partial=partial)


def body(units: str, header: str = 'srclang="fr" segtype="block"') -> bytes:
    """Return a file whose units begin on line 2, in column 1."""
    return f'<tmx version="1.4"><header {header}/><body>\n{units}\n</body></tmx>'.encode()


def bare(units: Iterable[Unit]) -> list[Unit]:
    """Return units without the place where they were read."""
    return [each._replace(number=0, line=0) for each in units]


def refused(content: bytes, *, partial: bool = False) -> str:
    """Return why a memory cannot be read to its end."""
    with pytest.raises(BrokenInputError) as error:
        list(reading(content, partial=partial))
    assert error.value.exit_code == 3
    return f"{error.value.at}: {error.value.what}".removeprefix(PATH + ":")


# Made-up memories: whatever XML can hold.

CHARACTERS = st.characters(
    exclude_categories=["Cs"],
    exclude_characters=[*map(chr, {*range(32)} - {9, 10, 13}), "\ufffe", "\uffff"],
)
TEXTS = st.text(CHARACTERS, max_size=8) | st.sampled_from(
    ["]]>", "<![CDATA[", "&amp;", "&#1;", " a ", "\r\n", "\t", "a\x85b\u2028c", "'\"", "<?x?>"]
)
LANGUAGES = st.sampled_from(["fr", "en", "es-MX", "zh-Hant-TW", "eu", "sr-Latn", "es-419"])
MOMENTS = st.sampled_from(["20261121T163000Z", "19991231T235959Z"])


def details(names: frozenset[str]) -> st.SearchStrategy[Attributes]:
    if not names:
        return st.just(())
    return st.sets(st.sampled_from(sorted(names)), max_size=2).flatmap(
        lambda keys: st.tuples(
            *(st.tuples(st.just(k), MOMENTS if k in DATES else TEXTS) for k in sorted(keys))
        )
    )


def _joined(pieces: Iterable[Piece]) -> Segment:
    """Join neighbouring texts, as a reader cannot tell them apart."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if isinstance(piece, str) and isinstance(last, str):
            joined[-1] = last + piece
        elif piece != "":
            joined.append(piece)
    return tuple(joined)


@st.composite
def codes(draw: st.DrawFn, around: str = "seg", depth: int = 2) -> Code:
    name = "sub" if around not in ("seg", "hi", "sub") else draw(st.sampled_from(CODES))
    attributes = dict(draw(details(DETAILS[name] - {"i", "pos"})))
    if name in ("bpt", "ept"):
        attributes["i"] = draw(TEXTS)
    if name == "it":
        attributes["pos"] = draw(st.sampled_from(["begin", "end"]))
    inner: st.SearchStrategy[Piece] = TEXTS
    if depth:
        inner = TEXTS | codes(name, depth - 1)
    content = _joined(draw(st.lists(inner, max_size=1)))
    return Code(name, tuple(sorted(attributes.items())), content)


CODES = ["bpt", "ept", "it", "ph", "hi", "ut"]
SEGMENTS = st.lists(TEXTS | codes(), min_size=1, max_size=3).map(_joined).filter(bool)
REMARKS = st.lists(
    st.builds(Remark, TEXTS, st.just(None), details(DETAILS["note"]))
    | st.builds(Remark, TEXTS, TEXTS, details(DETAILS["prop"])),
    max_size=2,
).map(tuple)
VARIANTS = st.builds(Variant, LANGUAGES, SEGMENTS, REMARKS, details(DETAILS["tuv"]))


@st.composite
def units(draw: st.DrawFn) -> Unit:
    variants = tuple(draw(st.lists(VARIANTS, min_size=1, max_size=3)))
    source = draw(st.sampled_from([ANY, *(variant.language for variant in variants)]))
    segtype = draw(st.sampled_from(sorted(SEGTYPES)))
    return Unit(source, variants, draw(TEXTS), segtype, draw(REMARKS), draw(details(DETAILS["tu"])))


HEADERS = st.builds(
    Header,
    LANGUAGES | st.just(ANY),
    st.sampled_from(sorted(SEGTYPES)),
    TEXTS,
    TEXTS,
    TEXTS,
    TEXTS,
    TEXTS,
    REMARKS,
    details(DETAILS["header"]),
)

# The document type of TMX 1.4b: per element the children, as a pattern over their names, then
# attributes it must and may have. Kept apart from the tables that the program goes by.

_INLINE = "(bpt |ept |ph |it |hi |ut )*"
_ABOUT = """o-encoding datatype usagecount lastusagedate creationtool creationtoolversion
    creationdate creationid changedate changeid o-tmf"""
_HEAD = "creationtool creationtoolversion segtype o-tmf adminlang srclang datatype"
RULES = {
    "tmx": ("header body ", "", "version"),
    "header": (
        "(note |prop )*",
        _HEAD,
        "o-encoding creationdate creationid changedate changeid",
    ),
    "body": ("(tu )*", "", ""),
    "note": ("", "", "o-encoding lang xml:lang"),
    "prop": ("", "type", "o-encoding lang xml:lang"),
    "tu": ("(note |prop )*(tuv )+", "", f"{_ABOUT} tuid segtype srclang"),
    "tuv": ("(note |prop )*seg ", "xml:lang", f"{_ABOUT} lang"),
    "seg": (_INLINE, "", ""),
    "bpt": ("(sub )*", "i", "x type"),
    "ept": ("(sub )*", "i", ""),
    "it": ("(sub )*", "pos", "x type"),
    "ph": ("(sub )*", "", "x assoc type"),
    "ut": ("(sub )*", "", "x"),
    "hi": (_INLINE, "", "x type"),
    "sub": (_INLINE, "", "datatype type"),
}
MIXED = {"note", "prop", "seg", "bpt", "ept", "it", "ph", "ut", "hi", "sub"}
VALUES = {"segtype": "block|paragraph|sentence|phrase", "pos": "begin|end", "version": "1\\.4"}


def invalid(content: bytes) -> list[str]:
    """Return what the document type of TMX 1.4b forbids in a file."""
    return [fault for element in fromstring(content).iter() for fault in _invalid(element)]


def _invalid(element: Element) -> Iterable[str]:
    children, needed, allowed = RULES[element.tag]
    found = "".join(f"{child.tag} " for child in element)
    if not re.fullmatch(children, found):
        yield f"<{element.tag}> holds {found}"
    texts = [element.text, *(child.tail for child in element)]
    if element.tag not in MIXED and any(text and text.strip() for text in texts):
        yield f"<{element.tag}> holds text"
    names = {"xml:lang" if key == XML_LANG else key for key in element.attrib}
    if missing := set(needed.split()) - names:
        yield f"<{element.tag}> has no {missing}"
    if strange := names - {*needed.split(), *allowed.split()}:
        yield f"<{element.tag}> has {strange}"
    for key, value in element.attrib.items():
        if key in VALUES and not re.fullmatch(VALUES[key], value):
            yield f"{key} is {value}"
