"""A statement as somebody would rather have it: which of its fields can be changed, and what a change makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import get_args

from foedus.actors import Actors
from foedus.errors import FoedusError, UsageError
from foedus.files import Node
from foedus.places import Places
from foedus.statements import Record, Statement, check_statement
from foedus.terms import Stance

# What a correction may change; the words and where they stand are the document's.
CHANGES = ("about", "property", "value", "holder", "stance", "stated_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mender:
    """What changed statements are checked against: a record that declares whom they name, actors and places."""

    record: Record
    actors: Actors
    places: Places

    def faults(self, one: Statement, *, at: str) -> tuple[FoedusError, ...]:
        """Return what is wrong with a statement; `at` says where it was written."""
        if one.stance not in get_args(Stance):
            wanted = " or ".join(get_args(Stance))
            message = f'"{one.stance}" is no stance.'
            return (UsageError(message, code="cli/wrong-answer", at=at, want=wanted, mend="write one of the two"),)
        node = Node(line=1, column=1)
        return tuple(check_statement(one, record=self.record, actors=self.actors, places=self.places, node=node, at=at))


def written(one: Statement, *, name: str) -> str:
    """Return a field as people write it; alternatives are parted by `|`."""
    value = getattr(one, name)
    return "|".join(value) if isinstance(value, tuple) else str(value)


def changed(one: Statement, *, changes: Mapping[str, str]) -> Statement:
    """Return a statement with other fields, none of them checked; an empty value changes none."""
    given: dict[str, object] = {name: text for name, text in changes.items() if name in CHANGES}
    if "value" in changes:
        given["value"] = tuple(part.strip() for part in changes["value"].split("|") if part.strip()) or one.value
    return replace(one, **given)  # type: ignore[arg-type]
