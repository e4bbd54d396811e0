"""Which reader reads reports: by its option, by a variable, by the project's settings, else our rules."""

import os
from pathlib import Path
from typing import Protocol

from foedus.actors import Actors
from foedus.errors import UsageError
from foedus.files import locate, read_text, read_toml, validate
from foedus.places import Places
from foedus.projects.setting import DEFAULT, PROJECT_FILE, Setting, SettingsFile, has_password
from foedus.reader import Choice, Reader, find_reader

NAMES = ("name", "pipeline", "endpoint", "model", "key_env")
DEFAULT_READER = "rules"


class Named(Protocol):
    """What holds the names of actors and places: a library, or what a reader knows of it."""

    @property
    def actors(self) -> Actors:
        """The actors."""

    @property
    def places(self) -> Places:
        """The places."""


def reader_settings(folder: Path | None) -> tuple[Setting, ...]:
    """Return the settings of `[reader]` in their order, `reader` first.

    Raises:
        UsageError: The file is no TOML.
        ExceptionGroup: Of `UsageError`, every fault in the file at once.
    """
    found = {name: _setting(name, DEFAULT_READER if name == "name" else "", DEFAULT) for name in NAMES}
    path = folder / PROJECT_FILE if folder else None
    if path is not None and path.is_file():
        found |= _from_file(path)
    given = _environment()
    found |= {name: _setting(name, value, _variable(name)) for name, value in given.items() if value}
    return tuple(found.values())


def choose_reader(given: str | None, *, folder: Path | None, library: Named) -> Reader:
    """Return the reader that the option names, else that of the settings.

    Raises:
        UsageError: There is no such reader, it lacks a setting, or the variable of its key is not set.
        DocumentError: What it needs is not installed.
    """
    found = {one.name: one.value for one in reader_settings(folder)}
    name, endpoint = given or found["reader"], found["reader.endpoint"]
    if has_password(endpoint):
        raise UsageError(
            "The endpoint of the model holds a password.",
            code="cli/password-in-endpoint",
            at="`[reader]` in foedus.toml",
            want="an endpoint as https://model.example/v1, and a key in a variable",
            mend="name the variable with `key_env`",
        )
    choice = Choice(
        name=name,
        pipeline=found["reader.pipeline"],
        endpoint=endpoint,
        model=found["reader.model"],
        key=_key(found["reader.key_env"]) if name == "model" else "",
    )
    return find_reader(choice, actors=library.actors, places=library.places)


def _environment() -> dict[str, str | None]:
    return {
        "name": os.environ.get("FOEDUS_READER"),
        "pipeline": os.environ.get("FOEDUS_READER_PIPELINE"),
        "endpoint": os.environ.get("FOEDUS_READER_ENDPOINT"),
        "model": os.environ.get("FOEDUS_READER_MODEL"),
        "key_env": os.environ.get("FOEDUS_READER_KEY_ENV"),
    }


def _key(variable: str) -> str:
    key = os.environ.get(variable, "") if variable else ""
    if variable and not (key.isascii() and key.isprintable() and key):
        raise UsageError(
            f"The variable {variable} holds no key.",
            code="cli/no-key",
            at="key_env, under `[reader]`",
            want="the name of a variable that is set",
            mend=f"set {variable}, or leave `key_env` out where the endpoint wants no key",
        )
    return key


def _from_file(path: Path) -> dict[str, Setting]:
    node = read_toml(read_text(path, kind=UsageError), at=str(path))
    written = validate(SettingsFile, node=node, at=str(path), kind=UsageError).reader
    found: dict[str, Setting] = {}
    for name in NAMES:
        value = getattr(written, name)
        if value is not None:
            line = locate(node, steps=("reader", name), at=path.name).partition(" ")[0].rpartition(":")[0]
            found[name] = _setting(name, value, line)
    return found


def _variable(name: str) -> str:
    return "FOEDUS_READER" if name == "name" else f"FOEDUS_READER_{name.upper()}"


def _setting(name: str, value: str, origin: str) -> Setting:
    return Setting(name="reader" if name == "name" else f"reader.{name}", value=value, origin=origin)
