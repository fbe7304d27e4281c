"""Who has how much to do: a plan's open tactics against the hours of those who do them."""

import asyncio
from datetime import date, timedelta
from uuid import UUID

from service.core.workload import Person, Span, Task, Workload, workload_of
from service.errors import invalid, worded
from service.operations import nouns
from service.operations.permissions import permitted
from service.operations.tactics import OPEN, rule_in, tactics_in
from service.operations.workspaces import calendar_of, today_of
from service.store.tables import Member, Plan
from service.store.work import Rows, Work

USUAL_WEEKS = 12
MOST_WEEKS = 53


@permitted
async def workload_of_plan(work: Work, plan_id: UUID, start: date | None = None, end: date | None = None) -> Workload:
    """The hours of a plan's open tactics by member and week, for the weeks that hold the days `[start, end)`.

    Unset: from today, and for twelve weeks. Raises Problem when that is no range, or more than a year.
    """
    plan = await nouns.get(work, Plan, plan_id)
    calendar, today = await calendar_of(work), await today_of(work)
    first = start or today
    last = end or date.fromordinal(min(first.toordinal() + 7 * USUAL_WEEKS, date.max.toordinal()))
    if last <= first:
        raise invalid("to", "empty_range", "The range ends before it begins: `to` has to be after `from`.")
    if last - first > timedelta(weeks=MOST_WEEKS):
        raise invalid("to", "too_many_weeks", worded("Ask for at most {most} weeks at a time.", most=MOST_WEEKS))
    span = Span(today=today, start=first, end=last, week_start=calendar.week_start, begins_on=plan.starts_on)
    rows = [row for row in await tactics_in(work, plan_id) if row.status in OPEN]
    tasks = tasks_of(rows)
    members = await nouns.get_many(work, Member, (identity for task in tasks for identity in task.people))
    people = [Person(id=row.id, name=row.name, hours_per_week=row.hours_per_week) for row in members.values()]
    return await asyncio.to_thread(workload_of, tasks, people, span)


def tasks_of(rows: Rows) -> list[Task]:
    """Tactics as the arithmetic takes them: done by their assignees, or else by whoever answers for them."""
    return [
        Task(
            id=row.id,
            title=row.title,
            hours=row.effort,
            due_on=row.due_on,
            rule=rule_in(row),
            people=tuple(dict.fromkeys(row.assignee_ids or ([row.responsible_id] if row.responsible_id else []))),
        )
        for row in rows
    ]
