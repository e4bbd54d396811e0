"""Ids of incidents and acts, made from what has passed the gate: the place and the day, or the kind and the actor."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from foedus.reader.token import fold_word
from foedus.statements import Record, Statement, Titled
from foedus.terms import hyphened, parse_days

SLUG = re.compile(r"[^a-z0-9]+")
A_WEEK = 7
NO_ACT = "nothing that passed tells of an act of force"
NO_KIND = "nothing that passed tells what was done"


@dataclass(slots=True)
class _About:
    """What has passed about one incident or act."""

    statements: list[Statement] = field(default_factory=list)

    def first(self, name: str) -> str:
        """Return the first value that somebody affirms for a property, or ""."""
        found = (one.value[0] for one in self.statements if one.property == name and one.stance == "affirms")
        return next(found, "")

    def tells(self, name: str) -> bool:
        return any(one.property == name for one in self.statements)


def give_names(statements: Sequence[Statement], *, record: Record) -> tuple[Record, tuple[tuple[Statement, str], ...]]:
    """Return statements under ids of ours, and those that stand on nothing, with the reason.

    Incidents at one place on one day are one; those whose place or day is not known stay apart.
    """
    acts = {one.id for one in record.acts}
    told: dict[str, _About] = {}
    for one in statements:
        told.setdefault(one.about, _About()).statements.append(one)
    names: dict[str, str] = {}
    taken: set[str] = set()
    for old, about in told.items():
        # An attack that is only denied has nobody who tells of it; the denial of an act is on record all the same.
        if about.tells("kind") if old in acts else about.first("act"):
            name, sure = _act_name(about) if old in acts else _incident_name(about)
            names[old] = name if sure else _free(name, taken)
            taken.add(names[old])
    kept, groundless = _renamed(statements, names, acts)
    return (
        Record(
            incidents=tuple(Titled(id=name, title=_title(name)) for name in _new(names, told, acts, acts_wanted=False)),
            acts=tuple(Titled(id=name, title=_title(name)) for name in _new(names, told, acts, acts_wanted=True)),
            statements=tuple(dict.fromkeys(kept)),
        ),
        tuple(groundless),
    )


def _new(names: dict[str, str], told: Iterable[str], acts: set[str], *, acts_wanted: bool) -> list[str]:
    return list(dict.fromkeys(names[old] for old in told if old in names and (old in acts) == acts_wanted))


def _renamed(
    statements: Sequence[Statement], names: dict[str, str], acts: set[str]
) -> tuple[list[Statement], list[tuple[Statement, str]]]:
    kept: list[Statement] = []
    groundless: list[tuple[Statement, str]] = []
    for one in statements:
        named_all = one.property != "of" or all(value in names for value in one.value)
        if one.about in names and named_all:
            value = tuple(names[name] for name in one.value) if one.property == "of" else one.value
            kept.append(replace(one, about=names[one.about], value=value))
        else:
            groundless.append((one, NO_KIND if one.about in acts else NO_ACT))
    return kept, groundless


def _incident_name(about: _About) -> tuple[str, bool]:
    place, day = about.first("place"), about.first("happened_on")
    words = _slug(place) or "attack"
    if not day:
        return f"{words}-undated", False
    days = parse_days(day)
    short = (days.last - days.first).days <= A_WEEK
    return f"{words}-{days.first.isoformat() if short else str(days).replace('..', '-to-')}", bool(place) and short


def _act_name(about: _About) -> tuple[str, bool]:
    kind = hyphened(next(one.value[0] for one in about.statements if one.property == "kind"))
    return "-".join(part for part in (_slug(kind), _slug(about.first("by"))) if part), False


def _free(name: str, taken: set[str]) -> str:
    found, step = name, 2
    while found in taken:
        found, step = f"{name}-{step}", step + 1
    return found


def _slug(text: str) -> str:
    return SLUG.sub("-", fold_word(text)).strip("-")


def _title(name: str) -> str:
    return name.replace("-", " ").capitalize()
