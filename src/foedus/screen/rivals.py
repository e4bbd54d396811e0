"""Incidents that several accounts tell: weighed by the reference evaluator, and written as the plan's are."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module
from typing import Any, TypeAlias

from foedus.assess import Library
from foedus.feeds import CodedRow, rows_of
from foedus.findings import Finding, Question
from foedus.findings.judging import Answer
from foedus.incidents import gather_incidents, parse_policy
from foedus.obligations import ENGAGED
from foedus.screen.asking import Screening
from foedus.screen.dictionary import COLUMNS, COUNTS, EXPLAINED, FINDINGS, OBLIGATIONS, Column
from foedus.screen.owing import finding_key, owed_rows
from foedus.screen.words import answer_words, lines_of, span_of
from foedus.statements import Record, Statement
from foedus.statements.coded import record_of_rows

Table: TypeAlias = Any
Cells: TypeAlias = dict[str, object]
POLICY = "every_origin"
LATEST = "2100-01-01"
REFERENCE = "reference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rivals:
    """The findings of incidents that several accounts tell, each with the days of its incident."""

    asked: Screening
    library: Library
    findings: list[tuple[Finding, Cells]] = field(default_factory=list)
    incidents: int = 0

    @property
    def kept(self) -> list[tuple[Finding, Cells]]:
        """Those that are written row by row."""
        keeps = self.asked.keeps
        return [
            (one, days)
            for one, days in self.findings
            if keeps(one.verdict, had=one.had_it_been_in_force, near=one.near_miss)
        ]

    @property
    def answers(self) -> list[Answer]:
        """What the findings come to."""
        return [answer_of_finding(one) for one, _ in self.findings]

    @property
    def engaging(self) -> int:
        """How many of the incidents engage some clause."""
        return len({one.incident for one, _ in self.findings if one.verdict in ENGAGED})

    @property
    def verdicts(self) -> Counter[str]:
        """How many findings have each verdict."""
        return Counter(one.verdict for one, _ in self.findings)

    def tables(self, *, room: int) -> Iterator[tuple[str, Table]]:
        """Yield each table by name; of lines that explain no more than there is `room` for."""
        yield FINDINGS, as_table(FINDINGS, rows=(_row(one) | days for one, days in self.kept))
        yield COUNTS, as_table(COUNTS, rows=_counted(one for one, _ in self.findings))
        if self.asked.obligations:
            yield OBLIGATIONS, as_table(OBLIGATIONS, rows=self._owed())
        if self.asked.explain is not None:
            yield EXPLAINED, as_table(EXPLAINED, rows=self.lines()[:room])

    def _owed(self) -> Iterator[Cells]:
        for one, days in self.kept:
            for row in owed_rows(one, register=self.library.register):
                yield _names(one) | days | row | {"made_by": REFERENCE}

    def lines(self) -> list[Cells]:
        """Return the lines that explain, of all findings that are asked for."""
        explain = self.asked.explain
        return [
            _names(one)
            | {"ref": one.provision, "bearers": "|".join(one.bearers), "verdict": one.verdict, **line}
            | {"statements": "|".join(check.statements)}
            for one, _ in self.kept
            if explain and explain.takes(one.verdict) and explain.covers(one.instrument, provision=one.provision_id)
            for line, check in zip(lines_of(answer_of_finding(one)), one.grounds.checks, strict=True)
        ]


def weigh(rows: Table, *, groups: Iterable[list[int]], asked: Screening, library: Library) -> Rivals:
    """Return the findings of incidents, each given as the places of its rows.

    Raises:
        FoedusError: A word names no actor or place.
    """
    found: list[tuple[Finding, Cells]] = []
    count = 0
    for places in groups:
        count += 1
        told = [next(rows_of(rows.slice(place, 1))) for place in places]
        record = record_of_rows(told)
        record = _completed(record) if asked.record_complete else record
        incidents = gather_incidents(record, policy=parse_policy(POLICY), actors=library.actors, places=library.places)
        days = _days(told)
        for one in incidents:
            made = library.finder.find_findings(one, question=Question(on=asked.on, as_of=asked.as_of)).findings
            found += [(finding, days) for finding in made]
    return Rivals(asked=asked, library=library, findings=found, incidents=count)


def _completed(record: Record) -> Record:
    """Return the record with the statement of each account that what is not on record was not done."""
    said = tuple(
        Statement(about=one.id, property="record_complete_to", value=(LATEST,), holder=each.id, document=each.id)
        for one in record.incidents
        for each in record.documents
    )
    return replace(record, statements=(*record.statements, *said))


def _days(told: list[CodedRow]) -> Cells:
    """Return the days between which it happened, over all accounts; none, where one does not say."""
    first, last = span_of((one.first_day, one.last_day) for one in told)
    return {"first_day": first, "last_day": last}


def answer_of_finding(one: Finding) -> Answer:
    """Return what a finding of the reference evaluator comes to."""
    return Answer(
        verdict=one.verdict,
        in_force=one.in_force,
        had_it_been_in_force=one.had_it_been_in_force,
        deciding=one.deciding,
        near_miss=one.near_miss,
        positions=one.positions,
        contested_by=one.contested_by,
        fact_dispute=one.fact_dispute,
        law_dispute=one.law_dispute,
        checks=one.grounds.checks,
    )


def _names(one: Finding) -> Cells:
    return {
        "incident": one.incident,
        "finding": finding_key(one.instrument, one.provision_id, one.beneficiary, one.bearers, one.bearers_in_doubt),
        "instrument": one.instrument,
        "provision": one.provision_id,
        "beneficiary": one.beneficiary,
    }


def _row(one: Finding) -> Cells:
    return (
        _names(one)
        | {"kind": one.kind, "bearers": "|".join(one.bearers), "bearers_in_doubt": "|".join(one.bearers_in_doubt)}
        | answer_words(answer_of_finding(one))
        | {"made_by": REFERENCE}
    )


def _counted(found: Iterable[Finding]) -> Iterator[Cells]:
    """Yield how many findings come out alike, in the columns of the counts."""
    alike = Counter(
        (one.instrument, one.provision_id, one.verdict, one.in_force, one.had_it_been_in_force or "", one.near_miss)
        for one in found
    )
    names = ("instrument", "provision", "verdict", "in_force", "had_it_been_in_force", "near_miss")
    for key, count in sorted(alike.items()):
        yield dict(zip(names, key, strict=True)) | {"findings": count}


def arrow_type(column: Column) -> Any:  # noqa: ANN401 - a type of a library without types
    """Return the Arrow type of a column."""
    pa = import_module("pyarrow")
    kinds = {"number": pa.int64, "day": pa.date32, "truth": pa.bool_}
    return kinds.get(column.type, pa.string)()


def schema_of(table: str) -> Any:  # noqa: ANN401 - as above
    """Return the Arrow schema of a table."""
    pa = import_module("pyarrow")
    return pa.schema([(one.name, arrow_type(one)) for one in COLUMNS[table]])


def as_table(table: str, *, rows: Iterable[Mapping[str, object]]) -> Table:
    """Return rows as the Arrow table of that name."""
    pa = import_module("pyarrow")
    return pa.Table.from_pylist(list(rows), schema=schema_of(table))
