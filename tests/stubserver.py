"""A server on this machine that answers as it is told, and keeps what it was asked."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Serve = Callable[[bytes], Iterator[bytes]]


@dataclass
class StubServer:
    """Where it listens, and the requests that came, whole."""

    port: int
    asked: list[bytes] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Return its address."""
        return f"http://127.0.0.1:{self.port}"


def http(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """Return an answer over HTTP whose length is right."""
    head = "".join(f"{line}\r\n" for line in (f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}"))
    return f"{head}\r\n".encode() + body


@contextmanager
def serving(serve: Serve, *, context: ssl.SSLContext | None = None) -> Iterator[StubServer]:
    """Serve until the block ends: each request goes to `serve`, which yields what is sent back."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = StubServer(listener.getsockname()[1])
    closed = threading.Event()

    def run() -> None:
        while not closed.is_set():
            with suppress(OSError):
                line, _ = listener.accept()
                with line if context is None else context.wrap_socket(line, server_side=True) as talk:
                    request = _request(talk)
                    server.asked.append(request)
                    for part in serve(request):
                        talk.sendall(part)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        closed.set()
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


def _request(talk: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        part = talk.recv(65536)
        if not part:
            return data
        data += part
    head, _, body = data.partition(b"\r\n\r\n")
    wanted = next(
        (int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")), 0
    )
    while len(body) < wanted:
        body += talk.recv(65536)
    return head + b"\r\n\r\n" + body
