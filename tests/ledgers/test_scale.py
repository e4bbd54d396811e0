"""Which acts carry out which duty."""

from foedus.ledgers import SCALE
from foedus.terms import kinds
from foedus.terms.duties import DUTIES


def test_the_scale_speaks_the_vocabulary() -> None:
    """Every duty and every kind of act in it is one that clauses and reports use."""
    assert set(SCALE) <= set(DUTIES)
    assert [] == [
        name
        for levels in SCALE.values()
        for level, names in levels.items()
        for name in names
        if level not in (1, 2, 3) or not kinds().has(name)
    ]


def test_no_kind_stands_on_two_levels() -> None:
    """An act goes so far or so far, and not both."""
    twice = {
        duty
        for duty, levels in SCALE.items()
        if len([one for names in levels.values() for one in names])
        > len({one for names in levels.values() for one in names})
    }

    assert set() == twice
