"""Two encodings of one clause, made apart, laid side by side: on which examples they part, and in which fields.

The clause of the second encoder is put into a copy of the shipped instrument, so that parties, dates and the other
clauses are the same for both, and every example of either file is asked of both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from foedus.comparisons import Bench
from foedus.files import Plain, read_plain
from foedus.findings import Finder, Finding, Question
from foedus.instruments import Alternative, Given, Instrument, Obligation, Provision, make_register, read_instrument
from foedus.instruments.written import Example

FOLDER = Path(__file__).parent / "cases" / "second-encoding"
TAKEN_OVER = ("casus", "only_if", "unless", "defined_by", "beneficiary")
# A right that is available and a duty to refrain that is contravened are engaged; the kind of clause is a field.
ENGAGED = {"available": "engaged", "contravened": "engaged"}
LEAST_FIRST = ("no_finding", "not_engaged", "undetermined", "disputed", "on_interpretation", "on_broad_reading")
EXACT = ("owes", "modality")
STATED = ("deadline", "until", "discretion")
# Where two are bound, each other party is the other; who is bound is then the same.
SAME_BEARERS = {"the other party": "each other party", "each guarantor": "guarantor"}
Renamed = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """One example on which the two encodings part, and what decides for the one that engages less."""

    of: str
    title: str
    shipped: str
    second: str
    deciding: tuple[str, ...]

    def plain(self) -> dict[str, object]:
        """Return the parting as the record holds it."""
        return {
            "of": self.of,
            "example": self.title,
            "shipped": self.shipped,
            "second": self.second,
            "deciding": list(self.deciding),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The two encodings of one clause: how many examples were asked of both, where they part, and the fields apart."""

    clause: str
    asked: dict[str, int]
    partings: tuple[Parting, ...]
    fields: dict[str, tuple[str, str]]

    def plain(self) -> dict[str, object]:
        """Return the comparison as the record holds it."""
        return {
            "examples": {name: str(count) for name, count in self.asked.items()},
            "partings": [one.plain() for one in self.partings],
            "fields": {name: list(both) for name, both in self.fields.items()},
        }


def files() -> list[Path]:
    """Return the files of the second encoder, one a clause."""
    return sorted(FOLDER.glob("*__*.yaml"))


def compare_encodings(path: Path, *, bench: Bench) -> Comparison:
    """Return what comes out of laying a file of the second encoder beside the shipped instrument."""
    identifier, _, name = path.stem.partition("__")
    shipped = bench.register.by_id[identifier]
    second = read_instrument(path.read_text("utf-8"), at=path.name, actors=bench.actors, places=bench.places)
    clause = f"{identifier}#{name}"
    renamed = _questions().get(clause, {})
    first, other = _clause(shipped, name), _renamed_clause(_clause(second, name), renamed)
    copy = _with_clause(shipped, first.model_copy(update={key: getattr(other, key) for key in TAKEN_OVER}))
    examples = {
        "shipped": [one for one in shipped.examples if one.provision in (first.id, first.ref)],
        "second": [_renamed_example(one, renamed) for one in second.examples],
    }
    return Comparison(
        clause=clause,
        asked={of: len(listed) for of, listed in examples.items()},
        partings=tuple(
            parting
            for of, listed in examples.items()
            for parting in _partings(of, (shipped, copy), examples=listed, bench=bench)
        ),
        fields=_fields_apart(_duty(shipped, first), _duty(second, other), kinds=(first.kind, other.kind)),
    )


def _clause(instrument: Instrument, name: str) -> Provision:
    (found,) = [one for one in instrument.provisions if one.id == name]
    return found


def _with_clause(instrument: Instrument, clause: Provision) -> Instrument:
    provisions = [clause if one.id == clause.id else one for one in instrument.provisions]
    return instrument.model_copy(update={"provisions": provisions})


def _partings(
    of: str, encodings: tuple[Instrument, Instrument], *, examples: list[Example], bench: Bench
) -> Iterator[Parting]:
    shipped, copy = [dict(_answers(one, examples=examples, bench=bench)) for one in encodings]
    for number, example in enumerate(examples):
        first, second = shipped[number], copy[number]
        if first[0] != second[0]:
            lesser = min(first, second, key=lambda one: _rank(one[0]))
            yield Parting(of=of, title=example.title, shipped=first[0], second=second[0], deciding=lesser[1])


def _rank(verdict: str) -> int:
    return LEAST_FIRST.index(verdict) if verdict in LEAST_FIRST else len(LEAST_FIRST)


