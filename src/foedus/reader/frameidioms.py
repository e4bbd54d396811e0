"""The frames of public acts told in other words: idioms, and verbs that are an act beside a certain noun. Data only.

They stand behind those of `frametables`, in the same notation; `%force` in `needs` asks for any word of that role.
"""

IDIOMS = """
denial: call, brand, describe, label, dub, term, deem, declare, pronounce
  needs: @charges it that them these this those talk attribution
  also: @baseless
  marks: reach=13

denial: protest, maintain, plead, assert, insist, proclaim, profess, claim
  needs: innocence innocent ignorance
  marks: reach=6

denial: wash, wring wrung wrung wringing
  needs: hands
  also: of
  marks: reach=5

denial: brush, wave, laugh, shrug, sweep swept swept sweeping, push, bat batted batted batting, swat swatted swatted
    swatting
  needs: @charges it them this that these those
  also: aside away off
  marks: reach=8

denial: pour, heap, throw threw thrown throwing, cast cast cast casting
  needs: scorn ridicule water doubt derision
  also: @charges
  marks: reach=8

denial: scoff, sneer, jeer, laugh, snort
  next: at
  needs: @charges this that
  marks: reach=6

denial: ridicule, mock, deride, pooh, belittle, dispute, contest, disbelieve, discount, debunk
  needs: @charges
  marks: reach=6

denial: distance, dissociate, disassociate
  next: itself themselves himself herself
  marks: reach=5

denial: give gave given giving
  needs: lie
  also: the
  bars: in
  marks: reach=3

denial: dismiss, reject, discard, spurn, refute, rebut, repudiate
  needs: @charges footage video videos images photographs photos pictures
  bars: ambassador chief commander general governor minister offer proposal plan ultimatum demand
  marks: reach=7

denial: reject, dismiss, refute, rebut
  next: this these
  bars: offer proposal plan ultimatum demand
  marks: reach=6

condemnation: call, brand, describe, label, dub, term, deem, denounce, decry, declare, pronounce, regard, consider
  needs: @deeds it them this that these those %attack_noun
  also: @blaming barbarity barbarities banditry bloodbath brigandage butchery carnage cowardice crime crimes criminal
    cruelty gangsterism genocide infamy infamous inhuman inhumane lawlessness outlaw perfidy piracy savage savagery
    slaughter terroristic thuggery treachery treacherous villainy wanton monstrous odious revolting repugnant sickening
    contemptible brutal
  bars: @baseless
  marks: reach=11

condemnation: express, voice, convey, register, declare
  needs: abhorrence anger condemnation disgust fury horror indignation outrage revulsion
  marks: reach=7

condemnation: castigate, lambast, lambaste, excoriate, slam slammed slammed slamming, criticise, criticize, rebuke,
    berate, revile, assail, vilify, chastise, reprove, reproach, upbraid, deprecate
  needs: @deeds %attack_noun
  marks: reach=7

determination: find found found finding, rule
  next: for against in
  subject: court tribunal judges commission panel arbitrators
  needs: favour favor for against
  marks: reach=3

determination: call, declare, deem
  subject: council assembly
  needs: @deeds it them this that these those %attack_noun
  also: breach threat aggression
  marks: reach=9

allegation: call, brand, describe, label, term, denounce
  needs: @deeds it them this that these those %attack_noun
  also: breach breaches infringement violation violations
  marks: reach=9

allegation: take took taken taking, sue, drag dragged dragged dragging, haul
  needs: court tribunal
  also: to before
  bars: prisoner captive
  marks: reach=6

apology: express, voice, convey, offer, tender, extend, send sent sent sending, present, transmit
  needs: regret regrets sorrow remorse contrition apology apologies
  to: to -
  marks: reach=7

apology: regret
  needs: accident accidents bombing bombings casualties collision damage death deaths error errors harm hurt incident
    injuries injury killing killings loss losses mistake occurrence scenes shelling sinking strike tragedy what
  bars: inform report announce say
  marks: reach=6

apology: beg, crave, ask, seek sought sought seeking
  needs: forgiveness pardon
  marks: reach=5

apology: say said said saying
  needs: sorry
  next: sorry it that they he she
  bars: not no n't
  marks: reach=5

apology: make made made making, offer
  needs: amends
  marks: reach=4

request: turn
  next: to
  needs: @help
  also: for
  to: to
  marks: reach=9

request: plead
  next: with
  needs: for
  to: with
  marks: reach=7

request: invite
  needs: assist deploy help intervene mediate protect send
  to: -
  marks: addressed reach=9

request: implore, beseech, entreat, exhort, enjoin, adjure, importune
  to: -
  marks: addressed

request: tell told told telling, order, command, instruct, summon
  to: -
  needs: to out
  bars: that about of nothing court
  marks: addressed reach=4

request: ask, request
  needs: council assembly
  also: meet convene meeting session act condemn sit debate
  marks: reach=9

request: deliver, issue, set set set setting, hand, present, give gave given giving, send sent sent sending, serve
  needs: ultimatum
  to: - to
  marks: reach=6

request: lodge, submit submitted submitted submitting, file, table, make made made making, send sent sent sending
  needs: request requests appeal plea
  also: for to
  bars: no
  to: to
  marks: reach=6

objection: call, brand, describe, label, term, denounce, deem, consider, regard
  needs: provocation provocations provocative
  bars: @baseless
  marks: reach=8

objection: raise, voice, express, register, convey, communicate
  needs: objection objections displeasure protest protests
  to: to
  marks: reach=6

objection: call, haul, summon
  needs: ambassador ambassadors chargé d'affaires envoy diplomat attaché attache consul
  bars: for home on upon
  to: -
  marks: reach=6

sanction: expel, oust, banish, eject
  needs: ambassador ambassadors attaché attachés attache diplomat diplomats envoy embassy mission consul consuls
    representatives staff
  to: - from
  marks: reach=7

sanction: throw threw thrown throwing, kick, turf, boot, order, send sent sent sending, drum drummed drummed drumming
  needs: ambassador ambassadors attaché attachés attache diplomat diplomats envoy embassy mission consul consuls
  also: out home packing
  bars: its his her their
  to: -
  marks: reach=8

sanction: declare
  needs: non
  also: persona
  to: -
  marks: reach=9

sanction: slap slapped slapped slapping, clap clapped clapped clapping, place, lay laid laid laying,
    put put put putting, level, toughen, renew, expand, reimpose, order, enact, approve, agree
  needs: embargo sanctions
  bars: lift lifted evade
  to: on against upon
  marks: reach=6

sanction: sever, break broke broken breaking, cut cut cut cutting, end, rupture, suspend
  needs: relations ties links
  also: diplomatic relations ties
  bars: supply shipping rail
  to: with
  marks: reach=6

deployment: scramble, mass, rush, redeploy, surge, reinforce, concentrate, position, reposition, divert, despatch,
    detach, commit committed committed committing, field
  needs: @forces %force %craft
  bars: against into
  to: to -
  marks: reach=6

deployment: send sent sent sending, dispatch, deploy, order, station, move, fly flew flown flying, sail
  needs: %craft
  bars: against attack bomb into invade seize strike drone drones missile missiles rocket rockets bombs bomb shells fire
  to: to -

deployment: sail, steam, head, set set set setting, depart
  next: for to towards toward off out
  subject: %craft carrier corvette corvettes cruiser cruisers destroyer destroyers fleet flotilla frigate frigates
    marines minehunters paratroopers squadron squadrons submarine submarines troops warship warships
  marks: reach=3

armistice: agree, undertake undertook undertaken undertaking, promise, decide, consent
  needs: arms attacks fighting fire firing guns hostilities raids shelling shooting
  also: cease ceasing down end halt hold lay silence stop suspend
  marks: reach=8

armistice: make made made making, conclude
  needs: peace
  bars: offer plan proposal no never
  marks: reach=2

armistice: keep kept kept keeping, observe, respect, honour, honor, extend, prolong, renew, seal, initial, reach, strike
    struck struck striking, conclude, proclaim, enter
  needs: @ceasefires
  bars: broken
  marks: reach=5

mediation: act, serve
  needs: broker go-between intermediary mediator conduit between
  also: as
  marks: reach=6

mediation: pass, relay, ferry
  needs: messages proposals
  also: between
  marks: reach=6

mediation: shuttle
  next: between
  marks: reach=4

mediation: lend, extend, put put put putting, place, offer
  needs: offices
  also: good
  marks: reach=5

pledge: give gave given giving, pledge
  needs: word
  bars: no
  to: - to
  marks: reach=4

pledge: come came come coming, go went gone going, rush, hasten, hurry
  needs: aid assistance defence defense help rescue
  also: to
  to: - to other
  marks: future=only addressed reach=7

pledge: stand stood stood standing, abide abode abode abiding
  next: by
  needs: commitment commitments guarantee guarantees obligation obligations pledge promise promises word ally allies
    treaty alliance
  marks: reach=6 future=too

pledge: promise, pledge, vow, undertake undertook undertaken undertaking, guarantee, swear swore sworn swearing, assure
  needs: inquiry enquiry investigation halt restraint again never nobody respect withdraw withdrawal protect protection
    support solidarity stop end allegiance loyalty
  bars: avenge forget forgive revenge retaliate retaliation reprisal punish answer
  to: - to
  marks: reach=9

pledge: throw threw thrown throwing, put put put putting
  needs: weight
  also: behind
  to: other place -
  marks: reach=6

pledge: express, voice, declare, offer, extend, convey, proclaim, affirm, reaffirm
  needs: solidarity
  to: with to other
  marks: reach=6

pledge: make made made making
  needs: cause
  also: common
  to: with
  marks: reach=4

pledge: side, rally, align
  next: with behind to
  bars: against
  to: with other place to
  marks: addressed reach=5

pledge: sit sat sat sitting, stand stood stood standing, remain, look, stay
  needs: idle idly still aside indifferent away
  marks: future=not reach=4

pledge: stand stood stood standing
  next: by
  needs: . while as when
  marks: future=not reach=2

pledge: keep kept kept keeping, honour, honor, fulfil, fulfill, respect
  needs: word commitments obligations promise guarantee
  marks: future=only reach=6

notification: inform, notify, alert, advise, apprise, brief, warn
  needs: allies ambassador council embassy mission nations neighbours organisation organization partners secretary
    secretary-general
  bars: citizens journalists media parliament public readers reporters against
  to: -
  marks: reach=6

notification: tell told told telling, inform, warn
  needs: minutes hours hour beforehand
  also: before after earlier advance late later ahead
  bars: journalists reporters that
  to: -
  marks: addressed reach=9

notification: tip tipped tipped tipping, forewarn
  to: -
  marks: addressed reach=5

notification: give gave given giving, serve
  needs: notice warning
  also: of to before hours minutes advance
  bars: no any without
  to: - to
  marks: reach=6

refusal: say said said saying
  next: no
  needs: to
  bars: one that
  marks: reach=2

acceptance: agree, bow bowed bowed bowing, assent, yield, submit submitted submitted submitting, accede, consent
  next: to
  needs: conditions demand demands plan proposal proposals terms ultimatum ceasefire truce request offer inquiry
  marks: reach=5

withdrawal: tear tore torn tearing, scrap, rip ripped ripped ripping, shred, cancel, repudiate, annul annulled annulled
    annulling
  needs: treaty pact accord agreement convention alliance charter
  marks: reach=7

withdrawal: leave left left leaving, quit quit quit quitting, exit, abandon, withdraw withdrew withdrawn withdrawing,
    walk, pull, bow bowed bowed bowing
  needs: %organisation league bloc alliance treaty pact accord convention charter council union
  bars: ambassador forces soldiers troops village violation violations meeting talks session room headquarters open
    behind
  marks: reach=4

determination: find found found finding, rule, hold held held holding, conclude, determine, establish, judge, decide,
    declare, pronounce
  subject: court tribunal judges judge commission panel jury arbitrators inquiry enquiry investigators icj mission
  needs: that responsible liable unlawful unjustified aggression breach violation
  bars: jurisdiction talks session
  marks: reach=9

determination: determine, find found found finding
  subject: council assembly
  needs: that
  marks: reach=2

determination: determine
  subject: %organisation
  needs: that
  marks: reach=2

determination: hold held held holding, find found found finding
  subject: %organisation council
  needs: responsible
  marks: reach=5

determination: regard, consider, qualify, deem, treat, characterise, characterize
  needs: aggression
  also: as an act
  marks: reach=9

support for the attacker: arm, fund, finance, bankroll, sponsor, shelter, harbour, harbor, feed fed fed feeding, host,
    train, equip equipped equipped equipping, supply
  needs: %group
  subject: %state %capital %office %demonym
  to: -
  marks: addressed reach=3

support for the attacker: back, support, aid, abet abetted abetted abetting
  needs: %group
  subject: %state %capital %office
  to: -
  marks: addressed reach=3

support for the attacker: let let let letting, allow, permit
  needs: airspace bases land soil territory waters
  also: troops forces columns army aircraft bombers planes soldiers missiles drones jets warplanes
  bars: neither no not
  marks: reach=9

release: exchange, swap swapped swapped swapping, trade
  needs: @captives prisoners
  bars: fire
  marks: reach=5

release: let let let letting, set set set setting, hand, send sent sent sending, give gave given giving
  needs: @captives
  also: go free over back home
  marks: reach=7

evacuation: fly flew flown flying, bring brought brought bringing, get got got getting, take took taken taking
  needs: citizens dependants diplomats embassy families nationals staff
  also: out home
  bars: drone drones killed killing missiles
  marks: reach=7

evacuation: order, pull, withdraw, airlift
  needs: citizens civilians dependants diplomats embassy families nationals staff
  also: out home from
  marks: reach=7

assistance: give gave given giving, supply, donate, deliver, provide, hand, ship, furnish, lend lent lent lending,
    transfer
  needs: batteries battery helicopters howitzers interceptors jets launchers patriots tanks rifles guns radars
  bars: blow report against
  to: to -
  marks: reach=7

assistance with force: come came come coming, rush, march, hasten, sail, go went gone going
  needs: aid assistance defence defense help rescue
  also: to
  subject: %force troops soldiers army navy fleet forces marines battalion brigade division regiment paratroopers jets
  marks: reach=6

assistance with force: enter, land
  needs: request invitation appeal
  also: at
  marks: reach=7

mobilisation: put put put putting, place
  needs: army forces military troops navy
  also: alert
  marks: reach=7

mobilisation: mobilise, mobilize
  next: . , on against and
  marks: reach=2

mobilisation: call
  needs: reserves reservists conscripts
  also: up out
  marks: reach=5

invocation: turn, resort
  next: to
  needs: article clause treaty pact
  marks: reach=4

invocation: urge, propose, want, demand
  needs: clause article
  also: table invoked applied activated triggered
  marks: reach=14

consultation: speak spoke spoken speaking, talk, confer conferred conferred conferring
  next: to with
  bars: journalists reporters press
  subject: %state %capital %office %person %title
  to: to with
  marks: addressed reach=3

resolution: vote, carry, endorse
  needs: resolution
  subject: %organisation council assembly
  marks: reach=5

meeting: gather, assemble, convene
  subject: council assembly cabinet ministers leaders presidents ambassadors envoys
  marks: free reach=3

resolution: demand, call, condemn, order, tell told told telling, urge, require, authorise, authorize, decide, impose,
    endorse, deplore, ask, insist
  subject: resolution
  marks: free reach=4
"""
