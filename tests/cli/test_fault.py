"""Every bad input has its message, its exit status, and leaves nothing behind."""

import json
import re
from pathlib import Path

import pytest

from foedus.cli.fault import fault_text, report_bug, status_of
from foedus.errors import DocumentError, EngineError, FoedusError, StatementError, StoreError, UsageError
from tests.cli.conftest import Run

BASE = """schema: foedus/statements/1
documents:
  - {id: wire, outlet: Example Wire}
incidents:
  - {id: doha}
statements:
  - {about: doha, property: act, value: air strike, holder: wire, document: wire}
"""
BOMB = "schema: foedus/statements/1\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
GOLDEN = {
    "unknown key": (
        BASE.replace("holder:", "holdr:"),
        (
            """StatementError [files/missing-key]: The key "holder" is missing.
  at    PATH:7:5 (statements › 1)
  want  `holder: …`
  mend  add `holder`

StatementError [files/unknown-key]: The key "holdr" is unknown here.
  at    PATH:7:53 (statements › 1 › holdr)
  want  one of about, property, value, holder, document, stance, words, start, end, stated_on, rule, via, """
            """recorded_at, recorded_by, first_recorded_at, first_recorded_by, reason; nearest: holder
  mend  correct the spelling, or remove the key
"""
        ),
    ),
    "duplicate key": (
        BASE.replace("holder: wire", "holder: wire, holder: wire"),
        """StatementError [files/duplicate-key]: The key "holder" stands twice, first on line 7.
  at    PATH:7:67
  want  each key once
  mend  remove or rename one of the two
""",
    ),
    "wrong date": (
        BASE.replace("property: act, value: air strike", "property: happened_on, value: 2025-13-40"),
        """StatementError [statements/wrong-date]: "2025-13-40" names a day that no calendar has.
  at    PATH:7:49 (statements › 1 › value)
  want  a date as 2025-09-09, 2025-09, 2025 or 2025-09-01..2025-09-30
  mend  write year, month and day in this order
""",
    ),
    "unknown party": (
        BASE.replace("property: act, value: air strike", "property: by, value: QATT"),
        """StatementError [statements/unknown-actor]: "QATT" is no actor that the register knows.
  at    PATH:7:40 (statements › 1 › value)
  want  a state by its ISO 3166-1 alpha-3 code, an organisation or a group by its id; nearest: QAT
  mend  write `QAT`
""",
    ),
    "empty quotation": (
        BASE.replace("document: wire}", 'document: wire, words: " "}'),
        """StatementError [statements/empty-quotation]: The quotation is empty.
  at    PATH:7:90 (statements › 1 › words)
  want  the words of the document that carry the claim
  mend  quote the words, or leave `words` out
""",
    ),
    "unknown incident": (
        BASE.replace("about: doha", "about: dohaa"),
        """StatementError [statements/unknown-incident]: "dohaa" is no incident or act of this file.
  at    PATH:7:13 (statements › 1 › about)
  want  one of doha; nearest: doha
  mend  add `- {id: dohaa, title: …}` under `incidents:`, or correct the id
""",
    ),
    "YAML bomb": (
        BOMB,
        """StatementError [files/alias]: Anchors and aliases are not read.
  at    PATH:2:4
  want  each value written out where it stands
  mend  write the value out instead of `&name` or `*name`
""",
    ),
    "deep nesting": (
        "[" * 100_000,
        """StatementError [files/too-deep]: The file nests deeper than 50 levels.
  at    PATH:1:52
  want  at most 50 levels
  mend  flatten the structure
""",
    ),
}


@pytest.mark.parametrize("name", GOLDEN)
def test_a_bad_statements_file_is_refused_with_its_message(name: str, tmp_path: Path, foedus: Run) -> None:
    """Whoever writes statements is told what is wrong, where, what was wanted and how to mend it."""
    text, message = GOLDEN[name]
    path = tmp_path / "bad.yaml"
    path.write_text(text, encoding="utf-8")
    result = foedus("brief", path, "-o", tmp_path / "brief.txt")

    assert (3, "", message.replace("PATH", str(path))) == (result.status, result.out, result.err)
    assert [path] == list(tmp_path.iterdir())
    assert text == path.read_text(encoding="utf-8")


REPORTS = {
    "empty": (
        b"",
        3,
        """DocumentError [reader/empty-report]: The report is empty.
  at    PATH
  want  a text with at least one sentence
  mend  check that the right file was given
""",
    ),
    "binary": (
        b"PK\x03\x04\x00\x01",
        3,
        """DocumentError [reader/unknown-format]: The file is a zip archive, perhaps a Word document.
  at    PATH
  want  plain text, Markdown, HTML or PDF
  mend  save the report as text or PDF
""",
    ),
    "not UTF-8": (
        "Café".encode("latin-1"),
        3,
        """DocumentError [files/not-utf-8]: The bytes are not UTF-8 (byte 3: 0xe9).
  at    PATH:1
  want  UTF-8 text
  mend  convert it, for example with `iconv -f LATIN1 -t UTF-8`
""",
    ),
    "missing": (
        None,
        4,
        """DocumentError [files/no-such-file]: There is no such file.
  at    PATH
  want  a file that exists
  mend  check the spelling of the path
""",
    ),
}


