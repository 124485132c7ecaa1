"""The check `misspelling`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

# What is never right, a slash, what is meant. Only what no name or other word is.
_TABLE: Mapping[str, str] = {
    "fr": """
        entreprenariat/entrepreneuriat entrepreunariat/entrepreneuriat
        entreprenarial/entrepreneurial dévelopement/développement developpement/développement
        dévellopement/développement environement/environnement envirronement/environnement
        acceuil/accueil acceuillir/accueillir receuil/recueil receuillir/recueillir
        ceuillir/cueillir parmis/parmi malgrès/malgré quatres/quatre addresse/adresse
        aggriculture/agriculture apercu/aperçu aprés/après aujourdhui/aujourd’hui biensûr/bien@sûr
        bénificier/bénéficier bénificiaire/bénéficiaire bénificiaires/bénéficiaires
        chomage/chômage collègial/collégial crèer/créer déja/déjà defis/défis
        différement/différemment dilemne/dilemme éfficace/efficace éfficacité/efficacité
        éxemple/exemple éxpérience/expérience éxigence/exigence financment/financement
        gouvernace/gouvernance interessant/intéressant interessé/intéressé
        labélisation/labellisation labélisé/labellisé labéliser/labelliser notament/notamment
        occurence/occurrence opportunitée/opportunité péréniser/pérenniser péreniser/pérenniser
        pérennitée/pérennité personel/personnel personels/personnels plusieures/plusieurs
        probléme/problème problémes/problèmes professionel/professionnel
        professionels/professionnels professionelle/professionnelle
        professionelles/professionnelles quartié/quartier quelquechose/quelque@chose
        recherce/recherche régionnal/régional résaux/réseaux résau/réseau societé/société
        solidarites/solidarités sociètal/sociétal sudivision/subdivision suvi/suivi
        territoir/territoire territoirs/territoires travailleures/travailleuses trés/très dun/d’un
        quil/qu’il quils/qu’ils quun/qu’un quune/qu’une lhomme/l’homme lhistoire/l’histoire
        lemploi/l’emploi lécole/l’école léconomie/l’économie lentreprise/l’entreprise
        lhabitat/l’habitat laménagement/l’aménagement lémergence/l’émergence lensemble/l’ensemble
        lenvironnement/l’environnement linclusion/l’inclusion linnovation/l’innovation
        linsertion/l’insertion laccès/l’accès lassociation/l’association
        lorganisation/l’organisation dinnovation/d’innovation dinsertion/d’insertion
        deconomie/d’économie déconomie/d’économie dentreprise/d’entreprise
        dorganisation/d’organisation dassociations/d’associations c’est@à@dire/c’est-à-dire
        cest@à@dire/c’est-à-dire à@coté@de/à@côté@de au@cour@du/au@cœur@du au@cour@de/au@cœur@de
        mise@en@ouvre/mise@en@œuvre mises@en@ouvre/mises@en@œuvre mis@en@ouvre/mis@en@œuvre
        mettre@en@ouvre/mettre@en@œuvre main@d’ouvre/main-d’œuvre
        sociale@et@solidaires/sociale@et@solidaire pouvoirs@publiques/pouvoirs@publics
        politiques@publics/politiques@publiques services@publiques/services@publics
        marchés@publiques/marchés@publics au@niveaux/aux@niveaux aux@niveau/au@niveau
        touts@les/tous@les en@terme@de/en@termes@de partis@prenantes/parties@prenantes
        dautres/d’autres
    """,
    "en": """
        accomodate/accommodate accomodation/accommodation acheive/achieve acheived/achieved
        acknowlege/acknowledge adress/address adresses/addresses agencys/agencies aquire/acquire
        begining/beginning beleive/believe buisness/business buisnesses/businesses
        challange/challenge challanges/challenges collegue/colleague collegues/colleagues
        comittee/committee commitee/committee commited/committed comunity/community
        comunities/communities concious/conscious cooperativ/cooperative definately/definitely
        developement/development developements/developments disadvantadged/disadvantaged
        embarass/embarrass enviroment/environment enviromental/environmental
        entrepeneur/entrepreneur entrepeneurs/entrepreneurs entrepeneurship/entrepreneurship
        entrepreneurshop/entrepreneurship existance/existence experiance/experience
        familes/families foriegn/foreign fullfil/fulfil goverment/government
        goverments/governments governement/government garantee/guarantee guarentee/guarantee
        happend/happened heterogenous/heterogeneous implemention/implementation
        infomation/information inititiative/initiative initative/initiative initatives/initiatives
        knowlege/knowledge maintainance/maintenance maintenence/maintenance managment/management
        neccessary/necessary necesary/necessary noticable/noticeable occassion/occasion
        occured/occurred occuring/occurring occurence/occurrence oportunity/opportunity
        opportunites/opportunities organistation/organisation orginal/original
        partcipants/participants particpants/participants particpation/participation
        percieve/perceive persue/pursue posession/possession practioner/practitioner
        practioners/practitioners preceed/precede priviledge/privilege profesional/professional
        publically/publicly recieve/receive recieved/received recomend/recommend
        recomendation/recommendation recomendations/recommendations refered/referred
        relevent/relevant responsability/responsibility seperate/separate seperately/separately
        sieze/seize solidarty/solidarity stakholder/stakeholder stakholders/stakeholders
        succesful/successful sucessful/successful successfull/successful thier/their
        throught/through tommorow/tomorrow transfered/transferred untill/until usefull/useful
        vulnerabe/vulnerable wich/which whith/with writen/written could@of/could@have
        should@of/should@have would@of/would@have in@the@other@hand/on@the@other@hand
        rather@then/rather@than them@self/themselves
    """,
    "es": """
        exhuberante/exuberante enserio/en@serio osea/o@sea através/a@través aveces/a@veces
        desarollo/desarrollo desarrolo/desarrollo desarollar/desarrollar conección/conexión
        ambiguedad/ambigüedad cooperacion/cooperación comunicacion/comunicación desición/decisión
        educacion/educación enfásis/énfasis excelencía/excelencia explendor/esplendor fué/fue
        dió/dio vió/vio dificil/difícil facil/fácil govierno/gobierno gestion/gestión hechar/echar
        inovación/innovación innovacion/innovación inovador/innovador institucion/institución
        insercion/inserción imagenes/imágenes jovenes/jóvenes lider/líder lideres/líderes
        organizacion/organización participacion/participación poblacion/población
        proposito/propósito tambien/también telefono/teléfono transformacion/transformación
        travez/través vehiculo/vehículo a@travez@de/a@través@de
        economía@solidarias/economía@solidaria hubieron@muchos/hubo@muchos
        hubieron@muchas/hubo@muchas
    """,
}


@cache
def _right(base: str) -> Mapping[str, str]:
    pairs = (row.replace("@", " ").partition("/") for row in _TABLE[base].split())
    return {wrong: right for wrong, _, right in pairs}


@cache
def _phrases(base: str) -> re.Pattern[str]:
    """Match any of the phrases; an apostrophe may be straight."""
    phrases = (
        re.escape(wrong).replace("’", "[’']") for wrong in _right(base) if not wrong.isalpha()
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE)


def _telling(wrong: str) -> str:
    """Return the word of a phrase that other texts have least."""
    return max(re.split("[ ’]", wrong), key=len)


_WORDS = {_telling(wrong) for base in _TABLE for wrong in _right(base)}


@text_check("misspelling", Severity.WARNING, languages=_TABLE, words=_WORDS)
def misspelling(text: Examined) -> Iterator[Problem]:
    """A word is misspelt that often is, or lost an apostrophe or a ligature on its way here.

    Known are some hundreds of mistakes that are no words, nor names, of any of our languages;
    this is no dictionary. In French also what copying from a PDF leaves of "d’un" and "cœur".

    Bad (fr): ``L’entreprenariat et l’acceuil``
    Bad (fr): ``Au cour du projet, la mise en ouvre dun plan``
    Bad (fr): ``C’est à dire que les pouvoirs publiques agissent``
    Bad (en): ``The goverment has recieved it``
    Bad (es): ``El desarollo a travez de la red``
    Good (fr): ``Au cours du projet, la cour ouvre ; l’entrepreneuriat``
    Good (en): ``The government has received it``
    Good (es): ``El desarrollo a través de la red``
    """
    known = _right(text.base)
    if not text.vocabulary.isdisjoint(known):
        for word in text.words:
            if right := known.get(word.text.lower()):
                yield _problem(word.text, right, word.start)
    for found in _phrases(text.base).finditer(text.prose):
        yield _problem(found[0], known[found[0].lower().replace("'", "’")], found.start())


def _problem(said: str, right: str, start: int) -> Problem:
    meant = right.upper() if said.isupper() else right
    if said[0].isupper() and not said.isupper():
        meant = right[0].upper() + right[1:]
    what = f"'{said}' is written '{meant}'"
    return Problem(start, start + len(said), what, f"write '{meant}'", meant)
