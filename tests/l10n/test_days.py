from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.errors import BrokenInputError
from publisher.l10n.cldr import UnknownLanguageError
from publisher.l10n.dates import (
    format_date,
    format_date_range,
    month_name,
    sentence_start,
    weekday_name,
)

from .reading import as_read, day

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
HOUSE = st.sampled_from(["fr", "en", "es"])


@pytest.mark.parametrize(
    ("language", "on", "full"),
    [
        ("fr", "2018-10-01", "lundi 1er octobre 2018"),
        ("fr", "2018-10-02", "mardi 2 octobre 2018"),
        ("fr", "2023-08-11", "vendredi 11 août 2023"),
        ("fr", "2020-02-29", "samedi 29 février 2020"),
        ("en", "2018-10-01", "Monday 1 October 2018"),
        ("en", "2020-02-29", "Saturday 29 February 2020"),
        ("es", "2018-10-01", "lunes 1 de octubre de 2018"),
        ("es", "2020-02-29", "sábado 29 de febrero de 2020"),
        ("eu", "2018-10-01", "2018(e)ko urriaren 1(a), astelehena"),
        ("ko", "2018-10-01", "2018년 10월 1일 월요일"),
        ("pt", "2018-10-01", "segunda-feira, 1 de outubro de 2018"),
        ("ca", "2018-10-01", "dilluns, 1 d’octubre del 2018"),
        ("wo", "2018-10-01", "Altine, 1 Oktoobar, 2018"),
    ],
)
def test_a_day_with_its_weekday(language: str, on: str, full: str) -> None:
    assert as_read(format_date(day(on), language, weekday=True)) == full


@pytest.mark.parametrize(
    ("language", "plain", "no_year", "weekday_no_year"),
    [
        ("fr", "8 octobre 2021", "8 octobre", "vendredi 8 octobre"),
        ("en", "8 October 2021", "8 October", "Friday 8 October"),
        ("es", "8 de octubre de 2021", "8 de octubre", "viernes 8 de octubre"),
        ("eu", "2021(e)ko urriaren 8(a)", "urriaren 8(a)", "urriaren 8(a), ostirala"),
        ("ko", "2021년 10월 8일", "10월 8일", "10월 8일 금요일"),
        ("de", "8. Oktober 2021", "8. Oktober", "Freitag, 8. Oktober"),
    ],
)
def test_a_day_without_weekday_or_year(
    language: str, plain: str, no_year: str, weekday_no_year: str
) -> None:
    on = day("2021-10-08")
    assert as_read(format_date(on, language)) == plain
    assert as_read(format_date(on, language, year=False)) == no_year
    assert as_read(format_date(on, language, weekday=True, year=False)) == weekday_no_year


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "1er\u00a0octobre 2018"),
        ("en", "1\u00a0October 2018"),
        ("es", "1\u00a0de\u00a0octubre de 2018"),
        ("eu", "2018(e)ko urriaren\u00a01(a)"),
        ("pt", "1\u00a0de\u00a0outubro de 2018"),
    ],
)
def test_a_no_break_space_holds_the_number_to_the_month(language: str, text: str) -> None:
    assert format_date(day("2018-10-01"), language) == text


SAME_MONTH = ("2018-10-01", "2018-10-03")
SAME_YEAR = ("2018-09-30", "2018-10-02")
OVER_NEW_YEAR = ("2018-12-30", "2019-01-02")


@pytest.mark.parametrize(
    ("language", "days", "in_a_sentence", "on_a_cover"),
    [
        ("fr", SAME_MONTH, "du 1er au 3 octobre 2018", "1er–3 octobre 2018"),
        ("en", SAME_MONTH, "1–3 October 2018", "1–3 October 2018"),
        ("es", SAME_MONTH, "del 1 al 3 de octubre de 2018", "1–3 de octubre de 2018"),
        (
            "fr",
            SAME_YEAR,
            "du 30 septembre au 2 octobre 2018",
            "30 septembre – 2 octobre 2018",
        ),
        ("en", SAME_YEAR, "30 September – 2 October 2018", "30 September – 2 October 2018"),
        (
            "es",
            SAME_YEAR,
            "del 30 de septiembre al 2 de octubre de 2018",
            "30 de septiembre – 2 de octubre de 2018",
        ),
        (
            "fr",
            OVER_NEW_YEAR,
            "du 30 décembre 2018 au 2 janvier 2019",
            "30 décembre 2018 – 2 janvier 2019",
        ),
        (
            "en",
            OVER_NEW_YEAR,
            "30 December 2018 – 2 January 2019",
            "30 December 2018 – 2 January 2019",
        ),
        (
            "es",
            OVER_NEW_YEAR,
            "del 30 de diciembre de 2018 al 2 de enero de 2019",
            "30 de diciembre de 2018 – 2 de enero de 2019",
        ),
    ],
)
def test_a_range_says_month_and_year_once(
    language: str, days: tuple[str, str], in_a_sentence: str, on_a_cover: str
) -> None:
    start, end = map(day, days)
    assert as_read(format_date_range(start, end, language)) == in_a_sentence
    assert as_read(format_date_range(start, end, language, bare=True)) == on_a_cover


