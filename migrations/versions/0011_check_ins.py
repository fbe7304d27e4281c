"""Check-ins: what people said of their key results, and what was so at that instant.

Revision 0011, after 0010.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

GRANT = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'oarlock_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON oarlock.check_ins TO oarlock_app;
    END IF;
END $$
"""

INDEXES = {
    "ix_check_ins_made": ["workspace_id", "created_at", "id"],
    "ix_check_ins_plan_id_published_at_id": ["workspace_id", "plan_id", "published_at", "id"],
    "ix_check_ins_plan_id_created_at_id": ["workspace_id", "plan_id", "created_at", "id"],
    "ix_check_ins_author_id_created_at_id": ["workspace_id", "author_id", "created_at", "id"],
}


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.create_table(
        "check_ins",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("what_changed", sa.Text(), nullable=True),
        sa.Column("next_step", sa.Text(), nullable=True),
        sa.Column("confidences", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.Column("acknowledged_by", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("snapshot", postgresql.JSONB(astext_type=sa.Text(), none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["oarlock.workspaces.id"],
            name=op.f("fk_check_ins_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "plan_id"],
            ["oarlock.plans.workspace_id", "oarlock.plans.id"],
            name=op.f("fk_check_ins_workspace_id_plan_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "author_id"],
            ["oarlock.members.workspace_id", "oarlock.members.id"],
            name=op.f("fk_check_ins_workspace_id_author_id"),
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_check_ins")),
        schema="oarlock",
    )
    for name, columns in INDEXES.items():
        op.create_index(name, "check_ins", columns, schema="oarlock")
    op.execute("ALTER TABLE oarlock.check_ins ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE oarlock.check_ins FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY tenant ON oarlock.check_ins "
        "USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)"
    )
    op.execute(GRANT)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.drop_table("check_ins", schema="oarlock")
