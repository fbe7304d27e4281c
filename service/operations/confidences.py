"""Confidence: how sure people are of key results, as the last check-in on their plan left it."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import Double, any_, cast, column, func, literal_column, select, true
from sqlalchemy.dialects.postgresql import JSONB, distinct_on
from sqlalchemy.dialects.postgresql import UUID as SQL_UUID

from service.store.lean import IDS, WORKSPACE, ReadyQuery
from service.store.tables import CheckIn
from service.store.tables.base import table_of
from service.store.work import Work


def _last_said() -> ReadyQuery:
    """What the last published check-in of each plan says of whom."""
    c = table_of(CheckIn).c
    published = (c.workspace_id == WORKSPACE, c.plan_id == any_(IDS), c.published_at.is_not(None))
    order = (c.plan_id, c.published_at.desc(), c.id.desc())
    last = select(c.snapshot).where(*published).ext(distinct_on(c.plan_id)).order_by(*order).subquery("last")
    said = func.jsonb_array_elements(last.c.snapshot).table_valued(column("value", JSONB), name="said")
    who, sure = (said.c.value[literal_column(f"'{name}'")].astext for name in ("key_result_id", "confidence"))
    query = select(cast(who, SQL_UUID), cast(sure, Double)).select_from(last.join(said, true()))
    return ReadyQuery(query.where(sure.is_not(None)))


LAST_SAID = _last_said()


async def confidences_of(work: Work, plan_ids: Iterable[UUID]) -> dict[UUID, float]:
    """How sure people are of the key results of some plans, by the ids of those that were spoken of.

    Each published check-in keeps what still held from those before it, so that the last one of a plan says it all.
    """
    wanted = sorted(set(plan_ids))
    if not wanted:
        return {}
    return dict(await LAST_SAID.rows(work, wanted))
