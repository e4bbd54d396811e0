"""`foedus replay`: an answer given again from its receipt."""

from pathlib import Path
from typing import Annotated

import typer

from foedus.assess import Library
from foedus.cli.moment import now
from foedus.cli.option import Printing, Published, Supposing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.receipt import load_receipt
from foedus.cli.session import Recorded, matter_of, matter_on_record, open_library
from foedus.comparisons import Replay, replay_receipt
from foedus.incidents import known_by
from foedus.instruments import Register, load_register
from foedus.obligations import DISCLAIMER, WrittenReceipt
from foedus.projects.matter import Matter
from foedus.reports import Page, Replayed, product_version, replay_page, replay_sentence
from foedus.reports.knowledgesheet import cause_dict, fingerprint_dict
from foedus.reports.page import Paragraph
from foedus.reports.wording import count_of
from foedus.statements import statement_dict
from foedus.terms import moment_of, moment_text

app = typer.Typer(add_completion=False)
SCHEMA = "foedus/replay/1"
DIFFERS = 1
Receipt = Annotated[
    str,
    typer.Argument(
        metavar="RECEIPT",
        help="A file that `foedus assess --receipt` wrote, or the id of a receipt on record, eight digits at least.",
    ),
]
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

Today = Annotated[
    bool, typer.Option("--today", help="Ask the question anew, knowing everything that is on record by now.")
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
    today: Today = False,
) -> None:
    """Give an answer again from its receipt: is it the same and, if not, through which statement or clause?

    foedus replay receipt.json report.md

    foedus replay 3f2a9c01d4 --today
    """
    read = load_receipt(receipt, where=where)
    library = open_library(where)
    recorded = Recorded(where=where, about=tuple(read.incidents))
    if supposing.given:
        matter = matter_of(files, supposing=supposing, library=library, published=published, recorded=recorded)
    else:
        matter = matter_on_record(files, library=library, published=published, recorded=recorded)
    asked = _asked_now(read, matter) if today else read
    found = replay_receipt(asked, record=matter.record, finder=matter.library.finder, old=_old(old, library))
    seen = Replayed(
        replay=found,
        record=matter.record,
        register=matter.library.register,
        actors=library.actors,
        version=product_version(),
    )
    data = _data(found, register=matter.library.register) | {"as_of": _moments(read, asked)}
    page = _with_later(replay_page(seen), _later(read, matter) if not today else "")
    show(Shown(page=page, data=data, sentence=replay_sentence(found)), printing=printing)
    if not found.agrees:
        raise typer.Exit(DIFFERS)


def _old(folder: Path | None, library: Library) -> Register | None:
    """Return the instruments in a folder, over the register of today."""
    return load_register((folder,), actors=library.actors, places=library.places) if folder else None


def _asked_now(receipt: WrittenReceipt, matter: Matter) -> WrittenReceipt:
    """Return the receipt as if its question were asked today."""
    moment = moment_of(matter.as_of) or now()
    question = receipt.question.model_copy(update={"as_of": moment_text(moment)})
    return receipt.model_copy(update={"question": question})


def _moments(then: WrittenReceipt, now_asked: WrittenReceipt) -> dict[str, str]:
    return {"then": then.question.as_of, "now": now_asked.question.as_of}


def _later(receipt: WrittenReceipt, matter: Matter) -> str:
    """Return how much is known by now that was not known when the answer was given, in a sentence, or nothing."""
    then, on_record = set(receipt.statement_ids), {one.id for one in matter.record.statements}
    known = {one.id for one in known_by(matter.record, as_of=None).statements}
    more, fewer = len(known - then), len(then & on_record - known)
    told = [f"{count_of(more, noun='statement')} {'has' if more == 1 else 'have'} come on record"] if more else []
    told += [f"{count_of(fewer, noun='statement')} {'was' if fewer == 1 else 'were'} withdrawn"] if fewer else []
    return f"Since then {' and '.join(told)}; `--today` says what that changes." if told else ""


def _with_later(page: Page, sentence: str) -> Page:
    """Return the page with a sentence before its last block, which says that this is no advice."""
    added = (Paragraph(text=sentence),) if sentence else ()
    return Page(blocks=(*page.blocks[:-1], *added, page.blocks[-1]))


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
