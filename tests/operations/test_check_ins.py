"""Check-ins: what they keep when they are published, what stays of them, and the confidence that they leave behind."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Row

from service.errors import Kind
from service.operations.check_ins import create_check_in, delete_check_in, get_check_in, list_check_ins, patch_check_in
from service.operations.confidences import confidences_of
from service.operations.key_results import delete_key_result, get_key_result, patch_key_result
from service.operations.nouns import get_many
from service.operations.past import work_at
from service.operations.progress import progress_of
from service.operations.rollups import progress_of_plan
from service.store.paging import Page
from service.store.tables import KeyResult
from service.store.tables.check_ins import CheckInFields
from service.store.work import Work
from tests.support.factories import (
    make_check_in,
    make_key_result,
    make_member,
    make_metric,
    make_objective,
    make_plan,
    record,
)
from tests.support.problems import refused
from tests.support.together import together
from tests.support.workspaces import NOW, Workspace

HOUR = timedelta(hours=1)
NewWorkspace = Callable[[], Awaitable[Workspace]]


async def house(work: Work) -> tuple[UUID, Row[Any], Row[Any]]:
    """A plan with two key results from 0 to 100, the first of which is at 40."""
    plan = await make_plan(work, starts_on="2026-11-01", ends_on="2026-12-31")
    objective, metric = await make_objective(work, plan_id=plan.id), await make_metric(work)
    first = await make_key_result(work, objective_id=objective.id, metric_id=metric.id, title="First")
    second = await make_key_result(work, objective_id=objective.id, title="Second")
    await record(work, metric, ("2026-11-20", 40.0))
    return plan.id, first, second


def sure(row: Row[Any], confidence: float) -> dict[str, Any]:
    return {"key_result_id": row.id, "confidence": confidence}


async def confidence_of(workspace: Workspace, row: Row[Any], as_of: datetime | None = None) -> float | None:
    async with workspace.reading(now=NOW + 9 * HOUR) as work:
        then = work if as_of is None else await work_at(work, as_of)
        facts = await progress_of(then, list((await get_many(then, KeyResult, [row.id])).values()))
        return facts[row.id].confidence if facts else None


async def test_publishing_keeps_what_is_so_at_that_instant(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan_id, first, second = await house(work)
        draft = await make_check_in(work, plan_id=plan_id, confidences=[sure(first, 0.5)])
        assert (draft.state, draft.published_at, draft.snapshot) == ("draft", None, None)
    async with workspace.writing(now=NOW + HOUR) as work:
        facts = await progress_of(work, [first])
        made = await patch_check_in(work, draft.id, {"state": "published"})
    assert (made.published_at, made.version) == (NOW + HOUR, 2)
    one, other = made.snapshot
    judged = facts[first.id]
    assert one == {
        "key_result_id": str(first.id),
        "title": "First",
        "value": 40.0,
        "period_start": "2026-11-20T00:00:00Z",
        "period_end": "2026-11-20T00:00:00Z",
        "baseline": 0.0,
        "target": 100.0,
        "progress": 0.4,
        "raw_progress": 0.4,
        "expected": 1 / 3,
        "pace": "on_track",
        "pace_ratio": pytest.approx(1.2),
        "freshness": "fresh",
        "confidence": 0.5,
        "status": "on_track",
    }
    assert (one["expected"], one["status"]) == (judged.expected, judged.status)
    assert (other["key_result_id"], other["value"], other["status"]) == (str(second.id), None, "pending")
    assert (other["progress"], other["confidence"]) == (None, None)


async def test_what_is_published_stays_whatever_becomes_of_the_plan(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan_id, first, second = await house(work)
        made = await make_check_in(work, plan_id=plan_id, state="published", what_changed="All", next_step="More")
        ada = await make_member(work)
    async with workspace.writing(now=NOW + HOUR) as work:
        await patch_key_result(work, first.id, {"target": 50.0})
        await delete_key_result(work, second.id, cascade=True)
        assert (await get_check_in(work, made.id)).snapshot == made.snapshot
    for patch in (
        {"state": "draft"},
        {"what_changed": "Nothing"},
        {"confidences": [sure(first, 1)]},
        {"plan_id": ada.id},
    ):
        with refused(Kind.CONFLICT):
            async with workspace.writing(now=NOW + HOUR) as work:
                await patch_check_in(work, made.id, patch)
    async with workspace.writing(now=NOW + HOUR) as work:
        same = await patch_check_in(work, made.id, {"what_changed": "All", "state": "published"})
        assert same.version == 1
        noted = await patch_check_in(work, made.id, {"acknowledged_by": [ada.id]})
    assert (noted.acknowledged_by, noted.published_at, noted.version) == ([ada.id], NOW, 2)
    assert noted.snapshot == made.snapshot
    with refused(Kind.INVALID, ("/acknowledged_by/0", "unknown_reference")):
        async with workspace.writing() as work:
            await patch_check_in(work, made.id, {"acknowledged_by": [plan_id]})


async def test_confidence_is_what_the_last_check_in_left(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan_id, first, second = await house(work)
        await make_check_in(work, plan_id=plan_id, state="published", confidences=[sure(first, 0.5), sure(second, 0.9)])
    async with workspace.writing(now=NOW + HOUR) as work:
        later = await make_check_in(work, plan_id=plan_id, state="published", confidences=[sure(first, 0.0)])
        await make_check_in(work, plan_id=plan_id, confidences=[sure(first, 1.0)])  # a draft says nothing yet
    assert await confidence_of(workspace, first) == 0
    assert await confidence_of(workspace, second) == 0.9, "nobody has said otherwise since"
    assert await confidence_of(workspace, first, as_of=NOW) == 0.5
    assert await confidence_of(workspace, first, as_of=NOW - HOUR) is None
    async with workspace.reading(now=NOW + 2 * HOUR) as work:
        said = await progress_of_plan(work, plan_id)
        assert [one.facts.confidence for one in said.key_results] == [0, 0.9]
        assert await confidences_of(work, []) == {}
    async with workspace.writing(now=NOW + 2 * HOUR) as work:
        await delete_check_in(work, later.id)
    assert await confidence_of(workspace, first) == 0.5


async def test_of_two_at_once_the_second_holds_what_both_said(workspace: Workspace) -> None:
    """Though they began at the same moment."""
    async with workspace.writing() as work:
        plan_id, first, second = await house(work)

    def publish(row: Row[Any]) -> Callable[[Work], Awaitable[Any]]:
        return lambda work: make_check_in(work, plan_id=plan_id, state="published", confidences=[sure(row, 0.25)])

    assert await together(workspace, publish(first), publish(second)) == [None, None]
    async with workspace.reading() as work:
        rows = sorted((await list_check_ins(work, Page())).rows, key=lambda row: row.published_at)
        assert await confidences_of(work, [plan_id]) == {first.id: 0.25, second.id: 0.25}
    assert [row.published_at - NOW for row in rows] == [timedelta(0), timedelta(microseconds=1)]


async def test_confidence_changes_nothing_else(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan_id, first, _ = await house(work)
        before = (await progress_of(work, [first]))[first.id]
        await make_check_in(work, plan_id=plan_id, state="published", confidences=[sure(first, 0.01)])
        after = (await progress_of(work, [first]))[first.id]
    assert (before.confidence, after.confidence) == (None, 0.01)
    assert (after.status, after.pace, after.reasons) == (before.status, before.pace, before.reasons)


async def test_confidence_is_not_told_to_others(workspace: Workspace, new_workspace: NewWorkspace) -> None:
    other = await new_workspace()
    async with workspace.writing() as work:
        plan_id, first, _ = await house(work)
        await make_check_in(work, plan_id=plan_id, state="published", confidences=[sure(first, 0.5)])
        assert await confidences_of(work, [plan_id]) == {first.id: 0.5}
    async with other.reading() as work:
        assert await confidences_of(work, [plan_id]) == {}


async def test_who_acts_by_the_key_is_the_author(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        ada, bo = await make_member(work), await make_member(work, name="Bo")
        plan = await make_plan(work)
        assert (await make_check_in(work, plan_id=plan.id)).author_id is None
    async with workspace.writing(member_id=ada.id) as work:
        assert (await make_check_in(work, plan_id=plan.id)).author_id == ada.id
        assert (await make_check_in(work, plan_id=plan.id, author_id=bo.id)).author_id == bo.id


async def test_what_is_no_check_in_is_refused(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan_id, first, second = await house(work)
        elsewhere, ada = await make_key_result(work), await make_member(work)
    cases: list[tuple[dict[str, Any], str, str]] = [
        ({"confidences": [sure(first, 1), sure(second, 0), sure(first, 1)]}, "/2/key_result_id", "duplicate"),
        ({"confidences": [sure(first, 1), sure(elsewhere, 1)]}, "/1/key_result_id", "other_plan"),
        ({"confidences": [sure(ada, 1)]}, "/0/key_result_id", "unknown_reference"),
        ({"confidences": [{"key_result_id": uuid4(), "confidence": 1}]}, "/0/key_result_id", "unknown_reference"),
        ({"author_id": plan_id}, "/author_id", "unknown_reference"),
        ({"plan_id": ada.id}, "/plan_id", "unknown_reference"),
        ({"acknowledged_by": [ada.id]}, "/acknowledged_by", "not_published"),
    ]
    for given, pointer, code in cases:
        whole = f"/confidences{pointer}" if "confidences" in given else pointer
        with refused(Kind.INVALID, (whole, code)):
            async with workspace.writing() as work:
                await create_check_in(work, CheckInFields.model_validate({"plan_id": plan_id, **given}))
    for amount in (-0.01, 1.01):
        with pytest.raises(ValueError, match="confidence"):
            CheckInFields.model_validate({"plan_id": plan_id, "confidences": [sure(first, amount)]})


async def test_a_draft_of_a_key_result_that_is_gone_is_mended_first(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan_id, first, _ = await house(work)
        draft = await make_check_in(work, plan_id=plan_id, confidences=[sure(first, 1)])
        assert (await get_key_result(work, first.id)).version == 1
        await delete_key_result(work, first.id)
    with refused(Kind.INVALID, ("/confidences/0/key_result_id", "unknown_reference")):
        async with workspace.writing() as work:
            await patch_check_in(work, draft.id, {"state": "published"})
    async with workspace.writing() as work:
        made = await patch_check_in(work, draft.id, {"state": "published", "confidences": []})
    assert [one["title"] for one in made.snapshot] == ["Second"]
