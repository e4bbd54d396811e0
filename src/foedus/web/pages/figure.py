"""A figure on a page: where its picture stands, its data, and what it shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec

from foedus.web.pages import address

SCHEMES = ("light", "dark")
CAPTIONS = {
    "map": "Territory struck, thing hit and thing aimed at are separate marks.",
    "timeline": "When each instrument is in force, with the acts on record.",
    "network": "Who would owe something to it.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure on a page: where its picture stands in the light and in the dark, its data, and what it shows."""

    light: str
    dark: str
    csv: str
    alt: str
    caption: str
    why: str = ""


def drawable() -> bool:
    """Say whether what draws is installed."""
    return find_spec("vl_convert") is not None and find_spec("altair") is not None


def incident_figure(name: str, *, kind: str, query: Mapping[str, str], title: str, why: str) -> tuple[Figure, ...]:
    """Return the figure of an incident; none where nothing is installed that draws."""
    base = address.incident_part(name, part=f"chart/{kind}")
    return _figure(base, kind, query, f"{kind.capitalize()} of {title}; the same in words beside it", why)


def actor_figure(name: str, *, query: Mapping[str, str], title: str) -> tuple[Figure, ...]:
    """Return the network of an actor; none where nothing is installed that draws."""
    alt = f"Network of commitments to {title}; the same as a list below"
    return _figure(f"{address.state(name)}/chart/network", "network", query, alt, "#covered")


def _figure(base: str, kind: str, query: Mapping[str, str], alt: str, why: str) -> tuple[Figure, ...]:
    if not drawable():
        return ()
    light, dark = (address.with_query(f"{base}.svg", query={**query, "scheme": one}) for one in SCHEMES)
    csv = address.with_query(f"{base}.csv", query=query)
    return (Figure(light=light, dark=dark, csv=csv, alt=alt, caption=CAPTIONS[kind], why=why),)
