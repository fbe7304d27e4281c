"""What a tactic came to: what was measured while it ran, against where the trend before it would have led.

An interrupted time series: the trend before the start is prolonged over the days that it ran, and the difference is
what came with it (Box and Tiao, Intervention analysis with applications to economic and environmental problems, JASA
70, 1975; Bernal, Cummins and Gasparrini, Interrupted time series regression for the evaluation of public health
interventions, Int. J. of Epidemiology 46, 2017). Whatever else happened at the same time is in the difference, too: it
is measured against the trend, and no proof of cause. The answer names what is known to stand in the way.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from math import fsum, isfinite
from typing import ClassVar, NamedTuple
from uuid import UUID

from service.core.forecast import JUDGED_FROM, UNBOUNDED, Bounds, ForecastMethod
from service.core.progress import one_a_day, summed_by_day
from service.core.projection import Projection, projected
from service.core.seasons import WEEK, WEEKS_SEEN, YEAR_DAYS, YEARS_SEEN
from service.core.targets import Reading
from service.core.verdict import Reason
from service.core.vocabulary import GoodDirection, MetricKind

DISTURBING = frozenset({"forecast.outliers", "forecast.level_shift"})
"""What is found in the past and casts doubt on the trend; the rest only says how it was prolonged."""
LAG_DAYS = 0
MOST_LAG_DAYS = 366


class ImpactMeasure(StrEnum):
    """What is compared: the value at the end, or, of a flow, what the days that it ran add up to."""

    END_VALUE = "end_value"
    TOTAL = "total"


class ImpactVerdict(StrEnum):
    """What the 95 % interval of the difference says: wholly on the good side, wholly on the bad one, or around 0.

    `moved` is for metrics without a good side.
    """

    BETTER = "better"
    WORSE = "worse"
    MOVED = "moved"
    UNCLEAR = "unclear"


class Observed(NamedTuple):
    """A reading: the first and the last day of its period (of a level, its day twice), and whether it is settled."""

    first: date
    last: date
    value: float
    provisional: bool = False
    revised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Another tactic that ran on the same metric at the same time."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    tactic_id: UUID
    """The tactic."""
    title: str
    """What it is called."""
    started_on: date
    """The first day it ran."""
    ended_on: date | None
    """The last day it ran; null while it still runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How a tactic ran: `until` is its last day, or today while it still runs; `over` says whether it has ended."""

    started_on: date | None
    until: date | None
    over: bool
    today: date
    lag_days: int = LAG_DAYS
    expected_change: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """The metric of the key result that a tactic should move, with its readings in order of their periods."""

    kind: MetricKind
    better: GoodDirection
    readings: Sequence[Observed]
    bounds: Bounds = UNBOUNDED
    superseded: str | None = None
    """The metric's key, where another took its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """What was measured while a tactic ran against where the trend before it led, in the metric's unit."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    verdict: ImpactVerdict | None = None
    """What can be said of the difference; null when it could not be measured."""
    measure: ImpactMeasure | None = None
    """What is compared: `end_value`, or `total` of a flow."""
    window_from: date | None = None
    """The first day that is looked at: the day it started, and the lag."""
    window_to: date | None = None
    """The last day that is looked at: the day it ended, and the lag, but no later than today."""
    interim: bool = False
    """Whether the window is not over yet: the result up to today."""
    measured: float | None = None
    """What was measured: the last value in the window, or its sum."""
    measured_on: date | None = None
    """The last day that was measured."""
    projected: float | None = None
    """What the trend before the start led to, on the same days."""
    difference: float | None = None
    """`measured` less `projected`: what came with the tactic, of whatever cause."""
    interval_80: tuple[float, ...] | None = None
    """Lowest and highest difference with 80 % confidence."""
    interval_95: tuple[float, ...] | None = None
    """Lowest and highest difference with 95 % confidence."""
    probability_above: float | None = None
    """Probability, 0 to 1, that the difference is above 0."""
    probability_better: float | None = None
    """Probability, 0 to 1, that it is on the good side; null where neither side is."""
    expected_change: float | None = None
    """What the tactic should come to."""
    ratio: float | None = None
    """`difference` ÷ `expected_change`: 1 is as expected, below 0 the wrong way."""
    expected_within: bool | None = None
    """Whether `expected_change` lies in the 95 % interval: the difference does not speak against it."""
    before: float | None = None
    """Before the start: the last value, or what as many readings as were added up came to on the average."""
    change: float | None = None
    """`measured` less `before`: plainly after less before, without regard to the trend."""
    method: ForecastMethod | None = None
    """How the trend was prolonged."""
    points_before: int = 0
    """Days with a reading before the start."""
    points_within: int = 0
    """Days with a reading in the window."""
    reasons: tuple[Reason, ...] = ()
    """The arithmetic, or why there is none."""
    caveats: tuple[Reason, ...] = ()
    """What is known to blur the difference: other tactics, disturbed or short pasts, readings that may change."""
    beside: tuple[Beside, ...] = ()
    """The other tactics that ran on the same metric in the window."""


