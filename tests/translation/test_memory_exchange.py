"""What goes out as TMX and comes in again goes out as the very same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.adapters.memory.meaning import Meaning
from publisher.adapters.tmx import (
    Context,
    Header,
    Unit,
    Variant,
    context_of,
    read_tmx,
    segment_of,
    with_context,
    write_tmx,
)
from publisher.memory.pair import Direction, State
from publisher.translation.memory.export import Wanted, export
from publisher.translation.memory.sources import imports
from tests.adapters.tmx.memories import TEXTS, invalid, units
from tests.translation.commands import run
from tests.translation.status_project import HEADER, UI, agreed

FORMS = 'msgid "{}"\nmsgid_plural "{}"\nmsgstr[0] "{}"\nmsgstr[1] "{}"\n\n'
LANGUAGES = ("fr", "en", "es")
FILE = "locales/memory/vendor.tmx"
MARKED = st.sampled_from(
    ["a **b** c", "[le plan](https://a.example/?q=1&r=2)", "`x` *y", "Salle 12", "**a*", "<b> & c"]
)
TAGS = st.sampled_from([*LANGUAGES, "en-GB", "eu"])
CONTEXTS = st.builds(
    lambda *said: Context(*said),  # `builds` would make up the fields that have defaults
    st.sampled_from(["", "menu", "menu[1]", "forum/pages/a:title", "ui:%d page"]) | TEXTS,
    st.sampled_from([None, 0, 1, 2]),
    st.sampled_from(["", "draft", "agreed", *(state.value for state in State)]),
    st.sampled_from(["", "machine", "MT!", "agency"]),
)


@st.composite
def pairs(draw: st.DrawFn) -> Unit:
    """Make what a memory is full of: few texts, again and again, with few contexts."""
    texts = draw(st.lists(TEXTS.filter(bool) | MARKED, min_size=2, max_size=4))
    dates = st.sampled_from([(), (("changedate", "20191231T235959Z"),)])
    variants = tuple(
        Variant(
            draw(st.sampled_from([*LANGUAGES, "en-GB", "eu"])), segment_of(text), (), draw(dates)
        )
        for text in texts
    )
    source = draw(st.sampled_from(["*all*", *(variant.language for variant in variants)]))
    return with_context(Unit(source, variants), draw(CONTEXTS))


def known(root: Path) -> Iterator[tuple[str, Meaning]]:
    for name, source in imports(root, LANGUAGES).items():
        for meaning in source.read():
            if meaning.kind != "sentence":  # as the store leaves these out
                yield name, meaning


def said(root: Path) -> set[tuple[str, frozenset[tuple[str, str]]]]:
    """Return the texts of all units, whatever their order."""
    return {(m.context, frozenset(w[:2] for w in m.wordings)) for _, m in known(root)}


def exported(root: Path, wanted: Wanted) -> bytes:
    file = BytesIO()
    done = export(file, lambda: known(root), wanted)
    assert done.findings == []
    assert invalid(file.getvalue()) == []
    return file.getvalue()


@given(
    memory=st.lists(pairs() | units(), max_size=6),
    plain=st.booleans(),
    direction=st.sampled_from([None, Direction("fr", "es"), Direction("en", "fr")]),
)
@settings(deadline=None)
def test_an_export_comes_back_unchanged(
    memory: list[Unit],
    plain: bool,
    direction: Direction | None,
) -> None:
    wanted = Wanted(direction, states=tuple(State), plain=plain)
    with TemporaryDirectory() as folder:
        file = Path(folder) / FILE
        file.parent.mkdir(parents=True)
        with file.open("wb") as content:
            assert write_tmx(content, memory, Header("fr")) == []
        before = said(Path(folder))
        once = exported(Path(folder), wanted)
        file.write_bytes(once)
        assert exported(Path(folder), wanted) == once
        assert direction or said(Path(folder)) == before


PO = (
    HEADER.replace("UTF-8\\n", 'UTF-8\\n"\n"Language: es\\n"\n"X-Source-Language: en\\n')
    + "\n"
    + FORMS.format("%d file", "%d files", "%d archivo", "%d archivos")
    + 'msgctxt "menu"\n'
    + FORMS.format("%d file", "%d files", "%d fichero", "%d ficheros")
    + '#~ msgid "Old **one**"\n#~ msgstr "Viejo **uno**"\n'
)


def test_plural_forms_history_and_duplicates_come_back_through_the_program(tmp_path: Path) -> None:
    root = agreed(tmp_path / "forum")
    (root / UI).write_text(
        HEADER + "\n" + FORMS.format("%d day", "%d days", "%d día", "%d días"), "utf-8"
    )
    vendor, again = tmp_path / "vendor.po", tmp_path / "all.tmx"
    vendor.write_text(PO, encoding="utf-8")
    assert run(root, "tm", "import", str(vendor)).code == 0
    states = ("--state", "translated", "--state", "stale")
    once = run(root, "tm", "export", *states, "--output", str(again)).code, again.read_bytes()
    assert run(root, "tm", "undo", "vendor").code == 0
    assert run(root, "tm", "import", str(again), "--name", "vendor").code == 0
    assert (run(root, "tm", "export", *states).code, again.read_bytes()) == once
    found = {
        (context_of(unit).context, context_of(unit).plural): unit.variants[-1].text
        for unit in read_tmx(BytesIO(again.read_bytes()), "all")
    }
    assert [found["ui:%d day", number] for number in (None, 1)] == ["%d día", "%d días"]
    assert [found["menu", number] for number in (None, 1)] == ["%d fichero", "%d ficheros"]
    assert found["", 1] == "%d archivos"
    assert found["", None] in ("%d archivo", "Viejo **uno**")
