"""The command `foedus`: which commands there are, and what happens when one fails."""

import re
import sys
from importlib import import_module
from importlib.resources import files
from itertools import pairwise
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from foedus.cli.fault import INTERRUPTED, report, report_bug
from foedus.errors import FoedusError, UsageError
from foedus.files import nearest
from foedus.reports import product_version

# In the order in which `foedus --help` shows them. A command's module is imported when it is asked for.
COMMANDS = {
    "demo": "demo",
    "init": "init",
    "add": "add",
    "brief": "brief",
    "assess": "assess",
    "explain": "explain",
    "accounts": "accounts",
    "ledger": "ledger",
    "plan": "plan",
    "what-if": "whatif",
    "claim": "claim",
    "show": "show",
    "list": "listing",
    "diff": "diff",
    "compare": "compare",
    "cover": "cover",
    "cascade": "cascade",
    "chart": "chart",
    "screen": "screen",
    "match": "match",
    "merge": "merge",
    "split": "split",
    "replay": "replay",
    "withdraw": "withdraw",
    "log": "log",
    "verify": "verify",
    "export": "export",
    "import": "importing",
    "panel": "panel",
    "check": "check",
    "read": "read",
    "serve": "serve",
    "schema": "schema",
    "cite": "cite",
    "settings": "settings",
    "doctor": "doctor",
}
# The docstring of a command, to its first empty line.
SUMMARY = re.compile(r'^@app\.command\(.*?\n    """(?P<text>.*?)(?:"""|\n[ \t]*\n)', re.DOTALL | re.MULTILINE)
UNKNOWN_COMMAND = re.compile(r"No such command '(.*)'")
# The class that every fault of Typer's own parser has; it stands in a private module.
PARSER_FAULT: type[Exception] = next(one for one in typer.BadParameter.__mro__ if one.__name__ == "ClickException")


class Commands(TyperGroup):
    """The group of commands, each imported when it is asked for."""

    def list_commands(self, *given: Any) -> list[str]:  # noqa: ANN401, ARG002 - Typer hands over its context
        """Return the names of the commands in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, *given: Any) -> Any:  # noqa: ANN401 - Typer hands over its context and a name
        """Return the command of a name, or None."""
        name = given[-1]
        if name not in COMMANDS:
            return None
        command = typer.main.get_command(import_module(f"foedus.cli.{COMMANDS[name]}").app)
        command.name = name
        return command

    def format_commands(self, *given: Any) -> None:  # noqa: ANN401 - Typer hands over its context and a formatter
        """Write what each command is for, taken from its file: all are named, and none is run."""
        listed = {name: TyperCommand(name=name, help=summary_of(name)) for name in COMMANDS}
        TyperGroup(name="foedus", commands=dict(listed)).format_commands(*given)


def summary_of(name: str) -> str:
    """Return the first paragraph of what a command says of itself, without importing what it needs."""
    found = SUMMARY.search(files("foedus.cli").joinpath(f"{COMMANDS[name]}.py").read_text(encoding="utf-8"))
    return " ".join(found["text"].split()) if found else ""


app = typer.Typer(
    cls=Commands,
    no_args_is_help=False,
    invoke_without_command=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def foedus(
    ctx: typer.Context, *, version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False
) -> None:
    """Say which security commitments an armed attack engages, who owes what to whom, and on whose account.

    Begin with `foedus demo`. Then, for a report of your own: `foedus brief report.md`.
    Every command has an example: `foedus COMMAND --help`.
    """
    if version:
        typer.echo(f"foedus {product_version()}")
    elif ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its status."""
    given = sys.argv[1:] if arguments is None else arguments
    sys.exit(run(given))


def run(arguments: list[str]) -> int:
    """Return the exit status of the command line, after its answer or its faults have been written."""
    try:
        result = typer.main.get_command(app)(arguments, prog_name="foedus", standalone_mode=False)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the last door: what nobody knows is our bug
        return _failed(error, as_json=_wants_json(arguments))
    return result if isinstance(result, int) else 0


def _failed(error: BaseException, *, as_json: bool) -> int:
    """Return the exit status of what went wrong, after it has been said."""
    if isinstance(error, KeyboardInterrupt | typer.Abort):
        print("Interrupted.", file=sys.stderr)  # noqa: T201 - the terminal is this room's
        return INTERRUPTED
    if isinstance(error, PARSER_FAULT):
        return report(_usage(error), as_json=as_json)
    if isinstance(error, FoedusError):
        return report(error, as_json=as_json)
    ours, rest = error.split(FoedusError) if isinstance(error, ExceptionGroup) else (None, error)
    return report(ours, as_json=as_json) if ours and not rest else report_bug(rest or error)


def _wants_json(arguments: list[str]) -> bool:
    return "--format=json" in arguments or ("--format", "json") in pairwise(arguments)


def _usage(fault: Exception) -> UsageError:
    """Return a fault of Typer's parser in the shape of ours."""
    context = getattr(fault, "ctx", None)
    path = context.command_path if context is not None else "foedus"
    words = (
        type(fault).__name__.replace("No", "no-", 1) if type(fault).__name__.startswith("No") else type(fault).__name__
    )
    code = (
        "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in words).strip("-").replace("--", "-")
    )
    message = str(fault.format_message()) if hasattr(fault, "format_message") else str(fault)
    wrong = UNKNOWN_COMMAND.match(message)
    want = f"one of {', '.join(COMMANDS)}{nearest(wrong[1], words=tuple(COMMANDS))}" if wrong else ""
    code = "cli/unknown-command" if wrong else f"cli/{code}"
    return UsageError(message, code=code, at=path, want=want, mend=f"see `{path} --help`")
