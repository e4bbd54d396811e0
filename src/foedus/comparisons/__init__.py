"""What is expected beside what comes out.

Enters: case files, the examples of instruments, the register. Leaves: one `Mismatch` for each answer that came out
otherwise.
"""

from foedus.comparisons.cases import Bench, Mismatch, example_record

__all__ = ["Bench", "Mismatch", "example_record"]
