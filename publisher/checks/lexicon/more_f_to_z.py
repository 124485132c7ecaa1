"""Words of villages and towns, fields and workshops, care, schools and the arts: from F to Z.

Written as those of `things_a_to_i` are; a word may stand there as well. See `dictionary`.
"""

from __future__ import annotations

CONCEPTS = """
fâcheux/regrettable unfortunate/regrettable lamentable, facteur/postier postman/factor
cartero/factor, facile/facilement/aisé easy/easily/simple fácil/fácilmente, faillite/banqueroute
bankruptcy/bankrupt/collapse quiebra/bancarrota, falloir/faut/faudra/fallu
must/need/should/take/took deber/hay/falta/hacer/necesitar, faner/foin hay/fade heno, fantôme ghost
fantasma, fardeau/charge burden/load carga, fauteuil armchair/wheelchair/seat sillón/butaca/silla,
faux/fausse false/wrong/fake falso/falsa, féminisme/féministe feminism/feminist feminismo/feminista,
fermeture/clôture closure/closing cierre/clausura, fertile/fertilité/engrais/fumier
fertile/fertiliser/manure fértil/abono/estiércol, fève/pois/lentille bean/pea/lentil
haba/guisante/lenteja, ficher/fiche sheet/form/index ficha, fier/fierté proud/pride
orgulloso/orgullo, figue/figuier fig higo/higuera, filet net red, fioul/mazout/gazole/carburant
fuel/diesel/oil gasóleo/combustible/carburante, flash flash flash, flèche arrow flecha,
fondateur/fondatrice founder fundador/fundadora, fondre/fonte melt/thaw fundir/derretir, foncier
land/property suelo/terreno, forêt forest/woodland bosque/selva, forgeron/forger/forge
blacksmith/forge herrero/forjar/forja, fossé/tranchée ditch/gap zanja/brecha, foudre/orage/tempête
lightning/storm/thunder rayo/tormenta, fouiller/fouille dig/search/excavation buscar/excavación,
foulard/écharpe scarf pañuelo/bufanda, four/fournil oven/bakehouse/bakery horno, fourche/fourchette
fork/range horquilla/tenedor, fragile/fragilité fragile/vulnerable frágil/fragilidad, frapper/coup
knock/hit/strike/struck golpear/golpe/llamar, freiner/frein brake/slow/curb frenar/freno,
friche/terrain wasteland/derelict/fallow/brownfield baldío/solar/erial,
frigo/réfrigérateur/congélateur/geler/gel fridge/freezer/freeze/froze/frozen/frost
nevera/frigorífico/congelador/congelar/helada, fromager cheesemaker/dairyman quesero/quesera,
fuir/fuite leak/flee/fled/flight huir/fuga/gotera, gagne-pain/vivre livelihood sustento,
garde/gardien/gardienne guard/caretaker/custody guardia/guarda/conserje/custodia,
gaspiller/gaspillage waste desperdiciar/despilfarrar/derroche, genou knee rodilla, genre gender/kind
género, gérant/gestionnaire manager gerente/gestor/gestora, gilet/veste/manteau/blouson
jacket/coat/vest chaqueta/abrigo/chaleco, goûter taste/snack probar/merienda, gratter/racler
scrape/scratch raspar/rascar, grave/gravité serious/severe grave/gravedad, grenier
attic/loft/granary desván/granero, grève/gréviste strike/striker huelga/huelguista, grille grid/gate
reja/cuadrícula, guérir/guérison heal/cure/recover curar/cura/sanar, guichet window/counter/ticket
ventanilla/taquilla, habiller/vêtir dress/clothe vestir/viste, habitat habitat/housing
hábitat/vivienda, haie hedge seto, haut-parleur/micro/microphone loudspeaker/microphone
altavoz/micrófono, hebdomadaire/semaine weekly semanal/semanario, hébergement/héberger
accommodation/lodging/host/shelter alojamiento/alojar/albergar, hectolitre hectolitre hectolitro,
héros/héroïne hero/heroine héroe/heroína, hostile/ennemi hostile/enemy hostil/enemigo, hors
outside/out fuera, humeur/humour mood/humour/humor humor, humide/humidité damp/humid/moisture
húmedo/humedad, illégal/clandestin illegal/clandestine ilegal/clandestino,
illustrer/illustration/illustrateur illustrate/illustration/illustrator
ilustrar/ilustración/ilustrador, immigré/immigration immigrant/immigration inmigrante/inmigración,
impasse deadlock/dead impasse/callejón, imprimerie/imprimeur printer/printing/press
imprenta/impresor, incendie fire/blaze incendio, inconnu/méconnu unknown/stranger desconocido,
indépendant/indépendance independent/independence/freelance independiente/independencia/autónomo,
indigène/autochtone indigenous/native indígena/autóctono, informatique/numérique/logiciel
computing/digital/software/computer informática/digital/programa, inonder/inondation flood
inundar/inundación, inquiet/inquiétude/inquiéter worry/worried/concern/anxious
preocupar/preocupación/inquietud, inscription registration/enrolment inscripción/matrícula,
interlocuteur contact/interlocutor interlocutor, interprète/interprétation/interpréter
interpreter/interpreting/interpretation intérprete/interpretación/interpretar,
interroger/interrogation ask/question/query preguntar/interrogar, interrompre/interruption
interrupt/interruption/suspend interrumpir/interrupción, intérieur/dedans inside/indoor/interior
interior/dentro, itinéraire/trajet route/journey/itinerary itinerario/trayecto/ruta/recorrido,
janvier january enero, février february febrero, juin june junio, juillet july julio, août august
agosto, septembre september septiembre, octobre october octubre, novembre november noviembre,
décembre december diciembre, joindre/joint join/enclose/attach/contact adjuntar/unir, joueur/joueuse
player jugador/jugadora, jumeau/jumelage twin/twinning gemelo/hermanamiento, jurer/juré/jury
jury/swear/sworn jurado/jurar, labourer/labour plough labrar, lampe/lanterne lamp/light/lantern
lámpara/farol, lancement launch lanzamiento, laverie/lessive/linge/lavandière
laundry/linen/wash/laundrette lavandería/colada/ropa, lavoir wash-house/washhouse lavadero,
léger/légèrement light/slight/slightly ligero/leve, légume vegetable legumbre/verdura,
lecteur/lectrice reader lector/lectora, libraire/librairie bookshop/bookseller librería/librero,
licencier/licenciement dismiss/redundancy/dismissal/fire despedir/despido/despide, linge linen ropa,
local/locaux premises/local local, locataire tenant/renter inquilino/inquilina/arrendatario, lune
moon luna, lunettes glasses/spectacles gafas/lentes, maçon/maçonnerie mason/bricklayer/masonry
albañil/albañilería, machine machine máquina, magie/magique magic/magical magia/mágico,
magistrat/juge magistrate/judge magistrado/juez, main-d’œuvre labour/workforce mano,
maladroit/gauche clumsy/awkward torpe, malgré despite/although pesar/aunque, mandat mandate/term
mandato, manifester/manifestation/manifestant demonstrate/demonstration/protest/march/event
manifestar/manifestación/manifestante, manuel handbook/manual/textbook manual, maquillage/maquiller
makeup maquillaje, marionnette/marionnettiste puppet/puppeteer títere/marioneta/titiritero,
marin/matelot sailor/marine marinero/marino, maraîchage horticulture/gardening horticultura,
matière/matériel material/matter materia/material, mécanicien/mécanique mechanic/mechanical
mecánico/mecánica, médaille medal medalla, médias/média media/outlet medios/medio,
médiation/médiateur mediation/mediator mediación/mediador, mélanger/mélange mix/mixture/blend
mezclar/mezcla, mendiant/mendier beggar/beg mendigo/mendigar, mensonge/mentir lie/lying
mentira/mentir, mensualité/mensuel monthly/instalment mensualidad/mensual, menthe/herbe mint menta,
mentionner/mention mention mencionar/mención, merveille/merveilleux wonder/wonderful
maravilla/maravilloso, météo/climat weather/forecast tiempo/meteorología, meunier miller/mill
molinero, migrant migrant migrante, mineur minor/underage menor/minero, minorité minority minoría,
miroir mirror espejo, misère/misérable poverty/misery miseria, moisson/moissonner/vendange harvest
cosecha/siega/vendimia, moitié half mitad, monter/montée/montage climb/rise/assemble/mount
subir/montar/sube, montre/horloge watch/clock reloj, mort death/dead muerte, moto/scooter
motorbike/motorcycle moto, mouiller/mouillé wet mojar/mojado, moyenne average media/promedio,
multinationale multinational multinacional, musicien musician músico, nager/natation swim/swimming
nadar/natación, navette shuttle lanzadera, né/née/natal/native born/native nacido/nacida/natal,
nommer/nomination appoint/name nombrar/nombramiento, nord-est/sud-est northeast/southeast
noreste/sureste, nourrice/assistante childminder/nanny niñera, noyau core/stone núcleo/hueso,
nuage/nuageux cloud/cloudy nube/nublado, nu/nue bare/naked desnudo, obligatoire
compulsory/mandatory/required obligatorio, obstacle obstacle obstáculo, occasion
opportunity/occasion/second-hand ocasión/oportunidad/mano, olive/olivier/oliveraie olive/grove
oliva/olivo/olivar/aceituna, opposer/opposition/opposant oppose/opposition/opponent
oponer/opone/oposición/opositor, orchestre/fanfare orchestra/band orquesta/banda, ordures/poubelle
rubbish/bin/garbage basura/cubo, orphelin/orpheline orphan huérfano/huérfana, os bone hueso, ours
bear oso, palais palace palacio, panne breakdown/failure avería, panneau/pancarte sign/panel/board
cartel/panel/señal, papeterie stationery papelería, parapluie umbrella paraguas,
parole/parler/parle/parlent speak/spoke/spoken/talk/speech hablar/habla/palabra,
parrain/parrainer/parrainage sponsor/sponsorship/patron padrino/apadrinar/patrocinar, partout
everywhere partes/doquier, participant/participante participant/attendee participante/asistente,
passager/voyageur passenger/traveller pasajero/viajero, passerelle footbridge/bridge/gateway
pasarela/puente, pâte/pâtes dough/pasta masa/pasta, pâtissier/pâtisserie pastry/confectioner
pastelero/pastelería/repostería, pâturage/pâture/prairie/pré pasture/meadow/grassland/graze
pasto/pradera/prado, pause/entracte break/pause/interval pausa/descanso, péage toll peaje,
peigner/peigne comb peine, peine sentence/trouble/sorrow pena, pêcher/pêcheur
fish/fisherman/fisherwoman pescar/pescador/pescadora, pelle/bêche spade/shovel pala,
pension/pensionnat boarding/pension pensión/internado, pente/côte slope/hill pendiente/cuesta,
permanence/permanent permanent/duty/surgery permanente/guardia, permis licence/permit/license
permiso/licencia/carné, perruque wig peluca, pétition petition petición, pétrole/pétrolier
oil/petroleum petróleo/petrolero, phare lighthouse/headlight faro, photographe photographer
fotógrafo/fotógrafa, piéger/piège trap trampa, piéton/pédestre pedestrian/foot peatón/peatonal,
pile/tas battery/pile pila, pilote pilot piloto, pince/tenaille pliers/tongs alicates/pinza,
piquant/pique spicy/sting picante/picar, plafond ceiling/cap techo/tope, plaine plain/lowland
llanura, plaisanter/blague joke/jest broma/bromear, plancher/planche board/floor/plank tabla/suelo,
planche/estrade stage/platform tablado/tarima, plante plant planta, plateau tray/plateau/set
bandeja/meseta/plató, pleurer cry/wept/weep llorar/llora, plier/pli fold doblar/pliegue,
plongeur/plonger/plonge dive/diver/washing bucear/fregar, plume feather/quill pluma, pneu tyre/tire
neumático, poids-lourd/camion lorry/truck camión, poignée/poing handful/handle/fist puñado/puño,
poivre/sel pepper/salt pimienta/sal, pomme/pommier apple manzana/manzano, pommes/patate/terre potato
patata/papa, pondre/ponte lay/laying poner/puesta, porc/cochon pig/pork cerdo/puerco, portail/porte
gate/gateway/portal/door portal/puerta, porteur/porteuse holder/bearer/carrier portador/titular,
porte-parole/porte spokesperson/spokeswoman/spokesman portavoz, poterie/potier/céramique
pottery/potter/ceramic cerámica/alfarería/alfarero, poudre powder polvo, pousser grow/push
empujar/crecer, poussière dust polvo, poutre beam viga, pratique/praticien practical/practitioner
práctico, précaire/précarité precarious/insecure/insecurity precario/precariedad, préfet/préfecture
prefect/prefecture prefecto/prefectura, prêteur/prêteuse lender prestamista, presser/pression
press/pressure/hurry presión/prensar/prisa, preuve proof/evidence prueba, prier/prière
pray/prayer/please rogar/ruega/oración/rezar, procuration proxy poder/delegación, procurer/procureur
procure/prosecutor/attorney procurar/fiscal, produit product/produce producto, projection/projeter
screening/project/projection proyección/proyectar, prolonger/prolongation extend/extension
prolongar/prórroga/ampliar, promoteur developer/promoter promotor, propre/propreté clean/cleanliness
limpio/limpieza, protester/protestation protest protestar/protesta, provisoire/temporaire
temporary/interim/provisional provisional/temporal, prudent/prudence caution/careful
prudente/prudencia, psychologue/psychologie psychologist/psychology psicólogo/psicóloga/psicología,
puits well pozo, punir/punition punish/punishment castigar/castigo, puzzle/casse-tête puzzle
rompecabezas, quotidien/quotidienne daily/everyday diario/cotidiano, quota/quorum quota/quorum
cuota/quórum, rabais/réduction/remise discount/reduction descuento/reducción/rebaja,
raccorder/raccordement connect/connection conectar/conexión, raisin grape uva, ramasser/ramassage
pick/collect/collection recoger/recogida, rame/métro/métropolitain metro/underground/subway metro,
randonnée/randonneur hike/hiking/hiker/walk senderismo/excursión/senderista, ranger/rang/rangée
row/tidy/rank fila/ordenar/rango, rassembler/rassemblement gather/bring/rally
reunir/reúne/concentración, ravitailler/approvisionnement/approvisionner supply/supplies
abastecer/abastecimiento/suministro, rayon/rayonnage shelf/shelves/ray/department
estante/estantería/rayo/radio, réchauffer/réchauffement warm/warming/heat calentar/calentamiento,
réclamer/réclamation demand/claim/complain/complaint reclamar/reclamación/exigir, recueillir/recueil
collect/gather/collection recoger/recopilar/recopilación, redevance/droit fee/royalty/charge
canon/tasa, rédiger/rédaction/rédacteur write/draft/draw/editor/editorial
redactar/redacción/redactor, redresser/redressement recovery/straighten/receivership
enderezar/recuperación, réemploi reuse reutilización, référence reference referencia,
regrouper/regroupement group/bring/together agrupar/reunir, relancer/relance revive/relaunch/boost
relanzar/reactivar, relâcher release/loosen soltar, rendement/rentable/rentabilité
profitable/yield/return/profitability rentable/rendimiento/rentabilidad, renfort reinforcement
refuerzo, rentrée start/autumn/term vuelta/curso, renverser/renversement overturn/spill/reverse
volcar/derribar, repeindre/peindre paint/repaint/painted pintar/repintar, réparateur/réparatrice
repairer/repairman reparador/técnico, repriser/raccommoder/ravauder mend/darn remendar/zurcir,
reproduire reproduce/copy reproducir, requérir/requis require/required requerir/requiere,
réservoir/citerne tank/reservoir/cistern depósito/embalse/cisterna, résidence/résident
resident/residence residente/residencia, restreindre/restriction restrict/restriction
restringir/restricción, retenue/retenir hold/retain/remember/withhold retener/retención,
retard/tarder/tardif late/delay tardar/tarde/tardío, réveiller/réveil wake/woke/alarm
despertar/despierta, révéler/révélation reveal/show/revelation revelar/revelación, revenir/revient
return/come/back volver/vuelve/regresar, rideau curtain/screen telón/cortina, robinet tap/faucet
grifo, romanesque/roman novel novela, roue/rouler wheel/roll/ride/rode rueda/rodar/circular,
ruche/apiculteur/apiculture hive/beekeeper/beekeeping colmena/apicultor/apicultura, ruine/ruiner
ruin ruina/arruinar, ruisseau stream/brook arroyo, saluer/salut greet/salute/hello saludar/saludo,
sanction/sanctionner penalty/sanction/penalise sanción/sancionar, sanglier/cerf boar/deer
jabalí/ciervo, sauvage/sauvegarder wild/save/safeguard salvaje/silvestre/salvaguardar,
savon/savonnerie soap jabón, scie/scierie/scier saw/sawmill/sawmiller sierra/aserradero/serrar,
sculpteur/sculpture sculptor/sculpture/carve escultor/escultura/tallar, sécher/sécheresse/séchage
dry/drought/drying secar/sequía/secado, seigle/orge/avoine rye/barley/oats centeno/cebada/avena,
séjour/séjourner stay/visit estancia/estadía, semer/semailles/semis sow/sown/sowing/seedling
sembrar/siembra, serveur/serveuse waiter/waitress/server camarero/camarera/servidor, serre/serres
greenhouse invernadero, serviette towel/napkin toalla/servilleta, seuil threshold/doorstep umbral,
sévère/strict strict/severe/harsh estricto/severo, sidérurgie/fonderie steelworks/foundry
fundición/siderurgia, sobre/sobriété sober/sobriety/frugal sobrio/sobriedad, sociétaire/coopérateur
member/cooperator socio/socia/cooperativista, solde/solder balance/sale saldo/rebaja,
solitude/solitaire/isolement/isolé loneliness/lonely/isolation/isolated/solitary
soledad/solitario/aislamiento/aislado, sonner/sonnette ring/rang/bell sonar/timbre,
soudure/souder/soudeur weld/welding/welder soldar/soldadura/soldador, souffler/souffle
blow/breath/breathe soplar/aliento, souffrir/souffrance/souffre suffer/suffering/pain
sufrir/sufrimiento, souligner underline/stress/highlight subrayar/destacar, souple/souplesse
flexible/flexibility flexible/flexibilidad, soupçon/soupçonner suspicion/suspect sospecha/sospechar,
sourd/malentendant deaf/hearing sordo/sorda, sourire smile sonrisa/sonreír, souscrire/souscription
subscribe/subscription/take suscribir/suscripción, stade stadium/stage estadio,
standard/téléphonique switchboard/phone centralita, subvention/subventionner
subsidy/grant/funding/subsidise subvención/subvencionar, succursale/agence branch/agency sucursal,
suivi/suivre monitoring/follow seguimiento/seguir, supermarché/hypermarché supermarket
supermercado/hipermercado, surnom/surnommer/alias nickname/alias/known apodo/alias/apodar,
suspendre/suspension suspend/suspension suspender/suspensión, tailler/tailleur/taille
prune/carve/tailor podar/tallar/sastre, tambour drum tambor, tapis/tapisserie carpet/rug/tapestry
alfombra/tapiz, tard/tardif/tardivement late/later tarde, tas/monceau pile/heap montón,
teinture/teinturier/teindre dye/dyer/dyeing tinte/teñir/tintorero, témoin witness testigo, tempête
storm/tempest tormenta/tempestad, tension/tendu tension/tense tensión/tenso, terme term/end
término/plazo, terminer end/finish terminar, terroir/terrain terroir/land terruño/tierra, tiroir
drawer cajón, tisser/tisserand/tisserande/tissage weave/weaver/woven/weaving
tejer/tejedor/tejedora/teje, tomate/aubergine tomato/aubergine tomate/berenjena, tombe/tombeau
grave/tomb tumba, tonneau/barrique barrel/cask barril/tonel, torrent/rivière torrent/river
torrente/río, tortue turtle/tortoise tortuga, touriste tourist turista, tournée tour/round
gira/ronda, traducteur/traductrice translator traductor/traductora, traîneau/traîner drag/sledge
arrastrar/trineo, traiteur/cantinier caterer/catering catering, trahir/trahison betray/betrayal
traicionar/traición, tricot/tricoter knit/knitting tejer/punto, trimestre/trimestriel
quarter/quarterly/term trimestre/trimestral, tribunal court juzgado, trottoir pavement/sidewalk
acera, trou hole agujero/hoyo, troupe/compagnie troupe/company compañía/tropa, troupeau/cheptel
herd/flock rebaño, troc/troquer swap/barter trueque/intercambio, tuile/brique/ardoise
tile/brick/slate teja/ladrillo/pizarra, tuyau/canalisation pipe/hose tubo/tubería, vaccin/vacciner
vaccine/vaccination vacuna/vacunar, vague wave/vague ola/vago, vaincre/vaincu/victoire
defeat/victory/win/beat vencer/vence/victoria, valise/bagage suitcase/luggage/baggage
maleta/equipaje, vallon/ravin gully/ravine barranco, veille/veillée eve/vigil/evening
víspera/velada/vela, vendeur/vendeuse seller/salesperson/vendor vendedor/vendedora, verger/fruitier
orchard/fruit frutal/huerto/huerta, vernir/vernis varnish barniz/barnizar, vestige/ruine
remains/relic vestigio/restos, vétérinaire vet/veterinary veterinario/veterinaria, viaduc viaduct
viaducto, victoire victory/win victoria, vieillard/vieillesse elderly/old anciano/anciana/vejez,
vigilant/vigilance vigilant/vigilance vigilante/vigilancia, vigne vine/vineyard viñedo/vid,
vitre/vitrine/vitrage window/glass/showcase ventana/escaparate/vitrina, vœu/voeu/souhait wish/vow
deseo/voto, voile/voilier sail/veil/sailing vela/velero/velo, voisinage neighbourhood vecindad,
volaille/poule poultry/hen/chicken ave/gallina, volet/contrevent shutter/strand
persiana/contraventana, voûte/arc arch/vault arco/bóveda, vulgariser/populariser popularise
divulgar, wagon/voiture carriage/wagon/coach vagón/coche, zéro zero/nil cero, zone/quartier
zone/area zona/área, éboueur/balayeur collector/dustman/sweeper basurero/barrendero,
ébéniste/menuisier cabinetmaker/joiner/carpenter ebanista/carpintero, échafaudage scaffolding
andamio, échéance/expirer deadline/expiry/expire/maturity vencimiento/caducar/vencer, écluse
lock/sluice esclusa, écouler/écoulement flow/sell transcurrir/fluir, éditer/éditeur/éditrice
publish/publisher/edit editar/editor/editora/editorial, effort effort esfuerzo, également
equally/also igualmente, élire/éligible elect/eligible elegir/elegible, éloigner/éloigné
remote/distant/away alejar/alejado, emblème/logo emblem/logo emblema/logotipo, émouvoir/ému/émotion
move/moving/emotion emocionar/emoción, énorme/immense huge/enormous/vast enorme/inmenso,
enthousiasme/enthousiaste enthusiasm/enthusiastic entusiasmo/entusiasta, éolien/éolienne
wind/turbine eólico/aerogenerador, épargne savings ahorro, épidémie/pandémie epidemic/pandemic
epidemia/pandemia, équilibre/équilibrer balance/break equilibrio/equilibrar, équipage/marin
crew/sailor tripulación/marinero, ermite/moine/religieuse monk/nun/hermit monje/monja/ermitaño,
esclave/esclavage slave/slavery esclavo/esclavitud, esplanade/place/parvis
square/esplanade/forecourt explanada/plaza, étendre/étendue extend/spread/extent
extender/extiende/extensión, étiquette/étiqueter label/tag etiqueta/etiquetar,
être/sera/seront/serez/serons/était/étaient will/were/been
ser/será/serán/sería/estar/estará/estarán/fueron, âpre/rude/dur harsh/bitter/rough áspero/duro,
tonalité/ton tone tono, atteler/attelage harness/team yugo/tiro, abonder/abondant/abondance
plentiful/abundant/abundance abundar/abundante/abundancia, bulletin ballot/newsletter
papeleta/boletín, caméra camera cámara, chantage/menacer threaten/blackmail amenazar/chantaje,
copeau/sciure chip/shaving/sawdust astilla/viruta/serrín,
bienvenue/bienvenu welcome bienvenido/bienvenida, offert/offerte/gratuit/gratuite free
gratuito/gratuita
"""
