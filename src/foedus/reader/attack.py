"""Attacks in a sentence: active, passive and nominal frames over the lexicon's words.

The verb or noun of force is the anchor; who, whom, where, with what and when are looked for in its own clause. A frame
counts only where a weapon, a force or an actor does it, to something that can be hit.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from foedus.reader.asides import set_off, take_aside, take_far_agent, take_launcher, take_reply
from foedus.reader.carrying import Carried, carry, done_by, go_on, is_answer, is_done_to, noun_end, take_sides
from foedus.reader.filler import Filler, fillers
from foedus.reader.finite import is_verb
from foedus.reader.forceturns import TURNING, opener_of, turn_of
from foedus.reader.gapping import gap_of, thing_end
from foedus.reader.governing import (
    GOVERNORS,
    as_before,
    causer,
    following_subject,
    governor_denies,
    shared_doer,
)
from foedus.reader.grammar import RESULTS, object_end, subject_span
from foedus.reader.mention import Mention, Part
from foedus.reader.mines import is_harmless, mine_at
from foedus.reader.mishap import is_mishap
from foedus.reader.narrowing import narrow_act
from foedus.reader.noungroup import noun_group
from foedus.reader.nounmaker import take_antecedent, take_contest, take_elliptic, take_makers, take_work
from foedus.reader.nounphrase import is_aimed
from foedus.reader.nountelling import tell_apart
from foedus.reader.openframes import ANSWERING, BLASTS, meaning_of
from foedus.reader.openings import past_opening
from foedus.reader.ownframes import read_own_frames
from foedus.reader.rammed import drives_bomb
from foedus.reader.reality import FUTURE, KNOWING, begun_before, driven_to, sent_to, trouble_of_noun, trouble_of_verb
from foedus.reader.sense import SURE, is_blast, take_other_side
from foedus.reader.series import reach_in_series, series_of
from foedus.reader.setting import hour_of, scene_of
from foedus.reader.settling import settle, stroke_of_row
from foedus.reader.slot import Slots
from foedus.reader.slots import fill_object, fill_subject, leave_home
from foedus.reader.speechwords import HAPPENED_TO, PREPOSITIONS
from foedus.reader.suffering import run_over
from foedus.reader.townfall import read_townfall, read_townfalls
from foedus.reader.undergone import is_undergone
from foedus.reader.unit import MOVERS, Meaning, Unit, VerbGroup, lows_of, roles_of
from foedus.reader.verbgroup import DAY_WORDS, verb_group
from foedus.reader.wordclass import is_modifier, reads_as_noun

# A sentence with more words of force than this is no prose, and would only cost time.
MOST_TRIGGERS = 24
MOST_PARTS = 9
LONGEST_HEAD = 9
LEAST_SUBJECT = 2
# A verb as near to "who" at the head of a sentence asks for the doer: "Who bombed Tessalit?".
ASKED = 4
NONE = frozenset(("no", "none", "neither", "nobody", "not"))


def read_attacks(units: Sequence[Unit], *, warlike: bool = False) -> Iterator[Mention]:
    """Yield the mentions of attacks in a sentence, in order; each verb or noun of force at most once.

    Those who fell come last, and what says neither who nor where: the sentence may tell of what attack.

    `warlike` says that the report is about force, so that words of more than one sense are read as such.
    """
    used: set[int] = set()
    read: set[int] = set()
    fallen: list[Mention] = []
    if sum(1 for unit in units if unit.roles & {"verb", "attack noun"}) > MOST_TRIGGERS:
        return
    armed = warlike and not (MOVERS.isdisjoint(roles_of(units)) and BLASTS.isdisjoint(lows_of(units)))
    for at, unit in enumerate(units):
        other = meaning_of(units, at=at) if armed and "verb" not in unit.roles else None
        if warlike and unit.low in TURNING and is_verb(units, at=at):
            other = turn_of(units, at=at) or other
        if other or ("verb" in unit.roles and not reads_as_noun(units, at=at) and not is_modifier(units, at=at)):
            mention = _verb_frame(units, at, used, warlike=warlike, other=other)
            if mention is None or not (mention.agents and mention.places):
                mention = read_townfall(units, at=at) or mention
            if mention is None:
                continue
            read.add(at)
            if mention.loose and (mention.definite or not (mention.agents or mention.places)):
                fallen.append(mention)
            else:
                yield mention
            yield from _each_part(partial(_verb_frame, units, at, used, warlike=warlike, other=other), first=1)
    yield from read_townfalls(units, taken=frozenset(read))
    yield from read_own_frames(units, warlike=warlike, taken=frozenset(read))
    for at, unit in enumerate(units):
        forceful = "attack noun" in unit.roles or is_answer(units, at=at)
        if forceful and at not in used and ("verb" not in unit.roles or reads_as_noun(units, at=at)):
            yield from _each_part(partial(_noun_frame, units, at, warlike=warlike), first=0)
    yield from fallen


def _each_part(frame: Callable[..., Mention | None], *, first: int) -> Iterator[Mention]:
    """Yield the attacks that one verb or noun tells in a row, from the part `first` on, until there is none."""
    for part in range(first, MOST_PARTS):
        mention = frame(part=part)
        if mention is None:
            return
        yield mention


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reach:
    """The units that a verb of force reaches: its subject, and what stands after it up to the end of its object."""

    subject: tuple[int, int]
    after: tuple[int, int]
    span: tuple[int, int]


def _verb_frame(
    units: Sequence[Unit], at: int, used: set[int], *, warlike: bool, part: int = 0, other: Meaning | None = None
) -> Mention | None:
    meaning = drives_bomb(units, at=at) or (other if units[at].low in TURNING else None)
    meaning = meaning or units[at].get("verb") or other
    if meaning is None or run_over(units, at=at) is not None:
        return None
    group = verb_group(units, at=at)
    if group.gerund and units[at].low in RESULTS and not _gerund_alone(units, at) and _is_result(units, at):
        return None
    mined = mine_at(units, at=at)
    if is_harmless(units, at=at, shape=meaning.shape):
        return None
    own = subject_span(units, first=group.first)[0]
    caused = None if group.passive else causer(units, begin=own, group=group)
    if not group.passive and (mined or caused is not None or is_undergone(units, group=group)):
        group = replace(group, passive=True)
    slots = Slots(verb=units[at].low, act=mined or meaning.value, shape=meaning.shape, passive=group.passive)
    reach = _reach_of(slots, units, group, part=part)
    if caused is not None:
        fill_subject(slots, units=units, found=list(fillers(units, begin=caused[0], end=caused[1], subject=True)))
    if reach is None:
        return None
    before = list(fillers(units, begin=reach.subject[0], end=reach.subject[1], subject=True))
    if group.passive and group.first == at and at and units[at - 1].low == ",":
        before = set_off(units, before=before)
    after = _after(units, at, reach, meaning)
    _fill(slots, units, group, before=before, after=after)
    accepted = _accepted(slots, units, at, warlike=warlike)
    if not accepted:
        return None
    if slots.shape == "clash":
        take_other_side(slots, units=units, at=at)
    used.update(filler.at for filler in (*before, *after) if "attack noun" in filler.unit.roles)
    return _told_by_verb(slots, units, group, reach, (accepted, before if group.passive else after))


def _after(units: Sequence[Unit], at: int, reach: _Reach, meaning: Meaning) -> list[Filler]:
    """Return what stands after the verb; that on which arms came down may stand behind the verb's own preposition."""
    begin = reach.after[0]
    lead = PREPOSITIONS.get(units[at].low.rpartition(" ")[2], "") if " " in units[at].low else ""
    if meaning.shape != "land":
        lead = ""
    elif begin < len(units) and units[begin].low == "through":
        begin, lead = begin + 1, "to"  # "tore through the consulate"
    found = list(fillers(units, begin=begin, end=reach.after[1], lead=lead))
    shared = reach.subject[0] > at and not any(one.prep == "by" for one in found)
    # "Eilat was struck by Iran on Monday and Haifa on Sunday"
    first = [one for one in fillers(units, begin=at + 1, end=reach.subject[0]) if one.prep == "by"] if shared else []
    return [*first, *found]


