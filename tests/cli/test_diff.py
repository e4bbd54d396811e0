"""An instrument on two days, side by side."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_what_changed_is_shown(foedus: Run) -> None:
    """Algeria left the area of NATO, and Greece came in."""
    result = foedus("diff", "nato-1949", "--on", "1951-01-01", "1965-01-01")
    told = json.loads(foedus("diff", "nato-1949", "--on", "1951-01-01", "1965-01-01", "--format", "json").out)
    (article,) = [one for one in told["clauses"] if one["provision"] == "6"]

    assert 0 == result.status
    assert "1 January 1951 and 1 January 1965" in result.out
    assert {"party": "GRC", "first": "not in force", "second": "in force"} in told["parties"]
    assert ["1951-01-01", "1965-01-01"] == told["on"]
    assert "algeria" in article["changes"][0]["first"]
    assert "algeria" not in article["changes"][0]["second"]


def test_one_clause_alone(foedus: Run) -> None:
    """With a clause named, parties are left out."""
    told = json.loads(foedus("diff", "nato-1949#6", "--on", "1951-01-01", "1965-01-01", "--format", "json").out)

    assert ([], ["6"]) == (told["parties"], [one["provision"] for one in told["clauses"]])


def test_two_days_of_one_law_do_not_differ(foedus: Run) -> None:
    """And the page says so."""
    result = foedus("diff", "usa-qat-2025", "--on", "2026-01-01", "2026-02-01")

    assert "Nothing in it differs between the two days." in result.out


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--on", "1955-01-01", "1965-01-01", "--as-of", "2025-09-09", "2025-09-10"),
        ("--on", "1955-01-01", "1965-01-01", "--policy", "sides"),
    ],
)
def test_either_law_or_knowledge_is_compared(options: tuple[str, ...], foedus: Run) -> None:
    """Exactly one of them; the error gives both commands."""
    result = foedus("diff", "nato-1949", *options)

    assert 2 == result.status
    assert "[cli/no-days]" in result.err
    assert "foedus diff nato-1949 --on 1955-01-01 1965-01-01" in result.err
    assert "--as-of 2025-09-09 2025-09-30" in result.err


WEEKS = Path(__file__).parents[2] / "docs" / "examples" / "weeks.yaml"
INCIDENT = "doha-2025-09-09"


def test_what_became_known_is_told_with_what_it_changed(foedus: Run) -> None:
    """The morning after: what it was and by whom, and both together engage the Gulf's pact."""
    asked = ("diff", INCIDENT, WEEKS, "--as-of", "2025-09-09", "2025-09-10T08:00Z")
    result, told = foedus(*asked), json.loads(foedus(*asked, "--format", "json").out)
    claims = {one["id"]: (one["property"], one["value"]) for one in told["statements"]}
    (shift,) = [one for one in told["findings"] if one["after"]["provision"] == "gcc-jda-2000#2"]

    assert 0 == result.status
    assert ("undetermined", "engaged") == (shift["before"]["verdict"], shift["after"]["verdict"])
    assert {("act", "air strike"), ("by", "ISR")} == {claims[name] for name in shift["cause"]["together"]}
    assert ("foedus/knowledge-diff/1", ["2025-09-09", "2025-09-10T08:00Z"]) == (told["schema"], told["as_of"])
    assert ["2025-09-10T07:30Z"] * 3 == [one["known_from"] for one in told["changes"]]
    assert "Through [1] and [3] together" in result.out


def test_a_withdrawal_of_the_desk_is_told_with_its_reason(foedus: Run) -> None:
    """On the twelfth a claim was taken back, and what it had engaged is gone."""
    told = json.loads(foedus("diff", INCIDENT, WEEKS, "--as-of", "2025-09-11", "2025-09-12", "--format", "json").out)
    (change,) = told["changes"]

    assert ("withdrawn", "2025-09-12T09:00Z") == (change["what"], change["known_from"])
    assert change["reason"].startswith("The Daily corrected itself")
    assert {(change["statement"],)} == {tuple(one["cause"]["together"]) for one in told["findings"]}


def test_the_moments_come_in_their_order(foedus: Run) -> None:
    """The message turns them round."""
    result = foedus("diff", INCIDENT, WEEKS, "--as-of", "2025-09-12", "2025-09-11")

    assert 2 == result.status
    assert "[cli/wrong-order]: 2025-09-11 is not later than 2025-09-12." in result.err
    assert "write `--as-of 2025-09-11 2025-09-12`" in result.err
