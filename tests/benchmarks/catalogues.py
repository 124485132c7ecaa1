"""Reading and writing a large PO file: our engine, polib, Babel, GNU msgcat."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import BytesIO, StringIO
from random import Random

import polib

from publisher.adapters.po import Catalogue, parse
from publisher.catalogue.entry import Entry
from tests.benchmarks.harness import (
    Row,
    check,
    clocked,
    command,
    cpu_ratio,
    elapsed_ratio,
    in_turn,
    seconds,
)
from tests.benchmarks.material import workshop

ENTRIES = 28_000
RUNS = 7
WORDS = """forum économie sociale solidaire l’atelier séance territoire coopérative initiative the
of and for workshop local development inclusif durable « projet » 2018 Bilbao %(name)s {count}
C:\\\\temp \\"x\\" a\\tb""".split()
HEADER = """# French.
msgid ""
msgstr ""
"Project-Id-Version: demo\\n"
"Language: fr\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
"""


def generated(count: int) -> str:
    """Return a catalogue of so many entries of all kinds, the same at every call."""
    random = Random(7)
    return "\n".join([HEADER, *(_entry(random, number) for number in range(count))])


def _entry(random: Random, number: int) -> str:
    def chance(share: float) -> bool:
        return random.random() < share

    obsolete, fuzzy = chance(0.08), chance(0.07)
    mark, past = ("#~ ", "#~| ") if obsolete else ("", "#| ")
    lines = [f"# {_words(random)}"] if chance(0.2) else []
    if not obsolete:
        lines += [f"#. {_words(random)}"] if chance(0.3) else []
        places = [f"item-{number}.yaml:{place}" for place in range(random.choice((1, 1, 1, 2)))]
        lines += [f"#: sources/forum2018/initiatives/{place}" for place in places]
    if flags := ["fuzzy"] * fuzzy + ["md-text"] * chance(0.1):
        lines.append(f"#, {', '.join(flags)}")
    identity, plural = _text(random), chance(0.04)
    lines += _lines(past, "msgid", _text(random)) if fuzzy else []
    lines += _lines(mark, "msgctxt", [f"forum2018/initiatives/item-{number}:description"])
    lines += _lines(mark, "msgid", identity)
    lines += _lines(mark, "msgid_plural", identity) if plural else []
    for keyword in ("msgstr[0]", "msgstr[1]") if plural else ("msgstr",):
        lines += _lines(mark, keyword, _text(random))
    return "".join(f"{line}\n" for line in lines)


def _words(random: Random) -> str:
    return " ".join(random.choices(WORDS, k=random.randint(2, 16)))


def _text(random: Random) -> list[str]:
    lines = random.randint(2, 5) if random.random() < 0.2 else 1
    return [_words(random) for _ in range(lines)]


def _lines(mark: str, keyword: str, text: list[str]) -> list[str]:
    if len(text) == 1:
        return [f'{mark}{keyword} "{text[0]}"']
    ended = [f'{mark}"{line}\\n"' for line in text[:-1]]
    return [f'{mark}{keyword} ""', *ended, f'{mark}"{text[-1]}"']


def catalogues() -> Iterator[Row]:
    """Compare reading and writing everything, with every value decoded."""
    from babel.messages.pofile import read_po, write_po

    folder = workshop()
    file = folder / "large.po"
    content = generated(ENTRIES).encode()
    file.write_bytes(content)

    def ours() -> tuple[Catalogue, bytes]:
        catalogue, _ = parse(file.read_bytes(), "large.po")
        assert catalogue is not None
        (folder / "ours.po").write_bytes(catalogue.dump())
        return catalogue, (folder / "ours.po").read_bytes()

    def with_polib() -> polib.POFile:
        read = polib.pofile(str(file))
        read.save(str(folder / "polib.po"))
        return read

    def with_babel() -> None:
        out = BytesIO()
        with redirect_stdout(StringIO()):  # it warns of every previous text, which it cannot read
            write_po(out, read_po(BytesIO(file.read_bytes())))
        (folder / "babel.po").write_bytes(out.getvalue())

    catalogue, written = ours()
    check(written == content, "the file was changed")
    check(list(map(_meaning, catalogue.entries)) == list(map(_theirs, with_polib())), "not polib's")
    contestants = {
        "ours": lambda: clocked(ours),
        "polib": lambda: clocked(with_polib),
        "babel": lambda: clocked(with_babel),
    }
    if msgcat := shutil.which("msgcat"):
        contestants["msgcat"] = lambda: command([msgcat, file, "-o", folder / "msgcat.po"])
    costs = in_turn(RUNS, contestants)
    answer = f"{ENTRIES:,} entries, the same values as polib's, the file the same to the byte"
    for peer, target in (("polib", 3.0), ("babel", 3.0), ("msgcat", 1.0)):
        if peer in costs:
            ratio = (elapsed_ratio if peer == "msgcat" else cpu_ratio)(costs[peer], costs["ours"])
            detail = f"{seconds(costs[peer])} against {seconds(costs['ours'])}"
            yield Row(
                f"catalogue read and written: {peer} / ours",
                ratio,
                f">= {target}",
                ratio >= target,
                answer,
                detail,
            )


def _meaning(entry: Entry) -> tuple[object, ...]:
    # polib passes over the previous text of an obsolete entry.
    previous = None if entry.obsolete else entry.previous_id
    said = (entry.id, entry.context, entry.plural or "", entry.strs, previous)
    remarks = (entry.comment, entry.extracted, entry.references, entry.flags)
    return (*said, entry.fuzzy, entry.obsolete, *remarks)


def _theirs(entry: polib.POEntry) -> tuple[object, ...]:
    forms = entry.msgstr_plural
    strs = tuple(forms[number] for number in sorted(forms)) if forms else (entry.msgstr,)
    said = (entry.msgid, entry.msgctxt, entry.msgid_plural, strs, entry.previous_msgid)
    places = tuple(f"{file}:{line}" if line else file for file, line in entry.occurrences)
    flags = tuple(flag for flag in entry.flags if flag != "fuzzy")
    remarks = (entry.tcomment, entry.comment, places, flags)
    return (*said, "fuzzy" in entry.flags, bool(entry.obsolete), *remarks)
