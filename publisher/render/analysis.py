"""How much work a job is, as one page to read and to print. It stands alone."""

from __future__ import annotations

from publisher.catalogue.analysis import WEIGHTS, Analysis, Work, weighed
from publisher.render.alone import english_name, page


def analysis_page(analysis: Analysis) -> str:
    """Return the page, the same bytes for the same analysis; files without work are not on it."""
    left = [each for each in analysis.files if each.work.total.units]
    return page(
        "analysis",
        "status",
        work=analysis.work,
        rows=_rows(analysis.work),
        files=[(each, english_name(each.language), _rows(each.work)) for each in left],
    )


def _rows(work: Work) -> list[tuple[str, int, int, int, int]]:
    return [
        (band.value, amount.units, amount.words, WEIGHTS[band], weighed(WEIGHTS[band] * amount[1]))
        for band, amount in work.bands.items()
    ]
