"""The register's tables: tab-separated, a header line, `#` for comments, empty for nothing."""

from collections.abc import Iterator
from importlib.resources import files

from foedus.errors import RegisterError


def read_table(path: str) -> Iterator[dict[str, str]]:
    """Yield the rows of the register's table `path`, as header word to text.

    Short rows are filled with empty text.

    Raises:
        RegisterError: The table is not there, or a row has more cells than the header.
    """
    try:
        text = files("foedus").joinpath(f"register/{path}").read_text(encoding="utf-8")
    except OSError as error:
        raise RegisterError(f"the table {path} is missing", code="register/missing-table", at=path) from error
    header: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not header:
            header = cells
            continue
        if len(cells) > len(header):
            raise RegisterError(
                f"a row has {len(cells)} cells",
                code="register/wide-row",
                at=f"register/{path}:{number}",
                want=f"at most {len(header)}: {', '.join(header)}",
            )
        if len(cells) < len(header):
            cells += [""] * (len(header) - len(cells))
        yield dict(zip(header, cells, strict=True))


def split_list(cell: str) -> tuple[str, ...]:
    """Return the items of a cell that holds several, parted by semicolons."""
    return tuple(item.strip() for item in cell.split(";") if item.strip()) if cell else ()
