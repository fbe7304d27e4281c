"""What a plan comes to on a day: every objective, key result and tactic as a closing keeps them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.core.closing import land, propose_outcome
from service.core.impact import Impact
from service.core.judgement import Judgement
from service.core.progress import Evidence, grade_of
from service.core.status import Outcome
from service.core.thresholds import Framework
from service.core.verdict import Reason
from service.operations import nouns
from service.operations.closing_records import (
    ClosedKeyResult,
    ClosedObjective,
    ClosedTactic,
    ClosePlan,
    FirstPromise,
    OutcomeCounts,
    PlanResult,
)
from service.operations.confidences import confidences_of
from service.operations.progress import Context, contexts_of, evidence_of, judge
from service.operations.results import TacticResult, results_of
from service.operations.rollups import ObjectiveFacts, Tree, objectives_under, whole_of
from service.operations.tactics import tactics_in
from service.operations.turns import in_pieces
from service.operations.versions import KeyResultVersion, versions_of
from service.operations.workspaces import thresholds_of, today_of
from service.store.tables import KeyResult, Objective, Plan, Tactic
from service.store.tables.base import table_of
from service.store.tables.plans import Stage
from service.store.tables.tactics import TacticStatus
from service.store.work import Work

AT_ONCE = 20
"""Key results that are judged before others have a turn."""

TACTIC = tuple(one.name for one in fields(ClosedTactic) if one.name in Tactic.model_fields)
MEASURED = tuple(one.name for one in fields(ClosedTactic) if one.name in Impact.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class JudgedOn:
    """A key result's judgement, with what it was judged in and by."""

    context: Context
    evidence: Evidence
    judgement: Judgement


def summed(
    framework: Framework,
    progress: float | None,
    objectives: tuple[ClosedObjective, ...],
    key_results: tuple[ClosedKeyResult, ...],
    tactics: tuple[ClosedTactic, ...],
) -> PlanResult:
    """What a plan came to, with all that follows from its parts."""
    counts = Counter(one.outcome or "unsaid" for one in objectives)
    landing = land(progress, [one.progress for one in key_results], framework)
    return PlanResult(
        framework=framework,
        progress=progress,
        grade=landing.grade,
        outcomes=OutcomeCounts(**{name: counts[name] for name in (*Outcome, "unsaid")}),
        measured=landing.measured,
        met=landing.met,
        share_met=landing.share_met,
        stretch=landing.stretch,
        notes=landing.notes,
        objectives=objectives,
        key_results=key_results,
        tactics=tactics,
    )


async def result_of(work: Work, plan: Row[Any], day: date, asked: ClosePlan) -> PlanResult:
    """What a plan comes to on a day, with the outcomes that are said or else proposed."""
    table = table_of(Objective)
    query = work.select(Objective).where(table.c.plan_id == plan.id).order_by(table.c.created_at, table.c.id)
    rows = await work.rows(query)
    tree, judged = await _tree_on(work, [row.id for row in rows], day)
    facts = tree.facts([row.id for row in rows])
    own = {key: one for key, one in judged.items() if one.context.plan.id == plan.id}
    sure = await confidences_of(work, [plan.id])
    versions = await versions_of(work, [one.context.row for one in own.values()])
    first = await _first_promises(work, own, versions, day)
    said = {one.objective_id: (one.outcome, one.note) for one in asked.outcomes}
    framework, thresholds = Framework(plan.framework), await thresholds_of(work)
    tactics = await tactics_in(work, plan.id)
    measured = await results_of(work, tactics, today=day)
    objectives: list[ClosedObjective] = []
    for row in rows:
        proposal = propose_outcome(
            facts[row.id].progress, framework, thresholds, unmeasured=len(facts[row.id].rollup.excluded)
        )
        proposed, reasons = proposal.outcome, proposal.reasons
        outcome, note = said.get(row.id, (proposed or asked.unmeasured, None))
        if row.stage == Stage.CLOSED:
            outcome = None if row.outcome is None else Outcome(row.outcome)
            proposed, reasons = None, (Reason("closing.ended_before"),)
        objectives.append(_objective(row, facts[row.id], proposed, outcome, note, reasons))
    return summed(
        framework,
        whole_of(plan, rows, facts, thresholds).progress,
        tuple(objectives),
        tuple(_key_result(one, sure.get(key), first.get(key), len(versions[key]) - 1) for key, one in own.items()),
        tuple(_tactic(row, measured[row.id]) for row in tactics),
    )


