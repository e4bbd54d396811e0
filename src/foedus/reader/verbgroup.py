"""Verb groups: a verb with what stands before it, its voice, mood, negation and tense."""

from collections.abc import Sequence

from foedus.reader.finite import is_sent_off
from foedus.reader.speechwords import ASIDES, BE, HAVE, HEDGES, MODALS, NEGATIONS
from foedus.reader.unit import Unit, VerbGroup, Words
from foedus.reader.wordclass import AUXILIARIES


def verb_group(units: Sequence[Unit], *, at: int, form: str = "") -> VerbGroup:
    """Return the verb at `at` with what stands before it: modal, negation, voice, infinitive.

    `form` is that of a verb which the lexicon does not hold.
    """
    if not isinstance(units, Words):
        return _group(units, at, form)
    found = units.groups.get((at, form))
    if found is None:
        found = units.groups[at, form] = _group(units, at, form)
    return found


def _group(units: Sequence[Unit], at: int, form: str) -> VerbGroup:
    first = at
    auxiliaries: list[str] = []
    while first > 0 and at - first < 10:  # noqa: PLR2004 - no verb group is longer
        low = units[first - 1].low
        month = low == "may" and units[first - 1].capital and first > 1
        helping = low in AUXILIARIES or low in NEGATIONS or low == "to" or (low in GET and not auxiliaries)
        if helping and not month:
            auxiliaries.append(low)
        elif low not in HEDGES and not _adverb(units, first - 1) and not _that_time(units, first - 1):
            aside = _aside_before(units, first)
            if not aside:
                break
            first -= aside - 1
        first -= 1
    told = (one.form for one in units[at].meanings if one.role in {"verb", "speech", "act verb"})
    form = form or next(told, "past")
    by_next = at + 1 < len(units) and units[at + 1].low == "by" and not _by_means(units, at + 2)
    participle = form in {"past", "part", "ed"} or any(
        one.form in {"past", "part"} for one in units[at].meanings if one.role == "verb"
    )
    helped = frozenset(auxiliaries) if auxiliaries else NO_WORDS
    passive = participle and (
        not BE.isdisjoint(helped)
        or (bool(auxiliaries) and auxiliaries[0] in GET)
        or (not auxiliaries and (by_next or form == "part" or (units[at].low in SHOT and is_sent_off(units, at=at))))
    )
    return VerbGroup(
        first,
        at,
        modal=not MODALS.isdisjoint(helped),
        negated=not NEGATIONS.isdisjoint(helped) or _hits_nobody(units, at),
        passive=passive,
        infinitive="to" in helped and form == "base" and HAVE.isdisjoint(helped),
        gerund=form == "ing" and BE.isdisjoint(helped),
        present=form in {"base", "s"} and not auxiliaries,
    )


NO_WORDS: frozenset[str] = frozenset()
GET = frozenset("got gets get getting gotten".split())


def _hits_nobody(units: Sequence[Unit], at: int) -> bool:
    """Whether the object of a verb of force is nobody: "we have attacked no one", "it struck no ship"."""
    following = units[at + 1].low if at + 1 < len(units) else ""
    return "verb" in units[at].roles and following in {"no", "nobody", "nothing", "none"}


def _adverb(units: Sequence[Unit], at: int) -> bool:
    """Whether a word on -ly stands before a verb: "has consistently denied", "troops systematically burned"."""
    unit = units[at]
    return unit.low.endswith("ly") and not unit.meanings and not unit.capital and at > 0 and unit.low not in ON_LY


ON_LY = frozenset(
    "family assembly supply reply rally belly jelly bully lily folly monopoly anomaly homily butterfly panoply fly "
    "doubly daily weekly monthly only friendly elderly deadly likely unlikely early costly ugly".split()
)


ENDS_OF_ASIDES = frozenset(phrase[-1] for phrase in ASIDES)


def _aside_before(units: Sequence[Unit], first: int) -> int:
    """Return how many units an adverbial phrase takes between an auxiliary and what follows: "was in turn shelled".

    "That night" and "later that day" stand behind a subject too: "the rebels that night shelled".
    """
    if units[first - 1].low in ENDS_OF_ASIDES:
        for phrase in ASIDES:
            begin = first - len(phrase)
            told = begin > 0 and units[begin - 1].low in AUXILIARIES
            if told and all(units[begin + step].low == word for step, word in enumerate(phrase)):
                return len(phrase)
    if first > PAIR and units[first - 1].low in TIMES:
        lead = [unit.low for unit in units[first - PAIR - 1 : first - 1]]
        if lead[-1:] == ["that"] and not units[first - PAIR - 1].roles & {"speech", "act verb"}:
            return PAIR
        return PAIR + 1 if lead in (["that", "same"], ["the", "same"]) else 0
    return 0


PAIR = 2
TIMES = frozenset("day night morning afternoon evening week month year summer spring autumn winter time".split())


def _that_time(units: Sequence[Unit], at: int) -> bool:
    """Whether "that night" and the like stand between an auxiliary and its verb: "had that night hit"."""
    step = at
    while step > max(0, at - LONGEST_TIME) and (units[step].low not in AUXILIARIES or units[step].capital):
        low = units[step].low
        if not (low in TIMES or low in DAY_WORDS or low in OF_TIME or low[:1].isdigit()):
            return False
        step -= 1
    last = units[step + 1].low
    return step < at + 1 and units[step].low in AUXILIARIES and (last in OPENING_TIME or last in TIMES)


LONGEST_TIME = 8
OPENING_TIME = frozenset("that this last on in yesterday today tonight overnight late early before at".split())
OF_TIME = OPENING_TIME | {"the", "of", "dawn", "noon", "midnight", "dusk"}


def _by_means(units: Sequence[Unit], at: int) -> bool:
    """Whether "by" gives a means or a time, and nobody who did it: "apologised by telephone", "left by Friday"."""
    return at < len(units) and (units[at].low in MEANS or units[at].low in DAY_WORDS or units[at].low[:1].isdigit())


MEANS = frozenset(
    "telephone phone letter radio video email cable telegram name dawn noon midnight then far helicopter helicopters "
    "boat boats sea air land night day force mistake accident surprise parachute road rail train truck storm".split()
)


DAY_WORDS = frozenset(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday hour day week month year night morning evening afternoon "
    "weekend".split()
)
SHOT = frozenset(("fired", "launched"))
