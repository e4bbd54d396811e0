"""Hits as whole strokes: what was hit, whose, where, by whom; and the hit on territory that the place implies."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from foedus.incidents.account import NOTHING, Hit, Stroke
from foedus.incidents.claims import Claim, OneOf, Scale, Several
from foedus.incidents.origin import strokes_by_origin
from foedus.terms import acts, objects

DELIBERATE, EITHER_INTENT = 1, 3
Lookup = Callable[[str], Claim | None]
FEW_SOVEREIGNS = 32
SHARED = ("act", "by", "place", "route", "origin", "intent")


@dataclass(frozen=True, slots=True)
class HitMaker:
    """Makes the hits of one account from its claims; `strict` presumes nothing about what was not pleaded."""

    scale: Scale
    lookup: Lookup
    strict: bool

    def hits(self, numbers: tuple[str, ...], *, others: bool) -> tuple[Hit, ...]:
        """Return the stated hits, the derived ones, and an open one where there is neither, or others are said."""
        stated = tuple(self._stated(number) for number in numbers)
        found = stated + self._derived(numbers)
        if not found:
            return (self._open("h1"),)
        return (*found, self._open("others")) if others else found

    def _names(self, number: str) -> dict[str, str]:
        names = {"object": f"{number}.object", "of": f"{number}.of"}
        for name in SHARED:
            own = f"{number}.{name}"
            names[name] = own if self.lookup(own) is not None else name
        return names

    def _mask(self, name: str, kind: str) -> int:
        claim = self.lookup(name)
        return claim.mask if isinstance(claim, OneOf) else self.scale.whole(kind)

    def _by(self, name: str) -> Several:
        claim = self.lookup(name)
        everyone = self.scale.actors.everyone
        if not isinstance(claim, Several):
            return Several(groups=(everyone,), others=everyone)
        if not claim.groups:
            left = everyone & ~claim.denied
            return Several(groups=(left,), denied=claim.denied, others=left)
        others = everyone if self.strict else claim.others
        return replace(claim, others=others & ~claim.denied)

    def _stroke(self, names: dict[str, str]) -> Stroke:
        intent = self.lookup(names["intent"])
        presumed = EITHER_INTENT if self.strict else DELIBERATE
        return Stroke(
            act=self._mask(names["act"], "act"),
            object=self._mask(names["object"], "object"),
            of=self._mask(names["of"], "of"),
            place=self._mask(names["place"], "place"),
            route=self._mask(names["route"], "place"),
            origin=0,
            intent=intent.mask if isinstance(intent, OneOf) else presumed,
            by=self._by(names["by"]),
        )

    def _hit(self, name: str, stroke: Stroke, names: dict[str, str]) -> Hit:
        return Hit(id=name, strokes=self._with_origin(stroke, names["origin"]), by=stroke.by, names=names)

    def _stated(self, number: str) -> Hit:
        names = self._names(number)
        return self._hit(number, self._stroke(names), names)

    def _open(self, name: str) -> Hit:
        names = {one: one for one in SHARED} | {"object": f"{name}.object", "of": f"{name}.of"}
        if name == "others":
            names |= {"object": "hits", "of": "hits"}
        return self._hit(name, self._stroke(names | {"object": "", "of": ""}), names)

    def _derived(self, numbers: tuple[str, ...]) -> tuple[Hit, ...]:
        """Return a hit on territory for each stated hit, equal ones once; the incident's own where none is stated."""
        named = [self._names(number) for number in numbers] or [{name: name for name in SHARED}]
        shared = {tuple(names[name] for name in SHARED): names for names in reversed(named)}
        found: list[Hit] = []
        for names in reversed(shared.values()):
            if self.lookup(names["place"]) is not None:
                found += self._territory(f"t{len(found) + 1}", names | dict.fromkeys(("object", "of"), names["place"]))
        return (*found, *self._unless_derived(found)) if not numbers else tuple(found)

    def _territory(self, name: str, names: dict[str, str]) -> list[Hit]:
        """Return the hit on the territory of whoever is sovereign where an act of force takes effect, if there is one.

        Authority: GA res. 3314 (XXIX), Annex art. 3(a)-(b).
        """
        base, force = self._stroke(names), acts().mask("attack")
        by_owner = owners_of(base.place, scale=self.scale)
        if not base.act & force or not any(by_owner):
            return []
        nothing = replace(base, object=NOTHING, of=nobody(self.scale))
        strokes = [replace(nothing, act=base.act & ~force)] if base.act & ~force else []
        for owner, units in by_owner.items():
            struck = replace(base, object=objects().mask("territory"), of=owner) if owner else nothing
            strokes.append(replace(struck, act=base.act & force, place=units))
        made = tuple(one for stroke in strokes for one in self._with_origin(stroke, names["origin"]))
        return [Hit(id=name, strokes=made, by=base.by, derived=True, names=names)]

    def _unless_derived(self, derived: list[Hit]) -> tuple[Hit, ...]:
        """Return, where no hit is stated, what else was hit in so far as no territory was."""
        made = [stroke for hit in derived for stroke in hit.strokes]
        bare = dict.fromkeys((one.act, one.place) for one in made if one.object == NOTHING)
        if not bare:
            return ()
        names = {one: one for one in SHARED} | {"object": "h1.object", "of": "h1.of"}
        base = self._stroke(names)
        opened = [
            stroke
            for act, place in bare
            for stroke in self._with_origin(replace(base, act=act, place=place), names["origin"])
        ]
        closed = [replace(one, object=NOTHING, of=nobody(self.scale)) for one in made if one.object != NOTHING]
        return (Hit(id="h1", strokes=(*opened, *closed), by=base.by, names=names),)

    def _with_origin(self, stroke: Stroke, name: str) -> tuple[Stroke, ...]:
        claim = self.lookup(name)
        if isinstance(claim, OneOf):
            return (replace(stroke, origin=claim.mask),)
        return strokes_by_origin(stroke, scale=self.scale, sent=self.lookup("sent_by"))


def nobody(scale: Scale) -> int:
    """Return the owner bit of what nobody owns: one above every actor."""
    return 1 << scale.actors.everyone.bit_length()


def owners_of(place: int, *, scale: Scale) -> dict[int, int]:
    """Return, for each set of possible sovereigns of units in `place`, the units; 0 stands for no sovereign.

    Of a place that may be almost anywhere, whose it is and where are kept apart: one row, not two hundred.
    """
    found: dict[int, int] = {}
    for unit in scale.places.decode(place):
        owner = scale.actors.mask(tuple(scale.places.sovereigns(unit, on=scale.day)))
        found[owner] = found.get(owner, 0) | scale.places.unit_mask((unit,))
    if len(found) <= FEW_SOVEREIGNS:
        return found
    bare, owners = found.pop(0, 0), 0
    for owner in found:
        owners |= owner
    whole = sum(found.values())
    return {owners: whole} | ({0: bare} if bare else {})
