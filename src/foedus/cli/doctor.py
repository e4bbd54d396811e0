"""`foedus doctor`: what is installed, what the register holds, which optional parts are absent."""

import platform
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

import typer

from foedus.assess import Library
from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import open_library
from foedus.reports import Page, product_version
from foedus.reports.coverage import tally_of
from foedus.reports.page import Heading, fields, section, table

app = typer.Typer(add_completion=False)
NEEDED = ("pydantic", "typer", "rich", "PyYAML", "Jinja2")
# Extra, the module that it brings, and what it is for.
EXTRAS = (
    ("frames", "pandas", "answers as data frames"),
    ("geo", "shapely", "coordinates as places"),
    ("html", "trafilatura", "reports that are web pages"),
    ("pdf", "pypdf", "reports that are PDFs"),
    ("spacy", "spacy", "a spaCy pipeline as the reader"),
)


@app.command()
@with_options
def doctor(printing: Printing, *, where: Where) -> None:
    """Say what is installed, what the register holds, and how to get the optional parts.

    foedus doctor
    """
    library = open_library(where)
    versions, register, extras = _versions(), _register(library), _extras()
    page = Page(
        blocks=(
            Heading(text="Foedus is in order", level=1),
            *section("Versions", blocks=fields(versions.items())),
            *section("Register", blocks=fields(register.items())),
            *section(
                "Optional parts",
                blocks=table(("extra", "for", "installed", "to get it"), rows=(tuple(one.values()) for one in extras)),
            ),
        )
    )
    data = {"versions": versions, "register": register, "extras": extras}
    show(Shown(page=page, data=data, sentence="Foedus is in order."), printing=printing)


def _versions() -> dict[str, str]:
    found = {"foedus": product_version(), "Python": platform.python_version(), "system": platform.platform()}
    for name in NEEDED:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed as a package"
    return found


def _register(library: Library) -> dict[str, str]:
    held = tally_of(library.register.instruments)
    return {
        "instruments": str(held.instruments),
        "provisions": str(held.provisions),
        "executable": str(held.executable),
        "published, unread": str(held.unread),
        "unpublished": str(held.unpublished),
        "examples": str(held.examples),
        "actors": str(len(library.actors.by_id)),
        "units": str(len(library.places.units)),
        "places": str(len({one.name for one in library.places.by_name.values()})),
        "areas": str(len(library.places.areas())),
        "sha-256": library.register.digest,
    }


def _extras() -> list[dict[str, str]]:
    return [
        {
            "extra": name,
            "for": purpose,
            "installed": "yes" if find_spec(module) else "no",
            "to get it": "" if find_spec(module) else f"pip install 'foedus[{name}]'",
        }
        for name, module, purpose in EXTRAS
    ]
