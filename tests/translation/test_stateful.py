"""No text a person typed is ever lost; a second sync changes no byte: proved on real folders.

Hypothesis makes up a few hundred steps, the same in every run. For more, and others each time, see
`tests.translation.long`.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from tests.translation.desk import EDITS
from tests.translation.round_trip import STEPS, RoundTrip


class Machine(RuleBasedStateMachine):
    """The round trip, with its steps as rules; at its end records and catalogues agree."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="round-trip-"))
        self.trip = RoundTrip(self.folder)

    @rule(step=st.sampled_from(EDITS), data=st.data())
    def edit(self, step: str, data: st.DataObject) -> None:
        self.trip.do(step, lambda limit: data.draw(st.integers(0, limit - 1)))

    @rule(step=st.sampled_from(STEPS), data=st.data())
    def command(self, step: str, data: st.DataObject) -> None:
        self.trip.do(step, lambda limit: data.draw(st.integers(0, limit - 1)))

    @rule()
    def sync(self) -> None:
        self.trip.do("sync", lambda _: 0)

    def teardown(self) -> None:
        shutil.rmtree(self.folder)


@pytest.mark.long
def test_no_text_is_lost_and_a_second_sync_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)  # power cuts are not the point here
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=12,
            stateful_step_count=25,
            derandomize=True,
            database=None,
            deadline=None,
            phases=[Phase.generate],  # the long run cuts failures down, and faster
            suppress_health_check=list(HealthCheck),
        ),
    )
