"""Foedus: which security commitments does an armed attack engage, who owes what to whom, on whose account?

>>> import foedus
>>> answer = foedus.suppose(attacker="ISR", victim="QAT", place="Doha", act="air strike", date="2025-09-09")
>>> next(one.verdict for one in answer.findings if one.name == "usa-qat-2025#2a")
'not_in_force'
"""

from foedus.assess import Library, assess, load_library
from foedus.cli.answering import Asked, assess_files, cite, read_report, suppose
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
from foedus.instruments import Instrument, Register, load_register
from foedus.obligations import Assessment
from foedus.reports import Answer, product_version
from foedus.reports.reference import __version__
from foedus.statements import Record, Statement, load_statements

__all__ = [
    "Answer",
    "Asked",
    "Assessment",
    "DocumentError",
    "EngineError",
    "FeedError",
    "Finding",
    "FoedusError",
    "Instrument",
    "Library",
    "PlaceError",
    "Question",
    "Record",
    "Register",
    "RegisterError",
    "Statement",
    "StatementError",
    "StoreError",
    "UsageError",
    "__version__",
    "assess",
    "assess_files",
    "cite",
    "load_library",
    "load_register",
    "load_statements",
    "product_version",
    "read_report",
    "suppose",
]
