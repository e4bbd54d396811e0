"""Who owes what under the findings of a feed is what the reference tells of each incident."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from foedus.assess import load_library
from foedus.engine import Engine
from foedus.feeds import CodedRow, read_feed
from foedus.findings import Finder, Question
from foedus.incidents import gather_incidents, parse_policy
from foedus.obligations import engage_obligations
from foedus.screen import OBLIGATIONS, Screen, Screening
from foedus.statements.coded import record_of_rows
from tests.codedrows import random_rows
from tests.engines import duckdb
from tests.screen.builders import STRUCK, a_file, rows_in

__all__ = ["duckdb"]
OWN = ("bearer", "beneficiary", "state", "owes", "modality", "discretion", "deadline", "until", "procedure", "binding")
MORE = ("bound_by", "jointly", "yields_to", "automaticity", "means", "latitude", "officer")
LISTS = ("measures", "against")
DOHA = replace(STRUCK, incident="doha", of="QAT", by="ISR", place="Doha", act="air strike")


def by_reference(rows: list[CodedRow]) -> Counter[tuple[object, ...]]:
    """Return what is owed under each incident, one by one."""
    library = load_library()
    finder = Finder(library.register, library.actors, library.places)
    found: Counter[tuple[object, ...]] = Counter()
    for row in rows:
        record = record_of_rows([row])
        for one in gather_incidents(
            record, policy=parse_policy("every_origin"), actors=library.actors, places=library.places
        ):
            findings = finder.find_findings(one, question=Question()).findings
            for owed in engage_obligations(findings, register=library.register):
                told = (getattr(owed, name) for name in (*OWN, *MORE))
                lists = ("|".join(getattr(owed, name)) for name in LISTS)
                found[(row.incident, owed.instrument, owed.provision_id, owed.provision, *told, *lists)] += 1
    return found


def by_plan(rows: list[CodedRow], *, engine: Engine, folder: Path) -> list[dict[str, object]]:
    """Return the table of obligations of a screening."""
    feed = read_feed(a_file(folder, rows), dataset="own")
    list(Screen(Screening(feeds=(feed,), out=folder / "out"), load_library(), engine).run())
    return rows_in(folder / "out", OBLIGATIONS)


def test_obligations_are_those_of_the_reference(duckdb: Engine, tmp_path: Path) -> None:
    """Bearer, beneficiary, duty, modality and all that the words say of it, row by row."""
    rows = [replace(one, incident=f"r{number}") for number, one in enumerate(random_rows(40, seed=31))] + [DOHA]
    expected = by_reference(rows)
    found = Counter(
        (
            str(one["incident"]).removeprefix("own:1:"),
            *(one[name] for name in ("instrument", "provision", "ref", *OWN, *MORE, *LISTS)),
        )
        for one in by_plan(rows, engine=duckdb, folder=tmp_path)
    )
    states = {str(key[6]) for key in expected}

    assert {"due", "awaiting"} <= states
    assert expected == found


def test_a_duty_that_waits_says_for_what(duckdb: Engine, tmp_path: Path) -> None:
    """Of a clause that wants a request first, the request is named; of one that is due nothing is."""
    rows = [replace(one, incident=f"r{number}") for number, one in enumerate(random_rows(40, seed=31))] + [DOHA]
    told = by_plan(rows, engine=duckdb, folder=tmp_path)
    awaiting = [str(one["awaiting"]) for one in told if one["state"] == "awaiting"]

    assert awaiting
    assert all(awaiting)
    assert {""} == {str(one["awaiting"]) for one in told if one["state"] != "awaiting"}
