"""What was done, laid beside what is owed, promised or claimed.

Enters: an assessment with its record, the register and the actors. Leaves: a `Ledger`, one entry for each obligation
with the acts that count to it and those that do not, and the procedure in dated stages; a `PlanOnDay` (`plan`), one
point each; a `ClaimAnswer`, with the rows behind it. The room decides no finding: what it shows beside a duty never
makes the clause engaged, nor undoes it.
"""

from foedus.ledgers.claim import ClaimAnswer, ClaimRow, Evidence, try_claim
from foedus.ledgers.laying import RULE, ByHand, Criterion, Desk, Duty, Laid
from foedus.ledgers.ledger import NO_BREACH, Entry, Ledger, LedgerState, Way, keep_ledger, part_of
from foedus.ledgers.plan import PlanOnDay, Point, PointState, Tracked, Tracker
from foedus.ledgers.procedure import Procedure, Stage, Step, procedure_of
from foedus.ledgers.scale import SCALE, score_of

__all__ = [
    "NO_BREACH",
    "RULE",
    "SCALE",
    "ByHand",
    "ClaimAnswer",
    "ClaimRow",
    "Criterion",
    "Desk",
    "Duty",
    "Entry",
    "Evidence",
    "Laid",
    "Ledger",
    "LedgerState",
    "PlanOnDay",
    "Point",
    "PointState",
    "Procedure",
    "Stage",
    "Step",
    "Tracked",
    "Tracker",
    "Way",
    "keep_ledger",
    "part_of",
    "procedure_of",
    "score_of",
    "try_claim",
]
