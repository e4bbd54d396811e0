"""A PostgreSQL server of the tests' own: made in a folder, reached by a socket in it, gone with it."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg

# Debian keeps its programs apart, by version.
PROGRAMS = Path("/usr/lib/postgresql")
USER = "foedus"
_NUMBERS = count()


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs, in its folder."""

    folder: Path

    def url(self, database: str = "postgres", *, user: str = USER) -> str:
        """Return the URL of a database on this server."""
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def make_place(self) -> str:
        """Return the URL of a place where nothing is yet: a schema of its own, made sooner than a database."""
        name = f"test_{next(_NUMBERS)}"
        with psycopg.connect(self.url()) as connection:
            connection.execute(f"CREATE SCHEMA {name}".encode())
        return f"{self.url()}&options=-csearch_path%3D{name}"

    def demand_password(self, user: str) -> None:
        """Let a user in only with a password."""
        rules = self.folder / "data" / "pg_hba.conf"
        rules.write_text(f"local all {user} scram-sha-256\n{rules.read_text()}")
        with psycopg.connect(self.url()) as connection:
            connection.execute("SELECT pg_reload_conf()")
        time.sleep(0.5)


def find_programs() -> Path | None:
    """Return the folder of PostgreSQL's programs, the newest where there are several, or None."""
    on_path = shutil.which("initdb")
    found = [Path(on_path).parent] if on_path else []
    found += sorted(PROGRAMS.glob("*/bin"), key=lambda path: int(path.parent.name.split(".")[0]))
    return next((path for path in reversed(found) if (path / "initdb").exists()), None)


@contextmanager
def running_server(programs: Path) -> Iterator[Server]:
    """Hand out a server that is stopped, and whose folder is removed, at the end."""
    # A socket's path has at most 107 bytes, which pytest's own folders nearly use up.
    folder = Path(tempfile.mkdtemp(prefix="foedus-pg-"))
    if os.geteuid() == 0:
        os.chown(folder, _nobody().pw_uid, _nobody().pw_gid)
    try:
        data = str(folder / "data")
        _run(programs / "initdb", "-D", data, "-U", USER, "--auth=trust", "-E", "UTF8", "--no-locale", "--no-sync")
        # Only the clients are killed in these tests, never the server, so that it need not wait for the disk.
        options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
        _run(programs / "pg_ctl", "-D", data, "-l", str(folder / "log"), "-o", options, "-w", "start")
        try:
            yield Server(folder)
        finally:
            _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _nobody() -> pwd.struct_passwd:
    return pwd.getpwnam("nobody")


def _run(program: Path, *arguments: str) -> str:
    """Run a program, as nobody where we are root: PostgreSQL refuses to run as root."""
    root = os.geteuid() == 0
    done = subprocess.run(  # noqa: S603 - our own words
        [str(program), *arguments],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd="/",
        user=_nobody().pw_uid if root else None,
        group=_nobody().pw_gid if root else None,
        extra_groups=[] if root else None,
        env={"PATH": os.environ.get("PATH", ""), "HOME": "/", "LC_ALL": "C", "TZ": "UTC"},
    )
    if done.returncode:
        message = f"{program.name} failed:\n{done.stdout}"
        raise RuntimeError(message)
    return done.stdout
