"""What a check says it needs is necessary: asked about everything, it finds no more."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TypeAlias

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from publisher.checks.check import Check
from publisher.checks.clues import ANYTHING, Clues, Needs, Side, shaped
from publisher.checks.description import Scope
from publisher.checks.examined import Examined
from publisher.checks.registry import checks
from publisher.checks.runner import Asker, run
from publisher.checks.subject import Corpus, Home, Origin, Pair
from publisher.checks.suppression import Suppressed
from tests.checks import nasty, seeds
from tests.checks.examples import GLOSSARY, LANGUAGES

Row: TypeAlias = tuple[str, str, str, str]  # two languages, source, translation

BENCHMARK = Path(__file__).parents[1] / "benchmarks/corpus"
CHECKS = [check for check in checks().values() if check.scope is not Scope.RUN]
# What checks look for, so that a change of a text makes or mends a fault more often than not.
BITS = (
    *(" ", "  ", "\u00a0", "\u202f", "\n", "\n\n", "\t", "\u200b", "\u202e", "\u00ad", "\ufffd"),
    *"* ** _ ` [ ](https://a.org/x) <b> # > | \\ ^{2} &nbsp; {name} %(n)s %s".split(),
    *". ... … etc… , ; : ! ? ¿ ¡ ( ) « » “ ” „ ' ’ \" - -- – — / @".split(),
    *(" - ", " – ", " : ", ". ", "? ", "! ", ".) ", "- ", "1. ", "# ", " ?", "« "),
    *"5 12 18 1,250 2018 2018-2022 55% 55 20°C € $ £ n° n.º 1ère 2nd 3er XXIème 9h30 noon".split(),
    *("1 er ", "20 °C", "9 h 30", "5 km", "p. 5", "M. ", "Mme ", "Dr ", "Mr ", "Sra. ", "EE. UU."),
    *"deux three mil twelve half dozen Monday mardi may March octobre Octobre January".split(),
    *"not no never ne pas sin sans without ni nadie lack zéro interdit fails non-".split(),
    *"Etat A Africa Ultima ILO ONU SDGs NGO ESS Barcelona Paris Dakar Portugal Italy".split(),
    *"Nancy Neamtan Neantam O’Rourke Ji-won RIPESS Saint-Nazaire A.Bc le the the, L’été".split(),
    *"Ã©conomie â€™ Ã Â а www.a.org/en info@a.org a.org/x X.org #anchor TODO xxxx [à".split(),
    *("le le ", "the the ", "Lorem ipsum", "to be completed", "12 may ", "may 2024", "in half "),
)  # fmt: skip


def rows() -> list[Row]:
    """Return the right and wrong pairs that are known, of the benchmark too."""
    lines = (BENCHMARK / name for name in ("correct.jsonl", "wrong.jsonl"))
    written = [json.loads(line) for file in lines for line in file.read_text("utf-8").splitlines()]
    known = [*seeds.right(), *(one for base in LANGUAGES for one in seeds.wrong(base))]
    return [
        *((one["from"], one["to"], one["source"], one["target"]) for one in written),
        *((one.source_language, one.language, one.source, one.target) for one in known),
    ]


ROWS = rows()


def changed(text: str, random: Random) -> str:
    """Return a text with something put in, left out, doubled, or in other case."""
    place = random.randrange(len(text) + 1)
    end = min(len(text), place + random.randrange(1, 12))
    return random.choice(
        (
            text[:place] + random.choice(BITS) + text[place:],
            text[:place] + random.choice(BITS) + text[place:],
            f"{text[:place]} {random.choice(BITS)} {text[place:]}",
            text[:place] + text[end:],
            text[:end] + text[place:],
            text[:place] + text[place : place + 1].swapcase() + text[place + 1 :],
        )
    )


def corpus(some: Sequence[Row], limit: int = 0) -> Corpus:
    """Return a field for each row, or one in each two languages, and the sources by themselves."""
    pairs = [
        Pair(
            text=Examined(target, into, markdown=True, kind="paragraph"),
            context=f"forum/pages/p{number // 3}:body" + f"~{number}" * (number % 3),
            catalogue="forum",
            home=Home(number=number),
            source=Examined(source, of, markdown=True, kind="paragraph"),
            limit=limit,
        )
        for number, (of, into, source, target) in enumerate(some)
    ]
    origins = [Origin(one.source, f"{one.context}-", "forum", Home()) for one in pairs]
    return Corpus(origins, pairs, glossary=GLOSSARY)


def found(every: Iterable[Check], some: Sequence[Row], limit: int = 0) -> list[str]:
    """Return what checks find in rows, in an order of their own."""
    told = run(list(every), corpus(some, limit), Suppressed())
    return sorted(f"{one.check.id} {one.subject.context} {one.problem}" for one in told)


def without_needs(check: Check) -> Check:
    side = check.needs.side if check.scope is not Scope.PROJECT else ANYTHING.side
    return replace(check, needs=ANYTHING._replace(side=side))


def assert_alike(some: Sequence[Row], limit: int = 0) -> None:
    assert found(CHECKS, some, limit) == found(map(without_needs, CHECKS), some, limit)


@pytest.mark.long
def test_what_is_known_to_be_right_or_wrong_is_found_alike() -> None:
    assert_alike(ROWS)


@pytest.mark.long
@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(ROWS), min_size=20, max_size=20), st.randoms(use_true_random=False))
def test_what_is_changed_at_random_is_found_alike(some: list[Row], random: Random) -> None:
    both = [
        (of, into, changed(source, random), changed(target, random))
        for of, into, source, target in some[::2]
    ]
    one = [
        (of, into, source, changed(changed(target, random), random))
        for of, into, source, target in some[1::2]
    ]
    assert_alike([*both, *one], limit=random.choice((0, 40)))


@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.lists(st.sampled_from(BITS), max_size=6).map("".join), min_size=2, max_size=2),
    st.permutations(LANGUAGES),
    st.sampled_from(("", " ")),
)
@example(["", " n.º\xadmay 2024"], ["fr", "en", "es"], "")
def test_texts_of_nothing_but_oddities_are_found_alike(
    texts: list[str], languages: list[str], between: str
) -> None:
    source, target = (between.join((text, text[:3])) for text in texts)
    assert_alike([(languages[0], languages[1], source, target)])


@pytest.mark.parametrize("name", nasty.PIECES)
def test_one_thing_again_and_again_is_found_alike(name: str) -> None:
    text = nasty.made(nasty.PIECES[name], 60)
    assert_alike([("en", "fr", text, f"{text} x"), ("fr", "es", f"{text} x", text)])


def test_few_checks_are_asked_about_what_is_right() -> None:
    right = [(one.source_language, one.language, one.source, one.target) for one in seeds.right()]
    asker = Asker(CHECKS)
    asked = sum(1 for pair in corpus(right).pairs for _ in asker.asked(pair))
    assert asked < 0.15 * len(CHECKS) * len(right)


def test_a_piece_meets_needs_by_its_signs_and_words_and_by_what_it_is_like() -> None:
    by_sign = Needs(signs=frozenset("-"), like=shaped(r"\d-\d"))
    by_word = Needs(words=frozenset(("sans",)), side=Side.BOTH)
    by_space = Needs(signs=frozenset(" "))
    known = Clues("fr", {by_sign: 1, by_word: 2, by_space: 4})
    said = {"Saint-Denis": 0, "en 2018-2022": 1, "(SANS)": 2, "a  b": 4, " a": 4, "": 4, "a b": 0}
    assert {text: known.of(text.split(" ")) for text in said} == said


def test_a_shape_of_one_language_holds_for_that_language_alone() -> None:
    like = shaped({"fr": "a"})
    assert [like("a", "fr"), like("b", "fr"), like("b", "en")] == [True, False, True]
