"""The check `percent-or-currency`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from publisher.checks.examined import Examined
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Pair

_SIGNS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "per cent": r"%|\b(?:per ?cent|pour ?cent|por ?ciento|percentages?|pourcentages?"
        r"|porcentajes?)\b",
        "euro": r"€|\bEUR\b|\beuros?\b|\b(?:cents|centimes?|céntimos?)\b",
        "dollar": r"\$|\b(?:USD|CAD)\b|\b(?:cents|centavos?)\b|\bd[oó](?:llars?|lar(?:es)?)\b",
        "pound sterling": r"£|\bGBP\b|\b(?:pounds?|livres? sterling|libras?)\b"
        r"|(?<=million de )livres\b|(?<=millions de )livres\b",
        "yen": r"¥|\bJPY\b|\byen(?:es|s)?\b",
        "franc": r"\b(?:F ?CFA|CFA|CHF|XOF|XAF|francs?|francos?)\b",
        "peso": r"\bpesos?\b|\b(?:MXN|ARS|COP|CLP)\b",
        "per mille": r"‰|\bper mille?\b|\bpour mille\b|\bpor mil\b",
    }.items()
}
_FRONT = {"per cent": "%", "euro": "€", "dollar": r"\$", "pound sterling": "£", "yen": "¥"}
_FRONT |= {"franc": "(?:CFA|CHF)[ \u00a0]?", "peso": r"(?!)", "per mille": r"(?!)"}
_AMOUNT = r"\d[ \u00a0\u202f]?(?:[kM]|Md|millions? (?:d[e’'] ?|of )?|millones de )?"
_COUNTED: Mapping[str, re.Pattern[str]] = {
    name: re.compile(rf"{_AMOUNT}(?:{sign.pattern})|{_FRONT[name]}\d", re.IGNORECASE)
    for name, sign in _SIGNS.items()
}
# Books as well as pounds: taken for money only if the other text speaks of money.
_DOUBTFUL = re.compile(r"\d[ \u00a0\u202f]livres\b", re.IGNORECASE)
# A share may be told in words.
_SHARES = re.compile(
    r"\b(?:half|halves|thirds?|quarters?|moitié|tiers|quarts?|mitad|tercios?|cuartos?|fifths?|quintos?|quinta|tenths?"
    r"|cinquièmes?|dixièmes?|décimas?|centièmes?|hundredths?|centésimas?|de cada|por cada|out of"
    r"|one in|two in|three in|in (?:two|three|four|five|six|eight|ten))\b"
    r"|\bsur (?:deux|trois|quatre|cinq|six|huit|dix|vingt|cent|\d)"
)
_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,]\d{1,2})?(?![\d]|[.,]\d)")
_PER_CENT = re.compile(
    r"(?:(?<![\d.,])\d{1,3}(?:[.,]\d{1,2})?(?:[ \u00a0\u202f]?(?:[-–/,]|to|and|or|à|et|ou|a|y|o)"
    r"[ \u00a0\u202f]?(?:el |los |les )?)?){1,4}"
    r"[ \u00a0\u202f]?(?:(?P<sure>%|per ?cent|pour ?cent|por ?ciento)|percentage|points?|puntos?)"
)
_SYMBOLS = frozenset("%‰€$£¥")
_MONEY = frozenset(
    """percent cent ciento eur euro euros usd cad dollar dollars dólar dólares gbp pound pounds
    livre livres libra libras jpy yen yens yenes cfa fcfa chf xof xaf franc francs franco francos
    peso pesos mxn ars cop clp mil mille""".split()
)


@project_check("percent-or-currency", Severity.WARNING, signs=_SYMBOLS, words=_MONEY, apart=True)
def percent_or_currency(corpus: Corpus) -> Iterator[tuple[Pair, Problem]]:
    """An amount of the source has lost its per cent sign or its currency, or has another one.

    Looked at are %, ‰, €, $, £ and ¥, francs and pesos, and their words, beside a number on the
    one side and anywhere in the same text on the other.

    Bad: ``55% of members`` → ``55 des membres``
    Bad: ``44% of seats, up from 9%`` → ``44 sièges, contre 9 %``
    Bad: ``It costs €500`` → ``Cela coûte 500 $``
    Bad: ``It costs €180, or €90 for students`` → ``180 €, ou 90 £ pour les étudiants``
    Good: ``55% of members pay €500`` → ``55 pour cent des membres paient 500 euros``
    Good: ``50% of members`` → ``La moitié des membres``
    """
    for pairs in corpus.fields.values():
        said = "\n".join(pair.text.text for pair in pairs)
        asked = "\n".join(pair.source.text for pair in pairs)
        for pair in pairs:
            if pair.state.done:
                for name in _missing(pair.source, said):
                    what = f"the source has an amount in '{name}', the translation has none"
                    yield pair, Problem(*WHOLE, what, "compare with the source", key=name)
                for share in _shares(pair.source.prose, sure=True) - _shares(said):
                    if share in _numbers(said) and not _SHARES.search(said):
                        what = f"the source has {share} per cent, the translation only {share}"
                        yield pair, Problem(*WHOLE, what, "compare with the source", key=share)
                for name in _missing(pair.text, asked):
                    if name != "per cent":  # which may be said in many ways
                        what = f"the translation has an amount in '{name}', the source has none"
                        yield pair, Problem(*WHOLE, what, "compare with the source", key=name)


def _shares(prose: str, *, sure: bool = False) -> frozenset[str]:
    """Return the numbers that a per cent sign or word follows, or "points", those of ranges too.

    Points may as well be items: where a per cent is ``sure``, they do not count.
    """
    return frozenset(
        number.replace(",", ".")
        for found in _PER_CENT.finditer(prose)
        if found["sure"] or not sure
        for number in _NUMBER.findall(found[0])
    )


def _numbers(prose: str) -> frozenset[str]:
    return frozenset(number.replace(",", ".") for number in _NUMBER.findall(prose))


def _missing(source: Examined, said: str) -> Iterator[str]:
    for name, counted in _COUNTED.items():
        in_words = {"per cent": _SHARES, "pound sterling": _DOUBTFUL}.get(name)
        if not counted.search(source.prose) or _SIGNS[name].search(said):
            continue
        if in_words is None or not in_words.search(said):
            yield name
