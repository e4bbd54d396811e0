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


def test_an_actor_is_shown_with_codes_members_and_instruments(foedus: Run) -> None:
    """Germany has two numbers in the list of Correlates of War, and is bound by the North Atlantic Treaty."""
    text = " ".join(foedus("show", "Germany").out.split())
    data = json.loads(foedus("show", "DEU", "--format", "json").out)

    assert "Codes side by side" in text
    assert {"GMY", "GFR"} <= {one["abbreviation"] for one in data["codes"] if one["system"] == "cow"}
    assert "nato" in {one["of"] for one in data["memberships"]}
    assert "nato-1949" in {one["instrument"] for one in data["bindings"]}


def test_what_is_said_of_sponsors_has_its_holder_and_decides_nothing(foedus: Run) -> None:
    """The Panel of Experts affirms and Iran denies; the page says that neither is a finding."""
    text = " ".join(foedus("show", "houthis").out.split())

    assert all(word in text for word in ("UN Panel of", "denies", "affirms", "None of them decides"))


def test_a_homonym_is_shown_by_nobody(foedus: Run) -> None:
    """Which Congo is meant is asked."""
    result = foedus("show", "Congo")

    assert 2 == result.status
    assert "COD or COG" in result.err
