"""The reader that is chosen reads, and stands behind the gate unless it is our rules."""

from collections.abc import Callable
from importlib.metadata import EntryPoint

import pytest

from foedus.actors import Actors
from foedus.errors import UsageError
from foedus.places import Places
from foedus.reader import Choice, Lexicon, Reader, code_report, find_reader
from foedus.reader.gate import Gated
from foedus.reader.modelreader import ModelReader
from foedus.statements import Document

Find = Callable[[Choice], Reader]


@pytest.fixture
def find(actors: Actors, places: Places) -> Find:
    """Return how a reader is found."""
    return lambda choice: find_reader(choice, actors=actors, places=places)


def plug_in(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """Let a package bring a reader `mine`."""
    entry = EntryPoint(name="mine", value=value, group="foedus.readers")
    monkeypatch.setattr("foedus.reader.choosing.entry_points", lambda *, group: [entry] if group == entry.group else [])


def test_our_rules_are_the_default(find: Find) -> None:
    """They need no gate."""
    assert find(Choice()) is code_report


def test_a_model_stands_behind_the_gate(find: Find) -> None:
    """With the settings that it needs."""
    found = find(Choice(name="model", endpoint="http://127.0.0.1:1/v1", model="m", key="k"))

    assert isinstance(found, Gated)
    assert ModelReader(endpoint="http://127.0.0.1:1/v1", model="m", key="k") == found.inner


def test_a_package_brings_a_reader(find: Find, monkeypatch: pytest.MonkeyPatch, lexicon: Lexicon) -> None:
    """Under an entry point; it stands behind the gate too."""
    plug_in(monkeypatch, "foedus.reader:code_report")
    found = find(Choice(name="mine"))
    record = found("Iran struck Doha.", document=Document(id="wire"), lexicon=lexicon, instruments=())

    assert isinstance(found, Gated)
    assert {"act", "by", "place"} <= {one.property for one in record.statements}


@pytest.mark.parametrize(
    ("choice", "value", "code"),
    [
        (Choice(name="other"), "foedus.reader:code_report", "reader/unknown-reader"),
        (Choice(name="mine"), "foedus.nothing:here", "reader/broken-reader"),
        (Choice(name="mine"), "foedus.reader:nothing", "reader/broken-reader"),
        (Choice(name="mine"), "foedus.reader.gate:MOST", "reader/broken-reader"),
        (Choice(name="spacy"), "", "reader/missing-setting"),
        (Choice(name="model"), "", "reader/missing-setting"),
        (Choice(name="model", endpoint="http://127.0.0.1:1"), "", "reader/missing-setting"),
    ],
)
def test_what_cannot_read_is_said(
    find: Find, monkeypatch: pytest.MonkeyPatch, choice: Choice, value: str, code: str
) -> None:
    """Unknown, broken, or without its settings."""
    plug_in(monkeypatch, value)
    with pytest.raises(UsageError) as caught:
        find(choice)

    assert code == caught.value.code


def test_the_readers_there_are_are_listed(find: Find, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of packages too."""
    plug_in(monkeypatch, "foedus.reader:code_report")
    with pytest.raises(UsageError) as caught:
        find(Choice(name="rule"))

    assert "one of rules, spacy, model, mine; nearest: rules" == caught.value.want
