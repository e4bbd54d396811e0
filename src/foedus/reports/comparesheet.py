"""Clauses side by side, as people read them: one table, then each pair: area, words, what is alike."""

from collections.abc import Iterator

from foedus.comparisons import AreaDiff, Comparison, Line, Pairing
from foedus.obligations import DISCLAIMER
from foedus.reports.differencesheet import marked
from foedus.reports.page import Block, Heading, Page, Paragraph, Quote, fields, section, table
from foedus.reports.wording import count_of, join_words

SECTIONS = {
    "clause": "The clauses",
    "casus": "Casus, element by element",
    "obligation": "What is owed",
    "procedure": "Procedure",
    "firmness": "Firmness: four axes, no score",
    "ending": "Ending",
}
MOST_UNITS = 12


def comparison_page(found: Comparison) -> Page:
    """Return clauses side by side as a page."""
    blocks: list[Block] = [Heading(text=" beside ".join(found.names), level=1)]
    blocks.append(Paragraph(text=comparison_sentence(found), strong=True))
    for name, title in SECTIONS.items():
        rows = ((one.name, *_values(one), "=" if one.alike else "") for one in found.lines if one.section == name)
        blocks += section(title, blocks=table(("", *found.names, "alike"), rows=rows))
    if len(found.pairs) > 1:
        blocks += section("Alike in so many of the things that both state", blocks=_matrix(found))
    for pair in found.pairs:
        blocks += section(f"{pair.first} and {pair.second}", blocks=_pair(pair))
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def _values(one: Line) -> tuple[str, ...]:
    """Return the values of a line for people, who read words without underscores."""
    return tuple(value.replace("_", " ") for value in one.values) if one.section == "firmness" else one.values


def comparison_sentence(found: Comparison) -> str:
    """Return in how many of the things that are compared the clauses are alike, and in which."""
    compared = [one for one in found.lines if one.section != "clause"]
    alike = [one.name for one in compared if one.alike and one.values[0] != "not stated"]
    told = f"Of {count_of(len(compared), noun='thing')} compared, {len(alike)} stated alike in all"
    return f"{told}: {join_words(alike)}." if alike else f"{told}."


def _matrix(found: Comparison) -> tuple[Block, ...]:
    told = {(one.first, one.second): f"{len(one.same)} alike, {len(one.differ)} not" for one in found.pairs}
    rows = (
        (name, *(told.get((name, other)) or told.get((other, name)) or "–" for other in found.names))
        for name in found.names
    )
    return table(("", *found.names), rows=rows)


def _pair(pair: Pairing) -> Iterator[Block]:
    yield from fields(
        (
            ("Alike", "; ".join(pair.same)),
            ("Different", "; ".join(pair.differ)),
            ("Stated by one alone", "; ".join(pair.silent)),
            *_area(pair),
        )
    )
    if pair.words:
        yield Quote(text=marked(pair.words), source="[-of the first alone-] {+of the second alone+}")
    else:
        yield Paragraph(text=f"The words are not laid side by side: {pair.no_words}.")


def _area(pair: Pairing) -> Iterator[tuple[str, str]]:
    area: AreaDiff = pair.area
    if area.unbounded:
        yield "Area", f"without bounds: {join_words(list(area.unbounded))}"
        return
    yield f"Area of {pair.first} alone", _units(area.first_only)
    yield "Area of both", _units(area.both)
    yield f"Area of {pair.second} alone", _units(area.second_only)


def _units(names: tuple[str, ...]) -> str:
    told = ", ".join(names[:MOST_UNITS])
    return f"{told} and {len(names) - MOST_UNITS} more units" if len(names) > MOST_UNITS else told
