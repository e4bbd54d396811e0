"""Statements as a page shows them: who says what, in which words, and where those words stand."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from foedus.actors import Actors
from foedus.reports.citation import Citations, document_words, value_words
from foedus.reports.wording import join_words, named_words, written_date
from foedus.statements import Record, Statement
from foedus.web.pages import address

# The document of a supposition is nowhere to be read.
SUPPOSED = "supposition"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One statement: its holder, what it says of what, its words, its document, and the address of the span."""

    id: str
    short: str
    holder: str
    denies: bool
    about: str
    property: str
    value: str
    words: str
    document: str
    span: str
    said_on: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """What turns the ids of statements into evidence: a record, and the names of actors."""

    record: Record
    actors: Actors
    citations: Citations
    _made: dict[str, Evidence] = field(default_factory=dict)

    def of(self, ids: Iterable[str]) -> tuple[Evidence, ...]:
        """Return the statements with these ids that the record has, each once."""
        return tuple(self.one(each) for each in self.citations.statements(tuple(ids)))

    def one(self, statement: Statement) -> Evidence:
        """Return one statement as evidence, made once however often it is cited."""
        made = self._made.get(statement.id)
        if made is None:
            made = self._made[statement.id] = self._make(statement)
        return made

    def _make(self, statement: Statement) -> Evidence:
        document = self.record.document(statement.document)
        told = statement.start is not None and statement.end is not None
        return Evidence(
            id=statement.id,
            short=statement.short_id,
            holder=self.citations.holder(statement.holder),
            denies=statement.stance == "denies",
            about=statement.about,
            property=property_words(statement.property),
            value=join_words([value_words(value, actors=self.actors) for value in statement.value], last="or"),
            words=statement.words,
            document=document_words(document) if document else statement.document,
            span=f"characters {statement.start}–{statement.end}" if told else "",
            said_on=written_date(statement.stated_on) if statement.stated_on else "",
            href=""
            if statement.document == SUPPOSED
            else address.report(statement.document, statement=statement.short_id),
        )

    def words(self, text: str) -> str:
        """Return a text with the ids of states in it as names."""
        return named_words(text, actors=self.actors)


def witness_of(record: Record, *, actors: Actors) -> Witness:
    """Return what turns the statements of a record into evidence."""
    return Witness(record=record, actors=actors, citations=Citations(record, actors))


def property_words(name: str) -> str:
    """Return a property as people read it: `h1.object` is `object (hit 1)`."""
    hit, _, rest = name.rpartition(".")
    plain = rest.replace("_", " ")
    return f"{plain} (hit {hit[1:]})" if hit.startswith("h") and hit[1:].isdigit() else plain
