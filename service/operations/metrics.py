"""Metrics."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.errors import Fault, Kind, Problem, invalid
from service.operations import nouns
from service.operations.derived import forget
from service.operations.formulas import RESTED_ON, check_built_on, check_formula
from service.operations.many import create_many
from service.operations.nouns import Reference, Versions
from service.operations.permissions import permitted
from service.operations.quarantine import apply_quarantined, apply_quarantined_of
from service.operations.removal import remove
from service.operations.workspaces import hold_workspace
from service.store.paging import Page, Slice, fetch
from service.store.tables import LatestReading, Metric
from service.store.tables.base import table_of
from service.store.tables.measures import MetricFields
from service.store.work import Work


@permitted
async def create_metric(work: Work, fields: MetricFields) -> Row[Any]:
    """Make a metric. Readings that waited for it in quarantine are recorded at once, unless it is a derived one."""
    if fields.formula is not None:
        await hold_workspace(work, alone=True)
    await _check(work, fields)
    row = await nouns.create(work, Metric, fields, formula_metric_ids=await check_formula(work, fields))
    forget(work)
    if fields.formula is None:
        await apply_quarantined(work, row)
    return row


async def create_metrics(work: Work, many: Sequence[MetricFields]) -> list[Row[Any]]:
    """Make metrics that are measured, not derived, in a few statements for all of them, as if each were made alone."""
    if not many:
        return []
    await _check(work, *many)
    rows = await create_many(work, Metric, many, formula_metric_ids=[])
    forget(work)
    await apply_quarantined_of(work, rows)
    return rows


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
    """Change a metric. Its kind decides how readings add up, so it stays once there are any.

    What has readings takes no formula, and nothing changes that a formula rests on.
    """
    if RESTED_ON & patch.keys():
        await hold_workspace(work, alone=True)
    row = await nouns.take(work, Metric, identity, if_version)
    fields = nouns.merged(MetricFields, row, patch)
    await _check(work, fields)
    becomes_derived = row.formula is None and fields.formula is not None
    if fields.kind != row.kind or becomes_derived:
        await nouns.hold(work, Metric, identity)  # whoever is recording readings of what it is now
        await _refuse_with_readings(work, identity, becomes_derived)
    named = await check_formula(work, fields) if RESTED_ON & patch.keys() else row.formula_metric_ids
    await check_built_on(work, row, fields)
    given = nouns.stored(Metric, fields) | {"formula_metric_ids": named}
    changed = await nouns.write(work, Metric, row, given)
    forget(work)
    if fields.formula is None and (fields.key != row.key or row.formula is not None):
        await apply_quarantined(work, changed)
    return changed


@permitted
async def delete_metric(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Delete a metric; with `cascade`, its readings, its key results and the metrics computed from it too."""
    await hold_workspace(work, alone=True)
    await remove(work, Metric, identity, cascade=cascade, if_version=if_version)


async def _check(work: Work, *many: MetricFields) -> None:
    references: list[Reference] = []
    for fields in many:
        if fields.superseded_by == fields.id:
            raise invalid("/superseded_by", "refers_to_itself", "A metric cannot be superseded by itself.")
        references.append(("/superseded_by", fields.superseded_by, "metric"))
        references.append(("/account_id", fields.account_id, "account"))
    await nouns.check_references(work, references)
    table = table_of(Metric)
    keys, ids = [fields.key for fields in many], [fields.id for fields in many]
    same = work.select(Metric, table.c.id).where(table.c.key.in_(keys), table.c.id.not_in(ids))
    if await work.row(same) is not None:
        message = "Another metric has this key. Keys are unique in a workspace."
        raise Problem(Kind.CONFLICT, message, (Fault("/key", "taken", message),))


async def _refuse_with_readings(work: Work, identity: UUID, becomes_derived: bool) -> None:
    table = table_of(LatestReading)
    if await work.row(work.select(LatestReading, table.c.metric_id).where(table.c.metric_id == identity)) is None:
        return
    if becomes_derived:
        message = "A metric with readings takes no formula. Make another metric for it."
        raise invalid("/formula", "has_readings", message)
    message = "A metric with readings keeps its kind. Make another metric and name it in superseded_by."
    raise invalid("/kind", "has_readings", message)
