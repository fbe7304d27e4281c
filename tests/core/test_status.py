from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.pace import Pace, Paced
from service.core.progress import Measured
from service.core.status import (
    SEVERITY,
    Facts,
    Fresh,
    Freshness,
    Outcome,
    Override,
    Status,
    derive_status,
    in_force,
    judge_freshness,
)
from service.core.thresholds import Framework, Thresholds
from service.core.vocabulary import Cadence

DUE = date(2026, 6, 30)
BEFORE, AFTER = date(2026, 6, 1), date(2026, 7, 1)
STALE = Fresh(freshness=Freshness.STALE)
OVERRIDE = Override(status=Status.AT_RISK, author="Hailley", reason="the launch moved")


def facts(**known):
    base = Facts(
        as_of=BEFORE,
        due_on=DUE,
        measured=Measured(progress=0.5, raw_progress=0.5),
        paced=Paced(pace=Pace.ON_TRACK),
        fresh=Fresh(freshness=Freshness.FRESH),
    )
    return replace(base, **known)


def status(framework=Framework.SMART, **known):
    return derive_status(facts(**known), framework)[0]


def measured(raw):
    return Measured(progress=min(max(raw, 0), 1), raw_progress=raw)


def test_the_severity_is_worst_first():
    assert sorted(Status, key=SEVERITY.get) == [
        "off_track",
        "missed",
        "stale",
        "at_risk",
        "pending",
        "on_track",
        "succeeded",
        "achieved",
    ]


def test_each_fact_gives_way_to_the_one_before_it():
    """Closed outcome › after the due date › stale › override › pace › pending."""
    known = {
        "outcome": Outcome.ACHIEVED,
        "as_of": AFTER,
        "fresh": STALE,
        "override": OVERRIDE,
        "paced": Paced(pace=Pace.OFF_TRACK),
    }
    seen = [derive_status(facts(**known))]
    for name, without in (
        ("outcome", None),
        ("as_of", BEFORE),
        ("fresh", Fresh(freshness=Freshness.FRESH)),
        ("override", None),
        ("paced", Paced(pace=Pace.PENDING)),
    ):
        known[name] = without
        seen.append(derive_status(facts(**known)))
    assert [(judged, reason.rule) for judged, reason in seen] == [
        (Status.ACHIEVED, "status.closed"),
        (Status.MISSED, "status.due_missed"),
        (Status.STALE, "status.stale"),
        (Status.AT_RISK, "status.override"),
        (Status.OFF_TRACK, "status.pace"),
        (Status.PENDING, "status.pending"),
    ]


@pytest.mark.parametrize(
    ("outcome", "framework", "progress", "expected"),
    [
        (Outcome.ACHIEVED, Framework.SMART, 0.1, Status.ACHIEVED),
        (Outcome.MISSED, Framework.OKR, 0.9, Status.MISSED),
        (Outcome.PARTIAL, Framework.OKR, 0.6, Status.SUCCEEDED),
        (Outcome.PARTIAL, Framework.OKR, 0.59, Status.MISSED),
        (Outcome.PARTIAL, Framework.SMART, 0.9, Status.MISSED),
        (Outcome.DROPPED, Framework.SMART, 0.9, Status.PENDING),
    ],
)
def test_a_closed_outcome_is_a_persons_word(outcome, framework, progress, expected):
    assert status(framework, outcome=outcome, measured=measured(progress)) is expected


@pytest.mark.parametrize(
    ("framework", "raw", "expected"),
    [
        (Framework.SMART, 1.0, Status.ACHIEVED),
        (Framework.SMART, 1.4, Status.ACHIEVED),
        (Framework.SMART, 0.99, Status.MISSED),
        (Framework.OKR, 1.0, Status.ACHIEVED),
        (Framework.OKR, 0.7, Status.SUCCEEDED),
        (Framework.OKR, 0.6, Status.SUCCEEDED),
        (Framework.OKR, 0.1 + 0.5 - 1e-16, Status.SUCCEEDED),
        (Framework.OKR, 0.5999, Status.MISSED),  # shown as 0.6, judged unrounded
        (Framework.OKR, -3.0, Status.MISSED),
    ],
)
def test_after_the_due_date_it_was_reached_or_not(framework, raw, expected):
    assert status(framework, as_of=AFTER, measured=measured(raw)) is expected


