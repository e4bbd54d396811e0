"""Receipts: written beside an answer or recorded, and found again."""

import re
import sys
from datetime import datetime
from pathlib import Path

from foedus.cli.option import Where
from foedus.cli.project import find_project
from foedus.errors import StatementError, UsageError
from foedus.files import read_text
from foedus.files.textwriting import write_file
from foedus.obligations import WrittenReceipt, read_receipt
from foedus.projects import Project
from foedus.reports import Answer, dump_json

ID = re.compile(r"[0-9a-fA-F]{8,64}", re.ASCII)
SHORT = 10


def write_receipt(answer: Answer, *, path: Path) -> None:
    """Write the receipt of an answer to a file.

    Raises:
        StoreError: The file cannot be written.
    """
    write_file(receipt_json(answer) + "\n", path=path)


def receipt_json(answer: Answer) -> str:
    """Return the receipt of an answer as `foedus/receipt/1`."""
    return dump_json(answer.to_receipt())


def record_receipt(answer: Answer, *, project: Project, recorder: str, moment: datetime, quiet: bool) -> None:
    """Record the receipt of an answer in the project's store, and say on standard error by which id it is found.

    Raises:
        StoreError: The store cannot be written.
    """
    with project.open_store() as store:
        name = store.put_receipt(receipt_json(answer), recorded_at=moment, recorder=recorder)[:SHORT]
    if not quiet:
        told = f"Receipt {name} is on record; `foedus replay {name}` gives the answer again."
        print(told, file=sys.stderr)  # noqa: T201 - the terminal is this room's


def check_on_record(*, given: bool) -> None:
    """Refuse to record an answer to what is not on record: nobody could give it again.

    Raises:
        UsageError: Files or a supposed attack are given.
    """
    if given:
        raise UsageError(
            "Only the answer to what is on record can be recorded.",
            code="cli/not-on-record",
            at="--record",
            want="neither FILE nor a supposed attack",
            mend="run `foedus add FILE` first, or write the receipt to a file with `--receipt`",
        )


def load_receipt(name: str, *, where: Where) -> WrittenReceipt:
    """Return the receipt in a file, or the one on record whose id begins so.

    Raises:
        FoedusError: The file cannot be read, or is no JSON; or no receipt on record is called so.
        ExceptionGroup: Of `StatementError`, every fault in it at once.
    """
    path = Path(name)
    if path.exists() or not ID.fullmatch(name):
        return read_receipt(read_text(path, kind=StatementError), at=name)
    project = find_project(where)
    found = None
    if project is not None and project.has_store:
        with project.open_store() as store:
            found = store.receipt(name)
    if found is None:
        raise UsageError(
            f'"{name}" is no file, and no receipt on record has an id that begins so.',
            code="cli/unknown-receipt",
            at="RECEIPT",
            want="a file that `foedus assess --receipt` wrote, or the id of a receipt on record",
            mend="see `foedus log`, which shows the ids of receipts",
        )
    return read_receipt(found, at=name)
