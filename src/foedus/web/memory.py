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
    weight: int = 0


@dataclass(slots=True)
class Memory:
    """Values by their keys; the one that was asked for longest ago is forgotten first.

    A key holds everything that the value depends on (the head of the record, the digest of the register, the question),
    so that nothing in here is ever out of date. What failed is not kept.
    With `room`, the values have a length, and together take no more than that.
    """

    most: int = MOST
    room: int | None = None
    _filled: int = 0
    _slots: "OrderedDict[Hashable, _Slot]" = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def get(self, key: Hashable, *, make: Callable[[], Value]) -> Value:
        """Return the value of a key, made by the first who asks; others wait for it."""
        with self._lock:
            slot = self._slots.setdefault(key, _Slot())
            self._slots.move_to_end(key)
            self._make_room()
        with slot.lock:
            if not slot.made:
                slot.value = make()
                slot.made = True
                if self.room is not None:
                    self._weigh(key, slot)
            value: Value = slot.value
            return value

    def clear(self) -> None:
        """Forget everything; who waits for a thing still gets it."""
        with self._lock:
            self._slots.clear()
            self._filled = 0

    def _weigh(self, key: Hashable, slot: _Slot) -> None:
        """Count what a new value takes; what was forgotten while it was made takes nothing."""
        with self._lock:
            if self._slots.get(key) is slot:
                slot.weight = len(slot.value)
                self._filled += slot.weight
                self._make_room()

    def _make_room(self) -> None:
        while len(self._slots) > self.most or (self.room is not None and self._filled > self.room):
            _, gone = self._slots.popitem(last=False)
            self._filled -= gone.weight
