"""An answer given again beside its receipt, as people read it."""

from foedus.actors import load_actors
from foedus.instruments import Instrument
from foedus.obligations import WrittenReceipt
from foedus.reports import Replayed, render_page, replay_page, replay_sentence
from foedus.statements import Statement
from foedus.terms.records import DESK
from tests.comparisons.builders import an_asker, told
from tests.comparisons.test_replaying import ASKED, KNOWN, NARROWER, STRIKE, TREATY, a_receipt, replayed
from tests.incidents.builders import When, a_record, withdraws


def seen(
    receipt: WrittenReceipt, *statements: Statement, treaty: Instrument = TREATY, old: Instrument | None = None
) -> Replayed:
    """Return an answer of today beside its receipt."""
    return Replayed(
        replay=replayed(receipt, *statements, treaty=treaty, old=old),
        record=a_record(*statements),
        register=an_asker(treaty).finder.register,
        actors=load_actors(),
        version="9.9",
    )


def text_of(shown: Replayed) -> str:
    """Return the page as one line of text."""
    return " ".join(render_page(replay_page(shown), format="text", width=400).split())


def test_the_same_answer_is_one_sentence() -> None:
    """With what was asked, and by what version it was answered then."""
    text = text_of(seen(a_receipt(*KNOWN), *KNOWN))

    assert "The answer is the same." in text
    assert "Law of: the day it happened Known by: 1 May 2025, 23:00 UTC Evidence policy: accepted" in text
    assert "then, 9.9 now" in text


def test_a_withdrawal_is_told_with_its_reason() -> None:
    """And the findings stand under it."""
    word = withdraws(STRIKE, holder=DESK, reason="a forgery", when=When(recorded="2025-05-01T13:00:00Z"))
    text = text_of(seen(a_receipt(*KNOWN), *KNOWN, word))

    assert "1 finding of 1 differs, through statements." in text
    assert "Withdrawn by the desk, 1 May 2025, 13:00 UTC: a forgery" in text
    assert "Through [1] (withdrawn) clause" in text


def test_a_changed_clause_is_told_with_what_the_old_one_makes_of_it() -> None:
    """With the register of the receipt the finding is as it was."""
    text = text_of(seen(a_receipt(*KNOWN), *KNOWN, treaty=NARROWER, old=TREATY))

    assert "1 finding of 1 differs, through clauses." in text
    assert "treaty-a (treaty-a) is no more what it was; otherwise found: treaty-a#1." in text
    assert (
        "Through a clause: treaty-a is no more what it was; with the register of the receipt the finding is as it was"
    ) in text


def test_without_the_old_text_nothing_is_said_of_it() -> None:
    """It was not tried."""
    assert "with the register" not in text_of(seen(a_receipt(*KNOWN), *KNOWN, treaty=NARROWER))


def test_a_lost_statement_is_told_by_its_id() -> None:
    """Also where no finding turns on it."""
    killed = told("killed", "3", day=1)
    shown = seen(a_receipt(*KNOWN, killed), *KNOWN)

    assert f"missing: the record has no statement {killed.id[:10]}" in text_of(shown)
    assert "The answer is the same, but 1 statement that it rests on cannot be had any more." == replay_sentence(
        shown.replay
    )


def test_what_the_software_does_otherwise_is_told_as_that() -> None:
    """Neither statement nor clause is another."""
    receipt = a_receipt(*KNOWN, question=ASKED)
    findings = [one.model_copy(update={"verdict": "disputed"}) for one in receipt.findings]
    text = text_of(seen(receipt.model_copy(update={"findings": findings}), *KNOWN))

    assert "1 finding of 1 differs, through neither statements nor clauses, but the software." in text
    assert "Through neither a statement nor a clause: the software, its places or its actors" in text
