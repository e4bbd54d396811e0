"""Decides whether what the slots gathered is an attack, and of which kind."""

from collections.abc import Sequence

from foedus.reader.lexicon import Unit
from foedus.reader.mention import HitPart, Part
from foedus.reader.slots import CRAFT, Slots


def settle(slots: Slots, *, units: Sequence[Unit], at: int) -> str:
    """Decide whether what was gathered is an attack, and of which kind; "" where it is none."""
    checks = {
        "direct": _direct,
        "phrase": _direct,
        "weak": _weak,
        "launch": _launch,
        "enter": _enter,
        "down": _down,
        "land": _land,
        "harm": _weak,
        "noun": _noun,
        "cut": _cut,
    }
    verdict = checks[slots.shape](slots, units, at)
    if verdict and not slots.acts:
        narrowed = slots.weapon if slots.weapon and slots.act in {"attack", "bombardment"} else slots.act
        slots.acts = (narrowed or slots.act,)
        slots.act_at = slots.weapon_at if narrowed != slots.act else None
    return verdict


def _direct(slots: Slots, units: Sequence[Unit], at: int) -> str:
    if slots.unknown_by:
        return ""
    something = slots.hits or slots.targets or slots.places or slots.aimed
    if units[at].low == "attacked" and slots.agents and not something and _first(units, at):
        return "yes"
    if not something:
        return "back" if slots.doer and (slots.agents or slots.pronoun is not None) else ""
    if slots.doer or slots.weapon:
        return "yes"
    return "yes" if _unarmed(slots, units, at) else ""


VERBAL = frozenset(
    "over policy policies record proposal plan remarks decision comments criticism speech tariffs".split()
)


