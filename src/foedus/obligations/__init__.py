"""Who owes what to whom, and the whole answer.

Enters: findings and the register. Leaves: one `Owed` for each engaged finding and bearer, and the `Assessment` that
holds findings, obligations, disputes and the receipt; a `WrittenReceipt` read from a file.
"""

import sys
from typing import TYPE_CHECKING

from foedus.opening import OpenRoom, open_names

if TYPE_CHECKING:
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
    from foedus.obligations.firmness import Firmness, firmness_of
    from foedus.obligations.jsonform import assessment_dict, finding_dict, record_dicts
    from foedus.obligations.obligation import ENGAGED, Owed, engage_obligations
    from foedus.obligations.precedence import Prior, precedence, priors_on
    from foedus.obligations.receipt import read_receipt, receipt_dict, statements_digest
    from foedus.obligations.written import RECEIPT_SCHEMA, WrittenReceipt
else:
    __getattr__, __dir__ = open_names(
        __name__,
        names={
            "assessment": "DISCLAIMER SCHEMA Assessment Dates Notice Receipt Settled as_plain",
            "fingerprint": "Fingerprint Key fingerprint_of",
            "firmness": "Firmness firmness_of",
            "jsonform": "assessment_dict finding_dict record_dicts",
            "obligation": "ENGAGED Owed engage_obligations",
            "precedence": "Prior precedence priors_on",
            "receipt": "read_receipt receipt_dict statements_digest",
            "written": "RECEIPT_SCHEMA WrittenReceipt",
        },
    )
    sys.modules[__name__].__class__ = OpenRoom

__all__ = [
    "DISCLAIMER",
    "ENGAGED",
    "RECEIPT_SCHEMA",
    "SCHEMA",
    "Assessment",
    "Dates",
    "Fingerprint",
    "Firmness",
    "Key",
    "Notice",
    "Owed",
    "Prior",
    "Receipt",
    "Settled",
    "WrittenReceipt",
    "as_plain",
    "assessment_dict",
    "engage_obligations",
    "finding_dict",
    "fingerprint_of",
    "firmness_of",
    "precedence",
    "priors_on",
    "read_receipt",
    "receipt_dict",
    "record_dicts",
    "statements_digest",
]
