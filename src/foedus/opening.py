"""The names of a room, each imported when it is first asked for: whoever wants one does not wait for all."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from types import ModuleType
from typing import Any

PACKAGE = "foedus."


def open_names(room: str, *, names: Mapping[str, str]) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Return the `__getattr__` and `__dir__` of a room that offers the names of its modules.

    Args:
        room: The dotted name of the room.
        names: For each module, by its name within the room, the names that it holds, parted by spaces. A module of
            another room is named in full.
    """
    origins = {
        name: module if module.startswith(PACKAGE) else f"{room}.{module}"
        for module, listed in names.items()
        for name in listed.split()
    }

    def find(name: str) -> Any:  # noqa: ANN401 - whatever the module holds under the name
        if name not in origins:
            message = f"module {room!r} has no attribute {name!r}"
            raise AttributeError(message)
        found = getattr(import_module(origins[name]), name)
        # From now on the name is there, and nothing is looked up; but for names that a module of the room has too.
        sys.modules[room].__dict__[name] = found
        return found

    def names_of_room() -> list[str]:
        return sorted({*vars(sys.modules[room]), *origins})

    return find, names_of_room


class OpenRoom(ModuleType):
    """A room in which a public name stays what it is when a module of the same name is imported.

    `foedus.assess` is a function and stands in `foedus/assess.py`: importing the module would put it in the way.
    """

    def __setattr__(self, name: str, value: object) -> None:
        """Set a name of the room, unless a module would take the place of a public name."""
        if isinstance(value, ModuleType) and name in self.__dict__.get("__all__", ()):
            return
        super().__setattr__(name, value)
