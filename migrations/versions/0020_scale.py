"""How far back the change log is whole.

Revision 0020, after 0019.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, rather than hold everyone up behind it.
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.add_column("change_counters", sa.Column("kept_after", sa.BigInteger(), nullable=True), schema="oarlock")
    op.add_column(
        "change_counters", sa.Column("kept_since", sa.DateTime(timezone=True), nullable=True), schema="oarlock"
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.drop_column("change_counters", "kept_since", schema="oarlock")
    op.drop_column("change_counters", "kept_after", schema="oarlock")
