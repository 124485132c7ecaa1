"""How alike two texts are, and which texts of a new set come from which of an old one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import takewhile
from operator import eq
from unicodedata import normalize

Scores = Sequence[Sequence[int]]

_SAME = 100
_LOOSE = re.compile(r" (?:(?![^\W_])|(?<![^\W_] ))")  # a fixed first character is searched for fast


def similarity(left: str, right: str) -> int:
    """Score how alike two texts are, from 0 to 100, rounded down.

    The share of characters that both have in the same order: twice the longest common
    subsequence by the sum of the lengths. White space counts as one space between two words, and
    not at all elsewhere; so 100 means the same words and signs (`words`), and nothing less.
    Two texts without any are the same. Symmetric. Costs the product of the lengths by 64.
    Source: Hyyrö, "Bit-parallel LCS-length computation revisited" (2004), on integers.
    """
    return _score(_tight(left), _tight(right))


def best_pairs(old: Sequence[str], new: Sequence[str], threshold: int) -> dict[int, int]:
    """Find for each new text the old one it comes from: positions in `new` to those in `old`.

    The same texts (100) are paired first; then the pairs that score `threshold` (above 0) or
    more and have the highest sum, in any order. Each text is in one pair at most. Where sums are
    equal, texts stay near their places. No two texts are scored twice; the choice costs the cube
    of the number of texts left.
    """
    left, right = [_tight(text) for text in old], [_tight(text) for text in new]
    places: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for index, text in enumerate(left):
        places[text][0].append(index)
    for index, text in enumerate(right):
        places[text][1].append(index)
    pairs: dict[int, int] = {}
    for same_old, same_new in places.values():
        pairs |= _choose(same_old, same_new, [[_SAME] * len(same_old) for _ in same_new])
    rest_old = sorted(set(range(len(left))) - set(pairs.values()))
    rest_new = sorted(set(range(len(right))) - pairs.keys())
    scores = [[_score_from(threshold, left[j], right[i]) for j in rest_old] for i in rest_new]
    pairs |= _choose(rest_old, rest_new, scores)
    return dict(sorted(pairs.items()))


def _tight(text: str) -> str:
    """Join the words and signs of a text by as few spaces as part them again."""
    return _LOOSE.sub("", " ".join(normalize("NFC", text).split()))


def _score(left: str, right: str) -> int:
    if left == right:
        return _SAME
    return 200 * _common(left, right) // (len(left) + len(right))


def _score_from(threshold: int, left: str, right: str) -> int:
    """Return the score, or 0 where it is below the threshold; lengths alone may tell."""
    bound = 200 * min(len(left), len(right)) // max(len(left) + len(right), 1)
    score = _score(left, right) if bound >= threshold else 0
    return score if score >= threshold else 0


def _common(left: str, right: str) -> int:
    """Return the length of the longest common subsequence."""
    # An edit leaves most of a text alone: what is the same at both ends need not be searched.
    head = sum(1 for _ in takewhile(bool, map(eq, left, right)))
    left, right = left[head:], right[head:]
    tail = sum(1 for _ in takewhile(bool, map(eq, reversed(left), reversed(right))))
    short, long = sorted((left[: len(left) - tail], right[: len(right) - tail]), key=len)
    places: dict[str, int] = {}
    bit = 1
    for character in long:
        places[character] = places.get(character, 0) | bit
        bit <<= 1
    row = bit - 1  # a bit that is 0: here the common subsequence grows by one
    for places_of_character in filter(None, map(places.get, short)):
        match = row & places_of_character
        row = (row + match) | (row - match)
    return head + tail + len(long) - (row & (bit - 1)).bit_count()


def _choose(old: Sequence[int], new: Sequence[int], scores: Scores) -> dict[int, int]:
    """Pair new places with old ones for the highest sum; `scores` has a row per new place."""
    if not old or not new:
        return {}
    weight = max(*old, *new, 1) ** 3 * 2  # of one point: no sum of squared distances reaches it
    gains = [
        [score * weight - (i - j) ** 2 if score else 0 for j, score in zip(old, row, strict=True)]
        for i, row in zip(new, scores, strict=True)
    ]
    if len(new) <= len(old):
        pairs = list(enumerate(_assign(gains)))
    else:
        turned = [list(column) for column in zip(*gains, strict=True)]
        pairs = [(row, column) for column, row in enumerate(_assign(turned))]
    return {new[row]: old[column] for row, column in pairs if gains[row][column] > 0}


def _assign(gains: Scores) -> list[int]:
    """Give each row a column of its own for the highest sum; rows may not outnumber columns.

    Source: Kuhn, "The Hungarian method" (1955), by shortest paths (Jonker and Volgenant, 1987).
    """
    row_prices, column_prices = [0] * len(gains), [0] * len(gains[0])
    owners = [-1] * len(gains[0])
    chosen = [-1] * len(gains)
    for start in range(len(gains)):
        row, cost = start, 0
        costs, via = dict[int, int](), dict[int, int]()  # by column
        unseen, seen = list(range(len(owners))), list[int]()
        while row >= 0:  # until a column is reached that nobody owns
            for column in unseen:
                path = cost - gains[row][column] - row_prices[row] - column_prices[column]
                if column not in costs or path < costs[column]:
                    costs[column], via[column] = path, row
            last = min(unseen, key=costs.__getitem__)
            unseen.remove(last)
            seen.append(last)
            row, cost = owners[last], costs[last]
        row_prices[start] += cost
        for column in seen[:-1]:
            row_prices[owners[column]] += cost - costs[column]
            column_prices[column] -= cost - costs[column]
        while last >= 0:  # every row on the path takes the column found, and leaves its own
            row = via[last]
            owners[last] = row
            chosen[row], last = last, chosen[row]
    return chosen
