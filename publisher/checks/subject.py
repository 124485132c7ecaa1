"""What checks look at: source texts, units in one language, and all of them together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar, cast

from publisher.catalogue.grading import Grade
from publisher.catalogue.unit import Path, State, field_of
from publisher.checks.configuration import Threshold
from publisher.checks.examined import Examined
from publisher.model.glossary import Glossary
from publisher.model.observation import LookedAt
from publisher.model.project import Project

if TYPE_CHECKING:
    from publisher.terms.check import TermIssue

T = TypeVar("T")


class Home(NamedTuple):
    """Where a text is written, for those who show the place or mend it."""

    catalogue: str = ""  # the file of the entry; "" while no catalogue has one
    entry: int = -1  # its number in that file
    form: int | None = None  # of a plural
    record: str = ""  # the file of the record; "" where there is none
    path: Path = ()  # of the text in the record, with its language
    held: str | None = None  # what the record says in this place
    number: int = 1  # of the unit in its field


@dataclass(frozen=True, slots=True, eq=False)
class Origin:
    """A text of the records, or a message of the program, in the language it was written in."""

    text: Examined
    context: str  # of the unit: "gsef2018/initiatives/koopera:contacts.javier-marino.role"
    catalogue: str  # the edition, "registries" or "ui"; the file, when checked by itself
    home: Home
    comment: str = ""  # the translator's

    @property
    def language(self) -> str:
        """The language of the text."""
        return self.text.language

    @property
    def field(self) -> str:
        """The context without what tells equal texts of one field apart."""
        return field_of(self.context)

    @property
    def role(self) -> str:
        """The last word of the field's name: "title", "role", "description"; "" for a message."""
        if self.text.kind == "message":
            return ""
        return self.field.partition(":")[2].rpartition(".")[2]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Pair(Origin):
    """A unit in one target language. ``text`` is the translation, "" while there is none."""

    source: Examined
    state: State = State.TRANSLATED
    draft: bool = False  # no reader is shown the text, for nobody has confirmed it
    change: Grade | None = None  # of the source, since the translation was made
    place: str = ""  # where a reader meets it: "Initiative 1.1.2 koopera, contacts: role"
    limit: int = 0  # the longest text the layout has room for; 0: no such limit
    addresses: Mapping[str, str] = field(default_factory=dict)  # those the source has instead


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """A place that is no text of a unit: a value of a record or of the configuration."""

    file: str
    path: Path = ()
    catalogue: str = ""
    language: str = ""
    name: str = ""  # what the value is called, where its path would change with its neighbours

    @property
    def context(self) -> str:
        """The file and the value's name or path in it."""
        return ":".join((self.file, self.name or ".".join(map(str, self.path))))


# What waits for a person is reported as waiting, and not as anything else.
DONE = frozenset(state for state in State if state.done)


@dataclass(frozen=True, slots=True)
class Heading:
    """What a catalogue says of itself, and what it ought to say."""

    path: str
    fields: Mapping[str, str]
    language: str = ""  # by its folder or name; "" where these tell nothing
    source: str = ""  # of the texts; "" where nobody knows
    forms: int = 0  # of a plural, by its header
    wanted: frozenset[int] = frozenset()  # how many are right for the language; empty: unknown
    plurals: bool = False  # it has any


Subject: TypeAlias = Origin | Spot


def _field(pair: Pair) -> tuple[str, str, str]:
    context = pair.context
    return pair.catalogue, field_of(context) if "~" in context else context, pair.text.language


@dataclass(frozen=True)
class Corpus:
    """All there is to check, in the order of the booklets."""

    origins: Sequence[Origin]
    pairs: Sequence[Pair]
    project: Project | None = None  # None: catalogues are checked by themselves
    thresholds: Mapping[int, Threshold] = field(default_factory=dict)  # by place in their list
    glossary: Glossary | None = None  # None: there is none
    headings: Sequence[Heading] = ()
    figures: Mapping[str, Mapping[str, int]] = field(default_factory=dict)  # by edition and name
    # What booklets print, if a threshold asks: by edition, kind and language, files and paths.
    printed: Mapping[tuple[str, str, str], Set[tuple[str, Path]]] = field(default_factory=dict)
    narrowed: bool = False  # somebody asked about a part of the project only
    looked: Sequence[LookedAt] = ()  # the laid-out pages that show what the project says now
    title_lines: Mapping[str, int] = field(default_factory=dict)  # the project's own, by kind
    _shared: dict[Callable[[Corpus], object], object] = field(default_factory=dict, init=False)

    @cached_property
    def done(self) -> Sequence[Pair]:
        """The units a reader may be shown, which are judged."""
        return [pair for pair in self.pairs if pair.state in DONE]

    @cached_property
    def complete(self) -> Sequence[Sequence[Pair]]:
        """The units of each field in one language, of those fields in which every unit is done.

        Where one waits for somebody, it may yet say what the others do not.
        """
        return [
            pairs
            for pairs in self.fields.values()
            if (pairs[0].state in DONE if len(pairs) == 1 else all(p.state in DONE for p in pairs))
        ]

    def shared(self, work: Callable[[Corpus], T]) -> T:
        """Return what a function makes of all this, worked out once for every check that asks."""
        if work not in self._shared:
            self._shared[work] = work(self)
        return cast("T", self._shared[work])

    @cached_property
    def twins(self) -> Sequence[Sequence[Pair]]:
        """The units that are done and say the same in one language, where there are several."""
        found: dict[tuple[str, str], list[Pair]] = defaultdict(list)
        for pair in self.done:
            found[pair.text.language, pair.text.text].append(pair)
        return [pairs for pairs in found.values() if len(pairs) > 1]

    @cached_property
    def fields(self) -> Mapping[tuple[str, str, str], Sequence[Pair]]:
        """The units of each field in one language, by catalogue, context and language."""
        found: dict[tuple[str, str, str], list[Pair]] = defaultdict(list)
        for pair in self.pairs:
            found[_field(pair)].append(pair)
        return found

    def parts(self, size: int) -> Iterator[Corpus]:
        """Yield its subjects in runs of neighbours, so many or more: every field is in one run."""
        for start in range(0, len(self.origins), size):
            yield replace(self, origins=self.origins[start : start + size], pairs=())
        ends = {_field(pair): number for number, pair in enumerate(self.pairs, 1)}
        start = end = 0
        for number, pair in enumerate(self.pairs, 1):
            end = max(end, ends[_field(pair)])
            if number == end and (number - start >= size or number == len(self.pairs)):
                yield replace(self, origins=(), pairs=self.pairs[start:number])
                start = number

    def about(self, subjects: Iterable[Origin]) -> Corpus:
        """Return the same with only these source texts, and the fields of these units, whole."""
        origins, fields = [], {}
        for one in subjects:
            if isinstance(one, Pair):
                key = _field(one)
                fields[key] = self.fields[key]
            else:
                origins.append(one)
        pairs = list(chain.from_iterable(fields.values()))
        narrowed = replace(self, origins=origins, pairs=pairs)
        vars(narrowed)["fields"] = fields  # as it would find them
        return narrowed

    @cached_property
    def term_issues(self) -> Sequence[tuple[Pair, TermIssue]]:
        """What the glossary has against the units that are done."""
        from publisher.terms.check import check_terms

        glossary = self.glossary
        if glossary is None:
            return ()
        return [
            (pair, issue)
            for pair in self.done
            for issue in check_terms(
                pair.source.text, pair.text.text, pair.source.language, pair.language, glossary
            )
        ]
