"""What would follow if each did as it promised.

Enters: who attacks whom on a day, what is assumed, and the finder of a register. Leaves: a `Cascade` of rounds, each
with its new hostile pairs, the clause that brings each, the forks, and the clauses that keep others out. Every clause
is asked by the reference evaluator of facts that are supposed; the room has no list of who helps whom.
"""

from foedus.cascades.assumption import Assumption, parse_assumptions
from foedus.cascades.call import Call
from foedus.cascades.chain import Cascade, Entry, Fork, Round, follow_cascade
from foedus.cascades.hostility import Attack, Field
from foedus.cascades.start import Rules, Start
from foedus.cascades.supposing import Supposed, home_of, suppose_incident

__all__ = [
    "Assumption",
    "Attack",
    "Call",
    "Cascade",
    "Entry",
    "Field",
    "Fork",
    "Round",
    "Rules",
    "Start",
    "Supposed",
    "follow_cascade",
    "home_of",
    "parse_assumptions",
    "suppose_incident",
]
