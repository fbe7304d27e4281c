"""The walker of statements must find what it is there for."""

import pytest

from tests.support.statements import LOCAL, TENANT, faults_of, shape_of

HELD = {
    "one table": "SELECT p.id FROM oarlock.plans AS p WHERE p.workspace_id = $1::UUID AND p.id = $2",
    "without an alias": "SELECT id FROM oarlock.plans WHERE workspace_id = $1",
    "the workspace itself": "SELECT * FROM oarlock.workspaces WHERE oarlock.workspaces.id = $1::UUID",
    "both sides of a join": """SELECT 1 FROM oarlock.plans p JOIN oarlock.objectives o
        ON o.plan_id = p.id AND o.workspace_id = $1 WHERE p.workspace_id = $1""",
    "a left join by its own condition": """SELECT 1 FROM oarlock.plans p LEFT JOIN oarlock.objectives o
        ON o.workspace_id = $1 AND o.plan_id = p.id WHERE p.workspace_id = $1""",
    "a subquery": """SELECT 1 FROM oarlock.plans p WHERE p.workspace_id = $1 AND p.id IN
        (SELECT o.plan_id FROM oarlock.objectives o WHERE o.workspace_id = $1)""",
    "both arms of a recursive CTE": """WITH RECURSIVE t AS (
        SELECT o.id FROM oarlock.objectives o WHERE o.workspace_id = $1
        UNION SELECT o.id FROM oarlock.objectives o, t WHERE o.workspace_id = $1 AND o.parent_id = t.id
        ) SELECT id FROM t""",
    "an update": "UPDATE oarlock.plans SET version = oarlock.plans.version + $1 WHERE oarlock.plans.workspace_id = $2",
    "a deletion": "DELETE FROM oarlock.plans WHERE oarlock.plans.workspace_id = $1 AND (id = $2 OR id = $3)",
    "an insertion": "INSERT INTO oarlock.plans (workspace_id, id) VALUES ($1::UUID, $2::UUID), ($3, $4)",
    "an insertion of held rows": """INSERT INTO oarlock.plans (id, workspace_id)
        SELECT o.id, o.workspace_id FROM oarlock.objectives o WHERE o.workspace_id = $1 RETURNING id""",
    "a query that is inserted, unless it is there": """INSERT INTO oarlock.plans (workspace_id, id)
        SELECT o.workspace_id, o.id FROM oarlock.objectives o WHERE o.workspace_id = $1 ON CONFLICT DO NOTHING""",
    "a locked row": "SELECT o.id FROM oarlock.objectives o WHERE o.workspace_id = $1 FOR UPDATE OF o",
    "no tenant's table": "SELECT workspace_id FROM oarlock.routes WHERE lookup = $1",
    "a stable function": "UPDATE oarlock.tactics SET requires = array_remove(requires, $1) WHERE workspace_id = $2",
    "a definition": "CREATE TABLE oarlock.plans_p_2026 PARTITION OF oarlock.plans DEFAULT",
}

