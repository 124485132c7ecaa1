"""What could harm the reader is refused, whatever a person asks for."""

from __future__ import annotations

import pytest

from .memories import GOOD, body, reading, refused

ENTITY = "declarations of entities or anything else inside the file are not accepted"


@pytest.mark.parametrize(
    "declarations",
    [
        '<!ENTITY a SYSTEM "file:///etc/hostname">',
        '<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">',
        '<!ENTITY % a SYSTEM "http://127.0.0.1/x.dtd">%a;',
        '<!ATTLIST seg x CDATA "aaaa">',
        "",
    ],
)
@pytest.mark.parametrize("partial", [True, False])
def test_declarations_are_refused_and_nothing_is_read(declarations: str, partial: bool) -> None:
    """Row 35."""
    content = f"<!DOCTYPE tmx [{declarations}]>\n".encode() + body(GOOD)
    assert refused(content, partial=partial).startswith(f"1:15: {ENTITY}")
    content = f'<!DOCTYPE tmx SYSTEM "tmx14.dtd" [{declarations}]>\n'.encode() + body(GOOD)
    assert ENTITY in refused(content, partial=partial)


@pytest.mark.parametrize("doctype", ["", '<!DOCTYPE tmx SYSTEM "http://127.0.0.1/tmx14.dtd">\n'])
@pytest.mark.parametrize("where", ["<seg>&eacute;</seg>", '<prop type="&a;"/>'])
def test_an_entity_that_is_not_of_xml_is_refused(doctype: str, where: str) -> None:
    content = doctype.encode() + body(f"{GOOD}\n<tu>{where}</tu>")
    assert "undefined entity, in unit 2, which begins on line" in refused(content)


@pytest.mark.parametrize(
    "huge",
    [
        "<seg>" + "a" * 5_000_000,
        f'<seg x="{"a" * 5_000_000}">',
        "<!--" + "a" * 5_000_000,
        "<prop type='a'/>" * 400_000,
        "<?x " + "a" * 5_000_000,
    ],
    ids=["text", "attribute", "comment", "elements", "instruction"],
)
@pytest.mark.parametrize("partial", [True, False])
def test_a_unit_that_would_fill_the_memory_is_refused(huge: str, partial: bool) -> None:
    content = body(f"{GOOD}<tu>{huge}")
    assert "more than 4,000,000 bytes without the end of a unit" in refused(
        content, partial=partial
    )


def test_elements_are_nested_only_so_deep() -> None:
    nested = "<hi>" * 18 + "a" + "</hi>" * 18
    assert len(list(reading(body(GOOD.replace("Salle", nested))))) == 1
    deeper = "<hi>" * 30
    assert "nested deeper than 24 levels, in unit 1" in refused(body(f"<tu><tuv><seg>{deeper}"))
