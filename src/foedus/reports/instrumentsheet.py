"""An instrument as people read it: dates, parties, and each clause with its words beside its reading."""

from collections.abc import Iterator

from foedus.actors import Actors, load_actors
from foedus.instruments import Alternative, Given, Instrument, Obligation, Provision
from foedus.obligations import DISCLAIMER
from foedus.reports.markup import Format, render_page
from foedus.reports.page import Block, Heading, Page, Paragraph, Quote, fields, items, section, table
from foedus.reports.timebar import party_bars
from foedus.reports.wording import actor_name, duty_words, join_words, written_date
from foedus.terms import hyphened

WORDS_OF = {"instrument": "words of the instrument", "translation": "a translation"}
NO_WORDS = {"false": "The text is not published.", "unread": "The text is published, and was not reached."}
STATES = {"war": "a state of war", "backing": "the attackers were sent or backed"}
UNNAMED = ("since", "within", "intent", "because")


def render_instrument(
    instrument: Instrument,
    *,
    format: Format = "text",  # noqa: A002 - the option's name
    provision: str | None = None,
    actors: Actors | None = None,
    width: int = 100,
) -> str:
    """Return an instrument, or one provision of it, in a format."""
    return render_page(instrument_page(instrument, provision=provision, actors=actors), format=format, width=width)


def instrument_page(instrument: Instrument, *, provision: str | None = None, actors: Actors | None = None) -> Page:
    """Return an instrument as a page; with `provision`, that clause alone under the same head."""
    names = actors or load_actors()
    shown = [one for one in instrument.provisions if provision in (None, one.id, one.ref)]
    blocks: list[Block] = [Heading(text=instrument.title, level=1), *_head(instrument)]
    blocks += section("Parties", blocks=party_bars(instrument, actors=names)) if provision is None else ()
    for one in shown:
        blocks += section(f"{one.ref} ({instrument.id}#{one.id})", blocks=_provision(one, names))
    if provision is None:
        blocks += section(
            "Invocations",
            blocks=items(
                f"{written_date(one.on) if one.on else 'no day stated'}, {one.by}: {one.incident} {one.outcome} "
                f"({'; '.join(one.source) or 'no source'})"
                for one in instrument.invocations
            ),
        )
        blocks += section("What is doubtful", blocks=items(doubt_lines(instrument)))
        blocks += section("Where sources differ", blocks=_conflicts(instrument))
        blocks += section("Sources", blocks=items(instrument.sources))
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def _head(one: Instrument) -> Iterator[Block]:
    yield from fields(
        (
            ("Id", one.id),
            ("Called", one.short_title),
            ("Kind", one.kind),
            ("Binding", one.binding),
            ("Citation", one.citation),
            *date_fields(one),
            ("Duration", one.duration),
            ("Published", _published(one)),
            ("Languages", join_words(one.languages)),
            ("No duty", one.no_duty),
            ("Notes", one.notes),
        )
    )


def _published(one: Instrument) -> str:
    return {"true": "yes", "false": "no; nothing in it is executable"}.get(one.published, one.published)


def date_fields(one: Instrument) -> tuple[tuple[str, str], ...]:
    """Return when an instrument was signed and is in force, with every date on which sources differ."""
    return (
        ("Signed on", written_date(one.signed_on) if one.signed_on else ""),
        ("In force from", written_date(one.in_force_from) if one.in_force_from else "not known, or party by party"),
        ("In force to", written_date(one.in_force_to) if one.in_force_to else ""),
        ("On its dates", one.in_force_note),
        *((f"Sources differ on {each.about}", "; ".join(each.says)) for each in one.conflicts if "date" in each.about),
    )


