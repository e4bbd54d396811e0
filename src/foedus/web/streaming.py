"""A long table as it is made, some rows at a time: CSV that no spreadsheet runs, or a JSON object a line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Literal

from starlette.responses import StreamingResponse

from foedus.exchange import write_table
from foedus.exchange.cell import Cell
from foedus.reports import dump_json

Form = Literal["csv", "ndjson"]
MEDIA_TYPES: dict[Form, str] = {"csv": "text/csv; charset=utf-8; header=present", "ndjson": "application/x-ndjson"}
ROWS = 200
Rows = Iterable[Mapping[str, Cell]]


def stream_table(rows: Rows, *, columns: Sequence[str], form: Form, name: str) -> StreamingResponse:
    """Return a table as a download that begins before its last row is made.

    What fails before the first row is a fault like any other; what fails later ends the download in the middle.
    """
    pieces = _pieces(iter(rows))
    first = next(pieces, [])
    return StreamingResponse(
        _written(chain([first], pieces), columns, form),
        media_type=MEDIA_TYPES[form],
        headers={"content-disposition": f'attachment; filename="{name}.{form}"', "cache-control": "private, no-store"},
    )


def _pieces(rows: Iterator[Mapping[str, Cell]]) -> Iterator[list[Mapping[str, Cell]]]:
    piece: list[Mapping[str, Cell]] = []
    for row in rows:
        piece.append(row)
        if len(piece) == ROWS:
            yield piece
            piece = []
    if piece:
        yield piece


def _written(pieces: Iterable[list[Mapping[str, Cell]]], columns: Sequence[str], form: Form) -> Iterator[str]:
    heading = write_table((), columns=columns)
    if form == "csv":
        yield heading
    for piece in pieces:
        if form == "csv":
            yield write_table(piece, columns=columns)[len(heading) :]
        else:
            yield "".join(f"{dump_json({one: row.get(one) for one in columns}, indent=None)}\n" for row in piece)
