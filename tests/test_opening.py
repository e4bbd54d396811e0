"""The names of a room are there at once, and their modules when they are asked for."""

import importlib
import sys
from pathlib import Path

import pytest

import foedus
from foedus.opening import open_names


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the name of a room of two modules, one of which has the name of a function."""
    folder = tmp_path / "opened_room"
    folder.mkdir()
    (folder / "__init__.py").write_text(
        "import sys\nfrom foedus.opening import OpenRoom, open_names\n"
        '__all__ = ["ask", "ask_twice"]\n'
        '__getattr__, __dir__ = open_names(__name__, names={"ask": "ask ask_twice", "foedus.files": "digest"})\n'
        "sys.modules[__name__].__class__ = OpenRoom\n",
        encoding="utf-8",
    )
    (folder / "ask.py").write_text(
        "def ask(): return 1\ndef ask_twice(): return 2\n",
        encoding="utf-8",
    )
    (folder / "other.py").write_text("", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    for name in [one for one in sys.modules if one.partition(".")[0] == "opened_room"]:
        monkeypatch.delitem(sys.modules, name)
    return "opened_room"


def test_a_module_is_loaded_when_one_of_its_names_is_asked_for(room: str) -> None:
    """Whoever wants one name does not wait for all."""
    opened = importlib.import_module(room)

    assert f"{room}.ask" not in sys.modules
    assert 2 == opened.ask_twice()
    assert f"{room}.ask" in sys.modules
    assert b"digest" != opened.digest(b"digest").encode()


def test_a_name_is_not_hidden_by_a_module_of_the_same_name(room: str) -> None:
    """`foedus.assess` stays a function, whatever else was imported before."""
    opened = importlib.import_module(room)
    importlib.import_module(f"{room}.ask")
    module = importlib.import_module(f"{room}.other")

    assert 1 == opened.ask()
    assert module is opened.other
    importlib.import_module("foedus.assess")
    assert "assess" == foedus.assess.__name__


def test_a_name_that_is_not_there_is_missed(room: str) -> None:
    """A misspelt name is an error, and the names that are there can be listed."""
    opened = importlib.import_module(room)

    with pytest.raises(AttributeError, match="module 'opened_room' has no attribute 'answer'"):
        _ = opened.answer
    assert {"ask", "ask_twice", "digest"} <= set(dir(opened))
    assert set(foedus.__all__) <= set(dir(foedus))


def test_names_are_found_once(room: str) -> None:
    """The second time a name is asked for, nothing is looked up."""
    opened = importlib.import_module(room)
    find, _ = open_names(room, names={"ask": "ask"})

    assert find("ask") is vars(opened)["ask"]
