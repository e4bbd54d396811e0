"""What was found at one moment of knowledge, and otherwise at another."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.comparisons import Asker, KnowledgeDiff, diff_knowledge
from foedus.findings import Finder, Question
from foedus.incidents import parse_policy
from foedus.statements import Statement
from foedus.terms.records import DESK
from tests.comparisons.builders import FIRST, ON_FORCES, SECOND, an_asker, the_evening, told
from tests.findings.builders import a_provision, a_treaty
from tests.findings.lawbook import a_lawbook
from tests.findings.strategies import History, histories
from tests.incidents.builders import When, a_record, says, withdraws

FORCES, STRIKE = told("h1.object", "land forces", day=2), told("act", "missile strike", day=2, hour=9)


def compared(*statements: Statement, asker: Asker | None = None) -> KnowledgeDiff:
    """Return what changed about the strike between the first of May and the third."""
    return diff_knowledge(a_record(*statements), first=FIRST, second=SECOND, asker=asker or an_asker())


def test_a_finding_that_changed_is_named_with_its_cause() -> None:
    """On the second of May it became known what was hit, and with what."""
    diff = compared(*the_evening(), FORCES, STRIKE)
    (shift,) = diff.shifts

    assert ("undetermined", "engaged") == (shift.before and shift.before.verdict, shift.after and shift.after.verdict)
    assert [STRIKE, FORCES] == [one.statement for one in diff.changes]
    assert {STRIKE, FORCES} == {one.statement for one in shift.cause.together}
    assert ("2025-05-01T23:00Z", "2025-05-03T00:00Z", 0) == (diff.first, diff.second, diff.same)


def test_a_finding_changes_where_only_what_decides_it_does() -> None:
    """The verdict is still open, but no longer for two reasons."""
    (shift,) = compared(*the_evening(), FORCES).shifts

    assert [("act", "object"), ("act",)] == [one.deciding for one in (shift.before, shift.after) if one]
    assert [FORCES] == [one.statement for one in shift.cause.together]


def test_what_changes_no_finding_is_listed_and_blamed_for_nothing() -> None:
    """Three were killed: a fact that no clause here reads."""
    killed = told("killed", "3", day=2)
    diff = compared(*the_evening(), killed)

    assert ([killed], (), 1) == ([one.statement for one in diff.changes], diff.shifts, diff.same)


def test_a_withdrawal_of_the_desk_is_named_with_the_claim() -> None:
    """And with its reason."""
    known = replace(FORCES, recorded_at="2025-05-01T12:00:00Z")
    word = withdraws(known, holder=DESK, reason="a forgery", when=When(recorded="2025-05-02T12:00:00Z"))
    diff = compared(*the_evening(), known, word)

    assert [("withdrawn", known, word)] == [(one.what, one.statement, one.by) for one in diff.changes]
    assert [("withdrawn", known)] == [(one.what, one.statement) for one in diff.shifts[0].cause.together]


def test_a_withdrawal_taken_back_restores_the_claim() -> None:
    """It was known, then not, and is again."""
    known = replace(FORCES, recorded_at="2025-05-01T12:00:00Z")
    word = withdraws(known, holder=DESK, when=When(recorded="2025-05-01T13:00:00Z"))
    back = withdraws(word, holder=DESK, reason="it was right", when=When(recorded="2025-05-02T12:00:00Z"))
    diff = compared(*the_evening(), known, word, back)

    assert [("restored", known)] == [(one.what, one.statement) for one in diff.changes]
    assert 1 == len(diff.shifts)


def test_an_incident_that_becomes_known_has_findings_that_it_had_not() -> None:
    """Nothing was said of it before."""
    later = tuple(replace(one, recorded_at="2025-05-02T12:00:00Z") for one in the_evening())
    (shift,) = compared(*later).shifts

    assert (None, "undetermined") == (shift.before, shift.after and shift.after.verdict)


def test_the_day_of_knowledge_can_be_the_cause_itself() -> None:
    """A clause was secret until the second of May; no statement changed anything."""
    secret = a_treaty(a_provision(ON_FORCES, known_from="2025-05-02"))
    (shift,) = compared(*the_evening(), told("killed", "3", day=2), asker=an_asker(secret)).shifts

    assert (None, "undetermined") == (shift.before, shift.after and shift.after.verdict)
    assert () == shift.cause.together


def test_what_is_said_of_another_incident_is_listed_and_not_tried() -> None:
    """It cannot change this one."""
    other = says("act", "attack", about="another", when=When(recorded="2025-05-02T12:00:00Z"))
    diff = compared(*the_evening(), other, FORCES)

    assert {other, FORCES} == {one.statement for one in diff.changes}
    assert [FORCES] == [one.statement for one in diff.shifts[0].cause.together]


MOMENTS = tuple(datetime(2024, 7, day, hour, tzinfo=UTC) for day in (1, 2, 3) for hour in (0, 12))


@settings(max_examples=25)
@given(histories(), st.sampled_from(MOMENTS), st.sampled_from(("accepted", "plurality")))
def test_later_statements_change_no_earlier_answer(statements: History, moment: datetime, policy: str) -> None:
    """Asked as of a moment, the answer is the same whatever is recorded after it."""
    finder = Finder(_REGISTER, an_asker().finder.actors, an_asker().finder.places)
    asker = Asker(
        finder=finder,
        policy=parse_policy(policy),
        question=Question(as_of=moment, everything=True),
        incidents=("strike",),
    )
    after = (moment + timedelta(seconds=1)).isoformat()
    later = [
        replace(one, value=("2023-01-01",), recorded_at=after) for one in statements if one.property == "happened_on"
    ]
    later += [withdraws(one, holder=DESK, when=When(recorded=after)) for one in statements]

    assert asker.ask(a_record(*statements)) == asker.ask(a_record(*statements, *later))


_REGISTER = an_asker(a_lawbook()).finder.register
