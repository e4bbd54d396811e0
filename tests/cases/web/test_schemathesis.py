"""The API asked whatever its own description allows, and what it does not: it answers or refuses, and never breaks."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.python import asgi
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from foedus.projects import Project, load_settings
from foedus.web.desk import Desk
from tests.web.desks import BOUND, KEYS, gate_of, make_project, open_desk

# So many requests of each kind to each route; FOEDUS_API_EXAMPLES asks for more.
FEW, MANY = 3, int(os.environ.get("FOEDUS_API_EXAMPLES", "150"))
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
HEADERS = {"authorization": f"Bearer {KEYS.token}"}
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
Asking = Callable[..., int]


def described(desk: Desk) -> schemathesis.BaseSchema:
    """Return the description of the API, with the application that it describes."""
    gate = gate_of(desk)
    found = schemathesis.openapi.from_dict(gate.app.openapi())
    found.app = gate
    return found


def labels() -> list[str]:
    """Return the names of all routes; the description needs no project."""
    nowhere = Desk(project=Project(folder=Path("nowhere"), settings=load_settings(None)))
    return list(routes_of(described(nowhere)))


def routes_of(schema: schemathesis.BaseSchema) -> dict[str, APIOperation[Any, Any, Any, Any]]:
    """Return the routes of a description by their names."""
    found = [one.ok() for one in schema.get_all_operations() if isinstance(one, Ok)]
    return {one.label: one for one in found}


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Return what sends so many requests of a kind to a route, checks each answer, and counts them."""
    desk = open_desk(make_project(tmp_path_factory.mktemp("api") / "desk"))
    schema = described(desk)
    routes = routes_of(schema)
    with asgi.get_client(schema.app) as client:

        def asking(label: str, *, mode: GenerationMode, examples: int) -> int:
            asked = 0

            @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck), database=None)
            @given(case=routes[label].as_strategy(mode))
            def send(case: schemathesis.Case[Any]) -> None:
                nonlocal asked
                asked += 1
                answer = case.call(base_url=BOUND.origin, headers=HEADERS, session=client)
                case.validate_response(answer, checks=CHECKS)

            send()
            return asked

        yield asking
    desk.close()


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("label", labels())
def test_the_api_never_breaks(label: str, mode: GenerationMode, ask: Asking) -> None:
    """A few requests to every route, in each run."""
    assert 0 < ask(label, mode=mode, examples=FEW)


@pytest.mark.prove
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("label", labels())
def test_the_api_never_breaks_however_long_it_is_asked(label: str, mode: GenerationMode, ask: Asking) -> None:
    """Many requests to every route."""
    assert 0 < ask(label, mode=mode, examples=MANY)
