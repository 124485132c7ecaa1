"""The check `percent-or-currency`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

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
# What any of these has in it, in small letters: most texts have nothing of most.
_PARTS: Mapping[str, tuple[str, ...]] = {
    "per cent": ("%", "cent", "cient"),
    "euro": ("€", "eur", "cent", "cént"),
    "dollar": ("$", "usd", "cad", "cent", "dol", "dól"),
    "pound sterling": ("£", "gbp", "pound", "livre", "libra"),
    "yen": ("¥", "jpy", "yen"),
    "franc": ("cfa", "chf", "xof", "xaf", "franc"),
    "peso": ("peso", "mxn", "ars", "cop", "clp"),
    "per mille": ("‰", "mil"),
}
# With which sign a currency begins that stands before its number, and how it goes on.
_FRONT = {"per cent": ("%", ""), "euro": ("€", ""), "dollar": ("$", ""), "yen": ("¥", "")}
_FRONT |= {"pound sterling": ("£", ""), "franc": ("cC", "(?:FA|HF)[ \u00a0]?")}
_AMOUNT = r"[ \u00a0\u202f]?(?:[kM]|Md|millions? (?:d[e’'] ?|of )?|millones de )?"
_CENTS = r"\b(?:cents|centavos?)\b|"  # of a euro, as well


def _counted(name: str) -> re.Pattern[str]:
    """Return the pattern of a number and its sign. It begins with a set, as is quick to find."""
    first, rest = _FRONT.get(name, ("", "(?!)"))
    sign = _SIGNS[name].pattern.replace(_CENTS, "") if name == "dollar" else _SIGNS[name].pattern
    after = rf"(?<=\d){_AMOUNT}(?:{sign})"
    return re.compile(rf"[\d{first}](?i:{after}|(?<!\d){rest}\d)")


_COUNTED = {name: _counted(name) for name in _SIGNS}
# Books as well as pounds: taken for money only if the other text speaks of money.
_DOUBTFUL = re.compile(r"\d[ \u00a0\u202f]livres\b", re.IGNORECASE)
# A share may be told in words.
_SHARES = re.compile(
    r"\b(?:half|halves|thirds?|quarters?|moitié|tiers|quarts?|mitad|tercios?|cuartos?|fifths?|quintos?|quinta|tenths?"
    r"|cinquièmes?|dixièmes?|décimas?|centièmes?|hundredths?|centésimas?|de cada|por cada|out of"
    r"|one in|two in|three in|in (?:two|three|four|five|six|eight|ten))\b"
    r"|\bsur (?:deux|trois|quatre|cinq|six|huit|dix|vingt|cent|\d)"
)
_NUMBER = re.compile(r"\d(?<![\d.,].)\d{0,2}(?:[.,]\d{1,2})?(?![\d]|[.,]\d)")
_OF_SHARE = (  # and what may lead to the next, as in "5 to 10 %"
    r"\d(?<![\d.,].)\d{0,2}(?:[.,]\d{1,2})?(?:[ \u00a0\u202f]?(?:[-–/,]|to|and|or|à|et|ou|a|y|o)"
    r"[ \u00a0\u202f]?(?:el |los |les )?)?"
)
_PER_CENT = re.compile(
    rf"({_OF_SHARE}(?:{_OF_SHARE}){{0,3}})"
    r"[ \u00a0\u202f]?(?:(%|per ?cent|pour ?cent|por ?ciento)|percentage|points?|puntos?)"
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
                for share in _bare(pair.source.prose, said):
                    what = f"the source has {share} per cent, the translation only {share}"
                    yield pair, Problem(*WHOLE, what, "compare with the source", key=share)
                for name in _missing(pair.text, asked):
                    if name != "per cent":  # which may be said in many ways
                        what = f"the translation has an amount in '{name}', the source has none"
                        yield pair, Problem(*WHOLE, what, "compare with the source", key=name)


def _bare(prose: str, said: str) -> Sequence[str]:
    """Return the numbers that are per cent here, and there are without any."""
    lost = _shares(prose, sure=True)
    if lost:
        lost -= _shares(said)
    if not lost or _SHARES.search(said):
        return ()
    return sorted(lost & _numbers(said))


def _shares(prose: str, *, sure: bool = False) -> frozenset[str]:
    """Return the numbers that a per cent sign or word follows, or "points", those of ranges too.

    Points may as well be items: where a per cent is ``sure``, they do not count.
    """
    return frozenset(
        number.replace(",", ".")
        for numbers, of_hundred in set(_PER_CENT.findall(prose))
        if of_hundred or not sure
        for number in _NUMBER.findall(numbers)
    )


def _numbers(prose: str) -> frozenset[str]:
    return frozenset(number.replace(",", ".") for number in set(_NUMBER.findall(prose)))


def _missing(source: Examined, said: str) -> Iterator[str]:
    prose, there = source.prose.lower(), said.lower()
    for name, parts in _PARTS.items():
        if not any(part in prose for part in parts) or not _COUNTED[name].search(source.prose):
            continue
        if any(part in there for part in parts) and _SIGNS[name].search(said):
            continue
        in_words = {"per cent": _SHARES, "pound sterling": _DOUBTFUL}.get(name)
        if in_words is None or not in_words.search(said):
            yield name
