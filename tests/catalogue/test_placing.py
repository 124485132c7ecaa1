"""Which paragraph of a translation belongs to which of the source."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.catalogue.pieces import pieces
from publisher.catalogue.placing import Slot
from publisher.catalogue.unit import digest
from publisher.text.blocks import cut

SOURCE = (
    "Les portes ouvrent.\n\nLe dîner suit.\n\nLes taxis attendent.\n\nLes chiens restent dehors."
)
DOORS, DINNER = "The doors open at nine.", "Dinner will be served after that."
TAXIS, DOGS = "Taxis wait in front of the hall.", "Dogs have to stay outside."
EVERY = (DOORS, DINNER, TAXIS, DOGS)


def slots(agreed: Sequence[str | None], source: str = SOURCE) -> list[Slot]:
    """Return the slots of a source of which these translations are agreed."""
    return [
        Slot(block, frozenset([digest(text)]) if text else frozenset(), (text,) if text else ())
        for block, text in zip(cut(source).blocks, agreed, strict=True)
    ]


def placed(texts: Sequence[str], agreed: Sequence[str | None]) -> tuple[list[str | None], set[int]]:
    """Return what each slot gets, and which of that is a guess."""
    found, doubtful = pieces("\n\n".join(texts), slots(agreed), markdown=True)
    return list(found), set(doubtful)


def test_agreed_texts_are_known_wherever_they_stand() -> None:
    assert placed((TAXIS, DOGS, DOORS, DINNER), EVERY) == (list(EVERY), set())


def test_a_mended_letter_does_not_move_a_text_to_another_paragraph() -> None:
    mended = DINNER.replace("Dinner", "The dinner")
    assert placed((DOORS, mended), (DOORS, DINNER, None, None)) == (
        [DOORS, mended, None, None],
        set(),
    )


def test_one_text_moved_and_another_one_mended_both_stay_with_their_source() -> None:
    mended = DOGS.replace("stay", "remain")
    assert placed((mended, DINNER, DOORS, TAXIS), EVERY) == ([DOORS, DINNER, TAXIS, mended], set())


def test_a_text_written_anew_takes_the_only_place_that_is_free() -> None:
    new = "Nobody knows where cabs are to be found."
    assert placed((DOORS, DINNER, new, DOGS), EVERY) == ([DOORS, DINNER, new, DOGS], set())


def test_where_two_places_are_free_the_choice_is_a_guess() -> None:
    found, doubtful = placed((DOORS, "Something new."), (DOORS, None, None, None))
    (place,) = doubtful
    assert found[place] == "Something new."


def test_as_many_new_texts_as_places_go_one_to_one() -> None:
    assert placed(EVERY, (DOORS, None, None, None)) == (list(EVERY), set())


def test_a_paragraph_more_than_the_source_has_stays_with_the_one_before() -> None:
    found, doubtful = placed((DOORS, "And close at ten.", DINNER, TAXIS, DOGS), EVERY)
    assert found == [f"{DOORS}\n\nAnd close at ten.", DINNER, TAXIS, DOGS]
    assert not doubtful


def test_a_part_of_a_long_translation_may_be_edited_at_its_end() -> None:
    long = f"{DOORS}\n\nThey close at ten in the evening."
    agreed = slots((long, None, TAXIS, DOGS))
    agreed[0] = Slot(agreed[0].block, agreed[0].known, tuple(long.split("\n\n")))
    found, _ = pieces(f"{long[:-1]}s.\n\n{TAXIS}\n\n{DOGS}", agreed, markdown=True)
    assert found == (f"{long[:-1]}s.", None, TAXIS, DOGS)


TEXTS = st.lists(st.sampled_from([*EVERY, "One.", "Two.", "- a list", "# A heading"]), max_size=7)


@given(TEXTS, st.lists(st.sampled_from([*EVERY, None]), min_size=4, max_size=4))
@settings(deadline=None)
def test_every_block_goes_somewhere_and_agreed_ones_to_their_own(
    texts: list[str], agreed: list[str | None]
) -> None:
    found, doubtful = placed(texts, agreed)
    blocks = [block.text for block in cut("\n\n".join(texts)).blocks]
    got = [b.text for text in found if text for b in cut(text).blocks]
    assert sorted(got) == sorted(blocks) or any("- " in t or "# " in t for t in texts)
    assert all(found[place] for place in doubtful)
    for text in EVERY:
        if texts.count(text) == agreed.count(text) == 1:
            assert text in (found[agreed.index(text)] or "")
