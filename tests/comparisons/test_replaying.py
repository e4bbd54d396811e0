"""An answer given again from its receipt."""

import json
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.actors import load_actors
from foedus.assess import Library, assess
from foedus.comparisons import Replay, replay_receipt
from foedus.findings import Question
from foedus.instruments import Instrument, instrument_digest
from foedus.obligations import WrittenReceipt, read_receipt, receipt_dict
from foedus.places import load_places
from foedus.statements import Record, Statement
from foedus.terms.records import DESK
from tests.comparisons.builders import FIRST, ON_FORCES, an_asker, the_evening, told
from tests.findings.builders import a_provision, a_register, a_treaty
from tests.findings.lawbook import a_lawbook
from tests.findings.strategies import History, histories
from tests.incidents.builders import When, a_record, says, withdraws

ASKED = Question(beneficiaries=("POL",))
TREATY = a_treaty(a_provision(ON_FORCES))
NARROWER = a_treaty(a_provision({"act": "cyber operation", "object": "armed forces", "of": "beneficiary"}))
FORCES, STRIKE = told("h1.object", "land forces", day=1), told("act", "missile strike", day=1)
KNOWN = (*the_evening(), FORCES, STRIKE)


def a_receipt(
    *statements: Statement, treaty: Instrument = TREATY, policy: str = "accepted", question: Question = ASKED
) -> WrittenReceipt:
    """Return the receipt of the answer of the first of May, as it is read from its file."""
    library = Library(actors=load_actors(), places=load_places(), register=a_register(treaty))
    answer = assess(a_record(*statements), library=library, as_of=FIRST, policy=policy, question=question)
    digests = {one.instrument: instrument_digest(treaty) for one in answer.findings}
    written = receipt_dict(answer, digests=digests) | {"register": "1" * 64}
    return read_receipt(json.dumps(written), at="receipt.json")


def replayed(
    receipt: WrittenReceipt, *statements: Statement, treaty: Instrument = TREATY, old: Instrument | None = None
) -> Replay:
    """Return the answer of today beside the receipt."""
    given_back = a_register(old) if old else None
    return replay_receipt(receipt, record=a_record(*statements), finder=an_asker(treaty).finder, old=given_back)


def test_an_answer_comes_out_again() -> None:
    """From the same statements under the same law."""
    replay = replayed(a_receipt(*KNOWN), *KNOWN)

    assert (True, 1, ()) == (replay.agrees, replay.same, replay.differences)


def test_what_became_known_since_changes_nothing() -> None:
    """It is later than the day of knowledge."""
    replay = replayed(a_receipt(*KNOWN), *KNOWN, told("act", "cyber operation", day=4))

    assert replay.agrees
    assert () == replay.evidence.changes


def test_a_statement_that_was_dated_back_is_named() -> None:
    """It was not there when the answer was given."""
    new = told("h1.object", "hospital", day=1)
    (difference,) = replayed(a_receipt(*KNOWN), *KNOWN, new).differences

    assert (True, False, "same") == (difference.by_statements, difference.by_law, difference.law)
    assert [("new", new)] == [(one.what, one.statement) for one in difference.cause.together]


def test_a_statement_that_was_withdrawn_by_then_is_named() -> None:
    """With the withdrawal and its reason."""
    word = withdraws(STRIKE, holder=DESK, reason="a forgery", when=When(recorded="2025-05-01T13:00:00Z"))
    replay = replayed(a_receipt(*KNOWN), *KNOWN, word)
    (difference,) = replay.differences

    assert not replay.agrees
    assert [("withdrawn", STRIKE, word)] == [(one.what, one.statement, one.by) for one in difference.cause.together]
    assert ("statement",) == replay.through(difference)


def test_a_statement_that_is_gone_is_named_by_its_id() -> None:
    """Nobody can say what it said."""
    replay = replayed(a_receipt(*KNOWN), *(one for one in KNOWN if one != STRIKE))
    (difference,) = replay.differences

    assert (STRIKE.id,) == replay.evidence.missing
    assert ("lost statement",) == replay.through(difference)


def test_a_lost_statement_is_a_difference_though_no_finding_turns_on_it() -> None:
    """The answer cannot be traced to it any more."""
    killed = told("killed", "3", day=1)
    replay = replayed(a_receipt(*KNOWN, killed), *KNOWN)

    assert (False, ()) == (replay.agrees, replay.differences)


