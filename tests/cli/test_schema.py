"""What people write and what comes out has a schema that fits."""

import json
from pathlib import Path

import pytest

from foedus.cli.assessmentshape import AssessmentShape
from foedus.cli.schema import Name, schema_of
from tests.cli.conftest import Run


@pytest.mark.parametrize("name", list(Name))
def test_each_schema_names_its_dialect(name: Name, foedus: Run) -> None:
    """An editor can read it."""
    result = foedus("schema", name.value)

    assert "https://json-schema.org/draft/2020-12/schema" == json.loads(result.out)["$schema"]
    assert schema_of(name) == json.loads(result.out)


def test_all_schemas_are_written_to_a_folder(tmp_path: Path, foedus: Run) -> None:
    """`make schema` keeps them beside the register."""
    assert 0 == foedus("schema", "-o", tmp_path / "schema").status
    assert {f"{one.value}.json" for one in Name} == {path.name for path in (tmp_path / "schema").iterdir()}


def test_one_schema_is_written_to_a_file(tmp_path: Path, foedus: Run) -> None:
    """For an editor's settings."""
    assert 0 == foedus("schema", "case", "-o", tmp_path / "case.json").status
    assert schema_of(Name.CASE) == json.loads((tmp_path / "case.json").read_text(encoding="utf-8"))
    assert set(Name) == set(json.loads(foedus("schema").out))


def test_a_folder_that_cannot_be_made_is_a_fault_of_the_file_system(tmp_path: Path, foedus: Run) -> None:
    """Status 4."""
    (tmp_path / "file").touch()
    result = foedus("schema", "-o", tmp_path / "file" / "schema")

    assert 4 == result.status
    assert "StoreError [cli/cannot-write]: The folder cannot be made: Not a directory." in result.err


def test_an_answer_has_the_shape_that_the_schema_says(statements: Path, foedus: Run) -> None:
    """No key is missing, none is unknown, and every value is of its kind."""
    answer = json.loads(foedus("assess", statements, "--format", "json").out)
    shape = AssessmentShape.model_validate(answer, strict=True)

    assert answer == shape.model_dump(by_alias=True, exclude_unset=True)


def test_one_value_may_stand_for_a_list_of_one() -> None:
    """As the loader reads it: `of: beneficiary` is `of: [beneficiary]`."""
    alternative = schema_of(Name.INSTRUMENT)["$defs"]["Alternative"]["properties"]["of"]
    kinds = [one.get("type") for part in alternative["anyOf"] for one in part.get("anyOf", [part])]

    assert ["string", "number"] in kinds
    assert "array" in kinds
