"""What was worked out once."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from foedus.web.memory import Memory


def test_a_thing_is_made_once_however_many_ask() -> None:
    """Fifty readers who open a page make one answer."""
    made: list[int] = []

    def make() -> int:
        time.sleep(0.02)
        made.append(threading.get_ident())
        return 7

    memory = Memory()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: memory.get("key", make=make), range(20)))

    assert ([7] * 20, 1) == (found, len(made))


def test_the_one_asked_for_longest_ago_is_forgotten() -> None:
    """Memory has an end."""
    memory, made = Memory(most=2), []

    def ask(key: str) -> None:
        memory.get(key, make=lambda: made.append(key))

    for key in ("a", "b", "a", "c", "a", "b"):
        ask(key)

    assert ["a", "b", "c", "b"] == made


def test_what_failed_is_tried_again() -> None:
    """A fault is not kept."""
    memory = Memory()
    with pytest.raises(ZeroDivisionError):
        memory.get("key", make=lambda: 1 // 0)

    assert 3 == memory.get("key", make=lambda: 3)


def test_what_is_forgotten_is_made_anew() -> None:
    """All of it at once."""
    memory, made = Memory(), []
    memory.get("a", make=lambda: made.append(1))
    memory.clear()
    memory.get("a", make=lambda: made.append(2))

    assert [1, 2] == made


def test_what_is_long_makes_room_for_what_is_new() -> None:
    """Pages take no more than they may together, and one that is larger than that is not kept."""
    memory, made = Memory(room=10), []

    def ask(key: str, length: int) -> bytes:
        def make() -> bytes:
            made.append(key)
            return b"x" * length

        return memory.get(key, make=make)

    found = [
        len(ask(*one)) for one in (("a", 4), ("b", 4), ("a", 4), ("c", 4), ("a", 4), ("b", 4), ("d", 11), ("d", 11))
    ]
    memory.clear()
    ask("a", 4)

    assert ["a", "b", "c", "b", "d", "d", "a"] == made
    assert [4, 4, 4, 4, 4, 4, 11, 11] == found
