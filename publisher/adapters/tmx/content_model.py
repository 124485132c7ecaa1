"""Which elements and attributes TMX 1.4b has, and where.

Source: LISA OSCAR, "TMX 1.4b Specification" (2005), its document type definition.
"""

from __future__ import annotations

from publisher.adapters.tmx.unit import Code, Segment

SEGTYPES = frozenset({"block", "paragraph", "sentence", "phrase"})
_REMARKS = frozenset({"note", "prop"})
_CODES = frozenset({"bpt", "ept", "it", "ph", "hi", "ut"})
_SUB = frozenset({"sub"})

CHILDREN: dict[str, frozenset[str]] = {
    "tmx": frozenset({"header", "body"}),
    "header": _REMARKS,  # user-defined encodings, <ude>, are not read
    "body": frozenset({"tu"}),
    "tu": _REMARKS | {"tuv"},
    "tuv": _REMARKS | {"seg"},
    "note": frozenset(),
    "prop": frozenset(),
    "seg": _CODES,
    "hi": _CODES,
    "sub": _CODES,
    **dict.fromkeys(("bpt", "ept", "it", "ph", "ut"), _SUB),
}
_HISTORY = frozenset(
    """o-encoding datatype usagecount lastusagedate creationtool creationtoolversion creationdate
    creationid changedate changeid o-tmf""".split()
)
ATTRIBUTES: dict[str, frozenset[str]] = {
    "header": frozenset(
        """creationtool creationtoolversion segtype o-tmf adminlang srclang datatype o-encoding
        creationdate creationid changedate changeid""".split()
    ),
    "tu": _HISTORY | {"tuid", "segtype", "srclang"},
    "tuv": _HISTORY | {"xml:lang", "lang"},
    "note": frozenset({"o-encoding", "xml:lang", "lang"}),
    "prop": frozenset({"type", "o-encoding", "xml:lang", "lang"}),
    "bpt": frozenset({"i", "x", "type"}),
    "ept": frozenset({"i"}),
    "it": frozenset({"pos", "x", "type"}),
    "ph": frozenset({"x", "assoc", "type"}),
    "hi": frozenset({"x", "type"}),
    "ut": frozenset({"x"}),
    "sub": frozenset({"datatype", "type"}),
}
# What is left for `details` when each attribute that has a field of its own is taken out.
DETAILS = ATTRIBUTES | {
    "header": frozenset({"o-encoding", "creationdate", "creationid", "changedate", "changeid"}),
    "tu": _HISTORY,
    "tuv": _HISTORY,
    "prop": ATTRIBUTES["note"],
}
REQUIRED = {"bpt": "i", "ept": "i", "it": "pos", "prop": "type"}
POSITIONS = frozenset({"begin", "end"})  # of an isolated code


def fault_of(name: str, attributes: dict[str, str]) -> str:
    """Say what an element lacks to be one of TMX; nothing when it lacks nothing."""
    needed = REQUIRED.get(name)
    if needed is None:
        return ""
    if needed not in attributes:
        return f"<{name}> has no attribute '{needed}'"
    if needed == "pos" and attributes[needed] not in POSITIONS:
        return "'pos' of <it> must be begin or end"
    return ""


def fault_in(segment: Segment, around: str = "seg") -> str:
    """Say what is not TMX in the codes of a segment; nothing when all is well."""
    for code in segment:
        if isinstance(code, Code):
            if code.name not in CHILDREN[around]:
                return f"<{code.name}> cannot stand in <{around}>"
            for key, _value in code.attributes:
                if key not in ATTRIBUTES[code.name]:
                    return f"<{code.name}> can have no attribute '{key}'"
            fault = fault_of(code.name, dict(code.attributes)) or fault_in(code.content, code.name)
            if fault:
                return fault
    return ""
