"""Marks on the fields of a record that its type alone cannot say.

They stand in ``Annotated[...]`` beside the type, and three readers share them: the decoder
(`publisher.model.decode`), the check of references (`publisher.model.links`) and the published
JSON schema (`publisher.model.schema`).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ref:
    """The value is the id of a record of this kind."""

    kind: str  # "people", "organisations", "places", "themes" or "sessions"


@dataclass(frozen=True, slots=True)
class Markdown:
    """The text is Markdown: blocks, lists, links; otherwise it is one line of plain text."""


@dataclass(frozen=True, slots=True)
class OneForAll:
    """The text may be given once, for every language, instead of one per language."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """The whole value matches this regular expression."""

    expression: str
    example: str


@dataclass(frozen=True, slots=True)
class ZoneName:
    """The value names a time zone of the IANA database."""


@dataclass(frozen=True, slots=True)
class Attested:
    """The texts are names found in use; none of them is a translation of another."""


MARKDOWN = Markdown()
ATTESTED = Attested()
ZONE = ZoneName()
ONE_FOR_ALL = OneForAll()
COUNTRY = Pattern(r"[A-Z]{2}", "FR")
CODE = Pattern(r"[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}", "1.1.2")
LANGUAGE = Pattern(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", "fr")
URL = Pattern(r"https?://[^\s<>\"]+", "https://example.org/")
DEGREES = Pattern(r"-?[0-9]{1,3}\.[0-9]+", "43.26")
COUNT = Pattern(r"[0-9]+", "19")
