"""The check `question`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair
from publisher.text.sentences import sentences

_CLOSING = " \u00a0\u202f»”’\"')]*_.…!"


@unit_check("question", Severity.WARNING)
def question(pair: Pair) -> Iterator[Problem]:
    """A question has become a statement, or a statement a question.

    Told of texts of one sentence; in longer ones a translator may turn sentences as the language
    likes.

    Bad: ``Who pays for this?`` → ``Voilà qui paie cela.``
    Bad (fr>es): ``La ville agit.`` → ``¿Actúa la ciudad?``
    Good: ``Who pays for this?`` → ``Qui paie cela\u202f?``
    Good: ``Who pays? The city.`` → ``La ville paie.``
    """
    asked, asks = _asks(pair.source), _asks(pair.text)
    if None not in (asked, asks) and asked != asks:
        end = len(pair.text.text)
        kinds = ("a question", "a statement")
        what = f"the source is {kinds[not asked]}, the translation {kinds[not asks]}"
        yield Problem(max(end - 1, 0), end, what, "say it as the source does", key="question")


def _asks(text: Examined) -> bool | None:
    """Tell whether the one sentence of a text is a question; None if there are more, or none."""
    prose = text.prose.strip()
    if len(sentences(prose, text.base)) != 1 or (inner := prose.rstrip(_CLOSING)) == "":
        return None
    # Neither "(?)" nor a question in the middle makes a question of the whole.
    if inner.endswith("?"):
        return inner.count("?") == 1 or None
    return None if "?" in inner else False
