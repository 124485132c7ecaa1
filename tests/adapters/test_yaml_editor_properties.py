"""Whatever a record looks like and whatever is written into it, only those texts change."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from publisher.adapters.strict_yaml import CONTROL, Path, read
from publisher.adapters.yaml_editor import set_texts
from tests.strategies import LETTERS

LANGUAGES = ("fr", "en", "es", "eu")
THOROUGH = settings(
    deadline=None,
    max_examples=250,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

PIECES = st.sampled_from(
    ": |#|- |-|?|? |!|&x|*|%|@|`|'|\"|\\|\\n|{|}|[|]|,|a|é|mot|😀|~|=|---|...| |  | #".split("|")
) | st.sampled_from(["|", "\n", "\n\n", "\n ", "\t", "\u00a0", "\u202f", "\ufeff", "<<<<<<< x"])
TEXTS = (
    st.lists(PIECES, min_size=1, max_size=8).map("".join) | st.text(LETTERS, max_size=9)
).filter(lambda text: bool(text.strip()) and not CONTROL.search(text))
WORDS = st.lists(
    st.sampled_from(["mot", "été", "l’eau\u202f:oui", "a-b", "😀", "x#y"]), min_size=1, max_size=4
)
COMMENTS = st.sampled_from(["", "  # note: 'oui", " #é"])
BETWEEN = st.sampled_from(["", "", "\n", "# é: x\n", "# a\n\n", " \n"])
DEEP = st.sampled_from(["", "", "         # deep\n", "           \n"])  # a block would swallow it


@dataclass(frozen=True)
class Slot:
    """What may change when the text at a path does; everything else of a document is plain str."""

    path: Path
    written: str


Document = list["str | Slot"]
Draw = st.DrawFn


def plain(draw: Draw, indent: int) -> tuple[str, str]:
    return f"\n{' ' * indent}".join(draw(st.lists(WORDS.map(" ".join), min_size=1, max_size=2))), ""


def single(draw: Draw, indent: int) -> tuple[str, str]:
    return "'" + plain(draw, indent)[0] + draw(st.sampled_from(["", "''", ": #", " "])) + "'", ""


def double(draw: Draw, indent: int) -> tuple[str, str]:
    escape = draw(st.sampled_from(["", "\\n", "\\u00e9", ' \\"', "\\\\", "\\\n" + " " * indent]))
    return '"' + plain(draw, indent)[0] + escape + '"', ""


def block(draw: Draw, indent: int) -> tuple[str, str]:
    lines = draw(st.lists(st.sampled_from(["mot: x", "", "- é", "# no", " deep"]), max_size=4))
    digit = draw(st.booleans())
    depth = draw(st.integers(1, 4))
    first = draw(st.sampled_from(["", "", " "])) if digit else ""
    body = "".join(
        "\n" + (line and " " * (indent - 1 + depth) + line) for line in [first + "début", *lines]
    )
    signs = (str(depth) if digit else "") + draw(st.sampled_from(["", "-", "+"]))
    return draw(st.sampled_from("|>")) + signs, body


def scalar(draw: Draw, path: Path, indent: int, *, flow: bool = False) -> Document:
    styles: list[Callable[[Draw, int], tuple[str, str]]] = [plain, single, double, block, block]
    head, tail = draw(st.sampled_from(styles[:3] if flow else styles))(draw, indent)
    if flow:
        return [Slot(path, head)]
    own_line = not tail and path and isinstance(path[-1], str) and draw(st.integers(0, 5)) == 0
    before = "\n" + " " * indent if own_line else " "
    after = "" if tail else draw(DEEP)
    return [Slot(path, before + head), draw(COMMENTS), Slot(path, tail), "\n" + after]


def flow_map(draw: Draw, path: Path) -> Document:
    parts: Document = ["{"]
    gap = draw(st.sampled_from(["", " ", "\n        "]))
    for number, key in enumerate(draw(keys())):
        parts += [f"{',' if number else ''}{gap or ' ' * bool(number)}{key}: "]
        parts += scalar(draw, (*path, key), 9, flow=True)
    return [*parts, draw(st.sampled_from(["", ",", " "])) + "}"]


def keys() -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(LANGUAGES), min_size=1, max_size=3, unique=True)


def block_map(draw: Draw, path: Path, indent: int, *, led: bool = False) -> Document:
    parts: Document = []
    for number, key in enumerate(draw(keys())):
        parts.append("" if led and not number else draw(BETWEEN) + " " * indent)
        parts.append(f"{key}:")
        parts += scalar(draw, (*path, key), indent + 1)
    return parts


def value(draw: Draw, path: Path) -> Document:
    kind = draw(st.sampled_from(["text", "map", "map", "flow", "list", "texts"]))
    indent = draw(st.integers(1, 4))
    if kind == "text":
        return scalar(draw, path, 1)
    if kind == "flow":
        return [" ", *flow_map(draw, path), draw(COMMENTS) + "\n"]
    if kind == "map":
        return ["\n", *block_map(draw, path, indent)]
    dash = draw(st.sampled_from([0, 2]))
    parts: Document = ["\n"]
    for number in range(draw(st.integers(1, 2))):
        parts.append(" " * dash + "-")
        if kind == "texts":
            parts += scalar(draw, (*path, number), dash + 1)
        else:
            parts += [" ", *block_map(draw, (*path, number), dash + 2, led=True)]
    return parts


@st.composite
def documents(draw: Draw) -> Document:
    parts: Document = [draw(st.sampled_from(["", "\ufeff"])), draw(st.sampled_from(["", "---\n"]))]
    for number in range(draw(st.integers(1, 3))):
        parts += [draw(BETWEEN), f"field{number}:", *value(draw, (f"field{number}",))]
    parts.append(draw(st.sampled_from(["", "# end\n", "\n\n", "...\n"])))
    ends = draw(st.sampled_from([["\n"], ["\r\n"], ["\r\n", "\n", "\n"]]))
    open_end = draw(st.booleans())
    return _with_line_ends(_with_kept_blanks(parts), ends, open_end=open_end)


def _with_kept_blanks(parts: Document) -> Document:
    """Give the blank lines after a block with "+" to its slot: they are part of its text."""
    merged: Document = [""]
    for part in parts:
        if isinstance(part, str) and isinstance(merged[-1], str):
            merged[-1] += part
        else:
            merged.append(part)
    for place, part in enumerate(merged[:-1]):
        head, after = merged[place - 2], merged[place + 1]
        kept = isinstance(head, Slot) and re.search(r"[|>]\d?\+$", head.written)
        if kept and isinstance(part, Slot) and part.written and isinstance(after, str):
            blanks = re.match(r"(?:\n *(?=\n))*", after)
            assert blanks
            merged[place] = Slot(part.path, part.written + blanks[0])
            merged[place + 1] = after[blanks.end() :]
    return merged


def _with_line_ends(parts: Document, ends: list[str], *, open_end: bool) -> Document:
    count = 0

    def line_end(_: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return ends[count % len(ends)]

    ended: Document = []
    for part in parts:
        text = re.sub("\n", line_end, part if isinstance(part, str) else part.written)
        ended.append(text if isinstance(part, str) else Slot(part.path, text))
    if open_end:
        last = max(place for place, part in enumerate(ended) if _text(part))
        part = ended[last]
        if isinstance(part, str):
            ended[last] = part.removesuffix("\n").removesuffix("\r")
    return ended


def _text(part: str | Slot) -> str:
    return part if isinstance(part, str) else part.written


def whole(document: Document) -> bytes:
    return "".join(map(_text, document)).encode("utf-8")


def data_of(content: bytes) -> Any:
    data, findings = read(content, "x.yaml")
    assert not findings, findings
    return data


def at(data: Any, path: Path) -> Any:
    for key in path:
        data = data[key]
    return data


def edited(data: Any, edits: dict[Path, str | None]) -> Any:
    data = deepcopy(data)
    for path, new in edits.items():
        if new is None:
            del at(data, path[:-1])[path[-1]]
        else:
            at(data, path[:-1])[path[-1]] = new
    return data


def around(document: Document, paths: set[Path]) -> re.Pattern[str]:
    """Match the same document with anything in the slots of these paths."""
    inside = [isinstance(part, Slot) and part.path in paths for part in document]
    pairs = zip(document, inside, strict=True)
    pattern = "".join("(?s:.*?)" if free else re.escape(_text(part)) for part, free in pairs)
    return re.compile(pattern + r"(?:\r?\n)?\Z")


@given(documents(), st.data())
@THOROUGH
def test_edits_change_these_texts_and_no_other_character(
    document: Document, data: st.DataObject
) -> None:
    content = whole(document)
    before = data_of(content)
    paths = sorted({part.path for part in document if isinstance(part, Slot)}, key=str)
    chosen = data.draw(st.lists(st.sampled_from(paths), min_size=1, unique=True))
    edits: dict[Path, str | None] = {path: data.draw(TEXTS) for path in chosen}
    after = set_texts(content, edits, "x.yaml")
    assert data_of(after) == edited(before, edits)
    assert around(document, set(edits)).match(after.decode("utf-8"))
    assert set_texts(after, edits, "x.yaml") == after


@given(documents())
@THOROUGH
def test_setting_every_text_to_itself_changes_no_byte(document: Document) -> None:
    content = whole(document)
    data = data_of(content)
    same = {part.path: at(data, part.path) for part in document if isinstance(part, Slot)}
    assert set_texts(content, same, "x.yaml") == content


@given(documents(), st.data())
@THOROUGH
def test_added_texts_can_be_deleted_again_without_a_trace(
    document: Document, data: st.DataObject
) -> None:
    content = whole(document)
    assume(content.endswith(b"\n"))
    before = data_of(content)
    paths = {part.path for part in document if isinstance(part, Slot)}
    maps = sorted({path[:-1] for path in paths if path[-1] in LANGUAGES}, key=str)
    assume(maps)
    edits: dict[Path, str | None] = {}
    for owner in maps:
        for key in set(LANGUAGES) - set(at(before, owner)):
            edits[*owner, key] = data.draw(TEXTS)
    after = set_texts(content, edits, "x.yaml", LANGUAGES)
    assert data_of(after) == edited(before, edits)
    for owner in maps:
        new = [path[-1] for path in edits if path[:-1] == owner]
        assert [*at(data_of(after), owner)][-len(new) :] == sorted(new, key=LANGUAGES.index)
    assert set_texts(after, dict.fromkeys(edits), "x.yaml", LANGUAGES) == content
