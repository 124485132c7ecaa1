"""Glossaries as TBX-Basic: ISO 30042:2019 (version 3), written in DCA style.

Read are DCA and DCT style and version 2 (``martif``), as other tools export them. What TBX-Basic
has no word for is said with what it has: a form is a term of type ``variant`` and an abbreviation
one of type ``abbreviation``, both with a cross-reference to their term; "do not translate" is a
preferred term with a note of exactly these words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from publisher.adapters.glossary_yaml import locate
from publisher.adapters.xml_tree import Node, read_xml
from publisher.errors import Location
from publisher.model.finding import Finding
from publisher.model.glossary import Concept, Gender, Glossary, Part, Status, Term
from publisher.terms.decode import decode_glossary, one_line
from publisher.terms.foreign import Draft, Row, identify, matching


def _camel(value: str) -> str:
    first, *rest = value.split("-")
    return first + "".join(word.capitalize() for word in rest)


_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="{language}" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>publisher</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
"""
_TAIL = "</body></text>\n</tbx>\n"
_STATUS = {
    Status.PREFERRED: "preferredTerm-admn-sts",
    Status.ADMITTED: "admittedTerm-admn-sts",
    Status.FORBIDDEN: "deprecatedTerm-admn-sts",
    Status.DO_NOT_TRANSLATE: "preferredTerm-admn-sts",
}
_FIELDS = {"administrativeStatus": "status", "partOfSpeech": "part", "grammaticalGender": "gender"}
_VALUES = {
    "administrativeStatus": {
        f"{name}{ending}": status.value
        for name, status in (
            ("preferredTerm", Status.PREFERRED),
            ("admittedTerm", Status.ADMITTED),
            ("deprecatedTerm", Status.FORBIDDEN),
            ("supersededTerm", Status.FORBIDDEN),
        )
        for ending in ("", "-admn-sts")
    },
    "partOfSpeech": {_camel(part.value): part.value for part in Part},
    "grammaticalGender": {gender.value: gender.value for gender in Gender},
}
_SHORTER = ("abbreviation", "acronym", "shortForm", "initialism")


def write_tbx(glossary: Glossary, languages: tuple[str, ...]) -> bytes:
    """Return the glossary as TBX-Basic; always the same bytes for one glossary."""
    lines = [_HEAD.format(language=languages[0])]
    for concept in glossary.concepts.values():
        lines += _entry(concept, languages)
    return "".join([*lines, _TAIL]).encode()


def _entry(concept: Concept, languages: tuple[str, ...]) -> Iterator[str]:
    named = {term.language for term in concept.terms}
    yield f"<conceptEntry id={quoteattr(concept.id)}>\n"
    for code, text in concept.definition.items():
        if code not in named:  # a language section has at least one term
            yield f'<descrip type="definition" xml:lang={quoteattr(code)}>{_text(text)}</descrip>\n'
    if concept.note:
        yield f"<note>{_text(concept.note)}</note>\n"
    for code in languages:
        if code in named:
            yield f"<langSec xml:lang={quoteattr(code)}>\n"
            if code in concept.definition:
                text = _text(concept.definition[code])
                yield f'<descrip type="definition">{text}</descrip>\n'
            terms = [term for term in concept.terms if term.language == code]
            ids = {term.text: f"{concept.id}_{code}_{i}" for i, term in enumerate(terms, 1)}
            for term in terms:
                yield from _term(term, ids)
            yield "</langSec>\n"
    yield "</conceptEntry>\n"


def _term(term: Term, ids: dict[str, str]) -> Iterator[str]:
    notes = {
        "partOfSpeech": _camel(term.part.value) if term.part else "",
        "grammaticalGender": term.gender.value if term.gender else "",
        "termType": "abbreviation" if term.abbreviates else "",
        "administrativeStatus": _STATUS[term.status],
    }
    remarks = [Status.DO_NOT_TRANSLATE.value] * (term.status is Status.DO_NOT_TRANSLATE)
    if term.note:
        remarks.append(term.note)
    yield f"<termSec id={quoteattr(ids[term.text])}><term>{_text(term.text)}</term>"
    yield from (f'<termNote type="{k}">{v}</termNote>' for k, v in notes.items() if v)
    if term.abbreviates:
        yield _reference(ids[term.abbreviates])
    yield from (f"<note>{_text(remark)}</note>" for remark in remarks)
    yield "</termSec>\n"
    for form in term.forms:
        yield f'<termSec><term>{_text(form)}</term><termNote type="termType">variant</termNote>'
        yield f"{_reference(ids[term.text])}</termSec>\n"


