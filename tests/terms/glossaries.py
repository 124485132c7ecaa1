"""Glossaries for tests: as a person writes them, and made up by hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from publisher.adapters.glossary_yaml import read_yaml
from publisher.model.glossary import Concept, Gender, Glossary, Part, Status, Term

LANGUAGES = ("fr", "en", "es")


def glossary(text: str, languages: tuple[str, ...] = LANGUAGES) -> Glossary:
    """Return the glossary of a YAML text, which must have no faults."""
    found, findings = read_yaml(text.encode(), "sources/glossary.yaml", languages)
    assert not findings, "\n".join(map(str, findings))
    return found


def same(one: Glossary, other: Glossary) -> bool:
    """Tell whether two glossaries say the same, in the same order."""
    return list(one.concepts.items()) == list(other.concepts.items())


# What a person may write into a cell or an element, signs of CSV, YAML and XML among it.
_SIGNS = "abé'=+-@<>&;,\"#:{}[]!%*?’«»\u00a0\u202fñ€"
TEXTS = st.text(_SIGNS + " ", min_size=1, max_size=12).map(
    lambda text: " ".join(text.split()) or "x"
)
_WORDS = TEXTS.map(lambda text: f"{text} mot")
_IDS = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)


@st.composite
def _terms(draw: st.DrawFn, language: str) -> list[Term]:
    texts = draw(st.lists(_WORDS, unique=True, max_size=3))
    forms = draw(st.lists(_WORDS, unique=True, max_size=4))
    return [
        Term(
            text,
            language,
            draw(st.sampled_from(Status)),
            draw(st.none() | st.sampled_from(Part)),
            draw(st.none() | st.sampled_from(Gender)),
            draw(st.sampled_from(["", *texts[:i], *texts[i + 1 :]])),
            tuple(form for form in forms if draw(st.booleans())),
            draw(st.just("") | TEXTS.filter(lambda note: note != "do-not-translate")),
        )
        for i, text in enumerate(texts)
    ]


@st.composite
def glossaries(draw: st.DrawFn) -> Glossary:
    """Draw a glossary that has no faults."""
    concepts = {}
    for id_ in draw(st.lists(_IDS, unique=True, max_size=3)):
        terms = [term for language in LANGUAGES for term in draw(_terms(language))]
        if terms:
            texts = {code: draw(st.none() | TEXTS) for code in LANGUAGES}
            definition = {code: text for code, text in texts.items() if text}
            note = draw(st.just("") | TEXTS)
            concepts[id_] = Concept(id_, tuple(terms), definition, note)
    return Glossary(concepts)
