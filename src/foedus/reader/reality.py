"""Whether a word of force tells of something that happened, or why not: threats, plans, clauses, exercises, sport."""

from collections.abc import Sequence
from itertools import pairwise

from foedus.reader.attackwords import HARMLESS_AFTER, HARMLESS_BEFORE, MARKET, PLAY, SPORT
from foedus.reader.debunking import is_debunked, never_was
from foedus.reader.doubting import doubt_of
from foedus.reader.figures import figure_of_noun, figure_of_verb, is_unproven
from foedus.reader.finite import is_verb
from foedus.reader.grammar import QUOTES, STOPS
from foedus.reader.headline import is_headline
from foedus.reader.speechwords import ANY_WORDS, DETERMINERS, HAPPENED_TO, MODALS, SUBORDINATORS, UNREAL
from foedus.reader.unit import ARMED, Unit, VerbGroup, lows_of, roles_of
from foedus.reader.verbgroup import DAY_WORDS, verb_group

REACH = 12
FUTURE = "said of the future, of a plan or of a threat, not of something done"
UNDATED = "says that such things were done before, and not which"
CLAUSE = "speaks of any attack, as a clause does, not of one that happened"
DOUBTED = "said to be doubtful, or shown by nothing, and affirmed by nobody"
ORDERED = "tells somebody what to say, and reports nothing"
TELLING = frozenset("state report say write claim pretend imagine suppose assume announce declare repeat".split())
EXERCISE = "an exercise, a story or a commemoration"
SPORT_OR_MARKET = "the word means something else here"
SUMMED = "sums up what was done, and tells of no attack"
SUMMING = (("in", "all"), ("in", "total"), ("all", "told"), ("altogether",), ("overall",))


def trouble_of_sentence(units: Sequence[Unit]) -> str:
    """Return why no attack in the sentence can be one, or ""."""
    lows = lows_of(units)
    if units and _ordered(units):
        return ORDERED
    if _corrects(units) or is_debunked(units):
        return CORRECTED
    if _inverted(units):
        return FUTURE
    grave = not lows.isdisjoint(GRAVE)
    drilled = not grave and not lows.isdisjoint(DRILLED) and _drills(units)
    if _shown(units) or drilled or (not lows.isdisjoint(STAGED) and _all_play(units)):
        return EXERCISE
    armed = grave or (
        not ARMED.isdisjoint(roles_of(units))
        and any(unit.low not in OF_SPORT and not unit.roles.isdisjoint(ARMED) for unit in units)
    )
    figure = not armed and (not lows.isdisjoint(SPORT) or len(lows & MARKET) > 1 or _scored(units))
    return SPORT_OR_MARKET if figure or _starry(units, lows) else ""


def sums_up(units: Sequence[Unit]) -> bool:
    """Whether a sentence counts all the dead of what was told before: "In all 649 Argentines were killed"."""
    lows = tuple(unit.low for unit in units[:2])
    return any(lows[: len(one)] == one for one in SUMMING)


# Exercises that go by a name of two words, held over and over.
DRILLS = frozenset((
    ("bright", "star"), ("able", "archer"), ("cobra", "gold"), ("eager", "lion"), ("african", "lion"),
    ("red", "flag"), ("steadfast", "defender"), ("steadfast", "noon"), ("trident", "juncture"), ("air", "defender"),
    ("sea", "breeze"), ("rapid", "trident"), ("talisman", "sabre"), ("foal", "eagle"), ("key", "resolve"),
    ("freedom", "shield"), ("freedom", "edge"), ("team", "spirit"), ("joint", "sword"), ("strait", "thunder"),
    ("anatolian", "eagle"), ("noble", "partner"), ("saber", "strike"), ("baltic", "operations"), ("han", "kuang"),
    ("cold", "response"), ("nordic", "response"), ("spring", "storm"), ("iron", "spear"), ("northern", "coasts"),
))  # fmt: skip
DRILLED = frozenset(first for first, _ in DRILLS)


def _drills(units: Sequence[Unit]) -> bool:
    """Whether a sentence names an exercise that everybody knows: "Bright Star wrapped up yesterday"."""
    low = [unit.low for unit in units]
    named = (low[at : at + 2] for at in range(len(units) - 1) if units[at].capital and units[at + 1].capital)
    return any(tuple(pair) in DRILLS for pair in named) or any(
        unit.capital and tuple(unit.low.split()) in DRILLS for unit in units
    )


