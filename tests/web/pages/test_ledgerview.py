"""The ledger strip."""

from datetime import date

from foedus.assess import load_library
from foedus.follow import ledger
from foedus.web.pages.address import Trail
from foedus.web.pages.evidence import witness_of
from foedus.web.pages.ledgerview import LedgerView, _bearers, ledger_of
from tests.web.pages.answers import quarrel


def strip() -> LedgerView:
    """Return what is owed for the strike, and what was done."""
    answer = quarrel()
    kept = ledger(answer.assessment, day=date(2026, 1, 1), library=load_library())
    witness = witness_of(answer.assessment.record, actors=answer.actors)
    return ledger_of(kept, register=answer.register, witness=witness, trail=Trail(incident="doha"))


def test_bearers_who_stand_alike_share_a_slip() -> None:
    """Five neighbours of Qatar owe the same, and nothing is on record."""
    slip = next(one for one in strip().slips if one.name == "gcc-jda-2000#2-aid")

    assert (5, "no_record", "Qatar") == (slip.bearer_count, slip.state, slip.beneficiary)
    assert "/incidents/doha/why/gcc-jda-2000/2-aid?for=QAT" == slip.why_href
    assert "/instruments/gcc-jda-2000#clause-2-aid" == slip.href


def test_what_was_done_comes_first_and_what_sleeps_is_left_out() -> None:
    """No record is not a breach, and the strip says so."""
    view = strip()
    states = [one.state for one in view.slips]

    assert "dormant" not in states
    assert states.index("contravened") < states.index("no_record")
    assert "No record is not a breach" in view.no_breach


def test_the_way_from_casus_to_duty_has_its_stages() -> None:
    """Who may move it, and what the text asks for."""
    assert any(path.stages for path in strip().paths)


def test_those_who_owe_together_are_named_and_counted() -> None:
    """Two hundred ids say nothing to a reader; a role is no list of ids."""
    actors = load_library().actors

    assert ("KWT", "OMN") == _bearers("KWT OMN", actors)
    assert ("each other party",) == _bearers("each other party", actors)