@pytest.mark.parametrize("name", REPORTS)
def test_a_bad_report_is_refused_with_its_message(name: str, tmp_path: Path, foedus: Run) -> None:
    """What is no text is not read as one."""
    data, status, message = REPORTS[name]
    path = tmp_path / "report.md"
    if data is not None:
        path.write_bytes(data)
    result = foedus("brief", path)

    assert (status, "", message.replace("PATH", str(path))) == (result.status, result.out, result.err)


def test_a_line_of_ten_megabytes_is_answered(tmp_path: Path, foedus: Run) -> None:
    """A report without a line break is read to its end."""
    path = tmp_path / "long.md"
    path.write_text("x" * 10_000_000, encoding="utf-8")
    result = foedus("brief", path)

    assert 0 == result.status
    assert "No armed attack was found in what was given, so there is nothing to answer." in result.out


def test_a_holder_that_contradicts_itself_is_answered_and_listed(tmp_path: Path, statements: Path, foedus: Run) -> None:
    """Two times for one call are no reason to refuse an answer."""
    text = statements.read_text(encoding="utf-8") + "".join(
        f"  - {{about: notice, property: happened_on, value: {day}, holder: ansari, document: wire, words: on {day}}}\n"
        for day in ("2025-09-09", "2025-09-10")
    )
    path = tmp_path / "twice.yaml"
    path.write_text(text, encoding="utf-8")
    result = foedus("brief", path)

    assert 0 == result.status
    assert (
        "Qatar contradicts itself on notice, happened on: 2025-09-09 “on 2025-09-09” [n] against 2025-09-10 "
        "“on 2025-09-10” [n]. Resolved: both kept."
    ) in re.sub(r"\[\d+\]", "[n]", " ".join(result.out.split()))


def test_escapes_and_markup_in_a_report_are_shown_and_do_nothing(tmp_path: Path, statements: Path, foedus: Run) -> None:
    """Text from a stranger cannot colour, clear, link or turn the terminal."""
    words = r'"[bold red]strike[/] \e[2J\e]8;;http://evil\a \u202e gnp <b> `x` | y"'
    text = statements.read_text(encoding="utf-8").replace("words: a precise strike", f"words: {words}")
    path = tmp_path / "hostile.yaml"
    path.write_text(text, encoding="utf-8")
    plain, marked = foedus("brief", path), foedus("brief", path, "--format", "markdown")
    as_json = foedus("brief", path, "--format", "json")

    assert (0, 0, 0) == (plain.status, marked.status, as_json.status)
    assert "“[bold red]strike[/] \\u{202E} gnp <b> `x` | y”" in " ".join(plain.out.split())
    assert r"\[bold red\]strike\[/\] \\u\{202E\} gnp &lt;b&gt; \`x\` \| y" in marked.out
    for result in (plain, marked, as_json):
        assert not {"\x1b", "\x07", "\u202e"} & set(result.out)
    assert "\u202e" in next(
        one["words"] for one in json.loads(as_json.out)["statements"] if "gnp" in one.get("words", "")
    )


def test_a_fault_about_hostile_text_is_itself_harmless(tmp_path: Path, foedus: Run) -> None:
    """The message quotes the value without its escapes and without a line of its own."""
    path = tmp_path / "bad.yaml"
    path.write_text(BASE.replace("value: air strike", r'value: "a\e[31m\nStatementError \u202e"'), encoding="utf-8")
    result = foedus("check", path, "--format", "json")
    plain = foedus("brief", path)

    assert (1, 3) == (result.status, plain.status)
    assert '"a StatementError \\u{202E}" is no word of the acts.' in plain.err
    assert "\x1b" not in plain.err + result.out


def test_faults_come_as_json_where_json_is_asked_for(tmp_path: Path, foedus: Run) -> None:
    """A program reads the same fields."""
    result = foedus("assess", tmp_path / "none.md", "--format", "json")

    assert (4, "") == (result.status, result.out)
    assert {
        "errors": [
            {
                "kind": "DocumentError",
                "code": "files/no-such-file",
                "message": "There is no such file.",
                "at": str(tmp_path / "none.md"),
                "want": "a file that exists",
                "mend": "check the spelling of the path",
            }
        ]
    } == json.loads(result.err)


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (UsageError("x", code="cli/x"), 2),
        (StatementError("x", code="statements/x"), 3),
        (StoreError("x", code="cli/cannot-write"), 4),
        (DocumentError("x", code="files/is-a-folder"), 4),
        (EngineError("x", code="reports/not-installed"), 5),
    ],
)
def test_each_kind_of_fault_has_its_exit_status(fault: FoedusError, status: int) -> None:
    """A script can tell a typing error from a missing file."""
    assert status == status_of(fault)


def test_a_fault_without_details_is_one_line() -> None:
    """Empty fields are left out."""
    assert "UsageError [cli/x]: No." == fault_text(UsageError("No.", code="cli/x"))


def test_our_bug_says_so(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback for users; one for whoever asks."""
    monkeypatch.delenv("FOEDUS_DEBUG", raising=False)
    first = report_bug(ValueError("x\x1b[31m")), capsys.readouterr().err
    monkeypatch.setenv("FOEDUS_DEBUG", "1")
    second = report_bug(ValueError("x")), capsys.readouterr().err

    assert (70, 70) == (first[0], second[0])
    assert first[1].startswith("Foedus failed: ValueError: x\n  This is our bug, and nothing was written.\n  mend  ")
    assert "Traceback" not in first[1]
    assert second[1].startswith("ValueError: x\n")
