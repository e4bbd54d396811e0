"""What an attack is said to answer: "in retaliation for a raid on", "in response to the massacre at"."""

from collections.abc import Sequence

from foedus.reader.unit import Unit

ANSWERS = frozenset("retaliation response revenge reprisal answer reply vengeance retribution punishment".split())
LINKS = frozenset(("for", "to"))
LONGEST_LEAD = 7


def is_answered(units: Sequence[Unit], *, at: int) -> bool:
    """Whether the noun of force at `at` tells what is answered, and so something earlier than the answer."""
    if "attack noun" not in units[at].roles:
        return False
    step = _answer_before(units, at)
    return step is not None and not any(unit.low in {"on", "in", ","} for unit in units[step + 2 : at])


def opens_answer(units: Sequence[Unit], *, first: int) -> bool:
    """Whether a noun of force, whose group begins at `first`, opens a sentence as what another came after.

    "After the attack on Kherson, Kyiv struck", "Five days after a raid", "Angered by the bombing".
    """
    lead = [unit.low for unit in units[max(0, first - 3) : first]]
    return first <= LATEST_OPENING and (lead[-1:] in (["after"], ["following"]) or lead[-2:] == ["angered", "by"])


def answered_from(units: Sequence[Unit], *, begin: int) -> int:
    """Return where behind `begin` a sentence goes on with what is answered ("in retaliation for"), or its end."""
    steps = range(max(1, begin), len(units))
    return next((at for at in steps if units[at].low in ANSWERS and units[at - 1].low in {"in", "as"}), len(units))


def of_answered(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a place at `at` is that of an attack with which a sentence opens: "In reply to the raid on"."""
    nouns = (step for step in range(at - 1, max(-1, at - LONGEST_ANSWERED), -1) if "attack noun" in units[step].roles)
    noun = next(nouns, None)
    return noun is not None and any(unit.low in AFTERWARDS for unit in units[: min(noun, LATEST_OPENING)])


AFTERWARDS = ANSWERS | {"after", "following", "angered", "wake", "aftermath"}
# What is answered opens a sentence no later: "After", "Days after", "In response to", "As a reprisal for".
LATEST_OPENING, LONGEST_ANSWERED = 4, 16


def answers_before(units: Sequence[Unit], *, at: int, end: int) -> bool:
    """Whether what stands at `end` belongs to an attack that the one told at `at` answers."""
    for step in range(at + 1, end):
        if "attack noun" in units[step].roles:
            answer = _answer_before(units, step)
            if answer is not None and answer > at:
                return True
    return False


def _answer_before(units: Sequence[Unit], at: int) -> int | None:
    """Return where the word for the answer stands, close before a noun of force."""
    steps = range(max(0, at - LONGEST_LEAD), at - 1)
    return next((step for step in steps if units[step].low in ANSWERS and units[step + 1].low in LINKS), None)
