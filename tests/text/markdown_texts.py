"""What hypothesis makes up for blocks: noise, nearly plain prose, and sound documents."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = st.lists(st.sampled_from("mot vie eau été año Straße".split()), min_size=1, max_size=4).map(
    " ".join
)

_MARKS = """# ## ### - + * 1. 2) 10. > >> | |- -|- |---|---| :-: --- === *** ``` ~~~ ` ** _ [x]:
    https://a.example <b> <div> </div> <!-- &amp; \\ \\| a b mot 2018 «été» ¿""".split()
NOISE = st.lists(
    st.sampled_from(
        [
            *_MARKS,
            *"\n\n\n\n\n",
            "\n\n",
            "\r\n",
            "\r",
            " ",
            " ",
            "  ",
            "    ",
            "\t",
            "  \n",
            "\u2028",
        ]
    ),
    max_size=30,
).map("".join)

_OPENINGS = st.sampled_from(
    [*"aÉ«(*_-= \u00a0\u2028`", *"**b *c __d 1. 1) 12 ** [x] |a --- === <b>".split(), "2018 "]
)
_ENDINGS = st.sampled_from(["", "mot", " a | b", *" \\\t.\u00a0\x1c", "  ", "**"])
NEARLY_PLAIN = st.lists(
    st.tuples(
        _OPENINGS | st.just("a"),
        _ENDINGS,
        st.sampled_from(["\n", "\n\n", "\n \t\n", "", "\n"]),
    ).map("".join),
    max_size=6,
).map("".join)


def _indented(text: str, first: str, others: str) -> str:
    lines = text.split("\n")
    return "\n".join(
        [first + lines[0], *((others + line) if line else others.rstrip() for line in lines[1:])]
    )


def _items(items: list[str], marker: str, loose: bool) -> str:
    return ("\n\n" if loose else "\n").join(_indented(i, marker, " " * len(marker)) for i in items)


def _table(rows: list[list[str]], pipes: bool) -> str:
    lines = [" | ".join(row[:2]) for row in rows]
    lines.insert(1, "--- | ---")
    return "\n".join(f"| {line} |" for line in lines) if pipes else "\n".join(lines)


_LINES = st.lists(WORDS, min_size=1, max_size=3).map("\n".join)
_CELLS = st.lists(WORDS, min_size=2, max_size=2)
_LEAVES = (
    _LINES
    | st.builds("{} {}".format, st.sampled_from(["#", "##", "####"]), WORDS)
    | st.builds("{}\n{}".format, _LINES, st.sampled_from(["===", "---"]))
    | st.builds("```\n{}\n```".format, _LINES)
    | st.builds(_table, st.lists(_CELLS, min_size=1, max_size=3), st.booleans())
    | st.sampled_from(["***", "[x]: https://a.example"])
)


def _nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=1, max_size=3).map("\n\n".join)
    return (
        st.builds(_indented, several, st.just("> "), st.just("> "))
        | st.builds(
            _items,
            st.lists(several, min_size=1, max_size=3),
            st.sampled_from(["- ", "* ", "-   ", "1. ", "10) "]),
            st.booleans(),
        )
        | several
    )


# Documents as a careful person writes them: every block by itself, every mark meant.
DOCUMENTS = st.lists(st.recursive(_LEAVES, _nested, max_leaves=6), max_size=4).map(
    lambda blocks: "\n\n".join(blocks) + "\n"
)
