"""Ask the translation memory, fill in its suggestions, import and export memories."""

from __future__ import annotations

VERBS = (
    ("lookup", "tm_lookup", "find how a text, or something like it, was translated before"),
    ("suggest", "tm_suggest", "fill what is missing in the catalogues with fuzzy suggestions"),
    ("import", "tm_import", "keep the pairs of TMX, PO or CSV files in locales/memory"),
    ("undo", "tm_undo", "take an imported memory out again"),
    ("export", "tm_export", "write the memory as TMX, for other programs"),
    ("analyse", "tm_analyse", "count what is to be translated by how far the memory helps"),
    ("doctor", "tm_doctor", "look for pairs that contradict, repeat or garble each other"),
)
