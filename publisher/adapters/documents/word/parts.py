"""The parts of a Word file beside its text: styles, lists, addresses, footnotes, comments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.oxml import parse_xml

from publisher.adapters.documents.limits import UnreadableError
from publisher.adapters.documents.word.styles import tag

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from lxml.etree import _Element

_MARGINS = (("header", RELATION.HEADER), ("footer", RELATION.FOOTER))


class Parts:
    """Finds the parts by what the file says they are; one that is not there is empty."""

    def __init__(self, document: WordDocument) -> None:
        self._relations = document.part.rels
        self.styles: _Element = document.styles.element
        self.numbering = self._root(RELATION.NUMBERING)
        self.targets = {
            identifier: relation.target_ref
            for identifier, relation in self._relations.items()
            if relation.reltype == RELATION.HYPERLINK and relation.is_external
        }
        self._notes = {
            kind: _by_id(self._root(which), f"w:{kind}")
            for kind, which in (("footnote", RELATION.FOOTNOTES), ("endnote", RELATION.ENDNOTES))
        }
        self._comments = _by_id(self._root(RELATION.COMMENTS), "w:comment")

    def footnote(self, kind: str, identifier: str) -> _Element | None:
        """Return a footnote or endnote by its id."""
        return self._notes[kind].get(identifier)

    def comment(self, identifier: str) -> tuple[str, str]:
        """Return the author and the text of a comment."""
        element = self._comments.get(identifier)
        if element is None:
            return "", ""
        text = " ".join("".join(t.text or "" for t in p.iter(tag("w:t"))) for p in element)
        return element.get(tag("w:author"), ""), text

    def margins(self) -> Iterator[tuple[str, _Element]]:
        """Yield heads and feet of pages with their names."""
        for name, which in _MARGINS:
            for root in self._roots(which):
                yield name, root

    def _root(self, which: str) -> _Element | None:
        return next(self._roots(which), None)

    def _roots(self, which: str) -> Iterator[_Element]:
        from lxml.etree import XMLSyntaxError

        for relation in self._relations.values():
            if relation.reltype != which or relation.is_external:
                continue
            part = relation.target_part
            element = getattr(part, "element", None)
            try:
                yield parse_xml(part.blob) if element is None else element
            except XMLSyntaxError as error:
                mend = "open it in Word and save it again"
                raise UnreadableError("damaged", f"is damaged ({error})", mend) from error


def _by_id(root: _Element | None, name: str) -> dict[str, _Element]:
    if root is None:
        return {}
    return {each.get(tag("w:id"), ""): each for each in root.iter(tag(name))}
