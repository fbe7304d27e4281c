"""The review of a stored plan: what is to be talked about when people meet, read in one snapshot."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func

from service.core.recurrence import next_of
from service.core.review import Kept, ReviewedKeyResult, Stand, confidence_in, due, overdue, reviewed
from service.core.review_sheet import (
    LastCheckIn,
    PlanReview,
    ReviewCounts,
    ReviewedAmendment,
    ReviewedTactic,
    UnnotedCheckIn,
)
from service.core.status import Status
from service.core.verdict import Reason
from service.errors import invalid
from service.operations import nouns
from service.operations.permissions import permitted
from service.operations.progress import facts_in, judged
from service.operations.rhythms import rhythms_of
from service.operations.tactics import OPEN, rule_in, tactics_in
from service.operations.workspaces import calendar_of, get_workspace, today_of
from service.store.tables import Change, CheckIn, KeyResult, Objective, Plan
from service.store.tables.base import table_of
from service.store.tables.changes import Action
from service.store.tables.plans import Stage
from service.store.work import Rows, Work

MOST_LISTED = 100
"""Amendments, and check-ins nobody took note of, that are listed: the latest. All are counted."""


@permitted
async def review_of_plan(work: Work, plan_id: UUID, confidence_below: float | None = None) -> PlanReview:
    """What is to be talked about in a plan: its key results, tactics, amendments and check-ins.

    `confidence_below` is a fraction; unset, the workspace's. Raises Problem when it is none.
    """
    plan = await nouns.get(work, Plan, plan_id)
    below = (await get_workspace(work)).confidence_below if confidence_below is None else confidence_below
    if not 0 <= below <= 1:
        raise invalid("confidence_below", "out_of_range", "Give a confidence from 0 to 1.")
    rhythm, last = (await rhythms_of(work, [plan]))[plan.id], await _last_of(work, plan_id)
    stands = await _stands_of(work, plan_id, last)
    results = reviewed(stands, below, checked_in=last is not None)
    tactics = await _tactics_of(work, plan_id, rhythm.next_due_on)
    amended, amendments = await _amendments_of(work, plan_id, last)
    unnoted, unacknowledged = await _unacknowledged_of(work, plan_id)
    counts = ReviewCounts(
        **_counts_of(stands, results),
        tactics_overdue=sum(one.overdue for one in tactics),
        tactics_due=sum(not one.overdue for one in tactics),
        amendments=amended,
        unacknowledged=unnoted,
        check_ins_missed=rhythm.missed,
    )
    return PlanReview(
        plan_id=plan_id,
        reviewed_on=await today_of(work),
        confidence_below=below,
        counts=counts,
        check_ins=rhythm,
        last_check_in=None if last is None else _told(last),
        confidence=confidence_in([one.confidence for one in stands]),
        key_results=results,
        tactics=tactics,
        amendments=amendments,
        unacknowledged=unacknowledged,
    )


async def _last_of(work: Work, plan_id: UUID) -> Row[Any] | None:
    """The last check-in on a plan that was published."""
    table = table_of(CheckIn)
    query = work.select(CheckIn).where(table.c.plan_id == plan_id, table.c.published_at.is_not(None))
    return await work.row(query.order_by(table.c.published_at.desc(), table.c.id.desc()).limit(1))


def _told(row: Row[Any]) -> LastCheckIn:
    return LastCheckIn(
        check_in_id=row.id,
        published_at=row.published_at,
        author_id=row.author_id,
        what_changed=row.what_changed,
        next_step=row.next_step,
    )


async def _stands_of(work: Work, plan_id: UUID, last: Row[Any] | None) -> Sequence[Stand]:
    """The key results of a plan's open objectives today, in the order they were made, and what was kept of them."""
    objectives, table = table_of(Objective), table_of(KeyResult)
    within = work.select(Objective, objectives.c.id).where(
        objectives.c.plan_id == plan_id, objectives.c.stage != Stage.CLOSED
    )
    query = work.select(KeyResult).where(table.c.objective_id.in_(within)).order_by(table.c.created_at, table.c.id)
    judgements = await judged(work, await work.rows(query))
    facts = await facts_in(work, judgements)
    kept = {} if last is None else {UUID(one["key_result_id"]): _kept(one) for one in last.snapshot}
    found: list[Stand] = []
    for identity, (context, _) in judgements.items():
        one, due_on = facts[identity], context.target.due_on
        found.append(
            Stand(
                id=identity,
                objective_id=context.objective.id,
                title=context.row.title,
                status=one.status,
                pace=one.pace,
                freshness=one.freshness,
                value=None if one.last_reading is None else one.last_reading.value,
                progress=one.progress,
                confidence=one.confidence,
                over=due_on is not None and context.setting.as_of > due_on,
                reasons=one.reasons,
                kept=kept.get(identity),
            )
        )
    return found


