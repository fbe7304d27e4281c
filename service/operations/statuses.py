"""What has become of judgements: statuses of key results and objectives, and whether metrics are still read.

A status changes with what is recorded and with the days that pass. So it is remembered what each one was when it was
last looked at, and who looks again tells of those that are another.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import or_
from sqlalchemy.dialects.postgresql import insert

from service.core.status import judge_freshness
from service.core.vocabulary import Cadence
from service.operations.progress import day_read
from service.operations.remembered import key_result_facts_of
from service.operations.rollups import rollups_of
from service.operations.workspaces import calendar_of, thresholds_of, today_of
from service.store.moving import last_change
from service.store.tables import KeyResult, LatestReading, Metric, Objective, Plan, WebhookOutbox, WebhookStatus
from service.store.tables.base import table_of
from service.store.tables.plans import PlanStatus
from service.store.work import Work

LOOKED_BACK = timedelta(days=2)
"""For how long what stands in a closed plan is still looked at: to tell how it ended."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is told of one thing: its status, and what else there is to say."""

    noun: str
    status: str
    told: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class Stock:
    """Where everything stands, by ids, and as of which change and moment."""

    seq: int
    at: datetime
    standings: Mapping[UUID, Standing]


async def stock_of(work: Work) -> Stock:
    """Where everything in plans that are not over stands now, and every metric that was ever read."""
    table = table_of(Plan)
    open_or_just_closed = or_(table.c.status != PlanStatus.CLOSED, table.c.updated_at > work.now - LOOKED_BACK)
    plans = [row.id for row in await work.rows(work.select(Plan, table.c.id).where(open_or_just_closed))]
    seq = await last_change(work)
    found = await _objectives_in(work, plans)
    found |= await _key_results_under(work, {key: one.told["plan_id"] for key, one in found.items()})
    return Stock(seq, work.now, found | await _metrics(work))


async def _objectives_in(work: Work, plans: list[UUID]) -> dict[UUID, Standing]:
    table = table_of(Objective)
    rows = await work.rows(work.select(Objective).where(table.c.plan_id.in_(plans)))
    facts = await rollups_of(work, [row.id for row in rows])
    return {
        row.id: Standing(
            "objective",
            facts[row.id].status.value,
            {"title": row.title, "plan_id": row.plan_id, "progress": facts[row.id].progress},
        )
        for row in rows
    }


async def _key_results_under(work: Work, plans: Mapping[UUID, UUID]) -> dict[UUID, Standing]:
    table = table_of(KeyResult)
    rows = await work.rows(work.select(KeyResult).where(table.c.objective_id.in_(list(plans))))
    facts = await key_result_facts_of(work, [row.id for row in rows])
    return {
        row.id: Standing(
            "key_result",
            facts[row.id].status.value,
            {
                "title": row.title,
                "plan_id": plans[row.objective_id],
                "objective_id": row.objective_id,
                "metric_id": row.metric_id,
                "progress": facts[row.id].progress,
                "pace": facts[row.id].pace.value,
            },
        )
        for row in rows
    }


async def _metrics(work: Work) -> dict[UUID, Standing]:
    """Every metric that was read and not superseded: whether its last reading is recent enough."""
    metrics, latest = table_of(Metric), table_of(LatestReading)
    columns = (metrics.c.id, metrics.c.key, metrics.c.name, metrics.c.cadence)
    joined = (latest.c.workspace_id == work.workspace_id) & (latest.c.metric_id == metrics.c.id)
    query = work.select(Metric, *columns, latest.c.period_start, latest.c.period_end).where(
        metrics.c.superseded_by.is_(None), joined
    )
    zone, today, thresholds = (await calendar_of(work)).zone, await today_of(work), await thresholds_of(work)
    found: dict[UUID, Standing] = {}
    for row in await work.rows(query):
        last_on = day_read(row.period_start, row.period_end, zone, today)
        fresh = judge_freshness(last_on, today, Cadence(row.cadence), thresholds)
        told = {"key": row.key, "name": row.name, "last_on": last_on}
        found[row.id] = Standing("metric", fresh.freshness.value, told)
    return found


async def remembered_in(work: Work) -> dict[UUID, str]:
    """What everything was when it was last looked at."""
    return {row.noun_id: row.status for row in await work.rows(work.select(WebhookStatus))}


async def remember(work: Work, stock: Stock, held: Mapping[UUID, str]) -> None:
    """Remember where everything stands, in the place of what is held; forget what is not looked at any more."""
    table = table_of(WebhookStatus)
    gone = [key for key in held if key not in stock.standings]
    if gone:
        await work.run(work.delete(WebhookStatus).where(table.c.noun_id.in_(gone)))
    fresh = [
        {"workspace_id": work.workspace_id, "noun_id": key, "noun": one.noun, "status": one.status}
        for key, one in stock.standings.items()
        if held.get(key) != one.status
    ]
    if fresh:
        statement = insert(table)
        merged = statement.on_conflict_do_update(
            index_elements=["workspace_id", "noun_id"],
            set_={"status": statement.excluded.status},
            where=table.c.workspace_id == work.workspace_id,
        )
        for start in range(0, len(fresh), 1_000):
            await work.run(merged, fresh[start : start + 1_000])
    mark = {"judged": stock.seq, "judged_at": stock.at}
    await work.run(work.update(WebhookOutbox).values(mark))


async def take_stock(work: Work) -> None:
    """Remember where everything stands, without telling anybody."""
    await remember(work, await stock_of(work), await remembered_in(work))
