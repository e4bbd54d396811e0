"""One row of a feed in our words: what a data set says of one incident, and what it leaves open."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any, TypeAlias

from foedus.errors import FeedError

ANY_OF, AND = "|", "+"
DAYS = ("first_day", "last_day")
# Columns, tables and batches of the library, which has no types.
Arrow: TypeAlias = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedRow:
    """One incident as one account has it, with at most one hit beside the territory that follows from the place.

    `incident` is `dataset:version:row`, the row by its publisher's id; `account` the data set that says so. A day is
    None where it is not known, the empty string is not said. Values that stay possible are joined by `|`; the groups
    of `by`, each of which had a part, by `+`. Where neither `object` nor `of` is said, no hit is stated.
    """

    incident: str
    account: str
    first_day: date | None = None
    last_day: date | None = None
    act: str = ""
    object: str = ""
    of: str = ""
    by: str = ""
    place: str = ""
    origin: str = ""
    sent_by: str = ""
    backed_by: str = ""
    intent: str = ""
    note: str = ""


COLUMNS = tuple(field.name for field in fields(CodedRow))
# Columns of a report, and those that are days wherever they stand.
REPORTED = ("statement", "incident", "holder", "document", "stated_on", "via", "confidence")
DATED = (*DAYS, "stated_on")
WORDS = tuple(name for name in COLUMNS if name not in ("incident", *DAYS))


@cache
def arrow() -> Arrow:
    """Return the library that holds columns; it is loaded when the first feed is read.

    Raises:
        FeedError: The extra `scale` is not installed.
    """
    try:
        return import_module("pyarrow")
    except ImportError as error:
        raise not_installed() from error


def not_installed() -> FeedError:
    """Return the fault of a base install that is asked for columns."""
    return FeedError(
        "feeds need a library that is not installed",
        code="feeds/not-installed",
        want="the extra `scale`",
        mend="run `pip install 'foedus[scale]'`",
    )


def coded_schema() -> Arrow:
    """Return the Arrow schema of coded rows: `incident` a string, days as date32, all else dictionary-coded strings.

    Raises:
        FeedError: The extra `scale` is not installed.
    """
    pa = arrow()
    words = pa.dictionary(pa.int32(), pa.string())
    kinds = {"incident": pa.string()} | dict.fromkeys(DAYS, pa.date32())
    return pa.schema([(name, kinds.get(name, words)) for name in COLUMNS])


def reported_schema() -> Arrow:
    """Return the Arrow schema of reports: the day as date32, `confidence` in per cent, all else strings.

    Grain: one row for each time that somebody reported an event. `incident` is that of the event's own coding,
    `holder` who reported it, `document` where, `via` the data set that says so.

    Raises:
        FeedError: The extra `scale` is not installed.
    """
    pa = arrow()
    kinds = {"stated_on": pa.date32(), "confidence": pa.int64()}
    return pa.schema([(name, kinds.get(name, pa.string())) for name in REPORTED])


def batch_of(rows: Iterable[CodedRow]) -> Arrow:
    """Return the rows as one record batch of the coded schema.

    Raises:
        FeedError: The extra `scale` is not installed.
    """
    pa, schema, held = arrow(), coded_schema(), tuple(rows)
    columns = [pa.array([getattr(row, name) for row in held], type=schema.field(name).type) for name in COLUMNS]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def rows_of(batch: Arrow) -> Iterator[CodedRow]:
    """Yield the rows of a record batch or table of the coded schema."""
    columns = [batch.column(name).to_pylist() for name in COLUMNS]
    for values in zip(*columns, strict=True):
        yield CodedRow(**dict(zip(COLUMNS, values, strict=True)))


def either(values: Iterable[str]) -> str:
    """Return the values as ones of which one is meant, each once; the empty string where one of them is not said."""
    parts = dict.fromkeys(part for value in values for part in (value.split(ANY_OF) if value else ("",)))
    return "" if "" in parts else ANY_OF.join(parts)
