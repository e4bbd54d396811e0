"""Public acts in a sentence: who notified, promised, signed, condemned, apologised, deployed, to whom and when.

A verb alone is not enough: most need a word beside them that makes the act public ("signed" an order, "expressed"
regret).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from foedus.reader.actwords import (
    AFTER,
    BEFORE,
    DURING,
    FREE_VERBS,
    MEASURES,
    NEEDS,
    NOTICE_WORDS,
    PROMISE_WORDS,
    SOUNDS,
)
from foedus.reader.filler import Filler, fillers
from foedus.reader.finite import is_verb
from foedus.reader.grammar import object_end, subject_span
from foedus.reader.mention import ActMention, Part
from foedus.reader.speechwords import SUBORDINATORS
from foedus.reader.unit import Unit, lows_of, roles_of
from foedus.reader.verbgroup import verb_group
from foedus.reader.wordclass import is_modifier, reads_as_noun

DIRECT = ("notification", "designation", "pledge")
PRONOUNS = frozenset("it they he she we country".split())
ACTORS = frozenset(("state", "demonym", "group", "organisation", "office", "capital", "person"))
ABOUT_ATTACK = frozenset(
    (
        "notification",
        "condemnation",
        "apology",
        "report to the security council",
        "reservation of right",
        "self-defence",
        "evacuation",
        "resolution",
    )
)
WINDOW = 26
MOST_VERBS = 24


def read_acts(units: Sequence[Unit]) -> Iterator[ActMention]:
    """Yield the public acts of a sentence, in order."""
    if any(unit.low == "?" for unit in units[-2:]):
        return
    roles = roles_of(units)
    verbs = [at for at, unit in enumerate(units) if "act verb" in unit.roles] if "act verb" in roles else []
    if len(verbs) > MOST_VERBS:
        return
    for at in verbs:
        meaning = units[at].get("act verb")
        if meaning is not None and not is_modifier(units, at=at) and not _noun_here(units, at):
            mention = _frame(units, at, meaning.value)
            if mention is not None:
                yield mention
    if "act noun" in roles:
        yield from _calls(units)
    if not SURPRISES.isdisjoint(lows_of(units)):
        yield from _of_defence(units)


def _of_defence(units: Sequence[Unit]) -> Iterator[ActMention]:
    """Yield what is said to be self-defence, and who was told beforehand or not."""
    for at, unit in enumerate(units):
        if unit.low == "self" and at + 1 < len(units) and units[at + 1].low in {"defence", "defense"}:
            yield from _in_self_defence(units, at)
        elif unit.low in SURPRISES:
            yield from _surprised(units, at)


SURPRISES = frozenset(("self", "surprise", "guard", "warning", "notice"))


def _noun_here(units: Sequence[Unit], at: int) -> bool:
    return units[at].low in {
        "report",
        "reports",
        "request",
        "requests",
        "pledge",
        "pledges",
        "promise",
        "promises",
        "plan",
        "call",
        "act",
        "acts",
        "present",
        "guarantee",
        "guarantees",
        "trigger",
        "release",
        "exercise",
        "claim",
        "claims",
        "post",
        "sanction",
        "sanctions",
        "meeting",
    } and (
        at == 0
        or units[at - 1].low in {"the", "a", "an", "no", "'s", "its", "their", "this", "other", "first", "of"}
        or reads_as_noun(units, at=at)
        or bool(units[at - 1].roles & {"demonym"} and "state" not in units[at - 1].roles)
    )


def _frame(units: Sequence[Unit], at: int, kind: str) -> ActMention | None:
    group = verb_group(units, at=at)
    stop = _stop(units, at)
    begin, end = subject_span(units, first=group.first)
    kind = _kind(units, at, stop, kind)
    if kind == "condemnation" and units[at].low.startswith("denounc") and _of_treaty(units, at):
        kind = "withdrawal"
    if (
        not kind
        or _wanted(units, at)
        or group.modal
        or group.gerund
        or (begin and units[begin - 1].low in {"whether", "if"})
        or (group.infinitive and not _directed(units, group.first))
    ):
        return None
    after = list(fillers(units, begin=at + 1, end=object_end(units, at=at)))
    before = list(fillers(units, begin=begin, end=end, subject=True))
    by, to = _parties(kind, before, after, passive=group.passive)
    if group.infinitive:
        first, last = _directed_subject(units, group.first)
        by = _actors(list(fillers(units, begin=first, end=last, subject=True))) or by
    by, to = (to, by) if units[at].low in RECEIVING else (by, to)
    pronoun = _pronoun(before, textual=kind in {"guarantee", "pledge"} and not by)
    return ActMention(
        kind=kind,
        rule=f"act {'passive' if group.passive else 'active'}",
        at=at,
        start=units[at].start,
        end=units[at].end,
        by=tuple(by),
        to=tuple(part for part in to if part.value not in {one.value for one in by}),
        when=_when(units, at, stop) if kind == "notification" else None,
        measures=_measures(units, at, stop) if kind in {"pledge", "guarantee"} else (),
        negated=group.negated or _undone(units, at, begin, end, kind),
        about_attack=kind in ABOUT_ATTACK,
        pronoun_by=None if group.passive else pronoun,
        pronoun_to=pronoun if group.passive else None,
        span=(begin if begin < end else at, stop),
    )


def _undone(units: Sequence[Unit], at: int, begin: int, end: int, kind: str) -> bool:
    """Whether nobody did it, or what was given is none."""
    return _by_nobody(units, begin, end) or (kind == "notification" and _no_notice(units, at))


def _no_notice(units: Sequence[Unit], at: int) -> bool:
    """Whether what is given is none: "gave Washington no warning", "told nobody"."""
    near = units[at + 1 : min(object_end(units, at=at), at + 6)]
    notice = next((step for step, unit in enumerate(near) if unit.value("act noun") == "notification"), len(near))
    return any(unit.low in {"no", "nobody", "nothing", "neither"} for unit in near[:notice])


def _by_nobody(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether the subject is nobody: "no one warned them"."""
    return [unit.low for unit in units[begin : min(end, begin + 2)]] == ["no", "one"]


