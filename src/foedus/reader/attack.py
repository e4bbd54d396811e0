"""Attacks in a sentence: active, passive and nominal frames over the lexicon's words.

The verb or noun of force is the anchor; who, whom, where, with what and when are looked for in its own clause. A frame
counts only where a weapon, a force or an actor does it, to something that can be hit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from foedus.reader.filler import Filler, fillers
from foedus.reader.grammar import (
    DAY_WORDS,
    RESULTS,
    VerbGroup,
    is_modifier,
    is_verb,
    object_end,
    reads_as_noun,
    subject_span,
    verb_group,
)
from foedus.reader.lexicon import Unit
from foedus.reader.mention import Mention, Part
from foedus.reader.reality import driven_to, sent_to, trouble_of_noun, trouble_of_verb
from foedus.reader.sense import SURE
from foedus.reader.settling import settle
from foedus.reader.slots import Slots, fill_object, fill_subject
from foedus.reader.speechwords import HAPPENED_TO

# A sentence with more words of force than this is no prose, and would only cost time.
MOST_TRIGGERS = 24
LONGEST_HEAD = 9
LEAST_SUBJECT = 2
# A verb as near to "who" at the head of a sentence asks for the doer: "Who bombed Tessalit?".
ASKED = 4
NONE = frozenset(("no", "none", "neither", "nobody", "not"))
LIGHT = frozenset(
    "carried conducted staged mounted launched carrying conducting mounting launching carries conducts "
    "launches unleashed began waged ordered committed perpetrated made executed opens opened begins mounts stages "
    "wages".split()
)


# "Argentina answers with air attacks": who answers, attacks.
ANSWERING = frozenset(
    "answers answered retaliated retaliates responded responds replied replies did hit back began begins opened opens "
    "followed reacted countered struck launched".split()
)


def read_attacks(units: Sequence[Unit], *, warlike: bool = False) -> Iterator[Mention]:
    """Yield the mentions of attacks in a sentence, in order; each verb or noun of force at most once.

    Those who fell come last, and what says neither who nor where: the sentence may tell of what attack.

    `warlike` says that the report is about force, so that words of more than one sense are read as such.
    """
    used: set[int] = set()
    fallen: list[Mention] = []
    if sum(1 for unit in units if unit.roles & {"verb", "attack noun"}) > MOST_TRIGGERS:
        return
    for at, unit in enumerate(units):
        if "verb" in unit.roles and not reads_as_noun(units, at=at) and not is_modifier(units, at=at):
            mention = _verb_frame(units, at, used, warlike=warlike)
            if mention is not None and mention.loose and (mention.definite or not (mention.agents or mention.places)):
                fallen.append(mention)
            elif mention is not None:
                yield mention
    for at, unit in enumerate(units):
        if "attack noun" in unit.roles and at not in used and ("verb" not in unit.roles or reads_as_noun(units, at=at)):
            mention = _noun_frame(units, at, warlike=warlike)
            if mention is not None:
                yield mention
    yield from fallen


def _verb_frame(units: Sequence[Unit], at: int, used: set[int], *, warlike: bool) -> Mention | None:
    meaning = units[at].get("verb")
    if meaning is None:
        return None
    group = verb_group(units, at=at)
    if group.gerund and units[at].low in RESULTS and not _gerund_alone(units, at):
        return None
    mined = units[at].low in STRUCK and any(unit.low in MINES for unit in units[at + 1 : at + 4])
    group = replace(group, passive=group.passive or mined or _aside(units, group))
    slots = Slots(act="mining" if mined else meaning.value, shape=meaning.shape, passive=group.passive)
    begin, end = _subject(slots, units, group)
    stop = object_end(units, at=at, purpose=True)
    before, after = (
        list(fillers(units, begin=begin, end=end, subject=True)),
        list(fillers(units, begin=at + 1, end=stop)),
    )
    _fill(slots, units, group, before=before, after=after)
    if slots.pronoun is not None and units[slots.pronoun].low == "i" and not (slots.weapon or units[at].low in SURE):
        return None
    asked = not slots.agents and at < ASKED and units[0].low in {"who", "what"}
    accepted = "" if asked else settle(slots, units=units, at=at, warlike=warlike)
    fallen = slots.loose and slots.passive and slots.shape == "harm" and not slots.weapon
    if not accepted:
        return None
    used.update(filler.at for filler in (*before, *after) if "attack noun" in filler.unit.roles)
    voice = "stopped" if slots.stopped else "passive" if group.passive else "active"
    mention = _mention(slots, units, at, f"attack {voice} {meaning.shape}", (begin, stop))
    back = (
        accepted == "back"
        or (not slots.agents and _the_weapon(units, begin, end))
        or _the_thing(slots, units, before if group.passive else after)
    )
    negated = group.negated or _is_nobody(units, begin, end)
    back = back or fallen or (slots.loose and group.passive and slots.shape == "enter")
    scene = _scene(units) if slots.loose else ()
    trouble = trouble_of_verb(units, group=group)
    armed = bool(slots.weapon) or (units[at].low in SURE and not units[at].low.startswith("bombard"))
    sure = slots.loose and not group.passive and armed
    return replace(
        mention,
        definite=back,
        negated=negated,
        trouble=trouble,
        scene=scene,
        concrete=sure,
        apart=_stands_apart(units, begin, at),
    )


def _stands_apart(units: Sequence[Unit], begin: int, at: int) -> bool:
    """Whether a clause says that it tells of another stroke: "at the same time a drone", "meanwhile", "a second"."""
    lows = [unit.low for unit in units[max(0, begin - OPENING) : at + 5]]
    return any(low in APART for low in lows) or any(
        pair in SAME_TIME for pair in pairwise(lows[: at - max(0, begin - OPENING)])
    )


OPENING = 8
APART = frozenset("meanwhile separately elsewhere another simultaneously".split())
SAME_TIME = frozenset((("same", "time"), ("hours", "later"), ("minutes", "later"), ("hour", "later"), ("days", "later"),
                       ("day", "later"), ("weeks", "later"), ("a", "second"), ("a", "third")))  # fmt: skip


def _scene(units: Sequence[Unit]) -> tuple[str, ...]:
    """Return the places that a sentence names, and the hour with which an entry of a log or a live page opens."""
    opening = units[0].low if units else ""
    hour = (opening,) if ":" in opening and opening[:1].isdecimal() else ()
    return (*hour, *dict.fromkeys(unit.place for unit in units if unit.roles & SCENES))


SCENES = frozenset(("place", "base", "capital place"))


def _subject(slots: Slots, units: Sequence[Unit], group: VerbGroup) -> tuple[int, int]:
    """Return the units of who did it, wherever in the sentence it stands."""
    at = group.at
    if (governed := _governor_subject(units, group)) is not None:
        return governed
    begin, end = subject_span(units, first=group.first, aside=group.passive and group.first == at)
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
    if group.infinitive and (sender := sent_to(units, group=group)) is not None:
        return subject_span(units, first=verb_group(units, at=sender).first)
    if group.infinitive and (driven := driven_to(units, group=group)) is not None:
        return driven
    lead = group.first - 1
    if (group.infinitive or group.gerund) and lead >= 0 and units[lead].low in HAPPENED_TO:
        return subject_span(units, first=verb_group(units, at=lead, form="past").first)
    return None


def _fill(
    slots: Slots, units: Sequence[Unit], group: VerbGroup, *, before: Sequence[Filler], after: Sequence[Filler]
) -> None:
    """Take what stands before and after the verb, by its voice."""
    if group.passive:
        fill_object(slots, units=units, found=before, passive_subject=True)
        fill_object(slots, units=units, found=after, by_agent=True)
        slots.by_told = slots.by_told or _by_something(units, group.at, object_end(units, at=group.at, purpose=True))
        slots.unknown_by = slots.unknown_by or (slots.by_told and not (slots.agents or slots.doer or slots.weapon))
        return
    begin, end = _subject(slots, units, group)
    fill_subject(slots, units=units, found=before)
    fill_object(slots, units=units, found=after)
    _told_in_subject(slots, units, [one.at for one in before if "attack noun" in one.unit.roles], end)
    known = slots.agents or slots.doer or slots.pronoun is not None
    slots.unknown_by = slots.unknown_by or (begin < end and not known)
    if not (slots.hits or slots.targets or slots.places or slots.aimed):
        _told_before(slots, units, begin)


def _aside(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether a participle after a comma tells what was done to what stands before: "flight 114, brought down over"."""
    at = group.at
    if group.passive or group.first != at or at < 1 or units[at - 1].low != "," or at + 1 >= len(units):
        return False
    meaning = units[at].get("verb")
    past = meaning is not None and meaning.form in {"past", "part"} and meaning.shape not in {"enter", "land"}
    return past and units[at + 1].low in {"by", "over", "near", "off", "in", "at", "on"}


