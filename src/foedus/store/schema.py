"""The tables of a store, as SQLAlchemy Core knows them; the migrations make them.

Every table of items has `batch` and `position`: in which batch it was recorded, and as which of its kind, from 0.
`body` is canonical JSON and covered by the chain; the other columns are drawn from it, for indexes and for people.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint

VERSION_TABLE = "foedus_version"
METADATA = MetaData()

BATCHES = Table(
    "batches",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("recorded_at", Text, nullable=False, unique=True),
    Column("recorder", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("contents", Text, nullable=False),
    Column("before", Text, nullable=False, unique=True),
    Column("link", Text, nullable=False, unique=True),
    Column("statements", Integer, nullable=False),
    Column("documents", Integer, nullable=False),
)


def _items(name: str, *columns: Column[str]) -> Table:
    return Table(
        name,
        METADATA,
        Column("id", Text, primary_key=True),
        Column("batch", Integer, ForeignKey("batches.number"), nullable=False),
        Column("position", Integer, nullable=False),
        *columns,
        Column("body", Text, nullable=False),
        UniqueConstraint("batch", "position", name=f"{name}_batch_position"),
    )


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


DOCUMENTS = _items(
    "documents",
    *map(_text, ("name", "sha256", "outlet", "title", "published_on", "url", "origin")),
    *map(_text, ("source_kind", "reliability", "credibility")),
)
TEXTS = _items("texts")
HOLDERS = _items("holders", _text("name"))
TITLED = _items("titled", _text("kind"), _text("name"))
STATEMENTS = _items("statements", *map(_text, ("about", "property", "holder", "document")))
UNREAD = _items("unread", _text("document"))
# Named anew in each batch, so that an incident's reports tell which instruments they name.
NAMED_INSTRUMENTS = Table(
    "named_instruments",
    METADATA,
    Column("id", Text, nullable=False),
    Column("batch", Integer, ForeignKey("batches.number"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("body", Text, nullable=False),
)
RECEIPTS = _items("receipts")

# Whom statements point to: the incident of an act, an incident that is the same, a statement withdrawn.
MENTIONS = Table(
    "mentions",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("property", Text, primary_key=True),
    Column("statement", Text, ForeignKey("statements.id"), primary_key=True),
    Column("about", Text, nullable=False),
    Column("batch", Integer, ForeignKey("batches.number"), nullable=False),
)

Index("documents_name", DOCUMENTS.c.name, DOCUMENTS.c.batch)
Index("holders_name", HOLDERS.c.name, HOLDERS.c.batch)
Index("titled_kind", TITLED.c.kind, TITLED.c.name, TITLED.c.batch)
Index("statements_about", STATEMENTS.c.about, STATEMENTS.c.batch)
Index("statements_document", STATEMENTS.c.document, STATEMENTS.c.batch)
Index("unread_document", UNREAD.c.document, UNREAD.c.batch)
Index("named_instruments_name", NAMED_INSTRUMENTS.c.name)
Index("mentions_about", MENTIONS.c.about, MENTIONS.c.property)
Index("mentions_batch", MENTIONS.c.batch)
