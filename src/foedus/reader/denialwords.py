"""Denials told by what is said, not by the verb: "said it was not involved", "told them it had fired no missile".

Whoever says of himself that he did no such thing denies it; so does whoever says that nothing of the kind was done, or
that nobody of his was there. What he will not do, what others did not do, and that nobody was hurt, denies nothing.
"""

from collections.abc import Iterator, Sequence

from foedus.reader.finite import is_verb
from foedus.reader.grammar import QUOTES, STOPS
from foedus.reader.mention import ActMention, Part
from foedus.reader.speaker import Context, doer_span, subject_actors
from foedus.reader.speechwords import DO, MODALS
from foedus.reader.unit import Unit, lows_of

OWNED = frozenset("its their his her our my".split())
SELF = frozenset("it they he she we i".split()) | OWNED
NOBODYS = frozenset("no none neither nobody nothing not".split())
NOT = frozenset(
    "not never no none n't nothing neither nobody wasn't weren't isn't aren't didn't hadn't hasn't haven't don't "
    "doesn't".split()
)
INVOLVED = frozenset(
    "involved party behind responsible part role hand blame knowledge connection complicit us ours doing work share "
    "implicated participated participating involvement link links".split()
)
# Deeds besides those of force that one is charged with, by the form in which they are denied.
DONE = frozenset(
    "done did do left leave entered enter crossed cross violated violate attacked sent send sends supplied supplies "
    "supply armed arms harboured harbours harbored harbors shelters sheltered hosts hosted backs backed ordered gave "
    "given flew flown fly overflew touched gone went aimed shot planted laid lent trained trains financed funded "
    "operated used uses rammed strayed landed penetrated trespassed provoked broken broke breached sank sunk built "
    "moved deployed dropped planned authorised authorized approved sanctioned commissioned".split()
)
HAPPENED = frozenset("happened occurred taken took place existed exists incident".split())
# "It was far away", "its guns were silent": no share in it either, without a negation.
ELSEWHERE = frozenset("innocent blameless guiltless asleep silent victim framed".split())
AWAY = (("out", "of", "range"), ("too", "far"), ("nowhere", "near"), ("far", "away"), ("far", "off"))
TELLTALE = NOT | NOBODYS | ELSEWHERE | {phrase[0] for phrase in AWAY}
HURT = frozenset(
    "killed wounded hurt injured dead died casualties casualty injuries victims damage damaged harmed missing".split()
)
SUFFERED = frozenset("hit struck destroyed affected lost".split())
NO_DENIAL = frozenset(
    "sign signs information plans plan intention need reason comment choice doubt decision evidence proof confirmation "
    "question quarrel change talks alternative interest request agreement word goal target deadline casualties losses "
    "option excuse justification threat".split()
)
SAYING = frozenset(
    "replied replies answered answers retorted retorts responded responds swore swears protested protests".split()
)
INDIRECT = frozenset(("denies", "accuses"))
KNOWING = frozenset("know knew knows known aware heard".split())
NOUNS = frozenset(("weapon", "force", "object", "persons", "attack noun"))
REACH, LEAD, NEAR = 11, 8, 5


def read_denials(units: Sequence[Unit], *, context: Context) -> Iterator[ActMention]:
    """Yield the denials of a sentence: who says of himself that he was not in it."""
    if TELLTALE.isdisjoint(lows_of(units)):
        return
    for at, unit in enumerate(units):
        told = unit.get("speech")
        if not (unit.low in SAYING or (told is not None and told.value not in INDIRECT)):
            continue
        begin, end = doer_span(units, first=at)
        by = subject_actors(units, begin=begin, end=end, context=context)
        if not by:
            begin, end = at + 1, _name_end(units, at + 1)
            by = subject_actors(units, begin=begin, end=end, context=context) if end > begin else ()
        if not by:
            continue
        found = _denied(units, at, begin, by)
        if found is not None:
            first, last = found
            yield ActMention(
                kind="denial", rule="act denial by content", at=at, start=min(unit.start, units[first].start),
                end=max(unit.end, units[last].end), by=by[:3], about_attack=True,
                span=(min(begin, at, first), max(last, at) + 1),
            )  # fmt: skip
            return


