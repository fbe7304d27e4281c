"""Judged goals as they go out: letters with their words, and what was read.

A goal is spoken of in the language that the request asks for, else in its own, else in the usual one.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar
from uuid import UUID

from service.core.forecast import Forecast
from service.core.smart.answers import Assessment, Evidence, Extraction, Judgement, Source, Status, Verdict
from service.i18n import FALLBACK, say
from service.present.wire import OwnReason


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalLetters:
    """One status for each letter."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    S: Status
    """Specific: would two readers point at the same thing?"""
    M: Status
    """Measurable: could an outsider decide at the end whether it was reached?"""
    A: Status
    """Attainable: does the evidence say it can be done?"""
    R: Status
    """Relevant: does it serve the objective above it?"""
    T: Status
    """Timely: is there a checkable end?"""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalCriterion:
    """One letter: what was decided, why, by what, and the smallest change that would help."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    letter: str
    """S, M, A, R or T."""
    status: Status
    """pass, partial, fail or unknown."""
    rule: str
    """The rule that decided; stable."""
    message: str
    """What it says."""
    suggestion: str | None
    """What to change; null when nothing needs changing."""
    evidence: tuple[Evidence, ...]
    """What was seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalCriteria:
    """The five letters in full."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    S: GoalCriterion
    """Specific."""
    M: GoalCriterion
    """Measurable."""
    A: GoalCriterion
    """Attainable."""
    R: GoalCriterion
    """Relevant."""
    T: GoalCriterion
    """Timely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalReport:
    """A goal judged."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    ref: str
    """The goal's ref, or its index; of a stored one, its id."""
    language: str
    """The language the text was read in."""
    verdict: Verdict
    """smart, needs_work or not_smart; an average never hides a failed letter."""
    letters: GoalLetters
    """The five letters at a glance."""
    criteria: GoalCriteria
    """The five letters in full."""
    extraction: Extraction
    """Targets, deadline, recurrence, channel, owner."""
    flags: tuple[str, ...]
    """What else was noticed: vague_verb, vanity_metric, past_deadline, conflict, …; sorted."""
    forecast: Forecast | None = None
    """The forecast by which A was judged; null where A was judged without one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalReports:
    """Goals judged, in the order they were sent."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    results: tuple[GoalReport, ...]
    """One report a goal."""


def language_of(assessment: Assessment, asked: str | None, usual: str = FALLBACK) -> str:
    """The language in which to speak of a goal: the one `asked` for, else the goal's own, else the `usual` one.

    A goal without a text is judged as English, and so is one whose language cannot be told. Where nothing that was
    judged stands in a text, English is therefore no sign of what its author speaks.
    """
    if asked is not None:
        return asked
    letters = (getattr(assessment.criteria, letter) for letter in "SMART")
    seen = any(evidence.source is Source.TEXT for letter in letters for evidence in letter.evidence)
    return assessment.language if seen or assessment.language != FALLBACK else usual


def common_language(assessments: Iterable[Assessment], asked: str | None, usual: str = FALLBACK) -> str:
    """The language of all that is said of several goals; the `usual` one where they have several, or there are none."""
    found = {language_of(one, asked, usual) for one in assessments}
    return found.pop() if len(found) == 1 else asked or usual


def report_of(assessment: Assessment, asked: str | None = None, usual: str = FALLBACK) -> GoalReport:
    """An assessment with its words."""
    language, foreseen = language_of(assessment, asked, usual), assessment.forecast
    if foreseen is not None:
        reasons = tuple(OwnReason(one.rule, one.params, language) for one in foreseen.reasons)
        foreseen = replace(foreseen, reasons=reasons)
    criteria = {letter: _criterion(letter, getattr(assessment.criteria, letter), language) for letter in "SMART"}
    return GoalReport(
        ref=assessment.ref,
        language=assessment.language,
        verdict=assessment.verdict,
        letters=GoalLetters(**assessment.letters),
        criteria=GoalCriteria(**criteria),
        extraction=assessment.extraction,
        flags=assessment.flags,
        forecast=foreseen,
    )


def _criterion(letter: str, judged: Judgement, language: str) -> GoalCriterion:
    return GoalCriterion(
        letter=letter,
        status=judged.status,
        rule=judged.rule,
        message=say(judged.reason, language),
        suggestion=None if judged.suggestion is None else say(judged.suggestion, language),
        evidence=judged.evidence,
    )


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
class PlanGoalSummary:
    """How many goals of a plan got which verdict."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    goals: int
    """All goals."""
    smart: int
    """Those that are SMART."""
    needs_work: int
    """Those that need work."""
    not_smart: int
    """Those that are not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGoalReports:
    """Every goal of a plan, judged."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    summary: PlanGoalSummary
    """The counts."""
    items: tuple[PlanGoalItem, ...]
    """The objectives, then the key results, each in the order they were made."""


def plan_report_of(
    objectives: Mapping[UUID, Assessment],
    key_results: Mapping[UUID, Assessment],
    titles: Mapping[UUID, str],
    asked: str | None = None,
    usual: str = FALLBACK,
) -> PlanGoalReports:
    """A plan's assessments with their words and counts."""
    items = [
        PlanGoalItem(id=identity, noun=noun, title=titles[identity], smart=report_of(assessment, asked, usual))
        for noun, assessments in (("objective", objectives), ("key_result", key_results))
        for identity, assessment in assessments.items()
    ]
    counts = Counter(item.smart.verdict for item in items)
    summary = PlanGoalSummary(
        goals=len(items),
        smart=counts[Verdict.SMART],
        needs_work=counts[Verdict.NEEDS_WORK],
        not_smart=counts[Verdict.NOT_SMART],
    )
    return PlanGoalReports(summary=summary, items=tuple(items))
