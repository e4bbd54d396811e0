"""An instrument, a clause or an actor as people name it: `nato-1949`, `nato-1949#5`, `Qatar`."""

import difflib

from foedus.actors import Actor, Actors, fold
from foedus.errors import UsageError
from foedus.instruments import Instrument, Provision, Register, find_provision


def find_clause(name: str, *, register: Register) -> tuple[Instrument, Provision | None]:
    """Return the instrument that `name` names, with the provision where it is `instrument#provision`.

    Raises:
        UsageError: The register has no such instrument, or the instrument no such provision.
    """
    which, mark, clause = name.partition("#")
    instrument = register.get(which.strip())
    if instrument is None:
        close = difflib.get_close_matches(which, [one.id for one in register.instruments], n=1, cutoff=0.4)
        raise UsageError(
            f'"{which}" is no instrument of the register.',
            code="cli/unknown-instrument",
            at=name,
            want="the id of an instrument" + (f"; nearest: {close[0]}" if close else ""),
            mend="see `foedus list`",
        )
    if not mark:
        return instrument, None
    provision = find_provision(instrument, name=clause)
    if provision is None:
        known = ", ".join(one.id for one in instrument.provisions)
        raise UsageError(
            f'"{clause}" is no provision of {instrument.id}.',
            code="cli/unknown-provision",
            at=name,
            want=f"one of {known}",
            mend=f"see `foedus show {instrument.id}`",
        )
    return instrument, provision


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
