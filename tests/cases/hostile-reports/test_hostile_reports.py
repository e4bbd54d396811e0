"""Reports spoilt on purpose, by the ten thousand: each is read within a second, and states nothing but its words."""

import os
import secrets
from itertools import count

import pytest

from foedus.actors import load_actors
from foedus.places import load_places
from foedus.reader import Lexicon, NamedInstrument, build_lexicon
from foedus.statements import Document, Record, Statement, Titled
from tests.reader.textfuzz import fault_of, fuzz, spoilt

SECONDS = float(os.environ.get("FOEDUS_FUZZ_SECONDS", "600"))
RUN = os.environ.get("FOEDUS_FUZZ_SEED", "") or secrets.token_hex(4)
A_FEW = 120
MINUTES = 4.0
A_SECOND = 1.0


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """Return the lexicon of the shipped actors and places."""
    return build_lexicon(load_actors(), places=load_places())


@pytest.fixture(scope="module")
def instruments() -> tuple[NamedInstrument, ...]:
    """Return an instrument by its names."""
    return (NamedInstrument(id="nato-1949", names=("North Atlantic Treaty", "NATO")),)


def test_a_few_spoilt_reports_are_read(lexicon: Lexicon, instruments: tuple[NamedInstrument, ...]) -> None:
    """The same ones every day, so that a change of ours shows."""
    tally = fuzz(iter(range(A_FEW)), run="every day", seconds=60 * MINUTES, lexicon=lexicon, instruments=instruments)

    assert [] == tally.broke
    assert A_FEW == tally.read


@pytest.mark.prove
def test_ten_minutes_of_spoilt_reports_are_read(
    capsys: pytest.CaptureFixture[str], lexicon: Lexicon, instruments: tuple[NamedInstrument, ...]
) -> None:
    """Nothing that strangers write makes the reader hang, break, or state what does not stand there."""
    tally = fuzz(count(), run=RUN, seconds=SECONDS, lexicon=lexicon, instruments=instruments, slowest=A_SECOND)
    with capsys.disabled():
        print(f"\n{tally.read} reports, the slowest in {tally.slowest:.2f} s, run {RUN}")  # noqa: T201 - figures

    assert [] == tally.broke
    assert tally.read > 0


def test_the_same_number_spoils_in_the_same_way() -> None:
    """Whoever is told of a number can see what it did."""
    assert [spoilt(number, run="a") for number in range(9)] == [spoilt(number, run="a") for number in range(9)]
    assert spoilt(1, run="a") != spoilt(1, run="b")


def test_the_net_catches() -> None:
    """A statement without its words, about nothing, and a silence are found."""
    good = Statement(about="i", property="by", value=("ISR",), holder="r", document="r", words="Is", start=0, end=2)
    bad = Statement(about="i", property="by", value=("ISR",), holder="r", document="r", words="xx", start=0, end=2)

    assert "" == fault_of(Record(incidents=(Titled(id="i", title="i"),), statements=(good,)), "Israel")
    assert "by does not stand on its words" == fault_of(Record(statements=(bad,)), "Israel")
    assert "by is about nothing" == fault_of(Record(documents=(Document(id="r"),), statements=(good,)), "Israel")
    assert "nothing is said" in fault_of(Record(), "Israel")
