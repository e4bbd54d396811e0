"""Coded rows of a feed as ordinary statements, so that they go the way that every report goes."""

from collections.abc import Iterable, Iterator
from datetime import date

from foedus.feeds.coded import AND, ANY_OF, CodedRow
from foedus.statements.statement import Document, Record, Statement, Titled

PROPERTIES = {
    "act": "act",
    "object": "h1.object",
    "of": "h1.of",
    "by": "by",
    "place": "place",
    "origin": "origin",
    "sent_by": "sent_by",
    "backed_by": "backed_by",
    "intent": "intent",
}


def record_of_rows(rows: Iterable[CodedRow]) -> Record:
    """Return what the rows say as statements, each held by its data set as a document.

    A statement's id is `dataset:version:row:property`, with the account after `@` where another data set says it of
    the same incident; the second group of attackers is `by+2`. Days that are not known are no statement.

    Grain: one statement a row and property; for `by` one for each group that had a part.
    """
    held = tuple(rows)
    return Record(
        documents=tuple(
            Document(id=name, outlet=name, published_on="") for name in dict.fromkeys(one.account for one in held)
        ),
        incidents=tuple(Titled(id=name, title="") for name in dict.fromkeys(one.incident for one in held)),
        statements=tuple(dict.fromkeys(statement for one in held for statement in _statements(one))),
    )


def statement_id(incident: str, *, account: str, name: str, number: int = 1) -> str:
    """Return the id of what an account says of one property of an incident, or of the nth group of attackers.

    >>> statement_id("ucdp-ged:24.1:7", account="ucdp-ged", name="by", number=2)
    'ucdp-ged:24.1:7:by+2'
    """
    group = f"{AND}{number}" if number > 1 else ""
    other = "" if incident.partition(":")[0] == account else f"@{account}"
    return f"{incident}:{name}{group}{other}"


def _statements(row: CodedRow) -> Iterator[Statement]:
    for column, name in PROPERTIES.items():
        words: str = getattr(row, column)
        for number, group in enumerate(words.split(AND) if column == "by" else (words,), start=1):
            if group:
                yield _said(row, name, group.split(ANY_OF), number)
    if row.first_day or row.last_day:
        first, last = row.first_day or date.min, row.last_day or date.max
        yield _said(row, "happened_on", [f"{first}..{last}" if first != last else f"{first}"], 1)


def _said(row: CodedRow, name: str, values: list[str], number: int) -> Statement:
    said = Statement(about=row.incident, property=name, value=tuple(values), holder=row.account, document=row.account)
    return said.called(statement_id(row.incident, account=row.account, name=name, number=number))
