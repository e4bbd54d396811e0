"""`foedus add --review`: each statement shown in its sentence, to be accepted, mended or rejected."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from typing import get_args

import typer
from rich.console import Console
from rich.text import Text

from foedus.actors import Actors
from foedus.errors import FoedusError, UsageError
from foedus.files import Node
from foedus.places import Places
from foedus.reader import Sentence, read_head, split_sentences
from foedus.reports import one_line
from foedus.statements import Record, Statement, check_statement
from foedus.terms import Stance

RULE = "review"
CHANGES = ("about", "property", "value", "holder", "stance", "stated_on")
ASK = "[a]ccept, [m]end, [r]eject, accept all the [re]st, [q]uit without recording anything"


@dataclass(slots=True, kw_only=True)
class Reviewed:
    """What a review has come to: the statements kept, and how many were mended and rejected."""

    kept: list[Statement] = field(default_factory=list)
    mended: int = 0
    rejected: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewer:
    """Somebody at a terminal, or a file of answers, and what statements are checked against."""

    console: Console
    record: Record
    texts: Mapping[str, str]
    actors: Actors
    places: Places

    def review(self, statements: tuple[Statement, ...]) -> Reviewed:
        """Return what becomes of the statements, each asked about in turn.

        Raises:
            UsageError: The answers end before the last statement.
            Abort: Whoever reviews leaves before it.
        """
        done = Reviewed()
        for number, one in enumerate(statements, start=1):
            self._show(one, f"{number}/{len(statements)}")
            answer = self._ask(ASK, known=("a", "m", "r", "re", "q"))
            if answer == "re":
                done.kept += statements[number - 1 :]
                break
            if answer == "q":
                raise typer.Abort
            self._settle(one, answer, done)
        return done

    def _settle(self, one: Statement, answer: str, done: Reviewed) -> None:
        if answer == "r":
            done.rejected += 1
            return
        mended = self._mend(one) if answer == "m" else one
        done.mended += mended is not one
        done.kept.append(mended)

    def _show(self, one: Statement, place: str) -> None:
        before, words, after = sentence_around(one, text=self.texts.get(one.document, ""))
        line = Text(f"\n{place}  ", style="bold")
        line.append(f"{one_line(one.document)}: ", style="dim")
        line.append(one_line(before) + " " * bool(before), style="")
        line.append(one_line(words), style="bold reverse")
        line.append(" " * after.startswith(" ") + one_line(after))
        self.console.print(line)
        stance = "" if one.stance == "affirms" else " denies:"
        said = f"{one.holder}{stance or ':'} {one.about} · {one.property} = {' or '.join(one.value)}"
        self.console.print(Text(f"  {one_line(said)}"))

    def _mend(self, one: Statement) -> Statement:
        """Return the statement as whoever reviews would have it, and why; unchanged where nothing was changed."""
        self.console.print(Text("  an empty answer leaves a field as it is; alternatives are parted by |"))
        while True:
            given = {name: self._read(f"  {name} [{one_line(_written(one, name))}]") for name in CHANGES}
            changes = {name: text for name, text in given.items() if text and text != _written(one, name)}
            if not changes:
                self.console.print(Text("  nothing changed: accepted as it is"))
                return one
            changed = _changed(one, changes)
            faults = self._faults(changed)
            for fault in faults:
                self.console.print(Text(f"  {one_line(fault.message)} Wanted: {one_line(fault.want)}", style="red"))
            if not faults:
                return replace(changed, rule=RULE, reason=self._reason())

    def _faults(self, one: Statement) -> tuple[FoedusError, ...]:
        if one.stance not in get_args(Stance):
            return (
                UsageError(
                    f'"{one.stance}" is no stance.', code="cli/wrong-answer", want=" or ".join(get_args(Stance))
                ),
            )
        node = Node(line=1, column=1)
        return tuple(
            check_statement(one, record=self.record, actors=self.actors, places=self.places, node=node, at="review")
        )

    def _reason(self) -> str:
        while True:
            reason = self._read("  reason")
            if reason:
                return reason
            self.console.print(Text("  a mended statement needs a reason", style="red"))

    def _ask(self, question: str, *, known: tuple[str, ...]) -> str:
        while True:
            answer = self._read(question).lower()
            found = next((one for one in known if answer and answer in (one, *_spelt(one))), None)
            if found:
                return found
            self.console.print(Text(f"  one of {', '.join(known)}", style="red"))

    def _read(self, question: str) -> str:
        try:
            return self.console.input(Text(f"{question}: ")).strip()
        except EOFError as error:
            raise UsageError(
                "The answers end before the last statement; nothing was recorded.",
                code="cli/review-unfinished",
                at="--review",
                want="an answer for each statement",
                mend='end the answers with "re", which accepts all the rest',
            ) from error


def sentence_around(one: Statement, *, text: str) -> tuple[str, str, str]:
    """Return the sentences in which a statement's span lies, in three parts: before it, the span, and after it.

    Without a span or a text, the words that the statement quotes stand alone.
    """
    if one.start is None or one.end is None or not 0 <= one.start < one.end <= len(text):
        return "", one.words, ""
    around = [each for each in _sentences(text) if each.start < one.end and one.start < each.end]
    begin = min([one.start, *(each.start for each in around)])
    end = max([one.end, *(each.end for each in around)])
    return text[begin : one.start], text[one.start : one.end], text[one.end : end]


@lru_cache(maxsize=1)
def _sentences(text: str) -> tuple[Sentence, ...]:
    # Statements come document by document.
    return tuple(split_sentences(text, start=read_head(text).body))


def kept_of(record: Record, *, statements: list[Statement]) -> Record:
    """Return a record with the statements that were kept; what only rejected ones speak of is not in it."""
    named = {one.about for one in statements} | {name for one in statements for name in one.value}
    # What no statement spoke of in the first place stays.
    spoken = {one.about for one in record.statements}
    return replace(
        record,
        incidents=tuple(one for one in record.incidents if one.id in named or one.id not in spoken),
        acts=tuple(one for one in record.acts if one.id in named or one.id not in spoken),
        statements=tuple(statements),
    )


def _spelt(letter: str) -> Iterator[str]:
    words = {"a": "accept", "m": "mend", "r": "reject", "re": "rest", "q": "quit"}
    yield words[letter]


def _written(one: Statement, name: str) -> str:
    value = getattr(one, name)
    return "|".join(value) if isinstance(value, tuple) else str(value)


def _changed(one: Statement, changes: Mapping[str, str]) -> Statement:
    known = {each.name for each in fields(Statement)}
    given: dict[str, object] = {name: text for name, text in changes.items() if name in known}
    if "value" in changes:
        given["value"] = tuple(part.strip() for part in changes["value"].split("|") if part.strip()) or one.value
    return replace(one, **given)  # type: ignore[arg-type]
