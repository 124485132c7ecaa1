"""What two documents say in two languages is offered to the memory when it is a translation."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from publisher.adapters.tmx import read_tmx
from publisher.importing.pairs import pairs_of, tmx
from tests.builders import EDITION, snapshot
from tests.importing.made_up import bring, incoming, initiative, project, said

LANGUAGES = ("fr", "en", "es")
FRENCH = "La coopérative répare les machines du quartier depuis 2014, avec 12 bénévoles."
ENGLISH = "The cooperative has repaired the machines of the district from 2014, with 12 helpers."


def pairs(fr: str, en: str) -> list[tuple[str, str]]:
    found = pairs_of({"x": {"description": {"fr": fr, "en": en}}}, LANGUAGES)
    return [(one[1], other[1]) for one, other in found]


def test_a_translation_is_known_by_its_words_and_figures() -> None:
    assert pairs(FRENCH, ENGLISH) == [(FRENCH, ENGLISH)]


def test_another_figure_makes_it_none() -> None:
    assert pairs(FRENCH, ENGLISH.replace("12", "13")) == []


def test_another_text_is_none() -> None:
    assert pairs(FRENCH, "Since 2014 our bakery gives bread to 12 schools near the river.") == []


def test_blocks_are_paired_one_by_one() -> None:
    fr = f"- {FRENCH}\n- Le savon est fabriqué sur place par une association partenaire.\n"
    en = f"- {ENGLISH}\n- Soap is fabricated on the premises by a partner association.\n"
    assert len(pairs(fr, en)) == 2


def test_a_text_of_another_length_is_none() -> None:
    assert pairs(FRENCH, f"{ENGLISH} " + "The cooperative repairs machines. " * 6) == []


def test_the_memory_can_be_read() -> None:
    content = tmx([(("fr", FRENCH), ("en", ENGLISH))])
    (unit,) = read_tmx(BytesIO(content), "x.tmx")
    assert [variant.text for variant in unit.variants] == [FRENCH, ENGLISH]


def test_what_documents_say_together_is_offered_and_not_taken(tmp_path: Path) -> None:
    project(tmp_path)
    french = initiative(description=said(FRENCH))
    english = initiative(description=said(ENGLISH, "en"))
    done = bring(tmp_path, incoming([french]), incoming([english], name="en.txt"))
    assert done.pairs == {f"build/import/{EDITION}.tmx": 1}
    assert f"build/import/{EDITION}.tmx" in snapshot(tmp_path)
    assert not (tmp_path / "locales").exists()
