from __future__ import annotations

from publisher.documents.account import Fate, Sureness
from publisher.documents.recognise import catalogue
from tests.documents.recognise.catalogue.reading import (
    Simple,
    catalogue_of,
    drafts,
    fields,
    made_up,
    read,
    reasons,
)

FR = catalogue.recognise(made_up("fr"))
LIST = "1. Mme. Ana Ruiz. Directrice\n2. M. Jon Aldape. Maire"
WHAT = "L'atelier compare ce que trois villes ont fait pour que les riverains restent."


def test_days_come_from_headings_and_from_the_order_of_overviews() -> None:
    days = [fields(FR, f"sessions/session-{number}")["day"] for number in (1, 2, 3, 4)]
    assert days == ["2027-06-14", "2027-06-14", "2027-06-15", "2027-06-16"]


def test_a_day_without_a_heading_is_a_guess() -> None:
    (note,) = (note for note in FR.notes if note.target == "sessions/session-4 day")
    assert note.sureness is Sureness.GUESS
    assert "no heading names the day" in note.reason


def test_a_wrong_weekday_is_told() -> None:
    line = made_up("fr").lines.index("15 Juin / Mercredis") + 1
    assert reasons(FR, line) == ["2027-06-15 is another day of the week"]


def test_there_are_no_more_days_than_the_edition_has() -> None:
    found = catalogue_of(
        "14 juin 2027", "14 juin / lundi", "SESSION 1\n1.1 Eau", "1.1 Eau", "1.1.1 Un titre",
        "Roue. Lomé, Togo", "SESSION 2\n2.1 Sel", "2.1 Sel", "2.1.1 Un titre", "Roue. Lomé, Togo",
    )  # fmt: skip
    assert fields(found, "sessions/session-1")["day"] == "2027-06-14"
    assert "day" not in fields(found, "sessions/session-2")


def test_workshops_know_their_block() -> None:
    assert fields(FR, "sessions/1-2")["parent"] == "session-1"
    alone = catalogue_of("1.1 Eau", "1.1.1 Un titre", "Roue. Lomé, Togo", WHAT)
    assert "parent" not in fields(alone, "sessions/1-1")


def test_the_same_title_in_capitals_is_no_other_wording() -> None:
    line = made_up("fr").lines.index("1.1.\tRÉPARER ENSEMBLE") + 1
    assert "variants" not in fields(FR, "sessions/1-1")
    assert [note.fate for note in FR.notes if note.first == line] == [Fate.DUPLICATE]


def test_another_wording_of_the_overview_is_a_variant() -> None:
    assert fields(FR, "sessions/1-2")["title"] == "L'eau des villes"
    assert fields(FR, "sessions/1-2")["variants"] == [
        {
            "field": "title",
            "text": "L'EAU DES VILLES ET DES VILLAGES",
            "where": "fr.txt, line 49",
            "reason": "the overview words the title otherwise",
        }
    ]


def test_the_organiser_before_a_title_is_no_part_of_it() -> None:
    record = fields(FR, "sessions/2-1")
    variants = record["variants"]
    assert record["title"] == "Des rives pour tous"
    assert isinstance(variants, list)
    assert [variant["text"] for variant in variants if isinstance(variant, dict)] == [
        "ATELIER CIRIEC. Des rives pour tous",
        "CIRIEC- DES RIVES POUR TOUS",
    ]


def test_a_workshop_that_only_the_overview_has_is_kept() -> None:
    found = catalogue_of(
        "SESSION 1\n1.1 Eau\n1.2 Sel",
        "SESSION 1",
        "1.1 Eau",
        "1.1.1 Titre",
        "Roue. Lomé, Togo",
        WHAT,
    )
    assert fields(found, "sessions/1-2")["title"] == "Sel"
    assert "only the overview names this workshop" in reasons(found, 3)


def test_a_workshop_without_a_heading_is_kept() -> None:
    found = catalogue_of("1.1.1 Titre", "Roue. Lomé, Togo", WHAT)
    assert fields(found, "sessions/1-1")["title"] == "1.1"
    assert "no heading names this workshop: its code stands in" in reasons(found, 1)


def test_a_heading_printed_again_changes_nothing() -> None:
    found = catalogue_of(
        "SESSION 1", "1.1. Eau", "1.1.1 Titre", "Roue. Lomé, Togo", WHAT,
        "1.1 EAU", "1.1.2 Titre", "Roue. Lomé, Togo", WHAT,
    )  # fmt: skip
    assert fields(found, "sessions/1-1")["title"] == "Eau"
    assert [note.fate for note in found.notes if note.first == 11] == [Fate.DUPLICATE]
    assert {"initiatives/1-1-1", "initiatives/1-1-2"} < set(drafts(found))


def test_a_misspelt_weekday_is_told() -> None:
    found = catalogue_of(
        "Un port", "14-15 juin 2027", "14 juin / lundis", "SESSION 1", "1.1 Eau", WHAT
    )
    assert reasons(found, 5) == ["“lundis” is misspelt; weekdays are computed from the dates"]


def test_a_hint_in_a_workshop_is_no_content() -> None:
    found = catalogue_of("1.1 Eau", "Atelier organisé par OCEB", "(max. 80 mots)", WHAT)
    assert fields(found, "sessions/1-1")["description"] == WHAT


