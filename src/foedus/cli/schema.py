"""`foedus schema`: the JSON Schema of what people write and of the answer."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from foedus.cli.assessmentshape import AssessmentShape
from foedus.cli.option import Printing
from foedus.cli.output import write
from foedus.errors import StoreError
from foedus.files.textwriting import write_file
from foedus.instruments import Instrument
from foedus.obligations import WrittenReceipt
from foedus.reports import dump_json
from foedus.statements import CaseFile, StatementsFile
from foedus.statements.written import LineEntry

app = typer.Typer(add_completion=False)
DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Name(StrEnum):
    """What has a schema."""

    INSTRUMENT = "instrument"
    STATEMENTS = "statements"
    STATEMENT = "statement"
    CASE = "case"
    ASSESSMENT = "assessment"
    RECEIPT = "receipt"


MODELS: dict[Name, type[BaseModel]] = {
    Name.INSTRUMENT: Instrument,
    Name.STATEMENTS: StatementsFile,
    Name.STATEMENT: LineEntry,
    Name.CASE: CaseFile,
    Name.RECEIPT: WrittenReceipt,
}
TITLES = {
    Name.INSTRUMENT: "An instrument, foedus/1",
    Name.STATEMENTS: "Statements, foedus/statements/1",
    Name.STATEMENT: "One line of statements, foedus/statements/1",
    Name.CASE: "A case, foedus/case/1",
    Name.ASSESSMENT: "An answer, foedus/assessment/1",
    Name.RECEIPT: "A receipt, foedus/receipt/1",
}
Which = Annotated[Name | None, typer.Argument(help="Which schema. [all, with -o FOLDER]")]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="A file; without a name, a folder for all of them.")
]


@app.command()
def schema(name: Which = None, *, output: Output = None) -> None:
    """Print a JSON Schema, so that an editor completes and checks what you write.

    foedus schema instrument -o instrument.json
    """
    if output is None:
        found = schema_of(name) if name else {one.value: schema_of(one) for one in Name}
        write(dump_json(found), printing=Printing())
    elif name is not None:
        write_file(dump_json(schema_of(name)) + "\n", path=output)
    else:
        _make_folder(output)
        for one in Name:
            write_file(dump_json(schema_of(one)) + "\n", path=output / f"{one.value}.json")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"The folder cannot be made: {error.strerror}.",
            code="cli/cannot-write",
            at=str(folder),
            want="a folder",
            mend="name another with `-o`",
        ) from error


def schema_of(name: Name) -> dict[str, Any]:
    """Return the JSON Schema called `name`."""
    if name is Name.ASSESSMENT:
        found = AssessmentShape.model_json_schema(by_alias=True)
    else:
        found = MODELS[name].model_json_schema(by_alias=True, schema_generator=AsWritten)
    return {
        "$schema": DIALECT,
        "$id": f"urn:foedus:schema:{name.value}:1",
        **found,
        "title": TITLES[name],
    }


class AsWritten(GenerateJsonSchema):
    """The schema of a file as people write it: one value where a list of one is meant, numbers where words are."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """Return the inner schema, and beside it what the validator turns into it."""
        inner = super().function_before_schema(schema)
        if inner.get("type") == "array":
            return {"anyOf": [inner.get("items", {}), inner]}
        if "$ref" in inner:
            word = {"type": ["string", "number"]}
            return {"anyOf": [inner, word, {"type": "array", "items": word}]}
        return inner

    def json_or_python_schema(self, schema: core_schema.JsonOrPythonSchema) -> JsonSchemaValue:
        """Return what people may write; JSON alone is read without the shorter forms, from our own cache."""
        return self.generate_inner(schema["python_schema"])

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Return a string, which YAML's own readers may take for a number."""
        inner = super().str_schema(schema)
        return inner | {"type": ["string", "number"]}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        """Return a whole number, which our own reader takes from a text."""
        return super().int_schema(schema) | {"type": ["integer", "string"], "pattern": "^[0-9]+$"}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """Return the words; `true` and `false` may also stand as YAML's own readers have them."""
        inner = super().literal_schema(schema)
        words = {str(one) for one in schema["expected"]}
        if {"true", "false"} <= words:
            return {"enum": [True, False, *inner["enum"]]}
        return inner
