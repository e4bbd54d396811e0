"""One clause tried on one account at one position."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.actors import load_actors
from foedus.findings import Check, Finding
from foedus.findings.compiling import Compiler, Position
from foedus.findings.trial import possible_days, reads
from foedus.instruments import Cast, clauses_on
from foedus.places import load_places
from foedus.statements import Statement
from foedus.terms import Days
from tests.findings.builders import ASKED, Line, a_provision, a_treaty, the_finding
from tests.incidents.builders import a_record, a_strike, an_act, denies, says, the_strike

ON_FORCES: Line = {"act": "bombardment", "object": "armed forces", "of": "beneficiary"}
BY_RUSSIA: Line = {"by": {"some": ["RUS"]}, "act": "armed attack", "of": "beneficiary"}


def finding(*said: Statement, casus: tuple[Line, ...] = (), strict: bool = False, **more: Any) -> Finding:  # noqa: ANN401 - what YAML holds
    """Return the finding of what is said under one clause, for Poland."""
    treaty = a_treaty(a_provision(*casus, **more))
    return the_finding(a_record(*said), treaty, question=replace(ASKED, strict=strict))


def check_of(told: Finding, name: str) -> Check:
    """Return the line of the checklist with that name."""
    (check,) = [one for one in told.grounds.checks if one.name == name]
    return check


# The nearest hit and alternative


def test_the_alternative_nearest_to_being_met_decides() -> None:
    """One that fails in two elements goes before one that fails in three."""
    far: Line = {"by": {"some": ["CHN"]}, "act": "sabotage", "object": "armed forces"}
    near: Line = {"by": {"some": ["CHN"]}, "act": "sabotage", "object": "territory"}

    assert ("by", "act") == finding(*a_strike(), casus=(far, near)).deciding


def test_of_two_as_near_the_first_in_the_file_decides() -> None:
    """Both fail in one element."""
    one, other = ({"act": "sabotage"}, {"by": {"some": ["CHN"]}})

    assert [("act",), ("by",)] == [finding(*a_strike(), casus=order).deciding for order in ((one, other), (other, one))]


def test_what_is_unknown_is_nearer_than_what_fails() -> None:
    """A hit of which nothing is known may meet the clause, another does not."""
    told = finding(*a_strike(says("hits", "others"), h1__object="hospital", h1__of="POL"), casus=(ON_FORCES,))

    assert ("undetermined", ("of", "object")) == (told.verdict, told.deciding)
    assert "others" == told.rows[0].hit


def test_among_hits_as_near_the_first_stated_decides_and_a_derived_one_last() -> None:
    """A hospital and a school of Poland, and its territory: none are forces."""
    told = finding(
        *a_strike(h1__object="hospital", h1__of="POL", h2__object="school", h2__of="POL"), casus=(ON_FORCES,)
    )

    assert "h1" == told.rows[0].hit


def test_one_hit_meets_all_or_none_does() -> None:
    """Forces of the one and a hospital of the other are no forces of the other."""
    said = a_strike(place=None, h1__object="land forces", h1__of="USA", h2__object="hospital", h2__of="POL")

    assert "not_engaged" == finding(*said, casus=(ON_FORCES,)).verdict


def test_a_met_clause_is_told_by_what_it_asks() -> None:
    """Elements that the words imply, and exceptions that nobody pleads, do not decide that it is met."""
    told = finding(*a_strike(), casus=(BY_RUSSIA,), unless=[{"intent": "accident"}])

    assert ("engaged", ("by", "act", "of")) == (told.verdict, told.deciding)
    assert check_of(told, "origin").implied
    assert "met" == check_of(told, "intent").status


# What is found, on whose word


def test_a_check_cites_the_statements_behind_it() -> None:
    """The place of the territory hit, and the word of the one who alone says what was hit."""
    told = finding(*a_strike(h1__of="POL"), says("h1.object", "land forces", holder="POL"), casus=(ON_FORCES,))

    assert ("h1.object", "POL", "land forces") == (
        (check := check_of(told, "object")).property,
        check.alone,
        check.found,
    )
    assert 1 == len(check.statements)
    assert "place" == check_of(finding(*a_strike()), "of").property


def test_the_day_is_told_as_it_is_known() -> None:
    """A clause that asks since when is shown the day."""
    since: Line = {"since": "2020"}

    assert "2025-05" == check_of(finding(*a_strike(happened_on="2025-05"), casus=(since,)), "since").found
    assert "not known" == check_of(finding(*a_strike(happened_on=None), casus=(since,)), "since").found


# Presumptions


@pytest.mark.parametrize(
    ("casus", "more", "expected"),
    [
        ((ON_FORCES,), {}, ("hits",)),
        (({"by": {"only": ["RUS"]}},), {}, ("by",)),
        (({"by": {"some": ["RUS"]}},), {}, ()),
        (({"act": "bombardment"},), {"unless": [{"intent": "accident"}]}, ("intent",)),
        (
            ({"act": "bombardment"},),
            {"unless": [{"given": [{"act": "provocation", "by": "beneficiary"}]}]},
            ("provocation by POL",),
        ),
        (({"act": "sabotage"},), {"unless": [{"intent": "accident"}]}, ()),
    ],
)
def test_what_was_presumed_is_what_bears_on_the_answer(
    casus: tuple[Line, ...], more: dict[str, Any], expected: tuple[str, ...]
) -> None:
    """No others, no accident, no plea: named where another answer were possible otherwise, and there alone."""
    assert expected == finding(*a_strike(), casus=casus, **more).presumed
    assert () == finding(*a_strike(), casus=casus, strict=True, **more).presumed


def test_what_somebody_speaks_of_is_not_presumed() -> None:
    """Said to be meant, it is not presumed to be meant."""
    told = finding(*a_strike(intent="deliberate"), unless=[{"intent": "accident"}])

    assert ("engaged", ()) == (told.verdict, told.presumed)


# What it turns on


def test_one_property_that_two_hits_share_is_one_fact() -> None:
    """Two ships of one of two states: two facts; hit by one of two attackers: one."""
    ships: dict[str, Any] = {"h1__object": "land forces", "h2__object": "land forces", "place": None}
    whose = finding(*a_strike(h1__of=("POL", "BLR"), h2__of=("POL", "BLR"), **ships), casus=(ON_FORCES,))
    who = finding(
        *a_strike(by=("RUS", "CHN"), h1__of="POL", h2__of="POL", **ships),
        casus=({**ON_FORCES, "by": {"some": ["RUS"]}},),
    )

    assert (("h1.of", "h2.of"),) == whose.turns_on
    assert (("by",),) == who.turns_on


def test_who_struck_settles_whence() -> None:
    """An armed attack by Russia on Poland, by somebody: to know who is to know whence."""
    assert (("by",),) == finding(*a_strike(by=None), casus=(BY_RUSSIA,)).turns_on


def test_hits_that_cannot_all_fail_still_turn_on_something() -> None:
    """If Russia, its territory is hit in the way that counts, if China, its forces: whichever, it turns on who."""
    casus: tuple[Line, ...] = (
        {"by": {"some": ["RUS"]}, "object": "territory", "of": "beneficiary"},
        {"by": {"some": ["CHN"]}, "object": "armed forces", "of": "beneficiary"},
    )

    assert (("by",),) == finding(
        *a_strike(by=("RUS", "CHN"), h1__object="land forces", h1__of="POL"), casus=casus
    ).turns_on


def test_what_the_words_leave_open_turns_on_the_words() -> None:
    """Whether Cyprus lies in Europe no fact settles."""
    told = finding(*a_strike(place="Nicosia"), casus=({"area": "europe"},))

    assert ("undetermined", (("area",),)) == (told.verdict, told.turns_on)


def test_days_that_together_cover_all_are_met() -> None:
    """Before a day under one alternative, from it under the other: whenever it was, it is covered."""
    casus: tuple[Line, ...] = ({"within": "2000..2025-04-30"}, {"since": "2025-05-01"})

    assert "engaged" == finding(*a_strike(happened_on="2025"), casus=casus).verdict


@given(
    st.integers(1, 28),
    st.integers(0, 27),
    st.lists(st.tuples(st.integers(1, 28), st.integers(0, 27)), min_size=1, max_size=3),
)
def test_possible_days_are_those_of_some_day(first: int, length: int, spans: list[tuple[int, int]]) -> None:
    """A combination of spans is possible where some day lies in these and in no others."""

    def days(start: int, more: int) -> Days:
        return Days(date(2025, 5, start), date(2025, 5, min(28, start + more)))

    happened, listed = days(first, length), tuple(days(*one) for one in spans)
    expected = 0
    for day in (date(2025, 5, number) for number in range(happened.first.day, happened.last.day + 1)):
        expected |= 1 << sum((span.first <= day <= span.last) << place for place, span in enumerate(listed))

    assert expected == possible_days(happened, spans=listed)


# What a clause reads


READ: Line = {"act": "armed attack", "object": "territory"}


@pytest.mark.parametrize(
    ("casus", "key", "expected"),
    [
        (READ, ("strike", "act"), True),
        (READ, ("strike", "by"), True),
        (READ, ("strike", "sent_by"), True),
        (READ, ("strike", "h1.object"), True),
        (READ, ("strike", "happened_on"), True),
        (READ, ("strike", "hits"), True),
        (READ, ("strike", "intent"), False),
        (READ, ("strike", "killed"), False),
        (READ, ("strike", "question"), False),
        (READ, ("strike", "provoked"), False),
        (READ, ("strike", "war_declared"), False),
        ({"act": "bombardment"}, ("strike", "by"), False),
        ({"given": [{"question": "is it so"}]}, ("strike", "question"), True),
        ({"given": [{"act": "provocation"}]}, ("strike", "provoked"), True),
        ({"given": [{"state": "war"}]}, ("strike", "war_declared"), True),
        (READ, ("notice", "when"), False),
        ({"given": [{"act": "notification"}]}, ("notice", "when"), True),
        ({"given": [{"act": "request"}]}, ("notice", "kind"), False),
        (READ, ("finding", "kind"), True),
        (READ, ("finding", "reason"), False),
    ],
)
def test_a_clause_reads_what_its_elements_ask(casus: Line, key: tuple[str, str], expected: bool) -> None:  # noqa: FBT001
    """A quarrel about anything else is none under this clause; a determination bears on its words."""
    notice = an_act("notice", "notification", by="USA")
    finding_ = an_act("finding", "determination", by="un-security-council")
    (account,) = the_strike(*a_strike(), *notice, *finding_).accounts
    treaty, day = a_treaty(a_provision(casus)), Days(date(2025, 5, 1), date(2025, 5, 1))
    (clause,) = clauses_on(treaty, provision=treaty.provisions[0], on=day)
    compiler = Compiler(Cast(treaty, load_actors(), day), load_places(), load_actors().bit("POL"), 0)
    compiled = compiler.compile(clause, position=Position(reading="narrow"))

    assert expected == reads(key, account=account, compiled=compiled)


def test_a_quarrel_that_the_clause_does_not_read_has_no_row() -> None:
    """Russia denies that it was meant; a clause that does not ask has one account."""
    said = [*a_strike(), says("intent", "deliberate"), denies("intent", "deliberate", holder="RUS")]
    clauses: tuple[dict[str, Any], ...] = ({}, {"unless": [{"intent": "accident"}]})

    assert [["accepted"], ["accepted", "RUS"]] == [
        sorted({row.account for row in finding(*said, **more).rows}, reverse=True) for more in clauses
    ]
