"""The stylesheets, with the colours of an edition and its days filled in."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from publisher.model.publication import Publication

STYLES = Path(__file__).parent / "styles"

# The sheets of the printed booklet, in the order of the book.
PRINT = ("pages", "text", "front", "days", "sessions", "back")

# Each holds at least 4.5:1 against white (WCAG 2.2, 1.4.3), so it can carry white text, or be it.
DAYS = ("#0b6477", "#9c3d1a", "#5b3b8c", "#2c6636", "#8a2453", "#3d5a99")

# An edition's colours, dark to light. The first carries the words of the cover (the lightest on
# it hold 4.5:1) and sets the headings before and after the days; all six make the pattern.
PALETTES = (
    ("#3a1d3d", "#7a3b69", "#c2553f", "#dd8a5c", "#f0c27a", "#f4e8dc"),  # plum and coral
    ("#1d3b2d", "#4c7a45", "#a3512b", "#cf9438", "#c8d39b", "#f2e9d6"),  # forest and earth
    ("#0f3a46", "#1d7b8a", "#a9431f", "#dd8030", "#f3c459", "#efe4d2"),  # teal and amber
    ("#1c2f56", "#3f6fa8", "#a5394a", "#e07a5f", "#f2c9a0", "#eef0ea"),  # night and rose
)

TAB, PITCH = 17, 26  # height of a thumb tab and the way to the next, in millimetres


def print_style(book: Publication) -> str:
    """Return the stylesheet of a book."""
    sheets = [(STYLES / "print" / f"{name}.css").read_text(encoding="utf-8") for name in PRINT]
    tones = palette(book.edition)
    named = "; ".join(f"--tone-{n}: {tone}" for n, tone in enumerate(tones))
    label = _quoted(f"{book.label} · {book.title}")
    rules = [
        f":root {{ {named} }}",
        f"html {{ string-set: book {label} }}",
        f"@page cover {{ background: {tones[0]} }}",
        f"@page half-title {{ background: {tones[-1]} }}",
    ]
    for number, tab in enumerate(book.day_labels, 1):
        rules.append(f".day-{number} {{ --day: {colour(number)} }}")
        rules.append(_day_pages(number, tab))
    rules.append(_tab("index", len(book.day_labels), "A–Z", "#34404a"))
    return "\n".join([*sheets, *rules, ""])


def site_style() -> str:
    """Return the stylesheet of the web pages."""
    base = (STYLES / "site.css").read_text(encoding="utf-8")
    days = (f".day-{n} {{ --day: {colour(n)} }}" for n in range(1, len(DAYS) + 1))
    return base + "\n" + "\n".join(days) + "\n"


def colour(day: int) -> str:
    """Return the colour of a day, counted from 1; they come round again after the last."""
    return DAYS[(day - 1) % len(DAYS)]


def palette(edition: str) -> tuple[str, ...]:
    """Return the colours of an edition, drawn from its id as the pattern of its cover is."""
    return PALETTES[sha256(edition.encode()).digest()[1] % len(PALETTES)]


def _day_pages(number: int, tab: str) -> str:
    """Return the page rules of a day: its pages with their tab, its divider in its colour."""
    return "\n".join(
        (
            f"main.day-{number} {{ page: day-{number} }}",
            _tab(f"day-{number}", number - 1, tab, colour(number)),
            f"main.part-day.day-{number} {{ page: divider-{number} }}",
            f"@page divider-{number} {{ background: {colour(number)}; {_bare()} }}",
        )
    )


def _tab(page: str, place: int, text: str, background: str) -> str:
    """Return the rules of a thumb tab: at its own height on the outer edge, to the very trim."""
    box = (
        f"content: {_quoted(text)}; background: {background}; height: {TAB}mm; width: 8mm; "
        f"margin-top: {PITCH * (place % 6)}mm"
    )
    return (
        f"@page {page}:right {{ @right-top {{ {box}; margin-left: 8mm }} }}\n"
        f"@page {page}:left {{ @left-top {{ {box}; margin-right: 8mm }} }}"
    )


def _bare() -> str:
    """Return the declarations that leave a page without running head and folio."""
    places = ("top-left", "top-right", "bottom-left", "bottom-right")
    return " ".join(f"@{place} {{ content: none }}" for place in places)


def _quoted(text: str) -> str:
    r"""Return a CSS string; CSS Syntax Level 3, 4.3.5: a backslash escapes by code point."""
    return '"' + "".join(c if c.isalnum() or c in " ·" else f"\\{ord(c):x} " for c in text) + '"'
