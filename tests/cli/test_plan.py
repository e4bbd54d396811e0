"""Plans on the command line."""

import json
from pathlib import Path

from tests.cli.conftest import Run

GAZA = Path(__file__).parents[1] / "cases" / "plans" / "gaza-2025.yaml"


def test_a_plan_is_a_strip_with_its_evidence(foedus: Run) -> None:
    """Twenty marks, and the acts behind those that are more than silence."""
    result = foedus("plan", "gaza-plan-2025", GAZA, "--on", "2025-10-14")
    told = " ".join(result.out.split())

    assert 0 == result.status
    assert "Of 20 points: 16 no record, 3 partly performed and 1 waiting." in told
    assert "Twenty living hostages are released, 13 October 2025: counts, 2 of 3" in told
    assert "An official of Hamas refuses the transitional authority, 10 October 2025: does not count" in told
    assert "Condition: acceptance of gaza-plan-2025 by Israel, on record since 29 September 2025." in told


def test_a_plan_is_json(foedus: Run) -> None:
    """Each point with its state and its days."""
    data = json.loads(foedus("plan", "minsk-2-2015", GAZA, "--on", "2015-02-14", "--format", "json").out)

    assert ("foedus/plan/1", 14, 14) == (data["schema"], len(data["points"]), len(data["strip"]))
    assert "2015-02-15" == data["points"][0]["deadline_on"]


def test_a_treaty_is_no_plan(foedus: Run) -> None:
    """The message lists the plans that there are."""
    result = foedus("plan", "nato-1949")

    assert 2 == result.status
    assert "want  one of gaza-ceasefire-2025, gaza-plan-2025, minsk-2-2015" in result.err