def _wanted(units: Sequence[Unit], at: int) -> bool:
    """Whether a base form tells what somebody wants done: "demanded that Japan go to Singapore and apologise"."""
    forms = {one.form for one in units[at].meanings if one.role == "act verb"}
    if "base" not in forms:
        return False
    that = next((step for step in range(at - 1, max(-1, at - WINDOW), -1) if units[step].low == "that"), 0)
    if that > 1 and units[that - 1].low in {",", "and"}:  # "asks that the Council meet, that it condemn the raid"
        that = next((step for step in range(that - 2, 0, -1) if units[step].low == "that"), that)
    return that > 0 and any(unit.low in WANTING for unit in units[max(0, that - 3) : that])


WANTING = frozenset(
    "demand demands demanded demanding ask asks asked request requested urge urged insist insists insisted propose "
    "proposed recommend recommended require requires required".split()
)


def _of_treaty(units: Sequence[Unit], at: int) -> bool:
    """Whether what is denounced is a treaty: "denounced the pact", "the Rio Treaty, which Venezuela denounced"."""
    after = {unit.low for unit in units[at + 1 : at + 6]}
    which = next((step for step in range(at - 1, max(-1, at - 6), -1) if units[step].low in {"which", "that"}), None)
    lead = {unit.low for unit in units[max(0, which - 4) : which]} if which is not None else set()
    return bool((after | lead) & TREATIES)


TREATIES = frozenset("treaty pact agreement accord protocol convention charter memorandum".split())


def _pronoun(before: Sequence[Filler], *, textual: bool) -> int | None:
    """Return the unit of a subject that stands for somebody named elsewhere: "it", or the order that promises."""
    text = next((one.at for one in before if "text" in one.unit.roles), None) if textual else None
    if text is not None or _actors(before):
        return text
    return next((one.at for one in before if one.prep == "" and one.unit.low in PRONOUNS), None)


