"""An instrument on two days, as people read it: what is new, what is gone."""

from collections.abc import Iterable, Iterator

from foedus.actors import Actors
from foedus.comparisons import Changed, ClauseDiff, LawDiff, Passage
from foedus.obligations import DISCLAIMER
from foedus.reports.page import Block, Heading, Page, Paragraph, Quote, section, table
from foedus.reports.wording import actor_name, written_date

MARKS = {"kept": ("", ""), "gone": ("[-", "-]"), "new": ("{+", "+}")}


def difference_page(diff: LawDiff, *, actors: Actors) -> Page:
    """Return what differs in an instrument between two days as a page."""
    first, second = written_date(diff.first.isoformat()), written_date(diff.second.isoformat())
    columns = ("", first, second)
    blocks: list[Block] = [Heading(text=f"{diff.instrument.title}: {first} and {second}", level=1)]
    if not diff.parties and not diff.clauses:
        blocks.append(Paragraph(text="Nothing in it differs between the two days.", strong=True))
    parties = (
        Changed(what=actor_name(one.what, actors=actors), first=one.first, second=one.second) for one in diff.parties
    )
    blocks += section("Parties", blocks=_changes(("Party", first, second), parties))
    for clause in diff.clauses:
        title = f"{clause.provision.ref} ({diff.instrument.id}#{clause.provision.id})"
        blocks += section(title, blocks=_clause(clause, columns))
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def _clause(one: ClauseDiff, columns: tuple[str, ...]) -> Iterator[Block]:
    yield from _changes(columns, one.changes)
    if one.words:
        yield Quote(text=marked(one.words), source="[-gone-] {+new+}")


def _changes(columns: tuple[str, ...], changes: Iterable[Changed]) -> tuple[Block, ...]:
    return table(columns, rows=((one.what, one.first or "–", one.second or "–") for one in changes))


def marked(words: tuple[Passage, ...]) -> str:
    """Return passages as one text, with `[-gone-]` and `{+new+}` marked as such."""
    return " ".join(f"{MARKS[one.edit][0]}{one.text}{MARKS[one.edit][1]}" for one in words)


def law_diff_dict(found: LawDiff) -> dict[str, object]:
    """Return what differs in an instrument between two days as JSON has it."""
    return {
        "instrument": found.instrument.id,
        "on": [found.first.isoformat(), found.second.isoformat()],
        "parties": [{"party": one.what, "first": one.first, "second": one.second} for one in found.parties],
        "clauses": [
            {
                "provision": one.provision.id,
                "ref": one.provision.ref,
                "changes": [{"what": each.what, "first": each.first, "second": each.second} for each in one.changes],
                "words": [{"edit": each.edit, "text": each.text} for each in one.words],
            }
            for one in found.clauses
        ],
    }
