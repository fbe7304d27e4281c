"""Find the readings that were withdrawn without looking through all revisions.

Revision 0009, after 0008.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

NAME = "ix_reading_revisions_withdrawn"


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, rather than hold everyone up behind it.
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.create_index(
        NAME,
        "reading_revisions",
        ["workspace_id", "metric_id"],
        schema="oarlock",
        postgresql_where=sa.text("withdrawn"),
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.drop_index(NAME, "reading_revisions", schema="oarlock")
