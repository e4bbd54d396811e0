"""Rows in the layout of others, made up: what they say is from general history, never from their data."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from foedus.alliances.atop import COLUMNS as ATOP_COLUMNS
from foedus.alliances.cow import BY_MEMBER, BY_PAIR, COMMON

Rows = Iterable[dict[str, object]]
# In the order of the published file, with a column that is not read.
ATOP_HEADER = (*ATOP_COLUMNS, "version", "pubsecr")
WriteRows = Callable[..., Path]


def an_atop_row(**cells: object) -> dict[str, object]:
    """Return a member of an alliance without any obligation, in effect for the year 1900."""
    blank: dict[str, object] = dict.fromkeys(ATOP_HEADER, 0)
    since = {"yrent": 1900, "moent": 1, "dayent": "1.0"}
    until = {"yrexit": 1901, "moexit": 1, "dayexit": "1.0"}
    return blank | {"atopid": 1, "member": 2, "version": "5.1"} | since | until | cells


def a_member_row(**cells: object) -> dict[str, object]:
    """Return a member of a formal alliance without any obligation, in effect for the year 1900."""
    blank: dict[str, object] = dict.fromkeys((*COMMON, *BY_MEMBER), 0)
    since = {"mem_st_year": 1900, "mem_st_month": 1, "mem_st_day": 1}
    until = {"mem_end_year": "1901.0", "mem_end_month": "1.0", "mem_end_day": "1.0"}
    return blank | {"version4id": 1, "ccode": 2, "version": "4.1"} | since | until | cells


def a_pair_row(**cells: object) -> dict[str, object]:
    """Return a directed pair of a formal alliance without any obligation, in effect for the year 1900."""
    blank: dict[str, object] = dict.fromkeys((*COMMON, *BY_PAIR), 0)
    since = {"dyad_st_year": 1900, "dyad_st_month": 1, "dyad_st_day": 1}
    until = {"dyad_end_year": "1901.0", "dyad_end_month": "1.0", "dyad_end_day": "1.0"}
    return blank | {"version4id": 1, "ccode1": 2, "ccode2": 20, "version": "4.1"} | since | until | cells


@pytest.fixture
def write_rows(tmp_path: Path) -> WriteRows:
    """Return what writes rows to a file as their publisher would."""

    def write(rows: Rows, *, name: str = "atop5_1m.csv", without: tuple[str, ...] = ()) -> Path:
        listed = [dict(row) for row in rows]
        columns = [column for column in listed[0] if column not in without]
        lines = [",".join(columns), *(",".join(str(row[column]) for column in columns) for row in listed)]
        path = tmp_path / name
        path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8")
        return path

    return write
