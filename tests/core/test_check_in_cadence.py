"""Periods of check-ins: they are those of the calendar, cover the plan without gaps, and are answered on their days."""

import itertools
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from service.core.check_in_cadence import CheckInCadence, CheckInPeriod, CheckInRhythm, Owing, rhythm_of

CADENCES = list(CheckInCadence)
SUNDAY = 6
DAYS = some.dates(date(2019, 1, 1), date(2030, 12, 31))


def owing(begins: str, ends: str | None = None, cadence: str = "monthly", **more: Any) -> Owing:
    last = None if ends is None else date.fromisoformat(ends)
    return Owing(begins_on=date.fromisoformat(begins), ends_on=last, cadence=CheckInCadence(cadence), **more)


def judged(plan: Owing, today: str, *published: str) -> CheckInRhythm:
    return rhythm_of(plan, map(date.fromisoformat, published), date.fromisoformat(today))


def days(period: CheckInPeriod | None) -> tuple[str, str] | None:
    return None if period is None else (period.starts_on.isoformat(), period.ends_on.isoformat())


def missed(rhythm: CheckInRhythm) -> list[tuple[str, str] | None]:
    return [days(one) for one in rhythm.missed_periods]


def rules(rhythm: CheckInRhythm) -> list[str]:
    return [one.rule for one in rhythm.reasons]


def test_months_with_a_leap_february() -> None:
    plan = owing("2028-01-20", "2028-04-10")
    found = judged(plan, "2028-03-01", "2028-01-31")
    assert missed(found) == [("2028-02-01", "2028-02-29")]
    assert (found.ended, found.missed, found.streak, found.last_on) == (2, 1, 0, date(2028, 1, 31))
    assert (found.overdue, found.overdue_since, found.next_due_on) == (True, date(2028, 2, 29), date(2028, 3, 31))
    assert rules(found) == ["check_in.overdue", "check_in.missed", "check_in.due"]
    assert found.reasons[0].params == {"since": date(2028, 2, 29), "days": 1}
    eve = judged(plan, "2028-02-29", "2028-01-31")
    assert (eve.missed, eve.overdue, eve.next_due_on, eve.streak) == (0, False, date(2028, 2, 29), 1)
    common = judged(owing("2027-02-01"), "2027-03-01")
    assert missed(common) == [("2027-02-01", "2027-02-28")]


def test_weeks_begin_on_the_workspaces_day() -> None:
    # the 4th of November 2026 is a Wednesday
    monday = judged(owing("2026-11-04", cadence="weekly"), "2026-11-16")
    assert missed(monday) == [("2026-11-09", "2026-11-15"), ("2026-11-04", "2026-11-08")]
    sunday = judged(owing("2026-11-04", cadence="weekly", week_start=SUNDAY), "2026-11-16")
    assert missed(sunday) == [("2026-11-08", "2026-11-14"), ("2026-11-04", "2026-11-07")]
    assert (days(monday.period), days(sunday.period)) == (("2026-11-16", "2026-11-22"), ("2026-11-15", "2026-11-21"))


def test_two_weeks_are_counted_from_the_week_in_which_the_plan_begins() -> None:
    plan = owing("2026-11-04", "2026-12-10", "biweekly")
    found = judged(plan, "2026-12-14", "2026-11-15", "2026-11-16")
    assert missed(found) == [("2026-11-30", "2026-12-10")]
    assert (found.ended, found.missed, found.streak) == (3, 1, 0)
    assert days(judged(plan, "2026-11-29").period) == ("2026-11-16", "2026-11-29")
    assert days(judged(owing("2026-11-11", cadence="biweekly"), "2026-11-22").period) == ("2026-11-11", "2026-11-22")


def test_quarters_are_those_of_the_calendar() -> None:
    found = judged(owing("2026-02-15", "2027-02-15", "quarterly"), "2026-11-21", "2026-03-01", "2026-08-01")
    assert missed(found) == [("2026-04-01", "2026-06-30")]
    assert (found.ended, found.streak, found.overdue, found.next_due_on) == (3, 1, False, date(2026, 12, 31))
    last = judged(owing("2026-02-15", "2027-02-15", "quarterly"), "2027-01-01")
    assert last.next_due_on == date(2027, 2, 15)


def test_the_streak_counts_the_running_period_once_it_is_answered() -> None:
    plan, kept = owing("2026-08-01"), ("2026-09-02", "2026-10-30")
    assert judged(plan, "2026-11-21", *kept).streak == 2
    answered = judged(plan, "2026-11-21", *kept, "2026-11-01", "2026-11-20")
    assert (answered.streak, answered.next_due_on, answered.overdue) == (3, date(2026, 12, 31), False)


def test_a_late_check_in_ends_being_overdue_but_not_having_missed_it() -> None:
    plan = owing("2026-07-01")
    late = judged(plan, "2026-11-03", "2026-07-31")
    assert (late.overdue_since, late.missed, late.streak) == (date(2026, 8, 31), 3, 0)
    told = judged(plan, "2026-11-03", "2026-07-31", "2026-11-02")
    assert (told.overdue, told.overdue_since, told.missed, told.streak) == (False, None, 3, 1)


