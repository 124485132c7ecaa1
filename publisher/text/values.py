"""Find the values in a text: what two languages must say alike, however they write it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from publisher.text.words import SPACE, VALUE_LIKELY, plain_words, visible


class Kind(StrEnum):
    """What a value is; its text is the character that stands for it among plain words."""

    ADDRESS = "\ufdd0"  # of a page or a mailbox
    DATE = "\ufdd1"  # day and month in words, with weekday and year if they are there
    ORDINAL = "\ufdd2"
    TIME = "\ufdd3"  # of the 24-hour clock
    NUMBER = "\ufdd4"
    CODE = "\ufdd5"  # any other word with digits: G20, A4, 1.1.2, 007


Content = Decimal | str | tuple[int | None, ...]


class Value(NamedTuple):
    """A value and where it stands.

    `content` is the same in all languages: the number; hour and minute; weekday (Monday is 0),
    day, month and year, None for what is not said; the rank; the code or address itself.
    """

    kind: Kind
    content: Content
    start: int  # in characters
    end: int
    text: str
    form: str = ""  # of an ordinal: its ending; of a number: "grouped" where thousands are parted

    @property
    def said(self) -> tuple[Kind, Content, str]:
        """What counts within one language: 1er is not 1re, but 1 250 is 1250."""
        return self.kind, self.content, self.form if self.kind is Kind.ORDINAL else ""


class _Habits(NamedTuple):
    """How one language writes values, as patterns."""

    group: str = ""  # what parts thousands
    decimal: str = ""
    ordinal: str = ""  # the ending
    hour: str = ""  # what may follow a number to make it a time
    date: str = ""  # with WEEKDAY and MONTH for their names
    weekdays: tuple[str, ...] = ()
    months: tuple[str, ...] = ()


_FIXED = "[\u00a0\u2009\u202f]"
_YEAR = f"{SPACE}+[12][0-9]{{3}}"
_HABITS: Mapping[str, _Habits] = {
    "fr": _Habits(
        group=SPACE,
        decimal=",",
        ordinal="(?<![0-9]1)(?<=1)(?:ers?|[èe]res?|res?)|i?[èe]mes?|es?|nde?s?",
        hour=f"{SPACE}?h(?:{SPACE}?[0-5][0-9])?",
        date=f"(?i:(?:WEEKDAY){SPACE}+)?(?:1er|[0-9]{{1,2}}){SPACE}+(?i:MONTH)(?:{_YEAR})?",
        weekdays=tuple("lundi mardi mercredi jeudi vendredi samedi dimanche".split()),
        months=tuple(
            "janvier février mars avril mai juin juillet août septembre octobre novembre"
            " décembre".split()
        ),
    ),
    "en": _Habits(
        group=f"(?:,|{_FIXED})",
        decimal=".",
        ordinal="st|nd|rd|th",
        # Capitals are needed: "12 may apply".
        date=f"(?:(?:WEEKDAY),?{SPACE}+)?[0-9]{{1,2}}(?:st|nd|rd|th)?{SPACE}+(?:MONTH)(?:{_YEAR})?",
        weekdays=tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
        months=tuple(
            "January February March April May June July August September October November"
            " December".split()
        ),
    ),
    "es": _Habits(
        group=f"(?:\\.|{SPACE})",  # 1.250 is still written, though the RAE wants 1250
        decimal=",",
        ordinal=r"\.?[ºª]|(?<=[13])\.?er",
        date=f"(?i:(?:WEEKDAY),?{SPACE}+)?[0-9]{{1,2}}(?:\\.?º)?{SPACE}+de{SPACE}+(?i:MONTH)"
        f"(?:{SPACE}+del?{_YEAR})?",
        weekdays=tuple("lunes martes miércoles jueves viernes sábado domingo".split()),
        months=tuple(
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
            " diciembre".split()
        ),
    ),
}

_OPEN = r"(?<![^\W_])"  # tried once a word, which keeps the time linear
_CLOSE = r"(?![^\W_])(?![.,:][0-9])"
# What every value begins with, and few words do: spares those all the alternatives.
_BEGUN = rf"(?=[0-9_.@+:-]|[^\W0-9_]++(?:[0-9_.@+:-]|,?{SPACE}++[0-9]))"
_ADDRESS = (
    r"(?:https?://|www\.)[^\s<>«»“”\"]*[^\s<>«»“”\".,;:!?…)\]'’*_]"
    r"|(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.-])(?:[A-Za-z0-9-]++\.)+(?:(?:org|com|net|int|info|coop|eus|eu)(?!\w)(?:/[\w/#?=&.-]*[\w/])?"
    r"|[a-z]{2,}/[\w/#?=&.-]*[\w/])"
)
_TWELVE = rf"(?!{SPACE}?[aApP]\.?{SPACE}?[mM](?!\w))"  # half of a day unknown here: no time
_ENDINGS = {"ère": "re", "ere": "re", "ième": "e", "ieme": "e", "ème": "e", "eme": "e"}


@cache
def _pattern(base: str) -> re.Pattern[str]:
    habits = _HABITS.get(base, _Habits())
    grouped = (
        f"[1-9][0-9]{{0,2}}(?:{habits.group}[0-9]{{3}}){{1,4}}(?![0-9])|" if habits.group else ""
    )
    fraction = f"(?:{re.escape(habits.decimal)}[0-9]{{1,9}})?" if habits.decimal else ""
    hour = "(?:[01]?[0-9]|2[0-3])"
    shapes = {
        Kind.ADDRESS: _ADDRESS,
        Kind.DATE: habits.date.replace("WEEKDAY", "|".join(habits.weekdays)).replace(
            "MONTH", "|".join(habits.months)
        ),
        Kind.ORDINAL: habits.ordinal and f"[1-9][0-9]{{0,3}}(?:{habits.ordinal})",
        Kind.TIME: f"{hour}(?::[0-5][0-9]{f'|{habits.hour}' if habits.hour else ''}){_TWELVE}",
        Kind.NUMBER: f"(?:{grouped}0|[1-9][0-9]{{0,14}}){fraction}",
        Kind.CODE: r"[^\W0-9_]*+[0-9][^\W_]*(?:[.,:][0-9][^\W_]*)*",
    }
    loose = (Kind.ADDRESS, Kind.CODE)
    return re.compile(
        "|".join(
            f"(?P<{kind.name}>{shape})" if kind in loose else f"(?P<{kind.name}>{shape}){_CLOSE}"
            for kind, shape in shapes.items()
            if shape
        ).join((f"{_OPEN}{_BEGUN}(?:", ")"))
    )


def find_values(text: str, language: str) -> list[Value]:
    """Find the values of a text in their order; none overlaps the next. Linear time.

    Ranges and fractions are two values each ("2018-2021", "12/13"). A language without a table
    has numbers of plain digits only, and no dates or ordinals. Number words are not values.
    """
    if not re.search(VALUE_LIKELY, text):
        return []
    base = _base(language)
    habits = _HABITS.get(base, _Habits())
    # A line may end inside a value; positions stay.
    return [_value(match, habits) for match in _pattern(base).finditer(text.replace("\n", " "))]


def _base(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()


def _value(match: re.Match[str], habits: _Habits) -> Value:
    text, kind = match[0], Kind[match.lastgroup or ""]
    content: Content = text
    form = ""
    if kind is Kind.NUMBER:
        whole, mark, fraction = text.partition(habits.decimal or ".")
        figures = "".join(filter(str.isdigit, whole))
        content = Decimal(f"{figures}.{fraction}" if mark else figures)
        form = "grouped" if figures != whole else ""
    elif kind is Kind.TIME:
        hour, *minute = _integers(text)
        content = (hour, *(minute or [0]))
    elif kind is Kind.ORDINAL:
        content = tuple(_integers(text))
        ending = text.lstrip("0123456789").strip(".")
        form = _ENDINGS.get(ending, ending)
    elif kind is Kind.DATE:
        content = _date(text.lower(), habits)
    return Value(kind, content, match.start(), match.end(), text, form)


def _integers(text: str) -> list[int]:
    return [int(found) for found in re.findall("[0-9]+", text)]


def _date(text: str, habits: _Habits) -> Content:
    names = re.findall(r"[^\W0-9_]+", text)
    weekdays = {name.lower(): index for index, name in enumerate(habits.weekdays)}
    months = {name.lower(): index for index, name in enumerate(habits.months, 1)}
    month = next(months[name] for name in names if name in months)
    day, *year = _integers(text)
    return weekdays.get(names[0]), day, month, year[0] if year else None


def skeleton(text: str, language: str) -> tuple[tuple[str, ...], list[Value]]:
    """Return the plain words of a text, each value a sign for its kind, and the values."""
    text, values = signed(visible(text), language)
    return plain_words(text), values


def signed(text: str, language: str) -> tuple[str, list[Value]]:
    """Return a `visible` text with a sign for its kind in place of each value, and the values."""
    values = find_values(text, language)
    return _signed(text, ((value.kind, value.start, value.end) for value in values)), values


def signs(texts: Sequence[str], language: str) -> list[str]:
    """Return of each text what `signed` does, without working out what the values are.

    No text may have NUL in it. Faster than one by one.
    """
    whole = "\0".join(texts)
    # The end of a line is the end of a value as the end of the text is.
    found = _pattern(_base(language)).finditer(whole.replace("\n", " ").replace("\0", "\n"))
    values = ((Kind[match.lastgroup or ""], *match.span()) for match in found)
    return _signed(whole, values).split("\0") if texts else []


def _signed(text: str, values: Iterable[tuple[Kind, int, int]]) -> str:
    pieces: list[str] = []
    done = 0
    for kind, start, end in values:
        pieces += text[done:start], kind
        done = end
    return "".join([*pieces, text[done:]])
