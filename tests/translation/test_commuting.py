"""Edits of different records meet in one result, whoever's is synchronised first."""

from __future__ import annotations

import os
import random
import shutil
from itertools import count, permutations
from pathlib import Path

import pytest

from publisher.catalogue.unit import Field
from tests.translation.commands import all_fields, files, sync
from tests.translation.desk import Desk
from tests.translation.texts import Typist

RECORD_EDITS = ("edit_source", "translate", "rework_translation", "edit_both", "remove_translation")


class _One(Desk):
    """A desk at which somebody has one record open."""

    record = ""

    def _fields(self) -> list[Field]:
        return [field for field in all_fields(self.root) if field.file == self.record]


@pytest.mark.parametrize("seed", range(12))
def test_edits_of_different_records_commute(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)  # power cuts are not the point here
    base = _One.new(tmp_path / "base")
    sync(base.root)
    records = sorted({field.file for field in all_fields(base.root)})
    chance = random.Random(seed)
    people = [
        (name, chance.choice(RECORD_EDITS), chance.random()) for name in chance.sample(records, 2)
    ]
    results = []
    for number, order in enumerate(permutations(people)):
        root = Path(shutil.copytree(base.root, tmp_path / str(number)))
        for name, edit, state in order:
            desk = _One(root, base.model.copy())
            desk.record = name
            numbers = count(int(1000 * state))
            getattr(desk, edit)(Typist(random.Random(state).randrange, numbers))
            assert sync(root).code == 0
        results.append(files(root))
    assert results[0] == results[1]
