"""`foedus cite`: how to cite the software, the register and each instrument, or what a table rests on."""

from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import open_library
from foedus.obligations import as_plain
from foedus.reports import Reference, references_of, references_page

app = typer.Typer(add_completion=False)
Of = Annotated[
    Path | None,
    typer.Argument(metavar="[MANIFEST]", help="The manifest of a panel or of a screening. [everything]"),
]


@app.command()
@with_options
def cite(printing: Printing, *, where: Where, manifest: Of = None) -> None:
    """Say how to cite Foedus, its register, and each instrument with its sources, or what one table rests on.

    foedus cite --format json

    foedus cite panel.parquet.manifest.json

    foedus cite out/manifest.json
    """
    references = _of_table(manifest) if manifest else references_of(open_library(where).register)
    page = references_page(references)
    show(Shown(page=page, data=[as_plain(one) for one in references], sentence=references[0].text), printing=printing)


def _of_table(path: Path) -> tuple[Reference, ...]:
    """Return what a table rests on, by its manifest, without a look at the register of today."""
    manifest = import_module("foedus.cli.manifest").read_manifest(path)
    return tuple(
        Reference(kind=one.kind, id=one.id, text=one.text, sources=tuple(one.sources)) for one in manifest.citations
    )
