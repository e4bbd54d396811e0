"""Plain ways to tell a public act, as frames in the notation of `frametables`. Data only.

They are asked after all other frames: a verb that another frame has read is not read here.
"""

PLAIN = """
condemnation: have had had having, reserve
  needs: words
  also: harsh sharp strong stern angry
  to: for
  marks: reach=4

condemnation: take took taken taking
  needs: task
  also: to
  to: -
  marks: addressed reach=6

notification: pass, send sent sent sending
  next: word notice
  to: to
  marks: reach=2

notification: give gave given giving
  needs: heads-up
  bars: no any without
  to: - to
  marks: reach=7

notification: have had had having, get got got getting, receive
  needs: notice forewarning heads-up
  also: hours hour minutes days advance prior
  bars: no
  marks: reach=6

invocation: call, appeal, look
  next: on upon to
  needs: article
  also: under
  marks: reach=9

invocation: trigger, set set set setting, launch, start, initiate, activate
  needs: snapback snap-back
  marks: reach=8

invocation: plead, cite
  needs: article convention treaty charter
  bars: guilty breach violation
  subject: %state %capital %office %person
  marks: reach=5

consultation: discuss
  subject: %state %capital %office %person presidents ministers
  bars: plan plans possibility whether how option options
  marks: free reach=4

consultation: exchange, compare
  next: views notes
  marks: free reach=2

consultation: confer conferred conferred conferring, consult
  subject: %state %capital %office %person %title presidents ministers leaders
  next: by on over in at about with together before
  marks: reach=3

consultation: hold held held holding, have had had having
  needs: call conversation talks consultations
  bars: no not prayers fire
  to: with
  marks: reach=5

deployment: station, base, garrison
  needs: @forces %force %craft
  bars: abroad letter video
  marks: reach=6

deployment: arrive, land, dock, anchor, disembark
  next: in at off on
  subject: %craft carrier corvette corvettes cruiser cruisers destroyer destroyers fighters fleet flotilla
    frigate frigates
    gendarmes marines minehunters paratroopers peacekeepers police policemen squadron squadrons submarine submarines
    reinforcements typhoons warship warships warplanes
  bars: hit killed wounded injured fire flames
  marks: reach=7

deployment: leave left left leaving, depart
  next: for
  subject: %craft carrier corvette corvettes cruiser cruisers destroyer destroyers fleet flotilla frigate
    frigates marines
    minehunters paratroopers squadron squadrons submarine submarines warship warships uss hms
  marks: reach=2

deployment: fly flew flown flying
  next: from to out into
  needs: to
  subject: typhoons eurofighters rafales squadron
  bars: bomb strike attack raid over across missions sorties within
  marks: reach=7

deployment: fly flew flown flying, move, send sent sent sending, order, put put put putting, place
  needs: typhoons eurofighters rafales fighters soldiers troops
  also: border frontier to in
  bars: against attack bomb into invade seize strike home back out alert court prison trial
  to: to -
  marks: reach=7

sanction: bar, ban
  needs: entering entry travel travelling traveling visas
  to: - from
  marks: reach=10

sanction: close, shut
  needs: consulate consulates embassy
  bars: down hours
  to: -
  marks: addressed reach=6

sanction: order, tell told told telling
  needs: ambassador ambassadors attaché attachés chargé diplomat diplomats envoy
  also: leave go out
  to: -
  marks: reach=8

sanction: give gave given giving
  needs: ambassador ambassadors attaché attachés chargé diplomat diplomats envoy
  also: hours days leave
  to: -
  marks: reach=9

sanction: add, put put put putting, place
  needs: blacklist sanctions
  also: list lists blacklist
  to: -
  marks: reach=9

sanction: break broke broken breaking
  next: with off
  needs: %state %capital relations ties
  bars: tradition past ranks convention protocol precedent
  subject: %state %capital %person
  to: with
  marks: reach=5

sanction: stop stopped stopped stopping, halt, cut cut cut cutting, suspend, freeze froze frozen freezing, block
  needs: aid exports imports assets accounts funds trade
  subject: %state %capital %person %organisation government council
  bars: convoy convoys food humanitarian
  to: to with
  marks: reach=5

mediation: mediate
  next: between in
  bars: ceasefire
  marks: reach=6

mediation: try tried tried trying, offer, seek sought sought seeking
  needs: mediate
  marks: reach=3

mediation: bring brought brought bringing
  needs: together table
  bars: forces allies
  marks: reach=8

mediation: host
  needs: talks negotiations
  also: between
  marks: reach=4

plan: announce, propose, present, publish, unveil, put put put putting, table, release, outline, set set set
    setting, lay
    laid laid laying
  needs: plan blueprint initiative roadmap autonomy proposals
  bars: attack invade bomb strike invasion buy build increase cut spend
  marks: reach=6

guarantee: guarantee, underwrite underwrote underwritten underwriting
  needs: neutrality independence frontier frontiers borders integrity
  to: -
  marks: reach=7

guarantee: agree, declare, provide, state
  needs: %attack_noun
  also: both either one threat
  next: that
  bars: was had denied
  marks: reach=15

designation: make made made making, name, declare
  needs: ally
  also: non-nato nato major
  to: -
  marks: addressed reach=7

designation: list, designate, classify, blacklist, put put put putting, brand, add
  needs: organisation organization terrorist terrorism terror sponsor sponsors
  also: terrorist terrorists terrorism terror
  bars: attack attacks blame responsible
  to: -
  marks: addressed reach=11

designation: ban, outlaw, proscribe
  needs: %group
  to: -
  marks: reach=3

signature: sign, initial, conclude, ink
  needs: accords accord compact charter concordat deal protocols treaties covenant
  bars: hours days
  to: with
  marks: reach=6

withdrawal: pull, walk, back
  next: out
  needs: agreement accord deal pact treaty convention
  bars: troops soldiers forces talks
  marks: reach=6

withdrawal: leave left left leaving, quit quit quit quitting, exit
  needs: court statute
  bars: room building hearing case
  subject: %state %capital
  marks: reach=5

armistice: stop stopped stopped stopping, cease, end, halt
  needs: fighting hostilities
  also: under ceasefire truce armistice agreement
  marks: reach=6

declaration of war: enter
  needs: war
  also: against with side
  to: against
  marks: reach=6

mobilisation: mobilise, mobilize, call, summon
  needs: reservists reserves militia militiamen conscripts
  marks: reach=7

mobilisation: order, announce, declare, decree, proclaim
  needs: mobilisation mobilization
  marks: reach=4

acceptance: accept, welcome
  needs: terms resolution offer mediation proposal armistice
  bars: bid responsibility
  marks: reach=6

evacuation: bring brought brought bringing, fly flew flown flying, get got got getting, take took taken taking
  needs: students nationals citizens expatriates workers compatriots
  also: home out back safety
  bars: killed hostage hostages prisoner prisoners
  marks: reach=5

evacuation: evacuate
  needs: workers students expatriates foreigners
  marks: reach=5

meeting: meet met met meeting
  subject: leaders ministers presidents premiers ambassadors envoys kings
  next: in at on for
  marks: reach=2

resolution: vote
  subject: %organisation council assembly
  next: to for
  marks: reach=2

reservation of right: keep kept kept keeping, leave left left leaving
  needs: options option
  also: open
  marks: reach=4

negotiation: negotiate
  subject: %state %capital %person %group negotiators
  next: in with at through over by
  bars: release
  to: with
  marks: reach=3

ratification: ratify, approve
  needs: accession membership treaty protocol agreement pact
  subject: parliament senate congress duma %state %capital assembly bundestag
  marks: reach=6

authorisation: authorise, authorize, empower
  needs: force means measures mission deployment
  marks: reach=8

allegation: accuse
  next: %state
  needs: breaking breaching violating
  to: -
  marks: reach=7

alliance: join
  needs: nato pact
  subject: %state %capital
  marks: reach=3
"""
