"""Instruments and clauses as people name them: `nato-1949`, `nato-1949#5`, `usa-qat-2025#2` for all of a section."""

import difflib
from collections.abc import Iterable, Iterator

from foedus.errors import UsageError
from foedus.instruments.clauses import find_provision
from foedus.instruments.loading import Register
from foedus.instruments.written import Instrument, Provision

Named = tuple[Instrument, Provision]


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


def find_clauses(names: Iterable[str], *, register: Register) -> tuple[Named, ...]:
    """Return every clause that the names name, each once.

    A name is that of a clause, of its section (`2` is `2a`, `2b` …), or of an instrument, which is all its clauses.

    Raises:
        UsageError: The register has no such instrument, or the instrument no such clause.
    """
    found = {f"{one.id}#{two.id}": (one, two) for name in names for one, two in _clauses(name, register)}
    return tuple(found.values())


def _clauses(name: str, register: Register) -> Iterator[Named]:
    which, _, clause = name.partition("#")
    instrument = register.get(which.strip())
    if instrument is not None and clause and all(clause not in (one.id, one.ref) for one in instrument.provisions):
        section = [one for one in instrument.provisions if _of_section(one.id, clause)]
        if section:
            yield from ((instrument, one) for one in section)
            return
    instrument, provision = find_clause(name, register=register)
    yield from ((instrument, one) for one in ([provision] if provision else instrument.provisions))


def _of_section(name: str, section: str) -> bool:
    rest = name.removeprefix(section)
    return name.startswith(section) and rest[:1] != "" and not rest[0].isdigit()
