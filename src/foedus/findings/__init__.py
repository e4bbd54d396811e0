"""Findings: is each element of the casus met? With grounds.

Enters: incidents with their accounts, and the register. Leaves: one `Finding` for each incident × provision ×
beneficiary × bearers for whom the clause reads alike, with a row for each account and position.

Enters too: many coded rows of a feed, as numbers. Leaves: the same findings as relations in an engine (`columnar.py`,
whose plan is `plan.py`), each an answer that many incidents share.
"""

from foedus.findings.finder import Finder
from foedus.findings.finding import Check, Finding, Grounds, Row
from foedus.findings.question import ANY, Findings, Question
from foedus.findings.reach import unreachable
from foedus.findings.reasons import in_force_words

__all__ = [
    "ANY",
    "Check",
    "Finder",
    "Finding",
    "Findings",
    "Grounds",
    "Question",
    "Row",
    "in_force_words",
    "unreachable",
]
