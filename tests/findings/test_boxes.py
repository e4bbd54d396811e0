"""Conditions as boxes, against every world one by one."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.findings.boxes import Condition, Every, Some, TooManyBoxesError, World, boxes_of, meet, negate, overlaps
from foedus.findings.boxes import Test as Asked

WHOLE = {"a": 0b111, "b": 0b111, "c": 0b11}


def askings(*, doubtful: bool = False) -> st.SearchStrategy[Condition]:
    """Return a test of one of three properties."""

    def made(name: str, allowed: int, open_: int) -> Asked:
        whole = WHOLE[name]
        return Asked(name, allowed & whole, whole, open_ & whole & ~allowed if doubtful else 0)

    return st.builds(made, st.sampled_from(tuple(WHOLE)), st.integers(0, 7), st.integers(0, 7))


def conditions(*, doubtful: bool = False) -> st.SearchStrategy[Condition]:
    """Return a condition of any shape."""
    return st.recursive(
        askings(doubtful=doubtful),
        lambda inner: (
            st.lists(inner, max_size=3).map(tuple).flatmap(lambda parts: st.sampled_from([Every(parts), Some(parts)]))
        ),
        max_leaves=8,
    )


def holds(condition: Condition, world: World) -> bool:
    """Say whether a condition holds in a world in which each property has one value."""
    if isinstance(condition, Asked):
        return bool(world[condition.dimension] & condition.allowed)
    answers = [holds(part, world) for part in condition.parts]
    return all(answers) if isinstance(condition, Every) else any(answers)


def worlds(within: World = WHOLE) -> list[World]:
    """Return every world: each property one value of those possible."""
    values = [[1 << place for place in range(3) if mask >> place & 1] for mask in within.values()]
    return [dict(zip(within, chosen, strict=True)) for chosen in product(*values)]


def facts() -> st.SearchStrategy[World]:
    """Return what is possible of each property."""
    return st.fixed_dictionaries({name: st.integers(1, whole) for name, whole in WHOLE.items()})


@given(conditions())
def test_the_boxes_cover_where_the_condition_holds(condition: Condition) -> None:
    """In every world, the condition holds where a box takes the world in, and its negation where none does."""
    for world in worlds():
        inside = any(overlaps(box, world=world) for box in boxes_of(condition))
        outside = any(overlaps(box, world=world) for box in boxes_of(negate(condition)))

        assert holds(condition, world) == inside
        assert holds(condition, world) != outside


@given(conditions(), facts())
def test_a_fact_can_meet_what_some_world_of_it_meets(condition: Condition, fact: World) -> None:
    """A box overlaps what is possible exactly where a world that is possible lies in it."""
    can = any(overlaps(box, world=fact) for box in boxes_of(condition))

    assert any(holds(condition, world) for world in worlds(fact)) == can


@given(conditions(), facts(), facts())
def test_to_know_more_never_turns_met_into_not_met(condition: Condition, fact: World, more: World) -> None:
    """Strong Kleene: what is decided stays decided in all that is left when more is known."""
    less = {name: mask & more[name] for name, mask in fact.items()}
    if not all(less.values()):
        return
    before, after = (
        (
            any(overlaps(box, world=known) for box in boxes_of(condition)),
            any(overlaps(box, world=known) for box in boxes_of(negate(condition))),
        )
        for known in (fact, less)
    )

    assert all(was or not is_now for was, is_now in zip(before, after, strict=True))
    assert any(after)


@given(conditions(doubtful=True))
def test_a_doubtful_value_may_meet_and_may_fail(condition: Condition) -> None:
    """What surely holds is never outside, and what surely does not never inside, whatever is in doubt."""
    for world in worlds():
        inside = any(overlaps(box, world=world) for box in boxes_of(condition))
        outside = any(overlaps(box, world=world) for box in boxes_of(negate(condition)))

        assert inside or outside
        assert inside or not _sure(condition, world)
        assert outside or _possible(condition, world)


def _sure(condition: Condition, world: World) -> bool:
    return holds(condition, world)


def _possible(condition: Condition, world: World) -> bool:
    if isinstance(condition, Asked):
        return bool(world[condition.dimension] & condition.possible)
    answers = [_possible(part, world) for part in condition.parts]
    return all(answers) if isinstance(condition, Every) else any(answers)


@given(conditions())
def test_no_box_lies_in_another(condition: Condition) -> None:
    """Boxes are few: what one takes in, no other takes in beside it."""
    boxes = boxes_of(condition)
    pairs = [(one, other) for one in boxes for other in boxes if one is not other]

    assert not any(all(name in one and not one[name] & ~mask for name, mask in other.items()) for one, other in pairs)


def test_what_asks_nothing_is_always_so() -> None:
    """Nothing asked is met, and no alternative is none."""
    assert ({},) == boxes_of(Every(()))
    assert () == boxes_of(Some(()))
    assert ({},) == boxes_of(Asked("a", 0b111, 0b111))
    assert () == boxes_of(Asked("a", 0, 0b111))


@given(conditions(), conditions())
def test_two_boxes_share_what_is_in_both(condition: Condition, other: Condition) -> None:
    """A world lies in what two boxes share where it lies in each of them."""
    for one in boxes_of(condition):
        for another in boxes_of(other):
            both = meet(one, other=another)
            for world in worlds():
                inside = overlaps(one, world=world) and overlaps(another, world=world)

                assert inside == (both is not None and overlaps(both, world=world))


def test_boxes_that_nobody_has_time_to_list_are_given_up() -> None:
    """Forty ways to be met, each of five things that no other asks, can fail in five to the fortieth ways."""
    ways = (Every(tuple(Asked(f"{way} {thing}", 1, 3) for thing in range(5))) for way in range(40))

    with pytest.raises(TooManyBoxesError):
        boxes_of(negate(Some(tuple(ways))))


def test_what_is_asked_again_is_given_again() -> None:
    """Most days of a thousand share their clauses."""
    one, same = (Some((Asked("a", 1, 7), Asked("b", 2, 7))) for _ in range(2))

    assert boxes_of(one) is boxes_of(same)
