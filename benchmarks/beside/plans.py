"""A plan of fifty objectives with three key results each, done by operations; and the same in tables for peers."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
from sqlalchemy.engine import make_url

from service.edge.resources import RESOURCES
from service.operations.intake import record_readings
from service.operations.key_results import create_key_result
from service.operations.metrics import create_metric
from service.operations.objectives import create_objective
from service.operations.plans import create_plan
from service.operations.remembered import key_result_facts_of
from service.operations.rollups import rollups_of
from service.operations.workspaces import create_workspace
from service.present.wire import told
from service.settings import Settings
from service.store.database import Database
from service.store.encoding import to_json
from service.store.migrations import upgrade
from service.store.tables import KeyResult, Objective
from service.store.tables.measures import KeyResultFields, MetricFields
from service.store.tables.people import Scope
from service.store.tables.plans import ObjectiveFields, PlanFields
from service.store.work import Caller, Work, open_work

OBJECTIVES, KEY_RESULTS, READINGS = 50, 3, 10
HERE = Path(__file__).parent
FUNCTIONS, COLUMNS = "functions", "columns"
"""The schemas of peers: progress computed when it is asked for, or a plain column as if it never changed."""


@dataclass(frozen=True, slots=True)
class World:
    """Where the data is, and how to ask for it."""

    url: str
    """The database, as the service connects to it."""
    admin_url: str
    """The database, as peers connect to it: a role that no policy holds back."""
    workspace: UUID
    key: str
    plan: UUID
    objective: UUID
    """One of the plan's."""


def plain_url(url: str) -> str:
    """A URL as drivers take it."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


async def make_world(url: str, admin_url: str) -> World:
    """A migrated database with the plan, and the peers' tables."""
    await upgrade(admin_url)
    database = await Database.open(url, Settings(pool_size=1))
    workspace, key = await create_workspace(database, "benchmark")
    caller = Caller(workspace, frozenset(Scope))
    async with open_work(database, caller, write=True) as work:
        plan, objective = await _make_plan(work)
    connection = await asyncpg.connect(plain_url(admin_url))
    async with open_work(database, caller) as work:
        for schema in (FUNCTIONS, COLUMNS):
            await _copy(work, connection, schema, plan)
    await connection.execute("VACUUM ANALYZE")
    await connection.close()
    await database.close()
    return World(url, admin_url, workspace, key, plan, objective)


async def _make_plan(work: Work) -> tuple[UUID, UUID]:
    today = work.now.date()
    over = {"starts_on": today - timedelta(days=100), "ends_on": today + timedelta(days=100)}
    plan = await create_plan(work, PlanFields.model_validate({"title": "The plan", "status": "active"} | over))
    items: list[dict[str, object]] = []
    ids: list[UUID] = []
    for one in range(OBJECTIVES):
        objective = await create_objective(work, ObjectiveFields(plan_id=plan.id, title=f"Objective {one}"))
        ids.append(objective.id)
        for other in range(KEY_RESULTS):
            named = {"key": f"m_{one}_{other}", "name": f"Metric {one} {other}", "kind": "level", "cadence": "daily"}
            metric = await create_metric(work, MetricFields.model_validate(named))
            given = {"kind": "increase_to", "baseline": 0.0, "target": 100.0, "title": f"Key result {one} {other}"}
            of = {"objective_id": objective.id, "metric_id": metric.id}
            await create_key_result(work, KeyResultFields.model_validate(given | of))
            for day in range(READINGS):
                at = (work.now - timedelta(days=day, hours=1)).isoformat()
                value = float((one * 7 + other * 13 + day) % 100)
                items.append({"metric": str(metric.id), "value": value, "at": at})
    await record_readings(work, items)
    return plan.id, ids[0]


async def _copy(work: Work, connection: Any, schema: str, plan: UUID) -> None:
    """A schema with the plan in it, as it is judged today."""
    column = "progress float8," if schema == COLUMNS else ""
    await connection.execute((HERE / "peer.sql").read_text().format(schema=schema, progress=column))
    objectives = await work.rows(work.select(Objective))
    results = await work.rows(work.select(KeyResult))
    rolled = await rollups_of(work, [row.id for row in objectives])
    said = await key_result_facts_of(work, [row.id for row in results])
    resource = next(one for one in RESOURCES if one.table is Objective)
    assert resource.facts is not None
    facts = await resource.facts(work, objectives)
    await _put(connection, schema, "plan", [{"id": plan, "title": "The plan"}])
    known = [
        {"id": row.id, "plan_id": plan, "title": row.title, "letter": row.letter}
        | {"status": rolled[row.id].status, "progress": rolled[row.id].progress}
        for row in objectives
    ]
    await _put(connection, schema, "objective", known)
    words = {
        row.id: {name: to_json(value).decode() for name, value in told(facts[row.id]).items()} for row in objectives
    }
    await _put(connection, schema, "facts", [{"objective_id": key} | one for key, one in words.items()])
    known = [
        {"id": row.id, "objective_id": row.objective_id, "title": row.title, "baseline": row.baseline}
        | {"target": row.target, "status": said[row.id].status, "progress": said[row.id].progress}
        for row in results
    ]
    await _put(connection, schema, "key_result", known)
    latest = {row.id: said[row.id].last_reading for row in results}
    known = [
        {"key_result_id": key, "value": one.value, "period_start": one.period_start}
        for key, one in latest.items()
        if one is not None
    ]
    await _put(connection, schema, "latest", known)
    if schema == FUNCTIONS:
        await connection.execute((HERE / "functions.sql").read_text().format(schema=schema))


async def _put(connection: Any, schema: str, table: str, rows: list[dict[str, Any]]) -> None:
    """Rows into a table, of what is known of them just what it has columns for."""
    query = "SELECT column_name FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2"
    there = [record[0] for record in await connection.fetch(query, schema, table)]
    records = [tuple(row.get(name) for name in there) for row in rows]
    await connection.copy_records_to_table(table, schema_name=schema, records=records, columns=there)
