"""How many missiles, drones or shells came, told beside the attack."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
HIT = "Iran attacked Duqm on Monday."

SALVOES: tuple[tuple[str, set[str]], ...] = (
    ("Sixty-six missiles flew at the port.", {"66"}),
    ("About forty shells came down in the town.", {"40"}),
    ("The army counted at least nineteen missiles.", {"19.."}),
    ("Twelve rockets were fired, the navy said.", {"12"}),
    ("Iran has 3,000 missiles.", set()),
    ("Oman bought 50 missiles.", set()),
    ("Forty shells may fall yet.", set()),
    ("The army did not count forty shells.", set()),
    ("Twelve rockets were not fired.", set()),
    ("Twelve rockets stood in a shed.", set()),
    ("The army counted houses, and twelve rockets stood by.", set()),
)


@pytest.mark.parametrize(("text", "numbers"), SALVOES, ids=[one[0][:45] for one in SALVOES])
def test_those_that_came_are_counted(read: Read, text: str, numbers: set[str]) -> None:
    """What came down, was fired or was counted is the number of those launched; what is owned is not."""
    found = {one.value[0] for one in read(f"{HIT} {text}").statements if one.property == "launched"}

    assert numbers == found


def test_a_number_told_with_the_attack_stands(read: Read) -> None:
    """Three that fell short are some of the twelve that were fired."""
    record = read("Iran fired 12 missiles at Duqm on Monday. Three missiles fell into the sea.")

    assert {"12"} == {one.value[0] for one in record.statements if one.property == "launched"}
