"""Stored plans as the rules of health see them: read for many plans in the same few statements."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Row, and_, case, func, or_

from service.core.catalog.metrics import METRICS
from service.core.health import Amendment, Outline, OutlinedKeyResult, OutlinedObjective, OutlinedTactic
from service.core.judgement import Judgement
from service.core.rollup import ProgressDriver
from service.core.vocabulary import TargetKind
from service.operations.history import AMENDABLE, noun_of
from service.operations.lineage import served_by
from service.operations.nouns import get_many
from service.operations.progress import Context
from service.operations.rhythms import rhythms_of
from service.operations.rollups import ObjectiveFacts, Tree, tree_of
from service.operations.tactics import OPEN, tactics_in
from service.operations.workspaces import calendar_of, today_of
from service.store.tables import Change, Indicator, KeyResult, Metric, Objective, Plan
from service.store.tables.base import table_of
from service.store.tables.changes import Action
from service.store.tables.indicators import IndicatorState
from service.store.tables.plans import Level, Perspective, PlanStatus, Stage
from service.store.tables.tactics import TacticStatus
from service.store.work import Rows, Work

PLAN, OBJECTIVE, KEY_RESULT = (noun_of(model) for model in (Plan, Objective, KeyResult))
PROMISES = {PLAN: AMENDABLE[Plan], OBJECTIVE: AMENDABLE[Objective], KEY_RESULT: AMENDABLE[KeyResult]}
"""What an amendment changes, by what is amended."""


async def outlines_of(work: Work, plans: Sequence[Row[Any]]) -> list[Outline]:
    """Plans as the rules see them, in their order."""
    ids = [plan.id for plan in plans]
    table = table_of(Objective)
    query = work.select(Objective).where(table.c.plan_id.in_(ids)).order_by(table.c.created_at, table.c.id)
    rows = await work.rows(query)
    tree = await tree_of(work, [row.id for row in rows])
    objectives = await _objectives(work, rows, tree)
    key_results = await _key_results(work, tree, {one.id for found in objectives.values() for one in found})
    tactics = await _tactics(work, ids, tree)
    amendments, rhythms = await _amendments(work, ids), await rhythms_of(work, plans)
    today, peopled = await today_of(work), {row.plan_id for row in rows}
    return [
        Outline(
            id=plan.id,
            title=plan.title,
            today=today,
            now=work.now,
            active=plan.status == PlanStatus.ACTIVE,
            mission=bool(plan.mission),
            function=plan.business_function is not None,
            starts_on=plan.starts_on,
            ends_on=plan.ends_on,
            perspectives=tuple(Perspective),
            objectives=objectives.get(plan.id, ()),
            key_results=key_results.get(plan.id, ()),
            tactics=tactics.get(plan.id, ()),
            amendments=amendments.get(plan.id, ()),
            rhythm=rhythms[plan.id],
            empty=plan.id not in peopled,
        )
        for plan in plans
    ]


async def _objectives(work: Work, rows: Rows, tree: Tree) -> dict[UUID, list[OutlinedObjective]]:
    """The open objectives of plans, with what their roll-ups warn of."""
    opened = [row for row in rows if row.stage != Stage.CLOSED]
    served, facts = await served_by(work, opened), tree.facts([row.id for row in opened])
    found: dict[UUID, list[OutlinedObjective]] = defaultdict(list)
    for row in opened:
        found[row.plan_id].append(_objective(row, served.get(row.id), facts[row.id], tree))
    return found


def _objective(row: Row[Any], above: Row[Any] | None, facts: ObjectiveFacts, tree: Tree) -> OutlinedObjective:
    outcome = row.business_outcome or (above and above.business_outcome)
    measured = row.progress_driver != ProgressDriver.CHILDREN
    return OutlinedObjective(
        id=row.id,
        title=row.title,
        top=None if row.level is None else row.level == Level.COMPANY,
        serves=above is not None,
        perspective=row.perspective,
        measured=measured,
        childless=not measured and not tree.children[row.id],
        letter=row.letter,
        owned=row.owner_id is not None,
        outcome=outcome is not None,
        due_on=row.due_on,
        warnings=facts.rollup.warnings,
    )


async def _key_results(work: Work, tree: Tree, opened: set[UUID]) -> dict[UUID, list[OutlinedKeyResult]]:
    """The key results of open objectives, with the reasons of their judgements."""
    here = [one for one in tree.judgements.values() if one[0].objective.id in opened]
    newer = (context.metric.superseded_by for context, _ in here)
    successors = await get_many(work, Metric, (one for one in newer if one is not None))
    found: dict[UUID, list[OutlinedKeyResult]] = defaultdict(list)
    for context, judgement in here:
        successor = successors.get(context.metric.superseded_by)
        found[context.plan.id].append(_key_result(context, judgement, successor))
    return found


def _key_result(context: Context, judgement: Judgement, successor: Row[Any] | None) -> OutlinedKeyResult:
    row, known = context.row, METRICS.get(context.metric.catalog_key)
    override = context.override
    return OutlinedKeyResult(
        id=row.id,
        title=row.title,
        objective_id=row.objective_id,
        created_at=row.created_at,
        metric=context.metric.name,
        metric_id=context.metric.id,
        kind=TargetKind(row.kind),
        vanity=known is not None and known.vanity,
        successor=None if successor is None else successor.name,
        starts_on=context.target.starts_on,
        ends_on=context.target.due_on,
        due_on=row.due_on,
        milestones=len(row.milestones),
        overridden_until=None if override is None else datetime.fromisoformat(override["expires_at"]),
        judged={reason.rule: reason for reason in judgement.reasons},
    )


async def _tactics(work: Work, plan_ids: Sequence[UUID], tree: Tree) -> dict[UUID, list[OutlinedTactic]]:
    """The open tactics of plans, with how many indicators they have."""
    rows = [row for row in await tactics_in(work, *plan_ids) if row.status in OPEN]
    indicators = await _indicators(work, [row.id for row in rows])
    found: dict[UUID, list[OutlinedTactic]] = defaultdict(list)
    for row in rows:
        objective_id = row.objective_id or tree.judgements[row.key_result_id][0].objective.id
        states = indicators.get(row.id, {})
        tactic = OutlinedTactic(
            id=row.id,
            title=row.title,
            objective_id=objective_id,
            created_at=row.created_at,
            moves=row.key_result_id is not None,
            expects=row.expected_change is not None,
            chosen=states.get(IndicatorState.CHOSEN, 0),
            dropped=states.get(IndicatorState.DROPPED, 0),
            candidates=states.get(IndicatorState.CANDIDATE, 0),
            active=row.status == TacticStatus.ACTIVE,
            manned=row.responsible_id is not None or bool(row.assignee_ids),
            due_on=row.due_on,
            repeats=row.recurrence is not None,
        )
        found[tree.objectives[objective_id].plan_id].append(tactic)
    return found


async def _indicators(work: Work, tactic_ids: Sequence[UUID]) -> dict[UUID, dict[str, int]]:
    """How many indicators of each state tactics have."""
    table = table_of(Indicator)
    query = work.select(Indicator, table.c.tactic_id, table.c.state, func.count().label("number"))
    query = query.where(table.c.tactic_id.in_(tactic_ids)).group_by(table.c.tactic_id, table.c.state)
    found: dict[UUID, dict[str, int]] = defaultdict(dict)
    for row in await work.rows(query) if tactic_ids else ():
        found[row.tactic_id][row.state] = row.number
    return found


async def _amendments(work: Work, plan_ids: Sequence[UUID]) -> dict[UUID, list[Amendment]]:
    """What was changed of plans while they were active, as the log has it, oldest first.

    What is made on the day on which a plan is made active from the first belongs to the making of the plan.
    """
    zone = (await calendar_of(work)).zone
    found: dict[UUID, list[Amendment]] = defaultdict(list)
    settled: dict[UUID, date | None] = {}
    for row in await _logged(work, plan_ids):
        day = row.changed_at.astimezone(zone).date()
        if row.noun == PLAN and row.status is not None:
            settled[row.plan_id] = _settled_before(row, zone) if row.status == PlanStatus.ACTIVE else None
        since = settled.get(row.plan_id)
        if row.action == Action.AMENDED or (row.noun == KEY_RESULT and since is not None and day > since):
            found[row.plan_id].append(_amendment(row, day))
    return found


def _settled_before(row: Row[Any], zone: ZoneInfo) -> date:
    """The last day whose changes belong to the making of a plan that has become active."""
    return row.changed_at.astimezone(zone).date() if row.action == Action.CREATED else date.min


def _amendment(row: Row[Any], day: date) -> Amendment:
    changed: Mapping[str, Any] = row.changed or {}
    return Amendment(
        action=row.action,
        noun=row.noun,
        noun_id=row.noun_id,
        title=row.title or "",
        on=day,
        fields=sorted(PROMISES[row.noun] & changed.keys()),
    )


async def _logged(work: Work, plan_ids: Sequence[UUID]) -> Rows:
    """The log of plans, as far as it tells of amendments, of key results made and deleted, and of plans made active."""
    table = table_of(Change)
    before, after = table.c.before, table.c.after
    made = and_(table.c.noun == KEY_RESULT, table.c.action.in_((Action.CREATED.value, Action.DELETED.value)))
    turned = and_(table.c.noun == PLAN, after.has_key("status"))
    query = work.select(
        Change,
        table.c.plan_id,
        table.c.noun,
        table.c.noun_id,
        table.c.action,
        table.c.changed_at,
        func.coalesce(after["title"].astext, before["title"].astext).label("title"),
        case((table.c.noun == PLAN, after["status"].astext)).label("status"),
        case((table.c.action == Action.AMENDED.value, before)).label("changed"),
    )
    nouns = table.c.noun.in_(tuple(PROMISES))
    wanted = and_(nouns, or_(table.c.action == Action.AMENDED.value, made, turned))
    return await work.rows(query.where(table.c.plan_id.in_(plan_ids), wanted).order_by(table.c.seq))
