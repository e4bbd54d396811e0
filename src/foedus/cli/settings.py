"""`foedus settings`: what holds where a command says nothing, and where each value comes from."""

import os

import typer

from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.project import find_project
from foedus.projects.readerchoice import reader_settings
from foedus.projects.setting import DEFAULT, PROJECT_FILE, load_settings
from foedus.reports import Page
from foedus.reports.page import Heading, Paragraph, section, table

app = typer.Typer(add_completion=False)
SCHEMA = "foedus/settings/1"
ORDER = f"An option beats FOEDUS_…, which beats {PROJECT_FILE}, which beats the default."


@app.command()
@with_options
def settings(printing: Printing, *, where: Where) -> None:
    """Show the project's settings, each with where it comes from; passwords are never shown.

    foedus settings --project desk
    """
    project = find_project(where)
    found = (project.settings if project else load_settings(None)).listed
    reading = reader_settings(project.folder if project else None)
    folder = str(project.folder.absolute()) if project else ""
    rows = [{"setting": "project", "value": folder, "origin": _origin(where, found=bool(project))}]
    rows += [{"setting": one.name, "value": one.shown, "origin": one.origin} for one in found]
    if printing.format.value != rows[-1]["value"]:
        rows[-1] |= {"value": printing.format.value, "origin": "--format"}
    reader = [{"setting": one.name, "value": one.shown, "origin": one.origin} for one in reading]
    page = Page(
        blocks=(
            Heading(text="Settings", level=1),
            *table(("setting", "value", "origin"), rows=(_told(row) for row in rows)),
            *section("The reader", blocks=table(("setting", "value", "origin"), rows=(_told(row) for row in reader))),
            Paragraph(text=ORDER),
        )
    )
    sentence = "; ".join(f"{row['setting']} = {row['value']}" for row in rows if row["value"])
    show(
        Shown(page=page, data={"schema": SCHEMA, "settings": rows, "reader": reader}, sentence=sentence),
        printing=printing,
    )


def _origin(where: Where, *, found: bool) -> str:
    """Return what names the project."""
    if where.project is None:
        return "the current folder" if found else DEFAULT
    return "FOEDUS_PROJECT" if os.environ.get("FOEDUS_PROJECT") == str(where.project) else "--project"


def _told(row: dict[str, str]) -> tuple[str, ...]:
    nothing = {"project": "none", "recorder": "who is logged in"}
    return (row["setting"], row["value"] or nothing.get(row["setting"], ""), row["origin"])
