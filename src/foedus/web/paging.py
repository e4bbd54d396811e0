"""A long list in pieces: at most so many rows, and a cursor that leads to those after them.

A cursor names the last row that was given, not a number of rows, so that what is recorded in between shifts nothing:
no row comes twice, and none that was there at the beginning is left out.
"""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from fastapi import Query
from starlette.datastructures import URL

from foedus.errors import UsageError

Row = TypeVar("Row")
USUAL, MOST = 100, 1_000
LONGEST = 500
Limit = Annotated[int, Query(ge=1, le=MOST, description="At most so many rows.")]
Cursor = Annotated[
    str, Query(max_length=LONGEST, description="Where to go on: from the `next` link of the answer before.")
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece(Generic[Row]):
    """Some rows of a list, and the cursor that leads on; "" at its end."""

    rows: tuple[Row, ...]
    cursor: str


def page_of(rows: Sequence[Row], *, key: Callable[[Row], str], limit: int, cursor: str) -> Piece[Row]:
    """Return the rows after those that were given already.

    Raises:
        UsageError: The cursor is none of ours, or its row is gone.
    """
    start = 0
    if cursor:
        last = _read(cursor)
        start = next((number for number, row in enumerate(rows, start=1) if key(row) == last), 0)
        if not start:
            raise _wrong()
    found = tuple(rows[start : start + limit])
    more = start + limit < len(rows)
    return Piece(rows=found, cursor=_written(key(found[-1])) if found and more else "")


def next_link(url: URL, *, cursor: str, name: str = "cursor") -> dict[str, str]:
    """Return the header that leads to the next piece; none at the end."""
    if not cursor:
        return {}
    on = url.include_query_params(**{name: cursor})
    return {"link": f'<{on.path}?{on.query}>; rel="next"'}


def _written(key: str) -> str:
    return base64.urlsafe_b64encode(json.dumps(key).encode()).decode().rstrip("=")


def _read(cursor: str) -> str:
    try:
        raw = base64.b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        found = json.loads(raw)
    except (UnicodeError, binascii.Error, ValueError, RecursionError) as error:
        raise _wrong() from error
    if not isinstance(found, str):
        raise _wrong()
    return found


def _wrong() -> UsageError:
    return UsageError(
        "The cursor leads nowhere.",
        code="web/wrong-cursor",
        at="cursor",
        want="a cursor as the answer before gave it, for the same question",
        mend="begin anew without one",
    )
