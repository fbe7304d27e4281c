"""What tactics cost and brought, and when they ran.

Revision 0016, after 0015.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

DAYS = ("started_on", "ended_on")
FIGURES = ("actual_cost", "actual_benefit", "actual_effort")


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    for name in DAYS:
        op.add_column("tactics", sa.Column(name, sa.Date(), nullable=True), schema="oarlock")
    for name in FIGURES:
        op.add_column("tactics", sa.Column(name, sa.Double(), nullable=True), schema="oarlock")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    for name in (*FIGURES, *DAYS):
        op.drop_column("tactics", name, schema="oarlock")
