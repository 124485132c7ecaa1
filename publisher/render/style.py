"""The stylesheets, with the colours of an edition and its days filled in."""

from __future__ import annotations

from pathlib import Path

from publisher.model.publication import Publication

STYLES = Path(__file__).parent / "styles"

# Each holds at least 4.5:1 against white (WCAG 2.2, 1.4.3), so it can carry white text, or be it.
DAYS = ("#0b6477", "#9c3d1a", "#5b3b8c", "#2c6636", "#8a2453", "#3d5a99")


def print_style(book: Publication) -> str:
    """Return the stylesheet of a book."""
    base = (STYLES / "print.css").read_text(encoding="utf-8")
    label = _quoted(f"{book.label} · {book.title}")
    rules = [f"html {{ string-set: book {label} }}"]
    for number, tab in enumerate(book.day_labels, 1):
        rules.append(_day_pages(number, tab))
        rules.append(f".day-{number} {{ --day: {colour(number)} }}")
    return base + "\n" + "\n".join(rules) + "\n"


def site_style() -> str:
    """Return the stylesheet of the web pages."""
    base = (STYLES / "site.css").read_text(encoding="utf-8")
    days = (f".day-{n} {{ --day: {colour(n)} }}" for n in range(1, len(DAYS) + 1))
    return base + "\n" + "\n".join(days) + "\n"


def colour(day: int) -> str:
    """Return the colour of a day, counted from 1; they come round again after the last."""
    return DAYS[(day - 1) % len(DAYS)]


def _day_pages(number: int, tab: str) -> str:
    """Return the page rules of a day: the thumb tab at its own height on the outer edge."""
    top = 6 + 25 * ((number - 1) % 6)
    box = (
        f"content: {_quoted(tab)}; background: {colour(number)}; color: white; "
        'font: 700 11pt "Source Sans 3"; text-align: center; vertical-align: middle; '
        f"margin-top: {top}mm; height: 20mm; width: 9mm"
    )
    return (
        f"@page day-{number}:right {{ @right-top {{ {box}; margin-left: 9mm }} }}\n"
        f"@page day-{number}:left {{ @left-top {{ {box}; margin-right: 9mm }} }}\n"
        f"main.day-{number} {{ page: day-{number} }}"
    )


def _quoted(text: str) -> str:
    r"""Return a CSS string; CSS Syntax Level 3, 4.3.5: a backslash escapes by code point."""
    return '"' + "".join(c if c.isalnum() or c in " ·" else f"\\{ord(c):x} " for c in text) + '"'
