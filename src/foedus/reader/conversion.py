"""Pages and PDFs are taken apart in a process of their own, which has little time, little memory and no secrets.

What strangers wrote is read by large libraries; where one of them never ends or eats up memory, the process ends and
nothing else. This module is also what that process runs.
"""

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import BinaryIO

from foedus.errors import DocumentError
from foedus.reader.converted import Converted, too_complex
from foedus.reader.decoding import declared_charset, decode_document
from foedus.reader.source import Kind, Source

LARGEST = 20_000_000
NEEDED = {"html": ("trafilatura", "html"), "pdf": ("pypdf", "pdf")}
HERE = Path(__file__).resolve().parents[2]
SCRIPT = "import sys; sys.path.insert(0, sys.argv[1]); from foedus.reader.conversion import main; main()"
FIELDS = ("message", "code", "at", "want", "mend")
# What Windows needs to start a process; a key or a password in the environment is nothing to it.
HANDED_ON = ("SYSTEMROOT",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What a conversion may use: seconds of processor and of the clock, bytes of memory (where the system counts)."""

    cpu_seconds: int = 30
    seconds: float = 90.0
    memory: int = 1_500_000_000


ALLOWED = Allowance()


def convert(source: Source, *, kind: Kind, allowance: Allowance = ALLOWED) -> Converted:
    """Return a page or a PDF as text, within an allowance.

    Raises:
        DocumentError: The document is broken, too large or takes too much; or its library is not installed.
    """
    module, extra = NEEDED[kind]
    if find_spec(module) is None:
        raise DocumentError(
            f"{'Pages' if kind == 'html' else 'PDFs'} are read by {module}, which is not installed.",
            code="reader/not-installed",
            at=source.at,
            want=f"the extra `{extra}`",
            mend=f"run `pip install 'foedus[{extra}]'`, or give the report as plain text",
        )
    if len(source.data) > LARGEST:
        raise too_complex(
            f"The document has {len(source.data):,} bytes.", at=source.at, want=f"at most {LARGEST:,} bytes"
        )
    head = {
        "kind": kind,
        "at": source.at,
        "charset": source.charset,
        "limits": [allowance.cpu_seconds, allowance.memory],
    }
    try:
        done = subprocess.run(  # noqa: S603 - our own program, and no word of a stranger's among its arguments
            [sys.executable, "-I", "-c", SCRIPT, str(HERE)],
            input=json.dumps(head).encode() + b"\n" + source.data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=allowance.seconds,
            check=False,
            env={name: os.environ[name] for name in HANDED_ON if name in os.environ},
        )
        told = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError) as error:
        raise too_complex(
            "The document cannot be taken apart: it takes too much time or memory, or breaks what reads it.",
            at=source.at,
            want=f"{allowance.cpu_seconds} seconds and {allowance.memory // 1_000_000:,} MB at most",
        ) from error
    if "error" in told:
        message, code, at, want, mend = (str(told["error"][name]) for name in FIELDS)
        raise DocumentError(message, code=code, at=at, want=want, mend=mend)
    return Converted(**told | {"notes": tuple(told["notes"])})


def main(stdin: BinaryIO | None = None, *, stdout: BinaryIO | None = None) -> None:
    """Convert the document on standard input, a line of JSON before it, and write what becomes of it as JSON."""
    stdin, stdout = stdin or sys.stdin.buffer, stdout or sys.stdout.buffer
    head = json.loads(stdin.readline())
    cpu_seconds, memory = head["limits"]
    limit_process(cpu_seconds, memory=memory)
    try:
        told: dict[str, object] = asdict(
            convert_here(stdin.read(), kind=head["kind"], charset=head["charset"], at=head["at"])
        )
    except DocumentError as error:
        told = {"error": {name: getattr(error, name) for name in FIELDS}}
    stdout.write(json.dumps(told).encode())


def limit_process(cpu_seconds: int, *, memory: int) -> None:
    """Keep this process to its allowance, where the system can; elsewhere the clock alone counts."""
    if not cpu_seconds or find_spec("resource") is None:
        return
    import resource  # noqa: PLC0415 - not on every system

    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def convert_here(data: bytes, *, kind: Kind, charset: str, at: str) -> Converted:
    """Return a page or a PDF as text, in this process and without an allowance.

    Raises:
        DocumentError: The document is broken or too large.
    """
    # Neither library is needed where reports are text, and both take their time to load.
    if kind == "pdf":
        from foedus.reader.pdffile import convert_pdf  # noqa: PLC0415

        return convert_pdf(data, at=at)
    from foedus.reader.htmlpage import convert_page  # noqa: PLC0415

    read = decode_document(data, charset=charset or declared_charset(data), at=at)
    found = convert_page(read.text, at=at)
    return Converted(**asdict(found) | {"notes": (*read.notes, *found.notes)})
