"""Every finding that an incident calls for: provision by provision, beneficiary by beneficiary."""

from dataclasses import dataclass, field

from foedus.actors import Actors
from foedus.findings.finding import Finding
from foedus.findings.inquiry import Inquiry, of_another_time
from foedus.findings.question import Findings, Question
from foedus.findings.shelf import Shelf
from foedus.findings.trial import Trial
from foedus.incidents import Incident, law_days
from foedus.instruments import Register
from foedus.places import Places

# Casts, clauses, or compiled clauses: those of some sixty days.
MOST_KEPT = 12_000


@dataclass(slots=True)
class Finder:
    """Finds what incidents are under a register; keeps compiled clauses, which depend on no evidence."""

    register: Register = field(repr=False)
    actors: Actors = field(repr=False)
    places: Places = field(repr=False)
    shelf: Shelf = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Open an empty shelf."""
        self.shelf = Shelf(self.actors, self.places, most=MOST_KEPT)

    def find_findings(self, incident: Incident, *, question: Question) -> Findings:
        """Return the findings of one incident.

        Grain: one item for each provision × beneficiary × bearers for whom the clause reads alike.
        """
        found: list[Finding] = []
        left_out = 0
        trials: dict[tuple[int, str], Trial] = {}
        on = law_days(incident.accounts[0], on=question.on)
        for instrument in self.register.instruments:
            asked = question.everything or instrument.id in question.instruments
            past = not asked and of_another_time(instrument, on=on)
            for provision in instrument.provisions:
                wanted = asked or f"{instrument.id}#{provision.id}" in question.provisions
                if past and not wanted:
                    left_out += 1
                    continue
                inquiry = Inquiry(
                    self.shelf, incident, question, instrument, provision, wanted, trials, current=not past
                )
                made = list(inquiry.findings())
                found += made
                left_out += 0 if made else 1
        return Findings(findings=tuple(found), left_out=left_out)
