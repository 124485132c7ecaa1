"""The check `form-text`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from publisher.checks.clues import Side, shaped
from publisher.checks.problem import Problem, Severity
from publisher.checks.records.every import every_record
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Spot, Subject
from publisher.model.translated import Translated
from publisher.model.walk import leaves

_LEFT = re.compile(
    r"\b(?i:lorem ipsum)\b"
    r"|\b[Xx]{4,}\b|\bxxx\b|[\[(]\s*(?:XXX|\.{3}|…|\?+)\s*[\])]$|^[\[(]\s*(?:\.{3}|…)\s*[\])]"
    r"|\b(?:TODO|FIXME|TBD|TBC|TBA)\b"
    r"|[\[(<]\s*(?:(?i:à|por|to be|please) )(?i:compléter|préciser|définir|confirmer|traduire|"
    r"completar|definir|confirmar|precisar|traducir|completed|confirmed|defined|translated|add)\b"
    r"|^\W*(?i:à compléter|à préciser|à définir|à confirmer|por completar|por definir|"
    r"por confirmar|to be completed|to be confirmed|to be defined)\W*$"
    r"|\b(?i:cliquez ici pour (?:entrer|taper|saisir)|click (?:or tap )?here to enter|"
    r"haga clic (?:o pulse )?aquí para escribir|insert text here|votre texte ici|your text here|"
    r"escriba aquí|max(?:imum|\.)? \d+ (?:mots|words|palabras|lignes|lines|líneas)\b)"
)
_WORDS = frozenset(
    """lorem xxx todo fixme tbd tbc tba compléter préciser définir confirmer completar definir
    confirmar completed confirmed defined cliquez click clic insert votre your escriba
    max maximum""".split()
)


@project_check(
    "form-text",
    Severity.WARNING,
    signs="[(<xX",
    words=_WORDS,
    like=shaped(rf"(?i)[\[(<]|xxx|{'|'.join(sorted(_WORDS))}"),
    side=Side.TEXT,
)
def form_text(corpus: Corpus) -> Iterator[tuple[Subject, Problem]]:
    """What was to be filled in, or the text of a form, is still there.

    Looked at are all texts and the names in records. A cut in a quotation, "[…]", is left alone
    between words.

    Bad (fr>en): ``Le forum [à compléter]`` → ``The forum [to be completed]``
    Bad (fr>en): ``Lorem ipsum dolor`` → ``Bonjour`` and ``TODO`` → ``TODO``
    Bad: ``people/x: {name: Xxxx Yyyy, sort: "Yyyy, Xxxx"}``
    Bad (fr>es): ``Le forum`` → ``Haga clic aquí para escribir texto``
    Good (fr>en): ``Un travail à compléter […] ensemble`` → ``Work to be completed […] together``
    Good (fr>es): ``Le XXXe congrès, todo incluido`` → ``El XXX Congreso: todo por definir entre todos``
    """  # noqa: E501 - an example is one line
    for subject in chain(corpus.origins, corpus.pairs):
        if subject.text.kind == "message":
            continue
        if found := _LEFT.search(subject.text.text):
            yield subject, _problem(found)
    for record in every_record(corpus):
        for path, value, _ in leaves(record):
            if path[0] in ("variants", "origin") or isinstance(value, Translated):
                continue
            if isinstance(value, str) and (found := _LEFT.search(value)):
                problem = _problem(found)
                yield Spot(record.path, path), problem._replace(start=0, end=0, key=found[0])


def _problem(found: re.Match[str]) -> Problem:
    start, end = found.span()
    what = f"'{found[0]}' was to be replaced"
    return Problem(start, end, what, "write what belongs here, or delete it")