def _name_end(units: Sequence[Unit], first: int) -> int:
    """Return where a speaker ends who is named behind his verb: "…, said the Iranian minister."."""
    end = first
    while end < len(units) and end - first < LEAD and units[end].low not in STOPS | QUOTES | {",", ".", "that"}:
        if is_verb(units, at=end):
            return first
        end += 1
    return end


def _denied(units: Sequence[Unit], at: int, begin: int, by: Sequence[Part]) -> tuple[int, int] | None:
    """Return the first and the last unit of what is said, where it denies; what stands before a speaker counts too."""
    actors = {part.value[0] for part in by}
    first = _content(units, at)
    last = _negated(units, first, actors) if first else 0
    if last:
        return first, last
    before = 0
    while before < begin and (units[before].low in QUOTES or units[before].low in {",", "—", "-"}):
        before += 1
    comma = begin > 1 and (units[begin - 1].low == "," or units[begin - 1].low in QUOTES)
    inverted = begin > at > 1 and (units[at - 1].low == "," or units[at - 1].low in QUOTES)
    if not (comma or inverted) or before >= min(begin, at):
        return None
    last = _negated(units, before, actors, told=(min(begin, at), max(begin, at)))
    return (before, last) if last else None


def _content(units: Sequence[Unit], at: int) -> int:
    """Return where what is said begins, behind "that", a colon or the verb alone; 0 where nothing follows."""
    reach = range(at + 1, min(len(units), at + LEAD))
    that = next((step for step in reach if units[step].low == "that"), at)
    if that > at + 1 and any(unit.low in STOPS | QUOTES | {","} for unit in units[at + 1 : that]):
        that = at
    first = that + 1
    if that == at:
        colon = next((step for step in reach if units[step].low == ":"), at)
        first = colon + 1
    while first < len(units) and (units[first].low in QUOTES or units[first].low == ","):
        first += 1
    return first if first < len(units) else 0


def _negated(units: Sequence[Unit], first: int, actors: set[str], told: tuple[int, int] = (0, 0)) -> int:
    """Return the unit that ends the denial of a share or a deed in the clause, or 0."""
    clause = _clause(units, first, told)
    lows = [units[step].low for step in clause]
    if not lows or not HURT.isdisjoint(lows):
        return 0
    own = lows[0] in SELF or any(units[step].actor in actors for step in clause[:NEAR])
    if own and (away := _elsewhere(lows)):
        return clause[away]
    if not own and (others := _of_others(units, clause, lows, actors)):
        return others
    if lows[0] in NOBODYS:
        return _of_nobody(units, clause, lows)
    return _of_self(units, clause, lows) if own else 0


def _of_others(units: Sequence[Unit], clause: Sequence[int], lows: Sequence[str], actors: set[str]) -> int:
    """Return what ends "the drone was not Iranian", "the guns were not its own", or 0."""
    if lows[0] in NOBODYS or not any(units[step].roles & NOUNS for step in clause[:NEAR]):
        return 0
    for number in range(1, len(lows) - 1):
        if lows[number] in {"not", "n't", "never"} and lows[number - 1] in {"was", "were", "is", "are", "been"}:
            theirs = (one for one in range(number + 1, min(len(lows), number + 4)) if lows[one] in OWNED | {"ours"}
                      or ("demonym" in units[clause[one]].roles and units[clause[one]].actor in actors))  # fmt: skip
            return next((clause[one] for one in theirs), 0)
    return 0


