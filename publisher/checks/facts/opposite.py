"""The check `opposite`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.clues import Side, shaped
from publisher.checks.examined import Examined
from publisher.checks.facts.denials import DENYING
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair

_LONG = 300  # characters; a longer text is told anew as often as translated
_OPPOSITES = (
    (
        "refus|reject|rejet|rechaz|turned down",
        "accept(?!a[bn])|acept|adopt(?!ion|er|an)|approuv|approv|aprob|agreed",
    ),
    (
        "interdi|forbid|forbade|prohib|banned",
        "permis|permet|permit|allow|autoris|authori[sz]|autori[cz]",
    ),
    (
        "impossible|imposible|unable|incapable|incapa[cz]",
        r"(?:possible|posible|able|can|peut|peuvent|puede|pueden)\b",
    ),
    (
        "stopped|ceased|cessé|arrêté|dejó|dejaron",
        "began|begun|started|commenc|comen[zc]|empez",
    ),
    ("failed|échoué|fracas", "succeeded|managed|réussi|logr|consigui"),
    ("hardly|barely|scarcely|guère|apenas", r"(?:lots|beaucoup|much[oa]s|many|plenty)\b"),
    (r"increas|augment|hausse|aument|rose\b", r"decreas|diminu|baiss|disminu|fell\b|fallen|dropp"),
)
_PAIRS = tuple(
    tuple(re.compile(rf"\b(?:{words})\w*", re.IGNORECASE) for words in both) for both in _OPPOSITES
)
_CLUE = "|".join(f"(?:{words})" for both in _OPPOSITES for words in both)
_BUT = re.compile(
    r"\b(?:sauf|except\w*|excepto|salvo|save|but|only|seul\w*|sol[oa]s?|sólo|moins|less|fewer|menos"
    r"|hormis|unless|avant|before|antes|until|hasta)\b",
    re.IGNORECASE,
)


@unit_check("opposite", Severity.WARNING, like=shaped(rf"(?i)\b(?:{_CLUE})"), side=Side.BOTH)
def opposite(pair: Pair) -> Iterator[Problem]:
    """The translation says the contrary of its source: accepted for refused, allowed for forbidden.

    Told where neither side says the other's word, both deny as often, and nothing is excepted.
    Long texts are left alone. What is denied on one side only is told by `negation`.

    Bad (en>es): ``The council refused to sell the building.`` → ``El ayuntamiento aceptó vender el
      edificio.``
    Bad (es>fr): ``Queda prohibido hacer fotos.`` → ``Il est permis de prendre des photos.``
    Good (es>fr): ``Queda prohibido hacer fotos.`` → ``Il n’est pas permis de prendre des photos.``
    Good (en>fr): ``All requests but three were accepted.`` → ``Seules trois demandes ont été
      refusées.``
    """
    source, text = pair.source, pair.text
    if max(len(source.text), len(text.text)) > _LONG or not {source.base, text.base} <= {*DENYING}:
        return
    if _BUT.search(source.text) or _BUT.search(text.text) or _denials(source) != _denials(text):
        return
    for one, two in (*_PAIRS, *(both[::-1] for both in _PAIRS)):
        said, meant = one.search(source.prose), two.search(text.prose)
        if said and meant and not two.search(source.prose) and not one.search(text.prose):
            what = f"the source says '{said[0]}', the translation '{meant[0]}'"
            yield Problem(*WHOLE, what, "compare them", key=said[0])
            return


def _denials(text: Examined) -> int:
    return len(DENYING[text.base].findall(text.prose))
