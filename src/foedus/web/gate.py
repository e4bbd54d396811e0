"""The gate before everything: which host, who asks, from where, how much, and what the browser is told.

Pure ASGI, so that no route can be registered beside it. In this order: one `Host`, and ours (a name that was made to
lead here is refused: DNS rebinding); the start-up token or the session that it was exchanged for; for an unsafe method
the origin and, with the session, the CSRF token; the size of the body; packed bodies never.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from typing import Literal
from urllib.parse import parse_qsl, urlencode

from fastapi import FastAPI
from starlette.datastructures import Headers
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import Message, Receive, Scope, Send

from foedus.web.bound import Bound
from foedus.web.headers import with_safety
from foedus.web.keys import COOKIE, CSRF_FIELD, CSRF_HEADER, Keys
from foedus.web.problem import Problem, answer_problem, plain_problem

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
MOST_FIELDS = 2_000
MOST_FILES = 50
LONGEST_QUERY = 32_000
Caller = Literal["token", "session"]


class _RefusedError(Exception):
    """A request that does not come through."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.faults[0].message)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Gate:
    """The gate; `app` is what stands behind it."""

    app: FastAPI
    keys: Keys
    bound: Bound

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it here."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return
        safe = _safely(send)
        scope["app"] = self.app
        request = Request(scope, receive)
        try:
            self._check_host(request)
            entered = self._entered(request)
            if entered is not None:
                await entered(scope, receive, safe)
                return
            caller = self._caller(request)
            body = await self._body(request, receive)
            self._check_origin(request)
            if caller == "session" and request.method not in SAFE_METHODS:
                await self._check_csrf(request, body)
        except _RefusedError as refused:
            _answered_by(scope)
            await answer_problem(request, problem=refused.problem)(scope, receive, safe)
            return
        scope.setdefault("state", {})["csrf_token"] = self.keys.csrf
        await self.app(scope, receive if body is None else _replaying(body, receive), safe)

    def _check_host(self, request: Request) -> None:
        hosts = request.headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self.bound.hosts:
            raise _refused(
                HTTPStatus.MISDIRECTED_REQUEST,
                message="This server does not go by that name.",
                code="web/wrong-host",
                want=f"Host: {min(self.bound.hosts)}",
                mend="open the address that `foedus serve` printed",
            )
        if len(request.scope["query_string"]) > LONGEST_QUERY:
            raise _refused(
                HTTPStatus.REQUEST_URI_TOO_LONG,
                message="The address is too long.",
                code="web/too-long",
                want=f"at most {LONGEST_QUERY:,} characters after the question mark",
            )

    def _entered(self, request: Request) -> RedirectResponse | None:
        """Return the way to the page that was asked for, with the session, where the token stands in the address."""
        if request.method != "GET":
            return None
        pairs = parse_qsl(request.scope["query_string"].decode("latin-1"), keep_blank_values=True)
        given = [value for name, value in pairs if name == "token"]
        if len(given) != 1 or not self.keys.is_token(given[0]):
            return None
        rest = urlencode([pair for pair in pairs if pair[0] != "token"])
        # A path that begins with two slashes would lead to another host.
        path = "/" + request.url.path.lstrip("/\\")
        away = RedirectResponse(f"{path}?{rest}" if rest else path, status_code=HTTPStatus.SEE_OTHER)
        away.set_cookie(self._cookie, self.keys.session, httponly=True, samesite="strict", path="/")
        return away

    @property
    def _cookie(self) -> str:
        # Cookies do not know ports: two servers on one machine would take each other's.
        return f"{COOKIE}-{self.bound.port}"

    def _caller(self, request: Request) -> Caller:
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer" and self.keys.is_token(given.strip()):
            return "token"
        cookies = _cookies(request.headers, self._cookie)
        if len(cookies) == 1 and self.keys.is_session(cookies[0]):
            return "session"
        raise _refused(
            HTTPStatus.UNAUTHORIZED,
            message="Nobody comes in without the start-up token.",
            code="web/no-token",
            want="the address that `foedus serve` printed or, from a program, `Authorization: Bearer TOKEN`",
            mend="open the whole address, with its token; it is another one after each start",
            headers={"www-authenticate": 'Bearer realm="foedus"'},
        )

    def _check_origin(self, request: Request) -> None:
        """Refuse what another site's page sends; a browser names the origin of everything that changes something."""
        if request.method in SAFE_METHODS:
            return
        origins = request.headers.getlist("origin")
        site = request.headers.get("sec-fetch-site", "same-origin")
        if any(one not in self.bound.origins for one in origins) or site not in ("same-origin", "none"):
            raise _refused(
                HTTPStatus.FORBIDDEN,
                message="The request comes from another site.",
                code="web/other-origin",
                want=f"Origin: {self.bound.origin}",
                mend="send it from a page of this server, or from a program with the token",
            )

    async def _check_csrf(self, request: Request, body: bytes | None) -> None:
        given = request.headers.get(CSRF_HEADER) or await _form_field(request, body or b"")
        if not request.headers.getlist("origin") or not self.keys.is_csrf(given):
            raise _refused(
                HTTPStatus.FORBIDDEN,
                message="The form is not one of ours, or from before a restart.",
                code="web/no-csrf-token",
                want=f"the origin of this server, and the field `{CSRF_FIELD}` or the header `{CSRF_HEADER}`",
                mend="load the page again, and send the form from there",
            )

    async def _body(self, request: Request, receive: Receive) -> bytes | None:
        """Return the whole body, which is never larger than it may be; None where the method brings none."""
        encoding = request.headers.get("content-encoding", "identity").strip().lower()
        if encoding != "identity":
            raise _refused(
                HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
                message="The body is packed.",
                code="web/packed-body",
                want="a body without Content-Encoding",
                mend="send it as it is",
            )
        declared = request.headers.get("content-length", "")
        if declared.isdigit() and int(declared[:15]) > self.bound.largest_body:
            raise self._too_large()
        if request.method in SAFE_METHODS:
            return None
        parts: list[bytes] = []
        size = 0
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return b"".join(parts)
            part: bytes = message.get("body", b"")
            size += len(part)
            if size > self.bound.largest_body:
                raise self._too_large()
            parts.append(part)
            if not message.get("more_body", False):
                return b"".join(parts)

    def _too_large(self) -> _RefusedError:
        return _refused(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            message="The request is too large.",
            code="web/too-large",
            want=f"at most {self.bound.largest_body:,} bytes",
            mend="send less at a time; `foedus add` takes larger files",
            headers={"connection": "close"},
        )


