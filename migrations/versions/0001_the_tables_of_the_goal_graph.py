"""The tables of the goal graph.

Revision 0001, after None.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TENANT_TABLES = (
    "deliveries",
    "key_results",
    "keys",
    "latest_readings",
    "members",
    "metrics",
    "nodes",
    "objectives",
    "plans",
    "quarantined_readings",
    "reading_revisions",
    "readings",
    "sources",
    "tactics",
)
APPLICATION_ROLE = """
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'oarlock_app')
       AND (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) THEN
        CREATE ROLE oarlock_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL; -- another database of this server was migrated at the same moment
END $$
"""

GRANT = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'oarlock_app') THEN
        GRANT USAGE ON SCHEMA oarlock TO oarlock_app;
        GRANT SELECT, INSERT, UPDATE, DELETE ON {tables} TO oarlock_app;
        GRANT SELECT ON oarlock.alembic_version, oarlock.installation TO oarlock_app;
    END IF;
END $$
"""


def protect() -> None:
    """Row-level security on every tenant table, for its owner too, and what the service's plain role may do.

    Partitions get no grant: they are reached through their parent, whose policy holds.
    After a transaction the setting reads as an empty text, hence the nullif.
    """
    owners = dict.fromkeys(TENANT_TABLES, "workspace_id") | {"workspaces": "id"}
    for table, column in owners.items():
        op.execute(f"ALTER TABLE oarlock.{table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE oarlock.{table} FORCE ROW LEVEL SECURITY")
        op.execute(
            f"CREATE POLICY tenant ON oarlock.{table} "
            f"USING ({column} = nullif(current_setting('app.workspace_id', true), '')::uuid)"
        )
    op.execute(APPLICATION_ROLE)
    op.execute(GRANT.format(tables=", ".join(f"oarlock.{table}" for table in (*owners, "routes"))))


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, rather than hold everyone up behind it.
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.create_table(
        "installation",
        sa.Column("id", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("cursor_secret", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_installation")),
        schema="oarlock",
    )
    op.create_table(
        "latest_readings",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("metric_id", sa.Uuid(), nullable=False),
        sa.Column("period_start", sa.DateTime(timezone=True), nullable=False),
        sa.Column("period_end", sa.DateTime(timezone=True), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "metric_id", name=op.f("pk_latest_readings")),
        schema="oarlock",
    )
    op.create_table(
        "quarantined_readings",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("metric", sa.Text(), nullable=False),
        sa.Column("reading", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_quarantined_readings")),
        schema="oarlock",
    )
    op.create_index(
        "ix_quarantined_readings_metric_received_at",
        "quarantined_readings",
        ["workspace_id", "metric", "received_at"],
        unique=False,
        schema="oarlock",
    )
    op.create_table(
        "reading_revisions",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("metric_id", sa.Uuid(), nullable=False),
        sa.Column("period_start", sa.DateTime(timezone=True), nullable=False),
        sa.Column("period_end", sa.DateTime(timezone=True), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("external_id", sa.Text(), nullable=True),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("observed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint(
            "workspace_id", "metric_id", "period_start", "revision", name=op.f("pk_reading_revisions")
        ),
        schema="oarlock",
    )
    op.create_table(
        "readings",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("metric_id", sa.Uuid(), nullable=False),
        sa.Column("period_start", sa.DateTime(timezone=True), nullable=False),
        sa.Column("period_end", sa.DateTime(timezone=True), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("external_id", sa.Text(), nullable=True),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("observed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "metric_id", "period_start", name=op.f("pk_readings")),
        schema="oarlock",
        postgresql_partition_by="RANGE (period_start)",
    )
    op.create_table(
        "routes",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("lookup", sa.Text(), nullable=False),
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("target_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "lookup", name=op.f("pk_routes")),
        schema="oarlock",
    )
    op.create_index(op.f("ix_routes_workspace_id"), "routes", ["workspace_id"], unique=False, schema="oarlock")
    op.create_table(
        "workspaces",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("week_start", sa.Text(), nullable=False),
        sa.Column("fiscal_year_start", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workspaces")),
        schema="oarlock",
    )
    op.create_table(
        "members",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("hours_per_week", sa.Float(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["oarlock.workspaces.id"], name=op.f("fk_members_workspace_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_members")),
        schema="oarlock",
    )
    op.create_index("ix_members_made", "members", ["workspace_id", "created_at", "id"], unique=False, schema="oarlock")
    op.create_table(
        "metrics",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("good_direction", sa.Text(), nullable=False),
        sa.Column("cadence", sa.Text(), nullable=False),
        sa.Column("catalog_key", sa.Text(), nullable=True),
        sa.Column("precision", sa.Integer(), nullable=True),
        sa.Column("superseded_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id", "superseded_by"],
            ["oarlock.metrics.workspace_id", "oarlock.metrics.id"],
            name=op.f("fk_metrics_workspace_id_superseded_by"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["oarlock.workspaces.id"], name=op.f("fk_metrics_workspace_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_metrics")),
        sa.UniqueConstraint("workspace_id", "key", name=op.f("uq_metrics_workspace_id_key")),
        schema="oarlock",
    )
    op.create_index("ix_metrics_made", "metrics", ["workspace_id", "created_at", "id"], unique=False, schema="oarlock")
    op.create_index(
        "ix_metrics_superseded_by", "metrics", ["workspace_id", "superseded_by"], unique=False, schema="oarlock"
    )
    op.create_table(
        "nodes",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("noun", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["oarlock.workspaces.id"], name=op.f("fk_nodes_workspace_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_nodes")),
        schema="oarlock",
    )
    op.create_table(
        "plans",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("framework", sa.Text(), nullable=False),
        sa.Column("business_function", sa.Text(), nullable=True),
        sa.Column("mission", sa.Text(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["oarlock.workspaces.id"], name=op.f("fk_plans_workspace_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_plans")),
        schema="oarlock",
    )
    op.create_index("ix_plans_made", "plans", ["workspace_id", "created_at", "id"], unique=False, schema="oarlock")
    op.create_table(
        "sources",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("scheme", sa.Text(), nullable=False),
        sa.Column("header", sa.Text(), nullable=True),
        sa.Column("prefix", sa.Text(), nullable=True),
        sa.Column("secret", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["oarlock.workspaces.id"], name=op.f("fk_sources_workspace_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_sources")),
        schema="oarlock",
    )
    op.create_index("ix_sources_made", "sources", ["workspace_id", "created_at", "id"], unique=False, schema="oarlock")
    op.create_table(
        "deliveries",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("source_id", sa.Uuid(), nullable=False),
        sa.Column("delivery_id", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id", "source_id"],
            ["oarlock.sources.workspace_id", "oarlock.sources.id"],
            name=op.f("fk_deliveries_workspace_id_source_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["oarlock.workspaces.id"], name=op.f("fk_deliveries_workspace_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace_id", "source_id", "delivery_id", name=op.f("pk_deliveries")),
        schema="oarlock",
    )
    op.create_index(
        "ix_deliveries_source_id_received_at",
        "deliveries",
        ["workspace_id", "source_id", "received_at"],
        unique=False,
        schema="oarlock",
    )
    op.create_table(
        "keys",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("scopes", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("hint", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "member_id"],
            ["oarlock.members.workspace_id", "oarlock.members.id"],
            name=op.f("fk_keys_workspace_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["oarlock.workspaces.id"], name=op.f("fk_keys_workspace_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_keys")),
        schema="oarlock",
    )
    op.create_index("ix_keys_made", "keys", ["workspace_id", "created_at", "id"], unique=False, schema="oarlock")
    op.create_table(
        "objectives",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("level", sa.Text(), nullable=True),
        sa.Column("letter", sa.Text(), nullable=True),
        sa.Column("goal_type", sa.Text(), nullable=True),
        sa.Column("perspective", sa.Text(), nullable=True),
        sa.Column("business_outcome", sa.Text(), nullable=True),
        sa.Column("owner_id", sa.Uuid(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("progress_driver", sa.Text(), nullable=False),
        sa.Column("rollup", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id", "owner_id"],
            ["oarlock.members.workspace_id", "oarlock.members.id"],
            name=op.f("fk_objectives_workspace_id_owner_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "parent_id"],
            ["oarlock.objectives.workspace_id", "oarlock.objectives.id"],
            name=op.f("fk_objectives_workspace_id_parent_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "plan_id"],
            ["oarlock.plans.workspace_id", "oarlock.plans.id"],
            name=op.f("fk_objectives_workspace_id_plan_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["oarlock.workspaces.id"], name=op.f("fk_objectives_workspace_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_objectives")),
        schema="oarlock",
    )
    op.create_index(
        "ix_objectives_made", "objectives", ["workspace_id", "created_at", "id"], unique=False, schema="oarlock"
    )
    op.create_index(
        "ix_objectives_owner_id", "objectives", ["workspace_id", "owner_id"], unique=False, schema="oarlock"
    )
    op.create_index(
        "ix_objectives_parent_id", "objectives", ["workspace_id", "parent_id"], unique=False, schema="oarlock"
    )
    op.create_index(
        "ix_objectives_plan_id_created_at_id",
        "objectives",
        ["workspace_id", "plan_id", "created_at", "id"],
        unique=False,
        schema="oarlock",
    )
    op.create_table(
        "key_results",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("objective_id", sa.Uuid(), nullable=False),
        sa.Column("metric_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("baseline", sa.Float(), nullable=True),
        sa.Column("baseline_on", sa.Date(), nullable=True),
        sa.Column("target", sa.Float(), nullable=True),
        sa.Column("target_change_percent", sa.Float(), nullable=True),
        sa.Column("target_multiply_by", sa.Float(), nullable=True),
        sa.Column("lower", sa.Float(), nullable=True),
        sa.Column("upper", sa.Float(), nullable=True),
        sa.Column("done", sa.Boolean(), nullable=True),
        sa.Column("commit", sa.Float(), nullable=True),
        sa.Column("stretch", sa.Float(), nullable=True),
        sa.Column("commitment", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("milestones", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("override", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id", "metric_id"],
            ["oarlock.metrics.workspace_id", "oarlock.metrics.id"],
            name=op.f("fk_key_results_workspace_id_metric_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "objective_id"],
            ["oarlock.objectives.workspace_id", "oarlock.objectives.id"],
            name=op.f("fk_key_results_workspace_id_objective_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["oarlock.workspaces.id"], name=op.f("fk_key_results_workspace_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_key_results")),
        schema="oarlock",
    )
    op.create_index(
        "ix_key_results_made", "key_results", ["workspace_id", "created_at", "id"], unique=False, schema="oarlock"
    )
    op.create_index(
        "ix_key_results_metric_id", "key_results", ["workspace_id", "metric_id"], unique=False, schema="oarlock"
    )
    op.create_index(
        "ix_key_results_objective_id_created_at_id",
        "key_results",
        ["workspace_id", "objective_id", "created_at", "id"],
        unique=False,
        schema="oarlock",
    )
    op.create_table(
        "tactics",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("objective_id", sa.Uuid(), nullable=True),
        sa.Column("key_result_id", sa.Uuid(), nullable=True),
        sa.Column("expected_change", sa.Float(), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("complexity", sa.Float(), nullable=True),
        sa.Column("effort", sa.Float(), nullable=True),
        sa.Column("reach", sa.Float(), nullable=True),
        sa.Column("impact", sa.Float(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.Column("ice_impact", sa.Float(), nullable=True),
        sa.Column("ice_confidence", sa.Float(), nullable=True),
        sa.Column("ease", sa.Float(), nullable=True),
        sa.Column("business_value", sa.Float(), nullable=True),
        sa.Column("time_criticality", sa.Float(), nullable=True),
        sa.Column("risk_reduction", sa.Float(), nullable=True),
        sa.Column("job_size", sa.Float(), nullable=True),
        sa.Column("benefit", sa.Float(), nullable=True),
        sa.Column("cost", sa.Float(), nullable=True),
        sa.Column("scores", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("requires", postgresql.ARRAY(sa.UUID()), nullable=False),
        sa.Column("excludes", postgresql.ARRAY(sa.UUID()), nullable=False),
        sa.Column("mandatory", sa.Boolean(), nullable=False),
        sa.Column("responsible_id", sa.Uuid(), nullable=True),
        sa.Column("assignee_ids", postgresql.ARRAY(sa.UUID()), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("recurrence", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "key_result_id"],
            ["oarlock.key_results.workspace_id", "oarlock.key_results.id"],
            name=op.f("fk_tactics_workspace_id_key_result_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "objective_id"],
            ["oarlock.objectives.workspace_id", "oarlock.objectives.id"],
            name=op.f("fk_tactics_workspace_id_objective_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "responsible_id"],
            ["oarlock.members.workspace_id", "oarlock.members.id"],
            name=op.f("fk_tactics_workspace_id_responsible_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["oarlock.workspaces.id"], name=op.f("fk_tactics_workspace_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_tactics")),
        schema="oarlock",
    )
    op.create_index(
        "ix_tactics_key_result_id", "tactics", ["workspace_id", "key_result_id"], unique=False, schema="oarlock"
    )
    op.create_index("ix_tactics_made", "tactics", ["workspace_id", "created_at", "id"], unique=False, schema="oarlock")
    op.create_index(
        "ix_tactics_objective_id_created_at_id",
        "tactics",
        ["workspace_id", "objective_id", "created_at", "id"],
        unique=False,
        schema="oarlock",
    )
    op.create_index(
        "ix_tactics_responsible_id", "tactics", ["workspace_id", "responsible_id"], unique=False, schema="oarlock"
    )

    op.execute("CREATE TABLE oarlock.readings_p_default PARTITION OF oarlock.readings DEFAULT")
    op.execute(
        "INSERT INTO oarlock.installation (id, cursor_secret, created_at) "
        "VALUES (1, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), now())"
    )
    protect()


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.drop_index("ix_tactics_responsible_id", table_name="tactics", schema="oarlock")
    op.drop_index("ix_tactics_objective_id_created_at_id", table_name="tactics", schema="oarlock")
    op.drop_index("ix_tactics_made", table_name="tactics", schema="oarlock")
    op.drop_index("ix_tactics_key_result_id", table_name="tactics", schema="oarlock")
    op.drop_table("tactics", schema="oarlock")
    op.drop_index("ix_key_results_objective_id_created_at_id", table_name="key_results", schema="oarlock")
    op.drop_index("ix_key_results_metric_id", table_name="key_results", schema="oarlock")
    op.drop_index("ix_key_results_made", table_name="key_results", schema="oarlock")
    op.drop_table("key_results", schema="oarlock")
    op.drop_index("ix_objectives_plan_id_created_at_id", table_name="objectives", schema="oarlock")
    op.drop_index("ix_objectives_parent_id", table_name="objectives", schema="oarlock")
    op.drop_index("ix_objectives_owner_id", table_name="objectives", schema="oarlock")
    op.drop_index("ix_objectives_made", table_name="objectives", schema="oarlock")
    op.drop_table("objectives", schema="oarlock")
    op.drop_index("ix_keys_made", table_name="keys", schema="oarlock")
    op.drop_table("keys", schema="oarlock")
    op.drop_index("ix_deliveries_source_id_received_at", table_name="deliveries", schema="oarlock")
    op.drop_table("deliveries", schema="oarlock")
    op.drop_index("ix_sources_made", table_name="sources", schema="oarlock")
    op.drop_table("sources", schema="oarlock")
    op.drop_index("ix_plans_made", table_name="plans", schema="oarlock")
    op.drop_table("plans", schema="oarlock")
    op.drop_table("nodes", schema="oarlock")
    op.drop_index("ix_metrics_superseded_by", table_name="metrics", schema="oarlock")
    op.drop_index("ix_metrics_made", table_name="metrics", schema="oarlock")
    op.drop_table("metrics", schema="oarlock")
    op.drop_index("ix_members_made", table_name="members", schema="oarlock")
    op.drop_table("members", schema="oarlock")
    op.drop_table("workspaces", schema="oarlock")
    op.drop_index(op.f("ix_routes_workspace_id"), table_name="routes", schema="oarlock")
    op.drop_table("routes", schema="oarlock")
    op.drop_table("readings", schema="oarlock")
    op.drop_table("reading_revisions", schema="oarlock")
    op.drop_index("ix_quarantined_readings_metric_received_at", table_name="quarantined_readings", schema="oarlock")
    op.drop_table("quarantined_readings", schema="oarlock")
    op.drop_table("latest_readings", schema="oarlock")
    op.drop_table("installation", schema="oarlock")
