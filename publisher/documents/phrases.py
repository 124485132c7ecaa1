"""The words that documents of a forum are made of, in French, English and Spanish: tables to read.

All words stand as `publisher.text.spelling.plain` leaves them: small letters, no accents, no
signs. A word of one language does no harm in the others, so the tables are searched together;
another language is one more line in each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from publisher.text.spelling import plain

Gender: TypeAlias = Literal["f", "m", ""]


def _table(*rows: str) -> frozenset[str]:
    return frozenset(word for row in rows for word in row.split())


# Before a name; the gender they tell, which a doctor's title does not.
TITLES: Mapping[str, Gender] = {
    **dict.fromkeys("m mr monsieur sr senor don d mtro".split(), "m"),
    **dict.fromkeys("mme mlle mrs ms miss madame sra srta senora dona dna mtra profa".split(), "f"),
    **dict.fromkeys("dr dre dra prof pr me arq ing lic".split(), ""),
}

# What somebody is: the first word of a role, without an ending -s and a beginning such as "vice-".
ROLES = _table(
    # fr
    """adjoint adjointe administrateur administratrice ambassadeur ambassadrice animateur animatrice
    assistant assistante attache attachee auteur autrice avocat avocate bourgmestre candidat
    candidate charge chargee chef cheffe chercheur chercheuse codirecteur codirectrice
    cofondateur cofondatrice commissaire conseiller conseillere consultant consultante
    coordinateur coordinatrice coordonnateur coordonnatrice copresident copresidente delegue
    deleguee depute deputee directeur directrice dirigeant dirigeante doctorant doctorante doyen
    doyenne echevin echevine economiste elu elue enseignant enseignante entrepreneur
    entrepreneuse expert experte facilitateur facilitatrice fonctionnaire fondateur fondatrice
    formateur formatrice gerant gerante gestionnaire gouverneur gouverneure ingenieur ingenieure
    journaliste maire maitre maitresse membre militant militante ministre prefet prefete
    president presidente professeur professeure rapporteur rapporteuse recteur rectrice
    redacteur redactrice referent referente representant representante responsable salarie
    salariee secretaire senateur senatrice sociologue specialiste syndicaliste technicien
    technicienne tresorier tresoriere""",
    # en
    """academic activist administrator adviser advisor ambassador analyst associate author ceo cfo
    chair chairman chairperson chairwoman chief cio coach cochair cofounder commissioner
    convener coo coordinator councillor counsellor cto delegate deputy director economist
    engineer entrepreneur executive facilitator fellow founder governor head lead leader
    lecturer manager managing mayor member minister officer organiser organizer partner
    practitioner president professor provost rapporteur rector representative researcher scholar
    scientist secretary senior specialist spokesperson strategist technician trainer treasurer
    trustee""",
    # es
    """abogada abogado academica academico adjunta adjunto administradora alcalde alcaldesa analista
    animador animadora asesor asesora asistente candidata candidato catedratica catedratico
    codirector codirectora cofundador cofundadora comisionada comisionado concejal concejala
    consejera consejero consultor consultora cooperativista coordinador coordinadora delegada
    delegado diputada diputado directora dirigente docente doctoranda doctorando educador
    educadora embajador embajadora encargada encargado especialista experta experto facilitador
    facilitadora funcionaria funcionario fundador fundadora gerente gestor gestora gobernador
    gobernadora ingeniera ingeniero intendenta intendente investigador investigadora jefa jefe
    miembro ministra ministro periodista portavoz prefecta prefecto presidenta profesor
    profesora rectora regidor regidora secretaria secretario senador senadora socia socio
    sociologa sociologo subdirector subdirectora subsecretaria subsecretario tecnica tecnico
    tesorera tesorero trabajador trabajadora viceministra viceministro vicepresidenta
    vicepresidente vicerrector vicerrectora vocal""",
)
ROLE_BEGINNINGS = ("vice ", "sous ", "ex ", "co ", "sg ", "dg ")

# The first word of the name of a body.
BODIES = _table(
    """academie agence alliance assemblee association banque bureau caisse centre chaire chambre
    chantier club cluster coalition collectif collectivite comite commission communaute commune
    compagnie confederation conference conseil consortium cooperative delegation departement
    district division ecole entreprise espace etablissement faculte federation fiducie
    fondation fonds forum gouvernement groupe groupement incubateur institut intendance
    laboratoire mairie metropole ministere mouvement municipalite mutualite mutuelle
    observatoire office ong organisation organisme parlement parti plateforme pole prefecture
    regie region reseau secretariat societe syndicat union universite ville""",
    """academy agency authority bank board borough center chamber city college committee company
    consortium corporation council county department faculty foundation fund government group
    hospital house hub institute laboratory league ministry movement municipality network ngo
    observatory organization parliament partnership party platform province school society town
    trust university""",
    """academia agencia alcaldia alianza asamblea asociacion ayuntamiento banco cabildo caja camara
    catedra centro ciudad colectivo comision comite comunidad concejo confederacion consejo
    consorcio cooperativa departamento diputacion distrito empresa entidad escuela espacio
    facultad federacion fondo foro fundacion gobernacion gobierno grupo hermandad incubadora
    instituto intendencia junta laboratorio liga mancomunidad ministerio movimiento
    municipalidad municipio mutua mutualidad observatorio oficina organizacion parlamento
    partido patronato plataforma prefectura provincia red secretariado servicio sindicato
    sociedad union universidad xarxa""",
)

# Legal forms that end a name and keep their full stop.
LEGAL_FORMS = _table(
    """ac ag aisbl asbl bv cic co coop corp cva eirl eurl ev gie gmbh inc llc llp ltd ltda nv ong oy
    plc sa sal sarl sas sasu sca sccl scic scoop scop scrl scs sgr sl sll slne slu spa srl ssi
    vzw"""
)

AND = _table("et and y e")  # between two of any
OF = r"(?:de la|de l['’]|de les|del|de los|de las|de|du|des|d['’]|of the|of|for|pour le|chez)"
TO = r"(?:à la|à l['’]|à|au|aux|dans la|dans le|at the|at|in the|en la|en el|en)"

# Small words inside a person's name.
PARTICLES = _table("al ap ben bin bint da das de del dem den der di dos du e el epse ibn la las le "
                   "les los nee of san st ten ter van vom von y zu epouse")  # fmt: skip

# What stands before a colon, or alone on a line.
LABELS: Mapping[str, frozenset[str]] = {
    "moderator": frozenset(
        """moderateur moderatrice moderateurs moderatrices moderation animateur animatrice moderator
        moderators moderated moderador moderadora moderadores moderadoras moderacion modera moderan
        animateurs animatrices animation facilitateur facilitatrice facilitator facilitators
        facilitador facilitadora""".split()
    ),
    "opening": frozenset("ouverture opening apertura inauguracion".split()),
    "conclusions": frozenset(
        "conclusion conclusions cloture closing clausura cierre conclusiones".split()
    ),
    "partners": frozenset(
        "partenaires|nos partenaires|partenaires du forum|partners|our partners|colaboradores|"
        "entidades colaboradoras|colabora|colaboran|socios|en partenariat avec|"
        "in partnership with|con la colaboracion de".split("|")
    ),
    "organisers": frozenset(
        "organise|organisateur|organisateurs|organisation|organiser|organisers|organizers|organizer|"
        "organised by|organized by|hosted by|convened by|organise par|organisee par|organisatrice|"
        "organisatrices|organiza|organizan|organizador|organizadora|organizadores|organizadoras|"
        "organizacion|organizado por|organizada por|entidad organizadora|"
        "entidades organizadoras".split("|")
    ),
    "sponsors": frozenset(
        "sponsor|sponsors|sponsored by|parrains|mecenes|avec le soutien de|soutiens|supported by|"
        "with the support of|patrocina|patrocinan|patrocinadores|patrocinio|"
        "con el apoyo de|con el patrocinio de|apoya|apoyan|auspicia|auspician|parrainage|mecenat|"
        "financeurs|bailleurs de fonds|funders|funded by|financiado por|finance par".split("|")
    ),
}
FEMININE_LABELS = frozenset(
    "moderatrice animatrice moderadora facilitatrice facilitadora moderatrices animatrices "
    "moderadoras".split()
)

# "Workshop coordinated by": the noun is on the left of the verb, whoever does it on its right.
ORGANISED_BY = re.compile(
    r"\b(?:co-?)?(?:coordonnée?s?|organisée?s?|animée?s?|préparée?s?|proposée?s?"
    r"|coordinated|organi[sz]ed|convened|hosted|coordinad[oa]s?|organizad[oa]s?)"
    r" (?:par|by|por) (?:l['’]|la |le |les |the |el |los |las )?",
    re.IGNORECASE,
)

# The nouns of a workshop, and of a block of them; a number after them counts.
WORKSHOPS = frozenset("atelier ateliers workshop workshops taller talleres".split())
SITTINGS = frozenset(
    "session sessions seance seances sesion sesiones bloc block bloque tanda round".split()
)

# A building: the first words of a venue.
VENUES = frozenset(
    """palais palacio palace centre center centro hall halle halles salle sala auditorium auditorio
    theatre teatro theater maison casa musee museo museum parc parque universite university
    universidad campus hotel ecole escuela school cite stade amphitheatre bibliotheque biblioteca
    library mediatheque pavillon pabellon pavilion""".split()
)

MONTHS: Mapping[str, int] = {
    word: number
    for row in (
        """janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre""",
        """january february march april may june july august september october november december""",
        """enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
        diciembre""",
        """janv fevr mars avr mai juin juil aout sept oct nov dec""",
        """jan feb mar apr may jun jul aug sep oct nov dec""",
        """ene feb mar abr may jun jul ago set oct nov dic""",
    )
    for number, word in enumerate(row.split(), 1)
} | {"setiembre": 9}
WEEKDAYS: Mapping[str, int] = {  # as `date.weekday` counts them
    word: number
    for row in (
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "monday tuesday wednesday thursday friday saturday sunday",
        "lunes martes miercoles jueves viernes sabado domingo",
    )
    for number, word in enumerate(row.split())
}

# What a form says to those who fill it in.
_HINT_FIRST = _table(
    """inserer inserez indiquer indiquez preciser precisez decrivez decrire remplir remplissez
    completer completez ecrire ecrivez ajouter ajoutez inscrire inscrivez saisir saisissez
    mentionner mentionnez veuillez max maximum minimum facultatif obligatoire""",
    """insert please specify indicate describe write fill enter add provide include max maximum
    minimum preferably optional required""",
    """indique indicar describa describir escriba escribir rellenar rellene precise precisar max
    maximo minimo inserte insertar especifique especificar agregue anada completar introduzca
    preferentemente opcional obligatorio""",
)
_COUNTED = re.compile(
    r"\b[0-9]+ ?(?:mots|words|palabras|caracteres|characters|caractères|lignes|lines|líneas|signes"
    r"|paragraphes|paragraphs|párrafos)\b",
    re.IGNORECASE,
)
_OPENING, _CLOSING, _BRACKETS = "([<{*_", ")]>}*_", frozenset("()[]{}")
_BLANK = re.compile(r"[\s._…·\-–—*\[\]()xX☐□]*")


def is_hint(text: str) -> bool:
    """Tell whether a text is a form's own hint, or the dots of a field that nobody filled in."""
    if _BLANK.fullmatch(text):
        return True
    if not _is_enclosed(text.strip().removesuffix(".")):
        return False
    said = plain(text).split()
    return bool(said) and (said[0] in _HINT_FIRST or _COUNTED.search(text) is not None)


