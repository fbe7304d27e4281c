"""What metrics serve: the open key results that read them, and what a vanity metric is worth."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Row

from service.core.catalog.metrics import METRICS
from service.core.verdict import Reason
from service.operations.permissions import permitted
from service.operations.removal import built_on
from service.store.tables import KeyResult, Objective, Plan
from service.store.tables.base import table_of
from service.store.tables.plans import PlanStatus, Stage
from service.store.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricWorth:
    """What a metric says of the business."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    vanity: bool | None
    """Whether it looks good without saying what the business gains; null for what the catalogue does not know."""
    serves: tuple[UUID, ...]
    """The open key results that read it, directly or through a derived metric."""
    advice: Reason | None
    """What to do about a vanity metric; null for others."""


@permitted
async def worths_of(work: Work, rows: Iterable[Row[Any]]) -> dict[UUID, MetricWorth]:
    """What metrics say of the business, by their ids."""
    metrics = list(rows)
    serving = await serving_of(work, (row.id for row in metrics))
    return {row.id: _worth(row, serving[row.id]) for row in metrics}


def vanity_of(catalog_key: str | None) -> bool | None:
    """Whether a metric is a vanity metric; None for what the catalogue does not know."""
    known = METRICS.get(catalog_key) if catalog_key is not None else None
    return None if known is None else known.vanity


def _worth(row: Row[Any], serving: Iterable[Row[Any]]) -> MetricWorth:
    vanity, serves = vanity_of(row.catalog_key), tuple(one.id for one in serving)
    advice = Reason("metric.vanity.tied" if serves else "metric.vanity", {"tied": len(serves)}) if vanity else None
    return MetricWorth(vanity=vanity, serves=serves, advice=advice)


async def serving_of(work: Work, metric_ids: Iterable[UUID]) -> dict[UUID, list[Row[Any]]]:
    """The key results of open objectives in open plans that read metrics, directly or through derived ones."""
    wanted = list(dict.fromkeys(metric_ids))
    if not wanted:
        return {}
    above = await _resting_on(work, wanted)
    results, objectives, plans = table_of(KeyResult), table_of(Objective), table_of(Plan)
    query = (
        work.select(KeyResult)
        .join(
            objectives,
            (objectives.c.workspace_id == results.c.workspace_id) & (objectives.c.id == results.c.objective_id),
        )
        .join(plans, (plans.c.workspace_id == results.c.workspace_id) & (plans.c.id == objectives.c.plan_id))
        .where(objectives.c.workspace_id == work.workspace_id, plans.c.workspace_id == work.workspace_id)
        .where(results.c.metric_id.in_({one for ids in above.values() for one in ids}))
        .where(objectives.c.stage != Stage.CLOSED, plans.c.status != PlanStatus.CLOSED)
        .order_by(results.c.created_at, results.c.id)
    )
    rows = await work.rows(query)
    return {metric_id: [row for row in rows if row.metric_id in ids] for metric_id, ids in above.items()}


async def _resting_on(work: Work, metric_ids: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    """Of each metric, itself and the derived metrics whose formulas rest on it: a statement for each level of them."""
    built: defaultdict[UUID, set[UUID]] = defaultdict(set)
    seen = set(metric_ids)
    level = sorted(seen)
    while level:
        rows = await built_on(work, level)
        for row in rows:
            for base in row.formula_metric_ids:
                built[base].add(row.id)
        level = sorted({row.id for row in rows} - seen)
        seen.update(level)
    return {metric_id: _reached(metric_id, built) for metric_id in metric_ids}


def _reached(start: UUID, built: Mapping[UUID, Iterable[UUID]]) -> set[UUID]:
    found, waiting = {start}, [start]
    while waiting:
        new = set(built.get(waiting.pop(), ())) - found
        found |= new
        waiting += new
    return found
