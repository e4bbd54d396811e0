"""Plans whose points are conditional and dated, on a day."""

from datetime import date

import pytest

from foedus.actors import load_actors
from foedus.incidents import parse_policy
from foedus.instruments import Instrument
from foedus.ledgers.plan import PlanOnDay, Point, Tracker
from foedus.places import load_places
from foedus.statements import Statement
from tests.incidents.builders import WIRE, a_record, an_act, denies, says

ACCEPTED = [{"given": [{"act": "acceptance", "by": ["POL"], "names": "plan-a"}]}]
POINT = {
    "id": "1",
    "ref": "Point 1",
    "kind": "procedure",
    "obligation": {"owes": "implement", "bearer": ["RUS"], "measures": ["prisoners go home"]},
}


def a_plan(**point: object) -> Instrument:
    """Return a plan of one point, signed on 1 May 2025, between Poland and Russia."""
    return Instrument.model_validate(
        {
            "schema": "foedus/1",
            "id": "plan-a",
            "title": "Plan A",
            "kind": "plan",
            "binding": "political",
            "citation": "made up",
            "signed_on": "2025-05-01",
            "parties": [{"party": "POL"}, {"party": "RUS"}],
            "provisions": [POINT | point, {"id": "2", "ref": "Point 2", "kind": "definition"}],
        }
    )


def done(
    name: str = "homecoming", *, kind: str = "release", by: str = "RUS", on: str = "2025-05-10", **more: str
) -> tuple[Statement, ...]:
    """Return an act that names the point."""
    told = {"names": "plan-a#1", "happened_on": on} | more
    parts = (says(key, value, about=name) for key, value in told.items() if value)
    return (*an_act(name, kind, by=by, of=""), *parts)


def tracked(*said: Statement, on: date = date(2025, 6, 1), **point: object) -> PlanOnDay:
    """Return the plan on a day."""
    tracker = Tracker(
        record=a_record(*said), actors=load_actors(), places=load_places(), policy=parse_policy("accepted")
    )
    return tracker.track(a_plan(**point), on=on)


def the_point(*said: Statement, on: date = date(2025, 6, 1), **point: object) -> Point:
    """Return its only point."""
    (found,) = tracked(*said, on=on, **point).points
    return found


def accepts(by: str = "POL", on: str = "2025-05-04") -> tuple[Statement, ...]:
    """Return Poland's acceptance of the plan."""
    return done("acceptance", kind="acceptance", by=by, on=on, names="plan-a")


def test_a_point_without_record_is_no_breach() -> None:
    """Nothing is on record, which says nothing of what was done."""
    found = the_point()

    assert ("no_record", None, ()) == (found.state, found.score, found.acts)
    assert "no breach" not in found.because
    assert "no record is not a breach" in found.because


@pytest.mark.parametrize(
    ("extent", "state", "score"),
    [("begun", "partly_performed", 1), ("", "partly_performed", 2), ("in full", "performed", 3)],
)
def test_how_far_an_act_goes_is_said_or_a_part(extent: str, state: str, score: int) -> None:
    """Prisoners go home: all of them only where a report says so."""
    found = the_point(*done(extent=extent))

    assert (state, score) == (found.state, found.score)
    assert found.acts[0].statements


def test_a_promise_is_a_first_step() -> None:
    """Whoever promises has begun, and no more."""
    assert 1 == the_point(*done(kind="pledge")).score


def test_an_act_of_another_is_shown_and_does_not_count() -> None:
    """Poland cannot release those whom Russia holds."""
    found = the_point(*done(by="POL"))

    assert ("no_record", [False]) == (found.state, [one.counts for one in found.acts])
    assert "it is an act of POL" in found.acts[0].because


def test_what_comes_later_is_not_seen() -> None:
    """On 5 May the homecoming of 10 May has not been."""
    assert () == the_point(*done(), on=date(2025, 5, 5)).acts


def test_an_act_that_names_the_plan_alone_counts_to_no_point() -> None:
    """Praise for the plan carries no point of it out."""
    assert () == the_point(*done(names="plan-a")).acts


def test_somebody_may_count_it_by_hand() -> None:
    """The wire counts what names no point, with its reason; what it takes back does not count."""
    hand = Statement(
        about="homecoming", property="credited_to", value=("plan-a#1",), holder=WIRE, document=WIRE, reason="it says so"
    )
    against = Statement(
        about="homecoming", property="not_credited_to", value=("plan-a#1",), holder=WIRE, document=WIRE, reason="a swap"
    )

    assert "partly_performed" == the_point(*done(names=""), hand).state
    assert "no_record" == the_point(*done(), against).state


def test_a_refusal_is_nought_of_three() -> None:
    """Russia refuses the point on record."""
    found = the_point(*done(kind="refusal"))

    assert ("refused", 0) == (found.state, found.score)


def test_who_differs_over_an_act_leaves_it_in_dispute() -> None:
    """Poland denies that anybody was released."""
    denial = denies("kind", "release", about="homecoming", holder="RUS")

    assert "disputed" == the_point(*done(), denial).state


def test_a_point_waits_for_its_condition_and_counts_from_it() -> None:
    """Accepted on 4 May, with ten days: waiting on the 3rd, due on the 6th, without record on the 20th."""
    owed = POINT["obligation"] | {"within": "10 days", "counts_from": "condition"}  # type: ignore[operator]
    days = (date(2025, 5, 3), date(2025, 5, 6), date(2025, 5, 20))
    found = [the_point(*accepts(), on=day, only_if=ACCEPTED, obligation=owed) for day in days]

    assert ["waiting", "due", "no_record"] == [one.state for one in found]
    assert ["", "2025-05-14", "2025-05-14"] == [one.deadline_on for one in found]
    assert ("2025-05-04", "acceptance of plan-a by POL") == (found[1].since, found[1].condition)


def test_acceptance_by_another_fulfils_nothing() -> None:
    """Russia's acceptance is not Poland's."""
    assert "waiting" == the_point(*accepts(by="RUS"), only_if=ACCEPTED).state


def test_whether_a_condition_is_fulfilled_may_not_be_known() -> None:
    """Of an act whose kind nobody states it is not known whether it was the acceptance."""
    said = (
        says("by", "POL", about="letter"),
        says("names", "plan-a", about="letter"),
        says("happened_on", "2025-05-04", about="letter"),
        says("kind", "acceptance", "refusal", about="letter"),
    )

    assert "not_known" == the_point(*said, only_if=ACCEPTED).state


def test_the_strip_has_a_mark_for_each_point() -> None:
    """One point done; a definition is no point."""
    assert "●" == tracked(*done(extent="in full")).strip


def test_a_plan_that_has_not_begun_waits() -> None:
    """In April nothing was signed yet."""
    assert "waiting" == the_point(on=date(2025, 4, 1)).state