def test_what_stands_behind_the_organiser_is_description() -> None:
    found = catalogue_of("1.1 Eau", "Atelier organisé par OCEB. Présentation des puits.", WHAT)
    record = fields(found, "sessions/1-1")
    assert record["organisers"] == [{"organisations": ["OCEB"]}]
    assert record["description"] == f"Présentation des puits.\n\n{WHAT}"


def test_a_coordinated_workshop_has_organisers_moderators_and_groups() -> None:
    record = fields(FR, "sessions/2-1")
    assert record["subtitle"] == "Comment ouvrir les berges sans en chasser personne"
    assert record["organisers"] == [{"organisations": ["CIRIEC"]}]
    assert record["moderators"] == [
        {
            "person": "Lena Holm",
            "organisations": ["CIRIEC"],
            "role": "Secrétaire générale de CIRIEC",
        }
    ]
    opening, first, second = groups(record)
    assert opening == {
        "participants": [{"person": "Paul Diatta", "role": "Maire", "function": "opening"}]
    }
    assert first["title"] == "Ce que les villes décident pour leurs berges"
    assert names(first) == ["Ilda Tavares", "Jon Aldape"]
    assert str(second["description"]).startswith("Les associations louent")
    assert names(second) == ["Awa Sow", "William J. Roux", "Driss Alami", "Marc Oli"]


def test_a_feminine_label_tells_the_gender() -> None:
    moderators = drafts(FR)["sessions/2-1"].fields["moderators"]
    assert "'gender': 'f'" in str(moderators)


def test_one_list_leaves_the_description_to_the_workshop() -> None:
    record = fields(FR, "sessions/3-1")
    (group,) = groups(record)
    assert str(record["description"]).startswith("Une graine gardée au sec")
    assert list(group) == ["participants"]


def test_a_title_that_names_only_organisers_is_a_guess() -> None:
    record = fields(FR, "sessions/3-1")
    assert record["organisers"] == [{"organisations": ["Réseau des Graines", "Office du Poisson"]}]
    assert record["urls"] == [{"url": "https://www.graines.example/"}]
    assert "this title only says who organises the workshop" in reasons(FR, 137)


def test_a_list_of_subjects_is_no_list_of_people() -> None:
    found = catalogue_of("1.1 Eau", "Atelier organisé par OCEB", "- Des rives.\n- Des ponts.", WHAT)
    record = fields(found, "sessions/1-1")
    assert "groups" not in record
    assert record["description"] == f"- Des rives.\n- Des ponts.\n\n{WHAT}"


def test_what_the_line_of_organisers_says_besides_is_description() -> None:
    line = "Table de travail avec des maires de trois ports, organisée par la Ligue du Sel"
    record = fields(catalogue_of("1.1 Eau", line, WHAT), "sessions/1-1")
    assert record["organisers"] == [{"organisations": ["Ligue du Sel"]}]
    assert record["description"] == f"{line}\n\n{WHAT}"


def test_a_subtitle_that_repeats_the_organiser_is_none() -> None:
    found = catalogue_of(
        "1.1 Eau", "1.1.1 Ligue du Sel", "Atelier organisé par la Ligue du Sel", WHAT
    )
    assert "subtitle" not in fields(found, "sessions/1-1")
    assert not [draft for draft in found.drafts if draft.collection == "initiatives"]


def test_an_initiative_may_speak_of_who_organised_something() -> None:
    about = "Le port est né d'un accord entre deux quartiers, organisé par Ana Ruiz."
    found = catalogue_of("1.1 Eau", "1.1.1 Titre", "Roue. Lomé, Togo", about, WHAT)
    assert fields(found, "initiatives/1-1-1")["description"] == f"{about}\n\n{WHAT}"


def test_a_contact_of_a_workshop_is_a_participant() -> None:
    found = catalogue_of(
        "1.1 Eau",
        "Atelier organisé par OCEB",
        WHAT,
        "Ana Ruiz. Cheffe d'unité.",
        "<http://a.example>",
    )
    (group,) = groups(fields(found, "sessions/1-1"))
    assert group["participants"] == [
        {"person": "Ana Ruiz", "role": "Cheffe d'unité", "urls": [{"url": "http://a.example"}]}
    ]
    assert any("taken for a participant" in reason for reason in reasons(found, 7))


def test_text_after_the_list_is_kept() -> None:
    found = catalogue_of("1.1 Eau", "Atelier organisé par OCEB", LIST, WHAT)
    assert fields(found, "sessions/1-1")["description"] == WHAT
    assert "after the list of participants" in reasons(found, 8)


def test_what_stands_under_a_block_and_in_no_workshop_is_told() -> None:
    found = catalogue.recognise(
        read("SESSION 1\n\n9 heures\n\n1.1 Eau\n\n1.1.1 Titre\n\nUn texte.")
    )
    assert [note.fate for note in found.notes if note.first == 3] == [Fate.LEFT_OUT]


def groups(record: dict[str, Simple]) -> list[dict[str, Simple]]:
    found = record["groups"]
    assert isinstance(found, list)
    return [group for group in found if isinstance(group, dict)]


def names(group: dict[str, Simple]) -> list[Simple]:
    people = group["participants"]
    assert isinstance(people, list)
    return [person["person"] for person in people if isinstance(person, dict)]
