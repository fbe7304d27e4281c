"""Alignments: what contributes to what, and what merely supports it.

Revision 0012, after 0011.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

GRANT = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'oarlock_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON oarlock.alignments TO oarlock_app;
    END IF;
END $$
"""


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, rather than hold everyone up behind it.
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.create_table(
        "alignments",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("from_id", sa.Uuid(), nullable=False),
        sa.Column("to_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["oarlock.workspaces.id"],
            name=op.f("fk_alignments_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "from_id"],
            ["oarlock.objectives.workspace_id", "oarlock.objectives.id"],
            name=op.f("fk_alignments_workspace_id_from_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "to_id"],
            ["oarlock.objectives.workspace_id", "oarlock.objectives.id"],
            name=op.f("fk_alignments_workspace_id_to_id"),
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_alignments")),
        sa.UniqueConstraint("workspace_id", "from_id", "to_id", name=op.f("uq_alignments_workspace_id_from_id_to_id")),
        schema="oarlock",
    )
    op.create_index("ix_alignments_made", "alignments", ["workspace_id", "created_at", "id"], schema="oarlock")
    op.create_index("ix_alignments_to_id", "alignments", ["workspace_id", "to_id"], schema="oarlock")
    op.execute("ALTER TABLE oarlock.alignments ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE oarlock.alignments FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY tenant ON oarlock.alignments "
        "USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)"
    )
    op.execute(GRANT)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.drop_table("alignments", schema="oarlock")
