"""Channel focus by worked examples: where a figure goes, how accounts stand beside each other, what that speaks for."""

from datetime import date
from uuid import UUID

import pytest

from service.core.focus import (
    Course,
    Evidence,
    Outlook,
    Proposal,
    Sighting,
    change_between,
    comparable,
    course_of,
    judge,
    ranks_of,
    shares_of,
)
from service.core.vocabulary import GoodDirection, MetricKind

START = date(2026, 1, 1)
UP, DOWN, NONE = GoodDirection.UP, GoodDirection.DOWN, GoodDirection.NONE
A, B, C = (UUID(int=number) for number in (1, 2, 3))


def at(value: float, day: date = START, days: float | None = None, unit: str | None = "count") -> Sighting:
    return Sighting(value, unit, day, days)


# Changes


def test_a_change_is_told_in_all_and_a_month() -> None:
    # 73 days are 2.4 months of 30.4375 days: 73 / 30.4375 = 2.39836
    change = change_between(at(1350, date(2026, 3, 15)), at(1200))
    assert (change.absolute, change.percent) == (150, 12.5)
    assert (change.per_month, change.percent_a_month) == (
        pytest.approx(62.5428, abs=1e-4),
        pytest.approx(5.2119, abs=1e-4),
    )
    change = change_between(at(5, date(2026, 2, 1)), at(0))
    assert (change.absolute, change.percent, change.percent_a_month) == (5, None, None)
    assert change.per_month == pytest.approx(4.9093, abs=1e-4)
    change = change_between(at(1e300, date(2026, 2, 1)), at(1e-300))
    assert (change.absolute, change.percent, change.percent_a_month) == (1e300, None, None)
    assert change_between(at(-5, date(2026, 2, 1)), at(-10)).percent == 50


@pytest.mark.parametrize(
    ("now", "before", "alike"),
    [
        (at(2, date(2026, 2, 1)), at(1), True),
        (at(2), at(1), False),  # the same reading twice
        (at(1.7e308, date(2026, 2, 1)), at(-1.7e308), False),
        (at(2, date(2026, 2, 1), unit="EUR"), at(1, unit="USD"), False),
        (at(2, date(2026, 2, 28), 28), at(1, date(2026, 1, 31), 31), True),  # 28 / 31 = 0.90
        (at(2, date(2026, 2, 28), 7), at(1, date(2026, 1, 31), 31), False),
        (at(2, date(2026, 2, 28), 28), at(1, date(2026, 1, 31)), False),  # counted by hand, for who knows how long
    ],
)
def test_only_what_is_of_the_same_thing_is_compared(now: Sighting, before: Sighting, alike: bool) -> None:
    assert comparable(now, before) is alike


@pytest.mark.parametrize(
    ("now", "before", "direction", "course"),
    [
        (at(1011, date(2026, 2, 1)), at(1000), UP, Course.IMPROVING),  # 1.08 % a month
        (at(1009, date(2026, 2, 1)), at(1000), UP, Course.STEADY),  # 0.88 %
        (at(1009, date(2026, 2, 1)), at(1000), DOWN, Course.STEADY),
        (at(989, date(2026, 2, 1)), at(1000), UP, Course.WORSENING),
        (at(989, date(2026, 2, 1)), at(1000), DOWN, Course.IMPROVING),
        (at(1020, date(2026, 4, 1)), at(1000), UP, Course.STEADY),  # 2 % in three months
        (at(1, date(2026, 2, 1)), at(0), UP, Course.IMPROVING),
        (at(0, date(2026, 2, 1)), at(0), UP, Course.STEADY),
        (at(2000, date(2026, 2, 1)), at(1000), NONE, None),
        (at(2000, date(2026, 1, 28)), at(1000), UP, None),  # 27 days
        (at(2000, date(2026, 1, 29)), at(1000), UP, Course.IMPROVING),
    ],
)
def test_where_a_metric_goes(now: Sighting, before: Sighting, direction: GoodDirection, course: Course | None) -> None:
    assert course_of(now, before, direction) is course


# Side by side


def test_places_among_others() -> None:
    values = {A: 10.0, B: 30.0, C: 10.0}
    assert ranks_of(values, UP) == {A: 2, B: 1, C: 2}
    assert ranks_of(values, DOWN) == {A: 1, B: 3, C: 1}
    assert ranks_of(values, NONE) == ranks_of({A: 5.0}, UP) == {}


