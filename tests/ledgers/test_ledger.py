"""What was done, laid beside what is owed."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.obligations import ENGAGED
from foedus.terms import kinds
from tests.findings.builders import a_provision, a_treaty
from tests.incidents.builders import SPOKESMAN, an_act, denies, says
from tests.ledgers.builders import by_hand, help_from, the_entry, the_ledger

REQUEST = {"given": [{"act": "request", "by": ["beneficiary"]}]}


def test_help_that_names_the_treaty_performs_it() -> None:
    """The United States help Poland after the strike, under the treaty: performed in full, with the evidence."""
    found = the_entry(*help_from())

    assert ("performed", 3) == (found.state, found.score)
    assert ["help"] == [one.act for one in found.acts]
    assert found.acts[0].statements
    assert "it names treaty-a" in found.because


@pytest.mark.parametrize(
    ("changed", "because"),
    [
        ({"names": ""}, "it names no instrument"),
        ({"names": "treaty-b"}, "it names treaty-b instead"),
        ({"names": "treaty-a#9"}, "it names treaty-a#9 instead"),
        ({"kind": "apology"}, "apology is of no kind that carries out: assist"),
        ({"happened_on": "2025-04-01"}, "it is of 2025-04-01, before the event"),
        ({"happened_on": "2025"}, "it is of 2025, which may be before the event"),
        ({"happened_on": ""}, "its day is not known"),
        ({"to": "UKR"}, "it is done for UKR"),
        ({"to": "", "of": ""}, "for whom it was done is not said"),
    ],
)
def test_what_fails_the_rule_is_shown_and_not_credited(changed: dict[str, str], because: str) -> None:
    """An act that does not name the treaty, or is not for Poland, or came before, stands beside it with the reason."""
    found = the_entry(*help_from(**changed))

    assert ("no_record", None) == (found.state, found.score)
    assert because in found.acts[0].because
    assert "No record is not a breach" in found.because


def test_an_act_of_another_concerns_no_duty() -> None:
    """What France did is no act of the United States, and is listed as laid beside nothing."""
    ledger = the_ledger(*help_from(by="FRA"))

    assert [()] == [one.acts for one in ledger.entries]
    assert ("help",) == ledger.unlaid


def test_a_body_acts_for_its_members() -> None:
    """What the North Atlantic Treaty Organisation does counts for the United States, a member."""
    found = the_entry(*help_from(by="nato", kind="planning"))

    assert ("partly_performed", 1) == (found.state, found.score)
    assert "of which it is a member" in found.because


def test_the_clause_may_be_named_by_its_id_or_its_citation() -> None:
    """`treaty-a#1` and `treaty-a#art. 1` are the same clause."""
    assert ["performed", "performed"] == [
        the_entry(*help_from(names=f"treaty-a#{one}")).state for one in ("1", "art. 1")
    ]


def test_a_refusal_on_record_is_a_refusal() -> None:
    """Who refuses what the treaty asks has not been silent: nought of three, with the act."""
    found = the_entry(*help_from(kind="refusal"))

    assert ("refused", 0) == (found.state, found.score)


def test_who_refuses_and_then_helps_has_helped_in_part() -> None:
    """A later pledge goes beside the refusal, and both are shown."""
    found = the_entry(*help_from(kind="refusal"), *help_from("later", kind="pledge"))

    assert ("partly_performed", 1) == (found.state, found.score)
    assert ["help", "later"] == [one.act for one in found.acts]


def test_how_far_an_act_goes_may_be_said() -> None:
    """A report that calls the help a beginning goes before the kind of the act."""
    assert 1 == the_entry(*help_from(extent="begun")).score


@pytest.mark.parametrize(
    ("text", "counts", "state"), [("treaty-a", True, "performed"), ("treaty-a#1", False, "no_record")]
)
def test_somebody_may_overrule_the_rule(text: str, counts: bool, state: str) -> None:  # noqa: FBT001 - parametrized
    """A minister counts what names no treaty, or a reporter takes back what does: attributed, with the reason."""
    said = help_from(names="" if counts else "treaty-a")
    found = the_entry(*said, by_hand("help", text, counts=counts, reason="as the minister said"))

    assert state == found.state
    assert "as the minister said" in found.acts[0].because
    assert [("wire", counts)] == [(one.holder, one.counts) for one in found.acts[0].by_hand]


def test_an_act_of_no_such_kind_that_somebody_counts_is_a_first_step() -> None:
    """An apology that somebody counts to a duty of assistance is one of three."""
    found = the_entry(*help_from(kind="apology", names=""), by_hand("help", "treaty-a", counts=True))

    assert ("partly_performed", 1) == (found.state, found.score)


def test_those_who_differ_over_an_act_leave_it_in_dispute() -> None:
    """One counts it, another does not: the duty is disputed, and neither is dropped."""
    hands = (by_hand("help", "treaty-a", counts=True), by_hand("help", "treaty-a", counts=False, holder="POL"))
    found = the_entry(*help_from(), *hands)

    assert ("disputed", "disputed") == (found.state, found.acts[0].credit)
    assert 2 == len(found.acts[0].by_hand)


def test_accounts_that_differ_over_an_act_leave_it_in_dispute() -> None:
    """The wire has the help, Poland denies that it was help: on its account nothing was done."""
    denial = denies("kind", "assistance", about="help", holder="POL")
    found = the_entry(*help_from(), denial)

    assert ("disputed", "disputed") == (found.state, found.acts[0].credit)
    assert "POL" in found.acts[0].because


def test_a_duty_that_waits_for_a_request_awaits_it() -> None:
    """Without a request on record the duty awaits invocation; the request makes it owed."""
    treaty = a_treaty(a_provision(only_if=[REQUEST]))
    waiting, asked = the_entry(treaty=treaty), the_entry(*an_act("ask", "request", by="POL", to="USA"), treaty=treaty)

    assert ["awaiting_invocation", "no_record"] == [waiting.state, asked.state]


def test_a_duty_whose_day_has_not_passed_is_due() -> None:
    """Ten days from the attack of 1 May: due on the 5th, without record on the 12th."""
    owed = {"owes": "assist", "within": "10 days", "counts_from": "attack"}
    treaty = a_treaty(a_provision(obligation=owed))
    days = (date(2025, 5, 5), date(2025, 5, 12))

    assert ["due", "no_record"] == [the_entry(treaty=treaty, today=day).state for day in days]
    assert "2025-05-11" == the_entry(treaty=treaty).deadline_on


def test_a_treaty_that_has_ended_since_has_lapsed() -> None:
    """What nobody did before the end stays open no longer; what was done stays done."""
    treaty = a_treaty(a_provision(), in_force_to="2025-06-01")

    assert ["lapsed", "performed"] == [the_entry(*said, treaty=treaty).state for said in ((), help_from())]


def test_a_clause_whose_casus_has_not_come_is_dormant() -> None:
    """A clause on ships sleeps while a town is struck."""
    treaty = a_treaty(a_provision({"act": "bombardment", "object": "merchant vessels", "of": "beneficiary"}))

    assert ["dormant"] == [one.state for one in the_ledger(treaty=treaty).entries]


def test_a_right_is_available_and_a_breach_of_peace_contravenes() -> None:
    """Neither is a duty to be performed, and neither is told as one."""
    right = a_treaty(a_provision(kind="right"))
    refrain = a_treaty(
        a_provision(kind="non-aggression", obligation={"owes": "refrain", "bearer": ["each party"]}),
        parties=("POL", "RUS"),
    )

    assert "available" == the_entry(treaty=right).state
    assert {"contravened"} == {one.state for one in the_ledger(treaty=refrain).entries}


def test_an_undecided_casus_shows_what_was_done() -> None:
    """Where the kind of attack is not known, whether anything is owed is not known, and help is shown beside it."""
    treaty = a_treaty(a_provision({"act": "drone strike", "object": "territory", "of": "beneficiary"}))
    (found,) = the_ledger(*help_from(), treaty=treaty, act="attack").entries

    assert ("not_known", None, "assist") == (found.state, found.score, found.owes)
    assert ["help"] == [one.act for one in found.acts]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([one for one in kinds().leaves if one not in ("request", "invocation")]),
            st.sampled_from(["USA", "POL", "RUS"]),
            st.sampled_from(["", "treaty-a", "treaty-b"]),
        ),
        max_size=3,
    )
)
def test_no_act_of_performance_undoes_an_engagement(done: list[tuple[str, str, str]]) -> None:
    """Whatever is done, and whatever it names, what was engaged stays so, and nothing is owed without engagement."""
    acts = [help_from(f"act-{number}", kind=kind, by=by, names=names) for number, (kind, by, names) in enumerate(done)]
    before, after = the_ledger(), the_ledger(*(one for each in acts for one in each))

    assert {(one.provision_id, one.bearer, one.verdict) for one in before.entries} == {
        (one.provision_id, one.bearer, one.verdict) for one in after.entries
    }
    assert all(one.verdict in ENGAGED for one in after.entries if one.state in ("due", "performed", "no_record"))


def test_the_spokesman_of_the_attacker_performs_nothing() -> None:
    """What Russia says it did for Poland is no act of the United States."""
    said = tuple(says(one.property, *one.value, about=one.about, holder=SPOKESMAN.id) for one in help_from(by="RUS"))

    assert [] == [one.acts for one in the_ledger(*said).entries if one.acts]
