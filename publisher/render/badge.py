"""How far the translations are, as a small picture in SVG to show on other pages."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from publisher.catalogue.coverage import Coverage
from publisher.l10n.numbers import format_number
from publisher.render.alone import english_name, seen

# Advance widths of Verdana at 11 pixels, in hundredths of a pixel; DejaVu Sans is about as wide.
# The words are set to the width computed from them, whatever font a reader has.
WIDTHS: Mapping[str, int] = {
    character: width
    for width, characters in {
        302: "il",
        379: "fj\u00a0",
        433: "t",
        469: "r",
        500: "-",
        573: "csz",
        651: "kvxy",
        661: "aeo",
        690: "bdghnpqu0123456789",
        900: "w",
        1070: "m",
        1184: "%",
    }.items()
    for character in characters
}
CAPITAL = 750  # about; a label has them only in a code such as pt-BR
GOOD, FAIR, POOR = "#2c6636", "#0b6477", "#9c3d1a"  # white on each holds 4.5:1
PADDING = 6
# SVG 1.1, 5.4 and WAI-ARIA: the title is the name of the picture, the description follows.
BADGE = Markup("""\
<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="20" viewBox="0 0 {wide} 20" \
role="img" aria-labelledby="title-{id} desc-{id}">
<title id="title-{id}">{title}</title>
<desc id="desc-{id}">{desc}</desc>
<rect width="{split}" height="20" fill="#34404a"/>
<rect x="{split}" width="{rest}" height="20" fill="{colour}"/>
<g fill="#fff" font-family="Verdana, DejaVu Sans, sans-serif" font-size="11" aria-hidden="true">
<text x="{label_x}" y="14" textLength="{label_wide}">{label}</text>
<text x="{value_x}" y="14" textLength="{value_wide}">{value}</text>
</g>
</svg>
""")


def badge(coverage: Coverage) -> str:
    """Return the badge of a language where the coverage is of one, else of all together."""
    codes = [language.language for language in coverage.languages]
    label = codes[0] if len(codes) == 1 else "translated"
    tally = coverage.tally
    value = f"{tally.percent}\u00a0%"
    what = english_name(label) if len(codes) == 1 else f"{len(codes)} languages"
    left = tally.total.units - tally.done.units
    label_wide, value_wide = _width(label), _width(value)
    split = label_wide + 2 * PADDING
    return seen(
        BADGE.format(
            id=label,
            title=f"{what}: {value} of the words are translated",
            desc=f"{coverage.title}: {format_number(left, 'en')} of "
            f"{format_number(tally.total.units, 'en')} units left to do",
            wide=split + value_wide + 2 * PADDING,
            split=split,
            rest=value_wide + 2 * PADDING,
            colour=GOOD if not left else FAIR if tally.percent >= 80 else POOR,
            label=label,
            value=value,
            label_x=PADDING,
            value_x=split + PADDING,
            label_wide=label_wide,
            value_wide=value_wide,
        )
    )


def _width(text: str) -> int:
    """Return the width of a label in whole pixels."""
    return -(-sum(WIDTHS.get(character, CAPITAL) for character in text) // 100)
