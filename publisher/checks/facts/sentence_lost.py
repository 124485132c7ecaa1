"""The check `sentence-lost`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from publisher.checks.examined import Examined
from publisher.checks.facts.length import growth
from publisher.checks.facts.retold import ENOUGH, Sentence, told
from publisher.checks.facts.sentencewise import sentences_of
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Pair
from publisher.l10n.cldr import base_language
from publisher.text.sentences import may_be_cut

_LONG, _WHOLE, _MANY = 350, 480, 9  # characters, sentences: a longer text is told anew
_SHORT = 12  # characters; a shorter sentence is a heading or a cry
_STOP = re.compile(r"[.!?…][»”\"')]*\s")
_LEAST, _MOST = 0.9, 1.11  # of the characters of a text, those of a translation that is whole
_SIGNS = r"[,;:–—(]| - "
# What two sentences that were made one are joined by.
_JOINTS: Mapping[str, re.Pattern[str]] = {
    base: re.compile(rf"{_SIGNS}|\b(?:{words})\b", re.IGNORECASE)
    for base, words in (
        (
            "fr",
            r"et|mais|qui|que|dont|où|car|donc|puis|ou|ainsi|afin|pour|en|sans|avec|comme|\w+ant",
        ),
        (
            "en",
            "and|but|which|who|that|where|whose|while|so|or|as|for|to|then|with|without|because"
            r"|\w+ing",
        ),
        (
            "es",
            r"y|e|o|que|pero|sino|ni|cuy\w+|donde|quien|porque|pues|para|por|con|sin|como|\w+ndo",
        ),
    )
}
_KEPT = 0.72  # of the characters of two sentences, those that their one translation has at least
# Of the characters of a sentence, those that the one facing it has; a few more are nothing.
_SHRUNK, _GROWN, _FEW = 0.65, 1.5, 10
_SURE = 4  # words that the dictionary has, if neither text has more sentences


def _may_differ(pair: Pair) -> bool:
    """Tell whether one side may say less, seen without cutting any sentence."""
    source, text = pair.source.text, pair.text.text
    size, other = len(source), len(text)
    return (
        max(size, other) <= _WHOLE
        and (
            not _LEAST * size <= other <= _MOST * size
            or len(_STOP.findall(source)) != len(_STOP.findall(text))
        )
        and (may_be_cut(source) or may_be_cut(text))
        and _are_known(pair.source.language, pair.text.language)
        and _may_be_lost(pair.source, pair.text)
    )


def _may_be_lost(source: Examined, text: Examined) -> bool:
    """Tell whether one side may say less, by how many sentences there are, and how long ones."""
    return (
        len(sentences_of(source)) != len(sentences_of(text))
        or _may_lack(source, text)
        or _may_lack(text, source)
    )


@cache
def _are_known(source: str, language: str) -> bool:
    return {base_language(source), base_language(language)} <= _JOINTS.keys()


@project_check("sentence-lost", Severity.WARNING, when=_may_differ, apart=True)
def sentence_lost(corpus: Corpus) -> Iterator[tuple[Pair, Problem]]:
    """The translation has a sentence less than its source, or one more.

    Told of a sentence none of whose common words is found again on the other side, where the text
    is too short for it as well; and where sentences cannot have been joined, or parted: nothing
    joins them in the one sentence, or it has no room for what the two say. What a small dictionary
    of three languages knows is looked for; long texts are left alone.

    Bad (en>fr): ``The market opens at dawn. It sells only local food. Children eat for free.`` →
      ``Le marché ouvre à l’aube. Les enfants y mangent gratuitement.``
    Bad (en>fr): ``The city pays the rent.`` →
      ``La ville paie le loyer. Elle finance trois crèches.``
    Bad (en>es): ``The weavers sold at a loss. A retired accountant taught them what work costs.`` →
      ``Las tejedoras vendían con pérdidas y no lo sabían.``
    Good (en>fr): ``The market opens at dawn. It sells only local food.`` → ``Le marché ouvre à
      l’aube et ne vend que des produits locaux.``
    Good (en>fr): ``The project recycles furniture, and trains young people.`` → ``Le projet recycle
      du mobilier. Il forme aussi des jeunes.``
    Good (es>fr): ``Son once socias. Ninguna cobra más que las demás.`` →
      ``Les onze associées touchent toutes le même salaire.``
    """
    for pairs in corpus.complete:
        pair = pairs[0]
        if len(pairs) == 1 and _may_differ(pair):
            for problem in _problems(pair):
                yield pair, problem


def _problems(pair: Pair) -> Iterator[Problem]:
    source, text = pair.source, pair.text
    more = len(sentences_of(source)) - len(sentences_of(text))
    said, meant = told(_cut(source), source, text), told(_cut(text), text, source)
    if not said or not meant or max(len(said), len(meant)) > _MANY:
        return
    if _is_lost(said, meant, source, text, more > 0):
        what = f"the source has {len(said)} sentences, the translation {len(meant)}"
        if len(said) == len(meant):
            what = "a sentence of the source is not in the translation"
        yield Problem(*WHOLE, what, "see which is missing", key="lost")
    elif _is_lost(meant, said, text, source, more < 0):
        what = f"the translation has {len(meant)} sentences, the source {len(said)}"
        if len(said) == len(meant):
            what = "a sentence of the translation is not in the source"
        yield Problem(*WHOLE, what, "see which the source does not say", key="added")


def _cut(text: Examined) -> Sequence[str]:
    return [sentence for sentence in sentences_of(text) if len(sentence) >= _SHORT]


def _share(text: Examined, other: Examined) -> float:
    """Return how many of the characters that a whole translation of a text has another one has."""
    return len(other.text) / len(text.text) / growth(text.language, other.language)


def _may_lack(text: Examined, other: Examined) -> bool:
    """Tell whether a sentence of a text may be missing in another one, which has as many."""
    sizes = [size for size in map(len, sentences_of(text)) if size >= _SHORT]
    return len(sizes) > 1 and _share(text, other) < 1 - min(sizes) / len(text.text) / 2


def _is_lost(
    many: Sequence[Sentence],
    few: Sequence[Sentence],
    text: Examined,
    other: Examined,
    are_more: bool,
) -> bool:
    """Tell whether a sentence of a text is not in another."""
    share, least = _share(text, other), ENOUGH if are_more else _SURE
    if len(many) > 1 and any(
        share < 1 - len(one.text) / len(text.text) / 2
        and one.is_silenced
        and len(one.known) >= least
        for one in many
    ):
        return True
    if not are_more:
        return False
    if _is_left_out(many, few, share):
        return True
    if max(len(text.text), len(other.text)) > _LONG or len(few) >= len(many):
        return False
    if _joined([one.text for one in many], [one.text for one in few], other.base):
        return False
    return not all(one.is_there for one in many)


def _is_left_out(many: Sequence[Sentence], few: Sequence[Sentence], share: float) -> bool:
    """Tell whether one sentence is missing, and each of the others has one to face it.

    ``share`` is what the fewer have of the characters of the others.
    """
    size = sum(len(one.text) for one in many)
    return len(many) == len(few) + 1 and any(
        share < 1 - len(one.text) / size / 3
        and all(
            _SHRUNK < (len(meant.text) + _FEW) / (len(said.text) + _FEW) < _GROWN
            for said, meant in zip((*many[:place], *many[place + 1 :]), few, strict=True)
        )
        and one.is_missing
        and all(said.is_there for said in many if said is not one)
        for place, one in enumerate(many)
    )


def _joined(many: Sequence[str], few: Sequence[str], base: str) -> bool:
    """Tell whether some sentences may say the same as fewer others, joined where these allow it.

    ``base`` is the language of the few.
    """
    first, rest = few[0], few[1:]
    if not rest:
        return len(many) == 1 or _holds(many, first, base)
    return any(
        (taken == 1 or _holds(many[:taken], first, base)) and _joined(many[taken:], rest, base)
        for taken in range(1, len(many) - len(rest) + 1)
    )


def _holds(parts: Sequence[str], whole: str, base: str) -> bool:
    return len(whole) >= _KEPT * sum(map(len, parts)) and _JOINTS[base].search(whole) is not None
