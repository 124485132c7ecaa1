"""Cases a native speaker can read: `~` stands for U+00A0, `¦` for U+202F."""

from __future__ import annotations

import pytest

from publisher.text.typography import (
    PROFILES,
    Change,
    Style,
    changes,
    profile_of,
    runs,
    typeset,
)


def real(shown: str) -> str:
    return shown.replace("~", "\u00a0").replace("¦", "\u202f")


def shown(text: str) -> str:
    return text.replace("\u00a0", "~").replace("\u202f", "¦")


FRENCH = [
    # the high marks
    ("Quoi?", "Quoi¦?"),
    ("Quoi ?", "Quoi¦?"),
    ("Quoi~?", "Quoi¦?"),
    ("Quoi  ?", "Quoi¦?"),
    ("Quoi\u2009?", "Quoi¦?"),
    ("Vraiment?!", "Vraiment¦?!"),
    ("Quoi ? !", "Quoi¦?¦!"),
    ("Vraiment…?", "Vraiment…¦?"),
    ("Vraiment?…", "Vraiment¦?…"),
    ("l’ESS: x", "l’ESS¦: x"),
    ("l’ESS : x ; y", "l’ESS¦: x¦; y"),
    ("Titre de la session:\tPartenariats", "Titre de la session¦:\tPartenariats"),
    ("Titre:\nPartenariats", "Titre¦:\nPartenariats"),
    ("(attention!)", "(attention¦!)"),
    ("ODD 12: consommer", "ODD 12¦: consommer"),
    ("Voir https://x.org/a?b=1:2 !", "Voir https://x.org/a?b=1:2¦!"),
    ("À 11:00: accueil", "À 11:00¦: accueil"),
    ("C.I.T.I.E.S: réseau", "C.I.T.I.E.S¦: réseau"),
    # a fragment beside an inline mark
    (" ?", "¦?"),
    (" » et", "¦» et"),
    ("dit « ", "dit «¦"),
    ("selon l'", "selon l’"),
    # guillemets
    ('Le mot "solidaire" plaît', "Le mot «¦solidaire¦» plaît"),
    ('l\'"Accord"', "l’«¦Accord¦»"),
    ('Le "rapport "vert" final"', "Le «¦rapport “vert” final¦»"),
    ('« Le "vert" » pâlit', "«¦Le “vert”¦» pâlit"),
    ("«oui»", "«¦oui¦»"),
    ("« oui », dit-il", "«¦oui¦», dit-il"),
    ('"Pourquoi pas?", dit-elle', "«¦Pourquoi pas¦?¦», dit-elle"),
    ("l'« Accord »: fin", "l’«¦Accord¦»¦: fin"),
    # apostrophe, ellipsis, dashes
    ("aujourd'hui, l'ESS d'ici", "aujourd’hui, l’ESS d’ici"),
    ("le 'bon' mot", "le ‘bon’ mot"),
    ("écrire à l'adresse d'info@cress.org", "écrire à l’adresse d’info@cress.org"),
    ("et alors...", "et alors…"),
    ("logement, santé, etc...", "logement, santé, etc."),
    ("logement, santé, etc…", "logement, santé, etc."),
    ("un modèle - celui de Lima - est né", "un modèle~– celui de Lima~– est né"),
    ("un modèle – celui-ci — est né", "un modèle~– celui-ci~— est né"),
    ("le plan 2017-2021", "le plan 2017–2021"),
    ("(1955-1971)", "(1955–1971)"),
    ("p. 12-15", "p.~12–15"),
    # numbers
    ("1 700 participants", "1¦700 participants"),
    ("1~700~000 €", "1¦700¦000¦€"),
    ("12 345,6 km", "12¦345,6¦km"),
    ("55% et 55 % et 3 ‰", "55¦% et 55¦% et 3¦‰"),
    ("12€, 2,1 M€, 30 k€, 5 Md€", "12¦€, 2,1¦M€, 30¦k€, 5¦Md€"),
    ("5 $, 5 £", "5¦$, 5¦£"),
    ("400 km, 3 kg, 12 ha, 30 m², 50 km/h", "400¦km, 3¦kg, 12¦ha, 30¦m², 50¦km/h"),
    ("20°C ou 20 °C", "20¦°C ou 20¦°C"),
    ("de 9 h 30 à 10 h", "de 9¦h¦30 à 10¦h"),
    ("n° 5, n°5, N° 12, nᵒ 7", "n°~5, n°~5, N°~12, nᵒ~7"),
    ("p. 12, art. 5, § 3", "p.~12, art.~5, §~3"),
    # people, dates, ordinals
    ("M. Dupont et Mme Écoffier", "M.~Dupont et Mme~Écoffier"),
    ("M. de Cock, Mme d'Arc, Mmes Roy", "M.~de Cock, Mme~d’Arc, Mmes~Roy"),
    ("le Dr Roy à St Malo", "le Dr~Roy à St~Malo"),
    ("le 8 octobre 2021", "le 8~octobre 2021"),
    ("le 1er novembre", "le 1er~novembre"),
    ("La 1ère fois, la 1ière fois", "La 1re fois, la 1re fois"),
    ("le 2ème, le 3ième et les 4èmes", "le 2e, le 3e et les 4es"),
    ("le 101ème département", "le 101e département"),
    ("au XXIème siècle", "au XXIe~siècle"),
    ("Yaoundé IVème", "Yaoundé IVe"),
    ("les XIXème-XXème siècles", "les XIXe-XXe~siècles"),
    ("deux  espaces", "deux espaces"),
]

