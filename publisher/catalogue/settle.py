"""The verdict on one unit, with its history: agreed, reworded, put back, merged, brand new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from publisher.catalogue.agreement import ABSENT, Desk, Kind, Verdict, agree
from publisher.catalogue.entry import Entry
from publisher.catalogue.grading import Grade, grade
from publisher.catalogue.history import History, key_of
from publisher.catalogue.ledger import Mark, Pairs
from publisher.catalogue.lineage import current, origin
from publisher.catalogue.notes import asks_about_original, notes
from publisher.catalogue.outcome import Settled
from publisher.catalogue.unit import State, Unit, digest, fingerprint
from publisher.catalogue.values import carry
from publisher.text.words import is_split, plain_words, visible


def settle(unit: Unit, history: History, language: str) -> Settled:
    """Return how a unit stands from now on."""
    if unit in history.origins:
        return _moved(unit, history, language)
    key = (unit.context, unit.source)
    piece, entry = history.pieces.get(key), history.live.get(key)
    base = current(history.pairs, unit.fingerprint)
    desk = ABSENT if entry is None else Desk(entry.text or None, entry.fuzzy)
    asleep = [e for e in history.known.entries if e.obsolete and e.key == key]
    if entry is None and piece is None and not base:
        verdict = _brand_new(unit, history, asleep)
    else:
        verdict = _foreign(unit, history, piece, desk) or agree(piece, desk, base)
        if key in history.doubtful and verdict.kind is Kind.TO_CATALOGUE:
            verdict = _perhaps(verdict)
    if verdict.kind is Kind.CONFLICT:
        verdict = _decided(unit, history, verdict)
    was = entry or next(iter(asleep), None)  # one that comes back keeps its place and comments
    made_from = history.known.foreign.get(key) or (was.previous_id if was else None)
    previous = made_from if verdict.fuzzy else None
    return _settled(unit, history, verdict, piece, was, previous)


def _decided(unit: Unit, history: History, verdict: Verdict) -> Verdict:
    side = history.known.take.get((unit.context, unit.source))
    if side is None:
        return verdict
    text = verdict.record if side == "record" else verdict.desk
    kind = Kind.TO_CATALOGUE if side == "record" else Kind.TO_RECORD
    return _translated(kind, text)


def _translated(kind: Kind, text: str | None) -> Verdict:
    return Verdict(kind, State.TRANSLATED, text, text, mark=Mark.TRANSLATED)


def _perhaps(verdict: Verdict) -> Verdict:
    """Return a verdict for a text of which nobody can tell whether it translates this unit."""
    if verdict.mark is not Mark.TRANSLATED:
        return verdict
    needs = Mark.NEEDS_REVIEW
    return verdict._replace(kind=Kind.FLAGGED, state=State.NEEDS_REVIEW, fuzzy=True, mark=needs)


def _foreign(unit: Unit, history: History, piece: str | None, desk: Desk) -> Verdict | None:
    """Return a verdict where a text is known to have been made from another source.

    That is how an old translation comes to stand under a new source: git merged the lines of two
    people without a conflict. Nobody meant it, so somebody has to look.
    """
    if desk.text and (unit.context, unit.source) in history.known.foreign:
        return _made_from_another(unit, history, piece, desk)
    foreign_piece = piece is not None and (
        history.made_elsewhere(piece, unit.source)
        or (not desk.present and history.taken_from_another(piece, unit))
    )
    if piece is not None and _apart(unit, history, piece):
        return _stands_in(piece, piece)
    if desk.text and not desk.fuzzy and history.made_elsewhere(desk.text, unit.source):
        if piece is None or foreign_piece or piece == desk.text:
            return _stands_in(piece, desk.text)
        base = current(history.pairs, unit.fingerprint)
        return agree(piece, desk._replace(fuzzy=True), base)  # of the two, the record's is its own
    if piece is None:
        return None
    if foreign_piece:
        if desk.text is not None and not desk.fuzzy:
            return _translated(Kind.TO_RECORD, desk.text)
        return _stands_in(piece, desk.text or piece)
    if not desk.present and _turned(history):
        # The field changed its language. The pair is as good as it was the other way round, or
        # when it was this way round before; any other may never have met.
        reverse = history.known.reverse.get(fingerprint(unit.context, piece), {})
        known = (
            reverse.get(digest(unit.source)),
            history.pairs.get(unit.fingerprint, {}).get(digest(piece)),
        )
        if not set(known) & {Mark.REVIEWED, Mark.TRANSLATED, Mark.RETIRED}:
            mark = Mark.NEEDS_REVIEW
            return Verdict(Kind.FLAGGED, State.NEEDS_REVIEW, piece, piece, fuzzy=True, mark=mark)
    return None


def _apart(unit: Unit, history: History, piece: str) -> bool:
    """Return whether the two texts are known not to say the same, the other way round.

    The field was written in the piece's language when one of them was changed.
    """
    known = history.known.reverse.get(fingerprint(unit.context, piece), {})
    here = history.pairs.get(unit.fingerprint, {})
    return known.get(digest(unit.source)) is Mark.STALE and digest(piece) not in here


def _made_from_another(unit: Unit, history: History, piece: str | None, desk: Desk) -> Verdict:
    """Return a verdict where the project's history tells that a text is another source's."""
    base = current(history.pairs, unit.fingerprint)
    if piece is None or desk.text is None:  # so nothing is shown that would be marked as stale
        return Verdict(Kind.STALE, State.NEEDS_REVIEW, None, desk.text, fuzzy=True)
    if piece != desk.text and base.get(digest(piece)) in (Mark.TRANSLATED, Mark.REVIEWED):
        return agree(piece, desk._replace(fuzzy=True), base)
    return _stands_in(piece, desk.text)


def _turned(history: History) -> bool:
    """Return whether the language that the field is written in was one of its translations."""
    marks = (mark for targets in history.known.reverse.values() for mark in targets.values())
    return any(mark is not Mark.RETIRED for mark in marks)


def _stands_in(piece: str | None, desk: str) -> Verdict:
    mark = None if piece is None else Mark.STALE
    return Verdict(Kind.STALE, State.STALE, piece, desk, fuzzy=True, mark=mark)


def _brand_new(unit: Unit, history: History, asleep: Sequence[Entry]) -> Verdict:
    """Return a unit nobody has translated here, unless it has been here before."""
    agreed = history.pairs.get(unit.fingerprint, {})
    texts = [e.text for e in asleep if e.text and not e.fuzzy]
    texts += history.known.recall(unit.context, unit.source)
    for text in texts:
        if digest(text) in agreed:
            return _translated(Kind.REVERTED, text)
    for draft in (*texts, *(e.text for e in asleep if e.text)):
        return Verdict(Kind.ADDED, State.NEEDS_REVIEW, None, draft, fuzzy=True)
    return Verdict(Kind.ADDED, State.MISSING, None, None)


def _moved(unit: Unit, history: History, language: str) -> Settled:
    """Settle a unit whose source changed."""
    entries = history.origins[unit]
    found = [history.pieces.get(key_of(entry)) for entry in entries]
    shares = history.shares(unit, " ".join(p for p in found if p is not None))
    piece = shares[unit]
    was = entries[0] if history.heir(entries[0]) == unit else None
    old = " ".join(origin(entry) for entry in entries)
    if len(entries) == 1 and old == unit.source:
        verdict = _reverted(unit, history, entries[0], piece)
        if verdict.kind is Kind.CONFLICT:
            verdict = _decided(unit, history, verdict)
        return _settled(unit, history, verdict, piece, was, None)
    if piece is not None and _agreed_once(history.pairs, unit.fingerprint, piece):
        verdict = _translated(Kind.REVERTED, piece)  # both were put back
        return _settled(unit, history, verdict, piece, was, None)
    doubtful = any(key_of(entry) in history.doubtful for entry in entries)
    if piece is not None and not doubtful and _rewritten(found, shares, entries, history):
        verdict = _translated(Kind.TO_CATALOGUE, piece)
        return _settled(unit, history, verdict, piece, was, None)
    verdict = _stale(unit, history, old, language)
    return _settled(unit, history, verdict, piece, was, old if verdict.fuzzy else None)


def _rewritten(
    found: Sequence[str | None],
    shares: Mapping[Unit, str | None],
    entries: Sequence[Entry],
    history: History,
) -> bool:
    """Return whether staff wrote these translations since the last agreement, with the source.

    An old one of which only the typography was put right is still the old one; one that was cut
    where the source was cut is as good as it was.
    """
    parts = [part for part in shares.values() if part is not None]
    if len(parts) < len(shares):
        return False
    if len(parts) > 1 and not entries[0].fuzzy and is_split(entries[0].text, parts):
        return True
    said = [plain_words(visible(entry.text)) for entry in entries]
    return all(
        plain_words(visible(piece)) not in said
        and not any(digest(piece) in targets for targets in history.pairs.values())
        for piece in found
        if piece is not None
    )


def _agreed_once(pairs: Pairs, source: str, text: str) -> bool:
    agreed = (Mark.REVIEWED, Mark.TRANSLATED, Mark.RETIRED)
    return pairs.get(source, {}).get(digest(text)) in agreed


def _reverted(unit: Unit, history: History, entry: Entry, piece: str | None) -> Verdict:
    agreed = {
        target: Mark.TRANSLATED
        for target, mark in history.pairs.get(unit.fingerprint, {}).items()
        if mark is not Mark.STALE
    }
    stood_in = history.pairs.get(fingerprint(*key_of(entry)), {})
    if (
        piece is not None
        and piece != entry.text
        and {digest(piece), digest(entry.text)} <= agreed.keys()
        and stood_in.get(digest(piece)) is Mark.STALE
    ):  # nobody has touched them since; they were in conflict when the source changed
        return Verdict(Kind.CONFLICT, State.CONFLICT, piece, entry.text)
    desk = Desk(entry.text or None, entry.fuzzy and digest(entry.text) not in agreed)
    base = {piece_: mark for piece_, mark in agreed.items() if piece_ == digest(entry.text)}
    verdict = agree(piece, desk, base or agreed)
    if verdict.state is State.TRANSLATED:
        return verdict._replace(kind=Kind.REVERTED)
    return verdict


def _stale(unit: Unit, history: History, old: str, language: str) -> Verdict:
    entries = history.origins[unit]
    verdicts = [
        agree(
            history.pieces.get(key_of(entry)),
            Desk(entry.text or None, entry.fuzzy),
            current(
                history.pairs,
                fingerprint(entry.context or "", origin(entry)),
                fingerprint(entry.context or "", entry.id),
            ),
        )
        for entry in entries
    ]
    record = history.shares(unit, " ".join(v.record or "" for v in verdicts).strip())[unit]
    desk = " ".join(v.desk or "" for v in verdicts).strip()
    desk = history.shares(unit, desk)[unit] or desk
    if not desk:
        return Verdict(Kind.ADDED, State.MISSING, None, None)
    if record is None:
        return Verdict(Kind.STALE, State.NEEDS_REVIEW, None, desk, fuzzy=True)
    alone = list(history.origins.values()).count(entries) == len(entries) == 1
    if alone and all(v.state.done for v in verdicts):
        carried = carry(old, unit.source, record, history.field.language, language)
        if carried is not None:
            return _translated(Kind.CARRIED, carried)
    return Verdict(Kind.STALE, State.STALE, record, desk, fuzzy=True, mark=Mark.STALE)


def _other_original(verdict: Verdict, history: History, was: Entry | None) -> bool:
    """Return whether a text is in doubt because it was made from what another language says.

    What that says may change meanwhile, so the entry keeps in mind what it was told first.
    """
    if verdict.record is None or verdict.state not in (State.STALE, State.NEEDS_REVIEW):
        return False
    if verdict.kind is Kind.NONE:
        return was is not None and asks_about_original(was.extracted)
    return history.made_from_another_language(verdict.record)


def _settled(
    unit: Unit,
    history: History,
    verdict: Verdict,
    piece: str | None,
    was: Entry | None,
    previous: str | None,
) -> Settled:
    before = previous or (origin(was) if was is not None else unit.source)
    before = history.known.foreign.get((unit.context, unit.source), before)
    change: Grade | None = None
    if verdict.kind in (Kind.STALE, Kind.CARRIED) or previous is not None:
        change = grade(before, unit.source, history.field.language) or None
    if previous is None and _other_original(verdict, history, was):
        change = Grade.LANGUAGE
    entry = (was or Entry(""))._replace(
        id=unit.source,
        context=unit.context,
        plural=None,
        strs=(verdict.desk or "",),
        fuzzy=verdict.fuzzy,
        obsolete=False,
        previous_id=previous,
        previous_context=None,
        previous_plural=None,
        extracted=notes(history.field, unit, verdict.state, change, verdict.record),
        references=(history.field.file,),
    )
    kind, state, mark = verdict.kind, verdict.state, verdict.mark
    return Settled(unit, kind, state, entry, was, piece, verdict.record, mark, change)
