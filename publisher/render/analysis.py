"""How much work a job is, as one page to read and to print. It stands alone."""

from __future__ import annotations

from gettext import NullTranslations

from markupsafe import Markup

from publisher.catalogue.analysis import WEIGHTS, Analysis, Work, weighed
from publisher.l10n.numbers import format_number
from publisher.render.status import english_name, seen
from publisher.render.style import STYLES
from publisher.render.templating import environment


def analysis_page(analysis: Analysis) -> str:
    """Return the page, the same bytes for the same analysis; files without work are not on it."""
    env = environment("en", NullTranslations())
    env.filters["number"] = lambda number: format_number(number, "en")
    css = "\n".join(
        (STYLES / name).read_text(encoding="utf-8") for name in ("site.css", "status.css")
    )
    left = [each for each in analysis.files if each.work.total.units]
    html = env.get_template("analysis.html").render(
        style=Markup(css),  # noqa: S704 (our own)
        work=analysis.work,
        rows=_rows(analysis.work),
        files=[(each, english_name(each.language), _rows(each.work)) for each in left],
    )
    return seen(html)


def _rows(work: Work) -> list[tuple[str, int, int, int, int]]:
    return [
        (band.value, amount.units, amount.words, WEIGHTS[band], weighed(WEIGHTS[band] * amount[1]))
        for band, amount in work.bands.items()
    ]
