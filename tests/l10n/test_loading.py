from __future__ import annotations

import subprocess
import sys

import pytest

LIGHT = ["cldr", "countries", "dates", "languages", "lists", "numbers", "sorting"]


def modules_after(code: str) -> set[str]:
    report = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", report], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("lines", ["import publisher.l10n.sorting", None])
def test_importing_does_not_load_babel(lines: str | None) -> None:
    every = "\n".join(f"import publisher.l10n.{name}" for name in LIGHT)
    assert "babel" not in modules_after(lines or every)


def test_lists_and_numbers_of_the_house_languages_need_no_babel() -> None:
    loaded = modules_after(
        "from publisher.l10n.lists import join_list\n"
        "from publisher.l10n.numbers import format_number\n"
        "join_list(['a', 'b'], 'es'), format_number(12345, 'fr')"
    )
    assert "babel" not in loaded
