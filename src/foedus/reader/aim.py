"""What an attack was aimed at, or was not, and what it violates: claims about an attack already told."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from foedus.reader.charge import OWNING as OWNING_UP
from foedus.reader.charge import TAKING, read_charge
from foedus.reader.filler import fillers
from foedus.reader.grammar import STOPS, object_end, subject_span
from foedus.reader.mention import HitPart, Mention, Part
from foedus.reader.nounphrase import is_head
from foedus.reader.owning import owner_of
from foedus.reader.standing import SURE_THINGS, thing_at
from foedus.reader.unit import Unit, lows_of
from foedus.reader.verbgroup import verb_group
from foedus.reader.victims import RANKED
from foedus.terms import objects

NOTHING = (
    ("nothing", "to", "do", "with"),
    ("anything", "to", "do", "with"),
    ("no", "threat", "to"),
    ("any", "threat", "to"),
    ("no", "quarrel", "with"),
)
OWN = frozenset(("its", "their", "our"))


def read_aims(units: Sequence[Unit]) -> Iterator[Mention]:
    """Yield claims about aim ("aimed at", "nothing to do with"), violation and responsibility, of an attack told."""
    openers = _openers()
    if openers.isdisjoint(lows_of(units)):
        return
    for at, unit in enumerate(units):
        if unit.low not in openers:
            continue
        for opening, rule in _rules():
            if unit.low in opening:
                yield from rule(units, at)
        for words in NOTHING:
            if unit.low == words[0] and tuple(one.low for one in units[at : at + len(words)]) == words:
                yield from _nothing(units, at, at + len(words), denied=unit.low != "any" or _negated(units, at))


@cache
def _openers() -> frozenset[str]:
    """Return every word at which some rule begins."""
    return frozenset(words[0] for words in NOTHING).union(*(opening for opening, _ in _rules()))


@cache
def _rules() -> tuple[tuple[frozenset[str], Callable[[Sequence[Unit], int], Iterator[Mention]]], ...]:
    """Return the rules, each with the words that open it."""
    return (
        (MISTAKING, _mistaken),
        (AIMING, _aimed),
        (MEANING | {"target", "targets"}, _meant),
        (frozenset(("violation", "breach", "violated")), _violation),
        (HUNTING, _purposed),
        (SEEKING, _sought),
        (frozenset(("responsibility", "involvement", "role", "part")), _responsibility),
        (OWNING, _owned),
        (CHARGES, _charge),
    )


DENIED = frozenset(("denied", "denies", "deny"))


def _denies_all(following: Sequence[str]) -> bool:
    """Whether what is denied is all of it: "denied it flatly", "denied this", "denied any part", "denied having"."""
    first, second = following[0], following[1] if len(following) > 1 else "."
    pointing = first in {"it", "this", "that"} and (second in AFTER_IT or (first != "it" and second == "one"))
    return pointing or first == "having" or (first == "any" and second in SHARES)


OWNING = DENIED | TAKING.keys() | OWNING_UP.keys() | {"no"}
AFTER_IT = frozenset(". , ; flatly and but outright strongly categorically to before as at then".split())


# "meant to hit", "had wanted to kill": the aim of what was done.
MEANING = frozenset("meant intended wanted hoped sought".split())
HITTING = frozenset("hit strike kill destroy target bomb attack reach shell assassinate decapitate".split())
WAS = frozenset("was were is are had".split())
ASIDE = 7


def _meant(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `the target, they said, was a supply ship`, `X was the target`, `meant to hit the joint force`."""
    group = verb_group(units, at=at) if units[at].low in MEANING else None
    if group is not None:
        if at + 2 < len(units) and units[at + 1].low == "to" and units[at + 2].low in HITTING and not group.modal:
            yield from _first_aim(units, range(at + 3, min(len(units), at + 12)), at, negated=group.negated)
        return
    verb = next((step for step in range(at + 1, min(len(units), at + ASIDE)) if units[step].low in WAS), None)
    before = {unit.low for unit in units[max(0, at - 4) : at]}
    if before & WAS and before & {"the", "intended"} and not before & {"not", "any", "a", "no"}:
        nobody = any(unit.low in {"none", "neither", "nobody"} for unit in units[max(0, at - 12) : at])
        yield from _first_aim(units, range(max(0, at - 12), at), at, negated=nobody)
    elif verb is not None and at and units[at - 1].low in {"the", "their", "its", "intended", "real"}:
        yield from _first_aim(units, range(verb + 1, min(len(units), verb + 11)), at)


