"""The ledger as people read it."""

from datetime import date

from foedus.actors import load_actors
from foedus.reports import render_page
from foedus.reports.ledgersheet import ledger_page, ledger_sentence
from tests.findings.builders import a_provision, a_register, a_treaty
from tests.ledgers.builders import help_from, the_ledger

TALK = {"owes": "consult", "bearer": ["each other party"], "modality": "shall"}
PEACE = a_provision(ref="2", kind="consultation", casus=None, obligation=TALK)
REFRAIN = a_provision(
    {"by": "bearer", "act": "attack", "of": "beneficiary"},
    ref="3",
    kind="non-aggression",
    obligation={"owes": "refrain", "bearer": ["each party"]},
)


def test_duties_of_peace_stand_in_a_table_of_their_own() -> None:
    """They are no part of what the attack engaged, and silence about them is told as silence."""
    treaty = a_treaty(a_provision(), PEACE, REFRAIN, in_force_from="2000-01-01")
    ledger = the_ledger(*help_from(), treaty=treaty, today=date(2025, 6, 30))
    page = ledger_page(ledger, register=a_register(treaty), actors=load_actors())
    told = " ".join(render_page(page, format="text", width=200).split())
    owed, _, rest = told.partition("Owed without an incident")

    assert "performed" in owed
    assert "art. 2" not in owed
    assert "standing – owed at all times, no attack being a condition of it" in rest
    assert "a duty to refrain is owed at all times; nothing on record contravenes it" in rest


def test_the_sentence_is_of_what_was_engaged() -> None:
    """Duties of peace are not counted among it."""
    treaty = a_treaty(a_provision(), PEACE)
    ledger = the_ledger(treaty=treaty)

    assert "Of the duties laid open, clause by clause: 1 no record." in ledger_sentence(
        ledger, register=a_register(treaty), actors=load_actors()
    )
