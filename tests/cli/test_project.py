"""The project that a command works in."""

from pathlib import Path

import pytest

from foedus.cli.option import Where
from foedus.cli.project import find_project, need_project
from foedus.errors import UsageError
from foedus.projects import recorder_of
from tests.cli.conftest import Run


def test_without_a_project_there_is_a_way_out(foedus: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fault says what makes one."""
    monkeypatch.chdir(tmp_path)
    result = foedus("log")

    assert (2, True, True) == (result.status, "[cli/no-project]" in result.err, "run `foedus init`" in result.err)


def test_a_store_elsewhere_is_named_as_it_is(desk: Path) -> None:
    """A path begins at the project's folder; a URL begins anywhere."""
    found = need_project(Where(project=desk))
    (desk / "foedus.toml").write_text('[project]\nstore = "sqlite:///kept/other.db"\n', encoding="utf-8")
    other = need_project(Where(project=desk))
    (desk / "foedus.toml").write_text('[project]\nstore = "postgresql://h/d"\n', encoding="utf-8")
    server = need_project(Where(project=desk))

    assert str(desk / "foedus.db") == found.store_at
    assert (str(desk / "kept/other.db"), True) == (other.store_at, other.has_store)
    assert "postgresql://h/d" == server.store_at


def test_a_folder_without_settings_can_be_a_project(tmp_path: Path) -> None:
    """It may hold instruments alone; then it has no store."""
    found = find_project(Where(project=tmp_path))

    assert (tmp_path, False) == ((found.folder, found.has_store) if found else None)


def test_who_records_is_whoever_is_logged_in(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where neither option nor setting says."""
    (desk / "foedus.toml").write_text("", encoding="utf-8")
    project = need_project(Where())
    monkeypatch.setenv("LOGNAME", "m.k.")

    assert "m.k." == recorder_of(project, given=None)
    assert "Bob" == recorder_of(project, given=" Bob ")


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "a\u202eb", "x" * 301])
def test_nobody_records_under_no_name(name: str, desk: Path, foedus: Run) -> None:
    """Years later it must be plain who it was."""
    result = foedus("add", desk / "wire.md", "--recorder", name)

    assert (2, True) == (result.status, "[cli/no-recorder]" in result.err)


def test_a_computer_that_knows_nobody_asks_for_a_name(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A container may run under a number without a name."""
    (desk / "foedus.toml").write_text("", encoding="utf-8")

    def nobody() -> str:
        raise KeyError

    monkeypatch.setattr("getpass.getuser", nobody)
    with pytest.raises(UsageError) as caught:
        recorder_of(need_project(Where()), given=None)

    assert ("cli/no-recorder", "Nobody records.") == (caught.value.code, caught.value.message)
