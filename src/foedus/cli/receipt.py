"""Receipts: written beside an answer, and found again."""

from pathlib import Path

from foedus.cli.output import write_file
from foedus.errors import StatementError
from foedus.files import read_text
from foedus.obligations import WrittenReceipt, read_receipt
from foedus.reports import Answer, dump_json


def write_receipt(answer: Answer, *, path: Path) -> None:
    """Write the receipt of an answer to a file.

    Raises:
        StoreError: The file cannot be written.
    """
    write_file(receipt_json(answer) + "\n", path=path)


def receipt_json(answer: Answer) -> str:
    """Return the receipt of an answer as `foedus/receipt/1`."""
    return dump_json(answer.to_receipt())


def load_receipt(path: Path) -> WrittenReceipt:
    """Return the receipt in a file.

    Raises:
        FoedusError: The file cannot be read, or is no JSON.
        ExceptionGroup: Of `StatementError`, every fault in it at once.
    """
    return read_receipt(read_text(path, kind=StatementError), at=str(path))
