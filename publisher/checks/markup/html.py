"""The check `html`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|iframe|img|li|ol|p|pre"
    r"|s|script|small|span|strong|style|sub|sup|table|tbody|td|th|tr|u|ul)"
    r"(?:\s[^<>\n]*)?/?>|<!--",
    re.IGNORECASE,
)


@text_check("html", Severity.WARNING, signs="<")
def html(text: Examined) -> Iterator[Problem]:
    """A tag of HTML stands in a text.

    Texts are Markdown or plain; a tag is shown to readers as it stands. Messages of the program
    are left alone, for some programs do read tags.

    Bad: ``Le <b>tram</b>``
    Bad: ``Le tram<br/>Le bus``
    Good: ``Le **tram**, <https://example.org>, <nom@example.org>, 3 < 5 > 2 et `<br>`.``
    """
    if text.kind in ("message", "code") or "<" not in text.text:
        return
    code = [e for e in text.reading.elements if e.kind == "code"]
    starts = [element.start for element in code]
    for found in _TAG.finditer(text.text):
        last = bisect_right(starts, found.start())
        if not last or found.start() >= code[last - 1].end:
            what = f"the tag '{found[0]}' will be shown as it stands"
            yield Problem(*found.span(), what, "use Markdown, or leave it out")