RECEIVING = frozenset("receive received receiving receives".split())


def _directed(units: Sequence[Unit], first: int) -> bool:
    """Whether an infinitive tells of an act ordered: "directed his envoy to inform"."""
    return any(unit.low in ORDERING for unit in units[max(0, first - 8) : first])


ORDERING = frozenset("directed ordered instructed told sent decided agreed telephoned phoned rang".split())


def _directed_subject(units: Sequence[Unit], first: int) -> tuple[int, int]:
    for at in range(first - 1, max(-1, first - 9), -1):
        if units[at].low in ORDERING:
            return subject_span(units, first=verb_group(units, at=at).first)
    return first, first


def _stop(units: Sequence[Unit], at: int) -> int:
    end = at + 1
    while end < len(units) and end - at < WINDOW and units[end].low not in {";", ":"}:
        if end > at + 2 and units[end].roles & {"speech"} and units[end].low in {"said", "says"}:
            break
        end += 1
    return end


def _kind(units: Sequence[Unit], at: int, stop: int, kind: str) -> str:
    """Return the kind of act that the verb is beside these words, or "" where it is none."""
    clause = units[at + 1 : object_end(units, at=at) + 1]
    near = {unit.low for step, unit in enumerate(units[at + 1 : stop], start=at) if not _goes_ahead(units, step)}
    lows = {unit.low for unit in clause} | {unit.value("act noun") for unit in clause}
    word = units[at].low
    if kind == "notification":
        return _notice(units, at, near, word)
    if kind == "self-defence":
        return _self_defence(units, at, word)
    if kind == "meeting" and word in HOLDING and {"talks", "consultations"} & lows:
        return "consultation"
    if kind == "deployment" and word in SENDING and {"letter", "letters"} & lows:
        kind = "report to the security council"
    if kind == "deployment" and lows & FIRED and near & {"into", "against", "at", "toward", "towards", "through"}:
        return ""
    tests = {
        "pledge": (bool(near & PROMISE_WORDS) or {"such", "attack"} <= near) and not near & THREATS,
        "report to the security council": _council(units, at, stop) and not word.startswith("report"),
        "apology": bool(lows & NEEDS["apology"]) or "apology" in lows or word in FREE_VERBS,
    }
    return kind if tests.get(kind, word in FREE_VERBS or _has_needed(units, at, kind, lows, near)) else ""


def _has_needed(units: Sequence[Unit], at: int, kind: str, lows: set[str], near: set[str]) -> bool:
    """Whether one of the words that make the verb a public act stands in its clause, or in the subject of a passive."""
    needed = NEEDS.get(kind)
    wide = lows | near if kind in WIDE else lows
    return needed is None or bool(wide & needed) or (kind in OF_SUBJECT and _subject_has(units, at, needed))


def _goes_ahead(units: Sequence[Unit], before: int) -> bool:
    """Whether "ahead" behind a unit tells of no time: "if the drill goes ahead"."""
    return units[before].low in {"go", "goes", "going", "went", "gone"}


# What is sent somewhere as a blow, and what is promised to an enemy.
FIRED = frozenset("missile missiles rocket rockets shell shells drone drones bombs torpedo torpedoes".split())
THREATS = frozenset("pay price regret revenge avenge retaliate retaliation punish consequences target targets".split())
HOLDING = frozenset("hold held holds holding".split())
SENDING = frozenset("send sent sends sending".split())
WIDE = frozenset(("designation", "guarantee", "resolution", "sanction"))
OF_SUBJECT = frozenset(("signature", "publication", "evacuation", "deployment"))


def _council(units: Sequence[Unit], at: int, stop: int) -> bool:
    return any(
        "security council" in unit.low or unit.value("title") == "secretary general" or unit.low == "secretary general"
        for unit in units[at + 1 : stop]
    )


