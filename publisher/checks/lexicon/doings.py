"""What is done, in three languages: common verbs and the nouns made of them.

Each has its words in French, English and Spanish, between commas; a slash parts words of one
language, among them forms that its stemmer does not bring together. See `dictionary`.
"""

from __future__ import annotations

CONCEPTS = """
abattre/abat fell/cut/slaughter talar/abatir/sacrificar, accepter accept aceptar, accompagner
accompany/support/guide acompañar/acompaña, accorder/accord grant/agreement/agree conceder/acuerdo,
accueillir/accueille welcome/host/receive acoger/acoge/recibir, accuser accuse acusar, acheter
buy/bought/purchase comprar, adapter adapt adaptar, adhérer/adhérent join/member
adherir/afiliar/socio, adopter adopt/pass adoptar/aprobar, agir act/acting actuar/actúa, aider help
ayudar, aimer like/love gustar/querer/amar, ajouter add añadir/agregar, aller/va/vont/ira/allé
go/goes/went/gone/going ir/va/van/fue/irá, allumer light/switch encender/enciende, améliorer improve
mejorar, animer lead/run/facilitate/host dirigir/animar/moderar, annoncer announce anunciar, annuler
cancel anular/cancelar, apparaître/apparaît/paraître/paru appear aparecer/aparece/publicar,
appartenir/appartient/appartiennent belong/own pertenecer/pertenece, appeler call llamar, applaudir
applaud/cheer aplaudir, appliquer/application apply/app/application aplicar/aplicación, apporter
bring/brought traer/trae/traiga/aportar/llevar, apprendre/apprend/appris learn/learnt/teach/taught
aprender/enseñar, approuver approve/pass aprobar/aprueba, arriver arrive/reach/come llegar/llega,
arrêter stop parar/detener/dejar, associer/associé/association involve/partner/member/association
asociar/socio/asociación, assurer/assurance ensure/insurance/provide asegurar/seguro/garantizar,
atteindre/atteint reach/achieve/attain alcanzar/lograr, attendre/attend/attendu wait/await/expect
esperar, attirer/attrait attract/draw/drew atraer/atrae, augmenter
increase/rise/rose/grow/grew/raise aumentar/subir/crecer, autoriser/permettre/permet/permis
allow/permit/let/enable permitir/autorizar, avancer advance/forward/progress avanzar,
baisser/diminuer fall/fell/drop/decrease/lower/decline bajar/disminuir/descender/caer,
boire/boit/boivent/bu drink/drank beber/bebe, bâtir/construire/construit build/built/construct
construir/construye/edificar, bénéficier benefit beneficiar, cesser stop/cease dejar/cesar, changer
change cambiar, chanter sing/sang cantar, charger/charge load/charge/burden cargar/carga/cargo,
chauffer heat/warm calentar/calienta, chercher search/seek/look buscar, choisir
choose/chose/chosen/pick elegir/elige/escoger, circuler run/circulate/travel circular/pasar,
commander order pedir/encargar, commencer/débuter begin/began/start
comenzar/comienza/empezar/empieza, comparer compare comparar, comprendre/comprend/compris
understand/understood/include/comprise comprender/entender/entiende/incluir/incluye, compter/compte
count/number contar/cuenta, concerner concern/regard/affect/apply concernir/afectar/referir,
concilier reconcile/combine conciliar, conclure/conclu conclude/close concluir/concluye,
concurrencer/concurrence compete/competition competir/competencia, conduire/conduit
drive/drove/driven/lead/led conducir/conduce/llevar, confier entrust/confide confiar/encargar,
confirmer confirm confirmar, connaître/connaît/connu know/knew/known conocer/conoce, consacrer
devote/dedicate/spend dedicar/consagrar, conseiller/conseil advise/advice
aconsejar/asesorar/consejo, conserver/garder keep/kept/retain/store/preserve conservar/guardar,
consommer consume consumir, constater/constat find/note/see constatar/comprobar, consulter
consult/see consultar, contenir/contient contain/hold contener/contiene, continuer/poursuivre
continue/carry continuar/continúa/seguir/sigue/proseguir, contribuer contribute
contribuir/contribuye, contrôler/vérifier check/control/verify controlar/verificar/comprobar,
convaincre/convaincu convince/persuade convencer/convence, coopérer/coopération
cooperate/cooperation cooperar/cooperación, copier copy copiar, correspondre match/correspond
corresponder, cotiser/cotisation contribute/contribution/dues/fee cotizar/cuota, couper cut cortar,
courir run/ran correr, couvrir/couvre/couvert cover cubrir/cubre/cubierto, coûter cost
costar/cuesta, craindre/craint fear/afraid/worry temer/teme, croire/croit believe/think creer/cree,
croître/croissance grow/growth crecer/crece/crecimiento, créer create/set/found/establish crear,
cuisiner/cuisine cook/kitchen/cooking cocinar/cocina, cultiver/culture grow/farm/cultivate/culture
cultivar/cultiva/cultura, danser/danse dance bailar/baile/danza, demander ask/request/demand/apply
pedir/pide/solicitar/preguntar, demeurer remain/stay permanecer/quedar, descendre/descend
descend/down/fall bajar/descender, devenir/devient/devenu become/became convertir/convierte/devenir,
devoir/doit/doivent/devra must/should/have/owe deber/debe/tener, diffuser
broadcast/spread/distribute difundir/emitir, diminuer/réduire/réduit reduce/cut/decrease
reducir/reduce/disminuir, dire/dit/disent say/said/tell/told decir/dice/dijo, diriger/gérer
run/lead/head/manage/direct dirigir/dirige/gestionar, discuter discuss/talk discutir/hablar/debatir,
disparaître/disparu disappear/vanish desaparecer/desaparece, distribuer distribute/hand/deliver
distribuir/distribuye/repartir, diviser/partager share/divide/split dividir/compartir/repartir,
donner give/gave/given/provide dar/da/dan/dado/dio, dormir/dort sleep/slept dormir/duerme, durer
last durar, débattre/débat debate/discuss debatir/debate, décider decide decidir, déclarer
declare/state declarar, découvrir/découvre discover/learn descubrir/descubre, défendre/défend
defend/protect/uphold defender/defiende, démarrer start/begin/launch empezar/arrancar/iniciar,
démontrer/prouver/montrer show/prove/demonstrate demostrar/demuestra/probar/mostrar/muestra,
déménager/déplacer move/relocate mudar/trasladar/desplazar, dénoncer denounce/report denunciar,
dépasser exceed/overtake/pass superar/exceder, dépendre/dépend depend/rely depender,
dépenser/dépense spend/spent/expense gastar/gasto, déposer submit/drop/leave/lodge
depositar/dejar/presentar, désigner/nommer appoint/name/nominate designar/nombrar, détruire/détruit
destroy destruir/destruye, effacer delete/erase/clear borrar, embaucher/recruter hire/recruit/employ
contratar/reclutar, employer/emploi employ/job/employment/work emplear/empleo/trabajo, emporter
take/carry llevar, emprunter/emprunt borrow/loan pedir/préstamo, encourager encourage/foster
animar/fomentar/alentar, engager/engagement commit/commitment/undertake comprometer/compromiso,
enlever remove/take quitar/retirar, enregistrer/enregistrement record/recording/register
grabar/registrar/grabación, enseigner teach/taught enseñar/impartir, entendre/entendu
hear/heard/hearing oír/oye/escuchar, entourer surround rodear, entrer/entrée
enter/entry/entrance/admission entrar/entrada, entretenir/entretien maintain/maintenance/interview
mantener/mantenimiento/entrevista, envoyer send/sent enviar/envía/mandar, espérer/espoir hope
esperar/esperanza, essayer/tenter try/tried/attempt intentar/tratar/probar, exclure/exclu
exclude/rule excluir/excluye, exercer/exercice practise/exercise ejercer/ejercicio, exiger/exigence
require/demand exigir/exige, exister/existe exist existir/existe, expliquer explain
explicar/explica, exploiter/exploitation farm/operate/exploit explotar/explotación, exporter export
exportar, exposer/exposition exhibit/exhibition/display exponer/exposición, expérimenter/expérience
experiment/experience/test experimentar/experiencia, fabriquer/fabrication make/made/manufacture
fabricar/hacer, faciliter facilitate/ease/easier facilitar, faire/fait/font do/does/did/make/made
hacer/hace/hizo, fermer close/shut cerrar/cierra, financer/finance/financement
fund/finance/funding/pay financiar/financiación, finir/terminer/achever finish/end/complete
terminar/acabar/finalizar, fixer/définir set/fix/define fijar/definir, fonctionner/fonctionnement
work/operate/run/function funcionar/funcionamiento, fonder/fondation found/foundation/set
fundar/fundación, former/formation train/training/form/course formar/formación/curso,
fournir/fournit provide/supply proporcionar/suministrar/ofrecer, fréquenter attend/frequent
frecuentar, fusionner/fusion merge/merger fusionar/fusión, fêter/fête celebrate/party/festival
celebrar/fiesta, gagner win/won/earn/gain ganar, garantir/garantie guarantee/ensure/security
garantizar/garantía/asegurar, grandir grow/grew crecer/crece, habiter/vivre/vivent/vit live/inhabit
vivir/vive/habitar, hésiter hesitate dudar, ignorer ignore/unaware/know ignorar/desconocer, imaginer
imagine/devise imaginar/idear, importer import/matter importar, imposer impose/require imponer,
imprimer print imprimir, inclure/inclus/inclut include incluir/incluye, indiquer
indicate/show/tell/specify indicar, informer/information inform/information/details
informar/información, inscrire/inscrit/inscription register/registration/enrol/sign
inscribir/inscripción/matricular, installer install/settle/set instalar, interdire/interdit
ban/forbid/forbidden/prohibit prohibir/prohibido, intervenir/intervient speak/intervene
intervenir/interviene, intégrer/intégration integrate/integration/join integrar/integración,
intéresser/intérêt interest interesar/interés, inventer invent inventar, investir/investissement
invest/investment invertir/invierte/inversión, inviter/invitation invite/invitation
invitar/invitación, jeter throw/thrown/discard tirar/desechar, jouer/jeu play/game
jugar/juega/juego, juger judge juzgar, laisser leave/left/let dejar/deje, lancer launch/start/throw
lanzar, laver/lavage wash lavar/lavado, lever raise/lift levantar, libérer/libre free/release
liberar/libre, limiter/limite limit limitar/límite, lire/lit/lisent/lu/lecture read/reading
leer/lee/leyó/lectura, livrer/livraison deliver/delivery entregar/reparto/entrega, loger stay/house
alojar, loger/logement house/housing/home/accommodation alojar/vivienda/alojamiento, louer/location
rent/hire alquilar/alquiler, maintenir/maintient maintain/keep mantener/mantiene, manger
eat/ate/eaten comer/come, manquer/manque lack/miss/short faltar/falta/carecer, marcher walk/work
caminar/andar/marchar, mener/mène lead/led/conduct/carry llevar/dirigir/realizar, mesurer/mesure
measure medir/mide/medida, mettre/met/mis put/set poner/pone/puesto, mobiliser/mobilisation
mobilise/mobilize mobilizar/movilizar/movilización, moderniser modernise modernizar, mourir/mort
die/died/dead/death morir/murió/muerto/muerte, multiplier multiply/times multiplicar, mériter
deserve/worth merecer/merece, naître/né/naissance born/birth nacer/nació/nacimiento, nettoyer clean
limpiar/limpieza, nourrir/nourriture feed/fed/food alimentar/alimento, négocier negotiate negociar,
obliger/obligation oblige/require/obligation/compulsory obligar/obliga/obligación/obligatorio,
observer observe/watch observar, obtenir/obtient obtain/get/got obtener/obtiene/conseguir,
occuper/occupe occupy/take ocupar, offrir/offre/offert offer/provide ofrecer/ofrece/oferta, oublier
forget/forgot/forgotten olvidar, ouvrir/ouvre/ouvert/ouverture open/opening
abrir/abre/abierto/apertura, participer/participation attend/participate/participation/part
participar/participación/asistir, partir/départ leave/left/departure/depart
salir/partir/marchar/salida, passer pass/spend/spent/take pasar, payer/paye/paie pay/paid/payment
pagar, penser think/thought pensar/piensa, percevoir/perçoit receive/collect/perceive
percibir/percibe/cobrar, perdre/perd/perdu/perte lose/lost/loss perder/pierde/pérdida, peser/poids
weigh/weight/account pesar/peso, piloter pilot/steer/manage pilotar/dirigir, placer/place
place/seat/square/space colocar/plaza/lugar/sitio, plaindre/plaignent/plainte complain/complaint
quejar/queja, plaire/plaît please/like gustar/agradar, planter/plante plant plantar/planta,
pleuvoir/pluie rain llover/lluvia, porter/porte carry/wear/bear/door llevar/portar/puerta, posséder
own/possess/have poseer/posee/tener, pouvoir/peut/peuvent/pourra/pourrez/pouvez
can/could/able/may/cannot poder/puede/pueden/podrá/podrán, pratiquer/pratique practise/practice
practicar/práctica, prendre/prend/pris take/took/taken tomar/coger, priver/privé deprive/private
privar/privado, produire/produit/production produce/product/production
producir/produce/producto/producción, profiter/profit benefit/profit/enjoy
beneficiar/aprovechar/beneficio, promettre/promis/promesse promise prometer/promete/promesa,
proposer/proposition propose/offer/suggest/proposal proponer/propone/ofrecer/propuesta,
protéger/protection protect/protection proteger/protege/protección, préférer prefer/rather
preferir/prefiere, préparer/préparation prepare/preparation preparar/preparación,
présenter/présentation present/introduce/presentation presentar/presentación,
présider/président/présidente chair/president/preside presidir/preside/presidente/presidenta,
prévenir/prévient warn/prevent/notify avisar/prevenir, prévoir/prévoit/prévu
plan/expect/provide/bring prever/prevé/previsto, prêter/prêt lend/lent/loan prestar/préstamo,
publier/publication publish/publication publicar/publicación, quitter leave/left
abandonar/dejar/marchar, racheter/rachat buy/bought/takeover/repurchase comprar/recomprar,
raconter/récit tell/told/story contar/cuenta/relato, rappeler recall/remember/remind
recordar/recuerda, rater miss perder/pierde, recevoir/reçoit/reçu receive/get/got recibir/recibe,
recommander recommend recomendar/recomienda, reconnaître/reconnu recognise/recognize/acknowledge
reconocer/reconoce, recycler/recyclage recycle/recycling reciclar/reciclaje, redistribuer
redistribute redistribuir/redistribuye, refuser/refus refuse/reject/turn rechazar/negar, regarder
look/watch mirar/ver, rejoindre/rejoint join/meet unir/sumar/reunir, relever raise/note/meet
elevar/señalar, relier connect/link conectar/unir/enlazar, rembourser/remboursement
refund/repay/repaid/reimburse reembolsar/reembolso/devolver, remercier/merci thank/thanks
agradecer/gracias, remettre/remis hand/award/give/deliver entregar/entrega, remplacer replace
sustituir/sustituye/reemplazar, remplir fill/complete rellenar/llenar, rencontrer/rencontre
meet/met/meeting encontrar/encuentro/reunir, rendre/rend return/make/give devolver/hacer, renforcer
strengthen/reinforce reforzar/refuerza, renoncer/renonce give/waive renunciar, renouveler renew
renovar/renueva, rentrer return/home volver/regresar, repenser rethink repensar, reposer/repos rest
descansar/descanso, reprendre/repris/reprise take/resume/takeover retomar/reanudar,
représenter/représentant represent/representative representar/representante, respecter/respect
respect/comply/keep respetar/respeto/cumplir, rester/reste remain/stay/left quedar/permanecer,
retirer/retrait withdraw/collect/remove retirar/recoger, retourner/retour return/back
volver/vuelve/regresar/regreso, retrouver find/found/meet/recover reencontrar/encontrar/recuperar,
reverser pay/return/donate devolver/entregar, rire laugh reír, réaliser carry/make/achieve/produce
realizar/hacer, récolter/récolte harvest/crop cosechar/cosecha, récupérer recover/collect/reclaim
recuperar, réfléchir/réflexion think/reflect/reflection reflexionar/reflexión,
rémunérer/rémunération pay/remuneration remunerar/remuneración/retribuir, rénover renovate/refurbish
renovar/reformar/rehabilitar, réparer/réparation repair/mend/fix reparar/reparación, répartir
distribute/allocate/spread repartir/distribuir, répondre/répond/réponse
answer/reply/respond/response responder/respuesta/contestar, répéter/répétition repeat/rehearsal
repetir/repite, réserver/réservation book/booking/reserve reservar/reserva, résister/résistance
resist/resistance resistir/resistencia, résoudre/résout/résolu solve/resolve resolver/resuelve,
réunir/réunion gather/bring/meet/meeting reunir/reúne/reunión, réussir/réussite
succeed/success/manage lograr/éxito/conseguir, réutiliser/réemploi reuse reutilizar/reutilización,
rêver/rêve dream soñar/sueña/sueño/soñador, sauver save/rescue salvar, savoir/sait/savent/su
know/knew/known saber/sabe/saben, sembler seem parecer/parece, sensibiliser/sensibilisation
raise/awareness sensibilizar/sensibilización, servir/sert serve/use servir/sirve, signaler/signale
report/tell/notify señalar/avisar/indicar, signer/signature sign/signature firmar/firma,
soigner/soin/soins care/treat/nurse cuidar/cuidado/atender, sortir/sort/sortie leave/exit/go
salir/sale/salida, souhaiter wish/want/like desear/querer, soulager relieve aliviar,
soumettre/soumis submit/subject someter/presentar, soutenir/soutient/soutien support/back
apoyar/apoyo/sostener, souvenir/souvient remember/memory recordar/recuerda/recuerdo,
structurer/structure structure/organisation estructurar/estructura, subir suffer/undergo sufrir,
suffire/suffit/suffisant enough/suffice/sufficient bastar/basta/suficiente,
suivre/suit/suivi/suivant follow/next seguir/sigue/siguiente, supprimer remove/delete/abolish
suprimir/eliminar, surveiller watch/monitor/guard/attended vigilar/vigilancia, survivre/survivent
survive/outlive sobrevivir, séparer separate/part separar, taper/toucher/touche touch/receive/affect
tocar/cobrar/recibir, tenir/tient/tiennent/tenu hold/held/keep sostener/mantener/celebrar, tirer
draw/pull sacar/tirar, tomber fall/fell/fallen caer/cae, tourner turn/film girar/rodar,
traduire/traduit/traduction translate/translation traducir/traduce/traducción, traiter/traitement
treat/process/treatment/deal tratar/procesar/tratamiento, transformer transform/process/turn
transformar, transmettre/transmis/transmission pass/transmit/hand transmitir/transmisión,
transporter/transport transport/carry transportar/transporte, travailler/travail/travaux
work/labour/job trabajar/trabajo/obra, traverser cross/through atravesar/cruzar, trier/tri sort
separar/clasificar, trouver find/found encontrar/encuentra/hallar, télécharger download descargar,
témoigner/témoignage testify/account testimoniar/testimonio, unir/union unite/union/join unir/unión,
utiliser/utilisation use usar/utilizar/uso, valoriser value/promote/recover valorizar/valorar,
veiller ensure/watch velar, vendre/vend/vente sell/sold/sale vender/venta, venir/vient/viennent/venu
come/came venir/viene/vino, verser/versement pay/pour/payment verter/abonar/pagar/pago,
vieillir/vieillissement age/ageing/aging envejecer/envejecimiento, viser aim/target
pretender/apuntar, visiter/visite visit/tour visitar/visita, voir/voit/vu/vue see/saw/seen/view
ver/ve/visto/vista, voler/vol fly/flight/steal/theft volar/vuelo/robar, voter/vote vote/ballot
votar/voto/votación, vouloir/veut/veulent/voulu want/will/wish/like querer/quiere/desear,
voyager/voyage travel/trip/journey viajar/viaje, échanger/échange exchange/swap/trade
intercambiar/cambiar/intercambio, échapper escape/avoid escapar, échouer/échec fail/failure
fracasar/fracaso, éclairer light/shed iluminar, écouter listen escuchar/oír, écrire/écrit/écrivez
write/wrote/written escribir/escribe/escrito, éduquer/éducation educate/education educar/educación,
élargir widen/expand/broaden ampliar, élever/éleveur raise/breed/rear criar/elevar/ganadero,
élire/élu elect elegir/electo, établir establish/set establecer/establece, éteindre/éteint
switch/extinguish apagar, étudier/étude study/studies/survey estudiar/estudio, évaluer
assess/evaluate/measure evaluar, éviter avoid/prevent evitar, évoluer evolve/change evolucionar
"""
