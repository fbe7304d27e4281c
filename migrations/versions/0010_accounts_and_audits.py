"""Accounts of channels, and audits: dated snapshots of their metrics.

Revision 0010, after 0009.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

TABLES = ("accounts", "audits", "audit_entries")
GRANT = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'oarlock_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON oarlock.accounts, oarlock.audits, oarlock.audit_entries TO oarlock_app;
    END IF;
END $$
"""
REFERENCES = (("metrics", "account_id", "accounts"), ("key_results", "baseline_audit_id", "audits"))
"""Columns that come to tables which are there, and what they name."""


def _refers(table: str, column: str, named: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id", column],
        [f"oarlock.{named}.workspace_id", f"oarlock.{named}.id"],
        name=op.f(f"fk_{table}_workspace_id_{column}"),
    )


def _belongs(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id"], ["oarlock.workspaces.id"], name=op.f(f"fk_{table}_workspace_id"), ondelete="CASCADE"
    )


def _stamps() -> list[sa.Column[object]]:
    return [
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
    ]


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, rather than hold everyone up behind it.
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.create_table(
        "accounts",
        *_stamps(),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("handle", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("owner_id", sa.Uuid(), nullable=True),
        sa.Column("purpose", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("focus", sa.Text(), nullable=True),
        sa.Column("focus_reason", sa.Text(), nullable=True),
        _belongs("accounts"),
        _refers("accounts", "owner_id", "members"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("workspace_id", "channel", "handle", name=op.f("uq_accounts_workspace_id_channel_handle")),
        schema="oarlock",
    )
    op.create_table(
        "audits",
        *_stamps(),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        _belongs("audits"),
        _refers("audits", "account_id", "accounts"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_audits")),
        schema="oarlock",
    )
    op.create_table(
        "audit_entries",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("audit_id", sa.Uuid(), nullable=False),
        sa.Column("metric_id", sa.Uuid(), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("period_start", sa.DateTime(timezone=True), nullable=True),
        sa.Column("period_end", sa.DateTime(timezone=True), nullable=True),
        _belongs("audit_entries"),
        _refers("audit_entries", "audit_id", "audits"),
        _refers("audit_entries", "metric_id", "metrics"),
        sa.PrimaryKeyConstraint("workspace_id", "audit_id", "metric_id", name=op.f("pk_audit_entries")),
        schema="oarlock",
    )
    for table, column in (
        ("accounts", "owner_id"),
        ("audits", "account_id"),
        ("audit_entries", "metric_id"),
    ):
        op.create_index(f"ix_{table}_{column}", table, ["workspace_id", column], schema="oarlock")
    for table in ("accounts", "audits"):
        op.create_index(f"ix_{table}_made", table, ["workspace_id", "created_at", "id"], schema="oarlock")
    for table, column, named in REFERENCES:
        op.add_column(table, sa.Column(column, sa.Uuid(), nullable=True), schema="oarlock")
        op.create_foreign_key(
            op.f(f"fk_{table}_workspace_id_{column}"),
            table,
            named,
            ["workspace_id", column],
            ["workspace_id", "id"],
            source_schema="oarlock",
            referent_schema="oarlock",
        )
        op.create_index(f"ix_{table}_{column}", table, ["workspace_id", column], schema="oarlock")
    for table in TABLES:
        op.execute(f"ALTER TABLE oarlock.{table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE oarlock.{table} FORCE ROW LEVEL SECURITY")
        op.execute(
            f"CREATE POLICY tenant ON oarlock.{table} "
            "USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)"
        )
    op.execute(GRANT)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    for table, column, _ in reversed(REFERENCES):
        op.drop_column(table, column, schema="oarlock")
    for table in reversed(TABLES):
        op.drop_table(table, schema="oarlock")
