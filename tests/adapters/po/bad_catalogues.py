"""Catalogues spoilt in one way each, and what the reader must say of them: place and code."""

from __future__ import annotations

from dataclasses import dataclass

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'  # lines 1 to 3


@dataclass(frozen=True)
class Bad:
    """One spoilt file; ``said`` is place and code of every finding."""

    name: str
    content: bytes
    said: tuple[str, ...]

    def __str__(self) -> str:
        return self.name


def body(name: str, text: str, *said: str) -> Bad:
    """A file whose entries, from line 4 on, are ``text``."""
    return Bad(name, (HEAD + text).encode("utf-8"), said)


def head(name: str, text: str, *said: str) -> Bad:
    """A file that has a header of its own, or none."""
    return Bad(name, text.encode("utf-8"), said)


def plural(name: str, value: str) -> Bad:
    """A file with this rule on line 3."""
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    return head(name, f'{header}"Plural-Forms: {value}\\n"\n', "3:2 plural-forms")


A = 'msgid "a"\nmsgstr "b"\n'

TEXTS = (
    body("unterminated", 'msgid "a"\nmsgstr "un\n', "5:8 unterminated-text"),
    body("unterminated by a backslash", 'msgid "a"\nmsgstr "un\\\n', "5:8 unterminated-text"),
    body("unterminated by two and a half", 'msgid "a"\nmsgstr "u" "n\n', "5:12 unterminated-text"),
    body(
        "two texts unterminated",
        'msgid "a\nmsgstr "b\n',
        "4:7 unterminated-text",
        "5:8 unterminated-text",
    ),
    body("continuation without quotes", 'msgid "a"\nmsgstr ""\nun\n', "6:1 unquoted-text"),
    body("nothing quoted", "msgid a\nmsgstr b\n", "4:7 unquoted-text"),
    body("quote inside", 'msgid "a"\nmsgstr "say "hi" now"\n', "5:14 stray-text"),
    body("something after a text", 'msgid "a" # why\nmsgstr "b"\n', "4:11 stray-text"),
    body("two keywords on a line", 'msgid "a" msgstr "b"\n', "4:11 stray-text"),
    body(
        "garbage between entries",
        f"{A}\nfoo\n\n{A.upper()}",
        "7:1 unquoted-text",
        "9:1 unknown-keyword",
    ),
    body("garbage at the end", f"{A}foo", "6:1 unquoted-text"),
    body("unknown escape", 'msgid "a"\nmsgstr "\\q and \\u00e9"\n', "5:9 escape", "5:16 escape"),
    body("escape of NUL", 'msgid "a"\nmsgstr "b\\0"\n', "5:10 escape"),
    body("escape of EOT", 'msgid "a"\nmsgstr "b\\x04"\n', "5:10 escape"),
    body("escape of half a character", 'msgid "a"\nmsgstr "\\303"\n', "5:9 escape"),
    body("escape of no byte", 'msgid "a"\nmsgstr "\\777"\n', "5:9 escape"),
    body("escape in a previous text", f'#| msgid "\\q"\n{A}', "4:11 escape"),
)
ORDER = (
    body("no msgstr", f'msgid "x"\n\n{A}', "4:1 missing-msgstr"),
    body("no msgstr at the end", f'{A}\nmsgid "x"\n', "7:1 missing-msgstr"),
    body("no msgstr of a plural", 'msgid "a"\nmsgid_plural "b"\n', "4:1 missing-msgstr"),
    body("no msgid", 'msgctxt "a"\nmsgstr "b"\n', "5:1 keyword-order"),
    body("only a context", f'msgctxt "a"\n\nmsgctxt "b"\n{A}', "4:1 missing-msgid"),
    body(
        "context after msgid",
        'msgid "a"\nmsgctxt "c"\nmsgstr "b"\n',
        "4:1 missing-msgstr",
        "6:1 keyword-order",
    ),
    body("msgstr first", 'msgstr "b"\nmsgid "a"\n', "4:1 keyword-order", "5:1 missing-msgstr"),
    body("msgstr twice", f'{A}msgstr "c"\n', "6:1 keyword-order"),
    body("msgstr[0] without plural", 'msgid "a"\nmsgstr[0] "b"\n', "5:1 keyword-order"),
    body("msgstr without number", 'msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n', "6:1 keyword-order"),
    body(
        "gap in the forms",
        'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[2] "d"\n',
        "7:1 plural-gap",
    ),
    body("forms from 1", 'msgid "a"\nmsgid_plural "b"\nmsgstr[1] "c"\n', "6:1 plural-gap"),
    body("keyword without a text", 'msgid\nmsgstr "b"\n', "4:1 missing-text"),
    body("last keyword without a text", 'msgid "a"\nmsgstr\n', "5:1 missing-text"),
    body("keyword misspelt", 'mgsid "a"\nmsgstr "b"\n', "4:1 unknown-keyword"),
    body("domain", f'domain "x"\n{A}', "4:1 unknown-keyword"),
    body("indented", '  mgsid "a"\n', "4:3 unknown-keyword"),
    body("text alone", f'# x\n\n"a"\n{A}', "6:1 text-without-keyword"),
    body("half obsolete", '#~ msgid "a"\nmsgstr "b"\n', "5:1 obsolete-mixed"),
    body(
        "previous text in a live one", 'msgid "a"\n#| "b"\nmsgstr "c"\n', "5:4 text-without-keyword"
    ),
    body("previous plural alone", f'#| msgid_plural "x"\n{A}', "4:4 missing-msgid"),
    body("nonsense of old", f"#| x\n{A}", "4:4 unquoted-text"),
    body("obsolete nonsense", f"{A}#~ x\n", "6:4 unquoted-text"),
    body(
        "same entry twice", f'{A}\nmsgctxt ""\n{A}\nmsgid "a"\nmsgstr "c"\n', "11:1 duplicate-entry"
    ),
    body("same entry three times", f"{A}{A}{A}", "6:1 duplicate-entry", "8:1 duplicate-entry"),
    body(
        "three faults",
        'msgid "a\nmsgstr "b"\n\nmsgid "c"\n\nmsgid "d"\nmsgstr "\\q"\n',
        "4:7 unterminated-text",
        "7:1 missing-msgstr",
        "10:9 escape",
    ),
)
HEADERS = (
    head("empty", "", "1:1 missing-header"),
    head("only comments", "# a\n\n# b\n", "1:1 missing-header"),
    head("no header", A, "1:1 missing-header"),
    head("header not first", f"{A}\n{HEAD}", "1:1 missing-header"),
    head("header with context", f'msgctxt ""\n{HEAD}', "1:1 missing-header"),
    head("obsolete header", '#~ msgid ""\n#~ msgstr "charset=UTF-8"\n', "1:1 missing-header"),
    body("two headers", HEAD, "4:1 second-header"),
    head("fuzzy header", f"# x\n#, fuzzy\n{HEAD}", "3:1 fuzzy-header"),
    head(
        "plural header", HEAD.replace("msgstr", 'msgid_plural ""\nmsgstr[0]'), "1:1 plural-header"
    ),
    head("broken header", 'msgid ""\nmsgstr "x\n', "2:8 unterminated-text"),
    head("header without charset", 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n', "1:1 charset"),
    head("Latin-1", HEAD.replace("UTF-8", "ISO-8859-1"), "2:9 charset"),
    head("template", HEAD.replace("UTF-8", "CHARSET"), "2:9 charset"),
    plural("plural of a template", "nplurals=INTEGER; plural=EXPRESSION;"),
    plural("plural that runs code", "nplurals=2; plural=(__import__(1));"),
    plural("plural with too many forms", "nplurals=999999; plural=0;"),
    plural("plural of nothing", "nplurals=0; plural=0;"),
    plural("plural by zero", "nplurals=2; plural=n/0;"),
    plural("plural remainder by zero", "nplurals=2; plural=1%n;"),
    plural("plural beyond its forms", "nplurals=2; plural=n;"),
    plural("plural beyond its forms for a million", "nplurals=2; plural=(n >= 1000000)*2;"),
    plural("plural without an end", "nplurals=2; plural=(n > 1;"),
    plural("plural without a right side", "nplurals=2; plural=n >;"),
    plural("plural that goes on", "nplurals=2; plural=n > 1 n;"),
    plural("plural without a colon", "nplurals=2; plural=n ? 1;"),
    plural("plural as a tower", f"nplurals=2; plural={'(' * 60}n{')' * 60};"),
    plural("plural as a novel", f"nplurals=2; plural=0*n{'+0' * 300};"),
    plural("plural with an assignment", "nplurals=2; plural=n=1;"),
)
BYTES = (
    Bad("Latin-1 bytes", HEAD.encode() + b'msgid "a"\nmsgstr "\xe9t\xe9"\n', ("5:9 encoding",)),
    Bad("cut UTF-8", (HEAD + 'msgid "a"\nmsgstr "ét').encode() + b"\xc3", ("5:11 encoding",)),
    Bad("bad bytes twice", HEAD.encode() + b"# \xe9\n# a\xe9\n", ("4:3 encoding", "5:4 encoding")),
    Bad("UTF-16", HEAD.encode("utf-16"), ("1:1 encoding",)),
    Bad("UTF-16 without mark", HEAD.encode("utf-16-le"), ("1:1 encoding",)),
    Bad("CR only", HEAD.replace("\n", "\r").encode(), ("1:1 line-ends",)),
    Bad("a CR inside", f"{HEAD}# a\rb\n{A}".encode(), ("4:4 control-character",)),
    Bad("NUL", f'{HEAD}msgid "a"\nmsgstr "b\0"\n'.encode(), ("5:10 control-character",)),
    Bad(
        "ESC",
        f'{HEAD}# \x1b[2J\nmsgid "a"\nmsgstr "\x1b"\n'.encode(),
        ("4:3 control-character", "6:9 control-character"),
    ),
    Bad("C1", f'{HEAD}msgid "a"\nmsgstr "\x9b"\n'.encode(), ("5:9 control-character",)),
    body(
        "conflict",
        f'<<<<<<< HEAD\n{A}=======\nmsgid "a"\nmsgstr "c"\n>>>>>>> theirs\n',
        "4:1 conflict-marker",
        "7:1 conflict-marker",
        "10:1 conflict-marker",
    ),
    body("conflict with its base", "||||||| 1234\n", "4:1 conflict-marker"),
)
BAD = (*TEXTS, *ORDER, *HEADERS, *BYTES)
