"""A report becomes statements that can be read again."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from foedus.cli.option import Printing, Where
from foedus.cli.readshape import ReadPrinting, ReadShape, show_marked
from foedus.statements import Record, Statement, Unread
from tests.cli.conftest import Run
from tests.stubserver import http, serving

REPORT = "On 9 September 2025 Israeli aircraft struck a residential building in Doha.\n"


def test_statements_come_one_a_line_and_can_be_assessed(tmp_path: Path, foedus: Run) -> None:
    """What `read` prints, `assess` takes."""
    report, lines = tmp_path / "report.md", tmp_path / "statements.jsonl"
    report.write_text(REPORT, encoding="utf-8")
    status = foedus("read", report, "--published", "2025-09-10", "-o", lines).status
    first = json.loads(lines.read_text(encoding="utf-8").splitlines()[0])

    assert 0 == status
    assert {"about", "property", "value", "holder", "document", "words", "start", "end", "rule"} <= set(first)
    assert "2025-09-10" == first["published_on"]
    assert 0 == foedus("assess", lines).status


def test_what_was_not_read_is_said_apart(tmp_path: Path, foedus: Run) -> None:
    """On standard error, so that the lines stay lines; in JSON beside them."""
    report = tmp_path / "report.md"
    report.write_text(
        REPORT + "\nTheir planes had bombed, it was rumoured, some other thing or nothing at all.\n", encoding="utf-8"
    )
    plain, quiet = foedus("read", report), foedus("read", report, "--quiet")
    whole = json.loads(foedus("read", report, "--format", "json").out)

    assert plain.out == quiet.out
    assert "" == quiet.err
    assert len(whole["unread"]) == plain.err.count("not read: ")
    assert [json.loads(line) for line in plain.out.splitlines()] == whole["statements"]


PAGE = """<html><head><meta property="og:site_name" content="The Wire">
<meta property="article:published_time" content="2025-09-10"></head><body><nav><a href=/>Home</a></nav>
<article><p>Israeli aircraft struck a residential building in Doha on Tuesday, Qatar's interior ministry said.</p>
</article></body></html>"""
MARKDOWN = "---\npublished_on: 2025-09-10\n---\n" + REPORT


def test_a_page_is_read_as_its_report(tmp_path: Path, foedus: Run) -> None:
    """Dated by its metadata; the text in which the spans count can be kept."""
    page, text = tmp_path / "strike.html", tmp_path / "strike.txt"
    page.write_text(PAGE, encoding="utf-8")
    result = foedus("read", page, "--text", text, "-q")
    lines = [json.loads(line) for line in result.out.splitlines()]
    whole = text.read_text(encoding="utf-8")

    assert (0, "") == (result.status, result.err)
    assert {("The Wire", "2025-09-10")} == {(one["outlet"], one["published_on"]) for one in lines}
    assert ["2025-09-09"] == [one["value"] for one in lines if one["property"] == "happened_on"]
    assert all(whole[int(one["start"]) : int(one["end"])] == one["words"] for one in lines)


def test_what_is_given_otherwise_is_said(tmp_path: Path, foedus: Run) -> None:
    """On standard error, and in JSON beside the statements."""
    page = tmp_path / "strike.html"
    page.write_text(PAGE, encoding="utf-8")
    given = ("--published", "2025-09-17", "--outlet", "Times")
    plain, quiet = foedus("read", page, *given), foedus("read", page, *given, "-q")
    whole = json.loads(foedus("read", page, *given, "--format", "json").out)

    assert 2 == plain.err.count("note: ")
    assert "by its article:published_time the report is of 2025-09-10" in plain.err
    assert "" == quiet.err
    assert (2, {}) == (len(whole["notes"]), whole["rejected"])
    assert "2025-09-17" == whole["statements"][0]["published_on"]


@pytest.mark.parametrize("address", ["http://127.0.0.1:9999/report.html", "https://localhost/", "HTTP://[::1]:8080/a"])
def test_an_address_is_fetched_and_never_this_machine(foedus: Run, address: str) -> None:
    """An address is no path, and a private one no report."""
    result = foedus("read", address)

    assert (3, True) == (result.status, "feeds/private-address" in result.err)


def test_a_model_reads_behind_the_gate(tmp_path: Path, foedus: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its settings; what it invents is counted, and nothing else."""
    told = {"subject": "incident", "number": 1, "holder": "document", "stance": "affirms", "sentence": 1}
    words = "Israeli aircraft struck a residential building in Doha"
    statements = [
        told | {"property": "act", "value": "air strike", "words": words},
        told | {"property": "by", "value": "Russia", "words": words},
        told | {"property": "place", "value": "Doha", "words": "struck Doha"},
    ]
    content = json.dumps({"statements": statements})

    def serve(_: bytes) -> Iterator[bytes]:
        yield http(json.dumps({"choices": [{"message": {"content": content}}]}).encode())

    report = tmp_path / "report.md"
    report.write_text(MARKDOWN, encoding="utf-8")
    with serving(serve) as server:
        (tmp_path / "foedus.toml").write_text(
            f'[reader]\nname = "model"\nendpoint = "{server.url}/v1"\nmodel = "m-1"\nkey_env = "A_KEY"\n',
            encoding="utf-8",
        )
        monkeypatch.setenv("A_KEY", "secret")
        result = foedus("read", report, "--project", tmp_path)
        rules = foedus("read", report, "--project", tmp_path, "--reader", "rules")

    assert [("act", "air-strike")] == [
        (one["property"], one["value"].replace(" ", "-")) for one in map(json.loads, result.out.splitlines())
    ]
    assert "note: 1 × rejected: its words do not say RUS" in result.err
    assert "note: 1 × rejected: no such span in the text" in result.err
    assert b"Bearer secret" in server.asked[0]
    assert len(rules.out.splitlines()) > 1
    assert 1 == len(server.asked)


