"""Texts go under the language they are in, and are repaired as the checks want, and said so."""

from __future__ import annotations

from pathlib import Path

import pytest

from publisher.documents.account import Fate, Sureness
from publisher.documents.block import Span
from publisher.importing.decisions import Keep
from publisher.importing.wording import (
    SIGNS,
    Wording,
    kinds_wanted,
    language_of,
    main_language,
    repaired,
)
from tests.builders import EDITION
from tests.importing.made_up import bring, codes, data, incoming, initiative, project, said

FRENCH = "Les habitants du quartier lavent leur linge dans une même laverie."
ENGLISH = "The neighbours wash their clothes in the same launderette."
RECORD = f"{EDITION}/initiatives/la-lessive"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)


@pytest.mark.parametrize("expected", ["fr", "en", "es"])
def test_words_tell_the_language_and_not_the_claim(expected: str) -> None:
    assert language_of(FRENCH, expected) == "fr"
    assert language_of(ENGLISH, expected) == "en"


def test_a_short_text_is_in_the_language_it_is_said_to_be_in() -> None:
    assert language_of("Digital", "en") == "en"
    assert language_of("Digital", "fr") == "fr"


def test_a_text_goes_under_its_own_language_and_the_report_says_so(root: Path) -> None:
    done = bring(root, incoming([initiative(description=said(ENGLISH, "fr"))]))
    assert data(root, RECORD)["description"] == {"en": f"{ENGLISH}\n"}
    (note,) = [
        n for n in done.documents[0].notes if n.sureness is Sureness.LIKELY and "'en'" in n.reason
    ]
    assert note.target == f"{RECORD} description"


def test_a_text_said_to_be_in_a_language_the_project_has_not_got_is_left_out(root: Path) -> None:
    texts = [said("Der Garten", "de"), said("Une laverie", "fr"), said(ENGLISH, "de")]
    document = incoming([initiative(title=texts)])
    drafts = Wording(document, ["fr", "en"], ()).drafts()
    assert drafts[0].fields["title"] == [said("Une laverie", "fr"), said(ENGLISH, "en")]
    assert [finding.code for finding in document.findings] == ["unknown-language"]
    assert [n.before for n in document.notes if n.fate is Fate.LEFT_OUT] == ["Der Garten"]


def test_a_language_the_project_has_not_got_is_a_finding(tmp_path: Path) -> None:
    root = project(tmp_path)
    text = (root / "sources/project.yaml").read_text("utf-8")
    document = incoming([initiative(description=said(ENGLISH))])
    drafts = Wording(document, ["fr", "es"], ()).drafts()
    assert [finding.code for finding in document.findings] == ["unknown-language"]
    assert drafts[0].fields["description"] == said(ENGLISH)
    assert "en" in text


def test_repairs_are_listed_with_before_and_after(root: Path) -> None:
    done = bring(root, incoming([initiative(title=said('L\'eau : un "bien"'))]))
    assert data(root, RECORD)["title"] == {"fr": "L’eau\u202f: un «\u202fbien\u202f»"}
    repairs = [note for note in done.documents[0].notes if note.fate is Fate.REPAIRED]
    (note,) = [note for note in repairs if "apostrophes" in note.reason]
    assert "L'eau" in note.before
    assert "L’eau" in note.after


def test_what_the_project_does_not_check_is_not_repaired(root: Path) -> None:
    (root / "sources/checks.yaml").write_text(
        "severities:\n  - {check: typographic-quotes, severity: off}\n", "utf-8"
    )
    bring(root, incoming([initiative(title=said("L'eau..."))]))
    assert data(root, RECORD)["title"] == {"fr": "L'eau…"}


def test_a_later_judgement_of_a_check_wins() -> None:
    assert "dashes" in kinds_wanted([("*", "off"), ("dashes", "error")])
    assert kinds_wanted([("dashes", "error"), ("typography", "off")]) == []


def test_a_veto_leaves_typography_as_it_is_printed(root: Path) -> None:
    (root / "sources/import.yaml").write_text(
        "keep:\n  - {text: L'eau, reason: the name of a brand}\n", "utf-8"
    )
    bring(root, incoming([initiative(title=said("L'eau et l'air"))]))
    assert data(root, RECORD)["title"] == {"fr": "L'eau et l’air"}


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("Deux aides, ① un prêt, ❷ un don.", "Deux aides, (1) un prêt, (2) un don."),
        ("Le chapitre Ⅳ ouvre 300 ㎡.", "Le chapitre IV ouvre 300\u202fm²."),
        ("Un ofﬁce 𝗴𝗿𝗮𝘁𝘂𝗶𝘁.", "Un office gratuit."),
    ],
)
def test_signs_that_no_font_of_the_booklets_has_become_plain_and_it_is_listed(
    root: Path, printed: str, plain: str
) -> None:
    done = bring(root, incoming([initiative(title=said(printed))]))
    assert data(root, RECORD)["title"] == {"fr": plain}
    assert any(SIGNS in n.reason and n.before and n.after for n in done.documents[0].notes)


def test_a_special_sign_that_is_kept_stays() -> None:
    assert repaired("Marché ① et marché ②", "fr", ["marché ②"])[0] == "Marché (1) et marché ②"


def test_a_veto_may_be_of_one_document() -> None:
    keep = [Keep(text="L'eau", reason="a brand", document="other.txt")]
    document = incoming([initiative(title=said("L'eau"))])
    (draft,) = Wording(document, ["fr"], keep).drafts()
    assert draft.fields["title"] == said("L’eau")


def test_repaired_again_a_text_stays() -> None:
    once, _ = repaired("L'eau  \"oui...\" 1ère -- et l'air", "fr")
    assert repaired(once, "fr") == (once, [])


@pytest.mark.parametrize(
    "text", ["Un <b>grand</b> titre", "Voir ![logo](x.png)", "Il y en a {countries}", "Un\x0btitre"]
)
def test_what_no_record_may_hold_is_made_harmless_and_told(root: Path, text: str) -> None:
    done = bring(root, incoming([initiative(description=said(text))]))
    assert codes(done) == []
    assert any(note.fate is Fate.REPAIRED for note in done.documents[0].notes)


def test_the_language_of_a_document_is_that_of_most_claims_or_else_of_most_words() -> None:
    assert main_language([initiative(title=said(ENGLISH, "fr"))], ["en", "fr"]) == "fr"
    unsaid = initiative(title=said(ENGLISH, None), description=said(ENGLISH, None), contacts=None)
    assert main_language([unsaid], ["fr", "en"]) == "en"
    assert main_language([], ["es", "en"]) == "es"


def test_what_was_done_to_one_text_is_told_once_and_in_its_order() -> None:
    document = incoming([])
    reasons = [f"repair {number}" for number in range(9)]
    for reason in (*reasons, reasons[0]):
        document.note(Span(1, 3), Fate.REPAIRED, reason, target="a record")
    document.close()
    assert [note.reason for note in document.notes] == reasons