def _unarmed(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether a clause without weapon or force tells of an attack all the same, and not of words."""
    if slots.act == "attack" and any(unit.low in VERBAL for unit in units[at + 1 : at + 14]):
        return False
    if slots.hits or slots.targets or slots.aimed:
        return True
    striking = not units[at].low.startswith("attack")
    return striking and (bool(slots.agents) or slots.pronoun is not None)


def _first(units: Sequence[Unit], at: int) -> bool:
    """Whether the clause says who began: "Thailand had attacked first"."""
    return any(unit.low == "first" for unit in units[at + 1 : at + 3])


SEIZING = frozenset("seized seize seizes boarded capture captured seizing boarding commandeered".split())
CRAFTS = frozenset(("merchant vessels", "fishing vessels", "civil aircraft", "public vessels"))


HARMING = frozenset("sank destroyed damaged burned hit wrecked".split())
SHIPPING = SEIZING | frozenset("rammed ram rams ramming targeted pounded".split())


def _weak(slots: Slots, units: Sequence[Unit], at: int) -> str:
    if slots.ship and not slots.weapon and units[at].low not in SHIPPING:
        return ""
    if _points_back(slots, units, at):
        return "back"
    if slots.by_noun and not (slots.weapon or slots.agents or slots.hits or slots.targets):
        return ""
    if slots.unknown_by or not (slots.doer or slots.weapon or (slots.agents and slots.hits and slots.shape != "harm")):
        return _killing(slots, units, at)
    if units[at].low in SEIZING and any(hit.object in CRAFTS for hit in slots.hits):
        slots.acts = ("seizure of craft",)
    if slots.shape == "harm" and slots.weapon and _people_after(units, at):
        slots.targets.append(Part(("people",), units[at].start, units[at].end))
    return "yes" if slots.hits or slots.targets or slots.places or slots.aimed else ""


def _points_back(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether the clause only tells what an attack did that was told before: "the strike had killed a guard"."""
    if slots.by_noun and not (slots.weapon or slots.agents or slots.places) and (slots.hits or slots.targets):
        return True
    return not slots.agents and slots.pronoun is not None and bool(slots.hits) and units[at].low in HARMING


def _people_after(units: Sequence[Unit], at: int) -> bool:
    """Whether a number of people follows: "a lorry bomb killed 587 people"."""
    near = units[at + 1 : at + 5]
    return any("number" in unit.roles or unit.low.isdecimal() for unit in near)


def _killing(slots: Slots, units: Sequence[Unit], at: int) -> str:
    """Accept `Israel killed twelve people in Gaza`: a state or group kills people at a place; nothing less."""
    if slots.shape != "harm" or units[at].low not in {"killed", "kills", "killing"} or slots.unknown_by:
        return ""
    people = any(
        unit.roles & {"persons"} or unit.low in {"people", "civilians", "soldiers", "commander", "members"}
        for unit in units[at + 1 : at + 6]
    )
    return "yes" if slots.agents and people and (slots.places or slots.aimed) else ""


SENDING = frozenset("send sends sent sending".split())
UPON = frozenset("into at against across over on towards toward".split())


def _sent_at(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether what was sent is a weapon that strikes, and it went at somebody: helicopters sent to Gao do not."""
    striking = slots.weapon in {"missile strike", "drone strike", "bombardment"}
    nowhere = not (slots.hits or slots.targets or slots.places)
    return striking and (nowhere or any(unit.low in UPON for unit in units[at + 1 : at + 12]))


def _launch(slots: Slots, _units: Sequence[Unit], _at: int) -> str:
    if _units[_at].low.startswith("us") and not (slots.weapon and (slots.hits or slots.targets or slots.aimed)):
        return ""
    if _units[_at].low in SENDING and not _sent_at(slots, _units, _at):
        return ""
    if not slots.weapon:
        fired = _units[_at].low.startswith("fir") and (slots.agents or slots.doer) and not slots.unknown_by
        return "yes" if fired and (slots.hits or slots.targets or slots.aimed) else ""
    if slots.hits or slots.targets or slots.places or slots.aimed:
        return "yes"
    return "back" if slots.agents or slots.pronoun is not None else ""


def _enter(slots: Slots, units: Sequence[Unit], at: int) -> str:
    airspace = any(hit.object == "airspace" for hit in slots.hits)
    owners = [hit for hit in slots.hits if hit.object in {"airspace", "territory", "territorial sea"} and hit.of]
    crossing = slots.border or any(hit.object == "territory" for hit in slots.hits)
    crossing = crossing or bool(slots.targets)
    if not (slots.doer and (slots.agents or slots.weapon)) or not (owners or crossing or airspace):
        return ""
    if units[at].low in FLYING and not (owners or airspace):
        return ""
    slots.acts = (
        ("airspace incursion",)
        if airspace or slots.weapon in CRAFT
        else (
            ("maritime incursion",)
            if any(hit.object == "territorial sea" for hit in slots.hits)
            else ("invasion", "incursion")
        )
    )
    slots.hits = [hit for hit in slots.hits if hit.object != "territory"]
    return "yes"


FLYING = frozenset("fly flies flew flown flying stray strays strayed straying".split())


def _own_drone(slots: Slots, units: Sequence[Unit], at: int) -> None:
    """Take `a Malian drone` as a craft of its state; many drones are an attack that was stopped."""
    for step in range(at + 1, min(len(units), at + 6)):
        drone = units[step].value("weapon") == "drone strike" and not units[step].low.endswith("s")
        owner = units[step - 1]
        if drone and "demonym" in owner.roles and units[step - 2].low in {"a", "an"}:
            mine = {part.value[0] for part in slots.agents}
            if mine and owner.actor not in mine:
                slots.hits.append(HitPart("public aircraft", owner.actor, owner.start, units[step].end))


def _down(slots: Slots, units: Sequence[Unit], at: int) -> str:
    following = units[at + 1 : at + 14]
    _own_drone(slots, units, at)
    if (
        not slots.hits and any(unit.value("weapon") in {"missile strike", "drone strike"} for unit in following)
    ) or not slots.hits:
        return ""
    slots.acts = ("air engagement",)
    return "yes" if slots.agents or slots.doer else ""


def _land(slots: Slots, units: Sequence[Unit], at: int) -> str:
    if units[at].low.startswith("crash") and slots.weapon in CRAFT:
        return ""
    return "yes" if slots.weapon and (slots.hits or slots.places) else ""


ON_PURPOSE = frozenset("deliberately sabotage purpose intentionally saboteurs sabotaged deliberate".split())


def _cut(slots: Slots, units: Sequence[Unit], _at: int) -> str:
    """Accept a cable or pipeline that was cut where the sentence says that it was done on purpose."""
    cable = any(hit.object == "undersea cable or pipeline" for hit in slots.hits)
    return "yes" if cable and any(unit.low in ON_PURPOSE for unit in units) else ""


def _noun(slots: Slots, _units: Sequence[Unit], _at: int) -> str:
    slots.determiner = slots.determiner or ""
    return "" if slots.nothing else "yes"
