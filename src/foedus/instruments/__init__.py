"""Instruments: the law as rules with their words beside them.

Enters: instrument files. Leaves: a `Register`, one item an instrument, and `Clause`s, one item a provision and
dated wording. The room may not know any incident, statement or report.
"""

from foedus.instruments.clauses import clauses_on, find_provision, is_secret
from foedus.instruments.fingerprint import instrument_digest
from foedus.instruments.instrument import (
    IN_FORCE,
    Clause,
    has_version_on,
    members_status,
    party_period,
    period_of,
    provision_status,
    versions_on,
)
from foedus.instruments.loading import (
    Register,
    instrument_of,
    load_register,
    make_register,
    read_instrument,
)
from foedus.instruments.lookup import find_clause, find_clauses
from foedus.instruments.naming import Cast, member_of
from foedus.instruments.written import (
    SCHEMA,
    Alternative,
    Given,
    Instrument,
    Interpretation,
    Obligation,
    Party,
    Provision,
)

__all__ = [
    "IN_FORCE",
    "SCHEMA",
    "Alternative",
    "Cast",
    "Clause",
    "Given",
    "Instrument",
    "Interpretation",
    "Obligation",
    "Party",
    "Provision",
    "Register",
    "clauses_on",
    "find_clause",
    "find_clauses",
    "find_provision",
    "has_version_on",
    "instrument_digest",
    "instrument_of",
    "is_secret",
    "load_register",
    "make_register",
    "member_of",
    "members_status",
    "party_period",
    "period_of",
    "provision_status",
    "read_instrument",
    "versions_on",
]
