"""Words labelled by hand: forms of one word, and words that only look like it.

Each pair begins with a word as a dictionary has it. NUMBER: with its other number; GENDER: with
its other gender, in either number; OTHER: with a word that it must not be taken for.
"""

from __future__ import annotations

NUMBER = {
    "fr": """
        coopérative coopératives; entreprise entreprises; association associations;
        local locaux; réseau réseaux; travail travaux; lieu lieux; enjeu enjeux;
        milieu milieux; pays pays; temps temps; prix prix; processus processus;
        université universités; marché marchés; organisme organismes; fonds fonds;
        journal journaux; municipalité municipalités; acteur acteurs; social sociaux;
        capital capitaux; noyau noyaux; clause clauses; bail baux; tiers tiers; voix voix;
        solidaire solidaires; accès accès; jeu jeux; mutuelle mutuelles; société sociétés;
        habitant habitants; métier métiers; appel appels; outil outils;
        bénéficiaire bénéficiaires; fondation fondations; choix choix
    """,
    "en": """
        cooperative cooperatives; enterprise enterprises; community communities;
        business businesses; city cities; policy policies; process processes;
        approach approaches; niche niches; woman women; child children; analysis analyses;
        crisis crises; agency agencies; authority authorities; purchase purchases;
        company companies; society societies; tax taxes; value values; network networks;
        movie movies; fund funds; series series; organisation organizations;
        organisation organisations; bus bus; criterion criteria; campus campus;
        house houses; hero heroes; wish wishes; box boxes; currency currencies;
        worker workers; charity charities; farmer farmers; stakeholder stakeholders
    """,
    "es": """
        cooperativa cooperativas; empresa empresas; entidad entidades;
        organización organizaciones; inversión inversiones; red redes; agente agentes;
        cliente clientes; voz voces; país países; joven jóvenes; imagen imágenes;
        régimen regímenes; interés intereses; clase clases; crisis crisis; social sociales;
        sociedad sociedades; mes meses; capaz capaces; raíz raíces; comité comités;
        enlace enlaces; base bases; mujer mujeres; ley leyes; bloque bloques;
        análisis análisis; carácter caracteres; orden órdenes; índice índices;
        acción acciones; autobús autobuses; trabajador trabajadores; francés franceses;
        avance avances; pan panes; gestión gestiones; valor valores; origen orígenes
    """,
}

GENDER = {
    "fr": """
        coopérateur coopératrice; travailleur travailleuses; social sociale; local locales;
        premier première; financier financières; heureux heureuse; actif active;
        public publique; européen européennes; culturel culturelle; salarié salariée;
        entrepreneur entrepreneuse; directeur directrices; solidaire solidaires;
        équitable équitables; complet complète; ingénieur ingénieure; citoyen citoyenne;
        associatif associatives; bon bonne; coopératif coopérative;
        participatif participatives; régional régionaux; durable durable
    """,
    "es": """
        cooperativo cooperativas; trabajador trabajadora; socio socias;
        emprendedor emprendedoras; solidario solidarias; francés francesa;
        ciudadano ciudadanas; público públicas; social sociales; justo justa;
        director directoras; patrón patrona; alemán alemanas; inclusivo inclusiva;
        sostenible sostenibles; laboral laborales; activo activas
    """,
}

OTHER = {
    "fr": """
        université univers; université universel; organisation organiser;
        organisation organisme; organisation organe; coopération coopérateur;
        coopérative coopération; marché marche; insertion insérer; fonds fond; cours cour;
        solidarité solidaire; solidaire solide; communauté commune;
        communauté communautaire; commune commun; économie économique; économie économe;
        entreprise entrepreneur; association associé; finance financer;
        financement financer; général générosité; production produit;
        gouvernance gouvernement; politique police; monnaie monétaire;
        développement développer; mutuelle mutualiste; mutuelle mutuellement;
        social socialiste; social société; tiers tierce; portail porte; emploi employer;
        emploi employeur; local localité; capital capitale; action actif; acteur action;
        personnel personne; habitat habitant; militant militaire; travail travailler;
        poste poster; engagement engager; caisse caissier; équité équitable; marchand marché
    """,
    "en": """
        university universe; university universal; organisation organise;
        organisation organ; cooperative cooperation; cooperative cooperate;
        community communicate; community commune; policy police; policy politics;
        business busy; news new; general generous; general generation; social society;
        social socialist; economy economic; economic economical; finance financial;
        fund foundation; fund fundament; develop development; worker work;
        employment employer; employment employee; integration integrate;
        integrity integration; inclusion inclusive; author authority; governance government;
        past paste; trade trader; local locality; community communism; relative relation;
        marketing market; universe university; capital capitalism; experience experiment;
        experiment expert; importance import; internal international; secure security;
        fair fairly; actor action
    """,
    "es": """
        universidad universo; universidad universal; organización organizar;
        organización organismo; cooperativa cooperación; cooperativa cooperar;
        trabajo trabajó; desarrollo desarrolló; práctica practicar; público publicó;
        economía económico; economía ecónomo; empresa empresario; solidaridad solidario;
        comunidad común; comunidad comunicar; inserción insertar; política policía;
        finanzas financiar; financiación financiero; empleo empleó; empleo empleado;
        empleo emplear; gobernanza gobierno; social socialista; sociedad social;
        socio sociedad; desarrollo desarrollar; apoyo apoyó; apoyo apoyar; moneda monetario;
        mercado mercancía; fondo fundación; caja cajón; acción activo; agente agencia;
        capital capitán; personal persona; local localidad; cambio cambió; término terminó;
        banco banca; inclusión inclusivo; valor valorar; cuenta cuento; pública publica;
        secretaria secretaría; continuo continúo; hacia hacía
    """,
}


def pairs(table: dict[str, str], language: str) -> list[tuple[str, str]]:
    """Return the pairs of one language of a table."""
    return [
        (words[0], words[1])
        for words in map(str.split, table[language].strip().split(";"))
        if words
    ]
