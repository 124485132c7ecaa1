"""Common nouns, adjectives and little words in three languages, from J to Z in French.

Each has its words in French, English and Spanish, between commas; a slash parts words of one
language, among them forms that its stemmer does not bring together. See `dictionary`.
"""

from __future__ import annotations

CONCEPTS = """
jamais never nunca/jamás, jambe leg pierna, jardin/jardinier/jardinage garden/gardener/gardening
jardín/huerto/jardinero, jaune yellow amarillo, jeudi thursday jueves, jeune/jeunesse young/youth
joven/jóvenes/juventud, joie joy alegría, jour/journée/quotidien day/daily día/jornada/diario,
journal/journaliste/presse newspaper/journalist/press/diary periódico/periodista/prensa/diario, juge
judge juez/jueza, jus juice zumo/jugo, juste/justice fair/just/justice justo/justicia,
labo/laboratoire lab/laboratory laboratorio, lac lake lago, laine wool lana, lait/laiterie/laitier
milk/dairy leche/lechería/lácteo, langue/linguistique language/tongue lengua/idioma/lingüístico,
large broad/wide amplio/ancho, lent/lentement slow/slowly lento/lentamente, leçon lesson lección,
lien link/tie/bond vínculo/enlace/lazo, lieu/endroit place/venue/site lugar/sitio/sede, ligne line
línea/web, lit bed cama, litre litre litro, livre book libro, loi/légal/juridique law/legal/act
ley/legal/jurídico, loin/lointain far/distant lejos/lejano, loisir leisure ocio,
long/longue/longtemps long largo/larga, loyer rent alquiler, lumière light luz, lundi monday lunes,
lutte/lutter fight/struggle lucha/luchar, légume/maraîcher vegetable/grower
verdura/hortaliza/hortelano, main hand mano, maintenant/désormais/aujourd’hui now/today/currently
ahora/hoy/actualmente, maire/mairie/municipal/municipalité mayor/town/municipal/council
alcalde/alcaldesa/ayuntamiento/municipal, maison house/home casa, majorité majority/most mayoría,
mal/mauvais bad/badly/evil mal/malo, maladie/malade disease/illness/sick/ill enfermedad/enfermo,
marche walk/step marcha/caminata/paso, marché/marchand market/contract/merchant
mercado/contrato/comerciante, mardi tuesday martes, mari husband marido, mariage marriage/wedding
matrimonio/boda, marque brand/mark marca, masque mask máscara/mascarilla, matin/matinée morning
mañana, matériau/matériel material/equipment material, maître/maîtresse master/teacher
maestro/maestra, maïs maize/corn maíz, meilleur/mieux better/best mejor, membre member
miembro/socio, menace threat amenaza, menuisier/menuiserie/charpentier carpenter/joinery/carpentry
carpintero/carpintería, mer/maritime sea/maritime mar/marítimo, mercredi wednesday miércoles,
message message mensaje, meuble/mobilier furniture mueble/mobiliario, midi noon/midday/lunch
mediodía, miel honey miel, milieu middle/environment medio/ambiente, mille thousand mil, milliard
billion millardo, million million millón, mine/mineur mine/miner/minor mina/minero/menor,
ministère/ministre ministry/minister ministerio/ministro/ministra, minute minute minuto, mission
mission misión, mobilité mobility movilidad, mode/modèle model/mode/fashion modelo/modo/moda,
modeste modest modesto, moins less/least/fewer menos, mois/mensuel month/monthly mes/mensual, moitié
half mitad, monde/mondial world/global mundo/mundial/global, monnaie/monétaire
currency/money/monetary moneda/monetario, montagne mountain montaña, mot/parole word palabra, moteur
engine/driver motor, moulin mill molino, mouvement movement movimiento, moyen/moyenne
means/average/medium medio/media/promedio, mur wall muro/pared, musique/musicien
music/musician/musical música/músico, musée museum museo, mutuelle/mutualité mutual/insurance
mutua/mutualidad, mystère mystery misterio, mère/maman mother madre, mètre metre/meter metro,
médecin/médical/médecine doctor/medical/medicine médico/médica/medicina, mémoire memory memoria,
méthode method/methodology método, métier trade/profession/occupation oficio/profesión, même
same/even mismo/incluso, nation/national nation/national nación/nacional, nature/naturel
nature/natural naturaleza/natural, navette shuttle lanzadera, neige snow nieve,
neuf/nouveau/nouvelle/nouveauté new/nine/news nuevo/nueva/nueve/novedad/noticia, niveau level nivel,
noir/noire black negro/negra, nom name nombre, nombre/nombreux/numéro number/many/numerous
número/numeroso/muchos, nord north norte, norme/règle/règlement rule/standard/regulation
norma/regla/reglamento, note note nota, nuit night noche, objet object/item objeto, odeur smell
olor, oeuf/œuf egg huevo, oeuvre/œuvre work obra, office bureau/office oficina, oiseau bird
pájaro/ave, ombre shadow/shade sombra, onze eleven once, opinion opinion opinión, opération
operation operación, or gold oro, ordinateur computer ordenador/computadora, ordre order orden,
oreille ear oreja/oído, organisation/organisme organisation/organization/body
organización/organismo, outil tool/toolkit herramienta, ouvrier/ouvrière worker obrero/obrera, page
page página, paille straw paja, pain bread pan, paix peace paz, panier basket cesta, papier paper
papel, paquet/colis parcel/package paquete, parc park parque, parce/car because porque,
parent/parents parent/relative padre/padres/pariente, part share/part parte/participación,
partenaire/partenariat partner/partnership socio/aliada/aliado/colaborador/alianza/asociación,
parti/partie party/part partido/parte, pas/étape step paso, passé past pasado, patience patience
paciencia, patrimoine heritage/assets patrimonio, pauvre/pauvreté poor/poverty pobre/pobreza, pays
country/land país, paysage landscape paisaje, peau skin piel, peinture/peintre
paint/painting/painter pintura/pintor, pendant/durant during/while durante/mientras,
pensionné/retraité/retraite pensioner/retired/retirement/pension
jubilado/jubilada/jubilación/pensionista, personne/nul/aucun nobody/none/anyone/no
nadie/ninguno/ninguna/ningún, personnel staff/personal personal/plantilla, petit/petite small/little
pequeño/pequeña, peu little/few poco, peuple/populaire/population people/popular/population
pueblo/popular/población, peur fear/afraid miedo, pharmacie/pharmacien pharmacy/chemist/pharmacist
farmacia/farmacéutico, pied foot pie, pierre stone piedra, pilier pillar pilar, piscine
swimming/pool piscina, piste track/avenue/lead pista/vía, pièce room/coin/part pieza/sala/moneda,
plage beach playa, plaisir pleasure/fun placer/gusto, plan/planification plan/planning
plan/planificación, planète planet planeta, plastique plastic plástico, plat dish/flat plato/plano,
plateforme platform plataforma, plein/pleine full lleno/pleno, plombier plumber fontanero, plupart
most/majority mayoría, plus more/most más, poche pocket bolsillo, point point/spot punto, poisson
fish pez/pescado, police police policía, politique policy/political/politics/politician
política/político, pollution/polluer pollution/pollute contaminación/contaminar, pomme apple
manzana, pompier fireman/firefighter bombero, pont bridge puente, port port/harbour puerto, portrait
portrait retrato, possible possible/may posible, poste post/job/position puesto/cargo/correos,
pot/marmite pot olla/marmita, poule/poulet hen/chicken gallina/pollo, poème/poésie/poète
poem/poetry/poet poema/poesía/poeta, premier/première first primero/primera/primer, presque
almost/nearly casi, prime bonus/premium prima, principe principle principio, printemps spring
primavera, prison/prisonnier prison/prisoner prisión/cárcel/preso, prix/tarif
price/prize/rate/award/fare precio/premio/tarifa, problème problem/trouble/issue problema, processus
process proceso, prochain/prochaine next próximo/próxima, proche/près near/close/nearby
cercano/cerca/próximo, professeur/professeure/enseignant teacher/professor
profesor/profesora/docente, profession/professionnel professional/profession profesional/profesión,
profond deep/profound profundo, programme/programmation programme/program/schedule
programa/programación, progrès progress progreso, projet project/plan proyecto, promenade
walk/stroll paseo, propre own/clean propio/limpio, propriétaire owns/own/owner dueño/propietario,
propriétaire/propriété owner/ownership/property propietario/dueño/propiedad, province
provincial/province provincia, présence/présent presence/present/attendance
presencia/presente/asistencia, public/publique public/audience público/pública, puissance/puissant
power/powerful potencia/poderoso, père father padre, période period período/periodo, pêche/pêcheur
fishing/fisherman/peach pesca/pescador, quai quay/platform andén/muelle, qualité quality calidad,
quantité quantity/amount cantidad, quarante forty cuarenta, quart quarter cuarto,
quartier/voisin/voisinage neighbourhood/district/neighbour/neighbor
barrio/vecino/vecindario/vecinal, quatre four cuatro, quelque some/few algún/alguno/unos, question
question/issue pregunta/cuestión, quinze/quinzaine fifteen/fortnight quince/quincena, racine root
raíz, raison reason/right razón, rapide/rapidement/vite fast/quick/quickly/soon
rápido/rápidamente/pronto, rapport report/relation informe/relación, rare rare/seldom raro, recette
recipe/revenue receta/ingreso, reconversion/conversion conversion/retraining
reconversión/conversión, recours/ressource resource/recourse recurso, refuge/réfugié refuge/refugee
refugio/refugiado, regret/regretter regret lamentar/arrepentir, relation relation/relationship
relación, religion/religieux religion/religious religión/religioso, remède remedy/cure remedio,
rendez-vous appointment/meeting cita, renseignement information/detail información,
repas/dîner/déjeuner meal/lunch/dinner/breakfast comida/cena/almuerzo/desayuno,
responsable/responsabilité responsible/manager/head/officer/responsibility
responsable/responsabilidad, restaurant/restauration restaurant/catering/restoration
restaurante/restauración, retard delay/late retraso, revenu income/revenue ingreso/renta,
riche/richesse rich/wealth rico/riqueza, risque risk riesgo, riz rice arroz, robe dress vestido, roi
king rey, roman/romancier novel/novelist novela/novelista, rond/ronde round redondo/redonda, rouge
red rojo, route road/route carretera/ruta, rue street calle, rural rural rural, réalité/réel
reality/real realidad/real, récupérateur picker/recycler recuperador/reciclador, réforme reform
reforma, régie/entreprise board/agency/enterprise empresa/agencia, régime diet/scheme/regime
régimen, région/régional region/regional región/regional, réseau network/web red/redes, résidence
residence/home residencia, résultat result/outcome resultado, résumé summary resumen, révolution
revolution revolución, rôle role papel/rol, sable sand arena, sac bag bolso/bolsa, saison season
temporada/estación, salaire/salarial wage/salary/pay salario/sueldo/salarial, salle room/hall sala,
samedi saturday sábado, sang blood sangre, santé/sanitaire health salud/sanidad/sanitario,
satisfait/satisfaction satisfied/satisfaction satisfecho/satisfacción, science/scientifique
science/scientific/scientist ciencia/científico, scène stage/scene escenario/escena, sec/sèche dry
seco, second/deuxième/deux second/two segundo/segunda/dos, secours relief/help/aid socorro/auxilio,
secret secret secreto, secrétaire/secrétariat secretary/secretariat
secretario/secretaria/secretaría, secteur sector sector, sel salt sal, semaine/hebdomadaire
week/weekly semana/semanal, sens/sensible sense/meaning sentido, sentiment feeling sentimiento, sept
seven siete, serrure/serrurier lock/locksmith cerradura/cerrajero, service service/department
servicio, seul/seule/seulement only/alone sólo/solo/sola/único, signe sign signo/señal, silence
silence silencio, simple simple/simply sencillo/simple, site site/website sitio, situation situation
situación, six six seis, siècle century siglo, siège seat/headquarters/board sede/asiento,
social/sociale/sociétal social social, société society/company sociedad/empresa, soeur/sœur sister
hermana, soif thirst/thirsty sed, soir/soirée evening/night tarde/noche/velada, soixante sixty
sesenta, sol/terre/terrain soil/land/ground/earth suelo/tierra/terreno, soldat soldier soldado,
soleil/solaire sun/solar sol/solar, solidarité/solidaire solidarity solidaridad/solidario/solidaria,
solution solution solución, somme sum/amount suma/cantidad, son/sonore sound sonido/sonoro, sorte
sort/kind tipo/clase, souci worry/concern preocupación, soupe soup sopa, source source/spring
fuente, sous-titre/sous-titré subtitle subtítulo, souvent often frecuentemente/menudo,
spectacle/spectateur show/performance/audience espectáculo/espectador, sport/sportif sport/sports
deporte/deportivo, stage/stagiaire internship/placement/trainee práctica/prácticas/becario, stand
stall/stand/booth puesto/stand/caseta, stationnement/parking/garer parking/park
aparcamiento/estacionamiento/aparcar, statistique statistics/statistical estadística, statut
status/statutes/rules estatuto/estado, stratégie/stratégique strategy/strategic
estrategia/estratégico, succès success éxito, sucre sugar azúcar, sud south sur, suite sequel/next
continuación, sujet/thème subject/topic/theme tema/asunto, surface area/surface superficie,
syndicat/syndical union/trade sindicato/sindical, système system sistema, séance/session
session/meeting sesión, sécurité/sûr security/safety/safe seguridad/seguro, table table mesa/tabla,
tableau table/picture/board cuadro/tablero/tabla, taille size talla/tamaño, tasse cup taza, taux
rate tasa/tipo, taxi taxi/cab taxi/taxista, technique/technologie/technicien
technical/technology/technician técnico/técnica/tecnología, temps time/weather tiempo, température
temperature temperatura, territoire/territorial territory/territorial/local territorio/territorial,
texte text texto, thé tea té, théâtre theatre/theater teatro, tiers third tercio/tercero,
tissu/textile fabric/cloth/textile tejido/tela/textil, titre/titulaire title/holder título/titular,
toilettes toilet/lavatory aseo/baño/servicio, toit roof techo/tejado, tonne tonne/ton tonelada,
toujours always/still siempre, tour tower/tour/turn torre/vuelta/turno,
tourisme/touriste/touristique tourism/tourist turismo/turista/turístico, tout/toute/tous/toutes
all/every/whole/everything todo/toda/todos/todas, tradition/traditionnel tradition/traditional
tradición/tradicional, train/ferroviaire train/rail/railway tren/ferroviario, tram/tramway tram
tranvía, tranquille/calme quiet/calm tranquilo/calma, transition transition transición,
transparence/transparent transparency/transparent transparencia/transparente, trente thirty treinta,
tribunal/procès court/trial/lawsuit tribunal/juicio, triste sad triste, trois three tres, trop too
demasiado, trésorier/trésorière/trésorerie treasurer/cash tesorero/tesorera/tesorería, tutelle
supervision/guardianship tutela, type kind/type tipo, tâche task tarea, téléphone/portable
phone/telephone/mobile teléfono/móvil, tête head cabeza, unité unity/unit unidad,
université/universitaire university/academic universidad/universitario, urbain/urbanisme
urban/planning urbano/urbanismo, urgence/urgent emergency/urgent urgencia/urgente, usage/usager
user/use uso/usuario, usine factory/plant fábrica, utile/utilité useful/usefulness útil/utilidad,
vacances holiday/holidays vacaciones, vache cow vaca, vaisselle tableware/dishes/crockery vajilla,
valeur value/valuables valor, vallée valley valle, variété variety variedad, vendredi friday
viernes, vent wind viento, ventre belly vientre, verre glass vaso/vidrio, vert/verte green verde,
vestiaire cloakroom guardarropa/vestuario, veuve/veuf widow viuda/viudo, viande meat carne, victime
victim víctima, vide empty vacío/vacía, vidéo video vídeo/video, vie/vivant life/living/alive
vida/vivo, vieux/vieille old viejo/vieja, village/villageois village pueblo/aldea, ville/cité/urbain
city/town ciudad/villa, vin/vigne/vigneron wine/vineyard vino/viña/viñedo, vingt/vingtaine
twenty/score veinte/veintena, violence/violent violence/violent violencia/violento, visage face
rostro/cara, vitesse speed velocidad, vivant living/live vivo, voie way/track/lane vía,
voiture/automobile car coche/automóvil, voix voice/vote voz/voto, volontaire voluntary/volunteer
voluntario, volonté will voluntad, volume volume volumen, vélo/cycliste/bicyclette
bike/bicycle/cycle/cyclist bicicleta/bici/ciclista, vérité/vrai/vraiment
truth/true/real/really/genuine verdad/verdadero, vêtement/habit clothes/clothing/garment
ropa/vestido/prenda
"""
