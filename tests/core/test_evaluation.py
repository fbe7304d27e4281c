import re
from datetime import UTC, date, datetime, timedelta
from math import isfinite
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from service import core
from service.core.evaluation import EvaluateProgress, Evaluation, ProgressItem, evaluate
from service.core.judgement import Judgement, Setting, judge_key_result
from service.core.pace import Pace
from service.core.progress import Band, Evidence
from service.core.rollup import RolledUp, RollupMethod
from service.core.status import Freshness, Outcome, Override, Status, in_force
from service.core.targets import KeyResultPlan, Milestone
from service.core.thresholds import Framework, Thresholds
from service.core.vocabulary import Cadence, TargetKind
from service.errors import Problem
from service.i18n import catalogue, say

TODAY = date(2026, 4, 11)
YEAR = {"starts_on": date(2026, 4, 1), "due_on": date(2026, 5, 1)}
UP, DOWN = TargetKind.INCREASE_TO, TargetKind.DECREASE_TO


def item(kind=UP, **fields):
    return ProgressItem(kind=kind, **{**YEAR, **fields})


def judge(*items, framework=Framework.SMART, **request):
    answer = evaluate(EvaluateProgress(items=items, framework=framework, **request), TODAY)
    say_all(answer)
    return answer


def only(one, framework=Framework.SMART):
    return judge(one, framework=framework).results[0]


def say_all(answer):
    """Every reason of an answer has words for it, and all their figures."""
    for judgement in answer.results:
        for reason in (*judgement.reasons, *judgement.forecast.reasons):
            assert say(reason)
    for reason in (*answer.rollup.reasons, *answer.rollup.warnings, *(one.reason for one in answer.rollup.excluded)):
        assert say(reason)


def refused(*items, **request):
    with pytest.raises(Problem) as caught:
        judge(*items, **request)
    return [(fault.pointer, fault.code) for fault in caught.value.errors]


def rules(judgement):
    return [reason.rule for reason in judgement.reasons]


def test_the_worked_example():
    """A quarter of the way after a third of the time: ratio 0.75, at risk; 75 left over 20 days."""
    answer = judge(item(ref="a", baseline=0, target=100, current=25, weight=1))
    result = answer.results[0]
    assert (result.ref, result.progress, result.raw_progress) == ("a", 0.25, 0.25)
    assert (result.expected, result.pace_ratio) == (pytest.approx(1 / 3), pytest.approx(0.75))
    assert (result.pace, result.status, result.freshness) == (Pace.AT_RISK, Status.AT_RISK, Freshness.FRESH)
    assert (result.grade, result.band) == (0.3, Band.BELOW)
    assert result.required_rate_per_day == pytest.approx(3.75)
    assert (result.forecast.value, result.forecast.points) == (None, 0)
    assert (answer.rollup.progress, answer.rollup.status, answer.rollup.weakest) == (0.25, Status.AT_RISK, "a")
    assert [child.ref for child in answer.rollup.children] == ["a"]


def test_every_verdict_tells_the_change_that_would_turn_it():
    result = only(item(DOWN, baseline=100, target=40, current=90))
    turning = next(reason for reason in result.reasons if reason.rule == "pace.turns_at_value")
    value = turning.params["value"]
    assert only(item(DOWN, baseline=100, target=40, current=value)).pace is Pace.AT_RISK
    assert result.pace is Pace.OFF_TRACK
    assert only(item(DOWN, baseline=100, target=40, current=value + 0.01)).pace is Pace.OFF_TRACK


@pytest.mark.parametrize(
    ("fields", "pointer", "code"),
    [
        ({"baseline": 5, "target": 5}, "/items/1/target", "target_is_baseline"),
        ({"baseline": 5, "target_multiply_by": 1}, "/items/1/target_multiply_by", "target_is_baseline"),
        ({"baseline": 5, "target": 4}, "/items/1/target", "direction_contradicts"),
        ({"baseline": 5, "target": 9, "weight": -1}, "/items/1/weight", "weight_negative"),
    ],
)
def test_contradictions_are_refused(fields, pointer, code):
    assert refused(item(baseline=0, target=1), item(**fields)) == [(pointer, code)]


def test_weights_that_are_all_zero_are_refused():
    assert refused(item(weight=0), item(weight=0)) == [("/items", "weights_all_zero")]


