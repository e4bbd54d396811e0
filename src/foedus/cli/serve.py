"""`foedus serve`: the pages and the HTTP API for one project, on this machine alone."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from foedus.cli.moment import now
from foedus.cli.option import Where, with_options
from foedus.cli.project import find_project
from foedus.cli.session import open_library
from foedus.errors import UsageError
from foedus.projects import PROJECT_FILE, Project, project_in
from foedus.projects.adding import Reading, Reviewed, gather_additions, record_addition
from foedus.projects.matter import bundled_reports
from foedus.store import open_store

app = typer.Typer(add_completion=False)
NEEDED = ("fastapi", "uvicorn", "python_multipart")
RECORDER = "foedus demo"
DEFAULT_PORT = 8642
Port = Annotated[int, typer.Option("--port", metavar="N", help="The port; 0 is any that is free.")]
Host = Annotated[str, typer.Option("--host", metavar="ADDRESS", help="A loopback address: 127.0.0.1 or ::1.")]
Demo = Annotated[
    bool, typer.Option("--demo", help="The bundled reports, in a folder that is gone when the server stops.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="The address and nothing else.")]


@app.command()
@with_options
def serve(
    *, where: Where, port: Port = DEFAULT_PORT, host: Host = "127.0.0.1", demo: Demo = False, quiet: Quiet = False
) -> None:
    """Open the pages and the HTTP API of a project on this machine; the printed address holds the token to come in.

    foedus serve --project desk

    foedus serve --demo
    """
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise UsageError(
            f"The server's library is not installed: {', '.join(missing)}.",
            code="cli/not-installed",
            at="foedus serve",
            want="the extra `web`",
            mend="pip install 'foedus[web]'",
        )
    # The two faces know nothing of one another; the server is found by its name.
    server = import_module("foedus.web.serving")

    def say(address: str) -> None:
        told = address if quiet else f"{address}\nOpen this address; it holds the key. Stop with Ctrl+C."
        print(told, flush=True)  # noqa: T201 - the terminal is this room's

    with _project(where, demo=demo) as project:
        server.serve(project, asked=server.Serving(host=host, port=port), say=say)
    if not quiet:
        print("Stopped.", file=sys.stderr)  # noqa: T201 - the terminal is this room's


@contextmanager
def _project(where: Where, *, demo: bool) -> Iterator[Project]:
    if demo:
        with tempfile.TemporaryDirectory(prefix="foedus-demo-") as folder:
            yield _demo_in(Path(folder) / "demo", where)
        return
    found = find_project(where)
    if found is None:
        raise UsageError(
            f"There is no project here: the current folder holds no {PROJECT_FILE}.",
            code="cli/no-project",
            at="--project",
            want=f"the folder of a project, or a current folder that holds {PROJECT_FILE}",
            mend="run `foedus init`, or look around first with `foedus serve --demo`",
        )
    yield found


def _demo_in(folder: Path, where: Where) -> Project:
    """Return a project that holds what the bundled reports say."""
    folder.mkdir()
    (folder / PROJECT_FILE).write_text(f'[project]\nrecorder = "{RECORDER}"\n', encoding="utf-8")
    project, library = project_in(folder), open_library(where)
    with open_store(project.store_at, create=True) as store:
        addition = gather_additions(bundled_reports(), library=library, store=store, reading=Reading())
        record_addition(store, addition=addition, reviewed=Reviewed(), recorder=RECORDER, recorded_at=now())
    return project
