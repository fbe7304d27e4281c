"""What each person estimates about tactics.

Revision 0004, after 0003.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

GRANT = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'oarlock_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON oarlock.estimates TO oarlock_app;
    END IF;
END $$
"""


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, rather than hold everyone up behind it.
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.create_table(
        "estimates",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("tactic_id", sa.Uuid(), nullable=False),
        sa.Column("input", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["oarlock.workspaces.id"],
            name=op.f("fk_estimates_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "tactic_id"],
            ["oarlock.tactics.workspace_id", "oarlock.tactics.id"],
            name=op.f("fk_estimates_workspace_id_tactic_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "member_id"],
            ["oarlock.members.workspace_id", "oarlock.members.id"],
            name=op.f("fk_estimates_workspace_id_member_id"),
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_estimates")),
        schema="oarlock",
    )
    op.create_index("ix_estimates_made", "estimates", ["workspace_id", "created_at", "id"], schema="oarlock")
    op.create_index(
        "ix_estimates_tactic_id_created_at_id",
        "estimates",
        ["workspace_id", "tactic_id", "created_at", "id"],
        schema="oarlock",
    )
    op.create_index("ix_estimates_member_id", "estimates", ["workspace_id", "member_id"], schema="oarlock")
    op.execute("ALTER TABLE oarlock.estimates ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE oarlock.estimates FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY tenant ON oarlock.estimates "
        "USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)"
    )
    op.execute(GRANT)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.drop_table("estimates", schema="oarlock")
