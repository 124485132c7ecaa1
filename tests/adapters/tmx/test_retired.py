"""Pairs that left records and catalogues come back from their file, whatever they hold."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.adapters.retired_tmx import add, parse
from publisher.catalogue.outcome import Retired

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(
    ["\x00\x0b\x0c\x1b[31m", "\ufffe\uffff\x85\u2028", "a\r\nb\rc\n\td", '<ph>&amp;"', "\u200b "]
)
PAIRS = st.lists(
    st.builds(Retired, TEXT, st.just("fr"), st.just("en"), TEXT, TEXT, st.booleans()), min_size=1
)


@given(PAIRS, PAIRS)
@settings(deadline=None)
def test_every_pair_comes_back_and_adding_it_again_changes_no_byte(
    some: list[Retired], more: list[Retired]
) -> None:
    content = add(add(None, some), more)
    found, findings = parse(content, "memory.tmx")
    assert not findings
    assert set(found) == {*some, *more}
    assert add(content, [*more, *some]) == content
    assert content.count(b"\n") == len(set(found)) + 7, "one line a unit, for git"
