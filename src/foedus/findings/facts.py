"""What coded rows say, value by value: each distinct value is turned into masks once, however many rows have it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Generic, TypeVar

from foedus.actors import Actors
from foedus.findings.alike import Alike
from foedus.findings.calendar import Calendar
from foedus.findings.inquiry import FEW
from foedus.incidents import NOTHING, Several, Stroke
from foedus.incidents.claims import Claim, OneOf, Scale, claim_of
from foedus.incidents.gathering import said_together
from foedus.incidents.hits import DELIBERATE, nobody, owners_of
from foedus.incidents.origin import OUTSIDE_STATE, WITHIN, strokes_by_origin
from foedus.places import Places
from foedus.statements import Statement
from foedus.terms import acts, objects, sense_of

T = TypeVar("T")
ROW = -1
LATEST = date(2100, 1, 1)
NO_PLEA = 0


@dataclass(slots=True)
class Numbers(Generic[T]):
    """Values and their numbers, in the order in which they came."""

    values: list[T] = field(default_factory=list)
    number: dict[T, int] = field(default_factory=dict)

    def of(self, value: T) -> int:
        """Return the number of the value; a new one gets the next."""
        found = self.number.get(value)
        if found is None:
            found = self.number[value] = len(self.values)
            self.values.append(value)
        return found


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something may have been: units, in a stretch of days in which no place changes hands."""

    mask: int
    day: date
    world: int
    stated: bool


