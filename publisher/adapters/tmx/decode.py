"""From elements to units. What is wrong with one costs it, and no other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NoReturn

from publisher.adapters.tmx.content_model import (
    ATTRIBUTES,
    CHILDREN,
    DETAILS,
    SEGTYPES,
    fault_of,
)
from publisher.adapters.tmx.nodes import NOWHERE, Node, Place
from publisher.adapters.tmx.report import Report
from publisher.adapters.tmx.tags import normal_tag
from publisher.adapters.tmx.unit import (
    ANY,
    DATES,
    Attributes,
    Code,
    Header,
    Piece,
    Remark,
    Segment,
    Unit,
    Variant,
    moment,
)

_COMPLETE = "complete it where it was made"
_LIKE = "write a code such as fr or es-MX"


class _FaultError(Exception):
    """An element cannot be understood."""

    def __init__(self, code: str, what: str, mend: str, place: Place = NOWHERE) -> None:
        super().__init__(what)
        self.code, self.what, self.mend, self.place = code, what, mend, place


class Decoder:
    """Makes header and units; keeps what they share and what has been reported."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._header = Header()
        self._number = 0
        self._unknown: set[tuple[str, str]] = set()

    def header(self, node: Node) -> Header:
        """Return the header; what it lacks is a finding, and then no language is the source."""
        given = node.attributes
        source = self._source_language(given.get("srclang", ""), node)
        segtype = given.get("segtype", "")
        if segtype not in SEGTYPES:
            what = f"'{segtype}' is no type of segment; read as block"
            self._report.add(node.place, "attribute", what, _one_of(SEGTYPES))
            segtype = "block"
        plain = Header()
        self._header = Header(
            source_language=source or ANY,
            segtype=segtype,
            datatype=given.get("datatype", "unknown"),
            admin_language=given.get("adminlang", plain.admin_language),
            tool=given.get("creationtool", "unknown"),
            tool_version=given.get("creationtoolversion", "unknown"),
            format=given.get("o-tmf", "unknown"),
            remarks=self._header_remarks(node),
            details=self._details(node, node.place, 0),
        )
        return self._header

    def unit(self, node: Node) -> Unit | None:
        """Return a unit, or None when it had to be left out; why is a finding."""
        self._number += 1
        try:
            return self._unit(node)
        except _FaultError as fault:
            self._fault(fault, node.place)
            self._report.skipped += 1
            return None

    def stray(self, node: Node) -> None:
        """Report what is neither header nor unit."""
        if node.name == "?":
            what = f"{node.attributes['character']} cannot stand in XML; left out"
            self._report.add(node.place, "control-character", what, "delete it")
        else:
            what = "text outside of units" if node.name == "text" else f"<{node.name}> in no unit"
            self._report.add(node.place, "structure", f"{what}; left out", "move it or delete it")

    def _unit(self, node: Node) -> Unit:
        given, place = node.attributes, node.place
        remarks: list[Remark] = []
        variants: list[Variant] = []
        faulty = 0
        for child in self._children(node):
            if child.name != "tuv":
                remarks.append(self._remark(child, place))
                continue
            try:
                variants.append(self._variant(child))
            except _FaultError as fault:
                self._fault(fault, child.place)
                faulty += 1
        if not variants or (faulty and len(variants) == 1):
            what = "it has no text" if not variants else "one text alone is no translation"
            raise _FaultError("incomplete", f"{what}; the unit is left out", _COMPLETE)
        segtype = given.get("segtype", self._header.segtype)
        if segtype not in SEGTYPES:
            what = f"'{segtype}' is no type of segment; the unit is left out"
            raise _FaultError("attribute", what, _one_of(SEGTYPES))
        return Unit(
            self._source_of(node, variants),
            tuple(variants),
            given.get("tuid", ""),
            segtype,
            tuple(remarks),
            self._details(node, place, 0),
            self._number,
            place[0],
        )

    def _source_of(self, node: Node, variants: list[Variant]) -> str:
        tag = node.attributes.get("srclang")
        source = self._header.source_language
        if tag is not None:
            source = self._source_language(tag, node)
        bases = {variant.language.partition("-")[0] for variant in variants}
        if source != ANY and source.partition("-")[0] not in bases:
            what = f"no variant is in the source language {source or '(unknown)'}; left out"
            mend = "correct srclang; *all* says that any language may be the source"
            raise _FaultError("source-language", what, mend)
        return source

    def _source_language(self, tag: str, node: Node) -> str:
        if tag.lower() == ANY:
            return ANY
        source = normal_tag(tag)
        if source is None and node.name == "header":
            what = f"the header's source language '{_short(tag)}' is unknown; read as {ANY}"
            self._report.add(
                node.place, "source-language", what, "write a code such as fr or es-MX"
            )
        return source or ""

    def _variant(self, node: Node) -> Variant:
        tag = node.attributes.get("xml:lang", node.attributes.get("lang"))  # TMX 1.1: lang
        if tag is None:
            mend = "say the language of every <tuv>: xml:lang"
            raise _FaultError("no-language", "a variant without language is left out", mend)
        language = normal_tag(tag)
        if language is None:
            what = f"a variant is left out: the language '{_short(tag)}' is unknown"
            raise _FaultError("language", what, _LIKE)
        remarks: list[Remark] = []
        segments: list[Segment] = []
        for child in self._children(node):
            if child.name == "seg":
                segments.append(self._segment(child, node.place))
            else:
                remarks.append(self._remark(child, node.place))
        if len(segments) != 1:
            what = f"the {language} variant has {len(segments)} segments, not one; left out"
            raise _FaultError("structure", what, _COMPLETE)
        if not segments[0]:
            what = f"the {language} text is empty; left out"
            raise _FaultError("empty-segment", what, "translate it or delete the <tuv>")
        return Variant(language, segments[0], tuple(remarks), self._details(node, node.place, 1))

    def _remark(self, node: Node, place: Place) -> Remark:
        self._complete(node)
        for _child in self._children(node):
            pass  # there can be none: whatever there is was refused
        text = str(node.content[0]) if node.content else ""
        if node.name == "note":
            return Remark(text, None, self._details(node, place, 0))
        return Remark(text, node.attributes["type"], self._details(node, place, 1))

    def _header_remarks(self, node: Node) -> tuple[Remark, ...]:
        remarks = []
        for child in node.content:
            if isinstance(child, Node):
                if child.name in CHILDREN["header"]:
                    try:
                        remarks.append(self._remark(child, node.place))
                    except _FaultError as fault:
                        self._fault(fault, node.place)
                else:
                    self.stray(child._replace(place=node.place))
        return tuple(remarks)

    def _segment(self, node: Node, place: Place) -> Segment:
        content = node.content
        if len(content) == 1 and isinstance(content[0], str):
            return (content[0],)
        return tuple(self._pieces(node, place))

    def _pieces(self, node: Node, place: Place) -> Iterator[Piece]:
        for child in node.content:
            if isinstance(child, str):
                yield child
            else:
                if child.name not in CHILDREN[node.name]:
                    self._misplaced(child, node.name)
                self._complete(child)
                details = self._details(child, place, 0)
                yield Code(child.name, details, tuple(self._pieces(child, place)))

    def _children(self, node: Node) -> Iterator[Node]:
        allowed = CHILDREN[node.name]
        for child in node.content:
            if isinstance(child, Node):
                if child.name not in allowed:
                    self._misplaced(child, node.name)
                yield child

    def _misplaced(self, node: Node, around: str) -> NoReturn:
        if node.name == "?":
            what = f"{node.attributes['character']} cannot stand in XML; left out"
            raise _FaultError("control-character", what, "delete it", node.place)
        what = "text" if node.name == "text" else f"<{_short(node.name)}>"
        what += f" cannot stand in <{around}>; left out"
        raise _FaultError("structure", what, "TMX 1.4b says what can", node.place)

    def _complete(self, node: Node) -> None:
        if fault := fault_of(node.name, node.attributes):
            raise _FaultError("attribute", f"{fault}; left out", _COMPLETE, node.place)

    def _details(self, node: Node, place: Place, taken: int) -> Attributes:
        name, given = node.name, node.attributes
        if len(given) == taken:  # each attribute has its own field
            return ()
        wanted = DETAILS[name]
        kept = {}
        for key, value in given.items():
            if key in wanted:
                kept[key] = value
            elif key not in ATTRIBUTES[name]:
                self._unknown_attribute(name, key, place)
        for key in DATES.intersection(kept):
            read = moment(kept[key])
            if read is None:
                what = f"{key} '{_short(kept.pop(key))}' is no date; left out"
                self._report.add(place, "date", self._numbered(what), "write 20261121T163000Z")
            else:
                kept[key] = f"{read:%Y%m%dT%H%M%SZ}" if "-" in kept[key] else kept[key]
        return tuple(sorted(kept.items()))

    def _unknown_attribute(self, name: str, key: str, place: Place) -> None:
        if key.startswith("xmlns") or (name, key) in self._unknown or len(self._unknown) > 100:
            return
        self._unknown.add((name, key))
        what = f"the attribute '{_short(key)}' of <{name}> is not of TMX; left out everywhere"
        self._report.add(place, "attribute", self._numbered(what), "a <prop> can hold it")

    def _fault(self, fault: _FaultError, place: Place) -> None:
        at = fault.place if fault.place != NOWHERE else place
        self._report.add(at, fault.code, self._numbered(fault.what), fault.mend)

    def _numbered(self, what: str) -> str:
        return f"unit {self._number}: {what}" if self._number else what


def _one_of(names: frozenset[str]) -> str:
    return f"write one of {', '.join(sorted(names))}"


def _short(text: str) -> str:
    shown = text if len(text) <= 40 else text[:39] + "…"
    return "".join(c if c.isprintable() else "?" for c in shown)
