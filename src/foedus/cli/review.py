"""`foedus add --review`: each statement shown in its sentence, to be accepted, mended or rejected."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import typer
from rich.console import Console
from rich.text import Text

from foedus.errors import UsageError
from foedus.projects.adding import Reviewed
from foedus.projects.mending import CHANGES, Mender, changed, written
from foedus.projects.reviewnotes import Note, ReviewNotes
from foedus.reader import Sentence, read_head, split_sentences
from foedus.reports import one_line
from foedus.statements import Statement

RULE = "review"
ASK = "[a]ccept, [m]end, [r]eject, accept all the [re]st, [q]uit and go on another time"
SPELT = {"a": "accept", "m": "mend", "r": "reject", "re": "rest", "q": "quit"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewer:
    """Somebody at a terminal, or a file of answers, and what statements are checked against."""

    console: Console
    mender: Mender
    texts: Mapping[str, str]
    notes: ReviewNotes

    def review(self, statements: tuple[Statement, ...]) -> Reviewed:
        """Return what becomes of the statements, each asked about in turn; answers given earlier hold.

        Raises:
            UsageError: The answers end before the last statement.
            Abort: Whoever reviews leaves before it.
            StoreError: An answer cannot be kept.
        """
        done = Reviewed()
        earlier = sum(one.id in self.notes.notes for one in statements)
        if earlier:
            told = f"{earlier} of {len(statements)} answered earlier; delete {self.notes.path} to begin anew"
            self.console.print(Text(one_line(told), style="dim"))
        rest = False
        for number, one in enumerate(statements, start=1):
            if self._settled(one, done):
                continue
            if not rest:
                self._show(one, f"{number}/{len(statements)}")
                answer = self._ask()
                rest = answer == "rest"
            self._settle(one, "accept" if rest else answer, done)
        return done

    def _settled(self, one: Statement, done: Reviewed) -> bool:
        """Say whether an answer given earlier holds, after it has been counted."""
        note = self.notes.notes.get(one.id)
        if note is None:
            return False
        mended = replace(changed(one, changes=note.changes), rule=RULE, reason=note.reason)
        if note.answer == "mend" and self.mender.faults(mended, at=RULE):
            return False
        _count(mended if note.answer == "mend" else one, note.answer, done)
        return True

    def _settle(self, one: Statement, answer: str, done: Reviewed) -> None:
        if answer == "quit":
            self.console.print(Text("Nothing is recorded; the answers so far are kept for the next time."))
            raise typer.Abort
        note = self._mend(one) if answer == "mend" else Note(answer=answer)
        self.notes.keep(one.id, note=note)
        self._settled(one, done)

    def _show(self, one: Statement, place: str) -> None:
        before, words, after = sentence_around(one, text=self.texts.get(one.document, ""))
        line = Text(f"\n{place}  ", style="bold")
        line.append(f"{one_line(one.document)}: ", style="dim")
        line.append(one_line(before) + " " * before[-1:].isspace())
        line.append(one_line(words), style="bold reverse")
        line.append(" " * after[:1].isspace() + one_line(after))
        self.console.print(line)
        stance = "" if one.stance == "affirms" else " denies:"
        said = f"{one.holder}{stance or ':'} {one.about} · {one.property} = {' or '.join(one.value)}"
        self.console.print(Text(f"  {one_line(said)}"))

    def _mend(self, one: Statement) -> Note:
        """Return what whoever reviews would change, and why; an acceptance where nothing was changed."""
        self.console.print(Text("  an empty answer leaves a field as it is; alternatives are parted by |"))
        while True:
            given = {name: self._read(f"  {name} [{one_line(written(one, name=name))}]") for name in CHANGES}
            changes = {name: text for name, text in given.items() if text and text != written(one, name=name)}
            if not changes:
                self.console.print(Text("  nothing changed: accepted as it is"))
                return Note(answer="accept")
            faults = self.mender.faults(changed(one, changes=changes), at=RULE)
            for fault in faults:
                self.console.print(Text(f"  {one_line(fault.message)} Wanted: {one_line(fault.want)}", style="red"))
            if not faults:
                return Note(answer="mend", changes=changes, reason=self._reason())

    def _reason(self) -> str:
        while True:
            reason = self._read("  reason")
            if reason:
                return reason
            self.console.print(Text("  a mended statement needs a reason", style="red"))

    def _ask(self) -> str:
        while True:
            answer = self._read(ASK).lower()
            found = next((word for letter, word in SPELT.items() if answer in (letter, word)), None)
            if found:
                return found
            self.console.print(Text(f"  one of {', '.join(SPELT)}", style="red"))

    def _read(self, question: str) -> str:
        try:
            return self.console.input(Text(f"{question}: ")).strip()
        except EOFError as error:
            raise UsageError(
                "The answers end before the last statement; nothing was recorded, and the answers so far are kept.",
                code="cli/review-unfinished",
                at="--review",
                want="an answer for each statement",
                mend='run the command again to go on, or end the answers with "re", which accepts all the rest',
            ) from error


def _count(one: Statement, answer: str, done: Reviewed) -> None:
    done.mended += answer == "mend"
    done.rejected += answer == "reject"
    done.kept += [one] if answer != "reject" else []


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
