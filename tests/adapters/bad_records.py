"""Records spoilt in one way each, and what the loader must say of them.

The numbers are the rows of the project's table of forty bad inputs.
"""

from __future__ import annotations

from dataclasses import dataclass

from publisher.model.finding import Gravity

BROKEN, CONTENT = Gravity.UNREADABLE, Gravity.CONTENT


@dataclass(frozen=True)
class Bad:
    """One spoilt file; ``said`` is every finding, as a person reads it."""

    row: int
    name: str
    file: str  # in sources/
    content: str
    gravity: Gravity
    said: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.row}-{self.name}"


PAGE = "forum2018/pages/welcome.yaml"
HEAD = "kind: welcome\nlanguage: fr\ntitle: {fr: Bienvenue}\n"


def page(row: int, name: str, body: str, gravity: Gravity, *said: str) -> Bad:
    """A page whose text, from line 4 on, is ``body``."""
    where = tuple(f"sources/{PAGE}{'' if line[0] == ' ' else ':'}{line}" for line in said)
    return Bad(row, name, PAGE, HEAD + body, gravity, where)


WRITE_OUT = "\n  to mend: write the text out where it is needed"
WRITE_OR_DELETE = "\n  to mend: write the text, or delete the line: an absent field is left out"
ONE_SIDE = "\n  to mend: keep one side (or join both) and delete the marker lines"
DELETE_TAG = "\n  to mend: delete it: every value is text"
LANGUAGE_MAP = "\n  to mend: write a map, one line per language, such as 'fr: …'"
SAFE = "\n  to mend: use https:, http: or mailto:"
NO_IMAGE = "image an image cannot stand inside a text\n  to mend: delete it from the text"
NO_HTML = "html HTML is shown as text, never obeyed\n  to mend: use Markdown, or delete the tag"

BAD: tuple[Bad, ...] = (
    page(
        21,
        "duplicate key",
        "body:\n  fr: Merci\n  en: Thanks\n  fr: Mille mercis\n",
        BROKEN,
        "7:3 duplicate-key key 'fr' stands twice in one map, first on line 5"
        "\n  to mend: keep one of the two",
    ),
    page(
        22,
        "tab",
        "body:\n\tfr: Merci\n",
        BROKEN,
        "5:1 syntax found character that cannot start any token while scanning for the next "
        "token begun at line 5\n  to mend: YAML is indented with spaces; replace the tab",
    ),
    page(
        22,
        "unclosed quote",
        'body: {fr: "Merci}\n',
        BROKEN,
        "5:1 syntax found unexpected end of stream while scanning a quoted scalar begun at line 4"
        "\n  to mend: a quotation mark is opened and not closed",
    ),
    page(
        22,
        "conflict markers",
        "<<<<<<< HEAD\nbody: {fr: Merci}\n=======\nbody: {fr: Oui}\n>>>>>>> theirs\n",
        BROKEN,
        *(f"{line}:1 conflict-marker git conflict marker{ONE_SIDE}" for line in (4, 6, 8)),
    ),
    page(
        23,
        "python tag",
        "body: !!python/object/apply:os.system [ls]\n",
        BROKEN,
        "4:7 tag tag tag:yaml.org,2002:python/object/apply:os.system is not allowed" + DELETE_TAG,
    ),
    page(
        24,
        "alias bomb",
        "body:\n  fr: &a [x, x]\n  en: &b [*a, *a]\n",
        BROKEN,
        "5:7 anchor anchor &a is not allowed" + WRITE_OUT,
        "6:7 anchor anchor &b is not allowed" + WRITE_OUT,
        "6:11 alias alias *a is not allowed\n  to mend: write the text out",
        "6:15 alias alias *a is not allowed\n  to mend: write the text out",
    ),
    page(
        24,
        "recursive anchor",
        "body: &a {fr: *a}\n",
        BROKEN,
        "4:7 anchor anchor &a is not allowed" + WRITE_OUT,
        "4:15 alias alias *a is not allowed\n  to mend: write the text out",
    ),
    page(
        24,
        "merge key",
        "body:\n  <<: {fr: Merci}\n",
        BROKEN,
        "5:3 merge-key merge key << is not allowed\n  to mend: write the fields out",
    ),
    Bad(
        25,
        "a day that is not in the calendar",
        "forum2018/sessions/session-1.yaml",
        'code: "1"\nlanguage: fr\nkind: block\ntitle: {fr: Séance}\nday: 2024-02-30\n',
        CONTENT,
        (
            "sources/forum2018/sessions/session-1.yaml:5:6 date '2024-02-30' is not a date"
            "\n  to mend: write it like 2018-10-01",
        ),
    ),
    Bad(
        25,
        "an hour without day and zone",
        "forum2018/sessions/session-1.yaml",
        'code: "1"\nlanguage: fr\nkind: session\ntitle: {fr: Séance}\nstart: 12:30\n',
        CONTENT,
        (
            "sources/forum2018/sessions/session-1.yaml:5:8 instant '12:30' is not an instant\n  to "
            "mend: write local time and zone, like 2021-10-08 11:00 UTC or … 06:00 "
            "America/Mexico_City",
        ),
    ),
    page(
        26,
        "list where text is due",
        "body:\n  en: [a, b]\n",
        BROKEN,
        "5:7 type wanted text, found a list",
    ),
    page(
        26,
        "null",
        "body:\n  fr: null\n  en:\n",
        BROKEN,
        "5:7 empty-value 'null' is not a text" + WRITE_OR_DELETE,
        "6:6 empty-value empty value of 'en'" + WRITE_OR_DELETE,
    ),
    page(
        26,
        "text where a text per language is due",
        "body: Merci\n",
        BROKEN,
        "4:7 type wanted a text per language, found text 'Merci'" + LANGUAGE_MAP,
    ),
    page(
        27,
        "3,000 brackets",
        "body: " + "[" * 3000 + "\n",
        BROKEN,
        "4:26 too-deep nested deeper than 20 levels\n  to mend: records are flatter than this",
    ),
    page(
        27,
        "5 MB of text",
        "body: {fr: " + "x" * 5_000_000 + "}\n",
        BROKEN,
        " too-large file has more than 4,000,000 bytes"
        "\n  to mend: split the record or move text out of it",
    ),
    page(
        30,
        "misspelt language",
        "body:\n  frr: Merci\n  en: Thanks\n",
        CONTENT,
        "5:3 unknown-language 'frr' is not a language of this project"
        "\n  to mend: did you mean 'fr'?",
    ),
    page(
        30,
        "misspelt field",
        "body: {fr: Merci}\nsignatur: {fr: Nous}\n",
        CONTENT,
        "5:1 unknown-key unknown key 'signatur'\n  to mend: did you mean 'signature'?",
    ),
    page(
        32,
        "images",
        'body:\n  fr: "![](file:///CANARY)"\n  en: "![](http://169.254.169.254/)"\n',
        CONTENT,
        "5:7 " + NO_IMAGE,
        "5:7 link-scheme a link may not begin with 'file:'" + SAFE,
        "6:7 " + NO_IMAGE,
    ),
    page(
        33,
        "script",
        "body:\n  fr: <script>alert(1)</script>\n",
        CONTENT,
        "5:7 " + NO_HTML,
    ),
    page(
        33,
        "javascript link",
        "body:\n  fr: '[x](javascript:alert(1))'\n  en: '[x]( <DATA:text/html,x>)'\n",
        CONTENT,
        "5:7 link-scheme a link may not begin with 'javascript:'" + SAFE,
        "6:7 " + NO_HTML,
        "6:7 link-scheme a link may not begin with 'DATA:'" + SAFE,
    ),
)