def _reference(target: str) -> str:
    return f'<ref type="crossReference" target={quoteattr(target)}/>'


def _text(text: str) -> str:
    return escape(text)


def read_tbx(
    content: bytes, path: str, languages: tuple[str, ...]
) -> tuple[Glossary, list[Finding]]:
    """Return the glossary in a TBX file, with every fault and all that was left out.

    A superseded term becomes a forbidden one. What a glossary cannot hold (subject fields,
    contexts, sources, transactions, other languages) is reported, once for each kind.
    """
    root, findings = read_xml(content, path)
    if root is None:
        return Glossary(), findings
    reading = _Reading(languages)
    for name in ("conceptEntry", "termEntry"):
        for entry in root.walk(name):
            reading.entry(entry)
    glossary, faults = decode_glossary(
        {id_: draft.plain() for id_, draft in reading.drafts.items()}, languages
    )
    return glossary, sorted(locate(faults, reading.places, path) + reading.left_out(path))


class _Reading:
    """One file being read: plain data, where it stands, and what is left out."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.drafts: dict[str, Draft] = {}
        self.places: dict[tuple[str | int, ...], tuple[int, int]] = {}
        self._languages = languages
        self._passed: Counter[str] = Counter()
        self._first: dict[str, tuple[int, int]] = {}

    def entry(self, node: Node) -> None:
        """Take one concept."""
        id_ = identify(node.attributes.get("id", ""), self.drafts)
        draft = self.drafts[id_] = Draft()
        self.places[id_,] = (node.line, node.column)
        for child in _flat(node):
            if child.name in ("langSec", "langSet"):
                self._language(child, id_, draft)
            elif _kind(child) == "definition":
                self._define(child, child.attributes.get("lang", ""), draft)
            elif child.name == "note":
                draft.note = f"{draft.note} {one_line(child.text)}".strip(" ")
            else:
                self._pass(child)

    def _define(self, node: Node, language: str, draft: Draft) -> None:
        code = matching(language, self._languages)
        if code and code not in draft.definition and one_line(node.text):
            draft.definition[code] = one_line(node.text)
        else:
            self._pass(node)

    def _language(self, node: Node, id_: str, draft: Draft) -> None:
        language = node.attributes.get("lang", "")
        code = matching(language, self._languages)
        if not code:
            self._pass(node, f"language {language or 'unknown'}")
            return
        rows: list[tuple[Row, Node]] = []
        for child in _flat(node):
            if child.name in ("termSec", "tig", "ntig"):
                rows.append((self._row(child), child))
            elif _kind(child) == "definition":
                self._define(child, code, draft)
            else:
                self._pass(child)
        # Two sections of one language, en-GB and en-US perhaps, make one list.
        terms = draft.terms.setdefault(code, [])
        by_id = {row.id: row for row, _ in rows if row.id}
        for row, _ in rows:
            if row.form and row.refers in by_id:
                by_id[row.refers].forms.append(row.term)
        for row, child in rows:
            other = by_id.get(row.refers)
            if row.form and other is not None:
                continue
            self.places[id_, code, len(terms)] = (child.line, child.column)
            terms.append(row.fields(other.term if row.short and other is not None else ""))

    def _row(self, node: Node) -> Row:
        row = Row(id=node.attributes.get("id", ""))
        for child in _flat(node):
            kind, text = _kind(child), one_line(child.text)
            if kind == "crossReference":
                row.refers = child.attributes.get("target", "")
            elif kind == "note":
                row.remark(text)
            elif kind == "termType":
                row.short, row.form = text in _SHORTER, text == "variant"
            elif text in _VALUES.get(kind, ()):
                setattr(row, _FIELDS[kind], _VALUES[kind][text])
            elif kind == "term":
                row.term = text
            else:
                self._pass(child)
        return row

    def _pass(self, node: Node, kind: str = "") -> None:
        kind = kind or _kind(node)
        self._passed[kind] += 1
        self._first.setdefault(kind, (node.line, node.column))

    def left_out(self, path: str) -> list[Finding]:
        return [
            Finding(
                Location(path, *self._first[kind]),
                "left-out",
                f"{kind}: {count} left out, the first of them here",
                "a glossary has no place for it; keep the file if it is needed",
            )
            for kind, count in self._passed.items()
        ]


def _kind(node: Node) -> str:
    """Return the data category: a type in DCA style, the element's own name in DCT style."""
    return node.attributes.get("type") or node.name


def _flat(node: Node) -> Iterator[Node]:
    """Yield the elements in a node; groups are opened."""
    for child in node.nodes:
        if child.name.endswith("Grp") and child.name != "transacGrp":
            yield from _flat(child)
        else:
            yield child
