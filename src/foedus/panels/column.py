"""The columns of the tables: what each holds, and how it is made of numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from foedus.errors import UsageError
from foedus.panels.calendar import ARROW_FIRST, NEVER, Flags, Ints

Type = Literal["year", "count", "tally", "code", "flag", "word", "day"]
# Columns and tables of a library that has no types.
Arrow: TypeAlias = Any
Numbers: TypeAlias = npt.NDArray[Any]
# How each type is held; a word is an index into the distinct words.
HELD: dict[Type, str] = {
    "year": "int16",
    "count": "int16",
    "tally": "int32",
    "code": "int16",
    "flag": "int8",
    "day": "date32",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table; `values` are the words that it may hold, none where they are open."""

    name: str
    type: Type
    about: str
    values: tuple[str, ...] = ()
    nullable: bool = False


def arrow() -> Arrow:
    """Return the library that holds columns.

    Raises:
        UsageError: The extra `scale` is not installed.
    """
    try:
        return import_module("pyarrow")
    except ImportError as error:
        raise UsageError(
            "Panels need a library that is not installed.",
            code="panels/not-installed",
            want="the extra `scale`",
            mend="run `pip install 'foedus[scale]'`",
        ) from error


def numbers(values: Numbers, *, kind: Type, known: Flags | None = None) -> Arrow:
    """Return a column of numbers; what is not known is null."""
    library = arrow()
    missing = None if known is None else ~known
    return library.array(values.astype(HELD[kind], copy=False), mask=missing, type=getattr(library, HELD[kind])())


def words(index: Numbers, *, among: Sequence[str]) -> Arrow:
    """Return a column of words by their positions; -1 is null."""
    library = arrow()
    narrow = "int16" if len(among) < np.iinfo(np.int16).max else "int32"
    missing = index < 0
    positions = library.array(index.astype(narrow, copy=False), mask=missing if missing.any() else None)
    return library.DictionaryArray.from_arrays(positions, library.array(list(among), type=library.string()))


def days(values: Ints) -> Arrow:
    """Return a column of days; an edge that the calendar does not reach is null."""
    library = arrow()
    known = values < NEVER
    return library.array((values - ARROW_FIRST).astype("int32"), mask=~known).cast(library.date32())


def distinct(texts: Sequence[str]) -> tuple[Ints, tuple[str, ...]]:
    """Return the position of each text among the distinct ones, in their order, and these."""
    found = {text: number for number, text in enumerate(sorted(set(texts)))}
    return np.array([found[text] for text in texts], dtype=np.int64), tuple(found)


def as_table(columns: Sequence[Column], *, made: dict[str, Arrow]) -> Arrow:
    """Return the table of what was made, in the order of the columns."""
    return arrow().table([made[one.name] for one in columns], names=[one.name for one in columns])
