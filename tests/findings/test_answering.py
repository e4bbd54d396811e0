"""Rows brought to one finding."""

from dataclasses import replace

import pytest

from tests.findings.builders import ASKED, Line, a_provision, a_treaty, the_finding
from tests.incidents.builders import a_record, a_strike, an_act, denies, says

ON_FORCES: Line = {"act": "bombardment", "object": "armed forces", "of": "beneficiary"}
BY_RUSSIA: Line = {"by": {"some": ["RUS"]}, "act": "bombardment", "of": "beneficiary"}


@pytest.mark.parametrize(
    ("kind", "word"), [("defence", "engaged"), ("right", "available"), ("non-aggression", "contravened")]
)
def test_the_word_is_that_of_the_kind_of_clause(kind: str, word: str) -> None:
    """A right is available, a duty to refrain contravened."""
    assert word == the_finding(a_record(*a_strike()), a_treaty(a_provision(kind=kind))).verdict


def test_what_would_have_been_has_its_own_word() -> None:
    """A right that was not in force would have been available."""
    treaty = a_treaty(
        a_provision(kind="right"), parties=({"party": "POL", "since": "2030"}, {"party": "USA", "since": "2030"})
    )
    told = the_finding(a_record(*a_strike()), treaty)

    assert ("not_in_force", "available") == (told.verdict, told.had_it_been_in_force)


def test_who_contests_is_named_in_force_or_not() -> None:
    """Russia's denial stands beside the verdict, and beside what it would have been."""
    record = a_record(*a_strike(), denies("by", "RUS", holder="RUS"))
    later = [{"party": name, "since": "2030"} for name in ("POL", "USA")]
    now, then = a_treaty(a_provision(BY_RUSSIA)), a_treaty(a_provision(BY_RUSSIA), parties=later)

    assert [("RUS",), ("RUS",)] == [the_finding(record, treaty).contested_by for treaty in (now, then)]
    assert ["yes", "yes"] == [the_finding(record, treaty).fact_dispute for treaty in (now, then)]


def test_under_a_policy_without_accepted_account_none_goes_first() -> None:
    """Where all accounts are alike, a denial is a dispute."""
    record = a_record(*a_strike(), denies("by", "RUS", holder="RUS"))
    treaty = a_treaty(a_provision(BY_RUSSIA))

    assert ["engaged", "disputed"] == [the_finding(record, treaty, policy=one).verdict for one in ("accepted", "sides")]


def test_a_dispute_turns_on_what_the_accounts_part_on() -> None:
    """Russia says a hospital, Poland its soldiers."""
    record = a_record(
        *a_strike(h1__of="POL"),
        says("h1.object", "land forces", holder="POL"),
        says("h1.object", "hospital", holder="RUS"),
    )
    told = the_finding(record, a_treaty(a_provision(ON_FORCES)))

    assert ("disputed", (("h1.object",),), ("object",)) == (told.verdict, told.turns_on, told.deciding)


def test_a_dispute_over_a_judgement_turns_on_the_question() -> None:
    """Poland says that it is manifest, the United States that it is not; what they part on is named in its words."""
    treaty = a_treaty(a_provision(only_if=[{"given": [{"question": "is it manifest"}]}]))
    record = a_record(
        *a_strike(),
        says("question", "is it manifest", holder="POL"),
        denies("question", "is it manifest", holder="USA"),
    )
    told = the_finding(record, treaty)

    assert ("disputed", (("is it manifest",),)) == (told.verdict, told.turns_on)


def test_a_dispute_over_an_act_turns_on_the_act() -> None:
    """Whether Poland asked is a quarrel of Poland and the United States."""
    treaty = a_treaty(a_provision(only_if=[{"given": [{"act": "request", "by": "beneficiary"}]}]))
    ask = an_act("ask", "request", by="POL", to="USA", holder="POL")
    told = the_finding(a_record(*a_strike(), *ask, denies("kind", "request", about="ask", holder="USA")), treaty)

    assert ("disputed", (("request by POL",),)) == (told.verdict, told.turns_on)


def test_a_dispute_that_no_neutral_opens_turns_on_its_properties_without_accepted_account() -> None:
    """By each its own account: what parts them is what they quarrel about and the clause reads."""
    record = a_record(*a_strike(), denies("by", "RUS", holder="RUS"), denies("intent", "deliberate", holder="RUS"))
    told = the_finding(record, a_treaty(a_provision(BY_RUSSIA)), policy="sides")

    assert (("by",),) == told.turns_on


def test_what_is_decided_turns_on_nothing() -> None:
    """Engaged or not, no fact is asked for."""
    for act in ("missile strike", "sabotage"):
        assert () == the_finding(a_record(*a_strike(act=act))).turns_on


def test_a_finding_rests_on_the_statements_of_its_checklist() -> None:
    """Each statement once, in the order of the elements."""
    act, by, on, place = a_strike()
    told = the_finding(a_record(act, by, on, place), a_treaty(a_provision(BY_RUSSIA)))

    assert (by.id, act.id, place.id) == told.grounds.statements


def test_a_finding_binds_as_its_instrument_or_clause_does() -> None:
    """A declaration inside a treaty binds in politics alone."""
    treaty = a_treaty(a_provision(), a_provision(ref="2", binding="political"))
    told = the_finding(a_record(*a_strike()), treaty.model_copy(update={"provisions": treaty.provisions[:1]}))
    weak = the_finding(a_record(*a_strike()), treaty.model_copy(update={"provisions": treaty.provisions[1:]}))

    assert ["international law", "political"] == [told.binding, weak.binding]


def test_the_finding_shows_what_was_presumed() -> None:
    """Nobody pleads an accident: the finding says so; strictly, it does not presume it."""
    treaty = a_treaty(a_provision(unless=[{"intent": "accident"}]))
    record = a_record(*a_strike())

    assert ("intent",) == the_finding(record, treaty).presumed
    assert ("undetermined", ()) == (
        (told := the_finding(record, treaty, question=replace(ASKED, strict=True))).verdict,
        told.presumed,
    )
