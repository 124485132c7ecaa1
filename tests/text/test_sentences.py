"""Blocks are cut into sentences where a reader would, and nowhere else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.text.sentences import sentences

# Language, and a text in which | stands where it is to be cut.
CUT = [
    ("fr", "Venez nombreux. | La salle ouvre à 9 h. | Il y a 12,5 % de places en plus."),
    ("fr", "M. Dupont et Mme Martin parlent. | Le Pr Petit, lui, écoute."),
    ("fr", "Voir l’art. 3 et p. ex. La Rochelle. | Puis rentrez."),
    ("fr", "Il a dit\u00a0: «\u00a0Bonjour.\u00a0» | Puis il est parti."),
    ("fr", "Qui vient\u202f? | Tout le monde\u202f! | Enfin… | Presque."),
    ("fr", "« Qui vient\u202f? » dit-elle, sans attendre."),
    ("fr", "J.-C. Martin et A. B. Petit sont là."),
    ("fr", "C’était en 2018. | Le forum a grandi."),
    ("en", "Dr. Smith arrived at No. 5. | Mrs. Jones did not."),
    ("en", "Is it charity? | No. | Is it business? | Not quite."),
    ("en", "See e.g. Bilbao, i.e. Spain. | It works (really.) | Yes."),
    ("en", "The fee is 1.50 euros. | Version 2.0 is out."),
    ("es", "El Sr. Pérez y la Dra. Gil hablan. | ¿Vienes? | ¡Sí! | La n.º 3 espera."),
    ("es", "**Negrita.** | _Cursiva._ | [Enlace](https://a.example/b.c). | Fin."),
    ("es", "Firmado en EE. UU. Nadie más."),
    ("fr", "1. Premier point. | 2. Second point."),
    ("ko", "안녕하세요. | 반갑습니다."),
    ("ja", "これは本です。| 次は？| 終わり"),
    ("fr", "une phrase. sans majuscule"),
    ("fr", ""),
]


@pytest.mark.parametrize(("language", "marked"), CUT)
def test_a_text_is_cut_where_a_reader_would(language: str, marked: str) -> None:
    wanted = [piece.strip() for piece in marked.split("|") if piece]
    text = marked.replace("| ", "").replace("|", "")
    assert sentences(text, language) == wanted


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([*"aAbZé.!?…  \n«»“”¿(*1", "M.", "art.", "\u00a0", "。"])).map(
        "".join
    ),
    st.sampled_from(["fr", "en", "es", "eu"]),
)
def test_nothing_but_white_space_is_lost(text: str, language: str) -> None:
    cut = sentences(text, language)
    assert re.sub(r"\s", "", "".join(cut)) == re.sub(r"\s", "", text)
    assert all(piece == piece.strip() and piece for piece in cut)


def test_a_long_text_without_end_takes_no_time() -> None:
    for text in ("a. " * 30_000, "1. " * 30_000, "! " * 30_000, "»" * 50_000, ". «" * 30_000):
        sentences(text, "fr")
