"""An attack that is supposed, as an incident."""

from datetime import date

import pytest

from foedus.actors import Actors
from foedus.cascades import Supposed, home_of, suppose_incident
from foedus.places import Places


@pytest.mark.parametrize(
    ("actor", "on", "expected"),
    [
        ("GBR", date(1914, 8, 4), ("GBR",)),
        ("QAT", date(2026, 1, 1), ("QAT",)),
        ("hamas", date(2026, 1, 1), ()),
    ],
)
def test_home_is_the_land_of_ones_own(actor: str, on: date, expected: tuple[str, ...], places: Places) -> None:
    """Dependencies are no part of it; who holds no land has none."""
    assert expected == home_of(actor, on=on, places=places)


def test_an_empire_without_a_unit_of_its_own_is_all_that_it_held(places: Places) -> None:
    """Austria-Hungary is Vienna and Budapest, and Prague too."""
    assert {"AUT", "HUN", "CZE"} <= set(home_of("AUH", on=date(1914, 7, 28), places=places))


def test_the_facts_that_are_supposed_are_all_that_is_said(actors: Actors, places: Places) -> None:
    """Who, on whom, where and when, and who brought it on; nobody disagrees."""
    supposed = Supposed(
        victim="POL", attackers=("FRA", "ITA"), on=date(2010, 1, 1), provoked=True, supporters=("ESP",), place="Doha"
    )
    incident = suppose_incident(supposed, assumptions=(), actors=actors, places=places)
    (account,) = incident.accounts

    assert ("POL",) == tuple(name for name in incident.struck if name != "QAT")
    assert ["support-ESP"] == [act.id for act in account.acts]
    assert (actors.mask(("POL",)),) == account.provoked.groups
    assert 2 == len(account.hits[0].by.groups)


def test_a_state_in_parts_is_at_home_in_each(places: Places) -> None:
    """Where no unit bears a State's own name, an attack on its home may strike any of its parts."""
    home = home_of("ITA", on=date(2026, 1, 1), places=places)

    assert {"ITA-LAZ", "ITA-PIE"} <= set(home)
    assert all(unit.startswith("ITA-") for unit in home)
