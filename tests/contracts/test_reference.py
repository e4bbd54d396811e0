"""The reference says what the code does: every error code, command, word, key and field, no more and no less."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel

from docs import generate
from foedus import assess_files, suppose
from foedus.cli.app import COMMANDS, PARSER_FAULT, run
from foedus.cli.assessmentshape import AssessmentShape
from foedus.instruments import written as instruments
from foedus.obligations.obligation import State
from foedus.reader.report import Head
from foedus.reports.answer import FINDING_COLUMNS
from foedus.statements import written as statements
from foedus.terms import Verdict

CODE = re.compile(r"[a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*")
SECTION = re.compile(r"^#{2,4} (?P<title>.+)$", re.MULTILINE)
ROW = re.compile(r"^\| `(?P<key>[^`]+)` \|", re.MULTILINE)
ENVIRONMENT = re.compile(r"""environ(?:\.get\(|\[)"(?P<read>\w+)"|envvar="(?P<option>\w+)\"""")
# What the answer maps from names that are no fields: verdicts to counts, properties to sides.
MAPS = frozenset({"summary.verdicts", "incidents.accounts.on_its_word_alone"})
EXAMPLES = ("al-udeid.yaml", "doha.jsonl", "case.yaml")


def sections(page: Path) -> dict[str, list[str]]:
    """Return, for each heading of a page, the first cells of its table, where they are code."""
    parts = SECTION.split(re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL))
    return {title: ROW.findall(text) for title, text in zip(parts[1::2], parts[2::2], strict=True)}


@pytest.fixture(scope="session")
def reference(root: Path) -> dict[str, dict[str, list[str]]]:
    """Return the sections of each page of the reference, by the name of the page."""
    return {page.stem: sections(page) for page in (root / "docs" / "reference").glob("*.md")}


def constants(node: ast.AST | None) -> Iterator[str]:
    """Yield the string literals in an expression, those in the parts of an f-string apart."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from constants(node.body)
        yield from constants(node.orelse)


def stated_codes(tree: ast.Module) -> Iterator[str]:
    """Yield the codes that stand whole in a module: as `code=`, as its default, or assigned to `code`."""
    for node in ast.walk(tree):
        found: list[ast.AST | None] = []
        if isinstance(node, ast.keyword) and node.arg == "code":
            found = [node.value]
        elif isinstance(node, ast.FunctionDef):
            pairs = zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
            found = [default for argument, default in pairs if argument.arg == "code"]
        elif isinstance(node, ast.Assign) and any(getattr(one, "id", "") == "code" for one in node.targets):
            found = [node.value]
        yield from (text for one in found for text in constants(one) if CODE.fullmatch(text))


def family(tree: ast.Module) -> str:
    """Return the room of the codes that a module builds as `f"room/{code}"`, or nothing."""
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg == "code" and isinstance(node.value, ast.JoinedStr):
            text = "".join(constants(node.value.values[0]))
            if text.endswith("/"):
                return text
    return ""


def built_codes(tree: ast.Module) -> Iterator[str]:
    """Yield the codes of a module's family: second of five in a tuple, second argument of `_wrong` and `_one_of`."""
    room = family(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Tuple) and len(node.elts) == 5:
            yield from (room + text for text in constants(node.elts[1]))
        elif isinstance(node, ast.Call) and len(node.args) > 1:
            name = getattr(node.func, "id", "")
            before = {"_wrong": "", "_one_of": "unknown-"}.get(name)
            if before is not None:
                yield from (room + before + text.replace(" ", "-") for text in constants(node.args[1]))


def parser_codes() -> Iterator[str]:
    """Yield the codes of the faults that Typer's own parser finds, by the names of their classes."""
    kinds = [PARSER_FAULT]
    while kinds:
        kind = kinds.pop()
        kinds += kind.__subclasses__()
        if kind is not PARSER_FAULT:
            yield "cli/" + re.sub(r"(?<!^)(?=[A-Z])", "-", kind.__name__).lower()


def codes_in(modules: dict[str, ast.Module]) -> set[str]:
    """Return every code that the modules can raise."""
    found = set(parser_codes())
    for tree in modules.values():
        found |= set(stated_codes(tree))
        found |= set(built_codes(tree)) if family(tree) else set()
    return found


def test_every_error_code_has_an_entry(
    modules: dict[str, ast.Module], reference: dict[str, dict[str, list[str]]]
) -> None:
    """Whoever meets a code finds what it means, and no entry outlives its code."""
    listed = {title for title in reference["errors"] if "/" in title}

    assert codes_in(modules) == listed


def test_a_code_stands_under_its_room(root: Path) -> None:
    """The first part of a code says where to look."""
    text = (root / "docs" / "reference" / "errors.md").read_text(encoding="utf-8")
    parts = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    rooms = [set(re.findall(r"^### ([a-z]+)/", part, flags=re.MULTILINE)) for part in parts]

    assert [1] * len(parts) == [len(room) for room in rooms]


