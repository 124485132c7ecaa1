"""Write a memory as TMX 1.4b: the same units give the same bytes, one line each, for git."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import BinaryIO

from publisher.adapters.tmx.characters import FORBIDDEN, name_of, text, value
from publisher.adapters.tmx.content_model import DETAILS, SEGTYPES, fault_in
from publisher.adapters.tmx.report import Report
from publisher.adapters.tmx.tags import normal_tag
from publisher.adapters.tmx.unit import (
    ANY,
    DATES,
    Attributes,
    Header,
    Remark,
    Segment,
    Unit,
    Variant,
    moment,
)
from publisher.errors import UsageError
from publisher.model.finding import Finding

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
"""
_FOOT = "</body>\n</tmx>\n"
_BATCH = 256  # lines; one call of the file's write for each would cost more than making it


def write_tmx(
    file: BinaryIO, units: Iterable[Unit], header: Header, path: str = "TMX"
) -> list[Finding]:
    """Write units in the order they come, valid against the DTD; return what was not written.

    A unit that TMX cannot hold (a control character, half of a surrogate pair, a code that is
    none, no text) is left out and is a finding that names ``path``. Raises `UsageError` when that
    is true of the header.
    """
    report = Report(path)
    write_lines(file, lines_of(units, header, report), header)
    return report.findings


def lines_of(units: Iterable[Unit], header: Header, report: Report) -> Iterator[str]:
    """Yield the line of each unit; one that TMX cannot hold is reported instead."""
    for number, unit in enumerate(units, start=1):
        line = unit_line(unit, header)
        fault = _fault_of(unit, line)
        if fault:
            _refuse(report, unit, unit.number or number, fault)
        else:
            yield line


def write_lines(file: BinaryIO, lines: Iterable[str], header: Header) -> int:
    """Write a memory of lines that `lines_of` made for a header like this; return their number.

    Raises `UsageError` when TMX cannot hold the header.
    """
    if fault := _fault_of_header(header):
        raise UsageError(f"no TMX header can hold this: {fault}")
    file.write((_HEAD + header_line(header) + "\n<body>\n").encode())
    count = 0
    lines = iter(lines)
    while batch := list(islice(lines, _BATCH)):
        file.write(("\n".join(batch) + "\n").encode())
        count += len(batch)
    file.write(_FOOT.encode())
    return count


def header_line(header: Header) -> str:
    """Return the header as one line, without line end."""
    attributes = (
        ("creationtool", header.tool),
        ("creationtoolversion", header.tool_version),
        ("segtype", header.segtype),
        ("o-tmf", header.format),
        ("adminlang", header.admin_language),
        ("srclang", header.source_language),
        ("datatype", header.datatype),
        *sorted(header.details),
    )
    remarks = "".join(map(_remark, header.remarks))
    end = f">{remarks}</header>" if remarks else "/>"
    return f"<header{_attributes(attributes)}{end}"


def unit_line(unit: Unit, header: Header) -> str:
    """Return a unit as one line, without line end; it says only what its header does not."""
    attributes = list(unit.details)
    if unit.id:
        attributes.append(("tuid", unit.id))
    if unit.segtype != header.segtype:
        attributes.append(("segtype", unit.segtype))
    if unit.source_language != header.source_language:
        attributes.append(("srclang", unit.source_language))
    attributes.sort()
    remarks = "".join(map(_remark, unit.remarks))
    variants = "".join(map(_variant, unit.variants))
    return f"<tu{_attributes(attributes)}>{remarks}{variants}</tu>"


def _variant(variant: Variant) -> str:
    attributes = (("xml:lang", variant.language), *sorted(variant.details))
    remarks = "".join(map(_remark, variant.remarks))
    return f"<tuv{_attributes(attributes)}>{remarks}<seg>{_segment(variant.segment)}</seg></tuv>"


def _remark(remark: Remark) -> str:
    if remark.type is None:
        return f"<note{_attributes(sorted(remark.details))}>{text(remark.text)}</note>"
    attributes = (("type", remark.type), *sorted(remark.details))
    return f"<prop{_attributes(attributes)}>{text(remark.text)}</prop>"


def _segment(segment: Segment) -> str:
    return "".join(
        text(piece)
        if isinstance(piece, str)
        else f"<{piece.name}{_attributes(sorted(piece.attributes))}>"
        f"{_segment(piece.content)}</{piece.name}>"
        for piece in segment
    )


def _attributes(attributes: Iterable[tuple[str, str]]) -> str:
    return "".join(f" {key}={value(content)}" for key, content in attributes)


def _refuse(report: Report, unit: Unit, number: int, fault: str) -> None:
    context = unit.prop("x-context") or unit.id
    name = f" «{FORBIDDEN.sub('?', context)}»" if context else ""
    what = f"unit {number}{name}: {fault}; it was not written"
    report.skipped += 1
    report.add((unit.line, 0), "unwritable", what, "correct the text where it comes from")


def _fault_of(unit: Unit, line: str) -> str:
    if found := FORBIDDEN.search(line):
        return f"{name_of(found[0])} cannot stand in XML"
    return next(_faults(unit), "")


def _fault_of_header(header: Header) -> str:
    if found := FORBIDDEN.search(header_line(header)):
        return f"{name_of(found[0])} cannot stand in XML"
    if header.segtype not in SEGTYPES:
        return f"'{header.segtype}' is no type of segment"
    if header.source_language not in (ANY, normal_tag(header.source_language)):
        return f"'{header.source_language}' is not written as a known language is"
    return next(_strangers("header", header.details, header.remarks), "")


def _faults(unit: Unit) -> Iterator[str]:
    if not unit.variants:
        yield "it has no text"
    if unit.segtype not in SEGTYPES:
        yield f"'{unit.segtype}' is no type of segment"
    yield from _strangers("tu", unit.details, unit.remarks)
    bases = set()
    for variant in unit.variants:
        if normal_tag(variant.language) != variant.language:
            yield f"'{variant.language}' is not written as a known language is"
        bases.add(variant.language.partition("-")[0])
        if not any(variant.segment):
            yield f"the {variant.language} text is empty"
        if fault := fault_in(variant.segment):
            yield fault
        yield from _strangers("tuv", variant.details, variant.remarks)
    if unit.source_language != ANY and unit.source_language.partition("-")[0] not in bases:
        yield f"no variant is in the source language {unit.source_language}"


def _strangers(name: str, details: Attributes, remarks: tuple[Remark, ...]) -> Iterator[str]:
    if len({key for key, _content in details}) < len(details):
        yield f"<{name}> has an attribute twice"
    for key, content in details:
        if key not in DETAILS[name]:
            yield f"<{name}> can have no attribute '{key}' here"
        if key in DATES and ("-" in content or moment(content) is None):
            yield f"{key} '{content}' is not written as 20261121T163000Z"
    for remark in remarks:
        yield from _strangers("note" if remark.type is None else "prop", remark.details, ())