async def _tree_on(work: Work, ids: Iterable[UUID], day: date) -> tuple[Tree, dict[UUID, JudgedOn]]:
    """Objectives with all that stand under them, judged on a day by what is known now of the days up to it."""
    objectives = await objectives_under(work, ids)
    table = table_of(KeyResult)
    query = work.select(KeyResult).where(table.c.objective_id.in_(list(objectives)))
    judged = await judged_on(work, await work.rows(query.order_by(table.c.created_at, table.c.id)), day)
    plans = await nouns.get_many(work, Plan, (row.plan_id for row in objectives.values()))
    frameworks = {key: Framework(plan.framework) for key, plan in plans.items()}
    outcomes = {key: row.outcome for key, row in objectives.items()}
    judgements = {key: (one.context, one.judgement) for key, one in judged.items()}
    return Tree(objectives, judgements, frameworks, await thresholds_of(work), outcomes), judged


async def judged_on(work: Work, rows: Sequence[Any], day: date) -> dict[UUID, JudgedOn]:
    """Key results judged on a day, by what is known now of the days up to it, by their ids."""
    contexts = {
        key: replace(one, setting=replace(one.setting, as_of=day))
        for key, one in (await contexts_of(work, rows)).items()
    }
    evidence = await evidence_of(work, contexts.values(), whole=day < await today_of(work))
    found: dict[UUID, JudgedOn] = {}
    async for piece in in_pieces(list(contexts.items()), AT_ONCE):
        for key, context in piece:
            found[key] = JudgedOn(context, evidence[key], judge(work, context, evidence[key]))
    return found


async def _first_promises(
    work: Work,
    judged: Mapping[UUID, JudgedOn],
    versions: Mapping[UUID, tuple[KeyResultVersion, ...]],
    day: date,
) -> dict[UUID, FirstPromise]:
    """What amended key results promised first, judged on the same day."""
    states: list[Any] = []
    for key, one in judged.items():
        first = versions[key][0]
        if len(versions[key]) > 1 and first.facts is not None:
            own = {name: getattr(one.context.row, name) for name in KeyResult.model_fields}
            promised = {name: getattr(first, name) for name in KeyResultVersion.__dataclass_fields__ if name in own}
            states.append(SimpleNamespace(**own | promised))
    return {
        key: FirstPromise(
            metric_id=one.context.metric.id,
            kind=one.context.target.kind,
            baseline=one.judgement.baseline,
            target=one.judgement.target,
            lower=one.context.target.lower,
            upper=one.context.target.upper,
            due_on=one.context.row.due_on,
            progress=one.judgement.progress,
        )
        for key, one in (await judged_on(work, states, day)).items()
    }


def _objective(
    row: Row[Any],
    facts: ObjectiveFacts,
    proposed: Outcome | None,
    outcome: Outcome | None,
    note: str | None,
    reasons: tuple[Reason, ...],
) -> ClosedObjective:
    return ClosedObjective(
        id=row.id,
        parent_id=row.parent_id,
        letter=row.letter,
        title=row.title,
        progress=facts.progress,
        grade=None if facts.progress is None else grade_of(facts.progress),
        status=facts.status,
        proposed=proposed,
        outcome=outcome,
        closed_before=row.stage == Stage.CLOSED,
        note=note,
        reasons=reasons,
    )


def _key_result(
    judged: JudgedOn, confidence: float | None, first: FirstPromise | None, amended: int
) -> ClosedKeyResult:
    context, judgement = judged.context, judged.judgement
    return ClosedKeyResult(
        id=context.row.id,
        objective_id=context.objective.id,
        title=context.row.title,
        metric_id=context.metric.id,
        metric=context.metric.name,
        unit=context.metric.unit,
        kind=context.target.kind,
        baseline=judgement.baseline,
        target=judgement.target,
        lower=context.target.lower,
        upper=context.target.upper,
        due_on=context.target.due_on,
        first=first,
        amended=amended,
        value=judgement.current,
        value_on=judged.evidence.last_on,
        progress=judgement.progress,
        raw_progress=judgement.raw_progress,
        grade=judgement.grade,
        band=judgement.band,
        status=judgement.status,
        confidence=confidence,
    )


def _tactic(row: Row[Any], result: TacticResult) -> ClosedTactic:
    measured: dict[str, Any] = {name: getattr(result.impact, name) for name in MEASURED}
    own: dict[str, Any] = {name: getattr(row, name) for name in TACTIC} | {"status": TacticStatus(row.status)}
    return ClosedTactic(**measured | own, unit=result.unit)
