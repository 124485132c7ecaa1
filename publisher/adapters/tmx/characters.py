"""Which characters XML 1.0 can hold, and how they are written."""

from __future__ import annotations

import re

# Char of XML 1.0 (fifth edition, 2.2) leaves these out; no reference can stand for them either.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

# A line end would end the unit's line, an attribute would lose a tab, readers make CR and NEL LF.
_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;"} | {c: f"&#{ord(c)};" for c in "\t\n\r\x85"}
_VALUE = str.maketrans(_TEXT | {'"': "&quot;"})
_SPECIAL = re.compile('[&<>\t\n\r\x85"]')
_TEXT_TABLE = str.maketrans(_TEXT)


def text(plain: str) -> str:
    """Write a text as content of an element, on one line."""
    return plain.translate(_TEXT_TABLE) if _SPECIAL.search(plain) else plain


def value(plain: str) -> str:
    """Write a text as the value of an attribute, in quotation marks, on one line."""
    return f'"{plain.translate(_VALUE) if _SPECIAL.search(plain) else plain}"'


def name_of(character: str) -> str:
    """Name a character that must not be shown: U+0001."""
    return f"U+{ord(character):04X}"
