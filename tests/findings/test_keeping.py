"""What is kept of a register from run to run: read back as it was, or worked out again."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from foedus.actors import Actors
from foedus.engine import Engine, open_engine
from foedus.feeds import CodedRow, batch_of
from foedus.findings.columnar import Columnar
from foedus.findings.keeping import key_of, read_kept
from foedus.findings.numbering import Numbering
from foedus.findings.plan import PLACED
from foedus.instruments import Register
from foedus.places import Places
from tests.codedrows import random_rows
from tests.findings.builders import a_provision, a_register, a_treaty

WHO = ("instrument", "provision", "beneficiary", "bearers", "bearers_in_doubt", "force")
DAY = date(2024, 6, 19)
ROWS = [
    CodedRow(incident=word, account="own", first_day=DAY, last_day=DAY, act=word, of="POL", by="RUS", place="Warsaw")
    for word in ("shelling", "unrest")
]


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """Return an open DuckDB."""
    with TemporaryDirectory() as spill:
        opened = open_engine("duckdb", spill=Path(spill), memory="1GB", threads=2)
        yield opened
        opened.close()


def answers(columnar: Columnar, rows: list[CodedRow]) -> list[tuple[object, ...]]:
    """Return what an evaluator finds of rows, in words."""
    coded, _ = Numbering(columnar.facts, columnar.calendar).code(batch_of(rows))
    columnar.evaluate(coded)
    columnar.engine.define(PLACED, name="placed")
    found = columnar.engine.rows("SELECT p.r, f.q, f.answer FROM found f JOIN placed p ON p.s = f.s").to_pylist()
    drafts, told = columnar.drafts.values, columnar.answers.values
    listed = [(one["r"], *(getattr(drafts[one["q"]], name) for name in WHO), told[one["answer"]]) for one in found]
    return sorted(listed, key=str)


def test_what_is_kept_answers_as_what_is_worked_out(
    register: Register, actors: Actors, places: Places, engine: Engine, tmp_path: Path
) -> None:
    """A second run takes up what the first has learnt, finds the same of its rows, and of others what it would."""
    rows, others = random_rows(25, seed=8), random_rows(25, seed=9)
    first = Columnar(register, actors, places, engine, cache=tmp_path)
    found = answers(first, rows)
    again = Columnar(register, actors, places, engine, cache=tmp_path)
    known = len(again.drafts.values)

    assert 0 < known <= len(first.drafts.values)
    assert found == answers(again, rows)
    assert answers(Columnar(register, actors, places, engine), others) == answers(again, others)


@pytest.mark.parametrize("change", ["damaged", "shorter", "other", "gone"])
def test_what_cannot_be_read_is_worked_out_again(
    actors: Actors, places: Places, engine: Engine, tmp_path: Path, change: str
) -> None:
    """A byte is wrong, the end is missing, the words are no law, the file is gone: nothing is taken up."""
    register = a_register(a_treaty(a_provision()))
    found = answers(Columnar(register, actors, places, engine, cache=tmp_path), ROWS)
    (path,) = tmp_path.glob("law-*.json")
    body = path.read_bytes()
    spoilt = {"damaged": body[:-9] + b"?" + body[-8:], "shorter": body[:200], "other": b"{}\n{}"}
    if change == "gone":
        path.unlink()
    else:
        path.write_bytes(spoilt[change])
    again = Columnar(register, actors, places, engine, cache=tmp_path)

    assert [] == again.drafts.values
    assert found == answers(again, ROWS) != []


def test_one_law_is_kept_at_a_time(actors: Actors, places: Places, engine: Engine, tmp_path: Path) -> None:
    """That of another register takes the place of the one before."""
    for clause in ({"act": ["attack"]}, {"act": ["air strike"]}):
        register = a_register(a_treaty(a_provision(clause)))
        answers(Columnar(register, actors, places, engine, cache=tmp_path), ROWS)
        kept = [path.name for path in tmp_path.iterdir()]

        assert 1 == len(kept)
    assert read_kept(key_of("other"), folder=tmp_path) is None


def test_a_folder_that_takes_nothing_is_no_fault(
    actors: Actors, places: Places, engine: Engine, tmp_path: Path
) -> None:
    """Where the folder is a file, nothing is kept."""
    path = tmp_path / "file"
    path.touch()
    register = a_register(a_treaty(a_provision()))

    assert answers(Columnar(register, actors, places, engine, cache=path), ROWS)
