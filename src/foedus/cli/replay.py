"""`foedus replay`: an answer given again from its receipt."""

from pathlib import Path
from typing import Annotated

import typer

from foedus.assess import Library
from foedus.cli.knowledge import cause_dict, fingerprint_dict
from foedus.cli.option import Printing, Published, Supposing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.receipt import load_receipt
from foedus.cli.session import Recorded, matter_of, matter_on_record, open_library
from foedus.comparisons import Replay, replay_receipt
from foedus.instruments import Register, load_register
from foedus.obligations import DISCLAIMER, statement_dict
from foedus.reports import Replayed, product_version, replay_page, replay_sentence

app = typer.Typer(add_completion=False)
SCHEMA = "foedus/replay/1"
DIFFERS = 1
Receipt = Annotated[Path, typer.Argument(metavar="RECEIPT", help="A file that `foedus assess --receipt` wrote.")]
From = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[FILE]…", help="What the answer was about. [the project's record, else the bundled reports]"
    ),
]
Old = Annotated[
    Path | None,
    typer.Option(
        "--old", metavar="FOLDER", help="Instrument files as they were then, to be tried where a clause has changed."
    ),
]


@app.command()
@with_options
def replay(  # noqa: PLR0913 - the words of the command line
    receipt: Receipt,
    *,
    supposing: Supposing,
    printing: Printing,
    where: Where,
    files: From = None,
    old: Old = None,
    published: Published = None,
) -> None:
    """Give an answer again from its receipt: is it the same and, if not, through which statement or clause?

    foedus replay receipt.json report.md
    """
    read = load_receipt(receipt)
    library = open_library(where)
    recorded = Recorded(where=where, about=tuple(read.incidents))
    if supposing.given:
        matter = matter_of(files, supposing=supposing, library=library, published=published, recorded=recorded)
    else:
        matter = matter_on_record(files, library=library, published=published, recorded=recorded)
    found = replay_receipt(read, record=matter.record, finder=matter.library.finder, old=_old(old, library))
    seen = Replayed(
        replay=found,
        record=matter.record,
        register=matter.library.register,
        actors=library.actors,
        version=product_version(),
    )
    data = _data(found, register=matter.library.register)
    show(Shown(page=replay_page(seen), data=data, sentence=replay_sentence(found)), printing=printing)
    if not found.agrees:
        raise typer.Exit(DIFFERS)


def _old(folder: Path | None, library: Library) -> Register | None:
    """Return the instruments in a folder, over the register of today."""
    return load_register((folder,), actors=library.actors, places=library.places) if folder else None


def _data(found: Replay, *, register: Register) -> dict[str, object]:
    """Return a replay as `foedus/replay/1`."""
    receipt, evidence = found.receipt, found.evidence
    return {
        "schema": SCHEMA,
        "same": found.agrees,
        "incidents": list(receipt.incidents),
        "register": {"then": receipt.register_digest, "now": register.digest},
        "version": {"then": receipt.version, "now": product_version()},
        "findings": [
            {
                "before": fingerprint_dict(one.before),
                "after": fingerprint_dict(one.after),
                "through": list(found.through(one)),
                "law": one.law,
                "restored": one.restored,
                "cause": cause_dict(one.cause),
            }
            for one in found.differences
        ],
        "same_findings": found.same,
        "instruments": dict(found.instruments),
        "missing": list(evidence.missing),
        "later": [statement_dict(one) for one in evidence.later],
        "changes": [
            {
                "what": one.what,
                "statement": statement_dict(one.statement),
                "by": statement_dict(one.by) if one.by is not None else None,
            }
            for one in evidence.changes
        ],
        "disclaimer": DISCLAIMER,
    }
