"""How regularly plans are checked in on, and when the next check-in of each is due."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.dialects.postgresql import distinct_on

from service.core.check_in_cadence import CheckInCadence, CheckInRhythm, Owing, rhythm_of
from service.operations.workspaces import calendar_of, get_workspace, today_of
from service.store.tables import Change, CheckIn
from service.store.tables.base import table_of
from service.store.tables.plans import PlanStatus
from service.store.work import Work


async def rhythms_of(work: Work, plans: Sequence[Row[Any]]) -> dict[UUID, CheckInRhythm]:
    """How regularly plans are checked in on, by their ids; days are those of the workspace.

    Only active plans owe check-ins. A plan without a first day owes them from the day on which it was made.
    """
    calendar, today = await calendar_of(work), await today_of(work)
    usual = CheckInCadence((await get_workspace(work)).check_in_cadence)
    published, closed = await _published_of(work, plans), await _closed_of(work, plans)
    found: dict[UUID, CheckInRhythm] = {}
    for plan in plans:
        owing = Owing(
            begins_on=plan.starts_on or plan.created_at.astimezone(calendar.zone).date(),
            ends_on=min((day for day in (plan.ends_on, closed.get(plan.id)) if day is not None), default=None),
            cadence=usual if plan.check_in_cadence is None else CheckInCadence(plan.check_in_cadence),
            begun=plan.status != PlanStatus.DRAFT,
            owes=plan.status == PlanStatus.ACTIVE,
            week_start=calendar.week_start,
        )
        found[plan.id] = rhythm_of(owing, published[plan.id], today)
    return found


async def _published_of(work: Work, plans: Sequence[Row[Any]]) -> dict[UUID, list[date]]:
    """The days on which check-ins of plans were published, by the ids of plans."""
    zone, table = (await calendar_of(work)).zone, table_of(CheckIn)
    wanted = table.c.plan_id.in_([plan.id for plan in plans])
    query = work.select(CheckIn, table.c.plan_id, table.c.published_at).where(wanted, table.c.published_at.is_not(None))
    found: dict[UUID, list[date]] = defaultdict(list)
    for row in await work.rows(query):
        found[row.plan_id].append(row.published_at.astimezone(zone).date())
    return found


async def _closed_of(work: Work, plans: Sequence[Row[Any]]) -> dict[UUID, date]:
    """The days on which plans that are closed were closed, by their ids, as the log has it."""
    wanted = [plan.id for plan in plans if plan.status == PlanStatus.CLOSED]
    if not wanted:
        return {}
    zone, table = (await calendar_of(work)).zone, table_of(Change)
    closing = table.c.after["status"].astext == PlanStatus.CLOSED.value
    query = work.select(Change, table.c.noun_id, table.c.changed_at).where(table.c.noun_id.in_(wanted), closing)
    rows = await work.rows(query.ext(distinct_on(table.c.noun_id)).order_by(table.c.noun_id, table.c.seq.desc()))
    return {row.noun_id: row.changed_at.astimezone(zone).date() for row in rows}
