"""What stands between casus and duty, in dated stages."""

from foedus.ledgers import Stage
from foedus.statements import Statement
from tests.findings.builders import a_provision, a_treaty
from tests.incidents.builders import an_act, says
from tests.ledgers.builders import the_ledger

OWED = {"owes": "consult", "bearer": ["each other party"], "procedure": "a vote by two thirds in the council"}
REPORT = a_provision(ref="2", kind="reporting", casus="as 1", obligation={"owes": "report to the security council"})


def stages(*said: Statement, **clause: object) -> dict[str, Stage]:
    """Return the stages of the first clause by name."""
    treaty = a_treaty(a_provision() | clause, REPORT)
    way = next(one for one in the_ledger(*said, treaty=treaty).ways if one.provision_id == "1")
    return {one.name: one for one in way.procedure.stages}


def test_the_attack_is_the_first_stage() -> None:
    """It is dated by the statements of the incident."""
    found = stages()["attack"]

    assert ("done", "2025-05-01") == (found.state, found.on)
    assert found.steps[0].statements


def test_what_the_text_asks_for_is_open_until_it_is_on_record() -> None:
    """A request, a determination, a vote, a notice: each open, with who can move it."""
    given = [{"act": "request", "by": ["beneficiary"]}, {"act": "determination", "by": ["nato"]}]
    found = stages(only_if=[{"given": given}], obligation=OWED)

    assert {"request", "consultation", "determination", "vote", "notice to the Security Council"} == {
        name for name, one in found.items() if one.state == "open"
    }
    assert (("beneficiary",), ("nato",)) == (found["request"].movers, found["determination"].movers)


def test_what_is_on_record_is_done_on_its_day() -> None:
    """Poland asked on 2 May; the act is cited, and says whether it names the treaty."""
    asked = (*an_act("ask", "request", by="POL"), says("happened_on", "2025-05-02", about="ask"))
    found = stages(*asked, only_if=[{"given": [{"act": "request", "by": ["beneficiary"]}]}])["request"]

    assert ("done", "2025-05-02") == (found.state, found.on)
    assert [("ask", ("POL",), False)] == [(one.act, one.by, one.names) for one in found.steps]


def test_what_the_text_does_not_ask_for_stands_beside() -> None:
    """A resolution that no clause asks for is on record all the same."""
    assert "beside" == stages(*an_act("res", "resolution", by="un"))["vote"].state


def test_who_judges_is_an_organ_or_whoever_answers() -> None:
    """An organ of the clause, the body that determines, and a question that the clause puts."""
    treaty = a_treaty(
        a_provision(organs=["nato"], only_if=[{"given": [{"question": "was it unprovoked"}]}]),
    )
    (way,) = the_ledger(treaty=treaty).ways

    assert ("nato", "whoever answers: was it unprovoked") == way.procedure.judges
    assert "determination" in {one.name for one in way.procedure.stages}
