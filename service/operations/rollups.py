"""Objectives rolled up from their key results and the objectives under them, and plans from their objectives."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, NamedTuple
from uuid import UUID

from sqlalchemy import Row, select

from service.core.judgement import part_of
from service.core.pace import Pace, Paced
from service.core.progress import Measured
from service.core.rollup import Part, ProgressDriver, RolledUp, RollupMethod, parts_for, roll_up
from service.core.status import Facts, Fresh, Freshness, Outcome, Status, derive_status
from service.core.thresholds import Framework, Thresholds
from service.core.verdict import Reason
from service.operations.nouns import get, get_many
from service.operations.permissions import permitted
from service.operations.progress import Judged, KeyResultFacts, facts_in, judged
from service.operations.remembered import MEMORY, Remembered, Scope, is_plain, judgements_of, scope_of
from service.operations.workspaces import thresholds_of
from service.store.tables import KeyResult, Objective, Plan
from service.store.tables.base import table_of
from service.store.work import Work

PACES = (Pace.OFF_TRACK, Pace.AT_RISK, Pace.PENDING, Pace.ON_TRACK, Pace.ACHIEVED)
"""Worst first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveFacts:
    """What is said of one objective on a day."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    progress: float | None
    """How far, 0 to 1; null when no part has a value."""
    pace: Pace
    """The worst pace of its parts; `pending` without parts."""
    status: Status
    """How it was closed, else the worst status of its parts; `pending` without parts."""
    weakest_id: UUID | None
    """The part that decides the status."""
    rollup: RolledUp
    """All the arithmetic: every part with weight, share and contribution, and every part left out, with the reason."""
    reasons: tuple[Reason, ...]
    """Why the status is what it is."""


async def objectives_under(work: Work, ids: Iterable[UUID]) -> dict[UUID, Row[Any]]:
    """Objectives with all that stand under them, by id."""
    table = table_of(Objective)
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return {}
    base = work.select(Objective, table.c.id).where(table.c.id.in_(wanted)).cte(recursive=True)
    below = base.union(work.select(Objective, table.c.id).where(table.c.parent_id == base.c.id))
    return {row.id: row for row in await work.rows(work.select(Objective).where(table.c.id.in_(select(below.c.id))))}


@permitted
async def rollups_of(work: Work, ids: Iterable[UUID]) -> dict[UUID, ObjectiveFacts]:
    """What is said of objectives, by id, each rolled up over whatever drives it."""
    wanted = list(dict.fromkeys(ids))
    return (await tree_of(work, wanted)).facts(wanted)


async def tree_of(work: Work, wanted: Iterable[UUID]) -> "Tree":
    """Objectives with all that stand under them, judged; of the present, whatever was judged before is remembered."""
    if is_plain(work):
        return await _remembered_tree(work, list(wanted))
    objectives = await objectives_under(work, wanted)
    table = table_of(KeyResult)
    query = work.select(KeyResult).where(table.c.objective_id.in_(list(objectives)))
    key_results = await work.rows(query.order_by(table.c.created_at, table.c.id))
    judgements = await judged(work, key_results)
    plans = await get_many(work, Plan, (row.plan_id for row in objectives.values()))
    frameworks = {key: Framework(plan.framework) for key, plan in plans.items()}
    closed = {key: row.outcome for key, row in objectives.items()}
    return Tree(objectives, judgements, frameworks, await thresholds_of(work), closed)


BRANCHES = """
WITH RECURSIVE below AS (
    SELECT o.id FROM oarlock.objectives o WHERE o.workspace_id = $1 AND o.id = ANY($2)
     UNION
    SELECT o.id FROM oarlock.objectives o JOIN below b ON o.parent_id = b.id WHERE o.workspace_id = $1
)
SELECT o.id, o.parent_id, o.plan_id, o.title, o.created_at, o.updated_at, o.weight, o.progress_driver, o.rollup,
       o.outcome, p.framework, o.xmin AS written, p.xmin AS planned
  FROM oarlock.objectives o
  JOIN below b ON b.id = o.id
  JOIN oarlock.plans p ON p.workspace_id = $1 AND p.id = o.plan_id
 WHERE o.workspace_id = $1
"""


class Branch(NamedTuple):
    """What rolling an objective up takes of its row and its plan's, with the versions of both."""

    id: UUID
    parent_id: UUID | None
    plan_id: UUID
    title: str
    created_at: datetime
    updated_at: datetime
    weight: float
    progress_driver: str
    rollup: str
    outcome: str | None
    framework: str
    written: int
    planned: int


