"""Actors as people name them."""

import pytest

from foedus.actors import Actors, find_actor, known_actor
from foedus.errors import UsageError


@pytest.mark.parametrize("name", ["QAT", "Qatar", "State of Qatar"])
def test_an_actor_by_any_of_its_names(name: str, actors: Actors) -> None:
    """By its id and by its names."""
    assert "QAT" == known_actor(name, actors=actors)


def test_nobody_is_none_or_refused(actors: Actors) -> None:
    """Who only asks gets None, who needs one a fault with the nearest name."""
    with pytest.raises(UsageError) as caught:
        known_actor("Quatar", actors=actors)

    assert None is find_actor("Quatar", actors=actors)
    assert ("cli/unknown-actor", True) == (caught.value.code, "nearest:" in caught.value.want)


def test_a_name_that_two_bear_is_refused(actors: Actors) -> None:
    """The Congo is one of two States."""
    with pytest.raises(UsageError) as caught:
        find_actor("Congo", actors=actors)

    assert "cli/homonym" == caught.value.code
