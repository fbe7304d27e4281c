"""Confidence: how sure people are of key results, as the last check-in on their plan left it."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy.dialects.postgresql import distinct_on

from service.store.tables import CheckIn
from service.store.tables.base import table_of
from service.store.work import Work


async def confidences_of(work: Work, plan_ids: Iterable[UUID], as_of: datetime | None = None) -> dict[UUID, float]:
    """How sure people are of the key results of some plans, or were `as_of`, by the ids of those that were spoken of.

    Each published check-in keeps what still held from those before it, so that the last one of a plan says it all.
    """
    wanted = sorted(set(plan_ids))
    if not wanted:
        return {}
    table = table_of(CheckIn)
    query = work.select(CheckIn, table.c.snapshot).where(table.c.plan_id.in_(wanted), table.c.published_at.is_not(None))
    if as_of is not None:
        query = query.where(table.c.published_at <= as_of)
    order = (table.c.plan_id, table.c.published_at.desc(), table.c.id.desc())
    rows = await work.rows(query.ext(distinct_on(table.c.plan_id)).order_by(*order))
    known = ((UUID(one["key_result_id"]), one["confidence"]) for row in rows for one in row.snapshot)
    return {identity: confidence for identity, confidence in known if confidence is not None}
