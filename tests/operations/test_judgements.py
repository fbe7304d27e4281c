"""What is sent to be judged is judged by the workspace's day and settings, and needs no transaction for it."""

from datetime import date
from typing import Any

import pytest

from service.core.evaluation import EvaluateProgress, ProgressItem
from service.core.judgement import Judgement
from service.core.priority import Method, PrioritizedTactics, PrioritizeRequest, TacticInputs
from service.core.smart.goals import Context, Goal, ValidateGoals
from service.core.thresholds import Framework
from service.core.vocabulary import Cadence, TargetKind
from service.errors import Kind
from service.i18n import say
from service.operations.judgements import evaluate_progress, prioritize_tactics, validate_goals
from service.store.tables.people import Scope
from tests.support.problems import refused
from tests.support.statements import counted
from tests.support.workspaces import Workspace

DATES: dict[str, Any] = {"starts_on": date(2026, 11, 1), "due_on": date(2026, 12, 11)}  # half of the time is over
TACTIC = TacticInputs(id="a", value=4, complexity=4, impact=9, confidence=0.5, ease=2)


async def evaluated(workspace: Workspace, framework: Framework = Framework.SMART, **item: Any) -> Judgement:
    items = (ProgressItem(**{"kind": TargetKind.INCREASE_TO, "baseline": 0, "target": 100, **item}),)
    async with workspace.reading() as work:
        judge = await evaluate_progress(work, EvaluateProgress(items=items, framework=framework))
    evaluation = judge()
    assert evaluation.rollup.band == evaluation.results[0].band
    return evaluation.results[0]


async def ranked(workspace: Workspace, **request: Any) -> PrioritizedTactics:
    async with workspace.reading() as work:
        rank = await prioritize_tactics(work, PrioritizeRequest(**{"tactics": (TACTIC,), **request}))
    return rank()


async def deadline_of(workspace: Workspace, text: str, **context: Any) -> date | None:
    async with workspace.reading() as work:
        judge = await validate_goals(work, ValidateGoals(goals=(Goal(text=text, context=Context(**context)),)))
    (assessment,) = judge()
    return assessment.extraction.deadline


@pytest.mark.parametrize(
    ("framework", "current", "settings", "before", "after"),
    [
        (Framework.SMART, 40, {"smart_on_track": 0.8}, "at_risk", "on_track"),
        (Framework.OKR, 30, {"okr_on_track": 0.6}, "at_risk", "on_track"),
        (Framework.OKR, 20, {"okr_at_risk": 0.4}, "off_track", "at_risk"),
    ],
)
async def test_pace_is_judged_by_the_workspaces_ratios(
    workspace: Workspace, framework: Framework, current: float, settings: dict[str, float], before: str, after: str
) -> None:
    assert (await evaluated(workspace, framework, current=current, **DATES)).status == before
    await workspace.set(**settings)
    result = await evaluated(workspace, framework, current=current, **DATES)
    assert result.status == after
    (pace,) = [reason for reason in result.reasons if reason.rule == f"pace.{after}"]
    assert f"from {next(iter(settings.values()))}" in say(pace)


async def test_success_landing_and_staleness_are_the_workspaces(workspace: Workspace) -> None:
    over: dict[str, Any] = {"starts_on": date(2026, 10, 1), "due_on": date(2026, 11, 20), "current": 55}
    old: dict[str, Any] = {"history": ((date(2026, 11, 18), 45.0),), "cadence": Cadence.DAILY, **DATES}
    late: dict[str, Any] = {"history": ((date(2026, 10, 16), 45.0),), **DATES}

    async def found() -> tuple[Any, ...]:
        due = await evaluated(workspace, Framework.OKR, **over)
        return due.status, due.band, *[(await evaluated(workspace, **one)).freshness for one in (old, late)]

    assert await found() == ("missed", "below", "stale", "stale")
    await workspace.set(succeeded_from=0.5, band_from=0.5, stale_after_cadences=3, irregular_stale_days=36)
    assert await found() == ("succeeded", "in_band", "fresh", "fresh")


