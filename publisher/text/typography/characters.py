"""The characters and character classes that the rules of every language share."""

from __future__ import annotations

NBSP = "\u00a0"  # as wide as a word space, and stretches with it: between two words
NNBSP = "\u202f"  # narrow, never stretches: inside a number, between a number or word and a sign

# One space of a line of text: never a line break, so that no rule reaches across lines.
# U+2009 is the breakable thin space that CLDR and word processors leave behind.
SPACE = "[ \u00a0\u2009\u202f]"

LETTER = r"[^\W\d_]"
UPPER = "[" + "".join(c for c in map(chr, range(0x250)) if c.isupper()) + "]"  # Latin capitals

ROMAN = "[IVXLC]+"
OPENING = r"(\[{«“‘<¿¡"  # what may stand before a word; for use inside a character class
