"""A reader knows names: the shipped ones from a table, and those of a project's own instruments beside them."""

from pathlib import Path

import pytest

from foedus.assess import load_library
from foedus.projects.knowing import load_known
from foedus.projects.matter import known_of


def test_the_names_that_are_shipped_are_those_of_the_register() -> None:
    """A report is read alike, whether the register was read before or not."""
    assert known_of(load_library()) == load_known(None)


def test_a_project_without_instruments_has_the_names_that_are_shipped(tmp_path: Path) -> None:
    """Nothing is read for a folder that is not there."""
    assert load_known(None) == load_known(tmp_path)


def test_a_project_s_own_instrument_is_known_by_name(pytestconfig: pytest.Config, tmp_path: Path) -> None:
    """A report that names a treaty of the project names it for the reader too."""
    folder = tmp_path / "instruments"
    folder.mkdir()
    text = (pytestconfig.rootpath / "src/foedus/register/instruments/usa-qat-2025.yaml").read_text(encoding="utf-8")
    own = text.replace("id: usa-qat-2025", "id: of-our-own", 1).replace(
        "short_title:", "short_title: The Lake Pact #", 1
    )
    (folder / "of-our-own.yaml").write_text(own, encoding="utf-8")
    known = {one.id: one.names for one in load_known(tmp_path).instruments}

    assert "The Lake Pact" in known["of-our-own"]
    assert "usa-qat-2025" in known
