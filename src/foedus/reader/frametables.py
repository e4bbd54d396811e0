"""The tables of public acts: classes of words, and the frames that want them beside a verb. Data only."""

# Classes of words, each by a name; a low line stands for a space.
CLASSES = """
charges: account accounts accusation accusations allegation allegations assertion assertions attribution blame case
    charge charges claim claims complicity connection connections contention evidence fable fables finding findings
    hint hints idea imputation imputations incident innuendo insinuation insinuations involvement lies link links
    narrative notion report reports responsibility role rumour rumours rumor rumors slander slanders smear smears
    speculation story stories suggestion suggestions suspicion suspicions tale tales talk theory theories verdict
    version wrongdoing
baseless: absurd absurdity baloney baseless bogus bunk canard canards comedy concocted concoction delusion delusions
    disinformation evidence-free evidence fable fables fabricated fabrication fabrications fairy fairytale
    fairytales fake fakes false falsehood falsehoods falsification fanciful fantasies fantasy far-fetched farce
    farcical fiction fictitious forgeries forgery groundless hallucination hoax humbug hysteria hysterical imaginary
    imagination implausible inaccurate invented invention inventions joke laughable libel libellous lie lies
    ludicrous malicious mendacious misinformation misleading myth mythical myths nonsense nonsensical paranoia
    paranoid poppycock preposterous propaganda provocateur ridiculous rubbish russophobic slander slanderous smear
    smears speculation speculative spurious story tale tales tosh twaddle unconvincing unfounded ungrounded unproven
    unsubstantiated unsupported untrue untruth untruths wrong
deeds: act action actions ambush annexation assassination assault attack attacks barrage blockade boarding bombing
    bombings collision decision deployment drills exercise exercises flight flights incursion incursions intrusion
    intrusions killing killings launch launches maneuvers manoeuvres move note occupation offensive operation
    operations overflight raid raids sabotage seizure shelling sinking strike strikes test tests threat threats
    ultimatum
blaming: abhorrent abomination appalling callous cruel dastardly escalation ghastly gruesome horrendous horrific
    horrifying shocking unconscionable atrocities atrocity barbaric barbarism barbarity barbarous cowardly
    deplorable despicable disgraceful heinous illegal inexcusable intolerable irresponsible massacre murder
    murderous outrage outrageous reckless shameful terror terrorism unacceptable unjustifiable unjustified unlawful
    unwarranted vile
help: access aid ammunition apology arms assistance batteries calm ceasefire clarification compensation defence
    defences defense defenses embargo evidence explanation extradition forces guarantees help intervention
    mediation missiles monitors observers peacekeepers proof protection reinforcements release restraint sanctions
    support systems troops truce weapons withdrawal consultations inquiry investigation meeting session summit talks
forces: air-defence aircraft airmen artillery battalion battalions batteries battery bomber bombers brigade
    brigades carrier commandos company corvette corvettes cruiser cruisers destroyer destroyers division divisions
    fighter fighters fleet flotilla forces frigate frigates gendarmes guardsmen helicopter helicopters howitzers
    infantry interceptors jet jets launcher launchers marines minehunter minehunters minesweeper minesweepers
    naval paratroopers patriots patrol patrols peacekeepers radar radars regiment regiments reinforcements rifles
    ships soldiers squadron squadrons submarine submarines tanker tankers tanks troops units vessels warplane
    warplanes warship warships
goods: advisers advisors aid ambulances ammunition arms assistance blankets buses cranes doctors drones engineers
    equipment experts firefighters food fuel funds generators grant hospital instructors intelligence
    investigators loan medicine medicines medics missiles money nurses planes pumps relief rescuers rockets shells
    shelter supplies systems team teams technicians tents trainers transformers transport use vehicles weapons
    billion deliveries dollars euros million pounds
helping: aid assist compensate contribute defend deliver deploy equip escort evacuate give guard help honor honour
    host house join keep lend pay protect provide rebuild reinforce respect restore send share shield stand
    station stay supply support take train
ceasefires: armistice cease-fire ceasefire cessation truce
captives: bodies captive captives crew detainees fishermen hostage hostages pilot pilots prisoner prisoners
    remains sailors seamen
courts: assembly commission council court league nations organisation organization security tribunal un united
staunch: absolute firm iron-clad ironclad rock-solid steadfast unbreakable unconditional unshakable unshakeable
    unwavering
papers: alliance bloc charter membership organization treaties
"""
# A frame: the act and its verbs (four forms where they are irregular), then what it wants.
#   needs, also   one word of each after the verb          next   the word right after it
#   bars          none of these words                      to     the prepositions of the one addressed (- none)
#   subject       one word of the subject
#   marks         free: the verb is enough; addressed: somebody must be; future: told of the future, see `Frame`;
#                 reach: among so many units
FRAMES = """
apology: apologise, apologize
  to: to
  marks: free

apology: sign, issue, offer, make made made making, convey, send
  needs: apologies apology
  to: to -

denial: disown
  marks: free

denial: deny
  bars: access application asylum bail citizenship clemency development entry leave passage permission permits request
    requests right rights visa visas
  marks: free reach=6

denial: reject, dismiss, refute, repudiate, rebut, contradict
  needs: @charges them
  marks: reach=7

denial: disavow, disclaim
  needs: involvement knowledge part responsibility role

denial: wave, brush, laugh, shrug
  needs: @charges
  next: aside away off

denial: call, brand, describe, label, dub
  needs: @charges it that them these this those
  also: @baseless
  marks: reach=12

condemnation: reject
  needs: @deeds
  also: aggression breach crime violation violations
  marks: reach=9

refusal: reject, turn, rebuff, spurn
  needs: appeal ceasefire demand demands mediation offer offers plan proposal proposals request requests talks
    terms truce ultimatum
  bars: @charges

refusal: refuse, decline
  bars: answer be comment confirm disclose discuss elaborate give identify name say speculate tell
  marks: free reach=4

acceptance: accept, endorse
  needs: all everything ceasefire conditions demands explanation invitation mediation offer plan proposal terms
    truce ultimatum
  bars: responsibility

condemnation: condemn, denounce, deplore, decry, censure
  bars: @papers
  marks: free reach=4

condemnation: call, brand, describe, label, term
  needs: @deeds
  also: @blaming aggression
  marks: reach=10

objection: summon
  needs: affaires ambassador ambassadors charge charge_d'affaires chargé diplomat envoy
  to: -
  marks: reach=6

objection: call
  next: in
  needs: ambassador chargé d'affaires envoy
  to: place -
  marks: reach=7

sanction: expel
  needs: ambassador ambassadors attaché diplomat diplomats envoy
  to: -
  marks: reach=7

sanction: sever, break, cut
  needs: relations ties
  to: with
  marks: reach=5

sanction: sanction, blacklist
  to: -
  marks: addressed reach=6

refusal: veto
  marks: free

request: propose, suggest
  needs: cease-fire ceasefire inquiry investigation meeting summit talks truce
  marks: reach=6

request: urge, counsel
  needs: calm de-escalation dialogue moderation restraint
  marks: reach=5

notification: telephone, phone, ring
  needs: inform say tell warn
  to: -
  marks: reach=12

pledge: promise, swear, vow
  needs: again never
  bars: avenge forget forgive
  marks: reach=6

mediation: broker, mediate, arrange, negotiate
  needs: @ceasefires agreement deal exchange negotiations swap talks
  marks: reach=7

mediation: send
  needs: envoy mediator mediators
  marks: reach=6

apology: regret
  needs: it that this these them damage death deaths error incident killing killings mistake scenes
  bars: losing missing
  marks: reach=4

report to the security council: seize, seise
  needs: council
  marks: reach=5

mediation: bring
  needs: table together
  marks: reach=6

pull-back: withdraw, quit, leave, pull
  subject: army battalion battalions brigade contingent contingents divisions forces garrison marines paratroopers
    peacekeepers regiment soldiers troops units
  bars: accusation bill claim claims dead down injured killed offer proposal remark remarks request statement wounded
  marks: free reach=5

self-defence: cite, claim, plead, invoke
  needs: self self-defence self-defense
  also: defence defense
  marks: reach=6

designation: recognise, recognize
  to: -
  marks: addressed reach=5

declaration of war: declare
  needs: war
  to: on
  marks: reach=3

self-defence: call, describe, justify, defend
  needs: self
  also: defence defense
  marks: reach=11

condemnation: express, voice
  needs: condemnation indignation outrage

objection: lodge, file, deliver, hand, make, read read read reading, send sent sent sending, submit submitted
    submitted submitting, register, issue
  needs: demarche démarche démarches objection objections protest protests representations
  bars: ban gatherings
  to: to with

objection: protest, object
  bars: innocence movement
  to: to
  marks: free

request: call
  next: for on upon
  bars: doubt question
  to: on

request: appeal
  next: for to
  to: to

request: beg, plead
  next: for

meeting: meet met met meeting
  bars: guests journalists reporters
  marks: free

request: urge
  to: -
  marks: addressed

request: demand
  bars: respect
  to: of from
  marks: free

request: ask, beg, press
  needs: for that to
  bars: about comment how identified if named question questions what when where whether who why
  to: -
  marks: addressed

request: ask, request
  needs: @help that
  bars: about himself how identified identify if named question questions what when where whether who why
  to: -

request: seek sought sought seeking
  needs: @help

request: repeat, renew, make made made making, submit submitted submitted submitting, reiterate
  needs: appeal appeals demand demands plea pleas request requests
  to: to

request: invite
  needs: experts inspectors mediators monitors observers

mediation: offer
  needs: broker mediate mediation mediator offices
  marks: free

pledge: offer
  needs: @forces @goods airfields airspace assist asylum bases compensate contribute defend deliver deploy equip
    escort evacuate give guarantees guard haven help honor honour host house join keep lend pay protect provide
    rebuild refuge reinforce respect restore send share shield stand station stay supply support take train
  bars: apologies apology comment condolences explanation opinion prayers resistance theory views

pledge: pledge, promise, vow, undertake undertook undertaken undertaking, commit, swear swore sworn swearing
  needs: @forces @goods assist compensate contribute defend deliver deploy equip escort evacuate give guard help
    honor honour host house integrity join keep lend pay protect provide rebuild reinforce respect restore
    security send share shield sovereignty stand station stay supply support take train
  bars: answer attack avenge destroy price punish respond retaliate retaliation revenge strike
  to: - to

pledge: stand stood stood standing
  next: alongside behind beside by shoulder with
  to: other by with -
  marks: addressed reach=6 future=too

pledge: stand stood stood standing
  needs: side
  to: - at
  marks: addressed reach=7

pledge: stand stood stood standing
  needs: ready
  also: @helping
  marks: reach=7

pledge: support
  needs: independence integrity security sovereignty
  bars: ceasefire
  to: -
  marks: addressed

pledge: reaffirm, reiterate, repeat, renew, restate, underline, underscore, stress, affirm
  needs: commitment commitments guarantee guarantees obligation obligations pledge promise solidarity support
  to: to on with

pledge: send, lend, provide, supply, deliver, contribute, station, deploy, dispatch, donate
  needs: @forces @goods %craft
  bars: against
  to: to -
  marks: future=only

pledge: defend, protect, assist, help, aid
  to: -
  marks: addressed future=only reach=6

pledge: let, allow, permit
  needs: airspace bases land soil territory waters
  marks: future=not

guarantee: guarantee
  to: - to
  marks: addressed reach=7

guarantee: extend, give gave given giving, grant, offer
  needs: guarantee guarantees
  also: borders frontiers independence integrity security
  to: - to

reservation of right: reserve, retain, use, exercise, invoke
  needs: right rights
  also: answer article defence defend defense hit react reply respond response retaliate retaliation return self
    self-defence self-defense strike 51
  marks: future=too reach=11

notification: inform, notify, alert, brief
  bars: citizens journalists media parliament public readers reporters
  to: -
  marks: addressed reach=8

notification: tell told told telling
  needs: attack concern drill drills exercise exercises intention intentions launch launches operation plans
    strike
  also: about of
  bars: journalists reporters that
  to: -
  marks: addressed

notification: let
  needs: know
  to: -
  marks: addressed reach=11

notification: give gave given giving, send sent sent sending, issue, receive
  needs: notice notification warning
  to: - to
  marks: reach=6

notification: tell told told telling
  needs: of
  also: advance before beforehand hour hours minutes
  bars: journalists reporters that
  to: -
  marks: addressed reach=8

report to the security council: report
  needs: council security
  also: to
  marks: reach=8

allegation: complain
  needs: @courts aggression breach letter violation
  to: to

allegation: bring brought brought bringing, take took taken taking, refer referred referred referring, submit
    submitted submitted submitting, file, lodge
  needs: application case complaint dispute matter suit
  also: @courts
  to: to
  marks: reach=11

deployment: send sent sent sending, dispatch, deploy, redeploy, move, station, rush, order, fly flew
    flown flying
  needs: @forces
  bars: against attack bomb in into invade over past seize strike
  to: to -

assistance: send sent sent sending, give gave given giving, provide, supply, deliver, donate, airlift, lend lent
    lent lending, ship, fly flew flown flying
  needs: @goods
  bars: against up championship championships condolences cup final finals games into letter match note notice
    olympics tournament warning
  to: to -
  marks: reach=7

assistance with force: enter, come came come coming, march, land
  needs: aid appeal assistance invitation request
  also: at his its of their

mobilisation: mobilise, mobilize, call
  needs: army forces reserves reservists troops
  bars: for on upon

pull-back: withdraw withdrew withdrawn withdrawing, pull, evacuate
  needs: army forces heavy soldiers troops units weapons
  also: back behind from its out to
  marks: reach=8

release: release, free, return, repatriate
  needs: @captives
  marks: reach=6

evacuation: evacuate
  needs: citizens civilians dependants diplomats embassy families nationals personnel residents staff villages

withdrawal: withdraw withdrew withdrawn withdrawing, quit quit quit quitting, leave left left leaving, pull, exit,
    denounce, renounce, abrogate, terminate
  needs: @treaties
  bars: ambassador forces soldiers troops village violation violations
  marks: reach=6

suspension: put put put putting, hold held held holding
  needs: abeyance

designation: recognise, recognize
  needs: independence independent sovereignty

resolution: adopt, pass, approve
  needs: resolution
  marks: reach=6

mobilisation: order, declare, announce, proclaim, begin began begun beginning
  needs: mobilisation mobilization
  marks: reach=6

assistance with force: escort
  needs: boats convoy convoys ships tankers vessels

suspension: suspend, freeze froze frozen freezing
  needs: agreement membership observance pact participation treaty
  marks: reach=7

signature: sign, initial, conclude
  needs: @treaties one
  marks: reach=8

invocation: invoke, activate, trigger
  needs: @treaties article articles clause anzus nato 42.7
  marks: future=not reach=8

consultation: consult
  bars: lawyers
  to: - with
  marks: free

consultation: hold held held holding, open
  needs: consultations talks
  to: with

armistice: announce, agree, declare, sign, conclude, accept, reach
  needs: @ceasefires
  marks: reach=6

declaration of war: declare
  next: war
  to: on
  marks: reach=7

mediation: mediate
  to: other
  marks: free

plan: propose, present, unveil, table, put put put putting
  needs: plan proposal proposals roadmap
  marks: reach=7

authorisation: authorise, authorize
  needs: deployment force measures mission strikes

sanction: impose, announce, adopt, tighten, extend, introduce
  needs: embargo sanctions
  to: on against

sanction: freeze froze frozen freezing
  needs: assets

meeting: convene, hold held held holding
  needs: meeting session summit
  marks: reach=6
"""
