"""Pages and PDFs are taken apart within an allowance, in a process of their own."""

import gzip
import io
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from foedus.errors import DocumentError
from foedus.reader.conversion import Allowance, convert, limit_process, main
from foedus.reader.converted import Converted
from foedus.reader.source import Source
from tests.pdfs import column, pdf_of

PAGE = (
    "<html><head><meta charset=windows-1252><title>Strike</title></head><body><article>"
    "<p>Israeli aircraft struck a building in Doha on Tuesday, Qatar’s interior ministry said in a statement.</p>"
    "</article></body></html>"
).encode("cp1252")
WORDS = "Israeli aircraft struck a building in Doha on Tuesday, Qatar’s interior ministry said in a statement.\n"


def source(data: bytes, charset: str = "") -> Source:
    """Return some bytes as a report."""
    return Source(data=data, at="report", name="report", charset=charset)


def test_a_page_comes_back_as_text() -> None:
    """In the charset that it declares."""
    assert Converted(text=WORDS, title="Strike") == convert(source(PAGE), kind="html")


def test_the_charset_of_the_server_counts_more() -> None:
    """What is broken in it is noted, or refused."""
    with pytest.raises(DocumentError) as caught:
        convert(source(PAGE.replace(b"\x92", b"\x92" * 9), charset="utf-8"), kind="html")

    assert ("reader/wrong-charset", "report") == (caught.value.code, caught.value.at)


def test_a_pdf_comes_back_as_text() -> None:
    """With its notes."""
    found = convert(source(pdf_of(column(["Doha"]), information="/CreationDate (D:20250911)")), kind="pdf")

    assert ("Doha\n", 1) == (found.text, len(found.notes))


@pytest.mark.parametrize(
    "allowance", [Allowance(seconds=0.01), Allowance(memory=50_000_000), Allowance(cpu_seconds=1, seconds=60)]
)
def test_what_takes_too_much_is_ended(allowance: Allowance) -> None:
    """Time of the clock, memory, and time of the processor."""
    words = "aircraft struck a building in Doha on Tuesday, Qatar said"
    slow = "".join(f"<p>{number} {words}.</p>" for number in range(45_000))
    begun = time.monotonic()
    with pytest.raises(DocumentError) as caught:
        convert(source(f"<html><body><article>{slow}</article>".encode()), kind="html", allowance=allowance)

    assert "reader/too-complex" == caught.value.code
    assert time.monotonic() - begun < 30


def test_too_many_bytes_are_refused_unread() -> None:
    """A page of 50 MB is no report."""
    with pytest.raises(DocumentError) as caught:
        convert(source(PAGE + b" " * 50_000_000), kind="html")

    assert "reader/too-complex" == caught.value.code


@pytest.mark.parametrize(("kind", "extra"), [("html", "html"), ("pdf", "pdf")])
def test_a_missing_library_is_an_extra(kind: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message gives the command."""
    monkeypatch.setattr("foedus.reader.conversion.find_spec", lambda _name: None)
    with pytest.raises(DocumentError) as caught:
        convert(source(PAGE), kind=kind)  # type: ignore[arg-type]

    assert "reader/not-installed" == caught.value.code
    assert f"pip install 'foedus[{extra}]'" in caught.value.mend


def told(data: bytes, kind: str) -> dict[str, object]:
    """Return what the process writes, run within this one and without limits."""
    out = io.BytesIO()
    head = json.dumps({"kind": kind, "at": "x", "charset": "", "limits": [0, 0]}).encode()
    main(io.BytesIO(head + b"\n" + data), stdout=out)
    found: dict[str, object] = json.loads(out.getvalue())
    return found


def test_the_process_tells_a_text_or_a_fault() -> None:
    """Both as JSON."""
    assert WORDS == told(PAGE, "html")["text"]
    assert "Doha\n" == told(pdf_of(column(["Doha"])), "pdf")["text"]
    assert {"error"} == set(told(b"%PDF-", "pdf"))


def test_limits_hold_where_the_system_has_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere the clock alone counts."""
    script = (
        "import os\n"
        "from foedus.reader.conversion import limit_process\n"
        "limit_process(5, memory=10**9)\n"
        "os.write(os.open('x', os.O_CREAT | os.O_WRONLY), b'x')"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, cwd=tmp_path)  # noqa: S603
    monkeypatch.setattr("foedus.reader.conversion.find_spec", lambda _name: None)
    limit_process(1, memory=1)

    assert 0 != done.returncode


def test_all_limits_are_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time, memory, files and cores."""
    resource = pytest.importorskip("resource")
    found: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr("resource.setrlimit", lambda kind, pair: found.update({kind: pair}))
    limit_process(7, memory=8)

    assert {
        resource.RLIMIT_CPU: (7, 7),
        resource.RLIMIT_AS: (8, 8),
        resource.RLIMIT_FSIZE: (0, 0),
        resource.RLIMIT_CORE: (0, 0),
    } == found


def test_a_packed_page_is_not_unpacked() -> None:
    """Only what a server packs for the way is."""
    with pytest.raises(DocumentError) as caught:
        convert(source(gzip.compress(PAGE)), kind="html")

    assert "files/binary" == caught.value.code
