"""One finding is explained from its clause to its last citation."""

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_an_explanation_has_the_clause_beside_the_checklist(case: Path, foedus: Run) -> None:
    """Words, checklist, accounts and positions, sources."""
    result = foedus("explain", "strike", "treaty-a#1", "--from", case, "--beneficiary", "POL")

    assert 0 == result.status
    assert "“An attack on one is an attack on all.”" in result.out
    assert ["The clause", "Checklist", "Accounts and positions", "Sources"] == [
        one for one in ("The clause", "Checklist", "Accounts and positions", "Sources") if f"\n{one}\n---" in result.out
    ]
    assert "Example Wire says, of strike: act = missile strike." in " ".join(result.out.split())


def test_the_bundled_reports_are_searched_where_no_file_is_given(foedus: Run) -> None:
    """After `demo` one can ask at once why."""
    result = foedus("explain", "doha-2025-09-09", "nato-1949#5", "--format", "json")

    assert ["not_engaged"] == list({one["verdict"] for one in json.loads(result.out)})


def test_an_attack_supposed_by_options_is_explained(foedus: Run) -> None:
    """The same options as for `assess`."""
    result = foedus(
        "explain",
        "doha-2026-09-09",
        "usa-qat-2025",
        "--attacker",
        "ISR",
        "--victim",
        "QAT",
        "--place",
        "Doha",
        "--act",
        "air-strike",
        "--date",
        "2026-09-09",
    )

    assert 0 == result.status
    assert "Engaged." in result.out


def test_an_unknown_incident_is_told_what_there_is(case: Path, foedus: Run) -> None:
    """The message lists the incidents of the file."""
    result = foedus("explain", "strik", "treaty-a#1", "--from", case)

    assert 2 == result.status
    assert "want  one of strike; nearest: strike" in result.err


def test_a_clause_without_a_casus_yields_no_finding(statements: Path, foedus: Run) -> None:
    """What cannot be engaged cannot be explained."""
    result = foedus("explain", "doha", "usa-qat-2025#4c", "--from", statements, "--beneficiary", "QAT")

    assert 2 == result.status
    assert "UsageError [cli/no-finding]: usa-qat-2025#4c yields no finding about doha for QAT." in result.err
