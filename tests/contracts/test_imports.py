"""The walls stand: evidence is blind to law, law is blind to evidence, imports go down."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

EVIDENCE = ("feeds/", "incidents/", "reader/", "statements/", "store/")
INSTRUMENT_DATA = ("foedus.register.instruments", "register/instruments")
FETCHING = "feeds/fetching.py"
# The server listens there, on a loopback address, and opens nothing.
LISTENING = "web/serving.py"
OPENERS = frozenset({"ftplib", "http.client", "smtplib", "socket", "ssl", "telnetlib", "urllib.request"})


def imported(tree: ast.Module) -> set[str]:
    """Return the dotted names that `tree` imports, each `from a import b` as `a` and `a.b`."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def docstrings(tree: ast.Module) -> set[int]:
    """Return the identities of the nodes that are docstrings."""
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    first = [node.body[0] for node in ast.walk(tree) if isinstance(node, owners) and node.body]
    return {id(node.value) for node in first if isinstance(node, ast.Expr)}


def law_paths(tree: ast.Module) -> list[str]:
    """Return the strings in `tree`, docstrings apart, that lead to instrument files."""
    prose = docstrings(tree)
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose
        if any(path in node.value for path in INSTRUMENT_DATA)
    ]


def typed(tree: ast.Module) -> ast.If | None:
    """Return the block of `tree` in which the type checker finds what is imported when it is asked for."""
    return next(
        (one for one in tree.body if isinstance(one, ast.If) and ast.unparse(one.test) == "TYPE_CHECKING"), None
    )


def typed_origins(tree: ast.Module) -> dict[str, str]:
    """Return the name and module of each import for the type checker."""
    block = typed(tree)
    imports = [one for one in block.body if isinstance(one, ast.ImportFrom)] if block else []
    return {alias.name: str(one.module) for one in imports for alias in one.names}


def opened_origins(tree: ast.Module, room: str) -> dict[str, str]:
    """Return the name and module of each name that a room imports when it is asked for."""
    calls = (one for one in ast.walk(tree) if isinstance(one, ast.Call))
    call = next((one for one in calls if ast.unparse(one.func) == "open_names"), None)
    names: dict[str, str] = ast.literal_eval(call.keywords[0].value) if call else {}
    return {
        name: module if module.startswith("foedus.") else f"{room}.{module}"
        for module, listed in names.items()
        for name in listed.split()
    }


