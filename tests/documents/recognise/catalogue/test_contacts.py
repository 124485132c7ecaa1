from __future__ import annotations

import pytest

from publisher.documents.recognise.catalogue.contacts import (
    Context,
    Somebody,
    contacts,
    is_contact,
    speaker,
)

CONTEXT = Context(frozenset({"reseau des puits", "fdp"}), {"lima": "PE"})


def said(found: list[Somebody]) -> list[tuple[str, str, list[str]]]:
    return [(who.name, who.said.role, [body.name for body in who.said.bodies]) for who in found]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ana Ruiz. Directrice. <http://a.example>", [("Ana Ruiz", "Directrice", [])]),
        ("Ana Ruiz. <http://a.example>", [("Ana Ruiz", "", [])]),
        ("Ana Ruiz. Coordinatrice", [("Ana Ruiz", "Coordinatrice", [])]),
        ("Ana Ruiz. Gérante- Réseau des Puits. <http://a.example>",
         [("Ana Ruiz", "Gérante", ["Réseau des Puits"])]),
        ("Ana Ruiz. Directrice technique. Atelier Vert - <https://ateliervert.example/>",
         [("Ana Ruiz", "Directrice technique", ["Atelier Vert"])]),
        ("Ana Ruiz. Présidente de LAB20. <http://a.example>",
         [("Ana Ruiz", "Présidente de LAB20", ["LAB20"])]),
        ("Ana Ruiz. Chargée du développement de l'ESS. <http://a.example>",
         [("Ana Ruiz", "Chargée du développement de l'ESS", [])]),
        ("Ana Ruiz. Conseillère déléguée. Développement local. <http://a.example>",
         [("Ana Ruiz", "Conseillère déléguée. Développement local", [])]),
        ("Ana Ruiz et Luis Peña. Experts en eau. Université du Port. <http://a.example>",
         [("Ana Ruiz", "Experts en eau", ["Université du Port"]),
          ("Luis Peña", "Experts en eau", ["Université du Port"])]),
        ("Ana Ruiz. Directrice du bureau et Luis Peña, Vice-président. <http://a.example>",
         [("Ana Ruiz", "Directrice du bureau", []), ("Luis Peña", "Vice-président", [])]),
        ("Ana Ruiz. Grupo coordinador de la Red et Luis Peña. Directeur exécutif CIMA",
         [("Ana Ruiz", "Grupo coordinador de la Red", []),
          ("Luis Peña", "Directeur exécutif CIMA", ["CIMA"])]),
        ("Ana Ruiz. Gérante. <http://a.example>. Luis Peña. <http://b.example>",
         [("Ana Ruiz", "Gérante", []), ("Luis Peña", "", [])]),
        ("Ana Ruiz. Red-SAL-Agua. <http://a.example>", [("Ana Ruiz", "", ["Red-SAL-Agua"])]),
        ("Ms. Ana Ruiz. Head of Projects. www.a.example", [("Ana Ruiz", "Head of Projects", [])]),
        ("Sra. Ana Ruiz. Gerente. <http://a.example>", [("Ana Ruiz", "Gerente", [])]),
        ("Ana Ruiz. Coordonnatrice RDP – SG FNP. <http://a.example>",
         [("Ana Ruiz", "Coordonnatrice RDP – SG FNP", ["RDP"])]),
    ],
)  # fmt: skip
def test_contacts_have_names_roles_and_bodies(
    line: str, expected: list[tuple[str, str, list[str]]]
) -> None:
    from publisher.documents.recognise.catalogue.contacts import by_address

    assert is_contact(line)
    found = contacts(line, CONTEXT)
    for who in found:
        by_address(who)
    assert said(found) == expected


def test_each_person_has_the_address_that_follows() -> None:
    line = "Ana Ruiz. Gérante. <http://a.example>. Luis Peña. <http://b.example>"
    found = contacts(line, CONTEXT)
    assert [[address.url for address in who.addresses] for who in found] == [
        ["http://a.example"],
        ["http://b.example"],
    ]


def test_what_stands_behind_an_address_is_not_lost() -> None:
    (found,) = contacts("Ana Ruiz. <http://a.example>. Directrice. Réseau des Puits", CONTEXT)
    assert (found.said.role, [body.name for body in found.said.bodies]) == (
        "Directrice",
        ["Réseau des Puits"],
    )


def test_a_mail_address_is_no_web_address() -> None:
    (found,) = contacts("Ana Ruiz. Gérante. ana@a.example", CONTEXT)
    assert [mail.printed for mail in found.mails] == ["ana@a.example"]
    assert not found.addresses


@pytest.mark.parametrize(
    "line",
    [
        "Roue Libre est une association qui répare des vélos. Elle existe depuis dix ans.",
        "L'Université du Port a ouvert ses salles.",
        "Les toits de la gare.",
        "",
        "Ana Ruiz. " + "Elle parle longtemps. " * 40,
    ],
)
def test_prose_is_no_contact(line: str) -> None:
    assert not is_contact(line)


