"""Words on whether two are one: which count, and which stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.incidents.sameness import Link, links_of
from foedus.statements import Document, Record, Statement
from tests.incidents.builders import DAILY, GAZETTE, SPOKESMAN, WIRE
from tests.incidents.samewords import a_word, words_on

EARLY, LATE = "2025-05-01", "2025-05-02"


def a_link(*words: Statement, documents: tuple[Document, ...] = ()) -> Link:
    """Return what the words make of their pair."""
    (link,) = links_of(Record(statements=words, documents=documents, holders=(SPOKESMAN,)))
    return link


def test_two_are_one_where_somebody_says_so() -> None:
    """No more is needed than one voice that nobody gainsays."""
    link = a_link(a_word("alpha = bravo", holder=WIRE))

    assert (True, False, False) == (link.same, link.apart, link.disputed)


@pytest.mark.parametrize("text", ["alpha = bravo", "bravo = alpha"])
def test_sameness_has_no_direction(text: str) -> None:
    """That the first is the second means that the second is the first."""
    assert ("alpha", "bravo") == a_link(a_word(text)).pair


def test_to_deny_that_two_are_two_is_to_say_that_they_are_one() -> None:
    """And the other way round."""
    assert a_link(a_word("alpha / bravo", stance="denies")).same
    assert a_link(a_word("alpha = bravo", stance="denies")).apart


@pytest.mark.parametrize(
    ("same", "apart", "verdict"),
    [(EARLY, LATE, False), (LATE, EARLY, True), (EARLY, EARLY, False), ("", "", False)],
)
def test_of_equal_voices_the_later_word_stands(same: str, apart: str, verdict: object) -> None:
    """Where neither is later they stay two."""
    link = a_link(
        a_word("alpha = bravo", holder="POL", recorded=same), a_word("alpha / bravo", holder="RUS", recorded=apart)
    )

    assert (verdict, True) == (link.same, link.disputed)


def test_the_desk_is_placed_above_every_other_voice() -> None:
    """Who keeps the record decides what it holds; dissent stands beside it."""
    link = a_link(a_word("alpha = bravo", recorded=EARLY), a_word("alpha / bravo", holder="RUS", recorded=LATE))

    assert (True, True) == (link.same, link.disputed)


def test_a_voice_that_thinks_again_has_one_word() -> None:
    """The desk brings two together, and takes them apart the day after; there is no quarrel."""
    first, second = a_word("alpha = bravo", recorded=EARLY), a_word("alpha / bravo", recorded=LATE)
    link = a_link(first, second)

    assert ([second], [first]) == ([one.statement for one in link.words], [one.statement for one in link.superseded])
    assert (False, True, False) == (link.same, link.apart, link.disputed)


def test_whoever_speaks_for_an_actor_is_that_actor() -> None:
    """A spokesman and his government do not differ from each other; what they said last counts."""
    link = a_link(
        a_word("alpha = bravo", holder="RUS", recorded=EARLY),
        a_word("alpha / bravo", holder="spokesman", recorded=LATE),
    )

    assert ({"RUS"}, False) == ({one.voice for one in link.words}, link.disputed)


def test_papers_that_print_one_agency_are_one_voice() -> None:
    """The daily and the gazette repeat an agency."""
    agency = tuple(Document(id=name, outlet=name, origin="Agency") for name in (DAILY, GAZETTE))
    link = a_link(a_word("alpha = bravo", holder=DAILY), a_word("alpha = bravo", holder=GAZETTE), documents=agency)

    assert ["Agency", "Agency"] == [one.voice for one in link.words]


def test_one_of_several_leaves_open_which_and_none_of_several_does_not() -> None:
    """An affirmed list makes no link; a denied one denies each."""
    several = Statement(about="alpha", property="same_as", value=("bravo", "charlie"), holder=WIRE, document="")
    denied = Statement(
        about="alpha", property="same_as", value=("bravo", "charlie"), holder=WIRE, document="", stance="denies"
    )

    assert () == links_of(Record(statements=(several,)))
    assert [True, True] == [one.apart for one in links_of(Record(statements=(denied,)))]


def test_nothing_is_other_than_itself() -> None:
    """A word on one id alone is none."""
    assert () == links_of(Record(statements=(a_word("alpha / alpha"),)))


@given(st.lists(words_on(("alpha", "bravo")), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_order_and_repetition_change_no_link(words: list[Statement], chance: object) -> None:
    """What is said counts, not how often, and not in which order it is heard."""
    shuffled = [*words, *words]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    def verdicts(listed: list[Statement]) -> list[tuple[object, ...]]:
        return [
            (link.pair, link.same, link.apart, link.disputed, {word.statement.id for word in link.words})
            for link in links_of(Record(statements=tuple(listed)))
        ]

    assert verdicts(words) == verdicts(shuffled)


@given(st.lists(words_on(("alpha", "bravo")), min_size=1, max_size=6))
def test_two_are_never_both_one_and_two(words: list[Statement]) -> None:
    """And where anything is said, one of the two stands."""
    for link in links_of(Record(statements=tuple(words))):
        assert [True] == [one for one in (link.same, link.apart) if one]
        assert link.standing