# Words of arms that reports on sport have for its people.
OF_SPORT = frozenset(
    "gun guns man men squad captain gunners volunteers units riders pilots guards patrol magpies "
    "warriors knights rangers raiders bombers cannons sabres sixes fours".split()
)
# No side scores more in a match that news reports tell of.
HIGHEST_SCORE = 150


def _scored(units: Sequence[Unit]) -> bool:
    """Whether a sentence ends a clause on the score of a match: "ambushed New Zealand 27–24"."""
    for at in range(1, len(units) - 1):
        if not units[at].low.isdecimal():
            continue
        second = at + 2 if units[at + 1].low in {"–", "-"} else at + 1
        pair = [unit.low for unit in (units[at], *units[second : second + 1])]
        score = len(pair) == BOTH and all(low.isdecimal() and int(low) <= HIGHEST_SCORE for low in pair)
        ended = second + 1 == len(units) or units[min(second + 1, len(units) - 1)].low in {*STOPS, ",", "."}
        if score and ended and units[at - 1].capital:
            return True
    return False


def _all_play(units: Sequence[Unit]) -> bool:
    """Whether each part of the sentence that tells of force tells of an exercise, a story or the like."""
    free = set(_unquoted(units))
    begin, told = 0, False
    for end in (*(at for at, unit in enumerate(units) if unit.low == ";"), len(units)):
        part = range(begin, end)
        play = any(at in free and _plays(units, at) for at in part)
        if not play and any(units[at].roles & {"verb", "attack noun"} for at in part):
            return False
        told = told or play
        begin = end + 1
    return told


def _unquoted(units: Sequence[Unit]) -> list[int]:
    """Return the units that stand outside quotation marks within the sentence; all, where it is one quotation."""
    marks = [at for at, unit in enumerate(units) if unit.low in QUOTES]
    if len(marks) != BOTH or marks[0] <= 1:
        return list(range(len(units)))
    return [at for at in range(len(units)) if not marks[0] < at < marks[1]]


BOTH = 2
GRAVE = frozenset("killed wounded massacred massacre killing wounding dead hostages hostage gunmen".split())
CORRECTED = "tells what was wrongly said, to correct it"
SIGNS = frozenset(
    "aries taurus gemini cancer leo virgo libra scorpio sagittarius capricorn aquarius pisces horoscope".split()
)
PLANETS = frozenset("mars venus mercury saturn jupiter uranus neptune pluto".split())
SHOWN = frozenset("film movie novel opera musical sitcom videogame thriller melodrama blockbuster biopic".split())
REELS = frozenset(("reel", "reels"))
FICTIONS = SHOWN | REELS | QUOTES
SHOWING = frozenset("a the new this silent war".split())
WRITING = frozenset("wrote said reported stated published carried ran quoted cited posted printed relayed".split())
WRONG = frozenset("wrongly incorrectly mistakenly erroneously misstated misreported earlier yesterday".split())


def _starry(units: Sequence[Unit], lows: frozenset[str]) -> bool:
    """Whether stars are said to do it, or a reader is told what becomes of him: "Mars attacks your second house"."""
    if "your" not in lows:
        return False
    return units[0].low in SIGNS or any(unit.low in PLANETS and unit.capital for unit in units[:4])


def _shown(units: Sequence[Unit]) -> bool:
    """Whether a work of fiction is told: "in the film", "Film: …", a title in quotation marks and "in which"."""
    if FICTIONS.isdisjoint(lows_of(units)):
        return False
    lows = [unit.low for unit in units]
    if lows[1:2] == [":"] and lows[0] in SHOWN:
        return True
    if "in" in lows and not REELS.isdisjoint(lows):
        return True  # "In the first reel a submarine sinks a trawler"
    works = (low in SHOWN and (lows[at - 1] == ":" or lows[at - 1] in SHOWING) for at, low in enumerate(lows) if at)
    titles = (low in QUOTES and lows[at + 1 : at + 3] == ["in", "which"] for at, low in enumerate(lows))
    return any(works) or any(titles)


