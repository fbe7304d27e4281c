"""Check-ins: written as drafts, published once, and then kept with every value and status of their instant."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func

from service.errors import Kind, Problem, invalid
from service.operations import nouns
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.progress import KeyResultFacts, progress_of
from service.operations.removal import remove
from service.store.paging import Page, Slice, fetch
from service.store.tables import CheckIn, KeyResult, Objective, Plan
from service.store.tables.base import table_of
from service.store.tables.check_ins import CheckInFields, CheckInState, KeyResultSnapshot
from service.store.work import Work

JUDGED = ("progress", "raw_progress", "expected", "pace", "pace_ratio", "freshness", "status")
"""What a snapshot takes from the facts as it is."""


@permitted
async def create_check_in(work: Work, fields: CheckInFields) -> Row[Any]:
    """Check in on a plan, as a draft or at once for all. Who acts with the key is its author, unless the body says."""
    if fields.author_id is None and work.caller.member_id is not None:
        fields = fields.model_copy(update={"author_id": work.caller.member_id})
    return await nouns.create(work, CheckIn, fields, **await _kept(work, fields))


@permitted
async def get_check_in(work: Work, identity: UUID) -> Row[Any]:
    """One check-in, with what it kept when it was published."""
    return await nouns.get(work, CheckIn, identity)


@permitted
async def list_check_ins(work: Work, page: Page) -> Slice:
    """The workspace's check-ins, drafts among them."""
    return await fetch(work, CheckIn, page)


@permitted
async def patch_check_in(
    work: Work, identity: UUID, patch: Mapping[str, Any], *, if_version: Versions = None
) -> Row[Any]:
    """Change a draft, publish it, or say who has taken note of a published one, of which all else stays."""
    row = await nouns.take(work, CheckIn, identity, if_version)
    fields = nouns.merged(CheckInFields, row, patch)
    if row.state != CheckInState.PUBLISHED:
        kept = await _kept(work, fields)
        return await nouns.write(work, CheckIn, row, nouns.stored(CheckIn, fields) | kept)
    given = nouns.stored(CheckIn, fields)
    if any(value != getattr(row, name) for name, value in given.items() if name != "acknowledged_by"):
        message = "A published check-in stays as it is: only acknowledged_by changes. Make another check-in."
        raise Problem(Kind.CONFLICT, message)
    await nouns.check_references(work, nouns.each("/acknowledged_by", fields.acknowledged_by, "member"))
    return await nouns.change(work, CheckIn, row, fields)


@permitted
async def delete_check_in(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Delete a check-in; the log keeps that it was there. What the one before it said of confidence holds again."""
    await remove(work, CheckIn, identity, cascade=cascade, if_version=if_version)


async def _kept(work: Work, fields: CheckInFields) -> dict[str, Any]:
    """What a check-in keeps beside its fields: once it is published, the instant, and all that is so then."""
    await _check(work, fields)
    publishes = fields.state is CheckInState.PUBLISHED
    if publishes:  # one after another: the second takes over what the first has said of confidence
        await nouns.get(work, Plan, fields.plan_id, lock=True)
    rows = await _key_results_of(work, fields.plan_id)
    here = {row.id for row in rows}
    for place, one in enumerate(fields.confidences):
        if one.key_result_id not in here:
            message = "This key result stands in another plan: leave it out."
            raise invalid(f"/confidences/{place}/key_result_id", "other_plan", message)
    if not publishes:
        return {"published_at": None, "snapshot": None}
    facts, said = await progress_of(work, rows), {one.key_result_id: one.confidence for one in fields.confidences}
    snapshot = [_snapshot_of(row, facts[row.id], said.get(row.id)) for row in rows]
    return {
        "published_at": await _instant(work, fields.plan_id),
        "snapshot": [one.model_dump(mode="json") for one in snapshot],
    }


async def _instant(work: Work, plan_id: UUID) -> datetime:
    """Now, but after every check-in on the plan: whoever waited for another's to end has begun before it."""
    published_at = table_of(CheckIn).c.published_at
    query = work.select(CheckIn, func.max(published_at)).where(table_of(CheckIn).c.plan_id == plan_id)
    last = await work.scalar(query)
    return work.now if last is None else max(work.now, last + timedelta(microseconds=1))


async def _check(work: Work, fields: CheckInFields) -> None:
    if fields.acknowledged_by and fields.state is not CheckInState.PUBLISHED:
        message = "Nobody can have taken note of a draft: publish it too."
        raise invalid("/acknowledged_by", "not_published", message)
    named = [one.key_result_id for one in fields.confidences]
    for place, identity in enumerate(named):
        if identity in named[:place]:
            raise invalid(f"/confidences/{place}/key_result_id", "duplicate", "Name each key result once.")
    await nouns.check_references(
        work,
        [
            ("/plan_id", fields.plan_id, "plan"),
            ("/author_id", fields.author_id, "member"),
            *nouns.each("/acknowledged_by", fields.acknowledged_by, "member"),
            *((f"/confidences/{place}/key_result_id", one, "key_result") for place, one in enumerate(named)),
        ],
    )


async def _key_results_of(work: Work, plan_id: UUID) -> Sequence[Row[Any]]:
    """The key results of a plan, in the order they were made."""
    above, table = table_of(Objective), table_of(KeyResult)
    objectives = work.select(Objective, above.c.id).where(above.c.plan_id == plan_id)
    query = work.select(KeyResult).where(table.c.objective_id.in_(objectives))
    return await work.rows(query.order_by(table.c.created_at, table.c.id))


def _snapshot_of(row: Row[Any], facts: KeyResultFacts, said: float | None) -> KeyResultSnapshot:
    last = facts.last_reading
    return KeyResultSnapshot(
        key_result_id=row.id,
        title=row.title,
        value=None if last is None else last.value,
        period_start=None if last is None else last.period_start,
        period_end=None if last is None else last.period_end,
        baseline=facts.resolved_baseline,
        target=facts.resolved_target,
        confidence=facts.confidence if said is None else said,
        **{name: getattr(facts, name) for name in JUDGED},
    )
