"""The check `role-gender`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.records.every import every_record, participations
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Spot
from publisher.l10n.cldr import base_language

# Only words that are of one gender when they are said of a person; masculine, feminine.
_PAIRS: Mapping[str, str] = {
    "fr": """directeur directrice, coordinateur coordinatrice, coordonnateur coordonnatrice,
        président présidente, vice-président vice-présidente, conseiller conseillère,
        adjoint adjointe, délégué déléguée, chargé chargée, animateur animatrice,
        administrateur administratrice, fondateur fondatrice, cofondateur cofondatrice,
        chercheur chercheuse, enseignant enseignante, gérant gérante, élu élue, député députée,
        technicien technicienne, consultant consultante, avocat avocate, rapporteur rapporteuse""",
    "es": """director directora, coordinador coordinadora, subdirector subdirectora,
        vicepresidente vicepresidenta, consejero consejera, delegado delegada,
        encargado encargada, fundador fundadora, cofundador cofundadora,
        investigador investigadora, profesor profesora, secretario secretaria, alcalde alcaldesa,
        diputado diputada, asesor asesora, administrador administradora, moderador moderadora""",
}
_WORDS = {
    language: {
        word: gender
        for pair in pairs.split(",")
        for word, gender in zip(pair.split(), "mf", strict=True)
    }
    for language, pairs in _PAIRS.items()
}
_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NAMES = {"m": "a man", "f": "a woman"}


@project_check("role-gender", Severity.WARNING)
def role_gender(corpus: Corpus) -> Iterator[tuple[Spot, Problem]]:
    """A function has another gender than the person who holds it.

    The first word of the function, in French and Spanish, against `gender:` of the person; only
    words that differ when they are said of a man or of a woman.

    Bad: ``people/x: {name: Ana Ruiz, sort: "Ruiz, Ana", gender: f}`` and ``forum/sessions/s: {code: "1", language: fr, kind: session, title: {fr: S}, speakers: [{person: x, role: {fr: Directeur de recherche}}]}``
    Bad: ``people/x: {name: Luis Ruiz, sort: "Ruiz, Luis", gender: m}`` and ``forum/sessions/s: {code: "1", language: fr, kind: session, title: {fr: S}, groups: [{participants: [{person: x, role: {fr: Gérant, es: Coordinadora}}]}]}``
    Good: ``people/x: {name: Ana Ruiz, sort: "Ruiz, Ana", gender: f}`` and ``forum/sessions/s: {code: "1", language: fr, kind: session, title: {fr: S}, speakers: [{person: x, role: {fr: Directrice de recherche, es: Gerente, en: Director}}]}``
    Good: ``people/x: {name: Ana Ruiz, sort: "Ruiz, Ana"}`` and ``forum/sessions/s: {code: "1", language: fr, kind: session, title: {fr: S}, speakers: [{person: x, role: {fr: Directeur}}]}``
    """  # noqa: E501 - an example is one line
    people = corpus.project.registries.people if corpus.project else {}
    for record in every_record(corpus):
        for path, one in participations(record):
            person = people.get(one.person or "")
            if person is None or person.gender is None or one.role is None:
                continue
            for language, text in one.role:
                first = _FIRST.match(text)
                words = _WORDS.get(base_language(language), {})
                gender = words.get(first[0].lower()) if first else None
                if first and gender not in (None, person.gender):
                    what = f"{person.name} is {_NAMES[person.gender]}, not '{first[0].lower()}'"
                    mend = f"correct the function, or `gender:` in {person.path}"
                    spot = Spot(record.path, (*path, "role", language), language=language)
                    yield spot, Problem(*WHOLE, what, mend, key=person.id)
