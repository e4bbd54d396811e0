"""The pages that suppose: what if something were otherwise, and what would follow if each did as it promised.

Everything that is asked stands in the address, so that a link holds the whole question.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from foedus.assess import assess
from foedus.cascades import Cascade, Start
from foedus.comparisons.whatif import Turned, WhatIf, parse_setting, supposed_record
from foedus.errors import UsageError
from foedus.exchange import write_table
from foedus.findings import Question as Asked
from foedus.follow import start_from, what_if
from foedus.incidents import check_incident
from foedus.instruments import find_clause
from foedus.obligations import Assessment
from foedus.projects.answering import Asked as Put
from foedus.projects.answering import answer, suppose_matter
from foedus.reports import Answer, cascade_page, cascade_sentence
from foedus.reports.cascadesheet import COLUMNS, cascade_rows
from foedus.reports.whatifsheet import what_if_sentence
from foedus.reports.wording import actor_name, actor_names, element_words, named_words
from foedus.store import newest_incidents
from foedus.terms import Tree, acts, objects
from foedus.web.asking import day_given, reading_given
from foedus.web.desk import Desk, View
from foedus.web.pages import address
from foedus.web.pages.checklistview import checklist_of, owed_views
from foedus.web.pages.evidence import witness_of
from foedus.web.pages.figure import cascade_figure, supposed_figure
from foedus.web.pages.heavy import kept_cascade
from foedus.web.pages.incidentview import citation_of, counts_of, heaviest
from foedus.web.pages.offered import actor_options, clause_options
from foedus.web.pages.placesview import marks_of
from foedus.web.pages.question import Asking, Word
from foedus.web.pages.settlingview import settling_of
from foedus.web.pages.site import Site, file_answer
from foedus.web.pages.verdictgrid import grid_of

MOST_OFFERED = 300
MOST_SETTINGS = 20
Settings = Annotated[list[Word], Query(max_length=MOST_SETTINGS)]
FACTS = ("date", "place", "attacker", "act", "object", "victim", "aimed_at", "intent", "origin", "provoked_by")
ROWS = (*("provision", "beneficiary", "bearers", "turn", "before", "after"), "moved", "reason")
LABELS = {
    "date": ("Happened on", ""),
    "place": ("Where", "a place, or A|B for one of these"),
    "attacker": ("Attacker", "name or code"),
    "act": ("Act", "air strike, invasion, cyber operation …"),
    "object": ("Thing hit", "territory, armed forces …"),
    "victim": ("Whose", "name or code of its owner"),
    "aimed_at": ("Aimed at", ""),
    "intent": ("Intent", "deliberate, accident"),
    "origin": ("From where", "outside by a state, within …"),
    "provoked_by": ("Provoked by", ""),
}


class Supposed(Asking):
    """What is supposed: of an incident on record or, without one, of an attack that is not."""

    incident: Word = ""
    date: Word = ""
    place: Word = ""
    attacker: Word = ""
    act: Word = ""
    object: Word = ""
    victim: Word = ""
    aimed_at: Word = ""
    intent: Word = ""
    origin: Word = ""
    provoked_by: Word = ""
    in_force: Word = ""
    account: Word = ""
    reading: Word = ""
    on: Word = ""
    strict: Word = ""
    set: Settings = []  # noqa: RUF012 - pydantic copies a default

    @property
    def facts(self) -> dict[str, str]:
        """The facts that are supposed, by the names of their fields."""
        return {name: str(getattr(self, name)).strip() for name in FACTS if str(getattr(self, name)).strip()}

    @property
    def settings(self) -> tuple[str, ...]:
        """What is supposed as `KEY=VALUE`, in the words of `foedus what-if --set`."""
        told = [f"{name.replace('_', '-')}={value}" for name, value in self.facts.items()]
        told += [
            f"{name}={getattr(self, name)}" for name in ("account", "reading", "on", "strict") if getattr(self, name)
        ]
        told += [f"{self.in_force}=in-force"] if self.in_force else []
        return (*told, *(one.strip() for one in self.set if one.strip()))

    @property
    def whole(self) -> dict[str, str | tuple[str, ...]]:
        """The whole question, as it stands in a link."""
        return {**self.query, "set": tuple(self.set)}


class Followed(Asking):
    """Where a cascade begins, and how it is steered."""

    incident: Word = ""
    attacker: Word = ""
    victim: Word = ""
    on: Word = ""
    place: Word = ""
    act: Word = ""
    object: Word = ""
    assume: Annotated[str, Query(max_length=2_000)] = ""
    shall: Word = ""
    force: Word = ""

    @property
    def only(self) -> tuple[str, ...]:
        """Which clauses are followed alone."""
        return tuple(name for name, held in (("shall", self.shall), ("force", self.force)) if held)

    @property
    def assumed(self) -> tuple[str, ...]:
        """What is assumed, a line or a part between semicolons each."""
        return tuple(one.strip() for one in self.assume.replace("\n", ";").split(";") if one.strip())

    @property
    def begun(self) -> bool:
        """Whether it says where to begin."""
        return bool(self.incident or (self.attacker and self.victim))


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnedView:
    """A finding that comes out otherwise: before and after, by which elements, and where its grounds on record stand.

    `moved` has for each element its name, what was found and how it stood, before and after.
    """

    title: str
    href: str
    why_href: str
    beneficiary: str
    bearers: str
    before: str
    after: str
    reason: str
    moved: tuple[tuple[str, str, str, str, str], ...]


def supposing_routes(desk: Desk) -> APIRouter:
    """Return the routes of suppositions and cascades."""
    router, site = APIRouter(include_in_schema=False), Site(desk)

    @router.get("/what-if")
    def supposed(request: Request, asked: Annotated[Supposed, Query()]) -> Response:
        view = desk.view()

        def make() -> str:
            values = {"asked": asked, "fields": _fields(asked), **_offered(view), **_supposed(view, asked)}
            return site.text(request, template="whatif.html", title="What if", part="what-if", values=values)

        return site.kept(request, view=view, make=make)

    @router.get("/what-if.csv")
    def supposed_table(asked: Annotated[Supposed, Query()]) -> Response:
        found = _turned(desk.view(), asked)
        rows = (
            {name: getattr(one, name) for name in ROWS if name != "moved"}
            | {"moved": [f"{each.element}: {each.before} → {each.after}" for each in one.moved]}
            for one in found.turned
        )
        return file_answer(write_table(rows, columns=ROWS), name="what-if.csv", media_type="text/csv")

    @router.get("/what-if/why/{instrument}/{provision}")
    def why(request: Request, instrument: str, provision: str, asked: Annotated[Supposed, Query()]) -> Response:
        view, beneficiary = desk.view(), request.query_params.get("for", "")

        def make() -> str:
            values = _grounds(view, asked, f"{instrument}#{provision}", beneficiary)
            return site.text(request, template="why.html", title=str(values["title"]), part="what-if", values=values)

        return site.kept(request, view=view, make=make)

    @router.get("/cascade")
    def followed(request: Request, asked: Annotated[Followed, Query()]) -> Response:
        view = desk.view()

        def make() -> str:
            values = {"asked": asked, **_offered(view), **_followed(view, asked)}
            return site.text(request, template="cascade.html", title="Cascade", part="cascade", values=values)

        return site.kept(request, view=view, make=make)

    @router.get("/cascade.csv")
    def followed_table(asked: Annotated[Followed, Query()]) -> Response:
        rows = cascade_rows(followed_cascade(desk.view(), asked=asked))
        return file_answer(write_table(rows, columns=COLUMNS), name="cascade.csv", media_type="text/csv")

    return router


def _offered(view: View) -> dict[str, object]:
    """Return what the fields of the forms complete themselves from."""
    return {
        "incidents": view.keep("offered-incidents", make=lambda: _incidents(view)),
        "actors": actor_options(view),
        "instruments": clause_options(view),
        "acts": _words(acts()),
        "objects": _words(objects()),
    }


def _incidents(view: View) -> list[tuple[str, str]]:
    return [(one.id, one.title or one.id) for one in newest_incidents(view.desk.store, most=MOST_OFFERED)]


def _words(tree: Tree) -> list[tuple[str, str]]:
    return [(one.name, one.meaning) for one in sorted(tree.terms, key=lambda term: term.name)]


def _fields(asked: Supposed) -> list[tuple[str, str, str, str]]:
    """Return the fields of the form: name, label, hint, value."""
    return [(name, *LABELS[name], str(getattr(asked, name))) for name in FACTS]


def _key(asked: Asking) -> Hashable:
    return asked.model_dump_json()


def _supposed(view: View, asked: Supposed) -> dict[str, object]:
    """Return what the page of a supposition shows: what turns, an answer to an attack supposed, or the form alone."""
    empty: dict[str, object] = {"turned": (), "sentence": "", "found": None, "csv": "", "cite": "", "figures": ()}
    if asked.incident and asked.settings:
        found = _turned(view, asked)
        trail = address.Trail(incident=asked.incident)
        cite = (
            f"Foedus: what if, of {asked.incident}: {'; '.join(asked.settings)}. Register sha-256 "
            f"{view.library.register.digest[:16]}. Not legal advice."
        )
        return empty | {
            "turned": [_told(one, view, trail) for one in found.turned],
            "sentence": _turning(found, view),
            "unchanged": found.unchanged,
            "csv": address.with_query("/what-if.csv", query=asked.whole),
            "cite": cite,
            # A map is worth drawing where the facts are supposed to be others, and not the law.
            "figures": supposed_figure(query=asked.whole, cite=cite) if asked.facts else (),
        }
    if asked.incident:
        check_incident(asked.incident, known=(one.id for one in view.record(about=(asked.incident,)).incidents))
    if not asked.incident and asked.facts:
        return empty | view.keep("supposition-page", _key(asked), make=lambda: _shown(view, asked))
    return empty


def _turning(found: WhatIf, view: View) -> str:
    """Return what turns in one sentence, clauses by their names."""
    sentence = what_if_sentence(found)
    for one in found.turned:
        sentence = sentence.replace(f"{one.provision} (", f"{_clause_title(one.provision, view)} (")
    return sentence


def _clause_title(name: str, view: View) -> str:
    instrument, provision = find_clause(name, register=view.library.register)
    return f"{instrument.short_title or instrument.title}, {provision.ref if provision else name}"


def _told(one: Turned, view: View, trail: address.Trail) -> TurnedView:
    """Return a finding that comes out otherwise, as the page shows it."""
    actors = view.library.actors
    return TurnedView(
        title=_clause_title(one.provision, view),
        href=address.instrument(one.provision),
        why_href=trail.why(one.provision, beneficiary=one.beneficiary),
        beneficiary=actor_name(one.beneficiary, actors=actors),
        bearers=actor_names(one.bearers, actors=actors) or "none",
        before=one.before,
        after=one.after,
        reason=named_words(one.reason, actors=actors),
        moved=tuple(
            (
                element_words((each.element,)),
                named_words(each.before, actors=actors),
                each.status_before,
                named_words(each.after, actors=actors),
                each.status_after,
            )
            for each in one.moved
        ),
    )


def _turned(view: View, asked: Supposed) -> WhatIf:
    """Return what comes out otherwise.

    Raises:
        UsageError: No incident is named, there is none of that name, or a setting supposes nothing.
    """
    if not asked.incident:
        raise UsageError(
            "Nothing on record is supposed to be otherwise.",
            code="web/no-incident",
            at="incident",
            want="the id of an incident",
            mend="choose one",
        )

    def make() -> WhatIf:
        return what_if(
            asked.incident,
            record=view.record(about=(asked.incident,)),
            settings=asked.settings,
            question=Asked(as_of=view.as_of),
            policy=view.policy,
            library=view.library,
        )

    return view.keep("what-if", _key(asked), make=make)


def supposed_assessment(view: View, *, asked: Supposed) -> Assessment:
    """Return the answer to what is supposed: to an attack, or to an incident on record with other facts.

    Raises:
        UsageError: Nothing is supposed, or a word means nothing.
        PlaceError: The place is unknown.
    """
    if not asked.incident:
        return supposed_answer(view, asked=asked).assessment
    record, library = view.record(about=(asked.incident,)), view.library
    check_incident(asked.incident, known=(one.id for one in record.incidents))
    settings = tuple(parse_setting(one) for one in asked.settings)
    changed = supposed_record(record, incident=asked.incident, settings=settings, finder=library.finder)
    return assess(changed, library=library, on=day_given(asked.on, at="on"), policy=view.policy)


def supposed_answer(view: View, *, asked: Supposed, clauses: tuple[str, ...] = ()) -> Answer:
    """Return the answer to an attack that is supposed."""
    words = {**asked.facts, "attacker": tuple(one.strip() for one in asked.attacker.split(",") if one.strip())}
    matter = suppose_matter(words, library=view.library)
    put = Put(
        on=day_given(asked.on, at="on"),
        account=asked.account or None,
        reading=reading_given(asked.reading),
        strict=asked.strict == "yes",
        clauses=clauses,
    )
    return answer(matter, asked=put)


def _shown(view: View, asked: Supposed) -> dict[str, object]:
    found = supposed_answer(view, asked=asked)
    assessment, register = found.assessment, found.register
    witness = witness_of(assessment.record, actors=found.actors)
    trail = address.Trail(query=asked.query)
    cite = citation_of(assessment, incident=assessment.incidents[0])
    return {
        "sentence": found.sentence,
        "cite": cite,
        "figures": supposed_figure(query=asked.whole, cite=cite),
        "found": {
            "title": assessment.incidents[0].title,
            "counts": counts_of(found.findings),
            "grid": grid_of(found.findings, register=register, trail=trail, actors=found.actors),
            "checklists": [
                checklist_of(one, register=register, witness=witness, trail=trail) for one in heaviest(found.findings)
            ],
            "settling": settling_of(found.findings, register=register, trail=trail, actors=found.actors),
            "marks": marks_of(assessment.incidents[0], places=view.library.places, witness=witness),
        },
    }


def _grounds(view: View, asked: Supposed, clause: str, beneficiary: str) -> dict[str, object]:
    """Return what the page of one finding about a supposed attack shows.

    Raises:
        UsageError: There is no such clause, or it yields no finding.
    """
    found = supposed_answer(view, asked=asked, clauses=(clause,))
    findings = [one for one in found.findings if one.name == clause and beneficiary in ("", one.beneficiary)]
    if not findings:
        raise UsageError(
            f"{clause} yields no finding about this supposition.",
            code="cli/no-finding",
            at=clause,
            want="a clause with a casus, or a status",
            mend=f"see {address.instrument(clause)}",
        )
    witness = witness_of(found.assessment.record, actors=found.actors)
    trail = address.Trail(query=asked.query)
    lists = [checklist_of(one, register=found.register, witness=witness, trail=trail) for one in findings]
    return {
        "title": f"{lists[0].title}, {lists[0].ref}",
        "incident": found.assessment.incidents[0],
        "incident_href": address.what_if(asked.query),
        "lists": lists,
        "cite": citation_of(found.assessment, incident=found.assessment.incidents[0], clause=clause),
        "owed": owed_views(found.obligations, clause=clause, actors=found.actors),
    }


def followed_cascade(view: View, *, asked: Followed) -> Cascade:
    """Return what would follow.

    Raises:
        UsageError: It does not say where to begin, or a word means nothing.
        PlaceError: The place is unknown.
    """
    library, day = view.library, day_given(asked.on, at="on")
    if asked.incident:
        record = view.record(about=(asked.incident,))
        start = start_from(
            record, incident=asked.incident, on=day, as_of=view.as_of, policy=view.policy, library=library
        )
    elif asked.begun:
        start = Start(
            attackers=_names(asked.attacker),
            victims=_names(asked.victim),
            on=day or view.day,
            place=asked.place,
            act=asked.act or "invasion",
            object=asked.object or "territory",
        )
    else:
        raise UsageError(
            "A cascade begins with an incident, or with who attacks whom.",
            code="cli/no-attack",
            at="cascade",
            want="an incident, or an attacker and a victim",
            mend="fill in the form on `/cascade`",
        )
    return kept_cascade(view, asked.incident, start=start, assume=asked.assumed, only=asked.only)


def _names(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(",") if one.strip())


def _followed(view: View, asked: Followed) -> dict[str, object]:
    """Return what the page of a cascade shows; the form alone, where it does not say where to begin."""
    if not asked.begun:
        return {"blocks": (), "sentence": "", "csv": "", "cite": "", "title": "", "figures": ()}
    found = followed_cascade(view, asked=asked)
    page = cascade_page(found, actors=view.library.actors)
    title = getattr(page.blocks[0], "text", "")
    cite = f"Foedus: cascade, {title}. Register sha-256 {view.library.register.digest[:16]}. Not legal advice."
    return {
        "blocks": page.blocks[2:],
        "sentence": cascade_sentence(found, actors=view.library.actors),
        "csv": address.with_query("/cascade.csv", query=asked.query),
        "title": title,
        "cite": cite,
        "figures": cascade_figure(query=asked.query, cite=cite),
    }
