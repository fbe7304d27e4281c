"""The days of a plan that is laid around today."""

import re
from datetime import date, timedelta

PARTS = 4
"""A plan has four equal parts, quarters or months; the third one is running."""


class PlanDays:
    """A plan of `months` months (a multiple of four) of which half to three quarters are over on `today`."""

    def __init__(self, months: int, today: date) -> None:
        part = months // PARTS
        into_part = (today.month - 1) % part
        self.starts_on = month_start(today, -into_part - 2 * part)
        self.ends_on = month_start(self.starts_on, months) - timedelta(days=1)

    @property
    def years(self) -> str:
        """The plan's year as people say it: 2026, or 2026/27."""
        first, last = self.starts_on.year, self.ends_on.year
        return f"{first}" if first == last else f"{first}/{last % 100:02}"

    def day(self, told: str) -> date:
        """The day meant by "month 2, day 20" or "month 3, end"; a day that the month lacks is its last."""
        meant = re.fullmatch(r"month (\d+), (?:day (\d+)|end)", told)
        if not meant:
            message = f'"{told}" is no day of a plan: write "month 2, day 20" or "month 3, end"'
            raise ValueError(message)
        month = month_start(self.starts_on, int(meant[1]) - 1)
        last = month_start(month, 1) - timedelta(days=1)
        return min(month + timedelta(days=int(meant[2]) - 1), last) if meant[2] else last


def month_start(day: date, months: int) -> date:
    """The first day of the month that lies `months` after (before, if negative) the month of `day`."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)
