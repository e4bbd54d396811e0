"""What every route of the API begins with: the desk, and a view of the record for the question."""

from typing import Annotated

from fastapi import Depends, Path, Request

from foedus.errors import UsageError
from foedus.incidents import check_incident, incident_named
from foedus.reports import Answer
from foedus.web.asking import LONGEST_WORD, Question
from foedus.web.desk import Asked, Desk, View


def the_desk(request: Request) -> Desk:
    """Return the desk that the application was made for."""
    desk: Desk = request.app.state.desk
    return desk


Here = Annotated[Desk, Depends(the_desk)]
Questioned = Annotated[Question, Depends(Question)]
IncidentId = Annotated[
    str,
    Path(max_length=LONGEST_WORD, description="The id of an incident on record.", examples=["doha-2025-09-09"]),
]
InstrumentId = Annotated[
    str, Path(max_length=LONGEST_WORD, description="The id of an instrument.", examples=["nato-1949"])
]
ProvisionId = Annotated[
    str, Path(max_length=LONGEST_WORD, description="The id of one of its provisions.", examples=["5"])
]
ActorId = Annotated[str, Path(max_length=LONGEST_WORD, description="An actor, by id or name.", examples=["QAT"])]


def answer_about(incident: str, *, view: View, asked: Asked) -> tuple[Answer, str]:
    """Return the answer about an incident, and the id by which it goes in the answer.

    Raises:
        UsageError: There is no such incident.
    """
    check_known(incident, view=view)
    found = view.answer(about=(incident,), asked=asked)
    named = incident_named(found.assessment.incidents, name=incident)
    if named is None:
        raise UsageError(
            f'Of "{incident}" nothing was known by then.',
            code="cli/not-yet-known",
            at="as_of",
            want="a moment by which something had been said of it",
            mend="give a later day, or leave `as_of` out",
        )
    return found, named.id


def check_known(incident: str, *, view: View) -> None:
    """Refuse an incident that is not on record.

    Raises:
        UsageError: There is no such incident.
    """
    about = view.record(about=(incident,))
    if incident in {one.id for one in about.incidents}:
        return
    check_incident(incident, known=view.names(), mend="see /api/v1/list/incidents")
