"""What is said to be untrue is denied, and what nothing shows is affirmed by nobody."""

from collections.abc import Callable

import pytest

from foedus.reader.doubting import doubt_over
from foedus.reader.lexicon import Lexicon
from foedus.statements import Record

Read = Callable[..., Record]

FALSE = (
    "It is not true that Sudanese drones struck Khartoum.",
    "It is untrue that Sudanese drones struck Khartoum.",
    "There is no truth in the claim that Sudanese drones struck Khartoum.",
    "The claim that Sudanese drones struck Khartoum was debunked.",
    "The story that Sudanese drones struck Khartoum has been disproved.",
    "Sudan said it was not true that Chadian drones struck Khartoum.",
    "The king was told that Sudanese drones had struck Khartoum. It was not so.",
    "A site wrote that Sudanese drones had struck Khartoum. It never happened.",
)
OPEN = (
    "Nobody believes that Sudanese drones struck Khartoum.",
    "Nothing suggests that Sudanese drones struck Khartoum.",
    "It has not been shown that Sudanese drones struck Khartoum.",
    "It is doubtful that Sudanese drones struck Khartoum.",
    "It is not certain that Sudanese drones struck Khartoum.",
    "Experts doubt that Sudanese drones struck Khartoum.",
    "The claim that Sudanese drones struck Khartoum is unproven.",
    "Reports that Sudanese drones struck Khartoum could not be verified.",
    "The panel could not establish that Sudanese drones struck Khartoum.",
    "The panel was unable to prove that Sudanese drones struck Khartoum.",
    "The panel was not persuaded that Sudanese drones struck Khartoum.",
)
AFFIRMED = (
    "It is true that Sudanese drones struck Khartoum.",
    "It is not untrue that Sudanese drones struck Khartoum.",
    "It is certain that Sudanese drones struck Khartoum.",
    "There is no doubt that Sudanese drones struck Khartoum.",
    "Nobody denies that Sudanese drones struck Khartoum.",
    "The panel found that Sudanese drones struck Khartoum.",
    "The panel was persuaded that Sudanese drones struck Khartoum.",
    "The king was told that Sudanese drones had struck Khartoum. It was so.",
    "Qatar said that Sudanese drones struck Khartoum. It did not move.",
)


def affirmed(record: Record) -> set[str]:
    """Return the attackers whom somebody affirms."""
    return {one.value[0] for one in record.statements if one.property == "by" and one.stance == "affirms"} & {"SDN"}


@pytest.mark.parametrize("text", [*FALSE, *OPEN])
def test_what_is_untrue_or_doubted_is_affirmed_by_nobody(read: Read, text: str) -> None:
    """No strike comes of it."""
    record = read(text)

    assert set() == affirmed(record)
    assert () == record.incidents


@pytest.mark.parametrize("text", AFFIRMED)
def test_what_is_true_or_undoubted_is_affirmed(read: Read, text: str) -> None:
    """Negations that cancel one another, and those of something else."""
    assert {"SDN"} == affirmed(read(text))


def test_what_opens_a_sentence_is_governed_by_nothing(lexicon: Lexicon) -> None:
    """A "that" without words before it is no clause of anything."""
    units = lexicon.read_text("That is not so.")

    assert "" == doubt_over(units, that=0)


def test_the_reason_stands_among_what_was_not_read(read: Read) -> None:
    """A reader who looks for the strike is told why it is none."""
    reasons = {one.reason for one in read(OPEN[0]).unread}

    assert any("shown by nothing" in reason for reason in reasons)
