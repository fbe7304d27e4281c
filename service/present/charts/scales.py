"""From numbers and days to pixels, and the round ones among them to mark."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, isfinite, log10

STEPS = (1.0, 2.0, 5.0, 10.0)
MONTHS = (1, 2, 3, 6, 12, 24, 60, 120)
DAYS = (1, 2, 7, 14)
SHORT = 62
"""Days up to which days are marked, not months."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight way from `low` … `high` to pixels `start` … `end`, which run downwards where start > end."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The pixel of a value; what lies far beyond the ends stays within a sheet of paper's width of them."""
        share = (value - self.low) / (self.high - self.low)
        return self.start + min(max(share, -1.0), 2.0) * (self.end - self.start)


def padded(low: float, high: float, share: float = 0.06) -> tuple[float, float]:
    """A range with some room around it; around a single number as well."""
    room = (high - low) * share or abs(low) * 0.1 or 1.0
    return (low - room, high + room) if isfinite(high - low) else (low / 2, high / 2)


def ticks(low: float, high: float, most: int) -> list[float]:
    """Round numbers from low to high, at most so many of them or one more."""
    rough = (high - low) / max(most, 1)
    if not isfinite(rough) or rough <= 0:
        return []
    size = 10.0 ** floor(log10(rough))
    if size == 0 or not isfinite(1 / size):
        return []
    step = next(size * one for one in STEPS if size * one >= rough * 0.999)
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    digits = max(0, -floor(log10(step)))
    return [round(one * step, digits) + 0.0 for one in range(first, last + 1)]


@dataclass(frozen=True, slots=True)
class DayScale:
    """A way from days to pixels."""

    first: date
    last: date
    start: float
    end: float

    def __call__(self, day: date) -> float:
        """The pixel of a day; what lies beyond the ends is on them."""
        share = (day - self.first).days / ((self.last - self.first).days or 1)
        return self.start + min(max(share, 0.0), 1.0) * (self.end - self.start)

    def holds(self, day: date) -> bool:
        """Whether a day is drawn."""
        return self.first <= day <= self.last

    def marked(self, most: int) -> tuple[list[date], bool]:
        """Days to mark, at most so many: the first of months, or of single days; True where they are months."""
        span = (self.last - self.first).days
        if span <= SHORT:
            step = next((one for one in DAYS if span / one <= max(most, 1)), DAYS[-1] * 2)
            return [self.first + timedelta(days=one) for one in range(0, span + 1, step)], False
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month
        step = next((one for one in MONTHS if months / one <= max(most, 1)), MONTHS[-1] * 4)
        found = [month for month in _months(self.first, self.last) if (month.year * 12 + month.month - 1) % step == 0]
        return found, True


def _months(first: date, last: date) -> list[date]:
    """The first days of months within two days."""
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    days = (date(number // 12, number % 12 + 1, 1) for number in numbers)
    return [day for day in days if first <= day <= last]
