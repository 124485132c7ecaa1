"""The rule of Plural-Forms: a grammar of its own, so that a header is data and never a program.

Source: gettext's manual, "Additional functions for plural forms": expressions of C over one
unsigned number, with its precedences.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

Number = Callable[[int], int]

MAX_FORMS = 6  # Arabic has the most that CLDR knows
MAX_LENGTH = 500  # the longest in use has under 200 characters
MAX_DEPTH = 50
# Every rule in use repeats after 100 or 1,000; CLDR's "many" begins at a million.
TRIED = (*range(1001), 10_000, 100_000, 999_999, 1_000_000, 1_000_001, 2_000_000, 2**31, 2**63)
WRAP = 2**64 - 1  # unsigned long, as in C

FIELD = re.compile(r"\s*nplurals\s*=\s*([0-9]+)\s*;\s*plural\s*=\s*([^;]*)[;\s]*")
TOKEN = re.compile(r"\s*([0-9]+|n\b|&&|\|\||[<>=!]=|[-+*/%<>!?:()]|\Z)")
OPERATORS: tuple[dict[str, Callable[[int, int], int]], ...] = (  # weakest first
    {"||": lambda a, b: int(bool(a or b))},
    {"&&": lambda a, b: int(bool(a and b))},
    {"==": lambda a, b: int(a == b), "!=": lambda a, b: int(a != b)},
    {
        "<=": lambda a, b: int(a <= b),
        ">=": lambda a, b: int(a >= b),
        "<": lambda a, b: int(a < b),
        ">": lambda a, b: int(a > b),
    },
    {"+": lambda a, b: (a + b) & WRAP, "-": lambda a, b: (a - b) & WRAP},
    {
        "*": lambda a, b: (a * b) & WRAP,
        "/": lambda a, b: a // b,
        "%": lambda a, b: a % b,
    },
)


@dataclass(frozen=True, slots=True)
class PluralRule:
    """Which form of a text belongs to a number; call it with the number."""

    count: int  # forms
    expression: str
    _form: Number = field(repr=False, compare=False)

    def __call__(self, number: int) -> int:
        """Return the form, from 0 to count - 1."""
        return self._form(number)


@lru_cache(maxsize=64)
def plural_rule(value: str) -> PluralRule:
    """Return the rule that a header's Plural-Forms spells.

    Raises ValueError saying what is wrong with it, also when a number would have no form.
    """
    found = FIELD.fullmatch(value) if len(value) <= MAX_LENGTH else None
    if found is None:
        raise ValueError("not of the form 'nplurals=2; plural=(n != 1);'")
    count = int(found[1][:9])
    if not 1 <= count <= MAX_FORMS:
        raise ValueError(f"nplurals={found[1][:9]} is not between 1 and {MAX_FORMS}")
    rule = PluralRule(count, found[2].strip(), _Expression(found[2]).whole())
    for number in TRIED:
        try:
            form = rule(number)
        except ZeroDivisionError as error:
            raise ValueError(f"plural divides by zero when n is {number}") from error
        if form >= count:
            raise ValueError(f"plural gives form {form} of {count} when n is {number}")
    return rule


class _Expression:
    """Descends through the precedences; the functions it returns do the reckoning."""

    def __init__(self, text: str) -> None:
        self.text, self.at, self.depth = text, 0, 0
        self.ahead = ""  # the token after those already taken
        self._next()

    def whole(self) -> Number:
        value = self._choice()
        if self.ahead:
            raise ValueError(f"plural has '{self.ahead}' where nothing should follow")
        return value

    def _next(self) -> str:
        taken, found = self.ahead, TOKEN.match(self.text, self.at)
        if found is None:
            rest = self.text[self.at :].strip()
            raise ValueError(f"plural has '{rest[:20]}' where a number, n or an operator is due")
        self.ahead, self.at = found[1], found.end()
        return taken

    def _choice(self) -> Number:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ValueError(f"plural is nested deeper than {MAX_DEPTH} levels")
        test = self._operation(0)
        if self.ahead == "?":
            self._next()
            yes = self._choice()
            self._expect(":")
            no = self._choice()
            self.depth -= 1
            return lambda n: yes(n) if test(n) else no(n)
        self.depth -= 1
        return test

    def _operation(self, level: int) -> Number:
        if level == len(OPERATORS):
            return self._operand()
        left = self._operation(level + 1)
        while self.ahead in OPERATORS[level]:
            name = self._next()
            left = _combined(name, OPERATORS[level][name], left, self._operation(level + 1))
        return left

    def _operand(self) -> Number:
        negations = 0
        while self.ahead == "!":
            self._next()
            negations += 1
        taken = self._next()
        if taken == "(":
            value = self._choice()
            self._expect(")")
        elif taken == "n":
            value = _number
        elif taken.isdigit():
            value = _constant(int(taken) & WRAP)
        else:
            raise ValueError(f"plural has '{taken or 'its end'}' where a number or n is due")
        if not negations:
            return value
        return lambda n: int(bool(value(n))) ^ (negations & 1)

    def _expect(self, token: str) -> None:
        if self.ahead != token:
            raise ValueError(f"plural has '{self.ahead or 'its end'}' where '{token}' is due")
        self._next()


def _number(n: int) -> int:
    return n


def _constant(value: int) -> Number:
    return lambda _: value


def _combined(name: str, operate: Callable[[int, int], int], left: Number, right: Number) -> Number:
    # C does not look at the right side when the left one decides: "n && 1 % n" is sound.
    if name == "&&":
        return lambda n: int(bool(left(n) and right(n)))
    if name == "||":
        return lambda n: int(bool(left(n) or right(n)))
    return lambda n: operate(left(n), right(n))