def test_success_of_a_stretch_goal_is_a_setting():
    known = facts(as_of=AFTER, measured=measured(0.65))
    assert derive_status(known, Framework.OKR, Thresholds(succeeded_from=0.7))[0] is Status.MISSED
    judged, reason = derive_status(known, Framework.OKR, Thresholds(succeeded_from=0.65))
    assert (judged, reason.params["succeeded_from"]) == (Status.SUCCEEDED, 0.65)
    closed = facts(outcome=Outcome.PARTIAL, measured=measured(0.65))
    for share, expected in ((0.65, Status.SUCCEEDED), (0.7, Status.MISSED)):
        assert derive_status(closed, Framework.OKR, Thresholds(succeeded_from=share))[0] is expected


def test_the_due_day_itself_is_not_after_it():
    assert status(as_of=DUE) is Status.ON_TRACK
    assert status(as_of=AFTER, due_on=None) is Status.ON_TRACK


def test_silence_is_never_green():
    silent = {"measured": Measured(), "paced": Paced(pace=Pace.PENDING), "fresh": Fresh(freshness=Freshness.NONE)}
    assert status(**silent) is Status.PENDING
    judged, reason = derive_status(facts(**silent, as_of=AFTER))
    assert (judged, reason.rule) == (Status.MISSED, "status.due_without_value")
    assert status(**silent, as_of=AFTER, judgeable=False) is Status.PENDING  # no target, so none was missed


@pytest.mark.parametrize("pace", Pace)
def test_a_pace_is_a_status(pace):
    assert status(paced=Paced(pace=pace)) == pace


def test_an_override_holds_until_it_expires():
    now = datetime(2026, 6, 1, 12, tzinfo=UTC)
    for expires_at, holds in ((None, True), (now + timedelta(seconds=1), True), (now, False)):
        override = replace(OVERRIDE, expires_at=expires_at)
        assert in_force(override, now) is (override if holds else None)
    assert in_force(None, now) is None


def test_an_override_is_told_with_author_reason_and_expiry():
    override = replace(OVERRIDE, expires_at=datetime(2026, 6, 2, tzinfo=UTC))
    _, reason = derive_status(facts(override=override))
    assert reason.params == {
        "status": "at_risk",
        "author": "Hailley",
        "reason": "the launch moved",
        "until": "2026-06-02T00:00:00+00:00",
    }


@pytest.mark.parametrize(
    ("cadence", "limit"),
    [
        (Cadence.DAILY, 2),
        (Cadence.WEEKLY, 14),
        (Cadence.MONTHLY, 62),
        (Cadence.QUARTERLY, 184),
        (Cadence.YEARLY, 732),
        (Cadence.IRREGULAR, 35),
    ],
)
def test_a_reading_is_stale_when_older_than_twice_its_cadence(cadence, limit):
    read_on = date(2024, 3, 1)
    assert judge_freshness(read_on, read_on, cadence).freshness is Freshness.FRESH
    assert judge_freshness(read_on, read_on + timedelta(days=limit), cadence).freshness is Freshness.FRESH
    stale = judge_freshness(read_on, read_on + timedelta(days=limit + 1), cadence)
    assert stale.freshness is Freshness.STALE
    assert stale.reasons[0].params == {"last_on": read_on, "age": limit + 1, "limit": limit}


def test_without_a_reading_there_is_no_freshness():
    assert judge_freshness(None, BEFORE).freshness is Freshness.NONE


def test_staleness_is_a_setting():
    settings = Thresholds(stale_after_cadences=3, irregular_stale_days=10)
    assert judge_freshness(BEFORE - timedelta(days=3), BEFORE, Cadence.DAILY, settings).freshness is Freshness.FRESH
    assert judge_freshness(BEFORE - timedelta(days=11), BEFORE, thresholds=settings).freshness is Freshness.STALE


@given(
    outcome=st.none() | st.sampled_from(Outcome),
    after=st.booleans(),
    raw=st.none() | st.floats(-2, 2),
    fresh=st.sampled_from(Freshness),
    override=st.none() | st.builds(Override, status=st.sampled_from(Status), author=st.just("a"), reason=st.just("r")),
    framework=st.sampled_from(Framework),
)
def test_nothing_unknown_or_stale_looks_green_unless_a_person_says_so(outcome, after, raw, fresh, override, framework):
    known = facts(
        outcome=outcome,
        as_of=AFTER if after else BEFORE,
        measured=Measured() if raw is None else measured(raw),
        paced=Paced(pace=Pace.PENDING if raw is None else Pace.ON_TRACK),
        fresh=Fresh(freshness=fresh),
        override=override,
    )
    judged, _ = derive_status(known, framework)
    if outcome is None and (override is None or after) and raw is None:
        assert judged in {Status.PENDING, Status.MISSED, Status.STALE}
    if outcome is None and not after and fresh is Freshness.STALE:
        assert judged is Status.STALE
    if framework is Framework.SMART:
        assert judged is not Status.SUCCEEDED or (override is not None and override.status is Status.SUCCEEDED)
