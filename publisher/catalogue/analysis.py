"""How much work a job is: its segments by what the memory has for them, in words and in effort."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from publisher.catalogue.coverage import Amount, count_words


class Band(Enum):
    """What there is for a segment; in the order in which such tables are read."""

    REPETITION = "repetitions"  # the same source stood earlier in the job
    ICE = "ICE"  # the same source in the same unit: 101
    EXACT = "100"
    FROM_95 = "95-99"
    FROM_85 = "85-94"
    FROM_75 = "75-84"
    FROM_50 = "50-74"
    NEW = "new"


# Effort, in hundredths of that of a new text: what translators are used to be paid for.
WEIGHTS: Mapping[Band, int] = {
    Band.REPETITION: 10,
    Band.ICE: 0,
    Band.EXACT: 10,
    Band.FROM_95: 30,
    Band.FROM_85: 50,
    Band.FROM_75: 70,
    Band.FROM_50: 100,
    Band.NEW: 100,
}
_FROM = (
    (101, Band.ICE),
    (100, Band.EXACT),
    (95, Band.FROM_95),
    (85, Band.FROM_85),
    (75, Band.FROM_75),
    (50, Band.FROM_50),
)


class Segment(NamedTuple):
    """A text to be translated."""

    source: str
    source_language: str
    language: str
    score: int  # of the best match, 0 to 101


@dataclass(frozen=True, slots=True)
class Work:
    """What a number of segments amount to."""

    bands: Mapping[Band, Amount]  # every band, in the order of `Band`

    @property
    def total(self) -> Amount:
        """All bands together."""
        amounts = self.bands.values()
        return Amount(sum(a.units for a in amounts), sum(a.words for a in amounts))

    @property
    def weighted(self) -> int:
        """The words, each counted by its effort; rounded once, half up."""
        return weighed(sum(WEIGHTS[band] * amount.words for band, amount in self.bands.items()))


@dataclass(frozen=True, slots=True)
class FileWork:
    """The work in one file."""

    path: str
    language: str
    work: Work


@dataclass(frozen=True, slots=True)
class Analysis:
    """The work in a job, file by file."""

    files: Sequence[FileWork]

    @property
    def work(self) -> Work:
        """All files together."""
        return _sum(each.work for each in self.files)


def weighed(hundredths: int) -> int:
    """Return hundredths as whole words, rounded half up."""
    return (hundredths + 50) // 100


def analyse(files: Iterable[tuple[str, str, Iterable[Segment]]]) -> Analysis:
    """Count the segments of files, each with its path and language, in the order of the work.

    What the memory has word for word counts as that; else what stood earlier in the job, in this
    file or one before it, is a repetition.
    """
    seen: set[tuple[str, str, str]] = set()
    found = []
    for path, language, segments in files:
        counts = {band: [0, 0] for band in Band}
        for segment in segments:
            count = counts[_band(segment, again=segment[:3] in seen)]
            count[0] += 1
            count[1] += count_words(segment.source)
            seen.add(segment[:3])
        work = Work({band: Amount(*count) for band, count in counts.items()})
        found.append(FileWork(path, language, work))
    return Analysis(found)


def _band(segment: Segment, *, again: bool) -> Band:
    if again and segment.score < 100:
        return Band.REPETITION
    return next((band for lowest, band in _FROM if segment.score >= lowest), Band.NEW)


def _sum(works: Iterable[Work]) -> Work:
    each = list(works)
    return Work(
        {
            band: Amount(
                sum(work.bands[band].units for work in each),
                sum(work.bands[band].words for work in each),
            )
            for band in Band
        }
    )
