"""Sets of attackers against quantified classes, against every set tried one by one."""

from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from foedus.findings.attackers import AttackerTest, allowed_answers, possible_answers
from foedus.incidents import Several

EVERYONE = 0b11111
MASKS = st.integers(1, EVERYONE)


def askings() -> st.SearchStrategy[AttackerTest]:
    """Return what a clause may ask of the attackers."""
    return st.builds(
        AttackerTest, st.sampled_from(("some", "only", "count")), st.integers(0, EVERYONE), st.integers(1, 4)
    )


def severals() -> st.SearchStrategy[Several]:
    """Return attackers as an account may have them: at least one of each group, and others perhaps."""
    groups = st.lists(MASKS, min_size=1, max_size=3, unique=True).map(tuple)
    return st.builds(lambda named, others: Several(named, others=others), groups, st.just(0) | st.integers(0, EVERYONE))


def members(mask: int) -> list[int]:
    """Return the actors in a mask, each by its bit."""
    return [1 << place for place in range(mask.bit_length()) if mask >> place & 1]


def sets(by: Several) -> set[int]:
    """Return every set of attackers that is possible: one of each group, and any of the others."""
    extra = [sum(chosen) for size in range(6) for chosen in combinations(members(by.others), size)]
    found = set()
    for chosen in product(*(members(group) for group in by.groups)):
        named = 0
        for one in chosen:
            named |= one
        found |= {named | more for more in extra}
    return found


def answer(test: AttackerTest, attackers: int) -> bool:
    """Say whether a set of attackers answers a test with yes."""
    inside = (attackers & test.members).bit_count()
    if test.quantifier == "only":
        return inside == attackers.bit_count()
    return inside >= (test.least if test.quantifier == "count" else 1)


@given(severals(), st.lists(askings(), min_size=1, max_size=3).map(tuple))
def test_the_answers_are_those_of_some_set(by: Several, asked: tuple[AttackerTest, ...]) -> None:
    """A combination of answers is possible where some set of attackers gives it, and nowhere else."""
    expected = 0
    for attackers in sets(by):
        expected |= 1 << sum(answer(test, attackers) << place for place, test in enumerate(asked))

    assert expected == possible_answers(by, tests=asked)


@given(st.integers(1, 4), st.data())
def test_an_answer_allows_half_of_all_combinations(count: int, data: st.DataObject) -> None:
    """Yes to one test and no to it share nothing, and leave nothing out."""
    place = data.draw(st.integers(0, count - 1))
    yes, no = (allowed_answers(place, tests=count, answer=one) for one in (True, False))

    assert 0 == yes & no
    assert (1 << (1 << count)) - 1 == yes | no


def test_one_that_is_named_twice_is_one() -> None:
    """Russia or Belarus, says the one statement, Russia or China the other: Russia alone may be both."""
    by = Several((0b011, 0b101))
    one = possible_answers(by, tests=(AttackerTest("count", EVERYONE, 2),))

    assert 0b11 == one


def test_four_is_not_eight() -> None:
    """At least four and at most five of many is possible, though seven would be too."""
    by = Several((0b1,), others=(1 << 10) - 1)
    told = possible_answers(by, tests=(AttackerTest("count", by.others, 4), AttackerTest("count", by.others, 6)))

    assert 0b1011 == told


def test_what_takes_too_long_to_count_is_left_open() -> None:
    """Of anybody in any number, every answer to many questions is possible, and nobody counts them one by one."""
    by = Several((1,), others=(1 << 200) - 1)
    asked = tuple(AttackerTest("count", (1 << 200) - (1 << place), 50) for place in range(10, 60, 10))

    assert (1 << (1 << len(asked))) - 1 == possible_answers(by, tests=asked)