FRENCH_UNCHANGED = [
    "",
    " ",
    "?",
    ": suite d’un mot en gras",
    "«",
    "»",
    "«¦déjà bien¦»",
    "(?) et [!] et (…)",
    "à 11:00, 1:1, Mt 5:3",
    "https://x.org/a?b=c;d:e!f",
    "http://127.0.0.1:8000/2ème",
    "www.gsef2018.org/l'ess...x",
    "info@c-i-t-i-e-s.org",
    "docs/2017-2021/l.txt et ../a...b/c",
    "C:\\temp\\1ere.txt",
    "x='1' a:b a::b {n}",
    "#ESS2018 @gsef_forum v1.10 1.2.3 2.4.1",
    "le 2018-10-01 et 2018-10",
    "ISO 26000 et COVID-19",
    "C.I.T.I.E.S",
    "Goiener S. Coop.",
    "R+D+i, e. a., B2B",
    "Co-construction, auto-organisée",
    "les acteur·rice·s et citoyen.ne.s",
    "2001-02, 2021-2017, 3 - 2 = 1",
    "n°~2017-2021",
    "06 12 34 56 78",
    "En 2018 250 personnes",
    'un écran de 27" et un de 24"',
    'il dit "oui',
    'suite", dit-il',
    "bravo ;) et :-)",
    "1ème, nième, Ième",
    "École, A côté",
    "une suite.... et deux..",
    "ligne\n  retrait  \nsuite",
    "45° et 20h30",
    "M. et Mme",
    "le 5~avril",
    "100%20 et 50%de",
]

ENGLISH = [
    ('He said "yes" twice', "He said “yes” twice"),
    ('"One," she said, "is "enough"."', "“One,” she said, “is ‘enough’.”"),
    ('("quoted")', "(“quoted”)"),
    ("don't, workers', O'Brien", "don’t, workers’, O’Brien"),
    ("the '90s and the '68 movement", "the ’90s and the ’68 movement"),
    ("'Tis the season, rock 'n' roll", "’Tis the season, rock ’n’ roll"),
    ("the 1990's", "the 1990’s"),
    ("the 'social economy' label", "the ‘social economy’ label"),
    ("the 'workers' rights' bill", "the ‘workers’ rights’ bill"),
    ("'s members", "’s members"),
    ("and so on...", "and so on…"),
    ("etc...", "etc."),
    ("Why ?", "Why?"),
    ("Why¦? Really~!", "Why? Really!"),
    ("Hub of SSE : local impact ; more", "Hub of SSE: local impact; more"),
    ("Really ?! Yes", "Really?! Yes"),
    ("SDG 12 : consumption", "SDG 12: consumption"),
    ("See https://x.org/a?b !", "See https://x.org/a?b!"),
    ("a model - that of Lima - grew", "a model~– that of Lima~– grew"),
    ("a model -- that of Lima", "a model~– that of Lima"),
    ("a model – that of Lima — grew", "a model~– that of Lima~— grew"),
    ("Tama 3 - Group", "Tama 3~– Group"),
    (" - director", "~– director"),
    ("from 2017-2021", "from 2017–2021"),
    ("pp. 12-15", "pp.~12–15"),
    ("p. 12", "p.~12"),
    ("55 % and 55~%", "55% and 55%"),
    ("400 km, 3 kg, 20 °C", "400¦km, 3¦kg, 20¦°C"),
    ("400~km", "400¦km"),
    ("No. 5 and nos. 6, 7", "No.~5 and nos.~6, 7"),
    ("Mr Smith, Mrs. Jones, Ms Wu", "Mr~Smith, Mrs.~Jones, Ms~Wu"),
    ("Dr Ada Roy, St Ives", "Dr~Ada Roy, St~Ives"),
    ("8 October 2021", "8~October 2021"),
    ("on the 8th October", "on the 8th~October"),
    ("fig. 3, vol. 2, § 4", "fig.~3, vol.~2, §~4"),
    ("9 a.m. to 5 pm", "9¦a.m. to 5¦pm"),
    ("two  spaces", "two spaces"),
    ("It's on info@x.org's page", "It’s on info@x.org’s page"),
]

