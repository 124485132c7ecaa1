"""Blank forms to send out, in Word and as spreadsheets, made from the questions of the records.

What comes back filled in is read by `publisher.documents.recognise` without a guess.
"""

from __future__ import annotations

from collections.abc import Iterator

from publisher.documents.form_words import LANGUAGES, SHEETS, TITLES
from publisher.errors import UsageError
from publisher.text.slug import slug


def forms(language: str) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of each blank form in a language: two for Word, a workbook.

    The same bytes every time. Raises `UsageError` for a language that no form is written in.
    """
    from publisher.starter.forms.sheets import workbook
    from publisher.starter.forms.word import word_form

    if language not in LANGUAGES:
        mend = f"the forms are written in {', '.join(LANGUAGES)}"
        raise UsageError(f"there are no forms in '{language}'", mend=mend)
    for form in ("sessions", "initiatives"):
        yield f"{slug(TITLES[form].of(language), form)}.docx", word_form(form, language)
    name = "-".join(slug(words.of(language), form) for form, words in SHEETS.items())
    yield f"{name}.xlsx", workbook(language)
