"""How far two incidents agree."""

import pytest
from hypothesis import given

from foedus.actors import load_actors
from foedus.incidents.agreement import COMPARISONS, WEIGHTS, conflict, distance_km, pinned, reasons_of, score_of
from foedus.incidents.profile import Profile, profiles_of
from foedus.places import load_places
from foedus.statements import Record, Titled
from tests.incidents.builders import DAILY, WIRE, a_record, says
from tests.strategies import records

FACTS = {
    "act": "missile strike",
    "by": "RUS",
    "happened_on": "2025-05-01",
    "place": "Warsaw",
    "h1.object": "hospital",
    "h1.of": "POL",
}


def a_pair(*, title: str = "Attack on Warsaw", **other: str) -> tuple[Profile, Profile]:
    """Return two incidents of which the second is told with other facts; an empty one is not told."""
    told = FACTS | {name.replace("__", "."): value for name, value in other.items()}
    listed = [
        *(says(name, value, about="alpha") for name, value in FACTS.items()),
        *(says(name, value, about="bravo", holder=DAILY) for name, value in told.items() if value),
    ]
    record = a_record(*listed)
    titled = (Titled(id="alpha", title="Attack on Warsaw"), Titled(id="bravo", title=title))
    both = Record(documents=record.documents, incidents=titled, statements=record.statements)
    first, second = profiles_of(both, actors=load_actors(), places=load_places())
    return first, second


def score(first: Profile, second: Profile, *, least: float = 0.0) -> float | None:
    """Return how far two incidents agree, where it is no less than `least`."""
    return score_of(first, second=second, least=least)


def degree(name: str, **other: str) -> float | None:
    """Return how far the two agree on one property."""
    return COMPARISONS[name](*a_pair(**other))


def test_all_that_counts_adds_up_to_one() -> None:
    """Two that are told alike by two documents agree wholly."""
    assert 1.0 == score(*a_pair())
    assert 1.0 == sum(weight for name, weight in WEIGHTS.items() if name != "document")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-05-01", 1.0),
        ("2025-05-01..2025-05-02", 0.85),
        ("2025-05", 0.25),
        ("2025", 0.0),
        ("2025-05-02", -0.2),
        ("2025-04-29..2025-04-30", -0.2),
        ("2025-04", -1.0),
        ("2025-05-03", -1.0),
        ("", None),
    ],
)
def test_days_agree_the_less_the_more_are_possible(day: str, expected: float | None) -> None:
    """One day is one day; a year tells next to nothing; the day after may be the same one, far away."""
    found = degree("happened_on", happened_on=day)

    assert expected == (None if found is None else round(found, 2))


@pytest.mark.parametrize(
    ("place", "expected"),
    [("Warsaw", 1.0), ("Poland", 0.5), ("Szczecin", -1.0), ("Berlin", -1.0), ("52.25,21.05", 1.0), ("", None)],
)
def test_places_agree_by_their_distance(place: str, expected: float | None) -> None:
    """The state holds the city; another city of it is somewhere else."""
    assert expected == degree("place", place=place)


def test_a_town_nearby_may_be_meant() -> None:
    """Within thirty kilometres a report may name either; up to a hundred it tells nothing."""
    assert (0.5, 0.0) == (degree("place", place="52.40,21.20"), degree("place", place="52.25,22.00"))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Warsaw Lublin", "Lublin Warsaw", 1.0),
        ("Warsaw Lublin", "52.25,21.05 Lublin", 1.0),
        ("Warsaw Lublin", "Lublin", 0.5),
        ("Warsaw Lublin", "Lublin Poznan", 0.5),
        ("Warsaw Lublin", "Poznan Szczecin", -1.0),
    ],
)
def test_of_several_points_each_must_have_its_like(first: str, second: str, expected: float) -> None:
    """A report of one city may tell of a part of the night that another report has whole."""
    record = a_record(
        *(says("place", name, about="alpha") for name in first.split()),
        *(says("place", name, about="bravo", holder=DAILY) for name in second.split()),
    )
    one, other = profiles_of(record, actors=load_actors(), places=load_places())

    assert (expected, expected) == (COMPARISONS["place"](one, other), COMPARISONS["place"](other, one))


@pytest.mark.parametrize(("by", "expected"), [("RUS", 1.0), ("BLR", -1.0), ("", None)])
def test_attackers_agree_or_conflict(by: str, expected: float | None) -> None:
    """Or one of the two is not told."""
    assert expected == degree("by", by=by)


