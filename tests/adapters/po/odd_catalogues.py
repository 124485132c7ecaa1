"""Catalogues as other programs and people write them, and what each of their entries says."""

from __future__ import annotations

from dataclasses import dataclass

from publisher.catalogue.entry import Entry


@dataclass(frozen=True)
class Odd:
    """A file that must be accepted, kept to the byte, and understood."""

    name: str
    content: str
    says: tuple[Entry, ...]

    def __str__(self) -> str:
        return self.name


HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'

POEDIT = Odd(
    "Poedit: CRLF, its own fields in the header, texts wrapped at words",
    """msgid ""
msgstr ""
"Project-Id-Version: forum\\n"
"POT-Creation-Date: 2026-01-02 10:00+0100\\n"
"Language: fr\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
"X-Generator: Poedit 3.4\\n"
"X-Poedit-SourceCharset: UTF-8\\n"
"X-Poedit-KeywordsList: __;_e;"
"_n:1,2\\n"

# Demander au bureau.
#: sources/a.yaml:3 sources/b.yaml:4
#, fuzzy
#| msgid "The session is open"
msgid "The session is not "
"open"
msgstr ""
"La séance est "
"ouverte"

#: sources/c.yaml
msgid "%d seat"
msgid_plural "%d seats"
msgstr[0] "%d place"
msgstr[1] ""
"%d "
"places"

#~ msgid "Gone"
#~ msgstr "Parti"
""".replace("\n", "\r\n"),
    (
        Entry(
            "The session is not open",
            ("La séance est ouverte",),
            fuzzy=True,
            previous_id="The session is open",
            comment="Demander au bureau.",
            references=("sources/a.yaml:3", "sources/b.yaml:4"),
        ),
        Entry(
            "%d seat",
            ("%d place", "%d places"),
            plural="%d seats",
            references=("sources/c.yaml",),
        ),
        Entry("Gone", ("Parti",), obsolete=True),
    ),
)
OMEGAT = Odd(
    "OmegaT: byte order mark, no fuzzy left, every text on lines of its own, no last line end",
    f"""\ufeff# Commentaire
{HEAD}
#. type: Title
#: program.md:1
#, md-text, no-wrap
msgctxt ""
msgid ""
"Program\\n"
msgstr ""
"Programme\\n"

#. type: Plain text
msgid ""
"Two\\n"
"\\n"
"lines"
msgstr ""
"Deux\\n"
"\\n"
"lignes\"""",
    (
        Entry(
            "Program\n",
            ("Programme\n",),
            "",
            extracted="type: Title",
            references=("program.md:1",),
            flags=("md-text", "no-wrap"),
        ),
        Entry("Two\n\nlines", ("Deux\n\nlignes",), extracted="type: Plain text"),
    ),
)
WEBLATE = Odd(
    "Weblate: many flags, previous plural, obsolete previous, a comment after the last entry",
    f"""# French
#
# Someone <a@b.example>, 2026.
{HEAD}"X-Generator: Weblate 5.14\\n"
"Plural-Forms: nplurals=3; plural=(n == 0 || n == 1) ? 0 : n != 0 && n % 1000000 == 0 ? 1 : "
"2;\\n"

#: a.yaml:1
#: \u2068my file.yaml\u2069:12 b.yaml
#, fuzzy, max-length:80, priority:200, icu-message-format
#| msgctxt "old"
#| msgid "One\\n"
#| "day"
#| msgid_plural "Days"
msgctxt "new"
msgid "%d day"
msgid_plural "%d days"
msgstr[0] "%d jour"
msgstr[1] ""
msgstr[2] "%d jours"

# Kept
#. Why
#: c.yaml
#, fuzzy
#~| msgctxt "x"
#~| msgid "Before"
#~ msgctxt "x"
#~ msgid "After"
#~ msgid_plural "Afters"
#~ msgstr[0] "Après"
#~ msgstr[1] ""
#~ "Après "
#~ "tout"

#~ msgid "After"
#~ msgstr "Après"

#~ msgid "After"
#~ msgstr "Ensuite"

msgid "After"
msgstr "Puis"

# The end.
""",
    (
        Entry(
            "%d day",
            ("%d jour", "", "%d jours"),
            "new",
            "%d days",
            fuzzy=True,
            previous_context="old",
            previous_id="One\nday",
            previous_plural="Days",
            references=("a.yaml:1", "my file.yaml:12", "b.yaml"),
            flags=("max-length:80", "priority:200", "icu-message-format"),
        ),
        Entry(
            "After",
            ("Après", "Après tout"),
            "x",
            "Afters",
            fuzzy=True,
            obsolete=True,
            previous_context="x",
            previous_id="Before",
            comment="Kept",
            extracted="Why",
            references=("c.yaml",),
        ),
        Entry("After", ("Après",), obsolete=True),
        Entry("After", ("Ensuite",), obsolete=True),
        Entry("After", ("Puis",)),
    ),
)
VIM = Odd(
    "by hand: no blanks where they belong, blanks where they do not, comments inside, mixed ends",
    f"""

#no blank
{HEAD}#= fuzzy, review
#,md-text
# why
#:a b
#:  c
#.x
#.
msgid"Hand"
  msgstr	"Main"
\t
msgid "a" "b"\t"c"
# inside
#, fuzzy
msgstr

"d"
""  "e"

"f"
#======= decoration
#= Section =
#
#  indented
msgid "Next"\r
msgstr "Suite"\r
#~msgid "Old"
#~
#~msgstr "Vieux"
#~ #. of old
#~|msgid "Older"
#~  msgid "Old"
# between
#~\tmsgstr ""
#~"Vieil"
#, fuzzy c-format
msgid "p"
msgid_plural "q"

msgstr[0]"r"
# of the second
msgstr[1] "s"


""",
    (
        Entry(
            "Hand",
            ("Main",),
            fuzzy=True,
            comment="why",
            extracted="x\n",
            references=("a", "b", "c"),
            flags=("review", "md-text"),
        ),
        Entry("abc", ("def",), fuzzy=True, comment="inside"),
        Entry("Next", ("Suite",), comment="======= decoration\n= Section =\n\n indented"),
        Entry("Old", ("Vieux",), obsolete=True),
        Entry(
            "Old",
            ("Vieil",),
            obsolete=True,
            previous_id="Older",
            comment="between",
            extracted="of old",
        ),
        Entry(
            "p", ("r", "s"), plural="q", fuzzy=True, comment="of the second", flags=("c-format",)
        ),
    ),
)
ESCAPES = Odd(
    "escapes of every kind, and characters that end lines elsewhere",
    f"""{HEAD}
msgid "\\a\\b\\f\\v\\n\\t\\r\\\\\\""
msgstr "\\101\\x41\\303\\251\\x0a!\\0331\\\\n"

msgid "\u2028\u2029\x85\ufeff\u00a0"
msgstr "\\x1b[2J\\177"
""",
    (
        Entry('\a\b\f\v\n\t\r\\"', ("AAé\n!\x1b1\\n",)),
        Entry("\u2028\u2029\x85\ufeff\u00a0", ("\x1b[2J\x7f",)),
    ),
)
ODD = (POEDIT, OMEGAT, WEBLATE, VIM, ESCAPES)
