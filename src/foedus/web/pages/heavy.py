"""What pages have done aside: drawings, briefs, cascades, and the rows of the index.

Each function is called in the other process, and takes nothing but values: what it works with besides, the library and
the store, it opens itself, once.
"""

from collections.abc import Hashable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Literal

from foedus.assess import Library
from foedus.cascades import Cascade, Start
from foedus.charts import Chart, render_chart, timeline_chart
from foedus.errors import FoedusError
from foedus.follow import cascade
from foedus.obligations import Assessment
from foedus.projects import project_in
from foedus.projects.answering import suppose
from foedus.reports import BriefForm, Style, write_brief
from foedus.web.desk import Desk, View
from foedus.web.pages.indexrow import Row, row_of


@cache
def _desk(folder: Path) -> Desk:
    return Desk(project=project_in(folder))


def _library(folder: Path) -> Library:
    return _desk(folder).library


def drawn(chart: Chart, *, scheme: Literal["light", "dark"]) -> bytes:
    """Return a chart as SVG.

    Raises:
        UsageError: What draws is not installed.
    """
    return render_chart(chart, form="svg", scheme=scheme)


def brief_of(assessment: Assessment, *, form: BriefForm, style: Style, folder: Path) -> bytes:
    """Return the brief of an answer, as a file.

    Raises:
        UsageError: What writes it is not installed.
    """
    library = _library(folder)
    return write_brief(assessment, register=library.register, form=form, style=style, actors=library.actors)


def kept_cascade(view: View, *key: Hashable, start: Start, assume: Sequence[str], only: Sequence[str]) -> Cascade:
    """Return what would follow from an attack, done aside, and kept while the record is as it is.

    `key` tells the attack, where it is one on record.

    Raises:
        UsageError: A word means nothing.
        PlaceError: The place is unknown.
    """
    said, kinds, folder = tuple(assume), tuple(only), view.desk.project.folder
    told = (start.attackers, start.victims, start.on, start.place, start.act, start.object)

    def make() -> Cascade:
        return view.desk.aside.run(cascade_of, start, assume=said, only=kinds, folder=folder)

    return view.keep("cascade", *key, told, said, kinds, make=make)


def cascade_of(start: Start, *, assume: Sequence[str], only: Sequence[str], folder: Path) -> Cascade:
    """Return what would follow from an attack.

    Raises:
        UsageError: A word means nothing.
        PlaceError: The place is unknown.
    """
    return cascade(start, assume=assume, only=only, library=_library(folder))


def rows_of(names: Sequence[str], *, folder: Path) -> tuple[Row, ...]:
    """Return the rows of some incidents, as the record stands now.

    Raises:
        StoreError: The store cannot be read.
    """
    view = _desk(folder).view()
    return tuple(row_of(view, name=name) for name in names)


def warm() -> None:
    """Draw something for nobody: the first drawing of a process takes a second."""
    with suppress(FoedusError):
        answer = suppose(attacker="ISR", victim="QAT", place="Doha", act="air strike", date="2025-09-09")
        render_chart(timeline_chart(answer.assessment, register=answer.register), form="svg", scheme="light")
