"""Faults on standard error, in one shape, and the exit status that they have."""

import os
import sys
import traceback

from foedus.errors import FoedusError, StoreError, UsageError, flatten
from foedus.reports.jsontext import dump_json
from foedus.reports.safetext import one_line

USAGE, REFUSED, STORE, NOT_INSTALLED, BUG, INTERRUPTED = 2, 3, 4, 5, 70, 130
FILE_SYSTEM = ("files/no-such-file", "files/is-a-folder", "files/cannot-open", "engine/disk-full")
REPORT_AT = "the project's issue tracker"


def status_of(fault: FoedusError) -> int:
    """Return the exit status for a fault: usage, input refused, store or file system, or something not installed."""
    if fault.code.endswith("/not-installed"):
        return NOT_INSTALLED
    if isinstance(fault, StoreError) or fault.code in FILE_SYSTEM:
        return STORE
    return USAGE if isinstance(fault, UsageError) else REFUSED


def report(error: FoedusError | ExceptionGroup[FoedusError], *, as_json: bool) -> int:
    """Write every fault to standard error, and return the exit status: that of the gravest."""
    faults = flatten(error)
    if as_json:
        _write(dump_json({"errors": [fault.as_dict() for fault in faults]}))
    else:
        _write("\n\n".join(fault_text(fault) for fault in faults))
    return max(status_of(fault) for fault in faults)


def fault_text(fault: FoedusError) -> str:
    """Return a fault as text in which nothing from a stranger moves the cursor or begins a line."""
    parts = {name: one_line(value) for name, value in fault.as_dict().items()}
    safe = type(fault)(parts["message"], code=parts["code"], at=parts["at"], want=parts["want"], mend=parts["mend"])
    return str(safe)


def report_bug(error: BaseException) -> int:
    """Say in a few lines that Foedus itself is at fault and how to report it; return 70."""
    if os.environ.get("FOEDUS_DEBUG") == "1":
        _write("".join(traceback.format_exception(error)))
    _write(
        f"Foedus failed: {type(error).__name__}: {one_line(str(error))[:300]}\n"
        f"  This is our bug, and nothing was written.\n"
        f"  mend  run again with FOEDUS_DEBUG=1, and send what it prints to {REPORT_AT}"
    )
    return BUG


def _write(text: str) -> None:
    print(text, file=sys.stderr)  # noqa: T201 - the terminal is this room's
