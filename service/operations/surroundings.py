"""A workspace as the rules of health see it around its plans: what stands in none of them."""

from collections import Counter
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, or_

from service.core.health import LooseTactic, OpenAccount, QuietSource, Surroundings, UnfedMetric, UnknownMetric
from service.operations.permissions import PERMISSIONS
from service.operations.tactics import OPEN
from service.store.tables import (
    Account,
    Delivery,
    KeyResult,
    LatestReading,
    Metric,
    Objective,
    Plan,
    QuarantinedReading,
    Source,
    Tactic,
)
from service.store.tables.accounts import AccountState
from service.store.tables.base import table_of
from service.store.tables.plans import PlanStatus, Stage
from service.store.tables.sources import DeliveryStatus
from service.store.work import Rows, Work

MOST_OF_A_KIND = 1000
"""Tactics, accounts, metrics and sources that are looked at, the first that were made of those that lack something."""


async def surroundings_of(work: Work) -> Surroundings:
    """What stands in no plan. Sources are looked at for those who may see them."""
    tactics, accounts = table_of(Tactic), table_of(Account)
    loose = [tactics.c.objective_id.is_(None), tactics.c.key_result_id.is_(None), tactics.c.status.in_(sorted(OPEN))]
    lacking = or_(accounts.c.owner_id.is_(None), func.coalesce(accounts.c.purpose, "") == "")
    opened = [accounts.c.state != AccountState.CLOSED, lacking]
    return Surroundings(
        workspace_id=work.workspace_id,
        tactics=[LooseTactic(id=row.id, title=row.title) for row in await _first(work, Tactic, *loose)],
        accounts=[
            OpenAccount(
                id=row.id,
                name=f"{row.channel} {row.handle}",
                owned=row.owner_id is not None,
                purposed=bool(row.purpose),
            )
            for row in await _first(work, Account, *opened)
        ],
        unknown=await _unknown(work),
        unfed=await _unfed(work),
        sources=await _quiet(work) if work.caller.may(PERMISSIONS["list_sources"]) else (),
    )


async def _first(work: Work, model: type[Any], *conditions: ColumnElement[bool]) -> Rows:
    """The first things of a kind that meet conditions, in the order they were made."""
    table = table_of(model)
    query = work.select(model).where(*conditions).order_by(table.c.created_at, table.c.id)
    return await work.rows(query.limit(MOST_OF_A_KIND))


async def _unknown(work: Work) -> list[UnknownMetric]:
    """What readings wait for, the most first."""
    table = table_of(QuarantinedReading)
    number, since = func.count().label("number"), func.min(table.c.received_at).label("since")
    query = work.select(QuarantinedReading, table.c.metric, number, since).group_by(table.c.metric)
    rows = await work.rows(query.order_by(number.desc(), table.c.metric).limit(MOST_OF_A_KIND))
    return [UnknownMetric(metric=row.metric, readings=row.number, since=row.since) for row in rows]


async def _unfed(work: Work) -> list[UnfedMetric]:
    """Metrics without any reading that open key results read, or formulas; one with a formula of its own needs none."""
    metrics, latest = table_of(Metric), table_of(LatestReading)
    named = Counter(part for row in await work.rows(_formulas(work)) for part in row.formula_metric_ids)
    read = {row.metric_id: row.number for row in await work.rows(_read(work))}
    fed = exists(work.select(LatestReading, latest.c.metric_id).where(latest.c.metric_id == metrics.c.id))
    used = metrics.c.id.in_(named.keys() | read.keys())
    rows = await _first(work, Metric, used, metrics.c.formula.is_(None), ~fed) if named or read else ()
    return [
        UnfedMetric(id=row.id, name=row.name, key_results=read.get(row.id, 0), formulas=named[row.id]) for row in rows
    ]


def _formulas(work: Work) -> Select[Any]:
    """The metrics that each formula names."""
    table = table_of(Metric)
    return work.select(Metric, table.c.formula_metric_ids).where(table.c.formula.is_not(None))


def _read(work: Work) -> Select[Any]:
    """How many open key results of open plans read each metric."""
    plans, objectives, results = table_of(Plan), table_of(Objective), table_of(KeyResult)
    opened = work.select(Plan, plans.c.id).where(plans.c.status != PlanStatus.CLOSED)
    wanted = work.select(Objective, objectives.c.id).where(objectives.c.stage != Stage.CLOSED)
    within = results.c.objective_id.in_(wanted.where(objectives.c.plan_id.in_(opened)))
    query = work.select(KeyResult, results.c.metric_id, func.count().label("number"))
    return query.where(within).group_by(results.c.metric_id)


async def _quiet(work: Work) -> list[QuietSource]:
    """Sources of which no delivery on record was taken, with how many were refused."""
    sources, deliveries = table_of(Source), table_of(Delivery)
    of_it = work.select(Delivery, deliveries.c.id).where(deliveries.c.source_id == sources.c.id)
    rows = await _first(work, Source, ~exists(of_it.where(deliveries.c.status != DeliveryStatus.REFUSED)))
    query = work.select(Delivery, deliveries.c.source_id, func.count().label("number"))
    query = query.where(deliveries.c.source_id.in_([row.id for row in rows])).group_by(deliveries.c.source_id)
    refused = {row.source_id: row.number for row in await work.rows(query)} if rows else {}
    return [QuietSource(id=row.id, name=row.name, refused=refused.get(row.id, 0)) for row in rows]
