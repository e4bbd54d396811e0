"""Incidents held against the law of another day, or against what was known by a day."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from foedus.assess import Library, load_library
from foedus.engine import Engine
from foedus.feeds import CodedRow, read_feed
from foedus.findings import Finder, Question
from foedus.incidents import gather_incidents, parse_policy
from foedus.screen import FINDINGS, Screen, Screening
from foedus.statements.coded import record_of_rows
from tests.codedrows import random_rows
from tests.engines import duckdb
from tests.screen.builders import STRUCK, a_file, rows_in

__all__ = ["duckdb"]
Told = tuple[object, ...]
COMPARED = ("verdict", "in_force", "near_miss")


def by_plan(
    rows: list[CodedRow], *, library: Library, engine: Engine, folder: Path, on: date | None, as_of: date | None
) -> Counter[Told]:
    """Return what a screening finds."""
    feed = read_feed(a_file(folder, rows), dataset="own")
    asked = Screening(feeds=(feed,), out=folder / "out", keep="all", on=on, as_of=as_of)
    list(Screen(asked, library, engine).run())
    return Counter(
        (
            str(one["incident"]).removeprefix("own:1:"),
            *(one[name] for name in ("instrument", "provision", "beneficiary", "bearers")),
            *(one[name] or None for name in (*COMPARED, "had_it_been_in_force")),
            one["deciding"],
        )
        for one in rows_in(folder / "out", FINDINGS)
    )


def by_reference(rows: list[CodedRow], *, library: Library, on: date | None, as_of: date | None) -> Counter[Told]:
    """Return what the reference evaluator finds."""
    finder = Finder(library.register, library.actors, library.places)
    found: Counter[Told] = Counter()
    for row in rows:
        for one in gather_incidents(
            record_of_rows([row]), policy=parse_policy("every_origin"), actors=library.actors, places=library.places
        ):
            for made in finder.find_findings(one, question=Question(on=on, as_of=as_of)).findings:
                found[
                    (
                        made.incident,
                        *(made.instrument, made.provision_id, made.beneficiary, "|".join(made.bearers)),
                        *(getattr(made, name) or None for name in (*COMPARED, "had_it_been_in_force")),
                        "|".join(made.deciding),
                    )
                ] += 1
    return found


@pytest.mark.parametrize(
    ("on", "as_of"),
    [
        (date(2025, 10, 1), None),
        (date(1939, 9, 1), None),
        (date(1939, 9, 1), date(1939, 9, 1)),
        (None, date(1939, 9, 1)),
    ],
)
def test_law_of_another_day_is_that_of_the_reference(
    duckdb: Engine, tmp_path: Path, on: date | None, as_of: date | None
) -> None:
    """Every finding of rows drawn at random comes out as one by one, clauses that ask when it was, too."""
    library = load_library()
    rows = random_rows(12, seed=21, first=date(1914, 1, 1)) + random_rows(6, seed=22, first=date(2020, 1, 1))
    rows = [
        CodedRow(**{name: getattr(one, name) for name in CodedRow.__dataclass_fields__} | {"incident": f"r{number}"})
        for number, one in enumerate(rows)
    ]
    asked = {"library": library, "on": on, "as_of": as_of}
    expected = by_reference(rows, **asked)  # type: ignore[arg-type]

    assert expected
    assert expected == by_plan(rows, engine=duckdb, folder=tmp_path, **asked)  # type: ignore[arg-type]


def test_the_strike_on_doha_under_the_later_order(duckdb: Engine, tmp_path: Path) -> None:
    """On the law of its own day the order of 29 September 2025 is not in force, on that of October it is engaged."""
    doha = CodedRow(
        incident="doha",
        account="own",
        first_day=date(2025, 9, 9),
        last_day=date(2025, 9, 9),
        act="air strike",
        object="residential building",
        of="QAT",
        by="ISR",
        place="Doha",
    )
    path, library = a_file(tmp_path, [doha, STRUCK]), load_library()
    found = {}
    for on in (None, date(2025, 10, 1)):
        out = tmp_path / str(on)
        asked = Screening(feeds=(read_feed(path, dataset="own"),), out=out, on=on)
        list(Screen(asked, library, duckdb).run())
        found[on] = {one["verdict"] for one in rows_in(out, FINDINGS) if one["instrument"] == "usa-qat-2025"}

    assert {None: {"not_in_force"}, date(2025, 10, 1): {"engaged"}} == found
