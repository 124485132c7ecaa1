"""Translation memories as TMX 1.4b, streamed both ways.

`read_tmx` gives units of any size of file in bounded memory, `write_tmx` one line per unit.
`segment_of` makes codes of Markdown's marks, `text_of` gives the Markdown back. Write plain texts
(``(text,)``) for OmegaT working on our catalogues: it shows codes of other programs as tags of its
own, which the catalogue has not.
Source of the format: LISA OSCAR, "TMX 1.4b Specification" (2005).
"""

from __future__ import annotations

from publisher.adapters.tmx.context import Context, context_of, with_context
from publisher.adapters.tmx.lines import Lines
from publisher.adapters.tmx.marks import segment_of
from publisher.adapters.tmx.reader import Reading, read_tmx
from publisher.adapters.tmx.report import Report
from publisher.adapters.tmx.unit import (
    ANY,
    Code,
    Header,
    Remark,
    Segment,
    Unit,
    Variant,
    text_of,
)
from publisher.adapters.tmx.writer import header_line, lines_of, unit_line, write_lines, write_tmx

__all__ = [
    "ANY",
    "Code",
    "Context",
    "Header",
    "Lines",
    "Reading",
    "Remark",
    "Report",
    "Segment",
    "Unit",
    "Variant",
    "context_of",
    "header_line",
    "lines_of",
    "read_tmx",
    "segment_of",
    "text_of",
    "unit_line",
    "with_context",
    "write_lines",
    "write_tmx",
]
