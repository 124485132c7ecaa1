"""The check `catalogue-header`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Heading, Spot
from publisher.l10n.cldr import base_language


@project_check("catalogue-header", Severity.WARNING)
def catalogue_header(corpus: Corpus) -> Iterator[tuple[Spot, Problem]]:
    """The header of a catalogue says another language, or other plural forms, than it has.

    Compared are `Language` with the folder or name of the file, `X-Source-Language` with that of
    the project, and the number of forms in `Plural-Forms` with those of the language, where the
    catalogue has plurals. What no program could read, such as another charset than UTF-8 or a rule
    with a fault in it, is refused before any check. A header without a language is left alone, as
    the folder tells it.

    Bad: ``locales/es/LC_MESSAGES/forum.po: {Language: fr}``
    Bad: ``locales/es/LC_MESSAGES/forum.po: {Language: es, X-Source-Language: en, wanted: fr}``
    Bad: ``locales/es/LC_MESSAGES/forum.po: {Language: es, forms: 1}``
    Good: ``locales/es/LC_MESSAGES/forum.po: {Language: es_MX, X-Source-Language: fr, wanted: fr, forms: 2}``
    """  # noqa: E501 - an example is one line
    for heading in corpus.headings:
        for field, what, mend in _faults(heading):
            yield Spot(heading.path, (field,)), Problem(*WHOLE, what, mend, key=f"{field} {what}")


def _faults(heading: Heading) -> Iterator[tuple[str, str, str]]:
    said = heading.fields.get("Language", "")
    own = heading.language
    if said and own and base_language(said) != base_language(own):
        what = f"the header says '{said}', the file stands for '{own}'"
        yield "Language", what, f"write 'Language: {own}', or move the file"
    source = heading.fields.get("X-Source-Language", "")
    if heading.source and source and base_language(source) != base_language(heading.source):
        what = f"the header says that it translates from '{source}'"
        yield "X-Source-Language", what, f"write 'X-Source-Language: {heading.source}'"
    if heading.plurals and heading.wanted and heading.forms not in heading.wanted:
        counts = " or ".join(map(str, sorted(heading.wanted)))
        what = f"the language has {counts} plural forms, the header {heading.forms}"
        yield "Plural-Forms", what, "copy the rule of the language from the manual of gettext"
