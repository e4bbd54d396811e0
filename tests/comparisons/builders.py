"""A strike as it becomes known day by day, and a treaty to ask about it."""

from dataclasses import replace
from datetime import UTC, date, datetime

from foedus.actors import load_actors
from foedus.comparisons import Asker
from foedus.findings import Finder, Question
from foedus.incidents import parse_policy
from foedus.instruments import Instrument
from foedus.places import load_places
from foedus.statements import Statement
from tests.findings.builders import a_provision, a_register, a_treaty
from tests.incidents.builders import When, says

FIRST, SECOND = datetime(2025, 5, 1, 23, tzinfo=UTC), datetime(2025, 5, 3, tzinfo=UTC)
ON_FORCES = {"act": "bombardment", "object": "armed forces", "of": "beneficiary"}
ON_A_DAY = {"on": date(2025, 5, 1)}


def told(prop: str, *values: str, day: int, hour: int = 12, holder: str = "wire") -> Statement:
    """Return a claim about the strike, recorded on a day of May at an hour."""
    when = When(recorded=datetime(2025, 5, day, hour, tzinfo=UTC).isoformat())
    return says(prop, *values, holder=holder, when=when)


def the_evening() -> tuple[Statement, ...]:
    """Return what was known on the first of May: an attack by Russia on Poland, of unknown kind, on something."""
    return (
        told("happened_on", "2025-05-01", day=1),
        told("by", "RUS", day=1),
        told("act", "attack", day=1),
        told("h1.of", "POL", day=1),
    )


def an_asker(*treaties: Instrument, policy: str = "accepted", question: Question | None = None) -> Asker:
    """Return the question whether the strike engages a treaty against bombardment of forces."""
    register = a_register(*(treaties or (a_treaty(a_provision(ON_FORCES)),)))
    asked = replace(question or Question(), beneficiaries=("POL",))
    finder = Finder(register, load_actors(), load_places())
    return Asker(finder=finder, policy=parse_policy(policy), question=asked, incidents=("strike",))
