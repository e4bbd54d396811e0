"""The states that a number means, one after the other."""

from foedus.actors import load_codes
from foedus.alliances.party import Stay, find_states, join_stays


def test_phases_that_follow_one_another_are_one_stay() -> None:
    """A gap parts them; another state's days are its own; the same row twice is one."""
    stays = [
        Stay(actor="AUH", since="1815-06-08", until="1820-05-15"),
        Stay(actor="AUH", since="1815-06-08", until="1820-05-15"),
        Stay(actor="AUH", since="1820-05-15", until="1848-03-31"),
        Stay(actor="AUH", since="1850-11-29", until="1866-06-15"),
        Stay(actor="BAV", since="1815-06-08"),
        Stay(actor="BAV", since="1820-05-15", until="1848-03-31"),
    ]

    assert (
        Stay(actor="AUH", since="1815-06-08", until="1848-03-31"),
        Stay(actor="BAV", since="1815-06-08"),
        Stay(actor="AUH", since="1850-11-29", until="1866-06-15"),
    ) == join_stays(stays)


def test_a_stay_within_another_adds_nothing_and_one_without_end_goes_on() -> None:
    """The later end stands."""
    long = Stay(actor="AUH", since="1815-01-01", until="1848-01-01")
    inner = Stay(actor="AUH", since="1820-01-01", until="1830-01-01")
    endless = Stay(actor="AUH", since="1830-01-01")

    assert (long,) == join_stays([long, inner])
    assert (Stay(actor="AUH", since="1815-01-01"),) == join_stays([long, endless])


def test_a_number_of_nobody_means_no_state() -> None:
    """And one of a state that went on is that state."""
    codes = load_codes()

    assert () == find_states(9999, since="1900", until=None, codes=codes)
    assert (Stay(actor="FRA", since="1900"),) == find_states(220, since="1900", until=None, codes=codes)
    assert ["TRA"] == [one.actor for one in find_states(563, since="1897", until="1902", codes=codes)]
    assert ["RUS", "SUN", "RUS"] == [one.actor for one in find_states(365, since="1900", until=None, codes=codes)]
