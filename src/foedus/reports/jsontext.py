"""Data as JSON that is safe to be shown."""

import json

from foedus.reports.safetext import escape_json


def dump_json(value: object, *, indent: int | None = 2) -> str:
    """Return `value` as JSON in which no character turns or hides its neighbours."""
    return escape_json(json.dumps(value, ensure_ascii=False, indent=indent))
