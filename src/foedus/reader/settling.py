"""Decides whether what the slots gathered is an attack, and of which kind."""

from collections.abc import Sequence

from foedus.reader.lexicon import Unit
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
    if not something:
        return "back" if slots.doer and (slots.agents or slots.pronoun is not None) else ""
    if slots.doer or slots.weapon:
        return "yes"
    following = {unit.low for unit in units[at + 1 : at + 14]}
    verbal = slots.act == "attack" and bool(
        following
        & {
            "over",
            "policy",
            "policies",
            "record",
            "proposal",
            "plan",
            "remarks",
            "decision",
            "comments",
            "criticism",
            "speech",
            "tariffs",
        }
    )
    if verbal:
        return ""
    if slots.hits or slots.targets or slots.aimed:
        return "yes"
    striking = not units[at].low.startswith("attack")
    return "yes" if striking and (slots.agents or slots.pronoun is not None) else ""


def _weak(slots: Slots, _units: Sequence[Unit], _at: int) -> str:
    if slots.unknown_by or not (slots.doer or slots.weapon or (slots.agents and slots.hits)):
        return ""
    if slots.shape == "harm" and not (slots.weapon or slots.doer):
        return ""
    return "yes" if slots.hits or slots.targets or slots.places or slots.aimed else ""


def _launch(slots: Slots, _units: Sequence[Unit], _at: int) -> str:
    if not slots.weapon:
        return ""
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
    del units, at
    return "yes"


def _down(slots: Slots, units: Sequence[Unit], at: int) -> str:
    following = units[at + 1 : at + 14]
    if any(unit.value("weapon") in {"missile strike", "drone strike"} for unit in following) or not slots.hits:
        return ""
    slots.acts = ("air engagement",)
    return "yes" if slots.agents or slots.doer else ""


def _land(slots: Slots, _units: Sequence[Unit], _at: int) -> str:
    return "yes" if slots.weapon and (slots.hits or slots.places) else ""


def _noun(slots: Slots, _units: Sequence[Unit], _at: int) -> str:
    slots.determiner = slots.determiner or ""
    return "yes"