def test_parts_of_a_sum_only_of_what_adds_up() -> None:
    followers = {A: at(100), B: at(300)}
    assert shares_of(followers, MetricKind.LEVEL) == {A: 0.25, B: 0.75}
    assert shares_of(followers, MetricKind.UNIQUE) == shares_of(followers, MetricKind.RATIO) == {}
    assert shares_of({A: at(100)}, MetricKind.LEVEL) == shares_of({A: at(0), B: at(0)}, MetricKind.LEVEL) == {}
    assert shares_of({A: at(-1), B: at(5)}, MetricKind.FLOW) == {}
    assert shares_of({A: at(1e308), B: at(1e308)}, MetricKind.FLOW) == {}
    assert shares_of({A: at(1, days=31), B: at(3, days=30)}, MetricKind.FLOW) == {A: 0.25, B: 0.75}
    assert shares_of({A: at(1, days=31), B: at(3, days=7)}, MetricKind.FLOW) == {}


# Proposals


def outlook(*figures: Evidence, tied: int = 0, **given: object) -> Outlook:
    plain = {"closed": False, "dormant": False, "known_days": 90, "seen_before": True}
    return Outlook(**{**plain, **given}, tied=tied, figures=figures)  # pyright: ignore[reportArgumentType]


def evidence(course: Course | None, *, vanity: bool | None = False, tied: bool = False) -> Evidence:
    return Evidence(course, vanity, tied)


UPWARD, LEVEL, DOWNWARD = (evidence(course) for course in (Course.IMPROVING, Course.STEADY, Course.WORSENING))
VAIN = evidence(Course.IMPROVING, vanity=True)


@pytest.mark.parametrize(
    ("account", "proposal", "rule"),
    [
        (outlook(UPWARD, tied=1), Proposal.KEEP, "focus.growing_tied"),
        (outlook(LEVEL, tied=1), Proposal.CHANGE, "focus.steady_tied"),
        (outlook(DOWNWARD, tied=1), Proposal.CHANGE, "focus.falling_tied"),
        (outlook(UPWARD), None, "focus.growing_untied"),
        (outlook(LEVEL), Proposal.CHANGE, "focus.steady_untied"),
        (outlook(DOWNWARD), Proposal.STOP, "focus.falling_untied"),
        # vanity metrics speak only where nothing else does, and then not for going on
        (outlook(VAIN), Proposal.CHANGE, "focus.growing_vanity"),
        (outlook(VAIN, VAIN, DOWNWARD), Proposal.STOP, "focus.falling_untied"),
        (outlook(VAIN, tied=1), Proposal.KEEP, "focus.growing_tied"),
        # what key results read speaks before all else
        (outlook(UPWARD, UPWARD, evidence(Course.WORSENING, tied=True), tied=1), Proposal.CHANGE, "focus.falling_tied"),
        # as many up as down
        (outlook(UPWARD, DOWNWARD), Proposal.CHANGE, "focus.steady_untied"),
        (outlook(UPWARD, LEVEL, LEVEL), Proposal.CHANGE, "focus.steady_untied"),
        (outlook(UPWARD, LEVEL), None, "focus.growing_untied"),
        # nothing to go by
        (outlook(evidence(None), tied=3), None, "focus.no_comparison"),
        (outlook(), None, "focus.no_figures"),
        (outlook(seen_before=False, known_days=27), None, "focus.no_figures"),
        (outlook(seen_before=False, known_days=28), Proposal.STOP, "focus.silent"),
        (outlook(seen_before=False, known_days=28, tied=1), None, "focus.no_figures"),
        (outlook(dormant=True), Proposal.STOP, "focus.dormant"),
        (outlook(dormant=True, tied=1), None, "focus.no_figures"),
        (outlook(UPWARD, dormant=True, tied=1), Proposal.KEEP, "focus.growing_tied"),
        (outlook(UPWARD, closed=True, tied=2), Proposal.STOP, "focus.closed"),
    ],
)  # fmt: skip
def test_what_the_figures_speak_for(account: Outlook, proposal: Proposal | None, rule: str) -> None:
    judged = judge(account)
    assert (judged.proposal, judged.reason.rule) == (proposal, rule)


def test_a_proposal_says_what_was_counted() -> None:
    figures = (UPWARD, UPWARD, LEVEL, DOWNWARD, VAIN, evidence(None))
    assert judge(outlook(*figures)).reason.params == {"tied": 0, "improving": 2, "steady": 1, "worsening": 1}
