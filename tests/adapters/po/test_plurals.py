from __future__ import annotations

import gettext

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.adapters.po.plurals import plural_rule
from tests.adapters.po.made_up import parsed
from tests.adapters.po.odd_catalogues import HEAD, POEDIT, WEBLATE

RULES = [
    (1, "0"),
    (2, "(n > 1)"),
    (2, "n != 1"),
    (3, "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2"),
    (3, "(n == 0 || n == 1) ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2"),
    (4, "n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3"),
    (6, "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5"),
    (5, "n==1 ? 0 : n==2 ? 1 : n<7 ? 2 : n<11 ? 3 : 4"),
    (2, "!(n == 1)"),
    (2, "!!n"),
    (3, "n / 2 * 2 == n ? n < 5 : 2"),
    (3, "n > 1 ? n > 3 ? 0 : 1 : 2"),
]


@pytest.mark.parametrize(("count", "expression"), RULES)
def test_a_rule_gives_the_forms_that_python_s_gettext_finds(count: int, expression: str) -> None:
    rule = plural_rule(f"nplurals={count}; plural={expression};")
    theirs = gettext.c2py(expression)
    assert (rule.count, rule.expression) == (count, expression)
    for number in (*range(300), 10**6, 10**6 + 1):
        assert rule(number) == theirs(number)


@given(expression=st.text("n019 ()!=<>&|?:%*+-", max_size=14))
@settings(deadline=None, max_examples=300)
def test_whatever_is_accepted_gives_a_form_that_exists(expression: str) -> None:
    try:
        rule = plural_rule(f"nplurals=6; plural={expression};")
    except ValueError:
        return
    for number in range(1001):
        assert 0 <= rule(number) < 6


def test_numbers_wrap_as_in_c() -> None:
    assert plural_rule("nplurals=2; plural=(0-1 > n);")(5) == 1


def test_what_the_left_side_decides_spares_the_right() -> None:
    assert plural_rule("nplurals=2; plural=n && 6%n == 0;")(0) == 0
    assert plural_rule("nplurals=2; plural=!n || 6%n == 0;")(0) == 1


def test_loose_spelling_is_understood() -> None:
    assert plural_rule(" nplurals = 2 ; plural = n != 1 ;; ")(1) == 0
    assert plural_rule("nplurals=2;plural=n!=1")(2) == 1


def test_a_catalogue_has_the_rule_of_its_header() -> None:
    assert [parsed(WEBLATE.content).plural_rule(n) for n in (1, 2, 10**6)] == [0, 2, 1]
    assert [parsed(POEDIT.content).plural_rule(n) for n in (0, 1, 2)] == [0, 0, 1]
    assert [parsed(HEAD).plural_rule(n) for n in (0, 1, 2)] == [1, 0, 1]
