"""An actor as people read it: names, codes side by side, existence, memberships, sponsors as stated, instruments."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from foedus.actors import Actor, Actors, Code, Codes, Member, Span, Sponsor
from foedus.instruments import Instrument, Register, member_of
from foedus.obligations import DISCLAIMER
from foedus.reports.page import Block, Heading, Page, Paragraph, fields, section, table
from foedus.reports.wording import actor_name, join_words, written_date

SYSTEMS = {"iso": "ISO 3166", "cow": "Correlates of War", "gw": "Gleditsch and Ward"}
NO_FINDING = (
    "These are statements, each on its holder's word. None of them decides where an attack comes from: that a State "
    "sent a group to one attack is said of that attack, as `sent_by`, or not at all."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """An instrument that binds or covers an actor, itself or through an organisation."""

    instrument: str
    title: str
    role: str
    through: str
    since: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorSheet:
    """All that the register holds on one actor."""

    actor: Actor
    codes: tuple[Code, ...]
    memberships: tuple[Member, ...]
    classes: tuple[Member, ...]
    sponsors: tuple[Sponsor, ...]
    sponsored: tuple[Sponsor, ...]
    bindings: tuple[Binding, ...]


def actor_sheet(actor: Actor, *, actors: Actors, codes: Codes, register: Register) -> ActorSheet:
    """Return what the register holds on `actor`."""
    return ActorSheet(
        actor=actor,
        codes=codes.of_actor.get(actor.id, ()),
        memberships=_own(actor, actors.memberships.values()),
        classes=_own(actor, actors.class_members.values()),
        sponsors=actors.sponsors.get(actor.id, ()),
        sponsored=tuple(one for each in actors.sponsors.values() for one in each if one.sponsor == actor.id),
        bindings=tuple(one for instrument in register.instruments for one in _bindings(actor, instrument, actors)),
    )


def _own(actor: Actor, lists: Iterable[tuple[Member, ...]]) -> tuple[Member, ...]:
    return tuple(one for members in lists for one in members if one.actor == actor.id)


def _bindings(actor: Actor, instrument: Instrument, actors: Actors) -> Iterator[Binding]:
    for party in instrument.parties:
        through = member_of(party.party) or ""
        if actor.id in (party.party, *(one.actor for one in actors.memberships.get(through, ()))):
            yield Binding(
                instrument=instrument.id,
                title=instrument.short_title or instrument.title,
                role=party.role,
                through=through,
                since=party.since or instrument.in_force_from or "",
                until=party.until or instrument.in_force_to or "",
            )


def actor_page(sheet: ActorSheet, *, actors: Actors) -> Page:
    """Return a sheet as a page."""
    blocks: list[Block] = [Heading(text=sheet.actor.name, level=1), *_head(sheet, actors)]
    blocks += section("Codes side by side", blocks=_codes(sheet.codes))
    blocks += section("Memberships", blocks=_members(sheet.memberships, actors))
    blocks += section("Classes that treaties name", blocks=_members(sheet.classes, actors))
    for title, found in (
        ("What is said of those behind it", sheet.sponsors),
        ("What is said of groups that it stands behind", sheet.sponsored),
    ):
        blocks += section(title, blocks=_sponsors(found, actors))
    blocks += section("Instruments", blocks=_instruments(sheet.bindings, actors))
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def _head(sheet: ActorSheet, actors: Actors) -> tuple[Block, ...]:
    one = sheet.actor
    return fields(
        (
            ("Id", one.id),
            ("Kind", one.kind),
            ("Also called", "; ".join(one.names)),
            ("Demonyms", "; ".join(one.demonyms)),
            ("Existed", "; ".join(_days(span) for span in one.existed)),
            ("Capital", one.capital),
            ("Seat or ground in", join_words([actor_name(state, actors=actors) for state in one.based_in])),
            ("Note", one.note),
        )
    )


def _days(span: Span) -> str:
    if span.since is None and span.until is None:
        return "no days given"
    since = f"from {written_date(span.since)}" if span.since else ""
    return f"{since} {f'until {written_date(span.until)}' if span.until else ''}".strip()


def _codes(codes: Iterable[Code]) -> tuple[Block, ...]:
    return table(
        ("List", "Code", "Number", "From", "To", "Note"),
        rows=(
            (
                SYSTEMS[one.system],
                one.abbreviation,
                "" if one.number is None else str(one.number),
                one.span.since or "",
                one.span.until or "",
                one.note,
            )
            for one in codes
        ),
    )


def _members(members: Iterable[Member], actors: Actors) -> tuple[Block, ...]:
    return table(
        ("Of", "From", "Until", "Authority"),
        rows=(
            (actor_name(one.of, actors=actors), one.span.since or "", one.span.until or "", one.authority)
            for one in members
        ),
    )


def _sponsors(sponsors: tuple[Sponsor, ...], actors: Actors) -> Iterator[Block]:
    if sponsors:
        yield Paragraph(text=NO_FINDING)
    yield from table(
        ("Group", "Sponsor", "Part", "From", "Until", "Who says so", "Stance", "Where", "Note"),
        rows=(
            (
                actor_name(one.group, actors=actors),
                actor_name(one.sponsor, actors=actors),
                one.support,
                one.span.since or "",
                one.span.until or "",
                actor_name(one.holder, actors=actors),
                one.stance,
                one.source,
                one.note,
            )
            for one in sponsors
        ),
    )


def _instruments(bindings: Iterable[Binding], actors: Actors) -> tuple[Block, ...]:
    return table(
        ("Id", "Title", "Role", "As a member of", "From", "Until"),
        rows=(
            (
                one.instrument,
                one.title,
                one.role,
                actor_name(one.through, actors=actors) if one.through else "",
                one.since,
                one.until,
            )
            for one in bindings
        ),
    )
