"""What CLDR does not say about countries. Tables only; each gives its source."""

from __future__ import annotations

# Regions of CLDR that are not in ISO 3166-1: reserved and user-assigned codes (islands kept for
# the post, Sark, unions of states, Kosovo), and CLDR's own pseudo-regions.
NOT_IN_ISO = frozenset("AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ".split())

# Short names as the United Nations writes them (UNTERM, country names; "Palestine" as FAO's NOCS
# has it; Hong Kong and Macao as they are members of the WTO). Only where CLDR differs in at
# least one of the three languages; a language that is not given keeps CLDR's name.
OFFICIAL_NAMES: dict[str, dict[str, str]] = {
    "BY": {"fr": "Bélarus", "es": "Belarús"},
    "CD": {
        "fr": "République démocratique du Congo",
        "en": "Democratic Republic of the Congo",
        "es": "República Democrática del Congo",
    },
    "CG": {"fr": "Congo", "en": "Congo", "es": "Congo"},
    "CI": {"es": "Costa de Marfil"},  # Real Academia, Ortografía 2010, list of countries
    "CV": {"fr": "Cabo Verde", "en": "Cabo Verde", "es": "Cabo Verde"},
    "HK": {"fr": "Hong Kong, Chine", "en": "Hong Kong, China", "es": "Hong Kong, China"},
    "KP": {
        "fr": "République populaire démocratique de Corée",
        "en": "Democratic People’s Republic of Korea",
        "es": "República Popular Democrática de Corea",
    },
    "KR": {"fr": "République de Corée", "en": "Republic of Korea", "es": "República de Corea"},
    "ML": {"es": "Malí"},  # Real Academia, as above
    "MM": {"fr": "Myanmar", "en": "Myanmar", "es": "Myanmar"},
    "MO": {"fr": "Macao, Chine", "en": "Macao, China", "es": "Macao, China"},
    "PS": {"fr": "Palestine", "en": "Palestine", "es": "Palestina"},
    "SZ": {"fr": "Eswatini", "en": "Eswatini", "es": "Eswatini"},
    "TL": {"fr": "Timor-Leste", "en": "Timor-Leste", "es": "Timor-Leste"},
    "TR": {"fr": "Türkiye", "en": "Türkiye", "es": "Türkiye"},
    "VA": {"fr": "Cité du Vatican"},  # as the other two; CLDR has "État de la Cité du Vatican"
    "VN": {"fr": "Viet Nam", "en": "Viet Nam", "es": "Viet Nam"},
}

# Names that do not follow the rule in `countries`, after the Banque de dépannage linguistique; for
# Haiti it allows both "en" and "à", and finds "en" the commoner today.
FRENCH_PREPOSITIONS: dict[str, frozenset[str]] = {
    "aux": frozenset("AE AS BM BQ BS FJ KM MV NL PH PW SC TO US".split()),
    "au": frozenset("BZ GB KH MX MZ SR ZW".split()),
    "à": frozenset(
        """AG AI AW BH BL CU CV CW CY DJ GG GI GU HK JE KI KN LC MC MF MG MO MS MT MU NR NU OM
        PM PR RE SG SH SM ST SX TK TT TV TW VC WF YT""".split()
    ),
    "à la": frozenset("BB DM GD".split()),
    "en": frozenset("HT SL".split()),
    "dans le": frozenset(["IO"]),
    "dans les": frozenset(["TF"]),
    "dans la": frozenset(["VA"]),
}

# Besides names that end in "Islands" or "Territory"; after UNTERM, short names with "(the)".
ENGLISH_ARTICLE = frozenset("AE BQ BS CD CF CG DO GB GM IM KM KP KR MV NL PH TF US".split())

# Besides "Isla" and "Islas". Many are optional (Diccionario panhispánico de dudas, appendix 5):
# here stand those that the EU's Libro de estilo interinstitucional prefers (el Líbano, la India)
# and names made of common nouns; el Ecuador, el Perú, los Estados Unidos go without.
SPANISH_ARTICLES = {
    "AE": "los", "AQ": "la", "BM": "las", "BQ": "el", "BS": "las", "CD": "la", "CF": "la",
    "CG": "el", "DO": "la", "EH": "el", "GB": "el", "GF": "la", "IN": "la", "IO": "el",
    "KM": "las", "KP": "la", "KR": "la", "LB": "el", "MV": "las", "NL": "los", "PF": "la",
    "TF": "los", "VA": "la",
}  # fmt: skip
