"""Treaties made up for a test, and what a record is under them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from foedus.actors import load_actors
from foedus.findings import Finder, Finding, Question
from foedus.incidents import gather_incidents, parse_policy
from foedus.instruments import Instrument, Register, make_register
from foedus.places import load_places
from foedus.statements import Record

Line = Mapping[str, object]
ON_TERRITORY: Line = {"act": "bombardment", "object": "territory", "of": "beneficiary"}
PARTIES = ("POL", "USA")
ASKED = Question(beneficiaries=("POL",))


def a_provision(*casus: Line, ref: str = "1", **more: object) -> dict[str, object]:
    """Return a clause of defence: an attack on the territory of the beneficiary, unless another casus is given."""
    return {
        "id": ref,
        "ref": f"art. {ref}",
        "kind": "defence",
        "casus": [dict(line) for line in casus or (ON_TERRITORY,)],
        "obligation": {"owes": "assist", "bearer": ["each other party"], "modality": "shall"},
    } | more


def a_treaty(
    *provisions: Mapping[str, object], parties: Sequence[str | Line] = PARTIES, name: str = "treaty-a", **more: object
) -> Instrument:
    """Return a treaty in force since 2000 among `parties`."""
    listed = [{"party": one, "since": "2000-01-01"} if isinstance(one, str) else dict(one) for one in parties]
    return Instrument.model_validate(
        {
            "schema": "foedus/1",
            "id": name,
            "title": name,
            "kind": "treaty",
            "binding": "international law",
            "citation": "made up for this test",
            "parties": listed,
            "provisions": [dict(one) for one in provisions or (a_provision(),)],
        }
        | more
    )


def a_register(*treaties: Instrument) -> Register:
    """Return a register that holds these treaties and nothing else."""
    return make_register(treaties or (a_treaty(),), digest="made up")


def found(
    record: Record,
    *treaties: Instrument,
    question: Question = ASKED,
    policy: str = "accepted",
    as_of: date | None = None,
) -> tuple[Finding, ...]:
    """Return every finding of the record under the treaties, for Poland unless the question says otherwise."""
    actors, places = load_actors(), load_places()
    finder = Finder(a_register(*treaties), actors, places)
    incidents = gather_incidents(
        record, policy=parse_policy(policy), actors=actors, places=places, as_of=as_of, strict=question.strict
    )
    return tuple(one for incident in incidents for one in finder.find_findings(incident, question=question).findings)


def the_finding(
    record: Record,
    *treaties: Instrument,
    question: Question = ASKED,
    policy: str = "accepted",
    as_of: date | None = None,
) -> Finding:
    """Return the only finding of the record under the treaties."""
    (finding,) = found(record, *treaties, question=replace(question, everything=True), policy=policy, as_of=as_of)
    return finding