async def test_weeks_and_days_are_the_workspaces(workspace: Workspace) -> None:
    weekly: dict[str, Any] = {
        "kind": TargetKind.STAY_AT_LEAST, "baseline": None, "target": None, "lower": 10, "cadence": Cadence.WEEKLY,
        "history": ((date(2026, 11, 7), 5.0), (date(2026, 11, 8), 20.0), (date(2026, 11, 15), 20.0)),
    }  # fmt: skip
    due_today: dict[str, Any] = {"starts_on": date(2026, 11, 1), "due_on": date(2026, 11, 21), "current": 50}
    assert (await evaluated(workspace, **weekly)).progress == 1.0
    assert (await evaluated(workspace, **due_today)).status == "off_track"
    await workspace.set(week_start="sunday", time_zone="Pacific/Kiritimati")
    assert (await evaluated(workspace, **weekly)).progress == pytest.approx(2 / 3)
    assert (await evaluated(workspace, **due_today)).status == "missed"
    assert (await evaluated(workspace, as_of=date(2026, 11, 21), **due_today)).status == "off_track"


async def test_tactics_are_ranked_as_the_workspace_does_unless_the_request_says(workspace: Workspace) -> None:
    async def used(**request: Any) -> tuple[Any, ...]:
        answer = await ranked(workspace, **request)
        return answer.method, answer.value_threshold, answer.complexity_threshold, answer.items[0].section

    assert await used() == ("value_complexity", 3, 3, 2)
    await workspace.set(value_threshold=4.5, complexity_threshold=4.0)
    assert await used() == ("value_complexity", 4.5, 4, 3)
    assert await used(value_threshold=4.0) == ("value_complexity", 4, 4, 1)
    await workspace.set(prioritization_method="ice")
    assert await used() == ("ice", None, None, None)
    assert await used(method=Method.VALUE_COMPLEXITY) == ("value_complexity", 4.5, 4, 3)
    await workspace.set(prioritization_method="weighted")
    with refused(Kind.INVALID, ("/criteria", "count")):
        await ranked(workspace)


async def test_goals_are_read_by_the_workspaces_year_week_and_day(workspace: Workspace) -> None:
    fiscal, week, span = (
        f"Get 500 leads {words}" for words in ("by the end of the fiscal year", "by the end of the week", "in 2 days")
    )
    assert await deadline_of(workspace, fiscal) == date(2026, 12, 31)
    assert await deadline_of(workspace, week) == date(2026, 11, 22)
    assert await deadline_of(workspace, span) == date(2026, 11, 23)
    await workspace.set(fiscal_year_start="07-01", week_start="saturday", time_zone="Pacific/Kiritimati")
    assert await deadline_of(workspace, fiscal) == date(2027, 6, 30)
    assert await deadline_of(workspace, fiscal, fiscal_year_end="03-31") == date(2027, 3, 31)
    assert await deadline_of(workspace, week) == date(2026, 11, 27)
    assert await deadline_of(workspace, span) == date(2026, 11, 24)


async def test_a_judgement_takes_one_statement_before_it_is_computed_and_none_after(workspace: Workspace) -> None:
    async with workspace.reading() as work:
        with counted() as statements:
            judge = await evaluate_progress(work, EvaluateProgress(items=()))
            rank = await prioritize_tactics(work, PrioritizeRequest(tactics=()))
            read = await validate_goals(work, ValidateGoals(goals=(Goal(text="Get 500 leads"),)))
    assert statements == [1]
    assert (judge().results, rank().items, len(read())) == ((), (), 1)


async def test_judgement_takes_the_scope_to_read(workspace: Workspace) -> None:
    attempts: list[Any] = [
        (evaluate_progress, EvaluateProgress(items=())),
        (prioritize_tactics, PrioritizeRequest(tactics=())),
        (validate_goals, ValidateGoals(goals=())),
    ]
    for attempt, request in attempts:
        with refused(Kind.FORBIDDEN):
            async with workspace.reading(Scope.INGEST) as work:
                await attempt(work, request)
