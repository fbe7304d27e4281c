"""Deleting, without surprise: what depends on a thing is in the way, unless the caller says `cascade`.

A cascade takes along what cannot stand alone (a plan's objectives; an objective's key results, tactics, alignments and
the objectives under it in the same plan; a metric's key results, readings and figures in audits, and the metrics
computed from it; the keys that act for a member) and lets go of the rest: an owner's objectives stay, without owner,
another plan's objectives stay, without parent, and the metrics and audits of an account stay, without account.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Row, delete, func, or_, select
from sqlalchemy.dialects.postgresql import ARRAY

from service.errors import Kind, Problem, Words, joined, worded, words
from service.operations.history import NOUNS, log_changed, log_deleted
from service.operations.nouns import Versions, hold, take
from service.store.tables import (
    Account,
    Alignment,
    ApiKey,
    Audit,
    AuditEntry,
    CalendarToken,
    CheckIn,
    Delivery,
    DeliveryContent,
    Estimate,
    Indicator,
    KeyResult,
    LatestReading,
    Member,
    Metric,
    Node,
    Objective,
    Plan,
    PlanClosing,
    Reading,
    ReadingDay,
    ReadingRevision,
    Route,
    Source,
    Tactic,
    WebhookAttempt,
    WebhookDelivery,
    WebhookEndpoint,
    WebhookStatus,
)
from service.store.tables.base import Stored, Tenant, table_of
from service.store.work import Work


@dataclass(frozen=True, slots=True)
class Dependence:
    """A column of `child` that names a `parent`: the child goes with it, or lets go of it."""

    parent: type[Tenant]
    child: type[Tenant]
    column: str
    goes: bool
    label: str


DEPENDENCES = (
    Dependence(Plan, Objective, "plan_id", True, "objectives"),
    Dependence(Plan, CheckIn, "plan_id", True, "check-ins"),
    Dependence(Plan, PlanClosing, "plan_id", True, "closings"),
    Dependence(Plan, Plan, "previous_plan_id", False, "plans made from it"),
    Dependence(Plan, CalendarToken, "plan_id", True, "calendar tokens"),
    Dependence(Objective, Objective, "parent_id", False, "objectives under it"),
    Dependence(Objective, KeyResult, "objective_id", True, "key results"),
    Dependence(Objective, Tactic, "objective_id", True, "tactics"),
    Dependence(Objective, Alignment, "from_id", True, "alignments with what it serves"),
    Dependence(Objective, Alignment, "to_id", True, "alignments with what serves it"),
    Dependence(KeyResult, Tactic, "key_result_id", False, "tactics that should move it"),
    Dependence(KeyResult, Indicator, "key_result_id", False, "indicators that should tell of it"),
    Dependence(KeyResult, Indicator, "promoted_to_id", False, "indicators it was made from"),
    Dependence(Tactic, Tactic, "requires", False, "tactics that require it"),
    Dependence(Tactic, Tactic, "excludes", False, "tactics that exclude it"),
    Dependence(Tactic, Estimate, "tactic_id", True, "estimates"),
    Dependence(Tactic, Indicator, "tactic_id", True, "indicators"),
    Dependence(Metric, Metric, "formula_metric_ids", True, "metrics computed from it"),
    Dependence(Metric, KeyResult, "metric_id", True, "key results"),
    Dependence(Metric, Indicator, "metric_id", False, "indicators tracked by it"),
    Dependence(Metric, Metric, "superseded_by", False, "metrics that it superseded"),
    Dependence(Metric, Reading, "metric_id", True, "readings"),
    Dependence(Metric, ReadingRevision, "metric_id", True, "earlier readings"),
    Dependence(Metric, ReadingDay, "metric_id", True, "days of readings"),
    Dependence(Metric, AuditEntry, "metric_id", True, "figures in audits"),
    Dependence(Account, Metric, "account_id", False, "metrics read from it"),
    Dependence(Account, Audit, "account_id", False, "audits of it"),
    Dependence(Audit, KeyResult, "baseline_audit_id", False, "key results that start from it"),
    Dependence(Member, Account, "owner_id", False, "accounts owned"),
    Dependence(Member, Objective, "owner_id", False, "objectives owned"),
    Dependence(Member, Tactic, "responsible_id", False, "tactics answered for"),
    Dependence(Member, Tactic, "assignee_ids", False, "tactics assigned"),
    Dependence(Member, Estimate, "member_id", False, "estimates made"),
    Dependence(Member, CheckIn, "author_id", False, "check-ins written"),
    Dependence(Member, CheckIn, "acknowledged_by", False, "check-ins taken note of"),
    Dependence(Member, PlanClosing, "member_id", False, "plans closed"),
    Dependence(Member, ApiKey, "member_id", True, "keys"),
)
FOLLOWERS = (
    Dependence(Audit, AuditEntry, "audit_id", True, "figures in audits"),
    Dependence(Metric, LatestReading, "metric_id", True, "latest reading"),
    Dependence(Source, Delivery, "source_id", True, "deliveries"),
    Dependence(Source, DeliveryContent, "source_id", True, "deliveries"),
    Dependence(Objective, WebhookStatus, "noun_id", True, "deliveries"),
    Dependence(KeyResult, WebhookStatus, "noun_id", True, "deliveries"),
    Dependence(Metric, WebhookStatus, "noun_id", True, "deliveries"),
    Dependence(WebhookEndpoint, WebhookDelivery, "endpoint_id", True, "deliveries"),
    Dependence(WebhookEndpoint, WebhookAttempt, "endpoint_id", True, "deliveries"),
)
"""What goes with its parent without being asked about."""

ORDER: tuple[type[Tenant], ...] = (
    Alignment,
    CheckIn,
    Estimate,
    Indicator,
    Tactic,
    KeyResult,
    AuditEntry,
    Audit,
    Objective,
    CalendarToken,
    PlanClosing,
    Plan,
    ApiKey,
    DeliveryContent,
    Delivery,
    Source,
    WebhookAttempt,
    WebhookDelivery,
    WebhookEndpoint,
    WebhookStatus,
    Reading,
    ReadingRevision,
    ReadingDay,
    LatestReading,
    Metric,
    Account,
    Member,
)
"""Children before parents."""

ROUTES: dict[type[Tenant], str] = {
    ApiKey: "key",
    CalendarToken: "calendar",
    Source: "source",
    WebhookEndpoint: "webhook_endpoint",
}
"""What requests are let in by, before their workspace is known, and the kinds of their routes."""

Doomed = dict[type[Tenant], set[UUID]]


def _holds_many(column: Column[Any]) -> bool:
    return isinstance(column.type, ARRAY)


def _names(dependence: Dependence, ids: Sequence[UUID]) -> ColumnElement[bool]:
    column = table_of(dependence.child).c[dependence.column]
    return column.overlap(list(ids)) if _holds_many(column) else column.in_(ids)


async def remove(
    work: Work, model: type[Stored], identity: UUID, *, cascade: bool, if_version: Versions = None
) -> None:
    """Delete one thing. 404 if it is not there, 409 if something is in the way and `cascade` was not said."""
    await take(work, model, identity, if_version)
    doomed: Doomed = {model: {identity}}
    if not cascade:
        await _refuse_if_in_the_way(work, model, identity)
    await _gather(work, doomed)
    await _forget_ids(work, doomed)
    await _close_routes(work, doomed)
    for metric_id in doomed.get(Metric, ()):
        await hold(work, Metric, metric_id)  # readings refer to it by no key: wait for those that are being recorded
    for dependence in DEPENDENCES:
        if not dependence.goes and dependence.parent in doomed:
            await _let_go(work, dependence, doomed)
    for child in ORDER:
        await _delete(work, child, doomed)


async def _refuse_if_in_the_way(work: Work, model: type[Tenant], identity: UUID) -> None:
    found: list[Words] = []
    for dependence in DEPENDENCES:
        if dependence.parent is model:
            query = work.select(dependence.child, func.count()).where(_names(dependence, [identity]))
            if count := await work.scalar(query):
                found.append(worded("{count} {label}", count=count, label=words(dependence.label)))
    if found:
        message = "In the way: {found}. Remove them first, or say cascade=true."
        raise Problem(Kind.IN_THE_WAY, worded(message, found=joined(found)))


async def _gather(work: Work, doomed: Doomed) -> None:
    """Follow what goes along, parents before children."""
    if Metric in doomed:
        doomed[Metric] |= await _computed_from(work, doomed[Metric])
    if Objective in doomed:
        doomed[Objective] |= await _subtree(work, doomed[Objective])
    for dependence in DEPENDENCES:
        parents = doomed.get(dependence.parent)
        table = table_of(dependence.child)
        if dependence.goes and parents and "id" in table.c:
            query = work.select(dependence.child, table.c.id).where(_names(dependence, sorted(parents)))
            ids = {row.id for row in await work.rows(query.with_for_update())}
            if ids:
                doomed.setdefault(dependence.child, set()).update(ids)


async def _subtree(work: Work, roots: set[UUID]) -> set[UUID]:
    """The objectives under some objectives, within their plan."""
    table = table_of(Objective)
    base = work.select(Objective, table.c.id, table.c.plan_id).where(table.c.id.in_(roots)).cte(recursive=True)
    below = work.select(Objective, table.c.id, table.c.plan_id).where(
        table.c.parent_id == base.c.id, table.c.plan_id == base.c.plan_id
    )
    return {row.id for row in await work.rows(select(base.union(below).c.id))}


async def built_on(work: Work, ids: Sequence[UUID]) -> list[Row[Any]]:
    """The derived metrics whose formulas name any of these metrics."""
    table = table_of(Metric)
    return list(await work.rows(work.select(Metric).where(table.c.formula_metric_ids.overlap(list(ids)))))


async def _computed_from(work: Work, metrics: set[UUID]) -> set[UUID]:
    """The metrics whose formulas rest on some metrics, directly or by others. Nobody else changes formulas now."""
    found, ids = set[UUID](), sorted(metrics)
    while ids:
        ids = sorted({row.id for row in await built_on(work, ids)} - found)
        found.update(ids)
    return found


async def _forget_ids(work: Work, doomed: Doomed) -> None:
    """Take the ids off the register first: whoever is just referring to them holds them until it is done."""
    ids = sorted(set[UUID]().union(*doomed.values()))
    await work.run(work.delete(Node).where(table_of(Node).c.id.in_(ids)))


async def _close_routes(work: Work, doomed: Doomed) -> None:
    """Let nobody in by what is going away."""
    table = table_of(Route)
    ours = table.c.workspace_id == work.workspace_id
    for model, kind in ROUTES.items():
        if model in doomed:
            gone = table.c.target_id.in_(sorted(doomed[model]))
            await work.run(delete(table).where(ours, table.c.kind == kind, gone))


async def _let_go(work: Work, dependence: Dependence, doomed: Doomed) -> None:
    """Take the doomed out of what names them and stays."""
    child, ids = cast("type[Stored]", dependence.child), sorted(doomed[dependence.parent])
    table = table_of(child)
    column = table.c[dependence.column]
    stays = table.c.id.not_in(doomed.get(child, ()))
    touch: dict[str, Any] = {"updated_at": work.now, "version": table.c.version + 1}
    held = await work.rows(work.select(child).where(_names(dependence, ids), stays).with_for_update())
    if not held:
        return
    many = _holds_many(column)
    for named in [[identity] for identity in ids] if many else [ids]:
        less = {column: func.array_remove(column, named[0]) if many else None}
        await work.run(work.update(child).where(_names(dependence, named), stays).values(less))
    await work.run(work.update(child).where(table.c.id.in_([row.id for row in held])).values(touch))
    rows = await work.rows(work.select(child).where(table.c.id.in_([row.id for row in held])))
    after = {row.id: row for row in rows}
    for row in held:
        await log_changed(work, child, row, after[row.id])


async def _delete(work: Work, child: type[Tenant], doomed: Doomed) -> None:
    table = table_of(child)
    clauses = [table_of(child).c.id.in_(doomed[child])] if child in doomed else []
    tied = FOLLOWERS if "id" in table.c else (*DEPENDENCES, *FOLLOWERS)
    clauses += [_names(one, sorted(doomed[one.parent])) for one in tied if one.child is child and one.parent in doomed]
    if not clauses:
        return
    statement = work.delete(child).where(or_(*clauses))
    if table.name not in NOUNS:
        await work.run(statement)
    elif gone := await work.rows(statement.returning(table)):
        await log_deleted(work, cast("type[Stored]", child), gone)
