"""The server run: a socket on a loopback address, the printed address, and a stop that lets requests end."""

import gc
import logging
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from errno import EACCES, EADDRINUSE, EADDRNOTAVAIL
from typing import Any

import uvicorn

from foedus.errors import StoreError, UsageError
from foedus.projects import Project
from foedus.web.app import make_app
from foedus.web.bound import HIGHEST_PORT, Bound, loopback
from foedus.web.desk import Desk
from foedus.web.keys import Keys
from foedus.web.pages.heavy import warm

BACKLOG = 128
# Seconds: what is under way may end, and no connection stays open for nothing.
GRACE = 10
KEEP_ALIVE = 15
MOST_CONNECTIONS = 200
LONGEST_HEAD = 65_536
# Seconds after which a thread that works lets another one work: a page waits for a cascade some five times.
TURN = 0.001
# How much is made anew before the collector looks for what nobody needs; a page makes some ten thousand things.
COLLECTED_AFTER = (20_000, 10, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """Where to serve: port 0 is any that is free."""

    host: str
    port: int


def serve(project: Project, *, asked: Serving, say: Callable[[str], None]) -> None:
    """Serve a project until somebody stops it; `say` gets the address, with the start-up token, once it listens.

    Raises:
        UsageError: The host is no loopback address, or the port is none, is taken or is not for us.
        StoreError: The store is not there, or cannot be opened.
        ExceptionGroup: Of `RegisterError`, where an instrument of the project is at fault.
    """
    open_server(project, asked=asked, say=say).run()


def open_server(project: Project, *, asked: Serving, say: Callable[[str], None]) -> "Server":
    """Return a server that listens, and answers once it runs.

    Raises:
        UsageError: The host is no loopback address, or the port is none, is taken or is not for us.
        StoreError: The store is not there, or cannot be opened.
        ExceptionGroup: Of `RegisterError`, where an instrument of the project is at fault.
    """
    listening = _listen(loopback(asked.host), asked.port)
    try:
        desk = Desk(project=project)
        # What cannot be opened is told before anybody is asked to open a page.
        desk.view()
    except BaseException:
        listening.close()
        raise
    bound, keys = Bound(host=listening.getsockname()[0], port=listening.getsockname()[1]), Keys()
    address = f"{bound.origin}/?token={keys.token}"
    return Server(listening, _Uvicorn(make_app(desk, keys=keys, bound=bound), lambda: say(address)), desk)


@dataclass(frozen=True, slots=True)
class Server:
    """A server that listens; what is under way when it is stopped may end."""

    listening: socket.socket
    uvicorn: "_Uvicorn"
    desk: Desk

    def run(self) -> None:
        """Answer until somebody stops it."""
        self.desk.aside.begin(warm)
        try:
            # Uvicorn passes Ctrl+C on after everything has ended; here it is how a server is stopped.
            with suppress(KeyboardInterrupt), stopped_alike(), many_at_once():
                self.uvicorn.run(sockets=[self.listening])
        finally:
            self.listening.close()

    def stop(self) -> None:
        """Let what is under way end, and take nothing more."""
        self.uvicorn.should_exit = True


@contextmanager
def stopped_alike() -> Iterator[None]:
    """Let a request to end, as a manager of services sends it, stop the server as Ctrl+C does: what it began ends too.

    In a thread beside the main one, which hears of no signals, nothing changes.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def many_at_once() -> Iterator[None]:
    """Let many requests be answered beside one another, and none wait long for the others.

    The register is loaded and stays: a collector that walks through it stops every request for a tenth of a second.
    """
    turn, thresholds, frozen = sys.getswitchinterval(), gc.get_threshold(), gc.get_freeze_count()
    sys.setswitchinterval(TURN)
    gc.set_threshold(*COLLECTED_AFTER)
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        if not frozen:
            gc.unfreeze()
        gc.set_threshold(*thresholds)
        sys.setswitchinterval(turn)


class _Uvicorn(uvicorn.Server):
    """Uvicorn's server, which says that it listens once it does."""

    def __init__(self, app: Callable[..., Any], started: Callable[[], None]) -> None:
        config = uvicorn.Config(
            app,
            lifespan="on",
            log_config=None,
            access_log=False,
            # Nobody stands before us: what a header says of the caller is not to be trusted.
            proxy_headers=False,
            server_header=False,
            date_header=False,
            ws="none",
            limit_concurrency=MOST_CONNECTIONS,
            h11_max_incomplete_event_size=LONGEST_HEAD,
            timeout_keep_alive=KEEP_ALIVE,
            timeout_graceful_shutdown=GRACE,
        )
        super().__init__(config)
        self._say = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen, and say so."""
        await super().startup(sockets=sockets)
        logging.getLogger("uvicorn.error").setLevel(logging.ERROR)
        if self.started:
            self._say()


def _listen(host: str, port: int) -> socket.socket:
    if not 0 <= port <= HIGHEST_PORT:
        raise _no_port(f"{port} is no port.", host, port)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    found = socket.socket(family, socket.SOCK_STREAM)
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((host, port))
        found.listen(BACKLOG)
    except OSError as error:
        found.close()
        told = {
            EADDRINUSE: f"Port {port} is taken: another server listens there.",
            EACCES: f"Port {port} is not for us.",
            EADDRNOTAVAIL: f"This machine has no address {host}.",
        }
        if error.errno not in told:
            raise StoreError(
                f"The server cannot listen: {error.strerror or error}.",
                code="web/cannot-listen",
                at=f"{host}:{port}",
                mend="name another port with `--port`",
            ) from error
        raise _no_port(told[error.errno], host, port) from error
    return found


def _no_port(message: str, host: str, port: int) -> UsageError:
    return UsageError(
        message,
        code="web/port-taken",
        at=f"{host}:{port}",
        want="a free port between 1024 and 65535, or 0 for any",
        mend="stop the other server, or run `foedus serve --port 0`",
    )
