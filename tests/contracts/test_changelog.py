"""News of a change reaches the release it belongs to."""

import re
import tomllib
from pathlib import Path

TYPES = ("breaking", "change", "fix", "register")
NAME = re.compile(rf"(\d+|\+[a-z0-9-]+)\.({'|'.join(TYPES)})(\.\d+)?\.md")


def misnamed(names: list[str]) -> list[str]:
    """Return those of `names` that are no fragment's name."""
    return sorted(name for name in names if name != "README.md" and not NAME.fullmatch(name))


def test_fragments_are_named_by_issue_and_type(root: Path) -> None:
    """Each fragment says what it answers and what kind of news it is."""
    assert [] == misnamed([path.name for path in (root / "changelog.d").iterdir()])


def test_fragments_say_something(root: Path) -> None:
    """News without words is none."""
    fragments = (root / "changelog.d").glob("*.md")

    assert [] == [path.name for path in fragments if not path.read_text(encoding="utf-8").strip()]


def test_towncrier_knows_the_same_types(root: Path) -> None:
    """A fragment that passes here is printed there."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["towncrier"]

    assert TYPES == tuple(kind["directory"] for kind in settings["type"])


def test_the_citation_names_the_version(root: Path) -> None:
    """Whoever cites Foedus cites the release that answered."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = (root / "CITATION.cff").read_text(encoding="utf-8").splitlines()

    assert f"version: {project['version']}" in citation


def test_a_wrong_name_is_seen() -> None:
    """An issue without a type, and a type that is none, are refused."""
    names = [
        "2.change.md",
        "+typing.fix.md",
        "2.change.1.md",
        "README.md",
        "2.md",
        "2.feature.md",
        "x.fix.md",
    ]

    assert ["2.feature.md", "2.md", "x.fix.md"] == misnamed(names)
