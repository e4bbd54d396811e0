"""A desk with its store on either database, and the command line."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from foedus.cli.app import run
from tests.cli.conftest import VARIABLES, Result
from tests.store.builders import Fresh

Run = Callable[..., Result]


@pytest.fixture
def foedus(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return the command line; `typed` is what somebody answers."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)

    def command(*arguments: str | Path, typed: str = "") -> Result:
        capsys.readouterr()
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        status = run([str(one) for one in arguments])
        shown = capsys.readouterr()
        return Result(status, shown.out, shown.err)

    return command


@pytest.fixture
def desk(tmp_path: Path, foedus: Run, nowhere: Fresh, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project, which is the current folder, with its store on either database."""
    folder = tmp_path / "desk"
    assert 0 == foedus("init", folder, "--recorder", "Anna Example", "--store", nowhere()).status
    monkeypatch.chdir(folder)
    return folder
