"""Closings: how a plan ended, kept as it was judged then; and which plan a plan was made from.

Revision 0015, after 0014.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

GRANT = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'oarlock_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON oarlock.plan_closings TO oarlock_app;
    END IF;
END $$
"""


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, rather than hold everyone up behind it.
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.add_column("plans", sa.Column("previous_plan_id", sa.Uuid(), nullable=True), schema="oarlock")
    op.create_foreign_key(
        op.f("fk_plans_workspace_id_previous_plan_id"),
        "plans",
        "plans",
        ["workspace_id", "previous_plan_id"],
        ["workspace_id", "id"],
        source_schema="oarlock",
        referent_schema="oarlock",
    )
    op.create_index("ix_plans_previous_plan_id", "plans", ["workspace_id", "previous_plan_id"], schema="oarlock")
    op.create_table(
        "plan_closings",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("lessons", sa.Text(), nullable=True),
        sa.Column("framework", sa.Text(), nullable=False),
        sa.Column("progress", sa.Float(), nullable=True),
        sa.Column("objectives", postgresql.JSONB(), nullable=False),
        sa.Column("key_results", postgresql.JSONB(), nullable=False),
        sa.Column("tactics", postgresql.JSONB(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["oarlock.workspaces.id"],
            name=op.f("fk_plan_closings_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "plan_id"],
            ["oarlock.plans.workspace_id", "oarlock.plans.id"],
            name=op.f("fk_plan_closings_workspace_id_plan_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "member_id"],
            ["oarlock.members.workspace_id", "oarlock.members.id"],
            name=op.f("fk_plan_closings_workspace_id_member_id"),
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_plan_closings")),
        schema="oarlock",
    )
    op.create_index("ix_plan_closings_made", "plan_closings", ["workspace_id", "created_at", "id"], schema="oarlock")
    op.create_index(
        "ix_plan_closings_plan_id_created_at_id",
        "plan_closings",
        ["workspace_id", "plan_id", "created_at", "id"],
        schema="oarlock",
    )
    op.create_index("ix_plan_closings_member_id", "plan_closings", ["workspace_id", "member_id"], schema="oarlock")
    op.execute("ALTER TABLE oarlock.plan_closings ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE oarlock.plan_closings FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY tenant ON oarlock.plan_closings "
        "USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)"
    )
    op.execute(GRANT)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.drop_table("plan_closings", schema="oarlock")
    op.drop_index("ix_plans_previous_plan_id", "plans", schema="oarlock")
    op.drop_constraint(op.f("fk_plans_workspace_id_previous_plan_id"), "plans", schema="oarlock")
    op.drop_column("plans", "previous_plan_id", schema="oarlock")
