"""Rules of key results: whether each can be judged, and how many an objective has."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from service.core.health import Severity, findings_of
from service.core.rollup import Part, roll_up
from service.core.status import Status
from service.core.thresholds import Framework
from service.core.verdict import Reason
from service.core.vocabulary import TargetKind
from service.i18n import say
from tests.support.outlines import HELD, LOW, MEASURE, METRIC, NOW, RESULT, SERVING, WELL, found, measured


def judged(*rules: str) -> dict[str, Reason]:
    return {rule: Reason(rule) for rule in rules}


def test_without_key_results() -> None:
    assert found(key_results=()) == [("unmeasured", LOW)]
    assert found(objectives=(HELD, replace(SERVING, measured=False)), key_results=()) == []


def test_without_the_objectives_that_are_to_drive_it() -> None:
    assert found(objectives=(replace(HELD, childless=True), SERVING)) == [("childless", HELD.id)]


def parts(count: int, progress: float = 0.5, metric: str | None = None) -> tuple[Part, ...]:
    return tuple(
        Part(ref=str(one), progress=progress, status=Status.ON_TRACK, metric=metric or f"m{one}")
        for one in range(count)
    )


@pytest.mark.parametrize(
    ("framework", "count", "well"),
    [
        (Framework.SMART, 1, True),
        (Framework.SMART, 2, True),
        (Framework.SMART, 3, False),
        (Framework.OKR, 1, False),
        (Framework.OKR, 2, True),
        (Framework.OKR, 5, True),
        (Framework.OKR, 6, False),
        (Framework.OKR, 0, True),
    ],
)
def test_the_number_of_key_results_is_judged_by_the_roll_up(framework: Framework, count: int, well: bool) -> None:
    warnings = roll_up(parts(count), framework=framework, key_results=count).warnings
    objectives = (HELD, replace(SERVING, warnings=warnings))
    assert found(objectives=objectives) == ([] if well else [("key_result_count", LOW)])


def test_double_counting_is_found_by_the_roll_up_and_named_here() -> None:
    warnings = roll_up(parts(2, metric=str(METRIC))).warnings
    results = (MEASURE, replace(MEASURE, id=HELD.id, title="R2"))
    (one,) = findings_of(replace(WELL, objectives=(HELD, replace(SERVING, warnings=warnings)), key_results=results))
    assert (one.reason.rule, one.severity) == ("health.double_counting", Severity.WARNING)
    assert one.reason.params == {"title": "Low", "metric": "M", "count": 2}


def test_targets_that_all_land_at_one_were_no_stretch() -> None:
    warnings = roll_up(parts(3, progress=1.0), framework=Framework.OKR).warnings
    assert found(objectives=(HELD, replace(SERVING, warnings=warnings))) == [("no_stretch", LOW)]
    assert roll_up(parts(3, progress=1.0), framework=Framework.SMART).warnings == ()


def test_on_a_superseded_metric() -> None:
    (one,) = findings_of(replace(WELL, key_results=(replace(MEASURE, successor="N"),)))
    assert (one.noun, one.noun_id, one.severity) == ("key_result", RESULT, Severity.WARNING)
    assert (one.reason.params, one.advice.params) == ({"title": "R", "metric": "M"}, {"successor": "N"})


def test_nothing_to_reach_is_an_error_and_goes_before_nothing_read() -> None:
    (one,) = findings_of(
        replace(WELL, key_results=(replace(MEASURE, judged=judged("target.missing", "progress.no_reading")),))
    )
    assert (one.reason.rule, one.severity) == ("health.no_target", Severity.ERROR)


def test_it_waits_for_a_reading_once_it_has_begun() -> None:
    silent = judged("progress.no_reading")
    assert measured(judged=silent) == [("no_reading", RESULT)]
    assert measured(judged=silent, starts_on=None) == [("no_reading", RESULT)]
    assert measured(judged=silent, starts_on=WELL.today + timedelta(days=1)) == []
    (one,) = findings_of(replace(WELL, key_results=(replace(MEASURE, judged=silent),)))
    assert say(one.advice) == "Send a reading of the metric: one is enough to begin."


def test_a_stale_reading_counts_until_the_last_day() -> None:
    old = {"freshness.stale": Reason("freshness.stale", {"last_on": date(2026, 1, 9), "age": 52, "limit": 14})}
    (one,) = findings_of(replace(WELL, key_results=(replace(MEASURE, judged=old),)))
    assert one.reason.params == {"title": "R", "metric": "M", "last_on": date(2026, 1, 9), "age": 52, "limit": 14}
    assert measured(judged=old, ends_on=WELL.today) == [("stale", RESULT)]
    assert measured(judged=old, ends_on=WELL.today - timedelta(days=1)) == []


def test_a_guardrail_that_is_broken_now_is_an_error() -> None:
    out = {"progress.outside_now": Reason("progress.outside_now", {"value": 7.5})}
    (one,) = findings_of(replace(WELL, key_results=(replace(MEASURE, judged=out),)))
    assert (one.reason.rule, one.severity, one.reason.params["value"]) == (
        "health.guardrail_broken",
        Severity.ERROR,
        7.5,
    )


def test_vanity_is_fine_once_somebody_says_what_it_is_for() -> None:
    vain = (replace(MEASURE, vanity=True),)
    assert found(key_results=vain) == []
    assert found(key_results=vain, objectives=(HELD, replace(SERVING, outcome=False))) == [("vanity", RESULT)]
    assert found(objectives=(HELD, replace(SERVING, outcome=False))) == []


@pytest.mark.parametrize(("days", "milestones", "missing"), [(92, 0, False), (93, 0, True), (93, 1, False)])
def test_longer_than_a_quarter_needs_milestones(days: int, milestones: int, missing: bool) -> None:
    ends_on = date(2026, 1, 1) + timedelta(days=days - 1)
    expected = [("no_milestones", RESULT)] if missing else []
    assert measured(ends_on=ends_on, milestones=milestones) == expected
    assert measured(ends_on=ends_on, milestones=milestones, kind=TargetKind.STAY_AT_MOST) == []


@pytest.mark.parametrize(
    ("after", "rule"),
    [
        (timedelta(0), "override_expired"),
        (timedelta(seconds=1), "override_ending"),
        (timedelta(days=7), "override_ending"),
        (timedelta(days=7, seconds=1), None),
    ],
)
def test_a_persons_word_that_ends(after: timedelta, rule: str | None) -> None:
    assert measured(overridden_until=NOW + after) == ([] if rule is None else [(rule, RESULT)])
