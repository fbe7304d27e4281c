"""The words, numbers and days of charts in one language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from service.i18n import FALLBACK, labels, show

MINUS = "\N{MINUS SIGN}"
GROUPED_FROM = 10_000
"""Shorter numbers read well without a space between their thousands."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is said in a chart. A label that is not held is a bug, and says so by raising KeyError."""

    language: str = FALLBACK

    def label(self, name: str, /, **figures: str) -> str:
        """The words of a label, its figures filled in."""
        return labels(self.language)[name].format_map(figures)

    def number(self, value: float, decimals: int | None = None) -> str:
        """A number as people read it, thousands apart; rounded to `decimals` where they are given."""
        rounded = value if decimals is None else round(value, decimals)
        written = show(float(abs(rounded)), self.language)
        if abs(rounded) >= GROUPED_FROM and "e" not in written:
            whole, point, rest = written.partition(".")
            between = "," if self.language == FALLBACK else "\N{NO-BREAK SPACE}"
            written = f"{int(whole):,}".replace(",", between) + point + rest
        return (MINUS if rounded < 0 else "") + written

    def percent(self, fraction: float) -> str:
        """A fraction as a whole number of percent, without the sign."""
        return self.number(fraction * 100, 0)

    def day(self, day: date) -> str:
        """A day, as all answers write it."""
        return show(day, self.language)

    def month(self, day: date) -> str:
        """The name of a day's month, short."""
        return self.label(f"month.{day.month}")

    def listed(self, names: Sequence[str], most: int) -> str:
        """The first names, and how many there are more."""
        shown = ", ".join(names[:most])
        left = len(names) - most
        return shown if left <= 0 else f"{shown} {self.label('list.more', count=str(left))}"
