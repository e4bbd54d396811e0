"""A figure on a page: where its picture stands, its data, and what it shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec

from foedus.web.pages import address

SCHEMES = ("light", "dark")
CAPTIONS = {
    "map": "Shaded: territory struck. Dot: thing hit. Diamond: thing aimed at; where its place is not said, it stands "
    "where the attack was.",
    "timeline": "When each instrument is in force, with the acts on record.",
    "network": "Full lines lead to it: who would owe it something. Dashed lines lead from it: to whom it would owe "
    "something itself.",
    "rounds": "A bar begins with the round in which one is at war; the other marks say who stays out, and where it is "
    "left open.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure on a page: where its picture stands in the light and in the dark, its data, and what it shows."""

    name: str
    light: str
    dark: str
    csv: str
    alt: str
    caption: str
    why: str = ""
    cite: str = ""


def drawable() -> bool:
    """Say whether what draws is installed."""
    return find_spec("vl_convert") is not None and find_spec("altair") is not None


def incident_figure(
    name: str, *, kind: str, query: Mapping[str, str], title: str, why: str, cite: str = ""
) -> tuple[Figure, ...]:
    """Return the figure of an incident; none where nothing is installed that draws."""
    base = address.incident_part(name, part=f"chart/{kind}")
    alt = f"{kind.capitalize()} of {title}; the same in words beside it"
    return _figure(base, kind, query, alt=alt, why=why, cite=cite)


def actor_figure(name: str, *, query: Mapping[str, str], title: str, cite: str = "") -> tuple[Figure, ...]:
    """Return the network of an actor; none where nothing is installed that draws."""
    alt = f"Network of commitments to and of {title}; the same as a list below"
    return _figure(f"{address.state(name)}/chart/network", "network", query, alt=alt, why="#covered", cite=cite)


def supposed_figure(*, query: address.Query, cite: str = "") -> tuple[Figure, ...]:
    """Return the map of what is supposed; none where nothing is installed that draws."""
    alt = "Map of what is supposed: territory struck, thing hit, thing aimed at"
    return _figure("/what-if/chart/map", "map", query, alt=alt, why="", cite=cite)


def cascade_figure(*, query: address.Query, cite: str = "") -> tuple[Figure, ...]:
    """Return who is drawn in, round by round; none where nothing is installed that draws."""
    alt = "Rounds of the cascade: who is drawn in when, and against whom; the same in words below"
    return _figure("/cascade/chart/rounds", "rounds", query, alt=alt, why="#rounds", cite=cite)


def _figure(base: str, kind: str, query: address.Query, *, alt: str, why: str, cite: str) -> tuple[Figure, ...]:
    if not drawable():
        return ()
    light, dark = (address.with_query(f"{base}.svg", query={**query, "scheme": one}) for one in SCHEMES)
    csv = address.with_query(f"{base}.csv", query=query)
    said = f"{kind.capitalize()}. {cite}" if cite else ""
    return (Figure(name=kind, light=light, dark=dark, csv=csv, alt=alt, caption=CAPTIONS[kind], why=why, cite=said),)
