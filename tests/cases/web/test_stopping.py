"""A server that is told to end leaves nothing behind, by whatever signal."""

import signal
from pathlib import Path

import pytest

from tests.cases.web.servers import served
from tests.web.desks import make_project


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_whatever_ends_it_ends_all_of_it(tmp_path: Path, how: signal.Signals) -> None:
    """Ctrl+C and a manager of services do alike: status 0, no complaint, and what it began has ended."""
    project = make_project(tmp_path / "desk")
    with served(project) as server:
        there = server.client.get("/api/v1/log").status_code
        status = server.stop(how)
        told = server.process.communicate()[1]

    assert (200, 0, "") == (there, status, told)
