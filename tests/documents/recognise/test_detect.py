from __future__ import annotations

from publisher.documents.block import Document
from publisher.documents.recognise import RECOGNISERS, detect, recognise
from tests.documents.recognise.catalogue.reading import made_up


def test_the_likeliest_kind_comes_first() -> None:
    found = detect(made_up("fr"))
    scores = [score for _, score, _ in found]
    assert found[0][0] == "catalogue"
    assert scores == sorted(scores, reverse=True)


def test_nothing_speaks_for_an_empty_document() -> None:
    assert detect(Document("empty.txt", "0" * 64, [], [])) == []


def test_any_kind_may_be_asked_for() -> None:
    document = made_up("en")
    for kind in RECOGNISERS:
        assert recognise(document, kind).notes
