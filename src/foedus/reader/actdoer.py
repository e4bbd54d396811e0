"""Who does a public act: the subject of its verb, past what stands between, or that of the verb it hangs on."""

from collections.abc import Sequence

from foedus.reader.actframes import Frame
from foedus.reader.finite import is_verb
from foedus.reader.grammar import subject_span
from foedus.reader.speaker import doer_span
from foedus.reader.speechwords import ASIDES
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import ENDS_OF_ASIDES, verb_group
from foedus.reader.wordclass import AUXILIARIES

LONGEST = 3
# An infinitive after one of these was carried out, or is ordered to be.
DONE_TO = frozenset(
    "directed ordered instructed decided agreed telephoned phoned rang wrote writes write went returned regret regrets "
    "regretted beg begs honour honor wish wishes wished desire desires hastened hurried quick "
    "swift prompt first rushed proceeded occasion opportunity liberty led prompted caused pushed drove moved compelled "
    "forced obliged brought".split()
)


def find_doer(units: Sequence[Unit], *, first: int) -> tuple[int, int]:
    """Return the subject of a verb: past an adverbial phrase, and "both" where that is all of it."""
    if units[first].low == "having" or (first and units[first - 1].low == "without"):
        return _doer_beside(units, first)
    if units[first].low.endswith("ing") and first and units[first - 1].low in {"by", "in", ","}:
        return _doer_of_gerund(units, first)
    first = _behind_aside(units, begin_of_aspect(units, first=first))
    while first > 1 and units[first - 1].low.endswith("ly") and units[first - 2].low == ",":
        first -= 1  # "the Council, in resolution 487, unanimously condemned"
    begin, end = _outer(units, *doer_span(units, first=first), first)
    return (first, first + 1) if begin == end and units[first].low == "both" else (begin, end)


GOING_ON = frozenset("went go goes carried carry carries kept keep keeps".split())
ASPECTS = frozenset("kept keep keeps continued continues continue began begins started starts stopped stops".split())


def begin_of_aspect(units: Sequence[Unit], *, first: int) -> int:
    """Return where the verb stands that a gerund goes on from, as in "went on denying"; else the verb itself."""
    if not units[first].low.endswith("ing") or not first:
        return first
    step = first - 1 - (units[first - 1].low == "on")
    if step > 0 and (units[step].low in ASPECTS or (step < first - 1 and units[step].low in GOING_ON)):
        return verb_group(units, at=step, form="past").first
    return first


def _doer_beside(units: Sequence[Unit], first: int) -> tuple[int, int]:
    """Return the subject of the clause beside a participle: "Having warned Russia, Washington fired"."""
    begin = first - (units[first - 1].low == "without" if first else 0)
    before = next((at for at in range(begin - 1, -1, -1) if is_verb(units, at=at)), None) if begin else None
    if before is not None and units[begin - 1].low != ";":
        return doer_span(units, first=verb_group(units, at=before).first)
    comma = next((at for at in range(first, len(units)) if units[at].low == ","), len(units))
    verb = next((at for at in range(comma + 1, len(units)) if is_verb(units, at=at)), None)
    return (first, first) if verb is None else subject_span(units, first=verb_group(units, at=verb).first)


def _outer(units: Sequence[Unit], begin: int, end: int, first: int) -> tuple[int, int]:
    """Return the subject that verbs in a row share, past the object or the clause of which the one before tells.

    "Moscow called the reply insolent, renounced the pact"; "cited Article 4, under which all are one, and asked".
    """
    if not 0 < begin < end < first or units[first - 1].low not in {",", "and", "but"}:
        return begin, end
    lead = units[begin - 1]
    if lead.low in CLOSED and units[first - 1].low in {"and", "but"} and units[first - 2].low == ",":
        comma = next((at for at in range(begin - 1, 0, -1) if units[at].low == ","), 0)
        verb = next((at for at in range(comma - 1, 0, -1) if _acts_here(units, at)), 0)
    else:
        verb = begin - 1 if _acts_here(units, begin - 1) and end == first - 1 else 0
    outer = doer_span(units, first=verb_group(units, at=verb).first) if verb else (begin, begin)
    return outer if outer[0] < outer[1] else (begin, end)


def _acts_here(units: Sequence[Unit], at: int) -> bool:
    return bool(units[at].roles & {"speech", "act verb"}) or is_verb(units, at=at)


CLOSED = frozenset(("which", "whom", "whose", "who", "where"))


def _doer_of_gerund(units: Sequence[Unit], first: int) -> tuple[int, int]:
    """Return the subject of the verb before a gerund, or what a comma parts from it where no verb stands before."""
    verb = next((at for at in range(first - 1, 0, -1) if is_verb(units, at=at) or units[at].low in {";", ":"}), 0)
    if verb and units[verb].low not in {";", ":"}:
        return doer_span(units, first=verb_group(units, at=verb).first)
    return subject_span(units, first=first - 1) if first > 1 and units[first - 1].low == "," else (first, first)


def _behind_aside(units: Sequence[Unit], first: int) -> int:
    """Return where a verb begins whose subject or auxiliary an adverbial phrase parts from it."""
    if not first or units[first - 1].low not in ENDS_OF_ASIDES:
        return first
    for phrase in ASIDES:
        begin = first - len(phrase)
        if begin > 0 and all(units[begin + step].low == word for step, word in enumerate(phrase)):
            aux = units[begin - 1].low in AUXILIARIES
            return verb_group(units, at=begin - 1, form="base").first if aux else begin
    return first


def find_sender(units: Sequence[Unit], *, first: int) -> tuple[int, int]:
    """Return the subject of the verb that an infinitive hangs on."""
    for at in range(first - 1, max(-1, first - 10), -1):
        if units[at].low in CAUSING and at + 1 < first:
            return at + 1, first  # "led Mali to break off relations"
        if units[at].low in OCCASIONS:
            return doer_span(units, first=max(0, at - LONGEST + 1))  # "Kenya takes this occasion to condemn"
        if units[at].low == "first" and any(unit.low in BECOMING for unit in units[max(0, at - 2) : at]):
            return subject_span(units, first=at - 2 + (units[at - 1].low in BECOMING))
        if units[at].low in DONE_TO:
            return subject_span(units, first=verb_group(units, at=at).first)
    return first, first


# "France became the first country to invoke the article".
BECOMING = frozenset("become becomes became is are was were".split())
CAUSING = frozenset("led prompted caused pushed drove moved compelled forced obliged brought".split())
OCCASIONS = frozenset("occasion opportunity liberty".split())


def is_nobody(units: Sequence[Unit], *, begin: int, end: int) -> bool:
    """Whether a subject is nobody: "nobody has invoked it", "no one warned them", "neither has signed"."""
    lows = [unit.low for unit in units[begin:end]]
    return lows[:1] in (["none"], ["neither"], ["nobody"]) or lows[:2] == ["no", "one"]


# Two who are not named where they make peace: "the two governments agreed to a ceasefire".
SIDES = frozenset(
    "sides governments armies parties generals commanders leaders presidents premiers ministers negotiators "
    "delegations countries neighbours neighbors two belligerents foes combatants guarantors allies powers".split()
)


BETWEEN = frozenset(("armistice", "signature", "consultation", "declaration of war"))


def both_sides(units: Sequence[Unit], *, frame: Frame, begin: int, end: int) -> bool:
    """Whether two sides without a name agree, which needs nobody's name to be told."""
    return frame.kind in BETWEEN and begin < end and units[end - 1].low in SIDES
