"""All goals of a plan as they go out: each with its report, and a summary that says where to begin."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from service.core.smart.answers import Assessment, Status, Verdict
from service.core.smart.summaries import Fix, Standing, fixes, standings
from service.i18n import FALLBACK
from service.present.goals import GoalCriterion, GoalReport, report_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGoalItem:
    """One goal of a plan, judged."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    id: UUID
    """The objective or key result."""
    noun: str
    """`objective` or `key_result`."""
    title: str
    """What it is called."""
    smart: GoalReport
    """Its report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLetterReason:
    """A rule by which goals of a plan did not pass a letter."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    rule: str
    """The rule; stable."""
    goals: int
    """How many goals it was given for."""
    message: str
    """What it says of the first of them."""
    ids: tuple[UUID, ...]
    """The goals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLetter:
    """One letter over all goals of a plan."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    letter: str
    """S, M, A, R or T."""
    passed: int
    """Goals that pass it."""
    partial: int
    """Goals that pass it in part."""
    failed: int
    """Goals that fail it."""
    unknown: int
    """Goals without the evidence to judge it by."""
    reasons: tuple[PlanLetterReason, ...]
    """The most frequent reasons against it, at most three."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGoalFix:
    """What to put right in one goal of a plan."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    id: UUID
    """The objective or key result."""
    noun: str
    """`objective` or `key_result`."""
    title: str
    """What it is called."""
    letter: str
    """The letter that it does not pass."""
    status: Status
    """fail or partial."""
    rule: str
    """The rule that decided; stable."""
    message: str
    """What it says."""
    suggestion: str | None
    """What to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGoalSummary:
    """How the goals of a plan stand, and where to begin."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    goals: int
    """All goals."""
    smart: int
    """Those that are SMART."""
    needs_work: int
    """Those that need work."""
    not_smart: int
    """Those that are not."""
    letters: tuple[PlanLetter, ...]
    """The five letters, the weakest first: most failed, then most partial, then most unknown."""
    fix_first: tuple[PlanGoalFix, ...]
    """What to put right first, at most ten: failed S, M and T, failed A and R, then what is partial; of an intended
    stretch nothing. Objectives come before key results."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGoalReports:
    """Every goal of a plan, judged."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    summary: PlanGoalSummary
    """The counts, the weakest letters and what to put right first."""
    items: tuple[PlanGoalItem, ...]
    """The objectives, then the key results, each in the order they were made."""


def plan_report_of(
    objectives: Mapping[UUID, Assessment],
    key_results: Mapping[UUID, Assessment],
    titles: Mapping[UUID, str],
    asked: str | None = None,
    usual: str = FALLBACK,
) -> PlanGoalReports:
    """A plan's assessments with their words and summary."""
    items = {
        identity: PlanGoalItem(
            id=identity, noun=noun, title=titles[identity], smart=report_of(assessment, asked, usual)
        )
        for noun, assessments in (("objective", objectives), ("key_result", key_results))
        for identity, assessment in assessments.items()
    }
    judged = {**objectives, **key_results}
    counts = Counter(item.smart.verdict for item in items.values())
    summary = PlanGoalSummary(
        goals=len(items),
        smart=counts[Verdict.SMART],
        needs_work=counts[Verdict.NEEDS_WORK],
        not_smart=counts[Verdict.NOT_SMART],
        letters=tuple(_letter(standing, items) for standing in standings(judged)),
        fix_first=tuple(_fix(fix, items) for fix in fixes(judged)),
    )
    return PlanGoalReports(summary=summary, items=tuple(items.values()))


def _criterion(item: PlanGoalItem, letter: str) -> GoalCriterion:
    return getattr(item.smart.criteria, letter)


def _letter(standing: Standing[UUID], items: Mapping[UUID, PlanGoalItem]) -> PlanLetter:
    reasons = (
        PlanLetterReason(rule=rule, goals=len(ids), ids=ids, message=_criterion(items[ids[0]], standing.letter).message)
        for rule, ids in standing.reasons
    )
    return PlanLetter(
        letter=standing.letter,
        passed=standing.counts[Status.PASS],
        partial=standing.counts[Status.PARTIAL],
        failed=standing.counts[Status.FAIL],
        unknown=standing.counts[Status.UNKNOWN],
        reasons=tuple(reasons),
    )


def _fix(fix: Fix[UUID], items: Mapping[UUID, PlanGoalItem]) -> PlanGoalFix:
    item = items[fix.goal]
    told = _criterion(item, fix.letter)
    return PlanGoalFix(
        id=item.id,
        noun=item.noun,
        title=item.title,
        letter=fix.letter,
        status=told.status,
        rule=told.rule,
        message=told.message,
        suggestion=told.suggestion,
    )
