"""What the crises of ICB say."""

from datetime import date
from pathlib import Path

import pytest

from foedus.feeds import CodedRow
from tests.feedfiles import CRISIS, CRISIS_ACTOR, Cells, coded_one, why_aside


def test_of_a_state_in_crisis_and_who_set_it_off_either_may_have_struck(tmp_path: Path) -> None:
    """A violent trigger happened between the two; a clash at a border is one."""
    expected = CodedRow(
        incident="icb2:14:1-1",
        account="icb2",
        first_day=date(1946, 3, 4),
        last_day=date(1946, 3, 4),
        act="attack|incursion|rebellion|coup",
        of="SUN|TUR",
        by="SUN|TUR",
        origin="outside by a state",
    )

    assert expected == coded_one(tmp_path, CRISIS_ACTOR)


@pytest.mark.parametrize(
    ("cells", "by", "of", "origin"),
    [
        ({"triggr": "8"}, "SUN", "", "outside by a state"),
        ({"triggr": "6"}, "", "", ""),
        ({"trigent": "996.0"}, "", "", "outside by others|within"),
        ({"trigent": ""}, "", "", ""),
        ({"trigent": "985"}, "other-state|TUR", "other-state|TUR", "outside by a state"),
    ],
)
def test_who_struck_whom_depends_on_the_trigger(tmp_path: Path, cells: Cells, by: str, of: str, origin: str) -> None:
    """An indirect act struck another; a challenge from within is no state's; an entity may be no state at all."""
    row = coded_one(tmp_path, CRISIS_ACTOR | cells)

    assert (by, of, origin) == (row.by, row.of, row.origin)


@pytest.mark.parametrize(("trigger", "by"), [("9.0", "SUN"), ("6.0", "")])
def test_a_crisis_does_not_say_whom_its_trigger_struck(tmp_path: Path, trigger: str, by: str) -> None:
    """Who set it off is told, and who was struck is not."""
    row = coded_one(tmp_path, CRISIS | {"break": trigger})

    assert ("icb1:14:1", by, "") == (row.incident, row.by, row.of)


@pytest.mark.parametrize("day", ["", "77.0"])
def test_a_day_that_is_not_known_leaves_the_month(tmp_path: Path, day: str) -> None:
    """Numbers beyond 31 say that the day is known roughly at best."""
    row = coded_one(tmp_path, CRISIS | {"datrig": day})

    assert (date(1946, 3, 1), date(1946, 3, 31)) == (row.first_day, row.last_day)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"yrtrig": ""}, "yrtrig, motrig and datrig are no day:  3.0 4.0"),
        ({"break": "17"}, "trigger 17: not in the codebook"),
    ],
)
def test_a_row_that_cannot_be_coded_is_set_aside(tmp_path: Path, cells: Cells, reason: str) -> None:
    """A year and a trigger are needed."""
    assert reason == why_aside(tmp_path, CRISIS | cells)
