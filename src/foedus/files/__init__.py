"""Strict YAML, JSON Lines and TOML with line and column.

Enters: the text of a file from a stranger. Leaves: nodes, one per value, that know where they stood, and
pydantic models made from them. The room knows no noun of the domain. `read_table` reads the tables that we ship.
"""

from typing import TYPE_CHECKING

from foedus.opening import open_names

if TYPE_CHECKING:
    from foedus.files.collecting import without_collection
    from foedus.files.faults import MAX_FAULTS, Faults
    from foedus.files.jsonfile import read_json
    from foedus.files.jsonlines import read_json_lines
    from foedus.files.linefile import FileLine, read_file_lines, read_line_at
    from foedus.files.node import Node, Plain, Step
    from foedus.files.table import read_table, split_list
    from foedus.files.textfile import decode_text, digest, read_bytes, read_text
    from foedus.files.tomlfile import read_toml
    from foedus.files.validation import Written, WrongValueError, among, locate, nearest, place, validate
    from foedus.files.yamlfile import read_plain, read_yaml
    from foedus.files.yamlwriting import write_yaml
else:
    __getattr__, __dir__ = open_names(
        __name__,
        names={
            "collecting": "without_collection",
            "faults": "MAX_FAULTS Faults",
            "jsonfile": "read_json",
            "jsonlines": "read_json_lines",
            "linefile": "FileLine read_file_lines read_line_at",
            "node": "Node Plain Step",
            "table": "read_table split_list",
            "textfile": "decode_text digest read_bytes read_text",
            "tomlfile": "read_toml",
            "validation": "Written WrongValueError among locate nearest place validate",
            "yamlfile": "read_plain read_yaml",
            "yamlwriting": "write_yaml",
        },
    )

__all__ = [
    "MAX_FAULTS",
    "Faults",
    "FileLine",
    "Node",
    "Plain",
    "Step",
    "Written",
    "WrongValueError",
    "among",
    "decode_text",
    "digest",
    "locate",
    "nearest",
    "place",
    "read_bytes",
    "read_file_lines",
    "read_json",
    "read_json_lines",
    "read_line_at",
    "read_plain",
    "read_table",
    "read_text",
    "read_toml",
    "read_yaml",
    "split_list",
    "validate",
    "without_collection",
    "write_yaml",
]
