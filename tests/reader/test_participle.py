"""Participles that only describe the noun before them."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

# All are published on 12 November 2025, a Wednesday.
BEHIND: tuple[tuple[str, str, str], ...] = (
    ("Israeli jets bombed a villa rented by Hamas in Doha on 9 September.", "Doha", "2025-09-09"),
    ("Drones struck two tankers anchored off Fujairah before dawn on Tuesday.", "Fujairah", "2025-11-11"),
    ("Pakistani jets bombed a camp run by the TTP in Paktika on 24 December.", "Paktika", "2024-12-24"),
    ("Saudi jets bombed a market crowded with shoppers in Saada on Friday.", "Saada", "2025-11-07"),
    ("Russian forces shelled a convoy organised by the Red Cross near Kherson on 3 March.", "Kherson", "2025-03-03"),
    ("Iranian drones hit a ship built in 1990 off Fujairah.", "Fujairah", ""),
    ("Iranian drones hit a ship launched in 1990.", "", ""),
    ("An air strike by Iranian jets on a Chinese cargo ship followed on 9 September.", "", "2025-09-09"),
    ("Rwandan shells hit a camp opened in 2022 near Goma on Sunday.", "Goma", "2025-11-09"),
)


@pytest.mark.parametrize(("text", "place", "day"), BEHIND, ids=[one[0][:50] for one in BEHIND])
def test_the_clause_goes_on_behind_a_participle(read: Read, text: str, place: str, day: str) -> None:
    """Where and when stand behind what only describes the thing that was hit; its own year is not the attack's."""
    told = {one.property: one.value[0] for one in read(text).statements}

    assert (place, day) == (told.get("place", ""), told.get("happened_on", ""))


@pytest.mark.parametrize(
    "text",
    [
        "Iranian drones hit the depot, and a meeting was held in Oslo on Monday.",
        "Iranian drones hit the depot. The envoy left Oslo on Monday.",
    ],
)
def test_another_verb_ends_the_clause(read: Read, text: str) -> None:
    """The verb of another clause has its own place and day."""
    assert [] == [one.value for one in read(text).statements if one.property in {"happened_on", "place"}]
