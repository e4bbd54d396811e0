"""`foedus chart`: what was found as a picture, with the rows behind it."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from foedus import follow
from foedus.assess import Library
from foedus.charts import (
    Chart,
    ChartForm,
    bar_chart,
    cover_matrix_chart,
    map_chart,
    matrix_chart,
    network_chart,
    render_chart,
    timeline_chart,
)
from foedus.cli.moment import day_of, today
from foedus.cli.option import Asking, Where, with_options
from foedus.cli.session import Recorded, answer_matter, matter_on_record, open_library
from foedus.errors import UsageError
from foedus.exchange import write_table
from foedus.files.textwriting import write_bytes, write_file
from foedus.incidents import check_incident
from foedus.obligations import Assessment
from foedus.reports import Answer
from foedus.reports.wording import shortened

app = typer.Typer(add_completion=False)


class Kind(StrEnum):
    """What a picture shows."""

    MAP = "map"
    TIMELINE = "timeline"
    MATRIX = "matrix"
    BARS = "bars"
    NETWORK = "network"
    COVER = "cover"


OF_COVER = (Kind.NETWORK, Kind.COVER)
FORMS: dict[str, ChartForm] = {".svg": "svg", ".png": "png", ".html": "html", ".htm": "html", ".json": "json"}
ENDINGS = (*FORMS, ".csv")
Name = Annotated[
    Kind,
    typer.Argument(metavar="KIND", help="map, timeline, matrix, bars: of incidents. network, cover: of commitments."),
]
What = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[INCIDENT|FILE|ACTOR]…",
        help="Incidents, or files in which they stand [the project's record, else the bundled reports]; "
        "for network and cover who would be attacked [every State].",
    ),
]
Output = Annotated[
    Path,
    typer.Option("--output", "-o", metavar="FILE", help="Where to: .svg, .png, .html, .json (Vega-Lite), or .csv."),
]
DataFile = Annotated[
    Path | None, typer.Option("--data", metavar="FILE", help="Write the rows behind the picture there too, as CSV.")
]
Against = Annotated[
    str | None, typer.Option("--against", metavar="ACTOR", help="For network and cover: against an attack by this one.")
]
Dark = Annotated[bool, typer.Option("--dark", help="Light on dark.")]


@app.command()
@with_options
def chart(  # noqa: PLR0913 - the words of the command line
    kind: Name,
    *,
    what: What = None,
    output: Output,
    asking: Asking,
    where: Where,
    data: DataFile = None,
    against: Against = None,
    dark: Dark = False,
) -> None:
    """Draw incidents (map, timeline, matrix of verdicts, bars) or commitments (network, matrix of cover).

    foedus chart map doha-2025-09-09 -o doha.svg

    foedus chart network QAT --on 2026-03-01 -o qatar.html --data qatar.csv
    """
    form = _form(output)
    library = open_library(where)
    if kind in OF_COVER:
        drawn = _of_cover(kind, what or [], asking, against, library)
    else:
        drawn = _of_incidents(kind, what or [], asking, where, library)
    table = write_table(drawn.rows, columns=drawn.columns)
    if form is None:
        write_file(table, path=output)
    else:
        write_bytes(render_chart(drawn, form=form, scheme="dark" if dark else "light"), path=output)
    if data is not None:
        write_file(table, path=data)
    typer.echo(f"{drawn.title}: {shortened(drawn.description)}", err=True)


def _form(output: Path) -> ChartForm | None:
    ending = output.suffix.lower()
    if ending not in ENDINGS:
        raise UsageError(
            f"A picture is not written as {ending or 'a file without an ending'}.",
            code="cli/unknown-picture",
            at=str(output),
            want=f"a file that ends in {', '.join(ENDINGS)}",
            mend="name it for example `-o picture.svg`",
        )
    return FORMS.get(ending)


def _of_cover(kind: Kind, what: list[str], asking: Asking, against: str | None, library: Library) -> Chart:
    if len(what) > 1:
        raise UsageError(
            "Cover is drawn of one actor, or of all.",
            code="cli/no-actor",
            at=" ".join(what),
            want="one ACTOR, or none for every State",
            mend=f"write for example `foedus chart {kind.value} {what[0]} -o picture.svg`",
        )
    on = day_of(asking.on, option="--on") or today()
    found = follow.cover(what[0] if what else None, on=on, against=against or "", library=library)
    digest = library.register.digest
    if kind is Kind.COVER:
        return cover_matrix_chart(found, actors=library.actors, digest=digest)
    owed = follow.owed_by(what[0], on=on, library=library) if what else ()
    return network_chart(found, actors=library.actors, owed=owed, digest=digest)


def _of_incidents(kind: Kind, what: list[str], asking: Asking, where: Where, library: Library) -> Chart:
    named = tuple(one for one in what if not Path(one).is_file())
    files = [Path(one) for one in what if one not in named] or None
    recorded = Recorded(where=where, as_of=asking.as_of, about=named)
    matter = matter_on_record(files, library=library, published=asking.published, recorded=recorded)
    found = answer_matter(matter, asking=asking)
    for name in named:
        check_incident(name, known=[one for each in found.assessment.incidents for one in (each.id, *each.also)])
    assessment = _only(found, named)
    if kind is Kind.MAP:
        return map_chart(assessment, places=library.places, actors=library.actors, on=day_of(asking.on, option="--on"))
    if kind is Kind.BARS:
        return bar_chart(assessment)
    if kind is Kind.TIMELINE:
        return timeline_chart(assessment, register=found.register, actors=library.actors)
    return matrix_chart(assessment, register=found.register, silent=asking.everything, actors=library.actors)


def _only(found: Answer, named: tuple[str, ...]) -> Assessment:
    """Return the answer about the incidents that are named, or about all."""
    whole = found.assessment
    kept = tuple(one for one in whole.incidents if not named or {one.id, *one.also}.intersection(named))
    ids = {one.id for one in kept}
    return replace(whole, incidents=kept, findings=tuple(one for one in whole.findings if one.incident in ids))