def _self_defence(units: Sequence[Unit], at: int, word: str) -> str:
    near = [unit.low for unit in units[at + 1 : at + 10]]
    shield = any(low == "self" and following in {"defence", "defense"} for low, following in pairwise(near))
    right = "right" in near or word.startswith(("act", "exercis"))
    return "self-defence" if shield and right else ""


def _subject_has(units: Sequence[Unit], at: int, words: frozenset[str]) -> bool:
    group = verb_group(units, at=at)
    begin, end = subject_span(units, first=group.first)
    return group.passive and bool({unit.low for unit in units[begin:end]} & words)


def _notice(units: Sequence[Unit], at: int, near: set[str], word: str) -> str:
    following = units[at + 1].low if at + 1 < len(units) else ""
    told = word.startswith(("told", "tell"))
    if word.startswith(("notif", "forewarn")):
        noticed = True
    elif word.startswith(("receiv", "giv", "gave", "tip")):
        noticed = any(
            unit.value("act noun") == "notification" and "call" not in unit.low for unit in units[at + 1 : at + 8]
        )
    elif following in {"that", "against"}:
        noticed = False
    elif word.startswith("warn"):
        early = bool(near & WARNED_OF) and "retaliation" not in near and following != "of"
        noticed = early or verb_group(units, at=at).passive
    else:
        noticed = bool(near & (TOLD_OF if told else NOTICE_WORDS)) or (not told and verb_group(units, at=at).passive)
    return "notification" if noticed else ""


WARNED_OF = BEFORE | {"attack", "attacks", "strike", "strikes"}
TOLD_OF = frozenset(("advance", "beforehand", "impending"))


def _parties(kind: str, before: list[Filler], after: list[Filler], *, passive: bool) -> tuple[list[Part], list[Part]]:
    """Return who acts and towards whom."""
    subject = _actors([one for one in before if one.prep in {"", "by", "from", "at"}][:4])
    agent = _actors([one for one in after if one.prep == "by"])
    direct = _actors([one for one in after if one.prep == ""])
    toward = _actors([one for one in after if one.prep in {"to", "on", "with", "over"} and one.unit.roles & ACTORS])
    if passive and kind == "deployment":
        return agent or subject, toward
    if passive:
        return agent + (_actors([one for one in after if one.prep == "from"]) if kind == "notification" else []), (
            subject if kind in {"notification", "designation", "condemnation", "pledge"} else []
        )
    if kind == "condemnation":
        named = [
            one for one in after if one.prep == "" and ("demonym" not in one.unit.roles or "state" in one.unit.roles)
        ]
        return subject, _actors(named)[:3]
    targets = {"guarantee": _actors(after)[:1]} | dict.fromkeys(DIRECT, (direct or toward)[:1])
    if kind in targets:
        return subject, targets[kind]
    if kind in {"report to the security council", "apology", "deployment", "request", "sanction", "plan"}:
        return subject, toward or direct
    return subject, []


def _actors(found: Sequence[Filler]) -> list[Part]:
    parts: list[Part] = []
    for one in found:
        if one.unit.roles & ACTORS and one.unit.actor and all(one.unit.actor != part.value[0] for part in parts):
            parts.append(Part((one.unit.actor,), one.unit.start, one.unit.end))
    return parts[:8]


def _when(units: Sequence[Unit], at: int, stop: int) -> Part | None:
    """Return whether a notice is said to come before, during or after the attack, and the word that says so."""
    for unit in units[at:stop]:
        if unit.low in BEFORE or any(word in BEFORE for word in unit.low.split()):
            return Part(("before",), unit.start, unit.end)
        if unit.low in AFTER:
            return Part(("after",), unit.start, unit.end)
        if unit.low in SUBORDINATORS and unit.low not in {"as", "while", "when"}:
            break
    return None


