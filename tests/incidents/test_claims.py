"""What a statement leaves possible, and what two leave together."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.actors import load_actors
from foedus.incidents.claims import (
    Between,
    Claim,
    OneOf,
    Said,
    Scale,
    Several,
    act_mask,
    claim_of,
    days_of,
    is_word_of_law,
)
from foedus.places import load_places
from foedus.terms import EVER, Days, acts, objects
from tests.incidents.builders import denies, says

SCALE = Scale(load_actors(), load_places(), date(2025, 5, 1))
MASKS = st.integers(1, 31)
FEW = st.frozensets(st.sampled_from("abc"))


def actors(*names: str) -> int:
    """Return the mask of these actors."""
    return SCALE.actors.mask(names)


def severals() -> st.SearchStrategy[Several]:
    """Return a set of actors as one holder may leave it: named, denied, others; nobody both named and denied."""
    return st.builds(
        lambda groups, denied, others: Several(tuple(groups), denied << 5, others),
        st.lists(MASKS, max_size=2, unique=True),
        st.integers(0, 3),
        st.integers(0, 31),
    )


def intervals() -> st.SearchStrategy[Between]:
    """Return an interval of counts."""
    return st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda ends: Between(min(ends), max(ends)))


SAME_KIND: tuple[st.SearchStrategy[Claim], ...] = (
    st.builds(OneOf, MASKS),
    intervals(),
    st.builds(Said, FEW, FEW, st.just(value=False)).filter(lambda said: not said.affirmed & said.denied),
    severals(),
)
THREE = st.one_of(*(st.tuples(one, one, one) for one in SAME_KIND))


@given(THREE)
def test_who_speaks_first_means_nothing(three: tuple[Claim, Claim, Claim]) -> None:
    """What two leave possible, together or either of them, is the same in both orders."""
    one, other, _ = three

    assert one.meet(other) == other.meet(one)  # type: ignore[arg-type]
    assert one.add(other) == other.add(one)  # type: ignore[arg-type]
    assert one.join(other) == other.join(one)  # type: ignore[arg-type]


@given(THREE)
def test_a_claim_made_twice_is_one_claim(three: tuple[Claim, Claim, Claim]) -> None:
    """To repeat oneself adds nothing, unless one contradicts oneself in one breath."""
    one, other, _ = three
    both = one.add(other)  # type: ignore[arg-type]

    assert both in (None, both.add(other) if both else None)  # type: ignore[arg-type]


@given(st.tuples(MASKS, MASKS).map(lambda pair: (OneOf(pair[0]), OneOf(pair[1]))))
def test_a_value_is_left_by_both_or_by_one(pair: tuple[OneOf, OneOf]) -> None:
    """What both leave is what each leaves, what either leaves holds them both, and nothing in common is no claim."""
    one, other = pair
    both = one.meet(other)

    assert (both.mask if both else 0) == one.mask & other.mask
    assert one.join(other).mask == one.mask | other.mask


@given(intervals(), intervals(), st.integers(0, 9))
def test_a_count_is_left_by_both_or_by_one(one: Between, other: Between, count: int) -> None:
    """An interval leaves what lies between its ends."""
    both, either = one.meet(other), one.join(other)
    inside = [low.low <= count <= low.high for low in (one, other)]

    assert all(inside) == (both is not None and both.low <= count <= both.high)
    assert not any(inside) or either.low <= count <= either.high


def test_several_named_by_one_holder_attacked_together() -> None:
    """Russia, says the wire, and Belarus, says the wire: both."""
    both = Several((actors("RUS"),)).add(Several((actors("BLR"),)))

    assert both is not None
    assert {actors("RUS"), actors("BLR")} == set(both.groups)


def test_several_named_by_two_holders_are_a_quarrel() -> None:
    """Russia, says one, Belarus, says the other: they do not agree, unless one of them says that there were others."""
    russia, belarus = Several((actors("RUS"),)), Several((actors("BLR"),))

    assert russia.meet(belarus) is None
    assert Several((actors("RUS"),), others=SCALE.actors.everyone).meet(belarus) is not None


def test_what_is_known_rules_out_the_guess() -> None:
    """Russia or Belarus, and then Russia: it was Russia."""
    guess, known = Several((actors("RUS", "BLR"),)), Several((actors("RUS"),))

    assert known == guess.add(known)
    assert Several((actors("BLR"),), actors("RUS")) == guess.add(Several(denied=actors("RUS")))
    assert known.add(Several(denied=actors("RUS"))) is None


def test_either_version_of_who_attacked_leaves_both_possible() -> None:
    """Where it is Russia or Belarus according to whom one asks, one of them surely attacked."""
    either = Several((actors("RUS"),)).join(Several((actors("BLR"),)))
    denied = Several((actors("RUS"),)).join(Several(denied=actors("RUS")))

    assert (actors("RUS", "BLR"),) == either.groups
    assert ((), 0, actors("RUS")) == (denied.groups, denied.denied, denied.others)


def test_a_word_affirmed_and_denied_is_a_contradiction() -> None:
    """Nobody can hold that it is manifest and that it is not."""
    yes, no = Said(affirmed=frozenset({"manifest"})), Said(denied=frozenset({"manifest"}))

    assert yes.meet(no) is None
    assert Said() == yes.join(no)


def test_a_title_is_one_thing_only() -> None:
    """Of a property that has one value, two values are two versions."""
    one, other = (claim_of(says("at", hour), scale=SCALE) for hour in ("15:46", "about 3 pm"))
    assert isinstance(one, Said)
    assert isinstance(other, Said)

    assert one.meet(other) is None
    assert frozenset({"15:46", "about 3 pm"}) == one.join(other).affirmed


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("act", ("air strike",), OneOf(acts().mask("air strike"))),
        ("act", ("aggression",), OneOf(act_mask("aggression"))),
        ("h1.object", ("hospital", "school"), OneOf(objects().mask("hospital") | objects().mask("school"))),
        ("h1.of", ("POL",), OneOf(actors("POL"))),
        ("h1.of", ("others",), OneOf(SCALE.actors.everyone)),
        ("place", ("Warsaw",), OneOf(SCALE.places.unit_mask(["POL"]))),
        ("origin", ("within",), OneOf(0b100)),
        ("intent", ("accident", "deliberate"), OneOf(0b11)),
        ("when", ("before",), OneOf(0b1)),
        ("killed", ("6",), Between(6, 6)),
        ("killed", ("3..6", "9"), Between(3, 9)),
        ("by", ("RUS", "BLR"), Several((actors("RUS", "BLR"),))),
        ("by", ("others",), Several(others=SCALE.actors.everyone)),
        ("question", ("is it so",), Said(frozenset({"is it so"}))),
    ],
)
def test_a_statement_leaves_what_it_says(name: str, values: tuple[str, ...], expected: Claim) -> None:
    """One value is known, several are one of these, others are anybody."""
    assert expected == claim_of(says(name, *values), scale=SCALE)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("act", "air strike", OneOf(acts().whole & ~acts().mask("air strike"))),
        ("h1.of", "POL", OneOf(SCALE.actors.everyone & ~actors("POL"))),
        ("by", "RUS", Several(denied=actors("RUS"))),
        ("killed", "6", Between(0, 10**9)),
        ("question", "is it so", Said(denied=frozenset({"is it so"}))),
        ("at", "noon", Said(denied=frozenset({"noon"}), single=True)),
    ],
)
def test_a_denial_removes_what_it_says(name: str, value: str, expected: Claim) -> None:
    """Whoever denies a value leaves every other; of a count or a day that leaves all."""
    assert expected == claim_of(denies(name, value), scale=SCALE)


def test_days_are_an_interval() -> None:
    """In June, or on the first of July: from the first of June to the first of July."""
    said = claim_of(says("happened_on", "2025-06", "2025-07-01"), scale=SCALE)
    denied = claim_of(denies("happened_on", "2025-06-01"), scale=SCALE)
    assert isinstance(said, Between)
    assert isinstance(denied, Between)

    assert Days(date(2025, 6, 1), date(2025, 7, 1)) == days_of(said)
    assert EVER == days_of(denied)


def test_a_word_of_law_leaves_the_kinds_that_it_surely_means() -> None:
    """Who speaks of aggression speaks of some kind of it; to deny the word denies no fact."""
    assert acts().mask("armed attack") & act_mask("aggression") == acts().mask("armed attack")
    assert is_word_of_law("armed-attack")
    assert not is_word_of_law("attack")
    assert not is_word_of_law("air strike")


def test_an_empty_claim_is_none() -> None:
    """One can deny every value, and has then said nothing; sets and intervals always leave something."""
    assert not OneOf(0)
    assert all((OneOf(1), Several(), Between(0, 0), Said()))