def test_refs_default_to_the_index_and_must_differ():
    assert [result.ref for result in judge(item(), item(ref="x"), item()).results] == ["0", "x", "2"]
    assert refused(item(ref="1"), item(), item(ref="1")) == [
        ("/items/0/ref", "ref_repeated"),
        ("/items/1/ref", "ref_repeated"),
    ]


BROKEN = {
    "no target": ({"baseline": 1, "current": 2}, "target.missing"),
    "no reading": ({"baseline": 1, "target": 2}, "progress.no_reading"),
    "percentage of nothing": ({"baseline": 0, "target_change_percent": 20, "current": 1}, "target.of_zero"),
    "two targets": ({"baseline": 1, "target": 2, "target_multiply_by": 3, "current": 1}, "target.unusable"),
    "levels": ({"baseline": 1, "target": 2, "stretch": 1.5, "current": 1}, "target.unusable"),
    "no bound": ({"kind": TargetKind.STAY_AT_MOST, "current": 1}, "target.no_bound"),
    "bounds crossed": ({"kind": TargetKind.STAY_WITHIN, "lower": 3, "upper": 2, "current": 1}, "target.unusable"),
    "ends before it starts": ({"target": 2, "baseline": 1, "due_on": date(2026, 3, 1)}, "target.unusable"),
    "milestone outside": (
        {"target": 2, "baseline": 1, "milestones": (Milestone(on=date(2027, 1, 1), value=1),)},
        "target.unusable",
    ),
    "too large": ({"baseline": -1e308, "target": 1.7e308, "current": 3}, "progress.out_of_range"),
    "past the target from the start": ({"target": 100, "current": 130}, "target.not_ahead"),
}


@pytest.mark.parametrize(("fields", "rule"), BROKEN.values(), ids=BROKEN)
def test_one_broken_key_result_is_pending_and_takes_none_down(fields, rule):
    kind = fields.get("kind", UP)
    answer = judge(item(baseline=0, target=10, current=5), item(**{**fields, "kind": kind}))
    sound, broken = answer.results
    assert sound.progress == answer.rollup.progress == 0.5
    assert (broken.progress, broken.grade, broken.status) == (None, None, Status.PENDING)
    assert rule in rules(broken)
    assert [(child.ref, child.reason.rule) for child in answer.rollup.excluded] == [("1", rule)]
    assert answer.rollup.status is Status.PENDING  # silence is not green


@pytest.mark.parametrize("fields", [{}, {"baseline": 1}, {"baseline": 1, "current": 2}, {"current": 2}])
def test_a_key_result_without_a_target_is_not_healthy_even_after_its_due_date(fields):
    assert only(item(**fields)).status is Status.PENDING
    assert only(item(**fields, as_of=date(2026, 6, 1))).status is Status.PENDING


def test_a_broken_key_result_may_be_stale_too():
    result = only(item(target=2, target_multiply_by=3, history=((date(2025, 4, 1), 1.0),)))
    assert (result.status, result.freshness) == (Status.STALE, Freshness.STALE)


def test_fields_of_another_kind_are_left_aside_and_said_so():
    result = only(item(lower=3, baseline=0, target=10, current=5))
    assert result.progress == 0.5
    assert "target.field_ignored" in rules(result)


def test_without_a_current_value_the_latest_of_the_history_counts():
    history = ((date(2026, 4, 10), 40.0), (date(2026, 4, 2), 20.0), (date(2026, 4, 12), 99.0))
    result = only(item(baseline=0, target=100, history=history))
    assert (result.current, result.progress, result.freshness) == (40.0, 0.4, Freshness.FRESH)
    assert only(item(baseline=0, target=100, history=history, as_of=date(2026, 4, 12))).current == 99.0


def test_a_given_current_value_goes_before_the_history_which_still_makes_the_forecast():
    history = tuple((date(2026, 4, number), float(number)) for number in range(1, 7))
    result = only(item(baseline=0, target=31, current=20, history=history))
    assert result.progress == pytest.approx(20 / 31)
    assert (result.forecast.points, result.forecast.value) == (6, pytest.approx(31))
    assert result.forecast.probability == pytest.approx(0.5)


def test_without_a_baseline_the_first_reading_on_or_after_the_start_is_taken():
    history = ((date(2026, 3, 1), 7.0), (date(2026, 4, 1), 10.0), (date(2026, 4, 9), 15.0))
    result = only(item(target_multiply_by=2, history=history))
    assert (result.baseline, result.target, result.progress) == (10.0, 20.0, 0.5)
    assert "target.baseline_from_reading" in rules(result)


