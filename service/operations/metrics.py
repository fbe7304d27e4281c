"""Metrics."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.errors import Fault, Kind, Problem, invalid
from service.operations import nouns
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.quarantine import apply_quarantined
from service.operations.removal import remove
from service.store.paging import Page, Slice, fetch
from service.store.tables import LatestReading, Metric
from service.store.tables.base import table_of
from service.store.tables.measures import MetricFields
from service.store.work import Work


@permitted
async def create_metric(work: Work, fields: MetricFields) -> Row[Any]:
    """Make a metric. Readings that waited for it in quarantine are recorded at once."""
    await _check(work, fields)
    row = await nouns.create(work, Metric, fields)
    await apply_quarantined(work, row)
    return row


@permitted
async def get_metric(work: Work, identity: UUID) -> Row[Any]:
    """One metric."""
    return await nouns.get(work, Metric, identity)


@permitted
async def list_metrics(work: Work, page: Page) -> Slice:
    """The workspace's metrics."""
    return await fetch(work, Metric, page)


@permitted
async def patch_metric(
    work: Work, identity: UUID, patch: Mapping[str, Any], *, if_version: Versions = None
) -> Row[Any]:
    """Change a metric. Its kind decides how readings add up, so it stays once there are any."""
    row = await nouns.take(work, Metric, identity, if_version)
    fields = nouns.merged(MetricFields, row, patch)
    await _check(work, fields)
    if fields.kind != row.kind:
        await nouns.hold(work, Metric, identity)  # whoever is recording readings of the present kind
        await _refuse_with_readings(work, identity)
    changed = await nouns.change(work, Metric, row, fields)
    if fields.key != row.key:
        await apply_quarantined(work, changed)
    return changed


@permitted
async def delete_metric(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Delete a metric; with `cascade`, its readings and key results too."""
    await remove(work, Metric, identity, cascade=cascade, if_version=if_version)


async def _check(work: Work, fields: MetricFields) -> None:
    if fields.superseded_by == fields.id:
        raise invalid("/superseded_by", "refers_to_itself", "A metric cannot be superseded by itself.")
    await nouns.check_references(work, [("/superseded_by", fields.superseded_by, "metric")])
    table = table_of(Metric)
    same = work.select(Metric, table.c.id).where(table.c.key == fields.key, table.c.id != fields.id)
    if await work.row(same) is not None:
        message = "Another metric has this key. Keys are unique in a workspace."
        raise Problem(Kind.CONFLICT, message, (Fault("/key", "taken", message),))


async def _refuse_with_readings(work: Work, identity: UUID) -> None:
    table = table_of(LatestReading)
    if await work.row(work.select(LatestReading, table.c.metric_id).where(table.c.metric_id == identity)) is not None:
        message = "A metric with readings keeps its kind. Make another metric and name it in superseded_by."
        raise invalid("/kind", "has_readings", message)