def _told_by_verb(
    slots: Slots, units: Sequence[Unit], group: VerbGroup, reach: _Reach, verdict: tuple[str, Sequence[Filler]]
) -> Mention:
    """Return the mention of a verb that tells of an attack, with how it is told."""
    at, (accepted, things) = group.at, verdict
    own = subject_span(units, first=group.first)[0]
    voice = "stopped" if slots.stopped else "passive" if group.passive else "active"
    mention = _mention(slots, units, at, f"attack {voice} {slots.shape}", reach.span)
    begin, end = reach.subject
    back = _told_before_now(slots, units, reach.subject, things)
    trouble = trouble_of_verb(units, group=group)
    once = as_before(units, at=at) if trouble == FUTURE else None
    if once is not None:  # "if they shell the town again, as they did in March": that was done
        trouble, mention = "", replace(mention, span=once)
    back = back or any(
        units[step].low == "those" and units[step + 1].low == "who" for step in range(max(0, group.first - 3), at - 1)
    )
    return replace(
        mention,
        definite=accepted == "back" or back,
        negated=group.negated or _is_nobody(units, begin, end) or governor_denies(units, begin=own, group=group),
        trouble=trouble,
        scene=scene_of(units) if slots.loose else (),
        concrete=_is_sure(slots, units, at),
        backward=accepted == "back",
        answered=begin > 0 and units[begin - 1].low in {"after", "because"},
        apart=_stands_apart(units, begin, at) or bool(slots.agents and _days_after(units, begin)),
    )


