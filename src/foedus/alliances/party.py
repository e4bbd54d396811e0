"""Who a member is: one number of Correlates of War may mean several states of ours, one after the other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from foedus.actors import Codes, System
from foedus.files import Plain
from foedus.terms import Days, parse_days


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """One state's time in an alliance, half-open, as partial dates; `until` None where no end is known.

    `clause` tells apart what the same state promised at different times.
    """

    actor: str
    since: str
    until: str | None = None

    @property
    def begins(self) -> Days:
        """The days on which it may have begun."""
        return parse_days(self.since)


def find_states(number: int, *, since: str, until: str | None, codes: Codes) -> tuple[Stay, ...]:
    """Return the states that a number means between two days, each with its own; none for a number of nobody.

    365 is Russia, then the Soviet Union, then Russia again: each is a party of its own, on the day of succession.
    A number that the list never had is looked for in that of Gleditsch and Ward, who number states alike: 563 is
    Transvaal.
    """
    first, end = parse_days(since), parse_days(until) if until else None
    system: System = "cow" if ("cow", number) in codes.by_number else "gw"
    actor = codes.actor(number, system=system, on=first.first)
    if actor is None:
        return ()
    stays = [Stay(actor=actor, since=since, until=until)]
    for code in codes.by_number[system, number]:
        change = code.span.since or ""
        later = bool(change) and change > first.last.isoformat()
        if later and code.actor != stays[-1].actor and (end is None or change < end.first.isoformat()):
            before = stays.pop()
            stays += [
                Stay(actor=before.actor, since=before.since, until=change),
                Stay(actor=code.actor, since=change, until=until),
            ]
    return tuple(stays)


def join_stays(stays: Iterable[Stay]) -> tuple[Stay, ...]:
    """Return the stays in order of days; those of one state that follow one another without a gap are one."""
    found: list[Stay] = []
    for one in sorted(
        set(stays), key=lambda stay: (stay.actor, stay.begins.first, stay.begins.last, stay.until or "~")
    ):
        last = found[-1] if found and found[-1].actor == one.actor else None
        if last is not None and last.until is not None and one.begins.first <= parse_days(last.until).last:
            found[-1] = Stay(actor=one.actor, since=last.since, until=_later(last.until, one.until))
        elif last is None or last.until is not None:
            found.append(one)
    return tuple(sorted(found, key=lambda stay: (stay.begins.first, stay.actor)))


def _later(one: str, other: str | None) -> str | None:
    return other if other is None or parse_days(other).last > parse_days(one).last else one


def written_parties(stays: Iterable[Stay]) -> Iterator[Plain]:
    """Yield the parties as an instrument file writes them."""
    for one in stays:
        party: dict[str, Plain] = {"party": one.actor, "from": one.since}
        yield party | ({"until": one.until} if one.until else {})
