"""What has to be stated so that two are one from now on, or two."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.incidents import find_identity, known_by
from foedus.incidents.settling import Decision, merging_statements, splitting_statements
from foedus.statements import Record, Statement
from tests.incidents.samewords import NAMES, a_word, strikes

TODAY = "2025-06-01"
DESK = Decision(holder="desk", reason="the reports agree", stated_on=TODAY)
RUSSIA = Decision(holder="RUS", reason="", stated_on=TODAY)
THREE = NAMES[:3]


def clusters(record: Record) -> list[tuple[str, ...]]:
    """Return the clusters of a record."""
    return sorted(find_identity(known_by(record, as_of=None)).members.values())


def told(statements: tuple[Statement, ...]) -> list[tuple[str, str, str]]:
    """Return what is stated, in short."""
    return [(one.about, one.property, one.value[0]) for one in statements]


def recorded(record: Record, statements: tuple[Statement, ...], *, second: int = 0) -> Record:
    """Return the record with the statements in it, recorded in some second of the day."""
    when = f"{TODAY}T12:00:{second:02}Z"
    known = {one.id for one in record.statements}
    new = (replace(one, recorded_at=when) for one in statements if one.id not in known)
    return replace(record, statements=(*record.statements, *new))


def merged(record: Record, *names: str, by: Decision = DESK, second: int = 0) -> Record:
    """Return the record after somebody has brought the names together."""
    return recorded(record, merging_statements(record, names=names, decision=by), second=second)


def split(record: Record, *names: str, by: Decision = DESK, second: int = 0) -> Record:
    """Return the record after somebody has taken the names apart."""
    return recorded(record, splitting_statements(record, names=names, decision=by), second=second)


def test_each_is_said_to_be_the_first() -> None:
    """Two words make one of three; the first named is what the others are said to be."""
    found = merging_statements(strikes(names=THREE), names=("bravo", "alpha", "charlie"), decision=DESK)

    assert [("alpha", "same_as", "bravo"), ("charlie", "same_as", "bravo")] == told(found)
    assert [("desk", TODAY, "the reports agree")] * 2 == [(one.holder, one.stated_on, one.reason) for one in found]


def test_what_is_one_already_needs_no_word() -> None:
    """Alpha is bravo, and bravo is charlie."""
    record = strikes(a_word("alpha = bravo"), a_word("bravo = charlie"), names=THREE)

    assert () == merging_statements(record, names=THREE, decision=DESK)


def test_who_brings_together_takes_back_what_it_said_against() -> None:
    """The desk said that they were two; the word goes, and nothing depends on the hour."""
    against = a_word("alpha / bravo", recorded=f"{TODAY}T23:59:59Z")
    record = strikes(against, names=THREE)

    assert [(against.id, "withdrawn", "yes"), ("bravo", "same_as", "alpha")] == told(
        merging_statements(record, names=("alpha", "bravo"), decision=DESK)
    )
    assert [("alpha", "bravo")] == clusters(merged(record, "alpha", "bravo"))


def test_the_dissent_of_others_is_answered_and_not_taken_back() -> None:
    """Russia says that bravo is not charlie; the desk says that it is, as well as that alpha is charlie."""
    record = strikes(a_word("alpha = bravo"), a_word("bravo / charlie", holder="RUS"), names=THREE)

    assert [("charlie", "same_as", "bravo")] == told(
        merging_statements(record, names=("alpha", "charlie"), decision=DESK)
    )
    assert [THREE] == clusters(merged(record, "alpha", "charlie"))


def test_a_dissenter_can_be_heard_and_decides_nothing() -> None:
    """Russia takes apart what the desk brought together: its word is on record, and they stay one."""
    record = merged(strikes(names=THREE), "alpha", "bravo")
    after = split(record, "alpha", "bravo", by=RUSSIA, second=1)

    assert len(record.statements) + 1 == len(after.statements)
    assert [("alpha", "bravo")] == clusters(after)


def test_one_name_alone_is_parted_from_all_that_are_one_with_it() -> None:
    """Bravo leaves; alpha and charlie stay together."""
    record = merged(strikes(names=THREE), "alpha", "bravo", "charlie")

    assert [("alpha", "charlie")] == clusters(split(record, "bravo", second=1))
    assert () == splitting_statements(strikes(names=THREE), names=("bravo",), decision=DESK)


def test_what_is_said_already_is_not_said_again() -> None:
    """The desk has said that they are two."""
    record = strikes(a_word("alpha / bravo"), names=THREE)

    assert () == splitting_statements(record, names=("bravo", "alpha"), decision=DESK)


@pytest.mark.parametrize("rounds", [1, 2, 5])
def test_the_desk_may_think_again_as_often_as_it_likes_on_one_day(rounds: int) -> None:
    """A word that was taken back is restored by taking back what took it back, since it cannot be said twice a day."""
    record = strikes(names=THREE)
    for number in range(rounds):
        record = merged(record, "alpha", "bravo", second=2 * number)
        assert [("alpha", "bravo")] == clusters(record)
        record = split(record, "alpha", "bravo", second=2 * number + 1)
        assert [] == clusters(record)


@given(
    st.lists(
        st.tuples(st.booleans(), st.lists(st.sampled_from(NAMES[:4]), min_size=2, max_size=3, unique=True)), max_size=6
    ),
    st.booleans(),
)
def test_what_was_decided_last_holds_or_a_contradiction_says_why_not(
    steps: list[tuple[bool, list[str]]],
    dated: bool,  # noqa: FBT001 - drawn
) -> None:
    """Whatever was decided before, and whether or not anybody knows in which order it was."""
    record = strikes(names=NAMES[:4])
    for number, (together, names) in enumerate(steps):
        second = number if dated else 0
        record = (merged if together else split)(record, *names, second=second)
        groups = [set(group) for group in clusters(record)]
        shared = [len(group & set(names)) for group in groups]
        if together:
            assert len(names) in shared or find_identity(known_by(record, as_of=None)).contradictions
        else:
            assert all(count <= 1 for count in shared)
