"""What the change log is told: operations say what they changed, `Work` writes all of it just before the commit."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Row
from uuid_utils.compat import uuid7

from service.errors import invalid
from service.operations.permissions import PERMISSIONS
from service.store.columns import Columns
from service.store.filters import HIDDEN
from service.store.history import Changed, Sender, State
from service.store.tables import (
    Alignment,
    CalendarToken,
    CheckIn,
    Indicator,
    KeyResult,
    Metric,
    Objective,
    Plan,
    PlanClosing,
    Tactic,
)
from service.store.tables.base import Stored, table_of
from service.store.tables.changes import Action
from service.store.tables.plans import PlanStatus
from service.store.work import Work

NOUNS = {
    "plans": "plan",
    "plan_closings": "plan_closing",
    "objectives": "objective",
    "key_results": "key_result",
    "tactics": "tactic",
    "estimates": "estimate",
    "indicators": "indicator",
    "alignments": "alignment",
    "check_ins": "check_in",
    "metrics": "metric",
    "accounts": "account",
    "audits": "audit",
    "members": "member",
    "sources": "source",
    "keys": "key",
    "calendar_tokens": "calendar_token",
    "webhook_endpoints": "webhook_endpoint",
}
EXPORT = "export"
"""What the log calls a whole workspace that was handed out: no noun, for there is nothing of it to be read."""
OWN = frozenset({"id", "created_at", "updated_at", "version"})
"""What a row says of itself; the log says it in its own columns."""

AMENDABLE: Mapping[type[Any], frozenset[str]] = {
    Plan: frozenset({"ends_on"}),
    Objective: frozenset({"due_on"}),
    KeyResult: frozenset(
        {
            "metric_id",
            "kind",
            "baseline",
            "target",
            "target_change_percent",
            "target_multiply_by",
            "lower",
            "upper",
            "due_on",
        }
    ),
}
"""What makes a change of an active plan an amendment: baseline, target, due date, KPI."""

UNDER: Mapping[type[Any], str] = {Alignment: "from_id", KeyResult: "objective_id"}
"""The columns that name the objective which a thing stands under."""


def noun_of(model: type[Stored]) -> str:
    """What a table's things are called in problems, in the register of ids and in the log."""
    return NOUNS[table_of(model).name]


def values_of(model: type[Stored], row: Row[Any]) -> dict[str, Any]:
    """The fields of a row that the log tells of; secrets are not among them."""
    names = (name for name in model.model_fields if name not in HIDDEN and name not in OWN)
    values = {name: getattr(row, name) for name in names}
    if model is KeyResult:
        return values | {"status_override": row.override}
    return values | {"formula_metric_ids": row.formula_metric_ids or None} if model is Metric else values


def _given(model: type[Stored], row: Row[Any]) -> State:
    return {name: value for name, value in values_of(model, row).items() if value is not None}


async def plans_of(work: Work, model: type[Stored], rows: Sequence[Row[Any]]) -> dict[UUID, UUID | None]:
    """The plan that each row stands in, by the row's id; None for what stands in none."""
    if model is Plan:
        return {row.id: row.id for row in rows}
    if model in (Objective, CheckIn, CalendarToken, PlanClosing):
        return {row.id: row.plan_id for row in rows}
    if (under := UNDER.get(model)) is not None:
        above = await _named(work, Objective, "plan_id", (getattr(row, under) for row in rows))
        return {row.id: above[getattr(row, under)] for row in rows}
    if model is Indicator:
        wanted = {row.tactic_id for row in rows}
        tactics = await work.rows(work.select(Tactic).where(table_of(Tactic).c.id.in_(wanted)))
        plans = await plans_of(work, Tactic, tactics)
        return {row.id: plans[row.tactic_id] for row in rows}
    if model is Tactic:
        by_result = await _named(work, KeyResult, "objective_id", (row.key_result_id for row in rows))
        objectives = {row.id: row.objective_id or by_result.get(row.key_result_id) for row in rows}
        above = await _named(work, Objective, "plan_id", objectives.values())
        return {key: above.get(objective) for key, objective in objectives.items()}
    return {row.id: None for row in rows}


async def _named(work: Work, model: type[Stored], column: str, ids: Iterable[UUID | None]) -> dict[UUID | None, UUID]:
    """What a column of some rows names, by their ids."""
    wanted = {identity for identity in ids if identity is not None}
    if not wanted:
        return {}
    table = table_of(model)
    rows = await work.rows(work.select(model, table.c.id, table.c[column]).where(table.c.id.in_(wanted)))
    return {row.id: getattr(row, column) for row in rows}


