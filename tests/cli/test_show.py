"""An instrument is shown as people read it."""

import json

from tests.cli.conftest import Run


def test_an_instrument_shows_words_reading_and_every_date(foedus: Run) -> None:
    """The order's own date is in conflict, and all three dates are shown."""
    text = " ".join(foedus("show", "usa-qat-2025").out.split())

    assert "The United States shall regard any armed attack on the territory" in text
    assert all(day in text for day in ("2025-09-29: dated and signed", "2025-10-01: posted", "2025-10-06: published"))
    assert all(word in text for word in ("armed attack", "beneficiary", "territory, sovereignty or critical"))


def test_one_clause_can_be_shown_alone(foedus: Run) -> None:
    """`instrument#provision` leaves the others out."""
    result = foedus("show", "usa-qat-2025#2a")
    data = json.loads(foedus("show", "usa-qat-2025#2a", "--format", "json").out)

    assert "Sec. 2(a) (usa-qat-2025#2a)" in result.out
    assert "Sec. 2(b) (" not in result.out
    assert ("2a", "Sec. 2(a)") == (data["id"], data["ref"])


def test_every_instrument_can_be_shown(foedus: Run) -> None:
    """Whatever a file holds, there is a line for it."""
    names = [row["id"] for row in json.loads(foedus("list", "--format", "json").out)]

    assert [0] * len(names) == [foedus("show", name, "--format", "markdown").status for name in names]