def _corrects(units: Sequence[Unit]) -> bool:
    """Whether a sentence says what an outlet had wrong: "In yesterday's edition we wrote that", "Corrects UPDATE 2"."""
    said = lows_of(units)
    if said.isdisjoint(CORRECTIONS) and (said.isdisjoint(WRITING) or said.isdisjoint(WRONG)):
        return False
    lows = [unit.low for unit in units]
    if lows[0] in CORRECTIONS or any(
        low in CORRECTIONS and ":" in lows[at : at + 2] for at, low in enumerate(lows[:12])
    ):
        return True
    own = any(low == "we" and lows[at + 1 : at + 2] and lows[at + 1] in WRITING for at, low in enumerate(lows))
    own = own or ("version" in said and not said.isdisjoint(WRITING))
    return own and not said.isdisjoint(WRONG)


CORRECTIONS = frozenset(("correction", "corrects", "corrected", "clarification"))


def _ordered(units: Sequence[Unit]) -> bool:
    """Whether the sentence tells somebody what to say or to suppose: "State that Portugal attacked Spain"."""
    first = next((at for at, unit in enumerate(units[:5]) if unit.low[:1].isalpha() and len(unit.low) > 1), 0)
    if len(units) > first + 1 and units[first].low in SUPPOSING:
        return True
    return len(units) > first + 1 and units[first].low in TELLING and units[first + 1].low == "that"


def _inverted(units: Sequence[Unit]) -> bool:
    """Whether a sentence opens with a condition without "if": "Were a ship to be sunk", "Should they attack"."""
    if not units or units[0].low not in {"should", "were"}:
        return False
    if ";" in lows_of(units):
        return False  # what stands behind is no condition, and the modal tells the rest
    if "?" in (unit.low for unit in units[-2:]):
        return False
    return units[0].low == "should" or any(unit.low == "to" for unit in units[:INVERTED])


INVERTED = 9
SUPPOSING = frozenset("suppose supposing imagine pretend".split())


def _plays(units: Sequence[Unit], at: int) -> bool:
    """Whether a word of exercise or memory is one here; "in the exercise of its right" is not."""
    low = units[at].low
    following = units[at + 1].low if at + 1 < len(units) else ""
    if low in SHOWN_IN:  # "a television series in which", "the version played at the college"
        return following in {"played", "rehearsed"} or units[at - 1].low in {"television", "tv", "drama"}
    return low in PLAY and not (low in {"exercise", "film"} and following == "of")


SHOWN_IN = frozenset(("series", "serial", "version"))
STAGED = PLAY | SHOWN_IN


def trouble_of_verb(units: Sequence[Unit], *, group: VerbGroup) -> str:
    """Return why a verb of force tells of nothing done, or ""."""
    if group.modal:
        return FUTURE
    if _harmless(units, group.at, group.at) or figure_of_verb(units, group=group):
        return SPORT_OR_MARKET
    before = units[group.first - 1].low if group.first else ""
    if (
        group.infinitive
        and sent_to(units, group=group) is None
        and driven_to(units, group=group) is None
        and not any(unit.low in HAPPENED_TO for unit in units[max(0, group.first - 2) : group.at])
        and begun_before(units, first=group.first) is None
    ):
        return FUTURE
    unreal = group.gerund and before in {"of", "from", "against", "without"} and _unreal_before(units, group.first)
    if unreal or _conditional(units, group.first):
        return FUTURE
    open_ = DOUBTED if doubt_of(units, at=group.first) == "open" else UNDATED if _ever_before(units, group) else ""
    if open_:
        return open_
    unsaid = (is_unproven(units, first=group.first), _of_any(units, group.first), _only_said(units, group.first),
              _of_rule(units, group.first), _is_habit(units, group))  # fmt: skip
    return CLAUSE if any(unsaid) else ""


