"""Members known by their identity provider.

Revision 0019, after 0018.
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, rather than hold everyone up behind it.
    op.execute("SET LOCAL lock_timeout = '4s'")
    for name in ("access", "issuer", "subject"):
        op.add_column("members", sa.Column(name, sa.Text(), nullable=True), schema="oarlock")
    op.create_unique_constraint(
        op.f("uq_members_workspace_id_issuer_subject"),
        "members",
        ["workspace_id", "issuer", "subject"],
        schema="oarlock",
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.drop_constraint(op.f("uq_members_workspace_id_issuer_subject"), "members", schema="oarlock", type_="unique")
    for name in ("subject", "issuer", "access"):
        op.drop_column("members", name, schema="oarlock")