@pytest.mark.parametrize(
    ("line", "name", "role", "bodies", "country"),
    [
        ("Mme. Ana Ruiz. Directrice de l'Institut du Sel. <http://a.example>",
         "Ana Ruiz", "Directrice de l'Institut du Sel", ["Institut du Sel"], ""),
        ("**M. Jon Aldape Directeur Général de l'Agence des Quais**",
         "Jon Aldape", "Directeur Général de l'Agence des Quais", ["Agence des Quais"], ""),
        ("Mme. Awa Sow : Conseillère aux puits. Sénégal", "Awa Sow", "Conseillère aux puits", [],
         "SN"),
        ("Ville de Praia, Cap Vert. Mme. Ilda Tavares, Maire", "Ilda Tavares", "Maire",
         ["Ville de Praia"], "CV"),
        ("District du Lac, Ville de Lomé, Togo. M. Koffi Adi, Maire", "Koffi Adi", "Maire",
         ["District du Lac"], "TG"),
        ("M. William J. Roux. FNB. Fédération Nationale des Berges. Paris", "William J. Roux", "",
         ["Fédération Nationale des Berges"], ""),
        ("M. Jon Aldape. Directeur des relations. Sil. Lima. Pérou", "Jon Aldape",
         "Directeur des relations", ["Sil"], "PE"),
        ("Mme. Lea Roy, SalSEN/PAIN, Philippines", "Lea Roy", "", ["SalSEN", "PAIN"], "PH"),
        ("Mme. Lea Roy (Terre Vive)", "Lea Roy", "", ["Terre Vive"], ""),
        ("Lea Roy- Secrétaire de FNB", "Lea Roy", "Secrétaire de FNB", ["FNB"], ""),
        ("Mme. Lea Roy Diop - Epse Ndao", "Lea Roy Diop - Epse Ndao", "", [], ""),
        ("M. Jon Aldape. Président de Crédit du Port. <https://www.credit-du-port.example/a>",
         "Jon Aldape", "Président de Crédit du Port", ["Crédit du Port"], ""),
        ("M. Jon Aldape. Section des jeunes du Réseau des Puits, Canada", "Jon Aldape",
         "Section des jeunes du Réseau des Puits", ["Réseau des Puits"], "CA"),
        ("Mme. Ada Lind. Conseillère en communication, FDP", "Ada Lind",
         "Conseillère en communication", ["FDP"], ""),
        ("Mr. Tom Daly. Director of the Agency for Shores. Spain", "Tom Daly",
         "Director of the Agency for Shores", ["Agency for Shores"], "ES"),
        ("D. Luis Vera. Director de la Agencia de Orillas. España", "Luis Vera",
         "Director de la Agencia de Orillas", ["Agencia de Orillas"], "ES"),
        ("Mme. Lea Roy. Directrice des programmes à Lac Commun", "Lea Roy",
         "Directrice des programmes à Lac Commun", ["Lac Commun"], ""),
        ("Lea Roy. Chef d'Unité des Quais. Clusters et Pêche", "Lea Roy",
         "Chef d'Unité des Quais. Clusters et Pêche", [], ""),
        ("Lea Roy. Chef d'Unité. Commission des Quais", "Lea Roy", "Chef d'Unité",
         ["Commission des Quais"], ""),
        ("Mme. Lea Roy. Conseillère à la Jeunesse", "Lea Roy", "Conseillère à la Jeunesse", [], ""),
        ("Collectif des Mouettes (COMO), Maroc. M. Driss Alami", "Driss Alami", "",
         ["Collectif des Mouettes"], "MA"),
    ],
)  # fmt: skip
def test_speakers_have_names_roles_bodies_and_countries(
    line: str, name: str, role: str, bodies: list[str], country: str
) -> None:
    found = speaker(line, CONTEXT)
    assert (found.name, found.said.role, found.said.country) == (name, role, country)
    assert [body.name for body in found.said.bodies] == bodies


def test_a_title_tells_the_gender() -> None:
    lines = ("Mme. Lea Roy", "M. Jon Aldape", "Dr. Lea Roy", "Sra. Ana Ruiz", "Mr. Tom Daly")
    assert [speaker(line, CONTEXT).gender for line in lines] == ["f", "m", "", "f", "m"]


def test_who_closes_a_workshop_has_that_function() -> None:
    assert speaker("M. Marc Oli. Conclusions", CONTEXT).said.function == "conclusions"


def test_a_town_is_told_and_not_kept_as_a_body() -> None:
    found = speaker("M. Ali Ba. Réseau des Puits à Bamako", CONTEXT)
    assert (found.said.city, [body.name for body in found.said.bodies]) == (
        "Bamako",
        ["Réseau des Puits"],
    )
