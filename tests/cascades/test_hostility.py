"""Who fights whom, and who brought it on."""

from foedus.cascades import Attack, Field


def a_field(*pairs: tuple[str, str]) -> Field:
    """Return a field on which each pair began an attack of its own."""
    war = Field()
    war.add(Attack(by=by, on=on, round=0) for by, on in pairs)
    return war


def test_who_is_attacked_resists() -> None:
    """The resistance to an unprovoked attack is provoked by it, and that to an answer is not."""
    war = a_field(("FRA", "POL"))
    war.add([Attack(by="USA", on="FRA", round=1, provoked=True)])

    assert (True, True) == (war.attacks["POL", "FRA"].provoked, war.attacks["POL", "FRA"].defence)
    assert not war.attacks["FRA", "USA"].provoked


def test_the_first_attack_between_two_counts() -> None:
    """What comes later between the same two changes nothing."""
    war = a_field(("FRA", "POL"))
    war.add([Attack(by="POL", on="FRA", round=4), Attack(by="FRA", on="POL", round=4)])

    assert (0, True) == (war.attacks["POL", "FRA"].round, war.attacks["POL", "FRA"].defence)
    assert 0 == war.attacks["FRA", "POL"].round


def test_who_fights_a_common_enemy_is_together() -> None:
    """France and Italy fight Poland; they are together, and Poland's friends are not."""
    war = a_field(("FRA", "POL"), ("ITA", "POL"))

    assert war.together("FRA", beside="ITA")
    assert not war.together("FRA", beside="POL")
    assert {"POL"} == war.enemies("ITA")


def test_supporters_stand_beside_and_do_not_strike() -> None:
    """Spain fights Poland beside France, and so supports the attackers of the one whom France alone attacks."""
    war = a_field(("FRA", "POL"), ("ESP", "POL"), ("FRA", "USA"))

    assert {"ESP"} == war.supporters("USA")
    assert frozenset() == war.supporters("POL")
    assert ("ESP", "FRA", "POL", "USA") == war.struck()
    assert ["ESP", "FRA"] == [one.by for one in war.on("POL")]
