"""Which statements make a finding come out otherwise: the fewest changes that bring it about."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from foedus.comparisons.asker import Asker, Outcomes, Pair
from foedus.statements import Record, Statement

What = Literal["new", "withdrawn", "restored"]
# Beyond so many changes, each of them is not tried apart; the fewest that do are still found.
MANY = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One statement that counts on one side and not on the other; `by` is the withdrawal by which it does not."""

    what: What
    statement: Statement
    by: Statement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Why a finding comes out otherwise.

    `together` are changes that bring it about, none of which can be left out; empty: no statement does, but the day of
    knowledge itself. `alone` are those of which each does it without the others, `needed` those without which, the
    others being as they are, it would not have come out so.
    """

    together: tuple[Change, ...] = ()
    alone: tuple[Change, ...] = ()
    needed: tuple[Change, ...] = ()


@dataclass(slots=True, kw_only=True)
class Search:
    """Tries changes to a set of statements, and keeps what came out."""

    asker: Asker
    record: Record
    base: tuple[Statement, ...]
    changes: tuple[Change, ...]
    tried: dict[frozenset[int], Outcomes] = field(default_factory=dict)

    def outcomes(self, made: frozenset[int]) -> Outcomes:
        """Return what comes out when the changes with these numbers are made."""
        if made not in self.tried:
            chosen = [self.changes[number] for number in made]
            gone = {one.statement.id for one in chosen if one.what == "withdrawn"}
            kept = [one for one in self.base if one.id not in gone]
            added = [one.statement for one in chosen if one.what != "withdrawn"]
            self.tried[made] = self.asker.ask_of((*kept, *added), among=self.record)
        return self.tried[made]

    def cause(self, pair: Pair) -> Cause:
        """Return the changes that turn the first finding of a pair into the second."""

        def holds(made: frozenset[int]) -> bool:
            return _comes_out(pair, self.outcomes(made))

        every = frozenset(range(len(self.changes)))
        if holds(frozenset()):
            return Cause()
        alone: tuple[int, ...] = ()
        needed: tuple[int, ...] = ()
        if len(every) <= MANY:
            alone = tuple(number for number in sorted(every) if holds(frozenset({number})))
            needed = tuple(number for number in sorted(every) if not holds(every - {number}))
        together = alone[:1] or _fewest(sorted(every), holds)
        return Cause(
            together=tuple(self.changes[number] for number in together),
            alone=tuple(self.changes[number] for number in alone),
            needed=tuple(self.changes[number] for number in needed),
        )


def _comes_out(pair: Pair, outcomes: Outcomes) -> bool:
    """Say whether a finding comes out as the second of the pair: by its verdict or, where that stays, altogether."""
    before, after = pair
    if after is None:
        return before is not None and before.key not in outcomes
    found = outcomes.get(after.key)
    if found is None:
        return False
    turned = before is None or before.outcome != after.outcome
    return found.outcome == after.outcome if turned else found == after


def _fewest(numbers: list[int], holds: Callable[[frozenset[int]], bool]) -> tuple[int, ...]:
    """Return some of the changes that bring it about, none of which can be left out: halves first, then ever less."""
    parts = 2
    while len(numbers) > 1:
        size = -(-len(numbers) // parts)
        pieces = [numbers[start : start + size] for start in range(0, len(numbers), size)]
        rests = [[one for one in numbers if one not in piece] for piece in pieces]
        smaller = next((one for one in (*pieces, *rests) if len(one) < len(numbers) and holds(frozenset(one))), None)
        if smaller is not None:
            parts = 2 if smaller in pieces else max(parts - 1, 2)
            numbers = smaller
        elif size == 1:
            break
        else:
            parts = min(parts * 2, len(numbers))
    return tuple(numbers)
