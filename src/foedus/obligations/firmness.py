"""How firm a duty is: four axes that stay apart and are never added up, one vocabulary for every answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from foedus.instruments import Clause, Given, Obligation
from foedus.terms.duties import FORCE_DUTIES, FORCE_MEASURES, measure_named

Automaticity = Literal[
    "of_itself",
    "after_request",
    "after_decision",
    "after_condition",
    "after_procedure",
    "standing",
    "not_stated",
]
Means = Literal["force_named", "named", "not_named"]
Latitude = Literal["none_left", "left", "by_choice", "not_stated"]
NOT_STATED = "not stated"
REQUESTS = frozenset({"request", "invocation"})
DECISIONS = frozenset({"determination", "authorisation", "resolution", "consultation", "meeting"})
# By these words a text leaves it to its bearer whether to act at all.
CHOICE = ("may", "intends", "undertakes to consider")
# A text that says it leaves nothing open, or asks for no step, is told in words that begin so.
NOTHING = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Firmness:
    """How firm one clause is. Each axis is one word; `measures` and `discretion` are the words behind two of them.

    `binding` (bindingness): `international law`, `domestic law`, `political` or `unknown`.
    `automaticity`: what stands between casus and duty: nothing (`of_itself`), a request, a decision, a condition, a
    procedure; `standing` where no attack is a condition of it; `not_stated` where the text does not say what follows.
    `means` (measures named): `force_named`, `named` or `not_named`.
    `latitude` (discretion): `none_left`, `left`, `by_choice` where the bearer may or means to, or `not_stated`.
    """

    binding: str
    automaticity: Automaticity
    means: Means
    latitude: Latitude
    measures: tuple[str, ...]
    discretion: str

    def axes(self) -> tuple[tuple[str, str], ...]:
        """Return the four axes by name, each with its word, in a fixed order."""
        return (
            ("bindingness", self.binding),
            ("automaticity", self.automaticity),
            ("measures named", self.means),
            ("discretion", self.latitude),
        )


def firmness_of(clause: Clause, *, obligation: Obligation | None = None, binding: str = "") -> Firmness:
    """Return the four axes of a clause, read from what its file says and from nothing else.

    `obligation` takes the place of the clause's own, as a reservation does; `binding` that of its instrument.
    """
    owed = obligation or clause.obligation
    return Firmness(
        binding=binding or clause.provision.binding or clause.instrument.binding,
        automaticity=automaticity(clause, obligation=owed),
        means=means(owed) if owed else "not_named",
        latitude=latitude(owed) if owed else "not_stated",
        measures=tuple(owed.measures) if owed else (),
        discretion=(owed.discretion if owed else "") or NOT_STATED,
    )


def automaticity(clause: Clause, *, obligation: Obligation | None) -> Automaticity:
    """Return what the text puts between casus and duty: the weightiest gate that it names.

    A condition of one alternative alone gates nothing, where another alternative has none.
    """
    if obligation is None or obligation.owes == NOT_STATED:
        return "not_stated"
    if clause.alternatives is None:
        return "standing" if clause.published else "not_stated"
    asked = set(_asked(clause))
    if asked & DECISIONS:
        return "after_decision"
    if asked & REQUESTS:
        return "after_request"
    if asked or clause.only_if:
        return "after_condition"
    procedure = obligation.procedure.strip().lower()
    return "after_procedure" if procedure and not procedure.startswith(NOTHING) else "of_itself"


def _asked(clause: Clause) -> Iterator[str]:
    """Yield what must be on record, whichever alternative is met."""
    alternatives = clause.alternatives or ()
    always = alternatives if all(one.given for one in alternatives) else ()
    for one in (*always, *clause.only_if):
        for given in one.given or ():
            yield from map(_word, given.each())


def _word(given: Given) -> str:
    return given.act or given.state or "question"


def means(obligation: Obligation) -> Means:
    """Return whether the text names the means: `force_named`, `named` or `not_named`."""
    if obligation.owes in FORCE_DUTIES or any(measure_named(one) in FORCE_MEASURES for one in obligation.measures):
        return "force_named"
    return "named" if obligation.measures else "not_named"


def latitude(obligation: Obligation) -> Latitude:
    """Return whether the text leaves the bearer a choice: `none_left`, `left`, `by_choice` or `not_stated`."""
    if obligation.modality in CHOICE:
        return "by_choice"
    text = obligation.discretion.strip().lower()
    return "not_stated" if not text else "none_left" if text.startswith(NOTHING) else "left"
