"""The accounts of one incident side by side: two sides outside, the common ground in the middle."""

from collections.abc import Iterable
from dataclasses import dataclass
from re import compile as pattern

from foedus.incidents import Comparison, Point, Version
from foedus.reports.accountsheet import accounts_sentence
from foedus.reports.citation import value_words
from foedus.reports.wording import date_words, join_words
from foedus.terms import parse_days
from foedus.web.pages.evidence import Evidence, Witness, property_words

DAYS = pattern(r"\d{4}-\d\d(?:-\d\d)?(?:\.\.\d{4}-\d\d(?:-\d\d)?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one holder says of one property; `denied` are the values that it denies."""

    about: str
    property: str
    holder: str
    value: str
    denied: str
    disputed: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A side that speaks: what it says of the incident or disputes, and apart from that what it says of acts."""

    name: str
    said: tuple[Said, ...]
    acts: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One point of the middle column: what the accepted account takes, and on whose word alone, if on one."""

    about: str
    property: str
    value: str
    denied: str
    alone: str
    in_law: bool
    disputed: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Statements of one holder that cannot all hold, and what was done with them."""

    about: str
    property: str
    holder: str
    resolved_by: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountsView:
    """The columns: sides on the left and right, and between them what nobody contests.

    `further` are sides beyond two.
    """

    sentence: str
    left: Voice | None
    right: Voice | None
    further: tuple[Voice, ...]
    ground: tuple[Ground, ...]
    disputed: tuple[Ground, ...]
    acts: tuple[Ground, ...]
    clashes: tuple[Clash, ...]

    @property
    def quarrel(self) -> bool:
        """Whether anything is disputed."""
        return bool(self.disputed)


def accounts_of(found: Comparison, *, witness: Witness) -> AccountsView:
    """Return the accounts of one incident as columns; what is told of acts stands apart from the incident itself."""
    voices = _voices(found, witness)
    own = [one for one in found.points if not one.disputed]
    return AccountsView(
        sentence=accounts_sentence(found),
        left=voices[0] if voices else None,
        right=voices[1] if len(voices) > 1 else None,
        further=tuple(voices[2:]),
        ground=tuple(_ground(one, found, witness) for one in own if one.about == found.incident),
        disputed=tuple(_ground(one, found, witness) for one in found.points if one.disputed),
        acts=tuple(_ground(one, found, witness) for one in own if one.about != found.incident),
        clashes=tuple(
            Clash(
                about=_about(one.about, found, witness),
                property=property_words(one.property),
                holder=join_words([witness.citations.holder(name) for name in one.holder.split(", ")]),
                resolved_by=one.resolved_by,
                evidence=witness.of(one.statements),
            )
            for one in found.contradictions
        ),
    )


def _voices(found: Comparison, witness: Witness) -> list[Voice]:
    """Return the sides, those who dispute most first, then those who say most of the incident itself."""
    said: dict[str, list[Said]] = {}
    for point in found.points:
        for version in point.versions:
            if version.side:
                said.setdefault(version.holder, []).append(_said(point, version, found, witness))
    voices = [
        Voice(
            name=witness.citations.holder(name),
            said=tuple(sorted((one for one in listed if _is_own(one)), key=lambda one: not one.disputed)),
            acts=tuple(one for one in listed if not _is_own(one)),
        )
        for name, listed in sorted(said.items())
    ]
    return sorted(voices, key=lambda one: (-sum(each.disputed for each in one.said), -len(one.said), -len(one.acts)))


def _is_own(one: Said) -> bool:
    """Say whether it is said of the incident itself, or disputed."""
    return one.disputed or not one.about


def _said(point: Point, version: Version, found: Comparison, witness: Witness) -> Said:
    return Said(
        about=_about(point.about, found, witness),
        property=property_words(point.property),
        holder=witness.citations.holder(version.holder),
        value=_values(version.values, witness),
        denied=_values(version.denies, witness),
        disputed=point.disputed,
        evidence=witness.of(version.statements),
    )


def _ground(point: Point, found: Comparison, witness: Witness) -> Ground:
    """Return a point of the middle; where it is disputed, what the accepted account follows, if anything."""
    taken = set(point.accepted)
    versions = [one for one in point.versions if not taken or taken & set(one.statements)] or list(point.versions)
    shown = versions if taken else [] if point.disputed else versions
    return Ground(
        about=_about(point.about, found, witness),
        property=property_words(point.property),
        value=_values(dict.fromkeys(value for one in shown for value in one.values), witness),
        denied=_values(dict.fromkeys(value for one in shown for value in one.denies), witness),
        alone=join_words([witness.citations.holder(name) for name in point.alone.split(", ")]) if point.alone else "",
        in_law=point.in_law,
        disputed=point.disputed,
        evidence=witness.of(point.accepted or [name for one in point.versions for name in one.statements]),
    )


def _about(name: str, found: Comparison, witness: Witness) -> str:
    """Return the title of an act, or nothing for the incident itself."""
    if name == found.incident:
        return ""
    return next((one.title for one in witness.record.acts if one.id == name and one.title), name)


def _values(values: Iterable[str], witness: Witness) -> str:
    return join_words([_value(one, witness) for one in values], last="or")


def _value(text: str, witness: Witness) -> str:
    """Return a value as people read it: an actor by name, a day in words."""
    return date_words(parse_days(text)) if DAYS.fullmatch(text) else value_words(text, actors=witness.actors)
