"""One coherent version of an incident."""

from tests.incidents.builders import a_strike, says, the_strike


def test_an_account_cites_what_it_rests_on() -> None:
    """Each property has its statements, and what nobody spoke of has none."""
    place = says("place", "Warsaw", holder="daily")
    (account,) = the_strike(*a_strike(), place).accounts

    assert place.id in account.statements_for("strike", name="place")
    assert 2 == len(account.statements_for("strike", name="place"))
    assert () == account.statements_for("strike", name="h1.object")
    assert ("strike", "place") in account.stated
