"""What is expected beside what comes out.

Enters: case files, the examples of instruments, the register. Leaves: one `Mismatch` for each answer that came out
otherwise, one `Mutant` for each change of a clause that no example tells, one `Lint` for each doubt about a file,
and a `LawDiff` of an instrument between two days.
"""

from foedus.comparisons.cases import Bench, Mismatch, example_record
from foedus.comparisons.lawdiff import Changed, ClauseDiff, LawDiff, Passage, diff_law, diff_words
from foedus.comparisons.lints import Lint, lint_instruments
from foedus.comparisons.mutants import Mutant, MutationRun, mutants_of, run_mutants

__all__ = [
    "Bench",
    "Changed",
    "ClauseDiff",
    "LawDiff",
    "Lint",
    "Mismatch",
    "Mutant",
    "MutationRun",
    "Passage",
    "diff_law",
    "diff_words",
    "example_record",
    "lint_instruments",
    "mutants_of",
    "run_mutants",
]
