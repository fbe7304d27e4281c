"""Links to the calendars of plans.

Revision 0003, after 0002.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

GRANT = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'oarlock_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON oarlock.calendar_tokens TO oarlock_app;
    END IF;
END $$
"""


def protect() -> None:
    """Row-level security on the new table, for its owner too, and what the service's plain role may do."""
    op.execute("ALTER TABLE oarlock.calendar_tokens ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE oarlock.calendar_tokens FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY tenant ON oarlock.calendar_tokens "
        "USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)"
    )
    op.execute(GRANT)


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, rather than hold everyone up behind it.
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.create_table(
        "calendar_tokens",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("hint", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "plan_id"],
            ["oarlock.plans.workspace_id", "oarlock.plans.id"],
            name=op.f("fk_calendar_tokens_workspace_id_plan_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["oarlock.workspaces.id"],
            name=op.f("fk_calendar_tokens_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_calendar_tokens")),
        schema="oarlock",
    )
    op.create_index(
        "ix_calendar_tokens_made", "calendar_tokens", ["workspace_id", "created_at", "id"], schema="oarlock"
    )
    op.create_index(
        "ix_calendar_tokens_plan_id_created_at_id",
        "calendar_tokens",
        ["workspace_id", "plan_id", "created_at", "id"],
        schema="oarlock",
    )
    protect()


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.drop_table("calendar_tokens", schema="oarlock")
    op.execute("DELETE FROM oarlock.routes WHERE kind = 'calendar'")
