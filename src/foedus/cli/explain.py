"""`foedus explain`: one finding with its whole grounds."""

from pathlib import Path
from typing import Annotated

import typer

from foedus.assess import Library
from foedus.cli.option import Asking, Printing, Supposing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import Recorded, answer_matter, matter_of, matter_on_record, open_library
from foedus.errors import UsageError
from foedus.findings import Finding
from foedus.incidents import check_incident, incident_named
from foedus.instruments import Register, find_clause
from foedus.obligations import finding_dict
from foedus.projects.matter import Matter
from foedus.reports import Answer, Page, explanation_page

app = typer.Typer(add_completion=False)
Incident = Annotated[str, typer.Argument(metavar="INCIDENT", help="The id of an incident, as `assess` shows it.")]
Clause = Annotated[
    str, typer.Argument(metavar="PROVISION", help="instrument#provision, or an instrument for all of its own.")
]
From = Annotated[
    list[Path] | None,
    typer.Option(
        "--from",
        metavar="FILE",
        help="Where the incident stands. Repeatable. [the project's record, else the bundled reports]",
    ),
]
Beneficiary = Annotated[str | None, typer.Option("--beneficiary", metavar="ACTOR", help="For this beneficiary alone.")]


@app.command()
@with_options
def explain(  # noqa: PLR0913 - the words of the command line
    incident: Incident,
    *,
    provision: Clause,
    asking: Asking,
    supposing: Supposing,
    printing: Printing,
    where: Where,
    files: From = None,
    beneficiary: Beneficiary = None,
) -> None:
    """Show why a clause is engaged or not: its words beside the checklist, every account and reading.

    foedus explain doha-2025-09-09 nato-1949#5
    """
    library = open_library(where)
    matter = _matter(files, supposing, library, asking, Recorded(where=where, as_of=asking.as_of, about=(incident,)))
    answer = answer_matter(matter, asking=asking, provisions=_asked(provision, matter.library.register))
    known = [name for one in answer.assessment.incidents for name in (one.id, *one.also)]
    check_incident(incident, known=known, mend="give the file in which it stands with `--from FILE`")
    named = incident_named(answer.assessment.incidents, name=incident)
    incident = named.id if named else incident
    found = [one for one in _matching(answer, incident, provision) if beneficiary in (None, one.beneficiary)]
    if not found:
        raise UsageError(
            f"{provision} yields no finding about {incident}" + (f" for {beneficiary}." if beneficiary else "."),
            code="cli/no-finding",
            at=provision,
            want="a clause with a casus, or a status",
            mend=f"see `foedus show {provision}`",
        )
    pages = [
        explanation_page(one, assessment=answer.assessment, register=answer.register, actors=answer.actors)
        for one in found
    ]
    whole = Page(blocks=tuple(block for page in pages for block in page.blocks))
    show(
        Shown(page=whole, data=[finding_dict(one) for one in found], sentence=found[0].grounds.reason),
        printing=printing,
    )


def _matter(
    files: list[Path] | None, supposing: Supposing, library: Library, asking: Asking, recorded: Recorded
) -> Matter:
    if supposing.given:
        return matter_of(files, supposing=supposing, library=library, published=asking.published, recorded=recorded)
    return matter_on_record(files, library=library, published=asking.published, recorded=recorded)


def _asked(name: str, register: Register) -> tuple[str, ...]:
    instrument, clause = find_clause(name, register=register)
    return tuple(f"{instrument.id}#{one.id}" for one in ([clause] if clause else instrument.provisions))


def _matching(answer: Answer, incident: str, provision: str) -> tuple[Finding, ...]:
    instrument, clause = find_clause(provision, register=answer.register)
    return tuple(
        one
        for one in answer.findings
        if one.incident == incident
        and one.instrument == instrument.id
        and (clause is None or one.provision_id == clause.id)
    )
