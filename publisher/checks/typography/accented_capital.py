"""The check `accented-capital`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

# Words that are none in French, nor in a name often met in it, without their accent.
_WORDS = {
    right.replace("É", "E").replace("Î", "I"): right
    for right in (
        "État États Économie Économies Économique Économiques Économiste Écologie Écologique"
        " Éducation Éducatif Égalité Énergie Énergies Équateur Équipe Équipes Éthique Évaluation"
        " Événement Émission Élection Élections Église Étude Études Étudiant Étudiants Étudiante"
        " Écosse Égypte Éthiopie Éditions Édition Également Établir Établissement Établissements"
        " Échange Échanges École Écoles Écouter Écosystème Écosystèmes Élargir Émergence"
        " Équitable Étape Étapes Étranger Évolution Île Îles"
    ).split()
}
_WORD = re.compile(rf"(?<![\w@./-])(?:{'|'.join(_WORDS)})(?![\w@])")
_A = re.compile(
    r"(?:\A|(?<=[.!?…] ))A(?=[ \u00a0](?:la|l[’']|partir|travers|cette|cet|ces|ce|ceux|leurs?|notre"
    r"|chaque|tous|toutes|qui|quoi|quels?|quelles?|côté|propos|cause|défaut|moins|noter|savoir"
    r"|suivre|terme|long|court|des|une?)\b)"
)


@text_check("accented-capital", Severity.NOTE, languages=("fr",))
def accented_capital(text: Examined) -> Iterator[Problem]:
    """A French capital lacks its accent.

    The accent is part of the spelling: l’État, not l’Etat; À la fin, not A la fin. Told of a small
    table of words that are never right without it.

    Bad: ``L’Etat et l’Economie sociale``
    Bad: ``A partir de lundi``
    Good: ``À partir de lundi, l’État``
    Good: ``A Coruña, A4, Elle, Europe``
    """
    for found in _WORD.finditer(text.prose):
        right = _WORDS[found[0]]
        yield Problem(*found.span(), f"'{found[0]}' lacks its accent", f"write '{right}'", right)
    for found in _A.finditer(text.prose):
        yield Problem(*found.span(), "'A' lacks its accent", "write 'À'", "À")
