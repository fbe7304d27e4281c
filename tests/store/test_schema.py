"""What must hold of the tables so that they can be distributed by workspace unchanged, and so that tenants stay apart.

Most is read from the catalogue of a migrated database, for that is what there is; that the declared tables agree with
it is checked with the migrations.
"""

from typing import Any

import pytest
from sqlalchemy import ForeignKeyConstraint, PrimaryKeyConstraint, UniqueConstraint

from service.store.tables import metadata
from service.store.tables.base import SCHEMA
from tests.support.server import Server, execute
from tests.support.statements import LOCAL, TENANT

TABLES = {table.name: table for table in metadata.tables.values()}
BESIDES = {"alembic_version"}
HELD = [name for name, column in TENANT.items() if column == "workspace_id"]

KEYS = """
    SELECT t.relname AS table, i.relname AS name, x.indisunique AS "unique", x.indisprimary AS "primary",
           (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = x.indkey[0]) AS first
      FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
     WHERE t.relnamespace = 'oarlock'::regnamespace
"""
FOREIGN_KEYS = """
    SELECT c.conname AS name, f.relname AS from_table, t.relname AS to_table, c.confdeltype::text AS on_delete,
           c.confupdtype::text AS on_update,
           ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY k(n, place)
                   JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.n ORDER BY k.place) AS columns,
           ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY k(n, place)
                   JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.n ORDER BY k.place) AS targets
      FROM pg_constraint c JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
     WHERE c.contype = 'f' AND f.relnamespace = 'oarlock'::regnamespace
"""
RELATIONS = """
    SELECT relname AS name, relkind::text AS kind, relispartition AS partition, relrowsecurity AS secured,
           relforcerowsecurity AS forced, oid
      FROM pg_class WHERE relnamespace = 'oarlock'::regnamespace AND relkind IN ('r', 'p')
"""


@pytest.fixture
async def relations(server: Server) -> dict[str, Any]:
    """All tables of the schema, partitions too."""
    return {row["name"]: row for row in await execute(server.admin_url, RELATIONS)}


def test_every_tenant_table_starts_with_its_workspace() -> None:
    for name in HELD:
        table = TABLES[name]
        assert not table.c.workspace_id.nullable
        for key in table.constraints:
            if isinstance(key, PrimaryKeyConstraint | UniqueConstraint | ForeignKeyConstraint):
                assert next(iter(key.columns)).name == "workspace_id", f"{name}: {key.name}"
        for index in table.indexes:
            assert next(iter(index.expressions)).compare(table.c.workspace_id), f"{name}: {index.name}"


async def test_in_the_database_every_key_and_index_starts_with_the_workspace(server: Server) -> None:
    found = await execute(server.admin_url, KEYS)
    assert {row["table"] for row in found if row["primary"]} >= {*TENANT, *LOCAL, *BESIDES}
    for row in found:
        column = "workspace_id" if row["table"].startswith("readings_p_") else TENANT.get(row["table"])
        if column is not None:
            assert row["first"] == column, dict(row)


async def test_every_table_has_a_primary_key_and_its_place(server: Server, relations: dict[str, Any]) -> None:
    whole = {name for name, row in relations.items() if not row["partition"]}
    assert whole == {*TENANT, *LOCAL, *BESIDES}
    keyed = {row["table"] for row in await execute(server.admin_url, KEYS) if row["primary"]}
    assert keyed == set(relations)
    elsewhere = (
        "SELECT tablename FROM pg_tables WHERE schemaname NOT IN ('oarlock', 'pg_catalog', 'information_schema')"
    )
    assert await execute(server.admin_url, elsewhere) == []
    assert {table.schema for table in TABLES.values()} == {SCHEMA}


async def test_workspaces_are_of_one_type_everywhere(server: Server) -> None:
    types = """SELECT DISTINCT a.atttypid::regtype::text, a.attnotnull FROM pg_attribute a
                JOIN pg_class t ON t.oid = a.attrelid AND t.relkind IN ('r', 'p')
               WHERE t.relnamespace = 'oarlock'::regnamespace
                 AND (a.attname = 'workspace_id' OR t.relname = 'workspaces' AND a.attname = 'id')"""
    assert [tuple(row) for row in await execute(server.admin_url, types)] == [("uuid", True)]


async def test_foreign_keys_stay_inside_the_workspace(server: Server) -> None:
    found = await execute(server.admin_url, FOREIGN_KEYS)
    assert len(found) > 20
    for row in found:
        assert row["from_table"] in TENANT, f"{row['name']}: from a local table, which would leave orphans"
        assert row["to_table"] in TENANT, f"{row['name']}: to a local table"
        assert row["on_update"] == "a", f"{row['name']}: a workspace never changes"
        if row["to_table"] == "workspaces":
            assert (row["columns"], row["targets"], row["on_delete"]) == (["workspace_id"], ["id"], "c")
        else:
            assert row["columns"][0] == row["targets"][0] == "workspace_id", row["name"]
            assert len(row["columns"]) == 2
            assert row["targets"][1] == "id"
            assert row["on_delete"] == "a", f"{row['name']}: what goes along is the service's decision"


