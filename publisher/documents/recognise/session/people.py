"""Who somebody is, from one line of a form: name, role, organisations, country, their talk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from publisher.documents.block import Span
from publisher.documents.draft import Mention, Said, Value
from publisher.documents.initials import INITIALS, are_initials
from publisher.documents.phrases import AND, PARTICLES, TITLES, is_body, is_role
from publisher.l10n.country_lookup import country_code
from publisher.text.spelling import plain

MOST_WORDS = 6  # of a name
_LONGEST = 300  # characters; a longer line is a text about somebody
_MARKS = re.compile(r"\*\*|__|(?<!\w)[*_]|[*_](?!\w)")
_JOINT = re.compile(r",|;|\s[/–—|-]\s")
_AND = re.compile(r"\s(?:et|and|y|e|&)\s|\s?;\s?")
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_’'.-]*(?:[’'.-][^\W\d_]*)*")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation as it is printed."""

    name: str
    initials: str = ""
    printed: str = ""  # where that is not the name


@dataclass(frozen=True, slots=True)
class Named:
    """A person as a line has them."""

    name: str
    printed: str = ""  # with title, where that is not the name
    gender: str = ""  # as the title tells
    role: str = ""
    bodies: tuple[Body, ...] = ()
    country: str = ""  # ISO 3166
    talk: str = ""  # what follows a colon: title of the presentation, or other words
    doubts: Mapping[str, str] = field(default_factory=dict)  # by field

    def doubt(self, of: str, reason: str) -> Named:
        """Return the same person with one more reason to look at a field."""
        return replace(self, doubts={**self.doubts, of: reason})


def unmarked(text: str) -> str:
    """Return a text without bold and italic, on one line."""
    return " ".join(_MARKS.sub("", text).split())


def without_title(text: str) -> tuple[str, str]:
    """Return a name without "M.", "Mme", "Dr", and the gender that these tell, "f", "m" or ""."""
    gender = ""
    while True:
        first, _, rest = text.partition(" ")
        if not rest or plain(first) not in TITLES:
            return text, gender
        text, gender = rest.strip(), gender or TITLES[plain(first)]


def is_name(text: str) -> bool:
    """Tell whether a text looks like the full name of a person and like nothing else."""
    name, _ = without_title(text)
    words = name.split()
    if not 2 <= len(words) <= MOST_WORDS or is_role(name) or is_body(name):
        return False
    return all(map(_fits_name, words)) and words[0][0].isupper() and words[-1][0].isupper()


def _fits_name(word: str) -> bool:
    if not _NAME_WORD.fullmatch(word):
        return False
    return word[0].isupper() or plain(word) in PARTICLES - AND


def read_person(text: str) -> Named | None:
    """Read a line that names somebody; None if it opens with nothing like a name.

    "Name, role, organisation (country)", "Name (organisation, country): title of the talk",
    "Name / organisation". What stands for what is told by the words, not by the order.
    """
    text = unmarked(text).strip(" .,;")
    if not text or len(text) > _LONGEST:
        return None
    head, talk = cut_outside(text, ":")
    first, *others = split_outside(head)
    inside = list(_inside(first))
    printed = re.sub(r"\([^()]*\)?", "", first).strip(" .,:-–") if inside else first
    name, gender = without_title(printed)
    if not _may_be_name(name):
        return None
    named = Named(name, printed if printed != name else "", gender, talk=talk)
    if len(name.split()) == 1:
        named = named.doubt("person", "one word: the surname, or the first name, may be missing")
    return describe(named, [*inside, *others])


def read_people(text: str) -> list[Named]:
    """Read a line that names several people, the last after an "and"; none if it does not."""
    text = unmarked(text).strip(" .,;")
    if len(text) > _LONGEST:
        return []
    pieces, start = list[str](), 0
    for match in _AND.finditer(text):
        depth = text.count("(", 0, match.start()) - text.count(")", 0, match.start())
        if depth == 0:
            pieces.append(text[start : match.start()])
            start = match.end()
    pieces.append(text[start:])
    if len(pieces) > 1 and all(is_name(part) for part in split_outside(pieces[0])):
        pieces[:1] = split_outside(pieces[0])  # "A B, C D and E F"
    people = [named for piece in pieces if (named := read_person(piece)) and is_name(named.name)]
    return people if len(people) == len(pieces) > 1 else []


def describe(named: Named, segments: list[str]) -> Named:
    """Add what the pieces of a line beside the name say: role, organisations, country."""
    after = ""  # what the last piece was
    for segment in _pieces(segments):
        named, after = _learn(named, segment, after)
    return named