def impact_of(run: Run, followed: Followed | None, beside: Sequence[Beside] = ()) -> Impact:
    """What a tactic came to. What cannot be said is None with the reason; nothing is raised.

    The past is what was read wholly before the start; the window runs from start to end, both later by the lag. A
    period that lies only partly in the window is left out.
    """
    asked = Impact(expected_change=run.expected_change)
    why = _not_to_be_said(run, followed)
    if why is not None or followed is None or run.started_on is None or run.until is None:
        return replace(asked, reasons=() if why is None else (why,))
    start, last = _later(run.started_on, run.lag_days), _later(run.until, run.lag_days)
    end = min(last, run.today)
    total = followed.kind is MetricKind.FLOW
    before = _days_of([one for one in followed.readings if one.last < run.started_on], total)
    inside = [one for one in followed.readings if start <= one.first and one.last <= end]
    within = _days_of(inside, total)
    asked = replace(
        asked,
        measure=ImpactMeasure.TOTAL if total else ImpactMeasure.END_VALUE,
        window_from=start,
        window_to=end,
        interim=not run.over or last > run.today,
        points_before=len(before),
        points_within=len(within),
        beside=tuple(beside),
    )
    if not within:
        return replace(asked, reasons=(Reason("result.none_within", {"from": start, "to": end}),))
    asked = replace(asked, caveats=_caveats(asked, followed, before, inside))
    try:
        asked = _compared(asked, before, within)
        days = [on for on, _ in within] if total else [within[-1][0]]
        found = projected(before, days, followed.bounds)
        if found is not None:
            return _set_against(asked, found, followed.better)
    except OverflowError:
        return replace(asked, reasons=(*asked.reasons, Reason("forecast.out_of_range")))
    short = Reason("result.too_few_before", {"points": len(before), "needed": JUDGED_FROM})
    return replace(asked, reasons=(short, *asked.reasons))


def _not_to_be_said(run: Run, followed: Followed | None) -> Reason | None:
    if followed is None:
        return Reason("result.no_key_result")
    if run.started_on is None:
        return Reason("result.not_begun")
    if (start := _later(run.started_on, run.lag_days)) > run.today:
        return Reason("result.begins_later", {"on": start})
    return Reason("result.no_end") if run.until is None else None


def _later(day: date, days: int) -> date:
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def _days_of(readings: Sequence[Observed], total: bool) -> tuple[Reading, ...]:
    """A value a day, on the last day of its period: of a flow the sum of the day, else the last."""
    history = [(one.last, one.value) for one in readings]
    return one_a_day(summed_by_day(history) if total else history, date.max)


def _compared(asked: Impact, before: Sequence[Reading], within: Sequence[Reading]) -> Impact:
    """Adds what was measured, and the plain difference to what was before. Raises OverflowError beyond all numbers."""
    values, past = [value for _, value in within], [value for _, value in before]
    measured, earlier = values[-1], past[-1] if past else None
    if asked.measure is ImpactMeasure.TOTAL:
        measured, alike = fsum(values), past[-len(values) :]
        earlier = fsum(alike) / len(alike) * len(values) if alike else None
    asked = replace(asked, measured=measured, measured_on=within[-1][0])
    if earlier is None:
        return asked
    change = _less(measured, earlier)
    told = Reason("result.before_after", {"before": earlier, "after": measured, "change": change})
    return replace(asked, before=earlier, change=change, reasons=(told,))


def _less(one: float, other: float) -> float:
    """The difference; raises OverflowError when it is too large to be a number."""
    difference = one - other
    if not isfinite(difference):
        raise OverflowError
    return difference


