"""A corpus for the memory, made from a seed: words as frequent and texts as long as they are.

A third of the texts are versions of others; the words are invented.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from random import Random

QUERIES = 200
COMMON = "the of , . and to in a is for on with that by are as not be or from it this at".split()
ONSETS = "b br c ch cl d f fl g gr h j k l m n p pl pr qu r s sl st t tr v w".split()
VOWELS = "a e i o u ai ea ee io ou".split()
CODAS = " l n r s t m nd st rt ck x tion ment ing ed er".split(" ")


def corpus(size: int) -> tuple[list[str], list[str]]:
    """Return different sources, and texts to look up: new ones, and changed sources."""
    random = Random(size)
    # Of few syllables, words would be more alike than they are: msgmerge would suffer from it.
    syllables = [a + b + c for a in ONSETS for b in VOWELS for c in CODAS]
    invented = {
        "".join(random.choices(syllables, k=random.choice((1, 2, 2, 3)))) for _ in range(60_000)
    }
    words = [*COMMON, *sorted(invented.difference(COMMON), key=lambda word: (len(word), word))]
    pick = _picker(random, words)
    sources: dict[str, None] = {}
    versions: list[str] = []
    while len(sources) < size:
        if versions and random.random() < 0.33:
            text = _changed(random.choice(versions), pick, random)
        else:
            text = " ".join(pick(min(60, 1 + int(random.lognormvariate(2, 0.7)))))
        text = text[:1].upper() + text[1:]
        sources[text] = None
        if random.random() < 0.2:
            versions.append(text)
    texts = list(sources)
    fresh = [" ".join(pick(random.randint(2, 20))) for _ in range(QUERIES // 4)]
    changed = [_changed(random.choice(texts), pick, random) for _ in range(QUERIES - len(fresh))]
    queries = [query for query in fresh + changed if query.strip()]
    random.shuffle(queries)
    return texts, queries


def _picker(random: Random, words: Sequence[str]) -> Callable[[int], list[str]]:
    """Return what draws words: the n-th commonest one time in n, and here and there a number."""
    weights = list(accumulate(1 / (rank + 2) for rank in range(len(words))))

    def pick(count: int) -> list[str]:
        drawn = random.choices(words, cum_weights=weights, k=count)
        return [str(random.randint(1, 3000)) if random.random() < 0.02 else one for one in drawn]

    return pick


def _changed(text: str, pick: Callable[[int], list[str]], random: Random) -> str:
    """Return a text with a word or two replaced, dropped, put in, moved or misspelt."""
    words = text.split()
    for _ in range(random.choice((1, 1, 1, 2))):
        place = random.randrange(len(words))
        match random.randrange(5):
            case 0:
                words[place] = pick(1)[0]
            case 1 if len(words) > 1:
                del words[place]
            case 2:
                words.insert(place, pick(1)[0])
            case 3:
                words[place - 1], words[place] = words[place], words[place - 1]
            case _:
                words[place] = words[place][:-1] + random.choice("aeinorst")
    return " ".join(words)
