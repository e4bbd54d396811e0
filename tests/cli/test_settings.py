"""Settings, each with where it comes from."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def origins(out: str) -> dict[str, tuple[str, str]]:
    """Return value and origin of each setting, by its name."""
    return {one["setting"]: (one["value"], one["origin"]) for one in json.loads(out)["settings"]}


def test_each_setting_has_its_origin(desk: Path, foedus: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An option beats the variable, which beats the file, which beats the default."""
    (desk / "foedus.toml").write_text(
        '[project]\nstore = "foedus.db"\nrecorder = "Anna Example"\npolicy = "sides"\n', encoding="utf-8"
    )
    monkeypatch.setenv("FOEDUS_RECORDER", "Bob Example")

    assert {
        "project": (str(desk), "the current folder"),
        "store": ("foedus.db", "foedus.toml:2"),
        "recorder": ("Bob Example", "FOEDUS_RECORDER"),
        "policy": ("sides", "foedus.toml:4"),
        "format": ("json", "--format"),
    } == origins(foedus("settings", "--format", "json").out)


def test_a_project_is_named_by_an_option_or_a_variable(
    desk: Path, foedus: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The settings say which."""
    monkeypatch.chdir(tmp_path)
    option = origins(foedus("settings", "--project", desk, "--format", "json").out)["project"]
    monkeypatch.setenv("FOEDUS_PROJECT", str(desk))
    variable = origins(foedus("settings", "--format", "json").out)["project"]

    assert ((str(desk), "--project"), (str(desk), "FOEDUS_PROJECT")) == (option, variable)


def test_without_a_project_the_defaults_hold(foedus: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Foedus answers in any folder."""
    monkeypatch.chdir(tmp_path)
    result = foedus("settings")

    assert (0, "") == (result.status, result.err)
    assert ["project   none              default", "recorder  who is logged in  default"] == [
        line for line in result.out.splitlines() if line.startswith(("project", "recorder"))
    ]


def test_a_password_is_never_shown(desk: Path, foedus: Run) -> None:
    """Settings are shown to whoever looks over a shoulder."""
    url = "postgresql://anna:secret@db.example/foedus?password=secret2"
    (desk / "foedus.toml").write_text(f'[project]\nstore = "{url}"\n', encoding="utf-8")
    shown = "".join(foedus("settings", *given).out for given in ((), ("-q",), ("--format", "json")))

    assert (False, 3) == ("secret" in shown, shown.count("postgresql://anna:***@db.example/foedus?password=***"))


def test_the_format_of_the_settings_holds_for_every_command(desk: Path, foedus: Run) -> None:
    """Whoever wants JSON always need not say so each time."""
    (desk / "foedus.toml").write_text('[project]\nformat = "json"\n', encoding="utf-8")

    assert ("json", "foedus.toml:2") == origins(foedus("settings").out)["format"]
    assert "foedus/log/1" == json.loads(foedus("log").out)["schema"]
    assert foedus("log", "--format", "text").out.startswith("Who added what\n")
