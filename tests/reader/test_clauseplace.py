"""Where a clause happens by a town that stands anywhere in it."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

PLACED: tuple[tuple[str, list[str]], ...] = (
    (
        "On 8 June 1967 Israeli Mirages strafed a grey, slow, many-masted vessel thirteen miles off El Arish.",
        ["El Arish"],
    ),
    ("Russian shells killed a nurse, two boys and a driver on Monday, all of them in Kherson.", ["Kherson"]),
    ("Houthi boats attacked a Greek tanker, a Maltese carrier and a dhow on Monday off Aden.", ["Aden"]),
    ("A drone of the RSF hit a lorry, a tea stall and a queue at a well on Monday, near Nyala.", ["Nyala"]),
    ("Russian drones hit a bus on Monday, officials in Kherson said.", []),
    ("Russian drones hit a bus on Monday, and they were buried in Kherson.", []),
    ("Rwandan soldiers trained in Goma killed four farmers on Monday.", []),
    ("Russian drones flown from Donetsk hit a bus on Monday.", []),
)


@pytest.mark.parametrize(("text", "places"), PLACED, ids=[one[0][:45] for one in PLACED])
def test_a_town_in_the_clause_places_it(read: Read, text: str, places: list[str]) -> None:
    """A town behind a list or an aside is where it was; that of a speaker, an origin or a later clause is not."""
    assert places == [one.value[0] for one in read(text).statements if one.property == "place"]
