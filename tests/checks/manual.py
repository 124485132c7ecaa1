"""The manual pages of all checks as Markdown: `python -m tests.checks.manual` writes them anew."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

from publisher.checks.check import Check
from publisher.checks.registry import checks

FILE = Path(__file__).parents[2] / "docs/checks.md"
BEGIN = "<!-- Written by `python -m tests.checks.manual` from the docstrings of the checks. -->\n"
_EXAMPLE = re.compile(r"^(Bad|Good)((?: \([\w>-]+\))?):[ ]*", re.MULTILINE)


def manual() -> str:
    """Return a part for each family, with the page of each check."""
    parts = ["## Every check\n"]
    for family, found in groupby(checks().values(), key=lambda check: check.family):
        parts.append(f"### {family.capitalize()}\n")
        parts += map(page, found)
    return "\n".join(parts)


def page(check: Check) -> str:
    """Return the manual page of a check."""
    languages = ", ".join(sorted(check.languages)) or "all languages"
    said, *examples = re.split(r"\n(?=Bad|Good)", check.page)
    title, _, rest = said.strip().partition("\n")
    lines = [f"#### `{check.id}`", "", f"*{check.severity.label.capitalize()}; {languages}.*", ""]
    lines += [f"**{title}**", *([rest.rstrip()] if rest.strip() else []), ""]
    lines += [_item(example) for example in examples]
    return "\n".join([*lines, ""])


def _item(example: str) -> str:
    text = " ".join(example.split())
    found = _EXAMPLE.match(text)
    assert found, example
    return f"- {found[1]}{found[2]}: {text[found.end() :]}"


def main() -> None:
    """Write the pages after the line that begins them, which the file has once."""
    before = FILE.read_text(encoding="utf-8").partition(BEGIN)[0]
    FILE.write_text(before + BEGIN + manual(), encoding="utf-8")


if __name__ == "__main__":
    main()
