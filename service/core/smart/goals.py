"""What a caller sends to have goals judged: text, structured fields, or both."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from annotated_types import Ge, Gt, Le, MaxLen

from service.core.thresholds import Framework

LONGEST_TEXT = 5_000
MOST_GOALS = 1_000
MOST_READINGS = 10_000
MOST_TEXT = 500_000
"""Characters in all goals of a call: as many as are judged in some seconds."""

_CONFIG: dict[str, object] = {"extra": "forbid", "use_attribute_docstrings": True, "allow_inf_nan": False}


class Direction(StrEnum):
    """What should happen to the metric."""

    INCREASE = "increase"
    DECREASE = "decrease"
    MAINTAIN = "maintain"
    ACHIEVE = "achieve"


class Bound(StrEnum):
    """Makes the target a limit to hold: at least (`min`) or at most (`max`)."""

    MIN = "min"
    MAX = "max"


class Commitment(StrEnum):
    """Whether a goal is promised or meant as a stretch."""

    COMMITTED = "committed"
    ASPIRATIONAL = "aspirational"


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """The work a deliverable takes and the time there is for it."""

    __pydantic_config__: ClassVar[dict[str, object]] = _CONFIG

    hours_per_week: Annotated[float, Ge(0), Le(1_000_000)]
    """Hours a week that can be given to the goal, 0 or more."""
    effort_hours_per_item: Annotated[float, Gt(0), Le(1_000_000)]
    """Hours one item takes; of a goal that is done or not, the hours of the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Structured fields of a goal. They are read first; the text answers only what they leave open."""

    __pydantic_config__: ClassVar[dict[str, object]] = _CONFIG

    metric: Annotated[str, MaxLen(500)] | None = None
    """The metric, by name or catalogue key."""
    unit: Annotated[str, MaxLen(50)] | None = None
    """%, pp, x, count, points, stars, hours, minutes, days or an ISO currency code."""
    direction: Direction | None = None
    """What should happen to the metric."""
    baseline: float | None = None
    """The value it starts from, in the unit."""
    target: float | None = None
    """The value to reach, in the unit."""
    target_change_percent: float | None = None
    """The target as a change of the baseline in percent: 20 means 20% more, -20 means 20% less."""
    deadline: date | None = None
    """The last day."""
    history: Annotated[tuple[tuple[date, float], ...], MaxLen(MOST_READINGS)] = ()
    """Readings of the metric as pairs of day and value, in any order; at most 10,000."""
    parent_objective: Annotated[str, MaxLen(LONGEST_TEXT)] | None = None
    """The objective this goal is to serve, as text; at most 5,000 characters."""
    capacity: Capacity | None = None
    """Time for and effort of a deliverable."""
    bound: Bound | None = None
    """Set when the target is a limit to hold."""
    commitment: Commitment | None = None
    """Promised, or meant as a stretch."""
    fiscal_year_end: Annotated[str, MaxLen(5)] | None = None
    """The fiscal year's last day as MM-DD, by which fiscal periods are placed. Unset: the workspace's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """One goal to be judged: `text`, or a `context` that says enough, or both."""

    __pydantic_config__: ClassVar[dict[str, object]] = _CONFIG

    ref: Annotated[str, MaxLen(200)] | None = None
    """A name to recognise the answer by. Unset: the goal's index in the request."""
    text: Annotated[str, MaxLen(LONGEST_TEXT)] | None = None
    """The goal in words; at most 5,000 characters."""
    language: Annotated[str, MaxLen(35)] | None = None
    """The text's language (en); detected when unset."""
    reference_date: date | None = None
    """The day from which dates without a year and spans such as "within 3 months" are counted. Unset: today."""
    framework: Framework = Framework.SMART
    """`okr`: stretch is intended, and an objective needs no number of its own."""
    context: Context | None = None
    """Structured fields; they win over the text, and contradictions are flagged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValidateGoals:
    """Goals to be judged in one call."""

    __pydantic_config__: ClassVar[dict[str, object]] = _CONFIG

    goals: Annotated[tuple[Goal, ...], MaxLen(MOST_GOALS)]
    """The goals, at most 1,000, with at most 500,000 characters of text; the answers come in the same order."""
