"""An answer in Python: dicts, JSON, data frames, a notebook's cell."""

import json
from importlib import import_module

import pytest

from foedus.actors import load_actors
from foedus.errors import EngineError
from foedus.instruments import Register
from foedus.obligations import Assessment
from foedus.reports import Answer
from foedus.reports import answer as module


@pytest.fixture
def answer(assessment: Assessment, register: Register) -> Answer:
    """Return the answer about Warsaw."""
    return Answer(assessment=assessment, register=register, actors=load_actors())


def test_an_answer_shows_its_sentence(answer: Answer) -> None:
    """`print(answer)` is enough."""
    assert answer.sentence == str(answer)
    assert str(answer).startswith("The strike on Warsaw of 1 May 2025 engages ")


def test_an_answer_is_the_one_json(answer: Answer) -> None:
    """The same shape as from the command line."""
    assert "foedus/assessment/1" == json.loads(answer.to_json())["schema"]
    assert answer.to_dict()["schema"] == json.loads(answer.to_json(indent=None))["schema"]


def test_findings_and_obligations_turn_into_data_frames(answer: Answer) -> None:
    """One row a finding, one row a bearer, lists joined."""
    findings, owed = answer.findings_frame(), answer.obligations_frame()

    assert len(answer.findings) == len(findings) == len(answer.to_frame())
    assert len(answer.obligations) == len(owed)
    assert "h1.object" == findings.set_index("provision").loc["d-1#1", "turns_on"]
    assert {"military"} == set(owed["measures"])


def test_without_pandas_the_command_is_told(answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    """An extra is one line away."""

    def fail(name: str) -> object:
        if name == "pandas":
            raise ImportError(name)
        return import_module(name)

    monkeypatch.setattr(module, "import_module", fail)
    with pytest.raises(EngineError) as caught:
        answer.findings_frame()

    assert ("reports/not-installed", "run `pip install 'foedus[frames]'`") == (caught.value.code, caught.value.mend)


def test_a_notebook_shows_the_short_answer(answer: Answer) -> None:
    """As HTML, with everything escaped."""
    shown = answer._repr_html_()

    assert shown.startswith('<article class="foedus">')
    assert "<table>" in shown


def test_a_brief_and_an_explanation_are_one_call_away(answer: Answer) -> None:
    """In the formats of the command line."""
    assert answer.brief(format="markdown").startswith("# Strike on Warsaw\n")
    assert answer.explain("d-1#1").startswith("Declaration D, Art. 1 (d-1#1): Strike on Warsaw\n")
