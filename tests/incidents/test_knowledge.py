"""What was known by a moment, and what was taken back by then."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.incidents import known_by, known_when, taken_back, with_statements
from foedus.statements import Document, Record, Statement
from foedus.terms import end_of
from foedus.terms.records import DESK
from tests.findings.strategies import History, histories
from tests.incidents.builders import DAILY, WIRE, When, a_record, a_strike, denies, says, withdraws

NOON = datetime(2025, 9, 10, 12, tzinfo=UTC)
CLAIM = says("h1.object", "hospital")


def left(*statements: Statement, as_of: date | datetime | None = None) -> set[str]:
    """Return the ids of what counts."""
    return {one.id for one in known_by(a_record(*statements), as_of=as_of).statements}


@pytest.mark.parametrize(
    ("recorded", "known"),
    [
        ("2025-09-10T12:00:00Z", True),
        ("2025-09-10T12:00:00.000001Z", False),
        ("2025-09-10T13:30:00+02:00", True),
        ("2025-09-10T09:30:00-03:00", False),
        ("2025-09-09", True),
        ("2025-09-10", False),
    ],
)
def test_what_was_recorded_after_the_moment_does_not_exist(recorded: str, known: bool) -> None:  # noqa: FBT001
    """To the second, wherever the clock stood; of a day alone, its end counts."""
    one = says("act", "attack", when=When(recorded=recorded))

    assert ({one.id} if known else set()) == left(one, as_of=NOON)


def test_a_day_of_knowledge_ends_in_utc() -> None:
    """A statement of the next morning in Doha may still be one of the tenth in UTC."""
    one = says("act", "attack", when=When(recorded="2025-09-11T01:00:00+03:00"))

    assert {one.id} == left(one, as_of=date(2025, 9, 10))


def test_a_document_counts_from_the_end_of_its_day() -> None:
    """Nobody knows at noon what the evening paper says."""
    record = a_record(CLAIM, documents=(Document(id=WIRE, published_on="2025-09-10"),))

    assert end_of(date(2025, 9, 10)) == known_when(CLAIM, record=record)
    assert () == known_by(record, as_of=NOON).statements


def test_the_desk_takes_back_what_another_said() -> None:
    """Whoever keeps the record may, and says why."""
    assert set() == left(CLAIM, withdraws(CLAIM, holder=DESK, reason="a forgery"))


@pytest.mark.parametrize("reason", ["", " "])
def test_the_desk_must_give_its_reason(reason: str) -> None:
    """Without one its withdrawal has no effect, though it is on record."""
    assert {CLAIM.id} == left(CLAIM, withdraws(CLAIM, holder=DESK, reason=reason))


def test_who_said_it_takes_it_back_as_it_likes() -> None:
    """A holder owes nobody a reason."""
    assert set() == left(CLAIM, withdraws(CLAIM, reason=""))


def test_a_withdrawal_that_is_denied_has_no_effect() -> None:
    """To say that nothing was withdrawn withdraws nothing."""
    denial = replace(withdraws(CLAIM), stance="denies")

    assert {CLAIM.id} == left(CLAIM, denial)


def test_a_withdrawal_can_be_taken_back() -> None:
    """Then the claim stands again, and a third word can strike it out once more."""
    first = withdraws(CLAIM, holder=DESK, reason="a forgery")
    second = withdraws(first, holder=DESK, reason="it was none")
    third = withdraws(second, holder=DESK, reason="it was one after all")

    assert {CLAIM.id} == left(CLAIM, first, second)
    assert set() == left(CLAIM, first, second, third)


def test_withdrawals_that_withdraw_one_another_all_stand() -> None:
    """No honest hash makes a ring; one that is made does not stop the answer."""

    class Ringed(Statement):
        """A statement with an id of its own choosing."""

        @property
        def id(self) -> str:
            """Return the last of its words."""
            return self.words

    first, second = "a" * 64, "b" * 64
    ring = [
        Ringed(about=about, property="withdrawn", value=("yes",), holder=WIRE, document=WIRE, words=name)
        for name, about in ((first, second), (second, first))
    ]
    record = Record(statements=tuple(ring))

    assert {first, second} == {one.statement.id for one in taken_back(record, as_of=None)}


def test_a_withdrawal_says_by_which_statement() -> None:
    """The reason can be shown."""
    word = withdraws(CLAIM, holder=DESK, reason="a forgery", when=When(recorded="2025-09-10T11:00:00Z"))
    record = a_record(CLAIM, word)

    assert [(CLAIM.id, "a forgery")] == [(one.statement.id, one.by.reason) for one in taken_back(record, as_of=NOON)]
    assert () == taken_back(record, as_of=date(2025, 9, 9))


def test_of_one_withdrawal_recorded_twice_the_one_with_a_reason_counts() -> None:
    """The reason is no part of the id."""
    word = withdraws(CLAIM, holder=DESK, reason="a forgery")

    assert set() == left(CLAIM, word, replace(word, reason=""))


def test_ten_digits_name_a_statement_and_nine_do_not() -> None:
    """Fewer could mean another."""
    word = withdraws(CLAIM)

    assert set() == left(CLAIM, replace(word, about=CLAIM.id[:10]))
    assert {CLAIM.id} == left(CLAIM, replace(word, about=CLAIM.id[:9]))


def test_only_what_some_statements_speak_of_is_kept_with_them() -> None:
    """An incident that the others alone speak of is not there."""
    other = says("act", "attack", about="another", holder=DAILY)
    record = with_statements(a_record(CLAIM, other), statements=[CLAIM])

    assert ({"strike"}, {WIRE}) == ({one.id for one in record.incidents}, {one.id for one in record.documents})


@given(histories(), st.data())
def test_later_statements_change_nothing_earlier(statements: History, data: st.DataObject) -> None:
    """Whatever is recorded after a moment, withdrawals of the desk included, the record of that moment is the same."""
    before = a_record(*statements)
    moment = datetime(2024, 7, 2, 15, tzinfo=UTC)
    when = When(recorded=data.draw(st.sampled_from(("2024-07-02", "2024-07-02T15:00:01Z", "2024-07-04T00:00:00Z"))))
    chosen = data.draw(st.lists(st.sampled_from(statements), max_size=3))
    later = [
        *(withdraws(one, holder=DESK, when=when) for one in chosen),
        denies("act", "missile strike", holder="RUS", when=when),
    ]
    after = replace(before, statements=(*before.statements, *later))

    assert known_by(before, as_of=moment).statements == known_by(after, as_of=moment).statements


def test_a_strike_is_known_whole() -> None:
    """Without a moment everything is known."""
    told = a_strike()

    assert {one.id for one in told} == left(*told)
