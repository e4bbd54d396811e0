"""Whoever uses an answer can cite what it rests on."""

import json

from tests.cli.conftest import Run


def test_software_register_and_instruments_are_cited(foedus: Run) -> None:
    """Each instrument with its citation and its sources."""
    found = json.loads(foedus("cite", "--format", "json").out)

    assert ["software", "register"] == [one["kind"] for one in found[:2]]
    assert {"data", "instrument"} == {one["kind"] for one in found[2:]}
    assert any("GeoNames" in one["text"] for one in found)
    assert "Executive Order 14353" in next(one["text"] for one in found if one["id"] == "usa-qat-2025")
    assert foedus("cite").out.startswith("How to cite\n")