@dataclass(frozen=True, slots=True)
class Said:
    """Who is said to have sent or backed the attackers, and who these were."""

    together: Several
    by: Several


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One way in which a hit may have been, before it is asked who struck; ROW: as the row itself has it.

    It is there where the row's act has a kind in `kinds`, one in `need`, one in `also`, and none in `bar`. Its origin
    follows from the owner `source`; `shown` stands in that owner's place afterwards.
    """

    hit: int
    kinds: int
    need: int
    also: int
    bar: int
    object: int
    source: int
    shown: int
    spot: int


@dataclass(slots=True)
class Facts:
    """Turns the words of coded rows into masks, and masks into strokes."""

    actors: Actors
    places: Places
    calendar: Calendar
    owners: Numbers[int] = field(default_factory=Numbers)
    attackers: Numbers[Several] = field(default_factory=Numbers)
    spots: Numbers[tuple[int, int, bool]] = field(default_factory=Numbers)
    spot_days: list[date] = field(default_factory=list)
    senders: Numbers[Several | None] = field(default_factory=Numbers)
    pleas: Numbers[Said | None] = field(default_factory=Numbers)
    scales: dict[int, Scale] = field(default_factory=dict)
    alike: Alike = field(init=False)

    def __post_init__(self) -> None:
        """Give what is not said its number."""
        self.alike = Alike(self.calendar, self.places)
        self.senders.of(None)
        self.pleas.of(None)

    def scale(self, day: date) -> Scale:
        """Return the scale of a day, one for each stretch of days in which no place changes hands."""
        world = self.calendar.world(day)
        if world not in self.scales:
            self.scales[world] = Scale(self.actors, self.places, day)
        return self.scales[world]

    def claim(self, name: str, *, words: str, day: date = LATEST) -> Claim | None:
        """Return what the words of one property leave possible; None: nothing is said.

        Raises:
            FoedusError: A word names no actor or place.
            KeyError: A word is none of the vocabulary.
            ValueError: A word is none of the few that the property knows.
        """
        claim: Claim | None = None
        for group in words.split("+") if name == "by" else (words,):
            if group:
                said = Statement(about="", property=name, value=tuple(group.split("|")), holder="", document="")
                one = claim_of(said, scale=self.scale(day))
                claim = one if claim is None else claim.add(one)  # type: ignore[arg-type]
        return claim

    def mask(self, name: str, *, words: str) -> int:
        """Return what is possible of an act, an object, an origin (0: not stated) or an intent."""
        if name == "act":
            self._check_acts(words)
        return self._mask_of(name, self.claim({"object": "h1.object"}.get(name, name), words=words))

    def of_claim(self, name: str, *, claim: Claim | None, day: date = LATEST) -> int:
        """Return what a claim leaves possible: of owner, attacker and spot the number, of the rest the mask."""
        if name == "owner":
            return self._owner_of(claim)
        if name == "attacker":
            return self._attacker_of(claim)
        return self._spot_of(claim, day) if name == "spot" else self._mask_of(name, claim)

    def _mask_of(self, name: str, claim: Claim | None) -> int:
        unsaid = {"act": acts().whole, "object": objects().whole, "origin": 0, "intent": DELIBERATE}
        mask = claim.mask if isinstance(claim, OneOf) else unsaid[name]
        return {"act": self.alike.act, "object": self.alike.object}.get(name, int)(mask)

    @staticmethod
    def _check_acts(words: str) -> None:
        for word in words.split("|") if words else ():
            if not acts().has(word) and sense_of(word, reading="narrow") is None:
                raise KeyError(word)

    def owner(self, words: str) -> int:
        """Return the number of the set of possible owners."""
        return self._owner_of(self.claim("h1.of", words=words))

    def _owner_of(self, claim: Claim | None) -> int:
        return self.owners.of(claim.mask if isinstance(claim, OneOf) else self.actors.everyone)

    def attacker(self, words: str) -> int:
        """Return the number of the possible sets of attackers; closed at what is named, open where nobody is."""
        return self._attacker_of(self.claim("by", words=words))

    def _attacker_of(self, claim: Claim | None) -> int:
        if not isinstance(claim, Several) or not claim.groups:
            everyone = self.actors.everyone
            return self.attackers.of(Several(groups=(everyone,), others=everyone))
        return self.attackers.of(replace(claim, others=claim.others & ~claim.denied))

    def several(self, name: str, *, words: str) -> Several | None:
        """Return who is said to have sent or backed the attackers; None: nobody is said."""
        claim = self.claim(name, words=words)
        return claim if isinstance(claim, Several) else None

    def plea(self, *, sent: Several | None, backed: Several | None, attacker: int) -> int:
        """Return the number of what is said of senders and backers; nothing said is always the same."""
        if sent is None and backed is None:
            return NO_PLEA
        by = self.attackers.values[attacker]
        return self.pleas.of(Said(said_together(sent or Several(), other=backed or Several()), by))

    def world(self, day: date) -> int:
        """Return the number of the day's world: the words of a place mean the same on all its days."""
        return self.alike.world(min(day, LATEST))

    def spot(self, words: str, *, day: date) -> int:
        """Return the number of the units in which the place may lie on the day."""
        return self._spot_of(self.claim("place", words=words, day=min(day, LATEST)), day)

    def _spot_of(self, claim: Claim | None, day: date) -> int:
        day = min(day, LATEST)
        if not isinstance(claim, OneOf):
            return self._spot(self.places.everywhere, 0, day, stated=False)
        mask, world = self.alike.place(claim.mask, day=day)
        return self._spot(mask, world, day, stated=True)

    def _spot(self, mask: int, world: int, day: date, *, stated: bool) -> int:
        number = self.spots.of((mask, world, stated))
        if number == len(self.spot_days):
            self.spot_days.append(day)
        return number

    def owned_by(self, owner: int) -> tuple[int, ...]:
        """Return the actors in a set of owners, where it is known well enough to name them."""
        return self._named(self.owners.values[owner])

    def struck_by(self, attacker: int) -> tuple[int, ...]:
        """Return the possible attackers, of groups that are known well enough to name them."""
        groups = self.attackers.values[attacker].groups
        return tuple(sorted({one for group in groups for one in self._named(group)}))

    def held_by(self, spot: int) -> tuple[int, ...]:
        """Return who is sovereign at a spot or administers it; nobody, where no place is stated."""
        mask, _, stated = self.spots.values[spot]
        day = self.spot_days[spot]
        names: set[str] = set()
        if stated and mask != self.places.everywhere:
            for unit in self.places.decode(mask):
                names |= self.places.administrators(unit, on=day) | self.places.sovereigns(unit, on=day)
        return tuple(sorted(self.actors.positions[name] for name in names))

    def _named(self, mask: int) -> tuple[int, ...]:
        known = mask & self.actors.everyone
        if known == self.actors.everyone or known.bit_count() > FEW:
            return ()
        return tuple(place for place in range(known.bit_length()) if known >> place & 1)

    def grounds(self, spot: int, *, stated: bool) -> Iterator[Ground]:
        """Yield the ways in which the hits of a row at a spot may have been; `stated`: it says what was hit, or whose.

        Authority: GA res. 3314 (XXIX), Annex art. 3(a)-(b), as `incidents/hits.py` reads it.
        """
        whole, force = acts().whole, acts().mask("attack")
        rest = whole & ~force
        by_owner = self._owners(spot)
        plain = {"also": whole, "bar": 0, "object": ROW, "source": ROW, "shown": ROW, "spot": spot}
        if stated or not any(by_owner):
            yield Ground(hit=0, kinds=whole, need=whole, **plain)
        if not any(by_owner):
            return
        nothing = self.owners.of(nobody(self.scale(self.spot_days[spot])))
        bare = {"object": NOTHING, "source": nothing}
        yield Ground(hit=1, kinds=rest, need=force, **plain | bare)
        for owner, at in by_owner.items():
            land = {"object": objects().mask("territory"), "source": self.owners.of(owner)} if owner else bare
            yield Ground(hit=1, kinds=force, need=force, **plain | land | {"spot": at})
        if stated:
            return
        yield Ground(hit=0, kinds=whole, need=whole, **plain | {"bar": force})
        yield Ground(hit=0, kinds=rest, need=force, **plain)
        for owner, at in by_owner.items():
            if not owner:
                yield Ground(hit=0, kinds=force, need=force, **plain | {"spot": at})
                continue
            closed = {"object": NOTHING, "source": self.owners.of(owner), "shown": nothing, "spot": at}
            yield Ground(hit=0, kinds=force, need=force, **plain | closed | {"also": whole if 0 in by_owner else rest})

    def _owners(self, spot: int) -> dict[int, int]:
        """Return, for each set of possible sovereigns at a stated spot, the spot of their units."""
        mask, world, stated = self.spots.values[spot]
        if not stated:
            return {}
        day = self.spot_days[spot]
        found = owners_of(mask, scale=self.scale(day))
        return {owner: self._spot(units, world, day, stated=True) for owner, units in found.items()}

    def strokes(self, owner: int, *, attacker: int, sent: int, origin: int) -> Iterator[tuple[int, int, int, int]]:
        """Yield kinds of act, owner, attackers and origin of each stroke that who and whose tell apart.

        Grain: one item a stroke; acts outside its kinds make no such stroke.
        """
        whole = acts().whole
        if origin:
            yield whole, owner, attacker, origin
            return
        by, of = self.attackers.values[attacker], self.owners.values[owner]
        if self._plainly_foreign(by, of) and not sent:
            internal = acts().mask("internal violence")
            yield internal, owner, attacker, WITHIN
            yield whole & ~internal, owner, attacker, OUTSIDE_STATE
            return
        stroke = Stroke(
            act=whole,
            object=1,
            of=of,
            place=1,
            route=1,
            origin=0,
            intent=1,
            by=by,
        )
        for one in strokes_by_origin(stroke, scale=self.scale(LATEST), sent=self.senders.values[sent]):
            yield one.act, self.owners.of(one.of), self.attackers.of(one.by), one.origin

    def _plainly_foreign(self, by: Several, of: int) -> bool:
        """Say whether one group of states attacked, none of which may be the owner: the origin needs no weighing."""
        return len(by.groups) == 1 and not by.others and not by.groups[0] & (of | ~self.actors.states)