def test_what_was_published_before_the_plan_begins_answers_nothing() -> None:
    plan = owing("2026-11-10")
    early = judged(plan, "2026-11-05", "2026-11-04")
    assert (early.period, early.ended, early.streak, early.next_due_on) == (None, 0, 0, date(2026, 11, 30))
    assert early.last_on == date(2026, 11, 4)
    assert judged(plan, "2026-12-01", "2026-11-04").missed == 1


def test_after_its_end_a_plan_that_is_still_active_owes_only_what_is_missing() -> None:
    plan = owing("2026-10-01", "2026-11-10")
    left = judged(plan, "2026-12-05", "2026-10-20")
    assert (left.overdue_since, left.next_due_on, left.period) == (date(2026, 11, 10), None, None)
    assert rules(left) == ["check_in.overdue", "check_in.missed", "check_in.no_more"]
    assert judged(plan, "2026-12-05", "2026-10-20", "2026-11-12").overdue is False
    done = judged(plan, "2026-11-09", "2026-11-08")
    assert (done.next_due_on, rules(done)) == (None, ["check_in.missed", "check_in.no_more"])


def test_what_is_closed_owes_nothing_and_a_draft_never_did() -> None:
    closed = judged(owing("2026-08-01", "2026-09-15", owes=False), "2026-11-21", "2026-08-05")
    assert (closed.ended, closed.missed, closed.overdue, closed.next_due_on) == (2, 1, False, None)
    assert rules(closed) == ["check_in.missed", "check_in.not_owed"]
    draft = judged(owing("2026-08-01", begun=False, owes=False), "2026-11-21")
    assert (draft.ended, draft.missed, draft.streak, draft.period) == (0, 0, 0, None)
    assert rules(draft) == ["check_in.not_owed"]


def test_a_long_silence_is_counted_whole_and_listed_in_part() -> None:
    found = judged(owing("1900-01-01", cadence="weekly"), "2026-11-21")
    assert (found.missed, len(found.missed_periods)) == (found.ended, 12)
    assert found.ended > 6_000
    assert days(found.missed_periods[0]) == ("2026-11-09", "2026-11-15")
    assert found.overdue_since == date(1900, 1, 7)


@pytest.mark.parametrize("cadence", CADENCES)
@pytest.mark.parametrize("week_start", [0, 5, SUNDAY])
def test_the_ends_of_time(cadence: CheckInCadence, week_start: int) -> None:
    plan = Owing(begins_on=date.min, ends_on=None, cadence=cadence, week_start=week_start)
    assert plan.period(plan.number_of(date.min)).starts_on == date.min
    assert rhythm_of(plan, [date.max], date.max).next_due_on is None
    assert rhythm_of(plan, [], date.max).next_due_on == date.max


@given(DAYS, some.integers(0, 900), some.sampled_from(CADENCES), some.sampled_from([0, 5, 6]))
def test_periods_cover_a_plan_without_gaps(begins: date, length: int, cadence: CheckInCadence, week_start: int) -> None:
    ends = begins + timedelta(days=length)
    plan = Owing(begins_on=begins, ends_on=ends, cadence=cadence, week_start=week_start)
    numbers = range(plan.number_of(begins), plan.number_of(ends) + 1)
    periods = [plan.period(number) for number in numbers]
    assert (periods[0].starts_on, periods[-1].ends_on) == (begins, ends)
    for number, one in zip(numbers, periods, strict=True):
        assert plan.number_of(one.starts_on) == plan.number_of(one.ends_on) == number
    for one, after in itertools.pairwise(periods):
        assert after.starts_on == one.ends_on + timedelta(days=1)


@given(DAYS, some.none() | some.integers(0, 900), some.integers(-30, 1200), some.sampled_from(CADENCES), some.data())
def test_every_period_that_has_ended_was_answered_or_missed(
    begins: date, length: int | None, later: int, cadence: CheckInCadence, data: some.DataObject
) -> None:
    ends, today = None if length is None else begins + timedelta(days=length), begins + timedelta(days=later)
    plan = Owing(begins_on=begins, ends_on=ends, cadence=cadence, week_start=SUNDAY)
    published = data.draw(some.lists(some.integers(0, max(later, 0)), max_size=8))
    on = [begins + timedelta(days=one) for one in published if later >= 0]
    found = rhythm_of(plan, on, today)
    over = [plan.period(plan.number_of(begins) + place) for place in range(found.ended)]
    answered = [one for one in over if any(one.starts_on <= day <= one.ends_on for day in on)]
    assert all(one.ends_on < today for one in over)
    assert found.missed == len(over) - len(answered)
    assert set(found.missed_periods).isdisjoint(answered)
    assert found.overdue is (found.overdue_since is not None)
    if found.overdue:
        assert over[-1] not in answered
        assert all(day <= over[-1].ends_on for day in on)
    assert found.next_due_on is None or found.next_due_on >= today
    assert found.period is None or found.period.starts_on <= today <= found.period.ends_on
    assert found.streak <= found.ended + 1


@given(DAYS, some.integers(0, 400), some.sampled_from(CADENCES))
def test_whoever_checks_in_every_day_misses_nothing(begins: date, later: int, cadence: CheckInCadence) -> None:
    plan = Owing(begins_on=begins, ends_on=None, cadence=cadence)
    found = rhythm_of(plan, [begins + timedelta(days=one) for one in range(later + 1)], begins + timedelta(days=later))
    assert (found.missed, found.overdue, found.streak) == (0, False, found.ended + 1)
