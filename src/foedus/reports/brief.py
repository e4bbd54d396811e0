"""The brief: one answer with its findings, obligations, disputes, timeline and sources."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from foedus.actors import Actors, load_actors
from foedus.instruments import Register
from foedus.obligations import DISCLAIMER, Assessment
from foedus.reports.citation import Citations, document_words
from foedus.reports.dispute import contradiction_blocks, dispute_blocks
from foedus.reports.findingtable import clause_name, finding_blocks
from foedus.reports.markup import Format, render_page
from foedus.reports.owedlist import owed_blocks
from foedus.reports.page import Block, Fields, Heading, Items, Page, Paragraph, fields, items, section, table
from foedus.reports.timeline import timeline_of
from foedus.reports.wording import (
    actor_name,
    count_of,
    instrument_name,
    join_words,
    named_words,
    presumed_words,
    settling_words,
    shortened,
    verdict_words,
    written_date,
    written_moment,
)

ABOUT_A_DATE = re.compile(r"\b(?:dates?|days?|when)\b")
MOST_UNREAD = 20
MOST_TITLES = 2


def render_brief(
    assessment: Assessment,
    *,
    register: Register,
    format: Format = "text",  # noqa: A002 - the option's name
    actors: Actors | None = None,
    width: int = 100,
) -> str:
    """Return the brief in a format."""
    return render_page(brief_page(assessment, register=register, actors=actors), format=format, width=width)


def render_answer(
    assessment: Assessment,
    *,
    register: Register,
    format: Format = "text",  # noqa: A002 - the option's name
    actors: Actors | None = None,
    width: int = 100,
) -> str:
    """Return the short answer in a format: the sentence, the dates, the findings, what would settle a doubt."""
    return render_page(answer_page(assessment, register=register, actors=actors), format=format, width=width)


def answer_page(assessment: Assessment, *, register: Register, actors: Actors | None = None) -> Page:
    """Return the short answer: the sentence, the dates, the findings, what would settle a doubt."""
    citations = Citations(assessment.record, actors or load_actors())
    blocks: list[Block] = [*answer_blocks(assessment), *frame_blocks(assessment, actors=citations.actors)]
    blocks += section("Findings", blocks=finding_blocks(assessment, register=register, citations=citations))
    blocks += section("What would settle it", blocks=_settling(assessment, register, citations))
    blocks += section("Notices", blocks=_notices(assessment, short=True))
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def brief_page(assessment: Assessment, *, register: Register, actors: Actors | None = None) -> Page:
    """Return the whole brief, the answer in a sentence first, with numbers that lead to clauses and to statements."""
    citations = Citations(assessment.record, actors or load_actors(), clauses={})
    title = brief_title(assessment)
    blocks: list[Block] = [
        Heading(text=title, level=1),
        *answer_blocks(assessment),
        *frame_blocks(assessment, actors=citations.actors),
    ]
    blocks += section("Findings", blocks=finding_blocks(assessment, register=register, citations=citations))
    blocks += section("Who owes what", blocks=owed_blocks(assessment, register=register, citations=citations))
    blocks += section("Disputes", blocks=dispute_blocks(assessment, citations=citations))
    blocks += section("Contradictions", blocks=contradiction_blocks(assessment, citations=citations))
    blocks += section("What would settle it", blocks=_settling(assessment, register, citations))
    blocks += section("What was presumed", blocks=_presumed(assessment, register))
    blocks += section("Timeline", blocks=_timeline(assessment, citations))
    blocks += section("Notices", blocks=_notices(assessment))
    blocks += section("Not read", blocks=_unread(assessment))
    blocks += section("Sources", blocks=_sources(assessment, citations))
    blocks += section("Receipt", blocks=receipt_blocks(assessment))
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def brief_title(assessment: Assessment) -> str:
    """Return the incidents' titles or, where there are many, the reports' and how many incidents they tell of."""
    titles = [one.title for one in assessment.incidents]
    if len(titles) <= MOST_TITLES:
        return join_words(titles) or "No incident"
    reports = [one.title for one in assessment.record.documents if one.title]
    return f"{join_words(reports) or 'Many reports'}: {len(titles)} incidents"


def answer_blocks(assessment: Assessment) -> Iterator[Block]:
    """Yield the answer in a sentence, and what there is to add to it, incident by incident."""
    yield Paragraph(text=str(assessment.summary["sentence"]), strong=True)
    found = assessment.summary["incidents"]
    lines = found if isinstance(found, list) else []
    for line in lines:
        further = " ".join(line["further"])
        if len(lines) > 1:
            yield from items([f"{line['sentence']} {further}".strip()])
        elif further:
            yield Paragraph(text=further)


def frame_blocks(assessment: Assessment, *, actors: Actors) -> tuple[Block, ...]:
    """Return the dates, the policy, the accounts and the readings on which the answer stands."""
    dates, receipt = assessment.dates, assessment.receipt
    happened = ", ".join(written_date(one) for one in dates.happened_on.split(", ")) if dates.happened_on else ""
    accounts = dict.fromkeys(
        actor_name(one.name, actors=actors) for incident in assessment.incidents for one in incident.accounts
    )
    return fields(
        (
            ("Happened on", happened),
            ("Law of", ", ".join(written_date(one) for one in dates.on.split(", ")) if dates.on else ""),
            ("Known by", written_moment(dates.as_of) if dates.as_of else "everything on record"),
            ("Evidence policy", assessment.policy + (", nothing presumed" if receipt.strict else "")),
            ("Accounts", join_words(list(accounts)) if receipt.account == "all" else receipt.account),
            ("Readings", "narrow and broad" if receipt.reading == "both" else receipt.reading),
            ("The same", "; ".join(" = ".join((one.id, *one.also)) for one in assessment.incidents if one.also)),
        )
    )


def _settling(assessment: Assessment, register: Register, citations: Citations) -> tuple[Block, ...]:
    return items(settling_lines(assessment, register=register, actors=citations.actors))


def settling_lines(assessment: Assessment, *, register: Register, actors: Actors) -> Iterator[str]:
    """Yield, for each finding in doubt, on which facts it turns."""
    return (
        f"{clause_name(one, register=register)}, for {actor_name(one.beneficiary, actors=actors)}: "
        f"{verdict_words(one.verdict)}; it turns on {named_words(settling_words(one), actors=actors)}."
        for one in assessment.findings
        if one.turns_on
    )


def _presumed(assessment: Assessment, register: Register) -> tuple[Block, ...]:
    by_text: dict[str, list[str]] = {}
    for one in assessment.findings:
        for text in one.presumed:
            by_text.setdefault(text, []).append(f"{instrument_name(one.instrument, register=register)} {one.provision}")
    return items(
        f"{presumed_words(text)} ({join_words(list(dict.fromkeys(names)))})" for text, names in by_text.items()
    )


def _timeline(assessment: Assessment, citations: Citations) -> tuple[Block, ...]:
    return table(
        ("When", "What", "Statements"),
        rows=(
            (one.date, one.text, citations.mark(one.statements)) for one in timeline_of(assessment, citations=citations)
        ),
    )


def _notices(assessment: Assessment, *, short: bool = False) -> Iterator[Block]:
    """Yield what a reader should know; conflicts that are about no date are counted, since `foedus show` has them."""
    kept = [
        one for one in assessment.notices if one.code != "conflict" or ABOUT_A_DATE.search(one.text.partition(":")[0])
    ]
    yield from items(
        one.text + (f" Sources: {', '.join(one.source)}" if one.source and not short else "") for one in kept
    )
    rest = [one for one in assessment.notices if one not in kept]
    if rest:
        names = join_words(list(dict.fromkeys(one.about for one in rest)))
        yield Paragraph(
            text=f"On {count_of(len(rest), noun='other point')} sources differ; “foedus show” has them: {names}."
        )


def _unread(assessment: Assessment) -> tuple[Block, ...]:
    unread = assessment.record.unread
    texts = [f"“{shortened(one.words)}” ({one.document}): {one.reason}" for one in unread[:MOST_UNREAD]]
    more = [f"and {len(unread) - MOST_UNREAD} more passages"] if len(unread) > MOST_UNREAD else []
    return items([*texts, *more])


def _sources(assessment: Assessment, citations: Citations) -> Iterator[Block]:
    for document in assessment.record.documents:
        yield from items([document_words(document)])
        yield from fields(
            (
                ("id", document.id),
                ("file", PurePath(document.file).name),
                ("address", document.url),
                ("repeats", document.origin),
                ("sources", " ".join(document.sources)),
                ("sha-256", document.sha256),
            )
        )
    entries = citations.entries()
    if entries:
        yield Items(items=tuple(text for _, text in entries), numbers=tuple(number for number, _ in entries))


def receipt_blocks(assessment: Assessment) -> tuple[Block, ...]:
    """Return the versions and hashes from which the answer can be given again."""
    receipt = assessment.receipt
    return (
        Fields(
            pairs=(
                ("register", receipt.register),
                ("statements", receipt.statements),
                ("schema", receipt.schema),
                ("engine", f"{receipt.engine}, Foedus {receipt.version}"),
                ("law of", receipt.on),
                ("known by", receipt.as_of or "everything on record"),
                ("policy", receipt.policy),
            )
        ),
    )
