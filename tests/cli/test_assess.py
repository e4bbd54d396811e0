"""The short answer, from files and from options."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Result, Run

DOHA = ("--attacker", "ISR", "--victim", "QAT", "--place", "Doha", "--act", "air-strike", "--object", "territory")


def _verdicts(result: Result, provision: str) -> set[str]:
    return {one["verdict"] for one in json.loads(result.out)["findings"] if one["provision"] == provision}


def test_a_supposed_strike_is_answered_like_a_reported_one(foedus: Run) -> None:
    """The order of 29 September 2025 does not reach back to the 9th, and covers a strike a year later."""
    before = foedus("assess", *DOHA, "--date", "2025-09-09", "--format", "json")
    after = foedus("assess", *DOHA, "--date", "2026-09-09", "--format", "json")

    assert {"not_in_force"} == _verdicts(before, "usa-qat-2025#2a")
    assert {"engaged"} == _verdicts(after, "usa-qat-2025#2a")
    assert "foedus/assessment/1" == json.loads(before.out)["schema"]


def test_the_law_of_another_day_makes_a_counterfactual(foedus: Run) -> None:
    """Had the order been in force on 9 September 2025, it would have been engaged."""
    result = foedus("assess", *DOHA, "--date", "2025-09-09", "--on", "2025-12-01", "--format", "json")

    assert {"engaged"} == _verdicts(result, "usa-qat-2025#2a")
    assert {"happened_on": "2025-09-09", "on": "2025-12-01"}.items() <= json.loads(result.out)["dates"].items()


def test_an_instrument_that_is_asked_for_is_always_answered(foedus: Run) -> None:
    """Doha lies outside the area of the North Atlantic Treaty, and Qatar outside its parties."""
    result = foedus("assess", *DOHA, "--date", "2025-09-09", "--instrument", "nato-1949#5", "--format", "json")

    assert {"not_engaged"} == _verdicts(result, "nato-1949#5")


def test_the_sentence_stands_first_and_can_stand_alone(foedus: Run) -> None:
    """Whoever has ten seconds reads one line."""
    whole = foedus("assess", *DOHA, "--date", "2025-09-09")
    quiet = foedus("assess", *DOHA, "--date", "2025-09-09", "--quiet")

    assert 1 == quiet.out.count("\n")
    assert quiet.out.startswith("The supposed air strike in Doha of 9 September 2025 engages ")
    assert " ".join(whole.out.split()).startswith(quiet.out.strip())
    assert whole.out.endswith("Foedus reads texts and claims by machine; this is not legal advice.\n")


def test_what_is_known_depends_on_the_day(statements: Path, foedus: Run) -> None:
    """A report of 10 September does not exist on the 9th."""
    early = foedus("assess", statements, "--as-of", "2025-09-09", "--format", "json")
    late = foedus("assess", statements, "--as-of", "2025-09-10", "--format", "json")

    assert "as-of" in {one["code"] for one in json.loads(early.out)["notices"]}
    assert {"engaged"} == _verdicts(late, "gcc-jda-2000#2")


def test_a_case_brings_its_own_law(case: Path, foedus: Run) -> None:
    """A case with instruments of its own is asked of these alone."""
    result = foedus("assess", case, "--format", "json")

    assert {"treaty-a"} == {one["instrument"] for one in json.loads(result.out)["findings"]}
    assert "2025-12-31" == json.loads(result.out)["dates"]["as_of"]


@pytest.mark.parametrize(
    ("option", "value", "key", "found"),
    [
        ("--reading", "narrow", "reading", "narrow"),
        ("--account", "accepted", "account", "accepted"),
        ("--policy", "sides", "policy", "sides"),
        ("--strict", None, "strict", True),
    ],
)
def test_the_receipt_says_what_was_asked(
    option: str, value: str | None, key: str, found: object, statements: Path, foedus: Run
) -> None:
    """An answer can be asked for again."""
    result = foedus("assess", statements, option, *([value] if value else []), "--format", "json")

    assert found == json.loads(result.out)["receipt"][key]


def test_everything_is_the_whole_register(foedus: Run) -> None:
    """`--all` leaves nothing out but what no case can engage."""
    some = json.loads(foedus("assess", *DOHA, "--date", "2025-09-09", "--format", "json").out)
    every = json.loads(foedus("assess", *DOHA, "--date", "2025-09-09", "--all", "--format", "json").out)

    assert len({one["instrument"] for one in some["findings"]}) < len({one["instrument"] for one in every["findings"]})
