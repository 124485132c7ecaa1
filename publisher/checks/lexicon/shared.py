"""Words that two or all of French, English and Spanish write alike, or have from one another.

That one of them stands on both sides of a translation tells nothing. Those that only have an ending
in common with their like (-tion, -able, -al, …) are known by it: see `COGNATE` of
`publisher.checks.language.evidence`.
"""

from __future__ import annotations

WORDS = """
abandon accident acre agenda airbag album alcohol algebra alpaca amateur animal apartheid aquarium
arena argot art atelier atlas atoll audit aura auto avatar avocado ayllu babysitting badge badges
baguette baguettes balcon ballet bambou banal bandage banjo bar barbecue baron barrio bars basket
bazaar bazar beige benchmark bikini bio bistro bistrot blockchain blog blogs blues bonus boom
bootcamp bossa boulevard bourgeois boutique boutiques box boycott brainstorming brasserie bravo
brioche brochure brochures bronze budget budgets buffet buffets bulletin bulletins bungalow bureau
burnout bus business cabaret cabernet cabine cacao cachet cacique cactus cadre cafeteria café cafés
camping campus canal canon canyon capoeira cargo cargos carnaval carnet carnets cartel cartels cash
casting catering cause causes cave caves cent cents chalet champagne chance chances charcuterie
charter chat chatbot chats chauffeur chauffeurs cheddar chic chinampa choral chorizo chorus cinema
circuit circuits citadelle clan cliché clichés client clients clip clips club clubs cluster clusters
coach coaches coaching cobalt coca cocktail cocktails collage college colon coma combine commerce
compact compost composts concept concepts concert concerts concierge confetti congo conquistador
consensus contact contacts control cool copyright corona corps corpus corral cottage couchette coupe
coupon coupons couscous coworking crisis croissant croissants crowdfunding crème crêpe crêpes
cuisine cuisines culture cultures curriculum curry cycle cycles cyclo data date dates debris debut
deluxe denim dense depot depots design designer designers designs despot detail diagnostic diesel
digital dinar dinars diner diploma dirham dirhams discipline disciplines disco divine docker dockers
doctrine dogma dollar dollars domino dons doping dossier dossiers double doubles drag drama drone
drones dumping duo duplex e echo eco edit edition editions editorial ego elector element embargo
emblem emir empire empires encore ensemble ensembles entrepreneur entrepreneurs ephemeral episode
episodes essence estuary ethos etiquette euro euros excuse excuses exode export exports exposé extra
extras fablab fablabs falafel fan fans farce fatal favela favelas fax façade façades feedback
feeling ferries ferry festival festivals fiancé fiasco fiction fictions fiesta fiestas figure
figures file film films final finale finance finances fine fines firme fjord flamenco flexible flora
floral flyer flyers focus folder folio folklore fondue football format formats formula forum forums
fox foyer foyers franc franchise franchises francs fraternal freelance freelances fresco front
fronts fruit fruits fuel fugitive funk fusion futile future gadget gadgets gala galas gang garage
garages gas gasoil gaucho gaz gel gels gendarme general genius genre genres geyser ghetto globe
globes gorilla gospel gourmand gourmet graffiti gramme grand grandiose granite gratin grill grills
groove guerrilla guide guides guru gymkhana hackathon hacker hackers halal hall halls hammam harem
harissa hashtag hashtags hectare hectares hobby hockey honorable horizon horizons hospital hostel
hostels hotel hotels hub hubs humour humus iceberg idea ideal idiome idiot igloo image images imam
import imports impulse index inertia instant instinct instincts insulin intact intense intercity
interface interfaces internet intranet introvert isotope jade jaguar jazz jean jeans jeep job jobs
jockey jogging joker journal judo jumbo junior juniors junta jury karaoke karité kayak kebab ketchup
kibbutz kilo kilogramme kilometre kilos kimono kiosk kit kits kitsch kiwi kiwis koala konbit kosher
label labels lasagne laser latex latitude latitudes lavage leader leadership leasing legal liaison
liaisons libel libido lift liquide lobbies lobby lobbying local lockdown lockout loft lofts logo
logos longitude look lot lots lounge lustre lux macro maestro mafia magenta magnolia mail malaria
mamba management manager managers mandarin mandate mango mangos mangrove mangroves manifesto
marathon marathons marina marketing master masterclass masters match matches mate mater maximal
maximum mayonnaise media medina meeting melon melons memo mental mentor mentoring mentors menu menus
mercantile meringue message messages mestizo metal metro micro micros migrants milpa mime mine mines
minga mini minimal minimum minus minute minutes mission mitzvah mix mobile mobiles mode modem modems
module modules moral motel motels moto motos motto mousse multimedia multiple multiples municipal
mural musical mutation nectar networking newsletter newsletters nickel noble nobles normal notable
note notes nougat nova novice nuance nuances oasis ocre office offices offline olive olives
ombudsman omelette omnibus online onyx opaque opera option options oral orange oranges organza
oriental original outsourcing ovation ozone pact paella pagoda palace palaces palette palettes
palpable pancake panda panel panela panels panorama pantheon paparazzi papaya paprika par parade
parades paradigm parasol parental park parking parkings part parti partial partisan passage passages
passe passes passion passions pastiche patio patios patron patronage patrons pause pauses pedestal
penal pension pensions performance performances perfume peso pesos pesticide pesticides phase phases
phrases piano pianos pilotes pin pins pique pirate pirates pitch pizza pizzas pizzeria placard place
places plan planning plantation plantations plaza plazas plural podcast podcasts podium podiums
poker polar police polio pollen pollution polo polygone pop popular population populations port
portable portables portfolio portrait portraits ports pose poses post poster posters potable premium
prestige primate prime primes principal prison prisons pro probable profit profits program programme
programmes promenade promo prose prospectus protocol prototype prototypes protégé province provinces
provincial prudent public pueblo pulsar puma punk pure puzzle puzzles pyramide quad quartz quasi
quiche quiches quilombo quilombos quinoa quiz quota quotas radar radars radial radical radio radios
rail rails rally ramadan ramp ranch ranking rap rapide rapport rapports rare rares ravioli real
record records refuge refuges reggae reggaeton regime regional rendezvous replay reportage
reportages reporting reptile reptiles reservoir reservoirs resort restaurant restaurants revenue
revenues rhum ring rings robot robots rock role roman romance rose roses roulette route routes
routine routines rugby rural sabbath sable sabotage safari safaris salami salon salons salsa samba
sandwich sandwichs sari sauce sauces sauna savanna savant scanner scanners science sciences scooter
scooters score scores script scripts semi semifinal senior seniors sensible service services set
sets sexy shaman shampoo shampooing sherpa shopping show shows sierra siesta signal silence silences
silicone similar simple simples sitcom site sites skate sketch sketches slalom slam slogan slogans
smartphone smartphones smog smoking snack snacks snob social soda sofa software soja sol solar solo
solos sommelier sonar soprano sorbet sorbets souk soul souvenir spa spaghetti spam spas speaker
speakers spectacle spectacles spin sponsor sponsors sport sports spot sprint sprints squat squats
stable stables staff stage stages stand standard standards stands star stars starter startup
startups station stations status steak steppe stock stop storytelling streaming stress studio
studios style styles sublime suite suites sultan super support supporter supports surf surplus
surprise surprises sushi suspense table tables taboo tabou tact tandem tandems tango tank tanks
tapas tarot tattoo taxi taxis teaser teflon tempo tennis terminal terminals terminus terrain
terrains terrible terroir test tests thermos thriller ticket tickets timbre timbres timing titan
toasts toboggan tofu token tokens tombola tontine tontines torpedo torrent torrents tortilla total
tote totem totems toucan tour tours tracking trail trails trainer trainers tram trams tramway
tramways transit transport transports trek triangle triangles tribal tribunal tribune tribute trio
trios troll trust tsunami tuba tube tubes tunnel tunnels turban turbine turbines turbo turnover
turquoise tutorial tweet tweets ultra union unions unique uniques universal urgent usage usages
utopia vaccine vague valet valise vampire vampires van vans vase vases vegan ventilation vermouth
versatile version versions verso vertical vestibule veteran veto via vice video videos villa village
villages villas vinyl violence violences virage viral virtual virus visa visage visas visible
visibles vista visual vital vitrine vocal vodka vogue volt volts volume volumes voodoo voucher
voyeur vulnerable wagon wagons web webinar webinars weekend weekends western whisky wifi wiki wikis
workshop workshops yacht yachts yeti yoga yogi zen zero zig zinc zombie zona zone zones zoo zoom
zoos
"""
