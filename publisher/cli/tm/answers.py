"""What the memory answers, told in a terminal and as JSON (schema: docs/schema/tm.schema.json)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publisher.memory.pair import Match
    from publisher.model.finding import Finding
    from publisher.translation.memory.lookup import Answer, Term

_INDENT = " " * 7


def as_text(answer: Answer) -> Iterator[str]:
    """Yield the lines of an answer."""
    for match in answer.matches:
        yield from _match(match)
    if answer.sentences:
        yield "no match for the whole; sentence by sentence:"
    for sentence, found in answer.sentences:
        yield f"  {_one_line(sentence)}"
        if found is not None:
            yield from _match(found)
        else:
            yield "    –  nothing"
    if not answer.matches and not answer.sentences:
        yield "no match"
    for term in answer.terms:
        yield _term(term)


def _match(match: Match) -> Iterator[str]:
    pair = match.pair
    yield f"{match.score:>3} %  {_one_line(match.offered)}"
    yield f"{_INDENT}for: {_one_line(pair.source)}"
    if match.offered != pair.target:
        yield f"{_INDENT}was: {_one_line(pair.target)}"
    for reason in match.reasons:
        yield f"{_INDENT}{reason.points:+d} {_one_line(reason.text)}"
    state = pair.state.value if pair.origin.value == "person" else f"{pair.state.value}, machine"
    date = f", {pair.dated:%Y-%m-%d}" if pair.dated else ""
    unit = f"  {pair.context}" if pair.context else f"  a {pair.kind}" if pair.kind else ""
    yield f"{_INDENT}at {pair.document or 'the last sync'}{unit} ({state}{date})"


def _term(term: Term) -> str:
    found = term.occurrence
    said = " / ".join(term.translations) or "not in the glossary"
    warning = ", a forbidden term" if found.status.value == "forbidden" else ""
    return f" term  {found.term.text}{warning}: {said}"


def _one_line(text: str) -> str:
    return text.replace("\n", " ⏎ ")


def as_line(answer: Answer) -> str:
    """Return an answer as JSON in one line, ASCII alone: no locale or terminal can harm it."""
    return json.dumps(document(answer))


def document(answer: Answer) -> dict[str, object]:
    """Return an answer as plain data."""
    return {
        "version": 1,
        "command": "tm lookup",
        "text": answer.text,
        "from": answer.direction.source,
        "to": answer.direction.target,
        "matches": [match_document(match, answer.text) for match in answer.matches],
        "sentences": [
            {"text": text, "match": match_document(match, text) if match else None}
            for text, match in answer.sentences
        ],
        "terms": [_term_document(term) for term in answer.terms],
    }


def match_document(match: Match, text: str) -> dict[str, object]:
    """Return a match as plain data, with what differs from the text asked for."""
    from publisher.text.words import differences

    pair = match.pair
    return {
        "score": match.score,
        "translation": match.offered,
        "reasons": [{"points": reason.points, "text": reason.text} for reason in match.reasons],
        "source": pair.source,
        "target": pair.target,
        "differences": [
            {"kind": kind, "text": piece}
            for kind, piece in (differences(pair.source, text) if pair.source != text else ())
        ],
        "unit": pair.context or None,
        "field": pair.kind or None,
        "place": pair.document or None,
        "state": pair.state.value,
        "origin": pair.origin.value,
        "written_in": pair.written_in or None,
        "date": pair.dated.isoformat() if pair.dated else None,
    }


def _term_document(term: Term) -> dict[str, object]:
    found = term.occurrence
    return {
        "concept": found.concept.id,
        "term": found.term.text,
        "status": found.status.value,
        "start": found.start,
        "end": found.end,
        "translations": list(term.translations),
    }


def finding_document(finding: Finding) -> dict[str, object]:
    """Return a finding as plain data."""
    return {
        "file": finding.at.path,
        "line": finding.at.line,
        "column": finding.at.column,
        "code": finding.code,
        "what": finding.what,
        "mend": finding.mend,
    }
