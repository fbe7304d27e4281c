"""Who has how much to do in which week: the hours of open tactics against the hours that people have.

The hours that a tactic takes are shared equally among those who do it, and spread evenly over the days that are left
for it: from today, or the plan's first day if that is still to come, to the day it is due. What is overdue is still to
be done, and stands on the first of those days. Each occurrence of a tactic that repeats takes its hours anew, from the
day after the one before it; those of the past are over.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar
from uuid import UUID

from service.core.recurrence import LOOKED_AHEAD, Rule, next_of, occurrences
from service.core.verdict import Reason

ROUNDING = 1e-9
"""Hours that are no more than what is lost when shares are added up."""


MOST_HOURS = 1e12
"""More of a tactic is not told apart: sums stay finite whatever was typed in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """An open tactic: its hours, each time; when it is due, first if it repeats; and who does it."""

    id: UUID
    title: str
    hours: float | None
    due_on: date | None
    rule: Rule | None
    people: tuple[UUID, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with hours for tactics; None: nobody has said how many."""

    id: UUID
    name: str
    hours_per_week: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """What is looked at: today, the days `[start, end)`, the weekday (0 is Monday) on which weeks begin.

    `begins_on` is the day before which nobody works on any of it, if there is one.
    """

    today: date
    start: date
    end: date
    week_start: int = 0
    begins_on: date | None = None

    def week_of(self, day: date) -> date:
        """The first day of the week that holds a day."""
        back = (day.weekday() - self.week_start) % 7
        return day - timedelta(days=min(back, day.toordinal() - 1))

    @property
    def weeks(self) -> tuple[date, ...]:
        """The first days of all weeks that hold one of its days."""
        first, last = self.week_of(self.start), self.end - timedelta(days=1)
        return tuple(first + timedelta(days=days) for days in range(0, (last - first).days + 1, 7))


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkloadShare:
    """What a tactic takes of a member's week."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    tactic_id: UUID
    """The tactic."""
    title: str
    """What it is called."""
    hours: float
    """The member's hours for it in this week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkloadWeek:
    """A member's week."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    week: str
    """The ISO 8601 week that holds the middle of it, for example 2026-W48."""
    starts_on: date
    """Its first day, by the workspace's week start."""
    hours: float
    """The hours of tactics in it."""
    available: float | None
    """The member's hours a week; null when nobody has said how many."""
    over: float
    """The hours that are too many; 0 when all fit, or when it is not known what is available."""
    tactics: tuple[WorkloadShare, ...]
    """What takes the hours, the most first."""
    reasons: tuple[Reason, ...]
    """Why it is too much: `workload.over`, with the arithmetic and the tactic that takes most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberWorkload:
    """What a member has to do."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    member_id: UUID
    """The member."""
    name: str
    """What the member is called."""
    hours_per_week: float | None
    """The member's hours a week; null when nobody has said how many."""
    hours: float
    """The hours of all weeks together."""
    over: float
    """The hours that are too many, of all weeks together."""
    weeks: tuple[WorkloadWeek, ...]
    """Every week, also those without anything to do."""
    reasons: tuple[Reason, ...]
    """`workload.no_capacity` where nothing can be compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UncountedTactic:
    """An open tactic whose hours stand in no week."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    tactic_id: UUID
    """The tactic."""
    title: str
    """What it is called."""
    reasons: tuple[Reason, ...]
    """What is missing: `workload.no_due_day`, `workload.no_effort`, `workload.nobody`; or `workload.past`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """The hours of a plan's open tactics, by member and week."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    starts_on: date
    """The first day of the first week."""
    ends_on: date
    """The last day of the last week."""
    members: tuple[MemberWorkload, ...]
    """Those who do a tactic or answer for one that nobody else does, by name."""
    not_counted: tuple[UncountedTactic, ...]
    """Open tactics that could not be counted, in the order they were made."""


def workload_of(tasks: Sequence[Task], people: Iterable[Person], span: Span) -> Workload:
    """The hours of tasks, by those who do them and by week; `people` are all who do any."""
    held: dict[UUID, dict[date, dict[UUID, float]]] = defaultdict(lambda: defaultdict(dict))
    not_counted: list[UncountedTactic] = []
    titles = {task.id: task.title for task in tasks}
    for task in tasks:
        if reasons := _missing(task, span):
            not_counted.append(UncountedTactic(tactic_id=task.id, title=task.title, reasons=reasons))
            continue
        for week, hours in _hours_of(task, span).items():
            for person in task.people:
                held[person][week][task.id] = hours / len(task.people)
    members = [_member(person, held.get(person.id, {}), titles, span) for person in people]
    last = min(span.weeks[-1].toordinal() + 6, date.max.toordinal())
    return Workload(
        starts_on=span.weeks[0],
        ends_on=date.fromordinal(last),
        members=tuple(sorted(members, key=lambda one: (one.name.casefold(), one.member_id))),
        not_counted=tuple(not_counted),
    )


def _missing(task: Task, span: Span) -> tuple[Reason, ...]:
    reasons: list[Reason] = []
    if task.due_on is None:
        reasons.append(Reason("workload.no_due_day"))
    elif task.rule is not None and next_of(task.rule, task.due_on, span.today) is None:
        reasons.append(Reason("workload.past"))
    if task.hours is None:
        reasons.append(Reason("workload.no_effort"))
    if not task.people:
        reasons.append(Reason("workload.nobody"))
    return tuple(reasons)


def _hours_of(task: Task, span: Span) -> Mapping[date, float]:
    """A task's hours by the first days of the weeks they fall into, those that are looked at."""
    assert task.due_on is not None
    assert task.hours is not None
    weeks = span.weeks
    found: dict[date, float] = defaultdict(float)
    for first, last in _stretches(task.due_on, task.rule, span):
        each = min(task.hours, MOST_HOURS) / ((last - first).days + 1)
        begin, end = max(first, weeks[0]), min(last.toordinal(), weeks[-1].toordinal() + 6)
        while begin.toordinal() <= end:
            week = span.week_of(begin)
            until = min(week.toordinal() + 6, end)
            found[week] += each * (until - begin.toordinal() + 1)
            if until == date.max.toordinal():
                break
            begin = date.fromordinal(until + 1)
    return found


def _stretches(due_on: date, rule: Rule | None, span: Span) -> Iterator[tuple[date, date]]:
    """The first and last day on which each occurrence is worked on, up to the end of what is looked at."""
    begins_on = max(span.today, span.begins_on or span.today)
    if rule is None:
        yield begins_on, max(due_on, begins_on)
        return
    last = span.weeks[-1].toordinal() + 6
    end = date.fromordinal(min(last + LOOKED_AHEAD, date.max.toordinal()))
    for day in occurrences(rule, due_on, span.today, end):
        if begins_on.toordinal() > last:
            return
        yield begins_on, max(day, begins_on)
        begins_on = max(begins_on, min(day, date.max - timedelta(days=1)) + timedelta(days=1))


def _member(
    person: Person, weeks: Mapping[date, Mapping[UUID, float]], titles: Mapping[UUID, str], span: Span
) -> MemberWorkload:
    told = tuple(_week(person, start, weeks.get(start, {}), titles) for start in span.weeks)
    unknown = person.hours_per_week is None
    return MemberWorkload(
        member_id=person.id,
        name=person.name,
        hours_per_week=person.hours_per_week,
        hours=sum(week.hours for week in told),
        over=sum(week.over for week in told),
        weeks=told,
        reasons=(Reason("workload.no_capacity", {"member": person.name}),) if unknown else (),
    )


def _week(person: Person, start: date, hours: Mapping[UUID, float], titles: Mapping[UUID, str]) -> WorkloadWeek:
    shares = [WorkloadShare(tactic_id=key, title=titles[key], hours=one) for key, one in hours.items() if one > 0]
    shares.sort(key=lambda one: -one.hours)
    total = sum(one.hours for one in shares)
    available = person.hours_per_week
    over = 0.0 if available is None or total <= available + ROUNDING else total - available
    year, number, _ = (start + timedelta(days=3)).isocalendar()
    return WorkloadWeek(
        week=f"{year}-W{number:02}",
        starts_on=start,
        hours=total,
        available=available,
        over=over,
        tactics=tuple(shares),
        reasons=(_too_much(person, start, total, over, shares[0]),) if over else (),
    )


def _too_much(person: Person, start: date, hours: float, over: float, most: WorkloadShare) -> Reason:
    params = {"member": person.name, "week": start, "hours": hours, "available": person.hours_per_week, "over": over}
    return Reason("workload.over", params | {"tactic": most.title, "most": most.hours})
