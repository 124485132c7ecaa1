"""The headers of catalogues that the program makes; those that exist are the translators'."""

from __future__ import annotations

from publisher.catalogue.interface import SOURCE
from publisher.catalogue.project import Name
from publisher.catalogue.unit import Field
from publisher.model.project import Project

# The form gettext gives to a date that nobody has set: a clock would make every run differ.
NO_DATE = "1970-01-01 00:00+0000"


def header(name: Name, project: Project) -> tuple[dict[str, str], str]:
    """Return the header and the first comment of a new catalogue."""
    fields = _fields(name.catalogue, name.source, project)
    fields["Language-Team"] = fields["Language"] = name.target
    fields["Plural-Forms"] = _plural_forms(name.target)
    return _ordered(fields), _comment(name.catalogue, name.source)


def template_header(field: Field, project: Project) -> tuple[dict[str, str], str]:
    """Return the header and the first comment of a template."""
    fields = _fields(field.catalogue, field.language, project)
    return _ordered(fields), _comment(field.catalogue, field.language)


def interface_header(language: str, project: Project) -> tuple[dict[str, str], str]:
    """Return the header and the first comment of a new catalogue of the interface."""
    fields, _ = header(Name("ui", SOURCE, language), project)
    return fields, "Words of the program itself."


def _plural_forms(language: str) -> str:
    """Return the rule gettext's manual gives for a language, from Babel's table of it."""
    from babel.core import UnknownLocaleError
    from babel.messages.plurals import get_plural

    try:
        return get_plural(language.replace("-", "_")).plural_forms
    except (UnknownLocaleError, ValueError):
        return "nplurals=2; plural=(n != 1);"


def _fields(catalogue: str, source: str, project: Project) -> dict[str, str]:
    # In the order in which gettext and Poedit write them, so that saving moves no line.
    return {
        "Project-Id-Version": f"{project.settings.title} {catalogue}",
        "POT-Creation-Date": NO_DATE,
        "PO-Revision-Date": NO_DATE,
        "Last-Translator": "publisher",
        "Language-Team": "all",
        "Language": "",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": source,
    }


def _ordered(fields: dict[str, str]) -> dict[str, str]:
    own = [key for key in fields if key.startswith("X-")]
    return {key: fields[key] for key in [*(k for k in fields if k not in own), *own]}


def _comment(catalogue: str, source: str) -> str:
    return f"Texts of {catalogue}, written in the language '{source}'."
