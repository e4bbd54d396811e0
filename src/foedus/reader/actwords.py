"""Words of public acts: who told, asked, promised, signed, condemned, apologised. Data only."""

# fmt: off - tables of words, a group to a line
ACT_VERBS: tuple[tuple[str, str], ...] = (
    ("notify", "notification"),
    ("inform", "notification"),
    ("alert", "notification"),
    ("forewarn", "notification"),
    ("warn", "notification"),
    ("tell told told telling", "notification"),
    ("tip tipped tipped tipping", "notification"),
    ("request", "request"),
    ("ask", "request"),
    ("invoke", "invocation"),
    ("activate", "invocation"),
    ("trigger", "invocation"),
    ("consult", "consultation"),
    ("pledge", "pledge"),
    ("promise", "pledge"),
    ("assure", "pledge"),
    ("vow", "pledge"),
    ("guarantee", "guarantee"),
    ("designate", "designation"),
    ("sign", "signature"),
    ("publish", "publication"),
    ("post", "publication"),
    ("release", "publication"),
    ("ratify", "ratification"),
    ("withdraw withdrew withdrawn withdrawing", "withdrawal"),
    ("denounce", "condemnation"),
    ("apologise", "apology"),
    ("apologize", "apology"),
    ("condemn", "condemnation"),
    ("deploy", "deployment"),
    ("dispatch", "deployment"),
    ("impose", "sanction"),
    ("sanction", "sanction"),
    ("mediate", "mediation"),
    ("broker", "mediation"),
    ("convene", "meeting"),
    ("meet met met meeting", "meeting"),
    ("adopt", "resolution"),
    ("present", "plan"),
    ("unveil", "plan"),
    ("evacuate", "evacuation"),
    ("reserve", "reservation of right"),
    ("write wrote written writing", "report to the security council"),
    ("send sent sent sending", "deployment"),
    ("express", "apology"),
    ("hold held held holding", "meeting"),
    ("receive", "notification"),
    ("give gave given giving", "notification"),
    ("report", "report to the security council"),
    ("refuse", "refusal"),
    ("decline", "refusal"),
    ("accept", "acceptance"),
    ("submit submitted submitted submitting", "report to the security council"),
    ("claim", "self-defence"),
    ("reaffirm", "self-defence"),
    ("exercise", "self-defence"),
    ("act", "self-defence"),
    ("move", "deployment"),
    ("extend", "pledge"),
)
ACT_NOUNS: dict[str, str] = {
    "notice": "notification",
    "notification": "notification",
    "warning": "notification",
    "prior notice": "notification",
    "advance notice": "notification",
    "advance warning": "notification",
    "prior notification": "notification",
    "call": "notification",
    "phone call": "notification",
    "letter": "report to the security council",
    "letters": "report to the security council",
    "summit": "meeting",
    "emergency meeting": "meeting",
    "emergency session": "meeting",
    "regret": "apology",
    "apology": "apology",
    "regrets": "apology",
    "resolution": "resolution",
    "sanctions": "sanction",
    "plan": "plan",
    "consultations": "consultation",
    "talks": "consultation",
    "security guarantee": "guarantee",
    "security guarantees": "guarantee",
}
TEXT_NOUNS: tuple[str, ...] = (
    "executive order",
    "order",
    "treaty",
    "agreement",
    "pact",
    "accord",
    "memorandum",
    "declaration",
    "protocol",
    "memorandum of understanding",
    "convention",
    "text",
    "defence pact",
    "defense pact",
    "joint statement",
)
# Verbs that are a public act only beside one of these words of the same clause.
NEEDS: dict[str, frozenset[str]] = {
    "signature": frozenset(TEXT_NOUNS),
    "ratification": frozenset(TEXT_NOUNS),
    "withdrawal": frozenset(TEXT_NOUNS),
    "publication": frozenset(TEXT_NOUNS),
    "resolution": frozenset(("resolution",)),
    "plan": frozenset(("plan",)),
    "acceptance": frozenset(("plan", "offer", "proposal")),
    "sanction": frozenset(("sanctions", "embargo")),
    "reservation of right": frozenset(("right", "rights")),
    "deployment": frozenset(
        "troops forces warships warship jets destroyer destroyers battery batteries "
        "soldiers aircraft "
        "equipment missiles fighters carrier air-defence reinforcements support squadron "
        "frigate frigates warplanes tanks batteries battalion marines".split()
    )
    | {"fighter jets", "naval vessels", "aircraft carrier", "armed forces"},
    "report to the security council": frozenset(
        ("security council", "un security council", "secretary general", "united nations security council", "council")
    ),
    "apology": frozenset(("regret", "regrets", "apology", "apologies")),
    "meeting": frozenset(("summit", "meeting", "session", "emergency meeting", "emergency session", "council")),
    "consultation": frozenset(("consultations", "talks", "allies")),
    "mediation": frozenset(("ceasefire", "deal", "agreement", "talks", "between", "truce")),
    "guarantee": frozenset(
        ("security", "territorial integrity", "independence", "sovereignty", "defence", "defense", "integrity")
    ),
    "designation": frozenset(("ally", "allies", "partner", "organisation", "organization", "group", "status")),
    "invocation": frozenset(("article", "treaty", "pact", "clause", "agreement", "charter", "alliance")),
    "self-defence": frozenset(("self",)),
    "request": frozenset(
        "consultations talks help assistance support aid meeting session protection intervention weapons".split()
    )
    | {"emergency meeting", "emergency session"},
    "refusal": frozenset("help assist join send request support".split()),
    "evacuation": frozenset(
        "base bases embassy staff personnel citizens nationals troops airport diplomats dependants".split()
    )
    | {"air base", "airbase"},
}
# Of these verbs one alone is an act without further words.
FREE_VERBS = frozenset(
    "notify notified notifies notifying apologise apologised apologises apologising "
    "apologize apologized "
    "apologizes apologizing condemn condemned condemns condemning forewarn forewarned denounce "
    "denounced denounces denouncing".split()
)
# What a person may be told that makes telling him a notice of the attack.
NOTICE_WORDS = frozenset(
    "attack attacks strike strikes advance beforehand prior notice warning notification "
    "before after "
    "impending operation raid".split()
)
PROMISE_WORDS = frozenset(
    "defend defence defense protect protection security attack attacked again soil "
    "support stand help "
    "assist assistance sovereignty integrity commitment".split()
)
BEFORE = frozenset("before beforehand advance prior ahead earlier impending pre previously".split())
AFTER = frozenset(("after", "afterwards", "later"))
DURING = frozenset(("as", "during", "while", "when"))
SOUNDS = frozenset("explosions explosion blasts blast sounded heard underway falling".split())
MEASURES = frozenset(("diplomatic", "economic", "military"))
