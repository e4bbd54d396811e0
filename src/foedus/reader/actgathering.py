"""Brings the claims about public acts together: the notice that one affirms is the notice that another denies."""

from bisect import bisect_left
from collections import deque
from dataclasses import dataclass, field

from foedus.reader.claim import ActClaim
from foedus.reader.mention import Part
from foedus.reader.naming import Namer, Naming
from foedus.reader.writing import Scribe, write_act
from foedus.statements import Titled
from foedus.terms import Days, hyphened

# Acts that one does often: one told with its day is not one told without.
REPEATED = frozenset(("pledge", "deployment", "meeting", "sanction", "request"))
# Acts of words: one told well after another is one more, but for what the headline said before.
SPOKEN = frozenset(("denial", "condemnation", "objection", "pledge", "request", "assistance", "apology"))
HEADLINE, FAR = 2, 1
# Findings: each sentence tells of another, often of a court that is nobody's.
BY_ORGANS = frozenset(("determination",))
ABOUT_ONE_NOTICE = "notification"
# Acts of one kind that a later claim may still be about.
REMEMBERED = 60


@dataclass(slots=True)
class Act:
    """One act as it grows."""

    kind: str
    by: set[str] = field(default_factory=set)
    to: set[str] = field(default_factory=set)
    incident: int | None = None
    days: Days | None = None
    claims: list[ActClaim] = field(default_factory=list)


def gather_acts(
    claims: list[ActClaim], *, ids: dict[int, str], named: tuple[Naming, ...], scribe: Scribe
) -> tuple[Titled, ...]:
    """Write the statements of every act; return the acts, each with an id and a title.

    An act that is only denied has nobody who affirms it; it is an act all the same, for its denial is on record.
    """
    acts: list[Act] = []
    recent: dict[str, deque[Act]] = {}
    for claim in claims:
        of_kind = recent.setdefault(claim.mention.kind, deque(maxlen=REMEMBERED))
        act = next((one for one in reversed(of_kind) if _same(one, claim)), None)
        if act is None:
            act = Act(claim.mention.kind)
            acts.append(act)
            of_kind.append(act)
        _grow(act, claim)
    return tuple(_write(acts, ids, named, scribe))


def _same(act: Act, claim: ActClaim) -> bool:
    mention = claim.mention
    apart = act.days is not None and claim.days is not None and act.days.meet(claim.days) is None
    if act.kind != mention.kind or apart:
        return False
    if act.kind in REPEATED and (act.days is None) != (claim.days is None):
        return False
    if None not in {act.incident, claim.incident} and act.incident != claim.incident:
        return False
    organs = act.kind in BY_ORGANS and act.claims[-1].origin.sentence != claim.origin.sentence
    if organs or (act.kind in SPOKEN and _long_after(act, claim)):
        return False
    by, to = {part.value[0] for part in mention.by}, {part.value[0] for part in mention.to}
    if mention.kind == ABOUT_ONE_NOTICE:
        return (not by or not act.by or bool(by & act.by)) and (not to or not act.to or bool(to & act.to))
    others = mention.negated and bool(by) != bool(act.by)  # that nobody else asked is not that Poland did not
    return not others and (by == act.by or not (by and act.by)) and (not to or not act.to or bool(to & act.to))


def _long_after(act: Act, claim: ActClaim) -> bool:
    begun = act.claims[0].origin.sentence >= HEADLINE
    return begun and claim.origin.sentence - act.claims[-1].origin.sentence > FAR


def _grow(act: Act, claim: ActClaim) -> None:
    act.by.update(part.value[0] for part in claim.mention.by)
    act.to.update(part.value[0] for part in claim.mention.to)
    act.incident = claim.incident if act.incident is None else act.incident
    act.days = claim.days if act.days is None else act.days
    act.claims.append(claim)


def _write(acts: list[Act], ids: dict[int, str], named: tuple[Naming, ...], scribe: Scribe) -> list[Titled]:
    titles: list[Titled] = []
    namer = Namer()
    for act in acts:
        name = namer.name(hyphened(" ".join([act.kind, *sorted(act.by)[:1]])).lower())
        titles.append(Titled(id=name, title=_title(act)))
        for claim in act.claims:
            write_act(scribe, about=name, claim=claim, ids=ids, names=_names(claim, named))
    return titles


def _title(act: Act) -> str:
    by = f" by {', '.join(sorted(act.by))}" if act.by else ""
    return f"{act.kind.capitalize()}{by}{' to ' + ', '.join(sorted(act.to)) if act.to else ''}"


def _names(claim: ActClaim, named: tuple[Naming, ...]) -> tuple[Part, ...]:
    first, last = (bisect_left(named, edge, key=lambda one: one.start) for edge in claim.clause)
    return tuple(dict.fromkeys(Part((one.id,), one.start, one.end) for one in named[first:last]))
