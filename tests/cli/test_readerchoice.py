"""Which reader reads is set for a project, and each setting has its origin."""

import json
from pathlib import Path

import pytest
import spacy

from tests.cli.conftest import Run

NAMES = ("FOEDUS_READER", *(f"FOEDUS_READER_{name}" for name in ("PIPELINE", "ENDPOINT", "MODEL", "KEY_ENV")))


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a report beside which settings may stand, with no variable set."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    path = tmp_path / "report.txt"
    path.write_text("Iran struck Doha.", encoding="utf-8")
    return path


def told(foedus: Run, folder: Path) -> dict[str, tuple[str, str]]:
    """Return value and origin of the settings of the reader."""
    rows = json.loads(foedus("settings", "--project", folder, "--format", "json").out)["reader"]
    return {row["setting"]: (row["value"], row["origin"]) for row in rows}


def test_a_variable_beats_the_file(report: Path, foedus: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the file the default; a password is not shown."""
    folder = report.parent
    (folder / "foedus.toml").write_text(
        '[reader]\nname = "model"\nendpoint = "https://anna:secret@model.example/v1"\nmodel = "m"\n', encoding="utf-8"
    )
    monkeypatch.setenv("FOEDUS_READER_MODEL", "n")

    assert {
        "reader": ("model", "foedus.toml:2"),
        "reader.pipeline": ("", "default"),
        "reader.endpoint": ("https://anna:***@model.example/v1", "foedus.toml:3"),
        "reader.model": ("n", "FOEDUS_READER_MODEL"),
        "reader.key_env": ("", "default"),
    } == told(foedus, folder)


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ('name = "other"', "reader/unknown-reader"),
        ('name = "model"', "reader/missing-setting"),
        ('name = "spacy"', "reader/missing-setting"),
        ('name = "model"\nendpoint = "http://a:b@127.0.0.1/v1"', "cli/password-in-endpoint"),
        ('name = "model"\nendpoint = "http://127.0.0.1:9/v1"\nmodel = "m"\nkey_env = "NO_SUCH_KEY"', "cli/no-key"),
        ('nmae = "rules"', "files/unknown-key"),
        ('name = ""', "cli/wrong-setting"),
    ],
)
def test_settings_that_cannot_read_are_refused(report: Path, foedus: Run, settings: str, code: str) -> None:
    """Before anything is read."""
    (report.parent / "foedus.toml").write_text(f"[reader]\n{settings}\n", encoding="utf-8")
    result = foedus("read", report, "--project", report.parent)

    assert (2, True) == (result.status, code in result.err)


def test_the_option_beats_all(report: Path, foedus: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """For one call."""
    monkeypatch.setenv("FOEDUS_READER", "other")

    assert 2 == foedus("read", report).status
    assert 0 == foedus("read", report, "--reader", "rules").status


PAGE = """<html><head><meta property="article:published_time" content="2025-09-10"></head><body><article>
<p>Israeli aircraft struck a residential building in Doha on Tuesday, Qatar's interior ministry said.</p>
</article></body></html>"""


def test_a_page_is_recorded_with_the_text_that_it_became(desk: Path, foedus: Run) -> None:
    """So that every span can be looked up for good; what is given otherwise is said."""
    (desk / "strike.html").write_text(PAGE, encoding="utf-8")
    added = json.loads(
        foedus("add", "strike.html", "--published", "2025-09-17", "--outlet", "Times", "--format", "json").out
    )
    text = "Israeli aircraft struck a residential building in Doha on Tuesday, Qatar's interior ministry said.\n"

    assert ["2025-09-16"] == [one["value"] for one in added["statements"] if one["property"] == "happened_on"]
    assert all(text[int(one["start"]) : int(one["end"])] == one["words"] for one in added["statements"])
    assert any(note.startswith("strike: `--published 2025-09-17` counts") for note in added["notes"])
    assert 0 == foedus("verify").status


def test_an_address_is_no_file_to_add(desk: Path, foedus: Run) -> None:
    """Nor a private machine a source."""
    result = foedus("add", "http://127.0.0.1:8080/strike.html")

    assert (3, True) == (result.status, "feeds/private-address" in result.err)
    assert desk.is_dir()


def test_adding_uses_the_reader_that_is_chosen(desk: Path, foedus: Run) -> None:
    """By option or setting, as reading does."""
    other, rules = foedus("add", desk / "wire.md", "--reader", "other"), foedus("add", desk / "wire.md", "--dry-run")

    assert (2, 0) == (other.status, rules.status)


def test_a_pipeline_is_named_by_its_folder(report: Path, foedus: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that parses nothing is refused, and nothing is downloaded in its place."""
    made = spacy.blank("en")
    made.add_pipe("sentencizer")
    made.to_disk(report.parent / "nlp")
    monkeypatch.setenv("FOEDUS_READER_PIPELINE", str(report.parent / "nlp"))
    poor = foedus("read", report, "--reader", "spacy")
    monkeypatch.setenv("FOEDUS_READER_PIPELINE", "en_core_web_nowhere")
    none = foedus("read", report, "--reader", "spacy")

    assert (3, True) == (poor.status, "reader/poor-pipeline" in poor.err)
    assert (3, True) == (none.status, "reader/no-pipeline" in none.err)