def _answers(
    instrument: Instrument, *, examples: list[Example], bench: Bench
) -> Iterator[tuple[int, tuple[str, tuple[str, ...]]]]:
    """Yield, for each example, the verdict as if the clause were in force, and what decides it."""
    finder = Finder(make_register((instrument,), digest=""), bench.actors, bench.places)
    for number, one in enumerate(bench.prepare(instrument.model_copy(update={"examples": examples}))):
        example = one.example
        assert one.faults == (), f"{example.title}: {one.faults}"
        question = Question(
            provisions=(one.provision,),
            beneficiaries=(example.beneficiary,) if example.beneficiary else (),
            bearers=(example.bearer,) if example.bearer else (),
        )
        found = [
            finding
            for incident in one.incidents
            for finding in finder.find_findings(incident, question=question).findings
            if finding.name == one.provision and example.beneficiary in (None, finding.beneficiary)
        ]
        yield number, (_verdict(found[0]), _deciding(found[0])) if found else ("no_finding", ("beneficiary",))


def _verdict(finding: Finding) -> str:
    verdict = finding.had_it_been_in_force or finding.verdict
    return ENGAGED.get(verdict, verdict)


def _deciding(finding: Finding) -> tuple[str, ...]:
    """Return the elements that decide, in force or not: those of a row that the verdict rests on."""
    if finding.deciding != ("in_force",):
        return finding.deciding
    return tuple(
        dict.fromkeys(
            check.name for row in finding.rows[:1] for check in row.checks if check.status != "met"
        )
    )


def _duty(instrument: Instrument, clause: Provision) -> Obligation:
    """Return what a clause owes, from the provision that states it."""
    written = clause.obligation
    if isinstance(written, str):
        return _duty(instrument, _clause(instrument, written.removeprefix("as ")))
    assert written is not None
    return written


def _fields_apart(mine: Obligation, theirs: Obligation, *, kinds: tuple[str, str]) -> dict[str, tuple[str, str]]:
    """Return the fields in which the duties part: words of the vocabulary, and what only one of the two states."""
    both = {"kind": kinds, "bearer": (_bearers(mine), _bearers(theirs))}
    both |= {name: (getattr(mine, name), getattr(theirs, name)) for name in EXACT}
    both |= {name: (_stated(mine, name), _stated(theirs, name)) for name in STATED}
    both["measures"] = _measures(mine), _measures(theirs)
    return {name: pair for name, pair in both.items() if pair[0] != pair[1]}


def _bearers(duty: Obligation) -> str:
    return ", ".join(sorted(SAME_BEARERS.get(one, one) for one in duty.bearer))


def _stated(duty: Obligation, name: str) -> str:
    said = getattr(duty, name)
    return "stated" if said and said.split(";")[0] not in ("none", "none in the words") else "not stated"


def _measures(duty: Obligation) -> str:
    return "military named" if any("military" in one or "arm" in one or "force" in one for one in duty.measures) else (
        "others named" if duty.measures else "none named"
    )


@cache
def _questions() -> dict[str, Renamed]:
    plain = _mapping(read_plain((FOLDER / "questions.yaml").read_text("utf-8")))
    return {
        clause: {text: tuple(map(str, _sequence(names))) for text, names in _mapping(one).items()}
        for clause, one in plain.items()
    }


def _mapping(value: Plain) -> dict[str, Plain]:
    assert isinstance(value, dict)
    return value


def _sequence(value: Plain) -> list[Plain]:
    assert isinstance(value, list)
    return value


def _renamed_clause(clause: Provision, renamed: Renamed) -> Provision:
    """Return the clause with its questions in the words of the shipped file."""
    changes = {}
    for part in ("casus", "only_if", "unless"):
        written = getattr(clause, part)
        if isinstance(written, list):
            changes[part] = [_renamed_alternative(one, renamed) for one in written]
    return clause.model_copy(update=changes)


def _renamed_alternative(one: Alternative, renamed: Renamed) -> Alternative:
    if not one.given:
        return one
    given = [
        item.model_copy(update={"question": name}) if name else item
        for item in one.given
        for name in _names(item, renamed)
    ]
    return one.model_copy(update={"given": given})


def _names(item: Given, renamed: Renamed) -> tuple[str, ...]:
    return renamed.get(item.question or "", (item.question or "",))


def _renamed_example(example: Example, renamed: Renamed) -> Example:
    """Return the example with the questions that its holders answer in the words of the shipped file."""
    facts = {
        holder: {
            key: [name for text in values for name in renamed.get(text, (text,))] if "question" in key else values
            for key, values in said.items()
        }
        for holder, said in example.facts.items()
    }
    return example.model_copy(update={"facts": facts})