# "In an attempt to kill", "to seize": what those who struck were after.
HUNTING = frozenset("kill assassinate capture seize eliminate murder decapitate abduct kidnap snatch liquidate".split())
ATTEMPTS = frozenset("attempt bid effort order mission operation raid try orders aim view".split())
WISHING = frozenset(
    "plot plots plotted conspiracy vowed vow threatened threaten wants want wanted planned plans plan ordered "
    "tried failed refused promised sought hoped meant intended able ready likely going unable trying used sworn "
    "swore pledged prepared".split()
)


# "In search of", "in pursuit of", "hunting for": whom those who struck were after.
SEEKING = frozenset("search pursuit hunting pursuing chasing hunt".split())


def _sought(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `bombed Sinjar in search of PKK leaders`, `crossed the border in pursuit of rebels`."""
    told = any("attack noun" in unit.roles or "verb" in unit.roles for unit in units[:at])
    lead = [unit.low for unit in units[max(0, at - 2) : at]]
    following = units[at + 1].low if at + 1 < len(units) else ""
    led = (lead[-1:] == ["in"] or lead[-2:] == ["in", "hot"]) and following == "of"
    if told and (led or (units[at].low.endswith("ing") and lead[-1:] in ([","], ["while"], ["were"], ["was"]))):
        yield from _first_aim(units, range(at + 1, min(len(units), at + 8)), at)


def _purposed(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `struck a villa in an attempt to kill leaders of Hamas`, `were dropped at Jaffna to seize its chiefs`."""
    if at < HITHER or units[at - 1].low != "to":
        return
    before = units[at - 2]
    attempt = before.low in ATTEMPTS
    told = any(unit.roles & {"attack noun"} or "verb" in unit.roles for unit in units[: at - 2])
    verbal = bool(before.roles & {"verb", "speech", "act verb"}) or before.low in WISHING or before.low.endswith("ed")
    modal = {unit.low for unit in units[max(0, at - 12) : at]} & WISHING
    if attempt or (told and not verbal and not modal):
        yield from _first_aim(units, range(at + 1, min(len(units), at + 9)), at)


HITHER = 3


# Words that say too little of what was meant to be hit.
VAGUE = frozenset(("", "anything", "civilian object", "territory", "land territory", "airspace", "sovereignty"))


# Behind these stands where or when, and not what.
ELSEWHERE = frozenset("on in at during when while near inside outside before after who which".split())


def _first_aim(units: Sequence[Unit], steps: range, at: int, *, negated: bool = False) -> Iterator[Mention]:
    """Yield the aim that the first thing, group or state of a stretch names; a thing goes by whose it is."""
    for step in steps:
        unit = units[step]
        if unit.low in STOPS or (step > steps.start and unit.low in ELSEWHERE):
            return
        if (unit.capital and unit.low in RANKED) or "title" in unit.roles:
            part = Part(("officials",), min(units[at].start, unit.start), max(units[at].end, unit.end))
            yield _back(units, at, "aim", aimed=(part,), negated=negated)
            return
        thing = unit.value("object")
        named = unit.actor if unit.roles & {"group", "state", "office", "organisation"} else ""
        owner = (owner_of(units, at=step)[0] if thing else "") or named
        if thing or owner:
            value = owner if owner and owner != "speaker" else thing
            if value and (value != thing or thing not in VAGUE):
                part = Part((value,), min(units[at].start, unit.start), max(units[at].end, unit.end))
                yield _back(units, at, "aim", aimed=(part,), negated=negated)
            return


def _owned(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `denied it`, `which Iran denied`, `had no hand in it`, `took responsibility`: did the speaker do it?"""
    following = [unit.low for unit in units[at + 1 : at + 3]]
    if units[at].low in DENIED:
        if any(unit.low in {"nor", "not", "never", "n't"} for unit in units[max(0, at - 3) : at]):
            return  # "has neither confirmed nor denied it": nobody says so
        if not following or following[0] in {".", ";"}:
            yield replace(_back(units, at, "responsibility"), pronoun=at)
        elif _denies_all(following):
            yield replace(_back(units, at + 1, "responsibility"), pronoun=at + 1)
    elif units[at].low == "no" and following[1:] == ["in"] and following[0] in SHARES:
        yield replace(_back(units, at, "responsibility", negated=True), pronoun=at, places=_scene_of(units, at + 3))
    elif (charge := read_charge(units, at=at)) is not None and charge.accused is None:
        yield replace(_back(units, at + 1, "responsibility"), pronoun=at + 1)


def _scene_of(units: Sequence[Unit], at: int) -> tuple[Part, ...]:
    """Return the place that stands for what happened there: "had no hand in Harir"."""
    if at >= len(units) or units[at].roles & {"state", "demonym"} or not units[at].capital:
        return ()
    unit = units[at]
    if unit.place:
        return (Part((unit.place,), unit.start, unit.end, name=unit.text),)
    return () if unit.meanings else (Part((unit.text,), unit.start, unit.end, unit.text, unplaced=True),)


def _responsibility(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `claimed responsibility`, `denied any role`, `denied that it had taken part`: did the speaker do it?"""
    if units[at].low == "part" and units[at - 1].low not in {"taken", "took", "taking"}:
        return
    near = {unit.low for unit in units[max(0, at - 8) : at]}
    if near & {"claimed", "claims", "claiming", "denied", "denies", "denying", "deny", "rejected"}:
        mention = _back(units, at, "responsibility")
        yield replace(mention, pronoun=at)


SHARES = frozenset("hand part role involvement share link connection incident responsibility".split())


def _charge(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `denied the accusation`, `rejected the claim as baseless`: the speaker denies having done it."""
    lead = [unit.low for unit in units[max(0, at - 3) : at]]
    branded = bool(set(lead) & {"called", "calls", "branded", "dubbed"}) and lead[-1:] in (["the"], ["that"])
    if branded and any(unit.low in BASELESS for unit in units[at + 1 : at + 7]):
        yield replace(_back(units, at, "responsibility"), pronoun=at)
    elif _refused(units, at):
        following = units[at + 1].low if at + 1 < len(units) else "."
        if following not in {"that", "of", "by"}:
            yield replace(_back(units, at, "responsibility"), pronoun=at)


CHARGES = frozenset(
    "accusation accusations allegation allegations claim claims charge charges report reports suspicion suspicions "
    "suggestion suggestions version account tale story notion".split()
)
BASELESS = frozenset(
    "ridiculous baseless false absurd unfounded groundless nonsense lie lies fabricated fable fantasy untrue slander "
    "ungrounded invented".split()
)
REFUSING = frozenset(
    "denied denies deny rejected rejects dismissed dismisses denying rejecting dismissing refuted".split()
)


def _refused(units: Sequence[Unit], at: int) -> bool:
    """Whether a verb of refusing has the charge as its object: "dismissed the Saudi account", "rejected such tales"."""
    for step in range(at - 1, max(-1, at - 6), -1):
        if units[step].low in REFUSING:
            return step < at - 1
        if units[step].low in STOPS | {",", "that", "of", "and"} or units[step].roles & {"verb", "speech"}:
            return False
    return False


def _negated(units: Sequence[Unit], at: int) -> bool:
    return bool({unit.low for unit in units[max(0, at - 4) : at]} & {"not", "never", "n't", "didn't"})


def _aimed(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    if not any(one.low in {"at", "against"} for one in units[at + 1 : at + 7]):
        return
    group = verb_group(units, at=at)
    begin, end = subject_span(units, first=group.first)
    if group.first == at and (
        begin == end or not any(unit.low in {"it", "they"} or unit.actor for unit in units[begin:end])
    ):
        return
    if group.modal:
        return
    parts = _targets(units, at)
    if any(unit.low in DENIED for unit in units[max(0, at - FAR) : at]):
        sure = (part.value[0] in SURE_THINGS or not objects().has(part.value[0]) for part in parts)
        parts = tuple(part for part, is_sure in zip(parts, sure, strict=True) if is_sure)
    if parts:
        yield _back(units, at, "aim", aimed=parts, negated=group.negated)


FAR = 9
AIMING = frozenset("aimed directed aims aiming aim".split())
MISTAKING = frozenset("mistook mistaken mistaking taken took".split())


def _mistaken(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `had mistaken her for a Greek one`, `took it for an Egyptian ship`: the aim was what it was taken for."""
    near = range(at + 1, min(len(units), at + 9))
    prep = next((step for step in near if units[step].low == "for"), None)
    thing = [unit.low for unit in units[at + 1 : prep]] if prep is not None else []
    pointing = thing and thing[0] in {"it", "her", "him", "them", "the", "this", "that", "a"}
    if prep is None or not (pointing or units[at].low.startswith("mist")) or _negated(units, at):
        return
    for step in range(prep + 1, min(len(units), prep + 7)):
        unit = units[step]
        if unit.low in STOPS | {",", "."}:
            return
        owner = owner_of(units, at=step)[0] if unit.value("object") else ""
        value = owner or (unit.actor if "demonym" in unit.roles and _ends_group(units, step) else "")
        if value and value != "speaker" and (unit.value("object") == "" or is_head(units, at=step)):
            aimed = _back(units, at, "aim", aimed=(Part((value,), units[at].start, unit.end),))
            yield replace(aimed, agents=_mistaker(units, at))
            return


def _mistaker(units: Sequence[Unit], at: int) -> tuple[Part, ...]:
    """Return who took one thing for another, where he is named: he is who attacked."""
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    named = [unit for unit in units[begin:end] if unit.actor and unit.roles & {"group", "state"}]
    return (Part((named[0].actor,), named[0].start, named[0].end),) if len(named) == 1 else ()


def _ends_group(units: Sequence[Unit], at: int) -> bool:
    """Whether a people's name stands for a thing told before: "a Greek one"."""
    return at + 1 < len(units) and units[at + 1].low in {"one", "ones"}


INCIDENTS = frozenset("it incident blast explosion killing killings deaths matter affair".split())


def _nothing(units: Sequence[Unit], at: int, after: int, *, denied: bool) -> Iterator[Mention]:
    for unit in units[after : after + 9]:
        if unit.low in STOPS or unit.low == ",":
            return
        if "attack noun" in unit.roles or unit.low in INCIDENTS:
            if units[at].low == "anything" or (denied and units[at].low == "nothing"):
                back = _back(units, at, "responsibility", negated=units[at].low == "nothing")
                yield replace(back, pronoun=at)
            return
        if unit.actor and ("demonym" not in unit.roles or "state" in unit.roles):
            part = Part((unit.actor,), units[at].start, unit.end)
            yield _back(units, at, "aim denied", aimed=(part,), negated=denied)
            return


def _targets(units: Sequence[Unit], at: int) -> tuple[Part, ...]:
    found: list[Part] = []
    for one in fillers(units, begin=at, end=object_end(units, at=at)):
        if one.prep == "aim" and one.unit.actor and all(one.unit.actor != part.value[0] for part in found):
            found.append(Part((one.unit.actor,), units[at].start, one.unit.end))
        elif one.prep == "aim" and one.unit.value("object") and is_head(units, at=one.at):
            owner, thing = owner_of(units, at=one.at)[0], thing_at(units, at=one.at)
            if owner not in {"", "speaker"} or thing not in VAGUE:
                value = thing if owner in {"", "speaker"} else owner
                found.append(Part((value,), units[at].start, one.unit.end))
    return tuple(found[:3])


def _violation(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `a violation of the sovereignty of X, its airspace and …`: things that the speaker says were hit."""
    hits: list[HitPart] = []
    owner = ""
    for step in range(at + 1, min(len(units), at + 22)):
        unit = units[step]
        if unit.low in {".", ";", "said", "but"}:
            break
        if unit.value("object") in {"sovereignty", "airspace", "territory", "territorial sea", "territorial integrity"}:
            whose = _whose(units, step) or owner
            if whose:
                owner = whose if whose != "speaker" else owner or whose
                hits.append(HitPart(unit.value("object"), whose, units[at].start, unit.end))
    if hits:
        yield _back(units, at, "violation", hits=tuple(hits))


def _whose(units: Sequence[Unit], at: int) -> str:
    for step in range(at - 1, max(-1, at - 4), -1):
        if units[step].low in OWN:
            return "speaker"
        if units[step].actor:
            return units[step].actor
        if units[step].low in {",", "of", "and"}:
            break
    for step in range(at + 1, min(len(units), at + 8)):
        if units[step].actor:
            return units[step].actor
        if units[step].low in {".", ";", ","}:
            break
    return ""


def _back(
    units: Sequence[Unit],
    at: int,
    rule: str,
    *,
    aimed: tuple[Part, ...] = (),
    hits: tuple[HitPart, ...] = (),
    negated: bool = False,
) -> Mention:
    return Mention(
        rule=rule,
        at=at,
        start=units[at].start,
        end=units[at].end,
        aimed=aimed,
        hits=hits,
        negated=negated,
        definite=True,
        span=(at, min(len(units), at + 1)),
    )
