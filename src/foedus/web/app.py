"""The application: pages, the HTTP API, one shape of faults, behind the gate."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus

from anyio import to_thread
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from foedus.errors import FoedusError, UsageError
from foedus.reports import product_version
from foedus.web.api import add_api
from foedus.web.bound import Bound
from foedus.web.desk import Desk
from foedus.web.gate import Gate
from foedus.web.keys import Keys
from foedus.web.pages import add_pages
from foedus.web.problem import (
    Problem,
    answer_problem,
    our_bug,
    problem_of,
    validation_faults,
)

THREADS = 200


def make_app(desk: Desk, *, keys: Keys, bound: Bound) -> Gate:
    """Return the application for one project, with the gate before it."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        # Threads that wait for what is done aside keep nobody else from being answered.
        to_thread.current_default_thread_limiter().total_tokens = THREADS
        app.state.index.begin()
        yield
        # Whoever stops a server by SIGTERM leaves time for nothing after this.
        app.state.index.close()
        desk.aside.end()
        desk.close()

    app = FastAPI(
        title="Foedus",
        summary="Which security commitments does an armed attack engage, who owes what to whom, on whose account?",
        version=product_version(),
        openapi_url="/api/v1/openapi.json",
        # The framework's own pages load their scripts from another host.
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    app.state.desk = desk
    _add_faults(app)
    add_api(app)
    add_pages(app, desk=desk)
    return Gate(app, keys, bound)


def _add_faults(app: FastAPI) -> None:
    @app.exception_handler(FoedusError)
    def ours(request: Request, error: FoedusError) -> Response:
        return answer_problem(request, problem=problem_of(error))

    @app.exception_handler(ExceptionGroup)
    def several(request: Request, error: ExceptionGroup[Exception]) -> Response:
        known, rest = error.split(FoedusError)
        if known is None or rest is not None:
            raise error
        return answer_problem(request, problem=problem_of(known))

    @app.exception_handler(RequestValidationError)
    def misread(request: Request, error: RequestValidationError) -> Response:
        faults = validation_faults(error.errors())
        return answer_problem(request, problem=Problem(status=HTTPStatus.UNPROCESSABLE_ENTITY, faults=faults))

    @app.exception_handler(HTTPException)
    def plain(request: Request, error: HTTPException) -> Response:
        return answer_problem(request, problem=_plain(error))

    @app.exception_handler(Exception)
    def bug(request: Request, error: Exception) -> Response:
        return answer_problem(request, problem=our_bug(error, debug=os.environ.get("FOEDUS_DEBUG") == "1"))


def _plain(error: HTTPException) -> Problem:
    """Return what the framework refuses as a problem."""
    mend = "see /api/v1/docs"
    if error.status_code == HTTPStatus.NOT_FOUND:
        fault = UsageError("There is nothing at this address.", code="web/no-such-page", mend=mend)
    elif error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        fault = UsageError("This address does not take that method.", code="web/wrong-method", mend=mend)
    else:
        fault = UsageError(f"{error.detail}.", code="web/wrong-request", mend=mend)
    return Problem(status=error.status_code, faults=(fault,), headers=error.headers)
