"""The way in: one page that leads to every publication in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jinja2 import Environment

from publisher.l10n.languages import autonym
from publisher.model.interface import Interface
from publisher.model.project import EditionRecords, Project
from publisher.model.translated import Shown
from publisher.publications.localizer import Localizer
from publisher.render.templating import environment


def render_portal(
    project: Project,
    outputs: Sequence[Mapping[str, Any]],
    interfaces: Mapping[str, Interface],
) -> str:
    """Return build/index.html, each language's part in that language."""
    first = project.settings.languages[0]
    env = environment(first, interfaces[first])
    languages = [
        _language(project, language, interfaces[language], outputs)
        for language in project.settings.languages
    ]
    settings = project.settings
    title = Shown(settings.title, settings.title_language, fallback=False)
    return env.get_template("portal.html").render(title=title, languages=languages)


def _language(
    project: Project, language: str, interface: Interface, outputs: Sequence[Mapping[str, Any]]
) -> Mapping[str, Any]:
    return {
        "code": language,
        "name": autonym(language),
        "word_language": interface.gettext("Language"),
        "editions": [
            _edition(project, records, language, interface, outputs)
            for records in project.editions.values()
        ],
    }


def _edition(
    project: Project,
    records: EditionRecords,
    language: str,
    interface: Interface,
    outputs: Sequence[Mapping[str, Any]],
) -> Mapping[str, Any]:
    loc = Localizer(project, records, language, interface)
    env = environment(language, interface)
    edition = records.edition
    mine = [o for o in outputs if (o["edition"], o["language"]) == (edition.id, language)]
    return {
        "label": edition.label,
        "theme": env.filters["words"](loc.text(edition, "theme", edition.theme)),
        "when": env.filters["say"](loc.span()),
        "online": env.filters["say"](interface.gettext("Online")) if edition.virtual else "",
        "where": [env.filters["words"](part) for part in loc.place(edition.place)],
        "entries": list(_entries(env, mine, interface)),
    }


def _entries(
    env: Environment, outputs: Sequence[Mapping[str, Any]], interface: Interface
) -> Iterator[Mapping[str, Any]]:
    by_publication: dict[str, dict[str, Mapping[str, Any]]] = {}
    for output in outputs:
        by_publication.setdefault(output["publication"], {})[output["format"]] = output
    for formats in by_publication.values():
        html, pdf = formats.get("html"), formats.get("pdf")
        one = html or pdf or {}
        complete = ""
        if one["complete"] < 100:  # what is whole needs no praise, and the original is none
            complete = interface.gettext("%(percent)s%% translated") % {"percent": one["complete"]}
        pages = ""
        if pdf:
            count = pdf["pages"]
            pages = interface.ngettext("%(num)s page", "%(num)s pages", count) % {"num": count}
        yield {
            "title": env.filters["words"](Shown(one["title"], one["title_language"], False)),
            "html": f"{html['path']}/index.html" if html else None,
            "pdf": pdf["path"] if pdf else None,
            "pages": env.filters["say"](pages),
            "complete": env.filters["say"](complete),
        }
