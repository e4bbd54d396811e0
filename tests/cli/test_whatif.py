"""Suppositions on the command line."""

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_the_order_would_have_been_engaged(foedus: Run) -> None:
    """The bundled reports, and the order supposed to have been in force."""
    result = foedus("what-if", "doha-2025-09-09", "--set", "usa-qat-2025=in-force")

    assert 0 == result.status
    assert "not in force, had it been engaged → engaged" in " ".join(result.out.split())
    assert "entry into force:" in result.out


def test_a_supposition_is_json(case: Path, foedus: Run) -> None:
    """The settings, the findings that turn and the elements that turn them."""
    result = foedus("what-if", "strike", case, "--set", "place=Kyiv", "--set", "victim=UKR", "--format", "json")
    data = json.loads(result.out)

    assert ("foedus/what-if/1", "strike") == (data["schema"], data["incident"])
    assert [("treaty-a#1", "gone")] == [(one["provision"], one["turn"]) for one in data["turned"]]


def test_what_changes_nothing_says_so(case: Path, foedus: Run) -> None:
    """Whom it was aimed at is no element of the treaty."""
    result = foedus("what-if", "strike", case, "--set", "aimed-at=nobody", "--quiet")

    assert "Nothing comes out otherwise; 1 finding stays as before.\n" == result.out


def test_many_turns_are_counted(foedus: Run) -> None:
    """The sentence names the first five and the number of the rest."""
    result = foedus("what-if", "al-udeid-2025-06-23", "--set", "place=Gibraltar", "--quiet")

    assert " more. " in result.out


def test_a_word_that_supposes_nothing_is_refused(case: Path, foedus: Run) -> None:
    """The message lists the keys."""
    result = foedus("what-if", "strike", case, "--set", "weather=fine")

    assert 2 == result.status
    assert "comparisons/wrong-setting" in result.err