def test_a_statement_that_was_dated_forward_is_named() -> None:
    """It is there, and its date is now after the day of knowledge."""
    moved = replace(STRIKE, recorded_at="2025-05-02T12:00:00Z")
    replay = replayed(a_receipt(*KNOWN), *(one for one in KNOWN if one != STRIKE), moved)

    assert (moved,) == replay.evidence.later
    assert ("lost statement",) == replay.through(replay.differences[0])


def test_a_changed_clause_is_named() -> None:
    """The statements are the same, the treaty is not."""
    replay = replayed(a_receipt(*KNOWN), *KNOWN, treaty=NARROWER)
    (difference,) = replay.differences

    assert {"treaty-a": "changed"} == replay.instruments
    assert ("changed", False, True, None) == (
        difference.law,
        difference.by_statements,
        difference.by_law,
        difference.restored,
    )
    assert ("engaged", "not_engaged") == (
        difference.before and difference.before.verdict,
        difference.after and difference.after.verdict,
    )
    assert ("clause",) == replay.through(difference)


def test_with_the_old_text_the_answer_comes_out_again() -> None:
    """So it was the clause, and nothing else."""
    (difference,) = replayed(a_receipt(*KNOWN), *KNOWN, treaty=NARROWER, old=TREATY).differences

    assert difference.restored


def test_a_text_that_is_not_that_of_the_receipt_is_not_tried() -> None:
    """It proves nothing."""
    other = a_treaty(a_provision({"act": "invasion", "of": "beneficiary"}))
    (difference,) = replayed(a_receipt(*KNOWN), *KNOWN, treaty=NARROWER, old=other).differences

    assert None is difference.restored


def test_statements_and_a_clause_are_told_apart() -> None:
    """Both have changed, and both matter."""
    word = withdraws(FORCES, holder=DESK, when=When(recorded="2025-05-01T13:00:00Z"))
    wider = a_treaty(a_provision({"act": "bombardment", "object": "public vessels", "of": "beneficiary"}))
    replay = replayed(a_receipt(*KNOWN), *KNOWN, word, treaty=wider, old=TREATY)
    (difference,) = replay.differences

    assert ("statement", "clause") == replay.through(difference)
    assert [FORCES] == [one.statement for one in difference.cause.together]


def test_an_instrument_that_left_the_register_is_named() -> None:
    """Its findings are gone with it."""
    other = a_treaty(name="treaty-b")
    replay = replayed(a_receipt(*KNOWN), *KNOWN, treaty=other)

    assert {"treaty-a": "gone"} == replay.instruments
    assert {("treaty-a", "gone"), ("treaty-b", "new")} == {
        (finding.instrument, one.law) for one in replay.differences for finding in (one.before, one.after) if finding
    }


def test_what_nothing_on_record_explains_is_laid_to_the_software() -> None:
    """Neither statement nor clause is another, and yet the finding is."""
    receipt = a_receipt(*KNOWN)
    findings = [one.model_copy(update={"verdict": "disputed"}) for one in receipt.findings]
    replay = replayed(receipt.model_copy(update={"findings": findings}), *KNOWN)

    assert ("software",) == replay.through(replay.differences[0])


def test_an_account_that_is_gone_takes_its_findings_with_it() -> None:
    """The side that had it took its denial back."""
    denial = Statement(about="strike", property="by", value=("RUS",), holder="RUS", document="wire", stance="denies")
    receipt = a_receipt(*KNOWN, denial, question=replace(ASKED, account="RUS"))
    (difference,) = replayed(receipt, *KNOWN, denial, withdraws(denial, holder="RUS")).differences

    assert None is difference.after
    assert [denial] == [one.statement for one in difference.cause.together]


def test_another_incident_of_the_record_is_not_asked() -> None:
    """A project holds many."""
    others = (says("act", "attack", about="another"), says("h1.of", "POL", about="another"))
    replay = replayed(a_receipt(*KNOWN), *KNOWN, *others)

    assert (True, ()) == (replay.agrees, replay.evidence.changes)


def test_a_receipt_of_nothing_is_replayed() -> None:
    """No attack was found, and none is."""
    receipt = a_receipt()

    assert replay_receipt(receipt, record=Record(), finder=an_asker().finder).agrees


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(histories(), st.sampled_from(("accepted", "sides", "every_origin", "plurality", "trusted(wire, RUS)")))
def test_every_answer_comes_out_again_from_its_receipt(statements: History, policy: str) -> None:
    """Under every policy, on every account, whatever was said."""
    treaty = a_lawbook()
    receipt = a_receipt(*statements, treaty=treaty, policy=policy, question=Question(everything=True))

    assert replayed(receipt, *statements, treaty=treaty).agrees
