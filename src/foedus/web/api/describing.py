"""What the OpenAPI document says of every route: the shape of its answer, of its faults, and an example."""

import json
from importlib.resources import files
from typing import Any

from foedus.web.problem import MEDIA_TYPE

PROBLEM: dict[str, Any] = {
    "type": "object",
    "description": "What went wrong (RFC 9457), with the fields of every fault of Foedus.",
    "required": ["type", "title", "status", "detail", "kind", "code", "at", "want", "mend"],
    "properties": {
        "type": {"type": "string", "description": "urn:foedus:error: and the code."},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "kind": {"type": "string"},
        "code": {"type": "string", "description": "Stable; the reference of errors has an entry for each."},
        "at": {"type": "string"},
        "want": {"type": "string"},
        "mend": {"type": "string"},
        "errors": {
            "type": "array",
            "description": "All faults, where there are several.",
            "items": {"type": "object", "additionalProperties": {"type": "string"}},
        },
    },
    "example": {
        "type": "urn:foedus:error:cli/unknown-instrument",
        "title": "Not Found",
        "status": 404,
        "detail": '"nato-1950" is no instrument of the register.',
        "kind": "UsageError",
        "code": "cli/unknown-instrument",
        "at": "nato-1950",
        "want": "the id of an instrument; nearest: nato-1949",
        "mend": "see `foedus list`",
    },
}
OK = 200
# How the examples of lists are named: by the beginning of the route.
ROWS = "rows "
FAULTS = {
    400: "What is asked is at fault.",
    401: "The start-up token is missing.",
    404: "There is no such thing.",
    413: "The body is too large.",
    414: "The address is too long.",
    415: "The body is packed.",
    421: "The server does not go by that name.",
    422: "What was sent is refused; nothing was recorded.",
    501: "Something is not installed.",
    503: "The store cannot be used.",
}
OF_WRITES = {403: "The request comes from another site, or without its CSRF token."}


def _fault(what: str) -> dict[str, Any]:
    return {"description": what, "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}}


def faults(*, writes: bool = False) -> dict[int | str, dict[str, Any]]:
    """Return the faults that a route may answer."""
    return {status: _fault(what) for status, what in (FAULTS | (OF_WRITES if writes else {})).items()}


def answers(schema: str, *, what: str, writes: bool = False, status: int = 200) -> dict[int | str, dict[str, Any]]:
    """Return the answers of a route: JSON that names its schema, 304, and the faults."""
    shape = {
        "type": "object",
        "required": ["schema"],
        "properties": {"schema": {"const": schema}},
        "additionalProperties": True,
    }
    return _with(shape, what=what, writes=writes, status=status)


def rows(*, what: str) -> dict[int | str, dict[str, Any]]:
    """Return the answers of a route that lists: rows, and a `Link` to the next of them."""
    shape = {"type": "array", "items": {"type": "object"}}
    found = _with(shape, what=what, writes=False, status=200)
    found[200]["headers"] = {
        "Link": {"description": 'The next rows, as `<…>; rel="next"`.', "schema": {"type": "string"}},
    }
    return found


def anything(*, what: str) -> dict[int | str, dict[str, Any]]:
    """Return the answers of a route whose JSON names no schema: a thing of the register as it is written."""
    return _with({}, what=what, writes=False, status=200)


def text_answers(*, what: str) -> dict[int | str, dict[str, Any]]:
    """Return the answers of a route that gives a text."""
    found = _with({}, what=what, writes=False, status=200)
    found[200]["content"] = {"text/plain": {"schema": {"type": "string"}}}
    return found


def _with(shape: dict[str, Any], *, what: str, writes: bool, status: int) -> dict[int | str, dict[str, Any]]:
    content: dict[str, Any] = {"schema": shape}
    told: dict[int | str, dict[str, Any]] = {
        status: {"description": what, "content": {"application/json": content}},
    }
    if status != OK:
        told[OK] = {"description": "Nothing new: nothing was recorded.", "content": told[status]["content"]}
    if not writes:
        told[304] = {"description": "It is what `If-None-Match` names."}
    return told | faults(writes=writes)


def add_examples(described: dict[str, Any]) -> None:
    """Give each answer of a description the example of its schema or, where it lists, of its route.

    They were taken from answers: of each list the first item, of long texts the beginning.
    """
    examples: dict[str, Any] = json.loads(files("foedus.web.api").joinpath("examples.json").read_text(encoding="utf-8"))
    listed = {name.removeprefix(ROWS): one for name, one in examples.items() if name.startswith(ROWS)}
    for path, methods in described["paths"].items():
        for told in methods.values():
            for answer in told["responses"].values():
                content = answer.get("content", {}).get("application/json")
                if content is None:
                    continue
                schema = content["schema"].get("properties", {}).get("schema", {}).get("const", "")
                found = examples.get(schema) or next(
                    (one for name, one in listed.items() if path.startswith(name)), None
                )
                if found is not None and (schema or content["schema"].get("type") == "array"):
                    content["example"] = found
