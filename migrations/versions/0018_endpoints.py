"""Endpoints that events are sent to.

Revision 0018, after 0017.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

TABLES = (
    "webhook_endpoints",
    "webhook_outboxes",
    "webhook_statuses",
    "webhook_events",
    "webhook_deliveries",
    "webhook_attempts",
)
INSTANT = sa.DateTime(timezone=True)

GRANT = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'oarlock_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON oarlock.{table} TO oarlock_app;
    END IF;
END $$
"""


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    _make_endpoints()
    _make_outboxes()
    _make_events()
    _make_deliveries()
    for table in TABLES:
        op.execute(f"ALTER TABLE oarlock.{table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE oarlock.{table} FORCE ROW LEVEL SECURITY")
        op.execute(
            f"CREATE POLICY tenant ON oarlock.{table} "
            "USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)"
        )
        op.execute(GRANT.format(table=table))


def _workspace(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_workspace_id")
    return sa.ForeignKeyConstraint(["workspace_id"], ["oarlock.workspaces.id"], name=name, ondelete="CASCADE")


def _refers(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_workspace_id_{column}")
    theirs = [f"oarlock.{other}.workspace_id", f"oarlock.{other}.id"]
    return sa.ForeignKeyConstraint(["workspace_id", column], theirs, name=name)


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, ["workspace_id", *columns], schema="oarlock")


def _make_endpoints() -> None:
    op.create_table(
        "webhook_endpoints",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("updated_at", INSTANT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("events", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("secret", sa.Text(), nullable=False),
        sa.Column("previous_secret", sa.Text(), nullable=True),
        sa.Column("previous_until", INSTANT, nullable=True),
        sa.Column("disabled_at", INSTANT, nullable=True),
        sa.Column("disabled_reason", sa.Text(), nullable=True),
        sa.Column("begins_after", sa.BigInteger(), nullable=False),
        _workspace("webhook_endpoints"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_webhook_endpoints")),
        schema="oarlock",
    )
    columns = ["workspace_id", "created_at", "id"]
    op.create_index("ix_webhook_endpoints_made", "webhook_endpoints", columns, schema="oarlock")


def _make_outboxes() -> None:
    op.create_table(
        "webhook_outboxes",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("told", sa.BigInteger(), nullable=False),
        sa.Column("judged", sa.BigInteger(), nullable=False),
        sa.Column("judged_at", INSTANT, nullable=True),
        sa.Column("judge_after", INSTANT, nullable=True),
        _workspace("webhook_outboxes"),
        sa.PrimaryKeyConstraint("workspace_id", name=op.f("pk_webhook_outboxes")),
        schema="oarlock",
    )
    op.create_table(
        "webhook_statuses",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("noun_id", sa.Uuid(), nullable=False),
        sa.Column("noun", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        _workspace("webhook_statuses"),
        sa.PrimaryKeyConstraint("workspace_id", "noun_id", name=op.f("pk_webhook_statuses")),
        schema="oarlock",
    )


def _make_events() -> None:
    op.create_table(
        "webhook_events",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("occurred_at", INSTANT, nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        _workspace("webhook_events"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_webhook_events")),
        schema="oarlock",
    )
    _index("webhook_events", "occurred_at", "id")


def _make_deliveries() -> None:
    table = "webhook_deliveries"
    op.create_table(
        table,
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("endpoint_id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("occurred_at", INSTANT, nullable=False),
        sa.Column("queued_at", INSTANT, nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("due_at", INSTANT, nullable=True),
        sa.Column("delivered_at", INSTANT, nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        _workspace(table),
        _refers(table, "endpoint_id", "webhook_endpoints"),
        _refers(table, "event_id", "webhook_events"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint(
            "workspace_id", "endpoint_id", "event_id", name=op.f(f"uq_{table}_workspace_id_endpoint_id_event_id")
        ),
        schema="oarlock",
    )
    _index(table, "endpoint_id", "queued_at", "id")
    _index(table, "endpoint_id", "status", "due_at")
    _index(table, "status", "due_at")
    _index(table, "event_id")
    op.create_table(
        "webhook_attempts",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("delivery_id", sa.Uuid(), nullable=False),
        sa.Column("endpoint_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("began_at", INSTANT, nullable=False),
        sa.Column("milliseconds", sa.Integer(), nullable=False),
        sa.Column("status_code", sa.Integer(), nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        _workspace("webhook_attempts"),
        _refers("webhook_attempts", "delivery_id", table),
        sa.PrimaryKeyConstraint("workspace_id", "delivery_id", "number", name=op.f("pk_webhook_attempts")),
        schema="oarlock",
    )
    _index("webhook_attempts", "endpoint_id")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.execute("DELETE FROM oarlock.routes WHERE kind = 'webhook_endpoint'")
    for table in reversed(TABLES):
        op.drop_table(table, schema="oarlock")
