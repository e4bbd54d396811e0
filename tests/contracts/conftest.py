"""The tree as the contracts see it: where it stands, and its Python files parsed once."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def sources() -> dict[str, str]:
    """Return the text of each module of the package, by its path under `src/foedus`."""
    package = ROOT / "src" / "foedus"
    return {
        path.relative_to(package).as_posix(): path.read_text(encoding="utf-8") for path in sorted(package.rglob("*.py"))
    }


@pytest.fixture(scope="session")
def modules(sources: dict[str, str]) -> dict[str, ast.Module]:
    """Return the syntax tree of each module of the package, by its path under `src/foedus`."""
    return {path: ast.parse(text) for path, text in sources.items()}
