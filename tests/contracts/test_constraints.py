"""Everybody builds and tests with the same versions."""

import re
import tomllib
from pathlib import Path

PIN = re.compile(r"([A-Za-z0-9._-]+)==[0-9][A-Za-z0-9.!+]*")
NAME = re.compile(r"[A-Za-z0-9._-]+")


def normal(name: str) -> str:
    """Return the one spelling of a distribution's name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned(text: str) -> tuple[set[str], list[str]]:
    """Return the names that `text` pins, and its lines that are no pin."""
    matches = {line: PIN.fullmatch(line) for line in text.splitlines()}
    names = {normal(match[1]) for match in matches.values() if match}
    return names, [line for line, match in matches.items() if not match]


def wanted(settings: dict[str, dict[str, dict[str, list[str]]]]) -> set[str]:
    """Return the names of all distributions that the project asks for, its own extras apart."""
    project, groups = settings["project"], settings["dependency-groups"]
    extras = project["optional-dependencies"].values()
    asked = [*project["dependencies"], *(item for extra in extras for item in extra), *groups["dev"]]
    names = {match[0] for item in asked if (match := NAME.match(str(item)))}
    return {normal(name) for name in names} - {"foedus"}


def test_constraints_pin_versions_and_nothing_else(root: Path) -> None:
    """No line names an address, a hash or a range."""
    _, others = pinned((root / "constraints.txt").read_text(encoding="utf-8"))

    assert [] == others


def test_every_requirement_is_pinned(root: Path) -> None:
    """A requirement that is asked for is also decided."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    names, _ = pinned((root / "constraints.txt").read_text(encoding="utf-8"))

    assert set() == wanted(settings) - names


def test_an_address_is_seen() -> None:
    """A pin is a name and a version."""
    text = "rich==15.0.0\nfoedus @ file:///work\ntyper>=0.16\n"

    assert ({"rich"}, ["foedus @ file:///work", "typer>=0.16"]) == pinned(text)
