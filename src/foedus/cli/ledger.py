"""`foedus ledger`: what was done about each duty, by whom, and what does not count to it."""

from pathlib import Path
from typing import Annotated

import typer

from foedus.cli.incident import check_incident
from foedus.cli.moment import moment_asked, today
from foedus.cli.option import Asking, Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import Recorded, answer_matter, matter_on_record, open_library
from foedus.incidents import incident_named
from foedus.ledgers import RULE, Entry, Ledger, Way, keep_ledger
from foedus.obligations import DISCLAIMER, as_plain
from foedus.reports import Answer
from foedus.reports.ledgersheet import ledger_page, ledger_sentence
from foedus.terms import moment_of

app = typer.Typer(add_completion=False)
SCHEMA = "foedus/ledger/1"
What = Annotated[
    list[str],
    typer.Argument(
        metavar="INCIDENT|FILE…",
        help="The id of an incident, files in which it stands, or both. [project's record, else the bundled reports]",
    ),
]


@app.command()
@with_options
def ledger(what: What, *, asking: Asking, printing: Printing, where: Where) -> None:
    """Lay what was done beside what is owed: what counts to which duty, what does not and why, what is still open.

    foedus ledger doha-2025-09-09 --instrument gcc-jda-2000
    """
    library = open_library(where)
    named = tuple(one for one in what if not Path(one).is_file())
    files = [Path(one) for one in what if one not in named] or None
    matter = matter_on_record(
        files,
        library=library,
        published=asking.published,
        recorded=Recorded(where=where, as_of=asking.as_of, about=named),
    )
    found = answer_matter(matter, asking=asking)
    known = [name for one in found.assessment.incidents for name in (one.id, *one.also)]
    for one in named:
        check_incident(one, known=known, mend="give the file in which it stands")
    moment = moment_of(moment_asked(asking.as_of, option="--as-of") or matter.as_of)
    kept = keep_ledger(
        found.assessment,
        register=found.register,
        actors=found.actors,
        day=moment.date() if moment else today(),
    )
    kept = of_incidents(kept, wanted=_ids(found, named), instruments=tuple(asking.instrument or ()))
    page = ledger_page(kept, register=found.register, actors=found.actors, title=_title(found, named))
    sentence = ledger_sentence(kept, register=found.register, actors=found.actors)
    show(Shown(page=page, data=ledger_data(kept), sentence=sentence), printing=printing)


def _ids(answer: Answer, named: tuple[str, ...]) -> frozenset[str]:
    found = (incident_named(answer.assessment.incidents, name=one) for one in named)
    wanted = {one.id for one in found if one is not None}
    return frozenset(wanted or {one.id for one in answer.assessment.incidents})


def _title(answer: Answer, named: tuple[str, ...]) -> str:
    wanted = _ids(answer, named)
    return "; ".join(one.title for one in answer.assessment.incidents if one.id in wanted)


def of_incidents(kept: Ledger, *, wanted: frozenset[str], instruments: tuple[str, ...] = ()) -> Ledger:
    """Return the ledger of some incidents and, where instruments are named, of these alone."""
    names = {one.partition("#")[0] for one in instruments}

    def belongs(one: Entry | Way) -> bool:
        return one.incident in wanted and (not names or one.instrument in names)

    return Ledger(
        as_of=kept.as_of,
        entries=tuple(one for one in kept.entries if belongs(one)),
        ways=tuple(one for one in kept.ways if belongs(one)),
        unlaid=kept.unlaid,
    )


def ledger_data(kept: Ledger) -> dict[str, object]:
    """Return the ledger as `foedus/ledger/1`."""
    plain = as_plain(kept)
    return {"schema": SCHEMA, "rule": RULE, **(plain if isinstance(plain, dict) else {}), "disclaimer": DISCLAIMER}