def bound(tree: ast.Module) -> set[str]:
    """Return the public names that the top of `tree` binds, also those imported when they are asked for."""
    if typed(tree):
        return {name for name in typed_origins(tree) if not name.startswith("_")}
    names = set()
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            names |= {alias.asname or alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return {name for name in names if not name.startswith("_")}


def declared(tree: ast.Module) -> set[str] | None:
    """Return the names in the `__all__` of `tree`, or nothing where it has none."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return set(ast.literal_eval(node.value))
    return None


def mismatch(tree: ast.Module) -> tuple[list[str], list[str]]:
    """Return the public names missing from the `__all__` of `tree`, and those in it that are not bound."""
    names, listed = bound(tree), declared(tree) or set()
    return sorted(names - listed), sorted(name for name in listed - names if not name.startswith("__"))


def test_every_import_contract_is_kept(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No room imports what it may not know."""
    status = lint_imports(str(root / ".importlinter"), no_cache=True, no_logo=True)

    assert 0 == status, capsys.readouterr().out


def test_evidence_names_no_instrument_file(modules: dict[str, ast.Module]) -> None:
    """Reading the law's files is as good as importing the law."""
    found = {path: law_paths(tree) for path, tree in modules.items() if path.startswith(EVIDENCE)}

    assert {} == {path: names for path, names in found.items() if names}


def test_only_fetching_opens_connections(modules: dict[str, ast.Module]) -> None:
    """An answer never depends on the network."""
    found = {path: sorted(imported(tree) & OPENERS) for path, tree in modules.items()}
    found = {path: names for path, names in found.items() if path not in (FETCHING, LISTENING)}

    assert {} == {path: names for path, names in found.items() if names}


def test_each_room_lists_all_that_it_offers(modules: dict[str, ast.Module]) -> None:
    """What `__init__` binds is what `__all__` names, no more and no less."""
    rooms = {path: tree for path, tree in modules.items() if path.endswith("__init__.py")}
    found = {path: mismatch(tree) for path, tree in rooms.items()}

    assert {} == {path: names for path, names in found.items() if names != ([], [])}


def test_what_a_room_opens_is_what_the_type_checker_sees(modules: dict[str, ast.Module]) -> None:
    """A name that is imported when it is asked for comes from where it seems to come from."""
    rooms = {path: tree for path, tree in modules.items() if path.endswith("__init__.py") and typed(tree)}
    names = {path: f"foedus.{path}".replace("/", ".").removesuffix(".__init__.py") for path in rooms}

    assert {"__init__.py", "files/__init__.py", "reader/__init__.py", "reports/__init__.py"} <= set(rooms)
    assert {path: typed_origins(tree) for path, tree in rooms.items()} == {
        path: opened_origins(tree, names[path]) for path, tree in rooms.items()
    }


def test_the_package_holds_the_public_names_and_nothing_else(modules: dict[str, ast.Module]) -> None:
    """Importing Foedus does no work."""
    body = modules["__init__.py"].body if "__init__.py" in modules else []
    kinds = {type(node).__name__ for node in body[1:]}

    assert set() == kinds - {"Import", "ImportFrom", "Assign", "If"}
    assert set() == {ast.unparse(node.targets[0]) for node in body if isinstance(node, ast.Assign)} - {"__all__"}
    assert 1 == sum(isinstance(node, ast.If) for node in body)


def test_a_breach_of_each_wall_is_seen() -> None:
    """The walls are not painted on."""
    tree = ast.parse(
        '"""Tells of register/instruments."""\n'
        "from urllib import request\n"
        'PATH = "register/instruments/nato-1949.yaml"\n'
        "from foedus.errors import UsageError\n"
        '__all__ = ["PATH", "gone"]\n'
    )

    assert ["register/instruments/nato-1949.yaml"] == law_paths(tree)
    assert {"urllib.request"} == imported(tree) & OPENERS
    assert (["UsageError", "request"], ["gone"]) == mismatch(tree)
    lazy = ast.parse(
        "if TYPE_CHECKING:\n    from foedus.actors.actor import Actor, Kind\n    from foedus.files import digest\n"
        "else:\n    __getattr__, __dir__ = open_names(\n"
        '        __name__, names={"index": "Actor", "foedus.files": "digest"}\n    )\n'
        '__all__ = ["Actor"]\n'
    )

    assert (["Kind", "digest"], []) == mismatch(lazy)
    assert {"Actor": "foedus.actors.index", "digest": "foedus.files"} == opened_origins(lazy, "foedus.actors")
    assert {"Actor": "foedus.actors.actor", "Kind": "foedus.actors.actor", "digest": "foedus.files"} == (
        typed_origins(lazy)
    )


HEAVY = (
    "pandas",
    "numpy",
    "pyarrow",
    "duckdb",
    "pyspark",
    "sqlalchemy",
    "alembic",
    "fastapi",
    "shapely",
    "geopandas",
    "matplotlib",
    "altair",
    "spacy",
    "networkx",
    "jinja2",
)


def test_an_answer_loads_no_heavy_library() -> None:
    """A desk waits a second for an answer, and not for what the answer does without."""
    script = (
        "import sys, foedus\n"
        "foedus.suppose(attacker='ISR', victim='QAT', place='Doha', act='air strike', date='2025-09-09').to_dict()\n"
        f"print(*sorted(set({HEAVY!r}) & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)  # noqa: S603

    assert "" == done.stdout.strip()


# What a report is read without: the rooms of law and of answers, and the libraries of the other rooms.
UNREAD_ROOMS = frozenset(
    "alliances assess cascades charts comparisons engine exchange feeds findings follow instruments ledgers "
    "obligations panels screen store web".split()
)
FOR_OTHERS = frozenset((*HEAVY, "annotationlib", "httpx2", "jinja2", "markupsafe", "rich", "yaml"))


def loaded(arguments: list[str]) -> set[str]:
    """Return the modules that a process of its own has loaded once the command line has answered."""
    script = (
        "import io, sys, contextlib\n"
        "from foedus.cli.app import run\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):\n"
        f"    status = run({arguments!r})\n"
        "print(status, *sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)  # noqa: S603
    status, *names = done.stdout.split()
    assert "0" == status
    return set(names)


def test_reading_a_report_loads_the_reader_and_no_law(root: Path) -> None:
    """Whoever has one report read does not wait for the register, nor for what would answer from it."""
    names = loaded(["read", str(root / "src/foedus/register/reports/doha-2025-09-09.md")])
    rooms = {name.split(".")[1] for name in names if name.startswith("foedus.")}

    assert "foedus.reader.coding" in names
    assert set() == rooms & UNREAD_ROOMS
    assert set() == {name.partition(".")[0] for name in names} & FOR_OTHERS


def test_the_page_of_commands_loads_none_of_them() -> None:
    """Whoever asks what there is does not wait for all of it."""
    names = {name for name in loaded(["--help"]) if name.startswith("foedus.")}

    assert "foedus.cli.app" in names
    assert set() == {name.split(".")[1] for name in names} - {"cli", "errors", "files", "opening", "reports"}
    assert not {"foedus.cli.read", "foedus.cli.assess"} & names


def test_importing_foedus_loads_nothing_else() -> None:
    """The names of the package are there at once, and what they stand for when it is asked for."""
    script = "import sys, foedus; print(*sorted(name for name in sys.modules if name.startswith('foedus')))"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)  # noqa: S603

    assert "foedus foedus.opening" == done.stdout.strip()
