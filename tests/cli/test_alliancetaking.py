"""A copy of a data set of alliances, taken into a project by the command line."""

import json
from pathlib import Path

import pytest

from tests.alliances.conftest import an_atop_row
from tests.cli.conftest import Run


@pytest.fixture
def atop(tmp_path: Path) -> Path:
    """Return a copy of ATOP: one alliance, and sixty rows of nobody."""
    rows = [an_atop_row(member=code, defense=1, defcoloc=1) for code in (2, 20)]
    rows += [an_atop_row(atopid=2, member=9000 + number, defense=1) for number in range(60)]
    path = tmp_path / "members.csv"
    lines = [",".join(rows[0]), *(",".join(map(str, row.values())) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return an empty project folder."""
    folder = tmp_path / "project"
    folder.mkdir()
    return folder


def test_what_is_imported_is_counted_and_what_is_not_is_shown(atop: Path, project: Path, foedus: Run) -> None:
    """Fifty of the rows that were set aside; the JSON answer has them all."""
    result = foedus("import", "atop", atop, "--project", project)
    told = json.loads(foedus("import", "atop", atop, "--project", project, "--format", "json").out)

    assert (0, "") == (result.status, result.err)
    assert result.out.startswith("1 alliance imported from 2 of 62 rows\n")
    assert "9000 is no number of a state" in result.out
    assert "10 more; `--format json` has them all." in result.out
    assert (62, 2, 60) == (told["rows"], told["used"], len(told["set_aside"]))


def test_all_that_it_writes_is_accepted_and_answers(atop: Path, project: Path, foedus: Run) -> None:
    """No fault, no open lint; the register of the project has it."""
    foedus("import", "atop", atop, "--project", project, "-q")
    checked = json.loads(foedus("check", project / "instruments", "--format", "json").out)
    shown = foedus("show", "atop-1", "--project", project)

    assert [] == checked["errors"]
    assert [] == [one for one in checked["lints"] if not one["answered"]]
    assert 0 == shown.status
    assert "ATOP 1" in shown.out


def test_a_changed_file_is_refused_and_nothing_is_written(atop: Path, project: Path, foedus: Run) -> None:
    """The missing column is named."""
    atop.write_text(atop.read_text(encoding="utf-8").replace("defcoadv", "adversary", 1), encoding="utf-8")
    result = foedus("import", "atop", atop, "--project", project)

    assert "Column defcoadv is missing." in result.err
    assert [] == list(project.iterdir())


def test_a_folder_that_cannot_be_written_is_said_so(atop: Path, project: Path, foedus: Run) -> None:
    """A file stands where the folder should."""
    (project / "instruments").write_text("", encoding="utf-8")
    result = foedus("import", "atop", atop, "--project", project)

    assert "[cli/cannot-write]" in result.err


def test_an_unknown_kind_names_the_data_sets_too(project: Path, foedus: Run) -> None:
    """And the nearest of them."""
    result = foedus("import", "atpo", project, "--project", project)

    assert "record, statements, atop, cow-alliances; nearest: atop" in result.err
