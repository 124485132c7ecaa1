"""The quick reader: one regular expression for an entry as gettext's own tools write it.

Whatever has another shape, or an escape that nobody can read, is left to the careful reader, which
gives the same values where both can read (a test compares them).
"""

from __future__ import annotations

import re
from typing import Final

from publisher.adapters.po import remarks
from publisher.adapters.po.texts import unescape
from publisher.catalogue.entry import Entry

# Possessive repetition: none of these can match in a second way, so nothing need be remembered.
TEXT: Final = r'((?:"[^"\\\n]*+(?:\\[^\n][^"\\\n]*+)*+"\n)++)'
SPEECH: Final = (
    rf"(?:msgctxt {TEXT})?+msgid {TEXT}"
    rf'(?:msgstr {TEXT}|msgid_plural {TEXT}((?:msgstr\[\d\] (?:"[^\n]*+\n)++)++))'
)
ENTRY = re.compile(
    r"\n*+((?:\#(?:\ [^\n]*+)?\n)*+)((?:\#\.(?:\ [^\n]*+)?\n)*+)((?:\#:\ [^\n]*+\n)*+)"
    r"(?:\#,\ ([^\n]*+)\n)?+((?:\#~?\|\ [^\n]*+\n)*+)"
    rf"(?:{SPEECH}|((?:\#~\ [^\n]*+\n)++))"
)
OBSOLETE = re.compile(SPEECH)
FORM = re.compile(rf"msgstr\[(\d)\] {TEXT}")
PREVIOUS = re.compile(rf"(?:msgctxt {TEXT})?+msgid {TEXT}(?:msgid_plural {TEXT})?+")

NOTHING = (None, None, None)

_new = tuple.__new__  # Entry's own constructor, without the detour over its keyword arguments


def read_canonical(text: str, start: int) -> tuple[int, Entry] | None:
    """Return where the entry at ``start`` ends, and the entry; None when its shape is another."""
    found = ENTRY.match(text, start)
    if found is None:
        return None
    comment, extracted, places, flags, past, context, msgid, msgstr, plural, forms, obsolete = (
        found.groups()
    )
    fuzzy, others = remarks.flags(flags) if flags else (False, ())
    try:
        if obsolete:
            bare = OBSOLETE.fullmatch(obsolete[3:].replace("\n#~ ", "\n"))
            if bare is None:
                return None
            context, msgid, msgstr, plural, forms = bare.groups()
        fields = (
            _value(msgid),
            (_value(msgstr),) if msgstr else _forms(forms),
            _value(context) if context else None,
            _value(plural) if plural else None,
            fuzzy,
            obsolete is not None,
            *(_previous(past) if past else NOTHING),
            _prose(comment, 2) if comment else "",
            _prose(extracted, 3) if extracted else "",
            remarks.references(places[3:].replace("\n#:", "\n")) if places else (),
            others,
        )
    except ValueError:  # another shape after all, or a bad escape
        return None
    return found.end(), _new(Entry, fields)


def _prose(lines: str, mark: int) -> str:
    if lines.count("\n") == 1:
        return lines[mark:-1]
    return "\n".join([line[mark:] for line in lines[:-1].split("\n")])


def _value(lines: str) -> str:
    raw = lines[1:-2]
    if '"\n"' in raw:
        raw = raw.replace('"\n"', "")
    return unescape(raw) if "\\" in raw else raw


def _forms(lines: str) -> tuple[str, ...]:
    texts: list[str] = []
    end = 0
    while end < len(lines):
        found = FORM.match(lines, end)
        if found is None or int(found[1]) != len(texts):
            raise ValueError
        texts.append(_value(found[2]))
        end = found.end()
    return tuple(texts)


def _previous(lines: str) -> tuple[str | None, str | None, str | None]:
    bare = lines[lines.index(" ") + 1 :].replace("\n#~| ", "\n").replace("\n#| ", "\n")
    found = PREVIOUS.fullmatch(bare)
    if found is None:
        raise ValueError
    context, identity, plural = found.groups()
    return (
        None if context is None else _value(context),
        _value(identity),
        None if plural is None else _value(plural),
    )
