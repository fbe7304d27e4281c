"""Formulas of derived metrics.

Revision 0006, after 0005.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.add_column("metrics", sa.Column("formula", sa.Text(), nullable=True), schema="oarlock")
    # A constant default is kept in the catalogue: no row is written anew.
    empty = sa.Column("formula_metric_ids", ARRAY(sa.Uuid()), nullable=False, server_default="{}")
    op.add_column("metrics", empty, schema="oarlock")
    op.alter_column("metrics", "formula_metric_ids", server_default=None, schema="oarlock")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.drop_column("metrics", "formula_metric_ids", schema="oarlock")
    op.drop_column("metrics", "formula", schema="oarlock")
