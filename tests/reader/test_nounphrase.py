"""Whom a name stands for in its noun phrase: who acts, or only who backs those who do."""

import pytest

from foedus.reader.lexicon import Lexicon
from foedus.reader.nounphrase import backs_attackers, is_backed

BACKERS = {
    "Militias backed by Iran": (True, True),
    "Iran-backed militias": (True, True),
    "Iran's proxies": (True, True),
    "By Iran's proxies": (True, True),
    "Gunmen armed and paid by Iran": (True, True),
    "Pro-Iran gunmen": (True, False),
    "Gunmen loyal to Iran": (True, False),
    "Sudan accused Iran of arming rebels": (True, False),
    "Iran": (False, False),
    "A strike by Iran": (False, False),
}


@pytest.mark.parametrize(("words", "told"), BACKERS.items())
def test_who_backs_is_told_from_who_acts(lexicon: Lexicon, words: str, told: tuple[bool, bool]) -> None:
    """Who only stands behind others does not act; of these, who arms or pays them backs them."""
    units = lexicon.read_text(words)
    at = next(step for step, unit in enumerate(units) if unit.low.startswith("iran"))

    assert told == (is_backed(units, at=at), backs_attackers(units, at=at))