def _refused(
    status: int,
    *,
    message: str,
    code: str,
    want: str = "",
    mend: str = "",
    headers: dict[str, str] | None = None,
) -> _RefusedError:
    plain = plain_problem(status, message=message, code=code, want=want, mend=mend)
    return _RefusedError(Problem(status=status, faults=plain.faults, headers=headers))


def _cookies(headers: Headers, name: str) -> list[str]:
    found: list[str] = []
    for line in headers.getlist("cookie"):
        try:
            jar = SimpleCookie(line)
        except CookieError:
            continue
        found += [morsel.value for key, morsel in jar.items() if key == name]
    return found


async def _form_field(request: Request, body: bytes) -> str:
    """Return the CSRF token in a form; "" where the body is none."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in FORMS:
        return ""
    # With an `app` in it, Starlette would answer by an exception of another kind.
    copy = Request({key: value for key, value in request.scope.items() if key != "app"}, _replaying(body, _ended))
    try:
        async with copy.form(max_files=MOST_FILES, max_fields=MOST_FIELDS, max_part_size=len(body) + 1) as form:
            values = form.getlist(CSRF_FIELD)
    except (MultiPartException, ValueError, LookupError):
        return ""
    return values[0] if len(values) == 1 and isinstance(values[0], str) else ""


async def _ended() -> Message:
    return {"type": "http.disconnect"}


def _replaying(body: bytes, receive: Receive) -> Receive:
    """Return what hands over a body that was read already, and then whatever still comes."""
    parts: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return parts.pop() if parts else await receive()

    return replay


def _safely(send: Send) -> Send:
    async def safe(message: Message) -> None:
        if message["type"] == "http.response.start":
            given: Sequence[tuple[bytes, bytes]] = message.get("headers", ())
            message = {**message, "headers": with_safety(list(given))}
        await send(message)

    return safe


def _answered_by(scope: Scope) -> None:
    """Leave a mark that the gate answered: a page of a refusal shows nothing that is on record."""
    scope.setdefault("state", {})["refused"] = True
