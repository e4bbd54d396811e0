"""Numbers for the clauses and statements that a report cites, so that each citation leads to the words."""

from collections.abc import Callable
from dataclasses import dataclass, field

from foedus.actors import Actors
from foedus.reports.wording import actor_name, shortened, written_date
from foedus.statements import Document, Record, Statement
from foedus.terms.records import DESK

# How much of a statement's words stands in the shortest citation.
FEWEST_CHARACTERS = 24


@dataclass(slots=True)
class Citations:
    """Clauses and statements by the numbers that a report gives them, in order of first mention.

    A report whose sources list no clauses leaves `clauses` None: then a clause gets no number.
    """

    record: Record
    actors: Actors
    clauses: dict[str, str] | None = None
    numbers: dict[str, int] = field(default_factory=dict)
    by_id: dict[str, Statement] = field(init=False)

    def __post_init__(self) -> None:
        """Index the record's statements."""
        self.by_id = {one.id: one for one in self.record.statements}

    def mark(self, ids: tuple[str, ...]) -> str:
        """Return `[1] [2]` for statements, giving each a number at its first mention, and for clauses that have one."""
        known = [name for name in dict.fromkeys(ids) if name in self.by_id or name in self.numbers]
        return " ".join(f"[{self.numbers.setdefault(name, len(self.numbers) + 1)}]" for name in known)

    def clause(self, name: str, *, entry: Callable[[], str]) -> str:
        """Return `[1]` for a clause, giving it a number at its first mention, or nothing in a report without clauses.

        Args:
            entry: What the number leads to: the clause as people cite it, its words and whence they are.
        """
        if self.clauses is None:
            return ""
        if name not in self.clauses:
            self.clauses[name] = entry()
        return f"[{self.numbers.setdefault(name, len(self.numbers) + 1)}]"

    def statements(self, ids: tuple[str, ...]) -> tuple[Statement, ...]:
        """Return the statements with these ids that the record has, each once."""
        return tuple(self.by_id[name] for name in dict.fromkeys(ids) if name in self.by_id)

    def holder(self, name: str) -> str:
        """Return who a holder is: an actor's name, an outlet, an official with the actor for whom he speaks."""
        if name == DESK:
            return "the desk"
        document = self.record.document(name)
        if document is not None:
            return document.outlet or document.title or name
        found = next((one for one in self.record.holders if one.id == name), None)
        if found is None:
            return actor_name(name, actors=self.actors)
        shown = found.title or name
        return f"{shown} ({actor_name(found.speaks_for, actors=self.actors)})" if found.speaks_for else shown

    def words(self, ids: tuple[str, ...]) -> str:
        """Return the quoted words of the statements, each once."""
        said = dict.fromkeys(one.words for one in self.statements(ids) if one.words)
        return " / ".join(f"“{words}”" for words in said)

    def entries(self) -> tuple[tuple[str, str], ...]:
        """Return each number with what it leads to, in order."""
        clauses = self.clauses or {}
        return tuple(
            (str(number), clauses[name] if name in clauses else self.entry(self.by_id[name]))
            for name, number in self.numbers.items()
        )

    def entry(self, one: Statement) -> str:
        """Return a statement in full: who says what of which incident, in which words, where they stand."""
        said = "says" if one.stance == "affirms" else "denies"
        value = " or ".join(value_words(value, actors=self.actors) for value in one.value)
        text = f"{self.holder(one.holder)} {said}, of {one.about}: {property_words(one.property)} = {value}."
        if one.words:
            text += f" “{one.words}”"
        if one.reason:
            text += f" Reason: {one.reason}"
        return f"{text} {self._where(one)}".strip()

    def short_entries(self, *, most: int) -> tuple[tuple[str, str], ...]:
        """Return each number with what it leads to in a line: quoted words cut, where they stand in full."""
        clauses = self.clauses or {}
        return tuple(
            (
                str(number),
                shortened(clauses[name], most=most) if name in clauses else self._short(name, most),
            )
            for name, number in self.numbers.items()
        )

    def _short(self, name: str, most: int) -> str:
        one = self.by_id[name]
        denies = " denies" if one.stance == "denies" else ""
        value = " or ".join(value_words(value, actors=self.actors) for value in one.value)
        head = f"{self.holder(one.holder)}{denies}: {property_words(one.property)} = {value}"
        document = self.record.document(one.document)
        parts = [(document.outlet or document.title or document.id) if document else one.document]
        parts += [written_date(document.published_on)] if document and document.published_on else []
        parts += [f"characters {one.start}-{one.end}"] if one.start is not None and one.end is not None else []
        where = f"({', '.join(parts)})"
        room = max(most - len(head) - len(where), FEWEST_CHARACTERS)
        return f"{head}, “{shortened(one.words, most=room)}” {where}" if one.words else f"{head} {where}"

    def _where(self, one: Statement) -> str:
        document = self.record.document(one.document)
        parts = [document_words(document) if document else one.document]
        if one.start is not None and one.end is not None:
            parts.append(f"characters {one.start}-{one.end}")
        if one.stated_on:
            parts.append(f"said on {written_date(one.stated_on)}")
        parts.append(f"statement {one.short_id}")
        return f"({', '.join(part for part in parts if part)})"


def property_words(name: str) -> str:
    """Return a property as people read it.

    >>> property_words("h2.object")
    'object (hit 2)'
    """
    hit, _, rest = name.rpartition(".")
    told = rest.replace("_", " ")
    return f"{told} (hit {hit[1:]})" if hit[:1] == "h" and hit[1:].isdigit() else told


def value_words(value: str, *, actors: Actors) -> str:
    """Return a stated value as people read it: an actor by name, anything else as it stands."""
    found = actors.get(value)
    return found.name if found else value


def document_words(document: Document) -> str:
    """Return outlet, title and date of a document, as far as they are known."""
    date = written_date(document.published_on) if document.published_on else ""
    title = f"“{document.title}”" if document.title else ""
    return ", ".join(part for part in (document.outlet, title, date) if part) or document.file or document.id
