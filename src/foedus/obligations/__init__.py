"""Who owes what to whom, and the whole answer.

Enters: findings and the register. Leaves: one `Owed` for each engaged finding and bearer, and the `Assessment` that
holds findings, obligations, disputes and the receipt.
"""

from foedus.obligations.assessment import (
    DISCLAIMER,
    SCHEMA,
    Assessment,
    Dates,
    Notice,
    Receipt,
    Settled,
    as_plain,
)
from foedus.obligations.jsonform import assessment_dict, finding_dict, record_dicts, statement_dict
from foedus.obligations.obligation import ENGAGED, Owed, engage_obligations

__all__ = [
    "DISCLAIMER",
    "ENGAGED",
    "SCHEMA",
    "Assessment",
    "Dates",
    "Notice",
    "Owed",
    "Receipt",
    "Settled",
    "as_plain",
    "assessment_dict",
    "engage_obligations",
    "finding_dict",
    "record_dicts",
    "statement_dict",
]
