"""Places near the edges of treaty areas, by name and by coordinates, against what the articles say."""

import re
from datetime import date
from pathlib import Path

import pytest

from foedus.actors import load_actors
from foedus.errors import flatten
from foedus.places import load_places
from foedus.statements import read_statements

TABLE = Path(__file__).with_name("edges.tsv")
LINES = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
ROWS = [dict(zip(LINES[0].split("\t"), line.split("\t"), strict=True)) for line in LINES[1:]]
WORDS = {"in": "inside", "out": "outside", "doubtful": "left open"}
PAGE = Path(__file__).parents[3] / "docs/explanation/places.md"


def verdict(units: frozenset[str], area: str, on: date) -> str:
    """Return `in` when all units lie in the area, `out` when none may, else `doubtful`."""
    places = load_places()
    inside, left_open = places.area_units(area, on=on), places.doubtful_units(area, on=on)
    if units <= inside:
        return "in"
    return "doubtful" if units & (inside | left_open) else "out"


def holders(units: frozenset[str], on: date) -> str:
    """Return the sovereigns of the day, and after a stroke the administrators where they are others."""
    places = load_places()
    sovereigns = {holder for unit in units for holder in places.sovereigns(unit, on=on)}
    administrators = {holder for unit in units for holder in places.administrators(unit, on=on)}
    others = administrators != sovereigns or not sovereigns
    return ",".join(sorted(sovereigns)) + ("/" + ",".join(sorted(administrators)) if others else "")


def table() -> str:
    """Return the rows as the page shows them."""
    lines = ["| place | on | held by | area | it lies | authority |", "|---|---|---|---|---|---|"]
    for row in ROWS:
        lies = WORDS[row["expect"]]
        if row["by_coordinates"]:
            lies += f"; by coordinates {WORDS[row['by_coordinates']]}"
        held = {"/": "nobody", "?": "several are possible"}.get(row["holders"], row["holders"])
        held = re.sub(r"^([A-Z,]*)/(.+)$", r"\1, administered by \2", held).lstrip(", ").replace(",", ", ")
        held = re.sub(r" {2,}", " ", held)
        lines.append(f"| {row['place']} | {row['on']} | {held} | {row['area']} | {lies} | {row['authority']} |")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['place']}-{row['on']}-{row['area']}")
def test_the_article_and_the_day_say_whether_a_place_lies_in_the_area(row: dict[str, str]) -> None:
    """By its name, and by its coordinates to a kilometre."""
    places, on = load_places(), date.fromisoformat(row["on"])
    latitude, longitude = (float(part) for part in row["at"].split(","))
    by_name = places.units_of(row["place"], on=on)
    by_coordinates = places.units_at(latitude=latitude, longitude=longitude, within_km=1)

    assert row["expect"] == verdict(by_name, row["area"], on)
    assert (row["by_coordinates"] or row["expect"]) == verdict(by_coordinates, row["area"], on)
    assert by_name & by_coordinates


@pytest.mark.parametrize(
    ("place", "on", "held_by"),
    sorted({(row["place"], row["on"], row["holders"]) for row in ROWS if row["holders"] != "?"}),
)
def test_the_day_says_who_held_the_place(place: str, on: str, held_by: str) -> None:
    """Algiers was French in 1955, Goa Portuguese until 19 December 1961."""
    day = date.fromisoformat(on)

    assert held_by == holders(load_places().units_of(place, on=day), day)


def test_the_table_has_the_places_that_lawyers_ask_for() -> None:
    """At least forty, each row with its authority."""
    asked = """
    Falkland Ceuta Melilla Hawaii Guam Réunion Guiana Kaliningrad Nicosia Akrotiri Dhekelia Senkaku Thomas
    Udeid Incirlik Garcia Goa Algiers 23,-45 24,-45
    """.split()
    named = {row["place"] for row in ROWS}

    assert [] == [word for word in asked if not any(word in name for name in named)]
    assert len(named) >= 40
    assert [] == [row["place"] for row in ROWS if not row["authority"]]


def test_the_page_shows_the_table() -> None:
    """What the page says of a place is what the register answers."""
    assert table() in PAGE.read_text(encoding="utf-8")


STATEMENTS = """\
schema: foedus/statements/1
documents:
  - {{id: wire, outlet: Example Wire, published_on: 2025-06-24}}
incidents:
  - {{id: strike, title: Strike}}
statements:
  - {{about: strike, property: place, value: "{place}", holder: wire, document: wire}}
"""


def test_a_statement_may_give_coordinates() -> None:
    """Feeds of events know latitude and longitude, and hardly ever a name."""
    record = read_statements(
        STATEMENTS.format(place="25.117,51.315"), at="feed.yaml", actors=load_actors(), places=load_places()
    )

    assert ("25.117,51.315",) == record.statements[0].value
    assert {"QAT"} == load_places().units_of(record.statements[0].value[0], on=date(2025, 6, 23))


def test_coordinates_off_the_globe_are_a_fault_at_their_line() -> None:
    """The longitude stood first."""
    with pytest.raises(ExceptionGroup) as caught:
        read_statements(
            STATEMENTS.format(place="151.315,25.117"), at="feed.yaml", actors=load_actors(), places=load_places()
        )
    (fault,) = flatten(caught.value)

    assert ("places/wrong-coordinates", "feed.yaml:7:45 (statements › 1 › value)") == (fault.code, fault.at)
    assert "25.117,151.315" in fault.mend
