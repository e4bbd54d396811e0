"""Instrument files, read strictly and checked whole: every fault at once."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.resources import files as resource_files
from pathlib import Path

from pydantic import ValidationError

from foedus.actors import Actors
from foedus.errors import FoedusError, RegisterError, flatten
from foedus.files import Node, read_plain, read_text, read_yaml, validate, without_collection
from foedus.instruments.cache import read_cache, write_cache
from foedus.instruments.checking import check_instrument, find_faults
from foedus.instruments.written import Instrument
from foedus.places import Places


@dataclass(frozen=True, slots=True)
class Register:
    """Every instrument loaded, by id; `digest` is the SHA-256 of the files in order of their ids."""

    instruments: tuple[Instrument, ...] = field(repr=False)
    digest: str
    by_id: dict[str, Instrument] = field(repr=False)

    def get(self, name: str) -> Instrument | None:
        """Return the instrument with the id `name`, or None."""
        return self.by_id.get(name)

    def with_instruments(self, added: Iterable[Instrument], *, digest: str) -> "Register":
        """Return a register in which `added` stand beside the others, or in the place of those of the same id."""
        merged = {**self.by_id, **{one.id: one for one in added}}
        whole = hashlib.sha256(f"{self.digest}\n{digest}".encode()).hexdigest()
        return make_register(tuple(merged.values()), digest=whole)


def make_register(instruments: tuple[Instrument, ...], *, digest: str) -> Register:
    """Return a register of `instruments`, in order of their ids."""
    ordered = tuple(sorted(instruments, key=lambda one: one.id))
    return Register(ordered, digest, {one.id: one for one in ordered})


def read_instrument(text: str, *, at: str, actors: Actors, places: Places) -> Instrument:
    """Return the instrument in `text`.

    Raises:
        ExceptionGroup: Of `RegisterError`, every fault at once.
    """
    return _read_quickly(text, actors, places) or instrument_of(
        read_yaml(text, at=at), at=at, actors=actors, places=places
    )


def _read_quickly(text: str, actors: Actors, places: Places) -> Instrument | None:
    """Return the instrument where nothing is wrong with it; None: the careful reading says what is."""
    plain = read_plain(text)
    if plain is None:
        return None
    try:
        found = Instrument.model_validate(plain, by_alias=True, by_name=False)
    except ValidationError:
        return None
    return None if any(find_faults(found, actors=actors, places=places)) else found


def instrument_of(node: Node, *, at: str, actors: Actors, places: Places) -> Instrument:
    """Return the instrument that stands at `node`.

    Raises:
        ExceptionGroup: Of `RegisterError`, every fault at once.
    """
    instrument = validate(Instrument, node=node, at=at)
    faults = check_instrument(instrument, node=node, at=at, actors=actors, places=places)
    if faults.found:
        raise faults.group()
    return instrument


def load_register(
    folders: tuple[Path, ...] = (), *, actors: Actors, places: Places, cache: Path | None = None
) -> Register:
    """Return the shipped register, with the instruments in `folders` beside or over it.

    With a folder as `cache`, the shipped instruments are kept there as JSON, which is read five times as fast.

    Raises:
        ExceptionGroup: Of `RegisterError`, every fault in every file at once.
    """
    faults: list[FoedusError] = []
    with without_collection():
        register = _shipped(actors, places, cache)
    for folder in folders:
        texts: dict[Path, str] = {}
        found: list[Instrument] = []
        for path in _files(folder):
            try:
                texts[path] = read_text(path, kind=RegisterError)
                found.append(read_instrument(texts[path], at=str(path), actors=actors, places=places))
            except FoedusError as error:
                faults.append(error)
            except ExceptionGroup as group:
                faults.extend(flatten(group))
        faults += _twice(found, folder)
        digest = hashlib.sha256("".join(texts.values()).encode()).hexdigest()
        register = register.with_instruments(found, digest=digest)
    if faults:
        raise ExceptionGroup(f"the register has {len(faults)} fault(s)", faults)
    return register


def _files(folder: Path) -> list[Path]:
    """Return the instrument files in a folder.

    Raises:
        ExceptionGroup: There is no such folder.
    """
    if not folder.is_dir():
        fault = RegisterError(
            "There is no such folder.",
            code="register/no-such-folder",
            at=str(folder),
            want="a folder of instrument files",
            mend="check the spelling of the path",
        )
        raise ExceptionGroup(f"{folder} is no folder", [fault])
    return sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".yml"))


def _twice(found: list[Instrument], folder: Path) -> list[FoedusError]:
    """Return a fault for each id that two files of a folder share."""
    ids = [one.id for one in found]
    return [
        RegisterError(
            f'Two files have the instrument "{name}".',
            code="register/duplicate-instrument",
            at=str(folder),
            want="each id once",
            mend="remove one of the two, or give it an id of its own",
        )
        for name in dict.fromkeys(one for number, one in enumerate(ids) if one in ids[:number])
    ]


def _shipped(actors: Actors, places: Places, cache: Path | None) -> Register:
    folder = resource_files("foedus.register").joinpath("instruments")
    items = {item.name: item for item in folder.iterdir() if item.name.endswith(".yaml")}
    names = sorted(items)
    whole = hashlib.sha256()
    for name in names:
        whole.update(items[name].read_bytes())
    digest = whole.hexdigest()
    key = _key(digest, actors, places) if cache else ""
    kept = read_cache(key, folder=cache) if cache else None
    if kept is not None and sorted(f"{one.id}.yaml" for one in kept) == names:
        return make_register(kept, digest=digest)
    found: list[Instrument] = []
    faults: list[FoedusError] = []
    for name in names:
        try:
            text, at = items[name].read_text(encoding="utf-8"), f"register/instruments/{name}"
            found.append(read_instrument(text, at=at, actors=actors, places=places))
        except ExceptionGroup as group:
            faults.extend(flatten(group))
    if faults:
        raise ExceptionGroup(f"the shipped register has {len(faults)} fault(s)", faults)
    if cache:
        write_cache(tuple(found), key=key, folder=cache)
    return make_register(tuple(found), digest=digest)


def _key(digest: str, actors: Actors, places: Places) -> str:
    """Return the hash of everything that decides whether the files are right: they, their checks, and the names."""
    whole = hashlib.sha256(digest.encode())
    for room in ("foedus.instruments", "foedus.terms"):
        modules = {item.name: item for item in resource_files(room).iterdir() if item.name.endswith(".py")}
        for name in sorted(modules):
            whole.update(modules[name].read_bytes())
    whole.update("\n".join((*actors.ids(), *actors.classes(), *places.areas())).encode())
    return whole.hexdigest()
