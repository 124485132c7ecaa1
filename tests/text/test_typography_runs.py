"""What is raised or set in small capitals; `~` stands for U+00A0."""

from __future__ import annotations

import pytest

from publisher.text.typography import Style, runs
from tests.text.typography_cases import real, shown

MARKED = [
    # `^…^` raised, `{…}` small capitals
    ("fr", "1er", "1^er^"),
    ("fr", "la 1re fois", "la 1^re^ fois"),
    ("fr", "les 1ers, les 2es", "les 1^ers^, les 2^es^"),
    ("fr", "le 2e et le 21e", "le 2^e^ et le 21^e^"),
    ("fr", "le 2nd, la 2nde", "le 2^nd^, la 2^nde^"),
    ("fr", "XXIe~siècle", "{XXI}^e^~siècle"),
    ("fr", "Ier siècle", "{I}^er^ siècle"),
    ("fr", "aux XIXe et XXe~siècles", "aux {XIX}^e^ et {XX}^e^~siècles"),
    ("fr", "XIIe-XIVe siècle", "{XII}^e^-{XIV}^e^ siècle"),
    ("fr", "les 2e-3e tours", "les 2^e^-3^e^ tours"),
    ("fr", "Yaoundé IVe, Louis XIV", "Yaoundé IVe, Louis XIV"),
    ("fr", "n°~5, Mme~Roy, 3d, 0,5e, B2e", "n°~5, Mme~Roy, 3d, 0,5e, B2e"),
    ("fr", "https://x.org/2e x.org/1er", "https://x.org/2e x.org/1er"),
    ("fr", "", ""),
    ("es", "siglo~XXI", "siglo~{XXI}"),
    ("es", "los siglos~XIX y XX", "los siglos~{XIX} y {XX}"),
    ("es", "s.~XVI-XVII", "s.~{XVI}-{XVII}"),
    ("es", "el 3.er foro, 1.º, 2.ª", "el 3.^er^ foro, 1.º, 2.ª"),
    ("es", "Felipe VI, siglo Xa", "Felipe VI, siglo Xa"),
    ("en", "the 1st, 21st century, XXIe siècle", "the 1st, 21st century, XXIe siècle"),
    ("eu", "1er, siglo XXI", "1er, siglo XXI"),
]
SIGNS = {Style.PLAIN: ("", ""), Style.SUPERSCRIPT: ("^", "^"), Style.SMALL_CAPS: ("{", "}")}


@pytest.mark.parametrize(("language", "text", "marked"), MARKED)
def test_runs_raise_ordinals_and_shrink_centuries(language: str, text: str, marked: str) -> None:
    found = runs(real(text), language)
    assert all(run.text for run in found)
    pieces = (SIGNS[run.style][0] + run.text + SIGNS[run.style][1] for run in found)
    assert shown("".join(pieces)) == marked


def test_a_text_without_styling_is_one_plain_run() -> None:
    assert [(run.text, run.style) for run in runs("Kaixo", "eu")] == [("Kaixo", Style.PLAIN)]
