"""A whole feed against every commitment.

Enters: feeds, the library, an engine. Leaves: a folder of tables (grain of each in `dictionary.py`) with a manifest, a
part at a time; `Progress`, how far it is. It decides nothing: findings are the plan's, obligations those of the room.
"""

from foedus.screen.asking import Explain, Screening
from foedus.screen.dictionary import (
    ASIDE,
    COLUMNS,
    COUNTS,
    EXPLAINED,
    EXPLANATIONS,
    FINDINGS,
    GRAINS,
    OBLIGATIONS,
    REPORTS,
    TABLES,
    Column,
    columns_of,
)
from foedus.screen.folder import MANIFEST, SCHEMA
from foedus.screen.progress import Progress
from foedus.screen.screen import Screen

__all__ = [
    "ASIDE",
    "COLUMNS",
    "COUNTS",
    "EXPLAINED",
    "EXPLANATIONS",
    "FINDINGS",
    "GRAINS",
    "MANIFEST",
    "OBLIGATIONS",
    "REPORTS",
    "SCHEMA",
    "TABLES",
    "Column",
    "Explain",
    "Progress",
    "Screen",
    "Screening",
    "columns_of",
]