@pytest.mark.parametrize(
    ("language", "same_month", "same_year", "over_new_year"),
    [
        (
            "eu",
            "2018(e)ko urriaren 1(a)–3(a)",
            "2018(e)ko irailaren 30(a) – urriaren 2(a)",
            "2018(e)ko abenduaren 30(a) – 2019(e)ko urtarrilaren 2(a)",
        ),
        (
            "ko",
            "2018년 10월 1일~3일",
            "2018년 9월 30일 ~ 10월 2일",
            "2018년 12월 30일 ~ 2019년 1월 2일",
        ),
        (
            "de",
            "1.–3. Oktober 2018",
            "30. September – 2. Oktober 2018",
            "30. Dezember 2018 – 2. Januar 2019",
        ),
        (
            "pt",
            "1–3 de outubro de 2018",
            "30 de setembro – 2 de outubro de 2018",
            "30 de dezembro de 2018 – 2 de janeiro de 2019",
        ),
    ],
)
def test_other_languages_have_the_three_shapes_too(
    language: str, same_month: str, same_year: str, over_new_year: str
) -> None:
    for days, text in (
        (SAME_MONTH, same_month),
        (SAME_YEAR, same_year),
        (OVER_NEW_YEAR, over_new_year),
    ):
        start, end = map(day, days)
        assert as_read(format_date_range(start, end, language)) == text


@pytest.mark.parametrize(("language", "text"), [("fr", "1er octobre 2018"), ("eu", "2018(e)ko")])
def test_a_range_of_one_day_is_a_date(language: str, text: str) -> None:
    on = day("2018-10-01")
    assert as_read(format_date_range(on, on, language)).startswith(text)
    assert format_date_range(on, on, language) == format_date(on, language)


def test_a_range_that_runs_backwards_is_refused() -> None:
    with pytest.raises(BrokenInputError) as caught:
        format_date_range(day("2018-10-03"), day("2018-10-01"), "fr")
    assert str(caught.value) == (
        "publisher: the dates run backwards, from 2018-10-03 to 2018-10-01; exchange the two dates"
    )


@given(start=DAYS, length=st.integers(0, 800), language=HOUSE, bare=st.booleans())
def test_a_range_names_its_last_day_in_full(
    start: date, length: int, language: str, bare: bool
) -> None:
    end = start + timedelta(days=length)
    assert format_date_range(start, end, language, bare=bare).endswith(format_date(end, language))


@given(start=DAYS, end=DAYS, language=HOUSE, bare=st.booleans())
def test_different_ranges_read_differently(
    start: date, end: date, language: str, bare: bool
) -> None:
    start, end = min(start, end), max(start, end)
    text = format_date_range(start, end, language, bare=bare)
    assert text != format_date_range(start, end + timedelta(days=1), language, bare=bare)


@pytest.mark.parametrize(
    ("language", "weekday", "month"),
    [
        ("fr", "lundi", "octobre"),
        ("en", "Monday", "October"),
        ("es", "lunes", "octubre"),
        ("eu", "astelehena", "urria"),
        ("ca", "dilluns", "octubre"),  # not "d’octubre": it stands alone
        ("fi", "maanantai", "lokakuu"),
    ],
)
def test_names_that_stand_alone(language: str, weekday: str, month: str) -> None:
    assert weekday_name(day("2018-10-01"), language) == weekday
    assert month_name(day("2018-10-01"), language) == month


def test_a_language_does_not_change_by_what_was_built_before() -> None:
    # python-babel/babel#1234: after Chinese, the Turkish October was Chinese.
    on = day("2018-10-01")
    assert month_name(on, "zh") == "十月"
    assert [month_name(on, code) for code in ("tr", "hu", "ja")] == ["Ekim", "október", "10月"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("lundi 1er octobre", "fr", "Lundi 1er octobre"),
        ("à Bilbao", "fr", "À Bilbao"),
        ("1er octobre", "fr", "1er octobre"),
        ("« économie »", "fr", "« Économie »"),
        ("¿qué hacer?", "es", "¿Qué hacer?"),
        ("istanbul", "tr", "İstanbul"),
        ("istanbul", "en", "Istanbul"),
        ("ijsvrij", "nl", "IJsvrij"),
        ("…", "en", "…"),
        ("", "fr", ""),
    ],
)
def test_the_head_of_a_sentence(text: str, language: str, expected: str) -> None:
    assert sentence_start(text, language) == expected


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(UnknownLanguageError) as caught:
        format_date(day("2018-10-01"), "french")
    assert str(caught.value) == (
        "publisher: no data for the language 'french';"
        " write a language code such as fr, en, es or eu"
    )
