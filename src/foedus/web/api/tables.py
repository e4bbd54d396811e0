"""The record and its answers as long tables, streamed: `foedus export csv`, one table at a time."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Path, Response

from foedus.exchange import Answered, Table, answer_tables, exported_record, record_tables
from foedus.exchange.tables import FINDINGS, INCIDENTS, OBLIGATIONS
from foedus.web.api.describing import faults
from foedus.web.api.here import Here
from foedus.web.asking import AsOf, Policy, moment_given
from foedus.web.desk import Asked, View
from foedus.web.streaming import MEDIA_TYPES, Form, stream_table

router = APIRouter(prefix="/tables", tags=["tables"])


class TableName(StrEnum):
    """The five tables."""

    STATEMENTS = "statements"
    DOCUMENTS = "documents"
    INCIDENTS = "incidents"
    FINDINGS = "findings"
    OBLIGATIONS = "obligations"


OF_RECORD = (TableName.STATEMENTS, TableName.DOCUMENTS)
# The answers are streamed incident by incident: none need wait for the others.
COLUMNS = {
    TableName.INCIDENTS: INCIDENTS,
    TableName.FINDINGS: FINDINGS,
    TableName.OBLIGATIONS: OBLIGATIONS,
}
TEXT = {media_type.partition(";")[0]: {"schema": {"type": "string"}} for media_type in MEDIA_TYPES.values()}


@router.get(
    "/{table}.{form}",
    response_class=Response,
    responses={200: {"description": "The table, as it is made.", "content": TEXT}, **faults()},
)
def table_of(
    *,
    desk: Here,
    table: Annotated[TableName, Path(description="Which table.", examples=["statements"])],
    form: Annotated[Form, Path(description="csv or ndjson.", examples=["csv"])],
    as_of: AsOf = "",
    policy: Policy = "",
) -> Response:
    """Stream a table: a row a statement, a document, an incident, a finding, or a finding × bearer."""
    view = desk.view(as_of=moment_given(as_of))
    if table in OF_RECORD:
        library = view.library
        told = exported_record(view.record(), actors=library.actors, places=library.places, as_of=view.as_of)
        made = record_tables(told)[f"{table}.csv"]
        return stream_table(made.rows, columns=made.columns, form=form, name=table.value)
    pieces = _answered(view, table, Asked(policy=policy))
    columns = COLUMNS[table]
    return stream_table((row for one in pieces for row in one.rows), columns=columns, form=form, name=table.value)


def _answered(view: View, table: TableName, asked: Asked) -> Iterator[Table]:
    library = view.library
    for incident in view.incidents(policy=asked.policy):
        about = tuple(dict.fromkeys((incident.id, *incident.also)))
        told = exported_record(view.record(about=about), actors=library.actors, places=library.places, as_of=view.as_of)
        answer = view.answer(about=about, asked=asked)
        yield answer_tables(Answered(exported=told, assessment=answer.assessment))[f"{table}.csv"]