def _reach_of(slots: Slots, units: Sequence[Unit], group: VerbGroup, *, part: int) -> _Reach | None:
    """Return what the verb reaches; of one `part` of several attacks that it tells, what is its own; None for none."""
    at = group.at
    begin, end = _subject(slots, units, group)
    begin += group.passive and begin < end and units[begin].low == "with"
    stop = object_end(units, at=at, purpose=True)
    gap = gap_of(units, at=at, stop=stop)
    if series := series_of(units, at=at):
        own = reach_in_series(units, series=series, part=part, passive=group.passive)
        if own is None:
            return None
        return _Reach(subject=own[0] or (begin, end), after=own[1], span=own[2] or (begin, own[1][1]))
    if gap is None:
        return None if part else _Reach(subject=(begin, end), after=(at + 1, stop), span=(begin, stop))
    if not part:
        return _Reach(subject=(begin, end), after=(at + 1, gap - 1), span=(begin, gap - 1))
    if part > 1:
        return None
    start = thing_end(units, begin=gap, stop=stop) if group.passive else gap
    subject = (gap, start) if group.passive else (begin, end)
    return _Reach(subject=subject, after=(start, stop), span=(gap, stop))


def _accepted(slots: Slots, units: Sequence[Unit], at: int, *, warlike: bool) -> str:
    """Return what the frame makes of the verb; "" where somebody is asked who did it, or where "I" bore no arms."""
    own = slots.pronoun is not None and units[slots.pronoun].low == "i"
    asked = not slots.agents and at < ASKED and units[0].low in {"who", "what"}
    if asked or (own and not (slots.weapon or units[at].low in SURE)) or is_mishap(slots, units=units, at=at):
        return ""
    return settle(slots, units=units, at=at, warlike=warlike)


def _told_before_now(slots: Slots, units: Sequence[Unit], subject: tuple[int, int], things: Sequence[Filler]) -> bool:
    """Whether the verb goes back to an attack that was told: by its weapon, its thing, or its fallen."""
    fallen = slots.loose and slots.passive and slots.shape == "harm" and not slots.weapon
    entered = slots.loose and slots.passive and slots.shape == "enter"
    armed = not slots.agents and _the_weapon(units, *subject)
    pointed = not (slots.agents or slots.hits or slots.places) and any(one.unit.low == "latter" for one in things)
    return armed or pointed or _the_thing(slots, units, things) or fallen or entered


