"""One cell of a table, and a table of them, as RFC 4180 writes it."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from foedus.errors import StatementError
from foedus.exchange.guard import guard_cell, unguard_cell

BYTE_ORDER_MARK = "\ufeff"
EMPTY = "\\e"
ITEM = re.compile(r"(?:[^;\\]|\\.)*", re.DOTALL)
ESCAPED = re.compile(r"\\(.)", re.DOTALL)
# A cell may hold a whole article.
LONGEST_CELL = 1 << 27

Cell = str | int | float | bool | None | Sequence["Cell"]


def write_table(rows: Iterable[Mapping[str, Cell]], *, columns: Sequence[str], byte_order_mark: bool = False) -> str:
    """Return a table with a line of headings; lines end in CR LF, cells are quoted where they have to be.

    Text is guarded; numbers stay numbers, which no spreadsheet runs.
    """
    out = io.StringIO(newline="")
    out.write(BYTE_ORDER_MARK if byte_order_mark else "")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_written(row.get(name)) for name in columns] for row in rows)
    return out.getvalue()


def read_table(text: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a table that `write_table` wrote, with every cell as it was before it was guarded.

    Raises:
        StatementError: A row has more or fewer cells than there are headings, or the text is no table.
    """
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        rows = list(csv.reader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline=""), strict=True))
    except csv.Error as error:
        raise _no_table(f"The table cannot be read: {error}.", 0) from error
    finally:
        csv.field_size_limit(before)
    for number, row in enumerate(rows, start=1):
        if len(row) != len(rows[0]):
            raise _no_table(f"Row {number} has {len(row)} cells under {len(rows[0])} headings.", number)
    return tuple(dict(zip(rows[0], map(unguard_cell, row), strict=True)) for row in rows[1:])


def _no_table(message: str, row: int) -> StatementError:
    return StatementError(
        message,
        code="exchange/wrong-table",
        at=f"row {row}" if row else "",
        want="a table as `foedus export csv` writes it",
        mend="export it again, and save it from a spreadsheet as CSV, UTF-8, separated by commas",
    )


def join_items(items: Iterable[str]) -> str:
    r"""Return several texts as one cell, from which `split_items` has them back.

    >>> print(join_items(["air strike", "a;b", ""]))
    air strike; a\;b; \e
    """
    return "; ".join(one.replace("\\", "\\\\").replace(";", "\\;") or EMPTY for one in items)


def split_items(text: str) -> tuple[str, ...]:
    r"""Return the texts that `join_items` made one cell of.

    >>> split_items(r"air strike; a\;b; \e")
    ('air strike', 'a;b', '')
    """
    found: list[str] = []
    start = 0 if text else -1
    while start >= 0:
        item = ITEM.match(text, start)
        end = item.end() if item else len(text)
        whole = text[start:end]
        found.append("" if whole == EMPTY else ESCAPED.sub(r"\1", whole))
        start = end + len("; ") if end < len(text) else -1
    return tuple(found)


def _written(value: Cell) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return value
    if isinstance(value, str):
        return guard_cell(value)
    return guard_cell(join_items(_item(one) for one in value))


def _item(value: Cell) -> str:
    if isinstance(value, str | int | float | None):
        return "" if value is None else str(value)
    return " + ".join(_item(one) for one in value)
