"""Common nouns, adjectives and little words in three languages, from A to I in French.

Each has its words in French, English and Spanish, between commas; a slash parts words of one
language, among them forms that its stemmer does not bring together. See `dictionary`.
"""

from __future__ import annotations

CONCEPTS = """
abeille bee abeja, abri shelter refugio/abrigo, absence absence ausencia, accident accident
accidente, accès/accessible access/accessible acceso/accesible, achat
purchase/purchasing/procurement/buy compra, acteur actor/player/stakeholder actor/agente,
actionnaire shareholder accionista, activité activity actividad, adresse address dirección, adulte
adult adulto, affaire business/affair/matter negocio/asunto, affiche poster cartel, agence agency
agencia, agriculteur/paysan/paysanne/fermier farmer/peasant agricultor/campesino/campesina,
agriculture/agricole farming/agriculture/agricultural agricultura/agrícola, aide aid/help/support
ayuda, air air aire, aliment/alimentation/alimentaire food alimento/alimentación/alimentario,
allemand german alemán/alemana, alliance alliance alianza, allocation allowance/benefit
subsidio/ayuda/prestación, ambition ambition ambición, ami/amie friend amigo/amiga,
an/année/annuel/ans year/annual/yearly año/anual, ancien/ancienne former/old/ancient
antiguo/antigua, anglais/anglaise english inglés/inglesa, animal animal animal, anniversaire
anniversary/birthday aniversario/cumpleaños, appareil/machine device/machine/appliance
aparato/máquina, appel call llamada/convocatoria, après after/later después/tras, après-midi
afternoon tarde, arbre tree árbol, architecte/architecture architect/architecture
arquitecto/arquitectura, argent money/silver dinero/plata, art/artiste/artistique
art/artist/artistic arte/artista/artístico, artisan/artisanat craftsman/craft/artisan
artesano/artesanía, assemblée assembly/meeting asamblea, assiette plate plato, atelier
workshop/studio taller, atout asset/strength ventaja/baza, auberge hostel/inn albergue/posada,
aussi/également also/too/well también, auteur/autrice author autor/autora, autobus/bus bus autobús,
autocar/car coach autocar/autobús, autonomie/autonome autonomy/autonomous/independent
autonomía/autónomo, autorité authority autoridad, autre other/another otro/otra, avant before antes,
avec with con, avenir/futur future futuro/porvenir, avion plane/aircraft avión, avis
opinion/notice/advice opinión/aviso, avocat/avocate lawyer abogado/abogada, aîné elder mayor, badge
badge/pass acreditación/credencial, bain bath baño, balance/bilan assessment/results/balance
balance, banc bench banco, banque/bancaire/banquier bank/banking/banker
banco/banca/bancario/banquero, barrage dam presa, bas/basse low/bottom bajo/baja, bateau boat/ship
barco, beau/belle beautiful/fine bello/hermoso, besoin need necesidad/necesitar,
bibliothèque/médiathèque library biblioteca/mediateca, bien/biens good/goods/well bien/bienes,
billet/ticket ticket billete/entrada, biodiversité biodiversity biodiversidad, bière beer cerveza,
blanc/blanche white blanco/blanca, bleu blue azul, blé wheat trigo, bois/forêt/forestier
wood/forest/woodland madera/bosque/forestal, boisson drink/beverage bebida, bon/bonne good
bueno/buena, bord edge/side borde/orilla, boucher/boucherie butcher carnicero/carnicería,
boulanger/boulangerie baker/bakery panadero/panadería, bourse grant/scholarship beca/bolsa,
bouteille/gourde bottle botella, boutique/magasin shop/store tienda, boîte box/tin caja, bras arm
brazo, brevet patent patente, brochure/livret booklet/brochure folleto/librito, bruit noise ruido,
budget/budgétaire budget/budgeting presupuesto/presupuestario, bureau office/desk/board
oficina/despacho, but/objectif/cible goal/aim/target/objective objetivo/meta, bâtiment/immeuble
building edificio/inmueble, bébé baby bebé, bénéfice profit/benefit beneficio, bénévole/bénévolat
volunteer/voluntary voluntario/voluntaria/voluntariado, cadeau gift/present regalo, cadre
framework/executive marco/ejecutivo, café coffee/café/cafe café, caisse fund/crate/till caja,
calendrier calendar/schedule calendario, campagne campaign/countryside campaña/campo, canal
canal/channel canal, candidat/candidature candidate/application/applicant
candidato/candidata/candidatura, cantine canteen/refectory comedor/cantina, capacité
capacity/ability capacidad, capital capital capital, carte card/map/menu tarjeta/mapa/carta, cas
case caso, catalogue catalogue/catalog catálogo, cause cause causa, ceinture belt cinturón,
centaine/cent hundred centenar/cien/cientos, centre/central centre/center/central centro/central,
cercle circle círculo, certain certain/some cierto/alguno, chaise/fauteuil chair/wheelchair silla,
chaleur/chaud/chaude heat/hot/warm/warmth calor/caliente, chambre room/chamber habitación/cámara,
champ field campo, chance luck/chance suerte/oportunidad, changement change cambio, chant/chanson
song/singing canto/canción, chantier site/yard obra/astillero, charte charter carta, chat cat gato,
chauffeur/conducteur driver conductor/chófer, chaussure shoe zapato/calzado, chef/patron
head/boss/chef jefe/jefa/patrón, chemin path/way camino, cher/chère expensive/dear
caro/cara/querido, chercheur/chercheuse/recherche researcher/research
investigador/investigadora/investigación, cheval horse caballo, chien dog perro, chiffre
figure/number cifra, chose thing cosa, château castle castillo, chômage/chômeur
unemployment/unemployed paro/desempleo/desempleado, ciel sky cielo, cinq five cinco, cinquante fifty
cincuenta, cinéma/film cinema/film/movie cine/película, citoyen/citoyenne/citoyenneté
citizen/citizenship ciudadano/ciudadana/ciudadanía, clair clear/light claro, classe class/classroom
clase, client/cliente customer/client cliente/clienta, climat/climatique climate clima/climático,
clé key clave/llave, clôture closing/fence clausura/cierre, code code código, coeur/cœur heart
corazón, coffre chest/safe cofre, coin corner rincón/esquina, collectif collective colectivo,
colline hill colina, collège/lycée/lycéen secondary/college/pupil instituto/colegio, colère anger
cólera/enfado, comité committee comité, commerce/commercial/commerçant
trade/commerce/commercial/shopkeeper comercio/comercial/comerciante, commission commission/committee
comisión, commun/commune common/municipality común/municipio, communauté/communautaire community
comunidad/comunitario, communication communication comunicación, complet full/complete completo,
comptable/comptabilité accountant/accounting/accounts contable/contabilidad, compte account cuenta,
comptoir/guichet/accueil desk/counter/reception/welcome mostrador/taquilla/recepción/acogida,
compétence skill/competence competencia/capacidad, concert concert/gig concierto, concours
contest/competition concurso, condition condition/terms condición, confiance trust/confidence
confianza, confort/confortable comfort/comfortable comodidad/cómodo, conférence conference/lecture
conferencia, congrès congress congreso, congé leave/holiday permiso/vacaciones, connaissance/savoir
knowledge conocimiento/saber, consommateur consumer consumidor, contact contact contacto, conte tale
cuento, contraire contrary/opposite contrario, contrat contract contrato, contre against contra,
convention convention/agreement convenio/convención, coopérative/coopératif cooperative/co-op
cooperativa/cooperativo, corps body cuerpo, coton cotton algodón, couleur color/colour color,
couloir corridor pasillo, coup blow/stroke golpe, cour courtyard/court patio/tribunal, courant
current corriente, courriel/mail email/mail correo, courrier/lettre letter/mail/post carta/correo,
cours course/class/lesson curso/clase, court/courte short corto/corta/breve, couturière/couture
seamstress/sewing costurera/costura, couverture cover/coverage cobertura/portada/manta, crise crisis
crisis, critère criterion/criteria criterio, croisière cruise crucero, croissance growth
crecimiento, crèche/garderie nursery/daycare guardería, crédit credit/loan crédito, culture/culturel
culture/cultural cultura/cultural, célèbre famous célebre/famoso, céréale cereal/grain cereal, côté
side lado, danger/dangereux danger/dangerous peligro/peligroso, date date fecha, demain tomorrow
mañana, demande request/application/demand solicitud/petición/demanda, dernier/dernière last/latest
último/última, dessin/dessinateur drawing/design dibujo, dette debt deuda, dieu god dios,
difficile/difficulté difficult/hard/difficulty difícil/dificultad, différence/différent
difference/different diferencia/diferente/distinto, dignité/digne dignity/decent dignidad/digno,
digue dyke levee/dique, dimanche sunday domingo, directeur/directrice/direction
director/head/manager/management director/directora/dirección, discours speech discurso,
discrimination discrimination discriminación, disponible available disponible, dix ten diez,
document document documento, doigt finger dedo, domaine field/area ámbito/campo/dominio, domicile
home/domicile domicilio/casa, don/donateur donation/gift/donor donación/donativo/donante, donnée
data dato, dos back espalda, dossier file/application expediente/dossier, douane customs aduana,
double double doble, douche shower ducha, doute doubt duda, douzaine/douze dozen/twelve docena/doce,
drapeau flag bandera, droit/droite right/law/straight derecho/derecha, dur hard/tough duro, durable
sustainable/lasting sostenible/duradero, début/commencement beginning/start comienzo/inicio,
déchet/ordure waste/rubbish/landfill residuo/basura/desecho, décision decision decisión, défi
challenge reto/desafío, dégât/dommage damage daño, délai deadline/time/delay plazo,
délégation/délégué delegation/delegate delegación/delegado/delegada, démocratie/démocratique
democracy/democratic democracia/democrático, dépendance dependence dependencia, député/parlementaire
member/parliament/mp diputado/diputada/parlamentario, développement development desarrollo, eau/eaux
water agua, effet effect efecto, efficace/efficacité effective/efficient/efficiency
eficaz/eficiente/eficacia, effort effort esfuerzo, emplacement site/location/pitch
ubicación/emplazamiento, employeur employer empleador, employé/salarié employee/worker/staff
empleado/asalariado/trabajador/plantilla, encore still/again/yet todavía/aún, enfant/enfance
child/children/childhood niño/niña/infancia/infantil, enfin finally/last finalmente/fin, ennemi
enemy enemigo, enquête survey/inquiry/investigation encuesta/investigación, ensemble together/whole
juntos/conjunto, entreprise/entrepreneur enterprise/business/company/firm/entrepreneur
empresa/emprendedor/empresario, envie wish/desire ganas, environnement environment/environmental
entorno/ambiente, erreur error/mistake error, escalier stairs/staircase escalera, espace space/area
espacio, espagnol spanish español/española, esprit spirit/mind espíritu/mente, espèce species/kind
especie, europe/européen europe/european europa/europeo, examen examination/review examen,
exception/sauf exception/except excepción/salvo, exemple example ejemplo, expert/expertise
expert/expertise experto/experta, explication explanation explicación, extérieur outside/external
exterior/fuera, facture invoice/bill factura, faible weak/low débil/bajo, faim hunger/hungry hambre,
famille/familial family familia/familiar, farine flour harina, fatigue/fatigué tired/fatigue
cansancio/cansado/harto, faute fault/lack falta/culpa, façon/manière way/manner manera/forma,
femme/féminin woman/women/female mujer/femenino, fenêtre window ventana, fer iron hierro, ferme farm
granja, feu/incendie fire fuego/incendio, feuille leaf/sheet hoja, fiable reliable fiable,
fidèle/fidélité loyal/loyalty fiel/fidelidad, fil thread/wire hilo, filière sector/industry/chain
sector/cadena, fille girl/daughter niña/hija/chica, fils son hijo, fin end fin/final, fleur flower
flor, fleuve/rivière river río, foire fair feria, fois time/times vez/veces, fonds fund fondo,
fontaine fountain fuente, force/fort/forte force/strength/strong fuerza/fuerte, formulaire form
formulario, forum forum foro, foule crowd multitud, four oven horno, fournisseur supplier proveedor,
foyer/ménage household/home hogar, frais/fraîche costs/fees/fresh gastos/fresco,
français/française/francophone french francés/francesa, froid cold frío, fromage/fromagerie
cheese/dairy queso/quesería, frontière border frontera, fruit fruit fruta/fruto, frère brother
hermano, fumée/fumer smoke/smoking humo/fumar, fédération federation federación, galerie gallery
galería, gant glove guante, gants gloves guantes, gare station estación, garçon boy chico/niño,
gaspillage waste/wastage desperdicio/despilfarro, gauche left izquierda, gaz gas gas, gens/personne
people/person gente/persona, geste gesture gesto, gestion management gestión, glace ice
hielo/helado, gouvernement/gouvernance government/governance gobierno/gobernanza, goût taste
gusto/sabor, graine/semence seed semilla, grand/grande big/large/great/major grande/gran,
gratuit/gratuitement free/charge gratuito/gratis/gratuitamente, gros/grosse big/large grueso/gran,
groupe/groupement group grupo/agrupación, grève strike huelga, guerre war guerra, guide guide guía,
génération generation generación, gêne trouble/inconvenience molestia, habitant/habitante
inhabitant/resident/local habitante/vecino/vecina/residente, habitude/habituel habit/usual
costumbre/hábito/habitual, halle/hall hall pabellón/mercado/vestíbulo, handicap/handicapé
disability/disabled discapacidad, haricot bean frijol/judía/alubia, haut/haute high/top alto/alta,
hectare hectare hectárea, herbe grass/herb hierba, heure hour/time hora, heureux/bonheur
happy/happiness feliz/felicidad, hier yesterday ayer, histoire/historique/historien
history/story/historical/historian historia/histórico/historiador, hiver winter invierno, homme
man/men hombre, honnête honest honrado/honesto, honte shame vergüenza, horaire
timetable/schedule/hours horario, huile oil aceite, huit eight ocho, humain human humano, héritage
heritage/inheritance herencia, hôpital/hospitalier hospital hospital/hospitalario, hôtel hotel
hotel, idée idea idea, image/photo/photographie picture/image/photo/photograph
imagen/foto/fotografía, impatience impatience impaciencia, impôt/fiscal/taxe tax
impuesto/fiscal/tasa, industrie/industriel industry/industrial/manufacturing industria/industrial,
infirmier/infirmière nurse enfermero/enfermera, ingénieur/ingénieure engineer ingeniero/ingeniera,
initiative initiative iniciativa, innovation innovation innovación, insertion integration/inclusion
inserción/inclusión, institution institution institución, instrument instrument instrumento,
international international internacional, invité guest invitado/invitada, inégalité inequality
desigualdad, âge/âgé age/aged/old/older/elderly edad/mayor, écart gap brecha/diferencia, échelle
scale/ladder escala/escalera, école/écolier/élève school/pupil
escuela/colegio/alumno/alumnado/escolar, économie/économique/économiste
economy/economic/economics/economist economía/económico/economista, écran screen pantalla, édition
edition edición, égal/égalité equal/equality igual/igualdad, église church iglesia, élection
election elección, électricité/électrique electricity/electric/electrical electricidad/eléctrico,
émission broadcast/emission/programme emisión/programa, énergie/énergétique energy
energía/energético, épargne savings/saving ahorro, épicerie grocery/grocer
comestibles/ultramarinos/colmado, époque era/time época, équipe team/staff/crew equipo/personal,
équipement equipment/facility equipo/equipamiento, équitable fair/equitable justo/equitativo, étage
floor/storey planta/piso, étape stage/step etapa, état state/status/condition estado, éthique
ethical/ethics ética/ético, étoile star estrella, étranger foreign/foreigner/abroad extranjero,
étudiant student estudiante, été summer verano, évident obvious evidente, événement event
evento/acontecimiento, évêque bishop obispo, île island isla
"""