def _kept(snapshot: Mapping[str, Any]) -> Kept:
    return Kept(value=snapshot["value"], progress=snapshot["progress"], status=Status(snapshot["status"]))


def _counts_of(stands: Sequence[Stand], results: Sequence[ReviewedKeyResult]) -> dict[str, int]:
    rules = [{reason.rule for reason in one.reasons} for one in results]
    statuses = (Status.OFF_TRACK, Status.MISSED, Status.STALE, Status.AT_RISK)
    return {
        "key_results": len(stands),
        **{status.value: sum(one.status is status for one in stands) for status in statuses},
        "without_reading": sum("review.without_reading" in one for one in rules),
        "unconfident": sum("review.unconfident" in one for one in rules),
        "diverging": sum(bool(one & {"review.green_but_unsure", "review.red_but_sure"}) for one in rules),
        "changed": sum(
            one.since is not None or "review.new" in given for one, given in zip(results, rules, strict=True)
        ),
    }


async def _tactics_of(work: Work, plan_id: UUID, until: date | None) -> tuple[ReviewedTactic, ...]:
    """Open tactics that are overdue, or due by the day of the next check-in. One that repeats is never overdue."""
    today = await today_of(work)
    found: list[ReviewedTactic] = []
    for row in await tactics_in(work, plan_id):
        if row.due_on is None or row.status not in OPEN:
            continue
        rule = rule_in(row)
        due_on = row.due_on if rule is None else next_of(rule, row.due_on, today)
        if due_on is None or (due_on >= today and (until is None or due_on > until)):
            continue
        late = due_on < today
        found.append(
            ReviewedTactic(
                tactic_id=row.id,
                title=row.title,
                status=row.status,
                due_on=due_on,
                overdue=late,
                responsible_id=row.responsible_id,
                assignee_ids=tuple(row.assignee_ids),
                reasons=(overdue(due_on, today) if late or until is None else due(due_on, until, today),),
            )
        )
    return tuple(sorted(found, key=lambda one: one.due_on))


async def _amendments_of(work: Work, plan_id: UUID, last: Row[Any] | None) -> tuple[int, tuple[ReviewedAmendment, ...]]:
    """How many amendments of a plan there were since a check-in, and the latest of them."""
    table = table_of(Change)
    query = work.select(Change, table, func.count().over().label("many")).where(
        table.c.plan_id == plan_id, table.c.action == Action.AMENDED
    )
    if last is not None:
        query = query.where(table.c.changed_at > last.published_at)
    rows = await work.rows(query.order_by(table.c.seq.desc()).limit(MOST_LISTED))
    return (rows[0].many if rows else 0), tuple(map(_amendment, rows))


def _amendment(row: Row[Any]) -> ReviewedAmendment:
    fields = ", ".join(row.after)
    return ReviewedAmendment(
        seq=row.seq,
        changed_at=row.changed_at,
        member_id=row.member_id,
        noun=row.noun,
        noun_id=row.noun_id,
        why=row.reason,
        before=row.before,
        after=row.after,
        reasons=(Reason("review.amended", {"fields": fields, "why": row.reason}),),
    )


async def _unacknowledged_of(work: Work, plan_id: UUID) -> tuple[int, tuple[UnnotedCheckIn, ...]]:
    """How many published check-ins of a plan nobody has taken note of, and the latest of them."""
    table = table_of(CheckIn)
    columns = (table.c.id, table.c.published_at, table.c.author_id, func.count().over().label("many"))
    query = work.select(CheckIn, *columns).where(
        table.c.plan_id == plan_id, table.c.published_at.is_not(None), func.cardinality(table.c.acknowledged_by) == 0
    )
    order = (table.c.published_at.desc(), table.c.id.desc())
    return await _unnoted(work, await work.rows(query.order_by(*order).limit(MOST_LISTED)))


async def _unnoted(work: Work, rows: Rows) -> tuple[int, tuple[UnnotedCheckIn, ...]]:
    zone, today = (await calendar_of(work)).zone, await today_of(work)
    found: list[UnnotedCheckIn] = []
    for row in rows:
        day = row.published_at.astimezone(zone).date()
        reason = Reason("review.unacknowledged", {"published_on": day, "days": (today - day).days})
        found.append(
            UnnotedCheckIn(
                check_in_id=row.id, published_at=row.published_at, author_id=row.author_id, reasons=(reason,)
            )
        )
    return (rows[0].many if rows else 0), tuple(found)
