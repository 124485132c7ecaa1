"""What people type in the long tests: texts with a word of their own each, and their edits."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import count
from typing import Final, TypeVar

T = TypeVar("T")
WORDS = "agora bolsa casa danse eau forum glace huerta idée jardin".split()
GETTING_THERE = """\
kind: practical
language: en
title: {en: Getting there, fr: Venir}
body:
  en: |
    Take line 12.

    - Walk to the hall.
    - Or take a bus.

    The room is closed at 12.
  fr: |
    Prenez la ligne 12.

    - Marchez jusqu'à la salle.
    - Ou prenez un bus.

    La salle est fermée à 12.
"""
SENTENCE = re.compile(r"(?<=\.) ")


class Typist:
    """A person at a keyboard; ``below`` decides what they do: it returns a number below another."""

    def __init__(self, below: Callable[[int], int], numbers: count[int]) -> None:
        self.below, self._numbers = below, numbers

    def among(self, options: Sequence[T]) -> T:
        """Return one of several."""
        return options[self.below(len(options))]

    def chance(self, of: int) -> bool:
        """Return true once in so many times."""
        return self.below(of) == of - 1

    def line(self) -> str:
        """Return a new line of plain text."""
        one, other = self.among(WORDS), self.among(WORDS)
        return f"{one.capitalize()} x{next(self._numbers)} et 12 {other}. Alors l'{other} ?"

    def prose(self) -> str:
        """Return a new text of Markdown."""
        return "\n\n".join(self.chunk() for _ in range(self.among((1, 2, 3, 4))))

    def chunk(self) -> str:
        """Return a new paragraph, or another piece of Markdown."""
        shape = self.among(SHAPES)
        return shape.format(*(self.line() for _ in range(shape.count("{}"))))

    def odd(self) -> str:
        """Return a text that Markdown may take for another thing than its typist."""
        shape = self.among(ODD)
        return shape.format(*(self.line() for _ in range(shape.count("{}"))))

    def reworked(self, text: str, *, markdown: bool) -> str:
        """Return a text with one edit of the kind that editors make."""
        edit = self.among(BLOCKS + WITHIN if markdown else WITHIN)
        chunks = text.split("\n\n")
        edit(self, chunks)
        return "\n\n".join(chunk for chunk in chunks if chunk.strip()) or self.line()

    def place(self, chunks: list[str]) -> int:
        """Return the position of one of them."""
        return self.below(len(chunks))


SHAPES: Final = (
    "{}", "{}", "{}", "{}\n{}", "- {}\n- {}", "- {}\n- {}\n- {}", "1. {}\n\n   {}", "## {}",
    "> {}\n> {}", "**{}**", "{}\n===", "```\n{}\n```", "| {} | {} |\n|---|---|\n| {} | {} |", "***",
    "- {}\n\n  > {}\n  >\n  > {}", "    {}", "{}  \n{}", "\\- {}", "* * {}",
)  # fmt: skip
# What nobody means to type into a catalogue, and somebody does.
ODD: Final = (
    "```\n{}",
    "- ",
    "#",
    "{} |",
    "| {}",
    "> ",
    "1. ",
    "{}\n---",
    "\n\n{}\n\n\n",
    "\t{}",
    "~~~\n{}\n```",
)


def _reword(typist: Typist, chunks: list[str]) -> None:
    i = typist.place(chunks)
    words = chunks[i].split(" ")
    words[typist.place(words)] += f" y{next(typist._numbers)}"
    chunks[i] = " ".join(words)


def _number(typist: Typist, chunks: list[str]) -> None:
    i = typist.place(chunks)
    chunks[i] = re.sub(r"\b1[0-9]\b", str(10 + typist.below(10)), chunks[i], count=1)


def _typography(typist: Typist, chunks: list[str]) -> None:
    i = typist.place(chunks)
    old, new = typist.among((("'", "’"), ("’", "'"), (" ?", "\u202f?"), ("\u202f?", " ?")))
    chunks[i] = chunks[i].replace(old, new)


def _replace(typist: Typist, chunks: list[str]) -> None:
    chunks[typist.place(chunks)] = typist.line()


def _negate(typist: Typist, chunks: list[str]) -> None:
    i = typist.place(chunks)
    chunks[i] = (
        chunks[i].replace(" et 1", " sans 1") if " et 1" in chunks[i] else chunks[i] + " Non."
    )


def _insert(typist: Typist, chunks: list[str]) -> None:
    chunks.insert(typist.place([*chunks, ""]), typist.chunk())


def _delete(typist: Typist, chunks: list[str]) -> None:
    if len(chunks) > 1:
        del chunks[typist.place(chunks)]


def _split(typist: Typist, chunks: list[str]) -> None:
    i = typist.place(chunks)
    chunks[i : i + 1] = SENTENCE.split(chunks[i])


def _join(typist: Typist, chunks: list[str]) -> None:
    i = typist.place(chunks)
    chunks[i : i + 2] = [" ".join(chunks[i : i + 2])]


def _swap(typist: Typist, chunks: list[str]) -> None:
    i, j = typist.place(chunks), typist.place(chunks)
    chunks[i], chunks[j] = chunks[j], chunks[i]


def _double(typist: Typist, chunks: list[str]) -> None:
    chunks.insert(typist.place([*chunks, ""]), chunks[typist.place(chunks)])


WITHIN: Final = (_reword, _reword, _number, _typography, _replace, _negate)
BLOCKS: Final = (_insert, _delete, _split, _join, _swap, _double)