def _clause(units: Sequence[Unit], first: int, told: tuple[int, int]) -> list[int]:
    """Return the units of the clause that begins at one; a speaker set between its words is left out."""
    found: list[int] = []
    for step in range(first, min(len(units), first + REACH + told[1] - told[0])):
        low = units[step].low
        if told[0] <= step <= told[1] and told[1] > told[0]:
            continue
        if low == "," and told[0] - 1 <= step <= told[1] + 1 and told[1] > told[0]:
            continue
        ended = low in STOPS or low in QUOTES or low in {".", ",", "but", "that", "if", "until", "which", "who"}
        if ended or (low == "and" and found):
            break
        found.append(step)
    return found


def _elsewhere(lows: Sequence[str]) -> int:
    """Return the word by which one says that he was elsewhere, or 0."""
    for number, low in enumerate(lows):
        if low in ELSEWHERE and number:
            return number
        for words in AWAY:
            if tuple(lows[number : number + len(words)]) == words:
                return number + len(words) - 1
    return 0


def _of_nobody(units: Sequence[Unit], clause: Sequence[int], lows: Sequence[str]) -> int:
    """Return what ends "none of its aircraft had bombed it", "no dinghy was rammed", "nothing had happened", or 0."""
    if not MODALS.isdisjoint(lows) or not NO_DENIAL.isdisjoint(lows[1:4]):
        return 0
    if lows[0] == "not" and lows[1:2] not in (["one"], ["a"], ["any"], ["even"]):
        return clause[1] if lows[1:2] in (["us"], ["true"], ["so"]) else 0
    owned = any(units[step].low in OWNED or "demonym" in units[step].roles for step in clause[1 : NEAR + 2])
    if not owned and not SUFFERED.isdisjoint(lows):
        return 0  # "said no ship had been hit" tells of no loss
    thing = lows[0] in {"nothing", "nobody"} or "such" in lows[1:3]
    thing = thing or any(units[step].roles & NOUNS or units[step].low == "incident" for step in clause[1:4])
    for number, step in enumerate(clause[1:], start=1):
        if number > 1 and lows[0] == "no" and "verb" in units[step].roles and is_verb(units, at=step):
            return step
        deed = lows[number] in DONE | HAPPENED | INVOLVED or "verb" in units[step].roles
        if (owned or thing) and deed and is_verb(units, at=step) | (lows[number] in DONE | HAPPENED | INVOLVED):
            return step
    return clause[-1] if owned and any(low in {"was", "were", "been", "is"} for low in lows) else 0


def _of_self(units: Sequence[Unit], clause: Sequence[int], lows: Sequence[str]) -> int:
    """Return what ends "it had not", "it was not involved", "its army had fired no missile", or 0."""
    no = next((number for number, low in enumerate(lows) if low in NOT), 0)
    noun = lows[no + 1] if no + 1 < len(lows) else ""
    if not no or not MODALS.isdisjoint(lows) or (lows[no] == "no" and noun in NO_DENIAL):
        return 0
    before = units[clause[no - 1]]
    acted = before.low in DONE or "verb" in before.roles  # "they send none", "it shelters nobody"
    if no == len(lows) - 1:
        return clause[no] if no > 1 and lows[no] != "no" and (acted or lows[no] not in OBJECTS) else 0
    found = next((step for step in range(no + 1, len(lows)) if _denies(units, clause, lows, step, lows[no])), 0)
    known = lows[no] == "nothing" and not KNOWING.isdisjoint(lows)
    return clause[found] if found else clause[no] if known or (lows[no] in OBJECTS and acted) else 0


OBJECTS = frozenset(("none", "nobody", "nothing"))


def _denies(units: Sequence[Unit], clause: Sequence[int], lows: Sequence[str], number: int, no: str) -> bool:
    """Whether a word behind a negation is the deed, the share in it or the arms that are denied."""
    low, unit = lows[number], units[clause[number]]
    if low in INVOLVED | DONE and not (low in DO and lows[number + 1 : number + 2] and lows[number + 1] in NOT):
        return True
    verb = "verb" in unit.roles
    if verb and is_verb(units, at=clause[number]):
        return True
    return no in {"no", "none", "nobody"} and bool(unit.roles & NOUNS) and not verb
