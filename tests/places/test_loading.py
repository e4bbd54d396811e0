"""The register's places, as shipped."""

import re
from datetime import date, timedelta

from foedus.actors import load_actors
from foedus.places import load_places

LAND = re.compile(r"[A-Z]{3}(-[A-Z0-9]+)*")
SEA = re.compile(r"[a-z]+(-[a-z]+)*")
PARTIAL = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def first_day(text: str) -> date:
    """Return the first day of a partial date."""
    return date.fromisoformat((text + "-01-01")[:10])


def test_unit_ids_look_as_the_design_wants() -> None:
    """Land is named after its state, seas by their names."""
    units = load_places().units.values()
    odd = [u.id for u in units if not (LAND if u.kind == "land" else SEA).fullmatch(u.id)]

    assert [] == odd


def test_holdings_are_in_order_and_leave_no_gap() -> None:
    """One day ends where the next holding begins."""
    for unit in load_places().units.values():
        starts = [holding.span.since or "" for holding in unit.holdings]

        assert sorted(set(starts)) == starts, unit.id
        assert all(PARTIAL.fullmatch(start) for start in starts if start), unit.id
        for one, next_one in zip(unit.holdings, unit.holdings[1:], strict=False):
            assert one.span.until == next_one.span.since, unit.id


def test_every_sovereign_existed_then() -> None:
    """Nobody holds land before founding or after falling."""
    actors, odd = load_actors(), []
    for unit in load_places().units.values():
        for holding in unit.holdings:
            span = holding.span
            days = [first_day(span.since)] if span.since else []
            days += [first_day(span.until) - timedelta(days=1)] if span.until else []
            for sovereign in holding.sovereigns:
                found = actors.get(sovereign)
                odd += [(unit.id, sovereign, day) for day in days if not (found and found.existed_on(day))]

    assert [] == odd


def test_administrators_claimants_and_users_are_actors() -> None:
    """Who holds, claims or uses a place is someone whom the register knows."""
    places, actors = load_places(), load_actors()
    named = {a for u in places.units.values() for h in u.holdings for a in (*h.administrators, *h.claimants)}
    named |= {use.actor for place in places.by_name.values() for use in place.uses}

    assert set() == named - set(actors.ids())


def test_every_state_of_today_has_land_and_its_capital_in_it() -> None:
    """A state governs somewhere, from somewhere."""
    places, actors, today = load_places(), load_actors(), date(2025, 9, 9)
    for state in actors.states_on(today):
        capital = places.find(actors.by_id[state].capital)

        assert places.regions.held(state, on=today), state
        assert capital is not None, state
        assert set(places.units_of(state, on=today)) & set(capital.units or [state]), state


def test_every_place_lies_in_known_units() -> None:
    """A named place without a unit would lie nowhere."""
    places = load_places()
    for place in places.by_name.values():
        assert set(place.units) <= set(places.units), place.name
        assert place.units or place.state or place.area, place.name


def test_coordinates_are_on_the_globe() -> None:
    """Latitude comes first."""
    for place in load_places().by_name.values():
        assert -90 <= (place.latitude or 0) <= 90, place.name
        assert -180 <= (place.longitude or 0) <= 180, place.name


def test_every_area_has_its_authority() -> None:
    """An area without an article is only a word."""
    areas = load_places().regions.areas.values()
    odd = [area.id for area in areas for part in area.parts if not part.authority]

    assert [] == odd
