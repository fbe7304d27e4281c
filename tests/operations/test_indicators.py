"""Indicators of stored tactics: proposed by ratings and readings, chosen together, and promoted."""

import asyncio
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Row

from service.core.series import BucketSize
from service.core.vocabulary import Cadence, MetricKind
from service.errors import Kind
from service.operations import indicators
from service.operations.changes import list_changes
from service.operations.indicator_proposals import propose_indicators
from service.operations.indicators import (
    choose_indicators,
    delete_indicator,
    get_indicator,
    indicator_facts_of,
    patch_indicator,
    promote_indicator,
)
from service.operations.key_results import delete_key_result
from service.operations.metrics import delete_metric
from service.operations.objectives import get_objective
from service.operations.tactics import delete_tactic
from service.store.filters import Condition
from service.store.paging import Page
from service.store.tables.indicators import ChooseIndicators, Promotion
from service.store.work import Work
from tests.support.factories import (
    make_indicator,
    make_key_result,
    make_metric,
    make_objective,
    make_plan,
    make_tactic,
    record,
)
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

MONDAY = date(2026, 8, 3)
CHANGES = (4, -2, 7, 1, -5, 9, 3, -8, 6, 2, -1, 5, -3, 8)


def weeks(factor: float = 1, start: float = 100, *, late: int = 0) -> list[tuple[str, float]]:
    """Fifteen weekly values; `late` by some weeks, in which nothing but noise of its own is read."""
    values = [start, *(start + 0.1 * place**2 for place in range(1, late + 1))]
    for change in CHANGES[: len(CHANGES) - late]:
        values.append(values[-1] + factor * change)
    return [((MONDAY + timedelta(weeks=place)).isoformat(), value) for place, value in enumerate(values)]


async def weekly(work: Work, *values: tuple[str, float], **more: Any) -> Row[Any]:
    metric = await make_metric(work, **{"cadence": Cadence.WEEKLY, **more})
    await record(work, metric, *values)
    return metric


def chosen(*keep: UUID, **reasons: str) -> ChooseIndicators:
    why = [{"indicator_id": UUID(key), "reason": value} for key, value in reasons.items()]
    return ChooseIndicators.model_validate({"keep": list(keep), "reasons": why})


def promotion(**given: Any) -> Promotion:  # pyright: ignore[reportInvalidTypeForm]
    return Promotion.model_validate({"kind": "increase_to", "baseline": 0.0, "target": 50.0, **given})


