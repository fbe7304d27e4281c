"""Key results: a target on a metric, checked before it is kept."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import Row

from service.core.target_checks import check_target
from service.core.targets import KeyResultPlan, Milestone
from service.core.vocabulary import TargetKind
from service.errors import invalid
from service.operations import nouns
from service.operations.audits import audited_value
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.removal import remove
from service.store.paging import Page, Slice, fetch
from service.store.tables import KeyResult, Objective, Plan
from service.store.tables.measures import KeyResultFields, StatusOverride
from service.store.work import Work

MILESTONES = TypeAdapter(tuple[Milestone, ...])


@permitted
async def create_key_result(work: Work, fields: KeyResultFields) -> Row[Any]:
    """Make a key result under an objective. Its baseline may be left to an audit."""
    fields = await _with_baseline(work, fields)
    await _check(work, fields)
    return await nouns.create(work, KeyResult, fields, override=None)


@permitted
async def get_key_result(work: Work, identity: UUID) -> Row[Any]:
    """One key result."""
    return await nouns.get(work, KeyResult, identity)


@permitted
async def list_key_results(work: Work, page: Page) -> Slice:
    """The workspace's key results."""
    return await fetch(work, KeyResult, page)


@permitted
async def patch_key_result(
    work: Work, identity: UUID, patch: Mapping[str, Any], *, if_version: Versions = None
) -> Row[Any]:
    """Change a key result. A new audit to start from gives a new baseline, unless the patch says one itself."""
    row = await nouns.take(work, KeyResult, identity, if_version)
    anew = {"baseline": None} if patch.get("baseline_audit_id") is not None and "baseline" not in patch else {}
    fields = await _with_baseline(work, nouns.merged(KeyResultFields, row, dict(patch) | anew))
    await _check(work, fields)
    return await nouns.change(work, KeyResult, row, fields)


@permitted
async def delete_key_result(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Delete a key result; with `cascade`, the tactics that should move it let go of it."""
    await remove(work, KeyResult, identity, cascade=cascade, if_version=if_version)


@permitted
async def override_status(
    work: Work, identity: UUID, given: StatusOverride | None, *, if_version: Versions = None
) -> Row[Any]:
    """Set a person's word on the status until it expires, or take it back. Said again, it changes nothing."""
    if given is not None and given.expires_at <= work.now:
        raise invalid("/expires_at", "in_the_past", "An override expires in the future: until then it is shown.")
    row = await nouns.take(work, KeyResult, identity, if_version)
    work.reason = work.reason or (given and given.reason)
    author = work.caller.member_id or work.caller.key_id
    override = given and given.model_dump(mode="json") | {"author_id": str(author)}
    return await nouns.write(work, KeyResult, row, {"override": override})


def plan_of(fields: KeyResultFields | Row[Any], starts_on: date | None, due_on: date | None) -> KeyResultPlan:
    """What a key result sets out to do, as the judgement takes it, with the dates that hold for it."""
    return KeyResultPlan(
        kind=TargetKind(fields.kind),
        baseline=fields.baseline,
        target=fields.target,
        target_change_percent=fields.target_change_percent,
        target_multiply_by=fields.target_multiply_by,
        lower=fields.lower,
        upper=fields.upper,
        done=fields.done,
        commit=fields.commit,
        stretch=fields.stretch,
        milestones=MILESTONES.validate_python(fields.milestones),
        starts_on=starts_on,
        due_on=due_on,
        weight=fields.weight,
    )


async def _with_baseline(work: Work, fields: KeyResultFields) -> KeyResultFields:
    """The fields with the baseline of the audit that they name, if they give none themselves."""
    audit_id = fields.baseline_audit_id
    await nouns.check_references(work, [("/baseline_audit_id", audit_id, "audit")])
    if audit_id is None or fields.baseline is not None:
        return fields
    found = await audited_value(work, audit_id, fields.metric_id)
    if found is None:
        message = "The audit has no figure of this metric. Give a baseline, or name another audit."
        raise invalid("/baseline_audit_id", "metric_not_audited", message)
    return fields.model_copy(update={"baseline": found.value, "baseline_on": found.held_on})


async def _check(work: Work, fields: KeyResultFields) -> None:
    references = [
        ("/objective_id", fields.objective_id, "objective"),
        ("/metric_id", fields.metric_id, "metric"),
    ]
    await nouns.check_references(work, references)
    objective = await nouns.get(work, Objective, fields.objective_id)
    plan = await nouns.get(work, Plan, objective.plan_id)
    starts_on, due_on = dates_of(fields, objective, plan)
    check_target(plan_of(fields, starts_on, due_on))


def dates_of(fields: Any, objective: Row[Any], plan: Row[Any]) -> tuple[date | None, date | None]:
    """The first and last day that hold for a key result: its own, else the objective's, else the plan's."""
    starts_on = fields.starts_on or objective.starts_on or plan.starts_on
    due_on = fields.due_on or objective.due_on or plan.ends_on
    return starts_on, due_on
