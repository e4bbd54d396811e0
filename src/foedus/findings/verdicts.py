"""The verdict over accounts and positions: the first rule that fits."""

from collections.abc import Iterable
from dataclasses import dataclass

from foedus.findings.finding import Row
from foedus.terms import InForce, RowVerdict, Verdict, YesNo

DECIDED = frozenset({"engaged", "not_engaged"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A verdict, who contests it, the positions on which the facts or the law matter, and the rows that show it."""

    verdict: Verdict
    contested_by: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    shown_by: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows by position and account, with the verdict that counts."""

    rows: tuple[Row, ...]
    supposed: bool

    def verdict(self, row: Row) -> RowVerdict:
        return row.had_it_been_in_force if self.supposed else row.verdict

    def positions(self) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = {}
        for row in self.rows:
            found.setdefault(row.position, []).append(row)
        return found

    def words(self, rows: Iterable[Row]) -> set[RowVerdict]:
        return {self.verdict(row) for row in rows}


def in_force_over(rows: tuple[Row, ...]) -> InForce:
    """Return whether the clause is in force on every account, on none, or whether that is not known or differs."""
    found = {row.in_force for row in rows}
    return found.pop() if len(found) == 1 else "unknown"


def decide(rows: tuple[Row, ...], *, accepted: str | None, supposed: bool = False) -> Outcome:
    """Return the verdict over `rows`, by the first rule of design §4 that fits.

    Args:
        rows: One row for each account and position.
        accepted: The name of the accepted account, or None where the policy puts all accounts alike.
        supposed: Whether to ask what it would be had it been in force.
    """
    table = _Table(rows, supposed)
    if not supposed:
        force = in_force_over(rows)
        if force == "no":
            return Outcome(verdict="not_in_force", shown_by=rows)
        if force == "unknown" and {row.in_force for row in rows} == {"unknown"}:
            return Outcome(verdict="undetermined", shown_by=rows)
    words = table.words(rows)
    if len(words) == 1:
        return Outcome(verdict=next(iter(words)), shown_by=rows[:1])
    return _accepted_rule(table, accepted) or _disputed_rule(table) or _law_rule(table) or _left_open(table)


def _accepted_rule(table: _Table, accepted: str | None) -> Outcome | None:
    mine = tuple(row for row in table.rows if row.account == accepted)
    words = table.words(mine)
    if len(words) != 1 or not words <= DECIDED:
        return None
    verdict = next(iter(words))
    against = dict.fromkeys(row.account for row in table.rows if table.verdict(row) != verdict)
    return Outcome(verdict=verdict, contested_by=tuple(against), shown_by=mine)


def _disputed_rule(table: _Table) -> Outcome | None:
    found = [position for position, rows in table.positions().items() if table.words(rows) >= DECIDED]
    if not found:
        return None
    rows = tuple(row for row in table.rows if row.position in found)
    sides = tuple(dict.fromkeys(row.account for row in rows))
    return Outcome(verdict="disputed", contested_by=sides, positions=tuple(found), shown_by=rows)


def _law_rule(table: _Table) -> Outcome | None:
    by_position = table.positions()
    if any(len(table.words(rows)) != 1 for rows in by_position.values()) or not table.words(table.rows) <= DECIDED:
        return None
    engaged = [rows[0] for rows in by_position.values() if table.verdict(rows[0]) == "engaged"]
    failing = tuple(rows[0] for rows in by_position.values() if table.verdict(rows[0]) == "not_engaged")
    names = tuple(dict.fromkeys(row.position for row in engaged))
    if all(row.reading == "broad" for row in engaged):
        narrow = tuple(row for row in failing if row.reading == "narrow")
        return Outcome(verdict="on_broad_reading", positions=names, shown_by=narrow or failing)
    return Outcome(verdict="on_interpretation", positions=names, shown_by=failing)


def _left_open(table: _Table) -> Outcome:
    open_rows = tuple(row for row in table.rows if table.verdict(row) == "undetermined")
    return Outcome(verdict="undetermined", shown_by=open_rows or table.rows)


def disputes_over(rows: tuple[Row, ...], *, supposed: bool) -> tuple[YesNo, YesNo]:
    """Return whether accounts differ on some position, and whether positions differ on some account."""
    table = _Table(rows, supposed)
    by_account: dict[str, set[RowVerdict]] = {}
    for row in rows:
        by_account.setdefault(row.account, set()).add(table.verdict(row))
    facts = any(len(table.words(group)) > 1 for group in table.positions().values())
    law = any(len(words) > 1 for words in by_account.values())
    return ("yes" if facts else "no"), ("yes" if law else "no")