async def log_created(work: Work, model: type[Stored], *rows: Row[Any]) -> None:
    """Say that things were made."""
    await _log(work, model, rows, Action.CREATED, after=True)


async def log_deleted(work: Work, model: type[Stored], rows: Sequence[Row[Any]]) -> None:
    """Say that things were deleted, while what they stood in is still there."""
    await _log(work, model, rows, Action.DELETED, after=False)


async def _log(work: Work, model: type[Stored], rows: Sequence[Row[Any]], action: Action, *, after: bool) -> None:
    plans = await plans_of(work, model, rows)
    for row in rows:
        state = _given(model, row)
        work.changes.append(
            Changed(
                action=action,
                noun=noun_of(model),
                noun_id=row.id,
                plan_id=plans[row.id],
                reason=work.reason,
                before=None if after else state,
                after=state if after else None,
            )
        )


async def log_changed(work: Work, model: type[Stored], before: Row[Any], after: Row[Any]) -> None:
    """Say what changed of a thing.

    Raises Problem `reason_required` when that amends an active plan and nobody said why: the transaction is undone.
    """
    old, new = values_of(model, before), values_of(model, after)
    names = [name for name, value in new.items() if value != old[name]]
    plan_id = (await plans_of(work, model, [before]))[before.id]
    amended = [name for name in names if name in AMENDABLE.get(model, ())]
    amends = bool(amended) and await _is_active(work, before if model is Plan else plan_id)
    if amends and work.reason is None:
        message = "The plan is active: say why this changes, in the header Oarlock-Reason (in GraphQL, as “reason”)."
        raise invalid(f"/{amended[0]}", "reason_required", message)
    work.changes.append(
        Changed(
            action=Action.AMENDED if amends else Action.UPDATED,
            noun=noun_of(model),
            noun_id=before.id,
            plan_id=plan_id,
            reason=work.reason,
            before={name: old[name] for name in names},
            after={name: new[name] for name in names},
        )
    )


def log_recorded(work: Work, landed: Columns, new: NDArray[np.bool_], senders: Sequence[Sender] | None = None) -> None:
    """Say which metrics got readings: how many new and revised ones, and from when to when their periods begin.

    Where several senders share a transaction, `senders` names who sent each reading.
    """
    for metric, part in landed.by_metric():
        for sender, places in _by_sender(range(part.start, part.stop), senders):
            accepted = int(new[places].sum())
            span = {"from": landed.start_of(places[0]), "to": landed.start_of(places[-1])}
            state = {"accepted": accepted, "revised": len(places) - accepted, **span}
            log_readings(work, Action.RECORDED, landed.metrics[metric], after=state, sender=sender)


def _by_sender(places: range, senders: Sequence[Sender] | None) -> Iterable[tuple[Sender | None, Sequence[int]]]:
    if senders is None:
        return [(None, places)]
    found: dict[Sender, list[int]] = {}
    for place in places:
        found.setdefault(senders[place], []).append(place)
    return found.items()


def log_readings(
    work: Work,
    action: Action,
    metric_id: UUID,
    *,
    before: State | None = None,
    after: State | None = None,
    sender: Sender | None = None,
) -> None:
    """Say what happened to readings of a metric."""
    noun, reason = noun_of(Metric), work.reason
    work.changes.append(
        Changed(action=action, noun=noun, noun_id=metric_id, reason=reason, before=before, after=after, sender=sender)
    )


def log_workspace(work: Work, changed: Mapping[str, tuple[Any, Any]]) -> None:
    """Say what was set otherwise in the workspace: the old and the new value of each setting."""
    work.changes.append(
        Changed(
            action=Action.UPDATED,
            noun="workspace",
            noun_id=work.workspace_id,
            reason=work.reason,
            before={name: old for name, (old, _) in changed.items()},
            after={name: new for name, (_, new) in changed.items()},
        )
    )


def log_export(work: Work) -> None:
    """Say that the whole workspace was handed out."""
    work.require(PERMISSIONS["export_workspace"])
    change = Changed(action=Action.CREATED, noun=EXPORT, noun_id=uuid7(), reason=work.reason)
    work.changes.append(change)


async def _is_active(work: Work, plan: Row[Any] | UUID | None) -> bool:
    """Whether a plan was active before this change."""
    if isinstance(plan, UUID):
        table = table_of(Plan)
        return await work.scalar(work.select(Plan, table.c.status).where(table.c.id == plan)) == PlanStatus.ACTIVE
    return plan is not None and plan.status == PlanStatus.ACTIVE
