"""`foedus serve`, up to where the server takes over."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from foedus.cli import serve
from foedus.projects import Project
from tests.cli.conftest import Run


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Project, dict[str, object], int]]:
    """Return what the server was given, in place of a server that runs."""
    found: list[tuple[Project, dict[str, object], int]] = []

    def run(project: Project, *, asked: dict[str, object], say: Callable[[str], None]) -> None:
        with project.open_store() as store:
            found.append((project, asked, sum(1 for _ in store.batches())))
        say("http://127.0.0.1:1/?token=x")

    server = SimpleNamespace(Serving=dict, serve=run)
    monkeypatch.setattr(serve, "import_module", lambda _: server)
    return found


def test_a_project_is_served_at_a_printed_address(
    desk: Path, foedus: Run, served: list[tuple[Project, dict[str, object], int]]
) -> None:
    """The current one, or the one that is named."""
    here, there = foedus("serve"), foedus("serve", "--project", desk, "--port", "0", "--host", "::1", "-q")

    assert (0, 0) == (here.status, there.status)
    assert (True, "Stopped.\n") == ("http://127.0.0.1:1/?token=x\n" in here.out, here.err)
    assert ("http://127.0.0.1:1/?token=x\n", "") == (there.out, there.err)
    assert [{"host": "127.0.0.1", "port": 8642}, {"host": "::1", "port": 0}] == [asked for _, asked, _ in served]


def test_a_newcomer_looks_around_in_the_demo(
    tmp_path: Path, foedus: Run, served: list[tuple[Project, dict[str, object], int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bundled reports, on record in a folder that is gone afterwards."""
    monkeypatch.chdir(tmp_path)
    result = foedus("serve", "--demo")
    project, _, batches = served[0]

    assert (0, 1, False) == (result.status, batches, project.folder.exists())
    assert [] == list(tmp_path.iterdir())


def test_without_a_project_there_are_two_ways_out(tmp_path: Path, foedus: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make one, or look around first."""
    monkeypatch.chdir(tmp_path)
    result = foedus("serve")

    assert (2, True) == (result.status, "[cli/no-project]" in result.err)
    assert "`foedus init`, or look around first with `foedus serve --demo`" in result.err


def test_without_the_extra_the_message_says_which(desk: Path, foedus: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The base installation serves nothing."""
    monkeypatch.setattr(serve, "find_spec", lambda _: None)
    result = foedus("serve", "--project", desk)

    assert (5, True) == (result.status, "pip install 'foedus[web]'" in result.err)
