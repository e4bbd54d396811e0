"""What follows as JSON has it."""

import json
from datetime import date
from xml.dom.minidom import parseString

import pytest

import foedus
from foedus.reports import (
    cascade_dict,
    cascade_graphml,
    claim_dict,
    comparison_dict,
    cover_dict,
    cover_graphml,
    ledger_dict,
    plan_dict,
    what_if_dict,
)
from foedus.reports.dictform import Layout
from foedus.statements import Record

DAY = date(2026, 3, 1)
FIRMNESS = {"binding", "automaticity", "means", "measures", "latitude", "discretion"}


def plain(told: dict[str, object]) -> dict[str, object]:
    """Return what comes back from JSON, which must be what went in."""
    back: dict[str, object] = json.loads(json.dumps(told))

    assert told == back
    return back


def schema(told: dict[str, object]) -> str:
    """Return the schema of an answer that is JSON, and ends with the disclaimer."""
    found = plain(told)

    assert "disclaimer" == list(found)[-1]
    return str(found["schema"])


def test_each_answer_is_json_of_its_own_schema() -> None:
    """Seven answers, seven schemas; nothing in them is lost on the way through JSON."""
    actors = foedus.load_library().actors
    supposed = foedus.suppose(attacker="ISR", victim="QAT", place="Doha", act="air strike", date="2025-09-09")
    answer = supposed.assessment
    record = answer.record
    told = (
        ledger_dict(foedus.ledger(answer)),
        plan_dict(foedus.plan("minsk-2-2015", record=Record(), on=DAY)),
        cover_dict(foedus.cover("QAT", on=DAY), actors=actors),
        cascade_dict(foedus.cascade(foedus.start_from(record, incident="doha-2025-09-09")), actors=actors),
        comparison_dict(foedus.compare(["nato-1949#5", "nato-1949#4"], today=DAY)),
        what_if_dict(foedus.what_if("doha-2025-09-09", record=record, settings=["usa-qat-2025=in-force"])),
        claim_dict(foedus.claim("Qatar was attacked once in 2025", record=record, on=DAY)),
    )

    assert [f"foedus/{one}/1" for one in ("ledger", "plan", "cover", "cascade", "comparison", "what-if", "claim")] == [
        schema(one) for one in told
    ]


@pytest.mark.parametrize(("layout", "key"), [("table", "promises"), ("matrix", "rows"), ("network", "edges")])
def test_cover_in_three_layouts(layout: Layout, key: str) -> None:
    """A table of promises, a matrix of who by whom, and a network."""
    found = foedus.cover("QAT", on=DAY)
    rows = cover_dict(found, actors=foedus.load_library().actors, layout=layout)[key]
    assert isinstance(rows, list)

    assert rows
    if layout == "matrix":
        assert {"bearer", "QAT"} == set(rows[0])
    else:
        assert set(rows[0]) >= FIRMNESS


def test_cascades_and_cover_speak_of_firmness_in_the_same_words() -> None:
    """The clause by which the United States would help Poland has one set of axes, wherever it is told."""
    actors = foedus.load_library().actors
    start = foedus.Start(attackers=("RUS",), victims=("POL",), on=DAY)
    rows = cascade_dict(foedus.cascade(start), actors=actors)["rounds"]
    promises = cover_dict(foedus.cover("POL", on=DAY), actors=actors)["promises"]
    assert isinstance(rows, list)
    assert isinstance(promises, list)
    entry = next(
        row for one in rows for row in one["rows"] if row.get("provision") == "nato-1949#5" and row["actor"] == "USA"
    )
    promise = next(one for one in promises if one["provision"] == "nato-1949#5" and one["bearer"] == "USA")
    owed = next(
        one
        for one in foedus.suppose(
            attacker="RUS", victim="POL", place="Warsaw", act="invasion", object="territory", date=DAY.isoformat()
        ).obligations
        if (one.instrument, one.provision_id, one.bearer) == ("nato-1949", "5", "USA")
    )

    assert {name: entry[name] for name in FIRMNESS} == {name: promise[name] for name in FIRMNESS}
    assert (promise["binding"], promise["automaticity"], promise["means"], promise["latitude"]) == (
        owed.binding,
        owed.automaticity,
        owed.means,
        owed.latitude,
    )


def test_networks_are_graphml() -> None:
    """An edge for each promise, and one for each hostile pair."""
    actors = foedus.load_library().actors
    found = foedus.cover("QAT", on=DAY)
    war = foedus.cascade(foedus.Start(attackers=("RUS",), victims=("POL",), on=DAY))
    drawn = [parseString(one) for one in (cover_graphml(found, actors=actors), cascade_graphml(war, actors=actors))]  # noqa: S318 - our own

    assert [len(found.promises), len(war.pairs)] == [len(one.getElementsByTagName("edge")) for one in drawn]
