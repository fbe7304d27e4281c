"""A plan's tactics by the day they are due, under their objectives: what is drawn, in the words of one language."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import ClassVar

from service.core.recurrence import Rule, occurrences
from service.present.charts.words import Words

MOST_LANES = 150
"""Tactics that are drawn, the earliest: a longer sheet is not read."""
MOST_TICKS = 800
"""Repetitions of one tactic that are marked."""
LONGEST = 5 * 366
"""Days that are drawn; what is due outside them is marked at the edge."""
OPEN = ("idea", "planned", "active")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedTactic:
    """What is known of a tactic: `status` is idea, planned, active, done or dropped; who answers for it comes first."""

    title: str
    status: str
    due_on: date | None
    recurrence: Rule | None
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedWork:
    """What is known: a plan's objectives with their tactics, in the order they were made."""

    plan: str
    starts_on: date | None
    ends_on: date | None
    today: date
    objectives: tuple[tuple[str, tuple[PlannedTactic, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One tactic."""

    title: str
    people: str
    status: str
    """idea, planned, active, done or dropped; it decides the sign."""
    due_on: date | None
    overdue: bool
    repeats_on: tuple[date, ...]
    told: str
    """Day, status and whether it is overdue or repeats, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """An objective with its dated tactics by day, then those that merely repeat."""

    title: str
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roadmap:
    """A plan's tactics by the day they are due, ready to be drawn; the words are in the language of the answer."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    title: str
    """What the chart is called."""
    summary: str
    """How many tactics there are, and how many of them are done, overdue and without a day."""
    first: date
    last: date
    today: date
    today_told: str
    groups: tuple[Group, ...]
    undated_heading: str
    undated: tuple[Lane, ...]
    statuses: tuple[tuple[str, str], ...]
    """The statuses that occur, with their names."""
    repetition: str | None
    notes: tuple[str, ...]
    empty: str | None
    words: Words = field(repr=False)

    @property
    def description(self) -> str:
        """All of it in words: objective by objective, day by day."""
        parts = [f"{self.today_told}. {self.summary}.", *([self.empty] if self.empty else [])]
        for group in self.groups:
            lanes = "; ".join(f"{lane.title} ({lane.told}; {lane.people})" for lane in group.lanes)
            parts.append(f"{group.title}: {lanes}.")
        if self.undated:
            lanes = "; ".join(f"{lane.title} ({lane.told}; {lane.people})" for lane in self.undated)
            parts.append(f"{self.undated_heading}: {lanes}.")
        return " ".join([*parts, *self.notes])


def roadmap_of(known: PlannedWork, language: str) -> Roadmap:
    """The roadmap of a plan. What has neither a day nor a repetition is listed apart."""
    words = Words(language)
    tactics = [one for _, several in known.objectives for one in several]
    first, last = _ends(known, tactics)
    dated = sorted(one.due_on or first for one in tactics if _is_dated(one))
    limit = dated[MOST_LANES - 1] if len(dated) > MOST_LANES else date.max
    room = MOST_LANES
    groups: list[Group] = []
    for title, several in known.objectives:
        wanted = sorted((one for one in several if _is_dated(one)), key=lambda one: (one.due_on or date.max, one.title))
        kept = [one for one in wanted if (one.due_on or first) <= limit][:room]
        room -= len(kept)
        if kept:
            groups.append(Group(title=title, lanes=tuple(_lane(one, known.today, first, last, words) for one in kept)))
    undated = [one for one in tactics if not _is_dated(one)]
    shown = [one for group in groups for one in group.lanes]
    lanes = tuple(_lane(one, known.today, first, last, words) for one in undated[:MOST_LANES])
    occurring = {lane.status for lane in (*shown, *lanes)}
    left = len(dated) - len(shown) + len(undated) - len(lanes)
    counts = {
        "count": len(tactics),
        "done": sum(one.status == "done" for one in tactics),
        "overdue": sum(_is_overdue(one, known.today) for one in tactics),
        "undated": len(undated),
    }
    return Roadmap(
        title=words.label("roadmap.title", plan=known.plan),
        summary=words.label("roadmap.summary", **{name: str(count) for name, count in counts.items()}),
        first=first,
        last=last,
        today=known.today,
        today_told=words.label("today", on=words.day(known.today)),
        groups=tuple(groups),
        undated_heading=words.label("roadmap.undated"),
        undated=lanes,
        statuses=tuple((one, words.label(f"tactic.{one}")) for one in (*OPEN, "done", "dropped") if one in occurring),
        repetition=words.label("roadmap.repetition") if any(lane.repeats_on for lane in shown) else None,
        notes=(words.label("roadmap.more", count=str(left)) + ".",) if left else (),
        empty=None if tactics else words.label("roadmap.empty"),
        words=words,
    )


def _is_dated(one: PlannedTactic) -> bool:
    return one.due_on is not None or one.recurrence is not None


def _is_overdue(one: PlannedTactic, today: date) -> bool:
    """What repeats has no last day to miss."""
    return one.status in OPEN and one.recurrence is None and one.due_on is not None and one.due_on < today


def _ends(known: PlannedWork, tactics: Sequence[PlannedTactic]) -> tuple[date, date]:
    """The first and the last day that is drawn: the plan's, what is due, and today if that is near."""
    days = [one.due_on for one in tactics if one.due_on is not None]
    days += [one for one in (known.starts_on, known.ends_on) if one is not None]
    if not days:
        days = [known.today, _later(known.today, 90)]
    near = [known.today] if min(days) <= _later(known.today, 92) and max(days) >= _later(known.today, -366) else []
    first, last = min([*days, *near]), max([*days, *near])
    if (last - first).days > LONGEST:
        first = max(first, _later(known.today, -LONGEST // 2))
        last = min(max(last, _later(first, 30)), _later(first, LONGEST))
    room = max((last - first).days // 30, 3)
    return _later(first, -room), _later(last, room)


def _later(day: date, days: int) -> date:
    """A day so many days later, within the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _lane(one: PlannedTactic, today: date, first: date, last: date, words: Words) -> Lane:
    days: list[date] = []
    if one.recurrence is not None:
        days = list(islice(occurrences(one.recurrence, one.due_on or first, first, _later(last, 1)), MOST_TICKS))
    overdue = _is_overdue(one, today)
    told = [] if one.due_on is None else [words.day(one.due_on)]
    told.append(words.label(f"tactic.{one.status}"))
    told += [words.label("roadmap.overdue")] if overdue else []
    told += [words.label("roadmap.repeats")] if one.recurrence is not None else []
    return Lane(
        title=one.title,
        people=", ".join(one.people) or words.label("roadmap.nobody"),
        status=one.status,
        due_on=one.due_on,
        overdue=overdue,
        repeats_on=tuple(day for day in days if day != one.due_on),
        told=", ".join(told),
    )
