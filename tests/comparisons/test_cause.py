"""Which statements turn a finding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.comparisons import Change, Search
from foedus.comparisons.cause import MANY
from foedus.obligations import Fingerprint
from foedus.statements import Statement
from tests.comparisons.builders import an_asker, the_evening, told
from tests.incidents.builders import a_record

FORCES, STRIKE = told("h1.object", "land forces", day=2), told("act", "missile strike", day=2)
AGAIN = told("act", "missile strike", day=2, holder="daily")
KILLED = told("killed", "3", day=2)


def a_search(*statements: Statement) -> Search:
    """Return the search among statements that come to the first evening."""
    changes = tuple(Change(what="new", statement=one) for one in statements)
    return Search(asker=an_asker(), record=a_record(*the_evening(), *statements), base=the_evening(), changes=changes)


def ends(search: Search) -> tuple[Fingerprint | None, Fingerprint | None]:
    """Return the finding on nothing of it, and on all of it."""
    first, last = (
        next(iter(search.outcomes(made).values()), None)
        for made in (frozenset[int](), frozenset(range(len(search.changes))))
    )
    return first, last


def names(changes: tuple[Change, ...]) -> list[Statement]:
    """Return the statements that changed."""
    return [one.statement for one in changes]


def test_two_that_are_needed_together_are_named_together() -> None:
    """What was hit, and by what: neither engages the clause alone, and the dead change nothing."""
    search = a_search(KILLED, FORCES, STRIKE)
    cause = search.cause(ends(search))

    assert [FORCES, STRIKE] == names(cause.together) == names(cause.needed)
    assert [] == names(cause.alone)


def test_each_of_two_that_say_the_same_is_enough() -> None:
    """One is named as the cause; either could be left out, so none is needed."""
    search = Search(
        asker=an_asker(),
        record=a_record(*the_evening(), FORCES, STRIKE, AGAIN),
        base=(*the_evening(), FORCES),
        changes=tuple(Change(what="new", statement=one) for one in (STRIKE, AGAIN)),
    )
    cause = search.cause(ends(search))

    assert ([STRIKE], [STRIKE, AGAIN], []) == tuple(map(names, (cause.together, cause.alone, cause.needed)))


def test_what_is_withdrawn_turns_a_finding_back() -> None:
    """Without the kind of weapon it is undetermined again; the cause is the claim that was taken back."""
    search = Search(
        asker=an_asker(),
        record=a_record(*the_evening(), FORCES, STRIKE),
        base=(*the_evening(), FORCES, STRIKE),
        changes=(Change(what="withdrawn", statement=STRIKE),),
    )
    before, after = ends(search)

    assert ("engaged", "undetermined") == (before and before.verdict, after and after.verdict)
    assert [STRIKE] == names(search.cause((before, after)).together)


def test_where_no_statement_does_it_none_is_named() -> None:
    """The finding is there already without any of them."""
    search = a_search(KILLED)

    assert () == search.cause(ends(search)).together


@pytest.mark.parametrize("number", [MANY + 10])
def test_among_many_the_fewest_are_still_found(number: int) -> None:
    """Not each is tried apart, and yet the two that do it are named."""
    noise = [told("killed", str(count), day=2) for count in range(number)]
    search = a_search(*noise[: number // 2], FORCES, *noise[number // 2 :], STRIKE)
    cause = search.cause(ends(search))

    assert [FORCES, STRIKE] == names(cause.together)
    assert ([], []) == (names(cause.alone), names(cause.needed))
    assert len(search.tried) < number


@given(st.sets(st.sampled_from((KILLED, FORCES, STRIKE, AGAIN)), max_size=4))
def test_a_cause_brings_it_about_and_nothing_in_it_can_be_left_out(chosen: set[Statement]) -> None:
    """Whatever came in, and in whatever order."""
    search = a_search(*chosen)
    pair = ends(search)
    together = {search.changes.index(one) for one in search.cause(pair).together}

    def outcome(made: set[int]) -> Fingerprint | None:
        return next(iter(search.outcomes(frozenset(made)).values()), None)

    after = pair[1]
    assert after is not None
    if pair[0] != after:
        turned = pair[0] is None or pair[0].outcome != after.outcome
        wanted = [one and (one.outcome if turned else one) for one in (outcome(together), after)]
        assert wanted[0] == wanted[1]
        for number in together:
            less = outcome(together - {number})
            assert (less and (less.outcome if turned else less)) != wanted[1]