ENGLISH_UNCHANGED = [
    "",
    "?",
    " ?",
    " and so on ",
    "“Right” and ‘fine’",
    "1,700 people and 1 700 people",
    "55% of €12,500",
    "1st, 2nd, 3rd and 21st century",
    "11:00, 3:1, 3 : 1, Mt 5:3",
    'https://x.org/it\'s...?a="b"',
    "mailto:a@b.org and tel:+33-1",
    "info@x.org, x.org, docs/a/b",
    "v1.10, 1.2.3, 2018-10-01",
    "#SSE @gsef",
    "well-known, co-operative",
    "an em dash—closed—stays",
    "(?) and [!]",
    "smile :) or ;-) or :D",
    'a 27" screen',
    "6'2 tall, ''so''",
    '"unclosed',
    "2020-21 and 2021-2017",
    "5 - 3 = 2",
    "a.. b.... c",
    "a?b:c",
    "f(x)='y'",
    "S. Coop., R+D+i, e. a.",
    "C.I.T.I.E.S",
    "line\n  indent  \nnext",
    "- item",
    "May 2018",
    "«¦chose française¦»",
    "SDG 12: consumption",
    "./src/it's",
]

SPANISH = [
    ('La "economía social" crece', "La «economía social» crece"),
    ('La "ley "verde" final"', "La «ley “verde” final»"),
    ('"Uno "dos "tres" dos" uno"', "«Uno “dos ‘tres’ dos” uno»"),
    ('«La "verde"»', "«La “verde”»"),
    ("« economía »", "«economía»"),
    ("«¦economía¦», dijo", "«economía», dijo"),
    ('"Hola".', "«Hola»."),
    ('¿"Qué"?', "¿«Qué»?"),
    ("¿Por qué ?", "¿Por qué?"),
    ("¿ Por qué?", "¿Por qué?"),
    ("¡Ya~!", "¡Ya!"),
    ("La ESS : un modelo ; otro", "La ESS: un modelo; otro"),
    ("¡¿Qué ?!", "¡¿Qué?!"),
    ("O'Higgins y L'Hospitalet", "O’Higgins y L’Hospitalet"),
    ("y así...", "y así…"),
    ("vivienda, salud, etc...", "vivienda, salud, etc."),
    ("55%", "55¦%"),
    ("55 % y 55~%", "55¦% y 55¦%"),
    ("12€ y 12 500 €", "12¦€ y 12¦500¦€"),
    ("1~250~000 personas", "1¦250¦000 personas"),
    ("400 km, 3 kg, 20 °C", "400¦km, 3¦kg, 20¦°C"),
    ("a las 14:30 h", "a las 14:30¦h"),
    ("n.º 5", "n.º~5"),
    ("nº 5, n° 6, Nº7", "n.º~5, n.º~6, N.º~7"),
    ("núm. 5, pág. 3, págs. 3-7", "núm.~5, pág.~3, págs.~3–7"),
    ("art. 5, cap. 2", "art.~5, cap.~2"),
    ("Sr. Díaz, Sra. Ñíguez", "Sr.~Díaz, Sra.~Ñíguez"),
    ("Dra. Gómez y D. Juan", "Dra.~Gómez y D.~Juan"),
    ("EE. UU. y p. ej. Lima", "EE.~UU. y p.~ej. Lima"),
    ("el 8 de octubre de 2021", "el 8~de octubre de 2021"),
    ("el 1º de mayo", "el 1.º~de mayo"),
    ("1o, 1º y 2ª", "1.º, 1.º y 2.ª"),
    ("el 3er foro, el 1er día", "el 3.er foro, el 1.er día"),
    ("el siglo XXI", "el siglo~XXI"),
    ("los siglos XIX y XX", "los siglos~XIX y XX"),
    ("s. XV", "s.~XV"),
    ("el plan 2017-2021", "el plan 2017–2021"),
    ("un modelo - el de Lima - creció", "un modelo~– el de Lima~– creció"),
    ("dos  espacios", "dos espacios"),
    ("Vea https://x.org/a?b !", "Vea https://x.org/a?b!"),
    ("ODS 12 : consumo", "ODS 12: consumo"),
]

