"""Judgement of what is sent: nothing of it is stored, but the workspace's day and settings count.

Each operation reads these and gives the judgement itself, a function yet to be called: it is pure, may take seconds for
a large request, and needs no transaction. Whoever asks closes the work first and calls it in a thread, so that neither
a connection nor the event loop is kept from others.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from service.core.evaluation import EvaluateProgress, Evaluation, evaluate
from service.core.priority import (
    ComparedTactics,
    CompareMethods,
    PrioritizedTactics,
    PrioritizeRequest,
    compare,
    prioritize,
)
from service.core.smart.answers import Assessment
from service.core.smart.assess import assess_all
from service.core.smart.goals import ValidateGoals
from service.operations.permissions import permitted
from service.operations.workspaces import calendar_of, ranking_defaults_of, thresholds_of, today_of
from service.store.work import Work
from service.traces import judging

Judged = TypeVar("Judged")


def _judging(judge: Callable[..., Judged], *given: Any) -> Callable[[], Judged]:
    """A judgement yet to be made, whose time is noted when it is."""

    def act() -> Judged:
        with judging(1):
            return judge(*given)

    return act


@permitted
async def evaluate_progress(work: Work, wanted: EvaluateProgress) -> Callable[[], Evaluation]:
    """Judge key results by the workspace's thresholds and weeks, those without an `as_of` as of its day."""
    week_start = (await calendar_of(work)).week_start
    return _judging(evaluate, wanted, await today_of(work), await thresholds_of(work), week_start)


@permitted
async def prioritize_tactics(work: Work, wanted: PrioritizeRequest) -> Callable[[], PrioritizedTactics]:
    """Rank tactics, as the workspace does where the request does not say."""
    return _judging(prioritize, wanted, await ranking_defaults_of(work), await today_of(work))


@permitted
async def compare_methods(work: Work, wanted: CompareMethods) -> Callable[[], ComparedTactics]:
    """Rank tactics by several methods, by the workspace's thresholds where the request does not say."""
    return _judging(compare, wanted, await ranking_defaults_of(work))


@permitted
async def validate_goals(work: Work, wanted: ValidateGoals) -> Callable[[], tuple[Assessment, ...]]:
    """Judge goals against SMART, those without a reference date as of the workspace's day, by its weeks and years."""
    return _judging(assess_all, wanted, await today_of(work), await calendar_of(work))
