"""What a judged goal looks like: five letters with reasons and evidence, and what was read out of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from service.core.forecast import Forecast
from service.core.verdict import Param, Reason

_CONFIG: dict[str, object] = {"extra": "forbid", "use_attribute_docstrings": True, "allow_inf_nan": False}


class Status(StrEnum):
    """The judgement of one letter; `unknown` (evidence missing) is given to A and R only."""

    PASS = "pass"  # noqa: S105 a verdict, not a password
    PARTIAL = "partial"
    FAIL = "fail"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """`smart` if S, M and T pass and no letter fails, `not_smart` if S, M or T fails, else `needs_work`."""

    SMART = "smart"
    NEEDS_WORK = "needs_work"
    NOT_SMART = "not_smart"


class Source(StrEnum):
    """Where a piece of evidence was found."""

    FIELD = "field"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One thing seen that a letter was judged by."""

    __pydantic_config__: ClassVar[dict[str, object]] = _CONFIG

    source: Source
    """`field` (structured) or `text`."""
    start: int | None = None
    """Where it begins in the text as sent, in Unicode code points from 0; null for a field."""
    end: int | None = None
    """Where it ends (exclusive); null for a field."""
    quote: str
    """The words themselves, or the field's value."""
    role: str
    """What it is: metric, construct, deliverable, action, scope, channel, target, baseline, deadline, recurrence, …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One letter: what was decided, why, by what, and the smallest change that would help."""

    status: Status
    """pass, partial, fail or unknown."""
    reason: Reason
    """The rule and its figures, to be put into words."""
    suggestion: Reason | None = None
    """What to change; null when nothing needs changing."""
    evidence: tuple[Evidence, ...] = ()
    """What was seen."""

    @property
    def rule(self) -> str:
        """The stable id of the rule that decided."""
        return self.reason.rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """The five letters."""

    S: Judgement
    """Specific: would two readers point at the same thing?"""
    M: Judgement
    """Measurable: could an outsider decide at the end whether it was reached?"""
    A: Judgement
    """Attainable: does the evidence say it can be done?"""
    R: Judgement
    """Relevant: does it serve the objective above it?"""
    T: Judgement
    """Timely: is there a checkable end?"""

    def letters(self) -> dict[str, Status]:
        """Letter → status."""
        return {letter: getattr(self, letter).status for letter in "SMART"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One target as it was read; nothing in it is invented."""

    __pydantic_config__: ClassVar[dict[str, object]] = _CONFIG

    metric: str | None = None
    """The words for what is measured or delivered."""
    metric_key: str | None = None
    """The catalogue's key for it, where there is one."""
    direction: str | None = None
    """increase, decrease, maintain, achieve, or null."""
    kind: str | None = None
    """absolute, relative, from_to, multiplier, binary, or null when no value is given."""
    values: tuple[float, ...] = ()
    """The value; a range has two; of from_to the end value."""
    unit: str | None = None
    """%, pp, x, count, points, stars, hours, minutes, days, an ISO currency code, another unit of time, or null."""
    baseline: float | None = None
    """The start value, in the unit, where it is stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What was read out of the fields and the text."""

    __pydantic_config__: ClassVar[dict[str, object]] = _CONFIG

    targets: tuple[Target, ...] = ()
    """All targets, the first one leading."""
    deadline: date | None = None
    """The last day, where it can be placed."""
    recurrence: str | None = None
    """daily, weekly, fortnightly, monthly, quarterly or yearly, when the target repeats."""
    channel: str | None = None
    """The platform or marketing channel named."""
    owner: str | None = None
    """Who is named as responsible."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A field that the text contradicts. The field wins."""

    field: str
    """metric, unit, direction, bound, baseline, target, target_change_percent or deadline."""
    given: Param
    """What the field says."""
    said: Param
    """What the text says, a number in the field's unit."""
    reason: Reason
    """The rule, to be put into words."""
    evidence: Evidence
    """Where the text says it."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A value with its unit, to be written as a language writes it."""

    value: float
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of a rewritten goal, to be put into words; a param that is None is a blank to be filled."""

    name: str
    """Which phrase of the language."""
    params: Mapping[str, Measure | date | str | None]
    """What the goal says, by role; None for what it lacks."""
    lead: str = " "
    """What sets it off from the text before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A goal judged."""

    ref: str
    """The goal's ref, or its index."""
    language: str
    """The language the text was read in."""
    verdict: Verdict
    """smart, needs_work or not_smart; an average never hides a failed letter."""
    criteria: Criteria
    """The five letters with reasons, evidence and suggestions."""
    extraction: Extraction
    """Targets, deadline, recurrence, channel, owner."""
    flags: tuple[str, ...] = ()
    """What else was noticed: vague_verb, vanity_metric, past_deadline, conflict, …; sorted."""
    conflicts: tuple[Conflict, ...] = ()
    """The fields that the text contradicts."""
    rewrite: tuple[str | Phrase, ...] = ()
    """The goal with a blank for each thing missing: its own words and phrases; empty when S, M and T lack nothing."""
    forecast: Forecast | None = None
    """The forecast by which A was judged; null where A was judged without one."""

    @property
    def letters(self) -> dict[str, Status]:
        """Letter → status."""
        return self.criteria.letters()
