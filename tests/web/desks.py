"""A project with something on record, open on a desk, and clients that come through its gate."""

from datetime import UTC, datetime
from pathlib import Path

from starlette.testclient import TestClient

from foedus.projects import project_in
from foedus.projects.adding import Reading, Reviewed, StatementsText, gather_additions, record_addition
from foedus.projects.library import library_of
from foedus.store import open_store
from foedus.web.app import make_app
from foedus.web.bound import Bound
from foedus.web.desk import Desk
from foedus.web.gate import Gate
from foedus.web.keys import Keys
from foedus.web.recording import source_of
from tests.cli.conftest import STATEMENTS, WIRE

NOW = datetime(2025, 11, 23, 12, tzinfo=UTC)
EARLIER = datetime(2025, 9, 12, 8, tzinfo=UTC)
BOUND = Bound(port=8642, largest_body=300_000)
KEYS = Keys("the-start-up-token-of-the-tests")
ORIGIN = {"origin": BOUND.origin}


def make_project(folder: Path, *, store: str = "foedus.db") -> Path:
    """Make a project in a folder, with a report and a statements file about Doha on record."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "foedus.toml").write_text(f'[project]\nrecorder = "Anna Example"\nstore = "{store}"\n', encoding="utf-8")
    library = library_of(None)
    pieces = (source_of(WIRE.encode(), name="wire-0909.md"), StatementsText(text=STATEMENTS, at="statements"))
    with open_store(project_in(folder).store_at, create=True) as opened:
        addition = gather_additions(pieces, library=library, store=opened, reading=Reading())
        record_addition(opened, addition=addition, reviewed=Reviewed(), recorder="Anna Example", recorded_at=EARLIER)
    return folder


def open_desk(folder: Path) -> Desk:
    """Return the desk of a project, at noon of a day that does not pass."""
    return Desk(project=project_in(folder), clock=lambda: NOW)


def gate_of(desk: Desk) -> Gate:
    """Return the application for a desk."""
    return make_app(desk, keys=KEYS, bound=BOUND)


def program(gate: Gate) -> TestClient:
    """Return a client that sends the token with each request."""
    headers = {"authorization": f"Bearer {KEYS.token}"}
    return TestClient(gate, base_url=BOUND.origin, headers=headers, raise_server_exceptions=False)


def stranger(gate: Gate) -> TestClient:
    """Return a client that knows nothing."""
    return TestClient(gate, base_url=BOUND.origin, follow_redirects=False, raise_server_exceptions=False)


def browser(gate: Gate) -> TestClient:
    """Return a client that has opened the printed address."""
    client = stranger(gate)
    client.get("/", params={"token": KEYS.token})
    return client
