"""Accounts and audits: one account of a handle, what an audit finds on its day, and baselines that come from it."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import Row

from service.errors import Kind
from service.operations.accounts import delete_account, patch_account
from service.operations.audits import AuditedValue, audited_of, delete_audit, get_audit, patch_audit
from service.operations.intake import record_readings
from service.operations.key_results import get_key_result, patch_key_result
from service.operations.metrics import get_metric
from service.operations.plans import patch_plan
from service.store.tables import audits
from service.store.work import Work
from tests.support.factories import (
    make_account,
    make_audit,
    make_key_result,
    make_metric,
    make_objective,
    make_plan,
    reading,
    record,
)
from tests.support.problems import refused
from tests.support.workspaces import Workspace


async def found_in(work: Work, audit: Row[Any]) -> dict[Any, float]:
    """The figures of an audit by metric."""
    return {one.metric_id: one.value for one in (await audited_of(work, [audit.id]))[audit.id].entries}


# Accounts


async def test_a_handle_is_one_account_of_its_channel(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        first = await make_account(work, channel="Instagram", handle="@Campfire")
        await make_account(work, channel="tiktok", handle="@campfire")
        other = await make_account(work, channel="instagram", handle="@camp")
        same = await patch_account(work, first.id, {"channel": "instagram", "handle": "@campfire"})
        assert (same.channel, same.version) == ("instagram", 2)
        with refused(Kind.CONFLICT, ("/handle", "taken")):
            await make_account(work, channel="INSTAGRAM", handle="@CAMPFIRE")
        with refused(Kind.CONFLICT, ("/handle", "taken")):
            await patch_account(work, other.id, {"handle": "@campFire"})


async def test_what_was_read_from_an_account_stays_without_it(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        account = await make_account(work)
        metric = await make_metric(work, account_id=account.id)
        await record(work, metric, ("2026-11-01", 7.0))
        audit = await make_audit(work, account_id=account.id)
        with refused(Kind.IN_THE_WAY, says="1 metrics read from it, 1 audits of it"):
            await delete_account(work, account.id)
        await delete_account(work, account.id, cascade=True)
        assert (await get_metric(work, metric.id)).account_id is None
        assert (await get_audit(work, audit.id)).account_id is None
        assert await found_in(work, audit) == {metric.id: 7.0}


# What an audit finds


async def test_an_audit_takes_the_latest_value_up_to_its_day(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        account, other = await make_account(work), await make_account(work)
        fans = await make_metric(work, account_id=account.id, unit="count")
        posts = await make_metric(work, account_id=other.id)
        loose, silent = await make_metric(work), await make_metric(work, account_id=account.id)
        await record(work, fans, ("2026-10-30", 90.0), ("2026-11-10", 100.0), ("2026-11-11", 110.0))
        await record(work, posts, ("2026-11-09", 5.0))
        await record(work, loose, ("2026-11-09", 1.0))
        own = await make_audit(work, account_id=account.id, held_on="2026-11-10")
        every = await make_audit(work, held_on="2026-11-11")
        named = await make_audit(work, held_on="2026-11-10", metric_ids=[loose.id, fans.id])
        early = await make_audit(work, held_on="2026-10-29")
        at = datetime(2026, 11, 10, tzinfo=UTC)
        (entry,) = (await audited_of(work, [own.id]))[own.id].entries
        assert entry == AuditedValue(metric_id=fans.id, value=100.0, unit="count", period_start=at, period_end=at)
        assert await found_in(work, every) == {fans.id: 110.0, posts.id: 5.0}
        assert await found_in(work, named) == {fans.id: 100.0, loose.id: 1.0}
        assert await found_in(work, early) == {}
        assert silent.id not in await found_in(work, every)


async def test_a_period_that_still_runs_on_the_day_is_not_taken(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        sales = await make_metric(work, kind="flow", cadence="weekly")
        weeks = [("2026-11-02", "2026-11-09", 40.0), ("2026-11-09", "2026-11-16", 3.0)]
        sent = [
            {"metric": str(sales.id), "value": value, "period_start": start, "period_end": end}
            for start, end, value in weeks
        ]
        assert (await record_readings(work, sent)).accepted == 2
        for day, value in (("2026-11-07", None), ("2026-11-08", 40.0), ("2026-11-11", 40.0), ("2026-11-15", 3.0)):
            audit = await make_audit(work, held_on=day, metric_ids=[sales.id])
            assert (await found_in(work, audit)).get(sales.id) == value, day


async def test_a_derived_metric_is_taken_as_it_came_out_by_the_day(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        likes, fans = await make_metric(work), await make_metric(work)
        given = {"kind": "ratio", "formula": f"100 * `{likes.id}` / `{fans.id}`"}
        rate = await make_metric(work, **given)
        await record(work, likes, ("2026-11-01", 5.0), ("2026-11-03", 30.0))
        await record(work, fans, ("2026-11-01", 50.0), ("2026-11-03", 100.0))
        first = await make_audit(work, held_on="2026-11-01", metric_ids=[rate.id])
        later = await make_audit(work, held_on="2026-11-03", metric_ids=[rate.id])
        assert await found_in(work, first) == {rate.id: 10.0}
        assert await found_in(work, later) == {rate.id: 30.0}


async def test_what_was_found_stays_when_readings_are_corrected(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        await record(work, metric, ("2026-11-01", 10.0))
        audit = await make_audit(work, metric_ids=[metric.id])
        await record_readings(work, [reading(metric, 12.0, "2026-11-01")])
        assert await found_in(work, audit) == {metric.id: 10.0}


async def test_what_is_counted_by_hand_stands_instead_of_what_was_read(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        read, silent = await make_metric(work, unit="count"), await make_metric(work)
        await record(work, read, ("2026-11-01", 10.0))
        counted = [{"metric_id": silent.id, "value": 3.0}, {"metric_id": read.id, "value": 11.0}]
        audit = await make_audit(work, metric_ids=[read.id], entries=counted)
        by_hand: dict[str, Any] = {"period_start": None, "period_end": None}
        assert (await audited_of(work, [audit.id]))[audit.id].entries == (
            AuditedValue(metric_id=read.id, value=11.0, unit="count", **by_hand),
            AuditedValue(metric_id=silent.id, value=3.0, unit=None, **by_hand),
        )


async def test_an_audit_of_too_much_or_of_tomorrow_is_refused(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        with refused(Kind.INVALID, ("/held_on", "in_the_future")):
            await make_audit(work, held_on=str(date(2026, 11, 21).replace(year=2027)))
        twice = [{"metric_id": metric.id, "value": value} for value in (1.0, 2.0)]
        with refused(Kind.INVALID, ("/entries/1/metric_id", "duplicate")):
            await make_audit(work, entries=twice)
        plan = await make_plan(work)
        for given, pointer in (
            ({"account_id": plan.id}, "/account_id"),
            ({"metric_ids": [metric.id, plan.id]}, "/metric_ids/1"),
            ({"entries": [{"metric_id": plan.id, "value": 1.0}]}, "/entries/0/metric_id"),
        ):
            with refused(Kind.INVALID, (pointer, "unknown_reference")):
                await make_audit(work, **given)
        monkeypatch.setattr("service.operations.audits.MOST_ENTRIES", 1)
        account = await make_account(work)
        for _ in range(2):
            await make_metric(work, account_id=account.id)
        with refused(Kind.INVALID, ("/metric_ids", "too_long"), says="At most 1 metrics"):
            await make_audit(work)
    assert audits.MOST_ENTRIES == 500


async def test_the_day_and_the_account_of_an_audit_stay(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        audit, account = await make_audit(work), await make_account(work)
        changed = await patch_audit(work, audit.id, {"note": "well", "held_on": audit.held_on})
        assert (changed.note, changed.version) == ("well", 2)
        with refused(Kind.INVALID, ("/held_on", "stays")):
            await patch_audit(work, audit.id, {"held_on": date(2026, 11, 1)})
        with refused(Kind.INVALID, ("/account_id", "stays")):
            await patch_audit(work, audit.id, {"account_id": account.id})
        with refused(Kind.INVALID, ("/entries", "unknown_field")):
            await patch_audit(work, audit.id, {"entries": []})


# Baselines


async def test_a_baseline_comes_from_an_audit_unless_one_is_given(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        await record(work, metric, ("2026-11-01", 40.0), ("2026-11-05", 60.0))
        first = await make_audit(work, held_on="2026-11-03", metric_ids=[metric.id])
        second = await make_audit(work, held_on="2026-11-06", metric_ids=[metric.id])
        start = {"metric_id": metric.id, "baseline_audit_id": first.id}
        result = await make_key_result(work, baseline=None, **start)
        assert (result.baseline, result.baseline_on) == (40.0, date(2026, 11, 3))
        given = await make_key_result(work, baseline=7.0, **start)
        assert (given.baseline, given.baseline_on, given.baseline_audit_id) == (7.0, None, first.id)
        moved = await patch_key_result(work, result.id, {"baseline_audit_id": second.id})
        assert (moved.baseline, moved.baseline_on) == (60.0, date(2026, 11, 6))
        said = await patch_key_result(work, result.id, {"baseline_audit_id": first.id, "baseline": 41.0})
        assert (said.baseline, said.baseline_audit_id) == (41.0, first.id)
        again = await patch_key_result(work, result.id, {"baseline": None})
        assert (again.baseline, again.baseline_on) == (40.0, date(2026, 11, 3))
        await delete_audit(work, first.id, cascade=True)
        left = await get_key_result(work, result.id)
        assert (left.baseline, left.baseline_on, left.baseline_audit_id) == (40.0, date(2026, 11, 3), None)


async def test_an_audit_without_the_metric_gives_no_baseline(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        audit = await make_audit(work)
        with refused(Kind.INVALID, ("/baseline_audit_id", "metric_not_audited")):
            await make_key_result(work, baseline=None, baseline_audit_id=audit.id)
        with refused(Kind.INVALID, ("/baseline_audit_id", "unknown_reference")):
            await make_key_result(work, baseline=None, baseline_audit_id=(await make_plan(work)).id)


async def test_a_new_audit_to_start_from_amends_an_active_plan(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric, plan = await make_metric(work), await make_plan(work)
        audit = await make_audit(work, entries=[{"metric_id": metric.id, "value": 30.0}])
        objective = await make_objective(work, plan_id=plan.id)
        result = await make_key_result(work, objective_id=objective.id, metric_id=metric.id)
        await patch_plan(work, plan.id, {"status": "active"})
        with refused(Kind.INVALID, ("/baseline", "reason_required")):
            await patch_key_result(work, result.id, {"baseline_audit_id": audit.id})
