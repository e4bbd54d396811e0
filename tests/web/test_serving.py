"""The server run."""

import gc
import os
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from urllib.parse import urlsplit

import httpx2
import pytest

from foedus.errors import StoreError, UsageError
from foedus.projects import project_in
from foedus.web.serving import COLLECTED_AFTER, TURN, Server, Serving, many_at_once, open_server, serve


@contextmanager
def running(folder: Path, *, host: str = "127.0.0.1") -> Iterator[tuple[Server, str]]:
    """Hand out a server that answers, and its printed address; it is stopped at the end."""
    told: Queue[str] = Queue()
    server = open_server(project_in(folder), asked=Serving(host=host, port=0), say=told.put)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield server, told.get(timeout=20)
    finally:
        server.stop()
        thread.join(timeout=20)
    assert not thread.is_alive()


def test_the_printed_address_opens_the_pages(folder: Path) -> None:
    """On this machine, at the port that was free."""
    with running(folder) as (_, address), httpx2.Client(follow_redirects=True) as client:
        answer = client.get(address)

        assert (200, "127.0.0.1") == (answer.status_code, urlsplit(address).hostname)
        assert "token" not in str(answer.url)
        assert 401 == httpx2.get(address.partition("?")[0]).status_code


def test_what_is_under_way_may_end(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stop cuts no answer short."""
    begun, go_on = threading.Event(), threading.Event()

    def slow(*_: object, **__: object) -> dict[str, object]:
        begun.set()
        go_on.wait(10)
        return {"schema": "foedus/log/1"}

    monkeypatch.setattr("foedus.web.api.record.log_dict", slow)
    found: Queue[int] = Queue()
    with running(folder) as (server, address):
        base, _, token = address.partition("/?token=")
        headers = {"authorization": f"Bearer {token}"}
        asking = threading.Thread(
            target=lambda: found.put(httpx2.get(f"{base}/api/v1/log", headers=headers, timeout=20).status_code)
        )
        asking.start()
        begun.wait(10)
        server.stop()
        go_on.set()
        asking.join(10)

        assert 200 == found.get(timeout=10)


def test_a_taken_port_is_told(folder: Path) -> None:
    """With a way out."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(UsageError) as refused:
            serve(project_in(folder), asked=Serving(host="127.0.0.1", port=port), say=print)

    assert ("web/port-taken", f"127.0.0.1:{port}") == (refused.value.code, refused.value.at)


@pytest.mark.parametrize("port", [-1, 65_536])
def test_a_number_that_is_no_port_is_refused(port: int, folder: Path) -> None:
    """Ports end at 65535."""
    with pytest.raises(UsageError) as refused:
        open_server(project_in(folder), asked=Serving(host="127.0.0.1", port=port), say=print)

    assert "web/port-taken" == refused.value.code


def test_what_the_machine_refuses_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it says."""

    def fail(*_: object) -> None:
        raise OSError(5, "no")

    monkeypatch.setattr(socket.socket, "bind", fail)
    with pytest.raises(StoreError) as refused:
        open_server(project_in(folder), asked=Serving(host="127.0.0.1", port=0), say=print)

    assert "web/cannot-listen" == refused.value.code


def test_a_project_without_a_store_is_told_before_anybody_opens_a_page(tmp_path: Path) -> None:
    """And the port is free again."""
    with pytest.raises(StoreError):
        open_server(project_in(tmp_path), asked=Serving(host="127.0.0.1", port=0), say=print)


@pytest.mark.parametrize("frozen", [False, True])
def test_a_server_leaves_the_process_as_it_was(frozen: bool) -> None:  # noqa: FBT001 - a parameter
    """While it runs, no thread waits long for another, and the collector passes over what stays."""
    if frozen:
        gc.freeze()
    before = (sys.getswitchinterval(), gc.get_threshold())
    try:
        with many_at_once():
            assert COLLECTED_AFTER == gc.get_threshold()
            assert pytest.approx(TURN) == sys.getswitchinterval()
            assert gc.get_freeze_count()

        assert (before, frozen) == ((sys.getswitchinterval(), gc.get_threshold()), gc.get_freeze_count() > 0)
    finally:
        gc.unfreeze()


def test_a_server_has_a_process_beside_it(folder: Path) -> None:
    """It draws there, and the process ends with the server."""
    with running(folder) as (server, address), httpx2.Client(follow_redirects=True, timeout=60) as client:
        client.get(address)
        base = address.partition("/?")[0]
        picture = client.get(f"{base}/incidents/doha-2025-09-09/chart/timeline.svg")
        process = server.desk.aside.run(os.getpid)

        assert (200, True) == (picture.status_code, picture.content.startswith(b"<svg"))
        assert os.getpid() != process
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