def _provision(one: Provision, actors: Actors) -> Iterator[Block]:
    yield from _words(one)
    for version in one.versions:
        if version.words:
            until = f" until {version.until}" if version.until else ""
            yield Quote(
                text=version.words, source=f"from {version.since}{until} ({'; '.join(version.source) or 'no source'})"
            )
    yield from section("Comes into play when", blocks=casus_blocks(one), level=3)
    yield from section("Only if", blocks=items(map(checklist_words, one.only_if)), level=3)
    yield from section("Unless", blocks=items(map(checklist_words, one.unless)), level=3)
    yield from section("Owes", blocks=_obligation(one.obligation), level=3)
    yield from fields(
        (
            ("Kind", one.kind),
            ("Covers", join_words([actor_name(name, actors=actors) for name in one.beneficiary])),
            ("Stands for", join_words([actor_name(name, actors=actors) for name in one.applies_to])),
            ("Bears on", join_words(one.bears_on)),
            ("Binding", one.binding or ""),
            ("Read so because", one.because),
            ("Authority", one.authority),
            ("Doubt", one.doubt),
            ("Reported", one.reported),
        )
    )
    yield from section("Interpretations", blocks=interpretation_items(one), level=3)


def _words(one: Provision) -> Iterator[Block]:
    if not one.words:
        why = NO_WORDS.get(one.published, "The register has no verified words of it.")
        yield Paragraph(text=why)
        return
    what = [
        WORDS_OF.get(one.words_of or "", "words as found"),
        one.words_language,
        "weakly attested" if one.words_quality else "",
        one.words_note,
        "; ".join(one.source),
    ]
    yield Quote(text=one.words, source="; ".join(part for part in what if part))


def casus_blocks(one: Provision) -> Iterator[Block]:
    """Yield what brings a clause into play: where it is taken from, and a table of its elements.

    Grain: one row for each alternative of each dated wording.
    """
    if isinstance(one.casus, str):
        yield Paragraph(text=f"{one.casus} (the same casus)")
    elif one.defined_by:
        yield Paragraph(text=f"the alternatives of {one.defined_by}")
    rows = [("", each) for each in one.casus] if isinstance(one.casus, list) else []
    for version in one.versions:
        until = f" until {version.until}" if version.until else ""
        rows += [(f"from {version.since}{until}", each) for each in version.casus or ()]
    yield from table(ELEMENT_COLUMNS, rows=(_element_row(dated, each) for dated, each in rows))


def _word_doubts(one: Provision) -> Iterator[str]:
    texts = [version.words for version in one.versions] or [one.words]
    if one.published != "true":
        yield NO_WORDS[one.published].replace("The", "the", 1)
    elif not all(texts) and not one.words:
        yield f"the words were not read. {one.words_note}".strip()
    if "weak" in (one.words_quality, *(version.words_quality for version in one.versions)):
        yield "the words come from a weak copy."
    if one.words_of == "translation":
        yield "the words are a translation."


ELEMENT_COLUMNS = ("Wording", "Attacker", "From where", "Act", "Whose", "Object", "Where", "When", "Given", "Because")


def _element_row(dated: str, one: Alternative) -> tuple[str, ...]:
    def words(name: str) -> str:
        return join_words(getattr(one, name) or [], last="or")

    attackers = [part for part in (_by_words(one), _count_words(one)) if part]
    outside = f"outside {join_words(one.outside, last='or')}" if one.outside else ""
    through = f"through {join_words(one.through, last='or')}" if one.through else ""
    given = [*_record_words(one), f"intent: {one.intent}" if one.intent else ""]
    return (
        dated,
        "; ".join(attackers),
        words("origin"),
        words("act"),
        "; ".join(part for part in (words("of"), f"not {words('not_of')}" if one.not_of else "") if part),
        words("object"),
        "; ".join(part for part in (words("area"), outside, through) if part),
        "; ".join(part for part in (f"since {one.since}" if one.since else "", one.within or "") if part),
        "; ".join(part for part in given if part),
        one.because,
    )


def doubt_lines(instrument: Instrument) -> Iterator[str]:
    """Yield what is doubtful about an instrument: its days, its words, its readings."""
    if instrument.published != "true":
        yield f"Published: {_published(instrument)}."
    if not instrument.in_force_from:
        yield f"Entry into force is not known, or party by party. {instrument.in_force_note}".strip()
    for one in instrument.provisions:
        yield from (f"{one.ref}: {doubt}" for doubt in _word_doubts(one))
        if one.doubt:
            yield f"{one.ref}: {one.doubt}"
        for rival in one.interpretations:
            yield f"{one.ref}: {rival.kind} of {join_words(rival.by)}, {rival.title or rival.id}."
    for point in instrument.conflicts:
        yield f"Sources differ on {point.about}."


