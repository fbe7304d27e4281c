"""The change log, remembered answers, rate limits, and the settings of a workspace.

Revision 0002, after 0001.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TENANT_TABLES = ("change_counters", "changes", "rate_windows", "remembered_answers")
SETTINGS = (
    ("smart_on_track", sa.Float(), "0.9"),
    ("smart_at_risk", sa.Float(), "0.75"),
    ("okr_on_track", sa.Float(), "0.7"),
    ("okr_at_risk", sa.Float(), "0.5"),
    ("succeeded_from", sa.Float(), "0.6"),
    ("band_from", sa.Float(), "0.6"),
    ("band_to", sa.Float(), "0.7"),
    ("stale_after_cadences", sa.Integer(), "2"),
    ("irregular_stale_days", sa.Integer(), "35"),
    ("prioritization_method", sa.Text(), "value_complexity"),
    ("value_threshold", sa.Float(), "3"),
    ("complexity_threshold", sa.Float(), "3"),
)
"""The settings, and what holds for the workspaces that are there already."""

GRANT = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'oarlock_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON {tables} TO oarlock_app;
    END IF;
END $$
"""


def protect() -> None:
    """Row-level security on the new tables, for their owner too, and what the service's plain role may do."""
    for table in TENANT_TABLES:
        op.execute(f"ALTER TABLE oarlock.{table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE oarlock.{table} FORCE ROW LEVEL SECURITY")
        op.execute(
            f"CREATE POLICY tenant ON oarlock.{table} "
            "USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)"
        )
    op.execute(GRANT.format(tables=", ".join(f"oarlock.{table}" for table in TENANT_TABLES)))


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, rather than hold everyone up behind it.
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.create_table(
        "change_counters",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", name=op.f("pk_change_counters")),
        schema="oarlock",
    )
    op.create_table(
        "changes",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("noun", sa.Text(), nullable=False),
        sa.Column("noun_id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=True),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("key_id", sa.Uuid(), nullable=True),
        sa.Column("source_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("request_id", sa.Text(), nullable=True),
        sa.Column("before", postgresql.JSONB(), nullable=True),
        sa.Column("after", postgresql.JSONB(), nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "seq", name=op.f("pk_changes")),
        schema="oarlock",
    )
    op.create_index("ix_changes_noun_id_seq", "changes", ["workspace_id", "noun_id", "seq"], schema="oarlock")
    op.create_index("ix_changes_plan_id_seq", "changes", ["workspace_id", "plan_id", "seq"], schema="oarlock")
    op.create_index("ix_changes_changed_at", "changes", ["workspace_id", "changed_at"], schema="oarlock")
    op.create_table(
        "remembered_answers",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("key_id", sa.Uuid(), nullable=False),
        sa.Column("idempotency_key", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "key_id", "idempotency_key", name=op.f("pk_remembered_answers")),
        schema="oarlock",
    )
    op.create_index(
        "ix_remembered_answers_expires_at", "remembered_answers", ["workspace_id", "expires_at"], schema="oarlock"
    )
    op.create_table(
        "rate_windows",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("leased", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "subject_id", "starts_at", name=op.f("pk_rate_windows")),
        schema="oarlock",
    )
    # Sources of several workspaces may have the same id: who brings one must not learn that it is taken elsewhere.
    op.drop_constraint("pk_routes", "routes", schema="oarlock")
    op.create_primary_key("pk_routes", "routes", ["kind", "lookup", "workspace_id"], schema="oarlock")
    op.create_index(
        "uq_routes_kind_lookup",
        "routes",
        ["kind", "lookup"],
        unique=True,
        schema="oarlock",
        postgresql_where=sa.text("kind <> 'source'"),
    )
    for name, kind, present in SETTINGS:
        op.add_column("workspaces", sa.Column(name, kind, nullable=False, server_default=present), schema="oarlock")
        op.alter_column("workspaces", name, server_default=None, schema="oarlock")
    protect()


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    for name, _, _ in reversed(SETTINGS):
        op.drop_column("workspaces", name, schema="oarlock")
    op.drop_index("uq_routes_kind_lookup", table_name="routes", schema="oarlock")
    op.drop_constraint("pk_routes", "routes", schema="oarlock")
    op.create_primary_key("pk_routes", "routes", ["kind", "lookup"], schema="oarlock")
    for table in reversed(TENANT_TABLES):
        op.drop_table(table, schema="oarlock")
