"""Lines come back sorted, each once; a full disk is told as one."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.adapters.tmx import Lines
from publisher.errors import StorageError

from .memories import CHARACTERS

TEXTS = st.text(CHARACTERS | st.just("\0"), max_size=9)


def filled(texts: list[str]) -> Lines:
    lines = Lines()
    for text in texts:
        lines.add(text)
    return lines


@given(st.lists(TEXTS, max_size=20))
@settings(deadline=None)
def test_lines_are_sorted_by_code_points_and_stand_once(texts: list[str]) -> None:
    lines = filled(texts)
    assert list(lines) == sorted(set(texts))
    assert list(lines) == sorted(set(texts))  # as often as they are asked for
    assert lines.added == len(texts)


def test_many_lines_come_back_too() -> None:
    texts = [f"{number % 9973:05}" for number in range(20_000)]
    assert list(filled(texts)) == [f"{number:05}" for number in range(9973)]


def test_no_room_is_a_storage_error(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect

    def small(name: str, isolation_level: None) -> sqlite3.Connection:
        connection = connect(name, isolation_level=isolation_level)
        connection.execute("PRAGMA max_page_count = 9")
        return connection

    monkeypatch.setattr(sqlite3, "connect", small)
    with pytest.raises(StorageError, match="full") as error:
        list(filled(["x" * 1000 + str(number) for number in range(1000)]))
    assert "TMPDIR" in error.value.mend
