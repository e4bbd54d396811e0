"""The chain walked."""

import json
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def head(desk: Path, foedus: Run) -> str:
    """Return the head of a record of two batches."""
    (desk / "second.md").write_text((desk / "wire.md").read_text(encoding="utf-8") + "Iran condemned it.\n", "utf-8")
    foedus("add", desk / "wire.md")
    foedus("add", desk / "second.md")
    return str(json.loads(foedus("log", "--format", "json").out)["head"])


def tamper(desk: Path, words: str) -> None:
    """Change the store behind its guards."""
    with sqlite3.connect(desk / "foedus.db") as store:
        for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            store.execute(f'DROP TRIGGER "{name}"')
        store.execute(words)


def test_a_record_that_holds_is_said_to_hold(head: str, foedus: Run) -> None:
    """With the head, which is to be noted elsewhere."""
    result = foedus("verify")
    told = json.loads(foedus("verify", "--format", "json").out)

    assert (0, True, True) == (
        result.status,
        result.out.startswith("The record holds: 2 batches\n"),
        "note the head elsewhere" in result.out,
    )
    assert ("foedus/verified/1", True, 2, head, []) == (
        told["schema"],
        told["holds"],
        told["batches"],
        told["head"],
        told["broken"],
    )


def test_a_head_noted_elsewhere_is_in_the_chain(desk: Path, head: str, foedus: Run) -> None:
    """Whole or its first ten digits, also after more was recorded."""
    name = json.loads(foedus("log", "--statements", "--format", "json").out)["batches"][0]["added"][0]["id"]
    foedus("withdraw", name, "--reason", "x")
    result = foedus("verify", "--head", f" {head[:10].upper()} ")

    assert (0, 0, True) == (result.status, foedus("verify", "--head", head).status, desk.is_dir())
    assert f"noted: {head[:10]}, in the chain\n" in result.out
    assert "note the head elsewhere" not in result.out


def test_another_history_is_found_by_the_head(head: str, foedus: Run, tmp_path: Path, desk: Path) -> None:
    """A chain made anew holds in itself; the head noted elsewhere is not in it."""
    foedus("init", tmp_path / "other")
    foedus("add", desk / "wire.md", "--project", tmp_path / "other")
    result = foedus("verify", "--head", head, "--project", tmp_path / "other", "-q")

    assert (0, 1) == (foedus("verify", "--project", tmp_path / "other").status, result.status)
    assert result.out.startswith("The record is broken: ")


def test_a_changed_byte_is_found(head: str, desk: Path, foedus: Run) -> None:
    """The first bad link is named, and what is not as it was recorded."""
    tamper(desk, "UPDATE statements SET body = replace(body, 'Doha', 'Dohb') WHERE body LIKE '%\"Doha\"%'")
    result = foedus("verify")
    told = json.loads(foedus("verify", "--format", "json").out)

    assert (1, "", True) == (result.status, result.err, result.out.startswith("The record is broken: batch 1, "))
    assert (False, True, 64) == (told["holds"], {0, 1, 2} == {one["batch"] for one in told["broken"]}, len(head))


def test_a_batch_cut_off_the_end_is_found_by_the_head(head: str, desk: Path, foedus: Run) -> None:
    """What is left holds in itself."""
    tamper(desk, "DELETE FROM batches WHERE number = 2")
    result = foedus("verify", "--head", head)

    assert 1 == result.status
    assert head[:10] in result.out


@pytest.mark.parametrize("noted", ["abc", "", "x" * 12, "a" * 65, "12345678 0"])
def test_what_is_no_link_is_refused(noted: str, desk: Path, foedus: Run) -> None:
    """A head that was copied badly proves nothing."""
    result = foedus("verify", "--head", noted)

    assert (2, True, True) == (result.status, "[cli/wrong-head]" in result.err, desk.is_dir())


def test_an_empty_record_holds_and_says_how_to_begin(desk: Path, foedus: Run) -> None:
    """There is no head to be noted yet."""
    result = foedus("verify")

    assert (0, True, True) == (result.status, "begin with `foedus add REPORT`" in result.out, desk.is_dir())
    assert "elsewhere" not in result.out


def test_a_store_that_is_gone_is_told(desk: Path, foedus: Run) -> None:
    """An empty one is not made in its place."""
    (desk / "foedus.db").unlink()
    result = foedus("verify")

    assert (4, True) == (result.status, "[store/not-found]" in result.err)
