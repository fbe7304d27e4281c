"""Judgements that were made before: a judgement is a pure function, so the same of the same things is the same.

Things are the same while their rows are: PostgreSQL numbers every version of a row by the transaction that wrote it
(`xmin`), whoever wrote it. What a judgement rests on besides is the day, and what the workspace has set. Judgements
that look at many readings, or at a person's word that expires, are made anew each time.
"""

from collections import OrderedDict
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from service.core.judgement import Judgement
from service.core.vocabulary import MetricKind
from service.operations.confidences import confidences_of
from service.operations.nouns import get_many
from service.operations.permissions import permitted
from service.operations.progress import (
    SHORTEST_DAY,
    Context,
    KeyResultFacts,
    facts_of,
    judged,
    last_readings_of,
    needs_history,
    progress_of,
)
from service.operations.workspaces import get_workspace, today_of
from service.store.tables import KeyResult
from service.store.tables.base import table_of
from service.store.work import Work

MOST = 20_000
"""Judgements that a process remembers: some 100 MB at worst."""

_INPUTS = """
SELECT k.id, k.objective_id, p.id, k.xmin, o.xmin, p.xmin, m.xmin, l.xmin
  FROM oarlock.key_results k
  JOIN oarlock.objectives o ON o.workspace_id = $1 AND o.id = k.objective_id
  JOIN oarlock.plans p ON p.workspace_id = $1 AND p.id = o.plan_id
  JOIN oarlock.metrics m ON m.workspace_id = $1 AND m.id = k.metric_id
  LEFT JOIN oarlock.latest_readings l ON l.workspace_id = $1 AND l.metric_id = k.metric_id
 WHERE k.workspace_id = $1 AND k.{column} = ANY($2)
 ORDER BY k.created_at, k.id
"""
INPUTS = {column: _INPUTS.format(column=column) for column in ("id", "objective_id")}
"""What the judgement of key results rests on, by which version of which row: of these, or of these objectives."""


Scope = tuple[Any, ...]
"""What all judgements of a workspace rest on."""


def is_plain(work: Work) -> bool:
    """Whether the present is read as it is on disk: in a transaction that writes, versions of rows have no names."""
    return work.as_of is None and not work.writes


@dataclass(frozen=True, slots=True)
class Remembered:
    """A judgement with what it was made in, and what it says apart from people's confidence."""

    context: Context
    judgement: Judgement
    facts: KeyResultFacts
    lasts: bool
    """Whether it is the same as long as its rows are."""


class Memory:
    """As many as are worth keeping, those that were not asked for longest given up first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: OrderedDict[Any, Any] = OrderedDict()

    def get(self, key: Any) -> Any:
        """What is remembered under a key, or None."""
        found = self._held.get(key)
        if found is not None:
            self._held.move_to_end(key)
        return found

    def keep(self, key: Any, value: Any) -> None:
        """Remember something."""
        self._held[key] = value
        if len(self._held) > self._most:
            self._held.popitem(last=False)


MEMORY = Memory(MOST)


async def scope_of(work: Work) -> Scope:
    """The day, and what the workspace has set."""
    workspace = await get_workspace(work)
    return (workspace.id, workspace.version, workspace.updated_at, await today_of(work))


async def judgements_of(work: Work, ids: Collection[UUID], column: str = "id") -> dict[UUID, Remembered]:
    """The judgements of key results, or with `objective_id` of all key results of objectives, as they were made."""
    known: dict[UUID, Remembered] = work.shelf.setdefault("judgements", {})
    wanted = [one for one in ids if one not in known] if column == "id" else list(ids)
    if wanted:
        scope = await scope_of(work)
        records = await work.fetch(INPUTS[column], wanted)
        await _add(work, scope, records, known)
        if column != "id":
            return {record[0]: known[record[0]] for record in records}
    return {one: known[one] for one in ids if one in known}


async def _add(work: Work, scope: Scope, records: Collection[Any], known: dict[UUID, Remembered]) -> None:
    missing: dict[UUID, Any] = {}
    for record in records:
        key = (scope, tuple(record))
        held = known.get(record[0]) or MEMORY.get(key)
        if held is None:
            missing[record[0]] = key
        else:
            known[record[0]] = held
    if not missing:
        return
    rows = await work.rows(work.select(KeyResult).where(table_of(KeyResult).c.id.in_(list(missing))))
    made = await judged(work, rows)
    latest = await last_readings_of(work, (context.metric.id for context, _ in made.values()))
    for identity, (context, judgement) in made.items():
        facts = facts_of(judgement, latest.get(context.metric.id), None)
        known[identity] = one = Remembered(context, judgement, facts, _lasts(context, facts))
        if one.lasts:
            MEMORY.keep(missing[identity], one)


def _lasts(context: Context, facts: KeyResultFacts) -> bool:
    """Whether a judgement rests on nothing but the rows that its key names."""
    last = facts.last_reading
    many_a_day = (
        context.metric.kind == MetricKind.FLOW
        and last is not None
        and last.period_end - last.period_start < SHORTEST_DAY
    )
    looks_further = context.metric.formula is not None or needs_history(context) or many_a_day
    return context.row.override is None and not looks_further


@permitted
async def key_result_facts_of(work: Work, ids: Collection[UUID]) -> dict[UUID, KeyResultFacts]:
    """What is said of key results today, by their ids."""
    if not is_plain(work):
        return await progress_of(work, list((await get_many(work, KeyResult, ids)).values()))
    found = await judgements_of(work, ids)
    sure = await confidences_of(work, {one.context.plan.id for one in found.values()})
    return {key: _with(one.facts, sure.get(key)) for key, one in found.items()}


def _with(facts: KeyResultFacts, confidence: float | None) -> KeyResultFacts:
    return facts if confidence is None else replace(facts, confidence=confidence)
