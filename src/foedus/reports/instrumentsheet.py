"""An instrument as people read it: dates, parties, and each clause with its words beside its reading."""

from collections.abc import Iterator

from foedus.actors import Actors, load_actors
from foedus.instruments import Instrument, Interpretation, Obligation, Provision
from foedus.instruments.written import Version
from foedus.obligations import DISCLAIMER
from foedus.reports.checklist import checklist_words, element_table
from foedus.reports.markup import Format, render_page
from foedus.reports.page import Block, Heading, Page, Paragraph, Quote, beside, fields, items, section, table
from foedus.reports.timebar import party_bars
from foedus.reports.wording import WORDS_OF, actor_name, duty_words, edge_words, join_words, verdict_words, written_date
from foedus.terms import hyphened

TEXTS = {"true": "published", "false": "not published", "unread": "published, and not reached"}
NO_WORDS = {"false": "The text is not published.", "unread": "The text is published, and was not reached."}


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
        blocks += section(provision_title(instrument, provision=one), blocks=_provision(one, names))
    if provision is None:
        blocks += section("Invocations", blocks=_invocations(instrument))
        blocks += section("What is doubtful", blocks=items(doubt_lines(instrument)))
        blocks += section("Where sources differ", blocks=_conflicts(instrument))
        blocks += section("Looked at and left as it is", blocks=_answered(instrument))
        blocks += section("Sources", blocks=items(instrument.sources))
    blocks += section("Examples", blocks=_examples(instrument, shown, names))
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def provision_title(instrument: Instrument, *, provision: Provision) -> str:
    """Return the heading of a clause: `Art. 5 (nato-1949#5)`."""
    return f"{provision.ref} ({instrument.id}#{provision.id})"


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
        ("Signed on", edge_words(one.signed_on) if one.signed_on else ""),
        ("In force from", edge_words(one.in_force_from) if one.in_force_from else "not known, or party by party"),
        ("In force to", edge_words(one.in_force_to) if one.in_force_to else ""),
        ("On its dates", one.in_force_note),
        *((f"Sources differ on {each.about}", "; ".join(each.says)) for each in one.conflicts if "date" in each.about),
    )


def _provision(one: Provision, actors: Actors) -> Iterator[Block]:
    yield from beside(_words(one), right=fields(_reading(one, actors)))
    yield from section("Comes into play when", blocks=casus_blocks(one), level=3)
    yield from section("Only if", blocks=items(map(checklist_words, one.only_if)), level=3)
    yield from section("Unless", blocks=items(map(checklist_words, one.unless)), level=3)
    for version in one.versions:
        title = f"Wording {_span(version.since, version.until)}"
        yield from section(title, blocks=beside(_version_words(version), right=_version_reading(version)), level=3)
    yield from section("Owes", blocks=_obligation(one.obligation), level=3)
    yield from section("Interpretations", blocks=interpretation_blocks(one), level=3)


def _goes_before(one: Provision) -> str:
    """Return which duties a clause goes before, or puts behind those under another instrument."""
    written = one.precedence
    if written is None:
        return ""
    told = join_words(written.over) + (" where they name force" if written.force == "true" else "")
    favoured = f", in favour of {join_words(written.in_favour_of)}" if written.in_favour_of else ""
    return f"{told}{favoured}; {written.because}".rstrip("; ")


def _reading(one: Provision, actors: Actors) -> Iterator[tuple[str, str]]:
    yield "Kind", one.kind
    yield "Text", TEXTS[one.published]
    yield "Stands", _span(one.since, one.until)
    yield "Secret until", written_date(one.known_from) if one.known_from else ""
    yield "Covers", join_words([actor_name(name, actors=actors) for name in one.beneficiary])
    yield "Stands for", join_words([actor_name(name, actors=actors) for name in one.applies_to])
    yield "Determined by", join_words([actor_name(name, actors=actors) for name in one.organs])
    yield "Bears on", join_words(one.bears_on)
    yield "Goes before", _goes_before(one)
    yield "Binding", one.binding or ""
    yield "Read so because", one.because
    yield "Authority", one.authority
    yield "Doubt", one.doubt
    yield "Reported", one.reported


