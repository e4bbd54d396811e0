"""Statements about one armed attack, brought together: accounts under a policy, contradictions kept.

Enters: a `Record`. Leaves: one `Incident` for each incident, with its accounts (hits, attackers, days, acts on
record), disputes and contradictions. The room may not know any instrument.
"""

from foedus.incidents.account import (
    ACCEPTED,
    NOTHING,
    Account,
    Contradiction,
    Dispute,
    Hit,
    Incident,
    RecordedAct,
    Stroke,
    Version,
)
from foedus.incidents.claims import Several
from foedus.incidents.gathering import gather_incidents, known_by, law_days
from foedus.incidents.policy import Policy, parse_policy

__all__ = [
    "ACCEPTED",
    "NOTHING",
    "Account",
    "Contradiction",
    "Dispute",
    "Hit",
    "Incident",
    "Policy",
    "RecordedAct",
    "Several",
    "Stroke",
    "Version",
    "gather_incidents",
    "known_by",
    "law_days",
    "parse_policy",
]
