"""An actor that a command needs, by any of its names."""

from foedus.actors import Actors
from foedus.cli.clause import find_actor
from foedus.errors import UsageError


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
