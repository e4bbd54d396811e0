"""The answer as `foedus/assessment/1`."""

import json
from dataclasses import replace
from typing import Any

from foedus.actors import load_actors
from foedus.assess import Library, assess
from foedus.findings import Question
from foedus.obligations import Assessment, assessment_dict, finding_dict, record_dicts
from foedus.places import load_places
from foedus.statements import Record, statement_dict
from tests.findings.builders import a_provision, a_register, a_treaty
from tests.incidents.builders import a_record, a_strike, denies, says

FINDING = (
    "incident instrument provision provision_id beneficiary bearers verdict in_force had_it_been_in_force deciding "
    "turns_on presumed contested_by fact_dispute law_dispute grounds rows"
).split()


def answered(record: Record) -> Assessment:
    """Return the answer under a treaty against Russia."""
    treaty = a_treaty(
        a_provision({"by": {"some": ["RUS"]}, "of": "beneficiary"}, words="They assist.", words_of="instrument")
    )
    library = Library(actors=load_actors(), places=load_places(), register=a_register(treaty))
    return assess(record, library=library, question=Question(everything=True))


def told_of(record: Record) -> Any:  # noqa: ANN401 - JSON, of which each test reads what it knows
    """Return the answer as JSON has it."""
    return assessment_dict(answered(record))


def quarrel() -> Record:
    """Return a strike that Russia denies, and of which the wire says two things."""
    return a_record(*a_strike(h1__object="hospital"), says("h1.object", "school"), denies("by", "RUS", holder="RUS"))


def test_the_answer_is_json_with_all_its_parts() -> None:
    """Every part is there, also where it is empty, and no mask is."""
    told = told_of(quarrel())

    assert (
        "schema dates policy summary incidents findings obligations disputes contradictions unread notices statements "
        "documents receipt disclaimer"
    ).split() == list(told)
    assert "foedus/assessment/1" == told["schema"]
    assert told == json.loads(json.dumps(told))
    assert "not legal advice" in str(told["disclaimer"])


def test_an_incident_has_its_accounts() -> None:
    """Hits, what an account quarrels about, and what rests on one word alone; a day that nobody knows is empty."""
    (told,) = told_of(quarrel())["incidents"]
    (unknown,) = told_of(a_record(says("act", "attack")))["incidents"]

    assert ["accepted", "RUS"] == [one["name"] for one in told["accounts"]]
    assert ["strike.by"] == told["accounts"][1]["quarrels"]
    assert [{"id": "h1", "derived": False}, {"id": "t1", "derived": True}] == told["accounts"][0]["hits"]
    assert ("2025-05-01", "") == (told["happened_on"], unknown["happened_on"])


def test_a_contradiction_is_listed() -> None:
    """The pair, and what was done with it."""
    (told,) = told_of(quarrel())["contradictions"]

    assert ("h1.object", "both kept", 2) == (told["property"], told["resolved_by"], len(told["statements"]))


def test_a_finding_has_every_field_that_is_promised() -> None:
    """And its rows under it, with the elements of each."""
    (finding,) = [one for one in answered(quarrel()).findings if one.beneficiary == "POL"]
    told: Any = finding_dict(finding)

    assert set(FINDING) <= set(told)
    assert ("treaty-a#1", "1", "art. 1") == (told["provision"], told["provision_id"], told["ref"])
    assert 4 == len(told["rows"])
    assert {"name": "by", "status": "met", "found": ""} == told["rows"][0]["elements"][0]
    assert "They assist." == told["grounds"]["words"]


def test_a_statement_has_the_keys_of_a_statements_file() -> None:
    """With its id; one value stands alone, several are a list, and what is empty is left out."""
    one, two = says("act", "attack"), replace(says("by", "RUS", "BLR", words="or so"), start=0, end=5, via=("daily",))

    assert {
        "id": one.id,
        "about": "strike",
        "property": "act",
        "value": "attack",
        "holder": "wire",
        "stance": "affirms",
        "document": "wire",
    } == statement_dict(one)
    assert (["RUS", "BLR"], "or so", 0, 5, ["daily"]) == tuple(
        statement_dict(two)[key] for key in ("value", "words", "start", "end", "via")
    )
    assert [statement_dict(one)] == record_dicts(a_record(one))
