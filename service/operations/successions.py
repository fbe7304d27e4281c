"""The plan after a plan: made as a draft, with what is unfinished in it, each key result from where it stands."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.core.catalog.metrics import limits_of
from service.core.returns import returns_of
from service.core.smart.outdated import outdated_in
from service.core.smart.written import Calendar
from service.core.status import Outcome
from service.core.succession import carry_target, left_because, lessons_of, next_period
from service.core.targets import ResolvedTarget
from service.core.verdict import Reason
from service.core.vocabulary import TargetKind
from service.errors import invalid
from service.operations import nouns
from service.operations.closing_records import ClosedKeyResult
from service.operations.closings import closings_of
from service.operations.estimation_bias import biases_of_inputs
from service.operations.permissions import permitted
from service.operations.plan_results import JudgedOn, judged_on
from service.operations.plans import check_plan
from service.operations.returns import spent_of
from service.operations.succession_records import LeftOut, SucceedPlan, Succession
from service.operations.succession_tactics import carry_tactics
from service.operations.successor import Successor, copied
from service.operations.tactics import tactics_in
from service.operations.workspaces import calendar_of, today_of
from service.store.tables import Alignment, KeyResult, Objective, Plan
from service.store.tables.alignments import AlignmentFields
from service.store.tables.base import table_of
from service.store.tables.measures import KeyResultFields
from service.store.tables.plans import ObjectiveFields, PlanFields, PlanStatus, Stage
from service.store.work import Rows, Work

OWN = ("title", "description", "framework", "business_function", "mission")
"""What a successor may say otherwise, beside its days."""


@permitted
async def succeed_plan(work: Work, plan_id: UUID, asked: SucceedPlan) -> Succession:
    """Make the next plan from a plan, as a draft, and say what was carried into it, what was not, and why."""
    plan = await nouns.get(work, Plan, plan_id, lock=True)
    table = table_of(Objective)
    query = work.select(Objective).where(table.c.plan_id == plan_id).order_by(table.c.created_at, table.c.id)
    objectives = await work.rows(query)
    here = {row.id for row in objectives}
    for place, identity in enumerate(asked.objective_ids):
        if identity not in here:
            message = "There is no such objective in this plan: leave it out."
            raise invalid(f"/objective_ids/{place}", "other_plan", message)
    made = await _make_plan(work, plan, asked)
    into = Successor(old=plan, new=made)
    await _carry_objectives(work, into, objectives, asked)
    await _carry_key_results(work, into, objectives)
    tactics = await tactics_in(work, plan_id)
    actual = returns_of((await spent_of(work, tactics)).values()).actual
    notes = lessons_of(actual, await biases_of_inputs(work))
    await carry_tactics(work, into, tactics, wanted=asked.tactics)
    await _carry_alignments(work, into, here)
    return Succession(made, tuple(into.carried), tuple(into.left_out), (*notes, *into.outdated))


async def _make_plan(work: Work, plan: Row[Any], asked: SucceedPlan) -> Row[Any]:
    starts_on, ends_on = next_period((plan.starts_on, plan.ends_on), (asked.starts_on, asked.ends_on))
    given: dict[str, Any] = {name: getattr(asked, name) for name in OWN if getattr(asked, name) is not None}
    given |= {} if asked.id is None else {"id": asked.id}
    fields = copied(PlanFields, plan, status=PlanStatus.DRAFT, starts_on=starts_on, ends_on=ends_on, **given)
    check_plan(fields)
    return await nouns.create(work, Plan, fields, previous_plan_id=plan.id)


async def _carry_objectives(work: Work, into: Successor, rows: Rows, asked: SucceedPlan) -> None:
    named = frozenset(asked.objective_ids)
    carried: list[Row[Any]] = []
    for row in rows:
        outcome = None if row.outcome is None else Outcome(row.outcome)
        why = left_because(asked.carry, closed=row.stage == Stage.CLOSED, outcome=outcome)
        if why is not None and row.id not in named:
            into.left_out.append(LeftOut(noun="objective", id=row.id, title=row.title, reason=why))
        else:
            carried.append(row)
            into.name(row.id)
    by_id = {row.id: row for row in rows}
    for row in _parents_first(carried):
        starts_on, due_on, reasons = into.days_of(row)
        parent_id = _parent_of(row, by_id, into)
        if row.parent_id is not None and parent_id != into.ids.get(row.parent_id, row.parent_id):
            reasons = (*reasons, Reason("succession.parent_left"))
        changes = {"plan_id": into.new.id, "parent_id": parent_id, "starts_on": starts_on, "due_on": due_on}
        stage = Stage.DRAFT if row.stage == Stage.DRAFT else Stage.ACTIVE
        fields = copied(ObjectiveFields, row, id=into.ids[row.id], stage=stage, outcome=None, **changes)
        into.rows[row.id] = await nouns.create(work, Objective, fields)
        into.carry("objective", row.id, row.title, reasons)


def _parents_first(rows: Sequence[Row[Any]]) -> list[Row[Any]]:
    """The objectives in an order in which each comes after those above it."""
    by_id = {row.id: row for row in rows}

    def depth(row: Row[Any]) -> int:
        steps = 0
        while row.parent_id in by_id and steps < len(by_id):
            row, steps = by_id[row.parent_id], steps + 1
        return steps

    return sorted(rows, key=depth)


def _parent_of(row: Row[Any], rows: Mapping[UUID, Row[Any]], into: Successor) -> UUID | None:
    """The nearest objective above that is carried, or stands in another plan."""
    above = row.parent_id
    for _ in rows:
        if above is None or above in into.ids or above not in rows:
            break
        above = rows[above].parent_id
    return None if above is None else into.ids.get(above, above)


async def _carry_key_results(work: Work, into: Successor, objectives: Rows) -> None:
    table = table_of(KeyResult)
    within = table.c.objective_id.in_([row.id for row in objectives])
    rows = await work.rows(work.select(KeyResult).where(within).order_by(table.c.created_at, table.c.id))
    judged = await judged_on(work, [row for row in rows if row.objective_id in into.ids], await today_of(work))
    closings = (await closings_of(work, [into.old.id]))[into.old.id]
    ended = {one.id: one for one in closings[-1].result.key_results} if closings else {}
    for row in rows:
        if row.objective_id not in into.ids:
            why = Reason("succession.objective_left")
        elif row.kind == TargetKind.BINARY and judged[row.id].judgement.progress == 1:
            why = Reason("succession.done")
        else:
            await _carry_key_result(work, into, row, judged[row.id], ended.get(row.id))
            continue
        into.left_out.append(LeftOut(noun="key_result", id=row.id, title=row.title, reason=why))


async def _carry_key_result(
    work: Work, into: Successor, row: Row[Any], judged: JudgedOn, ended: ClosedKeyResult | None
) -> None:
    """A key result from the value that it ended with; without a closing, from its last one."""
    objective, metric = into.rows[row.objective_id], judged.context.metric
    starts_on, due_on, reasons = into.days_of(row)
    value, value_on = judged.judgement.current, judged.evidence.last_on
    if ended is not None and ended.metric_id == metric.id:
        value, value_on = ended.value, ended.value_on
    resolved = ResolvedTarget(baseline=judged.judgement.baseline, target=judged.judgement.target)
    days = (
        starts_on or objective.starts_on or into.new.starts_on,
        due_on or objective.due_on or into.new.ends_on,
    )
    shift, limits = (into.old.starts_on, into.new.starts_on), limits_of(metric.catalog_key)
    found = carry_target(judged.context.target, resolved, value, days, shift, limits)
    starts: dict[str, Any] = {"baseline_on": row.baseline_on, "baseline_audit_id": row.baseline_audit_id}
    if found.plan.baseline != row.baseline or value is not None:
        starts = {"baseline_on": _known(value_on, found.plan.baseline), "baseline_audit_id": None}
    fields = copied(
        KeyResultFields,
        row,
        id=into.name(row.id),
        objective_id=objective.id,
        baseline=found.plan.baseline,
        target=found.plan.target,
        target_change_percent=found.plan.target_change_percent,
        target_multiply_by=found.plan.target_multiply_by,
        commit=found.plan.commit,
        stretch=found.plan.stretch,
        milestones=[{"on": one.on, "value": one.value} for one in found.plan.milestones],
        starts_on=starts_on,
        due_on=due_on,
        **starts,
    )
    await nouns.create(work, KeyResult, fields, override=None)
    into.carry("key_result", row.id, row.title, (*reasons, *found.reasons))
    kept = (fields.baseline, fields.target, fields.commit, fields.stretch)
    was = (row.baseline, row.target, row.commit, row.stretch, resolved.baseline, resolved.target)
    gone = {one for one in was if one is not None and one not in kept}
    old_days = (judged.context.target.starts_on, judged.context.target.due_on)
    named = outdated_in(row.title, gone, old_days, days, await _counting(work))
    if named:
        into.outdated.append(Reason("succession.reword", {"title": row.title, "named": ", ".join(named)}))


async def _counting(work: Work) -> Calendar:
    """How the workspace counts the time that titles name."""
    calendar = await calendar_of(work)
    return Calendar(await today_of(work), calendar.fiscal_year_end, calendar.week_start)


def _known(day: date | None, baseline: float | None) -> date | None:
    return None if baseline is None else day


async def _carry_alignments(work: Work, into: Successor, here: set[UUID]) -> None:
    """What carried objectives serve: each other, or objectives of other plans."""
    table = table_of(Alignment)
    carried = [identity for identity in into.ids if identity in here]
    query = work.select(Alignment).where(table.c.from_id.in_(carried)).order_by(table.c.created_at, table.c.id)
    for row in await work.rows(query) if carried else ():
        to_id = into.ids.get(row.to_id)
        if to_id is None and row.to_id in here:
            continue
        ends = {"from_id": into.ids[row.from_id], "to_id": to_id or row.to_id}
        await nouns.create(work, Alignment, copied(AlignmentFields, row, id=into.name(row.id), **ends))
        into.carry("alignment", row.id, None)
