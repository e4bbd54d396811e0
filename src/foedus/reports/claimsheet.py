"""A claim tested against the record, as people read it."""

from foedus.ledgers import ClaimAnswer
from foedus.obligations import DISCLAIMER
from foedus.reports.page import Heading, Page, Paragraph, table

COUNTS = {"met": "yes", "not_met": "no", "unknown": "not known"}
WORDS = {"holds": "Holds", "does_not_hold": "Does not hold", "cannot_tell": "Cannot tell"}


def claim_page(tested: ClaimAnswer) -> Page:
    """Return the answer with the rows behind it."""
    rows = ((one.what, one.on, COUNTS[one.counts], one.because, one.source[:40]) for one in tested.rows)
    return Page(
        blocks=(
            Heading(text=f"Claim: {tested.claim}", level=1),
            Paragraph(text=claim_sentence(tested), strong=True),
            *table(("Event", "Day", "Bears it out", "Since", "Source"), rows=rows),
            Paragraph(
                text="It is tested against the record alone, and what is not on record is no proof of its absence."
            ),
            Paragraph(text=DISCLAIMER),
        )
    )


def claim_sentence(tested: ClaimAnswer) -> str:
    """Return the answer in one sentence."""
    return f"{WORDS[tested.outcome]}: {tested.because}."
