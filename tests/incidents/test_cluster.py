"""Which links are made, and which would join two that are said to be two."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.incidents.cluster import cluster_links
from foedus.incidents.sameness import Link, links_of
from foedus.statements import Record, Statement
from foedus.terms.records import DESK
from tests.incidents.builders import WIRE
from tests.incidents.samewords import NAMES, a_word, words_on

Groups = tuple[tuple[str, ...], ...]
FIRST, SECOND, THIRD = "2025-05-01", "2025-05-02", "2025-05-03"


def groups_of(*words: Statement) -> Groups:
    """Return the groups that the words make."""
    return cluster_links(links_of(Record(statements=words)))[0]


def conflicts_of(*words: Statement) -> list[tuple[str, list[str]]]:
    """Return the conflicts that the words make, in words."""
    found = cluster_links(links_of(Record(statements=words)))[1]
    return [(" / ".join(one.apart.pair), [" = ".join(link.pair) for link in one.links]) for one in found]


def test_what_is_one_with_one_of_two_that_are_one_is_one_with_both() -> None:
    """Sameness hands on."""
    assert (("alpha", "bravo", "charlie"),) == groups_of(a_word("alpha = bravo"), a_word("charlie = bravo"))


def test_of_links_equally_placed_none_is_made_that_would_join_two_that_are_two() -> None:
    """No order, and no name, decides which of the two goes."""
    words = (a_word("alpha = bravo"), a_word("bravo = charlie"), a_word("alpha / charlie"))

    assert () == groups_of(*words)
    assert [("alpha / charlie", ["alpha = bravo", "bravo = charlie"])] == conflicts_of(*words)


def test_what_was_made_first_stays() -> None:
    """Alpha and bravo have been one for a day when bravo is said to be charlie, which alpha is not."""
    words = (
        a_word("alpha = bravo", recorded=FIRST),
        a_word("bravo = charlie", recorded=SECOND),
        a_word("alpha / charlie", recorded=THIRD),
    )

    assert (("alpha", "bravo"),) == groups_of(*words)
    assert [("alpha / charlie", ["bravo = charlie"])] == conflicts_of(*words)


def test_the_desk_is_followed_before_others_who_spoke_first() -> None:
    """A wire said on the day before that bravo was charlie."""
    words = (
        a_word("bravo = charlie", holder=WIRE, recorded=FIRST),
        a_word("alpha = bravo", recorded=SECOND),
        a_word("alpha / charlie", recorded=SECOND),
    )

    assert (("alpha", "bravo"),) == groups_of(*words)


def test_a_link_that_was_undone_and_made_again_is_as_young_as_it_was_made_last() -> None:
    """Alpha and bravo are one again only since the third day; bravo and charlie since the second."""
    words = (
        a_word("alpha = bravo", recorded=FIRST),
        a_word("alpha / bravo", holder=DESK, recorded=SECOND),
        a_word("bravo = alpha", recorded=THIRD),
        a_word("bravo = charlie", recorded=SECOND),
        a_word("alpha / charlie", recorded=FIRST),
    )

    assert (("bravo", "charlie"),) == groups_of(*words)


def test_what_hangs_on_one_of_two_that_are_two_stays_with_it() -> None:
    """Delta is alpha whatever becomes of bravo and charlie, and so is the ring of echo behind it."""
    words = (
        a_word("alpha = bravo"),
        a_word("bravo = charlie"),
        a_word("alpha / charlie"),
        a_word("delta = alpha"),
        a_word("echo = delta"),
        a_word("foxtrot = echo"),
        a_word("delta = foxtrot"),
    )

    assert (("alpha", "delta", "echo", "foxtrot"),) == groups_of(*words)
    assert [("alpha / charlie", ["alpha = bravo", "bravo = charlie"])] == conflicts_of(*words)


def test_every_way_between_two_that_are_two_is_left_out() -> None:
    """Bravo and delta both lie between alpha and charlie."""
    words = [
        a_word(text)
        for text in ("alpha = bravo", "bravo = charlie", "alpha = delta", "delta = charlie", "alpha / charlie")
    ]

    assert () == groups_of(*words)


def test_two_pairs_that_are_two_and_meet_nowhere_stand_in_nobodys_way() -> None:
    """Alpha is bravo, charlie is delta; that bravo is not charlie, and delta not alpha, joins nothing."""
    words = [a_word(text) for text in ("alpha = bravo", "bravo / charlie", "charlie = delta", "delta / alpha")]

    assert (("alpha", "bravo"), ("charlie", "delta")) == groups_of(*words)


def between_by_trying(links: tuple[Link, ...], first: str, second: str) -> set[tuple[str, str]]:
    """Return the pairs on any way between two that passes no name twice, by trying all ways."""
    ways: list[tuple[list[str], list[tuple[str, str]]]] = [([first], [])]
    found: set[tuple[str, str]] = set()
    while ways:
        names, pairs = ways.pop()
        if names[-1] == second:
            found |= set(pairs)
            continue
        for link in links:
            if names[-1] in link.pair:
                other = link.pair[link.pair[0] == names[-1]]
                if other not in names:
                    ways.append(([*names, other], [*pairs, link.pair]))
    return found


@given(st.sets(st.sampled_from(list(combinations("abcdef", 2))), min_size=1))
def test_the_links_left_out_are_those_that_lie_between(pairs: set[tuple[str, str]]) -> None:
    """Whatever the web of links, the walk finds what trying every way finds."""
    words = [a_word(f"{one} = {other}") for one, other in pairs if (one, other) != ("a", "f")]
    links = links_of(Record(statements=(*words, a_word("a / f"))))
    same = tuple(one for one in links if one.same)
    _, conflicts = cluster_links(links)

    assert between_by_trying(same, "a", "f") == {link.pair for one in conflicts for link in one.links}


@given(st.lists(words_on(), max_size=12))
def test_two_that_are_said_to_be_two_are_never_one(words: list[Statement]) -> None:
    """Whatever else is said."""
    links = links_of(Record(statements=tuple(words)))
    groups, _ = cluster_links(links)

    assert [] == [one.pair for one in links if one.apart for group in groups if set(one.pair) <= set(group)]


@given(st.lists(words_on(), max_size=12))
def test_what_is_said_to_be_one_is_one_or_a_conflict_says_why_not(words: list[Statement]) -> None:
    """Nothing is resolved in silence."""
    links = links_of(Record(statements=tuple(words)))
    groups, conflicts = cluster_links(links)
    shown = {link.pair for one in conflicts for link in one.links}

    assert [] == [
        one.pair
        for one in links
        if one.same and one.pair not in shown and not any(set(one.pair) <= set(group) for group in groups)
    ]


@given(st.lists(words_on(), max_size=10), st.permutations(NAMES), st.randoms(use_true_random=False))
def test_order_repetition_and_renaming_change_no_group(
    words: list[Statement], names: tuple[str, ...], chance: object
) -> None:
    """Another order, and other names, give the same groups under those names."""
    other = dict(zip(NAMES, names, strict=True))
    renamed = [one.under(about=other[one.about], value=tuple(other[name] for name in one.value)) for one in words]
    again = [*renamed, *renamed]
    chance.shuffle(again)  # type: ignore[attr-defined]

    def sets(groups: Groups) -> set[frozenset[str]]:
        return {frozenset(group) for group in groups}

    assert {frozenset(other[name] for name in group) for group in sets(groups_of(*words))} == sets(groups_of(*again))


@pytest.mark.parametrize("size", [20_000])
def test_a_chain_of_thousands_is_one_group_in_the_time_of_a_list(size: int) -> None:
    """With one pair that are two at its ends, none is."""
    chain = [a_word(f"n{number} = n{number + 1}") for number in range(size)]

    assert [size + 1] == [len(group) for group in groups_of(*chain)]
    assert [] == [len(group) for group in groups_of(*chain, a_word(f"n0 / n{size}"))]
