from __future__ import annotations

import pytest

from publisher.l10n.zone_lookup import named_zone, without_offsets
from publisher.l10n.zones import find_zone


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("11h00 UTC", "UTC"),
        ("10:00 GMT", "UTC"),
        ("20h Seoul", "Asia/Seoul"),
        ("20 h, heure de Séoul", "Asia/Seoul"),
        ("20:00 KST", "Asia/Seoul"),
        ("hora de Ciudad de México", "America/Mexico_City"),
        ("Montréal", "America/Montreal"),
        ("Europe/Madrid", "Europe/Madrid"),
        ("UTC+9", "Etc/GMT-9"),
        ("GMT −3", "Etc/GMT+3"),
        ("UTC+0", "UTC"),
        ("20:00-21:30", None),
        ("", None),
    ],
)
def test_a_text_names_a_zone(text: str, zone: str | None) -> None:
    assert named_zone(text) == zone
    assert zone is None or find_zone(zone)


def test_letters_that_mean_several_zones_name_none() -> None:
    assert named_zone("20:00 CST") is None


def test_the_figures_of_a_distance_can_be_taken_out() -> None:
    assert without_offsets("8:00 UTC+9").strip() == "8:00"
