"""Foedus: which security commitments does an armed attack engage, who owes what to whom, on whose account?

>>> import foedus
>>> answer = foedus.suppose(attacker="ISR", victim="QAT", place="Doha", act="air strike", date="2025-09-09")
>>> next(one.verdict for one in answer.findings if one.name == "usa-qat-2025#2a")
'not_in_force'
"""

import sys
from typing import TYPE_CHECKING

from foedus.opening import OpenRoom, open_names

if TYPE_CHECKING:
    from foedus.assess import Library, assess, load_library
    from foedus.cascades import Cascade, Start
    from foedus.comparisons import Comparison, Cover
    from foedus.comparisons.whatif import WhatIf
    from foedus.errors import (
        DocumentError,
        EngineError,
        FeedError,
        FoedusError,
        PlaceError,
        RegisterError,
        StatementError,
        StoreError,
        UsageError,
    )
    from foedus.findings import Finding, Question
    from foedus.follow import cascade, claim, compare, cover, ledger, plan, start_from, what_if
    from foedus.instruments import Instrument, Register, load_register
    from foedus.ledgers import ClaimAnswer, Ledger, PlanOnDay
    from foedus.obligations import Assessment
    from foedus.projects.answering import Asked, assess_files, cite, read_report, suppose
    from foedus.reports import Answer, product_version
    from foedus.reports.reference import __version__
    from foedus.statements import Record, Statement, load_statements
else:
    __getattr__, __dir__ = open_names(
        __name__,
        names={
            "assess": "Library assess load_library",
            "cascades": "Cascade Start",
            "comparisons": "Comparison Cover",
            "comparisons.whatif": "WhatIf",
            "errors": (
                "DocumentError EngineError FeedError FoedusError PlaceError RegisterError StatementError "
                "StoreError UsageError"
            ),
            "findings": "Finding Question",
            "follow": "cascade claim compare cover ledger plan start_from what_if",
            "instruments": "Instrument Register load_register",
            "ledgers": "ClaimAnswer Ledger PlanOnDay",
            "obligations": "Assessment",
            "projects.answering": "Asked assess_files cite read_report suppose",
            "reports": "Answer product_version",
            "reports.reference": "__version__",
            "statements": "Record Statement load_statements",
        },
    )
    sys.modules[__name__].__class__ = OpenRoom

__all__ = [
    "Answer",
    "Asked",
    "Assessment",
    "Cascade",
    "ClaimAnswer",
    "Comparison",
    "Cover",
    "DocumentError",
    "EngineError",
    "FeedError",
    "Finding",
    "FoedusError",
    "Instrument",
    "Ledger",
    "Library",
    "PlaceError",
    "PlanOnDay",
    "Question",
    "Record",
    "Register",
    "RegisterError",
    "Start",
    "Statement",
    "StatementError",
    "StoreError",
    "UsageError",
    "WhatIf",
    "__version__",
    "assess",
    "assess_files",
    "cascade",
    "cite",
    "claim",
    "compare",
    "cover",
    "ledger",
    "load_library",
    "load_register",
    "load_statements",
    "plan",
    "product_version",
    "read_report",
    "start_from",
    "suppose",
    "what_if",
]
