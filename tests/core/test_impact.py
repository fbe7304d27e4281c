"""What a tactic came to: worked by hand where the trend is exact, and by simulation where the truth is known."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

import pytest

from service.core.forecast import forecast
from service.core.impact import Beside, Followed, Impact, ImpactMeasure, ImpactVerdict, Observed, Run, impact_of
from service.core.projection import projected
from service.core.vocabulary import GoodDirection, MetricKind
from service.i18n import LANGUAGES, say

START = date(2026, 1, 5)
"""A Monday."""
LONG_AFTER = date(2028, 1, 1)
UP, DOWN = GoodDirection.UP, GoodDirection.DOWN


def daily(values: Sequence[float], kind: MetricKind = MetricKind.LEVEL, step: int = 1) -> list[Observed]:
    """A reading every `step` days; those of periods fill them."""
    days = [START + timedelta(days=step * n) for n in range(len(values))]
    length = timedelta(days=0 if kind is MetricKind.LEVEL else step - 1)
    return [Observed(day, day + length, value) for day, value in zip(days, values, strict=True)]


def ran(first: int, last: int, **more: Any) -> Run:
    """A tactic that ran from one day to another, counted from the first reading."""
    days = {"started_on": START + timedelta(days=first), "until": START + timedelta(days=last)}
    return Run(**{**days, "over": True, "today": LONG_AFTER, **more})


def followed(values: Sequence[float], kind: MetricKind = MetricKind.LEVEL, step: int = 1, **more: Any) -> Followed:
    return Followed(kind=kind, better=more.pop("better", UP), readings=daily(values, kind, step), **more)


def rules(found: Impact) -> set[str]:
    return {one.rule for one in (*found.reasons, *found.caveats)}


# By hand: without noise the trend is the line


def test_a_level_ends_higher_than_the_line_before_led() -> None:
    values = [100.0 + 2 * n for n in range(10)] + [100.0 + 2 * n + 5 for n in range(10, 15)]
    found = impact_of(ran(10, 14, expected_change=10.0), followed(values))
    assert (found.measured, found.measured_on) == (133.0, START + timedelta(days=14))
    assert (found.projected, found.difference) == pytest.approx((128.0, 5.0))
    assert found.measure is ImpactMeasure.END_VALUE
    assert found.verdict is ImpactVerdict.BETTER
    assert found.ratio == pytest.approx(0.5)
    assert (found.probability_above, found.probability_better) == pytest.approx((1.0, 1.0), abs=1e-4)
    assert (found.before, found.change) == (118.0, 15.0)
    assert (found.points_before, found.points_within) == (10, 5)


def test_what_went_on_as_before_came_to_nothing_though_it_rose() -> None:
    found = impact_of(ran(10, 14), followed([100.0 + 2 * n for n in range(15)]))
    assert found.change == 10.0
    assert found.difference == pytest.approx(0.0, abs=1e-9)
    assert found.verdict is ImpactVerdict.UNCLEAR


def test_a_flow_adds_up_over_the_days_it_ran() -> None:
    values = [50.0] * 10 + [60.0, 70.0, 80.0]
    found = impact_of(ran(10, 12, expected_change=45.0), followed(values, MetricKind.FLOW))
    assert found.measure is ImpactMeasure.TOTAL
    assert (found.measured, found.projected, found.difference) == pytest.approx((210.0, 150.0, 60.0))
    assert (found.before, found.change) == (150.0, 60.0)
    assert found.ratio == pytest.approx(60 / 45)


def test_parts_of_a_day_are_one_value_of_a_flow_and_the_last_counts_of_a_level() -> None:
    halves = [Observed(one.first, one.last, 25.0) for one in daily([0.0] * 12) for _ in "ab"]
    assert impact_of(ran(10, 11), Followed(kind=MetricKind.FLOW, better=UP, readings=halves)).measured == 100.0
    twice = [*daily([1.0] * 12), Observed(START + timedelta(days=11), START + timedelta(days=11), 7.0)]
    assert impact_of(ran(10, 11), Followed(kind=MetricKind.LEVEL, better=UP, readings=twice)).measured == 7.0


def test_less_is_better_where_the_key_result_goes_down() -> None:
    values = [90.0 - n for n in range(10)] + [90.0 - n - 6 for n in range(10, 14)]
    found = impact_of(ran(10, 13, expected_change=-6.0), followed(values, better=DOWN))
    assert found.difference == pytest.approx(-6.0)
    assert (found.verdict, found.ratio) == (ImpactVerdict.BETTER, pytest.approx(1.0))
    assert (found.probability_above, found.probability_better) == pytest.approx((0.0, 1.0), abs=1e-4)
    assert impact_of(ran(10, 13), followed(values, better=UP)).verdict is ImpactVerdict.WORSE
    none = impact_of(ran(10, 13), followed(values, better=GoodDirection.NONE))
    assert (none.verdict, none.probability_better) == (ImpactVerdict.MOVED, None)


def test_an_expectation_without_its_sign_is_pointed_out() -> None:
    values = [90.0 - n for n in range(14)]
    for expected, pointed_out in ((6.0, True), (-6.0, False)):
        found = impact_of(ran(10, 13, expected_change=expected), followed(values, better=DOWN))
        assert ("result.expected_against" in rules(found)) == pointed_out


def test_an_effect_that_comes_later_is_looked_for_later() -> None:
    values = [50.0] * 10 + [50.0] * 4 + [58.0] * 4
    now = impact_of(ran(10, 13), followed(values, MetricKind.FLOW))
    later = impact_of(ran(10, 13, lag_days=4), followed(values, MetricKind.FLOW))
    assert (now.difference, later.difference) == pytest.approx((0.0, 32.0))
    assert (later.window_from, later.points_before) == (START + timedelta(days=14), 10)


def test_a_period_that_it_did_not_fill_is_left_out() -> None:
    values = [700.0] * 8 + [770.0] * 4
    found = impact_of(ran(8 * 7 + 3, 12 * 7 - 1), followed(values, MetricKind.FLOW, step=7))
    assert (found.points_before, found.points_within, found.measured) == (8, 3, 2310.0)
    assert next(one.params for one in found.caveats if one.rule == "result.gaps") == {"days": 4}


def test_gaps_are_left_out_on_both_sides() -> None:
    readings = [one for n, one in enumerate(daily([50.0] * 20, MetricKind.FLOW)) if n not in (12, 13)]
    found = impact_of(ran(10, 19), Followed(kind=MetricKind.FLOW, better=UP, readings=readings))
    assert (found.measured, found.projected, found.difference) == pytest.approx((400.0, 400.0, 0.0))
    assert next(one.params for one in found.caveats if one.rule == "result.gaps") == {"days": 2}


# What cannot be said, and what is to be known


def test_with_few_readings_before_there_is_only_the_plain_comparison() -> None:
    found = impact_of(ran(4, 7, expected_change=3.0), followed([10.0, 11.0, 12.0, 13.0, 20.0, 21.0, 22.0, 23.0]))
    assert (found.verdict, found.difference, found.interval_95, found.ratio) == (None, None, None, None)
    assert (found.measured, found.before, found.change) == (23.0, 13.0, 10.0)
    assert [one.rule for one in found.reasons] == ["result.too_few_before", "result.before_after"]


@pytest.mark.parametrize(
    ("run", "rule"),
    [
        (Run(started_on=None, until=None, over=False, today=LONG_AFTER), "result.not_begun"),
        (Run(started_on=START, until=None, over=True, today=LONG_AFTER), "result.no_end"),
        (replace(ran(10, 12), today=START), "result.begins_later"),
        (ran(400, 410), "result.none_within"),
        (Run(started_on=date.max, until=date.max, over=True, today=LONG_AFTER, lag_days=9), "result.begins_later"),
    ],
)
def test_without_days_or_readings_nothing_is_measured(run: Run, rule: str) -> None:
    found = impact_of(run, followed([1.0] * 20))
    assert [one.rule for one in found.reasons] == [rule]
    assert (found.verdict, found.measured, found.difference) == (None, None, None)


def test_without_a_key_result_nothing_is_measured() -> None:
    assert [one.rule for one in impact_of(ran(10, 12), None).reasons] == ["result.no_key_result"]


def test_what_still_runs_has_a_result_up_to_today() -> None:
    today = START + timedelta(days=12)
    run = Run(started_on=START + timedelta(days=10), until=today, over=False, today=today)
    found = impact_of(run, followed([50.0] * 10 + [60.0] * 3, MetricKind.FLOW))
    assert (found.interim, found.window_to, found.difference) == (True, today, pytest.approx(30.0))
    assert not impact_of(replace(run, over=True, today=LONG_AFTER), followed([50.0] * 13)).interim
    assert impact_of(replace(run, over=True, lag_days=1), followed([50.0] * 13)).interim


def test_whatever_stands_in_the_way_is_named() -> None:
    beside = Beside(tactic_id=UUID(int=1), title="A fair", started_on=START, ended_on=None)
    values = [100.0 + (n % 2) for n in range(12)] + [160.0 + (n % 2) for n in range(12)] + [170.0] * 30
    readings = daily(values)
    readings[25] = readings[25]._replace(provisional=True)
    readings[26] = readings[26]._replace(revised=True)
    found = impact_of(
        ran(24, 53), Followed(kind=MetricKind.LEVEL, better=UP, readings=readings, superseded="old"), [beside]
    )
    assert {
        "result.beside", "metric.superseded", "result.year_unknown", "result.further_than_before",
        "result.provisional", "result.revised", "forecast.level_shift",
    } <= {one.rule for one in found.caveats}  # fmt: skip
    assert found.reasons[-1].rule == "result.no_proof"
    assert found.beside == (beside,)
    assert all(say(one, language) for one in (*found.reasons, *found.caveats) for language in LANGUAGES)


def test_a_short_past_has_not_seen_the_week() -> None:
    assert "result.week_unknown" in rules(impact_of(ran(10, 12), followed([50.0] * 13)))
    assert "result.week_unknown" not in rules(impact_of(ran(28, 30), followed([50.0] * 31)))


def test_numbers_too_large_to_add_up_are_not_told() -> None:
    for found in (
        impact_of(ran(10, 12), followed([1e308] * 13, MetricKind.FLOW)),
        impact_of(ran(10, 12), followed([-1e308] * 10 + [1e308] * 3)),
        impact_of(ran(3, 5), followed([-1e308] * 3 + [1e308] * 3)),
    ):
        assert (found.verdict, found.difference) == (None, None)
        assert found.reasons[-1].rule == "forecast.out_of_range"


# The projection


def test_one_day_projected_is_the_forecast() -> None:
    noise = Random(3)
    history = [(START + timedelta(days=n), 100 + n + noise.gauss(0, 3)) for n in range(60)]
    on = START + timedelta(days=75)
    one = forecast(history, as_of=history[-1][0], due_on=on, aim=None)
    found = projected(history, [on], (None, None))
    assert found is not None
    assert one.interval_80 is not None and one.interval_95 is not None
    assert found.value == pytest.approx(one.value)
    assert found.interval(0.8) == pytest.approx(one.interval_80)
    assert found.interval(0.95) == pytest.approx(one.interval_95)


def test_a_total_stays_within_what_the_metric_can_be() -> None:
    noise = Random(5)
    history = [(START + timedelta(days=n), abs(noise.gauss(0, 1))) for n in range(30)]
    found = projected(history, [START + timedelta(days=30 + n) for n in range(10)], (0.0, None))
    assert found is not None
    assert found.interval(0.95)[0] >= 0


def test_growth_in_proportion_is_added_up_in_proportion() -> None:
    noise = Random(8)
    history = [(START + timedelta(days=7 * n), 100 * 1.05**n * (1 + noise.gauss(0, 0.01))) for n in range(30)]
    days = [START + timedelta(days=7 * n) for n in range(30, 36)]
    found = projected(history, days, (None, None))
    assert found is not None
    assert found.value == pytest.approx(sum(100 * 1.05**n for n in range(30, 36)), rel=0.05)
    low, high = found.interval(0.95)
    assert 0 < low < found.value < high


# By simulation: how often the intervals hold the truth


@dataclass(frozen=True)
class World:
    """A series of which the truth is known: what is added from the start on is `step` a reading."""

    kind: MetricKind = MetricKind.LEVEL
    before: int = 40
    within: int = 10
    noise: float = 2.0
    slope: float = 0.3
    wander: float = 0.0
    weekend: float = 0.0
    step: float = 0.0

    @property
    def truth(self) -> float:
        return self.step * (self.within if self.kind is MetricKind.FLOW else 1)

    def seen(self, seed: int) -> Impact:
        chance, level, values = Random(seed), 100.0, list[float]()
        for n in range(self.before + self.within):
            level += self.slope + chance.gauss(0, self.wander)
            weekend = self.weekend if (START + timedelta(days=n)).weekday() >= 5 else 0.0
            values.append(level + chance.gauss(0, self.noise) + weekend + (self.step if n >= self.before else 0.0))
        run = ran(self.before, self.before + self.within - 1, expected_change=self.truth or None)
        return impact_of(run, followed(values, self.kind))


RUNS = 200


@pytest.mark.parametrize(
    "world",
    [
        World(),
        World(step=8.0),
        World(slope=-0.5, step=-8.0),
        World(wander=2.0, noise=0.5),
        World(kind=MetricKind.FLOW),
        World(kind=MetricKind.FLOW, step=2.0),
        World(kind=MetricKind.FLOW, wander=2.0, noise=0.5),
        World(kind=MetricKind.FLOW, before=56, within=21, weekend=20.0, step=3.0),
        World(before=5, within=3),
    ],
)
def test_the_intervals_hold_the_truth_as_often_as_they_say(world: World) -> None:
    found = [world.seen(seed) for seed in range(RUNS)]
    for share, intervals in ((0.8, [one.interval_80 for one in found]), (0.95, [one.interval_95 for one in found])):
        held = sum(low <= world.truth <= high for low, high in (one for one in intervals if one is not None))
        assert held / RUNS >= share - 0.05, f"{share:.0%} intervals hold {held} of {RUNS}"


def test_what_did_nothing_is_seldom_taken_for_something_and_what_did_much_is_seen() -> None:
    nothing = [World(kind=MetricKind.FLOW).seen(seed).verdict for seed in range(RUNS)]
    much = [World(kind=MetricKind.FLOW, step=8.0).seen(seed).verdict for seed in range(RUNS)]
    assert nothing.count(ImpactVerdict.UNCLEAR) >= 0.92 * RUNS
    assert much.count(ImpactVerdict.BETTER) >= 0.95 * RUNS


def test_the_week_is_not_taken_for_an_effect() -> None:
    """Seven weekdays after eight weeks, then the weekend alone: only who knows the week is not misled."""
    world = World(kind=MetricKind.FLOW, before=61, within=2, weekend=60.0, noise=1.0, slope=0.0)
    found = [world.seen(seed) for seed in range(40)]
    assert {one.method for one in found} == {"seasonal_trend"}
    assert sum(one.verdict is ImpactVerdict.UNCLEAR for one in found) >= 36


def test_the_sum_is_surer_than_so_many_single_readings() -> None:
    """Noise that is each reading's own evens out: the error of a sum of ten is well below ten times that of one."""
    ten, one = World(kind=MetricKind.FLOW, slope=0.0).seen(1), World(kind=MetricKind.FLOW, slope=0.0, within=1).seen(1)
    assert ten.interval_95 is not None and one.interval_95 is not None
    assert ten.interval_95[1] - ten.interval_95[0] < 7 * (one.interval_95[1] - one.interval_95[0])
