"""Rules of check-ins: what is overdue is told, and what is due soon."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from service.core.check_in_cadence import CheckInCadence, Owing, rhythm_of
from service.core.health import Finding, Severity, findings_of
from tests.support.outlines import PLAN, WELL

BEGINS = date(2026, 1, 5)
"""A Monday."""


def findings(today: date, *published: date, **more: Any) -> tuple[Finding, ...]:
    owing = Owing(begins_on=BEGINS, ends_on=None, cadence=CheckInCadence.WEEKLY, **more)
    rhythm = rhythm_of(owing, published, today)
    return findings_of(replace(WELL, today=today, rhythm=rhythm))


def rules(*given: Any, **more: Any) -> list[str]:
    return [one.reason.rule for one in findings(*given, **more)]


def test_a_check_in_that_is_overdue_is_a_warning_until_there_is_one() -> None:
    today = BEGINS + timedelta(days=16)
    (one,) = findings(today)
    assert (one.reason.rule, one.severity, one.noun, one.noun_id) == (
        "health.missed_check_in",
        Severity.WARNING,
        "plan",
        PLAN,
    )
    assert one.reason.params == {"title": "P", "since": BEGINS + timedelta(days=6), "days": 10}
    assert rules(today, today) == []
    assert rules(today, owes=False) == []
    assert rules(today, begun=False, owes=False) == []


@pytest.mark.parametrize(("day", "found"), [(2, []), (3, ["health.check_in_due"]), (6, ["health.check_in_due"])])
def test_a_check_in_that_is_due_in_three_days_is_noted(day: int, found: list[str]) -> None:
    today = BEGINS + timedelta(days=day)
    assert rules(today) == found
    assert rules(today, BEGINS) == []


def test_what_is_missing_is_told_rather_than_what_is_due() -> None:
    assert rules(BEGINS + timedelta(days=13)) == ["health.missed_check_in"]
    assert rules(BEGINS + timedelta(days=13), BEGINS) == ["health.check_in_due"]