def test_a_group_may_stand_for_the_state_behind_it() -> None:
    """One report has Hezbollah and the other Iran, which is said to back it."""
    record = a_record(says("by", "hezbollah", about="alpha"), says("by", "IRN", about="bravo", holder=DAILY))
    first, second = profiles_of(record, actors=load_actors(), places=load_places())

    assert (0.5, 0.5) == (COMPARISONS["by"](first, second), COMPARISONS["by"](second, first))


@pytest.mark.parametrize(
    ("act", "expected"), [("missile strike", 1.0), ("bombardment", 0.5), ("cyber attack", -1.0), ("attack", None)]
)
def test_acts_agree_where_they_share_leaves(act: str, expected: float | None) -> None:
    """A wider word holds the narrower; "attack" alone rules nothing out."""
    assert expected == degree("act", act=act)


@pytest.mark.parametrize(
    ("thing", "expected"), [("hospital", 1.0), ("civilian object", 0.5), ("school", -1.0), ("sovereignty", None)]
)
def test_objects_agree_where_they_share_leaves(thing: str, expected: float | None) -> None:
    """What has no edges tells nothing."""
    assert expected == degree("object", h1__object=thing)


def test_titles_agree_by_the_names_in_them_and_never_conflict() -> None:
    """Warsaw is Warsaw; a hospital in a title may be the one in Warsaw."""
    assert (1.0, 0.5, None) == (
        COMPARISONS["title"](*a_pair(title="Strike on Warsaw")),
        COMPARISONS["title"](*a_pair(title="Warsaw and Praga")),
        COMPARISONS["title"](*a_pair(title="The hospital")),
    )


def test_a_document_that_tells_of_both_tells_them_apart() -> None:
    """One report would not tell the same attack twice."""
    record = a_record(says("by", "RUS", about="alpha"), says("by", "RUS", about="bravo", holder=WIRE))
    first, second = profiles_of(record, actors=load_actors(), places=load_places())

    assert (-1.0, True) == (COMPARISONS["document"](first, second), conflict(first, second=second))


def test_a_score_that_cannot_be_reached_is_none() -> None:
    """What lies below the least is not worked out to its end."""
    assert (None, 0.8) == (
        score(*a_pair(act="cyber attack"), least=0.9),
        score(*a_pair(act="cyber attack"), least=0.8),
    )


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, True),
        ({"happened_on": "2025-05-01..2025-05-03"}, True),
        ({"happened_on": "2025-05"}, False),
        ({"happened_on": ""}, False),
        ({"place": "Poland"}, False),
    ],
)
def test_two_are_pinned_where_both_are_put_at_one_place_within_days(facts: dict[str, str], *, expected: bool) -> None:
    """A month leaves room for two attacks on one city, a state for two attacks on one day."""
    first, second = a_pair(**facts)

    assert expected is pinned(first, second=second)


def test_reasons_tell_what_is_said_on_either_side() -> None:
    """With the points that they give or take."""
    first, second = a_pair(place="Poland", by="BLR", act="")
    reasons = {one.property: one for one in reasons_of(first, second=second)}

    assert [
        ("compatible", 0.12, "Warsaw", "Poland"),
        ("conflict", -0.15, "RUS", "BLR"),
        ("unknown", 0.0, "missile strike", ""),
        ("agree", 0.1, "hospital", "hospital"),
    ] == [
        (reasons[name].agreement, reasons[name].points, reasons[name].first, reasons[name].second)
        for name in ("place", "by", "act", "object")
    ]


def test_a_place_whose_point_nobody_knows_has_no_distance() -> None:
    """Two bases without coordinates lie in one unit, and more cannot be said."""
    assert distance_km(("a", None, None), second=("b", 52.0, 21.0)) is None


def test_the_date_line_is_no_border() -> None:
    """From 179.9 degrees east to 179.9 degrees west it is not far."""
    found = distance_km(("a", 0.0, 179.9), second=("b", 0.0, -179.9))

    assert found is not None
    assert 22 == round(found)


@given(records())
def test_agreement_is_symmetric(record: Record) -> None:
    """Whichever of the two comes first."""
    first, second = profiles_of(record, actors=load_actors(), places=load_places())

    assert [compare(first, second) for compare in COMPARISONS.values()] == [
        compare(second, first) for compare in COMPARISONS.values()
    ]
    assert score(first, second) == score(second, first)
