"""What is expected beside what comes out.

Enters: case files, the examples of instruments, the register. Leaves: one `Mismatch` for each answer that came out
otherwise, and one `Mutant` for each change of a clause that no example tells.
"""

from foedus.comparisons.cases import Bench, Mismatch, example_record
from foedus.comparisons.mutants import Mutant, MutationRun, mutants_of, run_mutants

__all__ = ["Bench", "Mismatch", "Mutant", "MutationRun", "example_record", "mutants_of", "run_mutants"]
