"""The library that a project answers from: the shipped register, with the project's instruments beside it."""

from pathlib import Path

from foedus.assess import Library, cache_folder, load_library
from foedus.instruments import load_register


def library_of(folder: Path | None) -> Library:
    """Return the shipped library, with the instruments of a project's folder beside it.

    Raises:
        ExceptionGroup: Of `RegisterError`, every fault in every instrument at once.
    """
    library = load_library()
    instruments = folder / "instruments" if folder else None
    if instruments is None or not instruments.is_dir():
        return library
    register = load_register((instruments,), actors=library.actors, places=library.places, cache=cache_folder())
    return library.with_register(register)
