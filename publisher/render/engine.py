"""WeasyPrint, tamed: no network, no files, no silent warnings, languages in the structure tree.

Everything that touches WeasyPrint's private parts is here, for version 70.0, which the project
pins. Importing this module is cheap; the first call imports WeasyPrint (over a second).
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from types import SimpleNamespace
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

from publisher.errors import BuildError
from publisher.render.fonts import FAMILIES

Document: TypeAlias = Any  # weasyprint.Document; the library has no types
VERSION = "70.0"


@cache
def weasyprint() -> Any:
    """Import WeasyPrint once and prepare it.

    Raises `BuildError` when it is missing, not the pinned version, or without its libraries.
    """
    try:
        import weasyprint as module
        from weasyprint.text.fonts import FontConfiguration
        from weasyprint.urls import FatalURLFetchingError, URLFetcher
    except (ImportError, OSError) as error:
        what = f"WeasyPrint cannot start: {error}"
        mend = "run 'make setup', or install Pango, fontconfig and libharfbuzz-subset0"
        raise BuildError(what, mend=mend) from error
    if module.__version__ != VERSION:
        what = f"WeasyPrint {module.__version__} is installed, {VERSION} is what this is made for"
        raise BuildError(what, mend="run 'make setup'")

    # mypy: WeasyPrint has no types, so its base class is Any.
    class Nothing(URLFetcher):  # type: ignore[misc]
        """Fetches nothing: every byte of a publication is in its HTML, styles and fonts."""

        def __init__(self) -> None:
            super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)

        def fetch(self, url: str, headers: object = None) -> Any:
            del headers
            raise FatalURLFetchingError(f"nothing may be fetched while building: {url[:80]!r}")

    _announce_languages()
    _number_pages_once()
    return SimpleNamespace(
        HTML=module.HTML,
        CSS=module.CSS,
        fetcher=Nothing(),
        fonts=FontConfiguration(),
        Fatal=FatalURLFetchingError,
    )


def _announce_languages() -> None:
    """Give structure elements the /Lang of their HTML, which WeasyPrint 70 drops (#2482).

    PDF 1.7 (ISO 32000-1) 14.9.2.2: a language on a structure element overrides the document's.
    """
    import pydyf
    from weasyprint.layout.absolute import AbsolutePlaceholder
    from weasyprint.pdf import tags

    build = tags._build_box_tree

    def with_language(box: Any, parent: Any, *rest: Any) -> Iterator[Any]:
        real = box._box if isinstance(box, AbsolutePlaceholder) else box
        language = None
        if real.element is not None and real.element_tag not in ("html", "body"):
            language = real.element.attrib.get("lang")
        for element in build(box, parent, *rest):
            if language and "Lang" not in element:  # what is inside was given its own first
                element["Lang"] = pydyf.String(language)
            yield element

    tags._build_box_tree = with_language


def _number_pages_once() -> None:
    """Let a PDF remember its page references, which pydyf 0.13 lists anew for every tagged box.

    Pages are only ever added, so their number says whether the list is still right. Without this,
    writing takes time that grows with the square of the pages.
    """
    import pydyf

    listed = pydyf.PDF.page_references.fget
    known: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()

    def page_references(pdf: Any) -> Any:
        references = known.get(pdf, ())
        if 3 * len(references) != len(pdf.pages["Kids"]):  # three items a page: "7 0 R"
            references = known[pdf] = listed(pdf)
        return references

    pydyf.PDF.page_references = property(page_references)


@contextmanager
def no_warnings(what: str) -> Iterator[None]:
    """Turn every warning of the engine into a `BuildError`: it means a hole in a page."""
    logger = logging.getLogger("weasyprint")
    collector = _Collector()
    propagate, level = logger.propagate, logger.level
    logger.addHandler(collector)
    logger.propagate = False
    logger.setLevel(logging.WARNING)
    engine = weasyprint()
    try:
        yield
    except engine.Fatal as error:  # derives from BaseException
        raise BuildError(f"{what}: {error}") from None
    finally:
        logger.removeHandler(collector)
        logger.propagate, logger.level = propagate, level
    if collector.messages:
        shown = "; ".join(dict.fromkeys(collector.messages[:5]))
        raise BuildError(f"{what}: {shown}", mend="mend the layout or the text it names")


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def stylesheet(text: str) -> Any:
    """Parse a stylesheet; a rule the engine does not know is a `BuildError`."""
    engine = weasyprint()
    with no_warnings("stylesheet"):
        return engine.CSS(string=text, url_fetcher=engine.fetcher, font_config=engine.fonts)


def lay_out(html: str, stylesheets: Sequence[Any], what: str) -> Document:
    """Lay out HTML. Raises `BuildError` naming ``what`` on any warning of the engine."""
    engine = weasyprint()
    with no_warnings(what):
        return engine.HTML(string=html, url_fetcher=engine.fetcher).render(
            font_config=engine.fonts, stylesheets=list(stylesheets), pdf_variant="pdf/ua-1"
        )


def check_fonts(document: Document) -> None:
    """Prove after writing that only the package's families were used."""
    foreign = {font.family for font in document.fonts.values()} - FAMILIES
    if foreign:
        names = ", ".join(sorted(foreign))
        raise BuildError(
            f"the font {names} crept in", mend="name only the families of render/fonts.py"
        )
