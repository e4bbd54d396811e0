"""What an attack was aimed at, or was not, and what it violates: claims about an attack already told."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from foedus.reader.grammar import STOPS, fillers, object_end, subject_span, verb_group
from foedus.reader.lexicon import Unit
from foedus.reader.mention import HitPart, Mention, Part
from foedus.reader.slots import FIXED

NOTHING = (("nothing", "to", "do", "with"), ("no", "threat", "to"), ("any", "threat", "to"), ("no", "quarrel", "with"))
OWN = frozenset(("its", "their", "our"))


def read_aims(units: Sequence[Unit]) -> Iterator[Mention]:
    """Yield claims about aim ("aimed at", "nothing to do with"), violation and responsibility, of an attack told."""
    for at, unit in enumerate(units):
        if unit.low in {"aimed", "directed"} and any(one.low in {"at", "against"} for one in units[at + 1 : at + 4]):
            yield from _aimed(units, at)
        elif unit.low in {"violation", "breach", "violated"}:
            yield from _violation(units, at)
        elif unit.low in {"responsibility", "involvement", "role"} or (
            unit.low == "part" and units[at - 1].low in {"taken", "took", "taking"}
        ):
            yield from _responsibility(units, at)
        elif unit.low in {"denied", "denies"} and at + 2 < len(units) and units[at + 1].low == "it":
            if units[at + 2].low in {".", ",", ";", "flatly", "and", "but", "outright", "strongly", "categorically"}:
                yield replace(_back(units, at + 1, "responsibility"), pronoun=at + 1)
        elif unit.low in CHARGES:
            yield from _charge(units, at)
        for words in NOTHING:
            if unit.low == words[0] and tuple(one.low for one in units[at : at + len(words)]) == words:
                yield from _nothing(units, at, at + len(words), denied=unit.low != "any" or _negated(units, at))


def _responsibility(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `claimed responsibility`, `denied any role`, `denied that it had taken part`: did the speaker do it?"""
    near = {unit.low for unit in units[max(0, at - 8) : at]}
    if near & {"claimed", "claims", "claiming", "denied", "denies", "denying", "deny", "rejected"}:
        mention = _back(units, at, "responsibility")
        yield replace(mention, pronoun=at)


def _charge(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `denied the accusation`, `rejected the claim as baseless`: the speaker denies having done it."""
    lead = [unit.low for unit in units[max(0, at - 3) : at]]
    branded = bool(set(lead) & {"called", "calls", "branded", "dubbed"}) and lead[-1:] in (["the"], ["that"])
    if branded and any(unit.low in BASELESS for unit in units[at + 1 : at + 7]):
        yield replace(_back(units, at, "responsibility"), pronoun=at)
    elif set(lead) & REFUSING and units[at - 1].low in {"the", "that", "this", "those", "these", "any", "all", "such"}:
        following = units[at + 1].low if at + 1 < len(units) else "."
        if following not in {"that", "of", "by"}:
            yield replace(_back(units, at, "responsibility"), pronoun=at)


CHARGES = frozenset("accusation accusations allegation allegations claim claims charge charges report reports".split())
BASELESS = frozenset(
    "ridiculous baseless false absurd unfounded groundless nonsense lie lies fabricated fable fantasy untrue slander "
    "ungrounded invented".split()
)
REFUSING = frozenset(
    "denied denies deny rejected rejects dismissed dismisses denying rejecting dismissing refuted".split()
)


def _negated(units: Sequence[Unit], at: int) -> bool:
    return bool({unit.low for unit in units[max(0, at - 4) : at]} & {"not", "never", "n't", "didn't"})


def _aimed(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    group = verb_group(units, at=at)
    begin, end = subject_span(units, first=group.first)
    if group.first == at and (
        begin == end or not any(unit.low in {"it", "they"} or unit.actor for unit in units[begin:end])
    ):
        return
    if group.modal:
        return
    parts = _targets(units, at)
    if parts:
        yield _back(units, at, "aim", aimed=parts, negated=group.negated)


def _nothing(units: Sequence[Unit], at: int, after: int, *, denied: bool) -> Iterator[Mention]:
    for unit in units[after : after + 9]:
        if unit.low in STOPS or unit.low == ",":
            return
        if "attack noun" in unit.roles or unit.low in {"it", "incident", "blast", "explosion"}:
            if denied and units[at].low == "nothing":
                yield replace(_back(units, at, "responsibility", negated=True), pronoun=at)
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
        elif one.prep == "aim" and one.unit.value("object") in FIXED and not found:
            found.append(Part((one.unit.value("object"),), units[at].start, one.unit.end))
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
