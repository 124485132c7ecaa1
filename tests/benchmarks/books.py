"""One book: by parts against whole in plain WeasyPrint, and again after one section changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from publisher.adapters.project_files import load_project
from publisher.adapters.ui_catalogues import load_interface
from publisher.model.publication import Publication
from publisher.publications.registry import compose
from publisher.render.book import Part, parts
from publisher.render.engine import weasyprint
from publisher.render.fonts import use_project_fonts
from publisher.render.layout import Layouts, lay_out_book
from publisher.render.pdf import write_pdf
from publisher.render.style import print_style
from tests.benchmarks.harness import (
    Cost,
    Row,
    check,
    clocked,
    cpu_ratio,
    in_turn,
    seconds,
)
from tests.benchmarks.material import EDITION, project, workshop
from tests.benchmarks.plain import as_published, lay_out_plain, one_document
from tests.benchmarks.reading_pdf import same_reading

LANGUAGE = "fr"
RUNS = 2
CHANGES = 3
PARAGRAPH = re.compile(r'(class="prose">\s*<p>[^<]*)</p>')


def _book(kind: str) -> tuple[Publication, list[Part]]:
    root = project("books")
    loaded, findings = load_project(root)
    assert loaded is not None, findings
    interface = load_interface(root, LANGUAGE)
    book = compose(loaded, EDITION, kind, LANGUAGE, interface)
    use_project_fonts(workshop() / "fonts")
    weasyprint()  # its import is no part of any of this
    return book, list(parts(book, interface))


def _by_parts(book: Publication, stretches: Sequence[Part], layouts: Layouts) -> bytes:
    return write_pdf(book, lay_out_book(stretches, LANGUAGE, layouts))


def whole() -> Iterator[Row]:
    """Compare one whole book, layout and writing, with plain WeasyPrint."""
    for kind in ("catalogue", "program"):
        yield _whole(kind)


def _whole(kind: str) -> Row:
    book, stretches = _book(kind)
    layouts = Layouts(print_style(book))
    known = lay_out_book(stretches, LANGUAGE, layouts)
    html = one_document(stretches, known, layouts)
    pdf: dict[str, bytes] = {}

    def ours() -> None:
        pdf["ours"] = _by_parts(book, stretches, Layouts(print_style(book)))

    def plain() -> None:
        with as_published():
            pdf["plain"] = write_pdf(book, lay_out_plain(html, book, known))

    costs = in_turn(RUNS, {"ours": lambda: clocked(ours), "plain": lambda: clocked(plain)})
    answer = same_reading(pdf["ours"], pdf["plain"])
    ratio = cpu_ratio(costs["ours"], costs["plain"])
    return Row(
        f"{kind}, {LANGUAGE}: by parts / plain WeasyPrint",
        ratio,
        "<= 1.05",
        ratio <= 1.05,
        answer,
        f"{seconds(costs['ours'])} against {seconds(costs['plain'])}",
    )


def section() -> Iterator[Row]:
    """Compare a change of one section in a warm process with setting the whole book again."""
    book, stretches = _book("catalogue")
    layouts = Layouts(print_style(book))
    _by_parts(book, stretches, layouts)
    costs: dict[str, list[Cost]] = {"whole": [], "warm": []}
    for changed in _changes(stretches):
        pdf: dict[str, bytes] = {}

        def warm(changed: Sequence[Part] = changed, pdf: dict[str, bytes] = pdf) -> None:
            pdf["warm"] = _by_parts(book, changed, layouts)

        def fresh(changed: Sequence[Part] = changed, pdf: dict[str, bytes] = pdf) -> None:
            pdf["whole"] = _by_parts(book, changed, Layouts(print_style(book)))

        costs["warm"].append(clocked(warm))
        costs["whole"].append(clocked(fresh))
        check(pdf["warm"] == pdf["whole"], "what was kept does not make the same PDF")
    ratio = cpu_ratio(costs["whole"], costs["warm"])
    yield Row(
        "catalogue, one section changed: whole / kept layouts",
        ratio,
        ">= 3",
        ratio >= 3,
        f"the same bytes after each of {CHANGES} changes",
        f"{seconds(costs['whole'])} against {seconds(costs['warm'])}",
    )


def _changes(stretches: Sequence[Part]) -> Iterator[list[Part]]:
    """Yield the book again and again, each time with a word more in another workshop."""
    places = [n for n, part in enumerate(stretches) if PARAGRAPH.search(part.html)]
    current = list(stretches)
    for place in places[:: len(places) // CHANGES][:CHANGES]:
        html = PARAGRAPH.sub(r"\1 Ajout.</p>", current[place].html, count=1)
        current[place] = replace(current[place], html=html)
        yield list(current)
