"""What was done is laid beside what is owed."""

import json
from pathlib import Path

from tests.cli.conftest import Run

HELP = """schema: foedus/statements/1
documents:
  - {id: gazette, outlet: Example Gazette, published_on: 2025-05-05}
incidents:
  - {id: strike, title: Strike on Warsaw}
acts:
  - {id: help, title: American help}
  - {id: words, title: American words}
statements:
  - {about: help, property: kind, value: assistance, holder: gazette, document: gazette}
  - {about: help, property: by, value: USA, holder: gazette, document: gazette}
  - {about: help, property: to, value: POL, holder: gazette, document: gazette}
  - {about: help, property: of, value: strike, holder: gazette, document: gazette}
  - {about: help, property: names, value: treaty-a, holder: gazette, document: gazette}
  - {about: help, property: happened_on, value: 2025-05-03, holder: gazette, document: gazette}
  - {about: words, property: kind, value: condemnation, holder: gazette, document: gazette}
  - {about: words, property: by, value: USA, holder: gazette, document: gazette}
  - {about: words, property: of, value: strike, holder: gazette, document: gazette}
"""


def helped(folder: Path) -> Path:
    """Return a file of what was done after the strike on Warsaw."""
    path = folder / "help.yaml"
    path.write_text(HELP, encoding="utf-8")
    return path


def test_the_ledger_shows_what_counts_and_what_does_not(case: Path, tmp_path: Path, foedus: Run) -> None:
    """Help that names the treaty performs it; words that name nothing stand beside it, with the reason."""
    result = foedus("ledger", "strike", case, helped(tmp_path))
    told = " ".join(result.out.split())

    assert 0 == result.status
    assert "performed 3 of 3" in told
    assert "American help, 3 May 2025: counts (3 of 3), it names treaty-a" in told
    assert "American words, on a day that is not known: not credited, since it names no instrument" in told
    assert "No record is not a breach" in told


def test_the_ledger_is_json_with_its_rule_and_evidence(case: Path, tmp_path: Path, foedus: Run) -> None:
    """Each entry has its state, its score and the statements behind each act."""
    result = foedus("ledger", case, helped(tmp_path), "--format", "json")
    data = json.loads(result.out)
    (entry,) = [one for one in data["entries"] if one["beneficiary"] == "POL"]

    assert "foedus/ledger/1" == data["schema"]
    assert data["rule"].startswith("An act counts to a duty where it names the instrument")
    assert ("performed", 3) == (entry["state"], entry["score"])
    assert all(one["statements"] for one in entry["acts"])


def test_one_instrument_alone_is_shown(case: Path, foedus: Run) -> None:
    """`--instrument` leaves the others out, and `--quiet` leaves one sentence."""
    result = foedus("ledger", "strike", case, "--instrument", "treaty-a", "--quiet")

    assert "Of the duties laid open, clause by clause: 1 no record." in result.out
    assert "Treaty A, art. 1 (United States)" in result.out


def test_an_unknown_incident_is_told_what_there_is(case: Path, foedus: Run) -> None:
    """The message lists the incidents of the file."""
    result = foedus("ledger", "strik", case)

    assert 2 == result.status
    assert "want  one of strike; nearest: strike" in result.err


def test_the_bundled_reports_are_the_record_where_no_file_is_given(foedus: Run) -> None:
    """After `demo` one can ask at once what was done after the strike in Doha."""
    result = foedus("ledger", "doha-2025-09-09", "--instrument", "arab-league-jd-1950")

    assert 0 == result.status
    assert "Procedure: Arab League joint defence" in result.out
    assert "Who judges: not stated." in result.out


def test_a_ledger_of_nothing_lists_what_there_is(foedus: Run) -> None:
    """Whoever types the bare command learns which incidents are on record."""
    result = foedus("ledger")

    assert 2 == result.status
    assert "cli/no-incident" in result.err
    assert "doha-2025-09-09" in result.err
