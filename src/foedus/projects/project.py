"""A project: a folder with settings, a store, instruments of its own, cases and reports."""

import getpass
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from foedus.errors import UsageError
from foedus.projects.setting import LONGEST, PROJECT_FILE, Settings, load_settings
from foedus.reports import visible
from foedus.statements import Record

if TYPE_CHECKING:
    from foedus.store import Store

SQLITE = "sqlite:///"
FOLDERS = ("instruments", "cases", "reports", "out")


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A folder and what is set in it."""

    folder: Path
    settings: Settings

    @property
    def store_at(self) -> str:
        """Where the store is: a URL, or a path that begins at the project's folder."""
        where = self.settings.store.value
        if "://" in where and not where.startswith(SQLITE):
            return where
        return str(self.folder / where.removeprefix(SQLITE))

    @property
    def has_store(self) -> bool:
        """Whether a store is named, or stands where it stands by default."""
        return self.settings.store.given or Path(self.store_at).exists()

    def open_store(self, *, create: bool = False) -> "Store":
        """Return the store, opened.

        Raises:
            StoreError: It is not there, or cannot be opened.
        """
        # Most commands open none, and the library behind it takes a third of a second to load.
        from foedus.store import open_store  # noqa: PLC0415

        return open_store(self.store_at, create=create)

    def read_record(self, *, as_of: datetime | None = None, about: tuple[str, ...] = ()) -> Record:
        """Return what was on record by a moment: all of it, or what belongs to some incidents.

        Raises:
            StoreError: The store cannot be read.
        """
        with self.open_store() as store:
            return store.read_record(as_of=as_of, about=about)


def project_in(folder: Path) -> Project:
    """Return the project that stands in a folder, with what is set in it.

    Raises:
        UsageError: There is no such folder, or a setting is at fault.
        ExceptionGroup: Of `UsageError`, the faults in `foedus.toml`.
    """
    if not folder.is_dir():
        raise UsageError(
            f'"{folder}" is no folder.',
            code="cli/no-such-project",
            at="--project",
            want="a folder",
            mend="name the folder that holds `instruments/`, or leave `--project` out",
        )
    return Project(folder=folder, settings=load_settings(folder))


def recorder_of(project: Project, *, given: str | None) -> str:
    """Return who records: the option, the setting, else the name under which the caller is logged in.

    Raises:
        UsageError: The name is empty or no line of text, or nobody knows it.
    """
    name = given if given is not None else project.settings.recorder.value or _login()
    if not name.strip() or name != visible(name) or "\n" in name or len(name) > LONGEST:
        raise UsageError(
            "The recorder has no name, or one that is no line of text." if name.strip() else "Nobody records.",
            code="cli/no-recorder",
            at="--recorder",
            want=f"a name of at most {LONGEST} characters on one line",
            mend=f'give `--recorder "Anna Example"`, or write `recorder = "Anna Example"` into {PROJECT_FILE}',
        )
    return name.strip()


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""
