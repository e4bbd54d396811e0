"""What takes long, done in another process."""

import os
import signal
import threading
import time
from collections.abc import Iterator

import pytest

from foedus.errors import EngineError, FoedusError, PlaceError, UsageError
from foedus.web import aside as module
from foedus.web.aside import Aside
from foedus.web.problem import problem_of


def double(number: int, *, plus: int = 0) -> int:
    """Return a number twice."""
    return 2 * number + plus


def where() -> int:
    """Return in which process this is."""
    return os.getpid()


def refuse() -> None:
    """Refuse for one reason."""
    raise UsageError("There is no such thing.", code="cli/unknown-actor", at="x", want="y", mend="z")


def refuse_twice() -> None:
    """Refuse for two reasons."""
    raise ExceptionGroup("two", [UsageError("One.", code="a/b"), PlaceError("Two.", code="c/d")])


def break_down() -> None:
    """Fail as nobody foresaw."""
    raise ZeroDivisionError


def break_down_twice() -> None:
    """Fail as nobody foresaw, besides refusing."""
    raise ExceptionGroup("two", [UsageError("One.", code="a/b"), ZeroDivisionError()])


def end_at_once() -> None:
    """End as if somebody had killed the process."""
    os._exit(9)


@pytest.fixture(scope="module")
def other() -> Iterator[Aside]:
    """Return what has another process."""
    found = Aside()
    found.begin(where)
    yield found
    found.end()


@pytest.fixture(params=["here", "aside"])
def aside(request: pytest.FixtureRequest, other: Aside) -> Aside:
    """Return what does it here, and what does it in another process."""
    return Aside() if request.param == "here" else other


def test_what_is_done_comes_back(aside: Aside) -> None:
    """Wherever it is done."""
    assert 17 == aside.run(double, 7, plus=3)


def test_it_is_done_in_another_process(other: Aside) -> None:
    """Always in the same, so that what it has loaded is there."""
    assert (True, False) == (other.begun, Aside().begun)
    assert {os.getpid()} ^ {other.run(where), other.run(where)} == {os.getpid(), other.run(where)}
    assert os.getpid() == Aside().run(where)


def test_a_refusal_comes_back_whole(aside: Aside) -> None:
    """With its code, and how to mend it."""
    with pytest.raises(UsageError) as told:
        aside.run(refuse)
    with pytest.raises(ExceptionGroup) as several:
        aside.run(refuse_twice)

    assert ("cli/unknown-actor", "x", "y", "z") == (told.value.code, told.value.at, told.value.want, told.value.mend)
    assert ["a/b", "c/d"] == [one.code for one in several.value.exceptions if isinstance(one, FoedusError)]


@pytest.mark.parametrize(("work", "kind"), [(break_down, ZeroDivisionError), (break_down_twice, ExceptionGroup)])
def test_a_bug_comes_back_as_one(work: object, kind: type[Exception], aside: Aside) -> None:
    """It is our bug there as it is here."""
    assert callable(work)
    with pytest.raises(kind):
        aside.run(work)


def test_a_process_that_ended_is_begun_anew() -> None:
    """Whoever waited is told, and asks again."""
    found = Aside()
    found.begin(where)
    try:
        with pytest.raises(EngineError) as told:
            found.run(end_at_once)
        again = found.run(double, 4)
    finally:
        found.end()

    assert ("web/ended-aside", 503, 8) == (told.value.code, problem_of(told.value).status, again)


def test_an_end_waits_for_nothing() -> None:
    """What is under way is dropped; who asks later is answered here, and to end it twice changes nothing."""
    found = Aside()
    found.begin(where)
    process = found.run(where)
    begun = time.monotonic()
    found.end()
    found.end()

    assert (os.getpid(), False) == (found.run(where), found.begun)
    assert time.monotonic() - begun < 5
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_the_other_process_gives_way_and_ends_with_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is kind to pages, leaves Ctrl+C to the server, and waits for nothing but the end of its parent."""
    told: list[object] = []
    ended = threading.Event()

    class Parent:
        """A process that has ended."""

        sentinel = 7

    monkeypatch.setattr("foedus.web.aside.os.nice", told.append)
    monkeypatch.setattr("foedus.web.aside.signal.signal", lambda *given: told.append(given))
    monkeypatch.setattr("foedus.web.aside.gc.freeze", lambda: None)
    monkeypatch.setattr(module, "parent_process", Parent)
    monkeypatch.setattr(module, "wait", told.append)
    monkeypatch.setattr("foedus.web.aside.os._exit", lambda _: ended.set())
    module._settle()  # noqa: SLF001 - as the pool calls it

    assert ended.wait(10)
    assert [module.KINDNESS, (signal.SIGINT, signal.SIG_IGN), [7]] == told
