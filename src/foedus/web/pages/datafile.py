"""The data of one incident as tables, each behind a link on its page."""

from collections.abc import Callable

from foedus.errors import UsageError
from foedus.exchange import Answered, export_tables, exported_record, write_table
from foedus.follow import ledger
from foedus.ledgers import Entry
from foedus.reports import Answer
from foedus.web.desk import View
from foedus.web.pages.incidentview import IncidentView

EXPORTED = ("statements", "findings", "obligations", "documents")
LEDGER = (
    *("incident", "instrument", "provision", "ref", "bearer", "beneficiary", "owes", "modality", "verdict", "state"),
    *("because", "score", "deadline_on", "acts", "binding", "automaticity", "means", "latitude", "words"),
)
TIMELINE = ("what", "day", "text", "statements")
TABLES = (*EXPORTED, "ledger", "timeline")


def incident_table(name: str, *, answer: Answer, view: View, shown: Callable[[], IncidentView]) -> str:
    """Return a table of one incident as CSV.

    Raises:
        UsageError: There is no table of that name.
    """
    if name in EXPORTED:
        told = exported_record(
            answer.assessment.record, actors=answer.actors, places=view.library.places, as_of=view.as_of
        )
        return export_tables(Answered(exported=told, assessment=answer.assessment))[f"{name}.csv"]
    if name == "ledger":
        kept = ledger(answer.assessment, day=view.day, library=view.library)
        return write_table(map(_entry, kept.entries), columns=LEDGER)
    if name == "timeline":
        return _timeline(shown())
    raise UsageError(
        f'An incident has no table "{name}".',
        code="web/no-such-page",
        at=name,
        want=f"one of {', '.join(TABLES)}",
        mend="take one of the links on the incident's page",
    )


def _entry(one: Entry) -> dict[str, str]:
    told = {name: getattr(one, name) for name in LEDGER if name not in ("provision", "ref", "acts", "score")}
    acts = "; ".join(f"{act.act}: {act.credit}" for act in one.acts)
    score = "" if one.score is None else str(one.score)
    return told | {"provision": one.provision_id, "ref": one.provision, "acts": acts, "score": score}


def _timeline(shown: IncidentView) -> str:
    """Return what stands on the timeline: an event a row, and the days of each instrument."""
    bands = ({"what": "instrument", "day": "", "text": f"{one.title}: {one.words}"} for one in shown.timeline.bands)
    events = (
        {
            "what": "incident" if one.incident else "event",
            "day": one.iso,
            "text": one.text,
            "statements": " ".join(each.id for each in one.evidence),
        }
        for one in shown.timeline.events
    )
    return write_table((*events, *bands), columns=TIMELINE)
