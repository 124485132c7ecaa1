"""What hypothesis makes up: texts that people type, data of records, YAML and Markdown."""

from __future__ import annotations

from typing import Any, cast

import yaml
from hypothesis import strategies as st

from publisher.adapters.strict_yaml import Plain

# Whatever a person may type into a record: no control characters, no halves of a character.
LETTERS = st.characters(
    exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029\ufffe\uffff"
)
TEXTS = st.text(LETTERS, max_size=12) | st.sampled_from(
    ["no", "1.10", "null", "~", "2024-02-30", "12:30", "a: b", "# x", "- x", "« oui ? »", "x\ny\n"]
)
KEYS = st.text(LETTERS, min_size=1, max_size=6).filter(lambda key: key != "<<")

PLAIN: st.SearchStrategy[Plain] = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)

# Most texts of these are broken, many in ways nobody would think of.
YAML_NOISE = st.lists(
    st.sampled_from([*"ab:-[]{},#&*!|>'\"%@`~?<=.\\x \té", "\n", "\n  ", ": ", "- ", "a: ", "[b]"]),
    max_size=30,
).map("".join)

PIECES = st.sampled_from(
    """<script> </b> <img/src=x/onerror=y> <!-- --> &lt; &#10; &quot; javascript: data: file: //evil
    https://a.example mailto:a@b.example [x]( ](  ) ![ [x] ]: " ' ` ``` ~~~ * ** _ # ## - 1. > | |-|
    || :-: {{7*7}} {%x%} \\ onmouseover= = --- 1er XXe « » ? ! http://b.example <http://c.example>
    """.split()
)
MARKDOWN = st.lists(
    PIECES | st.text(max_size=8) | st.sampled_from([" ", "\n", "\n\n", "    "]), max_size=25
).map("".join)


@st.composite
def yaml_documents(draw: st.DrawFn, *, block: bool = False) -> tuple[str, Plain]:
    """Draw a document as PyYAML writes it, and its data; ``block`` rules out {…} and […]."""
    data = draw(st.dictionaries(KEYS, PLAIN, min_size=1, max_size=4))
    options: dict[str, Any] = {
        "default_style": draw(st.sampled_from([None, "'", '"'])),
        "default_flow_style": False if block else draw(st.sampled_from([False, True, None])),
        "indent": draw(st.integers(2, 4)),
        "width": draw(st.sampled_from([10, 80])),
        "allow_unicode": draw(st.booleans()),
        "sort_keys": False,
    }
    text = _WithoutAnchors.dump(data, options)
    # The data is what PyYAML's own reader finds: where it splits a quoted text after an escape,
    # its writer adds a backslash, and the document no longer says what it was made from.
    return text, cast("Plain", yaml.load(text, yaml.BaseLoader))


class _WithoutAnchors(yaml.SafeDumper):
    """PyYAML's writer, which would otherwise write an anchor where one object stands twice."""

    def ignore_aliases(self, data: Any) -> bool:
        del data
        return True

    @classmethod
    def dump(cls, data: Any, options: dict[str, Any]) -> str:
        text: str = yaml.dump(data, Dumper=cls, **options)
        return text
