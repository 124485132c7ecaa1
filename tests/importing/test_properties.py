"""Whatever documents say, the project can be read afterwards, and a second time changes nothing."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.documents.account import Fate
from publisher.documents.block import Span
from publisher.documents.draft import Draft, Mention, Said, Value
from tests.builders import snapshot
from tests.importing.made_up import bring, incoming, project

SPAN = st.integers(1, 3).map(lambda line: Span(line, 3))
WORDS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["", " ", 'L\'eau "pure"', "<b>", "![x](y)", "[a](javascript:b)", "{days}"]),
    st.sampled_from(["1.1.9", "1.1", "2018-10-02", "ES", "fr", "workshop", "https://x.example/"]),
)
FACTS = st.dictionaries(
    st.sampled_from(["country", "url", "acronym", "gender", "region", "shoes"]), WORDS, max_size=3
)
SAID = st.builds(Said, WORDS, SPAN, st.sampled_from([None, "fr", "en", "es", "xx"]))
REGISTRIES = st.sampled_from(["people", "organisations", "places"])
MENTION = st.builds(Mention, REGISTRIES, WORDS, SPAN, WORDS, FACTS)
NAMES = st.sampled_from(
    """code language session title organisations printed_as places contacts urls themes description
    kind parent day start end speakers moderators person role url function label variants name
    summaries attendance number question answers text body colour""".split()
)
VALUE: st.SearchStrategy[Value] = st.recursive(
    st.one_of(WORDS, SAID, MENTION),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=4)),
    max_leaves=10,
)
COLLECTIONS = st.sampled_from(
    "editions sessions initiatives reports pages people organisations places".split()
)
GOOD = st.fixed_dictionaries(
    {
        "code": st.sampled_from(["1.1.2", "1.1.3", "1.1.1", "9.9.9"]),
        "session": st.sampled_from(["1.1", "1-1", "nowhere"]),
        "title": SAID,
        "organisations": st.lists(MENTION, max_size=2),
        "description": SAID,
    }
)
DRAFT = st.one_of(
    st.builds(Draft, COLLECTIONS, WORDS, st.dictionaries(NAMES, VALUE, max_size=6), SPAN),
    st.builds(Draft, st.just("initiatives"), WORDS, GOOD, SPAN),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(DRAFT, max_size=4), st.lists(DRAFT, max_size=3))
def test_a_project_outlives_whatever_documents_say(one: list[Draft], other: list[Draft]) -> None:
    with TemporaryDirectory() as folder:
        root = project(Path(folder))
        done = bring(root, incoming(one), incoming(other, name="b.txt"))
        for document in done.documents:
            spoken = {n for note in document.notes for n in range(note.first, note.last + 1)}
            assert spoken >= {1, 2, 3}
            assert all(isinstance(note.fate, Fate) for note in document.notes)
        before = snapshot(root / "sources")
        bring(root, incoming(one), incoming(other, name="b.txt"))
        assert snapshot(root / "sources") == before
