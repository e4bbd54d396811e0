"""Hits of incidents that are one, brought together: which numbers of two reports mean the same hit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import count

from foedus.incidents.claims import Claim, Scale, Several, claim_of
from foedus.statements import Statement
from foedus.statements.meaning import HIT

# What tells one hit from another; two of a report are two, whatever is said of them.
TELLING = ("object", "of")
Said = dict[str, int]


@dataclass(slots=True)
class _Whole:
    """The hits of the whole by number: what is left possible of each, and who has one under which number already."""

    said: dict[int, Said] = field(default_factory=dict)

    def take(self, hits: Mapping[int, Said]) -> dict[int, int]:
        """Return the number in the whole for each hit of one member, after each has been taken in."""
        pairs = sorted(
            (-shared, number != mine, mine, number)
            for mine, said in hits.items()
            for number, known in self.said.items()
            if (shared := _agreement(said, known))
        )
        found: dict[int, int] = {}
        for *_, mine, number in pairs:
            if mine not in found and number not in found.values():
                found[mine] = number
        rest = [mine for mine in sorted(hits) if mine not in found]
        taken = {*self.said, *found.values()}
        found |= {mine: mine for mine in rest if mine not in taken}
        free = (number for number in count(1) if number not in taken and number not in found.values())
        found |= {mine: next(free) for mine in rest if mine in taken}
        for mine, number in found.items():
            known = self.said.get(number, {})
            self.said[number] = known | {name: mask & known.get(name, mask) for name, mask in hits[mine].items()}
        return found


def _agreement(one: Said, other: Said) -> int:
    """Return how many properties that tell hits apart are said of both and agree; 0 where any property conflicts."""
    shared = [name for name in one if name in other]
    if any(not one[name] & other[name] for name in shared):
        return 0
    return sum(name in TELLING for name in shared)


def join_hits(
    statements: Iterable[Statement], *, homes: Mapping[str, str], members: tuple[str, ...], scale: Scale
) -> list[Statement]:
    """Return the statements about incidents that are one, with hits numbered through.

    Members come in the order of their age, their hits in the order of their numbers. A hit of a later member is one
    of the hits so far where object or owner are said of both and agree, and nothing that is said of both conflicts;
    where several would do, the one with most in common, then the one of the same number. Every other hit stays one
    of its own, under its number where that is free. A denial tells no hits apart.
    """
    listed = list(statements)
    said = _said(listed, homes, scale)
    if len(said) < 2:  # noqa: PLR2004 - nothing to bring together
        return listed
    whole = _Whole()
    numbers = {name: whole.take(said[name]) for name in members if name in said}
    return [_renumbered(one, numbers.get(homes[one.id], {})) for one in listed]


def _said(statements: list[Statement], homes: Mapping[str, str], scale: Scale) -> dict[str, dict[int, Said]]:
    """Return, for each member, what is affirmed of each of its hits: whatever somebody leaves possible."""
    found: dict[str, dict[int, Said]] = {}
    for one in statements:
        if match := HIT.match(one.property):
            said = found.setdefault(homes[one.id], {}).setdefault(int(match["number"]), {})
            mask = _mask(claim_of(one, scale=scale), scale) if one.stance == "affirms" else 0
            if mask:
                said[match["property"]] = said.get(match["property"], 0) | mask
    return found


def _mask(claim: Claim, scale: Scale) -> int:
    """Return what a claim leaves possible; nothing for words that have no domain."""
    if isinstance(claim, Several):
        return scale.actors.everyone if claim.others or not claim.groups else claim.groups[0]
    return getattr(claim, "mask", 0)


def _renumbered(statement: Statement, numbers: Mapping[int, int]) -> Statement:
    match = HIT.match(statement.property)
    number = numbers.get(int(match["number"]), 0) if match else 0
    if not match or not number or number == int(match["number"]):
        return statement
    return statement.under(about=statement.about, name=f"h{number}.{match['property']}")