def _set_against(asked: Impact, found: Projection, better: GoodDirection) -> Impact:
    """Adds the difference to the projection, and what it says. Raises OverflowError beyond all numbers."""
    assert asked.measured is not None, "there are readings in the window"
    measured, expected = asked.measured, asked.expected_change
    difference = _less(measured, found.value)
    narrow, wide = (tuple(_less(measured, end) for end in reversed(found.interval(share))) for share in (0.8, 0.95))
    above = found.below(measured)
    under = 1 - above if found.error else float(difference < 0 and above == 0)
    chances = {GoodDirection.UP: above, GoodDirection.DOWN: under}
    told = {"measured": measured, "projected": found.value, "difference": difference, "low": wide[0], "high": wide[1]}
    reasons = [Reason("result.difference", told)]
    ratio = difference / expected if expected else None
    ratio = ratio if ratio is not None and isfinite(ratio) else None
    if ratio is not None:
        reasons.append(Reason("result.expected", {"expected": expected, "difference": difference, "ratio": ratio}))
    notes = [one for one in found.findings if one.rule not in DISTURBING]
    disturbed = tuple(one for one in found.findings if one.rule in DISTURBING)
    return replace(
        asked,
        verdict=_verdict(wide[0], wide[1], better),
        projected=found.value,
        difference=difference,
        interval_80=narrow,
        interval_95=wide,
        probability_above=above,
        probability_better=chances.get(better),
        ratio=ratio,
        expected_within=None if expected is None else wide[0] <= expected <= wide[1],
        method=found.method,
        reasons=(*reasons, *notes, *asked.reasons, Reason("result.no_proof")),
        caveats=(*asked.caveats, *disturbed),
    )


def _verdict(low: float, high: float, better: GoodDirection) -> ImpactVerdict:
    if low <= 0 <= high:
        return ImpactVerdict.UNCLEAR
    if better is GoodDirection.NONE:
        return ImpactVerdict.MOVED
    return ImpactVerdict.BETTER if (low > 0) == (better is GoodDirection.UP) else ImpactVerdict.WORSE


def _caveats(
    asked: Impact, followed: Followed, before: Sequence[Reading], inside: Sequence[Observed]
) -> tuple[Reason, ...]:
    """What is known to blur the difference, what is to be found in the trend itself aside."""
    assert asked.window_from is not None and asked.window_to is not None, "there is a window"
    found: list[Reason] = []
    if asked.beside:
        found.append(Reason("result.beside", {"count": len(asked.beside), "titles": _listed(asked.beside)}))
    if followed.superseded is not None:
        found.append(Reason("metric.superseded", {"metric": followed.superseded}))
    span = (before[-1][0] - before[0][0]).days + 1 if before else 0
    ahead = (asked.window_to - asked.window_from).days + 1
    if before and span < YEARS_SEEN * YEAR_DAYS - WEEK:
        found.append(Reason("result.year_unknown", {"days": span}))
    daily = len(inside) * 2 > ahead
    if before and daily and span < WEEKS_SEEN * WEEK:
        found.append(Reason("result.week_unknown", {"days": span}))
    if before and ahead > span:
        found.append(Reason("result.further_than_before", {"days": ahead, "before": span}))
    if followed.kind is MetricKind.FLOW and (uncovered := ahead - _covered(inside)) > 0:
        found.append(Reason("result.gaps", {"days": uncovered}))
    if provisional := sum(one.provisional for one in inside):
        found.append(Reason("result.provisional", {"count": provisional}))
    if revised := sum(one.revised for one in inside):
        found.append(Reason("result.revised", {"count": revised}))
    expected = asked.expected_change
    if expected and followed.better is not GoodDirection.NONE and (expected > 0) != (followed.better == "up"):
        found.append(Reason("result.expected_against", {"expected": expected}))
    return tuple(found)


NAMED_BESIDE = 3


def _listed(beside: Sequence[Beside]) -> str:
    more = ", …" if len(beside) > NAMED_BESIDE else ""
    return ", ".join(f"“{one.title}”" for one in beside[:NAMED_BESIDE]) + more


def _covered(readings: Sequence[Observed]) -> int:
    """How many days the readings stand for, which come in the order of their periods."""
    covered, until = 0, 0
    for one in readings:
        first, last = max(one.first.toordinal(), until + 1), one.last.toordinal()
        covered += max(last - first + 1, 0)
        until = max(until, last)
    return covered
