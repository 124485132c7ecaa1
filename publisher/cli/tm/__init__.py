"""Ask the translation memory, fill in its suggestions, import and export memories and terms."""

from __future__ import annotations

VERBS = (
    ("lookup", "tm.lookup", "find how a text, or something like it, was translated before"),
    ("suggest", "tm.suggest", "fill what is missing in the catalogues with fuzzy suggestions"),
    ("import", "tm.importing", "keep the pairs of TMX, PO or CSV files in locales/memory"),
    ("undo", "tm.undo", "take an imported memory out again"),
    ("export", "tm.export", "write the memory as TMX, for other programs"),
    ("analyse", "tm.analyse", "count what is to be translated by how far the memory helps"),
    ("terms", "tm.terms", "write a glossary as TBX, as a table or as YAML, from any of these"),
    ("doctor", "tm.doctor", "look for pairs that contradict, repeat or garble each other"),
)
