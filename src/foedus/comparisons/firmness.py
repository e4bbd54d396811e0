"""How firmly a clause binds: four axes that stay apart, never one number."""

from dataclasses import dataclass

from foedus.instruments import Clause
from foedus.terms import hyphened

NOT_STATED = "not stated"
CHOICE = ("may", "intends", "undertakes to consider")
# A text that says it leaves nothing open, or asks for no step, begins so.
NOTHING = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Firmness:
    """How a clause binds, what brings the duty about, which measures it names, and what it leaves to judge.

    `binding` is `international-law`, `domestic-law`, `political` or `unknown`. `automaticity` is `of-itself` (the casus
    is enough), `on-condition` (a condition precedent or a procedure stands between), `by-choice` (the bearer may, or
    intends to), `standing` (owed in peace: no attack is a condition of it), or `not-stated`. `measures` are those that
    the text names; `discretion` is what it leaves to the bearer, in the register's words. Where the text is silent a
    field is `not stated`, a list empty.
    """

    binding: str
    automaticity: str
    measures: tuple[str, ...]
    discretion: str

    def axes(self) -> tuple[tuple[str, str], ...]:
        """Return the four axes with their values, in a fixed order."""
        return (
            ("bindingness", self.binding),
            ("automaticity", self.automaticity),
            ("measures named", ", ".join(self.measures) or NOT_STATED),
            ("discretion", self.discretion),
        )


def firmness_of(clause: Clause) -> Firmness:
    """Return the four axes of a clause, read from what its file says and from nothing else."""
    owed = clause.obligation
    return Firmness(
        binding=hyphened(clause.provision.binding or clause.instrument.binding),
        automaticity=automaticity_of(clause),
        measures=tuple(owed.measures) if owed else (),
        discretion=(owed.discretion if owed else "") or NOT_STATED,
    )


def automaticity_of(clause: Clause) -> str:
    """Return what stands between the casus and the duty, in one word."""
    owed = clause.obligation
    if owed is None or owed.owes == NOT_STATED:
        return hyphened(NOT_STATED)
    if clause.alternatives is None:
        return "standing" if clause.published else hyphened(NOT_STATED)
    if owed.modality in CHOICE:
        return "by-choice"
    if clause.only_if or _stands_between(owed.procedure) or _always_given(clause):
        return "on-condition"
    return hyphened(NOT_STATED) if owed.modality == NOT_STATED else "of-itself"


def _stands_between(procedure: str) -> bool:
    """Say whether a procedure is named; a text that needs none is said to have `none in the words`."""
    return bool(procedure) and not procedure.startswith(NOTHING)


def _always_given(clause: Clause) -> bool:
    """Say whether each alternative of the casus waits for something on record."""
    return bool(clause.alternatives) and all(one.given for one in clause.alternatives or ())
