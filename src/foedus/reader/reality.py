"""Whether a word of force tells of something that happened, or why not: threats, plans, clauses, exercises, sport."""

from collections.abc import Sequence

from foedus.reader.attackwords import HARMLESS_AFTER, HARMLESS_BEFORE, MARKET, PLAY, SPORT
from foedus.reader.grammar import QUOTES, STOPS, VerbGroup, is_verb, verb_group
from foedus.reader.lexicon import Unit
from foedus.reader.speechwords import ANY_WORDS, DETERMINERS, HAPPENED_TO, MODALS, SUBORDINATORS, UNREAL

REACH = 12
FUTURE = "said of the future, of a plan or of a threat, not of something done"
CLAUSE = "speaks of any attack, as a clause does, not of one that happened"
ORDERED = "tells somebody what to say, and reports nothing"
TELLING = frozenset("state report say write claim pretend imagine suppose assume announce declare repeat".split())
EXERCISE = "an exercise, a story or a commemoration"
SPORT_OR_MARKET = "the word means something else here"


def trouble_of_sentence(units: Sequence[Unit]) -> str:
    """Return why no attack in the sentence can be one, or ""."""
    if _ordered(units):
        return ORDERED
    lows = {unit.low for unit in units}
    if lows & PLAY and any(_plays(units, at) for at in range(len(units))):
        return EXERCISE
    armed = any(unit.roles & {"weapon", "force"} for unit in units)
    if lows & SPORT and not armed:
        return SPORT_OR_MARKET
    return SPORT_OR_MARKET if len(lows & MARKET) > 1 and not armed else ""


def _ordered(units: Sequence[Unit]) -> bool:
    """Whether the sentence tells somebody what to say or to suppose: "State that Portugal attacked Spain"."""
    first = next((at for at, unit in enumerate(units[:4]) if unit.low.isalpha()), 0)
    return len(units) > first + 1 and units[first].low in TELLING and units[first + 1].low == "that"


def _plays(units: Sequence[Unit], at: int) -> bool:
    """Whether a word of exercise or memory is one here; "in the exercise of its right" is not."""
    low = units[at].low
    following = units[at + 1].low if at + 1 < len(units) else ""
    return low in PLAY and not (low == "exercise" and following == "of")


def trouble_of_verb(units: Sequence[Unit], *, group: VerbGroup) -> str:
    """Return why a verb of force tells of nothing done, or ""."""
    if group.modal:
        return FUTURE
    if _harmless(units, group.at, group.at):
        return SPORT_OR_MARKET
    before = units[group.first - 1].low if group.first else ""
    if (
        group.infinitive
        and sent_to(units, group=group) is None
        and not any(unit.low in HAPPENED_TO for unit in units[max(0, group.first - 2) : group.at])
    ):
        return FUTURE
    if group.gerund and before in {"of", "from", "against", "without"} and _unreal_before(units, group.first):
        return FUTURE
    return FUTURE if _conditional(units, group.first) else ""


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


def trouble_of_noun(units: Sequence[Unit], *, first: int, at: int) -> str:
    """Return why a noun of force (its group `first` to `at`) tells of nothing done, or ""."""
    if _harmless(units, first, at):
        return SPORT_OR_MARKET
    words = {unit.low for unit in units[first : at + 1]}
    if words & (ANY_WORDS | UNREAL) or _deeming(units, at):
        return CLAUSE
    bare = first == at and units[at].low in {"attack", "strike", "aggression", "invasion", "assault"}
    if bare and (at == 0 or units[at - 1].low not in {"under", "'s"}):
        return CLAUSE
    return (
        FUTURE if _modal_around(units, first, at) or _conditional(units, first) or _unreal_before(units, first) else ""
    )


def _harmless(units: Sequence[Unit], first: int, at: int) -> bool:
    before = {unit.low for unit in units[max(0, first - 1) : at]}
    following = units[at + 1].low if at + 1 < len(units) else ""
    step = at + 2 if following in DETERMINERS else at + 1
    close = {unit.low for unit in units[step : step + 2] if unit.low not in STOPS}
    first_close = units[step].low if step < len(units) else ""
    return (
        bool(before & HARMLESS_BEFORE)
        or first_close in HARMLESS_AFTER
        or (following in DETERMINERS and bool(close & HARMLESS_AFTER))
    )


def _conditional(units: Sequence[Unit], first: int) -> bool:
    """Whether "if" or "unless" opens the clause that the word stands in."""
    for at in range(first - 1, max(-1, first - REACH), -1):
        low = units[at].low
        if low in {"if", "unless", "whether"} or (low == "event" and at + 1 < len(units) and units[at + 1].low == "of"):
            return True
        if low in STOPS or low == "," or (low in SUBORDINATORS and low != "that"):
            return False
    return False


def _unreal_before(units: Sequence[Unit], first: int) -> bool:
    for at in range(first - 1, max(-1, first - 7), -1):
        low = units[at].low
        if low in UNREAL or (
            low in {"against", "from"}
            and at
            and units[at - 1].low in {"protection", "defend", "protect", "defence", "defense", "guarantee"}
        ):
            return True
        if low in STOPS or low in QUOTES or low == "," or low in SUBORDINATORS:
            return False
    return False


def _modal_around(units: Sequence[Unit], first: int, at: int) -> bool:
    for step in range(first - 1, max(-1, first - 8), -1):
        if units[step].low in STOPS or units[step].low == "," or units[step].low in SUBORDINATORS:
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


def _deeming(units: Sequence[Unit], at: int) -> bool:
    """Whether two attacks are equated: "an attack on one is an attack on all"."""
    low, high = max(0, at - 22), min(len(units), at + 23)
    nouns = [step for step in range(low, high) if "attack noun" in units[step].roles]
    return len(nouns) > 1 and any(unit.low in EVERYONE for step in nouns for unit in units[step + 1 : step + 4])


EVERYONE = frozenset("all every everyone both each".split())
