"""What is written is valid against the document type that LISA published, as libxml2 reads it."""

from __future__ import annotations

from io import BytesIO
from typing import Protocol

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from publisher.adapters import retired_tmx
from publisher.adapters.tmx import Header, Unit
from publisher.catalogue.outcome import Retired

from .memories import CHARACTERS, HEADERS, body, invalid, units, written
from .omegat import document_type, needs_omegat

TEXTS = st.text(CHARACTERS, max_size=20)
PAIRS = st.builds(Retired, TEXTS, st.just("fr"), st.just("es"), TEXTS, TEXTS, st.booleans())


class Document(Protocol):
    """A document type: it says what is wrong."""

    def __call__(self, content: bytes) -> str: ...


@pytest.fixture(scope="module")
def faults(tmp_path_factory: pytest.TempPathFactory) -> Document:
    needs_omegat()
    dtd = etree.DTD(str(document_type(tmp_path_factory.mktemp("dtd"))))

    def found(content: bytes) -> str:
        parser = etree.XMLParser(load_dtd=False, no_network=True, resolve_entities=False)
        tree = etree.parse(BytesIO(content), parser)
        return "" if dtd.validate(tree) else str(dtd.error_log)

    return found


@pytest.mark.browser
@given(memory=st.lists(units(), max_size=3), header=HEADERS)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_written_is_valid(faults: Document, memory: list[Unit], header: Header) -> None:
    assert faults(written(memory, header)) == ""


@pytest.mark.browser
@given(pairs=st.lists(PAIRS, min_size=2, max_size=4))
@settings(deadline=None)
def test_what_was_retired_is_valid(faults: Document, pairs: list[Retired]) -> None:
    content = retired_tmx.add(retired_tmx.add(None, pairs[:1]), pairs[1:])
    assert (faults(content), invalid(content)) == ("", [])
    assert set(retired_tmx.parse(content, "x")[0]) == set(pairs)


@pytest.mark.browser
@pytest.mark.parametrize(
    "units_",
    [
        "<tu/>",
        '<tu><tuv xml:lang="fr"/></tu>',
        "<tu><tuv><seg/></tuv></tu>",
        '<tu><tuv xml:lang="fr"><seg><bpt/></seg></tuv></tu>',
        '<tu><tuv xml:lang="fr"><seg><sub/></seg></tuv></tu>',
        '<tu><tuv xml:lang="fr"><seg/></tuv><note/></tu>',
        '<tu a="b"><tuv xml:lang="fr"><seg/></tuv></tu>',
    ],
)
def test_the_rules_of_our_other_tests_refuse_what_the_document_type_refuses(
    faults: Document, units_: str
) -> None:
    head = 'srclang="fr" segtype="block" creationtool="x" creationtoolversion="1" o-tmf="x"'
    head += ' adminlang="en" datatype="x"'
    good = '<tu><tuv xml:lang="fr"><seg/></tuv></tu>'
    assert (faults(body(good, head)), invalid(body(good, head))) == ("", [])
    assert faults(body(units_, head))
    assert invalid(body(units_, head))
