"""The texts of a document: the language each is in, its typography, what a record cannot hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from publisher.adapters.strict_yaml import CONTROL
from publisher.checks.examined import Examined
from publisher.checks.language.evidence import common
from publisher.checks.lexicon import knowing, total
from publisher.checks.typography.setting import settings
from publisher.documents.account import Fate, Sureness
from publisher.documents.draft import Draft, Mention, Said, Value, leaves
from publisher.importing.decisions import Keep
from publisher.importing.incoming import Incoming
from publisher.importing.signs import in_plain

QUOTES = "apostrophes and quotation marks"
SIGNS = "signs that our fonts have not got"
# What is repaired: the kinds of settings, the check that is of one mind, and the words for people.
KINDS: Mapping[str, tuple[str, str]] = {
    "quotes": ("typographic-quotes", QUOTES),
    "spacing": ("spacing", "spaces around signs"),
    "plain space": ("plain-space", "no-break spaces beside signs"),
    "loose space": ("loose-space", "no-break spaces in numbers, dates and names"),
    "dashes": ("dashes", "dashes"),
    "ellipsis": ("ellipsis", "suspension points"),
    "ordinals": ("ordinals", "ordinals"),
}
LEAST, SHORT = 3.0, 4  # by how much a language must suit better; words of a short text
ROUNDS = 4  # one repair may make room for another
SHOWN = 6  # repairs of a kind that a note shows of one text
_DOUBLED = re.compile(r"(?<=\S) {2,}(?=\S)")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_CODE = re.compile(r"://|[`@\\]|www\.|^(?: {4}|\t)", re.MULTILINE)  # apostrophes?
_FORBIDDEN = (
    (re.compile(r"<(?=[a-zA-Z/!?])(?!https?:)"), "< ", "mark-up would be taken for HTML"),
    (re.compile(r"!\["), "! [", "an image cannot stand inside a text"),
    (re.compile(r"\{(?=[a-z_]+\})"), "{ ", "it would be taken for a figure to fill in"),
    (CONTROL, "", "invisible control character"),
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Change:
    """What one kind of repair did to a text."""

    what: str
    before: str
    after: str


def language_of(text: str, expected: str) -> str:
    """Return the language that a text is clearly in, or the one expected."""
    words = {word.text.lower() for word in common(Examined(text, expected))}
    found = total(words)
    best = max(found, key=found.__getitem__)
    if expected in found and found[best] - found[expected] <= LEAST:
        return expected
    if len(words) < 2:
        return expected  # nobody can tell "Digital"
    is_known = any(best in knowing(word) for word in words)
    is_expected = len(words) < SHORT and any(knowing(word) == {expected} for word in words)
    return best if is_known and not is_expected else expected


def main_language(drafts: Iterable[Draft], languages: Sequence[str]) -> str:
    """Return the one of the project's languages that most texts of a document are said to be in.

    Where it does not say so of most, it is the one that most of their words speak for.
    """
    votes: Counter[str] = Counter()
    claims: Counter[str] = Counter()
    number = 0
    for draft in drafts:
        for said in (leaf for leaf in leaves(draft.fields) if isinstance(leaf, Said)):
            number += 1
            claims.update([said.claimed] if said.claimed else [])
            for word in _WORD.findall(said.text):
                known = knowing(word.lower())
                votes.update(known if len(known) == 1 else ())
    for count, least in ((claims, number // 2), (votes, 0)):
        best = max(languages, key=count.__getitem__)
        if count[best] > least:
            return best
    return languages[0]


def kinds_wanted(judgements: Iterable[tuple[str, str]]) -> list[str]:
    """Return the kinds of repair whose check a project has not switched off."""
    off: dict[str, bool] = {}
    for name, severity in judgements:
        for check, _ in KINDS.values():
            if name in (check, "typography", "*"):
                off[check] = severity == "off"
    return [kind for kind, (check, _) in KINDS.items() if not off.get(check, False)]


class Wording:
    """Puts the texts of one document right, and notes what it did."""

    def __init__(
        self,
        incoming: Incoming,
        languages: Sequence[str],
        keep: Sequence[Keep],
        kinds: Collection[str] = tuple(KINDS),
    ) -> None:
        self._incoming, self._languages, self._kinds = incoming, languages, kinds
        self._keep = [one.text for one in keep if one.document in (None, incoming.name)]

    def drafts(self) -> list[Draft]:
        """Return the drafts with every text as it will stand, its claim the language it is in."""
        return [
            replace(draft, key=_clean(draft.key), fields=self._fields(draft))
            for draft in self._incoming.drafts
        ]

    def _fields(self, draft: Draft) -> Mapping[str, Value]:
        about = f"{draft.collection}/{draft.key}"
        return {name: self._value(value, f"{about} {name}") for name, value in draft.fields.items()}

    def _value(self, value: Value, target: str) -> Value:
        if isinstance(value, Said):
            return self._said(value, target)
        if isinstance(value, Mention):
            return self._mention(value, target)
        if isinstance(value, str):
            return _clean(value)
        if isinstance(value, Mapping):
            return {name: self._value(one, f"{target}.{name}") for name, one in value.items()}
        kept = [one for one in value if not self._is_foreign(one, target)]
        return [self._value(one, f"{target}[{place}]") for place, one in enumerate(kept)]

    def _is_foreign(self, value: Value, target: str) -> bool:
        """Leave out what is said to be in a language the project has not got, and seems to be."""
        if not isinstance(value, Said) or not value.claimed or value.claimed in self._languages:
            return False
        if language_of(value.text, value.claimed) in self._languages:
            return False
        what = f"this text is in '{value.claimed}', which is not a language of the project"
        mend = "add the language to sources/project.yaml, and import again"
        self._incoming.finding(value.span, "unknown-language", what, mend)
        change = value.text, ""
        self._incoming.note(value.span, Fate.LEFT_OUT, what, target=target, change=change)
        return True

    def _said(self, said: Said, target: str) -> Said:
        expected = said.claimed if said.claimed in self._languages else self._incoming.language
        language = language_of(said.text, expected or self._incoming.language)
        if language not in self._languages:
            what = f"this text is in '{language}', which is not a language of the project"
            mend = "add the language to sources/project.yaml, and import again"
            self._incoming.finding(said.span, "unknown-language", what, mend)
            language = expected or self._incoming.language
        elif language != (said.claimed or self._incoming.language):
            of = "its document" if said.claimed is None else f"it is said to be in: {said.claimed}"
            reason = f"its words are of '{language}', not of the language {of}"
            note = self._incoming.note
            note(said.span, Fate.FIELD, reason, target=target, sureness=Sureness.LIKELY)
        text, done = repaired(said.text, language, self._keep, self._kinds)
        for change in done:
            pair = (change.before, change.after)
            self._incoming.note(said.span, Fate.REPAIRED, change.what, target=target, change=pair)
        return replace(said, text=text, claimed=language)

    def _mention(self, mention: Mention, target: str) -> Mention:
        clean = _clean(mention.name)
        name = _put(clean, in_plain(clean, self._keep))
        if name != clean:
            pair = (mention.name, name)
            self._incoming.note(mention.span, Fate.REPAIRED, SIGNS, target=target, change=pair)
        if "'" in name and name not in self._keep and "quotes" in self._kinds:
            name = name.replace("'", "’")
            pair = (mention.name, name)
            self._incoming.note(mention.span, Fate.REPAIRED, QUOTES, target=target, change=pair)
        facts = {key: _clean(fact) for key, fact in mention.facts.items() if _clean(fact).strip()}
        printed = _clean(mention.printed or (mention.name if name != mention.name else ""))
        return replace(mention, name=name, printed=printed, facts=facts)


def _clean(text: str) -> str:
    """Return a text without the characters that no record can hold, such as escapes."""
    return CONTROL.sub("", text)


def repaired(
    text: str, language: str, keep: Sequence[str] = (), kinds: Collection[str] = tuple(KINDS)
) -> tuple[str, list[Change]]:
    """Return a text as the checks of typography want it, and what was changed.

    Only these kinds of `KINDS` are repaired, and nothing that ``keep`` holds; signs that our fonts
    have not got become plain ones.
    """
    done: dict[str, list[tuple[str, str]]] = {}
    for pattern, sign, why in _FORBIDDEN:
        text = _each(text, pattern, sign, done.setdefault(why, []))
    special = in_plain(text, keep)
    done[SIGNS] = [_seen(text, *one) for one in special]
    text = _put(text, special)
    text = _each(text, _DOUBLED, " ", done.setdefault("doubled space", []))
    if "quotes" in kinds and not _CODE.search(text) and not any("'" in part for part in keep):
        # Nine repairs of ten, and the rules take long to find them.
        text = _each(text, _APOSTROPHE, "’", done.setdefault(QUOTES, []))
    for _ in range(ROUNDS):
        found = _found(text, language, keep, kinds)
        if not found:
            break
        for start, end, after, kind in found:
            done.setdefault(KINDS[kind][1], []).append(_seen(text, start, end, after))
        text = _put(text, [(start, end, after) for start, end, after, _ in found])
    return text, [_change(what, pairs) for what, pairs in done.items() if pairs]


def _found(
    text: str, language: str, keep: Sequence[str], kinds: Collection[str]
) -> list[tuple[int, int, str, str]]:
    spans = [span for part in keep if part for span in _places(text, part)]
    examined, found, done = Examined(text, language, markdown="\n" in text), [], 0
    each = sorted(
        (s.start, s.end, s.after, s.kind) for kind in kinds for s in settings(examined, kind)
    )
    for start, end, after, kind in each:
        kept = any(first <= start and end <= last for first, last in spans)
        if start >= done and not kept and text[start:end] != after:
            found.append((start, end, after, kind))
            done = end
    return found


def _places(text: str, part: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(re.escape(part), text):
        yield match.span()


def _each(text: str, pattern: re.Pattern[str], sign: str, done: list[tuple[str, str]]) -> str:
    done += [_seen(text, match.start(), match.end(), sign) for match in pattern.finditer(text)]
    return pattern.sub(sign, text)


def _put(text: str, changes: Sequence[tuple[int, int, str]]) -> str:
    """Return a text with changes made, which stand in its order and apart."""
    for start, end, after in reversed(changes):
        text = text[:start] + after + text[end:]
    return text


def _seen(text: str, start: int, end: int, after: str) -> tuple[str, str]:
    """Return a change with the words around it."""
    first = max(text.rfind(" ", 0, start), text.rfind("\n", 0, start)) + 1
    last = re.compile(r"\s|\Z").search(text, end)
    stop = last.start() if last else end
    return text[first:stop], text[first:start] + after + text[end:stop]


def _change(what: str, pairs: list[tuple[str, str]]) -> Change:
    unlike = list(dict.fromkeys(pairs))
    more = " …" if len(unlike) > SHOWN else ""
    before, after = (" · ".join(pair[side] for pair in unlike[:SHOWN]) + more for side in (0, 1))
    times = f" ({len(pairs)} times)" if len(pairs) > 1 else ""
    return Change(what + times, before, after)
