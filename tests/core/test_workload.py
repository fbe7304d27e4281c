"""Workload: hours are neither lost nor made up, and stand in the weeks in which there is time for them."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from service.core.recurrence import rule_of
from service.core.workload import MemberWorkload, Person, Span, Task, Workload, workload_of

ADA, BEN = UUID(int=1), UUID(int=2)
TODAY = date(2026, 11, 23)
"""A Monday."""


def task(place: int = 1, **given: Any) -> Task:
    rule = given.pop("recurrence", None)
    plain: dict[str, Any] = {"hours": 10.0, "due_on": TODAY + timedelta(days=13), "people": (ADA,)}
    rule = None if rule is None else rule_of(rule)
    return Task(id=UUID(int=100 + place), title=f"Tactic {place}", rule=rule, **plain | given)


def span(weeks: int = 4, **given: Any) -> Span:
    return Span(**{"today": TODAY, "start": TODAY, "end": TODAY + timedelta(weeks=weeks)} | given)


def people(ada: float | None = 10.0, ben: float | None = 10.0) -> list[Person]:
    return [Person(id=BEN, name="ben", hours_per_week=ben), Person(id=ADA, name="Ada", hours_per_week=ada)]


def of(workload: Workload, member: UUID) -> MemberWorkload:
    return next(one for one in workload.members if one.member_id == member)


def hours(workload: Workload, member: UUID) -> list[float]:
    return [round(week.hours, 6) for week in of(workload, member).weeks]


def test_hours_are_spread_to_the_due_day() -> None:
    workload = workload_of([task()], people(), span())
    assert hours(workload, ADA) == [5.0, 5.0, 0.0, 0.0]
    assert hours(workload, BEN) == [0.0, 0.0, 0.0, 0.0]
    assert [one.name for one in workload.members] == ["Ada", "ben"]
    assert [week.week for week in workload.members[0].weeks] == ["2026-W48", "2026-W49", "2026-W50", "2026-W51"]
    assert (workload.starts_on, workload.ends_on) == (TODAY, date(2026, 12, 20))


def test_those_who_do_it_share_it_equally() -> None:
    workload = workload_of([task(people=(ADA, BEN))], people(), span())
    assert hours(workload, ADA) == hours(workload, BEN) == [2.5, 2.5, 0.0, 0.0]


def test_what_is_overdue_stands_on_today() -> None:
    workload = workload_of([task(due_on=date(2026, 3, 1))], people(), span())
    assert hours(workload, ADA) == [10.0, 0.0, 0.0, 0.0]


def test_nothing_begins_before_the_plan() -> None:
    workload = workload_of([task()], people(), span(begins_on=date(2026, 11, 30)))
    assert hours(workload, ADA) == [0.0, 10.0, 0.0, 0.0]


def test_each_occurrence_takes_its_hours_anew() -> None:
    """Two a week: the first from today, each other from the day after the one before it."""
    weekly = task(hours=7.0, due_on=date(2026, 11, 29), recurrence="FREQ=WEEKLY")
    assert hours(workload_of([weekly], people(), span()), ADA) == [7.0, 7.0, 7.0, 7.0]
    monthly = task(hours=30.0, due_on=date(2026, 11, 30), recurrence="FREQ=MONTHLY;BYMONTHDAY=30")
    assert hours(workload_of([monthly], people(), span()), ADA) == [26.25, 9.75, 7.0, 7.0]
    over = task(due_on=date(2026, 11, 2), recurrence="FREQ=WEEKLY;COUNT=2")
    assert [one.rule for one in workload_of([over], people(), span()).not_counted[0].reasons] == ["workload.past"]


def test_too_much_is_said_with_its_arithmetic() -> None:
    workload = workload_of([task(hours=30.0), task(2, hours=4.0)], people(ada=15.0), span())
    first, second, *_ = of(workload, ADA).weeks
    assert (first.hours, first.available, first.over) == (17.0, 15.0, 2.0)
    (reason,) = first.reasons
    assert (reason.rule, reason.params) == (
        "workload.over",
        {
            "member": "Ada", "week": TODAY, "hours": 17.0, "available": 15.0, "over": 2.0,
            "tactic": "Tactic 1", "most": 15.0,
        },
    )  # fmt: skip
    assert second.over == 2.0
    assert of(workload, ADA).over == 4.0
    assert [one.hours for one in first.tactics] == [15.0, 2.0]


def test_what_just_fits_is_not_too_much() -> None:
    tasks = [task(place, hours=0.1 * 2, due_on=TODAY + timedelta(days=13)) for place in range(30)]
    assert of(workload_of(tasks, people(ada=3.0), span()), ADA).over == 0


def test_without_a_capacity_nothing_is_too_much_and_that_is_said() -> None:
    found = of(workload_of([task(hours=500.0)], people(ada=None), span()), ADA)
    assert (found.over, found.hours_per_week, [one.rule for one in found.reasons]) == (
        0,
        None,
        ["workload.no_capacity"],
    )
    assert found.weeks[0].available is None
    assert of(workload_of([task()], people(ada=0.0), span()), ADA).weeks[0].over == 5.0


@pytest.mark.parametrize(
    ("given", "rules"),
    [
        ({"due_on": None}, ["workload.no_due_day"]),
        ({"hours": None}, ["workload.no_effort"]),
        ({"people": ()}, ["workload.nobody"]),
        ({"people": (), "hours": None, "due_on": None},
         ["workload.no_due_day", "workload.no_effort", "workload.nobody"]),
    ],
)  # fmt: skip
def test_what_cannot_be_counted_is_listed_with_the_reason(given: dict[str, Any], rules: list[str]) -> None:
    workload = workload_of([task(**given)], people(), span())
    (one,) = workload.not_counted
    assert [reason.rule for reason in one.reasons] == rules
    assert hours(workload, ADA) == [0.0] * 4


@pytest.mark.parametrize(("week_start", "first"), [(0, "2026-11-23"), (6, "2026-11-22"), (5, "2026-11-21")])
def test_weeks_begin_where_the_workspace_has_it(week_start: int, first: str) -> None:
    found = of(workload_of([task()], people(), span(week_start=week_start)), ADA).weeks[0]
    assert (found.starts_on.isoformat(), found.week) == (first, "2026-W48")


@given(
    due=some.integers(-30, 200), total=some.floats(0, 1000), many=some.integers(1, 2), week_start=some.integers(0, 6),
    begins=some.integers(-20, 100),
)  # fmt: skip
def test_hours_are_neither_lost_nor_made_up(due: int, total: float, many: int, week_start: int, begins: int) -> None:
    one = task(hours=total, due_on=TODAY + timedelta(days=due), people=(ADA, BEN)[:many])
    seen = span(weeks=40, week_start=week_start, begins_on=TODAY + timedelta(days=begins))
    workload = workload_of([one], people(), seen)
    assert sum(member.hours for member in workload.members) == pytest.approx(total)


def test_the_end_of_time_is_no_accident() -> None:
    late = task(due_on=date.max, recurrence="FREQ=DAILY")
    seen = span(today=date(9999, 12, 20), start=date(9999, 12, 20), end=date.max)
    assert workload_of([late, task(2, due_on=date.max)], people(), seen).ends_on == date.max
