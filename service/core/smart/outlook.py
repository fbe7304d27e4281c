"""Attainable by readings: the forecast held against what a goal asks for, with the arithmetic a person can check.

The central forecast at the target passes, a target within the 95 % interval is a stretch, one beyond it fails.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from service.core.forecast import Aim, Bounds, Forecast, forecast, forecast_total, usual_step
from service.core.smart.answers import Judgement, Status
from service.core.smart.case import Case, by_field
from service.core.thresholds import NOISE
from service.core.verdict import Param, Reason

Series = Sequence[tuple[date, float]]
Judged = tuple[Judgement, Forecast | None]
WINDOW = 84
"""Days over which the best pace so far is looked for: twelve weeks."""
RECENT = 12
"""Readings that say whether a limit has been held of late."""
MOSTLY = 0.8
"""The share of them from which it has."""
LOOK_AHEAD = timedelta(days=91)
"""How far ahead a limit without an end is judged."""
WEEK = 7


def reached(case: Case, aim: Aim, due_on: date, history: Series, bounds: Bounds) -> Judged:
    """A level to be reached on a day."""
    said = forecast(history, as_of=case.reference, due_on=due_on, aim=aim, bounds=bounds)
    status = _standing(said, aim)
    target = aim.at_most if aim.at_least is None else aim.at_least
    if status is None or target is None:
        return _open(history), said
    rule = {Status.PASS: "A.within_reach", Status.PARTIAL: "A.stretch", Status.FAIL: "A.out_of_reach"}[status]
    figures = _figures(said, target, due_on) | _paces(history, target, (due_on - case.reference).days)
    advice = None
    if status is not Status.PASS:
        shown = {"forecast": figures["forecast"], "due_on": due_on, "completion_on": said.completion_on}
        advice = Reason("A.lower_target" if said.completion_on is None else "A.lower_target_or_wait", shown)
    return _judged(status, rule, figures, advice), said


def gathered(case: Case, target: float, due_on: date, history: Series, bounds: Bounds) -> Judged:
    """A total to be gathered from the reference date to a day."""
    said = forecast_total(history, as_of=case.reference, due_on=due_on, at_least=target, bounds=bounds)
    status = _standing(said, Aim(at_least=target))
    if status is None:
        return _open(history), said
    rule = {Status.PASS: "A.total_within_reach", Status.PARTIAL: "A.total_stretch", Status.FAIL: "A.total_out_of_reach"}
    a_week, days = WEEK / usual_step(history), max((due_on - case.reference).days, 1)
    best, weeks = _best_sum(history)
    paces = {"needed": _rounded(target / days * WEEK), "best": _rounded(best * a_week), "weeks": weeks}
    figures = _figures(said, target, due_on) | paces
    shown = {"forecast": figures["forecast"], "due_on": due_on}
    advice = None if status is Status.PASS else Reason("A.lower_target", shown)
    return _judged(status, rule[status], figures, advice), said


def held(case: Case, aim: Aim, history: Series, bounds: Bounds) -> Judged:
    """A limit to be held up to the deadline: by the latest readings and by the forecast."""
    due_on = case.deadline or case.reference + LOOK_AHEAD
    said = forecast(history, as_of=case.reference, due_on=due_on, aim=aim, bounds=bounds)
    status = _standing(said, aim)
    if status is None:
        return _open(history), said
    latest = history[-RECENT:]
    kept = sum(aim.is_met_by(value) for _, value in latest)
    if status is Status.PASS and kept < MOSTLY * len(latest):
        status = Status.PARTIAL
    limit = aim.at_most if aim.at_least is None else aim.at_least
    rule = {Status.PASS: "A.holds", Status.PARTIAL: "A.holds_barely", Status.FAIL: "A.breaks"}[status]
    figures = _figures(said, 0.0 if limit is None else limit, due_on) | {"kept": kept, "latest": len(latest)}
    advice = None if status is Status.PASS else Reason("A.widen_limit", {"forecast": figures["forecast"]})
    return _judged(status, rule, figures, advice), said


def _standing(said: Forecast, aim: Aim) -> Status | None:
    """Pass, partial or fail by the forecast; None where it has no value."""
    if said.value is None or said.interval_95 is None:
        return None
    low, high = said.interval_95
    least, most = aim.at_least, aim.at_most
    if _reaches(said.value, least) and _reaches(-said.value, None if most is None else -most):
        return Status.PASS
    inside = _reaches(high, least) and _reaches(-low, None if most is None else -most)
    return Status.PARTIAL if inside else Status.FAIL


def _reaches(value: float, least: float | None) -> bool:
    return least is None or value >= least - NOISE * max(abs(least), abs(value))


def _paces(history: Series, target: float, days: int) -> dict[str, Param]:
    """What is needed a week from the latest reading on, and the best that twelve weeks brought.

    In percent of the value where all values are positive, else in the metric's unit.
    """
    latest, weeks_left = history[-1][1], max(days, 1) / WEEK
    in_percent = min(target, *(value for _, value in history)) > 0

    def pace(before: float, after: float, weeks: float) -> float:
        return ((after / before) ** (1 / weeks) - 1) * 100 if in_percent else (after - before) / weeks

    best, weeks, sign, start = None, 0.0, 1.0 if target >= latest else -1.0, 0
    window = min(WINDOW, (history[-1][0] - history[0][0]).days)
    for on, value in history:
        while start + 1 < len(history) and (on - history[start + 1][0]).days >= window:
            start += 1
        since, before = history[start]
        if (on - since).days < window:
            continue
        found = pace(before, value, (on - since).days / WEEK)
        if best is None or found * sign > best * sign:
            best, weeks = found, (on - since).days / WEEK
    return {
        "needed": _signed(pace(latest, target, weeks_left)),
        "best": _signed(best or 0.0),
        "weeks": round(weeks, 1),
        "unit": "%" if in_percent else "",
    }


def _best_sum(history: Series) -> tuple[float, float]:
    """The greatest mean of the readings of twelve weeks, or of all when there are fewer, and how many weeks that is."""
    step = usual_step(history)
    size = min(max(WINDOW // step, 1), len(history))
    values = [value for _, value in history]
    best = max(sum(values[start : start + size]) for start in range(len(values) - size + 1)) / size
    return best, round(size * step / WEEK, 1)


def _figures(said: Forecast, target: float, due_on: date) -> dict[str, Param]:
    low, high = said.interval_95 or (0.0, 0.0)
    return {
        "forecast": _rounded(said.value or 0.0),
        "low": _rounded(low),
        "high": _rounded(high),
        "probability": round(100 * (said.probability or 0.0)),
        "target": target,
        "due_on": due_on,
        "points": said.points,
    }


def _rounded(value: float) -> float:
    """Five significant figures: enough for a sentence."""
    return float(f"{value:.5g}")


def _signed(value: float) -> str:
    """With its sign, to a tenth, or to two significant figures where that says nothing."""
    return f"{value:+,.1f}" if abs(value) >= 1 or value == 0 else f"{value:+.2g}"


def _open(history: Series) -> Judgement:
    return _judged(Status.UNKNOWN, "A.no_forecast", {"count": len(history)}, None)


def _judged(status: Status, rule: str, figures: Mapping[str, Param], advice: Reason | None) -> Judgement:
    seen = by_field("history", figures.get("points", figures.get("count")))
    return Judgement(status=status, reason=Reason(rule, figures), suggestion=advice, evidence=(seen,))
