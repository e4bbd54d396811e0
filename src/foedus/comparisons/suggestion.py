"""Facts on which a clause and its change part: an example for a person to answer, from the words of the clause."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from foedus.comparisons.cases import Bench
from foedus.comparisons.mutants import Mutant
from foedus.comparisons.witness import Witness
from foedus.findings import Finder
from foedus.findings.boxes import Box, meet
from foedus.findings.compiling import Compiled, Compiler, Position
from foedus.instruments import Cast, Clause, Instrument, Provision, clauses_on, make_register
from foedus.instruments.written import Example
from foedus.places import Places
from foedus.terms import READINGS, Days, parse_days

# As many facts as are tried before a change is given up.
MOST_TRIES = 150
MOST_BOXES = 12
FEW_BENEFICIARIES = 3
OPEN_ANSWERS = frozenset({"undetermined", "no finding"})
A_YEAR = timedelta(days=366)
# What has no finding of its own, and is asked by way of the clauses that it serves.
SILENT = ("definition", "condition")
BARE = re.compile(r"(?!(?i:null)\Z)[A-Za-z][A-Za-z0-9.]*(?: [A-Za-z0-9.&()-]+)*|\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """An example without its answer, what the clause says of it, and what the clause says when it is changed."""

    mutant: str
    example: Example
    clause: str
    changed: str

    def as_yaml(self) -> str:
        """Return the example in one line, as an instrument file may hold it; `?` is for a person to write."""
        return f"- {_flow(self.example.model_dump(by_alias=True, exclude_defaults=True, exclude_none=True))}"


@dataclass(frozen=True, slots=True)
class _Parting:
    """A provision as it is and as it is changed, on one day for one beneficiary."""

    provision: Provision
    clause: Clause
    changed: Clause
    cast: Cast
    beneficiary: str
    day: date

    def doubtful(self, places: Places) -> int:
        """Return the units of which an area of the clause leaves open whether they lie in it."""
        areas = {
            area for one in (self.clause, self.changed) for each in one.alternatives or () for area in each.areas()
        }
        return places.unit_mask(unit for area in areas for unit in places.doubtful_units(area, on=self.day))

    def compiled(self, bench: Bench) -> Iterator[tuple[Compiler, Compiled, Compiled]]:
        """Yield both compiled at each position, their questions numbered alike."""
        actors = bench.actors
        bearers = self.cast.bearers(self.clause.obligation.bearer if self.clause.obligation else [], beneficiary=None)
        bearer = next((one for one in bearers if one != self.beneficiary), "")
        rivals = ("", *(one.id for one in self.clause.interpretations if one.on == "casus"))
        for interpretation in rivals:
            for reading in READINGS:
                masks = actors.mask((self.beneficiary,)), actors.mask((bearer,) if bearer else ())
                compiler = Compiler(self.cast, bench.places, *masks)
                position = Position(reading=reading, interpretation=interpretation)
                compiler.compile(self.changed, position=position)
                mine = compiler.compile(self.clause, position=position)
                yield compiler, mine, compiler.compile(self.changed, position=position)


def suggest_example(mutant: Mutant, *, instrument: Instrument, bench: Bench) -> Suggestion | None:
    """Return facts of which the clause and its change say different things, or None where none were found.

    A box that meets the one and fails the other is looked for, put into words, and asked of both; facts that both
    decide are taken before facts that one of them leaves open.

    Raises:
        RegisterError: The clause asks too much to be worked out.
    """
    finders = tuple(
        Finder(make_register((one,), digest=""), bench.actors, bench.places) for one in (instrument, mutant.instrument)
    )
    found: Suggestion | None = None
    for example in islice(_examples(mutant, instrument, bench), MOST_TRIES):
        prepared = bench.prepare(instrument.model_copy(update={"examples": [example]}))
        if not prepared or prepared[0].faults:
            continue
        one, other = (bench.verdict(finder, one=prepared[0]) for finder in finders)
        if one != other:
            found = found or Suggestion(mutant=mutant.id, example=example, clause=one, changed=other)
            if not {one, other} & OPEN_ANSWERS:
                return Suggestion(mutant=mutant.id, example=example, clause=one, changed=other)
    return found


def _examples(mutant: Mutant, instrument: Instrument, bench: Bench) -> Iterator[Example]:
    for parting in _partings(mutant, instrument, bench):
        for compiler, mine, other in parting.compiled(bench):
            dimensions, doubtful = mine.dimensions | other.dimensions, parting.doubtful(bench.places)
            witness = Witness(compiler, dimensions, parting.beneficiary, parting.day, doubtful)
            for box in islice(_apart(mine, other), MOST_BOXES):
                yield from witness.examples(box, provision=parting.provision.id)


def _apart(mine: Compiled, other: Compiled) -> Iterator[Box]:
    """Yield what meets the one and fails the other."""
    for meeting, failing in ((mine.meeting, other.failing), (other.meeting, mine.failing)):
        for one in meeting:
            for another in failing:
                both = meet(one, other=another)
                if both is not None:
                    yield both


def _partings(mutant: Mutant, instrument: Instrument, bench: Bench) -> Iterator[_Parting]:
    """Yield each provision that the change alters, that which was changed first, on the days of its wordings."""
    altered = {one.id: one for one in mutant.instrument.provisions}
    ordered = sorted(instrument.provisions, key=lambda one: one.id != mutant.provision)
    for provision in ordered:
        for day in _days(instrument, (provision, ordered[0])):
            on = Days(day, day)
            clause = clauses_on(instrument, provision=provision, on=on)[0]
            changed = clauses_on(mutant.instrument, provision=altered[provision.id], on=on)[0]
            if clause.alternatives is not None and provision.kind not in SILENT and _asked(clause) != _asked(changed):
                cast = Cast(instrument, bench.actors, on)
                for name in islice(cast.beneficiaries(provision), FEW_BENEFICIARIES):
                    yield _Parting(provision, clause, changed, cast, name, day)


def _asked(clause: Clause) -> tuple[object, ...]:
    return clause.alternatives, clause.only_if, clause.unless, clause.interpretations


def _days(instrument: Instrument, provisions: tuple[Provision, ...]) -> list[date]:
    """Return days on which provisions stand: a year after the last party entered, and the first of each wording."""
    entered = [one for one in (instrument.in_force_from, *(party.since for party in instrument.parties)) if one]
    written = [*entered, *([instrument.signed_on] if instrument.signed_on else [])]
    own = [version.since for one in provisions for version in one.versions]
    own += [one.since for one in provisions if one.since]
    first = [parse_days(one).last for one in (max(written, default="2026"), *own)]
    end = parse_days(instrument.in_force_to).first if instrument.in_force_to else date.max
    later = [day + A_YEAR for day in first if day.toordinal() + A_YEAR.days < end.toordinal()]
    return list(dict.fromkeys(day for day in (*later, *first) if day < date.max))


def _flow(value: object) -> str:
    """Return a value in YAML's flow style, words without quotes where they need none."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_flow(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        alone = len(value) == 1 and isinstance(value[0], str)
        return _flow(value[0]) if alone else "[" + ", ".join(map(_flow, value)) + "]"
    text = str(value)
    return text if BARE.fullmatch(text) else json.dumps(text, ensure_ascii=False)
