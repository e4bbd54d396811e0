"""`foedus compare`: clauses side by side."""

from collections.abc import Iterator
from typing import Annotated

import typer

from foedus.cli.clause import find_clause
from foedus.cli.moment import day_of, today
from foedus.cli.option import Where, with_options
from foedus.cli.output import Shown
from foedus.cli.session import open_library
from foedus.cli.tableshape import Tabled, TablePrinting, show_table
from foedus.comparisons import Comparison, compare_clauses
from foedus.errors import UsageError
from foedus.instruments import Instrument, Provision, Register
from foedus.obligations import DISCLAIMER, as_plain
from foedus.reports import comparison_page, comparison_sentence

app = typer.Typer(add_completion=False)
FEWEST = 2
Names = Annotated[
    list[str],
    typer.Argument(
        metavar="INSTRUMENT#PROVISION…",
        help="Two or more clauses; `usa-qat-2025#2` is every clause of its section 2, an instrument all its clauses.",
    ),
]
On = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="In the wording of this day. [today, or as each last stood]"),
]


@app.command()
@with_options
def compare(names: Names, *, printing: TablePrinting, where: Where, on: On = None) -> None:
    """Show clauses side by side: elements, obligations, procedure, area, four axes of firmness, ending, words.

    foedus compare usa-qat-2025#2 nato-1949#5

    foedus compare nato-1949#5 eu-teu-42-7-2009 rio-1947#3-1 --format csv
    """
    library = open_library(where)
    chosen = {f"{one.id}#{two.id}": (one, two) for name in names for one, two in _clauses(name, library.register)}
    if len(chosen) < FEWEST:
        raise UsageError(
            "One clause is compared with nothing.",
            code="cli/one-clause",
            at="foedus compare",
            want="two clauses or more",
            mend="write for example `foedus compare usa-qat-2025#2b nato-1949#5`",
        )
    found = compare_clauses(
        chosen.values(),
        today=today(),
        on=day_of(on, option="--on"),
        actors=library.actors,
        places=library.places,
    )
    rows = [
        {"section": one.section, "name": one.name, "alike": "yes" if one.alike else "no"}
        | dict(zip(found.names, one.values, strict=True))
        for one in found.lines
    ]
    shown = Shown(page=comparison_page(found), data=_data(found), sentence=comparison_sentence(found))
    tabled = Tabled(shown=shown, rows=rows, columns=("section", "name", *found.names, "alike"))
    show_table(tabled, printing=printing, where=where)


def _clauses(name: str, register: Register) -> Iterator[tuple[Instrument, Provision]]:
    """Yield the clause that a name names, those of its section (`2` is `2a`, `2b` …), or all of an instrument.

    Raises:
        UsageError: The register has no such instrument, or the instrument no such clause.
    """
    which, _, clause = name.partition("#")
    instrument = register.get(which.strip())
    if instrument is not None and clause and all(clause not in (one.id, one.ref) for one in instrument.provisions):
        section = [one for one in instrument.provisions if _of_section(one.id, clause)]
        if section:
            yield from ((instrument, one) for one in section)
            return
    instrument, provision = find_clause(name, register=register)
    yield from ((instrument, one) for one in ([provision] if provision else instrument.provisions))


def _of_section(name: str, section: str) -> bool:
    rest = name.removeprefix(section)
    return name.startswith(section) and rest[:1] != "" and not rest[0].isdigit()


def _data(found: Comparison) -> dict[str, object]:
    return {
        "schema": "foedus/comparison/1",
        "clauses": [
            {
                "provision": one.name,
                "on": day.isoformat(),
                "words": one.words or "",
                "source": list(one.provision.source),
            }
            for one, day in zip(found.clauses, found.days, strict=True)
        ],
        "lines": [
            {"section": one.section, "name": one.name, "values": list(one.values), "alike": one.alike}
            for one in found.lines
        ],
        "pairs": [
            {
                "first": one.first,
                "second": one.second,
                "same": list(one.same),
                "differ": list(one.differ),
                "silent": list(one.silent),
                "area": as_plain(one.area),
                "words": [{"edit": each.edit, "text": each.text} for each in one.words],
                "no_words": one.no_words,
            }
            for one in found.pairs
        ],
        "disclaimer": DISCLAIMER,
    }
