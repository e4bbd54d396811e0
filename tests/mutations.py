"""What becomes of a good file in an editor or on its way: strategies of spoilt texts."""

from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from foedus.files import read_yaml
from tests.builders import as_block, as_json
from tests.strategies import plain_data

SCRAPS = ("", "\n", " ", ":", "- ", "[", "{", '"', "'", "&a ", "*a", "!t ", "\t", "\0", "#", "---\n", "NO", "a: b\n")


@cache
def _plain(path: Path) -> object:
    return read_yaml(path.read_text(encoding="utf-8"), at=path.name).plain()


@st.composite
def mutated(draw: st.DrawFn, path: Path) -> str:
    """Return the file with up to three of its parts taken out, doubled, renamed, moved or replaced."""
    whole = _plain(path)
    words = draw(st.sampled_from(sorted(_words(whole))))
    for _ in range(draw(st.integers(1, 3))):
        steps = draw(st.sampled_from(_paths(whole)))
        whole = _changed(whole, steps, draw(plain_data() | st.just(words)), draw(st.sampled_from(CHANGES)))
    return draw(st.sampled_from([as_json, as_block]))(whole)


@st.composite
def torn(draw: st.DrawFn, path: Path) -> str:
    """Return the file's text with up to five stretches cut out or replaced by scraps."""
    text = path.read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.integers(0, 12))
        text = text[:start] + draw(st.sampled_from(SCRAPS) | st.text(max_size=3)) + text[end:]
    return text


CHANGES = ("replace", "drop", "double", "rename", "wrap")
Step = str | int


def _paths(value: object, steps: tuple[Step, ...] = ()) -> list[tuple[Step, ...]]:
    found = [steps] if steps else []
    for step, inner in _members(value):
        found += _paths(inner, (*steps, step))
    return found or [()]


def _words(value: object) -> set[str]:
    """Return the texts in a value, so that a right word can be put in a wrong place."""
    return {value} if isinstance(value, str) else {"a"}.union(*(_words(inner) for _, inner in _members(value)))


def _members(value: object) -> list[tuple[Step, object]]:
    if isinstance(value, dict):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, list) else []


def _changed(value: object, steps: tuple[Step, ...], new: object, change: str) -> object:
    if not steps:
        return [value] if change == "wrap" else new
    head, rest = steps[0], steps[1:]
    members: list[tuple[Step, object]] = []
    for step, inner in _members(value):
        if step != head:
            members.append((step, inner))
        elif rest or change in ("replace", "wrap"):
            members.append((step, _changed(inner, rest, new, change)))
        elif change != "drop":
            members += [(step, inner)] * (change == "double") + [(new if isinstance(new, str) else step, inner)]
    if isinstance(value, dict):
        return {str(step): inner for step, inner in members}
    return [inner for _, inner in members]
