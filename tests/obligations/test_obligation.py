"""Who owes what to whom."""

from dataclasses import replace

import pytest

from foedus.findings import Question
from foedus.instruments import Instrument
from foedus.obligations import Owed, engage_obligations
from foedus.obligations.obligation import WORLD
from foedus.statements import Statement
from tests.findings.builders import ASKED, Line, a_provision, a_register, a_treaty, found
from tests.incidents.builders import a_record, a_strike, an_act, denies

REQUEST: Line = {"given": [{"act": "request", "by": ["beneficiary"]}]}
WHOLE = {
    "owes": "assist with armed force",
    "bearer": ["each other party"],
    "modality": "shall",
    "measures": ["military"],
    "discretion": "as it deems necessary",
    "deadline": "forthwith",
    "until": "peace is restored",
    "procedure": "a vote",
    "officer": "the minister",
    "bound_by": "its constitution",
    "yields_to": "the Charter",
    "against": ["RUS"],
    "jointly": "several",
}


def owed(*said: Statement, treaty: Instrument | None = None, question: Question = ASKED) -> tuple[Owed, ...]:
    """Return what is owed to Poland for a strike on Warsaw."""
    instrument = treaty or a_treaty()
    findings = found(a_record(*a_strike(), *said), instrument, question=question)
    return engage_obligations(findings, register=a_register(instrument))


def test_an_engaged_clause_is_owed_by_each_bearer() -> None:
    """The United States and France owe Poland what the clause says, for the reasons of the finding."""
    told = owed(treaty=a_treaty(parties=("POL", "USA", "FRA")))

    assert [("USA", "POL", "assist", "due"), ("FRA", "POL", "assist", "due")] == [
        (one.bearer, one.beneficiary, one.owes, one.state) for one in told
    ]
    assert {("treaty-a", "1", "art. 1", "strike")} == {
        (one.instrument, one.provision_id, one.provision, one.incident) for one in told
    }
    assert all(one.statements for one in told)


def test_what_the_text_says_of_a_duty_goes_with_it() -> None:
    """Measures, discretion, deadline, end, procedure: as they are written; what is not written is not stated."""
    (full,) = owed(treaty=a_treaty(a_provision(obligation=WHOLE, words="They assist.", words_of="instrument")))
    (bare,) = owed()

    assert ("assist-with-armed-force", ("military",)) == (full.owes, full.measures)
    assert list(WHOLE.values())[4:] == [
        full.discretion,
        full.deadline,
        full.until,
        full.procedure,
        full.officer,
        full.bound_by,
        full.yields_to,
        list(full.against),
        full.jointly,
    ]
    assert ((), "not stated") == (bare.against, bare.jointly)
    assert ("They assist.", "international law") == (full.words, full.binding)
    assert ((), "", "") == (bare.measures, bare.deadline, bare.words)


@pytest.mark.parametrize(("kind", "state"), [("right", "available"), ("defence", "due")])
def test_a_right_is_available(kind: str, state: str) -> None:
    """A right is not due."""
    (told,) = owed(treaty=a_treaty(a_provision(kind=kind)))

    assert state == told.state


def test_a_duty_to_refrain_is_contravened() -> None:
    """By the one that struck."""
    treaty = a_treaty(
        a_provision({"by": {"some": ["bearer"]}, "of": "beneficiary"}, kind="non-aggression"), parties=("POL", "RUS")
    )
    (told,) = owed(treaty=treaty)

    assert ("RUS", "contravened") == (told.bearer, told.state)


def test_a_duty_awaits_its_condition() -> None:
    """All is met but a request of which nobody speaks: the duty waits for it, by its name."""
    (told,) = owed(treaty=a_treaty(a_provision(only_if=[REQUEST])))
    (within,) = owed(treaty=a_treaty(a_provision({"act": "bombardment", **REQUEST})))

    assert ("awaiting", ("request by POL",)) == (told.state, told.awaiting)
    assert ("awaiting", ("request by POL",)) == (within.state, within.awaiting)


