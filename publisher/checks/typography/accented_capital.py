"""The check `accented-capital`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from publisher.checks.examined import Examined
from publisher.checks.lexicon import knowing, words_of
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

# Words that are none, nor in a name often met, without their accent; the lexicon has many more.
_TABLE: Mapping[str, str] = {
    "fr": (
        "état états économie économies économique économiques économiste écologie écologique"
        " éducation éducatif éducative égalité énergie énergies équateur équipe équipes éthique"
        " évaluation événement événements émission élection élections église étude études étudiant"
        " étudiants étudiante écosse égypte éthiopie érythrée estonie éditions édition également"
        " établir établissement établissements échange échanges école écoles écouter écosystème"
        " écosystèmes élargir émergence équitable étape étapes étranger étrangers évolution île"
        " îles évidemment être élu élus élue élues éviter élever époque étant étaient était"
    ),
    "es": (
        "áfrica ámbito ámbitos ángel ángela área áreas árbol árboles árabe águila álbum álvaro"
        " ánimo ávila ágil ágiles épica época épocas éramos éxito éxitos éxodo élite élites énfasis"
        " ética éticas ético éticos étnico étnica índice índices índole íntegro íntegra íbamos"
        " ídolo ópera óptimo óptima órdenes órgano órganos óscar óxido óleo última últimas último"
        " últimos únicamente únicas únicos único única úrsula útil útiles últimamente"
    ),
}
_PLAIN = str.maketrans("ÀÂÉÈÊÎÔÁÍÓÚ", "AAEEEIOAIOU")
_LAST, _FIRST = re.compile(r"[^\W\d_]+ \Z"), re.compile(r" [^\W\d_]+")
_FAR = 20  # characters
_WORD = re.compile(r"(?<![\w@./-])[AEIOU][^\W\d_]{2,}(?![\w@])")
# Not a verb ("A participé"), nor the town of A Coruña.
_A = re.compile(
    r"(?:\A|(?<=[.!?…:] )|(?<=[.!?…:][\u00a0\u202f])|(?<=[«“][ \u00a0\u202f])|(?<=[«“*_]))A"
    r"(?=[ \u00a0](?:(?:la|l[’']|partir|travers|cette|cet|ces|ce|ceux|leurs?|notre|votre|mon|son|sa"
    r"|chaque|tous|toutes|qui|quoi|quels?|quelles?|côté|propos|cause|défaut|moins|[a-zà-ÿ]+er|savoir"
    r"|suivre|terme|long|court|des|une?|deux|trois|dix|midi|peine|quand|bientôt|ciel|pied)\b"
    r"|(?!Coruña)[A-ZÀ-Ý][a-zà-ÿ’-]+(?:,| [a-zà-ÿ])))"
)


@cache
def _right(base: str) -> Mapping[str, str]:
    """Return the words whose accented capital may go missing, by what is left without it."""
    known = words_of(base)
    every = {*_TABLE[base].split(), *(word for word in known if knowing(word) == {base})}
    right = {word.capitalize().translate(_PLAIN): word.capitalize() for word in sorted(every)}
    return {
        plain: word for plain, word in right.items() if plain != word and plain.lower() not in known
    }


def _is_in_foreign_name(text: Examined, found: re.Match[str]) -> bool:
    """Tell whether a word beside it is another language's: Education for All, South Africa."""
    before = _LAST.search(text.prose[max(found.start() - _FAR, 0) : found.start()])
    after = _FIRST.match(text.prose[found.end() : found.end() + _FAR])
    if text.base == "es" and before and before[0][0].isupper():
        return True  # within a name: Banca Etica
    beside = (word[0].strip() for word in (before, after) if word)
    known = ((word, knowing(word.lower())) for word in beside)
    return any(languages and text.base not in languages for _, languages in known)


@cache
def _shouted(base: str) -> Mapping[str, str]:
    return {plain.upper(): word.upper() for plain, word in _right(base).items()}


@text_check("accented-capital", Severity.WARNING, languages=("fr", "es"), signs="AEIOU")
def accented_capital(text: Examined) -> Iterator[Problem]:
    """A French or Spanish capital lacks its accent.

    The accent is part of the spelling: l’État, not l’Etat; À la fin, not A la fin; África, not
    Africa. Told of words that the language has with an accent and not without.

    Bad (fr): ``L’Etat et l’Economie sociale``
    Bad (fr): ``A partir de lundi``
    Bad (fr): ``A Rosario, tout va bien``
    Bad (es): ``Eramos cuatro en Africa``
    Good (fr): ``À partir de lundi, l’État``
    Good (fr): ``A Coruña, A4, Elle, Europe. A participé à Education for All.``
    Good (es): ``Éramos cuatro, a Ana y a Elena, en África``
    """
    right = _right(text.base)
    for found in _WORD.finditer(text.prose):
        word = right.get(found[0]) or _shouted(text.base).get(found[0])
        if word is not None and not _is_in_foreign_name(text, found):
            yield Problem(*found.span(), f"'{found[0]}' lacks its accent", f"write '{word}'", word)
    if text.base == "fr":
        for found in _A.finditer(text.prose):
            yield Problem(*found.span(), "'A' lacks its accent", "write 'À'", "À")
