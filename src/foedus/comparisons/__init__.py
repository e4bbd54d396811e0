"""What is expected beside what comes out.

Enters: case files, the examples of instruments, the register. Leaves: one `Mismatch` for each answer that came out
otherwise, one `Mutant` for each change of a clause that no example tells, one `Suggestion` of facts that would tell
it, one `Lint` for each doubt about a file, a `LawDiff` of an instrument between two days, a `KnowledgeDiff` of an
answer between two moments of knowledge, an `IdentityChange` of an answer when incidents become one or two, and a
`Replay` of an answer from its receipt; a `Comparison` of clauses side by side, and the `Cover` of a state.
"""

from foedus.comparisons.asker import Asker, Outcomes, Pair, pair_up
from foedus.comparisons.cases import Bench, Mismatch, example_record
from foedus.comparisons.cause import Cause, Change, Search
from foedus.comparisons.comparing import (
    AreaDiff,
    Comparison,
    Line,
    Pairing,
    area_of,
    compare_clauses,
    last_day,
    plain_words,
)
from foedus.comparisons.cover import Cover, Hinge, Promise, cover_of
from foedus.comparisons.identitychange import IdentityChange, change_identity
from foedus.comparisons.knowledgediff import KnowledgeDiff, Shift, diff_knowledge
from foedus.comparisons.lawdiff import Changed, ClauseDiff, LawDiff, Passage, diff_law, diff_words
from foedus.comparisons.lints import Lint, lint_instruments
from foedus.comparisons.mutants import Mutant, MutationRun, mutants_of, run_mutants
from foedus.comparisons.replaying import Difference, Evidence, Replay, replay_receipt
from foedus.comparisons.suggestion import Suggestion, suggest_example

__all__ = [
    "AreaDiff",
    "Asker",
    "Bench",
    "Cause",
    "Change",
    "Changed",
    "ClauseDiff",
    "Comparison",
    "Cover",
    "Difference",
    "Evidence",
    "Hinge",
    "IdentityChange",
    "KnowledgeDiff",
    "LawDiff",
    "Line",
    "Lint",
    "Mismatch",
    "Mutant",
    "MutationRun",
    "Outcomes",
    "Pair",
    "Pairing",
    "Passage",
    "Promise",
    "Replay",
    "Search",
    "Shift",
    "Suggestion",
    "area_of",
    "change_identity",
    "compare_clauses",
    "cover_of",
    "diff_knowledge",
    "diff_law",
    "diff_words",
    "example_record",
    "last_day",
    "lint_instruments",
    "mutants_of",
    "pair_up",
    "plain_words",
    "replay_receipt",
    "run_mutants",
    "suggest_example",
]
