"""Which ship is meant by "she" and "her"."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

TOLD: tuple[tuple[str, set[str]], ...] = (
    ("A British tanker left Fujairah. Iran's commandos boarded her on 19 July 2019.", {"merchant vessels GBR"}),
    ("The tanker sailed under the Maltese flag. Iranian gunboats attacked her off Duqm on 2 April 1984.",
     {"merchant vessels MLT"}),
    ("A Greek freighter left Odesa on Monday. She was hit by a drone off Odesa.", {"merchant vessels GRC"}),
    ("The destroyer USS Maddox lay off Hanoi. North Vietnamese boats attacked the Maddox on 2 August 1964.",
     {"public vessels USA"}),
    ("The frigate HMS Sheffield sailed in April. Sheffield was hit by an Argentine Exocet on 4 May 1982.",
     {"public vessels GBR"}),
    ("A British tanker left Fujairah. Iranian commandos attacked her crew in Duqm on 19 July 2019.", set()),
    ("The minister is Greek. Protesters attacked her in Odesa on Monday.", set()),
)  # fmt: skip


@pytest.mark.parametrize(("text", "hit"), TOLD, ids=[one[0][:45] for one in TOLD])
def test_she_is_the_ship_last_told_of(read: Read, text: str, hit: set[str]) -> None:
    """What is done to "her" is done to the ship that the report told of last, and to whoever owns it."""
    record = read(text)
    told = {one.property: one.value[0] for one in record.statements if one.property.startswith("h1.")}

    assert hit == ({f"{told['h1.object']} {told['h1.of']}"} if told else set())
