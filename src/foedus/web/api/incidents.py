"""What is asked of an incident on record: what it engages and why, on whose account, what was done, what if."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from foedus import follow
from foedus.errors import UsageError
from foedus.findings import Question as FindingQuestion
from foedus.incidents import compare_accounts, known_by, parse_policy
from foedus.instruments import find_clause
from foedus.obligations import finding_dict
from foedus.projects.knowledge import compare_knowledge
from foedus.projects.matter import Matter
from foedus.reports import (
    Beheld,
    accounts_dict,
    cascade_dict,
    knowledge_dict,
    ledger_dict,
    what_if_dict,
)
from foedus.terms import moment_text
from foedus.web.api.describing import answers, rows
from foedus.web.api.here import Here, IncidentId, InstrumentId, ProvisionId, Questioned, answer_about, check_known
from foedus.web.asking import LONGEST_WORD, MOST_WORDS, AsOf, Day, Policy, Word, day_given, moment_given
from foedus.web.desk import View
from foedus.web.etag import json_answer
from foedus.web.pages.heavy import kept_cascade

router = APIRouter(tags=["incidents"])
Incidents = Annotated[
    list[Annotated[str, Query(max_length=LONGEST_WORD)]] | None,
    Query(
        max_length=MOST_WORDS,
        description="Of these incidents alone; by default of all on record, where they are 50 or fewer.",
    ),
]
# An answer takes a third of a megabyte and a tenth of a second of a processor for each.
MOST_AT_ONCE = MOST_WORDS
Settings = Annotated[
    list[Annotated[str, Query(max_length=LONGEST_WORD)]],
    Query(
        alias="set",
        min_length=1,
        max_length=MOST_WORDS,
        description="What is supposed, as KEY=VALUE; the keys of `foedus what-if --set`. Repeatable.",
        examples=[["usa-qat-2025=in-force"]],
    ),
]


@router.get("/assessment", responses=answers("foedus/assessment/1", what="What the incidents on record engage."))
def assessment(request: Request, *, desk: Here, question: Questioned, incident: Incidents = None) -> Response:
    """Say which commitments the incidents on record engage, who owes what to whom: `foedus assess`."""
    view = desk.view(as_of=question.moment())
    named = tuple(dict.fromkeys(incident or ()))
    if not named and (count := len(view.names())) > MOST_AT_ONCE:
        raise UsageError(
            f"{count:,} incidents are on record, and one answer tells of {MOST_AT_ONCE} at most.",
            code="web/too-many-incidents",
            at="incident",
            want=f"up to {MOST_AT_ONCE} ids of incidents, each as `incident=ID`",
            mend="take them from /api/v1/list/incidents; /api/v1/tables/findings.ndjson has the findings of all",
        )
    for one in named:
        check_known(one, view=view)
    found = view.answer(about=named, asked=question.asked(view.library))
    return json_answer(request, data=found.to_dict())


@router.get(
    "/incidents/{incident}/assessment",
    responses=answers("foedus/assessment/1", what="What the incident engages."),
)
def assessment_of(request: Request, *, desk: Here, question: Questioned, incident: IncidentId) -> Response:
    """Say which commitments one incident engages: `foedus assess`."""
    view = desk.view(as_of=question.moment())
    found, _ = answer_about(incident, view=view, asked=question.asked(view.library))
    return json_answer(request, data=found.to_dict())


@router.get(
    "/incidents/{incident}/findings/{instrument}",
    responses=rows(what="The findings under the instrument, with their grounds."),
)
def explain_instrument(
    request: Request, *, desk: Here, question: Questioned, incident: IncidentId, instrument: InstrumentId
) -> Response:
    """Show why each clause of an instrument is engaged or not: `foedus explain INCIDENT INSTRUMENT`."""
    view = desk.view(as_of=question.moment())
    return _explained(request, question, view, incident, instrument)


@router.get(
    "/incidents/{incident}/findings/{instrument}/{provision}",
    responses=rows(what="The findings under the clause, with their grounds."),
)
def explain(
    request: Request,
    *,
    desk: Here,
    question: Questioned,
    incident: IncidentId,
    instrument: InstrumentId,
    provision: ProvisionId,
    beneficiary: Word = "",
) -> Response:
    """Show why a clause is engaged or not: `foedus explain INCIDENT INSTRUMENT#PROVISION`."""
    view = desk.view(as_of=question.moment())
    return _explained(request, question, view, incident, f"{instrument}#{provision}", beneficiary)


def _explained(
    request: Request, question: Questioned, view: View, incident: str, name: str, beneficiary: str = ""
) -> Response:
    instrument, clause = find_clause(name, register=view.library.register)
    named = tuple(f"{instrument.id}#{one.id}" for one in ([clause] if clause else instrument.provisions))
    answer, which = answer_about(incident, view=view, asked=question.asked(view.library, provisions=named))
    found = [
        one
        for one in answer.findings
        if (one.incident, one.instrument) == (which, instrument.id)
        and (clause is None or one.provision_id == clause.id)
        and beneficiary in ("", one.beneficiary)
    ]
    if not found:
        raise UsageError(
            f"{name} yields no finding about {which}" + (f" for {beneficiary}." if beneficiary else "."),
            code="cli/no-finding",
            at=name,
            want="a clause with a casus, or a status",
            mend=f"see /api/v1/instruments/{instrument.id}",
        )
    return json_answer(request, data=[finding_dict(one) for one in found])


@router.get("/incidents/{incident}/accounts", responses=answers("foedus/accounts/1", what="The versions side by side."))
def accounts(request: Request, *, desk: Here, incident: IncidentId, as_of: AsOf = "", policy: Policy = "") -> Response:
    """Lay the versions of an incident side by side: `foedus accounts`."""
    view = desk.view(as_of=moment_given(as_of))
    check_known(incident, view=view)
    record, library = view.record(about=(incident,)), view.library
    chosen = parse_policy(policy or view.policy)
    found = compare_accounts(
        record,
        incident=incident,
        policy=chosen,
        actors=library.actors,
        places=library.places,
        as_of=view.as_of,
    )
    if found is None:
        raise UsageError(
            f'Of "{incident}" nothing was known by {moment_text(view.as_of)}.',
            code="cli/not-yet-known",
            at="as_of",
            want="a moment by which something had been said of it",
            mend="give a later day, or leave `as_of` out",
        )
    known = known_by(record, as_of=view.as_of)
    seen = Beheld(comparison=found, record=known, policy=str(chosen), as_of=moment_text(view.as_of))
    return json_answer(request, data=accounts_dict(seen))


@router.get("/incidents/{incident}/ledger", responses=answers("foedus/ledger/1", what="What is owed and was done."))
def ledger(request: Request, *, desk: Here, question: Questioned, incident: IncidentId) -> Response:
    """Lay what was done beside what is owed: `foedus ledger`."""
    view = desk.view(as_of=question.moment())
    answer, which = answer_about(incident, view=view, asked=question.asked(view.library))
    kept = follow.ledger(
        answer.assessment,
        incidents=(which,),
        instruments=question.instruments or (),
        day=view.as_of.date() if question.as_of else view.day,
        library=view.library,
    )
    return json_answer(request, data=ledger_dict(kept))


@router.get(
    "/incidents/{incident}/what-if", responses=answers("foedus/what-if/1", what="What would come out otherwise.")
)
def what_if(
    request: Request,
    *,
    desk: Here,
    incident: IncidentId,
    settings: Settings,
    on: Day = "",
    as_of: AsOf = "",
    policy: Policy = "",
) -> Response:
    """Show which findings come out otherwise when something is supposed to be another: `foedus what-if`."""
    view = desk.view(as_of=moment_given(as_of))
    check_known(incident, view=view)
    found = follow.what_if(
        incident,
        record=view.record(about=(incident,)),
        settings=settings,
        question=FindingQuestion(on=day_given(on, at="on"), as_of=view.as_of),
        policy=policy or view.policy,
        library=view.library,
    )
    return json_answer(request, data=what_if_dict(found))


@router.get(
    "/incidents/{incident}/changes",
    responses=answers("foedus/knowledge-diff/1", what="What changed between the two moments, and through what."),
)
def changes(
    request: Request, *, desk: Here, incident: IncidentId, first: AsOf, second: AsOf = "", policy: Policy = ""
) -> Response:
    """Show what changed in the findings between two moments of knowledge: `foedus diff INCIDENT --as-of`."""
    begin = moment_given(first, at="first")
    view = desk.view()
    check_known(incident, view=view)
    if begin is None:
        raise UsageError("The first moment is missing.", code="web/wrong-request", at="first", want="a day or a moment")
    matter = Matter(record=view.record(about=(incident,)), library=view.library, policy=view.policy)
    end = moment_given(second, at="second") or view.as_of
    seen = compare_knowledge(matter, incident=incident, first=begin, second=end, policy=policy or None)
    return json_answer(request, data=knowledge_dict(seen.diff, record=seen.record, policy=seen.policy))


@router.get("/incidents/{incident}/cascade", responses=answers("foedus/cascade/1", what="What would follow."))
def cascade_from(
    request: Request,
    *,
    desk: Here,
    incident: IncidentId,
    on: Day = "",
    as_of: AsOf = "",
    assume: Annotated[list[Word] | None, Query(max_length=MOST_WORDS)] = None,
    only: Annotated[list[Word] | None, Query(max_length=MOST_WORDS)] = None,
) -> Response:
    """Show what would follow from an incident if each did as it promised: `foedus cascade INCIDENT`."""
    view = desk.view(as_of=moment_given(as_of))
    check_known(incident, view=view)
    start = follow.start_from(
        view.record(about=(incident,)),
        incident=incident,
        on=day_given(on, at="on"),
        as_of=view.as_of,
        policy=view.policy,
        library=view.library,
    )
    found = kept_cascade(view, incident, start=start, assume=assume or (), only=only or ())
    return json_answer(request, data=cascade_dict(found, actors=view.library.actors))
