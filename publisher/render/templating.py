"""The one Jinja2 environment: autoescaped, strict about names, templates from the package only."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from publisher.l10n.languages import in_language
from publisher.model.interface import Interface
from publisher.model.translated import Shown
from publisher.render.markdown import inline, prose
from publisher.text.typography import typeset

TEMPLATES = Path(__file__).parent / "templates"


class Medium(Protocol):
    """What a layout must know of where it will be read."""

    name: str  # "print" or "web"

    def href(self, anchor: str) -> str | None:
        """Return the address of a record here, or None when it has none."""

    def heading(self, level: int) -> int:
        """Return the heading level of a section of this depth."""


def environment(language: str, interface: Interface) -> Environment:
    """Return an environment whose interface strings and typography are of one language."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.policies["ext.i18n.trimmed"] = True
    # mypy: the i18n extension adds this method to the environment while running.
    env.install_gettext_translations(interface, newstyle=True)  # type: ignore[attr-defined]
    env.globals["language"] = language
    env.filters.update(_filters(language))
    return env


def _filters(language: str) -> dict[str, Callable[..., Any]]:
    def say(text: str) -> Markup:
        """Set a text of the program itself, such as a label."""
        return inline(text, language)

    def words(shown: Shown) -> Markup:
        """Set a short text, marked when it is in another language."""
        return _marked(shown, inline(shown.text, shown.language or language), language)

    def flat(shown: Shown) -> Markup:
        """Set a short text without raised letters: inside a link each would be a link too."""
        return _marked(shown, escape(typeset(shown.text, shown.language or language)), language)

    def plain(shown: Shown) -> str:
        """Set a text where no mark-up can stand, such as a title element."""
        return typeset(shown.text, shown.language or language)

    def blocks(shown: Shown, heading: int) -> Markup:
        """Set a text of paragraphs, marked as a whole when it is in another language."""
        html = prose(shown.text, shown.language or language, heading)
        if shown.language in (None, language):
            return Markup('<div class="prose">{}</div>').format(html)
        return Markup('<div class="prose" lang="{}">{}{}</div>').format(
            shown.language, _label(shown, language), html
        )

    return {"say": say, "words": words, "flat": flat, "plain": plain, "blocks": blocks}


def _marked(shown: Shown, html: Markup, language: str) -> Markup:
    if shown.language in (None, language):
        return html
    spoken = Markup('<span lang="{}">{}</span>').format(shown.language, html)
    return spoken + _label(shown, language)


def _label(shown: Shown, language: str) -> Markup:
    """Return the visible mark of a fallback; a name in its own language needs none."""
    if not shown.fallback or shown.language is None:
        return Markup("")
    text = typeset(in_language(shown.language, language), language)
    return Markup(' <span class="fallback" lang="{}">{}</span>').format(language, text)
