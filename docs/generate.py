# noqa: INP001 - a script beside the pages, and no package: the wheel does not carry it
"""Writes what these pages take from the code, so that they cannot fall behind it: `python docs/generate.py`.

Three pages are generated whole, the commands, the vocabulary and the crosswalks, and a table of the register, the names
of the instruments. Elsewhere stand blocks between
`<!-- generated: NAME -->` and `<!-- end -->`: `example PATH` is a file under `docs/examples`, `sample` the answer
that the README shows, `coverage` what the register holds, `instrument ID KEY` a part of an instrument's file, `panel
UNIT` the columns of a table. A test compares every page with what is written here.

The pages of the register, one an instrument, are written too and not kept: `python docs/generate.py register` writes
them alone, as `make docs` does.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any

import typer

from foedus import suppose
from foedus.actors import load_actors
from foedus.cli.app import COMMANDS
from foedus.cli.fault import BUG, INTERRUPTED, NOT_INSTALLED, REFUSED, STORE, USAGE
from foedus.cli.option import Asking, Printing, Supposing, Where
from foedus.instruments import Register, load_register
from foedus.instruments.naming import ROLE_WORDS
from foedus.panels import GRAINS, UNITS, columns_of
from foedus.places import load_places
from foedus.projects.answering import Asked
from foedus.projects.matter import names_of
from foedus.reports import answer_page, coverage_page, register_pages, render_page
from foedus.reports.page import Block, Heading, Page, Paragraph, Table
from foedus.screen import COLUMNS as SCREEN_COLUMNS
from foedus.screen import GRAINS as SCREEN_GRAINS
from foedus.terms import SENSES, Tree, acts, kinds, objects, parse_days
from foedus.terms.crosswalk import Crosswalk, crosswalk, crosswalk_names
from foedus.terms.duties import (
    BINDINGS,
    DUTIES,
    DUTY_AUTHORITY,
    INSTRUMENT_KINDS,
    KINDS,
    MEASURES,
    MODALITIES,
    ROLES,
)
from foedus.terms.records import (
    ACT_PROPERTIES,
    HIT_PROPERTIES,
    INCIDENT_PROPERTIES,
    INTENTS,
    ORIGINS,
    STATEMENT_PROPERTIES,
    WHENS,
)

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
REGISTER = DOCS / "register"
NAMES_HEAD = (
    "# What reports call each instrument, taken from the instruments' files by docs/generate.py.\n",
    "instrument\tname\n",
)
BLOCK = re.compile(r"(?P<open><!-- generated: (?P<name>[^\n]+?) -->\n).*?(?P<close><!-- end -->)", re.DOTALL)
TOP_KEY = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)
ITEM = re.compile(r"^(?=  - )", re.MULTILINE)
WRITTEN_HERE = "<!-- Written by docs/generate.py; a change made here is lost. -->\n"
DEFAULT = re.compile(r"^(?P<help>.*?)(?: \[(?P<default>[^\]]+)\])?$")

# How the types of a table's columns are called.
TYPES = {
    "year": "year",
    "count": "number",
    "tally": "number",
    "code": "number",
    "flag": "0 or 1",
    "word": "word",
    "day": "day",
}

# Who shares which options, under which heading of the page.
GROUPS: dict[str, type[Any]] = {
    "Options for the question": Asking,
    "Options for a supposed attack": Supposing,
    "Options for the output": Printing,
    "The project folder": Where,
}
GROUP_WORDS = {
    "Options for the question": "They say which law, which knowledge and which findings are wanted.",
    "Options for a supposed attack": (
        "They describe an attack in place of files.\n"
        "`A|B` means one of the two.\n"
        "Words of the vocabulary are joined by spaces or hyphens: `air-strike`, `'air strike'`."
    ),
    "Options for the output": "They say in which form an answer is written, and where.",
    "The project folder": (
        "Instruments of your own stand in `FOLDER/instruments`, beside the shipped ones or, under the same id, in "
        "their place.\n"
        "Without the option, the current folder is the project if it holds a file `foedus.toml`."
    ),
}
STATUSES = {
    0: "answered; what the verdicts are never changes the status",
    1: "answered, and something is wrong: `check` found faults, `verify` a broken record, `replay` a difference",
    USAGE: "a command, an option or an argument is at fault",
    REFUSED: "the input is refused: a file or a value in it is at fault",
    STORE: "a file or folder cannot be read or written",
    NOT_INSTALLED: "something is not installed; the message says which extra brings it",
    BUG: "Foedus itself is at fault; the message says how to report it",
    INTERRUPTED: "interrupted from the keyboard",
}
COMMANDS_WORDS = """\
One language for all of them: an option means the same wherever it stands.
`foedus COMMAND --help` says the same as this page.
"""
FAULTS_WORDS = """\
Faults go to standard error, in one shape.
With `--format json` they come as `{"errors": […]}` with the fields `kind, code, message, at, want, mend`.
[Errors](errors.md) lists every code.
"""
SETTINGS_WORDS = """\
## Settings

