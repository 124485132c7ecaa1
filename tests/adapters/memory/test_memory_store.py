"""The memory on disk says what its sources say, in every direction, and is renewed by part."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.adapters.memory import indexing
from publisher.adapters.memory.meaning import Meaning, Wording
from publisher.adapters.memory.refresh import Source
from publisher.adapters.memory.schema import FILE, FOLDER, DamagedError, discard
from publisher.adapters.memory.store import MemoryStore
from publisher.errors import StorageError
from publisher.memory.pair import Direction, Origin, Pair, State, source_key
from tests.adapters.memory.knowledge import (
    EN_ES,
    FR_EN,
    found,
    made,
    meaning,
    offers,
    opened,
    source,
)

CITY = meaning("La ville et l’eau", "Water and the city", "El agua y la ciudad")
ROOM = meaning("Salle 12", "Room 12", "Sala 12")


def test_two_languages_of_a_meaning_are_a_pair_in_both_directions(tmp_path: Path) -> None:
    made(tmp_path, a=source("1", CITY))
    assert offers(tmp_path, "La ville et l’eau", FR_EN) == [(98, "Water and the city")]
    assert offers(tmp_path, "El agua y la ciudad", Direction("es", "fr")) == [
        (94, "La ville et l’eau")
    ]
    (match,) = found(tmp_path, "Water and the city", EN_ES)
    assert (match.score, match.offered, match.pair.written_in) == (94, "El agua y la ciudad", "fr")


def test_a_pair_comes_back_with_all_that_is_known_of_it(tmp_path: Path) -> None:
    wordings = (
        Wording("fr", "Salle"),
        Wording("en", "Room", State.STALE, "a.tmx:7", date(2018, 10, 1)),
    )
    known = Meaning(wordings, "x:y", "kind", "fr", Origin.MACHINE)
    made(tmp_path, a=source("1", known))
    (pair,) = opened(tmp_path).pairs(FR_EN, source_key("Salle"))
    assert pair == Pair(
        "Salle", "Room", FR_EN, "x:y", "kind", State.STALE, Origin.MACHINE, "a.tmx:7", "fr",
        date(2018, 10, 1),
    )  # fmt: skip
    assert list(opened(tmp_path).meanings()) == [("a", known)]


def test_of_two_translations_the_pair_has_the_lesser_state(tmp_path: Path) -> None:
    wordings = (Wording("fr", "Salle"), Wording("en", "Room", State.NEEDS_REVIEW),
                Wording("es", "Sala", State.TRANSLATED))  # fmt: skip
    made(tmp_path, a=source("1", Meaning(wordings, written_in="fr")))
    (pair,) = opened(tmp_path).pairs(EN_ES, source_key("Room"))
    assert pair.state is State.NEEDS_REVIEW


def test_numbers_and_names_are_set_aside(tmp_path: Path) -> None:
    names = ["Marc Petit", "Luc Grand"]
    made(tmp_path, names, a=source("1", ROOM, meaning("Merci à Marc Petit", "Thanks, Marc Petit")))
    (match,) = found(tmp_path, "Salle 13", FR_EN, names)
    assert (match.score, match.offered) == (97, "Room 13")
    (match,) = found(tmp_path, "Merci à Luc Grand", FR_EN, names)
    assert match.offered == "Thanks, Luc Grand"
    assert match.reasons[0].text == "name changed Marc Petit -> Luc Grand"


def test_only_a_source_that_changed_is_read_again(tmp_path: Path) -> None:
    def broken() -> list[Meaning]:
        raise AssertionError("read again")

    made(tmp_path, a=source("1", CITY), b=source("1", ROOM))
    done = made(tmp_path, a=Source("1", broken), b=source("2", meaning("Salle 12", "Hall 12")))
    assert done.read == ("b",)
    assert offers(tmp_path, "Salle 12", FR_EN) == [(98, "Hall 12")]
    assert offers(tmp_path, "La ville et l’eau", FR_EN) == [(98, "Water and the city")]


def test_a_source_that_is_gone_takes_its_pairs_along(tmp_path: Path) -> None:
    made(tmp_path, a=source("1", CITY), b=source("1", ROOM))
    made(tmp_path, a=source("1", CITY))
    assert offers(tmp_path, "Salle 12", FR_EN) == []


def grow(root: Path, *texts: str) -> list[str]:
    """Let the memory hold a source for each text; return the French indexes."""
    root.mkdir(exist_ok=True)
    made(root, **{text: source("1", meaning(f"Salle {text}", f"Room {text}")) for text in texts})
    return opened(root).names_of_indexes("fr")


def test_what_comes_later_goes_into_another_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "SMALL", 0)
    (base,) = grow(tmp_path, "a", "b", "c")
    names = grow(tmp_path, "a", "b", "c", "d")
    assert len(names) == 2
    assert base in names
    assert offers(tmp_path, "Salle «a»", FR_EN)
    assert offers(tmp_path, "Salle «d»", FR_EN)


def test_an_index_is_joined_by_as_much_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "SMALL", 0)
    grow(tmp_path, "a", "b")
    assert len(grow(tmp_path, "a", "b", "c", "d")) == 1
    assert offers(tmp_path, "Salle «a»", FR_EN)
    files = {file.name for file in (tmp_path / FOLDER).iterdir()}
    assert files == {n for at in ("fr", "en") for n in opened(tmp_path).names_of_indexes(at)}


def test_texts_that_come_one_by_one_have_few_indexes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "SMALL", 0)
    texts = "abcdefghijklmnopqrstuvwxyz"
    assert max(len(grow(tmp_path, *texts[:count])) for count in range(1, len(texts) + 1)) <= 5


def test_an_index_of_what_is_mostly_gone_is_made_anew(tmp_path: Path) -> None:
    base = grow(tmp_path, "a", "b", "c", "d")
    assert grow(tmp_path, "b", "c", "d") == base
    assert "Room a" not in [offered for _, offered in offers(tmp_path, "Salle «a»", FR_EN)]
    assert grow(tmp_path, "c", "d") != base
    assert offers(tmp_path, "Salle «c»", FR_EN)


def test_no_index_has_more_texts_than_memory_allows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "MOST", 2)
    assert len(grow(tmp_path, *"abcde")) == 3
    assert len(grow(tmp_path, *"abcdef")) == 3
    assert all(offers(tmp_path, f"Salle «{text}»", FR_EN) for text in "abcdef")


def test_texts_are_indexed_the_same_found_by_key_or_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = grow(tmp_path / "by key", *"abc")
    monkeypatch.setattr(indexing, "FEW", 0)
    assert grow(tmp_path / "in order", *"abc") == names


def test_a_text_without_words_does_not_have_indexes_made_each_time(tmp_path: Path) -> None:
    made(tmp_path, a=source("1", meaning("…", "\u00ad"), CITY))
    names = opened(tmp_path).names_of_indexes("en")
    written = (tmp_path / FOLDER / names[0]).stat().st_mtime_ns
    made(tmp_path, a=source("2", meaning("…", "\u00ad"), CITY))
    assert opened(tmp_path).names_of_indexes("en") == names
    assert (tmp_path / FOLDER / names[0]).stat().st_mtime_ns == written


def test_other_names_make_the_indexes_anew(tmp_path: Path) -> None:
    made(tmp_path, a=source("1", CITY))
    old = opened(tmp_path).names_of_indexes("fr")
    made(tmp_path, ["Anne Petit"], a=source("1", CITY))
    assert opened(tmp_path).names_of_indexes("fr") != old
    assert found(tmp_path, "La ville et les eaux", FR_EN, ["Anne Petit"])


WORDS = st.sampled_from(["ville", "eau", "salle", "forum", "12", "2018", "de", "la", "Anne Petit"])
TEXTS = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
PARTS = st.dictionaries(st.sampled_from("abc"), st.lists(TEXTS, max_size=4), max_size=3)


@settings(deadline=None, max_examples=25)
@given(history=st.lists(PARTS, min_size=1, max_size=5), asked=TEXTS)
def test_renewed_by_part_it_answers_as_if_made_at_once(
    tmp_path_factory: pytest.TempPathFactory, history: list[dict[str, list[str]]], asked: str
) -> None:
    def sources(texts: dict[str, list[str]]) -> dict[str, Source]:
        return {
            name: source(repr(group), *(meaning(text, f"EN {text}") for text in group))
            for name, group in texts.items()
        }

    grown, whole = (tmp_path_factory.mktemp(name) for name in ("grown", "whole"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(indexing, "SMALL", 0)
        for state in history:
            made(grown, **sources(state))
    made(whole, **sources(history[-1]))
    assert found(grown, asked, FR_EN) == found(whole, asked, FR_EN)


def test_readers_go_on_while_it_is_renewed(tmp_path: Path) -> None:
    made(tmp_path, a=source("1", CITY))
    reader = opened(tmp_path)
    (index,) = reader.indexes(FR_EN)
    made(tmp_path, ["Luc Grand"], a=source("2", ROOM))
    assert len(index) == 1  # its file is gone, what it maps is not
    assert reader.pairs(FR_EN, source_key("Salle 12"))
    reader.close()


def test_none_is_no_memory_and_neither_is_one_of_another_version(tmp_path: Path) -> None:
    assert MemoryStore.open(tmp_path) is None
    made(tmp_path, a=source("1", CITY))
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert MemoryStore.open(tmp_path) is None
    made(tmp_path, a=source("1", CITY))
    assert offers(tmp_path, "La ville et l’eau", FR_EN)


@pytest.mark.parametrize("cut", [0, 1, 100, 4096, 5000, 20_000])
def test_a_file_that_was_cut_off_is_damaged_or_none(tmp_path: Path, cut: int) -> None:
    made(tmp_path, a=source("1", CITY))
    content = (tmp_path / FILE).read_bytes()
    assert len(content) > cut
    (tmp_path / FILE).write_bytes(content[:cut])
    if cut < 100:  # too short for a header: to SQLite, a file that nothing was written to yet
        assert MemoryStore.open(tmp_path) is None
    else:
        with pytest.raises(DamagedError):
            MemoryStore.open(tmp_path, whole=True)
        discard(tmp_path)
    made(tmp_path, a=source("1", CITY))
    assert offers(tmp_path, "La ville et l’eau", FR_EN)


def test_a_file_that_is_something_else_is_damaged(tmp_path: Path) -> None:
    made(tmp_path, a=source("1", CITY))
    (tmp_path / FILE).write_bytes(b"garbage, and more of it\n" * 400)
    with pytest.raises(DamagedError, match=r"build/memory\.sqlite: is damaged"):
        MemoryStore.open(tmp_path)
    discard(tmp_path)
    made(tmp_path, a=source("1", CITY))
    assert offers(tmp_path, "La ville et l’eau", FR_EN)


@pytest.mark.parametrize("harm", ["gone", "short", "changed"])
def test_an_index_that_is_not_what_it_was_is_damaged(tmp_path: Path, harm: str) -> None:
    made(tmp_path, a=source("1", CITY))
    (name,) = opened(tmp_path).names_of_indexes("fr")
    file = tmp_path / FOLDER / name
    content = file.read_bytes()
    file.unlink()
    if harm != "gone":
        file.write_bytes(content[:-8] if harm == "short" else content[:-1] + b"\1")
    with pytest.raises(DamagedError):
        found(tmp_path, "La ville et les eaux", FR_EN)
    made(tmp_path, a=source("1", CITY))
    assert found(tmp_path, "La ville et les eaux", FR_EN)


def test_a_full_disk_is_no_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, a=source("1", CITY))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("publisher.adapters.memory.indexes.write_synced", full)
    with pytest.raises(StorageError, match="No space left"):
        made(tmp_path, a=source("2", ROOM))
    monkeypatch.undo()
    assert offers(tmp_path, "La ville et l’eau", FR_EN)  # as it was before
