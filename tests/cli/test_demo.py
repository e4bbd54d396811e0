"""The first command that a newcomer types."""

import json

import pytest

from foedus.cli import demo as module
from tests.cli.conftest import Run


def test_the_demo_answers_every_bundled_report(foedus: Run) -> None:
    """Doha as a brief, the others in a sentence each, and what to type next."""
    result = foedus("demo", "--as-of", "2026-11-22")
    text = " ".join(result.out.split())

    assert (0, "") == (result.status, result.err)
    assert all(f"{name}.md: " in text for name in ("al-udeid-2025-06-23", "order-2025-10-01", "qatar-2026-02-28"))
    assert "What to type next" in result.out


def test_the_demo_shows_what_happened_in_doha(foedus: Run) -> None:
    """The order was not in force, the Arab League's treaty and the Gulf council's agreement were."""
    brief = json.loads(foedus("demo", "--as-of", "2026-11-22", "--format", "json").out)["brief"]
    found = {(one["provision"], one["beneficiary"]): one for one in brief["findings"]}

    assert "not_in_force" == found["usa-qat-2025#2a", "QAT"]["verdict"]
    assert "engaged" == found["usa-qat-2025#2a", "QAT"]["had_it_been_in_force"]
    assert "engaged" == found["arab-league-jd-1950#2", "QAT"]["verdict"]
    assert "engaged" == found["gcc-jda-2000#2", "QAT"]["verdict"]


def test_a_demo_without_reports_says_so(monkeypatch: pytest.MonkeyPatch, foedus: Run) -> None:
    """A broken installation is told apart from a wrong command."""
    monkeypatch.setattr(module, "bundled_reports", tuple)
    result = foedus("demo")

    assert 3 == result.status
    assert "DocumentError [cli/no-bundled-reports]: There is no bundled report." in result.err
