"""How often a plan is checked in on, and from where on people are sure of a key result.

Revision 0014, after 0013.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

SETTINGS = {"check_in_cadence": (sa.Text(), "monthly"), "confidence_below": (sa.Float(), "0.5")}
"""The settings, and what holds for the workspaces that are there already."""


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.add_column("plans", sa.Column("check_in_cadence", sa.Text(), nullable=True), schema="oarlock")
    # A constant default is kept in the catalogue: no row is written anew.
    for name, (kind, present) in SETTINGS.items():
        op.add_column("workspaces", sa.Column(name, kind, nullable=False, server_default=present), schema="oarlock")
        op.alter_column("workspaces", name, server_default=None, schema="oarlock")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    for name in SETTINGS:
        op.drop_column("workspaces", name, schema="oarlock")
    op.drop_column("plans", "check_in_cadence", schema="oarlock")
