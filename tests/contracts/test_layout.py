"""Every room is on the list, and tests stand where the code stands."""

import ast
import configparser
from collections import Counter
from pathlib import Path

ROOMS = frozenset(
    {
        "actors",
        "alliances",
        "cascades",
        "charts",
        "cli",
        "comparisons",
        "engine",
        "exchange",
        "feeds",
        "files",
        "findings",
        "incidents",
        "instruments",
        "ledgers",
        "obligations",
        "panels",
        "places",
        "projects",
        "reader",
        "register",
        "reports",
        "screen",
        "statements",
        "store",
        "terms",
        "web",
    }
)
MODULES = frozenset({"__init__.py", "assess.py", "errors.py", "follow.py", "opening.py", "py.typed"})
# What tests hold beside the rooms: YAML cases, one suite for all engines, and this.
TEST_FOLDERS = frozenset({"cases", "conformance", "contracts"})
# What a whole room is held to, and no module of it alone.
TEST_FILES = frozenset({"comparisons/test_survivors.py", "instruments/test_features.py", "instruments/test_fuzz.py"})


def strangers(package: Path) -> list[str]:
    """Return what stands at the top of `package` and is neither a listed room nor a listed module."""
    names = {path.name for path in package.iterdir() if path.name != "__pycache__"}
    return sorted(names - ROOMS - MODULES)


def orphans(tests: Path, package: Path) -> list[str]:
    """Return the test files under `tests` that correspond to no module of `package`."""
    found = []
    for path in sorted(tests.rglob("test_*.py")):
        place = path.relative_to(tests)
        module = package / place.parent / f"{path.stem.removeprefix('test_')}.py"
        whole = place.parts[0] in TEST_FOLDERS or place.as_posix() in TEST_FILES
        if not whole and not module.is_file():
            found.append(place.as_posix())
    return found


def code(tree: ast.Module) -> list[str]:
    """Return the statements at the top of `tree`, its docstring apart."""
    rest = tree.body[1:] if ast.get_docstring(tree) is not None else tree.body
    return [ast.unparse(node) for node in rest]


def bound_twice(tree: ast.Module) -> list[str]:
    """Return the names that plain assignments at the top of `tree` bind more than once: the first is lost."""
    bound: Counter[str] = Counter()
    for node in tree.body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        bound.update(name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))
    return sorted(name for name, times in bound.items() if times > 1)


def test_only_listed_rooms_stand_at_the_top(root: Path) -> None:
    """A new room is a decision, not a side effect."""
    assert [] == strangers(root / "src" / "foedus")


def test_the_import_contract_ranks_every_room(root: Path) -> None:
    """No room is outside the order in which imports go down."""
    contracts = configparser.ConfigParser()
    contracts.read(root / ".importlinter", encoding="utf-8")
    layers = contracts["importlinter:contract:layers"]["layers"].replace("|", " ").split()
    modules = {name.removesuffix(".py") for name in MODULES if name.endswith(".py")} - {"__init__"}

    assert (ROOMS - {"register"}) | modules == {layer.strip("()") for layer in layers}


def test_a_room_that_exists_is_required_by_the_contract(root: Path) -> None:
    """A room that has been built cannot be dropped from the order unseen."""
    text = (root / ".importlinter").read_text(encoding="utf-8")
    built = {path.parent.name for path in (root / "src" / "foedus").glob("*/__init__.py")}

    assert [] == sorted(room for room in built if f"({room})" in text)


def test_tests_mirror_the_rooms(root: Path) -> None:
    """Whoever reads a module finds its tests at the same place under `tests`."""
    assert [] == orphans(root / "tests", root / "src" / "foedus")


def test_the_register_holds_no_logic(modules: dict[str, ast.Module]) -> None:
    """Law is data: beside its docstring, nothing can hide in the register."""
    register = {path: tree for path, tree in modules.items() if path.startswith("register/")}

    assert {} == {path: logic for path, tree in register.items() if (logic := code(tree))}


def test_no_constant_is_bound_twice(modules: dict[str, ast.Module]) -> None:
    """A second list of the same name would silently replace the first."""
    assert {} == {path: names for path, tree in modules.items() if (names := bound_twice(tree))}


def test_a_stranger_an_orphan_and_code_are_seen(tmp_path: Path) -> None:
    """The list is a list, the mirror a mirror, and code is not prose."""
    (tmp_path / "foedus" / "files").mkdir(parents=True)
    (tmp_path / "foedus" / "files" / "node.py").touch()
    (tmp_path / "foedus" / "utils.py").touch()
    (tmp_path / "tests" / "files").mkdir(parents=True)
    (tmp_path / "tests" / "files" / "test_node.py").touch()
    (tmp_path / "tests" / "files" / "test_gone.py").touch()

    assert ["utils.py"] == strangers(tmp_path / "foedus")
    assert ["files/test_gone.py"] == orphans(tmp_path / "tests", tmp_path / "foedus")
    assert ["print(1)"] == code(ast.parse('"""Data."""\nprint(1)\n'))
    assert ["A"] == bound_twice(ast.parse("A, B = 1, 2\nA: int = 3\n"))
