"""Incidents that may be one: each pair with its score, and the reasons property by property."""

from collections.abc import Iterator

from foedus.incidents import Match
from foedus.obligations import DISCLAIMER
from foedus.reports.page import Block, Heading, Page, Paragraph, table
from foedus.reports.wording import count_of

VERDICTS = {"same": "the same", "perhaps": "perhaps the same"}
MARKS = {"agree": "agree", "compatible": "may agree", "conflict": "conflict", "unknown": "not known"}
NAMES = {"title": "names in the titles", "of": "owner", "by": "attacker", "happened_on": "day", "document": "told in"}


def matches_page(matches: tuple[Match, ...], *, incidents: int, kept: str = "") -> Page:
    """Return the proposals as a page, the best first; `kept` says what was written of them."""
    blocks: list[Block] = [Heading(text="Incidents that may be one", level=1)]
    blocks.append(Paragraph(text=matches_sentence(matches, incidents=incidents), strong=True))
    if kept:
        blocks.append(Paragraph(text=kept))
    for one in matches:
        blocks += _proposal(one)
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def matches_sentence(matches: tuple[Match, ...], *, incidents: int) -> str:
    """Return how many pairs are the same, and how many perhaps."""
    same = sum(one.verdict == "same" for one in matches)
    told = count_of(incidents, noun="incident")
    if not matches:
        return f"Among {told} no two look like one."
    verb = "is" if same == 1 else "are"
    return f"Among {told}, {count_of(same, noun='pair')} {verb} proposed as the same, {len(matches) - same} as perhaps."


def _proposal(one: Match) -> Iterator[Block]:
    yield Heading(text=f"{one.first} and {one.second}: {VERDICTS[one.verdict]} ({one.score:.2f})")
    rows = (
        (
            NAMES.get(reason.property, reason.property),
            MARKS[reason.agreement],
            f"{reason.points:+.2f}" if reason.points else "",
            reason.first,
            reason.second,
        )
        for reason in one.reasons
        if reason.agreement != "unknown" or (reason.property != "document" and (reason.first or reason.second))
    )
    yield from table(("", "", "points", one.first, one.second), rows=rows)
