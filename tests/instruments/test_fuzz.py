"""Shipped files spoilt on purpose, by the ten thousand: each is read or refused, in time, and nothing else happens."""

import os
import secrets
from itertools import chain, islice

import pytest

from tests.instruments.bombs import BOMBS, bomb
from tests.instruments.fuzzing import ROOT, Worker, fuzz, mutants, shrunk
from tests.instruments.mutating import mutant, stock_of

SECONDS = float(os.environ.get("FOEDUS_FUZZ_SECONDS", "600"))
RUN = os.environ.get("FOEDUS_FUZZ_SEED", "") or secrets.token_hex(4)
A_FEW = 60
LIGHT = 150_000
LEAST_COVERED = 0.9
MOST_MEGABYTES = 1_000


def test_a_few_spoilt_files_are_read_or_refused() -> None:
    """Strangers spoil treaties, each in another way; the same ones every day, so that a change of ours shows."""
    tally = fuzz(islice(mutants(), A_FEW), run="every day", seconds=200)

    assert "" == tally.told()
    assert sum(tally.became.values()) == A_FEW
    assert {"read"} < set(tally.became)


def test_a_light_bomb_is_read_or_refused() -> None:
    """A small file can ask for more than a large one."""
    light = [name for name in BOMBS if len(bomb(name)) <= LIGHT]
    tally = fuzz(iter([{"bomb": name} for name in light]), run="bombs", seconds=100)

    assert "" == tally.told()
    assert len(light) == sum(tally.became.values()) > 30


@pytest.mark.prove
def test_ten_minutes_of_spoilt_files_are_read_or_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """Strangers send every bomb that they know, spoil treaties for ten minutes, and run nearly every line of ours."""
    jobs = chain(({"bomb": name} for name in BOMBS), mutants())
    tally = fuzz(jobs, run=RUN, seconds=SECONDS, workers=2, measure=True)
    with capsys.disabled():
        print(f"\n{tally.figures()}")  # noqa: T201 - figures for whoever runs it

    assert "" == tally.told()
    assert sum(tally.became.values()) > len(BOMBS)
    assert tally.peak < MOST_MEGABYTES
    assert tally.share >= LEAST_COVERED


# The net itself


def test_the_same_number_spoils_the_same_file_in_the_same_way() -> None:
    """Whoever is told of a number can see what it did."""
    stock = stock_of()
    first, again = ([mutant(number, run="a", stock=stock) for number in range(20)] for _ in range(2))

    assert first == again
    assert first != [mutant(number, run="b", stock=stock) for number in range(20)]


def test_what_hangs_dies_or_breaks_is_caught_and_the_next_file_is_tried() -> None:
    """One bad file does not hide the others."""
    with Worker(run="a", silence=20.0) as worker:
        became = [worker.ask({"deed": name, "seconds": 0.2}) for name in ("hang", "die", "fill", "break", "none")]

    assert [
        ["OutOfTimeError", "", ""],
        ["the process", "ended with -6", ""],
        ["MemoryError", "", ""],
        ["BrokenPromiseError", "a promise", ""],
        None,
    ] == [one.get("broke") for one in became]
    assert "files/missing-key" == became[-1]["became"]


def test_what_broke_is_kept_as_short_as_it_can_be() -> None:
    """A person looks at two lines, and not at two thousand."""
    text = b"".join(b"line %d\n" % number for number in range(200))
    with Worker(run="a") as worker:
        found = shrunk(
            text + b"deed: break\n" + text, signature=("BrokenPromiseError", "a promise", ""), worker=worker, seconds=30
        )

    assert b"deed: break" == found
    assert ".fuzz/" in (ROOT / ".gitignore").read_text(encoding="utf-8").split()