def split_outside(text: str) -> list[str]:
    """Split at commas, semicolons and free-standing dashes and strokes outside parentheses."""
    pieces, depth, start = [], 0, 0
    for match in re.finditer(rf"[()]|{_JOINT.pattern}", text):
        if match[0] in ("(", ")"):
            depth = max(0, depth + (1 if match[0] == "(" else -1))
        elif depth == 0:
            pieces.append(text[start : match.start()].strip())
            start = match.end()
    return [*pieces, text[start:].strip()]


def cut_outside(text: str, sign: str) -> tuple[str, str]:
    """Cut a text at the first sign outside parentheses; the second part may be empty."""
    depth = 0
    for place, character in enumerate(text):
        depth += (character == "(") - (character == ")" and depth > 0)
        if character == sign and depth == 0:
            return text[:place].strip(), text[place + 1 :].strip()
    return text, ""


def _inside(text: str) -> Iterator[str]:
    for found in re.findall(r"\(([^()]*)", text):
        yield from split_outside(found)


def _may_be_name(name: str) -> bool:
    words = name.split()
    return bool(words) and len(words) <= MOST_WORDS and all(map(_fits_name, words))


def _pieces(segments: list[str]) -> Iterator[str]:
    for segment in segments:
        bare, inside = segment, list(_inside(segment))
        countries = [piece for piece in inside if country_code(piece)]
        if countries:
            bare = re.sub(r"\s*\([^()]*\)?\s*$", "", segment)
        place = _role_within(bare)
        yield from filter(None, [bare[:place].strip(), bare[place:].strip()])
        if countries:
            yield from inside


def _role_within(text: str) -> int:
    """Return where a role begins that follows a name with no comma between them, or 0."""
    if is_role(text):
        return 0
    last = ""
    for match in _WORD.finditer(text):
        word = match[0]
        if last and word[0].isupper() and plain(last) not in PARTICLES and is_role(word):
            return match.start()
        last = word
    return 0


def _learn(named: Named, segment: str, after: str) -> tuple[Named, str]:
    segment = segment.strip(" .,;:")
    code = country_code(segment)
    if code and (named.bodies or named.role or not is_body(segment)):
        return (replace(named, country=named.country or code)), "country"
    if is_role(segment):
        role = f"{named.role}, {segment}" if named.role else segment
        return replace(named, role=role), "role"
    if not segment:
        return named, after
    if not named.bodies or after == "role" or is_body(segment):
        body = read_body(segment)
        return replace(named, bodies=(*named.bodies, body)), "body"
    *others, body = named.bodies
    if not body.initials and are_initials(segment, body.name):
        body = replace(body, initials=segment, printed=f"{body.name}, {segment}")
        return replace(named, bodies=(*others, body)), "body"
    reason = f"“{segment}” is left aside: a region, a town or one more organisation"
    return named.doubt("organisations", reason), after


def read_body(text: str) -> Body:
    """Part an organisation's name from its initials: "Network of Towns (NT)", "… Towns NT"."""
    text = text.strip(" .,;:")
    if (found := re.search(r"\(([^()]*)\)", text)) and INITIALS.fullmatch(found[1].strip()):
        name = " ".join((text[: found.start()] + text[found.end() :]).split())
        return Body(name, found[1].strip(), text) if name else Body(found[1].strip())
    name, _, last = text.rpartition(" ")
    if name and are_initials(last, name) and len(name.split()) > 1:
        return Body(name, last, text)
    return Body(text)


def mention(named: Named, span: Span) -> Mention:
    """Return the person as a draft names them."""
    facts = {"gender": named.gender} if named.gender else {}
    return Mention("people", named.name, span, named.printed, facts)


def mention_of_body(body: Body, span: Span, country: str) -> Mention:
    """Return an organisation as a draft names it."""
    facts = {"country": country} if country else {}
    if body.initials:
        facts["acronym"] = body.initials
    return Mention("organisations", body.name, span, body.printed, facts)


def participation(named: Named, span: Span, claimed: str | None) -> dict[str, Value]:
    """Return the fields of a `Participation`, without the talk."""
    fields: dict[str, Value] = {"person": mention(named, span)}
    if named.bodies:
        bodies = [mention_of_body(body, span, named.country) for body in named.bodies]
        fields["organisations"] = bodies
    if named.role:
        fields["role"] = Said(named.role, span, claimed)
    if named.country:
        fields["country"] = named.country
    return fields
