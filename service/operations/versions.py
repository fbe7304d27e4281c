"""The versions of key results: what an active plan promised before it was amended, and how each promise stands today.

An amendment keeps the earlier version in the change log; both are judged by the same readings, so that a goal that was
moved stays readable beside the goal that was set.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Row

from service.core.vocabulary import TargetKind
from service.operations.nouns import get_many
from service.operations.permissions import permitted
from service.operations.progress import KeyResultFacts, progress_of
from service.operations.validation import checked
from service.store.tables import Change, KeyResult, Metric
from service.store.tables.base import table_of
from service.store.tables.changes import Action
from service.store.tables.measures import KeyResultFields
from service.store.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyResultVersion:
    """What a key result promised until it was amended, and how that promise stands today."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    metric_id: UUID
    """The metric it read."""
    kind: TargetKind
    """To reach a value, to hold one, or to be done."""
    baseline: float | None
    """The value it started from."""
    target: float | None
    """The value to reach."""
    target_change_percent: float | None
    """The target as a change of the baseline in percent."""
    target_multiply_by: float | None
    """The target as a multiple of the baseline."""
    lower: float | None
    """The lowest value allowed."""
    upper: float | None
    """The highest value allowed."""
    due_on: date | None
    """Its own last day, if it had one."""
    amended_at: datetime | None
    """When the next version took its place; null for the present one."""
    reason: str | None
    """Why it was amended; null for the present one."""
    member_id: UUID | None
    """The member who amended it."""
    key_id: UUID | None
    """The key that was used."""
    facts: KeyResultFacts | None
    """This version judged by today's readings; null when its metric is gone."""


PROMISED = tuple(name for name in KeyResultVersion.__dataclass_fields__ if name in KeyResultFields.model_fields)


@permitted
async def versions_of(work: Work, rows: Sequence[Row[Any]]) -> dict[UUID, tuple[KeyResultVersion, ...]]:
    """All versions of key results, oldest first and the present one last, by the key results' ids."""
    amendments = await _amendments_of(work, rows)
    found: dict[UUID, list[KeyResultVersion]] = {row.id: [] for row in rows}
    waiting = {row.id: SimpleNamespace(**{name: getattr(row, name) for name in KeyResult.model_fields}) for row in rows}
    turn = 0
    while waiting:  # the present versions of all first, then those before them
        facts = await _judged(work, list(waiting.values()))
        earlier: dict[UUID, SimpleNamespace] = {}
        for identity, state in waiting.items():
            log = amendments.get(identity, ())
            ended = log[-turn] if turn else None
            found[identity].append(_version(state, ended, facts.get(identity)))
            if turn < len(log):
                earlier[identity] = _before(state, log[-turn - 1].before)
        waiting, turn = earlier, turn + 1
    return {identity: tuple(reversed(versions)) for identity, versions in found.items()}


async def first_versions_of(work: Work, rows: Sequence[Row[Any]]) -> dict[UUID, SimpleNamespace]:
    """Those of some key results that were amended, as they were before the first time, if their first metric is there.

    What is no promise, such as their titles and weights, is as it is.
    """
    amendments = await _amendments_of(work, rows)
    found: dict[UUID, SimpleNamespace] = {}
    for row in rows:
        if row.id in amendments:
            state = SimpleNamespace(**{name: getattr(row, name) for name in KeyResult.model_fields})
            for amendment in reversed(amendments[row.id]):
                promised = {name: value for name, value in amendment.before.items() if name in PROMISED}
                state = _before(state, promised)
            found[row.id] = state
    metrics = await get_many(work, Metric, (state.metric_id for state in found.values()))
    return {key: state for key, state in found.items() if state.metric_id in metrics}


async def _amendments_of(work: Work, rows: Sequence[Row[Any]]) -> dict[UUID, list[Row[Any]]]:
    table = table_of(Change)
    query = work.select(Change).where(
        table.c.noun_id.in_([row.id for row in rows]), table.c.action == Action.AMENDED.value
    )
    found: dict[UUID, list[Row[Any]]] = {}
    for row in await work.rows(query.order_by(table.c.seq)):
        found.setdefault(row.noun_id, []).append(row)
    return found


def _before(state: SimpleNamespace, changed: Mapping[str, Any]) -> SimpleNamespace:
    """The state before an amendment, read from the log through the same door as any other fields."""
    fields = {name: getattr(state, name) for name in KeyResultFields.model_fields}
    known = {name: value for name, value in changed.items() if name in fields}
    given = {name: value for name, value in (fields | known).items() if value is not None}
    return SimpleNamespace(**{**vars(state), **checked(KeyResultFields, given).model_dump()})


async def _judged(work: Work, states: Sequence[Any]) -> dict[UUID, KeyResultFacts]:
    metrics = await get_many(work, Metric, (state.metric_id for state in states))
    return await progress_of(work, [state for state in states if state.metric_id in metrics])


def _version(state: SimpleNamespace, ended: Row[Any] | None, facts: KeyResultFacts | None) -> KeyResultVersion:
    return KeyResultVersion(
        **{name: getattr(state, name) for name in PROMISED},
        amended_at=None if ended is None else ended.changed_at,
        reason=None if ended is None else ended.reason,
        member_id=None if ended is None else ended.member_id,
        key_id=None if ended is None else ended.key_id,
        facts=facts,
    )
