"""Violations of airspace and waters that a noun tells."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
TOLD = (
    ("Russia's violation of Estonian airspace on 19 September 2025 lasted 12 minutes.", "RUS", "EST"),
    ("The breach of Greek airspace by two Turkish jets on Monday was the tenth this year.", "TUR", "GRC"),
    ("A Russian violation of Swedish airspace on 2 March 2022 was filmed.", "RUS", "SWE"),
    ("The intrusion into Japanese airspace by a Chinese aircraft on 26 August 2024 was short.", "CHN", "JPN"),
)
NO_TRESPASS = (
    "The violation of the charter by Russian diplomats was noted.",
    "A breach of German privacy law by an American company cost millions.",
    "Any violation of Finnish airspace by Russian aircraft would be answered.",
)


@pytest.mark.parametrize(("text", "doer", "owner"), TOLD)
def test_a_violation_has_a_doer_and_an_owner(read: Read, text: str, doer: str, owner: str) -> None:
    """Whose craft they were did it; whose airspace it is was violated."""
    said = {one.property: one.value[0] for one in read(text).statements}

    assert (doer, "airspace", owner) == (said["by"], said["h1.object"], said["h1.of"])


@pytest.mark.parametrize("text", NO_TRESPASS)
def test_other_violations_are_no_force(read: Read, text: str) -> None:
    """A breach of law, and one that may come, are no incursions."""
    assert () == read(text).incidents


PRESENT = (
    ("The deputy told the Sejm that a Russian missile had been in Polish airspace on 24 March 2024.", "RUS", "POL"),
    ("The Russian jets were in Finnish airspace for three minutes on Friday.", "RUS", "FIN"),
    ("The drones remained inside Romanian airspace for 50 minutes.", "", "ROU"),
)


@pytest.mark.parametrize(("text", "doer", "owner"), PRESENT)
def test_a_craft_that_was_in_airspace_violated_it(read: Read, text: str, doer: str, owner: str) -> None:
    """Jets and missiles that were or stayed in the airspace of another violated it."""
    said = {one.property: one.value[0] for one in read(text).statements}

    assert (doer, owner) == (said.get("by", ""), said["h1.of"])


@pytest.mark.parametrize(
    "text", ["A Polish jet was in Polish airspace at noon.", "The Russian jet was not in Bulgarian airspace."]
)
def test_who_is_at_home_or_elsewhere_violates_nothing(read: Read, text: str) -> None:
    """A state's own craft, and one that was not there, violate no airspace."""
    assert () == read(text).incidents
