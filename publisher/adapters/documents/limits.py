"""What a document may cost: every limit has a name that its message shows."""

from __future__ import annotations

from publisher.errors import BrokenInputError

MAX_BYTES = 50_000_000  # of a file; the forum's largest catalogue is 1/300 of it
MAX_LINES = 200_000  # of a text
MAX_LINE = 200_000  # characters of one line of a text
MAX_ENTRIES = 2_000  # files in a Word file or a workbook
MAX_UNPACKED = 200_000_000  # bytes of them together
MAX_XML = 25_000_000  # bytes of the XML of an office file: several long books, or 500,000 cells
MAX_RATIO = 200  # of unpacked to packed bytes; honest XML is below 60
RATIO_FROM = 5_000_000  # bytes from which the ratio counts
MAX_NESTING = 12  # tables, cells and boxes in each other in a Word file
MAX_PARAGRAPHS = 100_000
MAX_ROWS = 100_000  # of all sheets together, empty ones between others too
MAX_CELLS = 2_000_000  # of all sheets or tables together
MAX_COLUMNS = 1_000
MAX_SHEETS = 200
MAX_PAGES = 500
MAX_PAGE_BYTES = 5_000_000  # of what draws the pages of a PDF, unpacked


class UnreadableError(BrokenInputError):
    """A document cannot be read as what it should be; `code` is the finding's."""

    def __init__(self, code: str, what: str, mend: str, line: int = 0) -> None:
        super().__init__(what, None, mend)
        self.args = code, what, mend, line
        self.code, self.line = code, line


def too_much(limit: str, most: int, what: str, mend: str, line: int = 0) -> UnreadableError:
    """Return the refusal of what goes beyond a limit, which it names."""
    return UnreadableError("too-large", f"{what} ({limit}: {most:,})", mend, line)
