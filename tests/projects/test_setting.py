"""What settings may say, and where a fault in them stands."""

from pathlib import Path

import pytest

from foedus.errors import UsageError, flatten
from foedus.projects.setting import check_setting, has_password, load_settings, without_password
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ('[project]\npolicy = "best"\n', "incidents/unknown-policy", "foedus.toml:2:1"),
        ('[project]\nformat = "pdf"\n', "cli/wrong-setting", "foedus.toml:2:1"),
        ('[project]\nrecorder = ""\n', "cli/wrong-setting", "foedus.toml:2:1"),
        ('[project]\nrecorder = "a\\nb"\n', "cli/wrong-setting", "foedus.toml:2:1"),
        ('[project]\nstoer = "x.db"\n', "files/unknown-key", "foedus.toml:2:1"),
        ("[project\n", "files/toml", "foedus.toml:1"),
    ],
)
def test_a_fault_in_the_file_is_told_with_its_line(text: str, code: str, at: str, desk: Path, foedus: Run) -> None:
    """Nothing is answered under settings that nobody can read."""
    (desk / "foedus.toml").write_text(text, encoding="utf-8")
    result = foedus("log")

    assert (2, True, True) == (result.status, f"[{code}]" in result.err, at in result.err)


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    """Nobody mends one line to be told of the next."""
    (tmp_path / "foedus.toml").write_text('[project]\nformat = "pdf"\npolicy = "best"\n', encoding="utf-8")
    with pytest.raises(ExceptionGroup) as caught:
        load_settings(tmp_path)

    assert ["cli/wrong-setting", "incidents/unknown-policy"] == sorted(one.code for one in flatten(caught.value))


def test_a_fault_in_a_variable_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """It stands in no file."""
    monkeypatch.setenv("FOEDUS_POLICY", "best")
    with pytest.raises(UsageError) as caught:
        load_settings(None)

    assert ("FOEDUS_POLICY", "incidents/unknown-policy") == (caught.value.at, caught.value.code)


def test_a_value_of_another_kind_is_no_setting() -> None:
    """A bug of the caller is told as a fault, and not as a trace."""
    with pytest.raises(UsageError) as caught:
        check_setting("store", value=7, origin="--store")  # type: ignore[arg-type]

    assert "cli/wrong-setting" == caught.value.code


def test_passwords_are_seen_wherever_a_url_has_them() -> None:
    """Before the host, and among the parameters."""
    assert "postgresql://h/d?sslpassword=***&x=1" == without_password("postgresql://h/d?sslpassword=geheim&x=1")
    assert (True, False) == (has_password("postgresql://a:b@h/d"), has_password("postgresql://a@h/d"))
