"""Two encodings of one clause, made apart, laid side by side: on which examples they part, and in which fields.

The clause of the second encoder is put into a copy of the shipped instrument, so that parties, dates and the other
clauses are the same for both, and every example of either file is asked of both. What comes out is compared with the
record in `tests/cases/second-encoding/differences.yaml`; `python -m tests.encodings` writes the record anew.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from foedus.actors import load_actors
from foedus.comparisons import Bench
from foedus.files import Plain, read_plain
from foedus.findings import Finder, Finding, Question
from foedus.instruments import (
    Alternative,
    Given,
    Instrument,
    Obligation,
    Provision,
    load_register,
    make_register,
    read_instrument,
)
from foedus.instruments.written import Example
from foedus.places import load_places
from tests.builders import as_block

FOLDER = Path(__file__).parent / "cases" / "second-encoding"
RECORD = FOLDER / "differences.yaml"
QUESTIONS = FOLDER / "questions.yaml"
HEAD = """\
# On which examples the shipped encoding of a clause and the second one part, as if the clause were in force, and in
# which fields of the duty; docs/explanation/second-encoding.md says how each difference was settled.
# Written by `python -m tests.encodings`. A changed line means that a file of either encoder reads otherwise now.
"""
TAKEN_OVER = ("casus", "only_if", "unless", "defined_by", "beneficiary")
# A right that is available and a duty to refrain that is contravened are engaged; the kind of clause is a label.
ENGAGED = {"available": "engaged", "contravened": "engaged"}
LEAST_FIRST = ("no_finding", "not_engaged", "undetermined", "disputed", "on_interpretation", "on_broad_reading")
EXACT = ("owes", "modality")
STATED = ("deadline", "until", "discretion")
NOTHING = ("", "none", "none in the words")
Answers = dict[int, tuple[str, tuple[str, ...]]]
Renamed = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """One example on which the two encodings part, and what decides for the one that engages less."""

    of: str
    title: str
    shipped: str
    second: str
    deciding: tuple[str, ...]

    def plain(self) -> Plain:
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

    def plain(self) -> Plain:
        """Return the comparison as the record holds it."""
        return {
            "partings": [one.plain() for one in self.partings],
            "fields": {name: list(both) for name, both in self.fields.items()},
        }


def encoded_twice() -> list[Path]:
    """Return the files of the second encoder, one a clause."""
    return sorted(FOLDER.glob("*__*.yaml"))


def clause_of(path: Path) -> str:
    """Return the clause that a file of the second encoder holds, as `instrument#provision`."""
    return path.stem.replace("__", "#")


def compare_encodings(path: Path, *, bench: Bench) -> Comparison:
    """Return what comes out of laying a file of the second encoder beside the shipped instrument."""
    identifier, _, name = clause_of(path).partition("#")
    shipped, second = bench.register.by_id[identifier], read_second(path, bench=bench)
    renamed = renamed_questions().get(clause_of(path), {})
    first, other = _clause(shipped, name), _renamed_clause(_clause(second, name), renamed)
    copy = _with_clause(shipped, first.model_copy(update={key: getattr(other, key) for key in TAKEN_OVER}))
    examples = {
        "shipped": [one for one in shipped.examples if one.provision in (first.id, first.ref)],
        "second": [_renamed_example(one, renamed) for one in second.examples],
    }
    return Comparison(
        clause=clause_of(path),
        asked={of: len(listed) for of, listed in examples.items()},
        partings=tuple(
            parting
            for of, listed in examples.items()
            for parting in _partings(of, (shipped, copy), examples=listed, bench=bench)
        ),
        fields=_fields_apart((shipped, first), (second, other)),
    )


def read_second(path: Path, *, bench: Bench) -> Instrument:
    """Return the instrument in a file of the second encoder."""
    return read_instrument(path.read_text("utf-8"), at=path.name, actors=bench.actors, places=bench.places)


def _clause(instrument: Instrument, name: str) -> Provision:
    (found,) = [one for one in instrument.provisions if one.id == name]
    return found


def _with_clause(instrument: Instrument, clause: Provision) -> Instrument:
    provisions = [clause if one.id == clause.id else one for one in instrument.provisions]
    return instrument.model_copy(update={"provisions": provisions})


def _partings(
    of: str, encodings: tuple[Instrument, Instrument], *, examples: list[Example], bench: Bench
) -> Iterator[Parting]:
    shipped, copy = [_answers(one, examples=examples, bench=bench) for one in encodings]
    for number, example in enumerate(examples):
        first, second = shipped[number], copy[number]
        if first[0] != second[0]:
            lesser = min(first, second, key=lambda one: _rank(one[0]))
            yield Parting(of=of, title=example.title, shipped=first[0], second=second[0], deciding=lesser[1])


def _rank(verdict: str) -> int:
    return LEAST_FIRST.index(verdict) if verdict in LEAST_FIRST else len(LEAST_FIRST)


def _answers(instrument: Instrument, *, examples: list[Example], bench: Bench) -> Answers:
    """Return, for each example, the verdict as if the clause were in force, and what decides it."""
    finder = Finder(make_register((instrument,), digest=""), bench.actors, bench.places)
    answers: Answers = {}
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
        answers[number] = (_verdict(found[0]), _deciding(found[0])) if found else ("no_finding", ("beneficiary",))
    return answers


def _verdict(finding: Finding) -> str:
    verdict = finding.had_it_been_in_force or finding.verdict
    return ENGAGED.get(verdict, verdict)


def _deciding(finding: Finding) -> tuple[str, ...]:
    """Return the elements that decide; where the clause is not in force, those that are not met."""
    if finding.deciding != ("in_force",):
        return finding.deciding
    return tuple(dict.fromkeys(one.name for row in finding.rows[:1] for one in row.checks if one.status != "met"))


def _fields_apart(
    mine: tuple[Instrument, Provision], theirs: tuple[Instrument, Provision]
) -> dict[str, tuple[str, str]]:
    """Return the fields in which the duties part: words of the vocabulary, and what only one of the two states."""
    first, second = _fields(*mine), _fields(*theirs)
    return {name: (first[name], second[name]) for name in first if first[name] != second[name]}


def _fields(instrument: Instrument, clause: Provision) -> dict[str, str]:
    duty = _duty(instrument, clause)
    stated = {name: "not stated" if getattr(duty, name).split(";")[0] in NOTHING else "stated" for name in STATED}
    named = "military" if any("military" in one or "force" in one for one in duty.measures) else "others"
    exact = {name: getattr(duty, name) for name in EXACT}
    return {
        "bearer": ", ".join(sorted({name for one in duty.bearer for name in _bearer(one, instrument)})),
        **exact,
        **stated,
        "measures": named if duty.measures else "none named",
    }


def _duty(instrument: Instrument, clause: Provision) -> Obligation:
    """Return what a clause owes, from the provision that states it."""
    written = clause.obligation
    if isinstance(written, str):
        return _duty(instrument, _clause(instrument, written.removeprefix("as ")))
    assert written is not None
    return written


def _bearer(word: str, instrument: Instrument) -> tuple[str, ...]:
    """Return who is bound, so that two ways to say it are one: the only other party, the guarantors by name."""
    if word in ("guarantor", "each guarantor"):
        return tuple(one.party for one in instrument.parties if one.role == "guarantor")
    return ("each other party" if word == "the other party" else word,)


@cache
def renamed_questions() -> dict[str, Renamed]:
    """Return, by clause, what the shipped file calls a question of the second encoder."""
    plain = mapping_of(read_plain(QUESTIONS.read_text("utf-8")))
    return {
        clause: {text: tuple(str(name) for name in _listed(names)) for text, names in mapping_of(one).items()}
        for clause, one in plain.items()
    }


def mapping_of(value: Plain) -> dict[str, Plain]:
    """Return what was read, which is a mapping."""
    assert isinstance(value, dict)
    return value


def _listed(value: Plain) -> list[Plain]:
    assert isinstance(value, list)
    return value


def _renamed_clause(clause: Provision, renamed: Renamed) -> Provision:
    """Return the clause with its questions in the words of the shipped file."""
    changes: dict[str, list[Alternative]] = {}
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
    asked = item.question or ""
    return renamed.get(asked, (asked,))


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


def write_record() -> None:
    """Write what the comparison finds today as the record."""
    actors, places = load_actors(), load_places()
    bench = Bench(actors, places, load_register(actors=actors, places=places))
    found = [compare_encodings(path, bench=bench) for path in encoded_twice()]
    RECORD.write_text(HEAD + as_block({one.clause: one.plain() for one in found}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_record()
