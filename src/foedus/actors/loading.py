"""The register's actors, read from its tables once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import cast, get_args

from foedus.actors.actor import ALWAYS, Actor, Kind, Member, Span, Sponsor, Support
from foedus.actors.index import OTHER_GROUP, OTHER_STATE, Actors
from foedus.actors.spelling import fold
from foedus.errors import RegisterError
from foedus.files import read_table, split_list, without_collection
from foedus.terms import Stance

_TABLES = ("states", "former", "organisations", "groups")
HOMONYM = "the list of homonyms"
_EUROPEAN = ("european power", "european state")


@cache
@without_collection()
def load_actors() -> Actors:
    """Return the actors that Foedus ships, with memberships and classes.

    Raises:
        RegisterError: A table is missing or at fault.
    """
    bases = {row["group"]: split_list(row["states"]) for row in read_table("actors/bases.tsv")}
    found = [_read_actor(row) for table in _TABLES for row in read_table(f"actors/{table}.tsv")]
    actors = [replace(actor, based_in=bases.get(actor.id, ())) for actor in found]
    return index_actors(
        actors,
        memberships=_read_members("actors/memberships.tsv", key="organisation"),
        classes=_read_members("actors/classes.tsv", key="class"),
        homonyms={row["name"]: tuple(row["actors"].split()) for row in read_table("actors/homonyms.tsv")},
        sponsors=(_read_sponsor(row) for row in read_table("actors/sponsors.tsv")),
    )


def index_actors(
    actors: Iterable[Actor],
    *,
    memberships: Iterable[Member],
    classes: Iterable[Member],
    homonyms: Mapping[str, tuple[str, ...]] | None = None,
    sponsors: Iterable[Sponsor] = (),
) -> Actors:
    """Return the index of `actors`; classes by region are added to those listed.

    Raises:
        RegisterError: Two actors share an id or a name, or a list names an unknown actor.
    """
    by_id: dict[str, Actor] = {}
    for actor in actors:
        if actor.id in by_id:
            raise RegisterError(f'two actors have the id "{actor.id}"', code="register/double-actor")
        by_id[actor.id] = actor
    positions = {actor: position for position, actor in enumerate((OTHER_STATE, OTHER_GROUP, *by_id))}
    return Actors(
        by_id=by_id,
        by_name=_index_names(by_id.values(), homonyms or {}),
        memberships=_group_members(memberships, by_id),
        class_members=_group_members((*classes, *_regional_classes(by_id.values())), by_id),
        positions=positions,
        kind_masks=_mask_kinds(by_id, positions),
        homonyms={fold(name): _known(name, bearers, by_id) for name, bearers in (homonyms or {}).items()},
        sponsors=_group_sponsors(sponsors, by_id),
    )


def _read_actor(row: dict[str, str]) -> Actor:
    kind = row.get("kind", "state")
    if kind not in get_args(Kind):
        raise RegisterError(
            f'"{kind}" is no kind of actor', code="register/unknown-kind", want=", ".join(get_args(Kind))
        )
    return Actor(
        id=row["id"],
        kind=cast("Kind", kind),
        name=row["name"],
        names=split_list(row["names"]),
        demonyms=split_list(row.get("demonyms", "")),
        cow=row.get("cow", ""),
        cow_number=_read_number(row.get("cow_number", "")),
        gw_number=_read_number(row.get("gw_number", "")),
        existed=tuple(read_span(span) for span in split_list(row["existed"])) or (ALWAYS,),
        region=row.get("region", ""),
        capital=row.get("capital", ""),
        note=row.get("note", ""),
    )


def read_span(text: str) -> Span:
    """Return the span that `1938-03-13..1945` writes; either side may be empty."""
    since, _, until = text.partition("..")
    return Span(since=since or None, until=until or None)


def _read_number(text: str) -> int | None:
    return int(text) if text else None


def _read_members(path: str, *, key: str) -> Iterator[Member]:
    for row in read_table(path):
        span = Span(since=row["from"] or None, until=row["to"] or None)
        for actor in row["members"].split():
            yield Member(of=row[key], actor=actor, span=span, authority=row["authority"])


def _read_sponsor(row: dict[str, str]) -> Sponsor:
    for key, known in (("support", get_args(Support)), ("stance", get_args(Stance))):
        if row[key] not in known:
            raise _wrong_sponsor(row, f'"{row[key]}" is no {key}', want=", ".join(known))
    if not (row["holder"] and row["source"]):
        raise _wrong_sponsor(row, "nobody says so", want="a holder and a source")
    return Sponsor(
        group=row["group"],
        sponsor=row["sponsor"],
        support=cast("Support", row["support"]),
        span=Span(since=row["from"] or None, until=row["to"] or None),
        holder=row["holder"],
        stance=cast("Stance", row["stance"]),
        source=row["source"],
        note=row["note"],
    )


def _wrong_sponsor(row: dict[str, str], what: str, *, want: str) -> RegisterError:
    return RegisterError(
        f"{row['sponsor']} and {row['group']}: {what}",
        code="register/wrong-sponsor",
        at="register/actors/sponsors.tsv",
        want=want,
        mend="correct the row: a sponsor is what somebody says, with the place where it is said",
    )


def _group_sponsors(sponsors: Iterable[Sponsor], known: dict[str, Actor]) -> dict[str, tuple[Sponsor, ...]]:
    groups: dict[str, list[Sponsor]] = {}
    for one in sponsors:
        _known(f"sponsors of {one.group}", (one.group, one.sponsor), known)
        groups.setdefault(one.group, []).append(one)
    return {name: tuple(group) for name, group in groups.items()}


def _known(name: str, listed: tuple[str, ...], known: dict[str, Actor]) -> tuple[str, ...]:
    for actor in listed:
        if actor not in known:
            raise RegisterError(f'the list of "{name}" names "{actor}", who is no actor', code="register/unknown-actor")
    return listed


def _regional_classes(actors: Iterable[Actor]) -> Iterator[Member]:
    for actor in actors:
        if actor.kind != "state":
            continue
        if actor.region == "america":
            yield Member(
                of="american state",
                actor=actor.id,
                span=Span(),
                authority="a state of the Americas, party or not",
            )
        if actor.region == "europe":
            for name in _EUROPEAN:
                yield Member(of=name, actor=actor.id, span=Span(), authority="a state with its seat in Europe")


def _group_members(members: Iterable[Member], known: dict[str, Actor]) -> dict[str, tuple[Member, ...]]:
    groups: dict[str, list[Member]] = {}
    for member in members:
        _known(member.of, (member.actor,), known)
        groups.setdefault(member.of, []).append(member)
    return {name: tuple(group) for name, group in groups.items()}


def _index_names(actors: Iterable[Actor], homonyms: Iterable[str]) -> dict[str, str]:
    found = {fold(name): HOMONYM for name in homonyms}
    for actor in actors:
        for name in (actor.id, actor.name, *actor.names):
            owner = found.setdefault(fold(name), actor.id)
            if owner != actor.id:
                raise RegisterError(f'both {owner} and {actor.id} are called "{name}"', code="register/double-name")
    return {name: actor for name, actor in found.items() if actor != HOMONYM}


def _mask_kinds(by_id: dict[str, Actor], positions: dict[str, int]) -> dict[Kind, int]:
    masks: dict[Kind, int] = {
        "state": 1 << positions[OTHER_STATE],
        "organisation": 0,
        "group": 1 << positions[OTHER_GROUP],
    }
    for actor in by_id.values():
        masks[actor.kind] |= 1 << positions[actor.id]
    return masks
