"""Look at laid-out pages: text that does not fit, long titles, cards that break.

A function of the pages, without side effects. It looks at each once, which takes a hundredth of
the time in which they were laid out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from publisher.l10n.numbers import roman
from publisher.model.observation import Observation, Sight
from publisher.render.boxes import Block, Inside, Line, Sheet, read_page
from publisher.render.layout import LaidOut

MM = 96 / 25.4  # CSS pixels in a millimetre
SLACK = 0.3 * MM  # what nobody sees
TOUCH = 0.8 * MM  # boxes of lines may overlap by less and the letters still stand apart
LINES = 3  # a title of fewer is not worth a word
HEADS = {"@top-left": "head", "@top-right": "head", "@left-top": "tab", "@right-top": "tab"}


def look_at(laid_out: LaidOut) -> list[Observation]:
    """Return what is to be seen on the pages of a book, page by page, then what breaks."""
    found: dict[Observation, None] = {}  # a word may leave its box twice on a page
    heads: dict[str, Inside] = {}
    kept: dict[int, list[tuple[str, Block, Sheet]]] = defaultdict(list)
    for number, page in enumerate(laid_out.all_pages(), 1):
        front = number <= laid_out.front_pages
        label = roman(number) if front else str(number - laid_out.front_pages)
        sheet = read_page(page)
        for title in sheet.titles:
            heads[title.element.attrib.get("data-head", "")] = title.inside
        for block in sheet.kept:
            kept[id(block.element)].append((label, block, sheet))
        seen = (*_wide(sheet), *_low(sheet), *_over(sheet), *_titles(sheet), *_heads(sheet, heads))
        found |= dict.fromkeys(one._replace(page=label) for one in seen)
    return [*found, *_broken(kept.values())]


def _wide(sheet: Sheet) -> Iterator[Observation]:
    for line in sheet.lines:
        limit = min(line.limit, line.inside.limit, sheet.width)
        if line.right > limit + SLACK and (beyond := line.beyond(limit + SLACK)):
            word, inside, right, width = beyond
            size, room = _millimetres(right - line.left), _millimetres(limit - line.left)
            surplus = int((right - limit) / width) + 1
            yield _seen(Sight.WIDE, inside, word, size, room, surplus)


def _low(sheet: Sheet) -> Iterator[Observation]:
    """Yield once for each record the lines that stand below the text area."""
    below: dict[str, list[Line]] = defaultdict(list)
    for line in sheet.lines:
        foot = sheet.height if line.inside.lifted else sheet.foot
        if line.bottom > foot + SLACK and line.text.strip():
            below[line.inside.anchor].append(line)
    for lines in below.values():
        inside, text = lines[0].where, lines[0].text
        bottom = max(line.bottom for line in lines)
        size, room = _millimetres(bottom), _millimetres(sheet.foot)
        surplus = sum(len(line.text) + 1 for line in lines)  # and the space after it
        yield _seen(Sight.LOW, inside, text, size, room, surplus)


def _over(sheet: Sheet) -> Iterator[Observation]:
    """Yield lines that stand where something lifted out of the flow stands, too."""
    lifted = [line for line in sheet.lines if line.inside.lifted]
    others: list[Line | Block] = [*lifted, *sheet.pictures]
    for line in sheet.lines:
        for other in others:
            deeper = len(other.inside.lifted) > len(line.inside.lifted)
            if (deeper or isinstance(other, Block)) and _overlap(line, other) and line.text.strip():
                yield _seen(Sight.OVER, line.where, line.text, surplus=len(line.text))
                break


def _overlap(line: Line, other: Line | Block) -> bool:
    across = min(line.right, other.right) - max(line.left, other.left)
    down = min(line.bottom, other.bottom) - max(line.top, other.top)
    if across < TOUCH or down < TOUCH or other.inside.lifted == line.inside.lifted:
        return False
    return isinstance(other, Block) or bool(other.text.strip())


def _titles(sheet: Sheet) -> Iterator[Observation]:
    for title in sheet.titles:
        if title.lines >= LINES:
            text = "\n".join(line.text.strip() for line in _within(title, sheet))
            yield _seen(Sight.TITLE, title.inside, text, title.lines)


def _heads(sheet: Sheet, heads: Mapping[str, Inside]) -> Iterator[Observation]:
    for place, kind in HEADS.items():
        lines = sheet.margins.get(place, [])
        if len(lines) > 1 or any(line.right > line.limit + SLACK for line in lines):
            text = " ".join(line.text.strip() for line in lines)
            inside = heads.get(text, Inside())._replace(kind=kind)
            surplus = len(text) - len(lines[0].text)
            yield _seen(Sight.HEAD, inside, text, len(lines), 1, surplus)


def _broken(kept: Iterable[Sequence[tuple[str, Block, Sheet]]]) -> Iterator[Observation]:
    for pieces in kept:
        if len(pieces) > 1:
            page, first, sheet = pieces[0]
            kind = first.element.attrib.get("class", "").partition(" ")[0]
            height = sum(block.bottom - block.top for _, block, _ in pieces)
            room = sheet.foot - sheet.top
            characters = sum(
                len(line.text) for _, block, of in pieces for line in _within(block, of)
            )
            surplus = max(int(characters * (1 - room / height)), 0) + 1
            size = _millimetres(height), _millimetres(room)
            seen = _seen(Sight.BROKEN, first.inside, "", *size, surplus)
            yield seen._replace(page=page, kind=kind)


def _within(block: Block, sheet: Sheet) -> Iterator[Line]:
    """Yield the lines that stand in a box, but for those of lifted boxes in it."""
    for line in sheet.lines:
        inside = block.top - SLACK <= line.top < block.bottom
        inside = inside and block.left - SLACK <= line.left < block.right
        if inside and line.inside.lifted == block.inside.lifted:
            yield line


def _millimetres(pixels: float) -> float:
    return round(pixels / MM, 1)


def _seen(
    sight: Sight, inside: Inside, text: str = "", size: float = 0, room: float = 0, surplus: int = 0
) -> Observation:
    return Observation(sight, "", inside.at, inside.anchor, inside.kind, text, size, room, surplus)
