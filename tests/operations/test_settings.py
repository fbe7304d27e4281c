"""What a workspace has set counts wherever its stored plans are judged, down to the arithmetic in the reasons."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Row

from service.core.priority import Method, PrioritizeRequest
from service.i18n import say
from service.operations.priorities import prioritize_plan
from service.operations.progress import KeyResultFacts, progress_of
from service.operations.rollups import progress_of_plan, rollups_of
from service.operations.smart import smart_of_key_results, smart_of_objectives
from service.store.work import Work
from tests.support.factories import make_key_result, make_metric, make_objective, make_plan, make_tactic, record
from tests.support.workspaces import Workspace

DATES = {"starts_on": "2026-11-01", "due_on": "2026-12-11"}  # half of the time is over
OVER = {"starts_on": "2026-10-01", "due_on": "2026-11-20"}


async def add(
    work: Work, value: float, *, framework: str = "smart", day: str = "2026-11-20", cadence: str = "daily", **given: Any
) -> Row[Any]:
    """A key result from 0 to 100 that stands at a value, in a plan of its own unless told otherwise."""
    above = {name: given.pop(name) for name in ("plan_id", "stage", "outcome") if name in given}
    if "plan_id" not in above:
        above["plan_id"] = (await make_plan(work, framework=framework)).id
    objective = await make_objective(work, **above)
    metric = await make_metric(work, cadence=cadence)
    await record(work, metric, (day, value))
    return await make_key_result(work, objective_id=objective.id, metric_id=metric.id, **{**DATES, **given})


async def judged(workspace: Workspace, row: Row[Any]) -> KeyResultFacts:
    async with workspace.reading() as work:
        return (await progress_of(work, [row]))[row.id]


def said(facts: KeyResultFacts, rule: str) -> str:
    (reason,) = [reason for reason in facts.reasons if reason.rule == rule]
    return say(reason)


@pytest.mark.parametrize(
    ("framework", "value", "before", "settings", "after", "words"),
    [
        ("smart", 40.0, "at_risk", {"smart_on_track": 0.8}, "on_track", "on track from 0.8."),
        ("smart", 45.0, "on_track", {"smart_on_track": 0.95}, "at_risk", "at risk from 0.75, on track from 0.95."),
        ("smart", 35.0, "off_track", {"smart_at_risk": 0.7}, "at_risk", "at risk from 0.7, on track from 0.9."),
        ("smart", 40.0, "at_risk", {"smart_at_risk": 0.85}, "off_track", "at risk from 0.85, below that off track."),
        ("okr", 30.0, "at_risk", {"okr_on_track": 0.6}, "on_track", "on track from 0.6."),
        ("okr", 20.0, "off_track", {"okr_at_risk": 0.4}, "at_risk", "at risk from 0.4, on track from 0.7."),
        ("okr", 30.0, "at_risk", {"smart_on_track": 0.8, "smart_at_risk": 0.1}, "at_risk", "on track from 0.7."),
    ],
)
async def test_pace_is_judged_by_the_workspaces_ratios(
    workspace: Workspace, framework: str, value: float, before: str, settings: dict[str, float], after: str, words: str
) -> None:
    async with workspace.writing() as work:
        row = await add(work, value, framework=framework)
    assert (await judged(workspace, row)).status == before
    await workspace.set(**settings)
    facts = await judged(workspace, row)
    assert (facts.status, facts.pace) == (after, after)
    assert words in said(facts, f"pace.{after}")
    async with workspace.reading() as work:
        (above,) = (await rollups_of(work, [row.objective_id])).values()
    assert (above.status, above.pace) == (after, after)


async def test_taken_back_the_default_counts_again(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        row = await add(work, 40.0)
    for ratio, status in ((0.8, "on_track"), (None, "at_risk")):
        await workspace.set(smart_on_track=ratio)
        assert (await judged(workspace, row)).status == status


@pytest.mark.parametrize(
    ("cadence", "day", "settings", "limits"),
    [
        ("daily", "2026-11-18", {"stale_after_cadences": 3}, (2, None)),
        ("daily", "2026-11-19", {"stale_after_cadences": 1}, (None, 1)),
        ("weekly", "2026-11-01", {"stale_after_cadences": 3}, (14, None)),
        ("irregular", "2026-10-16", {"irregular_stale_days": 36}, (35, None)),
        ("irregular", "2026-11-01", {"irregular_stale_days": 19}, (None, 19)),
        ("irregular", "2026-10-16", {"stale_after_cadences": 100}, (35, 35)),
    ],
)
async def test_staleness_is_the_workspaces(
    workspace: Workspace, cadence: str, day: str, settings: dict[str, int], limits: tuple[int | None, int | None]
) -> None:
    async with workspace.writing() as work:
        row = await add(work, 45.0, cadence=cadence, day=day)
    for limit, change in zip(limits, (settings, {}), strict=True):
        facts = await judged(workspace, row)
        assert facts.freshness == ("fresh" if limit is None else "stale")
        assert facts.status == ("on_track" if limit is None else "stale")
        assert limit is None or f"{limit} days are allowed" in said(facts, "freshness.stale")
        await workspace.set(**change)


async def test_success_of_a_stretch_goal_is_the_workspaces(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        due = await add(work, 55.0, framework="okr", **OVER)
        closed = await add(work, 55.0, framework="okr", stage="closed", outcome="partial")
        smart = await add(work, 55.0, **OVER)
    for settings, status in (({}, "missed"), ({"succeeded_from": 0.55}, "succeeded")):
        await workspace.set(**settings)
        facts = await judged(workspace, due)
        async with workspace.reading() as work:
            (above,) = (await rollups_of(work, [closed.objective_id])).values()
        assert (facts.status, above.status) == (status, status)
        assert (await judged(workspace, smart)).status == "missed"
    assert "succeeds from 0.55" in said(facts, "status.due_succeeded")


async def test_the_intended_landing_is_the_workspaces_at_every_level(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, framework="okr")
        row = await add(work, 50.0, plan_id=plan.id)
    for start, end, band in ((None, None, "below"), (0.4, 0.5, "in_band"), (0.4, 0.45, "above")):
        await workspace.set(band_from=start, band_to=end)
        async with workspace.reading() as work:
            (above,) = (await rollups_of(work, [row.objective_id])).values()
            whole = await progress_of_plan(work, plan.id)
        assert ((await judged(workspace, row)).band, above.rollup.band, whole.rollup.band) == (band, band, band)


async def test_targets_that_were_no_stretch_are_noted_whatever_the_landing(workspace: Workspace) -> None:
    await workspace.set(band_from=0.1, band_to=1.0, succeeded_from=0.1)
    async with workspace.writing() as work:
        plan = await make_plan(work, framework="okr")
        for _ in range(2):
            await add(work, 100.0, plan_id=plan.id)
        whole = await progress_of_plan(work, plan.id)
    assert [reason.rule for reason in whole.rollup.warnings] == ["rollup.no_stretch"]
    assert whole.rollup.band == "in_band"


async def test_a_plan_is_ranked_as_the_workspace_does_unless_the_request_says(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        objective = await make_objective(work, plan_id=plan.id)
        given = {"objective_id": objective.id}
        bold = await make_tactic(work, value=8.0, complexity=6.0, impact=2.0, confidence=0.5, ease=1.0, **given)
        easy = await make_tactic(work, value=6.0, complexity=2.0, impact=9.0, confidence=0.5, ease=5.0, **given)

    async def ranked(**request: Any) -> tuple[Any, ...]:
        async with workspace.reading() as work:
            answer = await prioritize_plan(work, plan.id, PrioritizeRequest(tactics=(), **request))
        used = (answer.method, answer.value_threshold, answer.complexity_threshold)
        return used, [item.id for item in answer.items], [item.section for item in answer.items]

    first, second = str(bold.id), str(easy.id)
    assert await ranked() == (("value_complexity", 3, 3), [second, first], [1, 2])
    await workspace.set(value_threshold=7.0, complexity_threshold=7.0)
    assert await ranked() == (("value_complexity", 7, 7), [first, second], [1, 3])
    assert await ranked(value_threshold=6.0) == (("value_complexity", 6, 7), [first, second], [1, 1])
    await workspace.set(prioritization_method="ice")
    assert await ranked() == (("ice", None, None), [second, first], [None, None])
    assert (await ranked(method=Method.VALUE_COMPLEXITY))[0] == ("value_complexity", 7, 7)
    await workspace.set(value_threshold=None, complexity_threshold=None, prioritization_method=None)
    assert (await ranked())[0] == ("value_complexity", 3, 3)


@pytest.mark.parametrize(
    ("starts", "deadline"),
    [
        (None, date(2026, 12, 31)),
        ("07-01", date(2027, 6, 30)),
        ("04-06", date(2027, 4, 5)),
        ("03-01", date(2027, 2, 28)),
    ],
)
async def test_fiscal_years_end_with_the_workspaces(workspace: Workspace, starts: str | None, deadline: date) -> None:
    await workspace.set(fiscal_year_start=starts)
    async with workspace.writing() as work:
        title = "Get 500 leads by the end of the fiscal year"
        objective = await make_objective(work, title=title)
        row = await make_key_result(work, objective_id=objective.id, title=title)
        found = [*(await smart_of_objectives(work, [objective])).values()]
        found += (await smart_of_key_results(work, [row])).values()
    assert [one.extraction.deadline for one in found] == [deadline, deadline]
    assert [one.letters["T"] for one in found] == ["pass", "pass"]


async def test_a_fiscal_year_from_march_ends_with_february_however_long(workspace: Workspace) -> None:
    await workspace.set(fiscal_year_start="03-01")
    async with workspace.writing() as work:
        objective = await make_objective(work, title="Get 500 leads in FY2028")
        (found,) = (await smart_of_objectives(work, [objective])).values()
    assert found.extraction.deadline == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("settings", "deadline"),
    [
        ({}, date(2026, 11, 22)),
        ({"week_start": "saturday"}, date(2026, 11, 27)),
        ({"week_start": "sunday"}, date(2026, 11, 21)),
        ({"week_start": "sunday", "time_zone": "Pacific/Kiritimati"}, date(2026, 11, 28)),  # it is Sunday there
    ],
)
async def test_weeks_of_goals_are_the_workspaces(
    workspace: Workspace, settings: dict[str, str], deadline: date
) -> None:
    await workspace.set(**settings)
    async with workspace.writing() as work:
        objective = await make_objective(work, title="Get 500 leads by the end of the week")
        (found,) = (await smart_of_objectives(work, [objective])).values()
    assert found.extraction.deadline == deadline
