"""One section to HTML, the same layouts for print and web."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from publisher.model.publication import Publication, Section
from publisher.render.templating import Medium


def render_section(
    env: Environment, book: Publication, section: Section, medium: Medium, extra: Mapping[str, Any]
) -> Markup:
    """Return a section's HTML; raises Jinja's errors when a layout asks for what is not there."""
    level = medium.heading(section.level)
    template = env.get_template(f"parts/{section.template}.html")
    html = template.render(
        book=book,
        section=section,
        data=section.data,
        medium=medium,
        level=level,
        tag=lambda deeper=0: f"h{min(6, level + deeper)}",
        **extra,
    )
    return Markup(html)  # noqa: S704 - Jinja escaped it
