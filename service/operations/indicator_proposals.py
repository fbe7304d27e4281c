"""Which indicators of stored tactics to keep, by what people rated and by what readings tell."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.core.catalog.metrics import METRICS
from service.core.indicators import KEPT, LEAST_KEPT, MOST_KEPT, Candidate, IndicatorProposal, Kpi, Tracked, propose
from service.core.movements import Values
from service.core.series import LENGTHS, Aggregate, BucketSize, bucket_of
from service.core.vocabulary import Cadence, MetricKind
from service.errors import invalid, not_found, worded
from service.operations.history import plans_of
from service.operations.indicators import candidate_of, indicators_of
from service.operations.nouns import get_many
from service.operations.permissions import permitted
from service.operations.series import Series, SeriesRequest, series_of
from service.store.tables import KeyResult, Metric, Tactic
from service.store.work import Work

AT_ONCE = 200
"""Metrics whose series are asked for together: of days, the most that one request takes."""

Metrics = Mapping[UUID, Row[Any]]
SeriesBySize = dict[BucketSize, Values]


@permitted
async def propose_indicators(
    work: Work, tactic_ids: Iterable[UUID], keep: int | None = None
) -> dict[UUID, IndicatorProposal]:
    """Which indicators of tactics to keep, by tactic: `keep` at most, 2 to 5, three unless given."""
    most = KEPT if keep is None else keep
    if not LEAST_KEPT <= most <= MOST_KEPT:
        message = worded("Keep {least} to {most} indicators.", least=LEAST_KEPT, most=MOST_KEPT)
        raise invalid("keep", "out_of_range", message)
    wanted = list(dict.fromkeys(tactic_ids))
    tactics = await get_many(work, Tactic, wanted)
    if len(tactics) < len(wanted):
        raise not_found("tactic")
    candidates = await _candidates(work, tactics)
    plans = await plans_of(work, Tactic, list(tactics.values()))
    return await asyncio.to_thread(lambda: {one: propose(one, candidates[one], most, plans[one]) for one in wanted})


async def _candidates(work: Work, tactics: Mapping[UUID, Row[Any]]) -> dict[UUID, list[Candidate]]:
    """The indicators of tactics, with what they are read from and the KPIs they should say something about."""
    listed = await indicators_of(work, set(tactics))
    rows = [row for each in listed.values() for row in each]
    kpis = {row.id: row.key_result_id or tactics[row.tactic_id].key_result_id for row in rows}
    results = await get_many(work, KeyResult, (one for one in kpis.values() if one is not None))
    ids = [row.metric_id for row in (*rows, *results.values()) if row.metric_id is not None]
    metrics = await get_many(work, Metric, ids)
    compared = [
        [one for row in each for one in (row.metric_id, _metric_of(results.get(kpis[row.id]))) if one is not None]
        for each in listed.values()
    ]
    tracked = _tracked(metrics, await _series_of(work, metrics, compared))
    known = {identity: Kpi(id=identity, tracked=tracked[row.metric_id]) for identity, row in results.items()}
    return {
        tactic_id: [candidate_of(row, tracked=tracked.get(row.metric_id), kpi=known.get(kpis[row.id])) for row in each]
        for tactic_id, each in listed.items()
    }


def _metric_of(result: Row[Any] | None) -> UUID | None:
    return None if result is None else result.metric_id


def _tracked(metrics: Metrics, series: Mapping[UUID, SeriesBySize]) -> dict[Any, Tracked]:
    return {
        identity: Tracked(
            metric_id=identity,
            name=metric.name,
            vanity=metric.catalog_key in METRICS and METRICS[metric.catalog_key].vanity,
            period=_period_of(metric),
            series=series.get(identity, {}),
        )
        for identity, metric in metrics.items()
    }


def _period_of(metric: Row[Any]) -> BucketSize:
    return bucket_of(Cadence(metric.cadence))


async def _series_of(work: Work, metrics: Metrics, compared: Iterable[Sequence[UUID]]) -> dict[UUID, SeriesBySize]:
    """The values of metrics that are compared with each other, in every length of periods that this takes."""
    wanted: dict[tuple[BucketSize, Aggregate | None], dict[UUID, Row[Any]]] = {}
    for group in compared:
        together = [metrics[one] for one in dict.fromkeys(group)]
        sizes = {_period_of(metric) for metric in together} if len(together) > 1 else set[BucketSize]()
        for metric in together:
            own = _period_of(metric)
            for size in sizes:
                if LENGTHS.index(size) >= LENGTHS.index(own):
                    wanted.setdefault((size, _aggregate_of(metric, size)), {})[metric.id] = metric
    found: dict[UUID, SeriesBySize] = {}
    for (size, aggregate), group in wanted.items():
        request, rows = SeriesRequest(bucket=size, aggregate=aggregate), list(group.values())
        for start in range(0, len(rows), AT_ONCE):
            for identity, series in (await series_of(work, rows[start : start + AT_ONCE], request)).items():
                if isinstance(series, Series):  # the last period is not over yet
                    values = tuple(point.value for point in series.points[:-1])
                    found.setdefault(identity, {})[size] = values
    return found


def _aggregate_of(metric: Row[Any], size: BucketSize) -> Aggregate | None:
    """What becomes of several periods in one: what fits the kind, and the mean of what is counted once in each."""
    unique = metric.kind == MetricKind.UNIQUE and metric.formula is None
    return Aggregate.AVG if unique and size is not _period_of(metric) else None
