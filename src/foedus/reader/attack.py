"""Attacks in a sentence: active, passive and nominal frames over the lexicon's words.

The verb or noun of force is the anchor; who, whom, where, with what and when are looked for in its own clause. A frame
counts only where a weapon, a force or an actor does it, to something that can be hit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from foedus.reader.grammar import (
    RESULTS,
    VerbGroup,
    fillers,
    is_modifier,
    is_verb,
    object_end,
    reads_as_noun,
    subject_span,
    verb_group,
)
from foedus.reader.lexicon import Unit
from foedus.reader.mention import Mention, Part
from foedus.reader.reality import sent_to, trouble_of_noun, trouble_of_verb
from foedus.reader.settling import settle
from foedus.reader.slots import Slots, fill_object, fill_subject

# A sentence with more words of force than this is no prose, and would only cost time.
MOST_TRIGGERS = 24
LONGEST_HEAD = 9
LEAST_SUBJECT = 2
NONE = frozenset(("no", "none", "neither", "nobody", "not"))
LIGHT = frozenset(
    "carried conducted staged mounted launched carrying conducting mounting launching carries conducts "
    "launches unleashed began waged ordered committed perpetrated made executed".split()
)


def read_attacks(units: Sequence[Unit]) -> Iterator[Mention]:
    """Yield the mentions of attacks in a sentence, in order; each verb or noun of force at most once."""
    used: set[int] = set()
    if sum(1 for unit in units if unit.roles & {"verb", "attack noun"}) > MOST_TRIGGERS:
        return
    for at, unit in enumerate(units):
        if "verb" in unit.roles and not reads_as_noun(units, at=at) and not is_modifier(units, at=at):
            mention = _verb_frame(units, at, used)
            if mention is not None:
                yield mention
    for at, unit in enumerate(units):
        if "attack noun" in unit.roles and at not in used and ("verb" not in unit.roles or reads_as_noun(units, at=at)):
            mention = _noun_frame(units, at)
            if mention is not None:
                yield mention


def _verb_frame(units: Sequence[Unit], at: int, used: set[int]) -> Mention | None:
    meaning = units[at].get("verb")
    if meaning is None:
        return None
    group = verb_group(units, at=at)
    if group.gerund and units[at].low in RESULTS and not _gerund_alone(units, at):
        return None
    slots = Slots(act=meaning.value, shape=meaning.shape)
    begin, end = subject_span(units, first=group.first)
    if group.infinitive and (sender := sent_to(units, group=group)) is not None:
        begin, end = subject_span(units, first=verb_group(units, at=sender).first)
    if group.gerund and at and (units[at - 1].low in {"of", "for"} or "speech" in units[at - 1].roles):
        begin, end, slots.pronoun = at, at, at
    elif group.gerund:
        begin, end = _gerund_subject(units, group, begin, end)
    stop = object_end(units, at=at, purpose=True)
    before, after = (
        list(fillers(units, begin=begin, end=end, subject=True)),
        list(fillers(units, begin=at + 1, end=stop)),
    )
    if group.passive:
        fill_object(slots, units=units, found=before, passive_subject=True)
        fill_object(slots, units=units, found=after, by_agent=True)
    else:
        fill_subject(slots, units=units, found=before)
        fill_object(slots, units=units, found=after)
        _told_in_subject(slots, units, [one.at for one in before if "attack noun" in one.unit.roles], end)
        known = slots.agents or slots.doer or slots.pronoun is not None
        slots.unknown_by = slots.unknown_by or (begin < end and not known)
    if not group.passive and not (slots.hits or slots.targets or slots.places or slots.aimed):
        _told_before(slots, units, begin)
    accepted = settle(slots, units=units, at=at)
    if not accepted:
        return None
    used.update(filler.at for filler in (*before, *after) if "attack noun" in filler.unit.roles)
    rule = f"attack {'passive' if group.passive else 'active'} {meaning.shape}"
    mention = _mention(slots, units, at, rule, (begin, stop))
    none = _is_nobody(units, begin, end)
    back = accepted == "back" or (not slots.agents and _the_weapon(units, begin, end))
    return replace(mention, definite=back, negated=group.negated or none, trouble=trouble_of_verb(units, group=group))


def _is_nobody(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Say whether the subject says that nobody did it: "none of them", "no Iranian missile"."""
    return any(unit.low in NONE for unit in units[begin:end][:3]) or any(
        unit.low == "no" and "demonym" in units[begin + step + 1].roles
        for step, unit in enumerate(units[begin : end - 1])
    )


def _the_weapon(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether the subject is a weapon already told of: "the drones had hit a school"."""
    return end - begin == LEAST_SUBJECT and units[begin].low == "the" and "weapon" in units[begin + 1].roles


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
    verb = next((at for at in range(group.first - 1, max(-1, group.first - 25), -1) if is_verb(units, at=at)), None)
    if verb is None:
        return group.first, group.first
    return subject_span(units, first=verb_group(units, at=verb).first)


def _noun_frame(units: Sequence[Unit], at: int) -> Mention | None:
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
    trouble = trouble_of_noun(units, first=first, at=at)
    if not settle(slots, units=units, at=at):
        return None
    mention = _mention(slots, units, at, "attack nominal", (first, stop))
    return replace(mention, definite=slots.determiner in _DEFINITE, negated=negated, trouble=trouble)


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
    phrase = units[first].low.startswith("under ")
    if phrase or (first and units[first - 1].low == "under"):
        verb = next(
            (
                at
                for at in range(first - 1, max(-1, first - 6), -1)
                if units[at].low in {"came", "come", "coming", "comes", "was", "were", "been"}
            ),
            None,
        )
        if verb is not None:
            begin, end = subject_span(units, first=verb_group(units, at=verb).first)
            fill_object(slots, units=units, found=list(fillers(units, begin=begin, end=end)), passive_subject=True)
            slots.under = True
            slots.nothing = not (slots.hits or slots.targets or slots.places or slots.aimed)
            return verb_group(units, at=verb).negated
    for step in range(first - 1, max(-1, first - 4), -1):
        if units[step].low in LIGHT:
            group = verb_group(units, at=step)
            begin, end = subject_span(units, first=group.first)
            fill_subject(slots, units=units, found=list(fillers(units, begin=begin, end=end, subject=True)))
            return group.negated
    if stop + 3 < len(units) and units[stop].low in {"was", "were", "is", "had"}:
        verb = next((at for at in range(stop, min(len(units), stop + 5)) if units[at].low in LIGHT), None)
        if verb is not None:
            fill_object(
                slots,
                units=units,
                found=list(fillers(units, begin=verb + 1, end=object_end(units, at=verb))),
                by_agent=True,
            )
            return verb_group(units, at=verb).negated
    return False


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
        pronoun=slots.pronoun if not slots.agents else None,
    )
