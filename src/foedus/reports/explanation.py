"""One finding with its whole grounds: the clause beside the checklist, the accounts and positions, the words."""

from collections.abc import Iterator

from foedus.actors import Actors, load_actors
from foedus.findings import Check, Finding, Row
from foedus.instruments import Instrument, Provision, Register, find_provision
from foedus.obligations import DISCLAIMER, Assessment
from foedus.reports.citation import Citations, document_words
from foedus.reports.findingtable import clause_name
from foedus.reports.instrumentsheet import date_fields, interpretation_blocks
from foedus.reports.markup import Format, render_page
from foedus.reports.page import Block, Heading, Items, Page, Paragraph, Quote, fields, items, section, table
from foedus.reports.wording import (
    actor_name,
    actor_names,
    element_words,
    join_words,
    presumed_words,
    settling_words,
    short_words,
    verdict_words,
)

PARTS = {"casus": "asks", "only_if": "only if", "unless": "unless"}


def render_explanation(
    finding: Finding,
    *,
    assessment: Assessment,
    register: Register,
    format: Format = "text",  # noqa: A002 - the option's name
    actors: Actors | None = None,
    width: int = 100,
) -> str:
    """Return the explanation of one finding in a format."""
    return render_page(
        explanation_page(finding, assessment=assessment, register=register, actors=actors), format=format, width=width
    )


def explanation_page(
    finding: Finding, *, assessment: Assessment, register: Register, actors: Actors | None = None
) -> Page:
    """Return why a finding is what it is: words, checklist, accounts and positions, what it turns on, sources."""
    citations = Citations(assessment.record, actors or load_actors())
    instrument = register.get(finding.instrument)
    provision = find_provision(instrument, name=finding.provision_id) if instrument else None
    titles = {one.id: one.title for one in assessment.incidents}
    head = f"{clause_name(finding, register=register)}: {titles.get(finding.incident, finding.incident)}"
    blocks: list[Block] = [Heading(text=head, level=1), *_outcome(finding, citations)]
    blocks += section("The clause", blocks=_clause(finding, instrument, provision))
    blocks += section("Checklist", blocks=_checklist(finding, citations))
    blocks += section("Accounts and positions", blocks=_rows(finding.rows, citations))
    blocks += section("What would settle it", blocks=_settling(finding))
    blocks += section("What was presumed", blocks=items(map(presumed_words, finding.presumed)))
    blocks += section("Interpretations", blocks=interpretation_blocks(provision) if provision else ())
    blocks += section("Sources", blocks=_sources(citations))
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def _outcome(one: Finding, citations: Citations) -> Iterator[Block]:
    yield Paragraph(text=f"{verdict_words(one.verdict).capitalize()}. {one.grounds.reason}", strong=True)
    yield from fields(
        (
            ("Beneficiary", actor_name(one.beneficiary, actors=citations.actors)),
            ("Owed by", actor_names(one.bearers, actors=citations.actors, most=40)),
            ("Perhaps also by", actor_names(one.bearers_in_doubt, actors=citations.actors, most=40)),
            ("In force", one.in_force),
            ("Had it been in force", verdict_words(one.had_it_been_in_force)),
            ("Decided by", element_words(one.deciding)),
            ("Near miss", f"{element_words([one.near_miss])} alone" if one.near_miss else ""),
            ("Positions", "; ".join(one.positions)),
            ("Contested by", join_words([citations.holder(name) for name in one.contested_by])),
            ("Accounts differ", one.fact_dispute),
            ("Readings differ", one.law_dispute),
            ("Binding", one.binding),
            ("Wording", one.grounds.dates),
        )
    )


def _clause(finding: Finding, instrument: Instrument | None, provision: Provision | None) -> Iterator[Block]:
    grounds = finding.grounds
    if grounds.words:
        of = f"{grounds.words_of}; " if grounds.words_of else ""
        yield Quote(text=grounds.words, source=f"{grounds.ref} ({of}{'; '.join(grounds.source) or 'no source'})")
    else:
        yield Paragraph(text="The register has no verified words of this clause.")
    yield from fields(
        (
            ("Read so because", grounds.because),
            ("Authority", provision.authority if provision else ""),
            ("Doubt", provision.doubt if provision else ""),
            *(date_fields(instrument) if instrument else ()),
        )
    )


def _checklist(finding: Finding, citations: Citations) -> Iterator[Block]:
    yield from table(
        ("Element", "Asks", "Found", "Status", "Note", "Statements"),
        rows=(_check_row(one, citations) for one in finding.grounds.checks),
    )
    if not finding.grounds.checks:
        yield Paragraph(text="The clause has no casus: there is no checklist to tick off.")


def _check_row(one: Check, citations: Citations) -> tuple[str, ...]:
    notes = [
        text
        for text, holds in (
            ("implied by a word of the clause", one.implied),
            ("presumed", one.presumed),
            (f"on the word of {one.alone} alone", one.alone),
        )
        if holds
    ]
    asked = one.wanted if one.part == "casus" else f"{PARTS.get(one.part, one.part)}: {one.wanted}"
    return (one.name, asked, one.found, verdict_words(one.status), "; ".join(notes), citations.mark(one.statements))


def _rows(rows: tuple[Row, ...], citations: Citations) -> tuple[Block, ...]:
    return table(
        ("Account", "Position", "Verdict", "In force", "Had it been", "Decided by", "Hit", "Open or not met"),
        rows=(
            (
                citations.holder(one.account),
                one.position,
                verdict_words(one.verdict),
                one.in_force,
                verdict_words(one.had_it_been_in_force),
                short_words(one.deciding),
                one.hit,
                "; ".join(
                    f"{check.name}: {check.found or check.wanted}" for check in one.checks if check.status != "met"
                ),
            )
            for one in rows
        ),
    )


def _settling(finding: Finding) -> tuple[Block, ...]:
    return (Paragraph(text=f"It turns on {settling_words(finding)}."),) if finding.turns_on else ()


def _sources(citations: Citations) -> Iterator[Block]:
    entries = citations.entries()
    if entries:
        yield Items(items=tuple(text for _, text in entries), numbers=tuple(number for number, _ in entries))
    cited = {citations.by_id[name].document for name in citations.numbers}
    yield from items(
        f"{document_words(one)}: {' '.join((one.url, *one.sources)).strip() or one.file or one.id}"
        for one in citations.record.documents
        if one.id in cited
    )
