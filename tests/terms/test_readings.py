"""Words of law that are read narrowly or broadly."""

from datetime import date
from functools import reduce
from operator import or_

import pytest

from foedus.terms import READINGS, SENSES, Reading, acts, sense_of
from foedus.terms.records import ORIGINS


def mask(word: str, reading: Reading) -> int:
    """Return the acts that a word takes in."""
    return reduce(or_, (acts().mask(act) for act in SENSES[word][reading].acts))


@pytest.mark.parametrize("word", SENSES)
def test_the_narrow_reading_lies_within_the_broad(word: str) -> None:
    """What all would call an armed attack is one for those who call more so."""
    narrow, broad = (mask(word, reading) for reading in READINGS)

    assert narrow == narrow & broad != broad
    assert set(SENSES[word]["narrow"].origin) <= set(SENSES[word]["broad"].origin) <= set(ORIGINS)


@pytest.mark.parametrize("word", SENSES)
@pytest.mark.parametrize("reading", READINGS)
def test_every_reading_has_its_authority(word: str, reading: Reading) -> None:
    """A reading without a court or a text behind it is only an opinion."""
    assert SENSES[word][reading].authority


@pytest.mark.parametrize("word", SENSES)
@pytest.mark.parametrize("act", ["rebellion", "coup", "threat of force", "economic coercion"])
def test_no_reading_takes_in_what_comes_from_within_or_without_arms(word: str, act: str) -> None:
    """Attack, armed attack and aggression mean force, and from outside."""
    assert 0 == mask(word, "broad") & acts().mask(act)
    assert "within" not in SENSES[word]["broad"].origin


@pytest.mark.parametrize("word", ["armed attack", "Armed Attack", "armed-attack", "ARMED_ATTACK"])
def test_a_word_of_law_is_read_however_it_is_joined(word: str) -> None:
    """A hyphen does not make another word of it, nor another reading."""
    for reading in READINGS:
        assert SENSES["armed attack"][reading] is sense_of(word, reading=reading)


@pytest.mark.parametrize("reading", READINGS)
def test_a_clause_can_pin_a_word_to_one_reading(reading: Reading) -> None:
    """Where a text settles how it is to be read, no second reading is tried."""
    assert SENSES["armed attack"]["broad"] is sense_of("armed attack.broad", reading=reading)
    assert SENSES["armed attack"]["narrow"] is sense_of("armed attack.narrow", reading=reading)


def test_a_plain_word_has_no_second_reading() -> None:
    """Nobody reads "missile strike" narrowly."""
    assert sense_of("missile strike", reading="broad") is None


@pytest.mark.parametrize(("on", "expected"), [("2014-09-04", 2), ("2014-09-05", 1), ("2021-06-14", 0)])
def test_a_reading_has_its_period(on: str, expected: int) -> None:
    """Nobody read a cyber operation into an armed attack before the allies did in Wales."""
    sense = SENSES["armed attack"]["broad"]

    assert expected == len(sense.later(date.fromisoformat(on)))
    assert () == SENSES["armed attack"]["narrow"].later(date.fromisoformat(on))
