"""What a reader may know by name, without the register being read for it."""

from pathlib import Path

from foedus.actors import load_actors
from foedus.files import read_table
from foedus.places import load_places
from foedus.projects.reading import Known
from foedus.reader import NamedInstrument

NAMES = "names.tsv"


def load_known(folder: Path | None) -> Known:
    """Return the names that Foedus ships or, where a project has instruments of its own, those of its library.

    Raises:
        ExceptionGroup: Of `RegisterError`, every fault in every instrument of the project at once.
    """
    if folder is not None and (folder / "instruments").is_dir():
        # Whoever has no instruments of their own does not wait for the register, nor for what reads it.
        from foedus.projects.library import library_of  # noqa: PLC0415 - as said
        from foedus.projects.matter import known_of  # noqa: PLC0415 - as said

        return known_of(library_of(folder))
    return Known(actors=load_actors(), places=load_places(), instruments=_shipped_names())


def _shipped_names() -> tuple[NamedInstrument, ...]:
    names: dict[str, list[str]] = {}
    for row in read_table(NAMES):
        names.setdefault(row["instrument"], []).append(row["name"])
    return tuple(NamedInstrument(id=name, names=tuple(called)) for name, called in names.items())