def _is_enclosed(text: str) -> bool:
    """Tell whether a text has signs around it, and no brackets inside; linear in its length."""
    bare = text.rstrip(_CLOSING)
    inner = bare.lstrip(_OPENING)
    return len(inner) < len(bare) < len(text) and _BRACKETS.isdisjoint(inner)


def label_of(text: str) -> str | None:
    """Return which label a short text is, such as "partners"; None where it is none."""
    words = plain(text)
    return next((name for name, forms in LABELS.items() if words in forms), None)


def begins_with(words: str, table: Iterable[str]) -> bool:
    """Tell whether the first of some plain words is in a table; an -s at its end does not count."""
    first = words.split(" ", 1)[0]
    return first in table or first.removesuffix("s") in table


def is_role(text: str) -> bool:
    """Tell whether a text begins with what somebody is: "Sous-directrice générale", "CEO"."""
    words = plain(text)
    for beginning in ROLE_BEGINNINGS:
        if words.startswith(beginning):
            return True
    return begins_with(words, ROLES)


def is_body(text: str) -> bool:
    """Tell whether a text begins like the name of a body: "Université de", "Network of"."""
    words = plain(text)
    for article in ("l ", "le ", "la ", "les ", "the ", "el ", "los "):
        words = words.removeprefix(article)
    return begins_with(words, BODIES) or words.startswith("plate forme")
