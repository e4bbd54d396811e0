"""Which reader a command uses."""

from foedus.cli.option import Where
from foedus.cli.project import find_project
from foedus.projects import readerchoice
from foedus.projects.readerchoice import Named
from foedus.reader import Reader


def choose_reader(given: str | None, *, where: Where, library: Named) -> Reader:
    """Return the reader that the option names, else that of the settings.

    Raises:
        UsageError: There is no such reader, it lacks a setting, or the variable of its key is not set.
        DocumentError: What it needs is not installed.
    """
    project = find_project(where)
    return readerchoice.choose_reader(given, folder=project.folder if project else None, library=library)
