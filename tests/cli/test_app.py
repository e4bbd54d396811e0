"""The group of commands: help, version, usage, and the last door."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
import typer

from foedus.cli import app as module
from foedus.cli import main
from foedus.cli.app import COMMANDS, summary_of
from foedus.reports import product_version
from tests.cli.conftest import Run


def test_help_lists_every_command(foedus: Run) -> None:
    """Whoever types nothing is told what there is to type."""
    result = foedus()

    assert (0, "") == (result.status, result.err)
    assert list(COMMANDS) == [
        line.split()[0] for line in result.out.partition("Commands:")[2].splitlines() if line[2:3].strip()
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_what_a_command_is_for_is_what_its_own_help_says(command: str) -> None:
    """The page of all commands says of each what the command says of itself."""
    own = typer.main.get_command(import_module(f"foedus.cli.{COMMANDS[command]}").app).help or ""

    assert " ".join(own.partition("\n\n")[0].split()) == summary_of(command) != ""


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_teaches_by_example(command: str, foedus: Run) -> None:
    """The help of a command holds a line that can be copied."""
    result = foedus(command, "--help")

    assert 0 == result.status
    assert f"foedus {command}" in result.out.partition("Usage:")[2].partition("\n")[2]


def test_the_version_is_one_line(foedus: Run) -> None:
    """A bug report begins with it."""
    assert f"foedus {product_version()}\n" == foedus("--version").out


def test_an_unknown_command_is_told_the_nearest(foedus: Run) -> None:
    """A slip of the finger costs one line."""
    result = foedus("asess")

    assert 2 == result.status
    assert (
        "UsageError [cli/unknown-command]: No such command 'asess'.\n"
        "  at    foedus\n"
        f"  want  one of {', '.join(COMMANDS)}; nearest: assess\n"
        "  mend  see `foedus --help`\n"
    ) == result.err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("assess", "--fromat", "x"), "cli/no-such-option"),
        (("assess", "--format", "xml"), "cli/bad-parameter"),
        (("add",), "cli/missing-parameter"),
        (("brief",), "cli/nothing-to-assess"),
        (("assess",), "cli/nothing-to-assess"),
        (("assess", "report.md", "--attacker", "ISR"), "cli/files-and-options"),
        (("assess", "--attacker", "ISR", "--on", "soon"), "cli/wrong-date"),
        (("assess", "--attacker", "ISR", "--as-of", "2025"), "cli/wrong-date"),
        (("assess", "--attacker", "ISR", "--instrument", "nato"), "cli/unknown-instrument"),
        (("assess", "--attacker", "ISR", "--instrument", "nato-1949#99"), "cli/unknown-provision"),
        (("assess", "--attacker", "ISR", "--policy", "best"), "incidents/unknown-policy"),
        (("assess", "--hit", "territory"), "cli/wrong-hit"),
        (("list", "--project", "nowhere"), "cli/no-such-project"),
    ],
)
def test_usage_is_refused_with_status_two(arguments: tuple[str, ...], code: str, foedus: Run) -> None:
    """Faults of the command line have one shape, whoever finds them."""
    result = foedus(*arguments)

    assert (2, "") == (result.status, result.out)
    assert f"UsageError [{code}]: " in result.err


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (KeyboardInterrupt(), 130, "Interrupted.\n"),
        (ZeroDivisionError("x"), 70, "Foedus failed: ZeroDivisionError: x\n"),
        (ExceptionGroup("several", [ZeroDivisionError("x")]), 70, "Foedus failed: ExceptionGroup: "),
    ],
)
def test_what_nobody_expects_has_its_status(
    error: BaseException, status: int, words: str, monkeypatch: pytest.MonkeyPatch, foedus: Run
) -> None:
    """An interruption is no bug, and a bug is no fault of the user."""

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("typer.main.get_command", lambda _: fail)
    result = foedus("demo")

    assert status == result.status
    assert result.err.startswith(words)


def test_main_leaves_with_the_status() -> None:
    """The console script hands the status to the shell."""
    with pytest.raises(SystemExit) as left:
        main(["--version"])

    assert 0 == left.value.code


def test_a_reader_who_leaves_early_is_no_fault() -> None:
    """`foedus list places | head -1` ends without a word on standard error."""
    code = "from foedus.cli import main; main(['list', 'acts'])"
    with subprocess.Popen(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": _source()},
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        shown = process.stderr.read()

    assert (b"", 0) == (shown, process.returncode)


def _source() -> str:
    return str(Path(module.__file__).parents[2])
