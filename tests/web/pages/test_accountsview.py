"""Accounts side by side."""

from foedus.assess import load_library
from foedus.incidents import compare_accounts, parse_policy
from foedus.web.pages.accountsview import AccountsView, accounts_of
from foedus.web.pages.evidence import witness_of
from tests.web.pages.answers import told_by_two


def seen() -> AccountsView:
    """Return the two accounts of the strike."""
    library, record = load_library(), told_by_two()
    found = compare_accounts(
        record,
        incident="doha",
        policy=parse_policy("accepted"),
        actors=library.actors,
        places=library.places,
        as_of=None,
    )
    assert found is not None
    return accounts_of(found, witness=witness_of(record, actors=library.actors))


def test_the_sides_that_quarrel_stand_left_and_right() -> None:
    """Iran and Qatar, each with what it disputes first."""
    view = seen()

    assert view.quarrel
    assert {"Iran", "Qatar"} == {one.name for one in (view.left, view.right) if one}
    assert all(one.said[0].disputed for one in (view.left, view.right) if one)


def test_what_nobody_contests_stands_in_the_middle() -> None:
    """With whose word it rests on, where it is one alone."""
    view = seen()
    ground = {one.property: one for one in view.ground}

    assert "Iran" == ground["by"].value
    assert "Iran" == ground["aimed at"].alone
    assert ["object (hit 1)"] == [one.property for one in view.disputed]


def test_acts_stand_apart_from_the_incident_itself() -> None:
    """A notice is no part of the blow."""
    assert {"Notice of the strike"} == {one.about for one in seen().acts}


def test_who_denies_is_said_to_deny() -> None:
    """A denial is no claim of the contrary."""
    view = seen()
    said = [one for voice in (view.left, view.right) if voice for one in voice.said if one.denied]

    assert ["residential building"] == [one.denied for one in said]
