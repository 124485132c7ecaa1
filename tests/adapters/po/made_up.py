"""What hypothesis makes up: entries that say whatever a PO file can say."""

from __future__ import annotations

from hypothesis import strategies as st

from publisher.adapters.po import Catalogue, new_catalogue, parse
from publisher.catalogue.entry import Entry

HEADER = {
    "Project-Id-Version": "demo",
    "Language": "fr",
    "Content-Type": "text/plain; charset=UTF-8",
    "Plural-Forms": "nplurals=2; plural=(n > 1);",
}

# A text can say every character but NUL, EOT and half a character: escapes say what a line cannot.
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0\4")
ODD = st.sampled_from(
    ["", "\n", "a\n", "\n\nb", '"', '\\"', "\\", "\\n", 'x"\n"y', "#~ msgid", "\x1b[2J", "\a\b\x7f"]
)
TEXTS = ODD | st.text(LETTERS, max_size=10) | st.text('ab"\\\n #~|', max_size=12)

# What stands after "#" says all but control characters.
PLAIN = st.characters(exclude_categories=("Cs", "Cc"))
LINE = st.text(PLAIN | st.sampled_from("\t\x85 #~|.:,="), max_size=8)
PROSE = st.lists(LINE, max_size=3).map("\n".join)
WORD = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Z"), exclude_characters=",\u2068\u2069"),
    min_size=1,
    max_size=6,
)
FLAG = WORD.filter(lambda word: word != "fuzzy")
REFERENCE = st.tuples(WORD, st.sampled_from(["", ":1", ":12", " b", " b:3", ":"])).map("".join)
MAYBE = st.none() | TEXTS


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Draw an entry that is no header."""
    plural, previous = draw(MAYBE), draw(MAYBE)
    count = 1 if plural is None else draw(st.integers(1, 4))
    entry = Entry(
        id=draw(TEXTS),
        strs=tuple(draw(TEXTS) for _ in range(count)),
        context=draw(MAYBE),
        plural=plural,
        fuzzy=draw(st.booleans()),
        obsolete=draw(st.booleans()),
        previous_context=None if previous is None else draw(MAYBE),
        previous_id=previous,
        previous_plural=None if previous is None else draw(MAYBE),
        comment=draw(PROSE),
        extracted=draw(PROSE),
        references=tuple(draw(st.lists(REFERENCE, max_size=3))),
        flags=tuple(draw(st.lists(FLAG, max_size=2))),
    )
    if not entry.id and entry.context is None and not entry.obsolete:
        return entry._replace(context="")
    return entry


def _key(entry: Entry) -> object:
    return object() if entry.obsolete else entry.key


LISTS = st.lists(entries(), max_size=5, unique_by=_key)


def catalogue_of(entries: list[Entry]) -> Catalogue:
    """Return a new catalogue with these entries."""
    catalogue = new_catalogue(HEADER, "French\n\nof somebody")
    for entry in entries:
        catalogue.insert(len(catalogue.entries), entry)
    return catalogue


def parsed(content: bytes | str) -> Catalogue:
    """Return the catalogue of a file that must be accepted."""
    raw = content if isinstance(content, bytes) else content.encode("utf-8")
    catalogue, findings = parse(raw, "x.po")
    assert findings == []
    assert catalogue is not None
    return catalogue
