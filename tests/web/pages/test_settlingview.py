"""What would settle it."""

from foedus.web.pages.address import Trail
from foedus.web.pages.settlingview import settling_of
from tests.web.pages.answers import supposed


def test_a_fact_stands_once_with_all_that_it_would_decide() -> None:
    """What decides most comes first."""
    answer = supposed(attacker="IRN", victim="QAT", place="Doha", date="2026-03-01")
    ways = settling_of(answer.findings, register=answer.register, trail=Trail())
    numbers = [len(one.clauses) for one in ways]

    assert numbers == sorted(numbers, reverse=True)
    assert len({one.facts for one in ways}) == len(ways)
    assert any("the kind of act" in one.facts for one in ways)
    assert all(one.href.startswith("/what-if/why/") for way in ways for one in way.clauses)


def test_what_is_decided_needs_nothing() -> None:
    """No open finding, no question."""
    assert () == settling_of((), register=supposed().register, trail=Trail())
