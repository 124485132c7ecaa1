"""The check `one-source`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Pair
from publisher.text.words import plain_words, visible


@project_check("one-source", Severity.NOTE)
def one_source(corpus: Corpus) -> Iterator[tuple[Pair, Problem]]:
    """One source is translated in two ways in the same kind of field.

    A reader takes two names for two things. Told of the units that say it as fewer others do;
    typography and the capital of the first letter make no difference. Another gender or number
    may be right: it depends on the person, which is why this is a note.

    Bad (fr>en): ``Chargée de projet`` → ``Project officer`` and ``Chargée de projet`` → ``Project manager``
    Good (fr>en): ``Chargée de projet`` → ``Project officer`` and ``Chargée de projet`` → ``Project officer``
    Good (fr>en): ``L’accueil`` → ``Reception desk`` and ``L’accueil`` → ``reception desk.``
    """  # noqa: E501 - an example is one line
    alike: dict[tuple[str, str, str], list[Pair]] = defaultdict(list)
    for pair in corpus.done:
        if pair.text.kind != "message":
            text = pair.source.text
            key = (
                pair.source.language,
                pair.text.language,
                text if text.isascii() else visible(text),
            )
            alike[key].append(pair)
    for pairs in alike.values():
        if len(pairs) > 1:
            roles: dict[str, list[Pair]] = defaultdict(list)
            for pair in pairs:
                roles[pair.role].append(pair)
            for group in roles.values():
                yield from _told(group)


def _told(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Problem]]:
    said = [plain_words(visible(pair.text.text)) for pair in pairs]
    usual = Counter(said).most_common(1)[0][0]
    first = pairs[said.index(usual)]
    for pair, words in zip(pairs, said, strict=True):
        if words != usual:
            what = f"elsewhere the same source is translated '{first.text.text}'"
            mend = f"write the same, or be sure that it differs: {first.context}"
            yield pair, Problem(0, len(pair.text.text), what, mend, key="one-source")
