"""Words by which somebody says something, denies it, or only thinks of it. Data only."""

# fmt: off - tables of words, a group to a line
AFFIRMING: tuple[str, ...] = (
    "say said said saying",
    "tell told told telling",
    "state",
    "announce",
    "report",
    "confirm",
    "claim",
    "add",
    "insist",
    "maintain",
    "declare",
    "acknowledge",
    "admit admitted admitted admitting",
    "allege",
    "assert",
    "contend",
    "counter",
    "note",
    "warn",
    "write wrote written writing",
    "stress",
    "explain",
    "reveal",
    "estimate",
    "describe",
    "call",
    "argue",
    "read read read reading",
    "concede",
    "conclude",
    "specify",
    "recall",
    "reiterate",
    "accuse",
    "blame",
    "repeat",
    "inform",
    "suggest",
    "condemn",
    "denounce",
    "post",
    "see saw seen seeing",
    "reply replied replied replying",
    "believe",
    "suspect",
    "think thought thought thinking",
    "assess",
    "complain",
    "emphasise",
    "emphasize",
    "boast",
    "testify",
    "disclose",
    "indicate",
    "proclaim",
    "remark",
)
DENYING: tuple[str, ...] = (
    "deny",
    "reject",
    "dismiss",
    "dispute",
    "refute",
    "repudiate",
    "rebut rebutted rebutted rebutting",
)
SPEECH_ONLY = frozenset(
    "say said says saying insisted insists insist denies deny confirms announces maintains adds acknowledges admits "
    "alleges asserts contends warns writes explains reveals describes argues concedes concludes recalls reiterates "
    "accuses rejects dismisses disputes refutes declares tells informs suggests condemns denounces believes thinks "
    "assesses replies responds complains emphasises emphasizes boasts".split()
)
NOT_SPEECH_AFTER = frozenset("for off on up in out back upon".split())
FALSE_WORDS = frozenset(
    "false untrue baseless unfounded fabricated wrong lies lie forgery forgeries invention fiction fable fables "
    "groundless ungrounded nonsense absurd ridiculous slander fabrication fabrications preposterous hoax".split()
)
CLAIM_NOUNS = frozenset(
    "claims claim reports report suggestions suggestion allegations allegation assertion "
    "assertions "
    "accusation accusations charge charges suspicion suspicions rumours rumors posts post messages photographs "
    "videos".split()
)
PRONOUNS = frozenset("it he she they i we who which".split())
ECHOES = frozenset(
    "ministry spokesman spokeswoman spokesperson statement minister president official officials "
    "government "
    "military army premier chancellor secretary ambassador envoy governor general order leader "
    "commander agency king emir alliance bloc union council kingdom republic federation emirate emirates country "
    "movement junta regime organisation organization command ministries mission delegation cabinet parliament "
    "sultanate presidency authorities police prosecutors navy group "
    "militia rebels coastguard brigadier colonel admiral marshal commodore force "
    "forces guard guards command".split()
)

MODALS = frozenset(
    "will would could may might should can must shall 'll 'd cannot can't won't wouldn't couldn't shouldn't".split()
)
NEGATIONS = frozenset(
    "not never n't didn't hasn't haven't hadn't wasn't weren't isn't aren't doesn't don't neither "
    "nor no none nobody".split()
)
BE = frozenset("is are was were be been being am".split())
HAVE = frozenset("has have had having".split())
DO = frozenset("do does did".split())
# Verbs before "to attack" after which the attack happened; after all others it did not, or is not said to have.
HAPPENED_TO = frozenset(
    "continued continues continuing began begun begins beginning started starts starting "
    "managed used went resumed resumes proceeded tried attempted kept keeps".split()
)
UNREAL = frozenset(
    "if unless whether threatened threatens threatening threat threats threaten vowed vows planned plans planning "
    "preparing prepares prepared intend intends intended hypothetical potential possible imminent future deter "
    "deters "
    "deterring deterrence prevent prevents preventing avert averted foiled thwarted wants wanted fear fears feared "
    "promised promises ready suppose supposing imagine refrain expected expects likely "
    "considering considers considered weighing weighed weighs contemplating "
    "contemplated mulling mulled urged urges demanded anticipated "
    "anticipating impending should".split()
)
ANY_WORDS = frozenset("any every each another no".split())
HEDGES = frozenset(
    "reportedly allegedly apparently also then again later immediately twice repeatedly heavily "
    "deliberately "
    "directly jointly already just even only still since first now once simultaneously successfully "
    "accidentally indiscriminately briefly suddenly quickly soon severely badly partially "
    "mistakenly unintentionally ever actually itself themselves reportedly together both "
    "seriously all again hard thus therefore however always "
    "often seldom rarely sometimes thrice nevertheless nonetheless meanwhile afterwards instead likewise thereafter "
    "moreover duly elsewhere nearby thereupon forthwith".split()
) | {"once more", "once again"}
# Phrases that stand between a subject and its verb, or between an auxiliary and its verb: "has so far asked".
ASIDES = (
    ("in", "the", "end"), ("so", "far"), ("at", "last"), ("at", "once"), ("at", "first"), ("in", "turn"), ("by", "now"),
    ("for", "now"), ("for", "once"), ("in", "fact"), ("in", "effect"), ("of", "course"), ("at", "least"),
    ("by", "then"),
    ("for", "the", "first", "time"), ("for", "its", "part"), ("in", "return"), ("in", "private"), ("in", "public"),
    ("that", "day"), ("the", "same", "day"), ("the", "next", "day"), ("that", "evening"), ("over", "and", "over"),
    ("time", "and", "again"), ("once", "again"), ("once", "more"), ("as", "well"), ("to", "its", "credit"), ("later",),
    ("straight", "away"), ("until", "now"), ("at", "length"), ("in", "haste"), ("long", "ago"), ("days", "later"),
)  # fmt: skip
SUBORDINATORS = frozenset(
    "after before when while as because since which who whom whose that where but "
    "although though if "
    "until unless whereas so once whether how why hours days".split()
)
CONJUNCTIONS = frozenset(("and", "or", "&", "as well as"))
DETERMINERS = frozenset(
    "the a an its their his her our this that these those any no every each another some several "
    "two three four five six seven eight nine ten many more both such all".split()
)
PREPOSITIONS: dict[str, str] = {
    **dict.fromkeys(
        "in near outside inside around across within off throughout along under above beyond between beneath below "
        "underneath atop aboard beside behind".split(),
        "place",
    ),
    **dict.fromkeys("on against upon onto".split(), "on"),
    **dict.fromkeys("at".split(), "at"),
    **dict.fromkeys("into toward towards to".split(), "to"),
    **dict.fromkeys("with using via".split(), "with"),
    **dict.fromkeys(("by",), "by"),
    **dict.fromkeys(("from",), "from"),
    **dict.fromkeys(("of",), "of"),
    **dict.fromkeys("over".split(), "over"),
    **dict.fromkeys(
        "for about during despite without through including like except amid following "
        "regarding concerning per among than alongside amidst".split(),
        "other",
    ),
}
# By these somebody calls a thing something, or says what it was: "what the army calls a base".
NAMING = frozenset("said says calls called describes described terms termed considers regards deems dubs".split())
