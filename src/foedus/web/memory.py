"""What was worked out once, kept as long as it holds: a bounded cache in which each thing is made by one thread."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

Value = TypeVar("Value")
MOST = 500


@dataclass(slots=True)
class _Slot:
    """A place for one value, and the lock of whoever makes it."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    made: bool = False
    value: Any = None


@dataclass(slots=True)
class Memory:
    """Values by their keys; the one that was asked for longest ago is forgotten first.

    A key holds everything that the value depends on (the head of the record, the digest of the register, the question),
    so that nothing in here is ever out of date. What failed is not kept.
    """

    most: int = MOST
    _slots: "OrderedDict[Hashable, _Slot]" = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def get(self, key: Hashable, *, make: Callable[[], Value]) -> Value:
        """Return the value of a key, made by the first who asks; others wait for it."""
        with self._lock:
            slot = self._slots.setdefault(key, _Slot())
            self._slots.move_to_end(key)
            while len(self._slots) > self.most:
                self._slots.popitem(last=False)
        with slot.lock:
            if not slot.made:
                slot.value = make()
                slot.made = True
            value: Value = slot.value
            return value

    def clear(self) -> None:
        """Forget everything; who waits for a thing still gets it."""
        with self._lock:
            self._slots.clear()
