"""Which kinds of recorded acts carry out a duty, and how far, from 1 to 3."""

from foedus.incidents import RecordedAct
from foedus.incidents.claims import Said
from foedus.terms import kinds, plain_word
from foedus.terms.records import EXTENTS

HELP: dict[int, tuple[str, ...]] = {
    3: ("assistance", "assistance with force", "deployment", "interception"),
    2: ("sanction", "mediation"),
    1: ("planning", "consultation", "meeting", "pledge", "condemnation", "evacuation"),
}
FORCE: dict[int, tuple[str, ...]] = {
    3: ("assistance with force", "interception", "declaration of war"),
    2: ("deployment", "assistance", "mobilisation"),
    1: ("sanction", "planning", "consultation", "meeting", "pledge"),
}
TALK: dict[int, tuple[str, ...]] = {3: ("consultation", "meeting"), 1: ("request", "negotiation")}
VIEW: dict[int, tuple[str, ...]] = {3: ("determination",), 2: ("resolution",), 1: ("condemnation", "pledge", "meeting")}
# By duty: 3 what is owed itself, 2 a measure short of it, 1 a first step. A duty that is not listed is carried out by
# leaving something undone, or by acts of no kind of ours; an act counts to it only where somebody says so.
SCALE: dict[str, dict[int, tuple[str, ...]]] = {
    "regard as threat": VIEW,
    "regard as attack": VIEW,
    "act to meet the danger": HELP,
    "assist": HELP,
    "assist with armed force": FORCE,
    "assist with whole war strength": FORCE,
    "defend": FORCE,
    "guarantee": FORCE,
    "self-defence": {3: ("self-defence", "assistance with force", "interception"), 1: ("reservation of right",)},
    "take action": HELP,
    "supply arms": {3: ("assistance",), 2: ("deployment",), 1: ("pledge", "planning")},
    "consult": TALK,
    "consult at once": TALK,
    "decide on measures": {3: ("resolution", "authorisation", "planning"), 2: ("determination",), 1: TALK[3]},
    "report to the security council": {3: ("report to the security council",), 1: ("notification",)},
    "seek council action": {3: ("report to the security council", "resolution"), 1: ("request",)},
    "plan": {3: ("planning",), 1: ("meeting", "consultation")},
    "keep a capacity": {3: ("deployment", "planning")},
    "inform": {3: ("notification",)},
    "reaffirm": {3: ("pledge",), 1: ("meeting",)},
    "mobilise": {3: ("mobilisation",), 1: ("deployment",)},
    "sanction": {3: ("sanction",), 1: ("condemnation",)},
    "mediate": {3: ("mediation",), 1: ("negotiation", "meeting")},
    "neutrality": {},
    "implement": {3: ("assistance", "deployment", "resolution"), 1: ("planning", "meeting", "negotiation")},
}
REFUSALS = ("refusal",)
# What these do is done to an organ or to nobody, so that they need name no beneficiary.
OF_THE_CASE = (
    "consultation",
    "meeting",
    "determination",
    "resolution",
    "authorisation",
    "report to the security council",
    "condemnation",
    "planning",
)


def mask_of(names: tuple[str, ...]) -> int:
    """Return the kinds of acts as a mask."""
    mask = 0
    for name in names:
        mask |= kinds().mask(name)
    return mask


def is_kind(act: RecordedAct, *, names: tuple[str, ...]) -> bool:
    """Say whether the act surely is of one of these kinds."""
    return act.kind_stated and act.kind & ~mask_of(names) == 0


def score_of(act: RecordedAct, *, owes: str) -> int | None:
    """Return how far an act of its kind carries out a duty, or None where it is of no kind that does.

    Authority: Joshi, Quinn and Regan, Peace Accords Matrix implementation dataset (2015), whose four steps these are;
    0, not begun, is given for a refusal on record alone, and never for silence.
    """
    said = extent_of(act)
    if said is not None:
        return said
    return next((level for level, names in SCALE.get(owes, {}).items() if is_kind(act, names=names)), None)


def extent_of(act: RecordedAct) -> int | None:
    """Return how far the act is said to carry out what it names, from 1 to 3, or None where nobody says."""
    said = act.values.get("extent")
    words = {plain_word(one) for one in said.affirmed} if isinstance(said, Said) else set()
    known = [level for level, word in enumerate(EXTENTS, start=1) if word in words]
    return min(known) if known else None
