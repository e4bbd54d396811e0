"""Who owes what to whom, and the whole answer.

Enters: findings and the register. Leaves: one `Owed` for each engaged finding and bearer, and the `Assessment` that
holds findings, obligations, disputes and the receipt; a `WrittenReceipt` read from a file.
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
from foedus.obligations.fingerprint import Fingerprint, Key, fingerprint_of
from foedus.obligations.jsonform import assessment_dict, finding_dict, record_dicts, statement_dict
from foedus.obligations.obligation import ENGAGED, Owed, engage_obligations
from foedus.obligations.receipt import read_receipt, receipt_dict, statements_digest
from foedus.obligations.written import RECEIPT_SCHEMA, WrittenReceipt

__all__ = [
    "DISCLAIMER",
    "ENGAGED",
    "RECEIPT_SCHEMA",
    "SCHEMA",
    "Assessment",
    "Dates",
    "Fingerprint",
    "Key",
    "Notice",
    "Owed",
    "Receipt",
    "Settled",
    "WrittenReceipt",
    "as_plain",
    "assessment_dict",
    "engage_obligations",
    "finding_dict",
    "fingerprint_of",
    "read_receipt",
    "receipt_dict",
    "record_dicts",
    "statement_dict",
    "statements_digest",
]
