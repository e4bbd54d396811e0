"""Statements about one armed attack, brought together: accounts under a policy, contradictions kept.

Enters: a `Record`. Leaves: one `Incident` for each incident, with its accounts (hits, attackers, days, acts on
record), disputes and contradictions; those that are said to be the same are one. Leaves too: a `Match` for each pair
that may be one, and the statements by which two become one, or two. The room may not know any instrument.
"""

from typing import TYPE_CHECKING

from foedus.opening import open_names

if TYPE_CHECKING:
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
    from foedus.incidents.lookup import check_incident
    from foedus.incidents.matching import Match, match_incidents
    from foedus.incidents.policy import Policy, parse_policy
    from foedus.incidents.settling import Decision, merging_statements, splitting_statements
else:
    __getattr__, __dir__ = open_names(
        __name__,
        names={
            "account": (
                "ACCEPTED NOTHING Account Comparison Contradiction Dispute Hit Incident Point RecordedAct Stroke "
                "Version"
            ),
            "claims": "Several",
            "gathering": "compare_accounts gather_incidents law_days",
            "identity": "Identity find_identity incident_named",
            "knowledge": "TakenBack known_by known_when taken_back with_statements",
            "lookup": "check_incident",
            "matching": "Match match_incidents",
            "policy": "Policy parse_policy",
            "settling": "Decision merging_statements splitting_statements",
        },
    )

__all__ = [
    "ACCEPTED",
    "NOTHING",
    "Account",
    "Comparison",
    "Contradiction",
    "Decision",
    "Dispute",
    "Hit",
    "Identity",
    "Incident",
    "Match",
    "Point",
    "Policy",
    "RecordedAct",
    "Several",
    "Stroke",
    "TakenBack",
    "Version",
    "check_incident",
    "compare_accounts",
    "find_identity",
    "gather_incidents",
    "incident_named",
    "known_by",
    "known_when",
    "law_days",
    "match_incidents",
    "merging_statements",
    "parse_policy",
    "splitting_statements",
    "taken_back",
    "with_statements",
]
