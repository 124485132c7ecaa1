"""A page that stands alone: no network, no script, the same bytes for the same values.

It is in English, as everything else that the program tells those who run it.
"""

from __future__ import annotations

from gettext import NullTranslations
from typing import Any
from unicodedata import bidirectional, category

from markupsafe import Markup

from publisher.l10n.cldr import UnknownLanguageError
from publisher.l10n.languages import language_name
from publisher.l10n.numbers import format_number
from publisher.render.style import STYLES
from publisher.render.templating import environment

# Marks that change the direction of what follows (Unicode Standard Annex 9, 3.1).
TURNS = frozenset("LRE RLE PDF LRO RLO LRI RLI FSI PDI".split())


def page(template: str, sheet: str, **values: Any) -> str:
    """Return the page of a template, set by the site's stylesheet and then this one."""
    env = environment("en", NullTranslations())
    env.filters["number"] = lambda number: format_number(number, "en")
    css = "\n".join(
        (STYLES / f"{name}.css").read_text(encoding="utf-8") for name in ("site", sheet)
    )
    style = Markup(css)  # noqa: S704 (our own)
    return seen(env.get_template(f"{template}.html").render(style=style, **values))


def english_name(code: str) -> str:
    """Return what English calls a language; its code where nobody knows."""
    try:
        return language_name(code, "en")
    except UnknownLanguageError:
        return code


def seen(text: str) -> str:
    r"""Return mark-up in which no character can harm a terminal or turn a line round.

    Invisible characters that a text may need stay, as references to them; controls and changes of
    direction are spelled out, as ``\u202e``.
    """
    return "".join(c if c.isprintable() or c in "\n\u00a0\u202f" else _spelled(c) for c in text)


def _spelled(character: str) -> str:
    harmless = category(character) in ("Cf", "Co", "Zl", "Zp", "Zs")
    if harmless and bidirectional(character) not in TURNS:
        return f"&#x{ord(character):x};"
    return character.encode("unicode_escape").decode("ascii")
