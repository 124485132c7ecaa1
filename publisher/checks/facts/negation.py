"""The check `negation`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from publisher.checks.examined import Examined
from publisher.checks.facts.sentencewise import sentences_of
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair

# What denies, in each language; "not only", "ne … que" and "No. 5" do not.
_DENYING: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:ne\b|n[’'])[^.;:!?]{1,60}?\b(?:pas|jamais|rien|aucun\w*|plus|personne|ni|nulle?"
        r"|guère|point)\b"
        r"|\b(?:aucun\w*|personne|rien|nul|jamais|ni)\b[^.;:!?]{0,40}?\b(?:ne\b|n[’'])"
        r"|\bpas (?:de|d[’']|un|encore|que)\b|\bsans\b|\bni\b", re.I
    ),
    "en": re.compile(
        r"\b(?:not|never|cannot|nothing|nobody|none|nor|neither|without|nowhere)\b|n[’']t\b"
        r"|\bno\b(?!\.?[ \u00a0]?\d)", re.I
    ),
    "es": re.compile(
        r"\b(?:no|nunca|jamás|nada|nadie|tampoco|sin|ni)\b|\bning[uú]n\w*", re.I
    ),
}  # fmt: skip
_ONLY = re.compile(
    r"\b(?:no|not|nunca|jamais|pas) (?:more|less|fewer|later|plus|moins|más|menos) (?:than|de"
    r"|d[’']|que)\b|\bnot (?:only|just|merely)\b|\b(?:non|pas) (?:seulement|que)\b|\bno (?:solo"
    r"|sólo|solamente)\b"
    r"|\bn[’']est-ce pas\b|\bsans (?:doute|cesse|frontières?)\b|\bno doubt\b|\bsin (?:duda"
    r"|embargo|fronteras)\b"
    r"|\b(?:no|not) (?:obstante|withstanding)\b|\bnonprofit|\bnot-for-profit|\bsans[- ]abri"
    r"|\bsans[- ]papiers"
    r"|\bsin[- ](?:hogar|techo|papeles)|\bwithout borders|\b[Nn]o\.?[ \u00a0]?(?=\d)",
    re.I,
)
_NON = re.compile(r"\bnon[ -](?=[a-zà-ÿ])", re.IGNORECASE)
# What is denied with these is said to be so.
_TWICE = {
    "fr": re.compile(
        r"\b(?:exclu|refus|cess|manqu|oubli|interd|empêch|dout|hésit|rat[eé])\w*", re.I
    ),
    "en": re.compile(
        r"\b(?:exclud|refus|stop|ceas|miss|forget|prevent|doubt|hesitat|fail|left out)\w*",
        re.I,
    ),
    "es": re.compile(r"\b(?:exclu|rechaz|cesa|olvid|falt|impid|imped|duda|perde|pierd)\w*", re.I),
}
_WITHOUT = {
    "fr": re.compile(r"\bsans\b(?:[^.;:!?]{0,60}?\bni\b)?", re.I),
    "en": re.compile(r"\bwithout\b", re.I),
    "es": re.compile(r"\bsin\b(?:[^.;:!?]{0,60}?\bni\b)?", re.I),
}
_WITH = {
    "fr": re.compile(r"\bavec\b", re.I),
    "en": re.compile(r"\bwith\b", re.I),
    "es": re.compile(r"\bcon\b", re.I),
}
# What lacks is denied as well.
_LACKING: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:faute d(?!u)|à défaut d|manque d|en l[’']absence d|dépourvue?s? d|incapables?"
        r"|(?:est|sont|était|étaient) dénuée?s? d)|\binterdi(?:t|te|ts|tes|re|sent|sait)\b"
        r"|\bzéro [a-z]",
        re.I,
    ),
    "en": re.compile(
        r"\b(?:(?:for|the) lack of|lacks?|lacking|in the absence of|(?:has|have|had) yet to"
        r"|devoid of"
        r"|unable to|fail(?:s|ed)? to|forbidden|prohibit(?:s|ed)|by no means)\b|\bzero[ -][a-z]",
        re.I,
    ),
    "es": re.compile(
        r"\b(?:(?:a|por) falta de|carec\w+|carent\w+|en ausencia de|incapa[cz]\w*|prohibid[oa]s?"
        r"|despojad[oa]s? de|desprovist[oa]s? de)\b|\bcero [a-z]",
        re.I,
    ),
}
# What may say as much without a word that denies.
_EXCUSING: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:i[lmnr]\w{3,}[ai]bles?|non|maint\w*|continu\w*|poursui\w*|pensez|pense[rz]? à"
        r"|souven\w*|rappel\w*|avant"
        r"|au lieu|(?:l[ea]s?|du|au|aux) mêmes?|égal\w*|ensemble|premi\w*|meilleur\w*|mieux"
        r"|dispar\w*"
        r"|défunt\w*|décéd\w*|mort\w*|tant que|sinon|dès que|zéro|peu|moins|seule?s?|seulement"
        r"|hors|loin|trop|sauf|malgré|plutôt|rare\w*"
        r"|à peine|excepté|hormis"
        r"|manqu\w*|absen\w*|interdi\w*|refus\w*|exclu\w*|empêch\w*|évit\w*|échapp\w*|cess\w*"
        r"|ignor\w*"
        r"|échou\w*|dépourvu\w*|priv[ée]\w*|perd\w*|libre\w*|gratuit\w*|quitt\w*|abandon\w*"
        r"|vide\w*|nul\w*"
        r"|diff[éè]r\w*|diverg\w*|contred\w*|étrang\w*|contrair\w*|renonc\w*|arrêt\w*|suppri\w*"
        r"|aboli\w*|contre|sort\w*|décroch\w*|défaut|rest\w*|toujours"
        r"|faute|mal\w*|in(?:actif|capa|conn|just|exist|suffi|visib|access|complet|dépend|utile"
        r"|util|occup|form|employ)\w*"
        r"|im(?:poss|prob|pay|prév)\w*|ir(?:rég|rem|resp)\w*|illég\w*|dés\w{4,}|mécon\w*|que"
        r"|anti\w*"
        r"|jusqu\w*)\b", re.I
    ),
    "en": re.compile(
        r"\b(?:i[lmnr]\w{3,}[ai]ble|remember\w*|keep\w*|maintain\w*|continu\w*|recall|sure|before|equal\w*|together"
        r"|shar\w+|first|best|gone|late|departed|passed|died|dead|once"
        r"|zero|tough|hard\w*|anything but|short of|few|little|less|only|hardly|rather|too|far"
        r"|except|instead|beyond|rare\w*|seldom|barely|lack\w*|fail\w*"
        r"|refus\w*|prevent\w*|avoid\w*|exclu\w*|stop\w*|ceas\w*|escap\w*|absen\w*|miss\w*"
        r"|depriv\w*|den[iy]\w*"
        r"|differ\w*|contradict\w*|ignor\w*|unless|outside|free|left|leav\w*|quit|drop\w*"
        r"|los[ets]\w*|lost|empty|ban\w*|forb\w*|remain\w*"
        r"|stay\w*|same|still|until|but|off|end\w*|abolish\w*|give up|giv\w* up|against|former\w*"
        r"|unlike|anti\w*"
        r"|un(?!i|der|til|less)\w{3,}|dis(?!tri|cuss|play|cover|tin|tan|pos|ciplin)\w{4,}"
        r"|in(?:activ|cap|just|exis|suff|visib|access|complet|depen|form|sec|adeq|dispens)\w*"
        r"|im(?:poss|prob|mob)\w*|il(?:leg|lit)\w*"
        r"|ir(?:reg|resp|rel)\w*|mis\w{5,}|\w+less(?:ness|ly)?|more than)\b", re.I
    ),
    "es": re.compile(
        r"\b(?:i[lmnr]\w{3,}[ai]bles?|recuerd\w*|recorda\w*|acu[eé]rd\w*|antes|en vez|en lugar"
        r"|igual\w*|junt[oa]s?"
        r"|primer\w*|mejor\w*|fallec\w*|difunt\w*"
        r"|carenci\w*|mant[eiu]\w*|sigu\w*|desaparec\w*|muert\w*|caíd\w*|cero|cuando|difícil\w*"
        r"|poc[oa]s?|menos|sol[oa]s?|sólo|solamente|salvo|excepto|lejos|fuera|apenas"
        r"|demasiad\w*|sino|rar[oa]\w*"
        r"|falt\w*|car[eé]\w*|evit\w*|impid\w*|imped\w*|exclu\w*|rechaz\w*|ajen\w*|escap\w*"
        r"|dej\w*|cesa\w*|libre\w*"
        r"|gratis|gratuit\w*|pierd\w*|perd\w*|niega\w*|neg[aó]\w*|difier\w*|diferen\w*"
        r"|contradic\w*|depend\w*|oblig\w*|ignor\w*|prohib\w*|abandon\w*|aboli\w*|contra|hasta"
        r"|anti\w*|más que|más allá|sigu\w*|todavía|mism\w*|vací\w*|mal\w*"
        r"|in(?:activ|cap|just|exis|sufi|visib|acces|complet|depen|form|seg|útil|adec)\w*"
        r"|im(?:pos|prob|pag)\w*|il(?:eg|ég)\w*|ir(?:reg|res)\w*"
        r"|des\w{4,})\b", re.I
    ),
}  # fmt: skip
_SENTENCE, _LONG = 160, 300  # characters; a longer text is told anew as often as translated
_LEAST, _MOST = 0.62, 1.6  # of the characters of a text, those of its translation
_WORDS = frozenset(
    """ne n ni pas plus jamais rien aucun aucune aucuns aucunes personne nul nulle guère point sans
    not never cannot nothing nobody none nor neither without nowhere no t can cant
    faute défaut manque absence dépourvu dépourvue dépourvus incapable incapables interdit zéro
    lack lacks lacking absence yet devoid unable fails failed forbidden prohibited zero
    falta carece carecen carente ausencia incapaz incapaces prohibido prohibida cero
    nunca jamás nada nadie tampoco sin ningún ninguno ninguna""".split()
)


@unit_check("negation", Severity.WARNING, words=_WORDS)
def negation(pair: Pair) -> Iterator[Problem]:
    """The source denies, and nothing in the translation does; or the other way round.

    Sentences are compared one by one, where there are as many of them on both sides. "For lack of"
    and "has yet to" deny too. "Few", "impossible", "stop" and their like count as denying, so a
    free translation passes. Long texts are left alone.

    Bad: ``The city does not pay for the tram.`` → ``La ville paie le tramway.``
    Bad (fr>es): ``La ville paie le tramway.`` → ``La ciudad no paga el tranvía.``
    Bad: ``They work without a boss.`` → ``Ils travaillent avec un patron.``
    Bad (fr>en): ``La ville ne vend plus ses terrains.`` → ``The city sells its land.``
    Bad: ``SSE is not a sector apart. It is in farming and health.`` →
      ``L’ESS est un secteur à part : elle traverse l’agriculture et la santé.``
    Bad (es>fr): ``A falta de médico, abrió un centro.`` → ``Avec un médecin, il ouvrit un centre.``
    Good (fr>en): ``N’oubliez pas votre badge.`` → ``Remember your badge.``
    Good: ``The city does not pay for the tram.`` → ``La ville ne paie pas le tramway.``
    Good (fr>en): ``Il n’est pas possible d’entrer.`` → ``Entry is impossible.``
    Good: ``It is not only a shop, it is a school.`` → ``C’est un magasin et c’est une école.``
    Good (fr>en): ``On n’y vend que des produits locaux.`` → ``Local food is sold there.``
    """
    if not {pair.source.base, pair.text.base} <= _DENYING.keys():
        return
    here, there = pair.source.base, pair.text.base
    sides = _beside(pair)
    if not sides:
        return
    denied, denies = _count(pair.source), _count(pair.text)
    for said, meant in sides:
        if denied > denies and _is_reversed(said, here, meant, there):
            what = "the source denies, the translation does not"
            yield Problem(*WHOLE, what, "compare them", key=said)
        elif denies > denied and _is_reversed(meant, there, said, here):
            what = "the translation denies, the source does not"
            yield Problem(*WHOLE, what, "compare them", key=meant)


def _is_reversed(one: str, base: str, other: str, language: str) -> bool:
    """Tell whether one sentence denies, and the other says the same without denying."""
    if _TWICE[base].search(one) and _DENYING[base].search(_bare(one)):
        return False  # nobody is excluded: everyone is welcome
    if any(table[language].search(_bare(other)) for table in (_DENYING, _LACKING, _EXCUSING)):
        return False
    if _DENYING[base].search(_WITHOUT[base].sub(" ", _bare(one))) or _LACKING[base].search(one):
        return _WITHOUT[language].search(other) is None
    # What is done without something may be said in many ways, but not as done with it.
    return bool(_WITHOUT[base].search(_bare(one)) and _WITH[language].search(other))


def _beside(pair: Pair) -> list[tuple[str, str]]:
    """Return the sentences two by two, or all as one where they are parted in another way."""
    said, meant = sentences_of(pair.source), sentences_of(pair.text)
    size, other = len(pair.source.text), len(pair.text.text)
    if max(size, other) > _LONG:
        return []
    if 1 < len(said) == len(meant):
        return [both for both in zip(said, meant, strict=True) if _faces(*both)]
    if _faces(pair.source.text, pair.text.text):
        return [(" ".join(said), " ".join(meant))]
    return []


def _faces(said: str, meant: str) -> bool:
    return (
        max(len(said), len(meant)) <= _SENTENCE and _LEAST < len(meant) / max(len(said), 1) < _MOST
    )


def _count(text: Examined) -> int:
    """Return how often a text denies: what one sentence does not say, another may."""
    said = _bare(text.prose)
    patterns = (_DENYING[text.base], _LACKING[text.base], _NON)
    return sum(len(pattern.findall(said)) for pattern in patterns)


def _bare(sentence: str) -> str:
    return _ONLY.sub(" ", sentence)
