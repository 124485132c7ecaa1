"""Turn plain data into a glossary and back, reporting every fault by its path.

The data is what `sources/glossary.yaml` says; other formats are brought into the same shape, so
that they are all read by the same rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Literal, TypeAlias

from publisher.model.decode import Decoding, Fault, Path, decode
from publisher.model.fields import Pattern
from publisher.model.finding import did_you_mean
from publisher.model.glossary import Concept, Gender, Glossary, Part, Status, Term
from publisher.terms.words import Words

Plain: TypeAlias = "str | Sequence[Plain] | Mapping[str, Plain]"

ID = Pattern(r"[a-z][a-z0-9-]{0,79}", "fair-trade")
# One line, and no sign that parts terms in a table.
TERM = Pattern(r"[^\s|](?:[^\n\r\t|]{0,198}[^\s|])?", "fair trade")
NAME = "name"  # a term that is the same in every language and is never translated


@dataclass(frozen=True, slots=True, kw_only=True)
class TermFields:
    """A term as it is written down; what is not said follows from its place."""

    term: Annotated[str, TERM]
    status: Literal["preferred", "admitted", "forbidden", "do-not-translate"] | None = None
    part: Literal["noun", "verb", "adjective", "adverb", "proper-noun", "other"] | None = None
    gender: Literal["masculine", "feminine", "neuter", "other"] | None = None
    abbreviates: Annotated[str, TERM] | None = None
    forms: tuple[Annotated[str, TERM], ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    """What a concept says beside its terms."""

    note: str | None = None


_SPACES = re.compile("[ \t\r\n]+")


def one_line(text: str) -> str:
    """Return a text as one line: how a file is broken into lines means nothing in a glossary."""
    return _SPACES.sub(" ", text).strip(" ")


def decode_glossary(data: object, languages: tuple[str, ...]) -> tuple[Glossary, list[Fault]]:
    """Return the glossary without the concepts that have faults, and all faults."""
    decoding = Decoding(languages)
    if not isinstance(data, Mapping):
        decoding.fault((), "type", "wanted a map of concepts", "begin with a concept's id")
        return Glossary(), decoding.faults
    concepts: dict[str, Concept] = {}
    for id_, value in data.items():
        before = len(decoding.faults)
        if not re.fullmatch(ID.expression, id_):
            mend = f"write it like {ID.example}"
            decoding.fault((id_, ""), "id", "this is not the id of a concept", mend)
        concept = _concept(decoding, id_, value)
        if concept is not None and len(decoding.faults) == before:
            concepts[id_] = concept
    return Glossary(concepts), decoding.faults


def _concept(decoding: Decoding, id_: str, data: object) -> Concept | None:
    path: Path = (id_,)
    if not isinstance(data, Mapping):
        decoding.fault(path, "type", "wanted a map", "write a line per language, such as 'fr: …'")
        return None
    known = ("definition", "note", NAME, *decoding.languages)
    for key in data:
        if key not in known:
            mend = did_you_mean(key, known)
            decoding.fault((*path, key, ""), "unknown-key", f"unknown key '{key}'", mend)
    terms: list[Term] = []
    for language in decoding.languages:
        own: list[tuple[Term, Path]] = []
        for key in (NAME, language):
            if key in data:
                own += _terms(decoding, data[key], (*path, key), language)
        _consistent(decoding, own)
        terms += [term for term, _ in own]
    if not terms and not any(key in data for key in (NAME, *decoding.languages)):
        decoding.fault(path, "no-terms", f"'{id_}' has no term", "add a line such as 'fr: …'")
    note, faults = decode(_Texts, {k: data[k] for k in data if k == "note"}, decoding.languages)
    decoding.faults += [_below(path, fault) for fault in faults]
    definition = _definition(decoding, data.get("definition"), (*path, "definition"))
    return Concept(id_, tuple(terms), definition, one_line(note.note or "") if note else "")


def _definition(decoding: Decoding, data: object, path: Path) -> Mapping[str, str]:
    if data is None:
        return {}
    if not isinstance(data, Mapping):
        mend = f"write a map, one line per language, such as '{decoding.languages[0]}: …'"
        decoding.fault(path, "type", "wanted a text per language", mend)
        return {}
    for language, text in data.items():
        if language not in decoding.languages:
            mend = did_you_mean(language, decoding.languages)
            what = f"'{language}' is not a language of this project"
            decoding.fault((*path, language, ""), "unknown-language", what, mend)
        elif not isinstance(text, str) or not text.strip():
            decoding.fault((*path, language), "type", "wanted text", "write it or delete the line")
    return {code: one_line(str(data[code])) for code in decoding.languages if code in data}


def _terms(decoding: Decoding, data: object, path: Path, language: str) -> list[tuple[Term, Path]]:
    """Return the terms of one language with their places: one text, or a list of texts and maps."""
    listed = isinstance(data, list)
    items: list[object] = list(data) if isinstance(data, list) else [data]
    if not items:
        decoding.fault(path, "empty-value", "the list is empty", "delete the line")
    terms: list[tuple[Term, Path]] = []
    for i, item in enumerate(items):
        at = (*path, i) if listed else path
        fields, faults = decode(
            TermFields, {"term": item} if isinstance(item, str) else item, decoding.languages
        )
        for fault in faults:
            # A term that is written without a map has no key of its own.
            where = fault.path[1:] if isinstance(item, str) else fault.path
            new = Fault((*at, *where), fault.code, fault.what, fault.mend)
            if new not in decoding.faults:  # a name is read once for every language
                decoding.faults.append(new)
        if fields is not None:
            first = not any(term.status is Status.PREFERRED for term, _ in terms)
            terms.append((_term(fields, language, _usual(path[-1] == NAME, first)), at))
    return terms


def _usual(name: bool, first: bool) -> Status:
    return Status.DO_NOT_TRANSLATE if name else Status.PREFERRED if first else Status.ADMITTED


def _term(fields: TermFields, language: str, usual: Status) -> Term:
    return Term(
        fields.term,
        language,
        Status(fields.status) if fields.status else usual,
        Part(fields.part) if fields.part else None,
        Gender(fields.gender) if fields.gender else None,
        fields.abbreviates or "",
        fields.forms,
        one_line(fields.note or ""),
    )


def _consistent(decoding: Decoding, terms: list[tuple[Term, Path]]) -> None:
    texts = [term.text for term, _ in terms]
    for i, (term, path) in enumerate(terms):
        if term.text in texts[:i]:
            what = f"'{term.text}' stands twice in one language"
            decoding.fault(path, "duplicate", what, "keep one of the two")
        if term.abbreviates and (term.abbreviates not in texts or term.abbreviates == term.text):
            what = f"'{term.text}' abbreviates '{term.abbreviates}', which is not here"
            mend = did_you_mean(term.abbreviates, set(texts) - {term.text})
            decoding.fault(path, "unknown-term", what, mend)
        for text in (term.text, *term.forms):
            if not Words(text, term.language).written:
                what = f"'{text}' has no word that could be found in a text"
                decoding.fault(path, "form", what, "write words; an address or a file is no term")


def _below(path: Path, fault: Fault) -> Fault:
    return Fault((*path, *fault.path), fault.code, fault.what, fault.mend)


def encode_glossary(glossary: Glossary, languages: tuple[str, ...]) -> dict[str, Plain]:
    """Return the plain data of a glossary, in its shortest form; decoding it gives the same."""
    return {id_: dict(_fields(c, languages)) for id_, c in glossary.concepts.items()}


def _fields(concept: Concept, languages: tuple[str, ...]) -> Iterator[tuple[str, Plain]]:
    if concept.definition:
        yield "definition", dict(concept.definition)
    if concept.note:
        yield "note", concept.note
    by_language = [[t for t in concept.terms if t.language == code] for code in languages]
    names = 0
    while names < min(map(len, by_language)) and _is_name([terms[names] for terms in by_language]):
        names += 1
    if names:
        fields = encode_terms(by_language[0][:names])
        yield NAME, _short([{k: v for k, v in f.items() if k != "status"} for f in fields])
    for code, terms in zip(languages, by_language, strict=True):
        if rest := terms[names:]:
            yield code, _short(encode_terms(rest))


def encode_terms(terms: Sequence[Term]) -> list[dict[str, Plain]]:
    """Return what is to be said of each term of one language, beyond what its place says."""
    usual, result = Status.PREFERRED, []
    for term in terms:
        fields = _term_fields(term)
        if term.status is usual:
            del fields["status"]
        if term.status is Status.PREFERRED:
            usual = Status.ADMITTED
        result.append(fields)
    return result


def _term_fields(term: Term) -> dict[str, Plain]:
    fields: dict[str, Plain] = {
        "term": term.text,
        "status": term.status.value,
        "part": term.part.value if term.part else "",
        "gender": term.gender.value if term.gender else "",
        "abbreviates": term.abbreviates,
        "forms": term.forms,
        "note": term.note,
    }
    return {key: value for key, value in fields.items() if value}


def _is_name(terms: list[Term]) -> bool:
    """Tell whether the same name stands in every language."""
    named = terms[0].status is Status.DO_NOT_TRANSLATE
    return named and len({replace(term, language="") for term in terms}) == 1


def _short(terms: list[dict[str, Plain]]) -> Plain:
    items: list[Plain] = [term["term"] if len(term) == 1 else term for term in terms]
    return items[0] if len(items) == 1 else items
