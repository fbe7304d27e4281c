"""A key result on its way: what is drawn, in the words of one language."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import ClassVar

from service.core.forecast import Forecast
from service.core.status import Status
from service.core.targets import Reading
from service.core.verdict import Reason
from service.i18n import say
from service.present.charts.words import Words

MOST_BEFORE = 0.25
"""How much of the time drawn may lie before the start, as a share of the plan's."""
UNPLANNED = 366
"""Days of readings that are drawn where there is no start."""
DIGITS = 4
"""Digits that a computed value is shown with, where the metric does not say how many decimals it has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyResultCourse:
    """What is known of a key result. Days ascend; `plan` holds planned values, `fan` forecasts up to the due day."""

    title: str
    metric: str
    unit: str | None
    decimals: int | None
    today: date
    starts_on: date | None
    due_on: date | None
    readings: tuple[Reading, ...]
    plan: tuple[Reading, ...]
    baseline: float | None
    target: float | None
    lower: float | None
    upper: float | None
    status: Status
    progress: float | None
    expected: float | None
    reasons: tuple[Reason, ...]
    forecast: Forecast
    fan: tuple[tuple[date, Forecast], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A value drawn as a line across."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    kind: str
    """target, baseline, lower or upper."""
    value: float
    """The value, in the metric's unit."""
    told: str
    """What it is, with its value, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ray:
    """The forecast of one day."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    on: date
    """The day."""
    value: float
    """The middle of the forecast, in the metric's unit."""
    range_80: tuple[float, float]
    """The lowest and the highest value of the 80 % range."""
    range_95: tuple[float, float]
    """The lowest and the highest value of the 95 % range."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day drawn as an upright line."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    on: date
    """The day."""
    told: str
    """What it is, with its date, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A key result on its way, ready to be drawn; the words are in the language of the answer."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    title: str
    """What the key result is called."""
    metric: str
    """The metric, with its unit."""
    status: Status
    """The one status to show."""
    status_told: str
    """The status in words."""
    facts: tuple[str, ...]
    """How far, how far it should be, and how likely it is reached."""
    first: date
    """The first day that is drawn."""
    last: date
    """The last day that is drawn."""
    today: Day
    """Today."""
    due: Day | None
    """The day by which it is due."""
    readings: tuple[Reading, ...]
    """One value a day, by day."""
    reading_told: str
    """What a reading is called."""
    last_told: str
    """The latest reading in words, or that there is none."""
    plan: tuple[Reading, ...]
    """The dated plan, from the baseline over the milestones to the target; empty without one."""
    plan_told: str
    """What the plan is called."""
    milestone_told: str
    """What a milestone is called."""
    levels: tuple[Level, ...]
    """Target and baseline, or the bounds to hold."""
    fan: tuple[Ray, ...]
    """How the forecast widens from today to the due day, by day; empty where there is none."""
    forecast_told: str | None
    """The forecast for the due day in words."""
    range_80_told: str | None
    """Its 80 % range in words."""
    range_95_told: str | None
    """Its 95 % range in words."""
    notes: tuple[str, ...]
    """The reasons for the status, and what there is to know of the forecast."""
    words: Words = field(repr=False)
    """The language it is told in."""

    @property
    def description(self) -> str:
        """All of it in words."""
        days = [self.today.told, *([] if self.due is None else [self.due.told])]
        told = [self.last_told, *(level.told for level in self.levels)]
        told += [one for one in (self.forecast_told, self.range_80_told, self.range_95_told) if one is not None]
        head = ", ".join([self.status_told, *self.facts])
        return (
            f"{self.metric}. {head}. {'. '.join(days)}. "
            + ". ".join(one.rstrip(".") for one in told)
            + "."
            + "".join(f" {note}" for note in self.notes)
        )


