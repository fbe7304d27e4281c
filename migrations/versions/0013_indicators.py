"""Indicators of tactics: candidates, those chosen, and what became a KPI.

Revision 0013, after 0012.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

GRANT = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'oarlock_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON oarlock.indicators TO oarlock_app;
    END IF;
END $$
"""


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, rather than hold everyone up behind it.
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.create_table(
        "indicators",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("tactic_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("metric_id", sa.Uuid(), nullable=True),
        sa.Column("key_result_id", sa.Uuid(), nullable=True),
        sa.Column("significance", sa.Float(), nullable=True),
        sa.Column("tractability", sa.Float(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("promoted_to_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["oarlock.workspaces.id"],
            name=op.f("fk_indicators_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "tactic_id"],
            ["oarlock.tactics.workspace_id", "oarlock.tactics.id"],
            name=op.f("fk_indicators_workspace_id_tactic_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "metric_id"],
            ["oarlock.metrics.workspace_id", "oarlock.metrics.id"],
            name=op.f("fk_indicators_workspace_id_metric_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "key_result_id"],
            ["oarlock.key_results.workspace_id", "oarlock.key_results.id"],
            name=op.f("fk_indicators_workspace_id_key_result_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "promoted_to_id"],
            ["oarlock.key_results.workspace_id", "oarlock.key_results.id"],
            name=op.f("fk_indicators_workspace_id_promoted_to_id"),
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_indicators")),
        schema="oarlock",
    )
    op.create_index("ix_indicators_made", "indicators", ["workspace_id", "created_at", "id"], schema="oarlock")
    op.create_index(
        "ix_indicators_tactic_id_created_at_id",
        "indicators",
        ["workspace_id", "tactic_id", "created_at", "id"],
        schema="oarlock",
    )
    for column in ("metric_id", "key_result_id", "promoted_to_id"):
        op.create_index(f"ix_indicators_{column}", "indicators", ["workspace_id", column], schema="oarlock")
    op.execute("ALTER TABLE oarlock.indicators ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE oarlock.indicators FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY tenant ON oarlock.indicators "
        "USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)"
    )
    op.execute(GRANT)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.drop_table("indicators", schema="oarlock")
