"""Settings: what holds where a command says nothing. An option beats `FOEDUS_…`, which beats the file."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, Field, ValidationError

from foedus.errors import FoedusError, UsageError
from foedus.files import Node, Written, WrongValueError, locate, read_text, read_toml, validate
from foedus.incidents import parse_policy
from foedus.reports import visible

PROJECT_FILE = "foedus.toml"
STORE_FILE = "foedus.db"
DEFAULT = "default"
FORMATS = ("text", "markdown", "json")
LONGEST = 300
# What stands between a user's name and the `@` of a URL, and in its parameters.
PASSWORD = re.compile(r"(?P<before>://[^:/@\s]*:)[^@\s]*(?=@)")
PASSWORD_GIVEN = re.compile(r"(?P<before>[?&](?:ssl)?password=)[^&\s]*", re.IGNORECASE)
DEFAULTS = {"store": STORE_FILE, "recorder": "", "policy": "accepted", "format": "text"}


def _line(text: str) -> str:
    if text and text.strip() and text == visible(text) and "\n" not in text and len(text) <= LONGEST:
        return text
    raise WrongValueError(
        "The setting is empty, longer than a line, or holds characters that cannot be seen.",
        code="cli/wrong-setting",
        want=f"a line of at most {LONGEST} characters",
        mend="write it out, or leave the line out",
    )


def _policy(text: str) -> str:
    try:
        return str(parse_policy(text))
    except UsageError as error:
        raise WrongValueError(error.message, code=error.code, want=error.want, mend=error.mend) from error


def _format(text: str) -> str:
    if text in FORMATS:
        return text
    raise WrongValueError(
        f'"{text}" is no format.',
        code="cli/wrong-setting",
        want=f"one of {', '.join(FORMATS)}",
        mend="write one of them",
    )


Line: TypeAlias = Annotated[str, AfterValidator(_line)]


class ProjectEntry(Written):
    """What `[project]` in `foedus.toml` may say."""

    store: Line | None = Field(default=None, description="The file of the store, or a PostgreSQL URL.")
    recorder: Line | None = Field(default=None, description="Who records.")
    policy: Annotated[str, AfterValidator(_policy)] | None = Field(default=None, description="How accounts are made.")
    format: Annotated[str, AfterValidator(_format)] | None = Field(default=None, description="The form of answers.")


class ReaderEntry(Written):
    """What `[reader]` in `foedus.toml` may say."""

    name: Line | None = Field(default=None, description="Which reader reads reports: rules, spacy, model, another.")
    pipeline: Line | None = Field(default=None, description="The spaCy pipeline, by its name or folder.")
    endpoint: Line | None = Field(default=None, description="The OpenAI-compatible endpoint of a model, to its /v1.")
    model: Line | None = Field(default=None, description="The name of the model.")
    key_env: Line | None = Field(default=None, description="The variable that holds the key of the endpoint.")


class SettingsFile(Written):
    """The file `foedus.toml` of a project."""

    project: ProjectEntry = ProjectEntry()
    reader: ReaderEntry = ReaderEntry()


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A value and where it comes from: a variable, a line of the file, or `default`."""

    name: str
    value: str
    origin: str

    @property
    def given(self) -> bool:
        """Whether somebody chose the value."""
        return self.origin != DEFAULT

    @property
    def shown(self) -> str:
        """The value as it may be shown: without a password."""
        return without_password(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings that hold for one call."""

    store: Setting
    recorder: Setting
    policy: Setting
    format: Setting

    @property
    def listed(self) -> tuple[Setting, ...]:
        """All of them, in their order."""
        return (self.store, self.recorder, self.policy, self.format)


def load_settings(folder: Path | None) -> Settings:
    """Return the settings of a project folder, or those that hold without one.

    Raises:
        UsageError: A variable is at fault, or the file is no TOML.
        ExceptionGroup: Of `UsageError`, every fault in the file at once.
    """
    found = {name: Setting(name=name, value=value, origin=DEFAULT) for name, value in DEFAULTS.items()}
    path = folder / PROJECT_FILE if folder else None
    if path is not None and path.is_file():
        found |= _from_file(path)
    given = {name: value for name, value in _environment().items() if value}
    found |= {name: check_setting(name, value=value, origin=f"FOEDUS_{name.upper()}") for name, value in given.items()}
    return Settings(**found)


def without_password(text: str) -> str:
    """Return a text in which the password of a URL is `***`.

    >>> without_password("postgresql://anna:secret@db.example/foedus")
    'postgresql://anna:***@db.example/foedus'
    """
    return PASSWORD_GIVEN.sub(r"\g<before>***", PASSWORD.sub(r"\g<before>***", text))


def has_password(text: str) -> bool:
    """Say whether a URL holds a password."""
    return text != without_password(text)


def _environment() -> dict[str, str | None]:
    return {
        "store": os.environ.get("FOEDUS_STORE"),
        "recorder": os.environ.get("FOEDUS_RECORDER"),
        "policy": os.environ.get("FOEDUS_POLICY"),
        "format": os.environ.get("FOEDUS_FORMAT"),
    }


def check_setting(name: str, *, value: str, origin: str) -> Setting:
    """Return a setting that an option or a variable gives.

    Raises:
        UsageError: It may not have this value.
    """
    try:
        written = ProjectEntry.model_validate({name: value})
    except ValidationError as error:
        raise _wrong(origin, error.errors()[0].get("ctx", {}).get("error")) from error
    return Setting(name=name, value=str(getattr(written, name)), origin=origin)


def _wrong(origin: str, cause: object) -> FoedusError:
    if isinstance(cause, WrongValueError):
        return UsageError(cause.message, code=cause.code, at=origin, want=cause.want, mend=cause.mend)
    return UsageError("The setting cannot be read.", code="cli/wrong-setting", at=origin, mend="write it anew")


def _from_file(path: Path) -> dict[str, Setting]:
    node = read_toml(read_text(path, kind=UsageError), at=str(path))
    written = validate(SettingsFile, node=node, at=str(path), kind=UsageError)
    found: dict[str, Setting] = {}
    for name in DEFAULTS:
        value = getattr(written.project, name)
        if value is not None:
            found[name] = Setting(name=name, value=value, origin=_where(node, path, name))
    return found


def _where(node: Node, path: Path, name: str) -> str:
    """Return the file and the line of a setting."""
    return locate(node, steps=("project", name), at=path.name).partition(" ")[0].rpartition(":")[0]
