"""Norway is not false and paragraph 012 is not 10, for nobody lets YAML guess."""

import ast
from pathlib import Path

GUESSING = frozenset({"full_load", "full_load_all", "load", "load_all", "safe_load", "safe_load_all", "unsafe_load"})
# In C it crashes the process on deep nesting.
CRASHING = frozenset({"compose", "compose_all"})
REFUSED = GUESSING | CRASHING


def loads(tree: ast.Module) -> list[str]:
    """Return the lines of `tree` that load YAML by PyYAML's own rules."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in REFUSED:
            if isinstance(node.value, ast.Name) and node.value.id == "yaml":
                found.append(f"{node.lineno}: yaml.{node.attr}")
        elif isinstance(node, ast.ImportFrom) and node.module == "yaml":
            names = [alias.name for alias in node.names if alias.name in REFUSED]
            found += [f"{node.lineno}: from yaml import {name}" for name in names]
    return found


def test_nothing_loads_yaml_by_its_own_rules(root: Path) -> None:
    """Code, tests and benchmarks read YAML as `foedus.files` does."""
    paths = [path for folder in ("src", "tests", "bench") for path in sorted((root / folder).rglob("*.py"))]
    found = {path.name: loads(ast.parse(path.read_text(encoding="utf-8"))) for path in paths}

    assert {} == {name: lines for name, lines in found.items() if lines}


def test_each_way_to_load_is_seen() -> None:
    """An import by name is a load too."""
    tree = ast.parse("from yaml import safe_load\nx = yaml.load(t, Loader=L)\ny = yaml.parse(t)\nz = json.load(f)\n")

    assert ["1: from yaml import safe_load", "2: yaml.load"] == sorted(loads(tree))
