"""Where it happened, as marks: the territory that was struck, the thing hit, and the thing aimed at, kept apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from foedus.errors import PlaceError
from foedus.incidents import Account, Hit, Incident
from foedus.places import Places
from foedus.reports.citation import value_words
from foedus.reports.wording import actor_name, join_words
from foedus.statements import Statement
from foedus.web.pages.evidence import Evidence, Witness

Kind = Literal["territory", "hit", "aim"]
WORDS: dict[Kind, str] = {"territory": "territory struck", "hit": "thing hit", "aim": "thing aimed at"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One mark: what, whose, where, and on whose words; degrees are empty where no point is known."""

    kind: Kind
    what: str
    whose: str
    where: str
    latitude: float | None
    longitude: float | None
    evidence: tuple[Evidence, ...]

    @property
    def words(self) -> str:
        """The kind of the mark as people read it."""
        return WORDS[self.kind]

    @property
    def degrees(self) -> str:
        """The point in degrees, or nothing."""
        if self.latitude is None or self.longitude is None:
            return ""
        north, east = "N" if self.latitude >= 0 else "S", "E" if self.longitude >= 0 else "W"
        return f"{abs(self.latitude):.2f}° {north}, {abs(self.longitude):.2f}° {east}"


def marks_of(incident: Incident, *, places: Places, witness: Witness) -> tuple[Mark, ...]:
    """Return the marks of an incident on its first account: territory, then each thing hit, then the aim."""
    account = incident.accounts[0]
    return (*_territory(account, places, witness), *_hits(account, places, witness), *_aims(account, witness))


def _said(account: Account, name: str, witness: Witness) -> tuple[Statement, ...]:
    ids = account.statements_for(account.incident, name=name)
    return tuple(one for one in witness.citations.statements(ids) if one.stance == "affirms")


def _values(statements: tuple[Statement, ...], witness: Witness) -> str:
    """Return what was said, the narrowest words last said of one thing included once."""
    found = dict.fromkeys(value for one in statements for value in one.value)
    return join_words([value_words(one, actors=witness.actors) for one in found])


def _point(statements: tuple[Statement, ...], places: Places) -> tuple[str, float | None, float | None]:
    """Return where, in words, with the point of the first place named that has one."""
    names = list(dict.fromkeys(value for one in statements for value in one.value))
    for name in names:
        place = _place(name, places)
        if place is not None:
            return join_words(names, last="or"), *place
    return join_words(names, last="or"), None, None


def _place(name: str, places: Places) -> tuple[float, float] | None:
    try:
        found = places.find(name)
    except PlaceError:
        return None
    if found is None or found.latitude is None or found.longitude is None:
        return None
    return found.latitude, found.longitude


def _territory(account: Account, places: Places, witness: Witness) -> Iterator[Mark]:
    for hit in account.hits:
        if hit.derived:
            said = _said(account, hit.names.get("place", "place"), witness)
            where, latitude, longitude = _point(said, places)
            owners = sorted({name for one in hit.strokes for name in witness.actors.decode(one.of)})
            yield Mark(
                kind="territory",
                what="territory",
                whose=join_words([actor_name(name, actors=witness.actors) for name in owners], last="or"),
                where=where,
                latitude=latitude,
                longitude=longitude,
                evidence=witness.of(one.id for one in said),
            )


def _hits(account: Account, places: Places, witness: Witness) -> Iterator[Mark]:
    for hit in account.hits:
        if not hit.derived:
            yield _hit(hit, account, places, witness)


def _hit(hit: Hit, account: Account, places: Places, witness: Witness) -> Mark:
    objects = _said(account, hit.names.get("object", f"{hit.id}.object"), witness)
    owners = _said(account, hit.names.get("of", f"{hit.id}.of"), witness)
    said = _said(account, hit.names.get("place", "place"), witness)
    where, latitude, longitude = _point(said, places)
    return Mark(
        kind="hit",
        what=_values(objects, witness) or "not known",
        whose=_values(owners, witness) or "not stated",
        where=where,
        latitude=latitude,
        longitude=longitude,
        evidence=witness.of(one.id for one in (*objects, *owners)),
    )


def _aims(account: Account, witness: Witness) -> Iterator[Mark]:
    names = dict.fromkeys(["aimed_at", *(f"{hit.id}.aimed_at" for hit in account.hits)])
    for name in names:
        said = _said(account, name, witness)
        if said:
            yield Mark(
                kind="aim",
                what=_values(said, witness),
                whose="",
                where="",
                latitude=None,
                longitude=None,
                evidence=witness.of(one.id for one in said),
            )