def test_each_way_to_state_a_code_is_seen() -> None:
    """Whole, as a default, chosen between two, built from a family, and named by a helper."""
    tree = ast.parse(
        'def _wrong(m, c): return E(m, code=f"room/{c}")\n'
        'def g(*, code="files/default"): ...\n'
        'code = "cli/one" if x else "cli/two"\n'
        'E("m", code="cli/whole")\nNotice(code="as-of")\n'
        '_wrong("m", "helped")\n_one_of(known, "kind of act")\n'
        'yield_ = (steps, "in-a-tuple", "message", "want", "mend")\n'
    )

    assert {
        "cli/one",
        "cli/two",
        "cli/whole",
        "files/default",
        "room/helped",
        "room/in-a-tuple",
        "room/unknown-kind-of-act",
    } == codes_in({"x.py": tree}) - set(parser_codes())


def test_the_example_of_an_error_is_what_is_printed(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The fault that opens the page is a real one."""
    (tmp_path / "strike.yaml").write_text(
        "schema: foedus/statements/1\ndocuments:\n  - {id: w}\nincidents:\n  - {id: a}\nstatements:\n"
        "  - {about: a, property: h1.of, value: Qatar, holder: w}\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path)
    run(["assess", "strike.yaml"])

    page = (root / "docs" / "reference" / "errors.md").read_text(encoding="utf-8")
    assert f"```\n{capsys.readouterr().err}```" in page


# What is generated


def test_what_is_generated_is_fresh(root: Path) -> None:
    """What the pages take from the code is what the code says today; `python docs/generate.py` writes it anew."""
    pages = generate.pages()

    assert [] == [
        path.relative_to(root).as_posix() for path, text in pages.items() if text != path.read_text(encoding="utf-8")
    ]


def test_every_environment_variable_is_documented(
    sources: dict[str, str], reference: dict[str, dict[str, list[str]]]
) -> None:
    """Nothing outside the command line changes an answer in secret."""
    found = {match["read"] or match["option"] for text in sources.values() for match in ENVIRONMENT.finditer(text)}

    assert found == set(reference["commands"]["Environment"])


def test_every_argument_has_a_meaning() -> None:
    """No option is listed without a word on what it does."""
    parameters = [(name, one) for name in COMMANDS for one in generate.command_named(name).params]

    assert [] == [f"{name}: {one.name}" for name, one in parameters if not one.help]


# The answer


def models_in(hint: object) -> Iterator[type[BaseModel]]:
    """Yield the models that a type names: itself, or those of which it is a list or an alternative."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        yield hint
    for inner in get_args(hint):
        yield from models_in(inner)


def shapes(shape: type[BaseModel], path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield the path of each object of an answer, and its keys, from the models that describe it."""
    yield path, keys(shape)
    for name, field in shape.model_fields.items():
        for inner in models_in(field.annotation):
            yield from shapes(inner, f"{path}.{field.alias or name}".strip("."))


def keys_of(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield the path of each object in a real answer with each of its keys."""
    if isinstance(value, dict) and path not in MAPS:
        for name, inner in value.items():
            yield path, name
            yield from keys_of(inner, f"{path}.{name}".strip("."))
    elif isinstance(value, list):
        for inner in value:
            yield from keys_of(inner, path)


def test_the_data_dictionary_has_every_field_of_the_shape(reference: dict[str, dict[str, list[str]]]) -> None:
    """The schema and the page name the same fields, in the same order."""
    page = reference["answer"] | {"": reference["answer"]["The answer"]}
    wanted = dict(shapes(AssessmentShape))

    assert wanted == {path: page.get(path) for path in wanted}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_key_of_a_real_answer_is_documented(
    name: str, root: Path, reference: dict[str, dict[str, list[str]]]
) -> None:
    """Whoever parses an answer can look up whatever it holds."""
    page = reference["answer"] | {"": reference["answer"]["The answer"]}
    answer = assess_files(root / "docs" / "examples" / name).to_dict()

    assert set() == {(path, key) for path, key in keys_of(answer) if key not in page.get(path, ())}


def test_every_key_of_a_report_s_answer_is_documented(root: Path, reference: dict[str, dict[str, list[str]]]) -> None:
    """A report adds spans, rules and what was not read."""
    page = reference["answer"] | {"": reference["answer"]["The answer"]}
    reports = sorted((root / "src" / "foedus" / "register" / "reports").glob("*.md"))
    answer = assess_files(*reports).to_dict()

    assert set() == {(path, key) for path, key in keys_of(answer) if key not in page.get(path, ())}


def test_every_verdict_state_and_notice_is_explained(
    modules: dict[str, ast.Module], reference: dict[str, dict[str, list[str]]]
) -> None:
    """A word of the answer has a sentence that says what it means."""
    notices = {
        keyword.value.value
        for tree in modules.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Notice"
        for keyword in node.keywords
        if keyword.arg == "code" and isinstance(keyword.value, ast.Constant)
    }

    assert set(get_args(Verdict)) == set(reference["answer"]["Verdicts"])
    assert set(get_args(State)) == set(reference["answer"]["States"])
    assert notices == set(reference["answer"]["Codes of notices"])


def test_the_columns_of_data_frames_are_documented(root: Path) -> None:
    """A table has no column that the page does not name."""
    text = (root / "docs" / "reference" / "answer.md").read_text(encoding="utf-8").partition("## Data frames")[2]

    assert [] == [column for column in FINDING_COLUMNS if f"`{column}`" not in text]
    assert {} != suppose(attacker="ISR", place="Doha", date="2025-09-09").to_dict()


# Files that people write

INSTRUMENT: dict[str, type[BaseModel]] = {
    "Instrument": instruments.Instrument,
    "Party": instruments.Party,
    "Provision": instruments.Provision,
    "Alternative": instruments.Alternative,
    "By": instruments.By,
    "Enemies": instruments.Enemies,
    "Given": instruments.Given,
    "Obligation": instruments.Obligation,
    "Precedence": instruments.Precedence,
    "Version": instruments.Version,
    "Interpretation": instruments.Interpretation,
    "Change": instruments.Change,
    "Invocation": instruments.Invocation,
    "Conflict": instruments.Conflict,
    "Example": instruments.Example,
}
STATEMENTS: dict[str, type[BaseModel]] = {
    "A statements file": statements.StatementsFile,
    "Documents": statements.DocumentEntry,
    "Holders": statements.HolderEntry,
    "Incidents and acts": statements.TitledEntry,
    "The statements": statements.StatementEntry,
}


def keys(model: type[BaseModel]) -> list[str]:
    """Return the keys of a model as files write them."""
    return [field.alias or name for name, field in model.model_fields.items()]


def required(model: type[BaseModel]) -> set[str]:
    """Return the keys without which a file is refused."""
    return {field.alias or name for name, field in model.model_fields.items() if field.is_required()}


def marked(page: Path) -> dict[str, set[str]]:
    """Return, for each heading of a page, the keys whose row says that they are required."""
    parts = SECTION.split(page.read_text(encoding="utf-8"))
    found = re.compile(r"^\| `([^`]+)` \|[^\n]*; required[.;]", re.MULTILINE)
    return {title: set(found.findall(text)) for title, text in zip(parts[1::2], parts[2::2], strict=True)}


@pytest.mark.parametrize(
    ("page", "title", "model"),
    [
        *(("instruments", title, model) for title, model in INSTRUMENT.items()),
        *(("statements", title, model) for title, model in STATEMENTS.items()),
    ],
)
def test_every_key_is_documented(
    page: str, title: str, model: type[BaseModel], root: Path, reference: dict[str, dict[str, list[str]]]
) -> None:
    """Page and model have the same keys in the same order, and agree on which are required."""
    assert keys(model) == reference[page][title]
    assert required(model) == marked(root / "docs" / "reference" / f"{page}.md")[title]


def test_the_keys_of_cases_lines_and_reports_are_documented(reference: dict[str, dict[str, list[str]]]) -> None:
    """What these have beside the keys of statements stands in tables of its own."""
    page = reference["statements"]
    shared = set(keys(statements.StatementsFile)) - {"schema"}
    case = page["A case"]

    assert set(keys(statements.CaseFile)) - shared <= set(case)
    assert keys(statements.ExpectEntry) == case[-len(keys(statements.ExpectEntry)) :]
    assert set(keys(statements.LineEntry)) - set(keys(statements.StatementEntry)) == set(page["JSON Lines"])
    assert {one.name for one in fields(Head)} - {"body"} == set(page["A report"])


def test_the_examples_are_in_order(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every file that the pages show is one that Foedus takes, and comes out as it says."""
    assert (0, "") == (run(["check", str(root / "docs" / "examples")]), capsys.readouterr().err)


def test_each_example_stands_on_a_page(root: Path) -> None:
    """No example lies about that nobody is shown."""
    folder = root / "docs" / "examples"
    pages = "".join(page.read_text(encoding="utf-8") for page in (root / "docs").rglob("*.md"))
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*.*") if path.is_file()]

    assert [] == [name for name in names if f"<!-- generated: example {name} -->" not in pages]


# The pages about the tree


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "docs/tutorial.md", "docs/explanation/verdicts.md"])
def test_paths_that_pages_name_are_there(page: str, root: Path) -> None:
    """Whoever follows a worked example finds the files that it names."""
    named = re.findall(r"`((?:src|tests|docs)/[\w/.-]*)`", (root / page).read_text(encoding="utf-8"))
    written = (root / ".gitignore").read_text(encoding="utf-8").split()

    assert [] == [path for path in named if f"/{path}" not in written and not (root / path).exists()]
