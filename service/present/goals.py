"""Judged goals as they go out: letters with their words, and what was read.

A goal is spoken of in the language that the request asks for, else in its own, else in the usual one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

from service.core.forecast import Forecast
from service.core.smart.answers import Assessment, Conflict, Evidence, Extraction, Judgement, Source, Status, Verdict
from service.i18n import FALLBACK, say
from service.i18n.rewrites import Blank, composed
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
class GoalConflict:
    """A field that the text contradicts. The field wins."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    field: str
    """metric, unit, direction, bound, baseline, target, target_change_percent or deadline."""
    field_value: Any
    """What the field says: a number, a day or words."""
    text_value: Any
    """What the text says; a number in the field's unit."""
    start: int
    """Where the text says it, in Unicode code points from 0."""
    end: int
    """Where that ends (exclusive)."""
    quote: str
    """The words themselves."""
    message: str
    """Both, as a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalRewrite:
    """The goal with a blank for each thing that S, M or T lack; all else is its own words and fields."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    text: str
    """The goal in its own language, each blank in brackets."""
    blanks: tuple[Blank, ...]
    """The blanks, in the order of the text."""


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
    conflicts: tuple[GoalConflict, ...]
    """The fields that the text contradicts."""
    rewrite: GoalRewrite | None
    """The goal with blanks to be filled; null when S, M and T lack nothing."""
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
        conflicts=tuple(_conflict(one, language) for one in assessment.conflicts),
        rewrite=_rewrite(assessment, language),
        forecast=foreseen,
    )


def _conflict(conflict: Conflict, language: str) -> GoalConflict:
    evidence = conflict.evidence
    return GoalConflict(
        field=conflict.field,
        field_value=_plain(conflict.given),
        text_value=_plain(conflict.said),
        start=evidence.start or 0,
        end=evidence.end or 0,
        quote=evidence.quote,
        message=say(conflict.reason, language),
    )


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _rewrite(assessment: Assessment, otherwise: str) -> GoalRewrite | None:
    """In the goal's own language, whatever the report speaks; a goal without words of its own in the other one."""
    pieces = assessment.rewrite
    if not pieces:
        return None
    own = any(isinstance(piece, str) and any(map(str.isalpha, piece)) for piece in pieces)
    text, blanks = composed(pieces, assessment.language if own else otherwise)
    return GoalRewrite(text=text, blanks=blanks)


def _criterion(letter: str, judged: Judgement, language: str) -> GoalCriterion:
    return GoalCriterion(
        letter=letter,
        status=judged.status,
        rule=judged.rule,
        message=say(judged.reason, language),
        suggestion=None if judged.suggestion is None else say(judged.suggestion, language),
        evidence=judged.evidence,
    )
