"""An entry as the lines of a file, field by field."""

from __future__ import annotations

from collections.abc import Mapping

from publisher.adapters.po.remarks import written_flags, written_reference
from publisher.adapters.po.texts import quoted
from publisher.catalogue.entry import Entry

# In this order they are written; msgstr[0], msgstr[1] … come after all of these.
ORDER = (
    *("comment", "extracted", "references", "flags"),
    *("#|msgctxt", "#|msgid", "#|msgid_plural"),
    *("msgctxt", "msgid", "msgid_plural", "msgstr"),
)


def fields(entry: Entry) -> Mapping[str, list[str]]:
    """Return the lines of each field that an entry has, without line ends, in their order."""
    mark = "#~ " if entry.obsolete else ""
    past = "#~| " if entry.obsolete else "#| "
    lines = {
        "comment": _prose("#", entry.comment),
        "extracted": _prose("#.", entry.extracted),
        # One line each, so that two people's changes do not meet in one line.
        "references": [f"#: {written_reference(reference)}" for reference in entry.references],
        "flags": _flags(entry),
        "#|msgctxt": _speech(past, "msgctxt", entry.previous_context),
        "#|msgid": _speech(past, "msgid", entry.previous_id),
        "#|msgid_plural": _speech(past, "msgid_plural", entry.previous_plural),
        "msgctxt": _speech(mark, "msgctxt", entry.context),
        "msgid": _speech(mark, "msgid", entry.id),
        "msgid_plural": _speech(mark, "msgid_plural", entry.plural),
    }
    if entry.plural is None:
        lines["msgstr"] = _speech(mark, "msgstr", "".join(entry.strs[:1]))
    else:
        for number, text in enumerate(entry.strs):
            lines[f"msgstr[{number}]"] = _speech(mark, f"msgstr[{number}]", text)
    return {name: written for name, written in lines.items() if written}


def rank(name: str) -> int:
    """Return the place of a field among the others."""
    return ORDER.index(name) if name in ORDER else len(ORDER) + int(name[len("msgstr[") : -1])


def format_entry(entry: Entry, newline: str = "\n") -> str:
    """Return an entry as it stands in a file, every line ended; texts are cut at line feeds only.

    What a PO file cannot say (a line feed in a flag, say) is not seen here; `Catalogue.dump` reads
    everything again before it hands it out.
    """
    return "".join(line + newline for lines in fields(entry).values() for line in lines)


def _prose(mark: str, text: str) -> list[str]:
    return [f"{mark} {line}" if line else mark for line in text.split("\n")] if text else []


def _flags(entry: Entry) -> list[str]:
    listed = written_flags(entry.fuzzy, entry.flags)
    return [f"#, {listed}"] if listed else []


def _speech(mark: str, keyword: str, text: str | None) -> list[str]:
    if text is None:
        return []
    first, *others = quoted(text)
    return [f"{mark}{keyword} {first}", *(mark + piece for piece in others)]