@pytest.mark.parametrize(
    ("said", "casus", "state"),
    [
        (an_act("ask", "request", by="POL"), {"act": "bombardment"}, "due"),
        (
            (denies("kind", "request", about="ask"), *an_act("ask", "request", by="POL")[1:]),
            {"act": "bombardment"},
            None,
        ),
        ((), {"act": "sabotage"}, None),
        ((), {"act": "bombardment", "area": "pacific area"}, None),
    ],
)
def test_a_duty_awaits_nothing_else(said: tuple[Statement, ...], casus: Line, state: str | None) -> None:
    """Where the request is on record it is due; where it was not made, or the casus fails, nothing is owed."""
    told = owed(*said, treaty=a_treaty(a_provision(casus, only_if=[REQUEST])))

    assert [state] * bool(state) == [one.state for one in told]


def test_a_condition_that_sides_dispute_is_not_awaited() -> None:
    """The casus itself is open: whether Polish forces were hit is not known."""
    forces = {"act": "bombardment", "object": "armed forces", "of": "beneficiary"}
    record = a_strike(h1__of="POL", h1__object=("land forces", "hospital"))
    treaty = a_treaty(a_provision(forces, only_if=[REQUEST]))
    findings = found(a_record(*record), treaty)

    assert ["undetermined"] == [one.verdict for one in findings]
    assert () == engage_obligations(findings, register=a_register(treaty))


def test_who_contests_goes_with_the_duty() -> None:
    """Russia says that it was not Russia."""
    treaty = a_treaty(a_provision({"by": {"some": ["RUS"]}, "of": "beneficiary"}))
    (told,) = owed(denies("by", "RUS", holder="RUS"), treaty=treaty)

    assert ("RUS",) == told.contested_by


def test_out_of_force_nothing_is_owed() -> None:
    """Neither due nor awaited."""
    later = [{"party": name, "since": "2030"} for name in ("POL", "USA")]
    unknown = [{"party": name} for name in ("POL", "USA")]

    assert ((), ()) == (
        owed(treaty=a_treaty(parties=later)),
        owed(treaty=a_treaty(a_provision(only_if=[REQUEST]), parties=unknown)),
    )


def test_those_in_doubt_do_not_owe() -> None:
    """Of France it is not known whether it is bound."""
    assert ["USA"] == [one.bearer for one in owed(treaty=a_treaty(parties=("POL", "USA", {"party": "FRA"})))]


def test_where_the_whole_world_is_bound_it_is_told_in_the_words_of_the_clause() -> None:
    """A hundred states are not a hundred lines."""
    treaty = a_treaty(parties=({"party": "members of un", "since": "2000"},))
    (told,) = owed(treaty=treaty)
    (finding,) = found(a_record(*a_strike()), treaty)

    assert WORLD < len(finding.bearers)
    assert "each other party" == told.bearer


def test_a_duty_may_be_taken_from_another_clause() -> None:
    """`as art. 1`, also through another; a clause that states none yields none."""
    treaty = a_treaty(
        a_provision(ref="1", obligation=WHOLE),
        a_provision(ref="2", obligation="as art. 1"),
        a_provision(ref="3", obligation=None),
    )

    assert ["1", "2"] == [one.provision_id for one in owed(treaty=treaty)]
    assert {"assist-with-armed-force"} == {one.owes for one in owed(treaty=treaty)}


def test_what_the_register_no_longer_has_is_not_owed() -> None:
    """A finding of another register has no words here."""
    findings = found(a_record(*a_strike()), a_treaty())

    assert () == engage_obligations(findings, register=a_register(a_treaty(name="treaty-b")))
    assert () == engage_obligations(
        tuple(replace(one, provision_id="99") for one in findings), register=a_register(a_treaty())
    )


def test_a_reservation_may_change_what_its_party_owes() -> None:
    """The United States reserve to consult where France assists."""
    reservation = {
        "id": "consult-only",
        "kind": "reservation",
        "by": ["USA"],
        "effect": "changes",
        "on": "obligation",
        "change": {"obligation": {"owes": "consult"}},
    }
    treaty = a_treaty(a_provision(interpretations=[reservation]), parties=("POL", "USA", "FRA"))

    assert [("FRA", "assist"), ("USA", "consult")] == sorted((one.bearer, one.owes) for one in owed(treaty=treaty))
