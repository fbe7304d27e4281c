"""Channel focus of stored audits: what is compared, what rests on it, what it costs, and what people decided."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Row

from service.core.focus import Course, Proposal
from service.errors import Kind
from service.operations.focus import AccountFocus, AuditFocus, focus_of_audit
from service.operations.intake import record_readings
from service.operations.objectives import patch_objective
from service.operations.plans import patch_plan
from service.operations.progress import progress_of
from service.operations.serving import worths_of
from service.store.work import Work
from tests.support.factories import (
    make_account,
    make_audit,
    make_key_result,
    make_metric,
    make_objective,
    make_plan,
)
from tests.support.problems import refused
from tests.support.workspaces import Workspace

JULY, AUGUST, NOVEMBER = "2026-07-01", "2026-08-01", "2026-11-01"


async def counted(work: Work, day: str, figures: dict[UUID, float], **given: Any) -> Row[Any]:
    """An audit of figures that were counted by hand, by metric."""
    entries = [{"metric_id": metric_id, "value": value} for metric_id, value in figures.items()]
    return await make_audit(work, held_on=day, metric_ids=[], entries=entries, **given)


def of(found: AuditFocus, account: Row[Any]) -> AccountFocus:
    return next(one for one in found.accounts if one.account_id == account.id)


async def test_accounts_side_by_side(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        small = await make_account(work, channel="Instagram", handle="@a")
        large = await make_account(work, channel="tiktok", handle="@a")
        kinds: dict[str, Any] = {"catalog_key": "followers", "unit": "count"}
        few, many = [await make_metric(work, account_id=one.id, **kinds) for one in (small, large)]
        rate = {"kind": "ratio", "catalog_key": "engagement_rate", "unit": "%"}
        good, bad = [await make_metric(work, account_id=one.id, **rate) for one in (small, large)]
        spend = await make_metric(
            work, account_id=large.id, kind="flow", catalog_key="ad_spend", unit="EUR", good_direction="none"
        )
        loose = await make_metric(work, name="Visits")
        await counted(work, JULY, {few.id: 900.0, many.id: 3100.0, good.id: 5.0, bad.id: 2.0, loose.id: 10.0})
        now = await counted(
            work, AUGUST, {few.id: 1000.0, many.id: 3000.0, good.id: 5.0, bad.id: 1.0, spend.id: 250.0, loose.id: 12.0}
        )
        objective = await make_objective(work)
        result = await make_key_result(work, objective_id=objective.id, metric_id=few.id)
        found = await focus_of_audit(work, now.id)
    assert (found.held_on, found.age_days, found.least_days, found.moving_percent) == (date(2026, 8, 1), 112, 28, 1.0)
    assert [one.account_id for one in found.accounts] == [small.id, large.id]
    first, second = found.accounts
    figure = next(one for one in first.figures if one.metric_id == few.id)
    assert (figure.value, figure.previous, figure.previous_on, figure.change) == (
        1000.0,
        900.0,
        date(2026, 7, 1),
        100.0,
    )
    assert figure.change_percent == pytest.approx(11.1111, abs=1e-4)
    assert figure.change_percent_a_month == pytest.approx(10.9095, abs=1e-4)  # 31 days
    assert (figure.course, figure.rank, figure.share) == (Course.IMPROVING, 2, 0.25)
    assert (figure.vanity, figure.key_result_ids) == (True, (result.id,))
    ratio = next(one for one in first.figures if one.metric_id == good.id)
    assert (ratio.course, ratio.rank, ratio.share, ratio.vanity) == (Course.STEADY, 1, None, False)
    assert (first.proposal, first.reason.rule) == (Proposal.KEEP, "focus.growing_tied")
    assert (first.objective_ids, first.key_result_ids, first.cost) == ((objective.id,), (result.id,), None)
    assert (second.proposal, second.reason.rule) == (Proposal.STOP, "focus.falling_untied")
    assert second.reason.params == {"tied": 0, "improving": 0, "steady": 0, "worsening": 1}  # followers are vanity
    assert second.cost is not None
    assert (second.cost.value, second.cost.unit) == (250.0, "EUR")
    assert [(one.name, one.change) for one in found.others] == [("Visits", 2.0)]


async def test_a_figure_is_compared_with_the_latest_that_lies_far_enough_back(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        account = await make_account(work)
        metric = await make_metric(work, account_id=account.id)
        far = await counted(work, JULY, {metric.id: 100.0})
        near = await counted(work, "2026-07-31", {metric.id: 500.0})
        now = await counted(work, AUGUST, {metric.id: 600.0})
        early = await focus_of_audit(work, near.id)
        found = await focus_of_audit(work, now.id)
        told = await focus_of_audit(work, now.id, near.id)
        first = await focus_of_audit(work, far.id)
        with refused(Kind.INVALID, ("against", "not_earlier")):
            await focus_of_audit(work, far.id, near.id)
        with refused(Kind.INVALID, ("against", "unknown_reference")):
            await focus_of_audit(work, now.id, uuid4())
        with refused(Kind.NOT_FOUND):
            await focus_of_audit(work, account.id)
    (figure,) = of(found, account).figures
    assert (figure.previous, figure.previous_audit_id, figure.course) == (100.0, far.id, Course.IMPROVING)
    (figure,) = of(told, account).figures
    assert (figure.previous, figure.previous_audit_id, figure.course) == (500.0, near.id, None)
    assert (told.against_audit_id, found.against_audit_id) == (near.id, None)
    assert of(told, account).reason.rule == of(first, account).reason.rule == "focus.no_comparison"
    assert of(early, account).figures[0].previous == 100.0


async def test_amounts_are_compared_over_periods_of_the_same_length(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        account = await make_account(work)
        clicks = await make_metric(work, account_id=account.id, kind="flow", cadence="monthly")
        periods = [
            ("2026-06-01", "2026-07-01", 300.0),
            ("2026-09-01", "2026-10-01", 330.0),
            ("2026-10-30", "2026-10-31", 20.0),
        ]
        for start, end, value in periods:
            sent = {"metric": str(clicks.id), "value": value, "period_start": start, "period_end": end}
            assert (await record_readings(work, [sent])).accepted == 1
        june = await make_audit(work, held_on="2026-07-01", account_id=account.id)
        september = await make_audit(work, held_on="2026-10-15", account_id=account.id)
        day = await make_audit(work, held_on=NOVEMBER, account_id=account.id)
        compared = await focus_of_audit(work, september.id)
        apart = await focus_of_audit(work, day.id, june.id)
    (figure,) = of(compared, account).figures
    assert (figure.taken_on, figure.age_days, figure.stale) == (date(2026, 9, 30), 15, False)
    assert (figure.change, figure.previous_on) == (30.0, date(2026, 6, 30))
    (figure,) = of(apart, account).figures
    assert (figure.value, figure.previous, figure.change, figure.course) == (20.0, None, None, None)


async def test_key_results_reach_through_formulas_and_only_open_ones_count(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        likes = await make_metric(work, catalog_key="likes", kind="flow")
        half = await make_metric(work, kind="flow", formula=f"`{likes.id}` / 2")
        quarter = await make_metric(work, kind="flow", formula=f"`{half.id}` / 2")
        closed, plan = await make_objective(work), await make_plan(work)
        objective = await make_objective(work, plan_id=plan.id)
        through = await make_key_result(work, objective_id=objective.id, metric_id=quarter.id)
        await make_key_result(work, objective_id=closed.id, metric_id=likes.id)
        await patch_objective(work, closed.id, {"stage": "closed", "outcome": "achieved"})
        worths = await worths_of(work, [likes, half, quarter])
        assert [one.serves for one in worths.values()] == [(through.id,)] * 3
        assert [one.vanity for one in worths.values()] == [True, None, None]
        advice = worths[likes.id].advice
        assert advice is not None
        assert (advice.rule, advice.params) == ("metric.vanity.tied", {"tied": 1})
        assert worths[half.id].advice is None
        await patch_plan(work, plan.id, {"status": "closed"})
        after = (await worths_of(work, [likes]))[likes.id]
        assert after.serves == ()
        assert after.advice is not None
        assert after.advice.rule == "metric.vanity"


async def test_accounts_without_figures(workspace: Workspace) -> None:
    async with workspace.writing(now=datetime(2026, 9, 1, tzinfo=UTC)) as work:
        silent, idle = await make_account(work, handle="a"), await make_account(work, handle="b", state="dormant")
        gone, read = await make_account(work, handle="c", state="closed"), await make_account(work, handle="d")
        metric = await make_metric(work, account_id=read.id)
        await make_key_result(work, metric_id=metric.id)
    async with workspace.writing() as work:
        new = await make_account(work, handle="e")
        audit = await counted(work, NOVEMBER, {})
        found = await focus_of_audit(work, audit.id)
        own = await focus_of_audit(work, (await counted(work, NOVEMBER, {}, account_id=silent.id)).id)
    assert [(one.account_id, one.proposal, one.reason.rule) for one in found.accounts] == [
        (silent.id, Proposal.STOP, "focus.silent"),
        (idle.id, Proposal.STOP, "focus.dormant"),
        (gone.id, Proposal.STOP, "focus.closed"),
        (read.id, None, "focus.no_figures"),
        (new.id, None, "focus.no_figures"),
    ]
    assert [one.account_id for one in own.accounts] == [silent.id]


async def test_a_decision_stands_beside_what_the_figures_speak_for(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        accounts = [
            await make_account(work, handle=handle, focus=focus, focus_reason="Because")
            for handle, focus in (("a", "keep"), ("b", "stop"), ("c", None))
        ]
        ids = [(await make_metric(work, account_id=account.id)).id for account in accounts]
        await counted(work, JULY, dict.fromkeys(ids, 100.0))
        now = await counted(work, AUGUST, dict.fromkeys(ids, 50.0))
        found = await focus_of_audit(work, now.id)
    assert [(one.proposal, one.focus, one.agrees) for one in found.accounts] == [
        (Proposal.STOP, "keep", False),
        (Proposal.STOP, "stop", True),
        (Proposal.STOP, None, None),
    ]
    assert found.accounts[0].focus_reason == "Because"


async def test_a_relative_target_starts_from_the_audit(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work, account_id=(await make_account(work)).id)
        audit = await counted(work, AUGUST, {metric.id: 1200.0})
        start = {"metric_id": metric.id, "baseline_audit_id": audit.id, "baseline": None, "target": None}
        result = await make_key_result(work, **start, target_change_percent=20)
        sent = {"metric": str(metric.id), "value": 1320.0, "at": "2026-11-01"}
        assert (await record_readings(work, [sent])).accepted == 1
        facts = (await progress_of(work, [result]))[result.id]
    assert (result.baseline, result.baseline_on) == (1200.0, date(2026, 8, 1))
    assert facts.resolved_target == pytest.approx(1440)
    assert facts.progress == pytest.approx(0.5)


async def test_others_workspaces_are_not_seen(workspace: Workspace, new_workspace: Any) -> None:
    other = await new_workspace()
    async with other.writing() as work:
        account = await make_account(work)
        audit = await make_audit(work, account_id=account.id)
    async with workspace.reading() as work:
        with refused(Kind.NOT_FOUND):
            await focus_of_audit(work, audit.id)
