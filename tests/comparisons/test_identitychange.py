"""What becomes otherwise when incidents are brought together, and that taking them apart undoes it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.assess import assess, load_library
from foedus.comparisons import Asker, IdentityChange, change_identity
from foedus.findings import Question
from foedus.incidents import Decision, merging_statements, parse_policy, splitting_statements
from foedus.obligations import finding_dict
from foedus.statements import Record, Statement
from tests.incidents.builders import a_record, an_act, denies, says, withdraws

DOHA, QATAR, UDEID = NAMES = ("doha-2025-09-09", "qatar-2025-09", "al-udeid-2025-06-23")
DESK = Decision(holder="desk", reason="one strike", stated_on="2026-01-01")


def reports(*more: Statement) -> Record:
    """Return three reports: where, by whom and on what is told in part by each of two, and of another attack."""
    return a_record(
        says("act", "air strike", about=DOHA),
        says("place", "Doha", about=DOHA),
        says("happened_on", "2025-09-09", about=DOHA),
        says("by", "ISR", about=QATAR),
        says("happened_on", "2025-09", about=QATAR),
        says("h1.object", "residential building", about=QATAR),
        says("h1.of", "QAT", about=QATAR),
        denies("by", "ISR", about=QATAR, holder="ISR"),
        says("act", "missile strike", about=UDEID),
        says("by", "IRN", about=UDEID),
        says("place", "Al Udeid", about=UDEID),
        says("happened_on", "2025-06-23", about=UDEID),
        says("h1.object", "military base", about=UDEID),
        says("h1.of", "USA", about=UDEID),
        *an_act("request", "request", by="QAT", of=QATAR),
        *more,
    )


def an_asker() -> Asker:
    """Return a question to the shipped register."""
    return Asker(finder=load_library().finder, policy=parse_policy("accepted"), question=Question())


def changed(record: Record, statements: tuple[Statement, ...], *names: str) -> IdentityChange:
    """Return what the statements change."""
    return change_identity(record, statements=statements, names=names, asker=an_asker())


def merged(record: Record, *names: str) -> tuple[Statement, ...]:
    """Return what the desk states to bring the names together."""
    return merging_statements(record, names=names, decision=DESK)


def findings(record: Record) -> list[dict[str, object]]:
    """Return every finding about every incident, whole."""
    return [finding_dict(one) for one in assess(record, library=load_library()).findings]


def test_two_halves_of_a_report_engage_together_what_neither_does_alone() -> None:
    """One has the attacker and the building, the other the place: together they engage the Arab League's pact."""
    record = reports()
    found = changed(record, merged(record, DOHA, QATAR), DOHA, QATAR)

    assert ((DOHA,), (QATAR,)) == found.before
    assert ((DOHA, QATAR),) == found.after
    assert [("undetermined", "engaged")] * 2 == [
        (before.verdict, after.verdict)
        for before, after in found.findings
        if before and after and after.provision == "arab-league-jd-1950#2"
    ]


def test_an_incident_that_nobody_named_is_not_asked_about() -> None:
    """What is found about Al Udeid has nothing to do with Doha."""
    record = reports()
    found = changed(record, merged(record, DOHA, QATAR), DOHA, QATAR)

    assert {DOHA, QATAR} >= {one.incident for pair in found.findings for one in pair if one}


def test_all_that_is_one_with_those_named_is_asked_about() -> None:
    """Doha is one with Qatar already; to say that Qatar is Al Udeid tells of Doha too."""
    record = reports()
    record = replace(record, statements=(*record.statements, *merged(record, DOHA, QATAR)))
    found = changed(record, merged(record, QATAR, UDEID), QATAR, UDEID)

    assert {frozenset((DOHA, QATAR)), frozenset((UDEID,))} == {frozenset(group) for group in found.before}
    assert [set(NAMES)] == [set(group) for group in found.after]
    assert set(NAMES) == {one.incident for pair in found.findings for one in pair if one}


def test_of_acts_that_become_one_the_incidents_that_they_name_are_asked_about() -> None:
    """A second request, told without its date, is the first."""
    record = reports(*an_act("plea", "request", by="QAT", of=QATAR))
    found = changed(record, merged(record, "request", "plea"), "request", "plea")

    assert (("plea", "request"),) == found.after
    assert found.same > 0


def test_what_stands_in_the_way_is_told() -> None:
    """A wire says that Qatar is not Al Udeid, which somebody else says of another pair."""
    record = reports(
        Statement(about=QATAR, property="same_as", value=(DOHA,), holder="wire", document="wire"),
        Statement(about=DOHA, property="not_same_as", value=(UDEID,), holder="wire", document="wire"),
    )
    word = Statement(about=QATAR, property="same_as", value=(UDEID,), holder="wire", document="wire")
    found = changed(record, (word,), QATAR, UDEID)

    assert {(DOHA,), (QATAR,), (UDEID,)} == set(found.after)
    assert [f"kept apart: {UDEID} and {DOHA} are said to be two"] == [one.resolved_by for one in found.contradictions]


@pytest.mark.parametrize("how", ["split", "withdrawn"])
@given(st.sets(st.sampled_from(NAMES), min_size=2))
def test_brought_together_and_taken_apart_every_finding_is_as_it_was(how: str, names: set[str]) -> None:
    """Whichever are brought together, and whether the word is taken back or the contrary is said."""
    record = reports()
    words = merged(record, *sorted(names))
    together = replace(record, statements=(*record.statements, *words))
    undone = (
        splitting_statements(together, names=sorted(names), decision=DESK)
        if how == "split"
        else tuple(withdraws(one, holder="desk") for one in words)
    )
    apart = replace(together, statements=(*together.statements, *undone))

    assert len(findings(together)) != len(findings(record))
    assert findings(record) == findings(apart)
