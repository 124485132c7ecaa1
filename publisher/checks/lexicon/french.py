"""Words of French in small letters, as the texts of the forum have them: see `lexicon`."""

from __future__ import annotations

WORDS = """
abandon abondent abord abordables abrite absence absents abîmer accessibilité accompagnement
accompagnent accompagner accompagné accompagnées accompagnés accord accorde accordent accorder
accords accroître accueil accueille accueilli accueillir accèdent accès accéder achat achats
acheter acheteurs acquiert acquis acquièrent acquérir acteurs actif action actions active actives
activité activités actuel actuelles adaptation adapter adapté adaptées adaptés adjointe
administrateur administration administrations adoptant adopter adopté adresse adressent adresser
adresses adressée affaire affaires affichez affrontent affronter afin africaine agence agences
agenda agents agglomération aggravé agir agissent agit agricole agricoles agriculteurs
agricultrices agriculture agroécologie aide aident aider aides aidé aidés ailleurs ainsi ait
ajoute ajoutent albanie alentour algérien alimentaire alimentation alimentent aliments allemagne
alliance alliances allier alliée alliées alliés alors alternative ambassadeurs ambition ampleur
amènent amélioration améliore améliorer an analyse analyses ancien ancienne anciens ancrage ancré
anglais anglaise animation anime animé animée annonce annoncé annuels année années ans antenne
antennes appareil appareils appartenance appartient appel appelle appellent application applique
appliquera appliquée apport apporte apportent apporter apports apprenant apprendre apprennent
apprentissage approche approches appropriés approuvée approvisionnement appui appuie appuyer
appuyé après argent armée arpentait arrivent arrêt arrêtez articulation articuler ascendante asile
assainissement assez assistance associatif associatifs association associations associe associent
associer associé associées assoient assortis assumer assure assurer atelier ateliers athénée
athénées attaque attaquent atteindre atteint atteinte attend attendu attribue au aucun aucune
audit aujourd auprès auquel aurait aussi autant auteurs autobus autogestion autogérées
automatisation autonome autonomie autonomisation autorités autour autoévaluation autre autrement
autres aux avait avancer avancées avant avec avenir avez avoir avons avril axe axes ayant aéroport
bailleur bailleurs balisés bandeau banque banques basculé base bases basque basques beaucoup belge
belle berceau besoin besoins bien biens bienvenue bienvenues bilan bilbao bilingue binôme
biodiversité biologique biologiques biosphère bleue blocages bois bonjour bonne bonnes bord
bordelaise bornés bourg braille broches brouillée budget budgétaires bureau bureaux but buts bâti
bâtiment bâtir bâtit béatrice bénéficiaires bénévolat bénévoles cacao cadre café calculée calme
camerounais campagne campagnes camps caméra canal candidate candidats caniveaux capables capacité
capacités capital capitale capitaliste capitalistes car caractères carrière carte cas casque
catalan catalogue cause caution cautionner ce ceci cela celle celles celui centrale centre centres
centré centrée centrées certaines certificat ces cesser cet cette ceux chacun chacune chambres
chance change changement changements changent changer changé chantier chantiers chaque charge
chargé chargée charte chaîne chaînes cheffe chemin cher cherche chercher chercheur chercheurs
chercheuse chers chez chiffres chiffré chiffrées chimiques choisi choisis choisissent choisissez
choisit choix chose chère chômage chômeurs ci cigondewah cinq circuit circulaire circulaires
circuler citadins citations cite citoyen citoyenne citoyennes citoyenneté citoyens cités civile
civilisations classique classiques classées clauses clients climat climatique climatisation club
clubs cluster clusters clés coalition coalitions coconstruction coconstruites cocréer code codes
coexistence cogouvernance cohérence cohésion collaboration collaborative collectent collectif
collectifs collective collectives collectivité collectivités colocation colombien colombiennes
colophon combattants combattre combien comité comités commande comme commence commencer commencé
comment commerce commercent commercer commerces commerciale commercialisation commerçants
commissaire commission commun communautaire communautaires communauté communautés commune communes
communication communs compagnie comparative compare comparent comparés complet complexe complexes
complice complique complète complètent complémentaires comportent composent composez composé
comprend comprendre compris comprise comptabilité compte compter comptes compétences compétitives
compétitivité concentre concertation concerter concevoir concilier conclu conclue conclusions
conclut concours concrets concrètement concurrence conditions conduise conduit confection
confiance confie confirme conflit confondue confronte congrès conjointement connaissances
connaissent connaît connaître connexion connu connues connus conquérir consacre consacrent
consacré consacrée conscient conseil conseiller conseillers conseillère conseils consentement
conserver conservée considérée consolidation consolider consolidé consommateur consommateurs
consommation consomment constant constat constats constitue constituent constitués construction
construire construisent construit consultante consultants consultatif contact contenu
contexte continent continents continue contraception contraste contrat contre contredisent
contribue contribuer contributif contribution contributions contrôlent contrôlées convention
conventionnelle conventions convergence converger convertissez conviction conviendrait conviennent
convient conçoivent conçu conçue coop coopérateurs coopératif coopératifs coopération coopérative
coopératives coopérer coordinated coordinateur coordinatrice coordonnant coordonnateur
coordonnatrice coordonner coordonné coordonnée coordonnés copropriétés coresponsabilité corriger
corrigée coréen coréens couleur countries coupez courant courante cours couverte covoiturage
coworking coòpolis coût coûtent crevisse crise crises croissance création créative crédit crédits
crée créent créer créé créées créés cultiver culture culturel culturelle culturels cultures curage
cédant cérémonies côtoient côté côtés cœur danger danois dans date dates davantage days de delà
demande densité depuis dernier derniers dernière dernières derrière des description descriptions
dessine destiné destinées destinés deux deuxième devait devant devenir devenu devenue devienne
deviennent devient devoirs devraient diagnostic dialogue difficile difficulté difficultés diffuser
diffusez diffusion diffusés diffèrent différents dignité diminue dire direct directe directement
directes directeur direction directrice directrices directs dirige dirigeante dirigeants dirigées
discussion disent disparu dispose dispositifs disposition distingue distribution district dit
dites divers diversifier dividende division dix dizaine doctorant document documentation documente
documents doit doivent dollars domaine domaines dominicaine donc donne donnent donner donné
données dont dossier dossiers doté dotée doubler doutant dresse dressent droit droite droits du
durable durables durent durer durée dynamique dynamiques dès débat débats débattent débattre
débattue débit débloque débouchent débouchés début débuts décent décentralisation déchets décide
décident décider décideurs décidés décisions déclarée découper décrit décrite défaillance défaut
défavorisées défavorisés défend défendre défini définissent définit défis dégageant dégagent
dégager dégâts déjà délimité délocalisables délégué démarchandiser démarche démarches démarrage
démocratie démocratique démocratiques démocratisation démocratiser démographie démunis départ
département départements dépassent dépasser dépendent dépenses députée désavantages désigne
désireuses désormais détenu détenues développe développement développent développer eau effectifs
effective effet effets efficacité effort efforts elkargi elle elles embauche embauchent embauches
emplacement emploi emplois employabilité employées employés emporte emprunte encadrement enceinte
enceintes encore encourage encourager encouragé encouragée enfance enfant enfants enfin engage
engagement engagé engagées engagés enjeux enquête enquêtes enregistrement enseignante enseignants
enseignements ensemble ensuite entend entendent entendue entités entièrement entourent entraide
entre entremise entreprendre entrepreneur entrepreneuriale entrepreneuriat entrepreneurs
entreprenons entreprise entreprises entrer entretiennent entretiens entrés envers environ
environnement environnemental environnementale environnementaux environs er eroski erreur erreurs
es espace espaces espagnol espagnole espagnoles espagnols esprit espère esquisse essai essais
essentiels est estime estimer et eu euro européen européenne européennes euros eux exacte examine
exception exclue exclusion exemple exerce exercent existe existent exode expansion expert experte
expertise experts explique expliqué exploitent expose exposent exposé exposés expression
expérience expériences expérimentation expérimentent expérimenter extension extrême extérieurs
exécutif exécutive face facilement facilitatrice facilite faculté faible faibles faiblit faire
faisaient fait faites faits familiale famille familles fasse faut faute fautive faveur favorable
favorise favoriser façon façons femmes fermé feuille fiche fiches fichiers fiducie fiez figure
figurent fil filiale filière filières fin finance financement financements financent financer
financier financiers financière financé financées financés fiscales fixe fixer fixé fois foncier
fonctionnaires fonctionne fonctionnement fonctions fond fondateur fondateurs fondation fondations
fonde fonds fondé fondée fondées fondés font forces format formation formations forme forment
former formes formées formés fort forte forum fournisseurs fragilisait fragilités franchissent
français frappée frictions frontière frontières furent fuseau fuseaux fut fédère fédération
fédérer féminines féministe gagne gagnent gagner gagné gagnées garanti garantie garantissent
garantit garapen garde gardé gare gazteability genre gestes gestion gestionnaire gijón gizatea
global globale golfe good gouvernance gouvernement gouvernementales gouvernements grande grandes
grandir grands gratuit groupe groupement groupes grâce gré guatémaltèque guerre guichet guide
gureak guère gère général générale générations généraux gênent habitant habitants habitude
handicap harmonieuse haut hectare heure heures heurte hier histoire histoires hiver holistique
hommes honoré horaire horaires hors hostiles hub huerto hui huit humain humaines humains humaniser
hybrides hygiène hyperconnecté hépatites hôte hôtellerie ici identifier identité idée idées
ignorés igor il ils image images imaginées immeuble immigrés immobilier impact importance importe
imposent imprimé incertitude incidence inclusif inclusifs inclusion inclusive inclusives
incubateur incubateurs incubation incubé index indicateurs indien indiquant indique indiqué
indispensable individuel individus indivisibles industrie industrielle industries infections
influence influencer infléchi information informations informe informel informelle informelles
informent informer infrastructures ingrédients initiative initiatives injustices innovant
innovantes innovants innovateurs innovation innovations innover inscrire inscrivant inscrivent
insertion insiste inspiration inspire inspirent inspiré installent installer installez installé
installée instance instances institut institution institutionnel institutionnelles institutionnels
institutions instituts instruire instruments insuffisantes intellectuel intellectuelle
intellectuelles intelligente interactif intercoopération interinstitutions interlocuteur
international internationale internationales internationaux interprètes interprétation
intervenants intervention interventions interviennent intrants intégration intégrer intérieur
intérêt inventent investi investissement investissent investisseurs invitation invite inédit
inégale inégalités irrégulière isolées isolés issue issus itinéraire jadis jamais jardinage je
jeter jeune jeunes jeunesse johanne joignent joint joue jour jours joué juillet juin juntas
juridique juridiques juristes jusqu juste justes justice keep kevin km kyosei la label
labelliserait laboral laboratoire laboratoires laisse laissent laisser laissée lancement lancent
lancer lancé lancées lancés languages langue langues laquelle large larges latine laurence le
leader leaders lecteur lecteurs lecture lendemain lentement lequel les lesquelles lesquels lettres
leur leurs lever levez leçon leçons libre licence lie lien liens lient lieu lieux ligne lignes
limité limitées lire lisent lisez liste listes lit livret livrets livré liégeoise local locale
locales locaux logiciel logos loi loin lois longtemps longue lors lorsqu loupe lourd lu lucratif
lucratives lui lumière lundi lutte là lèvres légal légumes machine machines magasin mai main
maintenir maintenu maire maires mairie mairies mais majeure majorité makers mal malentendus malgré
mandat mangent manière manque manuel marche marché marchés mardi marges mariage marketing marque
marques marquées matin matière matières maud mayotte me meilleur meilleure meilleures membre
membres menace menacent menacée mener mental mention menu menuiserie mené menée menées mer
mercredi mes mesure mesurer mesures met mette mettent mettre meubles meurtrière mexicaine mexico
micro microcrédit microfinance microfinancements midi mieux migrants migration migrations
migratoire milieu milieux militantisme militants milles millier million millions minimum ministère
minutes mis mise misent miser mission missions mobilisation mobilise mobilisent mobilité mode
modes modifié modèle modèles modèrent modélisée mohammed moins mois moitié moment monde mondial
mondiale mondialisation mondiaux monnaie monnaies monopole montant montent montre montrer montré
montréalaise montrés monté monétisation moteur moteurs motif mots mouvement mouvements moyen
moyennes moyens muer multilatéraux multinationale multinationales multiplient multiplier mumbucas
municipal municipale municipalité municipalités municipaux musique musée mutation mutualisme
mutuelle mutuelles mène mènent mécanisme mécanismes méconnue médias méditerranéen méditerranéenne
méditerranéens méfiance mégapole ménagent métal méthode méthodes métier métiers métro métropole
métropolitain métropolitains même mêmes mûrissent naissait naissent national nationale nationales
nationaux naturelles naturels naval naît naître ne nettoyage nettoyé neuf neuve neuves ni niveau
niveaux nom nombre nombreux nomme nommons nommée noms non norme normes nos notamment notes notion
notre nouer nourrir nourrit nous nouveau nouveaux nouvelles novembre noyés nu nul numérique
numériques numéro numérotées nutritionnelle nutritionnistes né nécessaire née néerlandais nées
objectifs objection objet obligations oblige observation observations obstacle obstacles obsèques
obtenir obtenu obtient occasion occidentaux occupent octobre océan océanique officielle
officielles offre offrent offrir on onglet ont opportunités oppose optimiser opération or
ordinaire ordinaires ordonnance ordre ordres organisateurs organisation organisations organisent
organismes organisée orientation oriente orienter original origine origines ornements ossature ou
oublier outil outils outre ouvert ouverte ouvertes ouverts ouvre ouvrent ouvrez ouvrir où page
pages paie paient pair paix palais pandémie papiers papillon par paragraphe paragraphes paraissent
parallèle paraît parce parcours parcouru parfois parlaient parle parlementaire parlementaires
parler parlez parmi parole part partage partagent partager partagé partant partenaires partenariat
partenariats partent parti participants participation participative participatives participe
participent participer particuliers particulièrement partie partiel parties partir partis partout
parts pas passage passe passent passer passé passée passés patrimoine pauvre pauvres pauvreté pays
peine peinent pendant people perdaient perfectionne permettent permettre permis perméables
personne personnel personnelle personnelles personnes perspectives peser petit petite petites
petits peu peut peuvent phase pied piliers pilotage pilote pilotent pilotes pionnier pièce place
placé plage plaide plan planification planifie plans planète plateforme plateformes pleine pluie
plupart plurielle plus plusieurs plutôt poids point points politique politiques pollution ponts
populaire populaires population porte portent porter portes porteurs porteuses portrait porté
portée pose poser positif positifs possibilités possible possibles post poste postes potable
potager potagers pour pourquoi poursuit poursuivre pourtant pousse poussé pouvoir pouvoirs
pratique pratiquent pratiques premier premiers première prenantes prend prendre prenne prennent
presque prestations primaire primaires principal principale principaux principe principes priorité
priorités pris prises privilégie privé privée privées privés prix problème problèmes processus
procure procurer procédures producteurs production produire produisent produits professeur
professeure professionnaliser professionnalisme professionnelle professionnels profit profite
profitent programme programmes progresser progression progrès projet projets prolonge prolongent
promenade promeut promotion promouvoir prononce prononciation propos propose proposent proposer
propositions proposée proposées propre proprement propres protection prototypes prouvé provinciaux
proximité près précisé précisément préfecture préparation prépare préparent préparer préparé
préparés présent présentation présente présentent présents présenté présentée préside président
présidente prévoit prévu prêt prêter prêtes prêts psychosocial pu public publication publications
publics publie publique publiques publié publiés puce puis puissiez pèse pèsent pérennité pôle
pôles qu quadripartite qualification qualifications qualifie qualifier qualité qualités quand
quant quarante quartier quartiers quatorze quatre quatrième que quel quelle quelles quelqu quelque
quelques quels question questionnaire questions qui quinze quoi quête raciale raconte rang range
rapide rappelle rapport rapproche rapprochent rapprocher rapprocherait rarement rassemble
rassemblent rassure rattaché rayon reais recense recentré recettes recevoir recherche recherches
reconnaissance reconnaît reconnaître reconnu reconnue reconstruction reconstruit recours recueille
reculer reculé recyclage recycler recyclés reddition refuse refuser regard regarde regroupe
rejoignent rejoignez rejoint relation relations relever relevé relie relier religions relève
relèvent remis remonte remonter remplacée remplissent remède rencontrer rencontres rend rendent
rendez rendre rendu rendus renforcement renforcer renouvelable renouveler renvoient repas
repensant repenser repose reposent repoussé reprise reproduction reproduits représentaient
représentant représentants représentation représente représentés repère repérer repéré repérés
respect respecte respectent respectueuses responsabilité responsabilités responsable responsables
ressortir ressources restait restaurants restauration reste restent rester resteront restés
retenues retenus retient retour retrace retracé retrouve retrouvent retrouvées revendre revenir
revenu revenus revient reçoit reçoivent reçu ria richesse rien risque risques rive robotisation
rochelaise rodée rodéric ronde rondes route royal rubrique rues rural rurales ruraux règle
règlements règles réchauffement réclame réclament récoltes réconciliation récupérant récupérées
rédaction rédigées rédigés réduction réduire réduit réel réemploi réflexion réfléchir réformer
réformes réfugiées réfugiés référence région régional régionale régionales régionaux régions
réglementation réglé régularisation régénéré réinsertion réinsérer réparation réparer répartis
répartit répond répondent répondre répondu réponse réponses répéter répétitifs réseau réseaux
réserve réservés résilience résilientes résilients résiste résolvent résultats résumons résumé
rétablie réuni réunie réunies réunir réunis réunissent réunit réussi réussie réussite réutiliser
révision rôle sa sachent saine sains saison sait salarie salariés salle salon salons saluera san
sanitaires sans santé sareen sauront saut sauvé savaient savent savoir savoirs sceaux schéma
scientifique scolaires scolarité scène se second seconde secrétaire secrétariat secteur secteurs
section sectorielle sectorielles sectoriels sein selon sens sensibilisation sentiment sentir sept
septembre serenos sert serve servent service services servir ses session sessions seul seule
seules sexuellement si sienne signale signalez signalisation signalé signataires signets signée
silver simples sinon site sites situation six siècle siège siègent socem social sociale
socialement sociales sociaux socioenvironnementaux sociologie socioprofessionnel
socioprofessionnelle socioéconomique socioéconomiques sociétaires sociétale société sociétés soi
soin soins soir soit solidaire solidaires solidarité sollicitée solution solutions son sont sorte
sortent sortie sorties souffrent souhaite souligné souple souples source sources sous soutenir
soutenu soutenue soutien soutiennent soutient souvent souveraineté sport spécial spécialisation
spécialiste spécialistes spéciaux spécificités stables stage stages station strasbourg stratégie
stratégies stratégique structurant structurels structurent structures style subir subit
subsistance subventions succèdent sud suffisant suffisants suffisent suffit suit suite suites
suivante suivent suivi suivie suivre sujet sujets superficie sur surtout survient susciter suscité
swahili syndical syndicats synergies synthèse système séance séances sécurisé sécurité
sélectionnés séoul sépare sévissent sûre sûrs table tableau tableaux tables tacites taille taillés
tant tantôt tard taux technique techniques technologie technologies telle telles temps tenues
tenus terme terrain terrains terres territoire territoires territorial territoriales territoriaux
texte textes textuel thème thèmes thématiques théorie tiennent tient tiers tirant tire tirent
tirer tirée tirés tisse tissus titre titres touchant touche touchée touchés toujours tour
touristes tournée tournées tous tout toute toutes tracer traditionnelles traduction traductions
traduit traits tramway transfert transformateur transformateurs transformation transformatrice
transforme transformer transition transitions transmettre transmissibles transposable transposer
transversaux travail travaillant travaille travaillent travailler travailleur travailleurs travaux
traverse traversé trente trois troisième trop trouve trouvent trouver trouverez trouvez très type
types tâche téléphone télétravail têtes tôt un une uni unies unique unir unis unissent unité
universel universels universitaire universitaires université universités uns urbain urbaine
urbains urbanisation urgence usage usagers usines utile utiles utilisatrices utilité va vacants
valeur valeurs validation valoir valorisation valoriser variété vaut veille veillent veilleur
venaient vend vendent vendre vente ventes venues venus vers verser version versions verte veulent
veut viable viables vice vide vie vieillit viennent vient ville villes vingt vingtaine violence
virtuel virtuelle visa visage visent visibilité visioconférence vision visiteurs visons visée
visées vit vivaient vivent vivre vocale voici voie voient voies voilà voir voisines voisins voit
voix volets volonté vos vote votre vous voyager vu vue vulnérabilité vulnérables vérifient
vérifiez vêtement vêtements vôtre web webinaire won workshops zone zones écartent écarts échange
échangent échanger échanges échappent échappé échelle échelles échelon échelons éclairage école
écoles écologie écologique économie économique économiquement économiques écosystème écosystèmes
écoute écouter écouteurs écran écrans écrit écrite écrits écrivez édition éditions éducation
éducative égales égalitaire égalité élabore élaborer élan élections électriques électroniques
élevé éloignées élus élèves émancipaient émancipation émerger émotionnelles énergie énuméré
épargne épargnent épaule épaulent éprouvée équatorienne équipe équipements équipes équipé
équitable équitablement équivalent établi établie établies établissant établissement
établissements étaient était étapes état étatiques étendre éthique étiquette étouffe étranger
étrangers étrangères étude étudiants étudie étudient été évaluation évaluent évidence évoluer
évolution événements être île îles œuvre
y
"""
