"""Every route of the API, in the order of its description, and the description itself."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from foedus.web.api import describing, docs, drafting, incidents, law, record, supposing, tables, writing

PREFIX = "/api/v1"


def add_api(app: FastAPI) -> None:
    """Register every route of the API."""
    for room in (incidents, supposing, law, record, tables, writing, drafting, docs):
        app.include_router(room.router, prefix=PREFIX)
    app.openapi = lambda: _described(app)  # type: ignore[method-assign]


def _described(app: FastAPI) -> dict[str, Any]:
    """Return the OpenAPI document: made once, with our shape of faults and our way in."""
    if app.openapi_schema is None:
        found = get_openapi(title=app.title, version=app.version, summary=app.summary, routes=app.routes)
        components = found.setdefault("components", {})
        schemas = components.setdefault("schemas", {})
        for name in ("HTTPValidationError", "ValidationError"):
            schemas.pop(name, None)
        schemas["Problem"] = describing.PROBLEM
        components["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
        found["security"] = [{"token": []}]
        describing.add_examples(found)
        app.openapi_schema = found
    return app.openapi_schema
