"""An index by which what stands in one document is found: the page of a report asks for it."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index, beside those that the first step has made."""
    op.create_index("statements_document", "statements", ["document", "batch"])
