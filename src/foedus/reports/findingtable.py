"""The findings of an answer as tables, the weightiest first."""

from collections.abc import Iterator

from foedus.findings import Finding
from foedus.instruments import Register
from foedus.obligations import ENGAGED, Assessment, Owed
from foedus.reports.citation import Citations
from foedus.reports.page import Block, Heading, Paragraph, table
from foedus.reports.wording import (
    WORDS_OF,
    actor_name,
    actor_names,
    instrument_name,
    join_words,
    short_words,
    shortened,
    verdict_words,
)

COLUMNS = tuple("Verdict|Clause|Id|For|Owed by|Decided by|Contested by|Statements".split("|"))
WEIGHT = tuple(
    """engaged contravened available disputed on_broad_reading on_interpretation undetermined not_in_force
    not_engaged""".split()
)


def clause_name(finding: Finding | Owed, *, register: Register) -> str:
    """Return the clause as people cite it, with its id: `Qatar guarantee, Sec. 2(a) (usa-qat-2025#2a)`."""
    name = f"{finding.instrument}#{finding.provision_id}"
    return f"{instrument_name(finding.instrument, register=register)}, {finding.provision} ({name})"


def finding_blocks(assessment: Assessment, *, register: Register, citations: Citations) -> Iterator[Block]:
    """Yield a table of findings for each incident, and how many provisions were left out."""
    many = len(assessment.incidents) > 1
    for incident in assessment.incidents:
        mine = [one for one in assessment.findings if one.incident == incident.id]
        if many and mine:
            yield Heading(text=incident.title, level=3)
        yield from table(
            COLUMNS if citations.clauses is None else (*COLUMNS[:-1], "Sources"),
            rows=(_finding_row(one, register, citations) for one in sorted(mine, key=finding_rank)),
        )
        if not mine:
            yield Paragraph(text=f"No instrument of the register covers {incident.title}.")
    left = assessment.summary.get("left_out")
    if left:
        yield Paragraph(
            text=f"{left} other provisions were left out, because nobody in the incident is in them (--all shows them)."
        )


def finding_rank(finding: Finding) -> tuple[int, str, str]:
    """Return where a finding stands among others: what weighs most first."""
    would = finding.verdict == "not_in_force" and finding.had_it_been_in_force in ENGAGED
    place = WEIGHT.index("disputed") * 2 - 1 if would else WEIGHT.index(finding.verdict) * 2
    return (place, finding.name, finding.beneficiary)


def _finding_row(one: Finding, register: Register, citations: Citations) -> tuple[str, ...]:
    return (
        verdict_text(one),
        f"{instrument_name(one.instrument, register=register)}, {one.provision}",
        one.name,
        actor_name(one.beneficiary, actors=citations.actors),
        actor_names(one.bearers, actors=citations.actors),
        short_words(one.deciding),
        join_words([citations.holder(name) for name in one.contested_by]),
        f"{clause_mark(one, register=register, citations=citations)} {citations.mark(one.grounds.statements)}".strip(),
    )


def clause_mark(finding: Finding, *, register: Register, citations: Citations) -> str:
    """Return the number of the finding's clause, which leads to its words and whence they are."""
    return citations.clause(finding.name, entry=lambda: _clause_entry(finding, register))


def _clause_entry(finding: Finding, register: Register) -> str:
    grounds, instrument = finding.grounds, register.get(finding.instrument)
    provisions = instrument.provisions if instrument else ()
    provision = next((one for one in provisions if one.id == finding.provision_id), None)
    name = clause_name(finding, register=register)
    words = f": “{shortened(grounds.words)}”" if grounds.words else ": no verified words, a reading"
    origin = WORDS_OF.get(grounds.words_of or "", "") if grounds.words else ""
    sources = " ".join(provision.source if provision and provision.source else instrument.sources if instrument else ())
    said = "; ".join(part for part in (origin, sources) if part)
    return f"{name}{words}{f' ({said})' if said else ''}"


def verdict_text(one: Finding) -> str:
    """Return the verdict and, where the clause was not in force or that is not known, what it would have been."""
    supposed = verdict_words(one.had_it_been_in_force)
    return (
        f"{verdict_words(one.verdict)} (in force, it would be: {supposed})" if supposed else verdict_words(one.verdict)
    )
