"""Cases and examples: the answers that people expect, laid beside those that come out."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from foedus.actors import Actors
from foedus.errors import FoedusError, StatementError, flatten
from foedus.files import Node, locate
from foedus.findings import Finder, Finding, Question
from foedus.incidents import Incident, find_identity, gather_incidents, known_by, parse_policy
from foedus.instruments import Instrument, Register, find_provision, instrument_of, make_register
from foedus.instruments.written import Example
from foedus.places import Places
from foedus.statements import (
    Case,
    CaseFile,
    Document,
    ExpectEntry,
    Record,
    Statement,
    Titled,
    check_statement,
    load_case,
)
from foedus.terms import parse_days, parse_moment

PRESS = "press"
INCIDENT = "example"
VERDICTS_WITH_SUPPOSITION = re.compile(r"^not[_ ]in[_ ]force \(had: (?P<had>[a-z_ ]+)\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mismatch:
    """One answer that came out otherwise than expected; grain: one item a provision, beneficiary and field."""

    at: str
    what: str
    expected: str
    found: str
    because: str

    def as_fault(self, kind: type[FoedusError] = StatementError) -> FoedusError:
        """Return the mismatch in the shape of every fault."""
        return kind(
            f"{self.what}: expected {self.expected}, found {self.found}.",
            code="comparisons/other-answer",
            at=self.at,
            want=self.because,
            mend="correct the facts, the clause, or the expectation",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """An example with its facts brought together, ready to be asked of more than one wording of its clause."""

    example: Example
    number: int
    provision: str
    faults: tuple[str, ...]
    incidents: tuple[Incident, ...]


@dataclass(frozen=True, slots=True)
class Bench:
    """The actors, places and register against which cases are run."""

    actors: Actors
    places: Places
    register: Register

    def run_case_file(self, path: Path) -> tuple[int, list[Mismatch]]:
        """Return how many expectations a case file holds, and those that fail.

        Raises:
            FoedusError: The file cannot be read.
            ExceptionGroup: The file, or an instrument in it, is at fault.
        """
        case = load_case(path, actors=self.actors, places=self.places)
        return len(case.file.expect), list(self.run_case(case))

    def run_case(self, case: Case) -> Iterator[Mismatch]:
        """Yield what comes out otherwise than the case expects; `expect: []` expects no finding at all.

        Raises:
            ExceptionGroup: An instrument of the case is at fault.
        """
        register = self._register_of(case)
        finder = Finder(register, self.actors, self.places)
        for number, entry in enumerate(case.file.expect):
            at = locate(case.node, steps=("expect", number), at=case.at)
            yield from _compare(entry, self._ask(finder, case, entry), at)
        if case.node.child("expect") is not None and not case.file.expect:
            at = locate(case.node, steps=("expect",), at=case.at)
            for one in self._all(finder, case, _question(case.file)):
                yield Mismatch(at=at, what=one.name, expected="no finding", found=one.verdict, because=case.file.title)

    def _register_of(self, case: Case) -> Register:
        listed = case.node.child("instruments")
        if listed is None or not listed.items:
            return self.register
        faults: list[FoedusError] = []
        found: list[Instrument] = []
        for node in listed.items:
            try:
                found.append(instrument_of(node, at=case.at, actors=self.actors, places=self.places))
            except ExceptionGroup as group:
                faults.extend(flatten(group))
        if faults:
            raise ExceptionGroup(f"{case.at} has {len(faults)} fault(s)", faults)
        return make_register(tuple(found), digest=hashlib.sha256(case.at.encode()).hexdigest())

    def _ask(self, finder: Finder, case: Case, entry: ExpectEntry) -> tuple[Finding, ...]:
        file = case.file
        question = replace(
            _question(file),
            provisions=(entry.provision,),
            beneficiaries=_named(entry.beneficiary),
            bearers=_named(entry.bearer),
            reading="broad" if entry.position == "broad" else "narrow" if entry.position == "narrow" else None,
        )
        known = known_by(case.record, as_of=question.as_of)
        incident = find_identity(known).main(entry.incident) if entry.incident else None
        return tuple(
            one
            for one in self._all(finder, case, question)
            if incident in (None, one.incident)
            if one.name == entry.provision and entry.beneficiary in (None, one.beneficiary)
        )

    def _all(self, finder: Finder, case: Case, question: Question) -> Iterator[Finding]:
        """Yield every finding that the question calls for."""
        file = case.file
        for incident in gather_incidents(
            case.record,
            policy=parse_policy(file.policy),
            actors=self.actors,
            places=self.places,
            as_of=question.as_of,
            strict=question.strict,
        ):
            yield from finder.find_findings(incident, question=question).findings

    def prepare(self, instrument: Instrument) -> tuple["Prepared", ...]:
        """Return the examples of an instrument with their facts brought together.

        An example of no provision is left out; the check of the file tells of it.
        """
        found: list[Prepared] = []
        for number, example in enumerate(instrument.examples, start=1):
            provision = find_provision(instrument, name=example.provision)
            if provision is not None:
                found.append(self._prepared(example, provision=f"{instrument.id}#{provision.id}", number=number))
        return tuple(found)

    def _prepared(self, example: Example, *, provision: str, number: int) -> "Prepared":
        record = example_record(example)
        faults = self._faults(record)
        incidents = (
            ()
            if faults
            else gather_incidents(record, policy=parse_policy("accepted"), actors=self.actors, places=self.places)
        )
        return Prepared(example=example, number=number, provision=provision, faults=tuple(faults), incidents=incidents)

    def run_examples(self, instrument: Instrument, *, at: str) -> Iterator[Mismatch]:
        """Yield what comes out otherwise than the examples of an instrument expect."""
        finder = Finder(make_register((instrument,), digest=""), self.actors, self.places)
        for one in self.prepare(instrument):
            yield from self.run_prepared(finder, one=one, at=f"{at} (examples › {one.number})")

    def _faults(self, record: Record) -> list[str]:
        """Return what is wrong with the facts of an example."""
        nowhere = Node(line=0, column=0, pairs=())
        return [
            fault.message
            for one in record.statements
            for fault in check_statement(
                one, record=record, actors=self.actors, places=self.places, node=nowhere, at=PRESS
            )
        ]

    def run_prepared(self, finder: Finder, *, one: "Prepared", at: str) -> Iterator[Mismatch]:
        """Yield what comes out otherwise than one example expects."""
        example, name = one.example, one.provision
        if one.faults:
            wanted, because = "facts that mean something", example.because
            for fault in one.faults:
                yield Mismatch(at=at, what=example.title, expected=wanted, found=fault, because=because)
            return
        found = self._found(finder, one)
        match = VERDICTS_WITH_SUPPOSITION.match(example.expect)
        entry = ExpectEntry(
            provision=name,
            beneficiary=example.beneficiary,
            because=example.because,
            verdict="not_in_force" if match else example.expect,
            had_it_been_in_force=match["had"] if match else None,
        )
        for mismatch in _compare(entry, found, at):
            yield replace(mismatch, what=f"{example.title}: {mismatch.what}")

    def verdict(self, finder: Finder, *, one: "Prepared") -> str:
        """Return the answer to an example, in the words in which examples expect one."""
        found = self._found(finder, one)
        if not found:
            return "no finding"
        had = found[0].had_it_been_in_force if found[0].verdict == "not_in_force" else None
        return found[0].verdict.replace("_", " ") + (f" (had: {had.replace('_', ' ')})" if had else "")

    @staticmethod
    def _found(finder: Finder, one: "Prepared") -> tuple[Finding, ...]:
        example, name = one.example, one.provision
        question = Question(
            provisions=(name,), beneficiaries=_named(example.beneficiary), bearers=_named(example.bearer)
        )
        return tuple(
            finding
            for incident in one.incidents
            for finding in finder.find_findings(incident, question=question).findings
            if finding.name == name and example.beneficiary in (None, finding.beneficiary)
        )


def example_record(example: Example) -> Record:
    """Return the facts of an example as statements: `press` is a document, every other holder speaks for itself.

    Two holders who speak of the same act, one denying it, speak of one act.
    """
    facts = [
        _stated(INCIDENT, key.removeprefix("not "), value, holder, denies=key.startswith("not "))
        for holder, said in example.facts.items()
        for key, values in said.items()
        for value in _joint(values)
    ]
    if not any(one.property == "happened_on" for one in facts):
        facts.append(_stated(INCIDENT, "happened_on", (example.on,), PRESS))
    acts: dict[str, Titled] = {}
    for act in example.acts:
        said = {key: tuple(values) for key, values in act.items() if key not in ("holder", "stance")}
        name = "act-" + "-".join(value for values in said.values() for value in values).replace(" ", "-")
        acts[name] = Titled(id=name)
        holder, denies = act.get("holder", [PRESS])[0], act.get("stance", ["affirms"])[0] == "denies"
        facts += [_stated(name, key, value, holder, denies=denies and key == "kind") for key, value in said.items()]
    return Record(
        documents=(Document(id=PRESS, outlet=PRESS),),
        incidents=(Titled(id=INCIDENT),),
        acts=tuple(acts.values()),
        statements=tuple(facts),
    )


def _stated(about: str, name: str, value: tuple[str, ...], holder: str, *, denies: bool = False) -> Statement:
    return Statement(
        about=about,
        property=name,
        value=value,
        holder=holder,
        document=PRESS,
        stance="denies" if denies else "affirms",
    )


def _joint(values: list[str]) -> list[tuple[str, ...]]:
    """Return the statements that a value makes: `SRB & RUS` are two who attacked together, a list is one of these."""
    if len(values) == 1 and " & " in values[0]:
        return [(one.strip(),) for one in values[0].split(" & ")]
    return [tuple(values)]


def _question(file: CaseFile) -> Question:
    """Return what a case file says of itself: law, knowledge, and whether silence presumes anything."""
    as_of = parse_moment(file.as_of) if file.as_of else None
    return Question(on=_day_of(file.on), as_of=as_of, strict=file.strict == "true")


def _day_of(text: str | None) -> date | None:
    return parse_days(text).first if text else None


def _named(name: str | None) -> tuple[str, ...]:
    return (name,) if name else ()


def _compare(entry: ExpectEntry, findings: tuple[Finding, ...], at: str) -> Iterator[Mismatch]:
    what = f"{entry.provision} for {entry.beneficiary or 'anyone'}"
    if entry.verdict.replace(" ", "_") in ("no_finding", "none"):
        if findings:
            yield Mismatch(at=at, what=what, expected="no finding", found=findings[0].verdict, because=entry.because)
        return
    if not findings:
        yield Mismatch(at=at, what=what, expected=entry.verdict, found="no finding", because=entry.because)
        return
    finding = findings[0]
    for field, expected in _wanted(entry):
        found = getattr(finding, field)
        shown = [list(one) if isinstance(one, tuple) else one for one in found] if isinstance(found, tuple) else found
        if _same(field, expected, shown):
            continue
        yield Mismatch(
            at=at,
            what=f"{what}, {field}",
            expected=str(expected),
            found=f"{shown} [{finding.grounds.reason}]",
            because=entry.because,
        )


def _wanted(entry: ExpectEntry) -> Iterator[tuple[str, object]]:
    yield "verdict", entry.verdict.replace(" ", "_")
    for field in (
        "had_it_been_in_force",
        "deciding",
        "turns_on",
        "contested_by",
        "fact_dispute",
        "law_dispute",
        "presumed",
    ):
        value = getattr(entry, field)
        if value is not None:
            yield field, value.replace(" ", "_") if isinstance(value, str) else value


def _same(field: str, expected: object, found: object) -> bool:
    """Say whether a field is as expected: `deciding` in its order, of `presumed` those named, other lists as sets."""
    if field == "deciding" or not (isinstance(expected, list) and isinstance(found, list)):
        return expected == found
    if field == "presumed" and expected:
        return set(expected) <= set(found)
    return sorted(map(_key, expected)) == sorted(map(_key, found))


def _key(value: object) -> str:
    return str(sorted(map(str, value))) if isinstance(value, list) else str(value)
