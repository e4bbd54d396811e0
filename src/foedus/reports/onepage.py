"""The brief on one sheet: the answer, the findings that weigh most, disputes, and the sources of what it says."""

from collections import Counter
from collections.abc import Iterable, Iterator

from foedus.actors import Actors, load_actors
from foedus.findings import Finding
from foedus.instruments import Register
from foedus.obligations import DISCLAIMER, Assessment
from foedus.reports.brief import answer_blocks, brief_title, frame_blocks, receipt_blocks, settling_lines
from foedus.reports.citation import Citations
from foedus.reports.dispute import dispute_lines
from foedus.reports.findingtable import clause_mark, finding_rank, verdict_text
from foedus.reports.page import Block, Fields, Heading, Items, Page, Paragraph, items, section, table
from foedus.reports.wording import actor_name, actor_names, count_of, instrument_name

SILENT = "not_engaged"
# How much goes in, the most first: whoever sets the sheet takes the first that fits on it.
ROOMS = (10, 8, 6, 5, 4, 3, 2, 1)
SOURCE_CHARACTERS = 120


def one_page(assessment: Assessment, *, register: Register, actors: Actors | None = None, room: int = ROOMS[0]) -> Page:
    """Return the brief on one sheet; what does not go in is counted, never left out without a word.

    At most `room` lines of findings are shown, and a third as many disputes and doubts, but one of each.

    Clauses that are not engaged are a count here. Numbers lead to clauses and statements, as in the whole brief.
    """
    citations = Citations(assessment.record, actors or load_actors(), clauses={})
    weighty = sorted((one for one in assessment.findings if one.verdict != SILENT), key=finding_rank)
    blocks: list[Block] = [Heading(text=brief_title(assessment), level=1), *_answer(assessment)]
    blocks.append(_frame(assessment, citations.actors))
    alike = _alike(weighty)
    rows = [_row(group, assessment, register, citations) for group in _foremost(alike, room)]
    columns = ("Verdict", "Clause", "In", "For", "Owed by", "Sources")
    blocks += section("Findings", blocks=table(columns, rows=rows))
    blocks += _left_out(len(weighty) - sum(map(len, _foremost(alike, room))), len(assessment.findings) - len(weighty))
    settling = settling_lines(assessment, register=register, actors=citations.actors)
    blocks += section("What would settle it", blocks=_first(settling, max(room // 3, 1)))
    blocks += section("Disputes", blocks=_first(dispute_lines(assessment, citations=citations), max(room // 3, 1)))
    blocks += section("Sources", blocks=_sources(citations))
    blocks += section("Receipt", blocks=(_receipt(assessment),))
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def _answer(assessment: Assessment) -> Iterator[Block]:
    """Yield the answer in a sentence and, of a single incident, what there is to add."""
    first, *further = answer_blocks(assessment)
    yield first
    if len(assessment.incidents) == 1:
        yield from further


def _left_out(rest: int, silent: int) -> Iterator[Block]:
    left = [f"{count_of(rest, noun='further finding')}"] if rest > 0 else []
    left += [f"{count_of(silent, noun='clause')} not engaged"] if silent else []
    if left:
        yield Paragraph(text=f"In the whole brief: {' and '.join(left)}.")


def _alike(weighty: list[Finding]) -> list[list[Finding]]:
    """Return the findings in groups: of several incidents, one clause with one verdict is one line."""
    found: dict[tuple[object, ...], list[Finding]] = {}
    for one in weighty:
        found.setdefault((one.name, one.verdict, one.had_it_been_in_force, one.beneficiary, one.bearers), []).append(
            one
        )
    return list(found.values())


def _foremost(alike: list[list[Finding]], room: int) -> list[list[Finding]]:
    """Return as many groups as there is room for: the weightiest clause of each instrument and verdict goes first."""
    seen: Counter[tuple[str, str, str]] = Counter()
    places: list[tuple[int, int]] = []
    for number, group in enumerate(alike):
        key = (group[0].instrument, group[0].verdict, group[0].beneficiary)
        places.append((seen[key], number))
        seen[key] += 1
    return [alike[number] for number in sorted(number for _, number in sorted(places)[:room])]


def _row(group: list[Finding], assessment: Assessment, register: Register, citations: Citations) -> tuple[str, ...]:
    one, many = group[0], len(assessment.incidents)
    titles = {each.id: each.title for each in assessment.incidents}
    mark = clause_mark(one, register=register, citations=citations)
    where = titles.get(one.incident, one.incident) if len(group) == 1 else f"{len(group)} of {many} incidents"
    return (
        verdict_text(one),
        f"{instrument_name(one.instrument, register=register)}, {one.provision}",
        where if many > 1 else "",
        actor_name(one.beneficiary, actors=citations.actors),
        actor_names(one.bearers, actors=citations.actors),
        f"{mark} {citations.mark(one.grounds.statements)}".strip(),
    )


def _first(lines: Iterable[str], most: int) -> tuple[Block, ...]:
    found = list(lines)
    rest = len(found) - most
    more = [f"{'And ' if most else ''}{count_of(rest, noun='other' if most else 'line')} in the whole brief."]
    return items([*found[:most], *(more if rest > 0 else [])])


def _sources(citations: Citations) -> Iterator[Block]:
    entries = citations.short_entries(most=SOURCE_CHARACTERS)
    if entries:
        yield Items(items=tuple(text for _, text in entries), numbers=tuple(number for number, _ in entries))


def _frame(assessment: Assessment, actors: Actors) -> Paragraph:
    blocks = frame_blocks(assessment, actors=actors)
    pairs = (pair for block in blocks if isinstance(block, Fields) for pair in block.pairs)
    return Paragraph(text=". ".join(f"{name}: {value}" for name, value in pairs) + ".")


def _receipt(assessment: Assessment) -> Paragraph:
    pairs = (pair for block in receipt_blocks(assessment) if isinstance(block, Fields) for pair in block.pairs)
    return Paragraph(text="; ".join(f"{name} {value}" for name, value in pairs) + ".")
