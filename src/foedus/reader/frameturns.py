"""Turns of phrase that tell a public act, as frames in the notation of `frametables`. Data only.

Those in `EARLY` are asked before all others, those in `TURNS` after them.
"""

EARLY = """
sanction: expel, exclude
  needs: %state
  subject: %organisation league council assembly union
  to: -
  marks: addressed reach=3

sanction: suspend
  needs: membership
  subject: %organisation league union
  to: - of from
  marks: reach=7

report to the security council: tell told told telling, assure, write wrote written writing
  needs: council
  to: - to
  bars: european city town privy national cabinet ministers parliament he him she her joint defence defense governing
  marks: reach=5

report to the security council: inform, notify, advise
  needs: security
  also: council
  to: - to
  marks: reach=5

refusal: decline, refuse
  needs: intervene mediation mediate negotiate negotiations talks extradite apologise apologize withdraw surrender
    sign ceasefire truce invite offer terms accept acknowledge admit allow permit grant join lift recognise recognize
    receive release return yield evacuate
  next: to any the
  marks: reach=5

objection: complain, protest
  subject: %state %capital %office
  bars: innocence court council tribunal nations league assembly commission aggression breach letter violation
  to: to
  marks: free reach=7
"""
TURNS = """
determination: declare, state, conclude, agree, decide
  next: that
  needs: @deeds %attack_noun
  also: aggression abroad article all armed
  subject: council assembly organ governments states %organisation
  marks: reach=14

determination: declare, call, deem, pronounce
  needs: @deeds %attack_noun
  also: all members aggression
  subject: organ college summit heads
  marks: reach=12

reservation of right: reserve
  needs: right rights
  also: deal responses respond measures every
  marks: reach=9

signature: sign
  next: with
  subject: %state %capital
  marks: reach=2

signature: initial initialled initialled initialling, sign, conclude
  needs: principles declaration framework minutes roadmap understanding
  marks: reach=5

withdrawal: announce, give gave given giving, notify, declare
  needs: departure exit withdrawal
  also: treaty pact league bloc alliance organisation organization union charter convention accord ecowas nato csto
  bars: army forces troops soldiers units weapons
  marks: reach=10

withdrawal: let let let letting
  needs: lapse expire
  bars: visa visas licence license contract
  marks: reach=6

sanction: shut shut shut shutting, turn, cut cut cut cutting
  next: off
  needs: oil gas exports supplies electricity deliveries
  subject: %state %capital %office
  bars: drone drones missile missiles shells strike attack
  marks: reach=6

request: request
  next: them it one
  marks: reach=1

consultation: confer conferred conferred conferring, consult
  needs: with
  also: allies ambassador ambassadors chiefs commander commanders counterpart counterparts generals leaders minister
    ministers partners president
  to: with
  marks: reach=8

mobilisation: put put put putting, place
  needs: forces army troops military navy reserves
  also: alert readiness
  marks: reach=6

denial: reject, dismiss, refute, rebut
  next: what
  needs: @charges
  marks: reach=9

denial: rule
  next: out
  needs: attack sabotage terrorism terror bomb explosives missile
  bars: not cannot can retaliation response
  marks: reach=6

denial: dismiss, reject, brush, wave, denounce, scorn, deride, disown, repudiate
  needs: @baseless
  next: as
  marks: reach=6

denial: reject, dismiss, refute, rebut, dispute, contest
  next: that any all every both outright
  bars: ambassador offer proposal plan ultimatum demand demands terms talks ceasefire truce mediation
  marks: reach=5

denial: call, brand, describe, label, dub, term
  needs: accounts charge charges claim claims accusation accusations allegation allegations report reports story
  also: cynical grotesque insulting laughable outlandish scurrilous shameless
  marks: reach=9

denial: deny
  needs: hand role part responsibility involvement complicity
  marks: reach=4

denial: say said said saying, insist, maintain, answer, reply
  next: otherwise
  bars: .
  marks: reach=2

condemnation: speak spoke spoken speaking
  next: of
  also: aggression atrocity barbarism crime crimes escalation massacre outrage
  marks: reach=5

condemnation: call, brand, describe, label, term, declare, deem
  needs: bombardment comments conduct decision language plan remark remarks rhetoric statement war words sinking
    bombing shooting landing seizure
  also: @blaming aggression crime crimes criminal
  bars: @charges
  marks: reach=9

condemnation: vote, adopt, pass, carry
  needs: condemnation censure
  subject: %organisation council assembly parliament
  marks: reach=5

condemnation: add, join
  needs: condemnation
  also: voice its their chorus
  marks: reach=7

condemnation: call, brand, describe, term, denounce
  needs: @deeds drones jets landing war
  also: affront assault insult infamy infringement
  bars: @charges
  marks: reach=8

mobilisation: put put put putting, place
  needs: @forces army troops military
  also: alert readiness
  marks: reach=12

acceptance: agree
  next: to
  needs: deployment inspection inspections observers passage presence stationing transfer visit
  marks: reach=6

reservation of right: keep kept kept keeping, hold held held holding, maintain, claim, assert, possess, affirm
  needs: right rights
  also: answer defend hit react reply respond response retaliate retaliation self self-defence self-defense strike
  marks: future=too reach=9

reservation of right: hold held held holding, consider, deem, regard, feel felt felt feeling, think thought thought
    thinking
  needs: entitled
  also: act answer defend hit respond retaliate strike
  marks: future=too reach=8

notification: pass, relay, transmit, forward, convey, communicate, share, send, issue, deliver, radio
  needs: warning warnings alert tip-off tip
  bars: travel weather storm note letter final
  to: - to with
  marks: reach=6

notification: warn, alert, advise
  to: -
  needs: time beforehand advance ahead earlier early hours hour minutes days
  bars: against retaliation consequences repeatedly if unless
  marks: addressed reach=8

notification: telephone, phone, ring, call, cable
  to: -
  needs: %state %title %person %capital
  also: told informed warned said notified
  marks: reach=10

notification: warn, alert, forewarn
  needs: through hotline channel channels embassy telephone
  to: -
  bars: against
  marks: addressed reach=8

apology: send, call, describe, declare, term
  needs: regrettable regretful
  marks: reach=7

deployment: send, fly flew flown flying, dispatch, despatch, move, order, rush, ship
  needs: armour armor contingent contingents gunboat gunboats column columns guards monitors observers reserves
    police gendarmes commandos legionnaires volunteers howitzers guns launchers
  bars: against attack bomb into invade seize strike
  to: to -
  marks: reach=8

deployment: send
  needs: men
  also: hundred thousand extra more another further dozen score
  bars: against attack bomb into invade seize strike
  to: to -
  marks: reach=8

armistice: fall fell fallen falling
  next: silent
  subject: guns cannon artillery batteries
  marks: reach=2

armistice: come came come coming, enter, go went gone going, take took taken taking
  next: into effect
  subject: @ceasefires
  needs: effect force
  marks: reach=3

armistice: stop, cease, halt, suspend
  needs: fighting fire hostilities shelling firing
  bars: after because if until unless when to
  subject: sides governments armies
  marks: reach=4

mediation: bring brought brought bringing
  needs: @ceasefires
  also: about
  marks: reach=6

mediation: chair, sponsor, host
  needs: negotiations talks
  subject: %state %capital %organisation
  marks: reach=4

sanction: close, shut shut shut shutting, seal, bar barred barred barring
  needs: airspace border borders crossings frontier ports port skies
  also: to with from against for
  to: to
  bars: bombers eyes civilians
  marks: reach=6

sanction: recall, withdraw withdrew withdrawn withdrawing, call
  needs: ambassador ambassadors envoy envoys chargé
  bars: in for on upon explain protest
  to: from
  marks: reach=6

sanction: break broke broken breaking
  next: with
  to: with
  marks: addressed reach=4

sanction: put put put putting, place
  needs: sanctions
  also: under
  to: -
  marks: reach=5

sanction: bar barred barred barring, ban banned banned banning
  needs: exports imports overflights airlines trade
  to: from to of
  marks: reach=6

sanction: cancel, freeze froze frozen freezing, halt, suspend, stop
  needs: aid arms_sales sales deliveries trade exports visas loans
  bars: gunmen drones
  to: to of with
  marks: reach=5

pledge: repeat, reaffirm, reiterate, restate, confirm, affirm, underline, underscore, stress
  needs: article articles treaty commitment commitments guarantee alliance pact
  also: applies apply binds bind covers cover extends extend holds hold includes
  bars: not
  marks: reach=11

pledge: owe
  needs: support help assistance protection
  to: to -
  marks: reach=5

pledge: promise, pledge, vow, swear swore sworn swearing, undertake undertook undertaken undertaking
  next: to that not never its help
  needs: aid ally allies compensation support side stand defend rebuild refrain spare withdraw
  bars: avenge answer attack crush destroy hit pay price punish regret respond retaliate retaliation revenge strike
  to: - to other
  marks: reach=9

invocation: cite, name, quote
  needs: article articles treaty charter pact clause protocol
  bars: breach breaches violation violations violating
  marks: reach=6

invocation: raise
  needs: treaty article pact clause alliance
  bars: flag
  marks: reach=5

request: turn
  next: to
  to: to
  needs: %organisation council
  bars: page
  marks: addressed reach=4

request: ask, request
  next: for
  needs: @help %weapon %force %craft
  bars: anonymity
  marks: reach=6

request: ask, request, beg, press, demand
  needs: withdrawal withdraw leave pull step stop end halt
  also: for that to
  bars: about comment how identified if named question questions what when where whether who why
  marks: reach=9

request: seize, seise
  next: the
  needs: %organisation
  bars: base camp compound convoy headquarters post staff trucks vehicles warehouse office offices
  marks: reach=3

allegation: bring brought brought bringing, take took taken taking, carry
  needs: matter case dispute complaint
  also: @courts hague
  to: to place
  marks: reach=9

release: let let let letting
  needs: go
  next: them him her the all
  bars: missile missiles fly
  marks: reach=8

release: free, release
  needs: %persons sailors soldiers men drivers workers journalists engineers monks nuns students
  bars: killing killed mission hostage-takers
  marks: reach=5

release: hand
  needs: captives prisoners bodies remains hostages pilot crew sailors soldiers
  also: over back
  to: to
  marks: reach=7

pull-back: go went gone going
  next: home
  subject: battalion brigade division garrison regiment soldiers troops forces contingent
  marks: reach=2

pull-back: announce
  needs: withdraw withdrawal pullback pull-back pullout pull-out
  also: army forces troops soldiers its his their
  bars: from_the_treaty treaty pact court agreement
  marks: reach=8

pull-back: order
  needs: withdraw withdrawal pull
  also: army forces troops soldiers
  marks: reach=7

signature: initial initialled initialled initialling, sign, conclude
  needs: peace armistice deal compact communiqué communique papers
  marks: reach=6

suspension: freeze froze frozen freezing, suspend
  needs: part participation membership cooperation role
  marks: reach=6

ratification: ratify, approve
  needs: treaty pact agreement protocol accord charter
  subject: %state %capital %office parliament senate assembly duma congress knesset
  marks: reach=5

guarantee: accept, assume, take took taken taking
  needs: guarantor guarantors
  marks: reach=8

authorisation: give gave given giving, grant
  needs: leave authority permission mandate
  also: to
  subject: congress parliament council assembly %organisation senate duma knesset
  to: -
  marks: reach=8

determination: find found found finding, declare, hold held held holding, rule, state, conclude
  needs: violated violation breached breach aggression
  subject: %organisation council assembly
  marks: reach=9

meeting: hold held held holding
  needs: summit meeting session
  marks: reach=5

evacuation: empty emptied emptied emptying, clear
  needs: village villages town towns embassy
  subject: %state %capital %office authorities police government
  marks: reach=4

evacuation: evacuate
  needs: village town villages towns workers people embassy mission
  marks: reach=6

provocation: provoke
  needs: attack war response
  to: -
  marks: addressed reach=4

acceptance: accept
  needs: apology apologies explanation ceasefire mediation offer invitation plan proposal
  marks: reach=5

consultation: speak spoke spoken speaking, talk, confer conferred conferred conferring
  next: to with by
  needs: counterpart counterparts president king minister premier emir %person %title
  bars: journalists reporters press
  marks: reach=5
"""