def _by_something(units: Sequence[Unit], at: int, stop: int) -> bool:
    """Whether "by" names a doer that the lexicon does not know: "was struck by lightning"; "by Monday" names none."""
    return any(
        units[step].low == "by"
        and step + 1 < len(units)
        and not (units[step + 1].low in DAY_WORDS or units[step + 1].low[:1].isdigit() or units[step + 1].low in HOURS)
        for step in range(at + 1, stop)
    )


HOURS = frozenset("noon midnight dawn dusk then now evening night morning nightfall daybreak".split())


# A ship that "struck a mine" was struck by it.
STRUCK = frozenset(("struck", "hit", "strikes", "hits"))
MINES = frozenset(("mine", "mines", "sea mine", "naval mine", "limpet mine"))


def _is_nobody(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Say whether the subject says that nobody did it: "none of them", "no Iranian missile"."""
    return any(unit.low in NONE for unit in units[begin:end][:3]) or any(
        unit.low == "no" and "demonym" in units[begin + step + 1].roles
        for step, unit in enumerate(units[begin : end - 1])
    )


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
    if not slots.hits and units[hits[0]].low not in THINGS:
        return False
    return units[hits[0] - 1].low in {"the", "this", "that", "these", "those"}


def _told_in_subject(slots: Slots, units: Sequence[Unit], nouns: Sequence[int], end: int) -> None:
    """Take what the subject itself tells: "the bombing of Belgrade by NATO hit an embassy"."""
    if nouns:
        shape, slots.shape = slots.shape, "noun"
        found = list(fillers(units, begin=nouns[-1] + 1, end=end))
        fill_object(slots, units=units, found=found, by_agent=True)
        slots.shape = shape


def _told_before(slots: Slots, units: Sequence[Unit], begin: int) -> None:
    """Take the object of a relative clause: "the ferry, which Israeli commandos stormed"."""
    relative = begin > 1 and (
        units[begin - 1].low in {"which", "whom"}
        or (units[begin - 1].low == "that" and units[begin - 2].value("object"))
    )
    if relative:
        first = max(0, begin - LONGEST_HEAD)
        found = [
            one for one in fillers(units, begin=first, end=begin - 1) if one.unit.value("object") or one.unit.place
        ]
        fill_object(slots, units=units, found=[replace(one, prep="") for one in found[-1:]])


def _gerund_alone(units: Sequence[Unit], at: int) -> bool:
    """Whether a gerund is a clause of its own: "accused of striking", "denied striking"."""
    return at > 0 and (units[at - 1].low in {"of", "for", "by"} or "speech" in units[at - 1].roles)


def _gerund_subject(units: Sequence[Unit], group: VerbGroup, begin: int, end: int) -> tuple[int, int]:
    """Return the subject of "by striking", "after attacking": that of the clause before, if it stands there."""
    before = units[group.first - 1].low if group.first else ""
    if before not in {"by", "after", "before", "while", "for", "in", ","}:
        return begin, end
    return _earlier_subject(units, group.first)


def _earlier_subject(units: Sequence[Unit], first: int) -> tuple[int, int]:
    """Return the subject of the verb before: "needed five days to own up to having shot down"."""
    verb = next((at for at in range(first - 1, max(-1, first - 25), -1) if is_verb(units, at=at)), None)
    if verb is None:
        return first, first
    return subject_span(units, first=verb_group(units, at=verb).first)


def _noun_frame(units: Sequence[Unit], at: int, *, warlike: bool) -> Mention | None:
    meaning = units[at].get("attack noun")
    if meaning is None:
        return None
    first = _noun_group(units, at)
    slots = Slots(act=meaning.value, shape="noun")
    slots.determiner = units[first].low
    fill_subject(slots, units=units, found=list(fillers(units, begin=first, end=at)), modifiers=True)
    stop = object_end(units, at=at, purpose=True)
    negated = _light_verb(slots, units, first, stop)
    fill_object(slots, units=units, found=list(fillers(units, begin=at + 1, end=stop)), by_agent=True)
    _take_effects(slots, units, stop)
    _take_scene(slots, units, first)
    trouble = trouble_of_noun(units, first=first, at=at)
    if not settle(slots, units=units, at=at, warlike=warlike):
        return None
    mention = _mention(slots, units, at, "attack nominal", (first, stop))
    concrete = units[at].low not in GENERIC or slots.under
    led = slots.light and bool(slots.agents) and (warlike or slots.doer)
    told_on = led or (stop < len(units) and units[stop].low in EFFECTS | LASTING)
    mention = replace(mention, concrete=concrete, own_day=_has_own_day(units, first, at) or told_on)
    return replace(mention, definite=slots.determiner in _DEFINITE, negated=negated, trouble=trouble)


def _has_own_day(units: Sequence[Unit], first: int, at: int) -> bool:
    """Whether a noun of force is told apart by its day: "the attacks of 11 September", "the 1983 bombing"."""
    inner = any(unit.low in DAY_WORDS or (unit.low.isdecimal() and len(unit.low) == YEAR) for unit in units[first:at])
    after = units[at + 1 : at + 5]
    return inner or (
        len(after) > 1 and after[0].low == "of" and any(unit.low in DAY_WORDS or unit.low.isdecimal() for unit in after)
    )


YEAR = 4


# What an attack did, told by the verb of which it is the subject.
LASTING = frozenset("lasted began continued followed ended came resumed took cost destroyed".split())
EFFECTS = frozenset(
    "sparked started caused triggered ignited damaged destroyed hit killed wounded injured struck left set wrecked "
    "sparks causes damages destroys kills wounds flattened devastated levelled disrupted targeted".split()
)


def _take_effects(slots: Slots, units: Sequence[Unit], stop: int) -> None:
    """Take what the attack is said to have done: "a drone attack sparked a fire at an oil depot in Krasnodar"."""
    verb = stop + 1 if stop < len(units) and units[stop].low in {"has", "have", "had", "also"} else stop
    if verb >= len(units) or units[verb].low not in EFFECTS or slots.hits or slots.targets:
        return
    shape, slots.shape = slots.shape, "direct"
    found = list(fillers(units, begin=verb + 1, end=object_end(units, at=verb)))
    fill_object(slots, units=units, found=[one for one in found if one.prep in {"", "at", "place", "on"}])
    slots.shape = shape


def _take_scene(slots: Slots, units: Sequence[Unit], first: int) -> None:
    """Take where the clause before happens: "fire broke out at the Tuapse refinery after a drone attack"."""
    told = slots.hits or slots.targets or slots.places or slots.aimed
    if told or slots.act == "attack" or first < LEAST_SUBJECT or units[first - 1].low not in {"after", "following"}:
        return
    shape, slots.shape = slots.shape, "direct"
    found = [one for one in fillers(units, begin=0, end=first - 1) if one.prep in {"place", "at"}]
    fill_object(slots, units=units, found=found, passive_subject=True)
    slots.shape = shape


GENERIC = frozenset(
    "attack attacks strike strikes assault assaults raid raids offensive aggression operation operations onslaught "
    "counterattack incursion incursions killing murder hack landing landings sortie sorties foray forays".split()
) | {"military operation", "military operations", "special operation"}


def _noun_group(units: Sequence[Unit], at: int) -> int:
    first = at
    while first > 0 and at - first < 8:  # noqa: PLR2004 - no noun group is longer
        before = units[first - 1]
        if before.low in _GROUP_ENDS or (
            not before.low.isalpha() and before.low != "'s" and not before.low[0].isdigit()
        ):
            break
        if is_verb(units, at=first - 1) or (
            before.roles & {"verb", "act verb"} and "attack noun" not in before.roles and "weapon" not in before.roles
        ):
            break
        first -= 1
        if before.low in _DETERMINERS:
            break
        if (
            before.roles & {"state", "group", "organisation", "office", "capital"}
            and "demonym" not in before.roles
            and units[first + 1].low != "'s"
            and first + 1 == at
            and not before.roles & {"capital", "group"}
        ):
            first += 1
            break
    return first


_DETERMINERS = frozenset(
    "the a an its their his her our this that these those any no every each another some such".split()
)
_DEFINITE = frozenset("the this that these those its their both".split())
_GROUP_ENDS = frozenset(
    "on in at against of by to from with for and or but that which who is are was were be been has have had "
    "did do after before when while as over under during into about near not would could will may".split()
)


def _light_verb(slots: Slots, units: Sequence[Unit], first: int, stop: int) -> bool:
    """Give the attack the agent of "carried out an attack", or the target of "came under attack"; say if denied."""
    coming = _coming(units, first)
    if coming is not None:
        group = verb_group(units, at=coming)
        begin, end = subject_span(units, first=group.first)
        fill_object(slots, units=units, found=list(fillers(units, begin=begin, end=end)), passive_subject=True)
        slots.under = True
        slots.nothing = not (slots.hits or slots.targets or slots.places or slots.aimed)
        return group.negated
    if first > RESPONSIBLE and [unit.low for unit in units[first - 2 : first]] == ["responsibility", "for"]:
        group = verb_group(units, at=first - RESPONSIBLE)
        if units[group.at].low in TAKING and not group.negated:
            _take_doer(slots, units, group)
        return False
    answering = first > 0 and units[first - 1].low == "with"
    for step in range(first - 1, max(-1, first - (12 if answering else 4)), -1):
        if units[step].low in LIGHT or (answering and units[step].low in ANSWERING):
            group = verb_group(units, at=step)
            slots.light = True
            _take_doer(slots, units, group)
            return group.negated
    return _carried_out(slots, units, stop)


# "claimed responsibility for": the verb stands so far before the attack.
RESPONSIBLE = 3
TAKING = frozenset("claimed claims took admitted accepted claiming".split())
COMING = frozenset("came come coming comes was were been".split())


def _coming(units: Sequence[Unit], first: int) -> int | None:
    """Return the verb of "came under attack", "was met with fire", or None."""
    met = first > 1 and units[first - 1].low == "with" and units[first - 2].low == "met"
    if not (met or units[first].low.startswith("under ") or (first and units[first - 1].low == "under")):
        return None
    return next((at for at in range(first - 1, max(-1, first - 6), -1) if units[at].low in COMING), None)


def _take_doer(slots: Slots, units: Sequence[Unit], group: VerbGroup) -> None:
    begin, end = subject_span(units, first=group.first)
    fill_subject(slots, units=units, found=list(fillers(units, begin=begin, end=end, subject=True)))


def _carried_out(slots: Slots, units: Sequence[Unit], stop: int) -> bool:
    """Take the doer of "the attack was carried out by X"; say if denied."""
    if stop + 3 >= len(units) or units[stop].low not in {"was", "were", "is", "had"}:
        return False
    verb = next((at for at in range(stop, min(len(units), stop + 5)) if units[at].low in LIGHT), None)
    if verb is None:
        return False
    found = list(fillers(units, begin=verb + 1, end=object_end(units, at=verb)))
    fill_object(slots, units=units, found=found, by_agent=True)
    return verb_group(units, at=verb).negated


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
                slots.acts,
                trigger.start if slots.act_at is None else min(trigger.start, units[slots.act_at].start),
                trigger.end if slots.act_at is None else max(trigger.end, units[slots.act_at].end),
            ),
        ),
        agents=tuple(slots.agents),
        places=tuple(slots.places),
        aimed=tuple(slots.aimed),
        hits=tuple(slots.hits),
        counts=tuple(slots.counts),
        struck=bool(slots.targets),
        loose=slots.loose,
        pronoun=slots.pronoun if not slots.agents else None,
    )
