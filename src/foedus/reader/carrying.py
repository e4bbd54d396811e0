"""The verb that carries a noun of force: who "carried out" the attack, who "suffered" it, when it "took place".

A noun tells who and whom by its own words; the rest is told by the verb whose object or subject it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from foedus.reader.filler import fillers
from foedus.reader.finite import is_verb
from foedus.reader.governing import raised_subject
from foedus.reader.grammar import STOPS, object_end, subject_span
from foedus.reader.headline import under_fire
from foedus.reader.slot import Slots
from foedus.reader.slots import fill_object, fill_subject
from foedus.reader.speechwords import BE, CONJUNCTIONS, HAPPENED_TO, HAVE, HEDGES, PREPOSITIONS
from foedus.reader.unit import Unit, VerbGroup
from foedus.reader.verbgroup import verb_group

# Verbs whose subject did what their object names.
DOING = frozenset(
    "carried carry carries carrying conducted conduct conducts conducting staged stages staging mounted mounts "
    "mounting launched launches launching delivered delivers delivering unleashed unleashes began waged wages "
    "waging ordered committed perpetrated made executed executes opened opens begins undertook undertaken "
    "undertakes initiated orchestrated masterminded engineered renewed resumed intensified organised organized "
    "performed directed aimed poured rained hurled trained used uses using started starts continued "
    "resorted".split()
)
# "Argentina answers with air attacks": who answers, attacks.
ANSWERING = frozenset(
    "answers answered retaliated retaliates responded responds replied replies did hit back began begins opened opens "
    "followed reacted countered struck launched".split()
)
# What "with" follows here tells with what arms: "opened heavy fire with mortars".
BEGINNING = frozenset("began begins opened opens launched".split())
# Verbs whose subject owns to what their object names.
CLAIMING = frozenset("claimed claims admitted acknowledged".split())
# Verbs whose subject is what was attacked, by what stands between them and the noun.
UNDERGOING: dict[tuple[str, ...], frozenset[str]] = {
    (): frozenset("suffered suffers suffering sustained sustains endured endures survived survives withstood received "
                  "receives repelled repulsed drew drawn took takes absorbed weathered faced".split()),
    ("under",): frozenset("came come coming comes was were been".split()),
    ("with",): frozenset(("met",)),
    ("to",): frozenset("subjected exposed lost succumbed".split()),
    ("victim", "to"): frozenset("fell falls fallen fall".split()),
    ("prey", "to"): frozenset("fell falls fallen fall".split()),
    ("target", "of"): BE,
    ("object", "of"): BE,
    ("victim", "of"): BE,
    ("victims", "of"): BE,
    ("scene", "of"): BE,
    ("site", "of"): BE,
}  # fmt: skip
SUBJECTING = frozenset(("subjected", "exposed"))
SEEING = frozenset("saw sees witnessed witnesses".split())
# What an attack did, told by the verb of which it is the subject.
LASTING = frozenset("lasted began continued followed ended came resumed took cost destroyed".split())
EFFECTS = frozenset(
    "sparked started caused triggered ignited damaged destroyed hit killed wounded injured struck left set wrecked "
    "sparks causes damages destroys kills wounds flattened devastated levelled disrupted targeted crippled paralysed "
    "paralyzed disabled maimed razed gutted sank downed burned burnt torched demolished shattered ripped tore wiped "
    "injures strikes hits cripples emptied blinded silenced severed "
    "ruined obliterated incinerated ravaged defaced scarred engulfed rocked shook toppled cut halted stopped knocked "
    "plunged brought forced shut grounded delayed interrupted closed trapped drove shocked horrified".split()
)
HAPPENING = LASTING | EFFECTS | frozenset("occurred happened occurs happens comes follows begins starts broke".split())
LONGEST_GAP, LONGEST_ANSWER, LONGEST_OPEN = 4, 24, 14


@dataclass(frozen=True, slots=True)
class Carried:
    """What the verb around a noun of force says of it: is it denied or not done, and where does its clause go."""

    negated: bool
    begin: int
    end: int
    unreal: bool = False


def carry(slots: Slots, *, units: Sequence[Unit], first: int, stop: int) -> Carried:
    """Give the noun of force (its group begins at `first`, its own words end at `stop`) what the verb before tells."""
    found = _undergone(slots, units, first) or _done(slots, units, first) or _seen(slots, units, first)
    if found is None:
        return Carried(negated=False, begin=first, end=stop)
    begin, group = found
    lead = units[group.first - 1].low if group.first else ""
    happened = any(unit.low in HAPPENED_TO for unit in units[group.first : group.at]) or lead in HAPPENED_TO
    return Carried(group.negated, min(begin, first), stop, group.modal or (group.infinitive and not happened))


def go_on(slots: Slots, *, units: Sequence[Unit], carried: Carried) -> Carried:
    """Give the noun of force what the verbs behind it tell: when and where it took place, by whom it was done.

    What an aside tells of the doer may stand before its verb: "the strike, carried out by Israel, killed six in Doha".
    """
    if _never_was(units, carried.end):
        return replace(carried, negated=True)
    end = _take_happening(slots, units, carried.end)
    _take_relative(slots, units, carried.end)
    aside = end < len(units) and units[end].low == ","
    done = done_by(slots, units=units, stop=end + aside)
    if done is None:
        return replace(carried, end=end)
    end = done[0]
    if aside and end < len(units) and units[end].low == ",":
        end = _take_happening(slots, units, end + 1)
    unreal = carried.unreal or done[1].modal
    return replace(carried, negated=carried.negated or done[1].negated, end=end, unreal=unreal)


def _never_was(units: Sequence[Unit], end: int) -> bool:
    """Whether a clause on who tells of it stands between, and it never was: "that Moscow claims never happened"."""
    if end >= len(units) or units[end].low not in {"that", "which"}:
        return False
    for at in range(end + 1, min(len(units) - 1, end + LONGEST_GAP * 3)):
        if units[at].low in STOPS or units[at].low in {",", "and"}:
            return False
        if units[at].low in {"never", "not"}:
            return units[at + 1].low in BEEN
    return False


BEEN = frozenset("happened happen occurred occur existed exist took take".split())


def _take_relative(slots: Slots, units: Sequence[Unit], stop: int) -> None:
    """Take the doer of "an attack that Kyiv says Russia carried out": who stands right before the verb of doing."""
    if slots.agents or stop >= len(units) or units[stop].low not in {"that", "which"}:
        return
    for at in range(stop + 2, min(len(units), stop + LONGEST_AHEAD)):
        if units[at].low in STOPS | {","}:
            return
        if units[at].low.partition(" ")[0] in DOING:
            first = verb_group(units, at=at, form="past").first
            forced = "force" in units[first - 1].roles and "demonym" in units[first - 2].roles
            if (units[first - 1].actor or forced) and first - 1 > stop:
                begin = max(stop + 1, first - LONGEST_GAP)
                found = [one for one in fillers(units, begin=begin, end=first) if one.at >= first - 1 - forced]
                fill_subject(slots, units=units, found=[replace(one, prep="") for one in found])
            return


def _undergone(slots: Slots, units: Sequence[Unit], first: int) -> tuple[int, VerbGroup] | None:
    """Take what was attacked from "suffered an attack", "came under fire", "was the target of a strike"."""
    inner = units[first].low.startswith("under ")
    for words, verbs in UNDERGOING.items():
        before = () if inner and words == ("under",) else words
        step = first - 1 - len(before)
        if step < 0 or tuple(unit.low for unit in units[step + 1 : first]) != before or (inner and words != ("under",)):
            continue
        verb = _verb_before(units, step, verbs)
        bare = under_fire(units, under=step + 1) if verb is None and words == ("under",) else None
        if verb is None and bare is None:
            continue
        group = bare[1] if bare is not None else verb_group(units, at=verb or 0)
        if verb is not None and units[verb].low in SUBJECTING and not group.passive:
            continue  # "artillery subjected the town to shelling": that was no target
        begin, end = (bare[0], group.first) if bare is not None else subject_span(units, first=group.first)
        verb = end if verb is None else verb
        fill_object(slots, units=units, found=list(fillers(units, begin=begin, end=end)), passive_subject=True)
        between = [one for one in fillers(units, begin=verb + 1, end=first) if one.prep == "place"]
        fill_object(slots, units=units, found=between, passive_subject=True)
        told = slots.hits or slots.targets or slots.places or slots.aimed
        if words in {("under",), ("with",)}:
            slots.under, slots.nothing = True, not told
        elif not told:
            continue
        slots.under = slots.under or units[first].low == "fire"
        return begin, group
    return None


def _verb_before(units: Sequence[Unit], step: int, verbs: frozenset[str]) -> int | None:
    """Return one of some verbs at or before `step`, behind adverbs, articles and adverbials of place and day."""
    for at in range(step, max(-1, step - LONGEST_OPEN), -1):
        low = units[at].low
        if low in verbs:
            return at
        if low in STOPS or low == "," or is_verb(units, at=at):
            return None
        if verbs is BE and low not in HEDGES | {"the", "a", "an"}:
            return None
    return None


def _done(slots: Slots, units: Sequence[Unit], first: int) -> tuple[int, VerbGroup] | None:
    """Take the doer of "carried out an attack", "answered with strikes", "was behind the raid"."""
    before = [unit.low for unit in units[max(0, first - 2) : first]]
    owned_at = _owned_at(units, first)
    for words, verbs in OWNING.items():
        far = owned_at if words == ("responsibility", "for") else None
        if far is not None or tuple(before[2 - len(words) :]) == words:
            verb = _verb_before(units, first - 1 - len(words) if far is None else far - 1, verbs)
            group = verb_group(units, at=verb) if verb is not None else None
            owned = group is None or group.negated or (words == ("for",) and bool(slots.agents))
            if words != ("for",) or not owned:
                return None if owned or group is None else (_take_doer(slots, units, group), group)
    answering = before[1:] == ["with"]
    for step in range(first - 1, max(-1, first - (LONGEST_ANSWER if answering else LONGEST_GAP)), -1):
        low = units[step].low
        owned = low in CLAIMING and step == first - 1 and units[first].low in {"a", "an"}
        if low in DOING or (answering and low in ANSWERING) or owned:
            group = verb_group(units, at=step - (low == "back"))
            if low in CLAIMING and (group.passive or group.modal):
                return None
            slots.light = low not in CLAIMING
            return _take_doer(slots, units, group), group
    return None


def _owned_at(units: Sequence[Unit], first: int) -> int | None:
    """Return where "responsibility" stands that a day parts from its "for": "claimed responsibility on Monday for"."""
    if first < 1 or units[first - 1].low != "for":
        return None
    steps = range(first - 2, max(-1, first - LONGEST_AHEAD), -1)
    found = next((step for step in steps if units[step].low == "responsibility"), None)
    if found is None or any(units[step].low in STOPS or is_verb(units, at=step) for step in range(found + 1, first)):
        return None
    return found


LONGEST_AHEAD = 10
# Before these words a verb whose subject did it: "claimed responsibility for", "was behind".
OWNING: dict[tuple[str, ...], frozenset[str]] = {
    ("responsibility", "for"): frozenset("claimed claims took admitted accepted claiming".split()),
    ("responsible", "for"): BE,
    ("behind",): BE,
    ("for",): frozenset(("apologised", "apologized", "apologises", "apologizes")),
}


def noun_end(units: Sequence[Unit], *, first: int, stop: int) -> int:
    """Return where the words of an attack end: at another that "and" joins to it, or "with" which it was answered."""
    stop = next((at for at in range(first, stop) if units[at].low in CONJUNCTIONS and _joins_noun(units, at)), stop)
    if first < 2 or not {units[first - 1].low, units[first - 2].low} & (ANSWERING - BEGINNING):  # noqa: PLR2004
        return stop  # "answered the raid with", "responded to the raid with"
    return next((at for at in range(first, stop) if units[at].low == "with"), stop)


def _joins_noun(units: Sequence[Unit], at: int) -> bool:
    """Whether "and" joins another noun of force that has words of its own: "and the Houthis' drone attack on"."""
    for step in range(at + 1, min(len(units) - 1, at + LONGEST_NOUN)):
        if units[step].low in PREPOSITIONS or units[step].low in STOPS or units[step].low == ",":
            return False
        if "attack noun" in units[step].roles:
            return step > at + 1 and units[step + 1].low in PREPOSITIONS
    return False


LONGEST_NOUN = 9


def is_answer(units: Sequence[Unit], *, at: int) -> bool:
    """Whether arms are what somebody answered with, and at whom: "answered the bombing with missiles at Al Udeid"."""
    if units[at].value("weapon") not in FLYING or at + 1 >= len(units):
        return False
    if units[at + 1].low not in {"at", "on", "against"}:
        return False
    with_ = next((step for step in range(at - 1, max(0, at - LONGEST_GAP), -1) if units[step].low == "with"), None)
    steps = range(with_ or 0, max(-1, (with_ or 0) - LONGEST_ANSWER), -1)
    return with_ is not None and any(units[step].low in ANSWERING - {"did"} for step in steps)


FLYING = frozenset(("missile strike", "drone strike", "shelling", "bombardment"))


def _seen(slots: Slots, units: Sequence[Unit], first: int) -> tuple[int, VerbGroup] | None:
    """Take the place of "Lviv saw an attack", and let a day that "saw" it be its day."""
    verb = next((at for at in (first - 1, first - 2) if at > 0 and units[at].low in SEEING), None)
    if verb is None:
        return None
    group = verb_group(units, at=verb)
    begin, end = subject_span(units, first=group.first)
    for one in fillers(units, begin=begin, end=end, subject=True):
        if one.unit.place and not slots.places and one.prep in {"", "place"} and one.unit.roles & {"place", "capital"}:
            fill_object(slots, units=units, found=[one], passive_subject=True)
    return begin, group


def _take_doer(slots: Slots, units: Sequence[Unit], group: VerbGroup) -> int:
    begin, end = raised_subject(units, group=group) or subject_span(units, first=group.first)
    fill_subject(slots, units=units, found=list(fillers(units, begin=begin, end=end, subject=True)))
    return begin


def _take_happening(slots: Slots, units: Sequence[Unit], stop: int) -> int:
    """Take what the verb behind says: when and where it took place, what it hit; return where its clause ends."""
    relative = stop < len(units) and units[stop].low in {"that", "which"}
    verb = _behind(units, stop + relative)
    if verb is None:
        return stop
    lives = units[verb].low in {"claimed", "cost"} and any(one.low == "lives" for one in units[verb + 1 : verb + 6])
    if units[verb].low.partition(" ")[0] not in HAPPENING and not lives:
        return stop
    end = object_end(units, at=verb)
    found = list(fillers(units, begin=verb + 1, end=end))
    shape, slots.shape = slots.shape, "direct"
    if units[verb].low in EFFECTS and not (slots.hits or slots.targets):
        fill_object(slots, units=units, found=[one for one in found if one.prep in {"", "at", "place", "on"}])
    elif not slots.places and not relative:
        fill_object(slots, units=units, found=[one for one in found if one.prep == "place"], passive_subject=True)
    if not relative:  # "the attack began with rockets"
        fill_object(slots, units=units, found=[one for one in found if one.prep == "with"], passive_subject=True)
    slots.shape = shape
    return end


def _behind(units: Sequence[Unit], at: int) -> int | None:
    """Return the verb at `at`, behind its auxiliary."""
    while at < len(units) and units[at].low in HAVE | {"also"}:
        at += 1
    return at if at < len(units) else None


# Nouns of which each side does it to the other.
MUTUAL = frozenset("firefight firefights gunfight gunfights skirmish skirmishes clash clashes shootout duel".split())


def take_sides(slots: Slots, *, units: Sequence[Unit], at: int) -> None:
    """Take both sides of "an exchange of fire between Iranian and French troops" as those who fired."""
    low = units[at].low
    mutual = low.startswith("exchange") or low in MUTUAL or low.partition(" ")[2] in MUTUAL | {"duel", "battle"}
    if not mutual or at + 1 >= len(units) or units[at + 1].low != "between":
        return
    for one in fillers(units, begin=at + 2, end=min(object_end(units, at=at + 1), at + SIDES)):
        if one.prep not in {"", "with"}:
            return
        if one.unit.actor and one.unit.roles & {"demonym", "state", "group", "office", "organisation"}:
            fill_subject(slots, units=units, found=[replace(one, prep="")], modifiers="demonym" in one.unit.roles)


SIDES = 12


def is_done_to(units: Sequence[Unit], *, first: int, at: int) -> bool:
    """Whether the owner of a noun of force is what it was done to: "the frigate's bombing by Iranian jets"."""
    if at + 1 >= len(units) or units[at + 1].low != "by" or units[at - 1].low != "'s" or at - first < LEAST_OWNED:
        return False
    return "object" in units[at - 2].roles or bool(units[at - 2].roles & {"state", "place", "capital", "base"})


LEAST_OWNED = 2


def done_by(slots: Slots, *, units: Sequence[Unit], stop: int) -> tuple[int, VerbGroup] | None:
    """Take the doer of "the attack was carried out by X on Monday", "claimed by X"; return where the clause ends."""
    verbs = DOING | CLAIMING
    stop += stop < len(units) and units[stop].low == "and"
    reduced = stop + 2 < len(units) and units[stop].low in verbs
    reduced = reduced and any(unit.low == "by" for unit in units[stop + 1 : stop + 3])
    opening = {"was", "were", "is", "had", "has", "have"}
    if stop + 2 >= len(units) or not (reduced or units[stop].low in opening):
        return None
    verb = next((at for at in range(stop, min(len(units), stop + 5)) if units[at].low in verbs), None)
    if verb is None or units[verb].low in {"aimed", "directed", "trained"}:
        return None  # "was aimed at the base": its aim, and not by whom it was done
    end = object_end(units, at=verb)
    found = list(fillers(units, begin=verb + 1, end=end))
    fill_subject(slots, units=units, found=[replace(one, prep="") for one in found if one.prep == "by"])
    fill_object(slots, units=units, found=[one for one in found if one.prep != "by"])
    return end, verb_group(units, at=verb)