LOOSE = {
    "nothing": "SELECT * FROM oarlock.plans",
    "another predicate": "SELECT * FROM oarlock.plans WHERE id = $1",
    "a literal": "SELECT * FROM oarlock.plans WHERE workspace_id = '00000000-0000-0000-0000-000000000000'",
    "only one of two": "SELECT * FROM oarlock.plans WHERE workspace_id = $1 OR id = $2",
    "the workspace by its slug": "SELECT id FROM oarlock.workspaces WHERE slug = $1",
    "one side of a join": """SELECT 1 FROM oarlock.plans p JOIN oarlock.objectives o ON o.plan_id = p.id
        WHERE p.workspace_id = $1""",
    "a join by the columns": """SELECT 1 FROM oarlock.plans p JOIN oarlock.objectives o
        ON o.workspace_id = p.workspace_id WHERE p.workspace_id = $1""",
    "which of two?": "SELECT 1 FROM oarlock.plans, oarlock.objectives WHERE workspace_id = $1",
    "the left of a left join": """SELECT 1 FROM oarlock.plans p LEFT JOIN oarlock.objectives o
        ON p.workspace_id = $1 AND o.workspace_id = $1""",
    "a subquery": """SELECT 1 FROM oarlock.plans p WHERE p.workspace_id = $1 AND p.id IN
        (SELECT o.plan_id FROM oarlock.objectives o)""",
    "a scalar in the answer": """SELECT (SELECT count(*) FROM oarlock.tactics) FROM oarlock.plans p
        WHERE p.workspace_id = $1""",
    "a lateral": """SELECT 1 FROM oarlock.plans p, LATERAL (SELECT o.id FROM oarlock.objectives o
        WHERE o.plan_id = p.id) x WHERE p.workspace_id = $1""",
    "one arm of a recursive CTE": """WITH RECURSIVE t AS (
        SELECT o.id FROM oarlock.objectives o WHERE o.workspace_id = $1
        UNION SELECT o.id FROM oarlock.objectives o, t WHERE o.parent_id = t.id) SELECT id FROM t""",
    "one arm of a union": """SELECT id FROM oarlock.plans WHERE workspace_id = $1
        UNION ALL SELECT id FROM oarlock.objectives""",
    "an update": "UPDATE oarlock.plans SET version = 2 WHERE id = $1",
    "an update's other table": """UPDATE oarlock.plans p SET version = 2 FROM oarlock.objectives o
        WHERE p.workspace_id = $1 AND o.plan_id = p.id""",
    "a deletion": "DELETE FROM oarlock.plans",
    "a deletion's other table": """DELETE FROM oarlock.plans p USING oarlock.objectives o
        WHERE p.workspace_id = $1 AND o.plan_id = p.id""",
    "a modifying CTE": "WITH gone AS (DELETE FROM oarlock.plans WHERE id = $1 RETURNING id) SELECT id FROM gone",
    "an insertion without": "INSERT INTO oarlock.plans (id) VALUES ($1)",
    "an insertion of a literal": "INSERT INTO oarlock.plans (workspace_id) VALUES ('1')",
    "the search path": "SELECT * FROM plans WHERE workspace_id = $1",
    "a partition": "SELECT * FROM oarlock.readings_p_default WHERE workspace_id = $1",
    "now() in an update": "UPDATE oarlock.plans SET updated_at = now() WHERE workspace_id = $1",
    "uuidv7() in an update": "UPDATE oarlock.plans SET mission = uuidv7() WHERE workspace_id = $1",
    "a clock in an upsert": """INSERT INTO oarlock.plans (workspace_id, id) VALUES ($1, $2)
        ON CONFLICT (workspace_id, id) DO UPDATE SET updated_at = clock_timestamp()""",
    "a query that is inserted in silence": """INSERT INTO oarlock.plans (workspace_id, id)
        SELECT o.workspace_id, o.id FROM oarlock.objectives o WHERE o.workspace_id = $1""",
    "a local table beside a tenant's": """SELECT 1 FROM oarlock.keys k JOIN oarlock.routes r ON r.target_id = k.id
        WHERE k.workspace_id = $1 AND r.lookup = $2""",
    "a notice from where the rows are": """WITH one AS (SELECT pg_notify('a', id::text) FROM oarlock.plans
        WHERE workspace_id = $1) SELECT 1 FROM one""",
    "copy": "COPY oarlock.plans TO STDOUT",
    "what cannot be read": "LOCK TABLE oarlock.plans",
    "merge": """MERGE INTO oarlock.plans p USING (VALUES ($1)) v(id) ON p.workspace_id = $2 AND p.id = v.id
        WHEN MATCHED THEN DELETE""",
}


@pytest.mark.parametrize("statement", HELD.values(), ids=HELD)
def test_what_is_held_passes(statement: str) -> None:
    assert faults_of(statement) == ()


@pytest.mark.parametrize("statement", LOOSE.values(), ids=LOOSE)
def test_what_is_loose_is_found(statement: str) -> None:
    assert faults_of(statement)


def test_every_table_is_a_tenants_or_has_a_reason() -> None:
    assert LOCAL.keys() == {"routes", "installation"}
    assert len(TENANT) == 38
    assert [name for name, column in TENANT.items() if column == "id"] == ["workspaces"]


def test_lists_of_any_length_are_one_statement() -> None:
    one = "SELECT 1 FROM t WHERE a = $1::UUID AND b IN ($2::UUID)"
    many = "SELECT 1 FROM t WHERE a = $1::UUID AND b IN ($2::UUID, $3::UUID, $4::UUID)"
    assert shape_of(one) == shape_of(many)
    assert shape_of(one) != shape_of(one.replace("b IN", "c IN"))
    row, other = "($1::UUID, $2::VARCHAR)", "($3::UUID, 'mine')"
    insertion = "INSERT INTO oarlock.nodes (workspace_id, noun) VALUES "
    assert shape_of(insertion + row) == shape_of(f"{insertion}{row}, ($3::UUID, $4::VARCHAR), ($5::UUID, $6::VARCHAR)")
    assert shape_of(insertion + row) != shape_of(f"{insertion}{row}, {other}")
