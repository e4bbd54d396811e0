"""The tables: batches, what they hold, and whom statements point to."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

INDEXES = (
    ("documents", "name", "batch"),
    ("holders", "name", "batch"),
    ("titled", "kind", "name", "batch"),
    ("statements", "about", "batch"),
    ("unread", "document", "batch"),
    ("named_instruments", "name"),
    ("mentions", "about", "property"),
    ("mentions", "batch"),
)


def upgrade() -> None:
    """Make the tables and their indexes."""
    _batches()
    described = ("name", "sha256", "outlet", "title", "published_on", "url", "origin")
    _items("documents", *described, "source_kind", "reliability", "credibility")
    _items("texts")
    _items("holders", "name")
    _items("titled", "kind", "name")
    _items("statements", "about", "property", "holder", "document")
    _items("unread", "document")
    _items("receipts")
    _named_instruments()
    _mentions()
    for table, *columns in INDEXES:
        op.create_index(f"{table}_{columns[0]}", table, columns)


def _batches() -> None:
    op.create_table(
        "batches",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("recorded_at", sa.Text, nullable=False, unique=True),
        *map(_text, ("recorder", "note", "contents")),
        sa.Column("before", sa.Text, nullable=False, unique=True),
        sa.Column("link", sa.Text, nullable=False, unique=True),
        sa.Column("statements", sa.Integer, nullable=False),
        sa.Column("documents", sa.Integer, nullable=False),
    )


def _items(name: str, *columns: str) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("batch", sa.Integer, sa.ForeignKey("batches.number"), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        *map(_text, columns),
        _text("body"),
        sa.UniqueConstraint("batch", "position", name=f"{name}_batch_position"),
    )


def _named_instruments() -> None:
    op.create_table(
        "named_instruments",
        _text("id"),
        sa.Column("batch", sa.Integer, sa.ForeignKey("batches.number"), primary_key=True, autoincrement=False),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        _text("name"),
        _text("body"),
    )


def _mentions() -> None:
    op.create_table(
        "mentions",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("property", sa.Text, primary_key=True),
        sa.Column("statement", sa.Text, sa.ForeignKey("statements.id"), primary_key=True),
        _text("about"),
        sa.Column("batch", sa.Integer, sa.ForeignKey("batches.number"), nullable=False),
    )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)
