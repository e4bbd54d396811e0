"""Sentences that only say when or where an attack told before took place."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

OCCURRED: tuple[tuple[str, str, str], ...] = (
    ("Russian drones struck Odesa. The incident took place around 7 am on Thursday, he said.", "Odesa", "2025-11-06"),
    ("A Russian missile hit a school in Odesa. It happened on Sunday.", "Odesa", "2025-11-09"),
    ("Iranian boats seized a ship. The incident occurred in the Gulf of Aden on Monday.", "Gulf of Aden", "2025-11-10"),
    ("Russian drones struck Odesa. The meeting took place on Thursday.", "Odesa", ""),
    ("Russian drones struck Odesa. Such an incident would have happened on Thursday.", "Odesa", ""),
    ("Russian drones struck Odesa. The incident did not happen on Thursday.", "Odesa", ""),
    ("Russian drones struck Odesa on Monday. The incident took place on Thursday.", "Odesa", "2025-11-10"),
    ("Russian drones struck Odesa. He knows that it happened on Monday.", "Odesa", "2025-11-10"),
    ("The incident took place on Thursday.", "", ""),
)  # fmt: skip


@pytest.mark.parametrize(("text", "place", "day"), OCCURRED, ids=[one[0][-50:] for one in OCCURRED])
def test_what_took_place_is_the_attack_told(read: Read, text: str, place: str, day: str) -> None:
    """The incident is the one of which the report has just told, where its day allows it."""
    told = {one.property: one.value[0] for one in reversed(read(text).statements)}

    assert (place, day) == (told.get("place", ""), told.get("happened_on", ""))
