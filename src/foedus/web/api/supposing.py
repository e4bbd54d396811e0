"""An assessment of what is not on record: an attack supposed, or statements that somebody has sent."""

from fastapi import APIRouter, Request, Response

from foedus.errors import UsageError
from foedus.projects.answering import Asked, answer, suppose_matter
from foedus.projects.matter import Matter
from foedus.statements import read_statements
from foedus.web.api.bodies import AssessmentBody
from foedus.web.api.describing import answers
from foedus.web.api.here import Here, Questioned
from foedus.web.asking import Question
from foedus.web.desk import View
from foedus.web.etag import json_answer

router = APIRouter(tags=["incidents"])


@router.post("/assessment", responses=answers("foedus/assessment/1", what="What it would engage.", writes=True))
def assess(request: Request, *, desk: Here, question: Questioned, body: AssessmentBody) -> Response:
    """Say which commitments a supposed attack would engage, or what statements say; nothing is recorded."""
    view = desk.view(as_of=question.moment())
    found = answer(_matter(body, view), asked=_asked(question, view))
    return json_answer(request, data=found.to_dict())


def _matter(body: AssessmentBody, view: View) -> Matter:
    library = view.library
    if (body.attack is None) == (body.statements is None):
        raise UsageError(
            "Either an attack is supposed, or statements are given.",
            code="web/wrong-request",
            at="body",
            want="`attack` or `statements`",
            mend="leave one of the two out",
        )
    if body.attack is not None:
        matter = suppose_matter(body.attack.model_dump(), library=library)
        return Matter(record=matter.record, library=library, policy=view.policy)
    record = read_statements(body.statements or "", at="statements", actors=library.actors, places=library.places)
    return Matter(record=record, library=library, policy=view.policy)


def _asked(question: Question, view: View) -> Asked:
    one = question.asked(view.library)
    return Asked(
        on=one.on,
        as_of=one.as_of or view.day,
        policy=one.policy or None,
        account=one.account,
        reading=one.reading,
        strict=one.strict,
        clauses=(*one.instruments, *one.provisions),
        everything=one.everything,
    )
