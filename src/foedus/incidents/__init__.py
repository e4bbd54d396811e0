"""Statements about one armed attack, brought together: accounts under a policy, contradictions kept.

Enters: a `Record`. Leaves: one `Incident` for each incident, with its accounts (hits, attackers, days, acts on
record), disputes and contradictions. The room may not know any instrument.
"""

from foedus.incidents.account import (
    ACCEPTED,
    NOTHING,
    Account,
    Comparison,
    Contradiction,
    Dispute,
    Hit,
    Incident,
    Point,
    RecordedAct,
    Stroke,
    Version,
)
from foedus.incidents.claims import Several
from foedus.incidents.gathering import compare_accounts, gather_incidents, law_days
from foedus.incidents.identity import Identity, find_identity, incident_named
from foedus.incidents.knowledge import TakenBack, known_by, known_when, taken_back, with_statements
from foedus.incidents.policy import Policy, parse_policy

__all__ = [
    "ACCEPTED",
    "NOTHING",
    "Account",
    "Comparison",
    "Contradiction",
    "Dispute",
    "Hit",
    "Identity",
    "Incident",
    "Point",
    "Policy",
    "RecordedAct",
    "Several",
    "Stroke",
    "TakenBack",
    "Version",
    "compare_accounts",
    "find_identity",
    "gather_incidents",
    "incident_named",
    "known_by",
    "known_when",
    "law_days",
    "parse_policy",
    "taken_back",
    "with_statements",
]