def checklist_words(one: Alternative) -> str:
    """Return one checklist in a line: `act: armed attack; of: beneficiary`."""
    parts = [f"attacker: {_by_words(one)}" if one.by else ""]
    if one.enemies:
        parts.append(f"attackers: {_count_words(one)}")
    for name in ("origin", "act", "of", "not_of", "object", "area", "outside", "through"):
        values = getattr(one, name)
        parts.append(f"{name}: {join_words(values, last='or')}" if values else "")
    parts += [f"{name}: {getattr(one, name)}" if getattr(one, name) else "" for name in UNNAMED[:3]]
    parts += _record_words(one)
    text = "; ".join(part for part in parts if part)
    return f"{text} ({one.because})" if one.because else text


def _count_words(one: Alternative) -> str:
    if one.enemies is None:
        return ""
    bounds = [
        f"at least {one.enemies.at_least}" if one.enemies.at_least else "",
        f"at most {one.enemies.at_most}" if one.enemies.at_most is not None else "",
    ]
    without = f", not {join_words(one.enemies.none, last='or')}" if one.enemies.none else ""
    return f"{join_words([part for part in bounds if part])} of {join_words(one.enemies.of, last='or')}{without}"


def _by_words(one: Alternative) -> str:
    by = one.by
    if by is None:
        return ""
    parts = [
        f"{word} {join_words(values, last='or')}"
        for word, values in (("some of", by.some), ("only", by.only), ("none of", by.none))
        if values
    ]
    return join_words(parts)


def _record_words(one: Alternative) -> list[str]:
    return [
        *(given_words(each) for each in one.given or ()),
        *(f"unless {given_words(each)}" for each in one.not_given or ()),
    ]


def given_words(one: Given) -> str:
    """Return a condition in a line: `request by the beneficiary on record`."""
    if one.either:
        return " or ".join(given_words(part) for part in one.each())
    if one.question:
        return f"judged: {one.question}"
    if one.state:
        words = "".join(
            f" {word} {join_words(values, last='or')}"
            for word, values in (("of", one.of), ("by", one.by), ("against", one.against))
            if values
        )
        return f"{STATES[one.state]}{words}"
    words = "".join(
        f" {word} {join_words(values, last='or')}"
        for word, values in (("by", one.by), ("to", one.to), ("against", one.against))
        if values
    )
    return f"on record: {one.act or 'an act'}{words}" + (f" naming {one.names}" if one.names else "")


def _obligation(one: Obligation | str | None) -> tuple[Block, ...]:
    if one is None or isinstance(one, str):
        return (Paragraph(text=one),) if one else ()
    return fields(
        (
            ("What", duty_words(one.modality, owes=hyphened(one.owes))),
            ("By", join_words(one.bearer)),
            ("Through", one.officer),
            ("Measures", join_words(one.measures) or "not stated"),
            ("Discretion", one.discretion or "not stated"),
            ("Deadline", one.deadline or "not stated"),
            ("Until", one.until or "not stated"),
            ("Procedure", one.procedure),
            ("Bounded by", one.bound_by),
            ("Against", join_words(one.against)),
            ("Jointly", one.jointly),
            ("Yields to", one.yields_to),
        )
    )


def interpretation_items(provision: Provision) -> tuple[Block, ...]:
    """Return the rival interpretations and reservations of a clause: whose, with what effect, where argued."""
    return items(
        f"{one.title or one.id} ({one.kind}, by {join_words(one.by)}"
        + (f" against {join_words(one.against)}" if one.against else "")
        + f"): {one.effect} the {one.on}. "
        + (f"{one.because} " if one.because else "")
        + (f"Argued in: {'; '.join(one.argued_in)}." if one.argued_in else "")
        for one in provision.interpretations
    )


def _conflicts(instrument: Instrument) -> Iterator[Block]:
    for one in instrument.conflicts:
        yield Paragraph(text=f"On {one.about}:")
        yield from items(one.says)
        yield from fields((("Shown as", one.shown_as), ("Sources", "; ".join(one.source))))