def _is_sure(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether a verb that no frame settled tells of force by itself: beside a weapon, or as a word for arms alone."""
    armed = bool(slots.weapon) or (units[at].low in SURE and not units[at].low.startswith("bombard"))
    return slots.loose and not slots.passive and armed


def _stands_apart(units: Sequence[Unit], begin: int, at: int) -> bool:
    """Whether a clause says that it tells of another stroke: "at the same time a drone", "meanwhile", "a second"."""
    rows = [step for step in range(begin, at) if units[step].low in {",", "and", "then"}]
    if rows and any("verb" in unit.roles for unit in units[begin : rows[-1]]):
        begin = rows[-1] + OPENING  # "hours later" tells of the first predicate of a row
    lows = [unit.low for unit in units[max(0, begin - OPENING) : at + 5]]
    began = units[at].low in BEGINNING and at + 1 < len(units) and units[at + 1].low == "first"
    also = at > 0 and units[at - 1].low == "also"
    if began or also or units[at].low in ANSWERING or stroke_of_row(units, at=at):
        return True
    if not APART.isdisjoint(lows) or not SAME_TIME.isdisjoint(pairwise(lows[: at - max(0, begin - OPENING)])):
        return True
    dated = "which" in lows or "saw" in lows
    return dated and any(tuple(lows[step : step + 3]) in ON_WHICH for step in range(len(lows)))


def _days_after(units: Sequence[Unit], begin: int) -> bool:
    """Whether a clause is counted from: "hit the base five days after an American drone killed the general"."""
    return begin > 1 and units[begin - 1].low in {"after", "before"} and units[begin - 2].low in LATER.split()


# "Pyongyang says that the South fired first": another stroke than the one of which the report tells.
BEGINNING = frozenset("fired shot struck attacked shelled bombed opened".split())
OPENING = 8
APART = frozenset("meanwhile separately elsewhere another simultaneously".split())
# "It was the day on which Russia fired ninety missiles": what is told before only dates it.
ON_WHICH = frozenset((("day", "on", "which"), ("night", "on", "which"), ("day", "that", "saw")))
SAME = "time night evening morning hour"
LATER = "minutes hour hours day days night nights week weeks fortnight month months year years"
SAME_TIME = frozenset((("a", "second"), ("a", "third"), ("has", "since"), ("have", "since"))).union(
    (("same", word) for word in SAME.split()), ((word, "later") for word in LATER.split())
)


def _subject(slots: Slots, units: Sequence[Unit], group: VerbGroup) -> tuple[int, int]:
    """Return the units of who did it, wherever in the sentence it stands."""
    at = group.at
    if (governed := _governor_subject(units, group)) is not None:
        return governed
    begin, end = subject_span(units, first=group.first, aside=group.passive and group.first == at)
    begin = past_opening(units, begin=begin, end=end)
    perfect = any(unit.low == "having" for unit in units[group.first : at])
    before = units[(group.first if perfect else at) - 1] if (group.first if perfect else at) else None
    charged = before is not None and (before.low in {"of", "for"} or (not perfect and "speech" in before.roles))
    if charged and (perfect or group.gerund):
        slots.pronoun = at
        return at, at
    if group.gerund:
        return _gerund_subject(units, group, begin, end)
    return _earlier_subject(units, group.first) if perfect else (begin, end)


def _governor_subject(units: Sequence[Unit], group: VerbGroup) -> tuple[int, int] | None:
    """Return the subject of the verb that governs this one: "sent ten drones to attack", "began shelling"; or None."""
    if (opener := opener_of(units, at=group.at)) is not None:
        return subject_span(units, first=verb_group(units, at=opener).first)
    if group.infinitive and (sender := sent_to(units, group=group)) is not None:
        return subject_span(units, first=verb_group(units, at=sender).first)
    if group.infinitive and (driven := driven_to(units, group=group)) is not None:
        return driven
    found = (rule(units, group=group) for rule in GOVERNORS)
    raised = next((one for one in found if one is not None), None)
    if raised is not None:
        return raised
    having = any(unit.low == "having" for unit in units[group.first : group.at])
    if (group.gerund or having) and (told := following_subject(units, group=group)) is not None:
        return told
    lead: int | None = group.first - 1
    if not ((group.infinitive or group.gerund) and group.first > 0 and units[group.first - 1].low in HAPPENED_TO):
        lead = begun_before(units, first=group.first) if group.infinitive else None
    return None if lead is None else subject_span(units, first=verb_group(units, at=lead, form="past").first)


def _fill(
    slots: Slots, units: Sequence[Unit], group: VerbGroup, *, before: Sequence[Filler], after: Sequence[Filler]
) -> None:
    """Take what stands before and after the verb, by its voice."""
    if group.passive:
        fill_object(slots, units=units, found=before, passive_subject=True)
        fill_object(slots, units=units, found=after, by_agent=True)
        if not slots.by_told and (shared := shared_doer(units, group=group)) is not None:
            fill_object(slots, units=units, found=list(fillers(units, begin=shared[0], end=shared[1])), by_agent=True)
        _told_in_noun(slots, units, after)
        take_contest(slots, units=units, begin=group.at + 1, end=object_end(units, at=group.at, purpose=True) + 2)
        take_reply(slots, units=units, begin=_subject(slots, units, group)[0])
        take_far_agent(slots, units=units, begin=(stop := object_end(units, at=group.at, purpose=True)))
        slots.by_told = slots.by_told or _by_something(units, group.at, stop)
        slots.unknown_by = slots.unknown_by or (slots.by_told and not (slots.agents or slots.doer or slots.weapon))
        return
    begin, end = _subject(slots, units, group)
    nouns = [one.at for one in before if "attack noun" in one.unit.roles and one.prep in {"", "by"}]
    _fill_by_noun(slots, units, before, nouns) if nouns else fill_subject(slots, units=units, found=before)
    fill_object(slots, units=units, found=after)
    leave_home(slots, units=units, at=group.at)
    _told_in_subject(slots, units, nouns, end)
    if nouns and end < group.first:
        done_by(slots, units=units, stop=object_end(units, at=group.at))
    take_antecedent(slots, units=units, at=begin - 1)
    take_elliptic(slots, units=units, begin=begin, end=end)
    take_aside(slots, units=units, end=end, first=group.first)
    take_launcher(slots, units=units, begin=begin, end=end)
    blast = is_blast(units[begin:end])
    slots.doer = slots.doer or (blast and slots.shape == "land")
    known = slots.agents or slots.doer or slots.pronoun is not None or blast
    slots.unknown_by = slots.unknown_by or (begin < end and not known)
    if not (slots.hits or slots.targets or slots.aimed):
        _told_before(slots, units, begin)
    if slots.shape == "launch" and slots.aimed:  # "the Houthis in Yemen fired at Israel": from there, not there
        slots.places = [part for part in slots.places if part.start > units[group.at].start]


def _by_something(units: Sequence[Unit], at: int, stop: int) -> bool:
    """Whether "by" names a doer that the lexicon does not know: "was struck by lightning"; "by Monday" names none."""
    return any(
        units[step].low == "by"
        and step + 1 < len(units)
        and not (units[step + 1].low in DAY_WORDS or units[step + 1].low[:1].isdigit() or units[step + 1].low in HOURS)
        for step in range(at + 1, stop)
    )


HOURS = frozenset("noon midnight dawn dusk then now evening night morning nightfall daybreak".split())


def _is_nobody(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Say whether the subject says that nobody did it: "none of them", "no Iranian missile"."""
    if begin < end < len(units) and units[end].low == "who" and units[end - 1].low in KNOWING:
        return False  # "nobody knows who bombed it"
    counted = any(unit.low in LIMITS for unit in units[begin:end][1:4])
    return any(unit.low in NONE and not counted for unit in units[begin:end][:3]) or any(
        unit.low == "no" and "demonym" in units[begin + step + 1].roles
        for step, unit in enumerate(units[begin : end - 1])
    )


# "No fewer than 12 rockets", "no less than four", "not only Goma".
LIMITS = frozenset("fewer less more later sooner only just merely".split())


def _the_weapon(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether the subject is a weapon already told of: "the drones had hit a school"."""
    return end - begin == LEAST_SUBJECT and units[begin].low == "the" and "weapon" in units[begin + 1].roles


THINGS = frozenset("building buildings site sites facility complex installation".split())


def _the_thing(slots: Slots, units: Sequence[Unit], found: Sequence[Filler]) -> bool:
    """Whether what was hit is a thing already told of: "seized the tanker"."""
    struck = (slots.hits or slots.targets)[:1]
    if slots.places or not struck or (slots.hits and slots.targets):
        return False
    hits = [one.at for one in found if one.unit.start == struck[0].start or one.unit.end == struck[0].end]
    if not slots.hits and slots.targets[0].value[0] in {"it", "them"}:
        return True
    if not hits or hits[0] == 0 or units[hits[0]].capital:
        return False
    if (not slots.hits and units[hits[0]].low not in THINGS) or _newly_named(units, hits[0]):
        return False
    return units[hits[0] - 1].low in {"the", "this", "that", "these", "those"}


def _newly_named(units: Sequence[Unit], at: int) -> bool:
    """Whether a thing is told with its name for the first time: "sank the destroyer Kocatepe"; later it is known."""
    following = units[min(at + 1, len(units) - 1)]
    named = following.capital and following.low.isalpha() and following.low not in DAY_WORDS
    return named and following.roles <= {"place"}


def _fill_by_noun(slots: Slots, units: Sequence[Unit], before: Sequence[Filler], nouns: Sequence[int]) -> None:
    """Take who did it from the words before a noun of force that is the subject: "Iran's bombing of a depot killed"."""
    first = noun_group(units, at=nouns[0])
    fill_subject(slots, units=units, found=[one for one in before if first <= one.at < nouns[0]], modifiers=True)
    fill_subject(slots, units=units, found=[one for one in before if one.at in nouns])
    take_makers(slots, units=units, at=nouns[0], first=first)


def _told_in_noun(slots: Slots, units: Sequence[Unit], after: Sequence[Filler]) -> None:
    """Take who did it from the attack in which it was done: "was struck in an Iranian air strike"."""
    noun = next(
        (one for one in after if "attack noun" in one.unit.roles and one.prep in {"place", "other", "by"}), None
    )
    told = noun is not None and slots.shape != "harm" and is_aimed(units, at=noun.at + 1)
    if noun is not None and not told and not slots.agents:
        first = noun_group(units, at=noun.at)
        fill_subject(slots, units=units, found=list(fillers(units, begin=first, end=noun.at)), modifiers=True)
        fill_subject(slots, units=units, found=[replace(noun, prep="")])
        take_makers(slots, units=units, at=noun.at, first=first)
        if is_aimed(units, at=noun.at + 1):  # "two were killed in an air strike on a depot"
            _fill_as_noun(slots, units, [one for one in after if one.at > noun.at])


def _told_in_subject(slots: Slots, units: Sequence[Unit], nouns: Sequence[int], end: int) -> None:
    """Take what the subject itself tells: "the bombing of Belgrade by NATO hit an embassy"."""
    if nouns:
        _fill_as_noun(slots, units, list(fillers(units, begin=nouns[-1] + 1, end=end)), by_agent=True)


def _fill_as_noun(slots: Slots, units: Sequence[Unit], found: Sequence[Filler], *, by_agent: bool = False) -> None:
    """Take what stands behind a noun of force, as that noun takes it."""
    shape, slots.shape = slots.shape, "noun"
    fill_object(slots, units=units, found=found, by_agent=by_agent)
    slots.shape = shape


def _told_before(slots: Slots, units: Sequence[Unit], begin: int) -> None:
    """Take the object of a relative clause: "the ferry, which Israeli commandos stormed"."""
    relative = begin > 1 and (
        units[begin - 1].low in {"which", "whom"}
        or (units[begin - 1].low == "that" and units[begin - 2].roles & {"object", "place", "capital", "base"})
    )
    if relative:
        first = max(0, begin - LONGEST_HEAD)
        found = [
            one for one in fillers(units, begin=first, end=begin - 1) if one.unit.value("object") or one.unit.place
        ]
        things = [number for number, one in enumerate(found) if one.unit.value("object") and one.prep != "place"]
        head = things[-1] if things else len(found) - 1
        fill_object(slots, units=units, found=[replace(one, prep="") for one in found[head : head + 1]])
        if things and not slots.places:
            fill_object(slots, units=units, found=[one for one in found[head + 1 :] if one.prep == "place"])


def _is_result(units: Sequence[Unit], at: int) -> bool:
    """Whether a word of force or a weapon stands before, of which a gerund tells the result."""
    return any("attack noun" in unit.roles or ("weapon" in unit.roles and "force" not in unit.roles) or (
        "verb" in unit.roles and is_verb(units, at=step)) for step, unit in enumerate(units[:at]))  # fmt: skip


def _gerund_alone(units: Sequence[Unit], at: int) -> bool:
    """Whether a gerund is a clause of its own: "accused of striking", "denied striking"."""
    return at > 0 and (units[at - 1].low in {"of", "for", "by"} or "speech" in units[at - 1].roles)


def _gerund_subject(units: Sequence[Unit], group: VerbGroup, begin: int, end: int) -> tuple[int, int]:
    """Return the subject of "by striking", "after attacking": that of the clause before, if it stands there."""
    before = units[group.first - 1].low if group.first else ""
    if before not in {"by", "after", "before", "while", "for", "in", ","}:
        return begin, end
    earlier = _earlier_subject(units, group.first)
    # "Russian troops, striking Odesa on Monday, met": no verb stands before
    return (begin, end) if before == "," and earlier[0] == earlier[1] else earlier


def _earlier_subject(units: Sequence[Unit], first: int) -> tuple[int, int]:
    """Return the subject of the finite verb before: "needed five days to own up to having shot down"."""
    verbs = (verb_group(units, at=at) for at in range(first - 1, max(-1, first - 25), -1) if is_verb(units, at=at))
    verb = next((one for one in verbs if not one.infinitive), None)  # "tried to kill him, bombing the house"
    return (first, first) if verb is None else subject_span(units, first=verb.first)


def _noun_frame(units: Sequence[Unit], at: int, *, warlike: bool, part: int = 0) -> Mention | None:
    meaning = units[at].get("attack noun") or units[at].get("weapon")
    series = series_of(units, at=at) if meaning is not None else ()
    own = reach_in_series(units, series=series, part=part, passive=False)
    if meaning is None or (part and own is None):
        return None
    first = noun_group(units, at=at)
    slots = Slots(act=meaning.value, shape="noun")
    slots.determiner = units[first].low
    stop = noun_end(units, first=first, stop=object_end(units, at=at, purpose=True))
    modifying = list(fillers(units, begin=first, end=at))
    if is_done_to(units, first=first, at=at):
        fill_object(slots, units=units[: at - 1], found=modifying, passive_subject=True)
    else:
        fill_subject(slots, units=units, found=modifying, modifiers=True)
    take_sides(slots, units=units, at=at)
    carried = carry(slots, units=units, first=first, stop=stop)
    reach = (at + 1, stop) if own is None else own[1]
    fill_object(slots, units=units, found=list(fillers(units, begin=reach[0], end=reach[1])), by_agent=True)
    carried = _take_rest(slots, units, at, first, carried)
    if own is not None:
        carried = replace(carried, begin=own[1][0] if part else carried.begin, end=own[1][1])
    _take_scene(slots, units, first)
    trouble = trouble_of_noun(units, first=first, at=at) or (FUTURE if carried.unreal else "")
    if not settle(slots, units=units, at=at, warlike=warlike):
        return None
    mention = _mention(slots, units, at, "attack nominal", (carried.begin, carried.end))
    told = tell_apart(slots, units=units, first=first, at=at, stop=stop, warlike=warlike)
    return replace(
        mention,
        apart=told.apart,
        concrete=told.concrete,
        own_day=told.own_day or part > 0,
        definite=told.definite,
        backward=told.backward,
        answered=told.answered,
        negated=carried.negated,
        trouble=trouble,
    )


def _take_rest(slots: Slots, units: Sequence[Unit], at: int, first: int, carried: Carried) -> Carried:
    """Take who did it from around the noun, and what the verbs behind it tell."""
    leave_home(slots, units=units, at=first)
    take_makers(slots, units=units, at=at, first=first)
    take_reply(slots, units=units, begin=first)
    carried = go_on(slots, units=units, carried=carried)
    take_work(slots, units=units, at=carried.end)
    return carried


def _take_scene(slots: Slots, units: Sequence[Unit], first: int) -> None:
    """Take where the clause before happens: "fire broke out at the Tuapse refinery after a drone attack"."""
    told = slots.hits or slots.targets or slots.places or slots.aimed
    if told or slots.act == "attack" or first < LEAST_SUBJECT or units[first - 1].low not in {"after", "following"}:
        return
    shape, slots.shape = slots.shape, "direct"
    found = [one for one in fillers(units, begin=0, end=first - 1) if one.prep in {"place", "at"}]
    fill_object(slots, units=units, found=found, passive_subject=True)
    slots.shape = shape


def _mention(slots: Slots, units: Sequence[Unit], at: int, rule: str, span: tuple[int, int]) -> Mention:
    trigger = units[at]
    return Mention(
        rule=rule,
        at=at,
        start=trigger.start,
        end=trigger.end,
        span=span,
        acts=(
            Part(
                narrow_act(slots, units=units, at=at, span=span),
                trigger.start if slots.act_at is None else min(trigger.start, units[slots.act_at].start),
                trigger.end if slots.act_at is None else max(trigger.end, units[slots.act_at].end),
            ),
        ),
        agents=tuple(slots.agents),
        backers=tuple(slots.backers),
        places=tuple(slots.places),
        aimed=tuple(slots.aimed),
        hits=tuple(slots.hits),
        counts=tuple(slots.counts),
        struck=bool(slots.targets),
        loose=slots.loose,
        hour=hour_of(units),
        pronoun=slots.pronoun if not slots.agents else None,
    )
