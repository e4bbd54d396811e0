"""One shape for everything that goes wrong: `application/problem+json`, with the fields of our faults.

Authority: RFC 9457. `code, at, want, mend` are those of `FoedusError`; where there are several faults, `errors` has
them all, and the others stand for the first.
"""

import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from foedus.errors import FoedusError, StoreError, UsageError, flatten
from foedus.reports import dump_json

MEDIA_TYPE = "application/problem+json"
REFERENCE = "urn:foedus:error:"
# The second halves of codes that say: there is no such thing.
NOT_FOUND = frozenset(
    {
        "no-finding",
        "no-such-page",
        "not-yet-known",
        "unknown-actor",
        "unknown-batch",
        "unknown-document",
        "unknown-draft",
        "unknown-incident",
        "unknown-instrument",
        "unknown-provision",
        "unknown-receipt",
        "unknown-statement",
    }
)
# Faults of the store that whoever asks can mend; with others, the store itself is out of order.
ASKED_WRONGLY = frozenset({"store/ambiguous-id", "store/short-id"})
REFUSED = frozenset(
    {
        "store/long-name",
        "store/not-text",
        "store/other-text",
        "store/too-large",
        "store/unknown-document",
        "store/wrong-span",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What went wrong, with its status: one fault or several."""

    status: int
    faults: tuple[FoedusError, ...]
    headers: Mapping[str, str] | None = None

    @property
    def title(self) -> str:
        """The status in words."""
        return HTTPStatus(self.status).phrase

    def as_dict(self) -> dict[str, object]:
        """Return the problem as RFC 9457 has it."""
        first = self.faults[0]
        several = [one.as_dict() for one in self.faults] if len(self.faults) > 1 else None
        told: dict[str, object] = {
            "type": REFERENCE + first.code,
            "title": self.title,
            "status": self.status,
            "detail": first.message,
            "kind": type(first).__name__,
            "code": first.code,
            "at": first.at,
            "want": first.want,
            "mend": first.mend,
        }
        return told | ({"errors": several} if several else {})


Renderer = Callable[[Request, Problem], Response]


def status_of(fault: FoedusError) -> int:
    """Return the status of a fault: not there, asked wrongly, refused as it is, not installed, or out of order."""
    words = fault.code.rpartition("/")[2]
    if fault.code == "web/ended-aside":
        return HTTPStatus.SERVICE_UNAVAILABLE
    if words == "not-installed":
        return HTTPStatus.NOT_IMPLEMENTED
    if isinstance(fault, UsageError):
        return HTTPStatus.NOT_FOUND if words in NOT_FOUND else HTTPStatus.BAD_REQUEST
    if fault.code in ASKED_WRONGLY:
        return HTTPStatus.BAD_REQUEST
    if isinstance(fault, StoreError) and fault.code not in REFUSED:
        return HTTPStatus.SERVICE_UNAVAILABLE
    return HTTPStatus.UNPROCESSABLE_ENTITY


def problem_of(error: FoedusError | ExceptionGroup[FoedusError]) -> Problem:
    """Return a fault, or a group of them, as a problem; the gravest gives the status."""
    faults = flatten(error)
    return Problem(status=max(status_of(one) for one in faults), faults=faults)


def plain_problem(status: int, *, message: str, code: str, want: str = "", mend: str = "", at: str = "") -> Problem:
    """Return a problem of the server's own: a request that it does not take."""
    return Problem(status=status, faults=(UsageError(message, code=code, at=at, want=want, mend=mend),))


def our_bug(error: BaseException, *, debug: bool) -> Problem:
    """Return what people hear when Foedus itself is at fault: nothing of its inside."""
    shown = "".join(traceback.format_exception(error)) if debug else type(error).__name__
    fault = FoedusError(
        f"Foedus failed: {shown}. This is our bug.",
        code="web/our-bug",
        mend="run the server with FOEDUS_DEBUG=1, and send what it prints to the project's issue tracker",
    )
    return Problem(status=HTTPStatus.INTERNAL_SERVER_ERROR, faults=(fault,))


def json_problem(problem: Problem) -> Response:
    """Return a problem as `application/problem+json`."""
    return Response(
        dump_json(problem.as_dict()),
        status_code=problem.status,
        media_type=MEDIA_TYPE,
        headers=dict(problem.headers or {}),
    )


def wants_page(request: Request) -> bool:
    """Say whether whoever asks is a browser that shows pages, and no program."""
    return not request.url.path.startswith("/api/") and "text/html" in request.headers.get("accept", "")


def answer_problem(request: Request, *, problem: Problem) -> Response:
    """Return a problem in the form that suits whoever asked: the page of the pages' room, or JSON."""
    renderer: Renderer | None = getattr(request.app.state, "problem_page", None) if "app" in request.scope else None
    if renderer is not None and wants_page(request):
        return renderer(request, problem)
    return json_problem(problem)


def validation_faults(errors: Sequence[Mapping[str, object]]) -> tuple[FoedusError, ...]:
    """Return what the framework found wrong with a request, in the shape of our faults."""
    found: list[FoedusError] = []
    for one in errors:
        place = one.get("loc", ())
        at = " › ".join(str(part) for part in place) if isinstance(place, tuple | list) else ""
        message = str(one.get("msg", "")).rstrip(".")
        found.append(UsageError(f"{message}.", code="web/wrong-request", at=at, mend="see /api/v1/docs"))
    return tuple(found) or (UsageError("The request cannot be read.", code="web/wrong-request"),)