def test_a_value_that_bears_no_date_is_fresh_and_said_so():
    result = only(item(baseline=0, target=1, current=0.5))
    assert result.freshness is Freshness.FRESH
    assert "freshness.assumed" in rules(result)


def test_an_old_reading_makes_it_stale_however_well_it_went():
    history = ((date(2026, 3, 1), 50.0),)
    known = {"baseline": 0, "target": 40, "starts_on": date(2026, 1, 1)}
    assert only(item(history=history, **known)).status is Status.STALE
    assert only(item(history=history, current=50.0, **known)).status is Status.STALE
    assert only(item(history=history, cadence=Cadence.MONTHLY, **known)).status is Status.ACHIEVED


@pytest.mark.parametrize(
    ("framework", "current", "status"),
    [
        (Framework.SMART, 100, Status.ACHIEVED),
        (Framework.SMART, 65, Status.MISSED),
        (Framework.OKR, 65, Status.SUCCEEDED),
        (Framework.OKR, 59.9, Status.MISSED),
        (Framework.OKR, None, Status.MISSED),
    ],
)
def test_after_the_due_date_values_still_count(framework, current, status):
    result = only(item(baseline=0, target=100, current=current, as_of=date(2026, 5, 9)), framework)
    assert result.status is status
    assert result.expected == 1.0
    assert result.forecast.value is None


def test_without_dates_there_is_progress_but_no_pace():
    result = only(ProgressItem(kind=UP, baseline=0, target=4, current=3))
    assert (result.progress, result.expected, result.pace_ratio) == (0.75, None, None)
    assert (result.pace, result.status) == (Pace.PENDING, Status.PENDING)
    assert {"pace.no_plan", "rate.no_due_day"} <= set(rules(result))


def test_a_bound_is_judged_by_its_periods():
    history = tuple((date(2026, month, 28), value) for month, value in ((1, 4.6), (2, 4.4), (3, 4.7), (4, 4.8)))
    bound = {"kind": TargetKind.STAY_AT_LEAST, "lower": 4.5, "history": history, "cadence": Cadence.MONTHLY}
    result = only(ProgressItem(**bound, as_of=date(2026, 5, 1), due_on=date(2026, 12, 31)))
    assert (result.progress, result.expected, result.pace, result.status) == (0.75, 1.0, Pace.AT_RISK, Status.AT_RISK)
    assert (result.required_rate_per_day, result.target, result.forecast.completion_on) == (None, None, None)
    later = only(ProgressItem(**bound, as_of=date(2026, 5, 1), due_on=date(2026, 4, 30)))
    assert later.status is Status.MISSED
    kept = only(ProgressItem(**{**bound, "lower": 4.4}, as_of=date(2026, 5, 1), due_on=date(2026, 4, 30)))
    assert kept.status is Status.ACHIEVED


def test_what_is_done_is_achieved_and_never_stale():
    done = item(TargetKind.BINARY, done=True, history=((date(2025, 1, 1), 0.0),))
    assert (only(done).status, only(done).freshness) == (Status.ACHIEVED, Freshness.NONE)
    undone = only(item(TargetKind.BINARY, done=False))
    assert (undone.progress, undone.status, undone.required_rate_per_day) == (0.0, Status.PENDING, None)
    assert only(item(TargetKind.BINARY, done=False, as_of=date(2026, 5, 2))).status is Status.MISSED


def test_okr_plans_have_their_own_thresholds():
    known = item(baseline=0, target=100, current=24)  # 0.24 of 1/3 expected: a ratio of 0.72
    assert only(known).pace is Pace.OFF_TRACK
    assert only(known, Framework.OKR).pace is Pace.ON_TRACK


