"""Answers that a browser or a program need not fetch twice: each is known by the hash of its content."""

import hashlib

from starlette.requests import Request
from starlette.responses import Response

from foedus.reports import dump_json

JSON = "application/json"
DIGITS = 32


def etag_of(body: bytes) -> str:
    """Return the entity tag of a content."""
    return f'"{hashlib.sha256(body).hexdigest()[:DIGITS]}"'


def conditional(
    request: Request, *, body: bytes | str, media_type: str, headers: dict[str, str] | None = None
) -> Response:
    """Return the content with its hash, or 304 where whoever asks has it already."""
    content = body.encode() if isinstance(body, str) else body
    return tagged(request, body=content, tag=etag_of(content), media_type=media_type, headers=headers)


def tagged(
    request: Request, *, body: bytes, tag: str, media_type: str, headers: dict[str, str] | None = None
) -> Response:
    """Return the content under a tag that was made of it before, or 304."""
    told = {**(headers or {}), "etag": tag}
    if _matches(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=told)
    return Response(body, media_type=media_type, headers=told)


def json_answer(request: Request, *, data: object, headers: dict[str, str] | None = None) -> Response:
    """Return plain data as JSON with its hash, or 304."""
    return conditional(request, body=dump_json(data, indent=None), media_type=JSON, headers=headers)


def _matches(given: str, tag: str) -> bool:
    """Say whether a list of entity tags holds one, compared weakly as RFC 9110 wants it for `If-None-Match`."""
    return any(one.strip().removeprefix("W/") in (tag, "*") for one in given.split(","))
