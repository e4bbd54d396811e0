"""A newcomer's empty project and one with the shipped reports on record, each served to a browser."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from foedus.projects import project_in
from foedus.projects.adding import Reading, Reviewed, gather_additions, record_addition
from foedus.projects.library import library_of
from foedus.projects.matter import bundled_reports
from foedus.store import open_store
from foedus.web.desk import Desk
from tests.browsers import chromium, serving

__all__ = ["chromium"]
EARLIER = datetime(2026, 4, 1, 8, tzinfo=UTC)


def project(folder: Path) -> Path:
    """Make an empty project in a folder."""
    folder.mkdir(parents=True)
    (folder / "foedus.toml").write_text('[project]\nrecorder = "Anna Example"\n', encoding="utf-8")
    open_store(project_in(folder).store_at, create=True).close()
    return folder


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[tuple[str, str]]:
    """Return the origin and the token of a server on a project with nothing on record."""
    with serving(Desk(project=project_in(project(tmp_path / "newcomer")))) as found:
        yield found


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """Return the origin and the token of a server on a project with the shipped reports on record."""
    folder = project(tmp_path_factory.mktemp("filled") / "newsroom")
    with open_store(project_in(folder).store_at) as store:
        addition = gather_additions(bundled_reports(), library=library_of(None), store=store, reading=Reading())
        record_addition(store, addition=addition, reviewed=Reviewed(), recorder="Anna Example", recorded_at=EARLIER)
    with serving(Desk(project=project_in(folder))) as found:
        yield found
