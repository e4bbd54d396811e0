"""The findings of one incident as a grid: an instrument a row, a verdict a column, clauses in the cells."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from foedus.actors import Actors
from foedus.findings import Finding
from foedus.instruments import Register
from foedus.obligations import ENGAGED
from foedus.reports.findingtable import WEIGHT
from foedus.reports.wording import actor_name, failing_words, instrument_name, short_words
from foedus.web.pages import address

# A verdict that is not here is no answer of weight: its instruments are counted, and shown on demand.
LIGHT = ("not_engaged",)
MOST_NAMES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause in a cell: its citation, its verdict, why in a word, and where its grounds stand.

    `beneficiaries` are those for whom the finding came out alike; `whose` names them where it came out otherwise for
    somebody else.
    """

    ref: str
    name: str
    verdict: str
    had: str
    because: str
    beneficiaries: tuple[str, ...]
    contested: bool
    href: str
    whose: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """One instrument: a cell for each column of the grid, in its order."""

    instrument: str
    title: str
    binding: str
    href: str
    cells: tuple[tuple[Clause, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The grid; `columns` are the verdicts that occur, the weightiest first; `quiet` rows have light verdicts only."""

    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]
    quiet: tuple[GridRow, ...]

    @property
    def empty(self) -> bool:
        """Whether no instrument covers the incident."""
        return not self.rows and not self.quiet


def grid_of(
    findings: Iterable[Finding], *, register: Register, trail: address.Trail, actors: Actors | None = None
) -> Grid:
    """Return the findings of one incident as a grid; clauses that came out alike for several stand once.

    A clause that came out otherwise for one than for another says for whom, by names where `actors` are given.
    """
    listed = tuple(findings)
    columns = tuple(one for one in WEIGHT if any(finding.verdict == one for finding in listed))
    grouped: dict[str, list[Finding]] = {}
    for one in listed:
        grouped.setdefault(one.instrument, []).append(one)
    rows = sorted(
        (_whose(_row(name, group, columns, register, trail), actors) for name, group in grouped.items()),
        key=lambda row: (_first(row), row.title),
    )
    loud = [one for one in columns if one not in LIGHT]
    shown = tuple(
        row for row in rows if any(cell for cell, name in zip(row.cells, columns, strict=True) if name in loud)
    )
    return Grid(columns=columns, rows=shown, quiet=tuple(row for row in rows if row not in shown))


def _first(row: GridRow) -> float:
    """Return the rank of the weightiest clause of a row; one that would be engaged stands before what is open."""
    return min((_rank(clause) for cell in row.cells for clause in cell), default=len(WEIGHT))


def _rank(one: Clause) -> float:
    would = one.verdict == "not_in_force" and one.had in ENGAGED
    return WEIGHT.index("disputed") - 0.5 if would else WEIGHT.index(one.verdict)


def _row(
    name: str, group: list[Finding], columns: tuple[str, ...], register: Register, trail: address.Trail
) -> GridRow:
    instrument = register.get(name)
    cells = tuple(_cell([one for one in group if one.verdict == column], trail) for column in columns)
    return GridRow(
        instrument=name,
        title=instrument_name(name, register=register),
        binding=instrument.binding if instrument else "",
        href=address.instrument(name),
        cells=cells,
    )


def _whose(row: GridRow, actors: Actors | None) -> GridRow:
    """Return a row in which a clause that stands in it more than once says for whom it came out so."""
    often = Counter(clause.name for cell in row.cells for clause in cell)

    def _told(clause: Clause) -> Clause:
        if often[clause.name] == 1:
            return clause
        names = [actor_name(one, actors=actors) if actors else one for one in clause.beneficiaries]
        more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
        return replace(clause, whose=", ".join(names[:MOST_NAMES]) + more)

    return replace(row, cells=tuple(tuple(_told(clause) for clause in cell) for cell in row.cells))


def _cell(group: list[Finding], trail: address.Trail) -> tuple[Clause, ...]:
    """Return the clauses of a cell; the beneficiaries of one clause with one outcome stand together."""
    alike: dict[tuple[str, str | None, tuple[str, ...]], list[Finding]] = {}
    for one in group:
        alike.setdefault((one.provision_id, one.had_it_been_in_force, one.deciding), []).append(one)
    return tuple(_clause(listed, trail) for listed in alike.values())


def _clause(listed: list[Finding], trail: address.Trail) -> Clause:
    one = listed[0]
    return Clause(
        ref=one.provision,
        name=one.name,
        verdict=one.verdict,
        had=one.had_it_been_in_force or "",
        because=_because(one),
        beneficiaries=tuple(dict.fromkeys(each.beneficiary for each in listed)),
        contested=any(each.contested_by for each in listed),
        href=trail.why(one.name, beneficiary=one.beneficiary),
    )


def _because(one: Finding) -> str:
    if one.verdict in ENGAGED:
        return ""
    if one.verdict == "not_engaged":
        return failing_words(one.deciding) if one.deciding else "it carries no duty that an attack brings on"
    return short_words(one.deciding)
