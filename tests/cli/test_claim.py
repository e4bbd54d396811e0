"""Claims on the command line."""

import json

from tests.cli.conftest import Run


def test_the_order_and_the_apology_are_of_one_day(foedus: Run) -> None:
    """The bundled reports date both to 29 September 2025."""
    result = foedus("claim", "The order was signed two days after the apology")

    assert 0 == result.status
    assert "Does not hold: no day on record bears it out." in result.out
    assert "2025-09-29" in result.out


def test_a_claim_is_json_with_its_rows(foedus: Run) -> None:
    """The outcome with every event behind it."""
    text = "Qatar has been attacked twice within the last five months, by Iran and by Israel"
    data = json.loads(foedus("claim", text, "--on", "2025-10-07", "--format", "json").out)

    assert ("foedus/claim/1", "count", "cannot_tell") == (data["schema"], data["kind"], data["outcome"])
    assert "al-udeid-2025-06-23" in data["rows"][0]["what"]
    assert "may be one with" in data["rows"][0]["because"]


def test_a_sentence_that_claims_nothing_is_refused(foedus: Run) -> None:
    """The message says what can be claimed."""
    result = foedus("claim", "Qatar is a peninsula")

    assert 2 == result.status
    assert "ledgers/no-claim" in result.err
