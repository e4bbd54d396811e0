"""What is asked of the register: instruments, actors, vocabularies; who covers whom; clauses side by side."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from foedus import follow
from foedus.actors import Actor, find_actor, load_codes
from foedus.cascades import Start
from foedus.comparisons import LawDiff, diff_law
from foedus.errors import UsageError
from foedus.instruments import find_clause
from foedus.obligations import as_plain
from foedus.projects.listing import Kind, incident_rows, list_rows, rows_of_kind
from foedus.reports import (
    actor_sheet,
    cascade_dict,
    claim_dict,
    comparison_dict,
    cover_dict,
    law_diff_dict,
    plan_dict,
)
from foedus.reports.dictform import Layout
from foedus.web.api.describing import answers, anything, rows
from foedus.web.api.here import ActorId, Here, InstrumentId, ProvisionId
from foedus.web.asking import LONGEST_WORD, MOST_WORDS, AsOf, Day, On, Policy, Word, day_given, moment_given
from foedus.web.desk import View
from foedus.web.etag import json_answer
from foedus.web.pages.heavy import kept_cascade
from foedus.web.paging import USUAL, Cursor, Limit, next_link, page_of

router = APIRouter(tags=["law"])
LONGEST_CLAIM = 2_000
Words = Annotated[list[Word] | None, Query(max_length=MOST_WORDS)]


@router.get("/list/{kind}", responses=rows(what="One row for each thing; the first column names it."))
def list_what(
    request: Request,
    *,
    desk: Here,
    kind: Annotated[Kind, Path(description="What to list.", examples=["instruments"])],
    party: Annotated[str, Query(max_length=LONGEST_WORD, description="Those that bind or cover this actor.")] = "",
    on: Annotated[str, Query(max_length=LONGEST_WORD, description="In force, or existing, on this day.")] = "",
    of_kind: Annotated[str, Query(alias="kind", max_length=LONGEST_WORD, description="Of this kind.")] = "",
    as_of: AsOf = "",
    limit: Limit = USUAL,
    cursor: Cursor = "",
) -> Response:
    """List instruments, provisions, actors, places, areas, words of a vocabulary, incidents or feeds: `foedus list`."""
    view = desk.view(as_of=moment_given(as_of))
    actor = find_actor(party, actors=view.library.actors) if party else None
    concerned, day = (actor.id if actor else party) or None, day_given(on, at="on")
    if kind is Kind.INCIDENTS:
        found = incident_rows(view.incidents(), party=concerned, day=day)
    else:
        key = ("list", kind, concerned, day)
        found = view.keep(*key, make=lambda: list_rows(kind, library=view.library, party=concerned, day=day))
    kept = rows_of_kind(found, kind=of_kind or None)
    piece = page_of(kept, key=_name_of, limit=limit, cursor=cursor)
    return json_answer(request, data=list(piece.rows), headers=next_link(request.url, cursor=piece.cursor))


def _name_of(row: dict[str, str]) -> str:
    return next(iter(row.values()))


@router.get("/instruments/{instrument}", responses=anything(what="The instrument as the register has it."))
def instrument_named(request: Request, *, desk: Here, instrument: InstrumentId) -> Response:
    """Show an instrument: `foedus show INSTRUMENT`."""
    found, _ = find_clause(instrument.partition("#")[0], register=desk.library.register)
    return json_answer(request, data=found.model_dump(by_alias=True, exclude_defaults=True))


@router.get(
    "/instruments/{instrument}/provisions/{provision}",
    responses=anything(what="The clause as the register has it."),
)
def provision_named(request: Request, *, desk: Here, instrument: InstrumentId, provision: ProvisionId) -> Response:
    """Show one clause: `foedus show INSTRUMENT#PROVISION`."""
    whole, clause = find_clause(f"{instrument}#{provision}", register=desk.library.register)
    return json_answer(request, data=(clause or whole).model_dump(by_alias=True, exclude_defaults=True))


@router.get("/instruments/{instrument}/changes", responses=anything(what="What differs between the two days."))
def law_changes(
    request: Request, *, desk: Here, instrument: InstrumentId, first: Day, second: Day, provision: Word = ""
) -> Response:
    """Show what differs in an instrument between two days: `foedus diff INSTRUMENT --on`."""
    library = desk.library
    name = f"{instrument}#{provision}" if provision else instrument
    found, clause = find_clause(name, register=library.register)
    begin, end = (day_given(one, at=at) for one, at in ((first, "first"), (second, "second")))
    if begin is None or end is None:
        raise UsageError("A day is missing.", code="web/wrong-request", at="first, second", want="two days")
    diff = diff_law(found, first=begin, second=end, actors=library.actors, places=library.places)
    if clause is not None:
        kept = tuple(one for one in diff.clauses if one.provision.id == clause.id)
        diff = LawDiff(instrument=found, first=begin, second=end, parties=(), clauses=kept)
    return json_answer(request, data=law_diff_dict(diff))


@router.get("/instruments/{instrument}/plan", responses=answers("foedus/plan/1", what="The plan's points on the day."))
def plan(request: Request, *, desk: Here, instrument: InstrumentId, on: Day = "", policy: Policy = "") -> Response:
    """Show each point of a plan on a day, with what was done about it: `foedus plan`."""
    view = desk.view()
    found = follow.plan(
        instrument,
        record=view.record(),
        on=day_given(on, at="on") or view.day,
        policy=policy or view.policy,
        library=view.library,
    )
    return json_answer(request, data=plan_dict(found))


@router.get("/actors/{actor}", responses=anything(what="The actor: codes, members, what is said of it."))
def actor_named(request: Request, *, desk: Here, actor: ActorId) -> Response:
    """Show an actor: `foedus show ACTOR`."""
    library = desk.library
    found = _known(actor, view=desk.view())
    sheet = actor_sheet(found, actors=library.actors, codes=load_codes(), register=library.register)
    return json_answer(request, data=as_plain(sheet))


def _known(name: str, *, view: View) -> Actor:
    found = find_actor(name, actors=view.library.actors)
    if found is None:
        raise UsageError(
            f'"{name}" is no actor.',
            code="cli/unknown-actor",
            at=name,
            want=f"an actor of the register; nearest: {view.library.actors.nearest(name) or 'none'}",
            mend="see /api/v1/list/actors",
        )
    return found


@router.get("/cover", responses=answers("foedus/cover/1", what="Who would owe what to whom."))
def cover(
    request: Request,
    *,
    desk: Here,
    actor: Annotated[
        str, Query(max_length=LONGEST_WORD, description="Who would be attacked; every State of the day by default.")
    ] = "",
    against: Annotated[str, Query(max_length=LONGEST_WORD, description="Against an attack by this one.")] = "",
    on: On = "",
    layout: Annotated[Layout, Query(description="table, matrix or network.")] = "table",
) -> Response:
    """Show who would owe what to an actor, or to all, if it were attacked: `foedus cover`."""
    view = desk.view()
    day = day_given(on, at="on") or view.day
    found = view.keep(
        *("cover", actor, against, day),
        make=lambda: follow.cover(actor or None, on=day, against=against, library=view.library),
    )
    return json_answer(request, data=cover_dict(found, actors=view.library.actors, layout=layout))


@router.get("/cascade", responses=answers("foedus/cascade/1", what="What would follow, round by round."))
def cascade(
    request: Request,
    *,
    desk: Here,
    attacker: Annotated[list[Word], Query(min_length=1, max_length=MOST_WORDS, examples=[["AUH"]])],
    victim: Annotated[list[Word], Query(min_length=1, max_length=MOST_WORDS, examples=[["SRB"]])],
    on: On = "",
    place: Word = "",
    act: Word = "invasion",
    object: Word = "territory",  # noqa: A002 - the word of the command line
    assume: Words = None,
    only: Words = None,
) -> Response:
    """Show what would follow from an attack if each did as it promised: `foedus cascade`."""
    view = desk.view()
    start = Start(
        attackers=tuple(attacker),
        victims=tuple(victim),
        on=day_given(on, at="on") or view.day,
        place=place,
        act=act,
        object=object,
    )
    found = kept_cascade(view, start=start, assume=assume or (), only=only or ())
    return json_answer(request, data=cascade_dict(found, actors=view.library.actors))


@router.get("/compare", responses=answers("foedus/comparison/1", what="The clauses side by side."))
def compare(
    request: Request,
    *,
    desk: Here,
    clause: Annotated[
        list[Word],
        Query(
            min_length=1,
            max_length=MOST_WORDS,
            description="Two clauses or more; an instrument or a section stands for all of its own.",
            examples=[["nato-1949#5", "eu-teu-42-7-2009"]],
        ),
    ],
    on: On = "",
) -> Response:
    """Show clauses side by side: `foedus compare`."""
    view = desk.view()
    found = follow.compare(clause, today=view.day, on=day_given(on, at="on"), library=view.library)
    return json_answer(request, data=comparison_dict(found))


@router.get("/claim", responses=answers("foedus/claim/1", what="Whether the claim holds, with the rows."))
def claim(
    request: Request,
    *,
    desk: Here,
    text: Annotated[
        str,
        Query(
            min_length=1,
            max_length=LONGEST_CLAIM,
            description="The claim, as somebody made it.",
            examples=["The order was signed two days after the apology"],
        ),
    ],
    on: Day = "",
    as_of: AsOf = "",
    policy: Policy = "",
) -> Response:
    """Test a claim that counts or dates against the record: `foedus claim`."""
    view = desk.view(as_of=moment_given(as_of))
    found = follow.claim(
        text,
        record=view.record(),
        on=day_given(on, at="on") or view.day,
        as_of=view.as_of,
        policy=policy or view.policy,
        library=view.library,
    )
    return json_answer(request, data=claim_dict(found))
