"""A project's instruments stand beside the shipped ones."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def project(tmp_path: Path, case: Path) -> Path:
    """Return a project folder with one instrument of its own."""
    body = case.read_text(encoding="utf-8").partition("  - schema: foedus/1\n")[2].partition("documents:")[0]
    folder = tmp_path / "project"
    (folder / "instruments").mkdir(parents=True)
    text = "schema: foedus/1\n" + "".join(line[4:] for line in body.splitlines(keepends=True))
    (folder / "instruments" / "treaty-a.yaml").write_text(text, encoding="utf-8")
    return folder


def _listed(foedus: Run, *options: str | Path) -> set[str]:
    return {row["id"] for row in json.loads(foedus("list", "--format", "json", *options).out)}


def test_a_project_is_named_by_option_or_environment(
    project: Path, foedus: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its treaty is listed with the others."""
    by_option = _listed(foedus, "--project", project)
    monkeypatch.setenv("FOEDUS_PROJECT", str(project))

    assert {"treaty-a", "nato-1949"} <= by_option == _listed(foedus)


def test_a_folder_with_settings_is_a_project(project: Path, foedus: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stands in it need not name it."""
    monkeypatch.chdir(project)
    without = _listed(foedus)
    (project / "foedus.toml").touch()

    assert {"treaty-a"} == _listed(foedus) - without


def test_a_project_may_have_no_instruments(tmp_path: Path, foedus: Run) -> None:
    """Then the shipped ones are all there are."""
    assert "treaty-a" not in _listed(foedus, "--project", tmp_path)
