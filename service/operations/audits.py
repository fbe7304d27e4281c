"""Audits: what metrics stood at on a day, taken once and kept, so that targets can start from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Row, insert

from service.core.moments import midnight
from service.errors import invalid, worded
from service.operations import nouns
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.readings import latest_until
from service.operations.removal import remove
from service.operations.validation import checked
from service.operations.workspaces import calendar_of, today_of
from service.store.paging import Page, Slice, fetch
from service.store.tables import Audit, AuditEntry, Metric
from service.store.tables.audits import MOST_ENTRIES, AuditFields, NewAuditFields
from service.store.tables.base import table_of
from service.store.work import Work

STAYS = "An audit stays what it was. Hold another one."


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditedValue:
    """What a metric stood at in an audit."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    metric_id: UUID
    """The metric."""
    value: float
    """The value, in `unit`."""
    unit: str | None
    """The metric's unit at the time."""
    period_start: datetime | None
    """When the period began that it is of; null: counted by hand."""
    period_end: datetime | None
    """When that period ended, exclusive; for a level, the same instant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditFacts:
    """What was found in an audit."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    entries: tuple[AuditedValue, ...]
    """Its figures, in the order in which their metrics were made. Metrics without any have none."""


@permitted
async def create_audit(work: Work, fields: NewAuditFields) -> Row[Any]:
    """Hold an audit: take what its metrics stood at by the end of the day, and what was counted by hand."""
    settled = checked(AuditFields, fields.model_dump(include=set(AuditFields.model_fields)))
    await check_day(work, fields.held_on)
    seen = set[UUID]()
    for place, one in enumerate(fields.entries):
        if one.metric_id in seen:
            raise invalid(f"/entries/{place}/metric_id", "duplicate", "Give one value for each metric.")
        seen.add(one.metric_id)
    await nouns.check_references(
        work,
        [
            ("/account_id", fields.account_id, "account"),
            *nouns.each("/metric_ids", fields.metric_ids or (), "metric"),
            *((f"/entries/{place}/metric_id", one.metric_id, "metric") for place, one in enumerate(fields.entries)),
        ],
    )
    entries = await _entries(work, fields)
    row = await nouns.create(work, Audit, settled)
    if entries:
        owned = {"workspace_id": work.workspace_id, "audit_id": row.id}
        await work.run(insert(table_of(AuditEntry)), [{**entry, **owned} for entry in entries])
    return row


async def check_day(work: Work, held_on: date) -> None:
    """Refuse an audit of a day that is still to come."""
    if held_on > await today_of(work):
        raise invalid("/held_on", "in_the_future", "An audit is held today, or was held earlier.")


@permitted
async def get_audit(work: Work, identity: UUID) -> Row[Any]:
    """One audit."""
    return await nouns.get(work, Audit, identity)


@permitted
async def list_audits(work: Work, page: Page) -> Slice:
    """The workspace's audits."""
    return await fetch(work, Audit, page)


@permitted
async def patch_audit(work: Work, identity: UUID, patch: Mapping[str, Any], *, if_version: Versions = None) -> Row[Any]:
    """Change what an audit is called and what is noted; its day, its account and its figures stay."""
    row = await nouns.take(work, Audit, identity, if_version)
    fields = nouns.merged(AuditFields, row, patch)
    for name in ("held_on", "account_id"):
        if getattr(fields, name) != getattr(row, name):
            raise invalid(f"/{name}", "stays", STAYS)
    return await nouns.change(work, Audit, row, fields)


@permitted
async def delete_audit(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Delete an audit with its figures. With `cascade`, key results let go of it and keep their baselines."""
    await remove(work, Audit, identity, cascade=cascade, if_version=if_version)


@permitted
async def audited_of(work: Work, audit_ids: Iterable[UUID]) -> dict[UUID, AuditFacts]:
    """The figures of audits, by the audit's id."""
    wanted = list(dict.fromkeys(audit_ids))
    found: dict[UUID, list[AuditedValue]] = {audit_id: [] for audit_id in wanted}
    table, metrics = table_of(AuditEntry), table_of(Metric)
    query = (
        work.select(AuditEntry)
        .join(metrics, (metrics.c.workspace_id == table.c.workspace_id) & (metrics.c.id == table.c.metric_id))
        .where(table.c.audit_id.in_(wanted), metrics.c.workspace_id == work.workspace_id)
        .order_by(metrics.c.created_at, metrics.c.id)
    )
    for row in await work.rows(query) if wanted else ():
        found[row.audit_id].append(
            AuditedValue(
                metric_id=row.metric_id,
                value=row.value,
                unit=row.unit,
                period_start=row.period_start,
                period_end=row.period_end,
            )
        )
    return {audit_id: AuditFacts(entries=tuple(entries)) for audit_id, entries in found.items()}


async def audited_value(work: Work, audit_id: UUID, metric_id: UUID) -> Row[Any] | None:
    """What a metric stood at in an audit, with the day it was `held_on`; None if the audit has no figure of it."""
    table, audits = table_of(AuditEntry), table_of(Audit)
    return await work.row(
        work.select(AuditEntry, table.c.value, audits.c.held_on)
        .join(audits, (audits.c.workspace_id == table.c.workspace_id) & (audits.c.id == table.c.audit_id))
        .where(table.c.audit_id == audit_id, table.c.metric_id == metric_id)
        .where(audits.c.workspace_id == work.workspace_id)
    )


async def _entries(work: Work, fields: NewAuditFields) -> list[dict[str, Any]]:
    """The figures of a new audit, as they are stored."""
    counted = {one.metric_id: one.value for one in fields.entries}
    looked_at = fields.metric_ids if fields.metric_ids is not None else await _metrics_of(work, fields.account_id)
    if len(counted.keys() | set(looked_at)) > MOST_ENTRIES:
        message = worded("At most {most} metrics in an audit: name fewer in metric_ids.", most=MOST_ENTRIES)
        raise invalid("/metric_ids", "too_long", message)
    zone = (await calendar_of(work)).zone
    until = midnight(fields.held_on + timedelta(days=1), zone)
    read = await latest_until(work, (one for one in looked_at if one not in counted), until)
    units = {key: row.unit for key, row in (await nouns.get_many(work, Metric, [*counted, *read])).items()}
    return [
        *({"metric_id": key, "value": one, "unit": units[key], **NO_PERIOD} for key, one in counted.items()),
        *(
            {"metric_id": key, "value": row.value, "unit": units[key]}
            | {"period_start": row.period_start, "period_end": row.period_end}
            for key, row in read.items()
        ),
    ]


NO_PERIOD = {"period_start": None, "period_end": None}
"""What is counted by hand stands for the day."""


async def _metrics_of(work: Work, account_id: UUID | None) -> list[UUID]:
    """The metrics of an account, or of any; more than an audit takes are not all read."""
    table = table_of(Metric)
    named = table.c.account_id.is_not(None) if account_id is None else table.c.account_id == account_id
    query = work.select(Metric, table.c.id).where(named).order_by(table.c.created_at, table.c.id)
    return [row.id for row in await work.rows(query.limit(MOST_ENTRIES + 1))]
