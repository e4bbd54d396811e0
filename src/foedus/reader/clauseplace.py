"""Where a clause happens by a town that stands anywhere in it: behind a list, an aside, a second object."""

from collections.abc import Callable, Sequence

from foedus.reader.answering import of_answered
from foedus.reader.finite import is_verb
from foedus.reader.grammar import STOPS, distance_end
from foedus.reader.mention import Part
from foedus.reader.speechwords import SUBORDINATORS
from foedus.reader.towns import NAMED_KINDS
from foedus.reader.unit import Unit

Town = Callable[[Sequence[Unit], int], Part | None]

LOCATIVE = frozenset(
    "in at near off outside inside around over above across along beside within throughout below beyond between "
    "opposite towards toward round amid by into onto on upon leaving left entering entered approaching approached "
    "reaching passing passed".split()
)
# Behind these a name tells where somebody is from, whither he goes or of whom is spoken.
AWAY = frozenset("from to via for about against with without of like than through".split())
NAMING = frozenset(
    "town city village port island district province region suburb settlement district quarter area hamlet base camp "
    "county governorate commune municipality islet atoll reef shoal airport airfield road highway coast mouth "
    "outskirts edge north south east west northeast northwest southeast southwest border capital resort bay strait "
    "temple monastery ruins refinery depot terminal harbour harbor islands".split()
)
# What stands before the preposition and has its own place: who speaks, who lives elsewhere, what is only described.
OF_OTHERS = frozenset(
    "based registered built born flying flown living exiled headquartered residing educated trained buried stationed "
    "office offices embassy mission consulate ministry spokesman spokeswoman correspondent reporter journalists "
    "meeting talks summit conference negotiations court parliament congress council ambassador hospitalised "
    "hospitalized treated funeral funerals protest protests rally vigil trial war conflict fighting peace ceasefire "
    "truce election elections embassy influence interests operations people government rulers authorities "
    "operation campaign presence".split()
)
NEARBY = frozenset("close next adjacent nearer nearest".split())
LONGEST = 40
MOST_BEFORE = 4


def place_in_clause(units: Sequence[Unit], *, at: int, town: Town) -> Part | None:
    """Return the one town that stands under a preposition of place in the clause of the verb or noun at `at`, or None.

    The clause goes on over lists and asides, and ends at another subject, a relative pronoun or a word of speech.
    """
    behind = _towns(units, range(at + 1, _end(units, at)), town)
    if len({part.value for part in behind}) == 1:
        return behind[0]
    if behind:
        return None
    lead = [step for step in range(_begin(units, at), at) if not of_answered(units, at=step)]
    before = _towns(units, lead, town)
    return before[0] if len({part.value for part in before}) == 1 else None


def _towns(units: Sequence[Unit], reach: Sequence[int], town: Town) -> list[Part]:
    return [part for at in reach if _stands(units, at) and (part := town(units, at)) is not None]


def _end(units: Sequence[Unit], at: int) -> int:
    """Return where the clause of the word at `at` ends (half-open)."""
    for step in range(at + 1, min(len(units), at + LONGEST)):
        unit = units[step]
        if _meanwhile(units, step):
            continue  # "as she lay at anchor off Bari"
        if unit.low in STOPS or unit.low in {".", "but"} or unit.low in SUBORDINATORS or "speech" in unit.roles:
            return step
        if opens_another(units, at=step):
            return step
        if is_verb(units, at=step) and not (units[step - 1].low in {"and", ","} or _meanwhile(units, step - 2)):
            return step
    return min(len(units), at + LONGEST)


def opens_another(units: Sequence[Unit], *, at: int) -> bool:
    """Whether "and" opens a clause of its own here: "and it now lies at anchor off Porkkala"."""
    return units[at].low == "and" and at + 1 < len(units) and units[at + 1].low in SUBJECTS


def _meanwhile(units: Sequence[Unit], at: int) -> bool:
    """Whether a clause begins here that tells where what was hit was just then: "while it lay off Aden"."""
    return 0 < at < len(units) - 1 and units[at].low in {"as", "while", "when"} and units[at + 1].low in SUFFERING


SUFFERING = frozenset("it she they he".split())
SUBJECTS = SUFFERING | {"we", "i", "you", "there", "this", "that"}


def _begin(units: Sequence[Unit], at: int) -> int:
    """Return where the clause of the word at `at` begins."""
    for step in range(at - 1, max(-1, at - LONGEST), -1):
        unit = units[step]
        if unit.low in STOPS or unit.low == "but" or unit.low in SUBORDINATORS or "speech" in unit.roles:
            return step + 1
        if is_verb(units, at=step) or (unit.low == "later" and step > 0):
            return step + 1  # "…, and a week later drones hit"
    return max(0, at - LONGEST)


def _stands(units: Sequence[Unit], at: int) -> bool:
    """Whether the name at `at` stands under a preposition of place that is the clause's own."""
    if not units[at].capital:
        return False
    step = at - 1
    while step >= 0 and at - step <= MOST_BEFORE and _leads(units, step):
        step -= 1
    if step < 1:
        return step == 0 and units[0].low in LOCATIVE
    low = units[step].low
    if low in {"of", "from"}:
        return _measured(units, step)
    if low == "to" and units[step - 1].low in NEARBY:
        return True
    if low not in LOCATIVE:
        return False
    near = {unit.low for unit in units[max(0, step - MOST_BEFORE) : step]}
    before = units[step - 1]
    return not (near & OF_OTHERS or near & {"from"} or before.roles & {"person", "office", "state", "speech"})


def _leads(units: Sequence[Unit], step: int) -> bool:
    """Whether a word may stand between the preposition and the name: "in the northern town of Goma"."""
    unit = units[step]
    if unit.low in {"the", "his", "their"} or unit.low in NAMING | NAMED_KINDS or "demonym" in unit.roles:
        return True
    if unit.low == "of":
        return units[step - 1].low in NAMING
    described = unit.low.isalpha() and not unit.meanings and not unit.capital
    return described and unit.low not in LOCATIVE and unit.low not in AWAY


def _measured(units: Sequence[Unit], at: int) -> bool:
    """Whether "of" or "from" ends a distance or a side: "thirty miles north of", "2 km from"."""
    return any(distance_end(units, at=step) == at + 1 for step in range(max(0, at - MOST_BEFORE * 2), at))
