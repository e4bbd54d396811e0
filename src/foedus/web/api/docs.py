"""The description of the API as a page: every route, its words, its answers, without a script or another host."""

import json
from functools import cache
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from foedus.web.etag import conditional

router = APIRouter(include_in_schema=False)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("foedus.web.api"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@router.get("/docs", response_class=HTMLResponse)
def docs(request: Request) -> Response:
    """Show what the API answers."""
    described: dict[str, Any] = request.app.openapi()
    page = _environment().get_template("docs.html").render(api=described, groups=_groups(described))
    return conditional(request, body=page, media_type="text/html; charset=utf-8")


def _groups(described: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """Return the routes by the group that they belong to."""
    found: dict[str, list[dict[str, Any]]] = {}
    for path, methods in described["paths"].items():
        for method, told in methods.items():
            found.setdefault(told.get("tags", ["other"])[0], []).append(
                {
                    "path": path,
                    "method": method.upper(),
                    "what": told.get("description") or told.get("summary", ""),
                    "parameters": told.get("parameters", []),
                    "body": _body(described, told),
                    "answers": told["responses"],
                }
            )
    return found


def _body(described: dict[str, Any], told: dict[str, Any]) -> dict[str, Any] | None:
    """Return what a route takes: the fields of its body, and an example."""
    for media_type, content in told.get("requestBody", {}).get("content", {}).items():
        name = content["schema"].get("$ref", "").rpartition("/")[2]
        schema = described["components"]["schemas"].get(name, {})
        examples = schema.get("examples", [])
        example = json.dumps(examples[0], ensure_ascii=False, indent=2) if examples else ""
        return {
            "media_type": media_type,
            "fields": schema.get("properties", {}),
            "required": schema.get("required", []),
            "example": example,
        }
    return None
