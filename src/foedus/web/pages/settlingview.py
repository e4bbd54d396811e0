"""What would settle an incident's open findings: each set of facts once, with the clauses that it decides."""

from collections.abc import Iterable
from dataclasses import dataclass

from foedus.actors import Actors
from foedus.findings import Finding
from foedus.instruments import Register
from foedus.reports.findingtable import clause_name
from foedus.reports.wording import element_words, named_words
from foedus.web.pages import address

OPEN = ("undetermined", "disputed", "on_broad_reading", "on_interpretation")
MOST_WAYS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One clause that a fact would decide, with the place of its grounds."""

    title: str
    verdict: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """Facts to learn together, in words, and the clauses that they would decide."""

    facts: str
    clauses: tuple[Decided, ...]


def settling_of(
    findings: Iterable[Finding], *, register: Register, trail: address.Trail, actors: Actors | None = None
) -> tuple[Settling, ...]:
    """Return what would settle the open findings of an incident, what decides most clauses first."""
    found: dict[str, dict[str, Decided]] = {}
    for one in findings:
        if one.verdict not in OPEN:
            continue
        for way in one.turns_on[:MOST_WAYS]:
            decided = Decided(
                title=clause_name(one, register=register),
                verdict=one.verdict,
                href=trail.why(one.name, beneficiary=one.beneficiary),
            )
            words = element_words(way)
            found.setdefault(named_words(words, actors=actors) if actors else words, {}).setdefault(one.name, decided)
    ways = [Settling(facts=facts, clauses=tuple(clauses.values())) for facts, clauses in found.items()]
    return tuple(sorted(ways, key=lambda one: (-len(one.clauses), one.facts)))