async def _remembered_tree(work: Work, wanted: list[UUID]) -> "Tree":
    objectives: dict[UUID, Any] = {one[0]: Branch._make(one) for one in await work.fetch(BRANCHES, wanted)}
    held = await judgements_of(work, list(objectives), "objective_id")
    frameworks = {one.plan_id: Framework(one.framework) for one in objectives.values()}
    closed = {key: one.outcome for key, one in objectives.items()}
    judgements = {key: (one.context, one.judgement) for key, one in held.items()}
    tree = Tree(objectives, judgements, frameworks, await thresholds_of(work), closed)
    tree.remember(await scope_of(work), held)
    return tree


def _closed(row: Row[Any], outcome: str, rolled: RolledUp) -> Facts:
    """The facts of a closed objective: how it ended, and how far it came."""
    return Facts(
        as_of=row.updated_at.date(),
        due_on=None,
        measured=Measured(progress=rolled.progress),
        paced=Paced(pace=Pace.PENDING),
        fresh=Fresh(freshness=Freshness.NONE),
        outcome=Outcome(outcome),
    )


class Tree:
    """Objectives with their judged key results, rolled up from the leaves."""

    def __init__(
        self,
        objectives: Mapping[UUID, Row[Any]],
        judgements: Judged,
        frameworks: Mapping[UUID, Framework],
        thresholds: Thresholds,
        outcomes: Mapping[UUID, str | None],
    ) -> None:
        self.objectives = objectives
        self.judgements = judgements
        self.frameworks = frameworks
        self.thresholds = thresholds
        self.outcomes = outcomes
        self.units: dict[UUID, str | None] = {}
        self._scope: Scope | None = None
        self._held: Mapping[UUID, Remembered] = {}
        self._lasting: set[UUID] = set()
        self.key_results: dict[UUID, list[UUID]] = {identity: [] for identity in objectives}
        self.children: dict[UUID, list[UUID]] = {identity: [] for identity in objectives}
        for identity, (context, _) in judgements.items():
            self.key_results[context.objective.id].append(identity)
        for identity, row in sorted(objectives.items(), key=lambda item: (item[1].created_at, item[0])):
            if row.parent_id in self.children:
                self.children[row.parent_id].append(identity)

    def remember(self, scope: Scope, held: Mapping[UUID, Remembered]) -> None:
        """Let what was rolled up before from the same be the same."""
        self._scope, self._held = scope, held

    def facts(self, wanted: Sequence[UUID]) -> dict[UUID, ObjectiveFacts]:
        """Facts of the wanted objectives; what they rest on is worked out first, without recursion."""
        done: dict[UUID, ObjectiveFacts] = {}
        for top in wanted:
            stack = [top] if top in self.objectives else []
            while stack:
                here = stack[-1]
                missing = [child for child in self.children[here] if child not in done]
                if missing:
                    stack.extend(missing)
                else:
                    done[here] = self._rolled_up(here, done)
                    stack.pop()
        return {identity: done[identity] for identity in wanted if identity in done}

    def _rolled_up(self, identity: UUID, done: Mapping[UUID, ObjectiveFacts]) -> ObjectiveFacts:
        """The facts of an objective, as they are remembered of the same parts; else worked out."""
        results, below = self.key_results[identity], self.children[identity]
        held = [self._held[one].lasts for one in results if one in self._held]
        lasting = len(held) == len(results) and all(held) and self._lasting.issuperset(below)
        if self._scope is None or not lasting:
            return self._roll_up(identity, done)
        self._lasting.add(identity)
        row = self.objectives[identity]
        parts = (*map(self._held.get, results), *map(done.get, below))
        key = (self._scope, identity, row.written, row.planned, tuple(map(id, parts)))
        known = MEMORY.get(key)
        if known is None:
            facts = self._roll_up(identity, done)
            MEMORY.keep(key, (facts, self.units[identity], parts))  # the parts stay, for their ids stand in the key
            return facts
        self.units[identity] = known[1]
        return known[0]

    def _roll_up(self, identity: UUID, done: Mapping[UUID, ObjectiveFacts]) -> ObjectiveFacts:
        row = self.objectives[identity]
        driver = ProgressDriver(row.progress_driver)
        results = [self._part_of_key_result(one) for one in self.key_results[identity]]
        below = [self._part_of_objective(one, done[one]) for one in self.children[identity]]
        parts = parts_for(driver, results, below)
        framework = self.frameworks[row.plan_id]
        self.units[identity] = next((part.unit for part in parts if part.target is not None), None)
        rolled = roll_up(
            parts,
            method=RollupMethod(row.rollup),
            framework=framework,
            key_results=None if driver is ProgressDriver.CHILDREN else len(results),
            thresholds=self.thresholds,
        )
        paces = [self._pace_of(UUID(part.ref), done) for part in parts]
        status, reasons = rolled.status or Status.PENDING, rolled.reasons
        outcome = self.outcomes[identity]
        if outcome is not None:
            status, closed = derive_status(_closed(row, outcome, rolled), framework, self.thresholds)
            reasons = (closed, *reasons)
        return ObjectiveFacts(
            progress=rolled.progress,
            pace=min(paces, key=PACES.index, default=Pace.PENDING),
            status=status,
            weakest_id=None if rolled.weakest is None else UUID(rolled.weakest),
            rollup=rolled,
            reasons=reasons,
        )

    def _pace_of(self, identity: UUID, done: Mapping[UUID, ObjectiveFacts]) -> Pace:
        judged = self.judgements.get(identity)
        return done[identity].pace if judged is None else judged[1].pace

    def _part_of_key_result(self, identity: UUID) -> Part:
        context, judgement = self.judgements[identity]
        unit, metric = context.metric.unit, str(context.metric.id)
        return part_of(judgement, weight=context.row.weight, metric=metric, unit=unit, title=context.row.title)

    def _part_of_objective(self, identity: UUID, facts: ObjectiveFacts) -> Part:
        rolled = facts.rollup
        return Part(
            ref=str(identity),
            progress=facts.progress,
            status=facts.status,
            weight=self.objectives[identity].weight,
            why=None if facts.progress is not None else Reason("rollup.nothing_below"),
            unit=self.units.get(identity),
            baseline=rolled.baseline,
            current=rolled.current,
            target=rolled.target,
            title=self.objectives[identity].title,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanObjective:
    """An objective of a plan, with what is said of it and of its key results."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    id: UUID
    """The objective."""
    title: str
    """What it is called."""
    parent_id: UUID | None
    """The objective above it."""
    facts: ObjectiveFacts
    """Progress, pace and status, with the arithmetic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanKeyResult:
    """A key result of a plan, with what is said of it."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    id: UUID
    """The key result."""
    title: str
    """What it is called."""
    objective_id: UUID
    """The objective it measures."""
    facts: KeyResultFacts
    """Progress, pace and status, with the reasons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanProgress:
    """A plan rolled up from its objectives."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    plan_id: UUID
    """The plan."""
    as_of: datetime | None
    """The instant as of which it is judged, by the readings that were known then; null: now."""
    progress: float | None
    """How far, 0 to 1, over the objectives that stand at the top of the plan; null when none has a value."""
    status: Status
    """The worst status of those objectives; `pending` without any."""
    rollup: RolledUp
    """All the arithmetic."""
    objectives: tuple[PlanObjective, ...]
    """Every objective of the plan, in the order they were made."""
    key_results: tuple[PlanKeyResult, ...]
    """Every key result of these objectives, in the order they were made."""


def whole_of(
    plan: Row[Any], rows: Sequence[Row[Any]], facts: Mapping[UUID, ObjectiveFacts], thresholds: Thresholds
) -> RolledUp:
    """A plan rolled up from those of its objectives that stand at the top of it."""
    here = {row.id for row in rows}
    parts = [
        Part(
            ref=str(row.id),
            progress=facts[row.id].progress,
            status=facts[row.id].status,
            weight=row.weight,
            why=None if facts[row.id].progress is not None else Reason("rollup.nothing_below"),
            title=row.title,
        )
        for row in rows
        if row.parent_id not in here
    ]
    return roll_up(parts, framework=Framework(plan.framework), thresholds=thresholds)


@permitted
async def progress_of_plan(work: Work, plan_id: UUID) -> PlanProgress:
    """A plan's progress: its top objectives, weighted, with the own of every objective and key result."""
    plan = await get(work, Plan, plan_id)
    table = table_of(Objective)
    query = work.select(Objective).where(table.c.plan_id == plan_id).order_by(table.c.created_at, table.c.id)
    rows = await work.rows(query)
    tree = await tree_of(work, [row.id for row in rows])
    facts = tree.facts([row.id for row in rows])
    here = {row.id for row in rows}
    own = {key: one for key, one in tree.judgements.items() if one[0].objective.id in here}
    said = await facts_in(work, own)
    whole = whole_of(plan, rows, facts, await thresholds_of(work))
    return PlanProgress(
        plan_id=plan_id,
        as_of=work.as_of,
        progress=whole.progress,
        status=whole.status or Status.PENDING,
        rollup=whole,
        objectives=tuple(
            PlanObjective(id=row.id, title=row.title, parent_id=row.parent_id, facts=facts[row.id]) for row in rows
        ),
        key_results=tuple(
            PlanKeyResult(id=key, title=context.row.title, objective_id=context.objective.id, facts=said[key])
            for key, (context, _) in own.items()
        ),
    )
