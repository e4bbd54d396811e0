"""`foedus settings`: what holds where a command says nothing, and where each value comes from."""

import typer

from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.project import find_project
from foedus.cli.setting import DEFAULT, PROJECT_FILE, load_settings
from foedus.reports import Page
from foedus.reports.page import Heading, Paragraph, table

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
    folder = str(project.folder.absolute()) if project else ""
    origin = "--project or FOEDUS_PROJECT" if where.project else "the current folder" if project else DEFAULT
    rows = [{"setting": "project", "value": folder, "origin": origin}]
    rows += [{"setting": one.name, "value": one.shown, "origin": one.origin} for one in found]
    page = Page(
        blocks=(
            Heading(text="Settings", level=1),
            *table(("setting", "value", "origin"), rows=(_told(row) for row in rows)),
            Paragraph(text=ORDER),
        )
    )
    sentence = "; ".join(f"{row['setting']} = {row['value']}" for row in rows if row["value"])
    show(Shown(page=page, data={"schema": SCHEMA, "settings": rows}, sentence=sentence), printing=printing)


def _told(row: dict[str, str]) -> tuple[str, ...]:
    nothing = {"project": "none", "recorder": "who is logged in"}
    return (row["setting"], row["value"] or nothing.get(row["setting"], ""), row["origin"])
