"""A project folder, made once."""

import json
import tomllib
from pathlib import Path

import pytest

from foedus.projects import FOLDERS
from tests.cli.conftest import Run


def test_a_project_has_all_its_parts(foedus: Run, tmp_path: Path) -> None:
    """A store, settings, and room for what a desk keeps."""
    result = foedus("init", tmp_path / "desk")

    assert (0, "") == (result.status, result.err)
    assert "foedus add REPORT" in result.out
    assert sorted([*FOLDERS, "foedus.db", "foedus.toml"]) == sorted(one.name for one in (tmp_path / "desk").iterdir())


def test_a_second_time_nothing_is_made(foedus: Run, tmp_path: Path) -> None:
    """Whatever stands in the folder stays as it is."""
    foedus("init", tmp_path / "desk")
    (tmp_path / "desk" / "foedus.toml").write_text('[project]\npolicy = "sides"\n', encoding="utf-8")
    result = foedus("init", tmp_path / "desk", "--format", "json")

    assert (0, []) == (result.status, json.loads(result.out)["made"])
    assert '[project]\npolicy = "sides"\n' == (tmp_path / "desk" / "foedus.toml").read_text(encoding="utf-8")


def test_the_current_folder_can_be_the_project(foedus: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stands in it need not go there."""
    monkeypatch.chdir(tmp_path)
    result = foedus("init")

    assert (0, True, False) == (result.status, (tmp_path / "foedus.db").is_file(), "cd " in result.out)


def test_what_is_lost_is_made_again(foedus: Run, tmp_path: Path) -> None:
    """A folder that somebody removed comes back, and nothing else is touched."""
    foedus("init", tmp_path / "desk")
    (tmp_path / "desk" / "cases").rmdir()
    result = foedus("init", tmp_path / "desk", "--format", "json")

    assert [str(tmp_path / "desk" / "cases")] == json.loads(result.out)["made"]


def test_names_with_quotation_marks_are_written_as_they_are(foedus: Run, tmp_path: Path) -> None:
    """The settings can be read again, whatever somebody is called."""
    foedus("init", tmp_path / "desk", "--recorder", 'Anna "Ex" Émile\\', "--store", 'a "b".db')
    settings = tomllib.loads((tmp_path / "desk" / "foedus.toml").read_text(encoding="utf-8"))

    assert {"store": 'a "b".db', "recorder": 'Anna "Ex" Émile\\'} == settings["project"]
    assert (tmp_path / "desk" / 'a "b".db').is_file()


def test_settings_are_not_overwritten(foedus: Run, tmp_path: Path) -> None:
    """An option that would change them is refused."""
    foedus("init", tmp_path / "desk")
    result = foedus("init", tmp_path / "desk", "--recorder", "Bob Example")

    assert (2, True) == (result.status, "[cli/project-exists]" in result.err)


def test_a_name_that_cannot_be_seen_is_refused(foedus: Run, tmp_path: Path) -> None:
    """It would hide who recorded what."""
    result = foedus("init", tmp_path / "desk", "--recorder", "Anna\u202eExample")

    assert (2, True, False) == (result.status, "[cli/wrong-setting]" in result.err, (tmp_path / "desk").exists())


def test_a_file_in_the_way_is_told(foedus: Run, tmp_path: Path) -> None:
    """No project can be made where a file has its name."""
    (tmp_path / "desk").write_text("", encoding="utf-8")
    result = foedus("init", tmp_path / "desk")

    assert (4, True) == (result.status, "[cli/cannot-make-project]" in result.err)


def test_settings_that_cannot_be_written_are_told(foedus: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk may be full when they come, last of all."""
    opened = Path.open

    def fail(path: Path, *given: object, **named: object) -> object:
        if path.name == "foedus.toml":
            raise OSError(28, "No space left on device")
        return opened(path, *given, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", fail)
    result = foedus("init", tmp_path / "desk")

    assert (4, True) == (result.status, "The project cannot be made: No space left on device." in result.err)


def test_a_store_that_cannot_be_made_leaves_no_settings(foedus: Run, tmp_path: Path) -> None:
    """Otherwise the next command would take the folder for a project."""
    result = foedus("init", tmp_path / "desk", "--store", "postgresql://nobody@localhost:1/none")

    assert (4, False) == (result.status, (tmp_path / "desk" / "foedus.toml").exists())
