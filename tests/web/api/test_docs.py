"""The description of the API, for people."""

from pathlib import Path

from starlette.testclient import TestClient

from foedus.web.api import PREFIX


def test_the_reference_has_every_route(client: TestClient, root: Path) -> None:
    """And none that there is not."""
    paths = client.get(f"{PREFIX}/openapi.json").json()["paths"]
    routes = {f"`{method.upper()} {path.removeprefix(PREFIX)}`" for path, told in paths.items() for method in told}
    text = (root / "docs" / "reference" / "http.md").read_text(encoding="utf-8")
    listed = {line.split(" | ")[0].removeprefix("| ") for line in text.splitlines() if line.startswith("| `")}

    assert routes == listed


def test_every_field_of_a_body_says_what_it_is(client: TestClient) -> None:
    """Whoever writes a program need not guess."""
    schemas = client.get(f"{PREFIX}/openapi.json").json()["components"]["schemas"]
    bodies = {name: schema for name, schema in schemas.items() if name.endswith("Body") and name != "AttackBody"}
    silent = [
        f"{name}.{field}"
        for name, schema in bodies.items()
        for field, told in schema["properties"].items()
        if "description" not in told and "examples" not in told and "$ref" not in told and "anyOf" not in told
    ]

    assert (True, []) == (len(bodies) > 6, silent)


def test_the_page_has_an_example_of_each_body_that_has_one(client: TestClient) -> None:
    """Which can be copied."""
    page = client.get(f"{PREFIX}/docs").text

    assert ("foedus/statements/1" in page, "multipart/form-data" in page, "wire.md" in page) == (True, True, True)


def test_every_answer_has_an_example_that_is_one(client: TestClient) -> None:
    """With the fields of a real answer, in their order."""
    paths = client.get(f"{PREFIX}/openapi.json").json()["paths"]
    named = {
        content["schema"]["properties"]["schema"]["const"]: content.get("example", {}).get("schema")
        for methods in paths.values()
        for told in methods.values()
        for answer in told["responses"].values()
        if (content := answer.get("content", {}).get("application/json")) and "properties" in content["schema"]
    }
    example = paths[f"{PREFIX}/log"]["get"]["responses"]["200"]["content"]["application/json"]["example"]
    told = client.get(f"{PREFIX}/log").json()
    row = paths[f"{PREFIX}/list/{{kind}}"]["get"]["responses"]["200"]["content"]["application/json"]["example"][0]

    assert (True, {name: name for name in named}) == (len(named) > 12, named)
    assert (list(told), list(told["batches"][0])) == (list(example), list(example["batches"][0]))
    assert list(client.get(f"{PREFIX}/list/instruments?limit=1").json()[0]) == list(row)
