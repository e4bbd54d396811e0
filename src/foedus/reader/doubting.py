"""Clauses said to be untrue, or shown by nothing: "it is not true that", "nobody believes it", "failed to prove that".

What is called untrue is denied by whoever says so; what is only doubted is affirmed by nobody.
"""

from collections.abc import Sequence
from typing import Literal

from foedus.reader.grammar import QUOTES, STOPS
from foedus.reader.speechwords import BE, CLAIM_NOUNS, FALSE_WORDS, NEGATIONS
from foedus.reader.unit import Unit

Doubt = Literal["false", "open", ""]

TRUE = frozenset("true so correct right accurate".split())
UNTRUE = FALSE_WORDS | frozenset("incorrect inaccurate mistaken myth legend fable".split())
SURE = frozenset(
    "certain clear proven proved shown established known sure persuaded convinced demonstrated evident settled "
    "confirmed verified".split()
)
DOUBTFUL = frozenset("doubtful unclear uncertain unproven unproved unlikely questionable debatable improbable".split())
DOUBTING = frozenset("doubt doubts doubted disbelieve disbelieves disbelieved question questions questioned".split())
SHOWING = frozenset(
    "believe believes believed think thinks thought suggest suggests suggested say says said claim claims claimed "
    "prove proves proved show shows showed shown indicate indicates indicated establish establishes established "
    "confirm confirms confirmed verify verified find finds found conclude concluded demonstrate demonstrated".split()
)
MAKING = frozenset("made makes make making seems seemed looks looked appears appeared".split())
NOBODY = frozenset("nobody nothing none few".split())
STORIES = CLAIM_NOUNS | frozenset("story stories tale idea notion theory version account talk contention".split())
DISPROVED = frozenset("debunked disproved disproven refuted discredited exploded demolished".split())
UNSHOWN = frozenset("unproven unproved unverified unconfirmed unsubstantiated unsupported".split())
UNABLE = frozenset("unable failed fail fails declined refused declines refuses".split())
LITTLE = frozenset(("no", "few", "little", "without", "beyond"))
REACH, LEAD, NEAR = 14, 9, 4


def doubt_of(units: Sequence[Unit], *, at: int) -> Doubt:
    """Return whether the clause of a word is said to be untrue, or is doubted, by what governs its "that"."""
    for step in range(at - 1, max(0, at - REACH), -1):
        low = units[step].low
        if low == "that":
            return doubt_over(units, that=step)
        if low in STOPS or low in QUOTES:
            return ""
    return ""


def doubt_over(units: Sequence[Unit], *, that: int) -> Doubt:
    """Return what is said of the clause that a "that" opens."""
    if that == 0:
        return ""
    lead = _lead(units, that)
    word, negated = units[that - 1].low, bool(NEGATIONS.intersection(lead))
    if "neither" in lead and "nor" in lead:
        return "open"  # "has neither confirmed nor denied that"
    if word in STORIES:
        return _of_story(units, that, lead)
    if (BE | MAKING).isdisjoint(lead) and word not in DOUBTING and word not in SHOWING:
        return ""
    if word in TRUE or word in UNTRUE:
        return "false" if (word in UNTRUE) != negated else ""
    if word in DOUBTFUL | SURE - SHOWING:
        doubted = (word in DOUBTFUL) != negated
    else:
        doubted = word in DOUBTING and not (negated or not LITTLE.isdisjoint(lead))
        doubted = doubted or (word in SHOWING and _by_nobody(units, that, lead))
    return "open" if doubted else ""


def false_clauses(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """Return the units of each clause that is said to be untrue, half-open."""
    found: list[tuple[int, int]] = []
    for at, unit in enumerate(units):
        if unit.low == "that" and doubt_over(units, that=at) == "false":
            end = next((step for step in range(at + 1, len(units)) if units[step].low in STOPS), len(units))
            found.append((at + 1, end))
    return found


def _lead(units: Sequence[Unit], that: int) -> list[str]:
    """Return the words before a "that", back to a sign that parts clauses."""
    first = that
    while first > 0 and that - first < LEAD:
        low = units[first - 1].low
        if low in STOPS or low in QUOTES or low in {",", "that", "but"}:
            break
        first -= 1
    return [unit.low for unit in units[first:that]]


def _by_nobody(units: Sequence[Unit], that: int, lead: Sequence[str]) -> bool:
    """Whether nobody shows it, or somebody could not: "nothing suggests that", "was unable to prove that"."""
    if not NOBODY.isdisjoint(lead) or not UNABLE.isdisjoint(lead):
        return True
    said = units[that - 1].low in {"say", "said", "claim", "claimed"}
    return not said and any(low in {"not", "n't", "never", "cannot"} for low in lead[-NEAR:])


def _of_story(units: Sequence[Unit], that: int, lead: Sequence[str]) -> Doubt:
    """Return what becomes of a claim: "no truth in the claim that", "the claim that … was debunked"."""
    if "truth" in lead and "no" in lead:
        return "false"
    end = next((at for at in range(that + 1, len(units)) if units[at].low in STOPS), len(units))
    for at in range(that + NEAR, end):
        if units[at].low in DISPROVED and units[at - 1].low in BE:
            return "false"
        unshown = units[at].low in UNSHOWN and units[at - 1].low in BE | {"remains", "remained", "remain"}
        if unshown or (units[at].low in {"verified", "confirmed"} and units[at - 1].low == "be"):
            return "open"
    return ""
