"""How a report is said in one language: labels, sentences, and numbers and days as the language writes them (CLDR)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from babel import Locale
from babel.dates import format_date, format_datetime, get_timezone
from babel.numbers import format_decimal, format_percent

from service.core.pace import Pace
from service.core.status import Status
from service.core.verdict import Param, Reason
from service.i18n import CHARTS, REPORTS, labels, show
from service.present.wire import OwnReason, sentence_of

PLAIN = "#,##0.####"
SMALLEST, LARGEST = 0.001, 1e15
"""Between these a number has digits that people read; beyond them it is told as all answers tell it."""
NAMED = 3
"""Titles that a sentence lists."""
STATUSES = (Status, Pace)


@dataclass(frozen=True)
class Tongue:
    """One language. A label that is not held is a bug, and says so by raising KeyError."""

    language: str

    @cached_property
    def _locale(self) -> Locale:
        return Locale.parse(self.language)

    def label(self, name: str, /, **figures: str) -> str:
        """The words of a label of reports, its figures filled in."""
        return labels(self.language, REPORTS)[name].format_map(figures)

    def status(self, status: str) -> str:
        """The word for a status, as charts have it."""
        return labels(self.language, CHARTS)[f"status.{status}"]

    def tactic(self, status: str) -> str:
        """The word for where a tactic is in its life, as charts have it."""
        return labels(self.language, CHARTS)[f"tactic.{status}"]

    def field(self, name: str) -> str:
        """The word for a field that can be amended; the name of one that has none."""
        return labels(self.language, REPORTS).get(f"field.{name}", name)

    def sentence(self, reason: Reason) -> str:
        """The words of a reason, its figures written as the language writes them."""
        params = {name: self._shown(value) for name, value in reason.params.items()}
        if isinstance(reason, OwnReason):
            return sentence_of(OwnReason(reason.rule, params, reason.language), self.language)
        return sentence_of(Reason(reason.rule, params), self.language)

    def _shown(self, value: Param) -> Param:
        if isinstance(value, STATUSES):
            return self.status(value.value)
        if isinstance(value, bool) or value is None or isinstance(value, str):
            return value
        return self.day(value) if isinstance(value, date) else self.number(value)

    def written(self, value: Param) -> str:
        """A value of any kind; nothing for None."""
        return "" if value is None else str(self._shown(value))

    def number(self, value: float | None, decimals: int | None = None) -> str:
        """A number, rounded to `decimals` where they are given, else to what people read; nothing for None."""
        if value is None:
            return ""
        size = abs(value)
        if size and not SMALLEST <= size < LARGEST:
            return show(float(value), self.language)
        rounded = round(value, 4 if decimals is None else decimals)
        return format_decimal(rounded or 0, format=PLAIN, locale=self._locale)

    def percent(self, fraction: float | None) -> str:
        """A fraction in whole percent; nothing for None."""
        return "" if fraction is None else format_percent(round(fraction, 2), locale=self._locale)

    def day(self, day: date | None) -> str:
        """A day; nothing for None."""
        return "" if day is None else format_date(day, "long", locale=self._locale)

    def instant(self, instant: datetime, zone: str) -> str:
        """An instant on the clocks of a time zone."""
        return format_datetime(instant, "long", tzinfo=get_timezone(zone), locale=self._locale)

    def between(self, low: str, high: str) -> str:
        """From one figure to another."""
        return self.label("range", low=low, high=high)

    def listed(self, titles: Sequence[str]) -> str:
        """The first titles; what is left out shows."""
        return ", ".join([*titles[:NAMED], *(["…"] if len(titles) > NAMED else [])])


def joined(sentences: Sequence[str]) -> str:
    """Sentences one after another."""
    return " ".join(one for one in sentences if one)