SPANISH_UNCHANGED = [
    "",
    "?",
    " ?",
    " fragmento ",
    "«Bien» y “bien”",
    "¿Qué? ¡Ya!",
    "Qué? Ya!",
    "1 700 y 1.700 y 1700",
    "1.º, 1.ª, 3.er",
    "1a fila, 1os, H2O, CO2o",
    "43º N, 20 ºC, 20ºC",
    "una raya —así— pegada",
    "Goiener S. Coop., e. a.",
    "I+D+i, R+D+i, B2B",
    "el I+D. Los proyectos",
    "11:00, 1:1, 3 : 1, Mt 5:3",
    'https://x.org/l\'eina...?a="b"',
    "info@x.org y x.org/1o",
    "#ESS @gsef v1.10 1.2.3 2018-10-01",
    "(?) y [!]",
    ":) y ;-)",
    'una pantalla de 27"',
    '"sin cerrar',
    "2020-21 y 2021-2017",
    "5 - 3 = 2",
    "C.I.T.I.E.S",
    "a.. b.... c",
    "Co-construcción",
    "línea\n  sangría  \nsiguiente",
    "Mª Jesús",
    "siglo de oro",
    "EE.UU. y EEUU",
    "12500 y 48001 Bilbao",
    "docs/3er/a.txt",
]

NEUTRAL = [
    ("l'Hospitalet", "l’Hospitalet"),
    ("eta abar...", "eta abar…"),
    ("400 km", "400¦km"),
    ("400~km", "400¦km"),
]

NEUTRAL_UNCHANGED = [
    "Zer da hau?",
    'Hau "da"',
    "a : b ; c",
    "'90",
    "% 55 eta 55%",
    "1 700 lagun",
    "bi  hutsune",
    "https://x.org/l'a...b",
]


@pytest.mark.parametrize(("typed", "printed"), FRENCH)
def test_french_is_set_as_the_lexique_wants(typed: str, printed: str) -> None:
    assert shown(typeset(real(typed), "fr")) == printed


@pytest.mark.parametrize(("typed", "printed"), ENGLISH)
def test_english_is_set_in_british_house_style(typed: str, printed: str) -> None:
    assert shown(typeset(real(typed), "en")) == printed


@pytest.mark.parametrize(("typed", "printed"), SPANISH)
def test_spanish_is_set_as_the_academy_wants(typed: str, printed: str) -> None:
    assert shown(typeset(real(typed), "es")) == printed


@pytest.mark.parametrize(("typed", "printed"), NEUTRAL)
def test_any_other_language_gets_what_holds_everywhere(typed: str, printed: str) -> None:
    assert shown(typeset(real(typed), "eu")) == printed


UNCHANGED = [
    (language, text)
    for language, table in (
        ("fr", FRENCH_UNCHANGED),
        ("en", ENGLISH_UNCHANGED),
        ("es", SPANISH_UNCHANGED),
        ("eu", NEUTRAL_UNCHANGED),
    )
    for text in table
]


@pytest.mark.parametrize(("language", "text"), UNCHANGED)
def test_what_is_right_or_unsure_is_left_alone(language: str, text: str) -> None:
    assert shown(typeset(real(text), language)) == text
    assert changes(real(text), language) == ()


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("fr-CA", "Quoi¦?"),
        ("FR", "Quoi¦?"),
        ("fr_BE", "Quoi¦?"),
        ("en-GB", "Quoi?"),
        ("eu", "Quoi ?"),
        ("fro", "Quoi ?"),
        ("", "Quoi ?"),
    ],
)
def test_a_region_falls_back_to_its_language(language: str, printed: str) -> None:
    assert shown(typeset("Quoi ?", language)) == printed


