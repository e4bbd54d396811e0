"""The register as pages of a site: one an instrument, and a table of them all.

A page is Markdown with HTML in it: headings stand in Markdown, so that the site can list them; all else is HTML that
the template has escaped, so that no quotation is read as Markdown.
"""

from collections.abc import Iterable, Iterator

from foedus.actors import Actors
from foedus.instruments import Instrument, Register
from foedus.reports.coverage import NO_DAY, PERIODS, SINCE, period_of_signature, tally_of
from foedus.reports.instrumentsheet import instrument_page, provision_title
from foedus.reports.markup import render_page
from foedus.reports.page import Block, Heading, Page
from foedus.reports.safetext import escape_markdown, one_line
from foedus.reports.wording import actor_names, count_of, written_date
from foedus.terms.duties import INSTRUMENT_KINDS

INDEX = "index.md"
INTRODUCTION = """\
{instruments} with {provisions}, each instrument on a page of its own.
There are its words beside their reading, its parties, what was made of it, and what is doubtful.
[Coverage](../reference/coverage.md) counts them and says what is missing.
"""
PERIOD_NAMES = (*(name for _, name in PERIODS), SINCE, NO_DAY)
COLUMNS = ("kind", "instrument", "parties", "signed", "clauses", "executable")
LINKED_LEVELS = 2
MOST_PARTIES = 4


def register_pages(register: Register, *, actors: Actors) -> dict[str, str]:
    """Return a page for each instrument and the table of them all, by the names of their files."""
    pages = {f"{one.id}.md": _instrument(one, actors) for one in register.instruments}
    return {INDEX: _index(register.instruments, actors), **pages}


def _instrument(one: Instrument, actors: Actors) -> str:
    anchors = {provision_title(one, provision=each): each.id for each in one.provisions}
    parts = _parts(instrument_page(one, actors=actors).blocks, anchors)
    title = next(parts)
    return "\n".join((title, f"From the file `register/instruments/{one.id}.yaml`.\n", *parts))


def _parts(blocks: Iterable[Block], anchors: dict[str, str]) -> Iterator[str]:
    """Yield headings as Markdown, clauses under their own ids, and what stands between them as HTML."""
    waiting: list[Block] = []
    for block in blocks:
        if not isinstance(block, Heading) or block.level > LINKED_LEVELS:
            waiting.append(block)
            continue
        if waiting:
            yield render_page(Page(blocks=tuple(waiting)), format="html")
        waiting = []
        anchor = f" {{ #{anchors[block.text]} }}" if block.text in anchors else ""
        yield f"{'#' * block.level} {_cell(block.text)}{anchor}\n"
    if waiting:
        yield render_page(Page(blocks=tuple(waiting)), format="html")


def _cell(text: str) -> str:
    return escape_markdown(one_line(text))


def _index(instruments: tuple[Instrument, ...], actors: Actors) -> str:
    held = tally_of(instruments)
    parts = [
        "# Register\n",
        INTRODUCTION.format(
            instruments=count_of(held.instruments, noun="instrument"),
            provisions=count_of(held.provisions, noun="provision"),
        ),
        "## By kind and period\n",
        _matrix(instruments),
    ]
    for period in PERIOD_NAMES:
        listed = [one for one in instruments if period_of_signature(one) == period]
        if listed:
            parts += [f"## {period[0].upper()}{period[1:]}\n", _listed(listed, actors)]
    return "\n".join(parts)


def _matrix(instruments: tuple[Instrument, ...]) -> str:
    """Return how many instruments there are of each kind and period, as a Markdown table."""
    found = [(one.kind, period_of_signature(one)) for one in instruments]
    periods = [name for name in PERIOD_NAMES if name in {period for _, period in found}]
    kinds = [name for name in INSTRUMENT_KINDS if name in {kind for kind, _ in found}]
    rows = [[kind, *(str(found.count((kind, period)) or "") for period in periods)] for kind in kinds]
    return _table(("kind", *periods), rows)


def _listed(instruments: list[Instrument], actors: Actors) -> str:
    """Return instruments with links to their pages, by kind and day, as a Markdown table."""
    order = {kind: number for number, kind in enumerate(INSTRUMENT_KINDS)}
    listed = sorted(instruments, key=lambda one: (order[one.kind], one.signed_on or one.in_force_from or "", one.id))
    return _table(COLUMNS, [_row(one, actors) for one in listed])


def _row(one: Instrument, actors: Actors) -> list[str]:
    parties = list(dict.fromkeys(party.party for party in one.parties))
    held = tally_of((one,))
    return [
        one.kind,
        f"[{_cell(one.short_title or one.title)}]({one.id}.md)",
        _cell(actor_names(parties, actors=actors, most=MOST_PARTIES)),
        _cell(written_date(one.signed_on)) if one.signed_on else "",
        str(held.provisions),
        str(held.executable),
    ]


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(columns)
    lines = [head, ["---"] * len(head), *map(list, rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
