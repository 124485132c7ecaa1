"""Words of villages and towns, fields and workshops, care, schools and the arts: from A to E.

Written as those of `things_a_to_i` are; a word may stand there as well. See `dictionary`.
"""

from __future__ import annotations

CONCEPTS = """
abonnement subscription/pass abono/suscripción, abattoir slaughterhouse matadero, abolir
abolish/scrap abolir/suprimir, abriter shelter/house albergar/acoger, accès access acceso,
accompagnateur escort/companion acompañante, accrocher/suspendre hang/hung/hook colgar/cuelga,
accueil welcome/reception acogida/recepción, acier steel acero, admettre/admis admit/admission
admitir/admisión, affirmer/prétendre claim/assert afirmar/asegurar, agneau/brebis/mouton/ovin
lamb/sheep/ewe/mutton cordero/oveja/ovino, agrandir/agrandissement enlarge/expand/extension
ampliar/ampliación, aidant/auxiliaire carer/caregiver/assistant cuidador/cuidadora/auxiliar,
ail/oignon garlic/onion ajo/cebolla, aimable/gentil kind/nice amable, aller-retour return/round
vuelta, alterner/alternance alternate/sandwich alternar/alternancia, aménager/aménagement
fit/develop/layout acondicionar/acondicionamiento/adecuar, amende fine/penalty multa, amener
bring/brought traer/llevar, amitié friendship amistad, ampoule bulb/lamp bombilla, analyser/analyse
analyse/analysis/analyze analizar/análisis, ancêtre ancestor antepasado, âne donkey burro/asno,
appartement/pensionnaire flat/apartment piso/apartamento, appentis/hangar/grange shed/barn/hangar
cobertizo/nave/granero, apprenti/apprentissage apprentice/apprenticeship/learning
aprendiz/aprendizaje, appel appeal apelación/recurso, appuyer/appui lean/support/press apoyar/apoyo,
après-demain/lendemain next/following siguiente, araignée spider araña, argile/terre-cuite
clay/earthenware arcilla/barro, arme/armée/armé army/arms/weapon arma/ejército/armado, arrêt
stop/halt parada, arrondissement/district district/borough distrito,
arroser/arrosage/irriguer/irrigation water/watering/irrigate/irrigation regar/riego, ascenseur
lift/elevator ascensor, assouplir relax/loosen flexibilizar/relajar, asseoir/assis/assoient
sit/sat/seated/sitting sentar/sienta/sentado, assister attend/assist asistir, association
association/charity/nonprofit asociación/asociativo, attention attention/care atención/cuidado,
attestation/certificat certificate certificado, attribuer/attribution/octroyer
award/allocate/allocation/grant adjudicar/adjudicación/atribuir/otorgar, aube/aurore/lever
dawn/sunrise alba/amanecer, automne autumn/fall otoño, autrefois/jadis formerly/once antaño/antes,
avance/avancé advance/ahead adelanto/anticipo, avantage/avantageux advantage/benefit ventaja,
aveugle/malvoyant blind ciego/ciega, avril april abril, bail/baux lease/tenancy
arrendamiento/contrato, balai/balayer broom/sweep escoba/barrer, balcon/terrasse balcony/terrace
balcón/terraza, banlieue/faubourg suburb/outskirts suburbio/afueras/arrabal, barque/navire boat/ship
barca/buque, barrière fence/barrier/gate valla/barrera, bassin/mare/étang pond/pool/basin
balsa/estanque/charca, bataille/combat/combattre battle/fight/combat batalla/combate/combatir,
batterie battery batería, bénéficiaire beneficiary/recipient beneficiario/beneficiaria,
bercail/étable/écurie stable/cowshed establo/cuadra, berger/bergère shepherd pastor/pastora, béton
concrete hormigón, beurre butter mantequilla, bidonville shanty/slum chabola/chabolas,
biologique/bio organic ecológico/biológico, blessé/blessure wound/injured/injury herido/herida,
boeuf/bœuf/bovin beef/cattle/ox buey/vacuno/ganado, bougie candle vela, boue mud barro/lodo,
boussole compass brújula, bouton button botón, branche branch/sector rama/ramo, brasserie/brasseur
brewery/brewer cervecería/cervecero, brebis ewe/sheep oveja, brouillard fog/mist niebla, brûler
burn/burnt quemar/quema/arder, bureau office/board despacho/oficina/junta, buvette/bar/bistrot
refreshment/refreshments/bar/pub bar/cantina/taberna, cabane/hutte hut/cabin cabaña/choza,
cabinet/clinique/dispensaire surgery/practice/clinic consulta/clínica/dispensario/ambulatorio, câble
cable cable, cahier notebook cuaderno, caisse till/checkout/cash caja, calculer/calcul
calculate/reckon/sum calcular/cálculo, camion/fourgon/camionnette lorry/truck/van camión/furgoneta,
campement/camp camp campamento, cancer cancer cáncer, canicule heatwave ola/canícula, carnet
notebook/book cuaderno/libreta, carrière quarry/career cantera/carrera, carton cardboard/box
cartón/caja, caserne barracks cuartel, casque helmet/headphones casco/auricular, casser/rompre
break/broke/broken romper/rompe/roto, caution/dépôt deposit/security/surety fianza/depósito,
cave/grotte cellar/cave bodega/sótano/cueva, célébrer celebrate celebrar/celebra, cendre ash ceniza,
centaine hundred centenar, cerise/cerisier cherry cereza/cerezo, certifier/certification
certify/certification certificar/certificación, chaîne/enchaîner chain/string cadena, chaleureux
warm/hearty cálido/acogedor, champignon mushroom/fungus seta/hongo, chapeau/bonnet hat/cap
sombrero/gorro, chapitre chapter capítulo, charrue/labourer/labour plough/plow/till arado/labrar,
charbon coal/charcoal carbón, charpente/poutre beam/frame viga/estructura, chasse/chasseur/chasser
hunt/hunting/hunter cazar/caza/cazador, chaudière/chaufferie boiler caldera,
chauffage/chauffé/chauffée heating/heated calefacción/climatizado, cheminée chimney/fireplace
chimenea, chemise shirt camisa, chêne oak roble/encina, cheveu/coiffeur/coiffeuse hair/hairdresser
pelo/cabello/peluquero/peluquera, chèvre/chevrier goat cabra/cabrero, chiffon/tissu rag/cloth
trapo/tela, chirurgien/chirurgie surgeon/surgery cirujano/cirugía, chocolat chocolate chocolate,
chœur/choeur/chorale choir/chorus coro, chute fall caída, cimetière cemetery/graveyard cementerio,
cinquième/cinquièmes fifth quinto/quinta, circonscription constituency circunscripción,
citron/orange lemon/orange limón/naranja, ciseaux/couteau knife/scissors cuchillo/tijeras, clou/vis
nail/screw clavo/tornillo, collecter/collecte collect/collection recoger/recogida/colecta,
coller/colle stick/glue pegar/cola, colloque/symposium symposium/conference coloquio/simposio,
colocation/colocataire/cohabitation flatmate/housemate/sharing compartir/convivencia, colonne column
columna, commission commission/committee comisión, commune municipality/village/town
municipio/ayuntamiento, compagnie company/troupe compañía, compagnon companion/fellow compañero,
compléter complete/supplement completar, compost/composter/composteur compost/composter
compost/compostar/compostera, comprimé/pilule pill/tablet pastilla, concert concert concierto,
concevoir/conçu/conception design/devise/conceive diseñar/diseño/concebir, conducteur
driver/conductor conductor, conflit/querelle conflict/dispute/quarrel conflicto/disputa,
conjoint/époux/épouse spouse/wife/husband/partner cónyuge/esposa/esposo/pareja, connecter/connexion
connect/connection/log conectar/conexión, conscience/conscient conscience/aware/awareness
conciencia/consciente, conseiller/conseillère councillor/adviser/advisor/counsellor
concejal/concejala/asesor/asesora/consejero, consentir/consentement consent/agree
consentir/consentimiento, consigne instruction/deposit consigna/instrucción, consister/consiste
consist consistir/consiste, construction/bâtiment construction/building construcción/edificación,
conteneur/bac container/bin contenedor, contester/contestation challenge/contest/dispute
impugnar/cuestionar, contraindre/contrainte compel/constraint/force obligar/restricción,
convenir/convenu agree/suit acordar/convenir, conviction/convaincu belief/conviction convicción,
copropriété/copropriétaire condominium/co-owner/ownership comunidad/copropiedad, corbeille
basket/bin cesta/papelera, corde/ficelle rope/string cuerda, correcteur/corriger/correction
correct/correction/edit corregir/corrige/corrección, costume/tenue suit/costume/dress
traje/vestuario, côte coast/rib costa/costilla, coucher/couchage bed/sleep/sleeping/sunset
acostar/dormir/ocaso, coudre/cousent/cousu/cout sew/sewn/stitch/stitching coser/cose,
coupable/culpabilité guilty/guilt culpable/culpa, courage/courageux courage/brave valor/valiente,
courge/citrouille/potiron squash/pumpkin calabaza, cracher/jeter spit/throw escupir, crayon/stylo
pencil/pen lápiz/bolígrafo, creuser/creux dig/dug/hollow cavar/excavar/hueco, crier/cri shout/cry
gritar/grito, croix cross cruz, cru/crue raw/flood crudo/crecida, cuir leather cuero,
cuire/cuisson/cuit cook/bake/cooked cocer/cocción/hornear, cuisine/cuisinier/cuisinière
cook/chef/cuisine/stove cocina/cocinero/cocinera, curieux/curiosité curious/curiosity
curioso/curiosidad, cycle cycle ciclo, dalle/pavé slab/paving losa/adoquín, dame/madame/mesdames
lady/madam/mrs señora, débarrasser/débarras clear/rid despejar/librar, débiter/débit debit/flow
cargo/caudal, décharger/décharge unload/dump/discharge descargar/vertedero, déchirer tear/torn
desgarrar/romper, décorer/décor decorate/scenery/decoration decorar/decorado, dédier/dédicace
dedicate/sign/signing dedicar/dedicatoria/firma, déficit/perte deficit/loss déficit/pérdida,
défiler/défilé parade/march desfile/desfilar, degré degree grado, demeurer/demeure dwelling/stay
morada, démission/démissionner resign/resignation/quit dimitir/dimisión/dimite,
dent/dentiste/dentaire tooth/teeth/dentist/dental diente/dentista/dental, départ departure/start
salida/partida, département/départemental county/department/departmental
departamento/provincia/provincial, déranger/dérangement disturb/trouble molestar/molestia,
dérouler/déroulement unfold/take/held desarrollar/transcurrir/celebrar, désert/désertique
desert/wilderness desierto, désespoir/désespéré despair/desperate desesperación/desesperado,
dessert/gâteau/tarte dessert/cake/pie postre/pastel/tarta, desservir/dessert/desserte serve/stop
prestar/llegar/parar, destiner/destination/destinataire intend/destination/addressee
destinar/destino/destinatario, détenir/détenu hold/prisoner/inmate detener/preso/recluso,
deviner/devinette guess/riddle adivinar, devise currency/motto divisa/lema, diable devil/hell
diablo, dictionnaire dictionary diccionario, diplôme/diplômé degree/diploma/graduate
diploma/título/graduado, direct/directement live/direct/directly directo/directamente,
discret/discrétion discreet/discretion discreto, disposer/disposition/dispositif
have/layout/provision/scheme disponer/disposición/dispositivo, disputer/dispute
quarrel/argue/dispute discutir/disputa, distance distance/remote distancia,
docteur/docteure/doctorat doctor/phd/doctorate doctor/doctora/doctorado, domestique/ménager
domestic/household doméstico, dommage pity/shame pena/lástima, don donation/gift donación/don,
drôle/drôlement funny/odd gracioso/divertido, école school escuela, économiser save/economise
ahorrar/ahorra, écologie/écologique/écologiste ecology/ecological/green
ecología/ecológico/ecologista, écrivain/écrivaine writer/author escritor/escritora,
effondrer/effondrement collapse derrumbar/derrumbe/hundir, égarer/égaré lost/mislaid
extraviar/perdido, élan momentum/impetus impulso, électeur/électoral voter/electoral/election
elector/electoral/votante, élevage/bétail livestock/breeding/cattle/herd ganadería/ganado/cría,
emballage/emballer packaging/wrap/pack envase/embalaje/envolver, embaucher/embauche hire/recruitment
contratar/contratación, émigrer/migrant/migration migrant/migration/emigrate
migrante/migración/emigrar, empêcher prevent/stop/keep impedir/impide/evitar, endetter/endettement
debt/indebted endeudar/endeudamiento, endormir/endormi sleep/asleep dormir/dormido,
énerver/fâcher/fâché angry/annoy enfadar/enojar, enfermer lock/shut encerrar/encierra, enjeu
stake/issue/challenge reto/desafío, ennui/ennuyer boredom/bored/bore aburrimiento/aburrir, enseigne
sign/brand rótulo/letrero, entraide/entraider mutual/help ayuda/mutuo, entasser/tas pile/heap
montón/amontonar, entrepôt/stocker/stockage warehouse/store/storage/stock
almacén/almacenar/almacenamiento, enveloppe envelope sobre, environ/environs
about/around/surroundings alrededor/unos/cerca, épargner/épargnant save/saver/spare
ahorrar/ahorrador, épaule shoulder hombro, épice/piment spice/pepper especia/pimiento,
épreuve/éprouver test/trial/ordeal/feel prueba/probar, épuiser/épuisé exhaust/exhausted/sold
agotar/agotado, érable/hêtre/sapin maple/beech/fir arce/haya/abeto, espoir/espérance hope esperanza,
essai trial/essay/test ensayo/prueba, essence petrol/essence gasolina/esencia, estimer/estimation
estimate/reckon/consider estimar/estimación/calcular/considerar, étaler/étalage/étal
stall/spread/display puesto/extender, étonner/étonnant/surprendre/surprise/surpris
surprise/surprised/astonish/amaze sorprender/sorpresa/asombrar, étroit/serré narrow/tight estrecho,
exact/précis exact/accurate/precise exacto/preciso, excuser/excuse apologise/excuse/sorry
disculpar/disculpa/perdón, exonérer/exonération/exempt exempt/exemption exento/exención/eximir,
expédier/expédition send/dispatch/shipping enviar/envío/expedición, exprimer/expression
express/expression expresar/expresión, expulser/expulsion evict/eviction/expel
desahuciar/desahucio/expulsar
"""