def test_a_request_is_judged_by_the_thresholds_and_weeks_it_is_given():
    """A quarter of the way after a third of the time is a ratio of 0.75."""
    behind = item(baseline=0, target=100, current=25)
    thresholds = Thresholds(smart_on_track=0.75, smart_at_risk=0.1, band_from=0.2, band_to=0.25)
    answer = evaluate(EvaluateProgress(items=(behind,)), TODAY, thresholds)
    (result,) = answer.results
    assert (result.pace, result.band, answer.rollup.band) == (Pace.ON_TRACK, Band.IN_BAND, Band.IN_BAND)
    (pace,) = [reason for reason in result.reasons if reason.rule == "pace.on_track"]
    assert (pace.params["on_track"], pace.params["at_risk"]) == (0.75, 0.1)
    assert "on track from 0.75" in say(pace)
    old = item(baseline=0, target=100, history=((date(2026, 4, 7), 40.0),), cadence=Cadence.DAILY)
    for cadences, freshness in ((3, Freshness.STALE), (4, Freshness.FRESH)):
        answer = evaluate(EvaluateProgress(items=(old,)), TODAY, Thresholds(stale_after_cadences=cadences))
        assert answer.results[0].freshness is freshness
    sunday, monday = (date(2026, 4, 5), 0.0), (date(2026, 4, 6), 1.0)
    weekly = ProgressItem(kind=TargetKind.STAY_AT_LEAST, lower=1, history=(sunday, monday), cadence=Cadence.WEEKLY)
    shares = [evaluate(EvaluateProgress(items=(weekly,)), TODAY, week_start=day).results[0].progress for day in (0, 6)]
    assert shares == [0.5, 1.0]


def test_one_rising_and_one_falling_key_result_make_one_objective():
    answer = judge(item(baseline=0, target=10, current=5), item(DOWN, baseline=50, target=40, current=49, weight=3))
    assert answer.rollup.progress == pytest.approx(0.2)
    assert [child.share for child in answer.rollup.children] == [0.25, 0.75]


def test_values_are_summed_only_in_one_unit():
    parts = [item(baseline=0, target=10, current=5, unit="EUR"), item(baseline=0, target=30, current=5, unit="EUR")]
    whole = judge(*parts, rollup=RollupMethod.SUM_OF_VALUES).rollup
    assert (whole.current, whole.target, whole.progress) == (10, 40, 0.25)
    other = item(baseline=0, target=1, current=1, unit="count")
    assert refused(*parts, other, rollup=RollupMethod.SUM_OF_VALUES) == [("/items/2/unit", "units_differ")]
    assert judge(*parts, other).rollup.progress is not None


def test_double_counting_and_numbers_of_key_results_are_warnings():
    known = {"baseline": 0, "target": 10, "current": 5, "metric_id": "followers"}
    answer = judge(item(**known), item(**known), item(**{**known, "metric_id": "clicks"}))
    assert [reason.rule for reason in answer.rollup.warnings] == ["rollup.key_result_count", "rollup.double_counting"]
    assert judge(item(**known), item(**{**known, "metric_id": "clicks"})).rollup.warnings == ()


def test_an_empty_request_has_an_empty_answer():
    answer = judge()
    assert (answer.results, answer.rollup.progress, answer.rollup.status) == ((), None, None)
    assert answer.rollup.warnings == ()


