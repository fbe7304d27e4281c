"""Partitions of readings, and their days rolled up.

Revision 0007, after 0006. The partitions themselves are made when it is over, by the calendar: see
`service.store.partitions`.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TENANT_TABLES = ("reading_days", "upkeeps")

GRANT = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'oarlock_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON {tables} TO oarlock_app;
    END IF;
END $$
"""

FOLD = """
DO $$
DECLARE
    partition regclass;
BEGIN
    FOR partition IN
        SELECT inhrelid::regclass FROM pg_inherits
         WHERE inhparent = 'oarlock.readings'::regclass AND inhrelid <> 'oarlock.readings_p_default'::regclass
    LOOP
        EXECUTE format('ALTER TABLE oarlock.readings DETACH PARTITION %s', partition);
        EXECUTE format('INSERT INTO oarlock.readings_p_default SELECT * FROM %s', partition);
        EXECUTE format('DROP TABLE %s', partition);
    END LOOP;
END $$
"""
"""All readings back into the one partition there was. The role that migrates owns it."""


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
        "reading_days",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("metric_id", sa.Uuid(), nullable=False),
        sa.Column("starts", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rolled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("total", sa.Numeric(), nullable=True),
        sa.Column("least", sa.Double(), nullable=True),
        sa.Column("most", sa.Double(), nullable=True),
        sa.Column("first", sa.Double(), nullable=True),
        sa.Column("first_start", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last", sa.Double(), nullable=True),
        sa.Column("last_start", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_end", sa.DateTime(timezone=True), nullable=True),
        sa.Column("provisional", sa.Boolean(), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "metric_id", "starts", name=op.f("pk_reading_days")),
        schema="oarlock",
    )
    op.create_table(
        "upkeeps",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["oarlock.workspaces.id"], name=op.f("fk_upkeeps_workspace_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace_id", name=op.f("pk_upkeeps")),
        schema="oarlock",
    )
    op.add_column("metrics", sa.Column("keep_raw_days", sa.Integer(), nullable=True), schema="oarlock")
    op.add_column("metrics", sa.Column("rolled_zone", sa.Text(), nullable=True), schema="oarlock")
    op.add_column("metrics", sa.Column("closed_before", sa.DateTime(timezone=True), nullable=True), schema="oarlock")
    protect()


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.drop_column("metrics", "closed_before", schema="oarlock")
    op.drop_column("metrics", "rolled_zone", schema="oarlock")
    op.drop_column("metrics", "keep_raw_days", schema="oarlock")
    op.drop_table("upkeeps", schema="oarlock")
    op.drop_table("reading_days", schema="oarlock")
    op.execute(FOLD)
