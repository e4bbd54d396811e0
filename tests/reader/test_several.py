"""Claims about more attacks than one."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
TWO = "A missile hit a tanker off Duqm on 3 May 2024. A drone hit a depot in Erbil on 9 September 2024. "

TOLD: tuple[tuple[str, int], ...] = (
    ("Washington said Iran was behind both.", 2),
    ("Both attacks were claimed by the Houthis.", 2),
    ("The Houthis claimed the second.", 1),
    ("Iran was behind it, and both ministers said so.", 1),
)


@pytest.mark.parametrize(("text", "many"), TOLD, ids=[one[0][:45] for one in TOLD])
def test_both_means_each(read: Read, text: str, many: int) -> None:
    """What is said of both attacks is said of each; what is said of one is not."""
    record = read(TWO + text)

    assert many == len({one.about for one in record.statements if one.property == "by" and one.stance == "affirms"})