def test_a_change_names_its_rule_and_its_place_in_the_original_text() -> None:
    assert changes("Euh...  l'ESS: quoi?", "fr") == (
        Change("double-space", 6, "  ", " "),
        Change("ellipsis", 3, "...", "…"),
        Change("apostrophe", 9, "'", "’"),
        Change("missing-space-before-mark", 13, ":", "\u202f:"),
        Change("missing-space-before-mark", 19, "?", "\u202f?"),
    )


def test_a_change_within_a_change_shows_what_the_earlier_rule_left() -> None:
    assert changes('le "oui"', "fr") == (
        Change("double-quotes", 3, '"', "«"),
        Change("double-quotes", 7, '"', "»"),
        Change("after-opening-guillemet", 3, "«", "«\u202f"),
        Change("before-closing-guillemet", 7, "»", "\u202f»"),
    )


@pytest.mark.parametrize("language", ["fr", "en", "es", "eu"])
def test_every_rule_has_a_name_of_its_own_and_a_reason(language: str) -> None:
    rules = profile_of(language).rules
    assert len({rule.name for rule in rules}) == len(rules)
    assert all(rule.reason for rule in rules)


@pytest.mark.parametrize("language", PROFILES)
def test_every_rule_has_a_case(language: str) -> None:
    tables = {"fr": FRENCH, "en": ENGLISH, "es": SPANISH}
    used = {c.rule for typed, _ in tables[language] for c in changes(real(typed), language)}
    assert used == {rule.name for rule in PROFILES[language].rules}


MARKED = [
    # `^…^` raised, `{…}` small capitals
    ("fr", "1er", "1^er^"),
    ("fr", "la 1re fois", "la 1^re^ fois"),
    ("fr", "les 1ers, les 2es", "les 1^ers^, les 2^es^"),
    ("fr", "le 2e et le 21e", "le 2^e^ et le 21^e^"),
    ("fr", "le 2nd, la 2nde", "le 2^nd^, la 2^nde^"),
    ("fr", "XXIe~siècle", "{XXI}^e^~siècle"),
    ("fr", "Ier siècle", "{I}^er^ siècle"),
    ("fr", "aux XIXe et XXe~siècles", "aux {XIX}^e^ et {XX}^e^~siècles"),
    ("fr", "XIIe-XIVe siècle", "{XII}^e^-{XIV}^e^ siècle"),
    ("fr", "les 2e-3e tours", "les 2^e^-3^e^ tours"),
    ("fr", "Yaoundé IVe, Louis XIV", "Yaoundé IVe, Louis XIV"),
    ("fr", "n°~5, Mme~Roy, 3d, 0,5e, B2e", "n°~5, Mme~Roy, 3d, 0,5e, B2e"),
    ("fr", "https://x.org/2e x.org/1er", "https://x.org/2e x.org/1er"),
    ("fr", "", ""),
    ("es", "siglo~XXI", "siglo~{XXI}"),
    ("es", "los siglos~XIX y XX", "los siglos~{XIX} y {XX}"),
    ("es", "s.~XVI-XVII", "s.~{XVI}-{XVII}"),
    ("es", "el 3.er foro, 1.º, 2.ª", "el 3.^er^ foro, 1.º, 2.ª"),
    ("es", "Felipe VI, siglo Xa", "Felipe VI, siglo Xa"),
    ("en", "the 1st, 21st century, XXIe siècle", "the 1st, 21st century, XXIe siècle"),
    ("eu", "1er, siglo XXI", "1er, siglo XXI"),
]
SIGNS = {Style.PLAIN: ("", ""), Style.SUPERSCRIPT: ("^", "^"), Style.SMALL_CAPS: ("{", "}")}


@pytest.mark.parametrize(("language", "text", "marked"), MARKED)
def test_runs_raise_ordinals_and_shrink_centuries(language: str, text: str, marked: str) -> None:
    found = runs(real(text), language)
    assert all(run.text for run in found)
    pieces = (SIGNS[run.style][0] + run.text + SIGNS[run.style][1] for run in found)
    assert shown("".join(pieces)) == marked


def test_a_text_without_styling_is_one_plain_run() -> None:
    assert [(run.text, run.style) for run in runs("Kaixo", "eu")] == [("Kaixo", Style.PLAIN)]
