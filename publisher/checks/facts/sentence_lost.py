"""The check `sentence-lost`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from publisher.checks.examined import Examined
from publisher.checks.facts.sentencewise import sentences_of
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Pair

_MANY, _LONG = 6, 350  # sentences, characters: a longer text is rewritten as often as translated
_SHORT = 18  # characters; a shorter sentence is a heading or a cry
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
_STOP = re.compile(r"[.!?…][»”\"')]*\s")
_KEPT = 0.72  # of the characters of two sentences, those that their one translation has at least


@project_check("sentence-lost", Severity.WARNING)
def sentence_lost(corpus: Corpus) -> Iterator[tuple[Pair, Problem]]:
    """The translation has a sentence less than its source, or one more.

    Told where the sentences cannot have been joined, or parted: nothing joins them in the one
    sentence, or it has no room for what the two say. Long texts and those of several paragraphs are
    left alone: they are rewritten as often as translated.

    Bad (en>fr): ``The market opens at dawn. It sells only local food. Children eat for free.`` →
      ``Le marché ouvre à l’aube. Les enfants y mangent gratuitement.``
    Bad (en>fr): ``The city pays the rent.`` →
      ``La ville paie le loyer. Elle finance trois crèches.``
    Good (en>fr): ``The market opens at dawn. It sells only local food.`` → ``Le marché ouvre à
      l’aube et ne vend que des produits locaux.``
    Good (en>fr): ``The project recycles furniture, and trains young people.`` → ``Le projet recycle
      du mobilier. Il forme aussi des jeunes.``
    """
    for pairs in corpus.complete:
        pair = pairs[0]
        if len(pairs) == 1 and _may_differ(pair):
            for problem in _problems(pair):
                yield pair, problem


def _may_differ(pair: Pair) -> bool:
    """Tell whether they may not have as many sentences, seen without cutting any."""
    source, text = pair.source, pair.text
    return (
        max(len(source.text), len(text.text)) <= _LONG
        and len(_STOP.findall(source.text)) != len(_STOP.findall(text.text))
        and {source.base, text.base} <= _JOINTS.keys()
    )


def _problems(pair: Pair) -> Iterator[Problem]:
    said, meant = _sentences(pair.source), _sentences(pair.text)
    if not said or not meant or max(len(said), len(meant)) > _MANY:
        return
    if len(meant) < len(said) and not _joined(said, meant, pair.text.base):
        what = f"the source has {len(said)} sentences, the translation {len(meant)}"
        yield Problem(*WHOLE, what, "see which is missing", key="lost")
    elif len(said) < len(meant) and not _joined(meant, said, pair.source.base):
        what = f"the translation has {len(meant)} sentences, the source {len(said)}"
        yield Problem(*WHOLE, what, "see which the source does not say", key="added")


def _sentences(text: Examined) -> Sequence[str]:
    return [sentence for sentence in sentences_of(text) if len(sentence) >= _SHORT]


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
