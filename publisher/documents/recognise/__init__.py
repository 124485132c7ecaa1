"""What kind of document this is, and the records in it.

A recogniser is a module for one kind: `detect` says how sure it is that a document is of its
kind, from 0 to 100, and why; `recognise` takes the records out. To add a kind, add a line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from publisher.documents.block import Document
from publisher.documents.draft import Recognised
from publisher.documents.recognise import catalogue, form, report, sheet, spreadsheet
from publisher.documents.recognise.columns import SavedColumn

Evidence: TypeAlias = tuple[int, tuple[str, ...]]  # a score from 0 to 100; reasons for people


class Recogniser(NamedTuple):
    """What one kind of document is told by, and what is made of it."""

    detect: Callable[[Document], Evidence]
    recognise: Callable[[Document], Recognised]


RECOGNISERS: Mapping[str, Recogniser] = {
    "form": Recogniser(form.detect, form.recognise),
    "spreadsheet": Recogniser(spreadsheet.detect, spreadsheet.recognise),
    "catalogue": Recogniser(catalogue.detect, catalogue.recognise),
    "sheet": Recogniser(sheet.detect, sheet.recognise),
    "report": Recogniser(report.detect, report.recognise),
}


def detect(document: Document) -> list[tuple[str, int, tuple[str, ...]]]:
    """Return the kinds that a document may be of: kind, score and reasons, the likeliest first.

    Kinds with nothing to speak for them are left out.
    """
    found = [(kind, *known.detect(document)) for kind, known in RECOGNISERS.items()]
    return sorted((each for each in found if each[1]), key=lambda each: -each[1])


def recognise(document: Document, kind: str, columns: Sequence[SavedColumn] = ()) -> Recognised:
    """Return the records in a document of a kind that `RECOGNISERS` knows.

    ``columns`` says what columns of spreadsheets hold whose words nobody knows.
    """
    if kind == "spreadsheet":
        return spreadsheet.recognise(document, columns)
    return RECOGNISERS[kind].recognise(document)
