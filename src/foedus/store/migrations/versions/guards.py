"""The guards: what is on record is neither changed nor removed, by accident at least; the chain is the proof."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = (
    "batches",
    "documents",
    "texts",
    "holders",
    "titled",
    "statements",
    "unread",
    "named_instruments",
    "receipts",
    "mentions",
)
SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {event} ON {table}
BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END
"""
REFUSE = """
CREATE FUNCTION foedus_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the record is append-only'; END $$
"""
POSTGRESQL = """
CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION foedus_refuse()
"""


def upgrade() -> None:
    """Set a guard on each table."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(REFUSE)
        for table in TABLES:
            op.execute(POSTGRESQL.format(table=table))
        return
    for table in TABLES:
        for event in ("UPDATE", "DELETE"):
            op.execute(SQLITE.format(table=table, event=event, verb=event.lower()))