The file `foedus.toml` marks a folder as a project, and may hold these under `[project]`.

| setting | variable | means | default |
| --- | --- | --- | --- |
| `store` | `FOEDUS_STORE` | The file of the store, from the project's folder on, or a PostgreSQL URL. | `foedus.db` |
| `recorder` | `FOEDUS_RECORDER` | Who records. | who is logged in |
| `policy` | `FOEDUS_POLICY` | How statements become accounts. | `accepted` |
| `format` | `FOEDUS_FORMAT` | The form of answers: `text`, `markdown` or `json`. | `text` |

And these under `[reader]`, for `--reader`; [Reports](reports.md#other-readers) says what they do.

| setting | variable | means | default |
| --- | --- | --- | --- |
| `name` | `FOEDUS_READER` | Which reader reads: `rules`, `spacy`, `model`, or one that a package brings. | `rules` |
| `pipeline` | `FOEDUS_READER_PIPELINE` | The spaCy pipeline, by its name or folder. | none |
| `endpoint` | `FOEDUS_READER_ENDPOINT` | The OpenAI-compatible endpoint of a model, up to its `/v1`. | none |
| `model` | `FOEDUS_READER_MODEL` | The name of the model. | none |
| `key_env` | `FOEDUS_READER_KEY_ENV` | The variable that holds the key; no file holds it. | none |

An option beats the variable, which beats the file, which beats the default.
`foedus settings` shows each with where it comes from.
A password is better kept in `~/.pgpass` or `PGPASSWORD` than in the URL; it is never shown.
"""
VOCABULARY_WORDS = """\
Words are written plainly in files (`air strike`) and joined by hyphens on the command line (`air-strike`).
A word stands for every word below it: an `attack` of unstated kind may be an `air strike` or a `cyber operation`.
The commands `foedus list acts`, `objects`, `kinds`, `duties` and `measures` print the same.
[Crosswalks](crosswalks.md) lead to these words from the codes of others.
"""
MEASURE_WORDS = """\
The means that a text names beside what it owes.
Where none of these words fits, the text's own stand in their place: no measure is refused.
"""
CROSSWALK_WORDS = """\
What a code of another project leaves possible in our [vocabulary](vocabulary.md).
A code that fits several of our words narrows to all of them, and never to the likeliest.
*Nothing* says that the code may be no act of ours; a code with neither acts nor kinds is none.
What a code does not tell, an object or an origin, stays open.
The names of the codes are ours; the codebooks have the definitions.
"""
READING_WORDS = """\
These words of law are read narrowly and broadly, and every finding is computed under both.
A clause pins a word to one reading by a suffix: `armed attack.broad`.
Within an exception a word takes its other reading: what is engaged on the narrow reading is engaged on the broad.
To deny a word of law denies no fact: where the beneficiary says that it was no armed attack, the narrow reading holds.
"""
ENVIRONMENT = {
    "FOEDUS_CACHE": "The folder in which the register is kept between calls; `off` keeps nothing.",
    "FOEDUS_FORMAT": "The form of answers, where neither option nor settings name one.",
    "FOEDUS_POLICY": "The evidence policy, where neither option nor settings name one.",
    "FOEDUS_RECORDER": "Who records, where neither option nor settings say.",
    "FOEDUS_READER": "Which reader reads reports, where neither option nor settings name one.",
    "FOEDUS_READER_PIPELINE": "The spaCy pipeline of the reader `spacy`.",
    "FOEDUS_READER_ENDPOINT": "The endpoint of the reader `model`.",
    "FOEDUS_READER_MODEL": "The model of the reader `model`.",
    "FOEDUS_READER_KEY_ENV": "The variable that holds the key of that endpoint.",
    "FOEDUS_STORE": "The store of the project, where the settings name none.",
    "FOEDUS_PROJECT": "The project folder, where `--project` does not name one.",
    "FOEDUS_DEBUG": "`1` prints the whole trace when Foedus itself is at fault.",
    "NO_COLOR": "Any value takes the colours out.",
    "TERM": "`dumb` takes the colours out.",
}


def table(columns: tuple[str, ...], *, rows: Iterable[tuple[str, ...]]) -> str:
    """Return a Markdown table without the columns that are empty throughout."""
    found = [tuple(cell.replace("|", "\\|") for cell in row) for row in rows]
    kept = [number for number in range(len(columns)) if any(row[number] for row in found)]
    lines = [[columns[number] for number in kept], ["---"] * len(kept)]
    lines += [[row[number] for number in kept] for row in found]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def code(text: str) -> str:
    """Return `text` as code, or nothing."""
    return f"`{text}`" if text else ""


# The commands


def commands_page() -> str:
    """Return the page of commands, their options and statuses."""
    found = {name: command_named(name) for name in COMMANDS}
    shared = {title: _names(kind) for title, kind in GROUPS.items()}
    parts = [
        "# Commands\n",
        WRITTEN_HERE,
        COMMANDS_WORDS,
        table(
            ("command", "what it does"),
            rows=((f"[`foedus {name}`](#foedus-{name})", _does(command)) for name, command in found.items()),
        ),
        *(_command(name, command, shared) for name, command in found.items()),
        *(
            f"## {title}\n\n{GROUP_WORDS[title]}\n\n{_options(_sharing(names, found.values()))}"
            for title, names in shared.items()
        ),
        "## Exit status\n\n" + table(("status", "means"), rows=((str(k), v) for k, v in STATUSES.items())),
        FAULTS_WORDS,
        "## Environment\n\n" + table(("variable", "means"), rows=((code(k), v) for k, v in ENVIRONMENT.items())),
        SETTINGS_WORDS,
    ]
    return "\n".join(parts)


def _sharing(names: tuple[str, ...], commands: Iterable[Any]) -> list[Any]:
    """Return the options called `names`, of a command that has all of them."""
    known = ({one.name: one for one in command.params} for command in commands)
    whole = next(one for one in known if set(names) <= set(one))
    return [whole[name] for name in names]


def command_named(name: str) -> Any:  # noqa: ANN401 - Typer's own class of command
    """Return the command called `name`, as Typer builds it."""
    return typer.main.get_command(import_module(f"foedus.cli.{COMMANDS[name]}").app)


def _names(kind: type[Any]) -> tuple[str, ...]:
    assert is_dataclass(kind)  # noqa: S101 - tells the type checker
    return tuple(one.name for one in fields(kind))


def _paragraphs(command: Any) -> list[str]:  # noqa: ANN401 - as above
    return [" ".join(part.split()) for part in command.help.split("\n\n")]


def _does(command: Any) -> str:  # noqa: ANN401 - as above
    return _paragraphs(command)[0].rstrip(".")


def _command(name: str, command: Any, shared: dict[str, tuple[str, ...]]) -> str:  # noqa: ANN401 - as above
    says, *examples = _paragraphs(command)
    given = [one.name for one in command.params]
    grouped = {title for title, names in shared.items() if set(names) <= set(given)}
    own = [one for one in command.params if not any(one.name in shared[title] for title in grouped)]
    arguments = [one for one in own if one.param_type_name == "argument"]
    options = [one for one in own if one.param_type_name == "option"]
    links = ", ".join(f"[{title.lower()}](#{title.lower().replace(' ', '-')})" for title in shared if title in grouped)
    parts = [f"## foedus {name}", says, *(f"```\n{example}\n```" for example in examples)]
    if arguments:
        rows = ((code(one.metavar or one.name.upper()), *_help(one)) for one in arguments)
        parts.append(table(("argument", "meaning", "default"), rows=rows).rstrip())
    if options:
        parts.append(_options(options).rstrip())
    if links:
        parts.append(f"{'Takes also' if options or arguments else 'Takes'}: {links}.")
    return "\n\n".join(parts) + "\n"


def _options(options: Iterable[Any]) -> str:
    return table(
        ("option", "value", "meaning", "default"),
        rows=((", ".join(code(name) for name in one.opts), code(_value(one)), *_help(one)) for one in options),
    )


def _value(option: Any) -> str:  # noqa: ANN401 - as above
    if option.is_flag:
        return ""
    return "|".join(_choices(option)) or option.metavar or "TEXT"


def _choices(one: Any) -> list[str]:  # noqa: ANN401 - as above
    """Return the words among which a parameter chooses, if it does."""
    kind = one.type_descriptor.annotation
    return [word.value for word in kind] if isinstance(kind, type) and issubclass(kind, Enum) else []


def _help(one: Any) -> tuple[str, str]:  # noqa: ANN401 - as above
    """Return what a parameter means, and its default, which the help gives in brackets at its end."""
    found = DEFAULT.match(one.help or "")
    said = (found["help"], found["default"] or "") if found else ("", "")
    if one.param_type_name == "argument" and _choices(one):
        said = (f"{said[0]} One of {', '.join(map(code, _choices(one)))}.", said[1])
    if isinstance(one.default, Enum):
        said = (said[0], str(one.default.value))
    return said


# The vocabulary

VALUES = {
    "act": "a kind of act; a list is one of these",
    "object": "a kind of object; a list is one of these",
    "actors": "an actor by its id; a list is one of these; several attackers are several statements of `by`",
    "days": "a day as `2025-09-09`, `2025-09`, `2025` or `2025-09-01..2025-09-30`",
    "place": "a place that the register knows, a unit or a state, coordinates such as `25.117,51.315`, or "
    "`Tsorona in Eritrea`",
    "origin": "one of " + ", ".join(code(word) for word in ORIGINS),
    "intent": "one of " + ", ".join(code(word) for word in INTENTS),
    "when": "one of " + ", ".join(code(word) for word in WHENS),
    "count": "a whole number, or an interval as `6..19`",
    "kind": "a kind of recorded act",
    "text": "free text",
}
OPEN, CLOSED, PLEADED, RECORD, NONE = "open", "closed at what is named", "must be pleaded", "leaves a record", "none"
SILENCE = {
    OPEN: "Unsaid means unknown: every value stays possible.",
    CLOSED: "Unsaid means no more of them, unless a statement says that there were `others`.",
    PLEADED: "Unsaid means absent: an exception counts from the day on which somebody alleges it.",
    RECORD: "Unsaid leaves it open until `record_complete_to` says that the record is complete to the day of "
    "knowledge; then unsaid means that it did not happen.",
    NONE: "No element of a clause reads it, so silence has no effect.",
}
INCIDENT_SILENCE = {
    "act": (OPEN, "What was done."),
    "by": (CLOSED, "Who attacked; where nobody is named, the attacker is unknown. `others` says that there were more."),
    "route": (OPEN, "The territory through which the attack came in."),
    "sent_by": (
        CLOSED,
        "The state that sent a group; the attack then comes from outside by a state. A sponsor at large sent nobody.",
    ),
    "backed_by": (
        OPEN,
        "The state that backed a group, asked by `state: backing`; it changes no origin (Nicaragua 1986, 195).",
    ),
    "origin": (OPEN, "From where it came; follows from who and whose, unless stated."),
    "happened_on": (OPEN, "The day, as far as it is known."),
    "place": (OPEN, "Where it took effect; the hit on territory is derived from it."),
    "aimed_at": (NONE, "At whom or what; a denial about the aim does not deny the hit."),
    "intent": (PLEADED, "Whether it was deliberate; an accident must be alleged."),
    "provoked": (PLEADED, "Who provoked it."),
    "killed": (NONE, "How many were killed."),
    "wounded": (NONE, "How many were hurt."),
    "launched": (NONE, "How many missiles, drones or shells were fired."),
    "intercepted": (NONE, "How many of them were stopped."),
    "at": (NONE, "The hour."),
    "war_declared": (RECORD, "Who declared war."),
    "question": (
        OPEN,
        "A question of a clause, in its words: affirmed is yes, denied is no. Under `unless` it must be pleaded.",
    ),
    "record_complete_to": (NONE, "The day up to which the record of public acts is complete."),
    "hits": (CLOSED, "`others` says that more was hit than what is stated."),
    "title": (NONE, "What people call it."),
}
HIT_SILENCE = {
    "object": (OPEN, "What was hit."),
    "of": (OPEN, "Whose it was."),
    "act": (OPEN, "As of the incident, where this hit differs."),
    "by": (CLOSED, "As of the incident, where this hit differs."),
    "place": (OPEN, "As of the incident, where this hit differs."),
    "route": (OPEN, "As of the incident, where this hit differs."),
    "intent": (PLEADED, "As of the incident, where this hit differs."),
    "aimed_at": (NONE, "As of the incident, where this hit differs."),
    "origin": (OPEN, "As of the incident, where this hit differs."),
    "area": (NONE, "Kept for notes on where a hit fell; `place` is what clauses read."),
}
ACT_SILENCE = {
    "kind": (RECORD, "What was done. To deny it, with `by` and `of` affirmed, says that it did not take place."),
    "by": (RECORD, "Who did it."),
    "to": (RECORD, "Towards whom."),
    "of": (NONE, "The incident that it belongs to; without it, the act counts for every incident of the file."),
    "names": (RECORD, "The instrument that it names or, of a determination, the word of law: `armed attack`."),
    "happened_on": (NONE, "The day."),
    "when": (NONE, "Before, during or after the incident."),
    "measures": (NONE, "What was sent, decided or promised."),
    "reason": (NONE, "Why, in the words of the one who acted."),
    "place": (NONE, "Where."),
    "at": (NONE, "The hour."),
    "against": (RECORD, "Against whom."),
    "title": (NONE, "What people call it."),
    "extent": (NONE, "How far it carries out what it names: `begun`, `in part` or `in full`."),
    "credited_to": (NONE, "The instrument or clause to whose duty its holder counts the act, with the `reason`."),
    "not_credited_to": (
        NONE,
        "The instrument or clause to whose duty its holder does not count it, with the `reason`.",
    ),
}
STATEMENT_SILENCE = {
    "withdrawn": (NONE, "Said `about` the id of a statement: it no longer counts. Write `yes`, and give the `reason`."),
    "same_as": (NONE, "Said `about` an incident or act: it is the one whose id is the value, and both are one."),
    "not_same_as": (NONE, "Said `about` an incident or act: it is not the one whose id is the value."),
}
PROPERTIES: dict[str, tuple[dict[str, str], dict[str, tuple[str, str]], str]] = {
    "Properties of an incident": (INCIDENT_PROPERTIES, INCIDENT_SILENCE, "What is said holds for each hit."),
    "Properties of a hit": (
        HIT_PROPERTIES,
        HIT_SILENCE,
        "Written `h1.object`, `h1.of`, `h2.object` …; a hit is one whole stroke.",
    ),
    "Properties of a recorded act": (
        ACT_PROPERTIES,
        ACT_SILENCE,
        "A public act other than an act of force; what a clause asks for under `unless` must be pleaded.",
    ),
    "Properties of a statement": (STATEMENT_PROPERTIES, STATEMENT_SILENCE, "Said of statements, not of the world."),
}


def vocabulary_page() -> str:
    """Return the page of words that files and commands may use."""
    parts = [
        "# Vocabulary\n",
        WRITTEN_HERE,
        VOCABULARY_WORDS,
        *(f"## {title}\n\n{words}\n\n{_tree(tree())}" for title, (tree, words) in TREES.items()),
        f"## Readings\n\n{READING_WORDS}\n"
        + table(("word", "reading", "takes in", "coming from", "authority"), rows=_senses()),
        *(_properties(title) for title in PROPERTIES),
        "## Values\n\n" + table(("kind of value", "is written"), rows=VALUES.items()),
        "## Silence\n\nWhat it means that nobody speaks of a property.\n"
        "`--strict` reads every silence as open, and each finding lists under `presumed` what it read into silence.\n\n"
        + table(("kind", "means"), rows=SILENCE.items()),
        "## Duties\n\n"
        + table(
            ("word", "meaning", "authority"),
            rows=((code(word), meaning, DUTY_AUTHORITY.get(word, "")) for word, meaning in DUTIES.items()),
        ),
        f"## Measures\n\n{MEASURE_WORDS}\n"
        + table(
            ("word", "meaning", "authority", "also"),
            rows=((code(one.name), one.meaning, one.authority, ", ".join(one.also)) for one in MEASURES),
        ),
        "## Other words of an instrument\n\n" + _other_words(),
        "## Words of an answer\n\n[Answer](answer.md) explains the verdicts, statuses and states.\n",
    ]
    return "\n".join(parts)


TREES: dict[str, tuple[Callable[[], Tree], str]] = {
    "Acts": (acts, "What is done, from General Assembly resolution 3314 art. 3 and what has come since."),
    "Objects": (objects, "What is hit."),
    "Kinds of recorded acts": (kinds, "What stands on the public record, apart from acts of force."),
}


def _tree(tree: Tree) -> str:
    return table(
        ("word", "under", "meaning", "authority", "also"),
        rows=((code(one.name), one.under or "", one.meaning, one.authority, ", ".join(one.also)) for one in tree.terms),
    )


def _senses() -> Iterator[tuple[str, ...]]:
    for word, senses in SENSES.items():
        for reading, one in senses.items():
            later = "; ".join(f"{kind} only from {since} ({whence})" for kind, since, whence in one.not_before)
            takes_in = ", ".join(one.acts) + (f"; {later}" if later else "")
            yield code(word), reading, takes_in, ", ".join(one.origin), one.authority


def _properties(title: str) -> str:
    known, said, words = PROPERTIES[title]
    if set(known) != set(said):
        message = f"{title}: docs/generate.py does not explain {sorted(set(known) ^ set(said))}"
        raise ValueError(message)
    rows = ((code(name), kind, said[name][1], said[name][0]) for name, kind in known.items())
    return f"## {title}\n\n{words}\n\n" + table(("property", "value", "meaning", "silence"), rows=rows)


def _other_words() -> str:
    rows = (
        ("kind of instrument", INSTRUMENT_KINDS),
        ("binding force", BINDINGS),
        ("role of a party", ROLES),
        ("kind of provision", KINDS),
        ("modality", MODALITIES),
        ("who, in `of`, `by`, `bearer` and `given`", ROLE_WORDS),
        ("class of actors, in `by` and `enemies`", load_actors().classes()),
    )
    return table(("what", "words"), rows=((what, ", ".join(map(code, words))) for what, words in rows))


# The crosswalks


def crosswalks_page() -> str:
    """Return the page of other people's codes."""
    found = [crosswalk(name) for name in crosswalk_names()]
    tables: dict[tuple[tuple[str, str], ...], list[Crosswalk]] = {}
    for one in found:
        tables.setdefault(tuple(one.rows), []).append(one)
    parts = [
        "# Crosswalks\n",
        WRITTEN_HERE,
        CROSSWALK_WORDS,
        table(
            ("name", "whose codes", "codes", "codebook"),
            rows=((code(one.name), one.title, str(len(one.rows)), f"[{one.citation}]({one.url})") for one in found),
        ),
        *(_crosswalk(sharing) for sharing in tables.values()),
    ]
    return "\n".join(parts)


def _crosswalk(sharing: list[Crosswalk]) -> str:
    first = sharing[0]
    notes = [f"{one.title}: {one.note}" if len(sharing) > 1 else one.note for one in sharing]
    parts = [f"## {' · '.join(one.title for one in sharing)}\n", "\n".join(notes) + "\n"]
    for variable in first.variables():
        if len(first.variables()) > 1:
            other = [name for name, same in first.also.items() if same == variable]
            parts.append(f"### {' · '.join(map(code, (variable, *other)))}\n")
        parts.append(
            table(
                ("code", "name", "acts", "kinds of recorded acts", "objects", "origin", "intent", "nothing", "note"),
                rows=(
                    (
                        code(one.code),
                        one.name,
                        *map(", ".join, (one.acts, one.kinds, one.objects, one.origin, one.intent)),
                        "may be" if one.nothing and (one.acts or one.kinds) else "nothing" if one.nothing else "",
                        one.note,
                    )
                    for (column, _), one in first.rows.items()
                    if column == variable
                ),
            )
        )
    return "\n".join(parts)


# Blocks within pages

AS_OF = parse_days("2025-12-31").last
SHOWN = ("arab-league-jd-1950#2", "gcc-jda-2000#2", "nato-1949#5", "usa-qat-2025#2a", "usa-mnna-status#a")


def sample() -> str:
    """Return the sample of the README: the answer, and some rows of its findings."""
    answer = suppose(
        asked=Asked(as_of=AS_OF, clauses=("nato-1949#5",)),
        attacker="ISR",
        victim="QAT",
        place="Doha",
        act="air-strike",
        object="territory",
        date="2025-09-09",
    )
    page = answer_page(answer.assessment, register=answer.register, actors=answer.actors)
    whole = next(one for one in page.blocks if isinstance(one, Table))
    rows = tuple(row for row in whole.rows if _is_shown(row))
    if len(rows) != len(SHOWN):
        message = f"the sample has {len(rows)} rows, not {len(SHOWN)}: see SHOWN and _is_shown"
        raise ValueError(message)
    text = render_page(Page(blocks=tuple(_shortened(page, whole, rows))), format="markdown")
    left_out = answer.assessment.summary["left_out"]
    counted = f"{len(rows)} of {len(whole.rows)} findings are shown here."
    return f"{text.rstrip()}\n\n{counted}\n{left_out} further provisions concern nobody in the incident.\n"


def _is_shown(row: tuple[str, ...]) -> bool:
    """Say whether a row of the findings stands in the sample: the clauses wanted, for Qatar or for anybody."""
    return "Israel" not in row and any(cell == name or f"({name})" in cell for cell in row for name in SHOWN)


def _shortened(page: Page, whole: Table, rows: tuple[tuple[str, ...], ...]) -> Iterator[Block]:
    kept = [number for number, name in enumerate(whole.columns) if name != "Statements"]
    yield next(one for one in page.blocks if isinstance(one, Paragraph))
    yield Heading(text="Findings", level=3)
    yield Table(
        columns=tuple(whole.columns[number] for number in kept),
        rows=tuple(tuple(row[number] for number in kept) for row in rows),
    )


def example(path: str) -> str:
    """Return an example file as a block of code."""
    language = {"yaml": "yaml", "jsonl": "json", "md": "markdown"}[path.rpartition(".")[2]]
    return f"```{language}\n{(DOCS / 'examples' / path).read_text(encoding='utf-8')}```\n"


def shelf() -> Register:
    """Return the shipped register."""
    return load_register(actors=load_actors(), places=load_places())


def coverage() -> str:
    """Return what the register holds and what it is known to lack."""
    return render_page(coverage_page(shelf(), actors=load_actors()), format="markdown").rstrip() + "\n"


def panel_columns(unit: str) -> str:
    """Return the data dictionary of one table of `foedus panel`."""
    for known in (one for one in UNITS if one == unit):
        rows = [
            f"| `{one.name}` | {TYPES[one.type]}{', or null' * one.nullable} | {one.about} |"
            for one in columns_of(known)
        ]
        grain = GRAINS[known]
        return "\n".join(
            (f"{grain[0].upper()}{grain[1:]}.", "", "| column | type | holds |", "| --- | --- | --- |", *rows, "")
        )
    raise ValueError(unit)


def screen_columns(name: str) -> str:
    """Return the data dictionary of one table of `foedus screen`."""
    rows = [
        f"| `{one.name}` | {one.type}{', or null' * one.nullable} | {one.about}"
        f"{f' One of {code_list(one.values)}.' if one.values else ''} |"
        for one in SCREEN_COLUMNS[name]
    ]
    grain = SCREEN_GRAINS[name]
    return "\n".join(
        (f"{grain[0].upper()}{grain[1:]}.", "", "| column | type | holds |", "| --- | --- | --- |", *rows, "")
    )


def code_list(words: Iterable[str]) -> str:
    """Return words as code, parted by commas."""
    return ", ".join(f"`{word}`" for word in words)


def excerpt(name: str) -> str:
    """Return a part of an instrument's file as a block of code.

    `ID` is the head, up to the provisions; `ID provisions 11-usa` one of them; `ID examples 2` the first two;
    `ID answered` a key.
    """
    instrument, _, rest = name.partition(" ")
    key, _, item = rest.partition(" ")
    text = (ROOT / "src" / "foedus" / "register" / "instruments" / f"{instrument}.yaml").read_text(encoding="utf-8")
    parts = {part.partition(":")[0]: part for part in TOP_KEY.split(text)}
    if not key:
        return _yaml(text.partition("provisions:\n")[0])
    if not item:
        return _yaml(parts[key])
    first, *listed = ITEM.split(parts[key])
    shown = listed[: int(item)] if key == "examples" else [one for one in listed if one.startswith(f"  - id: {item}\n")]
    return _yaml(first + "".join(shown))


def _yaml(text: str) -> str:
    return f"```yaml\n{text.rstrip()}\n```\n"


def block(name: str) -> str:
    """Return what stands in the block called `name`."""
    word, _, rest = name.partition(" ")
    writers: dict[str, Callable[[], str]] = {
        "example": lambda: example(rest),
        "instrument": lambda: excerpt(rest),
        "coverage": coverage,
        "panel": lambda: panel_columns(rest),
        "screen": lambda: screen_columns(rest),
    }
    return writers.get(word, sample)()


# All pages


def names_table() -> str:
    """Return the names of the instruments, without their rules: all that a reader of reports may know of them."""
    rows = [f"{one.id}\t{name}\n" for one in shelf().instruments for name in names_of(one)]
    return "".join((*NAMES_HEAD, *rows))


def pages() -> dict[Path, str]:
    """Return each page that is generated, or that holds a generated block, as it should be."""
    whole = {
        DOCS / "reference" / "commands.md": commands_page(),
        DOCS / "reference" / "vocabulary.md": vocabulary_page(),
        DOCS / "reference" / "crosswalks.md": crosswalks_page(),
        ROOT / "src" / "foedus" / "register" / "names.tsv": names_table(),
    }
    for path in sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")]):
        if path.parent == REGISTER:
            continue
        text = path.read_text(encoding="utf-8")
        if path not in whole and BLOCK.search(text):
            whole[path] = BLOCK.sub(lambda found: f"{found['open']}\n{block(found['name'])}\n{found['close']}", text)
    return whole


def shelf_pages() -> dict[Path, str]:
    """Return the pages of the register, which are built with the site and not kept."""
    pages_of = register_pages(shelf(), actors=load_actors())
    return {REGISTER / name: f"{text.rstrip()}\n\n{WRITTEN_HERE}" for name, text in pages_of.items()}


def write(path: Path, *, text: str) -> bool:
    """Write a page that is not as it should be, and say whether it was not."""
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return False
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return True


def main(what: str = "") -> None:
    """Write each page that is not as it should be, name those that are kept, and drop those of no instrument."""
    for path, text in pages().items() if what != "register" else ():
        if write(path, text=text):
            sys.stdout.write(f"{path.relative_to(ROOT)}\n")
    wanted = shelf_pages()
    written = sum(write(path, text=text) for path, text in wanted.items())
    for path in set(REGISTER.glob("*.md")) - set(wanted):
        path.unlink()
    sys.stdout.write(f"{written} of {len(wanted)} pages in {REGISTER.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
