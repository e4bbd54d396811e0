"""What was imported, from where, and for which years it is the whole: a file beside the instruments."""

import json
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from foedus.errors import RegisterError
from foedus.files import Written, read_text, read_toml, validate

SCHEMA = "foedus/collection/1"
ENDING = ".collection.toml"


class Collection(Written):
    """A collection of alliances that others have coded."""

    schema_name: Literal["foedus/collection/1"] = Field(alias="schema")
    id: Literal["atop", "cow"]
    title: str
    version: str
    file: str
    sha256: str
    citation: str
    first: Annotated[int, Field(alias="from", ge=1, le=9999)]
    last: Annotated[int, Field(alias="to", ge=1, le=9999)]
    whole: Literal["true", "false"] = Field(description="Whether whoever imported it says that nothing is left out.")


def write_collection(collection: Collection) -> str:
    """Return the collection as TOML."""
    lines = ["# Written by `foedus import`."]
    for name, value in collection.model_dump(by_alias=True).items():
        plain = isinstance(value, int) or name == "whole"
        # A text of JSON is one of TOML, but for the one character that only TOML wants escaped.
        quoted = json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
        lines.append(f"{name} = {value}" if plain else f"{name} = {quoted}")
    return "\n".join(lines) + "\n"


def read_collections(folder: Path) -> tuple[Collection, ...]:
    """Return the collections in a folder of instruments, in the order of their names.

    Raises:
        RegisterError: A file cannot be read.
        ExceptionGroup: Of `RegisterError`, the faults in a file.
    """
    found = []
    for path in sorted(folder.glob(f"*{ENDING}")):
        node = read_toml(read_text(path, kind=RegisterError), at=str(path), kind=RegisterError)
        found.append(validate(Collection, node=node, at=str(path)))
    return tuple(found)