async def test_every_column_that_refers_has_a_foreign_key_or_a_reason(server: Server) -> None:
    without = {
        "nodes.id": "is the register of ids itself",
        "readings.metric_id": "a check per row would double the cost of ingestion",
        "reading_revisions.metric_id": "as for readings",
        "latest_readings.metric_id": "as for readings",
        "reading_days.metric_id": "as for readings",
        "readings.external_id": "the source's own name for it",
        "reading_revisions.external_id": "as for readings",
        "deliveries.delivery_id": "the sender's own name for it",
        "delivery_contents.source_id": "is its delivery's",
        "changes.noun_id": "history outlives what it tells of",
        "changes.plan_id": "history outlives what it tells of",
        "changes.member_id": "history outlives whoever made it",
        "changes.key_id": "history outlives whoever made it",
        "changes.source_id": "history outlives whoever made it",
        "changes.request_id": "is a name in the logs",
        "remembered_answers.key_id": "an answer is forgotten by its expiry",
        "webhook_attempts.endpoint_id": "is its delivery's",
        "webhook_statuses.noun_id": "a look at judgements must not wait for those who delete",
        "rate_windows.subject_id": "a check per lease would double its cost",
    }
    held = {f"{row['from_table']}.{row['columns'][-1]}" for row in await execute(server.admin_url, FOREIGN_KEYS)}
    named = {
        f"{name}.{column.name}"
        for name in HELD
        for column in TABLES[name].columns
        if column.name.endswith("_id") and column.name != "workspace_id"
    } | {"nodes.id", "metrics.superseded_by"}
    assert named - held == without.keys()


async def test_there_are_no_triggers_but_those_of_foreign_keys(server: Server) -> None:
    triggers = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    assert await execute(server.admin_url, triggers) == []


async def test_there_are_no_extensions(server: Server) -> None:
    assert [row[0] for row in await execute(server.admin_url, "SELECT extname FROM pg_extension")] == ["plpgsql"]


async def test_policies_hold_for_every_tenant_table(server: Server, relations: dict[str, Any]) -> None:
    policies = await execute(server.admin_url, "SELECT * FROM pg_policies WHERE schemaname = 'oarlock'")
    found = {row["tablename"]: row for row in policies}
    assert found.keys() == TENANT.keys()
    for name, column in TENANT.items():
        policy = found[name]
        assert (relations[name]["secured"], relations[name]["forced"]) == (True, True), name
        assert (policy["cmd"], policy["permissive"], policy["roles"]) == ("ALL", "PERMISSIVE", ["public"])
        setting = "NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid"
        assert policy["qual"] == f"({column} = ({setting})", name
        assert policy["with_check"] in (None, policy["qual"])


async def test_the_service_works_as_a_plain_role(server: Server) -> None:
    role = """SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication
                FROM pg_roles WHERE rolname = 'oarlock_app'"""
    assert [tuple(row) for row in await execute(server.admin_url, role)] == [(False,) * 5]
    owned = "SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = 'oarlock_app'"
    assert await execute(server.admin_url, owned) == []


async def test_the_service_may_not_pass_by_a_policy(server: Server, relations: dict[str, Any]) -> None:
    grants = """SELECT t.relname, p.privilege FROM pg_class t,
                       unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])
                         AS p(privilege)
                 WHERE t.relnamespace = 'oarlock'::regnamespace AND t.relkind IN ('r', 'p')
                   AND has_table_privilege('oarlock_app', t.oid, p.privilege)"""
    held: dict[str, set[str]] = {}
    for table, privilege in await execute(server.admin_url, grants):
        held.setdefault(table, set()).add(privilege)
    partitions = {name for name, row in relations.items() if row["partition"]}
    assert partitions
    assert not held.keys() & partitions, "a partition read directly escapes the policy of its parent"
    assert held["alembic_version"] == {"SELECT"}
    for name in TENANT:
        assert held[name] == {"SELECT", "INSERT", "UPDATE", "DELETE"}, name
    schema = "SELECT has_schema_privilege('oarlock_app', 'oarlock', 'CREATE')"
    assert [row[0] for row in await execute(server.admin_url, schema)] == [False]


def test_readings_are_partitioned_by_time_and_keyed_by_it() -> None:
    readings = TABLES["readings"]
    assert readings.dialect_options["postgresql"]["partition_by"] == "RANGE (period_start)"
    assert [column.name for column in readings.primary_key.columns] == ["workspace_id", "metric_id", "period_start"]
