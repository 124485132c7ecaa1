"""Words of English in small letters, as the texts of the forum have them: see `lexicon`."""

from __future__ import annotations

WORDS = """
abandoned abilities able about above abroad absorb access accessibility according accords account
accountability accounting accounts accredited acknowledge acquire across act action actions active
activism activists activities activity actors acts adapt adapting add added address addresses adds
adults advanced advances advice advises advisory affects afford african after again against ageing
agencies agency agenda agintzari agree agreed agreement agreements agricultural agroecology ahead
aid aim aimed aims air airport albania aligns alike alive all alleviate alliance alliances allies
allocates ally almost alone along alongside already also alternative alternatives although alumni
always ambassadors ambition amended amid among an analysed analysis and announced announcement
announcements announces another answer answers any anyone apart apartment appear appears appliance
appliances application applied approach approaches approved are area areas argue argues armed
around arranged arrangements arrived as aside ask asked asks assembling assess assesses assessment
assistance assistive assists associate association associations asylum at ate ateneu athenaeum
attention attribution audience audit auditing authorities authority authors automation available
avoid award aware awareness away awkwardly back backed background backing backs balance bank
banner bare base based basic basis basque be became because become becomes been before began begin
begins begun behaviour behind being believes belong belonging belongs benchmark benefit benefits
beside besides best better between beyond bid big bilbao bilingual bill biodiversity birthplace
blank blurred boards bodies bonds booklet booklets bookmarks borders borrow borrowing both bottom
bounded braille branch brand brands brazil bridges briefs bring bringing brings brought budget
build building builds built bus business businesses but butterfly buy buyers buys by béatrice
calendar call called calls came camera campaigns camps can candidate cannot capacities capacity
capital capitalist car card cards care career caring carried carries carry case cases cast
catalogue catalonia catalysts caters causes central centre centred centres century ceremonies
certificate chain chains chairs challenge challenges chamber chambers champions chance change
changed changes changing channel channels charge charity charter chat cheap cheaply check
chemicals chief chiefly child childhood children chip choice chose chosen cigondewah circle
circular circulates cities citizen citizens citizenship city civil civilian civilisations claim
class classrooms clauses clean cleaning cleared clearing clearly climate close closed closely
closeness clothes clothing club clubs cluster co coaching coalition coalitions cocoa code codes
coexistence coffee coherence cohesion coin collaboration collaborative collateral collect
collective collectives collects colophon colour combine combines come comes commercial
commissioner commitment committee committees common commons communications communities community
companies company comparative compare compared comparison competing competitive competitiveness
complementary complements complete complex complicated comprehensive concern concert conclude
concluded conditioning conditions conduct confederation conferencing confidence confined confirmed
conflict confused congress connect connection connects consent consequences consolidate
construction consultancy consultants consultation consumer consumes consumption contact content
contents contested continent continents continuous contraceptive contract contracts contrasting
contribute contributes contribution contributions contributory control controlled conurbation
conventional convert conveys coop cooperate cooperation cooperatiu cooperative cooperatives
cooperators coordinate coordinated coordinator core corporate correct costly costs could council
councillor councils count counter counting countries country countryside county course cover
covered covid coworking coòpolis create created creates creating creation creative credit credits
crevisse crises crisis cross crowd cultural culture cultures curb currencies currency current
customers cut cuts cutting côte daily damage danger data database date day days debate debit
decent decentralisation decide decided decides decision decisions decisive declared declined
decommodifying dedicated deep defaults define defined delegate demand demands democracy democratic
democratising demography dense density department departments depends depth deputy describe
describes description descriptions design designed despite develop developing development develops
device devise devised devoted devotes diagnosis dial dialogue did diets differ different
differently difficulty digital dignity dilemmas direct direction directions director disabilities
disability disabled disadvantaged disadvantages disagree discuss discussion discussions displaced
display distinctive district districts diverse diversified dividend divider do doctoral document
documents does doing domestic done door doors double down drafted drafting drain draw drawing
drawn draws drew driver drowned due durable during duties dynamics each earlier early earn earned
earphones eastern eating eco ecological ecology economic economically economics economies economy
ecosystem ecosystems edge edition education effect effectively effects efforts elections
electrical elkargi elsewhere emancipation emerge emerges emerging emilia emotional emphasis employ
employable employed employee employees employers employment employs empowerment empty encourage
encouraged encourages end ended energy engaged enough enter enterprise enterprises entirely
entrepreneurial entrepreneurs entrepreneurship environment environmental equal equality equipped
especially essential established estuary ethical euro europe euskalduna evaluated evaluating
evaluation even evening events every everyone everywhere evidence examine example exception
exchange exchanges exclusion executive exist existing exists exodus expand expansion expected
expects expensive experience experiences experiment experiments expert expertise experts explain
explained explains exposed expression extend extension external extreme face faces facilitator
facilities facing factories facts faculty fair fairer fairly fairs fall falls families family far
farm farmers farming fashion fashionable faster favour favourable favours feared features
federation feed fees fellow felt feminist few fewer field fields fieldwork fifteen fifth
fight fighters fighting fights figure figures files fills finally finance financed finances
financial financing find finding findings fine finishing firm firms first fiscal fit fits fitted
five fixture flanders flexible focus follow followed following follows food foot footing for force
forces form formal format formed former forming forms formulas forum forward found foundation
foundations founded founder founding four fourth framework free freed french friendly from front
full fuller fund funded funding funds funerals furniture further future gain gains gap gaps
garapen garden gardening garment gather gathered gathers gauge gave gazteability geared general
generates generating get gets getting gijón give given gives giving global globalisation go goal
goals goes going good goods govern governance governed governing government governments grant
granting grants grassroots grateful greater greatest green greet grew groep ground group groupe
grouped grouping groups grow growers growing grown growth guarantee guaranteed guarantees
guarantors guide guiding had half hall hand handbook happened hard harder hardest harmonious
has have he head heading heads headset health healthcare healthier healthy heard hears heart
hectare held hello help helped helping helps hence hepatitis her here heritage high highly hiring
his histories history hit hold holds holistic home honoré hope hopes hospitality host hostility
hosts houses housing how hub hubs human hybrid hygienically idea ideas identified
identifies identify identifying identity if immigrants impact implementing importance improve
improvement improving in include included includes including inclusion inclusive income incubation
incubator incubators independence independently indexes indicator indicators individual
individuals indivisible industrial industry inequality infections influential informal information
informed informs infrastructure ingredients inhabitant initiative initiatives inland innovate
innovation innovations innovative innovators inputs inspiration instance instead institute
institutes institution institutional institutions instruments insurer intact integrate integration
intellectual intended inter interactive interest international internationally interpretation
interpreters interviews into introduce inventive invest invested investissement investment
investor investors invitation involved irregular is island islands issued issues it items its
itself job jobless jobs johanne join joined joinery joining joins joint jointly journeys
just justice keep keeping keeps kept kevin key keys kimu kind km know knowledge known kofip kyosei
lab label laboratories laboratory labour labs lack laid land language languages large
largely larger largest last lasting late later latest latin launched launching law laws lead
leader leaders leading leads learn learners learning learnt leave leaves led left legal
legislation lend lender lenders lends less lesson lessons let lets level levels lies life light
lighting like limited limits line lines link linked linking links lip list listed lists little
live lived livelihoods lively lives living loan loans local locality locally locals logos long
longer look looking looks loop lose loss losses lower maatwerkbedrijf machines made madrid
magnifier main mainly mainstay mainstream major make makers makes making managed management
manager managerial manages managing mandate many marked markedly market marketing markets marks
married master match matter matters matured maud may mayor mayors me meals meaning means
meant measured measurement measures measuring mechanism mechanisms media mediterranean medium meet
meetings meets member members men mental mentioned menu mer met metalwork method methods metro
metropolitan mexico microfinance microphone midst might migrant migrants migration miles million
mind minimum minutes misprinted missing mistake mistaken mistakes misunderstandings mix
mobilisation mobilising mobility model models moderates moderator mohammed momentum monetary money
monitor monitoring monitors monopolises month months more morning most move moved movement
movements moves moving much multi multinational mumbucas municipal municipalities municipality
must mute mutual mutualism mutuals name named names narrowing national natural navarre nearby
nearest nearly necessarily need needed needs neighbourhood neighbourhoods neighbours neither
network networking networks never new newly next night nights nine no nobody non noon nor normally
not notes nothing now number numbered nurtured nutrition nutritionists objection objectives
observation obstacles obtain oceanic of off offer offered offering offers officer officers offices
official officially officials often older on once one ones online only open opened opening opens
operate operates operators opportunities opportunity or order ordinary organic organisation
organisations organised organisers original ornaments other others otherwise our out outline
outreach outside over overseas own owned owners ownership owning page pages paid pandemic panels
papers paragraph paragraphs parliament parliamentarians parliamentary part participants
participation participatory particularly parties partner partners partnership partnerships parts
party pass passage passages passed passes passing past path paths pathway patterns paved pay
paying payroll pays peace peacebuilding people period permeable person personal perspectives phase
philanthropy philosophy phone physical pick picked picks pictures pillars pilot piloting pilots
pins pioneering place placements places plaine plan planning plans platform platforms
play played players please plot plots plugs plural point points policies policy policymakers
policymaking political politically pollution pool pooled pooling pools poor poorest poorly popular
population possible post posts poverty power practical practice practices practise practised
pregnant premises preparation prepare prepared preparing present presentation presented presenting
presents president price prices primary principles print prior priority private problem problems
procedures proceedings proceeds process processes procurement produce produced producers
production productive professional professionalising professionalism professor professors profile
profit profits programme programmes progress project projects promote promoted promotes promoting
promotion pronounces pronunciation proper properly property proposals propose prospects prosper
protect protection prototypes proved provide provided provides provincial provision psychosocial
public publications published pull pulling purchasing purpose purposes pursue pushed put puts
putting qualification qualitative qualities quality quantitative quebec question questionnaire
questions quicker quiet quotation racial rail raise raises raising ran rather reach reached read
readable reader readers reading reads ready reais reason reasoning rebuilding recalls receive
recent reclaiming recognise recognised recognises recognition recommendations reconciled
reconciliation recording recover recovered recovery recycling reducing refer reference reflection
reform refugees refused regard regards region regional regions register rehabilitation reinforce
reinforcing relations relationship released reliable reliably reliant relies religions remains
remake remaking remote removed renewable renewing repair repaired repairing repeating repetitive
replaced report reports represent representative represented representing reproduced reproduction
reproductive research researcher researchers resembles reserved reshaping residents resilience
resilient resource resources respect response responses responsibility responsible rest
restaurants restored rests result results retail retailer rethinking return returnees returning
reuse revision revisit rich right rights risk risky riverside roadmap robotics robots rodéric role
roof room root rooted roots round route routes royal rule rules run running runs rural safer sale
sales same san sanitation sareen sat save savings say saying says scale scarce scattered sceaux
scheme schemes school schooling schools scientific screen screens search season seat second
secretariat secretary sector sectoral sectors secured securing security see seeking seeks seen
sees seldom selected selects self sell sells senegal senior sense sent seoul separate separately
serious serve serves service services serving session sessions set sets setting
seven several severe severely seville sexually shape shaped share shared shares sharing she sheet
sheets sheltered shiga shipyard shop shopkeepers shoppers shops short should show showed shown
shows shrank side sides signatories signed signs silver simple simpler since single sit sits
situations six size sized sketched skills skipped slipped slow slowly small smart so socem social
socially societies society socio sockets software sold solidarity
solutions solve some someone something sometimes sound source sources south southern sovereignty
space spaces span spanish speak speaker speakers speaking speaks special specialisation specialist
specialists specific speech spelled spend spending spent spirit spoke spoken sport spotted spread
spreading st staff stages stake stakeholders stand standard standards standing standpoint stands
start started starting starts state statements states station stay steadily steeps steer steering
step steps still stock stop store stored stories story straight strain strand strands strasbourg
strategic strategies strategy stream streets strengthen strengthening strengthens strengths
stressed strong stronger struck structural structure structured structures structuring struggle
student students studies study style subdistrict subject subjects subsidiary subsidies succeeds
success successful such suffer suit summarise summary summer sums supervision suppliers supplies
supply support supported supporting supportive supports surety surrounding surroundings survey
surveys sustainability sustainable sustaining swap synergies synthetic system tab table tables
tacit tackle tackles tackling tagged tailor tailoring take taken takes talk talking talks tally
tangible targets tasks tax teach teachers teaches team teams technical technology telephone tell
tells ten tender tensions term terms territorial territories territory test testing text textbooks
texts than thanks that the their them thematic theme themes themselves then theory there therefore
these they thing things think thinking third this those though thread threat three through
throughout thrown thumb thus tie tied tier tiers ties time times titles to today together tomorrow
too took tool tools touch touches towards town towns townspeople track trade traders trades
trading traditional train trained training trains tram transfer transform transformation
transformative transforming transition transitions translate translation translations transmitted
travel treat treated tried trouble truly try trying turn turned twice two twofold type typefaces
typeset uncertain under understand understood undertakes unemployed unemployment uneven unfair
unfinished unions unique unit unite universal universities university unless unsolved until up
update upkeep ups urban urbanisation urgently us use used useful users uses using utility value
values various vegetable ventures venue version versions very viable vice view viewpoints views
violence virtual visas visitors vocational voice voices volunteering volunteers vulnerable waited
waiting walk walked want wants war warming warning was waste watched watchman water waterproof
waves way ways we weak weakened weakens wealth web webinar website websites weigh weighs weight
welcome welfare well went were western what whatever when where whether which while who whole whom
whose why wide widen wider will willing winter with within without women won woodwork words work
worked worker workers workforce working workplace works workshop workshops world worldwide worth
would write written wrong year years yet yields you young younger your youth zone zones
"""
