"""What depends on the register alone, and what the fields of forms complete themselves from."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from foedus.reports.wording import actor_name
from foedus.web.desk import View

Value = TypeVar("Value")


def library_kept(view: View, *key: Hashable, make: Callable[[], Value]) -> Value:
    """Return what depends on the register alone: made once, kept while the register is as it is."""
    return view.desk.memory.get(("register", view.library.register.digest, *key), make=make)


def actor_options(view: View) -> tuple[tuple[str, str], ...]:
    """Return the states that are and were, for a field that completes itself."""
    actors = view.library.actors
    return library_kept(
        view,
        "actor-options",
        make=lambda: tuple(
            sorted(
                ((one, actor_name(one, actors=actors)) for one in actors.ids() if actors.is_state(one)),
                key=lambda pair: pair[1],
            )
        ),
    )


def clause_options(view: View) -> tuple[tuple[str, str], ...]:
    """Return the instruments, for a field that completes itself."""
    return tuple((one.id, one.short_title or one.title) for one in view.library.register.instruments)