def test_a_report_is_shown_with_its_statements_marked(tmp_path: Path, foedus: Run) -> None:
    """As text, as a page by the file's ending, and a statement a line where a program asks."""
    report, page, plain = tmp_path / "report.md", tmp_path / "report.html", tmp_path / "report.txt"
    report.write_text(MARKDOWN, encoding="utf-8")
    text = foedus("read", report, "--format", "text").out
    assert 0 == foedus("read", report, "-o", page).status
    assert 0 == foedus("read", report, "-o", plain).status

    assert text == plain.read_text(encoding="utf-8")
    assert "published_on" not in text
    assert "](" in text
    assert "<mark>" in page.read_text(encoding="utf-8")
    assert foedus("read", report).out == foedus("read", report, "--format", "jsonl").out


def test_a_project_that_asks_for_json_has_it(tmp_path: Path, foedus: Run) -> None:
    """The setting beats what a pipe would have."""
    report = tmp_path / "report.md"
    report.write_text(MARKDOWN, encoding="utf-8")
    (tmp_path / "foedus.toml").write_text('[project]\nformat = "json"\n', encoding="utf-8")

    assert "statements" in json.loads(foedus("read", report, "--project", tmp_path).out)


def test_a_terminal_shows_the_marks_in_colour(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever looks sees what was read and what was not."""
    record = Record(
        statements=(
            Statement(
                about="doha", property="place", value=("Doha",), holder="r", document="r", words="Doha", start=0, end=4
            ),
        ),
        unread=(Unread(document="r", words="gap", reason="no rule", start=5, end=8),),
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("foedus.cli.readshape.in_colour", lambda _printing: True)
        show_marked("Doha gap", record=record, printing=Printing())

    assert "Doha[1] gap" in capsys.readouterr().out
    assert ReadShape.TEXT is ReadPrinting().shape(Where(), terminal=True)
