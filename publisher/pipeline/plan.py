"""What a build makes: one target per publication, language and format."""

from __future__ import annotations

from collections import namedtuple

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

FORMATS = ("html", "pdf")


# Without typing's NamedTuple, because this is imported when there is nothing to do.
class Target(namedtuple("Target", ("edition", "language", "publication", "format"))):
    """One output."""

    __slots__ = ()
    edition: str
    language: str
    publication: str
    format: str  # "html" or "pdf"

    @property
    def path(self) -> str:
        """Return where it lies under build/: a folder of pages, or a file."""
        stem = f"{self.edition}/{self.language}/{self.publication}"
        return stem if self.format == "html" else f"{stem}.pdf"


class Selection(
    namedtuple(
        "Selection", ("editions", "publications", "languages", "formats"), defaults=((), (), (), ())
    )
):
    """Which targets are asked for; an empty part asks for all."""

    __slots__ = ()
    editions: Collection[str]
    publications: Collection[str]
    languages: Collection[str]
    formats: Collection[str]

    def takes(self, target: Target) -> bool:
        """Return whether a target is asked for."""
        return (
            (not self.editions or target.edition in self.editions)
            and (not self.publications or target.publication in self.publications)
            and (not self.languages or target.language in self.languages)
            and (not self.formats or target.format in self.formats)
        )


def targets(
    editions: Iterable[tuple[str, Collection[str]]], languages: Collection[str]
) -> Iterator[Target]:
    """Yield every target of a project, given its editions with their publications."""
    for edition, publications in editions:
        for language in languages:
            for publication in publications:
                for format_ in FORMATS:
                    yield Target(edition, language, publication, format_)
