"""The parties' versions of an incident, side by side."""

import json
from importlib.resources import as_file, files
from pathlib import Path

from tests.cli.conftest import Run


def test_the_quarrel_about_the_warning_is_shown(foedus: Run) -> None:
    """Doha 2025: the United States says that it warned, Qatar denies it and gives two times of its own."""
    with as_file(files("foedus.register").joinpath("reports/doha-2025-09-09.md")) as report:
        result = foedus("accounts", "doha-2025-09-09", report)
        told = json.loads(foedus("accounts", "doha-2025-09-09", report, "--format", "json").out)
    (disputed,) = [one for one in told["properties"] if one["disputed"]]
    (contradiction,) = told["contradictions"]
    words = {one["id"]: one["words"] for one in told["statements"]}

    assert 0 == result.status
    assert ("notification-usa", "when") == (disputed["about"], disputed["property"])
    assert {"USA": (["before"], []), "QAT": (["after", "during"], ["before"])} == {
        one["holder"]: (one["values"], one["denies"]) for one in disputed["versions"]
    }
    assert ("notification-usa", "when", "QAT", "both kept") == tuple(
        contradiction[key] for key in ("about", "property", "holder", "resolved_by")
    )
    assert {"call came at 15:56, ten minutes after", "call from an American official came as explosions"} == {
        words[name] for name in contradiction["statements"]
    }
    assert "1 disputed: notification-usa.when" in " ".join(result.out.split())
    assert ("foedus/accounts/1", "accepted", ["accepted", "QAT", "USA"]) == (
        told["schema"],
        told["policy"],
        told["accounts"],
    )


def test_every_claim_leads_to_its_words(statements: Path, foedus: Run) -> None:
    """The data hold the statements that they name, and their documents."""
    told = json.loads(foedus("accounts", "doha", statements, "--format", "json").out)
    named = {name for one in told["properties"] for each in one["versions"] for name in each["statements"]}

    assert named == {one["id"] for one in told["statements"]}
    assert ["wire"] == [one["id"] for one in told["documents"]]
    assert [("wire", []), ("ISR", []), ("QAT", []), ("USA", [])] == [
        (one["holder"] if one["side"] else "wire", [] if one["side"] else one["documents"][1:])
        for one in told["holders"]
    ]


def test_the_policy_and_the_moment_are_chosen(statements: Path, foedus: Run) -> None:
    """By options, as for an answer."""
    result = foedus("accounts", "doha", statements, "--policy", "plurality", "--as-of", "2025-09-11T08:00Z")

    assert "Evidence policy: plurality" in result.out
    assert "Known by:        11 September 2025, 08:00 UTC" in result.out


def test_before_anything_was_said_there_is_no_account(statements: Path, foedus: Run) -> None:
    """The paper appeared on the tenth, and counts from the end of that day."""
    result = foedus("accounts", "doha", statements, "--as-of", "2025-09-10T12:00Z")

    assert 2 == result.status
    assert '[cli/not-yet-known]: Of "doha" nothing was known by 2025-09-10T12:00Z.' in result.err


def test_an_unknown_incident_is_told_what_there_is(statements: Path, foedus: Run) -> None:
    """The message lists the incidents of the file."""
    result = foedus("accounts", "dohaa", statements)

    assert 2 == result.status
    assert "want  one of doha; nearest: doha" in result.err