async def test_scores_and_ranks_go_by_tactic(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        tactic, other = await make_tactic(work), await make_tactic(work)
        metric = await weekly(work, ("2026-11-16", 7.0))
        ratings = [(2.0, 3.0), (3.0, 2.0), (None, 5.0), (5.0, 4.0)]
        rows = [
            await make_indicator(work, tactic_id=tactic.id, significance=one, tractability=two) for one, two in ratings
        ]
        alone = await make_indicator(work, tactic_id=other.id, significance=1, tractability=1, metric_id=metric.id)
        facts = await indicator_facts_of(work, [*rows, alone])
        assert await indicator_facts_of(work, []) == {}
    assert [(facts[one.id].score, facts[one.id].rank) for one in rows] == [(6, 3), (6, 2), (None, None), (20, 1)]
    assert (facts[alone.id].score, facts[alone.id].rank) == (1, 1)
    last = facts[alone.id].last_reading
    assert last is not None
    assert last.value == 7
    assert facts[rows[0].id].last_reading is None


async def test_readings_tell_which_move_together_and_what_goes_with_the_kpi(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        kpi = await make_key_result(work, metric_id=(await weekly(work, *weeks(late=2))).id)
        tactic = await make_tactic(work, key_result_id=kpi.id, objective_id=kpi.objective_id)
        shared: dict[str, Any] = {"tactic_id": tactic.id, "significance": 4}
        opened = await weekly(work, *weeks())
        clicked = await weekly(work, *weeks(-2, 300), catalog_key="followers", name="Fans")
        best = await make_indicator(work, **shared, tractability=5, metric_id=opened.id)
        same = await make_indicator(work, **shared, tractability=4, metric_id=clicked.id)
        plain = await make_indicator(work, **shared, tractability=1)
        own = await make_indicator(work, **shared, tractability=0.5, metric_id=kpi.metric_id)
        found = (await propose_indicators(work, [tactic.id], 2))[tactic.id]
        plan_id = (await get_objective(work, kpi.objective_id)).plan_id
    by_id = {one.indicator_id: one for one in found.indicators}
    assert [one.indicator_id for one in found.indicators if one.keep] == [best.id, plain.id]
    assert by_id[same.id].reasons[1].params["correlation"] == -1
    evidence = by_id[best.id].evidence
    assert evidence is not None
    assert evidence.strongest is not None
    assert (evidence.key_result_id, evidence.period, evidence.strongest.lag) == (kpi.id, BucketSize.WEEK, 2)
    assert evidence.strongest.correlation == pytest.approx(1)
    assert evidence.reason.rule == "indicators.evidence.clear"
    assert by_id[plain.id].evidence is None
    assert by_id[own.id].evidence is None
    assert [(one.reason.rule, one.noun_id) for one in found.findings] == [
        ("indicators.few", tactic.id),
        ("indicators.vanity", same.id),
        ("indicators.own_kpi", own.id),
        ("indicators.redundant", same.id),
    ]
    assert {one.plan_id for one in found.findings} == {plan_id}


async def test_an_indicator_may_name_a_kpi_of_its_own_and_days_are_added_up_to_its_weeks(workspace: Workspace) -> None:
    days = [(NOW.date() - timedelta(days=place)).isoformat() for place in range(80, 0, -1)]
    async with workspace.writing() as work:
        kpi = await make_key_result(work, metric_id=(await weekly(work, *weeks(), kind=MetricKind.FLOW)).id)
        tactic = await make_tactic(work)
        indicator = {"tactic_id": tactic.id, "key_result_id": kpi.id}
        for kind in (MetricKind.FLOW, MetricKind.UNIQUE, MetricKind.LEVEL):
            metric = await make_metric(work, kind=kind)
            await record(work, metric, *((day, float(place**2 % 17)) for place, day in enumerate(days)))
            await make_indicator(work, **indicator, metric_id=metric.id)
        await make_indicator(work, **indicator, metric_id=(await make_metric(work, cadence=Cadence.YEARLY)).id)
        found = (await propose_indicators(work, [tactic.id]))[tactic.id]
    *days_compared, yearly = [one.evidence for one in found.indicators]
    for evidence in days_compared:
        assert evidence is not None
        assert (evidence.period, len(evidence.correlations)) == (BucketSize.WEEK, 3)
        assert evidence.correlations[0].changes == 10, "eleven whole weeks; the present one is not over"
    assert yearly is not None
    assert (yearly.period, yearly.correlations) == (BucketSize.YEAR, ())
    assert found.keep == 3


async def test_what_is_asked_has_to_be_there_and_within_reason(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        tactics = [(await make_tactic(work)).id for _ in range(2)]
        found = await propose_indicators(work, tactics, 5)
        assert {key: one.indicators for key, one in found.items()} == dict.fromkeys(tactics, ())
        for keep in (1, 6, 0, -3):
            with refused(Kind.INVALID, ("keep", "out_of_range"), says="Keep 2 to 5 indicators."):
                await propose_indicators(work, tactics, keep)
        with refused(Kind.NOT_FOUND):
            await propose_indicators(work, [*tactics, uuid4()])


async def test_a_tactic_has_no_end_of_indicators(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indicators, "MOST", 2)
    async with workspace.writing() as work:
        tactic = await make_tactic(work)
        for _ in range(2):
            await make_indicator(work, tactic_id=tactic.id)
        elsewhere = await make_indicator(work)
        with refused(Kind.INVALID, ("/tactic_id", "too_many"), says="At most 2 indicators"):
            await make_indicator(work, tactic_id=tactic.id)
        with refused(Kind.INVALID, ("/tactic_id", "too_many")):
            await patch_indicator(work, elsewhere.id, {"tactic_id": tactic.id})
        assert (await patch_indicator(work, elsewhere.id, {"title": "Other"})).title == "Other"


async def test_all_are_chosen_or_dropped_at_once_and_nothing_is_lost(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        tactic = await make_tactic(work, objective_id=(await make_objective(work, plan_id=plan.id)).id)
        rated = {"tactic_id": tactic.id, "significance": 2.0, "tractability": 5.0}
        rows = [await make_indicator(work, **rated, reason=f"first {place}") for place in range(4)]
        stranger = await make_indicator(work)
    why = {str(rows[0].id): "says most", str(rows[3].id): "nobody can count it"}
    async with workspace.writing() as work:
        after = await choose_indicators(work, tactic.id, chosen(rows[2].id, rows[0].id, **why))
    assert [(one.id, one.state, one.reason) for one in after] == [
        (rows[0].id, "chosen", "says most"),
        (rows[1].id, "dropped", "first 1"),
        (rows[2].id, "chosen", "first 2"),
        (rows[3].id, "dropped", "nobody can count it"),
    ]
    assert {(one.significance, one.tractability, one.version) for one in after} == {(2, 5, 2)}
    async with workspace.writing() as work:
        again = await choose_indicators(work, tactic.id, chosen(rows[0].id, rows[2].id))
        assert [one.version for one in again] == [2] * 4, "said again, it changes nothing"
        assert (await get_indicator(work, stranger.id)).state == "candidate"
        page = Page(limit=50, where=(Condition("noun", "eq", "indicator"), Condition("plan_id", "eq", plan.id)))
        changes = (await list_changes(work, page)).rows
    assert sorted(one.action for one in changes) == ["created"] * 4 + ["updated"] * 4
    async with workspace.writing() as work:
        assert [one.state for one in await choose_indicators(work, tactic.id, chosen())] == ["dropped"] * 4


async def test_a_choice_is_refused_as_a_whole(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        tactic = await make_tactic(work)
        one, other = [await make_indicator(work, tactic_id=tactic.id) for _ in range(2)]
        stranger = await make_indicator(work)
        with refused(Kind.INVALID, ("/keep/1", "unknown_reference")):
            await choose_indicators(work, tactic.id, chosen(one.id, stranger.id))
        with refused(Kind.INVALID, ("/keep/2", "duplicate")):
            await choose_indicators(work, tactic.id, chosen(one.id, other.id, one.id))
        with refused(Kind.INVALID, ("/reasons/0/indicator_id", "unknown_reference")):
            await choose_indicators(work, tactic.id, chosen(one.id, **{str(stranger.id): "x"}))
        twice = ChooseIndicators.model_validate(
            {"keep": [], "reasons": [{"indicator_id": one.id, "reason": "x"}, {"indicator_id": one.id, "reason": "y"}]}
        )
        with refused(Kind.INVALID, ("/reasons/1/indicator_id", "duplicate")):
            await choose_indicators(work, tactic.id, twice)
        with refused(Kind.NOT_FOUND):
            await choose_indicators(work, uuid4(), chosen())
        assert {(await get_indicator(work, row.id)).state for row in (one, other)} == {"candidate"}


async def test_an_indicator_becomes_a_key_result_once(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, starts_on="2026-10-01", ends_on="2026-12-31")
        objective = await make_objective(work, plan_id=plan.id)
        tactic, metric = await make_tactic(work, objective_id=objective.id), await make_metric(work)
        row = await make_indicator(work, tactic_id=tactic.id, metric_id=metric.id, state="chosen", significance=4)
        indicator, made = await promote_indicator(
            work, row.id, promotion(milestones=[{"on": "2026-11-30", "value": 9}])
        )
        assert (made.objective_id, made.metric_id, made.title) == (objective.id, metric.id, "Letters opened")
        assert (made.kind, made.baseline, made.target) == ("increase_to", 0, 50)
        assert made.milestones == [{"on": "2026-11-30", "value": 9.0}]
        assert (indicator.promoted_to_id, indicator.state, indicator.significance) == (made.id, "chosen", 4)
        with refused(Kind.CONFLICT, says="is a key result already"):
            await promote_indicator(work, row.id, promotion())
        with refused(Kind.IN_THE_WAY, says="1 indicators it was made from"):
            await delete_key_result(work, made.id)
        await delete_key_result(work, made.id, cascade=True)
        assert (await get_indicator(work, row.id)).promoted_to_id is None
        identity = uuid4()
        _, again = await promote_indicator(work, row.id, promotion(id=identity, title="Letters read"))
        assert (again.id, again.title) == (identity, "Letters read")
        await delete_indicator(work, row.id)


async def test_the_objective_may_be_that_of_the_tactics_key_result(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        moved = await make_key_result(work)
        tactic = await make_tactic(work, key_result_id=moved.id)
        row = await make_indicator(work, tactic_id=tactic.id, metric_id=(await make_metric(work)).id)
        _, made = await promote_indicator(work, row.id, promotion())
        assert made.objective_id == moved.objective_id


async def test_what_cannot_be_a_key_result_stays_as_it_was(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        served = await make_tactic(work, objective_id=(await make_objective(work)).id)
        unread = await make_indicator(work, tactic_id=served.id)
        metric = await make_metric(work)
        idle = await make_indicator(work, metric_id=metric.id)
        fine = await make_indicator(work, tactic_id=served.id, metric_id=metric.id)
        with refused(Kind.INVALID, ("", "no_metric"), says="Give it one in metric_id"):
            await promote_indicator(work, unread.id, promotion())
        with refused(Kind.INVALID, ("", "no_objective"), says="Give it an objective_id"):
            await promote_indicator(work, idle.id, promotion())
        with refused(Kind.INVALID, ("/target", "target_is_baseline")):
            await promote_indicator(work, fine.id, promotion(target=0.0))
        with refused(Kind.NOT_FOUND):
            await promote_indicator(work, uuid4(), promotion())
        assert (await get_indicator(work, fine.id)).version == 1


async def test_two_who_promote_at_once_make_one_key_result(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        tactic = await make_tactic(work, objective_id=(await make_objective(work)).id)
        row = await make_indicator(work, tactic_id=tactic.id, metric_id=(await make_metric(work)).id)

    async def promote() -> bool:
        async with workspace.writing() as work:
            await promote_indicator(work, row.id, promotion())
        return True

    outcomes = await asyncio.gather(promote(), promote(), return_exceptions=True)
    assert sorted(str(one) for one in outcomes)[-1] == "True"
    assert sum(one is True for one in outcomes) == 1


async def test_a_metric_lets_go_and_a_tactic_takes_along(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric, tactic = await make_metric(work), await make_tactic(work)
        row = await make_indicator(work, tactic_id=tactic.id, metric_id=metric.id, tractability=3)
        with refused(Kind.IN_THE_WAY, says="1 indicators tracked by it"):
            await delete_metric(work, metric.id)
        await delete_metric(work, metric.id, cascade=True)
        left = await get_indicator(work, row.id)
        assert (left.metric_id, left.tractability) == (None, 3)
        with refused(Kind.IN_THE_WAY, says="1 indicators"):
            await delete_tactic(work, tactic.id)
        await delete_tactic(work, tactic.id, cascade=True)
        with refused(Kind.NOT_FOUND):
            await get_indicator(work, row.id)