def _ever_before(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether a clause only says that such a thing was done before, and not which: "has killed guests before"."""
    perfect = any(unit.low in {"has", "have"} for unit in units[group.first : group.at])
    if not perfect:
        return False
    end = next((at for at in range(group.at + 1, len(units)) if units[at].low in STOPS | {",", "."}), len(units))
    ever = units[end - 1].low in EVER
    return ever and not any(unit.low[:1].isdigit() or unit.low in MONTHS for unit in units[end:])


EVER = frozenset(("before", "previously", "often"))
BEGUN = frozenset("began begun started continued proceeded resumed managed".split())


def begun_before(units: Sequence[Unit], *, first: int) -> int | None:
    """Return a verb of beginning that stands before with only a day between: "began in 1984 to attack tankers"."""
    for at in range(first - 1, max(-1, first - 6), -1):
        low = units[at].low
        if low in BEGUN:
            return at if at < first - 1 else None
        if low not in DAY_WORDS and not low[:1].isdigit() and low not in {"in", "on", "at", "the", "that", "of", "to"}:
            return None
    return None


ANYONE = frozenset("one ones anyone anybody those whoever he someone somebody state party country".split())
FORESEEING = frozenset(
    "foresees foresaw envisages envisaged assumes assumed imagines imagined supposes supposed predicts predicted fears "
    "feared expects expected hopes hoped".split()
)
# Who did it is asked of what was done: "nobody knows who bombed the depot".
KNOWING = frozenset("know knows knew known clear sure unknown established say said asked ask unclear settled".split())
SAYING = frozenset("say claim pretend imagine suppose show prove write believe".split())


def _of_any(units: Sequence[Unit], first: int) -> bool:
    """Whether a relative clause speaks of whomever it fits: "the one who has been attacked", "never met a man who"."""
    if first < 2 or units[first - 1].low not in {"who", "that", "which"}:  # noqa: PLR2004 - a noun and a pronoun
        return False
    before = units[first - 2]
    if units[first - 1].low == "who" and before.low in KNOWING:
        return False
    single = first > 2 and units[first - 3].low in {"a", "an", "any"}  # noqa: PLR2004 - "a ship that"
    if single and any(unit.low in {"must", "should", "shall"} for unit in units[first + 1 : first + 8]):
        return True  # "a ship that has been shot at must shoot back"
    if before.low in ANYONE and units[max(0, first - 3)].low in {"the", "a", "any", "every", "no", "of", before.low}:
        return True
    lead = [unit.low for unit in units[max(0, first - 8) : first - 1]]
    return "never" in lead or "nobody" in lead or (len(lead) > 1 and lead[-2] in {"no", "any", "every"})


def _is_habit(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether the present tells what somebody does by rule: "says it strikes only military targets"."""
    forms = {one.form for one in units[group.at].meanings if one.role == "verb"}
    following = units[group.at + 1].low if group.at + 1 < len(units) else ""
    before = units[group.first - 1].low if group.first else ""
    present = bool(forms) and forms <= {"s", "base"} and not (group.passive or group.gerund)
    return present and "only" in {following, before}


RULING = frozenset(
    "requires required require obliges obliged forbids forbade prohibits prohibited stipulates stipulated provides "
    "provided permits permitted lays laid".split()
)


def _of_rule(units: Sequence[Unit], first: int) -> bool:
    """Whether a treaty or the like rules on it: "the Protocol required crews to be safe before a ship was sunk"."""
    for at in range(1, first):
        if units[at].low in RULING:
            return any("text" in unit.roles or unit.low in {"protocol", "convention"} for unit in units[:at])
    return False


def _only_said(units: Sequence[Unit], first: int) -> bool:
    """Whether the clause is only what it would be to say: "it takes a minute to say that an island was bombed"."""
    for at in range(first - 1, max(1, first - REACH), -1):
        if units[at].low == "that":
            return units[at - 1].low in FORESEEING or (units[at - 1].low in SAYING and units[at - 2].low == "to")
        if units[at].low in STOPS or units[at].low == ",":
            return False
    return False


def sent_to(units: Sequence[Unit], *, group: VerbGroup) -> int | None:
    """Return the verb of "had sent 10 drones to attack", whose purpose is told as done; else None."""
    weapon = False
    for at in range(group.first - 1, max(-1, group.first - 7), -1):
        meaning = units[at].get("verb")
        weapon = weapon or "weapon" in units[at].roles
        if meaning is not None and meaning.shape == "launch" and meaning.form == "past" and weapon:
            before = verb_group(units, at=at)
            return None if before.modal or before.infinitive or before.negated else at
    return None


UNLIKELY = frozenset("unlikely improbable inconceivable unthinkable".split())
DRIVING = frozenset(
    "obliged forced compelled caused led prompted drove enabled allowed helped obliges forces compels causes leads "
    "prompts".split()
)


def driven_to(units: Sequence[Unit], *, group: VerbGroup) -> tuple[int, int] | None:
    """Return who was driven to it, whose deed is told as done: "obliged the army to bring down a drone"; else None."""
    for at in range(group.first - 1, max(-1, group.first - 9), -1):
        if units[at].low in STOPS or units[at].low == ",":
            return None
        if units[at].low in DRIVING and at + 1 < group.first and not _is_body(units, at):
            lead = verb_group(units, at=at, form="past")
            return None if lead.modal or lead.negated or lead.infinitive or lead.passive else (at + 1, group.first)
    return None


def _is_body(units: Sequence[Unit], at: int) -> bool:
    """Whether "forces" is a noun: "Armenian forces were planning to"."""
    return units[at].low == "forces" and at > 0 and bool(units[at - 1].roles) and "state" not in units[at - 1].roles


def trouble_of_noun(units: Sequence[Unit], *, first: int, at: int) -> str:
    """Return why a noun of force (its group `first` to `at`) tells of nothing done, or ""."""
    stoppage = units[at].low in STOPPAGES and any(unit.low in LABOUR for unit in units)
    if stoppage or _harmless(units, first, at) or figure_of_noun(units, first=first, at=at):
        return SPORT_OR_MARKET
    if never_was(units, at=at):
        return CORRECTED
    words = {unit.low for unit in units[first : at + 1]}
    fired = units[at].low not in OF_WORDS
    told = (first and units[first - 1].low not in AVERTING) or (not first and not _modal_around(units, first, at))
    if "another" in words and fired and told:
        words.discard("another")  # "there was another raid", "Another raid killed six", and no "fear of another raid"
    if (
        not (words.isdisjoint(ANY_WORDS) and words.isdisjoint(UNREAL))
        or _deeming(units, at)
        or _in_words_of_law(units, first, at)
    ):
        return CLAUSE
    if any(unit.low in UNLIKELY for unit in units[at + 1 : at + REACH]) or _foreseen(units, at):
        return FUTURE
    effects = first == at and at > 0 and units[at].low in JAMMING and units[at - 1].low == "of"
    ruled = (first and units[first - 1].low in OF_LAW) or effects or _of_whoever(units, first, at)
    if ruled or _is_bare(units, first, at):
        return CLAUSE
    return (
        FUTURE if _modal_around(units, first, at) or _conditional(units, first) or _unreal_before(units, first) else ""
    )


OF_WORDS = frozenset("broadside volley salvo barrage onslaught".split())
AVERTING = frozenset(
    "of against from for to about prevent avert avoid expect expected fear fears feared deter risk risked until "
    "without whether if is any".split()
)


def _is_bare(units: Sequence[Unit], first: int, at: int) -> bool:
    """Whether a noun stands without an article, so that it names attacks in general: "aggression is"."""
    bare = first == at and units[at].low in {"attack", "strike", "aggression", "invasion", "assault"}
    return bare and not is_headline(units) and (at == 0 or units[at - 1].low not in {"under", "'s"})


LEAST_LEAD = 2
JAMMING = frozenset("jamming spoofing interference".split())


def _of_whoever(units: Sequence[Unit], first: int, at: int) -> bool:
    """Whether a relative clause in the present speaks of whomever it fits: "officers who come under attack may"."""
    under = units[at].low.startswith("under ") or (first and units[first - 1].low == "under")
    verb = first - 1 - (not units[at].low.startswith("under "))
    if not under or verb < LEAST_LEAD or units[verb].low not in {"come", "comes", "are", "is"}:
        return False
    who = units[verb - 1].low in {"who", "that", "which", "whenever"}
    return who and any(unit.low in MODALS or unit.low in {"is", "are"} for unit in units[at + 1 :])


STOPPAGES = frozenset(("strike", "strikes", "action"))
LABOUR = frozenset("union unions picket pickets walkout walkouts pay wages wage stoppage stoppages".split())
# What a rule does with attacks in general: "the treaty covers attacks on ships".
APPLYING = frozenset("extends extend extended applies apply applied refers relates pertains".split())
OF_LAW = frozenset(
    "covers cover covering excludes exclude prohibits prohibit prohibiting forbids forbid forbidding bans outlaws "
    "outlaw "
    "outlawing defines define defining regulates governs permits permit allows allow authorises authorizes "
    "criminalises "
    "criminalizes".split()
)


def _foreseen(units: Sequence[Unit], at: int) -> bool:
    """Whether a clause says that the attack was only expected: "an air attack which was expected that day"."""
    lows = [unit.low for unit in units[at + 1 : at + 5]]
    relative = bool(lows) and lows[0] in {"which", "that", "said"}
    return (relative and not FORESEEN.isdisjoint(lows)) or (bool(lows) and lows[0] in FORESEEN)


FORESEEN = frozenset("expected feared planned threatened anticipated foreseen awaited rumoured rumored".split())


def _in_words_of_law(units: Sequence[Unit], first: int, at: int) -> bool:
    """Whether "an armed attack" is that of a clause: nothing says what it did, or when."""
    phrase = units[at].low.removesuffix("s") == "armed attack" or (at > first and units[at - 1].low == "armed")
    lead = [unit.low for unit in units[max(0, first - 4) : first] if unit.low not in QUOTES]
    if phrase and lead[-1:] == ["to"] and lead[-2:-1] and lead[-2] in APPLYING:
        return True  # "Article IV extends to armed attacks on public vessels"
    if not phrase or units[first].low not in {"a", "an", "armed", "armed attack"}:
        return False
    if any(unit.low in MODALS or unit.low in ENGAGED for unit in units[at + 1 :]):
        return True
    return not any(unit.low in DONE or unit.low in MONTHS or unit.low[:1].isdigit() for unit in units)


DONE = frozenset(
    "killed killing kills wounded wounding injured injuring left leaving dead died yesterday today".split()
)
ENGAGED = frozenset("engages engage falls regarded considered triggers trigger invokes".split())
MONTHS = frozenset("january february march april june july august september october november december monday tuesday "
                   "wednesday thursday friday saturday sunday".split())  # fmt: skip
# With an article these can be struck: "a market was hit", "attacked a group".
REAL_THINGS = frozenset("group force market markets oil partner partners dog dogs action ad ads wall".split())


def _harmless(units: Sequence[Unit], first: int, at: int) -> bool:
    if units[at].low in OF_ARMS_ALONE:
        return False
    named = first > 1 and units[first - 1].capital and units[first - 2].capital and not is_headline(units)
    before = {unit.low for unit in units[max(0, first - 1) + named : at]}  # "the Newnew Polar Bear tore up"
    following = units[at + 1].low if at + 1 < len(units) else ""
    step = at + 2 if following in DETERMINERS else at + 1
    close = {unit.low for unit in units[step : step + 2] if unit.low not in STOPS}
    first_close = units[step].low if step < len(units) else ""
    if first_close == "low" and step + 1 < len(units) and units[step + 1].low in {"over", "across", "from", "above"}:
        first_close = ""  # "came in low over the bay"
    if ("wave", "of") in pairwise(unit.low for unit in units[step : step + 4]):
        first_close, close = "", close - {"wave"}  # "launched another wave of missiles"
    return (
        bool(before & HARMLESS_BEFORE)
        or first_close in (HARMLESS_AFTER - REAL_THINGS if following in DETERMINERS else HARMLESS_AFTER)
        or (following in DETERMINERS and bool(close & (HARMLESS_AFTER - REAL_THINGS)))
    )


# What only arms do: "pilots bombed", "bombed markets".
OF_ARMS_ALONE = frozenset("bombed shelled bombarded torpedoed strafed mortared".split())


def _conditional(units: Sequence[Unit], first: int) -> bool:
    """Whether "if" or "unless" opens the clause that the word stands in."""
    for at in range(first - 1, max(-1, first - REACH), -1):
        low = units[at].low
        if low in {"if", "unless", "whether", "should"} or (
            low == "event" and at + 1 < len(units) and units[at + 1].low == "of"
        ):
            return True
        if low in STOPS or low == "," or (low in SUBORDINATORS and low != "that"):
            return False
    return False


def _unreal_before(units: Sequence[Unit], first: int) -> bool:
    for at in range(first - 1, max(-1, first - 7), -1):
        low = units[at].low
        if (
            low in UNREAL
            or (low in RISKS and units[at + 1].low in {"of", "that"})
            or low in CALLED_OFF
            or (low == "off" and at and units[at - 1].low in {"called", "calls", "call", "calling", "headed", "staved"})
            or (
                low in {"against", "from"}
                and at
                and units[at - 1].low in {"protection", "defend", "protect", "defence", "defense", "guarantee"}
            )
        ):
            return True
        if low in STOPS or low in QUOTES or low == "," or low in SUBORDINATORS:
            return False
    return False


def _modal_around(units: Sequence[Unit], first: int, at: int) -> bool:
    told = first > 0 and units[first - 1].low in SPOKEN_OF and units[first].low in {"the", "this", "that", "last"}
    for step in range(first - 1, max(-1, first - 8), -1):
        if told or units[step].low in STOPS or units[step].low == "," or units[step].low in SUBORDINATORS:
            break
        if is_verb(units, at=step):
            group = verb_group(units, at=step)
            lead = units[max(0, group.first - 1)].low
            return group.modal or (
                group.infinitive and lead not in HAPPENED_TO and units[group.first].low not in HAPPENED_TO
            )
    for step in range(at + 1, min(len(units), at + 10)):
        if units[step].low in STOPS or units[step].low == "," or units[step].low in SUBORDINATORS:
            break
        if is_verb(units, at=step):
            return units[step].low in MODALS
    return False


# After these a noun of force with its article was told or is known: "had nothing to add about the strike on a flat".
SPOKEN_OF = frozenset("about of over since following during amid despite".split())


def _deeming(units: Sequence[Unit], at: int) -> bool:
    """Whether two attacks are equated, or any attack is to be taken for something, as an instrument has it.

    "An attack on one is an attack on all", "an attack on Qatar shall be regarded as a threat to the peace".
    """
    low, high = max(0, at - 22), min(len(units), at + 23)
    nouns = [step for step in range(low, high) if "attack noun" in units[step].roles]
    if len(nouns) > 1 and any(unit.low in EVERYONE for step in nouns for unit in units[step + 1 : step + 4]):
        return True
    deemed = next((step for step in range(low, high) if units[step].low in DEEMED), None)
    if deemed is None or not any(unit.low in INDEFINITE for unit in units[max(0, at - 3) : at]):
        return False
    ruled = any(unit.low in MODALS or unit.low == "to" for unit in units[max(0, deemed - 3) : deemed])
    equal = any(step > deemed for step in nouns) and any(step < deemed for step in nouns)
    return (ruled and at < deemed) or equal


INDEFINITE = frozenset(("a", "an", "any"))
DEEMED = frozenset("treated regarded considered deemed viewed seen counted counts count constitutes constitute "
                   "equals".split())  # fmt: skip


# Before "of" or "that", what has not come: "the risk of an attack", "warned of a strike".
RISKS = frozenset("risk risks danger dangers possibility prospect prospects likelihood chance spectre specter "
                  "warned warns "
                  "warn warning warnings probability fear fears dreamt dreamed".split())  # fmt: skip
CALLED_OFF = frozenset("acquitted cleared exonerated absolved plan plot plots plotted plotting prepare prevented "
"averts cancelled canceled aborted "
                       "postponed forestalled simulated simulates "
                       "rehearsed "
                       "contemplated contemplates mulled proposed advocated authorised authorized".split())  # fmt: skip
EVERYONE = frozenset("all every everyone both each".split())


ASKED = "a question, which claims nothing"
ASKING = frozenset(
    "can could did do does is are was were will would has have had should shall may might isn't wasn't didn't".split()
)
WANTED = frozenset("who whom what which where when how".split())
YET = frozenset("do does should shall would will can could may might must".split())
LABEL = 4


def trouble_of_question(units: Sequence[Unit]) -> str:
    """Return why a question that wants yes or no claims nothing, or "": "Can you confirm that it struck a convoy?"."""
    if not any(unit.low == "?" for unit in units[-2:]):
        return ""
    colon = next((at + 1 for at, unit in enumerate(units[:LABEL]) if unit.low == ":"), 0)
    opening = [unit.low for unit in units[colon : colon + 6] if unit.low.isalpha()]
    wanted = opening[:1] and opening[0] in WANTED and opening[1:2] and opening[1] in YET  # "Whom do I torpedo?"
    return ASKED if wanted or (opening and opening[0] in ASKING) else ""
