"""How sources are read, their second secret, and their deliveries as they came.

Revision 0005, after 0004.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

GRANT = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'oarlock_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON oarlock.delivery_contents TO oarlock_app;
    END IF;
END $$
"""

# Once, for all workspaces together: as one block, each tenant's rows stay with their tenant.
MOVE = """
DO $$
BEGIN
    INSERT INTO oarlock.delivery_contents (workspace_id, delivery, source_id, body, answer)
    SELECT workspace_id, id, source_id, '', answer FROM oarlock.deliveries;
END $$
"""
MOVE_BACK = """
DO $$
BEGIN
    UPDATE oarlock.deliveries d SET answer = c.answer
      FROM oarlock.delivery_contents c WHERE c.workspace_id = d.workspace_id AND c.delivery = d.id;
END $$
"""


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    _widen_sources()
    _widen_deliveries()
    _make_contents()


def _widen_sources() -> None:
    encoding = sa.Column("encoding", sa.Text(), nullable=False, server_default="hex")
    op.add_column("sources", encoding, schema="oarlock")
    op.alter_column("sources", "encoding", server_default=None, schema="oarlock")
    for name in ("delivery_header", "preset", "verify_token", "previous_secret"):
        op.add_column("sources", sa.Column(name, sa.Text(), nullable=True), schema="oarlock")
    op.add_column("sources", sa.Column("mapping", postgresql.JSONB(), nullable=True), schema="oarlock")
    op.add_column("sources", sa.Column("previous_until", sa.DateTime(timezone=True), nullable=True), schema="oarlock")


def _widen_deliveries() -> None:
    # Those that are there were taken, and are remembered by their ids alone.
    for column, default in (
        (sa.Column("id", sa.Uuid(), nullable=False), sa.text("gen_random_uuid()")),
        (sa.Column("status", sa.Text(), nullable=False), "taken"),
        (sa.Column("headers", postgresql.JSONB(), nullable=False), sa.text("'{}'::jsonb")),
        (sa.Column("size", sa.BigInteger(), nullable=False), "0"),
        *(
            (sa.Column(name, sa.Integer(), nullable=False), "0")
            for name in ("accepted", "unchanged", "revised", "rejected", "quarantined")
        ),
    ):
        column.server_default = sa.DefaultClause(default)
        op.add_column("deliveries", column, schema="oarlock")
        op.alter_column("deliveries", column.name, server_default=None, schema="oarlock")
    for name in ("content_type", "code", "message"):
        op.add_column("deliveries", sa.Column(name, sa.Text(), nullable=True), schema="oarlock")
    op.drop_constraint("pk_deliveries", "deliveries", schema="oarlock")
    op.create_primary_key("pk_deliveries", "deliveries", ["workspace_id", "id"], schema="oarlock")
    op.create_unique_constraint(
        "uq_deliveries_workspace_id_source_id_delivery_id",
        "deliveries",
        ["workspace_id", "source_id", "delivery_id"],
        schema="oarlock",
    )
    op.drop_index("ix_deliveries_source_id_received_at", "deliveries", schema="oarlock")
    op.create_index(
        "ix_deliveries_source_id_received_at_id",
        "deliveries",
        ["workspace_id", "source_id", "received_at", "id"],
        schema="oarlock",
    )
    op.create_index("ix_deliveries_received_at", "deliveries", ["workspace_id", "received_at"], schema="oarlock")


def _make_contents() -> None:
    op.create_table(
        "delivery_contents",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("delivery", sa.Uuid(), nullable=False),
        sa.Column("source_id", sa.Uuid(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("answer", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["oarlock.workspaces.id"],
            name=op.f("fk_delivery_contents_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "delivery"],
            ["oarlock.deliveries.workspace_id", "oarlock.deliveries.id"],
            name=op.f("fk_delivery_contents_workspace_id_delivery"),
        ),
        sa.PrimaryKeyConstraint("workspace_id", "delivery", name=op.f("pk_delivery_contents")),
        schema="oarlock",
    )
    op.create_index(
        "ix_delivery_contents_source_id", "delivery_contents", ["workspace_id", "source_id"], schema="oarlock"
    )
    # The owner of a table is held to its policies, too, as long as they are forced.
    op.execute("ALTER TABLE oarlock.deliveries NO FORCE ROW LEVEL SECURITY")
    op.execute(MOVE)
    op.execute("ALTER TABLE oarlock.deliveries FORCE ROW LEVEL SECURITY")
    op.drop_column("deliveries", "answer", schema="oarlock")
    op.execute("ALTER TABLE oarlock.delivery_contents ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE oarlock.delivery_contents FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY tenant ON oarlock.delivery_contents "
        "USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)"
    )
    op.execute(GRANT)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.add_column("deliveries", sa.Column("answer", sa.JSON(), nullable=True), schema="oarlock")
    for table in ("deliveries", "delivery_contents"):
        op.execute(f"ALTER TABLE oarlock.{table} NO FORCE ROW LEVEL SECURITY")
    op.execute(MOVE_BACK)
    op.execute("ALTER TABLE oarlock.deliveries FORCE ROW LEVEL SECURITY")
    op.drop_table("delivery_contents", schema="oarlock")
    op.drop_index("ix_deliveries_received_at", "deliveries", schema="oarlock")
    op.drop_index("ix_deliveries_source_id_received_at_id", "deliveries", schema="oarlock")
    op.create_index(
        "ix_deliveries_source_id_received_at",
        "deliveries",
        ["workspace_id", "source_id", "received_at"],
        schema="oarlock",
    )
    op.drop_constraint("uq_deliveries_workspace_id_source_id_delivery_id", "deliveries", schema="oarlock")
    op.drop_constraint("pk_deliveries", "deliveries", schema="oarlock")
    op.create_primary_key("pk_deliveries", "deliveries", ["workspace_id", "source_id", "delivery_id"], schema="oarlock")
    for name in (
        "id", "status", "headers", "size", "accepted", "unchanged", "revised", "rejected", "quarantined",
        "content_type", "code", "message",
    ):  # fmt: skip
        op.drop_column("deliveries", name, schema="oarlock")
    for name in (
        "encoding", "delivery_header", "preset", "verify_token", "previous_secret", "mapping", "previous_until",
    ):  # fmt: skip
        op.drop_column("sources", name, schema="oarlock")
