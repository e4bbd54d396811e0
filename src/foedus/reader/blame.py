"""Who is said, after the event, to have done it: blamed, held responsible, named, or owning up to it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from foedus.reader.charge import ANSWERABLE
from foedus.reader.grammar import STOPS, subject_span
from foedus.reader.mention import Mention, Part
from foedus.reader.nounphrase import backs_attackers, is_backed
from foedus.reader.unit import ARMED, Unit, lows_of
from foedus.reader.verbgroup import verb_group

ACTING = frozenset(("state", "group", "organisation", "capital", "office"))
BLAMING = frozenset("blamed blames blaming blame".split())
CLAIMING = frozenset("claimed claims admitted owned acknowledged".split())
DEEDS = frozenset(
    "attack attacks strike strikes bombing bombings raid raids assault killing killings shelling ambush operation "
    "massacre sinking hijacking".split()
)
POINTING = frozenset(("the", "that", "this", "those", "these", "both"))


TELLTALE = BLAMING | CLAIMING | ANSWERABLE | {"did", "does", "attributed", "traced", "ascribed"}


def read_blames(units: Sequence[Unit]) -> Iterator[Mention]:
    """Yield claims that somebody did what was told before; the one who says so holds them."""
    if TELLTALE.isdisjoint(lows_of(units)):
        return
    for at, unit in enumerate(units):
        low = unit.low
        if low in BLAMING and not _negated(units, at):
            yield from _named_after(units, at, ("on", ""))
        elif low in ANSWERABLE:
            yield from _responsible(units, at)
        elif low in CLAIMING:
            yield from _claimed(units, at)
        elif low in {"did", "does"} and _follows(units, at, {"this", "it"}):
            yield from _did(units, at)
        elif low in {"attributed", "traced", "ascribed"}:
            yield from _attributed(units, at)


def _named_after(units: Sequence[Unit], at: int, _words: tuple[str, ...]) -> Iterator[Mention]:
    """Read `blamed North Korea`, `put the blame on Kataib Hezbollah`; what they are blamed for is told before."""
    agents: list[Part] = []
    backers: list[Part] = []
    by = at + 1 < len(units) and units[at + 1].low == "by"
    on = next((step for step in range(at + 1, min(len(units), at + 9)) if by and units[step].low == "on"), at)
    for step in range(on + 1, min(len(units), on + 9)):
        unit = units[step]
        if unit.low in STOPS | {"for", "that", "which", "who", "said", ","} and (agents or unit.low in STOPS):
            break
        if unit.low in {"did", "does", "do", "not", "nor"}:
            break  # "blamed gangs and did not blame Caracas"
        inside = units[step - 1].low in {"in", "at", "near"}
        armed = "demonym" in unit.roles and any(one.roles & ARMED for one in units[step + 1 : step + 3])
        part = Part((unit.actor,), unit.start, unit.end)
        if unit.actor and "group" not in unit.roles and backs_attackers(units, at=step):
            backers.append(part)
        elif (
            unit.actor
            and (_acts(unit) or armed)
            and not (inside or is_backed(units, at=step))
            and not (step + 1 < len(units) and units[step + 1].low == "'s")
        ):
            agents.append(part)
    if (agents or backers) and not _for_another(units, at):
        rule = "accusation" if agents else "backing"  # "blamed militias backed by Iran" names no attacker
        yield replace(_back(units, at, rule, tuple(dict.fromkeys(agents))), backers=tuple(dict.fromkeys(backers)))


def _for_another(units: Sequence[Unit], at: int) -> bool:
    """Whether the blame is for something that is no force: "blamed Caracas for giving its chiefs a home"."""
    reason = next((step for step in range(at + 1, min(len(units), at + 9)) if units[step].low == "for"), None)
    if reason is None:
        return False
    near = units[reason + 1 : reason + 7]
    force = any(unit.roles & {"verb", "attack noun"} or unit.low in DEEDS for unit in near)
    pointing = bool(near) and near[0].low in POINTING | {"it", "their", "its", "his", "at", "all"}
    large = any(unit.low in AT_LARGE for unit in near[:3]) and not force
    return large or (bool(near) and near[0].low.endswith("ing") and not (force or pointing))


# What is no one attack: "blamed Iran for the war as a whole".
AT_LARGE = frozenset("war wars conflict crisis deadlock failure collapse escalation tension tensions impasse".split())


def _responsible(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `held Iran responsible`, `the Rapid Support Forces are responsible for eight of the nine`."""
    doubt = {unit.low for unit in units} & {"insufficient", "unproven", "whether", "if", "evidence", "would"}
    if doubt or _negated(units, at):
        return
    near = range(max(0, at - 8), at)
    held = any(units[step].low in {"held", "hold", "holds", "holding"} for step in near)
    found = [
        units[step]
        for step in near
        if _acts(units[step])
        and not is_backed(units, at=step)
        and (
            not held
            or any(units[one].low in {"held", "hold", "holds", "holding"} for one in range(max(0, at - 8), step))
        )
    ]
    is_ = any(units[step].low in {"is", "are", "was", "were"} for step in near)
    if found and (held or is_):
        yield _back(units, at, "accusation", tuple(Part((one.actor,), one.start, one.end) for one in found[-2:]))


