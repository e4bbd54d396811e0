"""The project that a command works in: the one that is named, or that the current folder is."""

from pathlib import Path

from foedus.cli.option import Where
from foedus.errors import UsageError
from foedus.projects import PROJECT_FILE, Project, project_in


def find_project(where: Where) -> Project | None:
    """Return the project that is named, or that the current folder is; None where there is neither.

    Raises:
        UsageError: There is no such folder, or a setting is at fault.
        ExceptionGroup: Of `UsageError`, the faults in `foedus.toml`.
    """
    folder = where.project or (Path() if Path(PROJECT_FILE).is_file() else None)
    return None if folder is None else project_in(folder)


def need_project(where: Where) -> Project:
    """Return the project that is named, or that the current folder is.

    Raises:
        UsageError: There is none, or a setting is at fault.
        ExceptionGroup: Of `UsageError`, the faults in `foedus.toml`.
    """
    found = find_project(where)
    if found is None:
        raise UsageError(
            f"There is no project here: the current folder holds no {PROJECT_FILE}.",
            code="cli/no-project",
            at="--project",
            want=f"the folder of a project, or a current folder that holds {PROJECT_FILE}",
            mend="run `foedus init`, or name the folder with `--project FOLDER`",
        )
    return found
