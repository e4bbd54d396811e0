"""Facts that lie in a box, in the words of an example: who attacked, how, what was hit, whose, where and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, islice

from foedus.findings.attackers import possible_answers
from foedus.findings.boxes import Box
from foedus.findings.compiling import Compiler
from foedus.incidents import Several
from foedus.instruments import Given
from foedus.instruments.written import Example
from foedus.terms import Tree, acts, bits_of, objects
from foedus.terms.records import INTENTS, ORIGINS

YES = 1
OPEN = "?"
MOST_ATTACKERS = 12
# What people think of first, where a box leaves the choice; whoever did not exist on the day is passed over.
USUAL_ACTS = ("air strike", "ground assault", "bombardment")
USUAL_THINGS = ("territory", "military base", "armed forces")
USUAL_STATES = ("RUS", "CHN", "USA", "FRA", "GBR", "DEU", "TUR", "SUN", "AUH", "PRU", "BRA", "CHE", "SWE")


@dataclass(frozen=True, slots=True)
class Witness:
    """Makes examples of one provision for one beneficiary; every word but the answer is chosen."""

    compiler: Compiler
    dimensions: frozenset[str]
    beneficiary: str
    day: date
    doubtful: int = 0

    def examples(self, box: Box, *, provision: str) -> Iterator[Example]:
        """Yield examples whose facts lie in `box`, with the origin that follows from them, then with one stated."""
        day, attackers = self._day(box), self._attackers(box)
        if day is None or attackers is None:
            return
        facts, recorded = self._facts(box, attackers), list(self._records(box, attackers))
        stated = [ORIGINS[bit] for bit in bits_of(box.get("origin", 0))]
        for origin in ("", *stated):
            told = facts | self._answers(box) | ({"origin": [origin]} if origin else {})
            yield Example(
                title=OPEN,
                on=day.isoformat(),
                facts={"press": told},
                acts=recorded,
                provision=provision,
                beneficiary=self.beneficiary,
                expect=OPEN,
                because=OPEN,
            )

    def _facts(self, box: Box, attackers: tuple[str, ...]) -> dict[str, list[str]]:
        """Return what was done, by whom, to what, whose and where; nothing of what the clause does not read."""
        owner = self._owner(box)
        told = {"act": _word(acts(), box.get("act"), USUAL_ACTS), "by": " & ".join(attackers)}
        if {"object", "of"} & self.dimensions:
            told |= {"h1.object": _word(objects(), box.get("object"), USUAL_THINGS), "h1.of": owner}
        for name in ("place", "route"):
            if name in self.dimensions:
                told[name] = self._unit(box.get(name), owner)
        if "intent" in box:
            told["intent"] = INTENTS[next(bits_of(box["intent"]))]
        return {name: [word] for name, word in told.items() if word}

    def _owner(self, box: Box) -> str:
        actors = self.compiler.cast.actors
        names = actors.decode(box["of"] & actors.everyone) if "of" in box else (self.beneficiary,)
        parties = tuple(self.compiler.cast.members(("mutual", "beneficiary", "guarantor")))
        return next((one for one in (self.beneficiary, *parties, *self._usual()) if one in names), "") or next(
            iter(names), ""
        )

    def _usual(self) -> tuple[str, ...]:
        """Return the states that come to mind, of those that existed on the day."""
        there = self.compiler.cast.actors.states_on(self.day)
        return tuple(one for one in USUAL_STATES if one in there)

    def _unit(self, mask: int | None, owner: str) -> str:
        """Return a unit of the owner's where the box has one, or any of its units."""
        places = self.compiler.places
        possible = places.everywhere if mask is None else mask
        units = places.decode(possible & ~self.doubtful or possible)
        own = (one for one in units if one == owner or owner in places.sovereigns(one, on=self.day))
        return next(own, "") or next(iter(units), "")

    def _day(self, box: Box) -> date | None:
        """Return a day that gives the answers which the box has to the clause's questions about it."""
        spans, wanted = self.compiler.days, box.get("day")
        edges = [edge for span in spans for edge in (span.first, span.last)]
        near = [one + timedelta(days=step) for one in edges for step in (-1, 1) if date.min < one < date.max]
        for day in (self.day, *edges, *near):
            answers = sum(1 << place for place, span in enumerate(spans) if span.first <= day <= span.last)
            if wanted is None or wanted >> answers & 1:
                return day
        return None

    def _attackers(self, box: Box) -> tuple[str, ...] | None:
        """Return the fewest attackers that give the answers which the box has to the questions about them."""
        actors, tests = self.compiler.cast.actors, tuple(self.compiler.attackers)
        wanted = box.get("by")
        for chosen in self._bands():
            by = Several(groups=tuple(actors.bit(one) for one in chosen))
            if wanted is None or possible_answers(by, tests=tests) & wanted:
                return chosen
        return None

    def _bands(self) -> Iterator[tuple[str, ...]]:
        """Yield sets of attackers, one alone first: two of each class that the clause tells apart."""
        actors = self.compiler.cast.actors
        there = [one for one in self._usual() if one != self.beneficiary]
        known = dict.fromkeys((*there, *sorted(actors.states_on(self.day)), *actors.ids()))
        by_class: dict[tuple[bool, ...], list[str]] = {}
        for name in known:
            bit = actors.bit(name)
            by_class.setdefault(tuple(bool(test.members & bit) for test in self.compiler.attackers), []).append(name)
        few = [name for names in by_class.values() for name in names[:2]][:MOST_ATTACKERS]
        for size in (1, 2, 3):
            yield from islice(combinations(few, size), 300)

    def _answers(self, box: Box) -> dict[str, list[str]]:
        """Return what is answered of judgements, declared of war and said of those who sent the attackers."""
        told: dict[str, list[str]] = {}
        for given, yes in self._givens(box):
            name = (
                "question" if given.question else {"war": "war_declared", "backing": "sent_by"}.get(given.state or "")
            )
            words = [given.question] if given.question else self._named(given.of or given.by)
            if name and words and (yes or given.question):
                told.setdefault(name if yes else f"not {name}", []).append(words[0])
        return told

    def _records(self, box: Box, attackers: tuple[str, ...]) -> Iterator[dict[str, list[str]]]:
        for given, yes in self._givens(box):
            if given.act:
                roles = {"by": given.by, "to": given.to, "against": given.against}
                told = {
                    name: list(attackers[:1]) if listed == ["attacker"] else self._named(listed)[:1]
                    for name, listed in roles.items()
                    if listed
                }
                names = {"names": [given.names]} if given.names else {}
                yield {"kind": [given.act]} | told | names | ({} if yes else {"stance": ["denies"]})

    def _givens(self, box: Box) -> Iterator[tuple[Given, bool]]:
        """Yield the conditions of which the box has an answer."""
        for place, given in enumerate(self.compiler.givens):
            if f"given {place}" in box:
                yield given, bool(box[f"given {place}"] & YES)

    def _named(self, words: list[str] | None) -> list[str]:
        compiler = self.compiler
        mask = compiler.cast.mask(words or [], beneficiary=compiler.beneficiary, bearer=compiler.bearer)
        known = compiler.cast.actors.decode(mask)
        first = [one for one in (self.beneficiary, *self._usual()) if one in known]
        return [*first, *known][:3]


def _word(tree: Tree, mask: int | None, usual: tuple[str, ...]) -> str:
    """Return a word of a tree that lies in the mask, one that comes to mind where there is one."""
    left = tree.whole if mask is None else mask & tree.whole
    known = (one for one in usual if tree.mask(one) & ~left == 0)
    return next(known, "") or next((tree.leaves[bit] for bit in bits_of(left)), "")
