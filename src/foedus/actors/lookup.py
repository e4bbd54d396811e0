"""An actor as people name it: `QAT`, `Qatar`."""

from foedus.actors.actor import Actor
from foedus.actors.index import Actors
from foedus.actors.spelling import fold
from foedus.errors import UsageError


def find_actor(name: str, *, actors: Actors) -> Actor | None:
    """Return the actor that `name` names, or None where the register has none of that name.

    Raises:
        UsageError: Several actors bear the name.
    """
    if fold(name) in actors.homonyms:
        raise UsageError(
            f'"{name}" is the name of several actors.',
            code="cli/homonym",
            at=name,
            want=actors.nearest(name) or "",
            mend="write the id, or the longer name",
        )
    return actors.find(name)


def known_actor(name: str, *, actors: Actors) -> str:
    """Return the id of the actor that a name names.

    Raises:
        UsageError: Nobody, or several, bear the name.
    """
    found = find_actor(name, actors=actors)
    if found is None:
        raise UsageError(
            f'"{name}" is no actor.',
            code="cli/unknown-actor",
            at=name,
            want=f"an actor of the register; nearest: {actors.nearest(name) or 'none'}",
            mend="see `foedus list actors`",
        )
    return found.id