def _measures(units: Sequence[Unit], at: int, stop: int) -> tuple[Part, ...]:
    return tuple(Part((unit.low,), unit.start, unit.end) for unit in units[at:stop] if unit.low in MEASURES)


ACTING_SO = frozenset(
    "acted acting act acts struck fired responded strike strikes attack attacks operation shot killed done carried "
    "response attacked used action fire returned".split()
)


def _in_self_defence(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `in self-defence`, `an exercise of our self-defence`, `an act of self-defence`: the speaker pleads it."""
    lead = [unit.low for unit in units[max(0, at - 7) : at]]
    near = {unit.low for unit in units[max(0, at - 9) : at + 6]}
    if {"exercise", "act", "exercising"} & set(lead) or (lead[-1:] == ["in"] and near & ACTING_SO):
        yield ActMention(
            kind="self-defence",
            rule="act noun self-defence",
            at=at,
            start=units[at].start,
            end=units[at + 1].end,
            about_attack=True,
            pronoun_by=at,
            span=(at, min(len(units), at + 9)),
        )


def _surprised(units: Sequence[Unit], at: int) -> Iterator[ActMention]:
    """Read `taken by surprise`, `without warning`, `no prior notice`: a notice is denied."""
    lead = [unit.low for unit in units[max(0, at - 3) : at]]
    taken = units[at].low in {"surprise", "guard"} and bool({"taken", "caught"} & set(lead))
    verb = next((step for step in range(at - 1, max(-1, at - 5), -1) if units[step].low in GETTING), None)
    none = (
        units[at].low in {"warning", "notice"}
        and bool({"no", "without", "any"} & set(lead[-2:]))
        and verb is not None
        and not (units[verb].low in {"had", "have"} and verb + 1 < at and is_verb(units, at=verb + 1))
    )
    if taken or none:
        first = verb if verb is not None else at
        begin, end = subject_span(units, first=verb_group(units, at=first).first)
        before = list(fillers(units, begin=begin, end=end, subject=True))
        yield ActMention(
            kind="notification",
            rule="act without notice",
            at=first,
            start=units[first].start,
            end=units[at].end,
            to=tuple(_actors(before)),
            when=Part(("before",), units[first].start, units[at].end),
            negated=True,
            about_attack=True,
            pronoun_to=_pronoun(before, textual=False),
            span=(begin, at + 1),
        )


ARRIVING = frozenset(("came", "come", "arrived"))
GETTING = frozenset("taken caught received receive given got had have get".split())


def _calls(units: Sequence[Unit]) -> Iterator[ActMention]:
    """Read a notice as a thing that came: "the call came ten minutes after the attack", "as explosions sounded"."""
    for at, unit in enumerate(units):
        if unit.value("act noun") != "notification" or at + 1 >= len(units):
            continue
        verb = next(
            (step for step in range(at + 1, min(len(units), at + 8)) if units[step].low.split()[0] in ARRIVING),
            None,
        )
        if verb is None:
            continue
        when = _came_when(units, verb)
        if when is not None:
            caller = _actors(list(fillers(units, begin=at + 1, end=verb)))
            negated = verb_group(units, at=verb).negated
            yield ActMention(
                kind="notification",
                rule="act noun came",
                at=at,
                start=unit.start,
                end=units[verb].end,
                by=tuple(caller),
                when=when,
                negated=negated,
                about_attack=True,
                span=(at, len(units)),
            )


def _came_when(units: Sequence[Unit], verb: int) -> Part | None:
    """Return when a call or a notice came; one that came too late may still have come before."""
    for step in range(verb + 1, min(len(units), verb + 12)):
        unit = units[step]
        if unit.low == "too":
            return None
        for words, value in ((AFTER, "after"), (BEFORE, "before")):
            if unit.low in words:
                return Part((value,), unit.start, unit.end)
        sound = next((one for one in units[step + 1 : step + 6] if one.low in SOUNDS), None)
        if unit.low in DURING and sound is not None:
            return Part(("during",), unit.start, sound.end)
    return None
