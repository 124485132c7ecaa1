"""Markdown and plain text to HTML, with the typography of the text's language.

Raw HTML is text, images are refused, and only links a reader can safely follow become links.
This module is the only place that makes a Markdown parser.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from publisher.text.block_parser import NESTING, SAFE_LINK
from publisher.text.typography import Style, runs, typeset

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


def inline(text: str, language: str) -> Markup:
    """Return one line of plain text as HTML, typeset and escaped."""
    return Markup("").join(
        _run(run.text, run.style) for run in runs(typeset(text, language), language)
    )


def prose(text: str, language: str, heading: int) -> Markup:
    """Return Markdown as HTML whose highest heading is ``<h{heading}>``.

    Headings are closed up so that no level is skipped, whatever the text says.
    """
    tokens = _parser().parse(text)
    _level_headings(tokens, heading)
    _plain_attributes(tokens)
    _typeset(tokens, language)
    return Markup(_parser().renderer.render(tokens, _parser().options, {}))  # noqa: S704


def _run(text: str, style: Style) -> Markup:
    if style is Style.SUPERSCRIPT:
        return Markup("<sup>{}</sup>").format(text)
    if style is Style.SMALL_CAPS:
        return Markup('<span class="sc">{}</span>').format(text)
    return escape(text)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": NESTING}).enable("table")
    parser.disable("image")
    # mypy: a method replaced on the instance is markdown-it-py's documented way to judge links.
    parser.validateLink = _is_safe  # type: ignore[method-assign]
    parser.add_render_rule("text", _text)
    return parser


def _is_safe(url: str) -> bool:
    return SAFE_LINK.fullmatch(url) is not None


def _text(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    del self, options, env
    token = tokens[index]
    language = token.meta.get("language", "")
    return str(Markup("").join(_run(run.text, run.style) for run in runs(token.content, language)))


def _level_headings(tokens: Sequence[Token], top: int) -> None:
    """Renumber headings: the outline keeps its shape and loses its gaps."""
    levels = sorted({int(t.tag[1]) for t in tokens if t.type == "heading_open"})
    tag_of = {f"h{level}": f"h{min(6, top + n)}" for n, level in enumerate(levels)}
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = tag_of[token.tag]


def _plain_attributes(tokens: Sequence[Token]) -> None:
    """Drop titles of links, which paper and touch never show, empty targets, inline styles."""
    for token in tokens:
        for each in (token, *(token.children or ())):
            each.attrs.pop("title", None)
            if each.attrs.get("href") == "":  # the one target that the parser does not validate
                del each.attrs["href"]
            style = str(each.attrs.pop("style", ""))  # of a table cell: "text-align:right"
            if side := style.removeprefix("text-align:"):
                each.attrs["class"] = f"align-{side}"


def _typeset(tokens: Sequence[Token], language: str) -> None:
    for token in tokens:
        for child in token.children or ():
            if child.type == "text":
                child.content = typeset(child.content, language)
                child.meta["language"] = language
