"""Distinct values coded once, and rows that hold them."""

from importlib import import_module

import pytest

from foedus.feeds import Coding, Step, Unreadable, rows_of
from foedus.feeds import coding as module
from foedus.feeds.coding import Answer
from foedus.feeds.lines import Splitter
from foedus.feeds.table import Parser
from foedus.feeds.tally import Tally


def run(steps: tuple[Step, ...], data: bytes, *, row: tuple[str, ...] = ("a",)) -> tuple[list[dict[str, str]], Parser]:
    """Return what two columns are coded to, and the parser with what was set aside."""
    parser = Parser(columns=("a", "b"), wanted=("a", "b"), delimiter=",", quoted=True, tally=Tally())
    coding = Coding(prefix="x:1", account="x", row=row, steps=steps)
    found = []
    for block in Splitter(quoted=True).blocks([data]):
        batch, _ = coding.code(parser.parse(block), parser=parser)
        found += [{"incident": one.incident, "by": one.by, "of": one.of, "note": one.note} for one in rows_of(batch)]
    return found, parser


def test_a_distinct_value_is_coded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many rows hold it; unless so many differ that they are forgotten."""
    asked: list[str] = []

    def code(text: str) -> Answer:
        asked.append(text)
        return {"by": text}

    run((Step(reads=("b",), writes=("by",), code=code),), b"1,x\n2,y\n3,x\n4,x\n")
    monkeypatch.setattr(module, "MOST_REMEMBERED", 1)
    forgetful = Step(reads=("b",), writes=("by",), code=code)
    run((forgetful,), b"1,x\n2,y\n")
    run((forgetful,), b"1,x\n")

    assert ["x", "y", "x", "y", "x"] == asked


def test_later_steps_read_what_earlier_ones_wrote() -> None:
    """What begins with a tilde stays between them; a column of ours may be written anew."""
    steps = (
        Step(reads=("b",), writes=("by", "~more"), code=lambda text: {"by": text, "~more": text * 2}),
        Step(reads=("~by", "~more"), writes=("by", "of"), code=lambda by, more: {"by": f"{by}!", "of": more}),
    )

    assert [{"incident": "x:1:1", "by": "z!", "of": "zz", "note": ""}] == run(steps, b"1,z\n")[0]


def test_a_column_that_the_file_does_not_have_reads_as_empty() -> None:
    """Older and newer versions differ in columns that are not needed."""
    step = Step(reads=("b", "gone"), writes=("by",), code=lambda text, gone: {"by": text, "of": gone})

    assert "z" == run((step,), b"1,z\n")[0][0]["by"]


def test_the_notes_of_all_steps_are_joined() -> None:
    """Each once, in the order of the steps, the empty ones left out."""
    steps = tuple(
        Step(reads=(name,), writes=(), code=lambda text, name=name: {"note": f"{name}={text}" if text != "-" else ""})
        for name in ("a", "b")
    )
    found, _ = run(steps, b"1,2\n-,3\n4,-\n")

    assert ["a=1; b=2", "b=3", "a=4"] == [one["note"] for one in found]


def test_an_id_of_several_columns_needs_each() -> None:
    """A row without one of them is set aside, whatever else it lacks."""
    found, parser = run((), b"1,2\n,3\n4, \n", row=("a", "b"))

    assert ["x:1:1-2"] == [one["incident"] for one in found]
    assert {"no a or b": 2} == parser.tally.reasons


def test_a_row_that_cannot_be_read_is_no_row_that_was_passed_over() -> None:
    """Where one step passes it over and another cannot read it, it is set aside."""
    passed = Step(reads=("a",), writes=(), code=lambda _: Unreadable(reason="nothing", passed=True))
    wrong = Step(reads=("b",), writes=(), code=lambda text: Unreadable(reason="wrong") if text == "w" else {})
    _, parser = run((passed, wrong), b"1,w\n2,x\n")

    assert ({"wrong": 1}, {"nothing": 1}) == (parser.tally.reasons, parser.tally.passed_over)


def test_each_word_stands_in_the_dictionary_once() -> None:
    """Many rows, few words."""
    parser = Parser(columns=("a", "b"), wanted=("a", "b"), delimiter=",", quoted=True, tally=Tally())
    step = Step(reads=("b",), writes=("by",), code=lambda text: {"by": text.upper()})
    (block,) = Splitter(quoted=True).blocks([b"1,x\n2,X\n3,y\n"])
    batch, _ = Coding(prefix="x:1", account="x", row=("a",), steps=(step,)).code(parser.parse(block), parser=parser)

    assert ["X", "Y"] == batch.column("by").dictionary.to_pylist()
    assert import_module("pyarrow").types.is_dictionary(batch.column("note").type)
