"""An instrument on two days, side by side."""

import json

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


def test_without_days_there_is_nothing_to_compare(foedus: Run) -> None:
    """The error gives the command."""
    result = foedus("diff", "nato-1949")

    assert 2 == result.status
    assert "[cli/no-days]" in result.err
    assert "foedus diff nato-1949 --on 1955-01-01 1965-01-01" in result.err