def _claimed(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `Islamic State claimed the attacks`, `Al-Shabaab claimed the second`: who claims a deed did it."""
    step = at + 1
    if (relative := _deed_that(units, at)) is not None:
        yield relative
        return
    owned = any(unit.low == "responsibility" for unit in units[max(0, at - 8) : at])
    if owned and step < len(units) and units[step].low == "by":
        found = _named_in(units, step + 1, min(len(units), step + 5), people=True)
        if found and not _negated(units, at):
            yield _back(units, at, "responsibility", (Part((found[0].actor,), found[0].start, found[0].end),))
        return
    if step < len(units) and units[step].low in {"it", "this", "that"} and _ends_clause(units, step + 1):
        begin, end = subject_span(units, first=verb_group(units, at=at).first)
        found = _named_in(units, begin, end)
        if found and at > 0 and units[at].low not in {"claimed", "claims", "owned"} and not _negated(units, at):
            yield _back(units, at, "responsibility", (Part((found[0].actor,), found[0].start, found[0].end),))
        return
    if step + 1 >= len(units) or units[step].low not in POINTING:
        return
    deed = units[step + 1].low in DEEDS | {"second", "first", "third"} or (
        step + 2 < len(units) and units[step + 2].low in DEEDS
    )
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    found = _named_in(units, begin, end, people=True)
    if deed and found and not _negated(units, at):
        yield _back(units, at, "responsibility", (Part((found[0].actor,), found[0].start, found[0].end),))


def _deed_that(units: Sequence[Unit], at: int) -> Mention | None:
    """Read `an assault that JNIM claimed`, `the raid, which Al-Shabaab also claimed`: in a relative clause."""
    if not units[at].low.startswith("claim") or not (_ends_clause(units, at + 1) or units[at + 1].low in RELATIVE_END):
        return None
    first = at - 1 if at and units[at - 1].low in {"also", "later", "has", "had", "too"} else at
    begin = next((step for step in range(first - 1, max(0, first - 5), -1) if units[step].low in {"that", "which"}), 0)
    lead = [unit.low for unit in units[max(0, begin - 3) : begin]]
    found = _named_in(units, begin + 1, first)
    if not begin or len(found) != 1 or DEEDS.isdisjoint(lead) or _negated(units, at):
        return None
    return _back(units, at, "responsibility", (Part((found[0].actor,), found[0].start, found[0].end),))


RELATIVE_END = frozenset("in as through online by too".split())


def _ends_clause(units: Sequence[Unit], at: int) -> bool:
    """Whether a clause ends here: "admitted it.", "admitted it at once"."""
    return at >= len(units) or units[at].low in STOPS | {".", ",", "and", "but", "at", "within", "days", "later", "on"}


def _did(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `Russia did this`: the speaker says who did what was told before."""
    if at and _acts(units[at - 1]) and not _negated(units, at):
        unit = units[at - 1]
        yield _back(units, at, "accusation", (Part((unit.actor,), unit.start, unit.end),))


def _attributed(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `attributed the operation to Russia`."""
    for step in range(at + 1, min(len(units) - 1, at + 8)):
        if units[step].low in STOPS | {","}:
            return
        if units[step].low == "to":
            for found in _named_in(units, step + 1, min(len(units), step + 3))[:1]:
                yield _back(units, at, "accusation", (Part((found.actor,), found.start, found.end),))
            return


def _named_in(units: Sequence[Unit], begin: int, end: int, *, people: bool = False) -> list[Unit]:
    """Return those named who may have done it, and none who only stands behind them: "Iran-backed fighters"."""
    acting = ACTING | {"demonym"} if people else ACTING
    steps = range(begin, end)
    return [units[at] for at in steps if units[at].actor and units[at].roles & acting and not is_backed(units, at=at)]


def _acts(unit: Unit) -> bool:
    return bool(unit.roles & ACTING) and bool(unit.actor)


def _follows(units: Sequence[Unit], at: int, words: set[str]) -> bool:
    return at + 1 < len(units) and units[at + 1].low in words


def _negated(units: Sequence[Unit], at: int) -> bool:
    return bool({unit.low for unit in units[max(0, at - 4) : at + 1]} & {"not", "never", "no", "nobody", "neither"})


def _back(units: Sequence[Unit], at: int, rule: str, agents: tuple[Part, ...]) -> Mention:
    unit = units[at]
    return Mention(
        rule=rule, at=min(at + 1, len(units) - 1), start=unit.start, end=unit.end,
        agents=agents, definite=True, span=(at, min(len(units), at + 1)),
    )  # fmt: skip


ACCUSING = BLAMING | {"accusing", "accused", "accuses"}


def blames_another(units: Sequence[Unit], *, at: int) -> bool:
    """Return whether somebody is blamed behind a deed that is denied, which grants that it was done.

    "Russia denied that it had shelled the hospital, blaming a Ukrainian missile".
    """
    step = next((step for step in range(at + 1, len(units)) if units[step].low in ACCUSING), None)
    if step is None or units[step - 1].low not in {",", "and", "but", "instead"}:
        return False
    return any(unit.actor for unit in units[step + 1 : step + 6])
