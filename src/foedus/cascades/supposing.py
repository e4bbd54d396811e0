"""An attack of a cascade as an incident: the facts that are supposed, and nothing of law."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foedus.actors import Actors
from foedus.cascades.assumption import Assumption
from foedus.incidents import Incident, gather_incidents, parse_policy
from foedus.places import Places
from foedus.statements import Document, Record, Statement, Titled
from foedus.terms import Stance

SUPPOSED = "supposition"
NAME = "supposed"
ACT = "invasion"
SUPPORT = "support for the attacker"
OBJECT = "territory"


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposed:
    """One who is attacked, by whom, how and where; the same facts are always the same incident.

    `provoked`: it brought the attack on itself. `supporters` help the attackers, and do not attack it.
    """

    victim: str
    attackers: tuple[str, ...]
    on: date
    provoked: bool = False
    supporters: tuple[str, ...] = ()
    place: str = ""
    act: str = ACT
    object: str = OBJECT


def suppose_incident(
    supposed: Supposed, *, assumptions: tuple[Assumption, ...], actors: Actors, places: Places
) -> Incident:
    """Return the attack as an incident on which nobody disagrees."""
    claims = tuple(_claims(supposed, assumptions, places))
    acts = dict.fromkeys(about for about, *_ in claims if about != NAME)
    record = Record(
        documents=(Document(id=SUPPOSED, outlet="Supposition"),),
        incidents=(Titled(id=NAME, title=f"Supposed {supposed.act} of {supposed.victim}"),),
        acts=tuple(Titled(id=one) for one in acts),
        statements=tuple(
            Statement(about=about, property=name, value=value, holder=SUPPOSED, document=SUPPOSED, stance=stance)
            for about, name, value, stance in claims
        ),
    )
    (incident,) = gather_incidents(record, policy=parse_policy("accepted"), actors=actors, places=places)
    return incident


Claim = tuple[str, str, tuple[str, ...], Stance]


def _claims(supposed: Supposed, assumptions: tuple[Assumption, ...], places: Places) -> Iterator[Claim]:
    """Yield subject, property, value and stance of everything supposed."""
    home = tuple(f"unit:{unit}" for unit in home_of(supposed.victim, on=supposed.on, places=places))
    place = (supposed.place,) if supposed.place else home
    plain = {
        "act": (supposed.act,),
        "h1.object": (supposed.object,),
        "h1.of": (supposed.victim,),
        "happened_on": (supposed.on.isoformat(),),
        "place": place,
        "provoked": (supposed.victim,) if supposed.provoked else (),
    }
    yield from ((NAME, name, value, "affirms") for name, value in plain.items() if value)
    yield from ((NAME, "by", (one,), "affirms") for one in supposed.attackers)
    for one in supposed.supporters:
        yield from _act(f"support-{one}", SUPPORT, one, "")
    for assumption in assumptions:
        if assumption.kind in ("yes", "no"):
            yield NAME, "question", (assumption.text,), "affirms" if assumption.kind == "yes" else "denies"
    said = {one.kind for one in assumptions}
    if "war" in said:
        for one in supposed.attackers:
            yield from _act(f"war-{one}", "state of war", one, supposed.victim)
    if "request" in said:
        yield from _act("request", "request", supposed.victim, "")


def _act(name: str, kind: str, by: str, to: str) -> Iterator[Claim]:
    said = {"kind": kind, "by": by, "to": to, "of": NAME}
    yield from ((name, key, (value,), "affirms") for key, value in said.items() if value)


def home_of(actor: str, *, on: date, places: Places) -> tuple[str, ...]:
    """Return the units of an actor's own land on a day, one of which an attack on it is taken to strike.

    Its own unit where it holds one (without dependencies and far parts), else its units, else all that it held.
    Nothing, where it holds no land.
    """
    own = [unit for unit in places.units if unit.partition("-")[0] == actor]
    held = [unit for unit in own if actor in places.sovereigns(unit, on=on) | places.administrators(unit, on=on)]
    if actor in held:
        return (actor,)
    if held:
        return tuple(sorted(held))
    return tuple(sorted(unit for unit in places.units if actor in places.sovereigns(unit, on=on)))
