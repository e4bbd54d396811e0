"""`foedus init`: a project folder with a store, settings, and room for instruments, cases and reports."""

import json
import shlex
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from foedus.cli.option import Printing, with_options
from foedus.cli.output import Shown, show
from foedus.errors import StoreError, UsageError
from foedus.projects import FOLDERS, Project
from foedus.projects.setting import PROJECT_FILE, STORE_FILE, Settings, check_setting, has_password, load_settings
from foedus.reports import Page
from foedus.reports.page import Block, Heading, Paragraph, items, section, table

app = typer.Typer(add_completion=False)
SCHEMA = "foedus/project/1"
Folder = Annotated[Path | None, typer.Argument(metavar="[FOLDER]", help="Where the project stands. [current folder]")]
StoreAt = Annotated[
    str | None,
    typer.Option("--store", metavar="FILE|URL", help="The store: a file, or postgresql://HOST/DATABASE. [foedus.db]"),
]
Recorder = Annotated[
    str | None, typer.Option("--recorder", metavar="NAME", help="Who records, where no command says otherwise.")
]
SETTINGS = """\
# Settings of this project; `foedus settings` shows which hold, and docs/reference/commands.md explains them.
[project]
# A file in this folder, or postgresql://USER@HOST/DATABASE (the password goes into ~/.pgpass or PGPASSWORD).
store = {store}
# Who records.
{recorder}
# How statements become accounts: accepted, sides, every_origin, plurality, trusted(HOLDER, ...).
# policy = "accepted"
# In which form answers are written: text, markdown, json.
# format = "text"
"""


@app.command()
@with_options
def init(printing: Printing, *, folder: Folder = None, store: StoreAt = None, recorder: Recorder = None) -> None:
    """Make a project folder: a store, settings, and room for reports; what is there already stays as it is.

    foedus init desk
    """
    place = folder or Path()
    project = _planned(place, store=store, recorder=recorder)
    made = [path for path in (place, *(place / name for name in FOLDERS)) if _make_folder(path)]
    made += [] if Path(project.store_at).exists() or "://" in project.store_at else [Path(project.store_at)]
    with project.open_store(create=True) as opened:
        at = opened.at
    # The settings come last: a store that cannot be made leaves none behind that name it.
    made += [place / PROJECT_FILE] if _write_settings(place / PROJECT_FILE, project.settings) else []
    names = [str(path) for path in made]
    sentence = f"The project stands in {place.absolute()}." if made else "Nothing was made: the project stands already."
    data = {"schema": SCHEMA, "folder": str(place.absolute()), "store": at, "made": names}
    show(Shown(page=_page(place, sentence, names, at), data=data, sentence=sentence), printing=printing)


def _planned(place: Path, *, store: str | None, recorder: str | None) -> Project:
    """Return the project that is wanted: as its settings have it or, where there are none, as the options do.

    Raises:
        UsageError: The settings stand already and an option would change them, or a value is at fault.
    """
    stands = (place / PROJECT_FILE).exists()
    given = {name: value for name, value in (("store", store), ("recorder", recorder)) if value is not None}
    if stands and given:
        raise UsageError(
            f"{PROJECT_FILE} stands here already, and is not overwritten.",
            code="cli/project-exists",
            at=str(place / PROJECT_FILE),
            want="a folder without settings, or no option that would change them",
            mend="change the line in the file, or leave the option out",
        )
    settings = load_settings(place)
    chosen = {name: check_setting(name, value=value, origin=f"--{name}") for name, value in given.items()}
    return Project(folder=place, settings=replace(settings, **chosen))


def _make_folder(path: Path) -> bool:
    """Make a folder and say whether it was not there.

    Raises:
        StoreError: It cannot be made.
    """
    if path.is_dir():
        return False
    try:
        path.mkdir(parents=True)
    except (OSError, ValueError) as error:
        raise _cannot_make(path, error) from error
    return True


def _write_settings(path: Path, settings: Settings) -> bool:
    """Write the settings, and say whether none were there.

    Raises:
        StoreError: They cannot be written.
    """
    if path.exists():
        return False
    chosen = {one.name: one.value for one in settings.listed if one.origin.startswith("--")}
    recorder = f"recorder = {_quoted(chosen['recorder'])}" if "recorder" in chosen else '# recorder = "Anna Example"'
    store = chosen.get("store", STORE_FILE)
    text = SETTINGS.format(store=_quoted(store), recorder=recorder)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            if has_password(store):
                path.chmod(0o600)
            file.write(text)
    except OSError as error:
        raise _cannot_make(path, error) from error
    return True


def _quoted(text: str) -> str:
    """Return a text as TOML and JSON both quote it."""
    return json.dumps(text, ensure_ascii=False)


def _cannot_make(path: Path, error: Exception) -> StoreError:
    return StoreError(
        f"The project cannot be made: {getattr(error, 'strerror', None) or error}.",
        code="cli/cannot-make-project",
        at=str(path),
        want="a folder that you may write to, and no file of that name",
        mend="name another folder",
    )


def _page(place: Path, sentence: str, made: list[str], at: str) -> Page:
    """Return what was made, and what to type next."""
    begin = [] if place == Path() else [(f"cd {shlex.quote(str(place))}", "go there")]
    following = (
        *begin,
        ("foedus add REPORT", "read a report and record what it says; with --review you are asked first"),
        ("foedus brief", "answer what is on record"),
        ("foedus settings", f"show the settings, which stand in {PROJECT_FILE}"),
    )
    blocks: list[Block] = [Heading(text=sentence.rstrip("."), level=1), Paragraph(text=f"The store: {at}")]
    blocks += section("Made", blocks=items(made))
    blocks += section("Next", blocks=table(("type", "to"), rows=following))
    return Page(blocks=tuple(blocks))
