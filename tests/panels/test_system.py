"""The states of each year, by three lists."""

from datetime import date, timedelta
from typing import Literal

import pytest

from foedus.actors import Actors, load_codes
from foedus.errors import UsageError
from foedus.panels.system import NO_CODE, StateYears, System, list_states


def states_of(actors: Actors, *, first: int, last: int, system: System = "foedus") -> StateYears:
    """Return the states of some years."""
    return list_states(actors, codes=load_codes(), first=first, last=last, system=system)


@pytest.mark.parametrize("year", [1816, 1871, 1918, 1945, 1991, 2011])
def test_a_state_stands_in_each_year_on_a_day_of_which_it_existed(year: int, actors: Actors) -> None:
    """With as many days as it existed on."""
    found = states_of(actors, first=year, last=year)
    names = [found.actors[number] for number in found.actor]
    days = [
        date(year, 1, 1) + timedelta(number)
        for number in range(366)
        if (date(year, 1, 1) + timedelta(number)).year == year
    ]
    lived = {
        one: sum(actors.by_id[one].existed_on(day) for day in days) for one in actors.ids() if actors.is_state(one)
    }

    assert {one: count for one, count in lived.items() if count} == dict(zip(names, found.days.tolist(), strict=True))
    assert sorted(names) == names


@pytest.mark.parametrize("system", ["cow", "gw"])
@pytest.mark.parametrize("year", [1816, 1920, 1950, 2000])
def test_another_list_has_its_own_states(system: Literal["cow", "gw"], year: int, actors: Actors) -> None:
    """Those that it counts on a day of the year."""
    codes = load_codes()
    found = states_of(actors, first=year, last=year, system=system)
    days = [date(year, month, day) for month in range(1, 13) for day in range(1, 29)] + [date(year, 12, 31)]
    wanted = {one for day in days for one in codes.members(system, on=day) if actors.is_state(one)}

    assert wanted == {found.actors[number] for number in found.actor}


def test_codes_are_those_of_the_year(actors: Actors) -> None:
    """Prussia was 255 before Germany was; West Germany was 260; no list of 1900 has Liechtenstein."""
    found = states_of(actors, first=1816, last=2016)

    def codes(actor: str, year: int) -> tuple[int, int]:
        place = found.place[year - 1816, found.actors.index(actor)]
        return int(found.ccode[place]), int(found.gwcode[place])

    assert (255, 255) == codes("PRU", 1830)
    assert (260, 260) == codes("DEU", 1960)
    assert (255, 260) == codes("DEU", 1995)
    assert (365, 365) == codes("SUN", 1950)
    assert NO_CODE == codes("LIE", 1900)[0]
    assert -1 == found.place[0, found.actors.index("SUN")]


@pytest.mark.parametrize(("first", "last"), [(1700, 1800), (2000, 1999), (2000, 9999)])
def test_years_out_of_order_or_reach_are_refused(first: int, last: int, actors: Actors) -> None:
    """The message says which years there are."""
    with pytest.raises(UsageError) as caught:
        states_of(actors, first=first, last=last)

    assert "panels/wrong-years" == caught.value.code


def test_an_unknown_list_is_refused(actors: Actors) -> None:
    """There are three."""
    with pytest.raises(UsageError) as caught:
        states_of(actors, first=2000, last=2000, system="un")  # type: ignore[arg-type]

    assert ("panels/unknown-system", "one of foedus, cow, gw") == (caught.value.code, caught.value.want)
