"""What tells one incident from another: the days, places, attackers, acts, objects, owners and names said of it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from foedus.actors import Actors, fold
from foedus.incidents.claims import Claim, OneOf, Scale, Several, claim_of
from foedus.places import Places
from foedus.statements import Record, Statement
from foedus.terms import EVER, Days, acts, objects, parse_days
from foedus.terms.records import OTHERS

# What has no edges is hit together with what has, so that it tells no two incidents apart.
WITHOUT_EDGES = ("territory", "state as such")
POINTS = frozenset({"capital", "city", "base", "facility", "islet", "point"})
PROPERTIES = ("happened_on", "place", "by", "act", "object", "of", "title")
SPOKEN = re.compile(r"(?:h\d{1,3}\.)?(?P<property>[a-z_]+)\Z", re.ASCII)
WORD = re.compile(r"\w+")
# Words that titles of any two attacks share.
COMMON = frozenset(
    "attack attacks strike strikes airstrike airstrikes raid raids missile missiles drone drones bombing bombings "
    "bombardment shelling assault invasion incident explosion killing air on in at near off over the of a an and by "
    "against from to upon".split()
)

Point = tuple[str, float | None, float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One incident as others are compared with it; a mask of 0 is not known.

    `first` and `last` are the days possible, by their ordinals. `points` are the places on the map that are named;
    `documents` are those in which it is told; `words` hold what is said, for people.
    """

    id: str
    dated: bool
    first: int
    last: int
    place: int
    points: frozenset[Point]
    by: int
    behind: int
    act: int
    object: int
    of: int
    names: frozenset[str]
    documents: frozenset[str]
    words: Mapping[str, str] = field(compare=False)


def profiles_of(record: Record, *, actors: Actors, places: Places) -> tuple[Profile, ...]:
    """Return a profile of each incident of a record, in the order of their ids.

    What anybody affirms counts, sides and others alike, and denials do not: two reports of one attack share what was
    said of it, whoever disputes it. Where statements of one property leave nothing in common, each is possible.
    """
    said: dict[str, list[Statement]] = {one.id: [] for one in record.incidents}
    for one in record.statements:
        if one.stance == "affirms" and one.about in said:
            said[one.about].append(one)
    titles = {one.id: one.title for one in record.incidents}
    scales: dict[date, Scale] = {}
    behind = _Behind(actors)
    found = []
    for name in sorted(said):
        days = _days(said[name])
        # Places change hands; a year is near enough to tell which units a name means.
        day = date(min(days.last.year, date.max.year - 1), 7, 1)
        scale = scales.setdefault(day, Scale(actors, places, day))
        found.append(_profile(name, said[name], titles[name], days, scale, behind))
    return tuple(found)


def _profile(
    name: str, statements: list[Statement], title: str, days: Days, scale: Scale, behind: "_Behind"
) -> Profile:
    heard: dict[str, list[Statement]] = {}
    for one in statements:
        if match := SPOKEN.match(one.property):
            heard.setdefault(match["property"], []).append(one)
    by = _any(heard.get("by", ()), scale, scale.actors.everyone)
    documents = frozenset(one.document for one in statements if one.document)
    return Profile(
        id=name,
        dated=days != EVER,
        first=days.first.toordinal(),
        last=days.last.toordinal(),
        place=_known(_common(heard.get("place", ()), scale), scale.places.everywhere),
        points=frozenset(_points(heard.get("place", ()), scale)),
        by=by,
        behind=behind.of(by),
        act=_known(_common(heard.get("act", ()), scale), acts().mask("attack")),
        object=_any(heard.get("object", ()), scale, objects().whole) & ~_edgeless(),
        of=_any(heard.get("of", ()), scale, scale.actors.everyone),
        names=frozenset(_names(title)),
        documents=documents,
        words=_words(heard, days, title) | {"document": ", ".join(sorted(documents))},
    )


@dataclass(slots=True)
class _Behind:
    """Who is said to stand behind the groups in a mask, worked out once for each mask."""

    actors: Actors
    found: dict[int, int] = field(default_factory=dict)

    def of(self, mask: int) -> int:
        if mask not in self.found:
            groups = self.actors.decode(mask & ~self.actors.states)
            told = (one for group in groups for one in self.actors.sponsors.get(group, ()))
            names = {one.sponsor for one in told if one.stance == "affirms"}
            self.found[mask] = self.actors.mask(tuple(sorted(names)))
        return self.found[mask]


def _days(statements: Iterable[Statement]) -> Days:
    """Return the days that all leave possible or, where there is none, that any does."""
    said = [parse_days(value) for one in statements if one.property == "happened_on" for value in one.value]
    common = EVER
    for days in said:
        both = common.meet(days)
        if both is None:
            return Days(min(one.first for one in said), max(one.last for one in said))
        common = both
    return common


def _masks(statements: Iterable[Statement], scale: Scale) -> Iterator[int]:
    for one in statements:
        claim: Claim = claim_of(one, scale=scale)
        if isinstance(claim, OneOf):
            yield claim.mask
        elif isinstance(claim, Several) and OTHERS not in one.value:
            yield from claim.groups


def _any(statements: Iterable[Statement], scale: Scale, everything: int) -> int:
    whole = 0
    for mask in _masks(statements, scale):
        whole |= mask
    return _known(whole, everything)


def _common(statements: Iterable[Statement], scale: Scale) -> int:
    common, whole = -1, 0
    for mask in _masks(statements, scale):
        common, whole = common & mask, whole | mask
    return common if whole and common else whole


def _known(mask: int, everything: int) -> int:
    """Return the mask, or 0 where it rules nothing out."""
    return 0 if mask & everything == everything else mask


def _edgeless() -> int:
    whole = 0
    for word in WITHOUT_EDGES:
        whole |= objects().mask(word)
    return whole


def _points(statements: Iterable[Statement], scale: Scale) -> Iterator[Point]:
    """Yield the places on the map that are named, and not the wider ones."""
    for value in {one.value[0] for one in statements if len(one.value) == 1}:
        place = scale.places.find(value)
        if place is not None and place.kind in POINTS:
            yield place.name, place.latitude, place.longitude


def _names(title: str) -> Iterator[str]:
    for word in WORD.findall(title):
        folded = fold(word)
        if folded and folded not in COMMON and (word[0].isupper() or word[0].isdigit()):
            yield folded


def _words(heard: Mapping[str, list[Statement]], days: Days, title: str) -> dict[str, str]:
    """Return what is said of each property, for people; the order of statements means nothing."""
    said = {name: sorted({" or ".join(one.value) for one in heard.get(name, ())}) for name in PROPERTIES}
    shown = {name: ", ".join(values) for name, values in said.items()}
    return shown | {"happened_on": "" if days == EVER else str(days), "title": title}
