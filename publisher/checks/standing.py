"""How a project stands with the rules it has made for itself: thresholds and limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publisher.checks.subject import Corpus
    from publisher.checks.suppression import Suppressed


@dataclass(frozen=True, slots=True)
class Standing:
    """One rule in one language."""

    rule: str  # what it is about: "edition=gsef2018 field=title"; "" for everything
    language: str  # "" for all together
    asked: str  # "100 %", "no more than 20"
    has: str  # "97 %", "23"
    holds: bool


def standings(corpus: Corpus, suppressed: Suppressed) -> list[Standing]:
    """Return how every threshold and limit stands, when all checks have spoken."""
    # Not at the top: whoever only reads a standing needs no check for it.
    from publisher.checks.state.coverage import reached
    from publisher.checks.state.limit import counted

    made = [
        Standing(
            _without_language(one.threshold.about),
            one.language,
            f"{one.threshold.done} %",
            f"{one.percent} %",
            one.holds,
        )
        for one in reached(corpus)
    ]
    for limit in counted(suppressed):
        language = limit.limit.language or ""
        asked = f"no more than {limit.limit.most}"
        about = _without_language(limit.limit.about)
        made.append(Standing(about, language, asked, str(limit.findings), limit.holds))
    return made


def _without_language(about: str) -> str:
    return " ".join(part for part in about.split(" ") if not part.startswith("language="))
