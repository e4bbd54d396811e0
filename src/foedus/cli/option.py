"""The options that commands share, each written once."""

import functools
import inspect
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, get_type_hints

from typer import Argument, Context, Option

from foedus.cli.shape import Shape
from foedus.projects.setting import PROJECT_FILE, load_settings

Many = list[str] | None
# Typer hands over its own context where a parameter has this type; no option can be called so.
CONTEXT = "typer_context"


class ReadingWord(StrEnum):
    """The two readings of words such as "armed attack"."""

    NARROW = "narrow"
    BROAD = "broad"


Files = Annotated[
    list[Path] | None,
    Argument(
        metavar="[FILE]…",
        help="Reports (.md, .txt), statements or cases (.yaml, .json, .jsonl); several are one record.",
    ),
]


AsOf = Annotated[
    str | None,
    Option(
        "--as-of",
        metavar="DATE|MOMENT",
        help="Know only what was known by then: by the end of a day (UTC), or by 2025-09-10T14:00Z. (today)",
    ),
]
PolicyName = Annotated[
    str | None, Option("--policy", help="accepted, sides, every-origin, plurality, trusted(HOLDER, …). (accepted)")
]
Published = Annotated[
    str | None, Option("--published", metavar="DATE", help="When the reports were published, where they do not say.")
]
OutletName = Annotated[
    str | None, Option("--outlet", metavar="NAME", help="Who published the reports, where they do not say.")
]
ReaderName = Annotated[
    str | None,
    Option("--reader", metavar="NAME", help="rules, spacy, model, or one that a package brings. [the setting]"),
]


@dataclass(frozen=True, kw_only=True)
class Printing:
    """How and where an answer is written."""

    format: Annotated[Shape, Option("--format", help="text, markdown or json.", rich_help_panel="Output")] = Shape.TEXT
    output: Annotated[Path | None, Option("--output", "-o", metavar="FILE", help="Write the answer to a file.")] = None
    quiet: Annotated[bool, Option("--quiet", "-q", help="The answer and nothing else.")] = False
    no_color: Annotated[bool, Option("--no-color", help="No colours.")] = False


@dataclass(frozen=True, kw_only=True)
class Where:
    """In which project a command works: whose store, settings and instruments."""

    project: Annotated[
        Path | None,
        Option(
            "--project",
            metavar="FOLDER",
            envvar="FOEDUS_PROJECT",
            help="Work in this project: its store, its settings, and the instruments in FOLDER/instruments.",
        ),
    ] = None


@dataclass(frozen=True, kw_only=True)
class Asking:
    """What is asked: law, knowledge, policy, and which findings."""

    on: Annotated[
        str | None, Option("--on", metavar="DATE", help="Apply the law of this day. (the day it happened)")
    ] = None
    as_of: AsOf = None
    policy: PolicyName = None
    account: Annotated[str | None, Option("--account", metavar="HOLDER", help="On this account of the facts only.")] = (
        None
    )
    reading: Annotated[ReadingWord | None, Option("--reading", help="On this reading only. (both)")] = None
    strict: Annotated[bool, Option("--strict", help="Presume nothing from silence.")] = False
    instrument: Annotated[
        Many, Option("--instrument", metavar="ID", help="Always answer this instrument. Repeatable.")
    ] = None
    everything: Annotated[bool, Option("--all", help="Answer every provision of the register.")] = False
    published: Published = None


@dataclass(frozen=True, kw_only=True)
class Supposing:
    """An attack supposed on the command line. `A|B` is one of these; words are joined by spaces or hyphens."""

    attacker: Annotated[Many, Option("--attacker", metavar="ACTOR", help="Who attacked. Repeatable.")] = None
    victim: Annotated[str | None, Option("--victim", metavar="ACTOR", help="Whose object was hit.")] = None
    place: Annotated[str | None, Option("--place", help="Where it took effect.")] = None
    act: Annotated[str | None, Option("--act", help="What was done; see `foedus list acts`.")] = None
    object: Annotated[str | None, Option("--object", help="What was hit; see `foedus list objects`.")] = None
    date: Annotated[str | None, Option("--date", help="When: 2025-09-09, 2025-09 or 2025.")] = None
    hit: Annotated[Many, Option("--hit", metavar="OBJECT:OWNER", help="A further object and whose. Repeatable.")] = None
    aimed_at: Annotated[str | None, Option("--aimed-at", help="Whom or what it was aimed at.")] = None
    intent: Annotated[str | None, Option("--intent", help="deliberate or accident.")] = None
    origin: Annotated[str | None, Option("--origin", help="outside-by-a-state, outside-by-others or within.")] = None
    sent_by: Annotated[str | None, Option("--sent-by", metavar="ACTOR", help="Who sent a group that attacked.")] = None
    provoked_by: Annotated[str | None, Option("--provoked-by", metavar="ACTOR", help="Who provoked it.")] = None
    requested_by: Annotated[
        Many, Option("--requested-by", metavar="ACTOR[:TO]", help="Who asked for help, and whom. Repeatable.")
    ] = None

    @property
    def given(self) -> bool:
        """Whether anything is supposed."""
        return any(getattr(self, one.name) for one in fields(self))


def with_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return `command` with each parameter whose type is a class of options spread into those options.

    Where the command says neither, the format is that of the project's settings.
    """
    hints = get_type_hints(command, include_extras=True)
    kinds: dict[str, Any] = {name: hint for name, hint in hints.items() if is_dataclass(hint)}
    settled = {Printing, Where} <= set(kinds.values())

    @functools.wraps(command)
    def spread(**given: Any) -> Any:  # noqa: ANN401 - whatever the command takes and returns
        context = given.pop(CONTEXT, None)
        if context is not None and context.get_parameter_source("format").name == "DEFAULT":
            given["format"] = _format(given["project"])
        for name, kind in kinds.items():
            given[name] = kind(**{one.name: given.pop(one.name) for one in fields(kind)})
        return command(**given)

    shown = [inspect.Parameter(CONTEXT, inspect.Parameter.KEYWORD_ONLY, annotation=Context)] if settled else []
    for name, one in inspect.signature(command).parameters.items():
        shown += (
            _parameters(kinds[name])
            if name in kinds
            else [one.replace(kind=inspect.Parameter.KEYWORD_ONLY, annotation=hints[name])]
        )
    spread.__signature__ = inspect.Signature(shown)  # type: ignore[attr-defined]
    spread.__annotations__ = {one.name: one.annotation for one in shown}
    return spread


def _format(project: Path | None) -> Shape:
    """Return the format of the project's settings; what is wrong with the folder, the command itself says."""
    folder = project or (Path() if Path(PROJECT_FILE).is_file() else None)
    return Shape(load_settings(folder).format.value)


def _parameters(kind: Any) -> list[inspect.Parameter]:  # noqa: ANN401 - a class of options
    hints = get_type_hints(kind, include_extras=True)
    return [
        inspect.Parameter(
            one.name,
            inspect.Parameter.KEYWORD_ONLY,
            annotation=hints[one.name],
            default=inspect.Parameter.empty if one.default is MISSING else one.default,
        )
        for one in fields(kind)
    ]
