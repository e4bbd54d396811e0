"""The words by which a clause names those it binds, covers or fears, and whom they mean on a day."""

from dataclasses import dataclass, field
from datetime import date

from foedus.actors import Actors
from foedus.instruments.instrument import members_status
from foedus.instruments.written import Instrument, Provision
from foedus.terms import Days, Status, any_of

ROLE_WORDS: tuple[str, ...] = (
    "beneficiary",
    "bearer",
    "party",
    "parties",
    "each party",
    "each other party",
    "the other party",
    "guarantor",
    "guarantors",
    "each guarantor",
    "not a party",
    "not the beneficiary",
    "anyone",
    "any state",
    "attacker",
    "designator",
    "designee",
)
OTHERS = ("each other party", "the other party")
GUARANTORS = ("guarantor", "mutual", "designator", "signatory")
COVERED = ("beneficiary", "mutual", "designee")
EVERY_ROLE = ("mutual", "guarantor", "beneficiary", "designator", "designee", "signatory")

ROLES: dict[str, tuple[str, ...]] = {
    "party": EVERY_ROLE,
    "parties": EVERY_ROLE,
    "each party": EVERY_ROLE,
    "guarantor": GUARANTORS,
    "guarantors": GUARANTORS,
    "each guarantor": GUARANTORS,
    "designator": ("designator",),
    "designee": ("designee",),
}


def member_of(name: str) -> str | None:
    """Return the organisation in `members of un`, or None."""
    return name.removeprefix("members of ").strip() if name.startswith("members of ") else None


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who in an instrument on the days `on`; a day of law that is not known leaves some unsure.

    `kept` remembers what was worked out, which depends on nothing but the three fields before it.
    """

    instrument: Instrument
    actors: Actors
    on: Days
    kept: dict[tuple[str, ...], dict[str, Status]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def day(self) -> date:
        """The day on which classes and memberships are read: the last one possible."""
        return self.on.last

    def members(self, roles: tuple[str, ...]) -> dict[str, Status]:
        """Return each party with one of `roles`, organisations opened, and whether it is in force for it."""
        if roles in self.kept:
            return self.kept[roles]
        found: dict[str, Status] = {}
        for name, status in members_status(self.instrument, on=self.on, roles=roles).items():
            organisation = member_of(name)
            names = sorted(self.actors.members(organisation, on=self.day)) if organisation else [name]
            for one in names:
                found[one] = any_of((found[one], status)) if one in found else status
        self.kept[roles] = found
        return found

    def mask(self, names: list[str] | tuple[str, ...], *, beneficiary: int, bearer: int) -> int:
        """Return the actors that `names` mean, as a mask; names beside one another are alternatives."""
        whole = 0
        for name in names:
            whole |= self._mask_of(name, beneficiary, bearer)
        return whole

    def _mask_of(self, name: str, beneficiary: int, bearer: int) -> int:
        everyone = self.actors.everyone
        plain = {
            "beneficiary": beneficiary,
            "not the beneficiary": everyone & ~beneficiary,
            "bearer": bearer,
            "attacker": 0,
            "anyone": everyone,
        }
        if name in plain:
            return plain[name]
        if name in ROLES:
            return self.actors.mask(self.running(ROLES[name]))
        if name == "not a party":
            return everyone & ~self.actors.mask(self.running(EVERY_ROLE))
        if name in OTHERS:
            return self.actors.mask(self.running(EVERY_ROLE)) & ~beneficiary
        return self._actors_mask(name)

    def _actors_mask(self, name: str) -> int:
        """Return the actors of a class, of an organisation on the day, or one by its id."""
        organisation = member_of(name)
        if organisation:
            return self.actors.mask(tuple(self.actors.members(organisation, on=self.day)))
        class_name = "state" if name == "any state" else name
        if class_name in self.actors.classes():
            return self.actors.class_mask(class_name, on=self.day)
        return self.actors.mask((name,))

    def running(self, roles: tuple[str, ...]) -> tuple[str, ...]:
        """Return the parties with one of `roles` for which the instrument may be in force; all, where for none."""
        members = self.members(roles)
        current = tuple(name for name, status in members.items() if status != "not_met")
        return current or tuple(members)

    def beneficiaries(self, provision: Provision) -> dict[str, Status]:
        """Return whom the provision covers, and whether it is in force for each.

        One named by id or class is covered whether a party or not.
        """
        if not provision.beneficiary:
            return self.members(COVERED) or self.members(EVERY_ROLE)
        key = ("beneficiaries", *provision.beneficiary)
        if key not in self.kept:
            self.kept[key] = self._named(provision.beneficiary)
        return self.kept[key]

    def _named(self, words: list[str]) -> dict[str, Status]:
        every = self.members(EVERY_ROLE)
        found: dict[str, Status] = {}
        for word in words:
            mask = self.mask((word,), beneficiary=0, bearer=0)
            by_role = word in ROLE_WORDS
            found |= {name: every.get(name, "met") if by_role else "met" for name in self.actors.decode(mask)}
        return found

    def bearers(self, names: list[str] | tuple[str, ...], *, beneficiary: str | None) -> dict[str, Status]:
        """Return who owes by `names` to `beneficiary`, and whether the instrument is in force for each.

        `each other party`, `the other party` and the guarantors leave the beneficiary out; `each party`, `anyone`
        and names do not.
        """
        key = ("bearers", beneficiary or "", *names)
        if key not in self.kept:
            self.kept[key] = self._bearers(names, beneficiary)
        return self.kept[key]

    def _bearers(self, names: list[str] | tuple[str, ...], beneficiary: str | None) -> dict[str, Status]:
        found: dict[str, Status] = {}
        for name in names:
            if name in OTHERS or (name in ROLES and ROLES[name] != EVERY_ROLE):
                members = self.members(ROLES.get(name, EVERY_ROLE))
                found |= {one: status for one, status in members.items() if one != beneficiary}
            elif name in ROLE_WORDS:
                found |= self.members(EVERY_ROLE)
            else:
                every = self.members(EVERY_ROLE)
                mask = self.mask((name,), beneficiary=0, bearer=0)
                found |= {one: every.get(one, "met") for one in self.actors.decode(mask)}
        return found