def test_stored_key_results_are_judged_by_the_same_function_with_a_persons_word():
    plan = KeyResultPlan(kind=UP, baseline=0, target=100, **YEAR)
    now = datetime(2026, 4, 11, 8, tzinfo=UTC)
    override = Override(status=Status.ON_TRACK, author="Brian", reason="signed", expires_at=now + timedelta(days=1))
    evidence, setting = Evidence(current=5, last_on=TODAY), Setting(as_of=TODAY)
    plain = judge_key_result("kr", plan, evidence, setting)
    overridden = judge_key_result("kr", plan, evidence, setting, override=in_force(override, now))
    closed = judge_key_result("kr", plan, evidence, setting, outcome=Outcome.MISSED, override=override)
    assert [one.status for one in (plain, overridden, closed)] == [Status.OFF_TRACK, Status.ON_TRACK, Status.MISSED]
    assert plain.pace is overridden.pace is Pace.OFF_TRACK
    assert "signed" in say(overridden.reasons[0])


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
FLOATS = st.floats(allow_nan=False, allow_infinity=False)
SMALL = st.floats(-100, 100)
MAYBE = st.none() | FLOATS | SMALL
ITEMS = st.builds(
    ProgressItem,
    kind=st.sampled_from(TargetKind),
    baseline=MAYBE,
    target=MAYBE,
    target_change_percent=MAYBE,
    target_multiply_by=MAYBE,
    lower=MAYBE,
    upper=MAYBE,
    done=st.none() | st.booleans(),
    commit=MAYBE,
    stretch=MAYBE,
    milestones=st.lists(st.builds(Milestone, on=DAYS, value=FLOATS), max_size=3).map(tuple),
    starts_on=st.none() | DAYS,
    due_on=st.none() | DAYS,
    weight=st.none() | st.floats(0, 1e308),
    current=MAYBE,
    history=st.lists(st.tuples(DAYS, FLOATS | SMALL), max_size=8).map(tuple),
    as_of=st.none() | DAYS,
    cadence=st.sampled_from(Cadence),
    unit=st.sampled_from([None, "EUR"]),
    metric_id=st.sampled_from([None, "m"]),
)
JOURNEYS = st.builds(
    lambda ends, current, history, dates, **known: ProgressItem(
        kind=UP if ends[1] > ends[0] else DOWN,
        baseline=ends[0],
        target=ends[1],
        current=current,
        history=tuple(history),
        starts_on=min(dates),
        due_on=max(dates),
        **known,
    ),
    ends=st.lists(FLOATS | SMALL, min_size=2, max_size=2, unique=True),
    current=MAYBE,
    history=st.lists(st.tuples(DAYS, SMALL), max_size=8) | st.lists(st.tuples(DAYS, FLOATS), max_size=8),
    dates=st.lists(DAYS, min_size=2, max_size=2),
    as_of=st.none() | DAYS,
)
REQUESTS = st.builds(
    EvaluateProgress,
    items=st.lists(ITEMS | JOURNEYS, max_size=4).map(tuple),
    framework=st.sampled_from(Framework),
    rollup=st.sampled_from(RollupMethod),
)
REQUEST, ANSWER = TypeAdapter(EvaluateProgress), TypeAdapter(Evaluation)


def numbers_in(value):
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return [number for one in value for number in numbers_in(one)]
    return [value] if isinstance(value, float) else []


@given(REQUESTS)
def test_any_request_is_answered_in_finite_numbers_and_words_or_refused_with_pointers(request):
    try:
        answer = evaluate(request, TODAY)
    except Problem as problem:
        assert problem.errors
        return
    say_all(answer)
    assert len(answer.results) == len(request.items)
    assert all(isfinite(number) for number in numbers_in(ANSWER.dump_python(answer)))
    for result in answer.results:
        assert result.progress is None or 0 <= result.progress <= 1
        assert result.progress is not None or result.grade is None


def test_the_wire_takes_a_key_results_own_field_names_and_nothing_else():
    body = """{"framework": "okr", "items": [{"ref": "a", "kind": "stay_within", "baseline": null, "target": null,
        "lower": 1, "upper": 2.5, "done": null, "milestones": [], "current": 2, "history": [["2026-04-01", 2]],
        "starts_on": "2026-04-01", "due_on": "2026-05-01", "as_of": "2026-04-11", "weight": 1}]}"""
    request = REQUEST.validate_json(body, strict=True)
    assert request.items[0].history == ((date(2026, 4, 1), 2.0),)
    assert evaluate(request, TODAY).results[0].progress == 1.0
    for wrong in ('"target": NaN', '"target": 1e999', '"history": [["2026-04-01", NaN]]', '"speed": 1', '"lower": "1"'):
        with pytest.raises(ValidationError):
            REQUEST.validate_json(f'{{"items": [{{"kind": "binary", {wrong}}}]}}', strict=True)
    with pytest.raises(ValidationError):
        REQUEST.validate_python({"items": [{"kind": "binary"}] * 1001})


def test_every_field_on_the_wire_is_described():
    schemas = [TypeAdapter(noun).json_schema() for noun in (EvaluateProgress, Evaluation, Judgement, RolledUp)]
    for schema in schemas:
        for noun in (schema, *schema.get("$defs", {}).values()):
            for name, field in noun.get("properties", {}).items():
                assert "description" in field or noun.get("title") == "Reason", (noun.get("title"), name)


def test_every_rule_has_words():
    folder = Path(core.__file__).parent
    areas = ("targets", "progress", "pace", "status", "rollup", "forecast", "judgement", "evaluation")
    sources = "".join((folder / f"{area}.py").read_text(encoding="utf-8") for area in areas)
    named = set(re.findall(r'"((?:target|progress|pace|rate|freshness|status|rollup|forecast)\.[a-z_]+)"', sources))
    assert len(named) > 50
    assert named <= set(catalogue("en"))