def progress_of_course(known: KeyResultCourse, language: str) -> Progress:
    """The chart of a key result's course."""
    words = Words(language)
    first, last = _ends(known)
    readings = tuple((on, value) for on, value in known.readings if first <= on <= last)
    fan = tuple(ray for on, one in known.fan if (ray := _ray(on, one)) is not None)
    end = fan[-1] if fan else None
    facts = {
        "progress": known.progress,
        "expected": known.expected,
        "probability": known.forecast.probability,
    }
    last_told = words.label("progress.no_readings")
    if known.readings:
        on, value = known.readings[-1]
        last_told = words.label("progress.last", on=words.day(on), value=_value(value, known, words))
    metric = known.metric
    if known.unit and known.unit != "count":
        metric = words.label("progress.metric", metric=known.metric, unit=known.unit)
    return Progress(
        title=known.title,
        metric=metric,
        status=known.status,
        status_told=words.label("progress.status", status=words.label(f"status.{known.status.value}")),
        facts=tuple(
            words.label(f"progress.{name}", percent=words.percent(one))
            for name, one in facts.items()
            if one is not None
        ),
        first=first,
        last=last,
        today=Day(on=known.today, told=words.label("today", on=words.day(known.today))),
        due=None
        if known.due_on is None
        else Day(on=known.due_on, told=words.label("progress.due", on=words.day(known.due_on))),
        readings=readings,
        reading_told=words.label("progress.reading"),
        last_told=last_told,
        plan=known.plan,
        plan_told=words.label("progress.plan"),
        milestone_told=words.label("progress.milestone"),
        levels=tuple(_levels(known, words)),
        fan=fan,
        forecast_told=None if end is None else words.label("progress.forecast", value=_value(end.value, known, words)),
        range_80_told=None if end is None else _range("range_80", end.range_80, known, words),
        range_95_told=None if end is None else _range("range_95", end.range_95, known, words),
        notes=tuple(say(one, language) for one in (*known.reasons, *known.forecast.reasons)),
        words=words,
    )


def _ray(on: date, one: Forecast) -> Ray | None:
    if one.value is None or one.interval_80 is None or one.interval_95 is None:
        return None
    (low_80, high_80), (low_95, high_95) = one.interval_80, one.interval_95
    return Ray(on=on, value=one.value, range_80=(low_80, high_80), range_95=(low_95, high_95))


def _range(name: str, ends: tuple[float, float], known: KeyResultCourse, words: Words) -> str:
    return words.label(f"progress.{name}", low=_value(ends[0], known, words), high=_value(ends[1], known, words))


def _value(value: float, known: KeyResultCourse, words: Words) -> str:
    """A value with the decimals that the metric has; else with a few digits."""
    if known.decimals is not None:
        return words.number(value, known.decimals)
    return words.number(float(f"{value:.{DIGITS}g}") if abs(value) < 10**DIGITS else float(round(value)))


def _levels(known: KeyResultCourse, words: Words) -> Sequence[Level]:
    given = {"target": known.target, "baseline": known.baseline, "lower": known.lower, "upper": known.upper}
    return [
        Level(kind=kind, value=value, told=words.label(f"progress.{kind}", value=words.number(value)))
        for kind, value in given.items()
        if value is not None
    ]


def _ends(known: KeyResultCourse) -> tuple[date, date]:
    """The first and the last day that is drawn."""
    read = [on for on, _ in known.readings]
    last = max([known.today, *read[-1:]] if known.due_on is None else [known.today, known.due_on, *read[-1:]])
    first = max([*read[:1], _days(last, -UNPLANNED)]) if read else known.today
    if known.starts_on is not None:
        before = _days(known.starts_on, -int((last - known.starts_on).days * MOST_BEFORE))
        first = min([known.starts_on, known.today, *[on for on in read if before <= on][:1]])
    room = max((last - first).days // 40, 1)
    return _days(first, -room), _days(last, room)


def _days(day: date, days: int) -> date:
    return day + timedelta(days=days) if date.min.toordinal() < day.toordinal() + days < date.max.toordinal() else day
