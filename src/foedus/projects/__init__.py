"""Projects: what every face works in.

Enters: a folder. Leaves: its settings with where each comes from, its store, the library with its own instruments,
and who records. The room may not know the terminal, the server, nor the clock.
"""

from foedus.projects.project import FOLDERS, Project, project_in, recorder_of
from foedus.projects.setting import PROJECT_FILE, Settings, load_settings

__all__ = [
    "FOLDERS",
    "PROJECT_FILE",
    "Project",
    "Settings",
    "load_settings",
    "project_in",
    "recorder_of",
]
