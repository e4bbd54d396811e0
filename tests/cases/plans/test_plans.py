"""Three plans of the register on their days, from what was reported."""

from datetime import date
from pathlib import Path

import pytest

from foedus.assess import load_library
from foedus.incidents import parse_policy
from foedus.ledgers.plan import PlanOnDay, Tracker
from foedus.statements import Record, load_statements

HERE = Path(__file__).parent
GAZA, MINSK, CEASEFIRE = "gaza-plan-2025", "minsk-2-2015", "gaza-ceasefire-2025"


def tracked(name: str, *, on: date, acts: str = "") -> PlanOnDay:
    """Return a plan on a day, with the acts of a file."""
    library = load_library()
    actors, places = library.actors, library.places
    record = load_statements(HERE / f"{acts}.yaml", actors=actors, places=places) if acts else Record()
    plan = library.register.get(name)
    assert plan is not None
    return Tracker(record=record, policy=parse_policy("accepted"), actors=actors, places=places).track(plan, on=on)


def states(found: PlanOnDay) -> dict[str, str]:
    """Return the state of each point."""
    return {one.id: one.state for one in found.points}


@pytest.mark.parametrize(("name", "points"), [(GAZA, 20), (MINSK, 14), (CEASEFIRE, 12)])
def test_every_point_is_told(name: str, points: int) -> None:
    """Twenty points, thirteen of which one in two sentences, and three phases."""
    found = tracked(name, on=date(2025, 12, 31))

    assert points == len(found.points) == len(found.strip)
    assert all(one.asks for one in found.points)


def test_the_plan_for_gaza_waited_for_both() -> None:
    """On 1 October only Israel had accepted: the hostages were due, the ceasefire was not asked for yet."""
    found = tracked(GAZA, on=date(2025, 10, 1), acts="gaza-2025")
    by_id = {one.id: one for one in found.points}

    assert ("waiting", "due", "waiting") == (by_id["3"].state, by_id["4"].state, by_id["5"].state)
    assert ("2025-09-29", "2025-10-02") == (by_id["4"].since, by_id["4"].deadline_on)


def test_in_october_three_points_were_carried_out_in_part() -> None:
    """Fighting paused, living hostages and prisoners released; the dead were not all given back."""
    found = tracked(GAZA, on=date(2025, 10, 14), acts="gaza-2025")

    assert {"3", "4", "5"} == {name for name, state in states(found).items() if state == "partly_performed"}
    assert all(act.statements for one in found.points for act in one.acts)


def test_a_refusal_by_hamas_is_no_act_of_the_board() -> None:
    """What an official said against the authority stands beside point 9, and does not count to it."""
    found = next(one for one in tracked(GAZA, on=date(2025, 10, 14), acts="gaza-2025").points if one.id == "9")

    assert ("no_record", [False]) == (found.state, [one.counts for one in found.acts])


def test_the_days_of_minsk() -> None:
    """Ceasefire on 15 February, weapons by 1 to 3 March, the resolution thirty days after the signature."""
    by_id = {one.id: one for one in tracked(MINSK, on=date(2015, 2, 14)).points}

    assert ("2015-02-15", "2015-03-01..2015-03-03", "2015-03-14", "2015-12-31") == tuple(
        by_id[name].deadline_on for name in ("1", "2", "4b", "11")
    )
    assert ("due", "waiting", "waiting") == tuple(by_id[name].state for name in ("1", "4a", "9"))


def test_the_second_phase_waits_for_its_agreement() -> None:
    """On 1 March 2025 the first phase ended, and nobody had agreed the second."""
    found = states(tracked(CEASEFIRE, on=date(2025, 3, 2)))

    assert "due" == found["1-philadelphi"]
    assert {"waiting"} == {state for name, state in found.items() if name[0] in "23"}
