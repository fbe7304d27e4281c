"""Progress of what is stored, worked out by hand: the right rows reach the judgement, with the right days."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Row

from service.core.vocabulary import Cadence
from service.errors import Kind
from service.i18n import say
from service.operations.intake import record_readings
from service.operations.key_results import override_status
from service.operations.metrics import patch_metric
from service.operations.objectives import patch_objective
from service.operations.progress import (
    KeyResultFacts,
    contexts_of,
    evidence_of,
    forecasts_of,
    last_readings_of,
    progress_of,
)
from service.operations.readings import withdraw_reading
from service.store.tables.measures import StatusOverride
from service.store.tables.people import Scope
from tests.support.factories import make_key_result, make_metric, make_objective, make_plan, record
from tests.support.problems import refused
from tests.support.statements import counted
from tests.support.workspaces import NOW, Workspace

DATES = {"starts_on": "2026-11-01", "due_on": "2026-12-11"}  # 40 days, of which 20 are over
RELATIVE = {"baseline": None, "target": None}


async def judged(workspace: Workspace, row: Row[Any], now: datetime = NOW) -> KeyResultFacts:
    async with workspace.reading(now=now) as work:
        facts = (await progress_of(work, [row]))[row.id]
    assert all(say(reason) for reason in facts.reasons)
    return facts


async def story(
    workspace: Workspace, *readings: tuple[str, float], framework: str = "smart", cadence: str = "daily", **given: Any
) -> KeyResultFacts:
    """What is said today of one key result after some readings of its metric."""
    kind = given.pop("metric_kind", "level")
    async with workspace.writing() as work:
        plan = await make_plan(work, framework=framework)
        objective = await make_objective(work, plan_id=plan.id)
        metric = await make_metric(work, cadence=cadence, kind=kind)
        row = await make_key_result(work, objective_id=objective.id, metric_id=metric.id, **given)
        outcomes = await record(work, metric, *readings)
        assert outcomes.rejected == 0
    return await judged(workspace, row)


def rules(facts: KeyResultFacts) -> list[str]:
    return [reason.rule for reason in facts.reasons]


# Against the plan


@pytest.mark.parametrize(
    ("framework", "value", "progress", "raw", "ratio", "status"),
    [
        ("smart", 25.0, 0.25, 0.25, 0.5, "off_track"),
        ("smart", 37.5, 0.375, 0.375, 0.75, "at_risk"),
        ("smart", 44.0, 0.44, 0.44, 0.88, "at_risk"),
        ("smart", 45.0, 0.45, 0.45, 0.9, "on_track"),
        ("smart", 100.0, 1.0, 1.0, 2.0, "achieved"),
        ("smart", 120.0, 1.0, 1.2, 2.4, "achieved"),
        ("smart", -10.0, 0.0, -0.1, -0.2, "off_track"),
        ("okr", 24.0, 0.24, 0.24, 0.48, "off_track"),
        ("okr", 25.0, 0.25, 0.25, 0.5, "at_risk"),
        ("okr", 35.0, 0.35, 0.35, 0.7, "on_track"),
    ],
)
async def test_half_time(
    workspace: Workspace, framework: str, value: float, progress: float, raw: float, ratio: float, status: str
) -> None:
    facts = await story(workspace, ("2026-11-20", value), framework=framework, **DATES)
    assert (facts.progress, facts.raw_progress, facts.expected) == pytest.approx((progress, raw, 0.5))
    assert facts.pace_ratio == pytest.approx(ratio)
    assert (facts.status, facts.pace, facts.freshness) == (status, status, "fresh")
    assert facts.last_reading is not None
    assert facts.last_reading.value == value


@pytest.mark.parametrize(
    ("given", "value", "progress"),
    [
        ({"kind": "decrease_to", "baseline": 100.0, "target": 50.0}, 75.0, 0.5),
        ({"kind": "decrease_to", "baseline": 100.0, "target": 50.0}, 110.0, 0.0),
        ({"kind": "increase_to", "baseline": -2.5, "target": -0.5}, -1.0, 0.75),
        ({"kind": "decrease_to", "baseline": 0.3, "target": 0.1}, 0.2, 0.5),
        ({"kind": "binary"}, 1.0, 1.0),
        ({"kind": "binary"}, 0.0, 0.0),
    ],
)
async def test_each_direction(workspace: Workspace, given: dict[str, Any], value: float, progress: float) -> None:
    facts = await story(workspace, ("2026-11-20", value), **DATES, **given)
    assert facts.progress == pytest.approx(progress)


async def test_what_is_left_a_day(workspace: Workspace) -> None:
    facts = await story(workspace, ("2026-11-20", 25.0), **DATES)
    assert facts.required_rate_per_day == pytest.approx(75 / 20)
    assert (facts.grade, facts.band) == (0.3, "below")


async def test_milestones_bend_the_plan(workspace: Workspace) -> None:
    facts = await story(workspace, ("2026-11-20", 50.0), milestones=[{"on": "2026-11-11", "value": 50.0}], **DATES)
    assert facts.expected == pytest.approx(0.5 + 0.5 * 10 / 30)


async def test_dates_come_from_the_objective_and_the_plan(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, starts_on="2026-11-01", ends_on="2027-01-01")
        objective = await make_objective(work, plan_id=plan.id, due_on="2026-12-11")
        metric = await make_metric(work)
        row = await make_key_result(work, objective_id=objective.id, metric_id=metric.id)
        await record(work, metric, ("2026-11-20", 50.0))
    assert (await judged(workspace, row)).expected == pytest.approx(0.5)
    async with workspace.writing() as work:
        await patch_objective(work, objective.id, {"due_on": None})
    assert (await judged(workspace, row)).expected == pytest.approx(20 / 61)


# What is not known


async def test_silence_is_pending_and_never_zero(workspace: Workspace) -> None:
    facts = await story(workspace, **DATES)
    assert (facts.progress, facts.raw_progress, facts.pace_ratio, facts.grade) == (None, None, None, None)
    assert (facts.status, facts.pace, facts.freshness, facts.last_reading) == ("pending", "pending", "none", None)
    assert "progress.no_reading" in rules(facts)


async def test_no_target_is_pending_however_much_there_is(workspace: Workspace) -> None:
    facts = await story(workspace, ("2026-11-20", 1e6), target=None, **DATES)
    assert (facts.progress, facts.status) == (None, "pending")
    assert "target.missing" in rules(facts)


async def test_no_dates_no_pace(workspace: Workspace) -> None:
    facts = await story(workspace, ("2026-11-20", 50.0))
    assert (facts.progress, facts.expected, facts.pace, facts.status) == (0.5, None, "pending", "pending")


async def test_numbers_too_far_apart_break_nothing(workspace: Workspace) -> None:
    facts = await story(workspace, ("2026-11-20", 0.0), baseline=-1.7e308, target=1.7e308, **DATES)
    assert (facts.progress, facts.status) == (None, "pending")
    assert "progress.out_of_range" in rules(facts)


# The baseline that readings give


async def test_a_relative_target_rests_on_the_first_reading_since_the_start(workspace: Workspace) -> None:
    readings = (("2026-10-20", 1000.0), ("2026-11-02", 200.0), ("2026-11-05", 210.0), ("2026-11-20", 250.0))
    facts = await story(workspace, *readings, target_change_percent=50.0, **RELATIVE, **DATES)
    assert (facts.resolved_baseline, facts.resolved_target, facts.progress) == pytest.approx((200.0, 300.0, 0.5))
    assert {"target.baseline_from_reading", "target.from_percent"} <= set(rules(facts))


async def test_a_given_baseline_outweighs_the_first_reading(workspace: Workspace) -> None:
    readings = (("2026-11-02", 200.0), ("2026-11-20", 250.0))
    facts = await story(workspace, *readings, baseline=100.0, target=None, target_multiply_by=4.0, **DATES)
    assert (facts.resolved_baseline, facts.resolved_target, facts.progress) == pytest.approx((100.0, 400.0, 0.5))


async def test_a_late_correction_of_the_first_reading_moves_the_baseline(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        row = await make_key_result(work, metric_id=metric.id, target_multiply_by=2.0, **RELATIVE, **DATES)
        await record(work, metric, ("2026-11-02", 200.0), ("2026-11-20", 300.0))
    assert (await judged(workspace, row)).progress == pytest.approx(0.5)
    async with workspace.writing() as work:
        await record(work, metric, ("2026-11-01", 250.0))
    assert (await judged(workspace, row)).progress == pytest.approx(0.2)
    async with workspace.writing() as work:
        await withdraw_reading(work, metric.id, "2026-11-01")
    assert (await judged(workspace, row)).progress == pytest.approx(0.5)


# Bounds


@pytest.mark.parametrize(
    ("given", "readings", "progress"),
    [
        ({"kind": "stay_at_least", "lower": 10.0}, [("18", 12.0), ("19", 8.0), ("21", 15.0)], 2 / 4),
        ({"kind": "stay_at_least", "lower": 10.0}, [("16", 12.0), ("18", 10.0)], 1.0),
        ({"kind": "stay_at_most", "upper": 10.0}, [("18", 12.0), ("19", 8.0)], 1 / 2),
        ({"kind": "stay_within", "lower": 1.0, "upper": 2.0}, [("18", 1.0), ("19", 2.0), ("20", 2.1)], 2 / 3),
        ({"kind": "stay_at_least", "lower": 10.0}, [], None),
    ],
)
async def test_periods_held(
    workspace: Workspace, given: dict[str, Any], readings: Sequence[tuple[str, float]], progress: float | None
) -> None:
    days = [(f"2026-11-{day}", value) for day, value in readings]
    facts = await story(workspace, *days, starts_on="2026-11-18", due_on="2026-12-11", **given)
    assert facts.progress == pytest.approx(progress)


async def test_the_last_of_a_day_stands_for_it(workspace: Workspace) -> None:
    readings = (("2026-11-20T08:00:00Z", 1.0), ("2026-11-20T20:00:00Z", 20.0), ("2026-11-20T12:00:00Z", 2.0))
    facts = await story(workspace, *readings, kind="stay_at_least", lower=10.0, starts_on="2026-11-20")
    assert facts.progress == 1.0


async def test_weeks_are_the_workspaces(workspace: Workspace) -> None:
    await workspace.set(week_start="sunday")
    readings = (("2026-11-07", 5.0), ("2026-11-08", 20.0), ("2026-11-15", 20.0))
    facts = await story(workspace, *readings, cadence="weekly", kind="stay_at_least", lower=10.0)
    assert facts.progress == pytest.approx(2 / 3)


# Freshness


@pytest.mark.parametrize(
    ("cadence", "day", "freshness"),
    [
        ("daily", "2026-11-19", "fresh"),
        ("daily", "2026-11-18", "stale"),
        ("weekly", "2026-11-07", "fresh"),
        ("weekly", "2026-11-06", "stale"),
        ("monthly", "2026-09-20", "fresh"),
        ("monthly", "2026-09-19", "stale"),
        ("irregular", "2026-10-17", "fresh"),
        ("irregular", "2026-10-16", "stale"),
    ],
)
async def test_how_old_is_too_old(workspace: Workspace, cadence: str, day: str, freshness: str) -> None:
    facts = await story(workspace, (day, 45.0), cadence=cadence, **DATES)
    assert facts.freshness == freshness
    assert facts.status == ("stale" if freshness == "stale" else "on_track")
    assert facts.progress == pytest.approx(0.45)


async def test_a_period_that_runs_is_of_today(workspace: Workspace) -> None:
    """The week that began on Monday has no last day yet; its figure is as fresh as can be."""
    facts = await story(workspace, ("2026-11-16", 45.0), cadence="weekly", metric_kind="flow", **DATES)
    assert facts.freshness == "fresh"
    async with workspace.writing() as work:
        metric = await make_metric(work, cadence="daily", kind="flow")
        row = await make_key_result(work, metric_id=metric.id, **DATES)
        long = {"period_start": "2026-11-01", "period_end": "2026-12-01"}
        await record_readings(work, [{"metric": str(metric.id), "value": 45.0} | long])
    assert (await judged(workspace, row)).freshness == "fresh"
    assert (await judged(workspace, row, NOW + timedelta(days=13))).freshness == "stale"


def test_every_cadence_can_be_stale() -> None:
    assert {cadence.value for cadence in Cadence} == {"daily", "weekly", "monthly", "quarterly", "yearly", "irregular"}


# After the due day, and the day it is


@pytest.mark.parametrize(
    ("framework", "value", "status"),
    [
        ("smart", 100.0, "achieved"),
        ("smart", 99.0, "missed"),
        ("smart", 60.0, "missed"),
        ("okr", 60.0, "succeeded"),
        ("okr", 59.0, "missed"),
    ],
)
async def test_after_the_due_day(workspace: Workspace, framework: str, value: float, status: str) -> None:
    dates = {"starts_on": "2026-10-01", "due_on": "2026-11-20"}
    assert (await story(workspace, ("2026-11-20", value), framework=framework, **dates)).status == status


async def test_days_are_the_workspaces(workspace: Workspace) -> None:
    late = datetime(2026, 11, 21, 22, 30, tzinfo=UTC)
    async with workspace.writing() as work:
        metric = await make_metric(work)
        row = await make_key_result(work, metric_id=metric.id, starts_on="2026-11-01", due_on="2026-11-21")
        await record(work, metric, ("2026-11-21", 50.0))
    assert (await judged(workspace, row, late)).status == "off_track"
    await workspace.set(time_zone="Europe/Sofia")
    assert (await judged(workspace, row, late)).status == "missed"


# A person's word


async def test_a_word_counts_until_it_expires_and_never_hides_silence(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        row = await make_key_result(work, metric_id=metric.id, **DATES)
        await record(work, metric, ("2026-11-20", 45.0))
        word = {"status": "off_track", "reason": "The shop closes.", "expires_at": NOW + timedelta(hours=2)}
        row = await override_status(work, row.id, StatusOverride.model_validate(word))
    for hours, status, rule in (
        (0, "off_track", "override"),
        (1.999, "off_track", "override"),
        (2, "on_track", "pace"),
    ):
        facts = await judged(workspace, row, NOW + timedelta(hours=hours))
        assert (facts.status, facts.reasons[0].rule, facts.pace) == (status, f"status.{rule}", "on_track")
    word["expires_at"] = NOW + timedelta(days=30)
    async with workspace.writing() as work:
        row = await override_status(work, row.id, StatusOverride.model_validate(word))
    assert (await judged(workspace, row, NOW + timedelta(days=1))).status == "off_track"
    assert (await judged(workspace, row, NOW + timedelta(days=2))).status == "stale"


# A metric that others took over from


async def test_a_superseded_metric_is_flagged_and_not_silently_flat(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        old, new = await make_metric(work, key="reach-v1"), await make_metric(work)
        row = await make_key_result(work, metric_id=old.id, **DATES)
        await record(work, old, ("2026-11-20", 45.0))
    assert "metric.superseded" not in rules(await judged(workspace, row))
    async with workspace.writing() as work:
        await patch_metric(work, old.id, {"superseded_by": new.id})
    facts = await judged(workspace, row)
    (flag,) = [reason for reason in facts.reasons if reason.rule == "metric.superseded"]
    assert flag.params == {"metric": "reach-v1"}
    assert (facts.progress, facts.status) == (pytest.approx(0.45), "on_track")


# Many at once


async def make_motley(workspace: Workspace, count: int) -> list[Row[Any]]:
    """Key results of every kind, with and without readings, in several plans, on shared and own metrics."""
    async with workspace.writing() as work:
        shared = await make_metric(work)
        await record(work, shared, ("2026-11-02", 10.0), ("2026-11-20", 45.0))
        rows: list[Row[Any]] = []
        for place in range(count):
            metric = shared if place % 3 else await make_metric(work)
            given: dict[str, Any] = [
                {},
                RELATIVE | {"target_change_percent": 300.0},
                {"kind": "stay_at_least", "lower": 20.0},
                {"kind": "binary", "done": True},
                {"kind": "decrease_to", "baseline": 90.0, "target": 45.0},
            ][place % 5]
            rows.append(await make_key_result(work, metric_id=metric.id, **given, **DATES))
    return rows


async def test_many_cost_as_many_statements_as_few(workspace: Workspace) -> None:
    spent: set[int] = set()
    for count in (5, 40):
        rows = await make_motley(workspace, count)
        async with workspace.reading() as work:
            with counted() as statements:
                found = await progress_of(work, rows)
        assert found.keys() == {row.id for row in rows}
        spent.add(statements[0])
    assert len(spent) == 1
    assert spent.pop() < 9


async def test_one_is_judged_alone_as_among_many(workspace: Workspace) -> None:
    rows = await make_motley(workspace, 15)
    async with workspace.reading() as work:
        together = await progress_of(work, rows)
    for row in rows:
        assert await judged(workspace, row) == together[row.id]


async def test_none_is_nothing(workspace: Workspace) -> None:
    async with workspace.reading() as work:
        assert await progress_of(work, []) == {}
        assert await forecasts_of(work, []) == {}
        assert await last_readings_of(work, []) == {}


async def test_a_forecast_reads_the_whole_history(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        row = await make_key_result(work, metric_id=metric.id, **DATES)
        await record(work, metric, *((f"2026-11-{day:02}", 2.0 * day) for day in range(1, 21)))
        silent = await make_key_result(work, **DATES)
    async with workspace.reading() as work:
        found = await forecasts_of(work, [row, silent])
    assert found[row.id].points == 20
    assert found[row.id].value == pytest.approx(2.0 * 41, rel=0.05)
    assert found[silent.id].value is None


async def test_facts_take_the_scope_to_read(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        row = await make_key_result(work)
    for attempt in (progress_of, forecasts_of):
        with refused(Kind.FORBIDDEN):
            async with workspace.reading(Scope.INGEST) as work:
                await attempt(work, [row])
    with refused(Kind.FORBIDDEN):
        async with workspace.reading(Scope.INGEST) as work:
            await last_readings_of(work, [row.metric_id])


# Only readings that count are read


HELD = {"kind": "stay_at_least", "baseline": None, "target": None, "lower": 10.0}


async def test_a_period_that_holds_the_start_counts(workspace: Workspace) -> None:
    weeks = [("2026-09-07", 0.0), ("2026-10-26", 12.0), ("2026-11-02", 8.0), ("2026-11-09", 11.0), ("2026-11-16", 12.0)]
    facts = await story(workspace, *weeks, cadence="weekly", metric_kind="flow", **HELD, **DATES)
    assert facts.progress == 0.75, "1 November is the last day of the week of 26 October"


async def test_an_old_reading_alone_still_says_when_it_was(workspace: Workspace) -> None:
    facts = await story(workspace, ("2025-01-05T09:00:00Z", 12.0), **HELD, **DATES)
    assert (facts.freshness, facts.status) == ("stale", "stale")


async def test_readings_before_the_start_are_left_where_they_are(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        objective = await make_objective(work, plan_id=plan.id)
        metric = await make_metric(work, cadence="daily", kind="level")
        row = await make_key_result(work, objective_id=objective.id, metric_id=metric.id, **HELD, **DATES)
        before = [(f"2026-{month:02d}-{day:02d}", 1.0) for month in range(1, 10) for day in range(1, 29)]
        await record(work, metric, *before, ("2026-11-20", 11.0))
    async with workspace.reading() as work:
        evidence = await evidence_of(work, (await contexts_of(work, [row])).values())
        everything = await evidence_of(work, (await contexts_of(work, [row])).values(), whole=True)
    assert len(evidence[row.id].series) == 1
    assert len(everything[row.id].series) == len(before) + 1


@pytest.mark.parametrize(("kind", "current"), [("flow", 35.0), ("level", 15.0), ("ratio", 15.0)])
async def test_the_parts_of_a_flows_day_add_up(workspace: Workspace, kind: str, current: float) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        objective = await make_objective(work, plan_id=plan.id)
        metric = await make_metric(work, kind=kind, cadence="irregular")
        plain = await make_key_result(work, objective_id=objective.id, metric_id=metric.id, **DATES)
        held = await make_key_result(
            work, objective_id=objective.id, metric_id=metric.id, kind="stay_at_least", lower=30.0, **RELATIVE, **DATES
        )
        hours = [("2026-11-19T09", 40.0), ("2026-11-20T08", 20.0), ("2026-11-20T17", 15.0)]
        for start, value in hours:
            end = {} if kind == "level" else {"period_end": f"{start}:30:00Z"}
            item = {"metric": metric.key, "value": value, "period_start": f"{start}:00:00Z", **end}
            assert (await record_readings(work, [item])).accepted == 1
    async with workspace.reading() as work:
        facts = await progress_of(work, [plain, held])
        contexts = await contexts_of(work, [plain])
        alone = (await evidence_of(work, contexts.values()))[plain.id]
        whole = (await evidence_of(work, contexts.values(), whole=True))[plain.id]
    assert alone.current == whole.current == current
    assert facts[plain.id].progress == current / 100
    assert facts[held.id].progress == (2 if kind == "flow" else 1) / 2