def _span(since: str | None, until: str | None) -> str:
    first = f"from {edge_words(since)}" if since else ""
    return " ".join(part for part in (first, f"until {edge_words(until)}" if until else "") if part)


def _words(one: Provision) -> Iterator[Block]:
    if one.words:
        yield _quote(one)
    elif not any(version.words for version in one.versions):
        why = NO_WORDS.get(one.published, "The register has no verified words of it.")
        yield Paragraph(text=f"{why} {one.words_note}".strip())


def _quote(one: Provision | Version) -> Quote:
    what = [
        WORDS_OF.get(one.words_of or "", "words as found"),
        one.words_language,
        "weakly attested" if one.words_quality else "",
        one.words_note,
        "; ".join(one.source) or "no source",
    ]
    return Quote(text=one.words or "", source="; ".join(part for part in what if part))


def _version_words(version: Version) -> Iterator[Block]:
    if version.words:
        yield _quote(version)
    elif version.words_note:
        yield Paragraph(text=version.words_note)


def _version_reading(version: Version) -> Iterator[Block]:
    yield from element_table(version.casus or ())
    yield from fields(
        (
            *(("Only if", checklist_words(one)) for one in version.only_if),
            *(("Unless", checklist_words(one)) for one in version.unless),
            ("Read so because", version.because),
        )
    )


def casus_blocks(one: Provision) -> Iterator[Block]:
    """Yield what brings a clause into play: where it is taken from, and a table of its elements."""
    if isinstance(one.casus, str):
        yield Paragraph(text=f"{one.casus} (the same casus)")
    elif one.defined_by:
        yield Paragraph(text=f"the alternatives of {one.defined_by}")
    elif one.casus:
        yield from element_table(one.casus)


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


def interpretation_blocks(provision: Provision) -> Iterator[Block]:
    """Yield the rival interpretations and reservations of a clause: whose, to what effect, on which grounds."""
    yield from items(map(_interpretation, provision.interpretations))
    for one in provision.interpretations:
        if one.words:
            what = [one.title or one.id, WORDS_OF.get(one.words_of or "", ""), one.words_language, *one.source]
            yield Quote(text=one.words, source="; ".join(part for part in what if part))


def _interpretation(one: Interpretation) -> str:
    whose = f"{one.kind}, by {join_words(one.by)}" + (f" against {join_words(one.against)}" if one.against else "")
    held = _span(one.since, one.until)
    told = f"{one.title or one.id} ({whose}{f', {held}' if held else ''}): {one.effect} the {one.on}."
    argued = f"Argued in: {'; '.join(one.argued_in)}." if one.argued_in else ""
    return " ".join(part for part in (told, one.because, argued) if part)


def _invocations(instrument: Instrument) -> tuple[Block, ...]:
    return items(
        f"{written_date(one.on) if one.on else 'no day stated'}, {one.by}: {one.incident} {one.outcome} "
        f"({'; '.join(one.source) or 'no source'})"
        for one in instrument.invocations
    )


def _answered(instrument: Instrument) -> tuple[Block, ...]:
    return items(
        f"{one.lint}{f', {one.provision}' if one.provision else ''}: {one.because}" for one in instrument.answered
    )


def _examples(instrument: Instrument, shown: list[Provision], actors: Actors) -> tuple[Block, ...]:
    """Return the examples of the clauses shown, in the order of the file.

    Grain: one row an example.
    """
    names = {name for one in shown for name in (one.id, one.ref)}
    return table(
        ("Example", "Day", "Clause", "For", "Owed by", "Expected", "Why"),
        rows=(
            (
                one.title,
                one.on,
                one.provision,
                actor_name(one.beneficiary, actors=actors) if one.beneficiary else "",
                actor_name(one.bearer, actors=actors) if one.bearer else "",
                verdict_words(one.expect),
                one.because,
            )
            for one in instrument.examples
            if one.provision in names
        ),
    )


def _conflicts(instrument: Instrument) -> Iterator[Block]:
    for one in instrument.conflicts:
        yield Paragraph(text=f"On {one.about}:")
        yield from items(one.says)
        yield from fields((("Shown as", one.shown_as), ("Sources", "; ".join(one.source))))
