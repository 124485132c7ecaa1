from __future__ import annotations

import pytest

from publisher.documents.recognise.catalogue.addresses import Address, Mail, cut, whole


@pytest.mark.parametrize(
    ("text", "url", "printed", "state"),
    [
        ("<http://a.example/>", "http://a.example/", "http://a.example/", ""),
        ("https://a.example/b_c.", "https://a.example/b_c", "https://a.example/b_c", ""),
        ("[the site](https://a.example/)", "https://a.example/", "https://a.example/", ""),
        ("www.a.example", "http://www.a.example", "www.a.example", ""),
        ("www.port.co op", "http://www.port.coop", "www.port.co op", "repaired"),
        ("<http://www. port.example/a>", "http://www.port.example/a", "http://www. port.example/a",
         "repaired"),
        ("http:/port.example", "http://port.example", "http:/port.example", "repaired"),
        ("htpp://port.example", "http://port.example", "htpp://port.example", "repaired"),
        ("http://port", "http://port", "http://port", "broken"),
    ],
)  # fmt: skip
def test_addresses_are_read_and_mended(text: str, url: str, printed: str, state: str) -> None:
    found = whole(text)
    assert found
    assert (found.url, found.printed, found.state) == (url, printed, state)


def test_every_mended_address_says_why() -> None:
    for text in ("www.port.co op", "http:/port.example", "http://port"):
        found = whole(text)
        assert found
        assert found.doubt


def test_a_link_has_only_what_differs() -> None:
    as_printed, mended = whole("<http://a.example/>"), whole("www.port.co op")
    assert as_printed
    assert mended
    assert as_printed.link == {"url": "http://a.example/"}
    assert mended.link == {
        "url": "http://www.port.coop",
        "printed": "www.port.co op",
        "state": "repaired",
    }


def test_the_text_between_addresses_is_kept() -> None:
    parts = list(cut("Ana. <http://a.example>. Luis. luis@b.example www.c.example"))
    assert [part for part in parts if isinstance(part, str)] == ["Ana.", ". Luis."]
    assert [part.printed for part in parts if isinstance(part, Mail)] == ["luis@b.example"]
    assert [part.url for part in parts if isinstance(part, Address)] == [
        "http://a.example",
        "http://www.c.example",
    ]


def test_a_sentence_after_an_address_is_no_part_of_it() -> None:
    first, rest = cut("www.a.example Tous les jours")
    assert (getattr(first, "url", ""), rest) == ("http://www.a.example", "Tous les jours")
