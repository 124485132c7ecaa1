"""The check `accented-capital`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from publisher.checks.examined import Examined
from publisher.checks.lexicon import knowing, words_of
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.text.stemming import without_accents

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
        " êtes étoile étoiles épargne écran écrans écriture écrit écrits élan élève élèves étal"
        " étals étangs étang éveil éveils égale égaux égales éclat écart écarts éloge épi"
        " épice épices échec échecs écho échos édifice émoi énigme équité équilibre étendue ère"
        " ères âge âges âgé âgée âgés âgées âme âmes âne ânes îlot îlots"
    ),
    "es": (
        "áfrica ámbito ámbitos ángel ángela área áreas árbol árboles árabe águila álbum álvaro"
        " ánimo ávila ágil ágiles épica época épocas éramos éxito éxitos éxodo élite élites énfasis"
        " ética éticas ético éticos étnico étnica índice índices índole íntegro íntegra íbamos"
        " ídolo ópera óptimo óptima órdenes órgano órganos óscar óxido óleo última últimas último"
        " últimos únicamente únicas únicos único única úrsula útil útiles últimamente ácido ágora"
        " ánimos ático átomo éxodos íntimo íntima ítem ítems óleos óptica órbita óvalo únase únete"
        " únanse uníos ábralo ábrela ábrase óigalo óigalos óyelo úsalo úsela úselo úsese échale"
        " échenos échanos ámbar álbumes ángulo ángulos éter ídolos ímpetu"
    ),
}
_PLAIN = str.maketrans("ÀÂÉÈÊÎÔÁÍÓÚ", "AAEEEIOAIOU")
_MARCHE = re.compile("[a-z]*(?<!it)és?")
_LAST, _FIRST = re.compile(r"[^\W\d_]+ \Z"), re.compile(r" [^\W\d_]+")
_FAR = 20  # characters
_VOWEL = re.compile(r"[AEIOU][^\W\d_]+")
# Short ones, shouted ones, and what is searched as one word: an address or a code.
_LONE = re.compile(r"(?<![^\W_])(?:A|Ca|Ou)(?!\w)|[A-ZÀ-Ý]{4}|\w[^\w\s’'-]\w")
_WORD = re.compile(r"(?<![\w@./-])[AEIOU][^\W\d_]{2,}(?![\w@])")
# Not a verb ("A participé"), nor the town of A Coruña.
_A = re.compile(
    r"(?:\A|(?<=[.!?…:] )|(?<=[.!?…:][\u00a0\u202f])|(?<=[«“][ \u00a0\u202f])|(?<=[«“*_]))A"
    r"(?=[ \u00a0](?:(?:la|l[’']|partir|travers|cette|cet|ces|ce|ceux|leurs?|notre|votre|mon|son|sa"
    r"|nos|vos|vous|nous|eux|elles?|ses|chaque|tous|toutes|qui|quoi|quels?|quelles?|côté|propos"
    r"|cause|défaut|moins|(?!entre|contre)[a-zà-ÿ]+(?:er|ir|re)|terme|long|court|des|une?|deux|trois"
    r"|dix|midi|minuit|peine|quand|bientôt|ciel|pied|vélo|présent|nouveau|condition|base|table)\b"
    r"|(?!Coruña)[A-ZÀ-Ý][a-zà-ÿ’-]+(?:,| [a-zà-ÿ])))"
)
_START = r"(?:\A|(?<=[.!?…:«“(][ \u00a0\u202f])|(?<=[«“(*_]))"
_SHORT = re.compile(
    rf"{_START}(?:Ca(?=[ \u00a0][a-zà-ÿ])|Ou(?=[ \u00a0](?:trouver|dormir|manger|aller|loger"
    r"|acheter|s[’']inscrire|en (?:est|sont|sommes)|allons|vont|sont)\b))"
)
# A French word that begins with e and one consonant, or one that r or l follows, and a vowel: that
# e is an é, but for en- before a vowel, a prefix. The endings keep names out.
_OPEN = re.compile(
    r"(?<![\w@./-])E(?!n[aio])(?:[bcdfgjklmnpqrstvz]|[cpt]h|gn|[bcdfgptv][rl])[aeiouyéèêâîôû]"
    r"[^\W\d_]*?(?<=\w{4})(?:er|ez|ons|ités?|[tsx]ions?|ments?|ures?|ages?|iques?|istes?|[ae]nces?"
    r"|é[es]{0,2}|eurs?|euses?|ogies?|oirs?|ants?|antes?|ifs?|ives?)(?![\w@])"
)
_SHOUT = re.compile(r"(?<![\w@./-])[A-ZÀ-Ý]{4,}(?![\w@])")
_LONG = 6  # letters: no acronym has more
_OF_NAMES = frozenset("Angel Angela Alvaro Avila Oscar Ursula".split())
_NAME = re.compile(r"[ \u00a0](?:(?:de|del|la)[ \u00a0]){0,2}[A-ZÀ-Ý]")


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
    if before and before[0][0].isupper():  # within a name: Banca Etica
        known = knowing(before[0].strip().lower())
        if text.base == "es" or (len(before[0]) > 3 and not known):
            return True
    beside = (word[0].strip() for word in (before, after) if word)
    others = (knowing(word.lower()) for word in beside if len(word) > 2)
    return any(languages and text.base not in languages for languages in others)


@cache
def _shouted(base: str) -> Mapping[str, str]:
    """Return what the words of a language with accents are in capitals, by what these lack."""
    known = words_of(base)
    every = (word for word in sorted({*known, *_TABLE[base].split()}) if not word.isascii())
    return {
        plain.upper(): word.upper()
        for word in every
        for plain in [without_accents(word)]
        # marche and marché are both words
        if plain not in known and (base != "fr" or not _MARCHE.fullmatch(word))
    }


def _loud(text: Examined) -> Iterator[tuple[re.Match[str], str]]:
    found = list(_SHOUT.finditer(text.prose))
    for word in found:
        right = _shouted(text.base).get(word[0])
        if right is None and text.base == "es" and word[0].endswith(("CION", "SION")):
            right = f"{word[0][:-2]}ÓN"
        if right and (len(word[0]) >= _LONG or len(found) > 1):
            yield word, right


def _words(text: Examined) -> Iterator[tuple[re.Match[str], str]]:
    right = _right(text.base)
    for found in _WORD.finditer(text.prose):
        if (word := right.get(found[0])) and not (
            found[0] in _OF_NAMES and _NAME.match(text.prose, found.end())
        ):
            yield found, word
    if text.base == "fr":
        yield from ((f, f"É{f[0][1:]}") for f in _OPEN.finditer(text.prose) if f[0] not in right)


def _may_lack(piece: str, base: str) -> bool:
    """Tell whether a piece of a text has such a word, or might be read in another way."""
    right = _right(base)
    return (
        _LONE.search(piece) is not None
        or any(word in right for word in _VOWEL.findall(piece))
        or (base == "fr" and _OPEN.search(piece) is not None)
    )


@text_check(
    "accented-capital",
    Severity.WARNING,
    languages=("fr", "es"),
    signs="AEIOUC",
    like=_may_lack,
)
def accented_capital(text: Examined) -> Iterator[Problem]:
    """A French or Spanish capital lacks its accent.

    The accent is part of the spelling: l’État, not l’Etat; À la fin, not A la fin; África, not
    Africa. Told of words that the language has with an accent and not without.

    Bad (fr): ``L’Etat et l’Economie sociale``
    Bad (fr): ``A partir de lundi``
    Bad (fr): ``A Rosario, tout va bien``
    Bad (fr): ``Ca marche. Evaluer ensemble``
    Bad (fr): ``EGALITE``
    Bad (es): ``Eramos cuatro en Africa``
    Good (fr): ``À partir de lundi, l’État``
    Good (fr): ``A Coruña, A4, Elle, Europe. A participé à Education for All.``
    Good (es): ``Éramos cuatro, a Ana y a Elena, en África``
    """
    for found, word in (*_words(text), *_loud(text)):
        if not _is_in_foreign_name(text, found):
            yield Problem(*found.span(), f"'{found[0]}' lacks its accent", f"write '{word}'", word)
    if text.base == "fr":
        for found in _A.finditer(text.prose):
            yield Problem(*found.span(), "'A' lacks its accent", "write 'À'", "À")
        for found in _SHORT.finditer(text.prose):
            word = {"Ca": "Ça", "Ou": "Où"}[found[0]]
            yield Problem(*found.span(), f"'{found[0]}' lacks its accent", f"write '{word}'", word)
